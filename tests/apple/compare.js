// Runs every vector through Apple's own library and compares what is accepted and what is refused.
//
// The two are allowed to differ where `divergences.json` says why. A difference that is not listed
// there fails, and so does a listed one that is gone.

import { readFileSync } from "node:fs";
import { mock } from "node:test";
import { isDeepStrictEqual } from "node:util";

import { SignedDataVerifier } from "@apple/app-store-server-library";

const { certificates, verifiers, vectors } = readJson("../vectors/transaction.json");
const divergences = readJson("../vectors/divergences.json");

const appleVerifiers = new Map(
  Object.entries(verifiers).map(([name, options]) => [
    name,
    options.environments.map((environment) => appleVerifier(options, environment)),
  ]),
);

// Some differences come from the OpenSSL in Node and ended with one of its versions.
const node = Number.parseInt(process.versions.node, 10);
const listed = new Map(
  divergences
    .filter(({ nodeBelow = Infinity }) => node < nodeBelow)
    .flatMap((group) => group.vectors.map((id) => [id, group])),
);
const faults = [];
const counts = { agree: 0, differ: 0 };
mock.timers.enable({ apis: ["Date"] });
for (const vector of vectors) {
  const expected = "payload" in vector.expect;
  const found = await outcome(vector);
  const differs = expected !== found.accepted;
  counts[differs ? "differ" : "agree"] += 1;

  const group = listed.get(vector.id);
  listed.delete(vector.id);
  const accepts = expected ? "russet" : "apple";
  if (differs && group?.accepts !== accepts) {
    faults.push(`${vector.id}: only ${accepts} accepts it, which is not listed: ${vector.reason}`);
  }
  if (!differs && group !== undefined) {
    faults.push(`${vector.id}: the difference "${group.class}" is gone`);
  }
  if (expected && found.accepted && !isDeepStrictEqual(found.payload, vector.expect.payload)) {
    faults.push(`${vector.id}: Apple's library reads another payload`);
  }
}
for (const [id, group] of listed) {
  faults.push(`${id}: listed under "${group.class}", but there is no such vector`);
}

console.log(`${vectors.length} vectors: ${counts.agree} alike, ${counts.differ} different`);
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exitCode = 1;
}

/** What Apple's library makes of a vector: it accepts if one of the environments does. */
async function outcome({ verifier, now, jws }) {
  // It takes the time from the machine where a payload has none.
  mock.timers.setTime(now);
  for (const apple of appleVerifiers.get(verifier)) {
    try {
      return { accepted: true, payload: await apple.verifyAndDecodeTransaction(jws) };
    } catch {
      // Another environment may accept it.
    }
  }
  return { accepted: false };
}

/** A verifier of Apple's library for one environment; it takes no certificates of Xcode's. */
function appleVerifier({ roots = [], localTestingRoots = [], bundleId, appAppleId }, environment) {
  const names = [...roots, ...localTestingRoots];
  const trusted = names.map((name) => Buffer.from(certificates[name], "base64"));
  return new SignedDataVerifier(trusted, false, environment, bundleId, appAppleId);
}

function readJson(path) {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
}
