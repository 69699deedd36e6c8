// Makes the folders in which the suite runs: projects that have installed the packed package.
//
// node prepare.js <folder of the tarballs> <file of the core's answers> <folder to work in>
//
// Flags after these are npm's, for another machine than this one.

import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { install } from "./drivers/install.js";

const here = dirname(fileURLToPath(import.meta.url));
const [packages, answers, work, ...flags] = process.argv.slice(2);

const vectors = join(here, "../vectors");
const store = join(here, "../../npm/local-store/src");
const others = ["divergences.json", "revocation.json", "test-chains.json"];
const files = readdirSync(vectors)
  .filter((name) => name.endsWith(".json") && !others.includes(name))
  .map((name) => readFileSync(join(vectors, name), "utf8"));
const revocation = readFileSync(join(vectors, "revocation.json"), "utf8");
const testChains = readFileSync(join(vectors, "test-chains.json"), "utf8");
const api = readFileSync(join(here, "../api/table.json"), "utf8");
const signing = readFileSync(join(vectors, "signing/keys.json"), "utf8");
const documented = readFileSync(join(store, "documented.json"), "utf8");
const refusals = readFileSync(answers, "utf8");
// The text as it stands: written as a literal, "__proto__" would not be a member like any other,
// and read and written once more, -0 would be 0.
const data = `{ "files": [${files}], "revocation": ${revocation}, "api": ${api}, "signing": ${signing}, "documented": ${documented}, "answers": ${refusals}, "testChains": ${testChains} }`;

const withAddon = join(work, "with-addon");
rmSync(work, { recursive: true, force: true });
cpSync(packages, join(work, "packages"), { recursive: true });
cpSync(join(here, "runtimes"), withAddon, { recursive: true });
writeFileSync(join(withAddon, "package.json"), '{ "private": true, "type": "module" }\n');
writeFileSync(join(withAddon, "data.js"), `export default JSON.parse(${JSON.stringify(data)});\n`);
await build({
  entryPoints: [join(here, "suite.ts")],
  outfile: join(withAddon, "suite.js"),
  bundle: true,
  format: "esm",
  target: "es2022",
});
install(withAddon, packages, flags);

// The local store, and requests for its tests.
await build({
  entryPoints: {
    "local-store": join(store, "index.ts"),
    samples: join(here, "suite/clients/setting.ts"),
  },
  outdir: join(work, "local-store"),
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
});
writeFileSync(join(work, "local-store/package.json"), '{ "private": true, "type": "module" }\n');

const withoutAddon = join(work, "without-addon");
cpSync(withAddon, withoutAddon, { recursive: true });
rmSync(join(withoutAddon, "node_modules/@russet"), { recursive: true });
