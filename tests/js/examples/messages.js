// Notifications as the App Store would send them, signed by the authority of the tests, and others.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { startStore, storeKey } from "../drivers/store.js";

/** Genuine ones of both environments from the local store, each with an identifier of its own. */
export async function messages(work) {
  const store = await startStore(work);
  const file = join(work, "with-addon/node_modules/russet/dist/node.js");
  const { AppStoreClient } = await import(pathToFileURL(file).href);
  const baseUrl = store.baseUrl("examples");
  const list = async (environment) => {
    const client = new AppStoreClient({ ...storeKey(), environment, baseUrl });
    const now = Date.now();
    const page = await client.getNotificationHistory({ startDate: now - 86_400_000, endDate: now });
    return page.notificationHistory.map(({ signedPayload }) => signedPayload);
  };
  const production = await list("Production");
  // The store gives both environments the same identifiers, which the App Store does not.
  const sandbox = (await list("Sandbox")).slice(5);
  await store.close();
  const vectors = new URL("../../vectors/notification.json", import.meta.url);
  const all = JSON.parse(readFileSync(vectors, "utf8")).vectors;
  const vector = (id) => all.find((one) => one.id === id).jws;
  return {
    production,
    sandbox,
    root: store.root,
    /** Signed by the same authority for another app. */
    foreign: vector("notification/bundle-other"),
    /** With a payload that was changed after it was signed. */
    forged: swapped(production[0], production[1]),
  };
}

/** The payload of one message under the signature of another. */
function swapped(message, other) {
  const [header, , signature] = message.split(".");
  return [header, other.split(".")[1], signature].join(".");
}

export function payloadOf(jws) {
  return JSON.parse(Buffer.from(jws.split(".")[1], "base64url").toString());
}

export const bodyOf = (signedPayload) => JSON.stringify({ signedPayload });
