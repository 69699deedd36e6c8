// TypeScript as a user compiles it: strictly, with the declarations of the package.

import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { printed } from "./process.js";

const modules = join(dirname(fileURLToPath(import.meta.url)), "../node_modules");

/** The types that programs in Node have, beside those of the language and of the web. */
export const NODE = ["--typeRoots", join(modules, "@types"), "--types", "node"];

/** Compiles a file into the folder `built`. */
export function compile(cwd, file, options = ["--types", ""]) {
  const strict = ["--strict", "--target", "es2022", "--lib", "es2022,dom"];
  const tsc = join(modules, "typescript-7/bin/tsc");
  const args = [tsc, "--module", "nodenext", ...strict, ...options, "--outDir", "built", file];
  printed(process.execPath, args, { cwd });
}
