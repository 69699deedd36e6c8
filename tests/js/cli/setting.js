// Files for command lines to work with: messages and receipts of the vectors, a key, a configuration.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { storeKey } from "../drivers/store.js";

export const APP = ["--bundle-id", "com.example.app", "--app-apple-id", "1234567890"];

const KEY_FILE = "SubscriptionKey_2X9R4HXF34.p8";

/** Writes the files and says what is in them. */
export function makeSetting(cwd, vectors, store) {
  rmSync(cwd, { recursive: true, force: true });
  mkdirSync(cwd, { recursive: true });
  const write = (name, content, mode) => writeFileSync(join(cwd, name), content, { mode });
  const { privateKey, issuerId, bundleId } = storeKey();
  write(KEY_FILE, privateKey, 0o600);
  write("open.p8", privateKey, 0o644);
  const config = {
    privateKeyFile: KEY_FILE,
    issuerId,
    bundleId,
    appAppleId: 1234567890,
    roots: ["root.der"],
  };
  write("config.json", JSON.stringify(config));
  write("store.json", JSON.stringify({ ...config, baseUrl: `${store.url}/cli/sandbox` }));

  const read = (name) => JSON.parse(readFileSync(join(vectors, `${name}.json`), "utf8"));
  const files = {};
  for (const kind of [
    "transaction",
    "notification",
    "renewal-info",
    "app-transaction",
    "receipt",
  ]) {
    files[kind] = read(kind);
  }
  const { certificates } = files.transaction;
  for (const [name, base64] of Object.entries(certificates)) {
    write(`${name}.der`, Buffer.from(base64, "base64"));
  }
  const pem = certificates.root.match(/.{1,64}/g).join("\n");
  write("root.pem", `-----BEGIN CERTIFICATE-----\n${pem}\n-----END CERTIFICATE-----\n`);
  const all = Object.values(files).flatMap(({ vectors }) => vectors);
  /** The text of a vector, by its identifier. */
  const vector = (id) => {
    const found = all.find((one) => one.id === id);
    if (found === undefined) {
      throw new Error(`there is no vector ${id}`);
    }
    return found.jws;
  };
  return { write, vector, privateKey, issuerId };
}

/** A message that nobody signed, with whatever it is to say. */
export function unsigned(header, payload) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part(header)}.${part(payload)}.${"A".repeat(86)}`;
}
