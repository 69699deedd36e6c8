// Every vector through both verifiers. Where only one of them accepts, `divergences.json` has to say
// why; where both refuse, the status has to be the same, or one that a row of the guide allows.

import { readFileSync } from "node:fs";
import { mock } from "node:test";

import { FILES, METHODS, NODE } from "../kinds.js";
import { outcome, same } from "./libraries.js";

/** Compares them; `classes` takes those of the differences that are seen. */
export async function compareVectors(both, classes, report) {
  const listed = new Map();
  for (const group of readJson("divergences")) {
    if (NODE < (group.nodeBelow ?? Infinity)) {
      for (const id of group.vectors) {
        listed.set(id, group);
      }
    }
  }
  mock.timers.enable({ apis: ["Date"] });
  for (const name of [...FILES, "test-chains"]) {
    const { certificates, verifiers, vectors } = readJson(name);
    for (const vector of vectors) {
      const options = verifiers[vector.verifier];
      for (const environment of options.environments) {
        await report.check(`${vector.id} in ${environment}`, async () => {
          mock.timers.setTime(vector.now);
          const ask = (library) =>
            outcome((one) => verify(one, certificates, options, environment, vector), library);
          const ours = await ask(both.russet);
          const theirs = await ask(both.apple);
          const accepts = "value" in ours ? "russet" : "apple";
          if ("value" in ours !== "value" in theirs) {
            const group = listed.get(vector.id) ?? testChain(vector, theirs);
            same(group?.accepts, accepts, `only one accepts it, ${group?.class}: ${vector.reason}`);
            classes.add(group.class);
          } else if ("value" in ours) {
            same(ours, theirs, "payload");
          } else if (!mayHaveOther(theirs.status, ours.status, vector)) {
            throw new Error(`${ours.status} instead of ${theirs.status}: ${vector.reason}`);
          }
        });
      }
    }
  }
  mock.timers.reset();
}

/**
 * Where something is wrong in several ways, each library names what it looks at first. A refusal that
 * speaks of the app or of the environment says so in both, unless there is no payload to speak of.
 */
function mayHaveOther(theirs, ours, { expect: { code = "" } }) {
  const general = ["VERIFICATION_FAILURE", "INVALID_CERTIFICATE", "FAILURE"];
  return (
    theirs === ours ||
    (general.includes(ours) && (general.includes(theirs) || /^(json|input)\//.test(code)))
  );
}

/** Chains of tests are judged by the classes of genuine ones. */
function testChain({ id }, theirs) {
  return id.startsWith("test-chain/") && "value" in theirs
    ? { class: "extensions are not judged", accepts: "apple" }
    : undefined;
}

async function verify(library, certificates, options, environment, { kind, jws }) {
  const { roots = [], localTestingRoots = [], bundleId, appAppleId } = options;
  const names = [...roots, ...localTestingRoots];
  const trusted = names.map((name) => Buffer.from(certificates[name], "base64"));
  const { SignedDataVerifier } = library;
  const verifier = new SignedDataVerifier(trusted, false, environment, bundleId, appAppleId);
  return await verifier[METHODS[kind]](jws);
}

function readJson(name) {
  return JSON.parse(readFileSync(new URL(`../../vectors/${name}.json`, import.meta.url), "utf8"));
}
