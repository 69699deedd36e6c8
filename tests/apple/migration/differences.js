// Where `russet/apple` and Apple's library differ: a case for each row of the tables in
// docs/migrating.md, by its name. A row is either shown here, or by vectors, whose classes it names.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { mock } from "node:test";

import { clientOf } from "./clients.js";
import { outcome, same } from "./libraries.js";
import { withRecorder } from "./server.js";

const require = createRequire(import.meta.url);
const id = "2000000123456789";
const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A transaction's own receipt, with something else in the list that names the transaction. */
function transactionReceipt(odd) {
  return listWithin(`{\n\t"transaction-id" = "1";\n${odd}}`);
}

/** A list within a transaction's own receipt. */
function listWithin(list) {
  const inner = Buffer.from(list).toString("base64");
  return Buffer.from(`{\n\t"purchase-info" = "${inner}";\n}`).toString("base64");
}

/** An app receipt that nobody signed, with one purchase of these identifiers by their numbers. */
function appReceipt(identifiers) {
  const element = (tag, ...parts) => {
    const contents = Buffer.concat(parts);
    return Buffer.concat([Buffer.of(tag, contents.length), contents]);
  };
  const integer = (number) => element(2, Buffer.of(number >> 8, number & 0xff));
  const one = element(2, Buffer.of(1));
  const attribute = (number, value) => element(0x30, number, one, element(4, value));
  const purchase = identifiers.map(([number, text]) =>
    attribute(integer(number), element(0x0c, Buffer.from(text))),
  );
  const payload = element(0x31, attribute(element(2, Buffer.of(17)), element(0x31, ...purchase)));
  const identifier = (last) =>
    element(6, Buffer.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, last));
  const sha256 = Buffer.of(0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1);
  const data = element(
    0x30,
    one,
    element(0x31, element(0x30, element(6, sha256))),
    element(0x30, identifier(1), element(0xa0, element(4, payload))),
    element(0x31),
  );
  return element(0x30, identifier(2), element(0xa0, data)).toString("base64");
}

/** Rows that are classes of differences which the comparisons meet: most are in `divergences.json`. */
const BY_VECTORS = {
  encoding: [
    "base64 is decoded leniently",
    "members may appear twice",
    "text that is no text",
    "numbers are rounded",
    "nesting has no limit",
    "dates may have an exponent",
    "nothing is too long",
  ],
  header: ["critical members of the header are passed over"],
  "third-certificate": ["the third certificate is not looked at"],
  certificates: [
    "certificates need not be DER",
    "a certificate with a senseless date never expires",
    "times may lack seconds or a zone",
    "extensions are not judged",
    "any algorithm will do for certificates",
    "names are compared as text",
  ],
  "signing-date": ["the date of signing need not make sense"],
  nested: [
    "messages within a notification are not verified",
    "the first body of a notification decides",
  ],
  kind: ["one kind passes for another"],
  "member-types": ["member-types"],
  unread: ["what no decision needs is not read"],
  "token-claims": ["russet does not know claims of JSON Web Tokens"],
};

/** Rows that are shown by a call through both. */
const BY_CALLS = {
  async "path-parameters"({ ask }) {
    const call = (client) => client.getTransactionInfo("../x/1?y=2#z");
    const answer = { status: 200, body: "{}" };
    same(
      (await ask("apple", answer, call)).requests[0].url,
      "/inApps/v1/x/1?y=2",
      "Apple's address",
    );
    const sent = (await ask("russet", answer, call)).requests[0].url;
    same(sent, "/inApps/v1/transactions/..%2Fx%2F1%3Fy%3D2%23z", "the address");
    const dots = (await ask("russet", answer, (client) => client.getTransactionInfo("..")))
      .requests;
    same(dots, [], "requests");
  },

  async redirections({ ask, recorder }) {
    const answer = {
      status: 307,
      body: "",
      headers: { location: `${recorder.address}/elsewhere` },
    };
    const call = (client) => client.getTransactionInfo(id);
    const theirs = await ask("apple", answer, call);
    same(theirs.requests.length, 2, "Apple's requests");
    const ours = await ask("russet", answer, call);
    same(ours.requests.length, 1, "requests");
    same(ours.result.httpStatusCode, 307, "status");
  },

  async "user-agent"({ ask }) {
    const { requests } = await ask("russet", { status: 200, body: "{}" }, (client) =>
      client.getTransactionInfo(id),
    );
    const found = requests[0].headers["user-agent"];
    same(/^app-store-server-library\/node\/3\.1\.0 russet\/\d/.test(found), true, found);
  },

  async tokens({ both, credentials }) {
    const tokens = (library) => {
      const client = clientOf(library, credentials, { address: "" });
      return [client.createBearerToken(), client.createBearerToken()];
    };
    const [one, other] = tokens(both.apple);
    same(one === other, false, "Apple's tokens are the same");
    const [first, second] = tokens(both.russet);
    same(first, second, "tokens");
  },

  async "network-errors"({ both, credentials }) {
    const call = (library) =>
      clientOf(library, credentials, { address: "http://127.0.0.1:1" }).getTransactionInfo(id);
    const name = (library) => call(library).catch((error) => `${error.name} ${error.code}`);
    same(await name(both.apple), "FetchError ECONNREFUSED", "Apple's error");
    same(await name(both.russet), "NetworkError network/failed", "error");
  },

  async messages({ both }) {
    const said = async ({ SignedDataVerifier }) => {
      const verifier = new SignedDataVerifier(roots(), false, "Sandbox", "com.example.app");
      const error = await verifier.verifyAndDecodeTransaction("a.b.c").catch((error) => error);
      return [error.message, error.cause?.code];
    };
    same(await said(both.apple), ["", undefined], "Apple's message");
    const [message, code] = await said(both.russet);
    same(message.length > 0 && code.includes("/"), true, `${message} ${code}`);
  },

  async "constructor-arguments"({ both }) {
    for (const [environment, ...about] of [
      ["Sandbox", "", 1],
      ["Sandbox", undefined, 1],
      ["Elsewhere", "com.example.app", 1],
      ["Production", "com.example.app", 0],
      ["Production", "com.example.app", null],
    ]) {
      const make = ({ SignedDataVerifier }) =>
        new SignedDataVerifier(roots(), false, environment, ...about);
      const what = [environment, ...about].join(", ");
      same("value" in (await outcome(make, both.apple)), true, `Apple's library takes ${what}`);
      same("value" in (await outcome(make, both.russet)), false, `${what} is taken`);
    }
  },

  async "no-object"({ both }) {
    for (const [text, status] of [
      ["text", "VERIFICATION_FAILURE"],
      ['"text"', "FAILURE"],
    ]) {
      const jws = `${part({ alg: "ES256" })}.${Buffer.from(text).toString("base64url")}.AAAA`;
      const call = ({ SignedDataVerifier }) =>
        new SignedDataVerifier([], false, "Xcode", "b").verifyAndDecodeTransaction(jws);
      same((await outcome(call, both.apple)).status, "INVALID_APP_IDENTIFIER", "Apple's status");
      same((await outcome(call, both.russet)).status, status, "status");
    }
  },

  async ranges({ both }) {
    const about = { environment: "LocalTesting", bundleId: "b" };
    const payload = { ...about, commitmentInfo: { billingPeriodNumber: 13 } };
    const jws = `${part({ alg: "ES256", typ: "JWT" })}.${part(payload)}.AAAA`;
    const call = ({ SignedDataVerifier }) =>
      new SignedDataVerifier([], false, "LocalTesting", "b").verifyAndDecodeTransaction(jws);
    same((await outcome(call, both.apple)).status, "FAILURE", "Apple's status");
    same((await outcome(call, both.russet)).value, payload, "payload");
  },

  async "offer-arguments"({ both, credentials: { key, keyId, issuer, bundleId } }) {
    const uuid = "d2b5d1c5-3d3c-4b4e-9d6f-0e5c1f6a7b8c";
    const signs = async (library, name, values) => {
      const call = () => new library[name](key, keyId, ...own(name)).createSignature(...values);
      return "value" in (await outcome(call, library));
    };
    const own = (name) =>
      name === "PromotionalOfferSignatureCreator" ? [bundleId] : [issuer, bundleId];
    for (const [name, values] of [
      ["PromotionalOfferSignatureCreator", ["p", "o", "", "no UUID", 1_772_366_400_000]],
      ["PromotionalOfferSignatureCreator", ["p", "o", "", uuid, 1_772_366_400_000.5]],
      ["PromotionalOfferSignatureCreator", ["p", "o", "\n", uuid, 1_772_366_400_000]],
      ["PromotionalOfferV2SignatureCreator", ["", "o"]],
      ["AdvancedCommerceInAppSignatureCreator", [{ testValue: "testValue" }]],
    ]) {
      same(await signs(both.apple, name, values), true, `Apple's ${name} signs`);
      same(await signs(both.russet, name, values), false, `${name} signs`);
    }
  },

  async receipts({ both }) {
    const { vectors } = readJson("../../vectors/receipt.json");
    const find = async (library, receipt) => {
      const utility = new library.ReceiptUtility();
      return await outcome(() => utility.extractTransactionIdFromAppReceipt(receipt), library);
    };
    const genuine = vectors.find(({ expect }) => expect.payload?.inApp?.length > 0).jws;
    const broken = `${genuine.slice(0, 40)}*${genuine.slice(40)}`;
    same("value" in (await find(both.apple, broken)), true, "Apple's library skips a character");
    same("value" in (await find(both.russet, broken)), false, "a character is skipped");
    const damaged = vectors.filter(({ expect }) => expect.code === "receipt/attribute");
    const found = await Promise.all(damaged.map(({ jws }) => find(both.apple, jws)));
    const isFound = found.some(({ value }) => typeof value === "string");
    same(isFound, true, "Apple's library finds transactions among what is damaged");
    for (const { id, jws } of damaged) {
      same("value" in (await find(both.russet, jws)), false, id);
    }
    // Xcode's receipts, which Apple's library does not always find the end of.
    const divergences = readJson("../../vectors/divergences.json");
    const xcode = divergences.find((group) => group.class === "receipts as Xcode writes them");
    for (const { id, jws } of vectors.filter(({ id }) => xcode.vectors.includes(id))) {
      same("value" in (await find(both.apple, jws)), false, `Apple's library reads ${id}`);
      same("value" in (await find(both.russet, jws)), true, `${id} is read`);
    }
    const pieces = divergences.find((group) => group.class === "receipts in pieces within pieces");
    for (const { id, jws, expect } of vectors.filter(({ id }) => pieces.vectors.includes(id))) {
      same((await find(both.apple, jws)).value, null, `what Apple's library finds in ${id}`);
      const { transactionId } = expect.payload.inApp[0];
      same((await find(both.russet, jws)).value, transactionId, `what is found in ${id}`);
    }
  },

  async "transaction-receipts"({ both }) {
    for (const [odd, isRead] of [
      ["", true],
      ['\t"quantity" = 1;\n', false],
      ['\t"transaction-id" = "2";\n', false],
      ['\t"bvrs" = "1 \\\"beta\\\"";\n', false],
    ]) {
      const receipt = transactionReceipt(odd);
      const [apple, own] = [both.apple, both.russet].map((library) =>
        new library.ReceiptUtility().extractTransactionIdFromTransactionReceipt(receipt),
      );
      same(apple, "1", `Apple's library finds the transaction in ${odd}`);
      same(own, isRead ? "1" : null, `the transaction in ${odd}`);
    }
    for (const [list, found] of [
      ['{"transaction-id"="1";}', "1"],
      ['{ "transaction-id" = "1-2"; }', "1-2"],
    ]) {
      const receipt = listWithin(list);
      const [apple, own] = [both.apple, both.russet].map((library) =>
        new library.ReceiptUtility().extractTransactionIdFromTransactionReceipt(receipt),
      );
      same(apple, null, `Apple's library finds a transaction in ${list}`);
      same(own, found, `the transaction in ${list}`);
    }
  },

  async "empty-identifiers"({ both }) {
    for (const [identifiers, apple, own] of [
      [[], null, null],
      [[[1703, "1"], [1705, "2"]], "1", "1"],
      [[[1705, "2"], [1703, "1"]], "2", "2"],
      [[[1703, ""], [1705, "2"]], "", "2"],
      [[[1705, ""], [1703, "1"]], "", "1"],
      [[[1703, ""]], "", null],
    ]) {
      const receipt = appReceipt(identifiers);
      const found = (library) =>
        new library.ReceiptUtility().extractTransactionIdFromAppReceipt(receipt);
      const about = `in ${JSON.stringify(identifiers)}`;
      same(found(both.apple), apple, `what Apple's library finds ${about}`);
      same(found(both.russet), own, `what is found ${about}`);
    }
  },

  async "either-receipt"({ both }) {
    const { vectors } = readJson("../../vectors/receipt.json");
    const { jws, expect } = vectors.find(({ expect }) => expect.payload?.inApp?.length > 0);
    const id = expect.payload.inApp[0].transactionId;
    const legacy = transactionReceipt("");
    const find = (library, method, receipt) =>
      outcome(async () => new library.ReceiptUtility()[method](receipt), library);
    const [inApp, inTransaction] = ["App", "Transaction"].map(
      (kind) => `extractTransactionIdFrom${kind}Receipt`,
    );
    same("value" in (await find(both.apple, inApp, legacy)), false, "Apple's library knows the other");
    same((await find(both.apple, inTransaction, jws)).value, null, "Apple's library knows the other");
    same((await find(both.russet, inApp, legacy)).value, "1", "the one");
    same((await find(both.russet, inTransaction, jws)).value, id, "the other");
  },

  async "online-checks"({ both }) {
    const { root, options, messages, vectors, ...responders } = readJson(
      "../../vectors/revocation.json",
    );
    const { fetch } = globalThis;
    mock.timers.enable({ apis: ["Date"] });
    try {
      // Apple's class has no receipts to verify.
      const messagesOnly = vectors.filter(({ kind }) => kind !== "receipt");
      for (const { id, message, now, leaf, intermediate, code } of messagesOnly) {
        mock.timers.setTime(now);
        globalThis.fetch = async (address) => {
          const isAboveLeaf = address === responders.intermediateResponder;
          return new Response(Buffer.from(isAboveLeaf ? intermediate : leaf, "base64"));
        };
        const { bundleId, appAppleId } = options;
        const trusted = [Buffer.from(root, "base64")];
        const { SignedDataVerifier, VerificationException } = both.russet;
        const verifier = new SignedDataVerifier(trusted, true, "Production", bundleId, appAppleId);
        const found = await verifier.verifyAndDecodeTransaction(messages[message]).then(
          () => "good",
          (error) => error instanceof VerificationException && error.cause.code,
        );
        same(found, code ?? "good", id);
      }
    } finally {
      globalThis.fetch = fetch;
      mock.timers.reset();
    }
  },

  async "protected-methods"({ both }) {
    const own = ({ SignedDataVerifier }, name) => name in SignedDataVerifier.prototype;
    for (const name of [
      "verifyJWT",
      "verifyCertificateChain",
      "verifyCertificateChainWithoutCaching",
      "checkOCSPStatus",
    ]) {
      same(own(both.apple, name), true, `Apple's ${name}`);
      same(own(both.russet, name), false, name);
    }
    // What would let everything pass there has no say here.
    const forged = `${part({ alg: "ES256", typ: "JWT" })}.${part({ environment: "Sandbox" })}.AAAA`;
    class Trusting extends both.russet.SignedDataVerifier {
      async verifyJWT() {
        return { environment: "Sandbox" };
      }
    }
    const call = () =>
      new Trusting(roots(), false, "Sandbox", "b").verifyAndDecodeRenewalInfo(forged);
    same((await outcome(call, both.russet)).thrown, "VerificationException", "outcome");
  },

  async "deep-imports"({ work }) {
    const installed = createRequire(`${work}/with-addon/migration.js`);
    const path = "dist/models/JWSTransactionDecodedPayload";
    same(typeof require(`@apple/app-store-server-library/${path}`), "object", "Apple's file");
    const [code] = await Promise.allSettled([(async () => installed(`russet/apple/${path}`))()]);
    same(code.reason?.code, "ERR_PACKAGE_PATH_NOT_EXPORTED", "error");
  },

  async "xcode-and-local-testing"({ both, russet }) {
    for (const environment of ["Xcode", "LocalTesting"]) {
      const forged = `${part({ alg: "none" })}.${part({ environment, bundleId: "b" })}.`;
      const typed = `${part({ alg: "ES256", typ: "JWT" })}.${part({ environment, bundleId: "b" })}.AAAA`;
      for (const library of [both.apple, both.russet]) {
        const verifier = new library.SignedDataVerifier([], false, environment, "b");
        const decoded = await verifier.verifyAndDecodeTransaction(typed);
        same(decoded.environment, environment, "environment");
      }
      const { certificates } = readJson("../../vectors/transaction.json");
      const given = [Buffer.from(certificates["local-testing-root"], "base64")];
      const verifier = new russet.Verifier({
        bundleId: "b",
        environments: [environment],
        xcodeCertificates: given,
        localTestingRoots: given,
      });
      for (const jws of [forged, typed]) {
        same(
          (await outcome(() => verifier.transaction(jws), both.russet)).thrown,
          "Error",
          "refused",
        );
      }
    }
  },

  async "test-chains"({ both, russet }) {
    const { certificates, verifiers, vectors } = readJson("../../vectors/test-chains.json");
    const { jws, verifier } = vectors.find(({ id }) => id === "test-chain/sha-256");
    const { bundleId, environments, roots } = verifiers[verifier];
    const trusted = roots.map((name) => Buffer.from(certificates[name], "base64"));
    for (const library of [both.apple, both.russet]) {
      const own = new library.SignedDataVerifier(trusted, false, environments[0], bundleId);
      same((await own.verifyAndDecodeTransaction(jws)).bundleId, bundleId, "app");
    }
    const strict = new russet.Verifier({ bundleId, environments, roots: trusted });
    const refused = await outcome(() => strict.transaction(jws), both.russet);
    same(refused.thrown, "Error", "refused");
    // The name of the option is no string, so nobody else can give it.
    const named = () =>
      new russet.Verifier({ bundleId, environments, roots: trusted, testChains: true });
    same((await outcome(named, both.russet)).thrown, "Error", "an option of this name");
  },
};

/** Compares the rows of the guide with the cases, and runs these. */
export async function compareDifferences(both, credentials, classes, report, work) {
  const guide = readFileSync(new URL("../../../docs/migrating.md", import.meta.url), "utf8");
  const rows = [...guide.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
  await report.check("the guide has a row for each difference", () => {
    same(rows.toSorted(), [...Object.keys(BY_VECTORS), ...Object.keys(BY_CALLS)].sort(), "rows");
  });
  await report.check("the guide is about every class of differences", () => {
    const described = Object.values(BY_VECTORS).flat();
    same(
      [...classes].filter((name) => !described.includes(name)),
      [],
      "classes without a row",
    );
  });
  for (const [name, described] of Object.entries(BY_VECTORS)) {
    await report.check(`row ${name}`, () => {
      same(
        described.some((one) => classes.has(one)),
        true,
        "seen in a vector",
      );
    });
  }
  const russet = createRequire(`${work}/with-addon/migration.js`)("russet");
  await withRecorder(async (recorder) => {
    const ask = (name, answer, call) => {
      const client = clientOf(both[name], credentials, recorder);
      return recorder.exchange(answer, () => outcome(() => call(client), both[name]));
    };
    for (const [name, run] of Object.entries(BY_CALLS)) {
      await report.check(`row ${name}`, () =>
        run({ both, credentials, recorder, ask, russet, work }),
      );
    }
  });
}

function roots() {
  const { certificates } = readJson("../../vectors/transaction.json");
  return [Buffer.from(certificates.root, "base64")];
}

function readJson(path) {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
}
