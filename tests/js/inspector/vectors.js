// The vectors of the package, which are the inputs here too.

import { readFileSync } from "node:fs";

const FILES = [
  "transaction",
  "renewal-info",
  "app-transaction",
  "notification",
  "realtime-request",
  "receipt",
];

const files = Object.fromEntries(
  FILES.map((name) => {
    const url = new URL(`../../vectors/${name}.json`, import.meta.url);
    return [name, JSON.parse(readFileSync(url, "utf8"))];
  }),
);

/** Every vector, with its verifier and the certificates that names. */
export const all = Object.entries(files).flatMap(([file, { vectors, verifiers, certificates }]) =>
  vectors.map((vector) => ({
    ...vector,
    file,
    options: verifiers[vector.verifier],
    certificate: (name) => Buffer.from(certificates[name], "base64"),
  })),
);

export function vector(file, id) {
  const found = all.find((one) => one.file === file && one.id === id);
  if (found === undefined) {
    throw new Error(`there is no vector ${id} in ${file}.json`);
  }
  return found;
}

/** The test authority's root, and Xcode's certificate, in DER. */
export const root = vector("transaction", "accepted/production").certificate("root");
export const receiptRoot = vector("receipt", "receipt/every-attribute").certificate("receipt-root");
export const xcode = vector("transaction", "accepted/xcode").certificate("xcode");

/** A message that nobody signed. */
export function unsigned(header, payload) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part(header)}.${part(payload)}.${"A".repeat(86)}`;
}
