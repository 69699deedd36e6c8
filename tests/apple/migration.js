// Holds `russet/apple` against Apple's own library: the same calls through both.
//
// node migration.js <folder that tests/js/prepare.js made>
//
// Requests go to a server on this machine. What comes of a call is a value or an exception, and both
// are compared. The two may differ where docs/migrating.md says so: each row of its tables is a case
// of `differences.js`, and there is none without a row.

import { createPrivateKey, createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";

import { compareArguments } from "./migration/arguments.js";
import { compareClients } from "./migration/clients.js";
import { compareDifferences } from "./migration/differences.js";
import { libraries, outcome, Report, same, sameType } from "./migration/libraries.js";
import { changes } from "./migration/samples.js";
import { compareSignatures } from "./migration/signatures.js";
import { compareVectors } from "./migration/vectors.js";

const [work] = process.argv.slice(2);
const both = libraries(work);
const { vectors } = JSON.parse(
  readFileSync(new URL("../vectors/signing/keys.json", import.meta.url), "utf8"),
);
const key = vectors.find(({ id }) => id === "accepted/pem").text;
const credentials = {
  key,
  publicKey: createPublicKey(createPrivateKey(key)),
  keyId: "2X9R4HXF34",
  issuer: "57246542-96fe-1a63-e053-0824d011072a",
  bundleId: "com.example.app",
};

const report = new Report();
const classes = new Set();
await compareExports();
await compareClients(both, credentials, classes, report);
await comparePayloads();
await compareArguments(both, report);
await compareSignatures(both, credentials, report);
await compareVectors(both, classes, report);
await compareDifferences(both, credentials, classes, report, work);

console.log(report.faults.slice(0, 60).join("\n"));
console.log(`${report.passed} passed, ${report.faults.length} failed, 0 skipped`);
process.exitCode = report.faults.length > 0 ? 1 : 0;

/** What is exported, and what of it are objects: enums. */
async function compareExports() {
  const { apple, russet } = both;
  for (const [name, value] of Object.entries(apple)) {
    await report.check(`export ${name}`, () => {
      same(typeof russet[name], typeof value, "type");
      if (typeof value === "object") {
        same({ ...russet[name] }, { ...value }, "values");
      }
    });
  }
  await report.check("nothing else is exported", () => {
    const more = Object.keys(russet).filter((name) => !(name in apple));
    // Types of members of models, which Apple's library declares and forgets to export.
    same(more.sort(), ["ConsumptionRequestReason", "FirstSendAttemptResult"], "exports");
  });
}

/** Payloads whose members are of the wrong type: in this environment nothing else is looked at. */
async function comparePayloads() {
  for (const [method, model, identity] of [
    ["verifyAndDecodeTransaction", "JWSTransactionDecodedPayload", {}],
    ["verifyAndDecodeRenewalInfo", "JWSRenewalInfoDecodedPayload", {}],
    ["verifyAndDecodeAppTransaction", "AppTransaction", { receiptType: "LocalTesting" }],
    ["verifyAndDecodeNotification", "ResponseBodyV2DecodedPayload", {}],
    ["verifyAndDecodeRealtimeRequest", "DecodedRealtimeRequestBody", {}],
  ]) {
    for (const [what, changed] of changes(model)) {
      await report.check(what, async () => {
        const about = { bundleId: "com.example.app", environment: "LocalTesting" };
        const payload = { ...changed };
        for (const [name, value] of Object.entries({ ...about, ...identity })) {
          // Only what was not changed.
          if (typeof payload[name] === "string" && payload[name].startsWith("a ")) {
            payload[name] = value;
          }
        }
        if (typeof payload.data?.bundleId === "string") {
          payload.data = { ...payload.data, ...about };
        }
        const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
        const jws = `${part({ alg: "ES256", typ: "JWT" })}.${part(payload)}.AAAA`;
        const call = ({ SignedDataVerifier, Environment }) =>
          new SignedDataVerifier([], false, Environment.LOCAL_TESTING, "com.example.app")[method](
            jws,
          );
        const [ours, theirs] = await Promise.all(
          [both.russet, both.apple].map((library) => outcome(call, library)),
        );
        sameType(ours, theirs, classes);
      });
    }
  }
}
