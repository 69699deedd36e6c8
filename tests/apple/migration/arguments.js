// What the verifiers of both libraries take besides what their types say, and what they make of data
// that is believed unverified.

import { readFileSync } from "node:fs";

import { outcome, same } from "./libraries.js";

const { certificates, vectors } = JSON.parse(
  readFileSync(new URL("../../vectors/transaction.json", import.meta.url), "utf8"),
);
const root = Buffer.from(certificates.root, "base64");
const other = Buffer.from(certificates["other-root"], "base64");
const [sandbox, production] = ["sandbox", "production"].map(
  (name) => vectors.find(({ id }) => id === `accepted/${name}`).jws,
);

const part = (value) => Buffer.from(value).toString("base64url");
const payload = JSON.stringify({ bundleId: "com.example.app", environment: "Xcode" });

/** A message from Xcode whose header and payload are these texts. */
function fromXcode({ header = '{"alg":"ES256","typ":"JWT"}', text = payload }) {
  return `${part(header)}.${part(text)}.AAAA`;
}

/** The same calls through both. */
export async function compareArguments(both, report) {
  const alike = (what, call, expected) =>
    report.check(what, async () => {
      const [ours, theirs] = await Promise.all(
        [both.russet, both.apple].map((library) => outcome(call, library)),
      );
      same(theirs.status ?? "value" in theirs, expected, "Apple's outcome");
      same(ours, theirs, "outcome");
    });

  const verify = (jws, { roots = [root], environment = "Sandbox", app } = {}) => {
    return ({ SignedDataVerifier }) =>
      new SignedDataVerifier(
        roots,
        false,
        environment,
        "com.example.app",
        app,
      ).verifyAndDecodeTransaction(jws);
  };
  for (const app of [null, 0, Number.NaN, "1234567890"]) {
    await alike(`an app of ${app} in the sandbox`, verify(sandbox, { app }), true);
  }
  for (const [what, ...roots] of [
    ["PEM", pem(root)],
    ["PEM after a text", Buffer.concat([Buffer.from("Apple Root\n"), pem(root)])],
    ["PEM of two", Buffer.concat([pem(root), pem(other)])],
    ["PEM and DER", other, pem(root)],
    ["PEM in a string", pem(root).toString()],
  ]) {
    await alike(`roots as ${what}`, verify(sandbox, { roots }), true);
  }
  await alike("the other one as PEM", verify(sandbox, { roots: [pem(other)] }), "VERIFICATION_FAILURE");
  for (const none of [Buffer.from("x"), "x", null, 5, {}]) {
    const call = verify(sandbox, { roots: [none] });
    await alike(`a root that is ${none}`, call, false);
    await report.check(`a root that is ${none} is named`, async () => {
      const error = await Promise.resolve(both.russet)
        .then(call)
        .catch((error) => error);
      same(error.name, "UsageError", "what it is");
    });
  }
  await alike("an app that is none", verify(production, { environment: "Production" }), false);

  await report.check("a cause speaks of what the status is about", async () => {
    const { jws } = vectors.find(({ id }) => id === "order/date-before-identity");
    const error = await verify(jws)(both.russet).catch((error) => error);
    same([error.message, error.cause], ["INVALID_APP_IDENTIFIER", undefined], "message and cause");
  });

  const xcode = { roots: [], environment: "Xcode" };
  const refused = "VERIFICATION_FAILURE";
  for (const [what, jws, expected] of [
    ["a message", fromXcode({}), true],
    ["a message in a buffer", Buffer.from(fromXcode({})), true],
    ["a message in bytes", new Uint8Array(Buffer.from(fromXcode({}))), refused],
    ["a message in an object", { toString: () => fromXcode({}) }, refused],
    ["a number", 5, refused],
    ["nothing", undefined, refused],
    ["an empty header", fromXcode({ header: "{}" }), true],
    ["a header that is null", fromXcode({ header: "null" }), refused],
    ["a header that is no JSON", fromXcode({ header: "alg" }), refused],
    ["a header that is no text", fromXcode({ header: Buffer.from([0, 0, 0]) }), refused],
    ["a byte order mark", fromXcode({ text: `\ufeff${payload}` }), refused],
  ]) {
    await alike(`${what} from Xcode`, verify(jws, xcode), expected);
  }
}

function pem(der) {
  const lines = der.toString("base64").match(/.{1,64}/g).join("\n");
  return Buffer.from(`-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`);
}
