// Runs every vector through Apple's own library and compares what is accepted and what is refused.
//
// The two are allowed to differ where `divergences.json` says why. A difference that is not listed
// there fails, and so does a listed one that is gone.

import { readFileSync } from "node:fs";
import { mock } from "node:test";
import { isDeepStrictEqual } from "node:util";

import { ReceiptUtility, SignedDataVerifier } from "@apple/app-store-server-library";
import { FILES, METHODS, NODE } from "./kinds.js";

const divergences = readJson("../vectors/divergences.json");

const listed = new Map(
  divergences
    .filter(({ nodeBelow = Infinity }) => NODE < nodeBelow)
    .flatMap((group) => group.vectors.map((id) => [id, group])),
);
const faults = [];
mock.timers.enable({ apis: ["Date"] });
for (const file of FILES) {
  await compare(file);
}
compareReceipts();
for (const [id, group] of listed) {
  faults.push(`${id}: listed under "${group.class}", but there is no such vector`);
}
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exitCode = 1;
}

/** Runs the vectors of one file. */
async function compare(file) {
  const { certificates, verifiers, vectors } = readJson(`../vectors/${file}.json`);
  const apples = {};
  for (const [name, options] of Object.entries(verifiers)) {
    apples[name] = options.environments.map((environment) =>
      appleVerifier(certificates, options, environment),
    );
  }
  const counts = { alike: 0, different: 0 };
  for (const vector of vectors) {
    const differs = await compareVector(apples[vector.verifier], vector);
    counts[differs ? "different" : "alike"] += 1;
  }
  console.log(
    `${file}: ${vectors.length} vectors, ${counts.alike} alike, ${counts.different} different`,
  );
}

/**
 * Apple's library finds a transaction in a receipt, and does no more with one. What is compared are
 * receipts that are genuine, and those that are no base64.
 */
function compareReceipts() {
  const { vectors } = readJson("../vectors/receipt.json");
  const compared = vectors.filter(({ expect }) => "payload" in expect || expect.code === "input/base64");
  const counts = { alike: 0, different: 0 };
  for (const vector of compared) {
    const [first] = vector.expect.payload?.inApp ?? [];
    const expected = first?.transactionId ?? first?.originalTransactionId ?? null;
    let found = { accepted: false };
    try {
      const utility = new ReceiptUtility();
      const id = utility.extractTransactionIdFromAppReceipt(vector.jws);
      // Where there is a transaction, finding none is not reading the receipt.
      found = { accepted: id !== null || expected === null, id };
    } catch {
      // It is refused.
    }
    const differs = judge(vector, found);
    if ("payload" in vector.expect && found.accepted && found.id !== expected) {
      faults.push(`${vector.id}: Apple's library finds another transaction`);
    }
    counts[differs ? "different" : "alike"] += 1;
  }
  console.log(
    `receipt: ${compared.length} vectors, ${counts.alike} alike, ${counts.different} different`,
  );
}

/** Whether the two differ on a vector, with a fault for what is not as listed. */
async function compareVector(apples, vector) {
  const found = await outcome(apples, vector);
  const differs = judge(vector, found);
  if (
    "payload" in vector.expect &&
    found.accepted &&
    !isDeepStrictEqual(found.payload, signed(vector))
  ) {
    faults.push(`${vector.id}: Apple's library reads another payload`);
  }
  return differs;
}

/** Whether only one of the two accepts a vector, with a fault if that is not as listed. */
function judge(vector, found) {
  const expected = "payload" in vector.expect;
  const differs = expected !== found.accepted;
  const group = listed.get(vector.id);
  listed.delete(vector.id);
  const accepts = expected ? "russet" : "apple";
  if (differs && group?.accepts !== accepts) {
    faults.push(`${vector.id}: only ${accepts} accepts it, which is not listed: ${vector.reason}`);
  }
  if (!differs && group !== undefined) {
    faults.push(`${vector.id}: the difference "${group.class}" is gone`);
  }
  return differs;
}

/** What was signed: of a notification russet hands out more, which Apple's library does not read. */
function signed({ kind, expect }) {
  return kind === "notification" ? expect.payload.payload : expect.payload;
}

/** What Apple's library makes of a vector: it accepts if one of the environments does. */
async function outcome(apples, { kind, now, jws }) {
  // It takes the time from the machine where a payload has none.
  mock.timers.setTime(now);
  for (const apple of apples) {
    try {
      return { accepted: true, payload: await apple[METHODS[kind]](jws) };
    } catch {
      // Another environment may accept it.
    }
  }
  return { accepted: false };
}

/** A verifier of Apple's library for one environment; it takes no certificates of Xcode's. */
function appleVerifier(certificates, options, environment) {
  const { roots = [], localTestingRoots = [], bundleId, appAppleId } = options;
  const names = [...roots, ...localTestingRoots];
  const trusted = names.map((name) => Buffer.from(certificates[name], "base64"));
  return new SignedDataVerifier(trusted, false, environment, bundleId, appAppleId);
}

function readJson(path) {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
}
