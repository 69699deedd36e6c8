// The local store, for tests: for a key that everybody knows, in a thread of its own, because those
// who start other programs wait for them without doing anything else.

import { createPrivateKey, createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

/** The key of every client, and whose it is. */
export function storeKey() {
  const file = new URL("../../vectors/signing/keys.json", import.meta.url);
  const { vectors } = JSON.parse(readFileSync(file, "utf8"));
  return {
    privateKey: vectors.find(({ id }) => id === "accepted/pem").text,
    keyId: "2X9R4HXF34",
    issuerId: "57246542-96fe-1a63-e053-0824d011072a",
    bundleId: "com.example.app",
  };
}

/** Starts the store; the folder is the one that prepare.js made. */
export async function startStore(work) {
  const { createLocalStore } = await import(
    pathToFileURL(join(work, "local-store/local-store.js")).href
  );
  const { privateKey, ...others } = storeKey();
  const publicKey = createPublicKey(createPrivateKey(privateKey));
  return await createLocalStore({
    ...others,
    publicKey: publicKey.export({ type: "spki", format: "pem" }),
  });
}

/** Hands the address of a store to `run`, for as long as that takes. */
export async function withStore(work, run) {
  const thread = new Worker(new URL(import.meta.url), { workerData: { work } });
  try {
    const url = await new Promise((resolve, reject) => {
      thread.once("message", resolve).once("error", reject);
    });
    return await run(url);
  } finally {
    await thread.terminate();
  }
}

if (!isMainThread && workerData?.work !== undefined) {
  const { url } = await startStore(workerData.work);
  parentPort.postMessage(url);
}
