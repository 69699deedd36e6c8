// Times the engine beside p256 and p384 inside wasm: microseconds, best of many short rounds.
//
// node measure.js <module>

import { readFileSync } from "node:fs";

const ROUNDS = 40;
/** After so many the key has its table. */
const PREPARING = 3;

const { exports } = new WebAssembly.Instance(
  new WebAssembly.Module(readFileSync(process.argv[2])),
);
const OPERATIONS = { first_use: 20, same_key: 100, table: 5, oracle: 4 };

for (const [large, curve] of ["P-256", "P-384"].entries()) {
  const best = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, times] of Object.entries(OPERATIONS)) {
      // What a call prepares, a table too, is measured by itself and taken off.
      const run = (count) =>
        time(() => {
          if (exports[name](large, count) !== count) {
            throw new Error(`${curve}: ${name} said no`);
          }
        });
      const idle = run(PREPARING);
      const busy = run(PREPARING + times);
      best[name] = Math.min(best[name] ?? Infinity, ((busy - idle) * 1000) / times);
    }
  }
  for (const [name, microseconds] of Object.entries(best)) {
    const ratio = (best.oracle / microseconds).toFixed(1);
    console.log(`${curve} ${name.padEnd(10)} ${microseconds.toFixed(1).padStart(8)} us  ${ratio} x`);
  }
}

function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}
