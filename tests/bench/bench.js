// Measures russet beside the other libraries in every runtime.
//
// node bench.js <folder that tests/js/prepare.js made> <messages> <file for the results> [--quick]

import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { printed, runProcess } from "../js/drivers/process.js";
import { bundleByWrangler, withWorker } from "../js/drivers/workerd.js";
import { footprint } from "./footprint.js";
import { measure, median, QUICK, THOROUGH } from "./measure.js";

const here = dirname(fileURLToPath(import.meta.url));
const [prepared, messages, file, quick] = process.argv.slice(2);
const settings = quick === "--quick" ? QUICK : THOROUGH;
const work = join(dirname(file), "bench");
const runtime = (path) => join(here, "../js/node_modules", path);

/** What the other libraries need in workerd, and russet does not. */
const FLAGS = ["nodejs_compat"];

makeProject();
const results = {
  machine: { processor: cpus()[0]?.model.trim(), cores: cpus().length },
  versions: versions(),
  runtimes: {},
};
const RUNTIMES = {
  "Node 24": () => node(runtime("node-24/bin/node"), []),
  "Node 20": () => node(runtime("node-20/bin/node"), []),
  workerd: worker,
  Deno: () => inProcess(runtime("deno/deno"), ["run", "-A", "--no-lock"], ["wasm"]),
  Bun: () => inProcess(runtime("bun/bin/bun.exe"), [], ["addon", "wasm"]),
};
for (const [name, run] of Object.entries(RUNTIMES)) {
  console.log(`\n${name}`);
  results.runtimes[name] = await run();
  show(results.runtimes[name].results);
}
console.log("\nwhat it costs to have them");
results.footprint = await footprint(work, quick ? 1 : 11);
console.log(JSON.stringify(results.footprint, null, 2));
console.log("\nhow russet's cost grows");
results.growth = {};
for (const core of ["addon", "wasm"]) {
  const args = ["--expose-gc", "growth.js"];
  const env = { BENCH: JSON.stringify({ ...settings, core, quick: quick !== undefined }) };
  results.growth[core] = runProcess(runtime("node-24/bin/node"), args, { cwd: work, env });
  console.log(core, JSON.stringify(results.growth[core], null, 2));
}
writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);

/** A project that has installed russet, once for each way to load it, and the others. */
function makeProject() {
  rmSync(work, { recursive: true, force: true });
  cpSync(join(here, "runtimes"), work, { recursive: true });
  for (const shared of ["contestants.js", "measure.js"]) {
    cpSync(join(here, shared), join(work, shared));
  }
  writeFileSync(join(work, "package.json"), '{ "private": true, "type": "module" }\n');
  const text = readFileSync(messages, "utf8");
  writeFileSync(join(work, "messages.json"), text);
  // Rotating through so many is to forget each before it comes back.
  const { chains, ...data } = JSON.parse(text);
  delete data.sized;
  const few = JSON.stringify({ ...data, chains: chains.slice(0, 256) });
  writeFileSync(join(work, "data.js"), `export default JSON.parse(${JSON.stringify(few)});\n`);

  const modules = join(work, "node_modules");
  mkdirSync(modules);
  const installed = join(prepared, "with-addon/node_modules");
  cpSync(join(installed, "@russet"), join(modules, "@russet"), { recursive: true });
  for (const name of ["russet", "russet-addon", "russet-wasm"]) {
    cpSync(join(installed, "russet"), join(modules, name), { recursive: true });
  }
  for (const name of readdirSync(join(here, "node_modules"))) {
    if (!name.startsWith(".")) {
      symlinkSync(join(here, "node_modules", name), join(modules, name), "junction");
    }
  }
}

function versions() {
  const { dependencies } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
  const said = (path) => printed(runtime(path), ["--version"], {}).trim().split("\n")[0];
  const { devDependencies } = JSON.parse(readFileSync(join(here, "../js/package.json"), "utf8"));
  return {
    ...dependencies,
    "Node 24": said("node-24/bin/node"),
    "Node 20": said("node-20/bin/node"),
    miniflare: devDependencies.miniflare,
    Deno: said("deno/deno"),
    Bun: said("bun/bin/bun.exe"),
  };
}

function node(program, flags) {
  return inProcess(program, flags, ["addon", "wasm"]);
}

function inProcess(program, flags, cores) {
  const env = { BENCH: JSON.stringify({ ...settings, cores }) };
  return runProcess(program, [...flags, "console.js"], { cwd: work, env });
}

async function worker() {
  const folder = join(work, "built");
  bundleByWrangler(work, "worker.js", folder, FLAGS);
  return await withWorker(
    folder,
    async (fetch) => {
      const { subjects, missing } = await (await fetch("http://worker/")).json();
      const turn = async (subject, name, times) => {
        const before = processorTime();
        const response = await fetch(
          `http://worker/?${new URLSearchParams({ subject, name, times })}`,
        );
        const text = await response.text();
        if (!response.ok) {
          throw new Error(`${subject}, ${name}: ${text}`);
        }
        return processorTime() - before;
      };
      const found = {};
      for (const [subject, names] of Object.entries(subjects)) {
        // What a request takes in which nothing is done.
        const idle = [];
        for (let request = 0; request < 20 && names.length > 0; request += 1) {
          idle.push(await turn(subject, names[0], 0));
        }
        const run = async (name, times) =>
          Math.max(0, (await turn(subject, name, times)) - median(idle));
        found[subject] = await measure(names, run, settings);
      }
      return { results: found, missing };
    },
    FLAGS,
  );
}

/**
 * Milliseconds of processor time that workerd, a child of this process, has taken; where the system
 * does not tell, milliseconds.
 */
function processorTime() {
  if (process.platform !== "linux") {
    return performance.now();
  }
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, "utf8");
  let nanoseconds = 0;
  for (const child of children.trim().split(" ")) {
    if (readFileSync(`/proc/${child}/comm`, "utf8").startsWith("workerd")) {
      for (const thread of readdirSync(`/proc/${child}/task`)) {
        const [running] = readFileSync(`/proc/${child}/task/${thread}/schedstat`, "utf8").split(
          " ",
        );
        nanoseconds += Number(running);
      }
    }
  }
  return nanoseconds / 1e6;
}

function show(subjects) {
  for (const [subject, found] of Object.entries(subjects)) {
    for (const [name, { median }] of Object.entries(found)) {
      const time = median.toFixed(1).padStart(9);
      console.log(`  ${subject.padEnd(14)} ${name.padEnd(24)} ${time} us`);
    }
  }
}
