// What needs a key or a server: token, offer, call.

import assert from "node:assert/strict";
import { createPublicKey, verify } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { unsigned } from "./setting.js";

const CONFIG = ["--config", "config.json"];
const STORE = ["--config", "store.json"];
const SANDBOX = ["--environment", "Sandbox"];
const PRODUCT = "com.example.monthly";

export async function asking({ check, driver, setting, samples, table, store }) {
  const { privateKey, issuerId, write } = setting;
  const { png, requests, uuid } = samples;
  const run = (args, options) => driver.run(args, options);
  const secretly = (args, options) => driver.run(args, { ...options, isSecret: true });
  const publicKey = createPublicKey(privateKey);
  /** The header and the claims of a JWS that our key signed. */
  const opened = (jws) => {
    const [header, claims, signature] = jws.trim().split(".");
    const key = { key: publicKey, dsaEncoding: "ieee-p1363" };
    const bytes = Buffer.from(signature, "base64url");
    assert.ok(verify("sha256", Buffer.from(`${header}.${claims}`), key, bytes), "the signature");
    const parsed = (part) => JSON.parse(Buffer.from(part, "base64url").toString());
    return { header: parsed(header), claims: parsed(claims) };
  };

  // token
  await check("makes a token", async () => {
    const { out, err, status } = await secretly(["token", ...CONFIG, "--lifetime", "10m"]);
    assert.deepEqual([status, err], [0, ""]);
    const { header, claims } = opened(out);
    assert.equal(header.kid, "2X9R4HXF34");
    assert.deepEqual(
      [claims.iss, claims.bid, claims.exp - claims.iat],
      [issuerId, "com.example.app", 600],
    );
  });
  await check("makes a token in JSON", async () => {
    const { out } = await secretly(["token", ...CONFIG, "--json"]);
    const { token, expires } = JSON.parse(out);
    assert.equal(opened(token).claims.exp * 1000, Date.parse(expires));
  });
  await check("takes a flag before a variable, and that before the configuration", async () => {
    const bid = async (args, env) =>
      opened((await secretly(["token", ...args], { env })).out).claims.bid;
    const env = { RUSSET_BUNDLE_ID: "from.variable" };
    assert.equal(await bid(CONFIG, {}), "com.example.app");
    assert.equal(await bid(CONFIG, env), "from.variable");
    assert.equal(await bid([...CONFIG, "--bundle-id", "from.flag"], env), "from.flag");
    assert.equal(await bid([], { ...env, RUSSET_CONFIG: "config.json" }), "from.variable");
  });
  await check("takes everything from variables", async () => {
    const { out } = await secretly(["token"], {
      env: {
        RUSSET_PRIVATE_KEY: privateKey.replaceAll("\n", "\\n"),
        RUSSET_KEY_ID: "ABCDEFGHIJ",
        RUSSET_ISSUER_ID: issuerId,
        RUSSET_BUNDLE_ID: "a.b",
      },
    });
    assert.equal(opened(out).header.kid, "ABCDEFGHIJ");
  });
  await check(
    "finds the configuration where its owner keeps it, and never in this folder",
    async () => {
      write("russet.json", JSON.stringify({ keyId: "wrong" }));
      assert.equal((await run(["token"])).status, 2);
      const { mkdirSync, copyFileSync } = await import("node:fs");
      const { join } = await import("node:path");
      mkdirSync(join(setting.cwd, "home/russet"), { recursive: true });
      copyFileSync(
        join(setting.cwd, "SubscriptionKey_2X9R4HXF34.p8"),
        join(setting.cwd, "home/russet/SubscriptionKey_2X9R4HXF34.p8"),
      );
      copyFileSync(join(setting.cwd, "config.json"), join(setting.cwd, "home/russet/config.json"));
      const env = {
        XDG_CONFIG_HOME: join(setting.cwd, "home"),
        APPDATA: join(setting.cwd, "home"),
      };
      assert.equal((await secretly(["token"], { env })).status, 0);
    },
  );
  if (process.platform !== "win32") {
    await check("warns of a key that others can read", async () => {
      const open = ["token", ...CONFIG, "--private-key-file", "open.p8", "--key-id", "2X9R4HXF34"];
      const { err, status } = await secretly(open);
      assert.equal(status, 0);
      assert.match(err, /others on this machine can read open.p8; run chmod 600/);
    });
  }
  const broken = (config) => {
    write("broken.json", typeof config === "string" ? config : JSON.stringify(config));
    return ["token", "--config", "broken.json"];
  };
  for (const [name, args, expected] of [
    ["no key", () => ["token"], /there is no private key\n.*--private-key-file/],
    [
      "a key in the command line",
      () => ["token", ...CONFIG, `--private-key-file=${privateKey}`],
      /takes the path of a file, not a key/,
    ],
    [
      "a key that is not there",
      () => ["token", ...CONFIG, "--private-key-file", "gone.p8"],
      /gone.p8: there is no such file/,
    ],
    [
      "a key that is something else",
      () => ["token", ...CONFIG, "--private-key-file", "root.pem", "--key-id", "A"],
      /usage\/private-key/,
    ],
    [
      "no issuer",
      () => broken({ privateKeyFile: "SubscriptionKey_2X9R4HXF34.p8", bundleId: "a" }),
      /there is no issuer id/,
    ],
    [
      "a lifetime that is none",
      () => ["token", ...CONFIG, "--lifetime", "soon"],
      /--lifetime is no duration/,
    ],
    ["a lifetime that is too long", () => ["token", ...CONFIG, "--lifetime", "61m"], /lifetime/],
    ["a configuration that is not there", () => ["token", "--config", "gone.json"], /gone.json/],
    [
      "a configuration that is no JSON",
      () => broken(`{"privateKey": "${privateKey}`),
      /broken.json: not JSON/,
    ],
    ["a configuration with the key", () => broken({ privateKey }), /the key has no place here/],
    ["an unknown setting", () => broken({ bundelId: "a" }), /"bundelId" is not known/],
    ["no kind of offer", () => ["offer", ...CONFIG], /say which kind of offer/],
    [
      "an unknown kind of offer",
      () => ["offer", "promotionl", ...CONFIG],
      /Did you mean promotional/,
    ],
    [
      "an offer without its product",
      () => ["offer", "promotional", ...CONFIG],
      /--product-id is missing/,
    ],
    [
      "an offer that nobody decided",
      () => ["offer", "introductory", ...CONFIG, "--product-id", "a", "--transaction-id", "1"],
      /--allow or --no-allow/,
    ],
    [
      "a nonce that is none",
      () => [
        "offer",
        "promotional",
        ...CONFIG,
        "--product-id",
        "a",
        "--offer-id",
        "b",
        "--nonce",
        "c",
      ],
      /nonce/,
    ],
    [
      "a request that is no JSON",
      () => ["offer", "advanced-commerce", ...CONFIG, "--request", "{no}"],
      /--request is no JSON/,
    ],
  ]) {
    await check(`usage: ${name}`, async () => {
      const ended = await run(args());
      assert.deepEqual([ended.status, ended.out], [2, ""], ended.err);
      assert.match(ended.err, expected);
    });
  }

  // offer
  await check("signs a promotional offer", async () => {
    const args = ["--product-id", PRODUCT, "--offer-id", "winback", "--app-account-token", "me"];
    const { out } = await run(["offer", "promotional", ...CONFIG, ...args, "--nonce", uuid]);
    const { keyId, nonce, timestamp, signature } = JSON.parse(out);
    const parts = ["com.example.app", keyId, PRODUCT, "winback", "me", nonce, timestamp];
    const text = Buffer.from(parts.join("\u2063"));
    assert.ok(verify("sha256", text, publicKey, Buffer.from(signature, "base64")));
  });
  for (const [kind, args, member] of [
    [
      "promotional-v2",
      ["--product-id", PRODUCT, "--offer-id", "a", "--transaction-id", "1"],
      "productId",
    ],
    [
      "introductory",
      ["--product-id", PRODUCT, "--transaction-id", "1", "--no-allow"],
      "allowIntroductoryOffer",
    ],
  ]) {
    await check(`signs ${kind}`, async () => {
      const plain = await secretly(["offer", kind, ...CONFIG, ...args]);
      assert.ok(member in opened(plain.out).claims);
      const inJson = await secretly(["offer", kind, ...CONFIG, ...args, "--json"]);
      assert.ok(member in opened(JSON.parse(inJson.out).signed).claims);
    });
  }
  await check("signs a request of the Advanced Commerce API", async () => {
    const request = JSON.stringify({
      operation: "CREATE_ONE_TIME_CHARGE",
      version: "1",
      requestInfo: { requestReferenceId: uuid },
      currency: "USD",
      item: { SKU: "a", description: "b", displayName: "c", price: 1 },
      storefront: "USA",
      taxCode: "C003-00-1",
    });
    write("charge.json", request);
    for (const [word, input] of [[request], ["charge.json"], ["@charge.json"], ["-", request]]) {
      const args = ["offer", "advanced-commerce", ...CONFIG, "--request", word];
      const { out, err } = await secretly(args, { input });
      assert.equal(err, "");
      const { request: signed } = opened(out).claims;
      assert.deepEqual(JSON.parse(Buffer.from(signed, "base64").toString()), JSON.parse(request));
    }
  });

  // call
  const { consumptionPercentage: _, ...consumption } = requests.ConsumptionRequest;
  const { bulletPoints: __, ...message } = requests.UploadMessageRequestBody;
  const report = structuredClone(requests.ExternalPurchaseReport);
  for (const [index, item] of report.lineItems.entries()) {
    item.lineItemId = `line${index}`;
  }
  report.lineItems[2].referenceLineItemId = "line0";
  report.externalPurchaseId = "SANDBOX_token";
  write("picture.png", png(3840, 160));
  const own = (last, model) => ({
    ...requests[model],
    requestInfo: { requestReferenceId: uuid.replace(/.$/, last) },
  });
  const recently = { startDate: Date.now() - 86_400_000, endDate: Date.now() };
  let testToken = "";
  let requestId = "";
  /** Each endpoint once, in an order in which they can succeed: words, request, what comes of it. */
  const calls = {
    getTransactionHistory: [
      ["1000", "--product-ids", PRODUCT, "--sort", "DESCENDING", "--no-revoked"],
    ],
    getTransactionHistoryV1: [["1001", "--start-date", "2020-01-01"]],
    getTransactionInfo: [["1001"]],
    getAppTransactionInfo: [["1000"]],
    getAllSubscriptionStatuses: [["1000", "--status", "1,2"]],
    setAppAccountToken: [["1000"], { appAccountToken: uuid }],
    finishTransaction: [["1000"]],
    lookUpOrderId: [["MXTEST1000", "--environment", "Production"]],
    sendConsumptionInformation: [["1000"], consumption],
    sendConsumptionData: [["1000"], requests.ConsumptionRequestV1],
    getRefundHistory: [["1000"]],
    getRefundHistoryV1: [["1000"]],
    extendSubscriptionRenewalDate: [["1000"], requests.ExtendRenewalDateRequest],
    extendRenewalDateForAllActiveSubscribers: [[], requests.MassExtendRenewalDateRequest],
    getStatusOfSubscriptionRenewalDateExtensions: [[PRODUCT, uuid]],
    getNotificationHistory: [[], { ...recently, notificationType: "DID_RENEW" }],
    requestTestNotification: [
      [],
      undefined,
      (said) => {
        testToken = said.testNotificationToken;
      },
    ],
    getTestNotificationStatus: [() => [testToken]],
    uploadImage: [[uuid, "--png", "picture.png", "--image-size", "FULL_SIZE"]],
    getImageList: [[]],
    uploadMessage: [[uuid], message],
    getMessageList: [[]],
    configureDefaultMessage: [[PRODUCT, "en-US"], { messageIdentifier: uuid }],
    getDefaultMessage: [[PRODUCT, "en-US"]],
    configureRealtimeURL: [[], requests.RealtimeUrlRequest],
    getRealtimeURL: [[]],
    initiatePerformanceTest: [
      [],
      requests.PerformanceTestRequest,
      (said) => {
        requestId = said.requestId;
      },
    ],
    getPerformanceTestResults: [() => [requestId]],
    deleteRealtimeURL: [[]],
    deleteDefaultMessage: [[PRODUCT, "en-US"]],
    deleteMessage: [[uuid]],
    deleteImage: [[uuid]],
    cancelSubscription: [["1000"], own("1", "AdvancedCommerceSubscriptionCancelRequest")],
    changeSubscriptionMetadata: [
      ["1000"],
      own("2", "AdvancedCommerceSubscriptionChangeMetadataRequest"),
    ],
    changeSubscriptionPrice: [["1000"], own("3", "AdvancedCommerceSubscriptionPriceChangeRequest")],
    migrateSubscription: [["1000"], own("4", "AdvancedCommerceSubscriptionMigrateRequest")],
    requestTransactionRefund: [["1000"], own("5", "AdvancedCommerceRequestRefundRequest")],
    revokeSubscription: [["1000"], own("6", "AdvancedCommerceSubscriptionRevokeRequest")],
    sendExternalPurchaseReport: [[], report],
    retrieveExternalPurchaseReport: [[uuid]],
  };
  const kebab = (name) =>
    name
      .replace(/([a-z\d])([A-Z])/g, "$1-$2")
      .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
      .toLowerCase();
  const flags = (request) =>
    Object.entries(request).map(([name, value]) => {
      const flag = kebab(name);
      const isPlainList = Array.isArray(value) && value.every((one) => typeof one === "string");
      const text = isPlainList
        ? value.join(",")
        : typeof value === "string"
          ? value
          : JSON.stringify(value);
      return value === true ? `--${flag}` : value === false ? `--no-${flag}` : `--${flag}=${text}`;
    });
  await check("every endpoint is called below", () => {
    assert.deepEqual(Object.keys(calls).sort(), Object.keys(table.endpoints).sort());
  });
  for (const [name, [words, request = {}, keep = () => {}]] of Object.entries(calls)) {
    await check(`calls ${name}`, async () => {
      const given = typeof words === "function" ? words() : words;
      const where = given.includes("--environment") ? [] : SANDBOX;
      const args = ["call", name, ...given, ...flags(request), ...where, ...STORE];
      const base = where.length > 0 ? [] : ["--base-url", `${store.url}/cli/production`];
      const ended = await run([...args, ...base, "--json"]);
      assert.deepEqual([ended.status, ended.err], [0, ""], ended.out);
      const said = JSON.parse(ended.out);
      assert.equal(said === null, table.endpoints[name].response === undefined);
      keep(said);
      assert.equal(store.log("cli").at(-1).endpoint, name);
    });
  }
  await check("takes a whole request from a file, standard input or an argument", async () => {
    const request = JSON.stringify({ appAccountToken: uuid });
    write("request.json", request);
    for (const [word, input] of [["request.json"], ["-", request], [request]]) {
      const args = ["call", "setAppAccountToken", "1000", ...STORE, ...SANDBOX, "--request", word];
      const { out, status } = await run(args, { input });
      assert.deepEqual([status, out], [0, "✔ done\n"]);
    }
  });
  await check("shows answers to people", async () => {
    const history = await run(["call", "getTransactionHistory", "1000", ...STORE, ...SANDBOX]);
    assert.match(
      history.out,
      /bought \(UTC\) +product[\s\S]*\n✔ {2}2025-01-01 00:00:00 {2}com.example.monthly {2}1000 +9.99 USD/,
    );
    const status = await run(["call", "getAllSubscriptionStatuses", "1000", ...STORE, ...SANDBOX]);
    assert.match(
      status.out,
      /status 1 The customer is entitled[\s\S]*signedRenewalInfo ✔ genuine renewal info/,
    );
    const info = await run([
      "call",
      "getTransactionInfo",
      "1000",
      ...STORE,
      ...SANDBOX,
      "--roots",
      "other.der",
    ]);
    assert.equal(info.status, 2, "the root is not there");
  });
  for (const [name, words, count] of [
    ["getTransactionHistory", ["1000"], 45],
    ["getRefundHistory", ["1000"], 25],
    [
      "getNotificationHistory",
      ["--start-date", "2026-11-01", "--end-date", "2026-11-30"],
      undefined,
    ],
  ]) {
    await check(`pages through ${name}`, async () => {
      const args = ["call", name, ...words, "--all", ...STORE, ...SANDBOX];
      const people = await run(args);
      assert.equal(people.err, "");
      const [, found] = /\n(\d+) in \d pages?\n$/.exec(people.out) ?? [];
      assert.equal(people.status, 0, people.err);
      assert.ok(count === undefined ? Number(found) > 0 : Number(found) === count, people.out);
      const programs = await run([...args, "--json", "--decode"]);
      const entries = programs.out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      assert.deepEqual([entries.length, programs.status], [Number(found), 0]);
      assert.ok(entries.every((entry) => !("refused" in entry)));
    });
  }
  await check("says which of what it decodes is not genuine", async () => {
    const args = ["call", "getRefundHistory", "1000", ...STORE, ...SANDBOX, "--json", "--decode"];
    const { out, status } = await run([...args, "--roots", "local-testing-root.der"]);
    const { signedTransactions } = JSON.parse(out);
    assert.equal(status, 1);
    assert.ok(signedTransactions.every(({ refused }) => refused.code === "x509/root"));
  });
  await check("calls that fail say what Apple says, and what to do", async () => {
    const { out, err, status } = await run([
      "call",
      "getTransactionInfo",
      "999",
      ...STORE,
      ...SANDBOX,
    ]);
    assert.deepEqual([status, out], [3, ""]);
    assert.match(
      err,
      /TransactionIdNotFoundError[\s\S]*Check the identifier and the environment[\s\S]*Apple calls this request local-/,
    );
    const inJson = await run(["call", "getTransactionInfo", "999", ...STORE, ...SANDBOX, "--json"]);
    const { error } = JSON.parse(inJson.out);
    assert.deepEqual([inJson.status, inJson.err], [3, ""]);
    assert.deepEqual([error.kind, error.code], ["service", 4040010]);
  });
  await check("a token that is refused says so", async () => {
    const args = ["call", "getTransactionInfo", "1000", ...STORE, ...SANDBOX, "--issuer-id", uuid];
    const { err, status } = await run(args);
    assert.equal(status, 3);
    assert.match(err, /UnauthorizedError/);
  });
  await check("a server that is not there says so", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address();
    server.close();
    const base = ["--base-url", `http://127.0.0.1:${port}`, "--tries", "1"];
    const { err, status } = await run(["call", "getImageList", ...CONFIG, ...SANDBOX, ...base]);
    assert.equal(status, 3);
    assert.match(err, /network\/failed[\s\S]*try again/);
  });
  await check("what an answer holds cannot command a terminal", async () => {
    const { createServer } = await import("node:http");
    const evil = "\u001b]0;x\u0007\u009b2J\u202e";
    const payload = { productId: evil, transactionId: evil, environment: evil };
    const server = createServer((request, response) => {
      const body = request.url.includes("999")
        ? { errorCode: 4040010, errorMessage: evil }
        : {
            signedTransactions: [unsigned({ alg: "ES256" }, payload), evil],
            hasMore: false,
            [evil]: evil,
          };
      response.writeHead(request.url.includes("999") ? 404 : 200, { "x-request-id": "a" });
      response.end(JSON.stringify(body));
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const base = ["--base-url", `http://127.0.0.1:${server.address().port}`];
    try {
      for (const id of ["1", "999"]) {
        for (const more of [[], ["--json"], ["--all"]]) {
          const args = ["call", "getTransactionHistory", id, ...CONFIG, ...SANDBOX, ...base];
          const { out, err } = await run([...args, ...more]);
          assert.doesNotMatch(out + err, /(?!\n)[\p{Cc}\p{Cf}]/u);
        }
      }
    } finally {
      server.close();
    }
  });
  await check("values that Apple knows can be typed in any case", async () => {
    const args = ["getTransactionHistory", "1000", "--sort", "descending", "--product-types"];
    const ended = await run(["call", ...args, "auto_renewable", ...STORE, ...SANDBOX]);
    assert.deepEqual([ended.status, ended.err], [0, ""]);
  });
  await check("a key id that is not the one of the file's name is pointed out", async () => {
    const token = (keyId) => secretly(["token", ...CONFIG, "--key-id", keyId]);
    assert.match((await token("ABCDEFGHIJ")).err, /ABCDEFGHIJ, and [^\n]* file says 2X9R4HXF34\n$/);
    assert.equal((await token("2X9R4HXF34")).err, "");
  });
  for (const [name, args, expected] of [
    ["nothing to call", ["call"], /say what to call/],
    [
      "a switch with a word",
      ["call", "getTransactionHistory", "1", "--revoked", "false"],
      /one word too many: false\n[^\n]*--no-name/,
    ],
    [
      "a switch with a value",
      ["call", "getTransactionHistory", "1", "--revoked=false"],
      /--revoked takes no value\n[^\n]*--no-revoked/,
    ],
    ["an unknown endpoint", ["call", "getTransactionInf", "1"], /Did you mean getTransactionInfo/],
    [
      "no identifier",
      ["call", "getTransactionInfo"],
      /there is no transactionId\n +Write russet call getTransactionInfo <transactionId>/,
    ],
    ["one identifier too many", ["call", "getTransactionInfo", "1", "2"], /one word too many/],
    ["a change without an environment", ["call", "requestTestNotification"], /say where to call/],
    [
      "a number out of range",
      ["call", "extendSubscriptionRenewalDate", "1", ...SANDBOX, "--extend-by-days", "91"],
      /--extend-by-days must be a whole number from 1 to 90, found the number 91/,
    ],
    [
      "a number that is none",
      ["call", "extendSubscriptionRenewalDate", "1", ...SANDBOX, "--extend-by-days", "x"],
      /must be a whole number/,
    ],
    [
      "a request without its members",
      ["call", "setAppAccountToken", "1", ...SANDBOX],
      /--app-account-token must be/,
    ],
    [
      "a date that is none",
      ["call", "getTransactionHistory", "1", "--start-date", "soon"],
      /--start-date is no date/,
    ],
    ["no picture", ["call", "uploadImage", uuid, ...SANDBOX], /--png/],
    ["all of what is no list", ["call", "getTransactionInfo", "1", "--all"], /no flag --all/],
    [
      "a server by http elsewhere",
      ["call", "getImageList", "--base-url", "http://example.com"],
      /--base-url/,
    ],
    [
      "a member that is no JSON",
      ["call", "cancelSubscription", "1", ...SANDBOX, "--request-info", "{"],
      /--request-info is no JSON/,
    ],
  ]) {
    await check(`usage: ${name}`, async () => {
      const ended = await run([...args, ...CONFIG]);
      assert.deepEqual([ended.status, ended.out], [2, ""], ended.err);
      assert.match(ended.err, expected);
    });
  }
  await check("Ctrl-C ends quietly", async () => {
    store.fail("slow", "slow:20000", 9);
    const base = ["--base-url", `${store.url}/slow/sandbox`];
    const child = driver.start(["call", "getImageList", ...CONFIG, ...SANDBOX, ...base]);
    let said = "";
    child.stdout.on("data", (data) => {
      said += data;
    });
    child.stderr.on("data", (data) => {
      said += data;
    });
    while (store.log("slow").length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    child.kill("SIGINT");
    const [status] = await once(child, "close");
    assert.deepEqual([status, said], [130, ""]);
  });
}
