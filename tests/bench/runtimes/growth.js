// How the cost of russet grows: with the payload, with the number of chains, with time.

import { readFileSync } from "node:fs";
import { inTurn, repeat } from "./contestants.js";
import { measure, timed } from "./measure.js";

const settings = JSON.parse(process.env.BENCH);
const data = JSON.parse(readFileSync("messages.json", "utf8"));
process.env.RUSSET_BINDING = settings.core === "addon" ? "native" : "wasm";
const { Verifier } = await import("russet");
const options = {
  ...data.options,
  roots: [Buffer.from(data.root, "base64")],
  maxInputLength: 2 ** 22,
};

console.log(
  JSON.stringify({
    payload: await payload(),
    chains: await chains(),
    memory: memory(),
  }),
);

/** Microseconds by bytes of the payload. */
async function payload() {
  const verifier = new Verifier(options);
  const works = {};
  for (const jws of data.sized) {
    const [, part] = jws.split(".");
    works[Buffer.from(part, "base64url").length] = () => verifier.transaction(jws);
  }
  return await measured(works);
}

/** Microseconds by the number of chains that take turns. */
async function chains() {
  const works = {};
  for (const count of [1, 10, 32, 100, 1000, 10_000].filter((it) => it <= data.chains.length)) {
    const verifier = new Verifier(options);
    const next = inTurn(data.chains.slice(0, count));
    works[count] = () => verifier.transaction(next());
    // Twice, so that what is remembered is.
    await repeat(works[count], Math.min(2 * count, 200));
  }
  return await measured(works);
}

async function measured(works) {
  const run = (name, times) => timed(() => repeat(works[name], times));
  return await measure(Object.keys(works), run, settings);
}

/** The resident set in bytes after so many verifications. */
function memory() {
  const verifier = new Verifier(options);
  const total = settings.quick ? 2_000 : 1_000_000;
  const found = {};
  for (let done = 0; done <= total; done += 1) {
    verifier.transaction(
      done % 100 === 0 ? data.chains[(done / 100) % data.chains.length] : data.transaction,
    );
    if (done % (total / 10) === 0) {
      globalThis.gc();
      found[done] = process.memoryUsage().rss;
    }
  }
  return found;
}
