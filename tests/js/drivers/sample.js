// A transaction for people's projects, from the vectors.

import { readFileSync } from "node:fs";

/** A module that exports `options`, `jws` and `now`, and what the transaction says. */
export function sampleModule(file) {
  const { certificates, verifiers, vectors } = JSON.parse(readFileSync(file, "utf8"));
  const { verifier, jws, now, expect } = vectors.find(({ expect }) => "payload" in expect);
  const { roots, ...options } = verifiers[verifier];
  const bytes = roots.map((name) => [...Buffer.from(certificates[name], "base64")]);
  const list = bytes.map((root) => `new Uint8Array(${JSON.stringify(root)})`);
  return {
    ...expect.payload,
    text: `export const options = { ...${JSON.stringify(options)}, roots: [${list}] };
export const jws = ${JSON.stringify(jws)};
export const now = ${now};
`,
    types: `import type { VerifierOptions } from "russet";
export declare const options: VerifierOptions;
export declare const jws: string;
export declare const now: number;
`,
  };
}
