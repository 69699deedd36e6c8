// Times the engine beside p256 and p384 inside wasm: microseconds, best of many short rounds.
//
// node measure.js <module>

import { readFileSync } from "node:fs";

const ROUNDS = 40;
/** After so many the key has its table. */
const PREPARING = 3;

const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(process.argv[2])));
const OPERATIONS = { first_use: 20, same_key: 100, table: 5, oracle: 4 };

for (const [large, curve] of ["P-256", "P-384"].entries()) {
  const shortest = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, times] of Object.entries(OPERATIONS)) {
      // What a call prepares, a table too, is measured by itself and taken off.
      for (const count of [PREPARING, PREPARING + times]) {
        const key = `${name} ${count}`;
        shortest[key] = Math.min(shortest[key] ?? Infinity, time(name, large, count));
      }
    }
  }
  const best = (name) => {
    const times = OPERATIONS[name];
    const more = shortest[`${name} ${PREPARING + times}`] - shortest[`${name} ${PREPARING}`];
    return (more * 1000) / times;
  };
  for (const name of Object.keys(OPERATIONS)) {
    const ratio = (best("oracle") / best(name)).toFixed(1);
    console.log(`${curve} ${name.padEnd(10)} ${best(name).toFixed(1).padStart(8)} us  ${ratio} x`);
  }
}

function time(name, large, count) {
  const start = performance.now();
  if (exports[name](large, count) !== count) {
    throw new Error(`${name} said no`);
  }
  return performance.now() - start;
}
