// A copy of an example with everything installed that it asks for.

import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "../drivers/install.js";
import { printed } from "../drivers/process.js";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "../node_modules");
const examples = join(here, "../../../npm/examples");

/** Copies an example. What comes from elsewhere has the version that its manifest asks for. */
export function example(name, { work, folder }) {
  const cwd = join(folder, name);
  rmSync(cwd, { recursive: true, force: true });
  mkdirSync(cwd, { recursive: true });
  cpSync(join(examples, name), cwd, {
    recursive: true,
    filter: (path) => !/node_modules|\.sqlite|[/\\]dist\b/.test(path.slice(examples.length)),
  });
  const manifest = JSON.parse(readFileSync(join(cwd, "package.json"), "utf8"));
  const { dependencies, devDependencies = {}, ...rest } = manifest;
  const { russet: range, ...others } = dependencies;
  // The packed tarballs stand for the registry.
  writeFileSync(join(cwd, "package.json"), JSON.stringify(rest));
  install(cwd, join(work, "packages"));
  const installed = readJson(join(cwd, "node_modules/russet/package.json"));
  if (range !== `^${installed.version}`) {
    throw new Error(`${name} asks for russet ${range}, and this is ${installed.version}`);
  }
  for (const [other, version] of Object.entries({ ...others, ...devDependencies })) {
    // TypeScript is here once for each of its lines.
    const place = join(modules, other === "typescript" ? "typescript-7" : other);
    const found = readJson(join(place, "package.json")).version;
    if (version !== found) {
      throw new Error(`${name} asks for ${other} ${version}, tested is ${found}`);
    }
    // Tools are run from where they are.
    if (other in others || other.startsWith("@")) {
      cpSync(place, join(cwd, "node_modules", other), { recursive: true, dereference: true });
    }
  }
  return cwd;
}

/** The same code with one line changed: it trusts the authority of the tests instead of Apple. */
export function trustTests(cwd, file, root) {
  const path = join(cwd, file);
  const line = 'environments: ["Production", "Sandbox"],';
  const text = readFileSync(path, "utf8");
  if (!text.includes(line)) {
    throw new Error(`${file} has no line ${line}`);
  }
  const bytes = `roots: [new Uint8Array([${root}])],`;
  writeFileSync(path, text.replace(line, `${line} ${bytes}`));
}

/** Its types are right. */
export function typed(cwd) {
  const compiler = join(modules, "typescript-7/bin/tsc");
  const said = printed(process.execPath, [compiler, "--project", "."], { cwd });
  if (said !== "") {
    throw new Error(said);
  }
}

/** It is short enough to read in a minute, and says what it is. */
export function isShort(name, most) {
  const lines = (folder) =>
    readdirSync(folder)
      .filter((entry) => entry !== "node_modules")
      .map((entry) => join(folder, entry))
      .reduce((sum, path) => {
        const isCode = /\.(js|ts|sql|html)$/.test(path);
        const own = isCode ? readFileSync(path, "utf8").split("\n").length : 0;
        return sum + (statSync(path).isDirectory() ? lines(path) : own);
      }, 0);
  const count = lines(join(examples, name));
  if (count > most) {
    throw new Error(`${count} lines of code are more than ${most}`);
  }
  if (!readFileSync(join(examples, name, "README.md"), "utf8").startsWith("# ")) {
    throw new Error("it does not say what it is");
  }
}

/** A file that several examples have is the same everywhere. */
export function isSame(file, ...names) {
  const [first, ...others] = names.map((name) => readFileSync(join(examples, name, file), "utf8"));
  if (others.some((other) => other !== first)) {
    throw new Error(`${file} differs between ${names.join(" and ")}`);
  }
}

function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}
