// Runs the proof of the signature engine inside wasm, in Node and in workerd.
//
// node run.js <module> <folder to work in> [how many signatures are compared]

import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { setDeadline } from "../drivers/deadline.js";
import { runProcess } from "../drivers/process.js";
import { bundleByEsbuild, withWorker } from "../drivers/workerd.js";

const here = dirname(fileURLToPath(import.meta.url));
const [module, work, cases = "1000"] = process.argv.slice(2);

setDeadline();
const count = { passed: 0, failed: 0, skipped: 0 };
for (const line of ["20", "22", "24"]) {
  const program = join(here, `../node_modules/node-${line}/bin/node`);
  if (existsSync(program)) {
    report(`Node ${line}`, runProcess(program, ["console.js", module, cases], { cwd: here }));
  } else {
    console.log(`there is no Node ${line} for this machine`);
    count.skipped += 1;
  }
}
report("workerd", await inWorker());
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed === 0 ? 0 : 1;

async function inWorker() {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  for (const file of ["worker.js", "prove.js"]) {
    cpSync(join(here, file), join(work, file));
  }
  copyFileSync(module, join(work, "inside_wasm.wasm"));
  const built = join(work, "built");
  await bundleByEsbuild(work, "worker.js", built);
  return await withWorker(built, async (fetch) =>
    (await fetch(`http://worker/?cases=${cases}`)).json(),
  );
}

function report(runtime, results) {
  for (const { name, ok, message } of results) {
    count[ok ? "passed" : "failed"] += 1;
    console.log(`${runtime}, ${name}: ${ok ? "holds" : message}`);
  }
}
