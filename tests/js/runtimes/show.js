// Verifies the sample and tells a person about it. The first argument names the path to the core;
// with --payload, what the transaction says is shown too.

import { RussetError, Verifier } from "russet";
import { jws, now, options } from "./sample.js";

const [, , path, payload] = process.argv;
const verifier = new Verifier(options);
const timed = (work) => {
  const start = performance.now();
  const result = work();
  return [result, `${(performance.now() - start).toFixed(2)} ms`];
};
const [transaction, first] = timed(() => verifier.transaction(jws, { now }));
const [, again] = timed(() => verifier.transaction(jws, { now }));
console.log(
  `Verified in Node ${process.versions.node} by ${path}: ${first}, a second time ${again}`,
);

const forged = `${jws.slice(0, -8)}${jws.endsWith("A") ? "B" : "A"}${jws.slice(-7)}`;
try {
  verifier.transaction(forged, { now });
  throw new Error("a forged transaction was accepted");
} catch (error) {
  if (!(error instanceof RussetError)) throw error;
  console.log(`  with one letter changed: ${error.name}, ${error.code}`);
}

if (payload !== undefined) {
  console.log(`
Checked: three certificates up to a trusted root, Apple's markers, the signature,
the date, the app and the environment. The transaction, signed by a test authority:
`);
  for (const [name, value] of Object.entries(transaction)) {
    const isDate = name.endsWith("Date") && typeof value === "number";
    console.log(`  ${name.padEnd(24)}${isDate ? new Date(value).toISOString() : value}`);
  }
}
