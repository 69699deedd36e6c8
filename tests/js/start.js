// Installs the packed package into an empty project and verifies a transaction there.
//
// node start.js <folder of the tarballs>

import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "./drivers/install.js";
import { sampleModule } from "./drivers/sample.js";

const here = dirname(fileURLToPath(import.meta.url));
const project = mkdtempSync(join(tmpdir(), "russet-"));
try {
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }\n');
  writeFileSync(
    join(project, "sample.js"),
    sampleModule(join(here, "../vectors/transaction.json")).text,
  );
  cpSync(join(here, "runtimes/show.js"), join(project, "show.js"));
  install(project, process.argv[2]);
  const binding = (name, ...args) =>
    spawnSync(process.execPath, ["show.js", ...args], {
      cwd: project,
      env: { ...process.env, RUSSET_BINDING: name },
      stdio: "inherit",
    }).status;
  const results = [binding("native", "the addon"), binding("wasm", "WebAssembly", "--payload")];
  process.exitCode = results.every((status) => status === 0) ? 0 : 1;
} finally {
  rmSync(project, { recursive: true, force: true });
}
