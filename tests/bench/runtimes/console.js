// Node, Deno and Bun: everything is measured in one process, which prints the results.

import { check, contestants, repeat } from "./contestants.js";
import data from "./data.js";
import { measure, timed } from "./measure.js";
import { load } from "./peers.js";

const settings = JSON.parse(process.env.BENCH);
const { peers, missing } = await load();
const cores = {};
for (const name of settings.cores) {
  // Which way it is loaded is decided at the first call; a copy for each has a state of its own.
  process.env.RUSSET_BINDING = name === "addon" ? "native" : "wasm";
  cores[name] = await import(`russet-${name}`);
  new cores[name].Verifier({ bundleId: "com.example.app", environments: ["Sandbox"] });
}

const results = {};
for (const [subject, works] of Object.entries(await contestants(data, cores, peers))) {
  for (const [name, work] of Object.entries(works)) {
    await check(subject, name, work);
  }
  const run = (name, times) => timed(() => repeat(works[name], times));
  results[subject] = await measure(Object.keys(works), run, settings);
}
console.log(JSON.stringify({ results, missing }));
