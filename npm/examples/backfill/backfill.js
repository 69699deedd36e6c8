// Gets what was missed: the notifications of so many days, and the refunds of everybody in them.
//
// node backfill.js [days]

import { readFileSync } from "node:fs";
import { AppStoreClient, RussetError, Verifier } from "russet";
import { keep, keepTransaction, purchases } from "./database.js";
import { isDone, markDone } from "./progress.js";

const bundleId = "com.example.app";
const verifier = new Verifier({
  bundleId,
  appAppleId: 1234567890,
  environments: ["Production", "Sandbox"],
});
const client = new AppStoreClient({
  privateKey: readFileSync(process.env.KEY_FILE, "utf8"),
  keyId: process.env.KEY_ID,
  issuerId: process.env.ISSUER_ID,
  bundleId,
  environment: "Production",
  verifier,
});

const DAY = 86_400_000;
const now = Date.now();
const today = now - (now % DAY);
let refused = 0;

// The App Store remembers 180 days. Day by day, so that what is done stays done.
const days = Math.min(Number(process.argv[2] ?? 179), 179);
for (let startDate = today - days * DAY; startDate <= today; startDate += DAY) {
  const name = new Date(startDate).toISOString().slice(0, 10);
  if (isDone(name)) {
    continue;
  }
  let count = 0;
  const endDate = Math.min(startDate + DAY, now);
  for await (const notification of client.notifications({ startDate, endDate })) {
    if (isGenuine(notification) && keep(notification)) {
      count += 1;
    }
  }
  if (startDate < today) {
    markDone(name);
  }
  console.log(`${name}: ${count} new`);
}

let refunds = 0;
for (const id of purchases()) {
  for await (const transaction of client.refunds(id)) {
    if (isGenuine(transaction)) {
      keepTransaction(transaction);
      refunds += 1;
    }
  }
}
console.log(`${refunds} refunds, ${refused} refused`);
process.exitCode = refused === 0 ? 0 : 1;

/** In the place of what was refused, a list has the error. */
function isGenuine(item) {
  if (item instanceof RussetError) {
    refused += 1;
    console.error(`refused: ${item.code} ${item.message}`);
    return false;
  }
  return true;
}
