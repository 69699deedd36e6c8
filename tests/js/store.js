// The local store by itself, over plain HTTP: what it answers to everybody who does something wrong,
// and that it answers with nothing that Apple does not know.
//
// node store.js <folder that prepare.js made>

import assert from "node:assert/strict";
import { createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { startStore, storeKey } from "./drivers/store.js";
import { refusals } from "./store/refusals.js";

const here = dirname(fileURLToPath(import.meta.url));
const [work] = process.argv.slice(2);
const { png, requests, uuid } = await import(
  pathToFileURL(join(work, "local-store/samples.js")).href
);
const read = (path) => JSON.parse(readFileSync(join(here, path), "utf8"));
const table = read("../api/table.json");
const documented = read("../../npm/local-store/src/documented.json");
const { privateKey, keyId, issuerId, bundleId } = storeKey();
const store = await startStore(work);

let passed = 0;
const faults = [];
async function check(name, test) {
  try {
    await test();
    passed += 1;
  } catch (error) {
    faults.push(`${name}\n    ${error.message}`);
  }
}

/** A token, right unless something is changed. */
function token({ header = {}, claims = {}, key = privateKey, without = [] } = {}) {
  const now = Math.floor(Date.now() / 1000);
  const right = {
    iss: issuerId,
    iat: now,
    exp: now + 300,
    aud: "appstoreconnect-v1",
    bid: bundleId,
  };
  const body = { ...right, ...claims };
  for (const name of without) {
    delete body[name];
  }
  const encode = (part) => Buffer.from(JSON.stringify(part)).toString("base64url");
  const head = { alg: "ES256", kid: keyId, typ: "JWT", ...header };
  const message = `${encode(head)}.${encode(body)}`;
  const signature = sign("sha256", Buffer.from(message), {
    key: createPrivateKey(key),
    dsaEncoding: "ieee-p1363",
  });
  return `${message}.${signature.toString("base64url")}`;
}

/** An exchange by `node:http`. */
function send(path, { method = "GET", headers = {}, body, bearer = token() } = {}) {
  const authorization = bearer === null ? {} : { authorization: `Bearer ${bearer}` };
  return new Promise((resolve, reject) => {
    const sent = request(
      `${store.url}${path}`,
      { method, headers: { ...authorization, ...headers } },
      (response) => {
        const parts = [];
        response.on("data", (part) => parts.push(part));
        response.on("error", reject);
        response.on("end", () => {
          const text = Buffer.concat(parts).toString();
          resolve({ status: response.statusCode, headers: response.headers, text });
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

const info = "/inApps/v1/transactions/1000";

// Who may call.
const other = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({
  type: "pkcs8",
  format: "pem",
});
const now = Math.floor(Date.now() / 1000);
const damaged = token().replace(/.$/, (last) => (last === "A" ? "B" : "A"));
for (const [name, bearer, status] of [
  ["right", token(), 200],
  ["for an hour", token({ claims: { exp: now + 3600, iat: now } }), 200],
  ["from a clock that is a little ahead", token({ claims: { iat: now + 30 } }), 200],
  ["missing", null, 401],
  ["empty", "", 401],
  ["no JWS", "a.b", 401],
  ["damaged", damaged.replace(/^./, "f"), 401],
  ["by another key", token({ key: other }), 401],
  ["another kid", token({ header: { kid: "ABCDEFGHIJ" } }), 401],
  ["another algorithm", token({ header: { alg: "none" } }), 401],
  ["another type", token({ header: { typ: "at+jwt" } }), 401],
  ["another issuer", token({ claims: { iss: uuid } }), 401],
  ["another audience", token({ claims: { aud: "appstoreconnect-v2" } }), 401],
  ["another app", token({ claims: { bid: "com.example.other" } }), 401],
  ["expired", token({ claims: { iat: now - 301, exp: now - 1 } }), 401],
  ["for more than an hour", token({ claims: { iat: now, exp: now + 3601 } }), 401],
  ["from the future", token({ claims: { iat: now + 120, exp: now + 300 } }), 401],
  ["without exp", token({ without: ["exp"] }), 401],
  ["without iat", token({ without: ["iat"] }), 401],
  ["with exp as text", token({ claims: { exp: String(now + 300) } }), 401],
]) {
  await check(`a token that is ${name}`, async () => {
    const answer = await send(`/tokens/production${info}`, { bearer });
    assert.equal(answer.status, status);
    assert.equal(answer.text.startsWith("{"), status === 200, answer.text);
  });
}

// What may be called, and how.
for (const [name, path, options, status, code] of [
  ["an unknown path", "/inApps/v9/transactions/1000", {}, 404],
  ["a path that goes on", `${info}/more`, {}, 404],
  ["a path with an empty parameter", "/inApps/v1/transactions/", {}, 404],
  ["a damaged parameter", "/inApps/v1/transactions/%zz", {}, 404],
  ["the path of an object's member", "/constructor", {}, 404],
  ["another method", info, { method: "DELETE" }, 405],
  ["a body where none belongs", info, { body: "{}" }, 400],
  ["an unknown parameter", `${info}?limit=1`, {}, 400],
  ["a parameter twice", "/inApps/v2/history/1000?sort=ASCENDING&sort=ASCENDING", {}, 400],
  ["an identifier that is no number", "/inApps/v1/transactions/abc", {}, 400, 4000006],
  ["a transaction that nobody made", "/inApps/v1/transactions/999", {}, 404, 4040010],
  ["an app transaction", "/inApps/v1/transactions/700000000000001000", {}, 400, 4000048],
]) {
  await check(name, async () => {
    const answer = await send(`/paths/production${path}`, options);
    assert.equal(answer.status, status, answer.text);
    const said = answer.text === "" ? {} : JSON.parse(answer.text);
    assert.equal(said.errorCode, code);
    assert.equal(answer.headers.allow, status === 405 ? "GET" : undefined);
  });
}
await check("another scope and no environment", async () => {
  for (const path of ["/", "//", "/a", `/a/elsewhere${info}`, `/a/constructor${info}`]) {
    assert.equal((await send(path)).status, 404, path);
  }
});
await check("bodies that nobody can read", async () => {
  const json = { "content-type": "application/json" };
  const path = `/bodies/production${info}/appAccountToken`;
  const right = JSON.stringify({ appAccountToken: uuid });
  for (const [body, headers, status] of [
    [right, json, 200],
    [right, { "content-type": "application/json; charset=utf-8" }, 200],
    [right, {}, 400],
    [right, { "content-type": "text/plain" }, 400],
    ["", json, 400],
    ["[]", json, 400],
    [`${right.slice(0, -1)}`, json, 400],
    [Buffer.from([0x22, 0xff, 0x22]), json, 400],
    [`{"pad":"${"x".repeat(5 << 20)}"}`, json, 400],
  ]) {
    const answer = await send(path, { method: "PUT", headers, body });
    assert.equal(answer.status, status, String(body).slice(0, 40));
  }
});

// What is answered.
const models = modelsOf(
  readFileSync(join(here, "../../npm/russet/src/generated/models.ts"), "utf8"),
);
const ORDER = ["uploadImage", "uploadMessage", "configureDefaultMessage", "configureRealtimeURL"];
// What is configured comes first; a picture can be deleted when no message uses it any longer.
const later = (name) =>
  name === "deleteImage" ? 3 : name.startsWith("delete") ? 2 : ORDER.includes(name) ? 0 : 1;
const rows = Object.entries(table.endpoints);
rows.sort(([a], [b]) => later(a) - later(b) || ORDER.indexOf(a) - ORDER.indexOf(b));
const known = {};
for (const [name, row] of rows) {
  await check(`${name} answers as documented`, async () => {
    const environment = row.only ?? "Sandbox";
    const call = wellMade(name, row);
    const answer = await send(`/answers/${environment.toLowerCase()}${call.path}`, call);
    assert.equal(answer.status, documented[name].status ?? 200, answer.text);
    assert.equal(answer.headers["access-control-allow-origin"], "*");
    assert.match(answer.headers["x-request-id"], /^local-\d+$/);
    if (row.response === undefined) {
      assert.equal(answer.text, "");
      return;
    }
    const body = JSON.parse(answer.text);
    assertKnown(models, row.response, body, name);
    remember(name, body);
    for (const [member, payload] of signedIn(body)) {
      const model = { signedTransactionInfo: "Transaction", signedTransactions: "Transaction" };
      const kinds = {
        signedRenewalInfo: "RenewalInfo",
        signedAppTransactionInfo: "AppTransaction",
      };
      const kind = { ...model, ...kinds }[member];
      if (kind !== undefined) {
        assertKnown(models, kind, payload, `${name} ${member}`);
      }
    }
  });
  await check(`${name} answers with every error documented for it`, async () => {
    const { path, ...call } = wellMade(name, row);
    const environment = (row.only ?? "Sandbox").toLowerCase();
    for (const error of documented[name].errors) {
      const found = table.errors[row.api].find((one) => one.name === error);
      assert.ok(found, `${error} is no error of ${row.api}`);
      const headers = { ...call.headers, "x-local-store-fault": `error:${error}` };
      const answer = await send(`/errors/${environment}${path}`, { ...call, headers });
      const body = JSON.parse(answer.text);
      const said = row.api === "externalPurchase" ? body.errors[0] : body;
      assert.deepEqual([answer.status, said.errorCode], [found.status, found.code], error);
      assert.equal(typeof said.errorMessage, "string");
    }
  });
  await check(`${name} is refused elsewhere`, async () => {
    const { path, ...call } = wellMade(name, row);
    if (row.only !== undefined) {
      const place = row.only === "Sandbox" ? "production" : "sandbox";
      assert.equal((await send(`/answers/${place}${path}`, call)).status, 404);
    }
    assert.equal(
      (await send(`/answers/sandbox${path}`, { ...call, bearer: token({ key: other }) })).status,
      401,
    );
  });
}
await check("every endpoint has its list of errors, and nothing else has one", () => {
  assert.deepEqual(Object.keys(documented).sort(), Object.keys(table.endpoints).sort());
});

// What is wrong with a request, and what the App Store calls it.
for (const [name, { body = [], path = {}, query = {} }] of Object.entries(
  refusals({ png, uuid }),
)) {
  await check(`${name} says what is wrong`, async () => {
    const row = table.endpoints[name];
    const right = wellMade(name, row);
    const place = `/refusals/${(row.only ?? "Sandbox").toLowerCase()}`;
    const [stem] = row.path.split("{");
    const rest = row.path.replace(/^.*\}/, row.path.includes("{") ? "" : row.path);
    const cases = [
      ...body.map(([change, error]) => {
        const isBytes = ArrayBuffer.isView(change);
        const changed = isBytes ? change : JSON.stringify({ ...JSON.parse(right.body), ...change });
        return [{ ...right, body: changed }, error];
      }),
      ...Object.entries(path).map(([id, error]) => [
        { ...right, path: `${stem}${id}${rest}` },
        error,
      ]),
      ...Object.entries(query).map(([one, error]) => [
        { ...right, path: `${right.path}?${one}` },
        error,
      ]),
    ];
    for (const [call, error] of cases) {
      const found = table.errors[row.api].find((one) => one.name === error);
      const answer = await send(`${place}${call.path}`, call);
      assert.ok(
        answer.text.includes(`${name}: ${error}"`),
        `${error}: ${answer.status} ${answer.text}`,
      );
      const said = JSON.parse(answer.text);
      const { errorCode } = said.errors?.[0] ?? said;
      assert.deepEqual([answer.status, errorCode], [found.status, found.code], error);
    }
  });
}
await check("what can be done once is refused a second time", async () => {
  for (const [name, error] of [
    ["uploadImage", "ImageAlreadyExistsError"],
    ["uploadMessage", "MessageAlreadyExistsError"],
    ["deleteImage", "ImageInUseError"],
    ["deleteMessage", undefined],
    ["deleteMessage", "MessageNotFoundError"],
    ["changeSubscriptionMetadata", "RepeatedRequestReferenceIdError"],
    ["sendExternalPurchaseReport", "DuplicateValueError"],
  ]) {
    const row = table.endpoints[name];
    const call = wellMade(name, row);
    const first = await send(`/twice/sandbox${call.path}`, call);
    if (!name.startsWith("delete")) {
      assert.equal(first.status, 200, first.text);
    }
    const answer = name.startsWith("delete")
      ? first
      : await send(`/twice/sandbox${call.path}`, call);
    assert.ok(error === undefined ? answer.text === "" : answer.text.includes(error), answer.text);
  }
});

// Pages.
await check("lists end, with nothing twice", async () => {
  for (const [path, list, count] of [
    ["/inApps/v2/history/1000?sort=DESCENDING", "signedTransactions", 45],
    ["/inApps/v2/history/1000?revoked=true", "signedTransactions", 25],
    ["/inApps/v2/refund/lookup/1000", "signedTransactions", 25],
  ]) {
    const seen = [];
    let revision = "";
    for (let more = true; more; ) {
      const mark = revision && `${path.includes("?") ? "&" : "?"}revision=${revision}`;
      const page = JSON.parse((await send(`/pages/production${path}${mark}`)).text);
      assert.ok(page[list].length <= 20);
      seen.push(...page[list].map((jws) => payloadOf(jws).transactionId));
      ({ hasMore: more, revision } = page);
    }
    assert.equal(seen.length, count);
    assert.equal(new Set(seen).size, count);
    const empty = JSON.parse(
      (await send(`/pages/production${path}${path.includes("?") ? "&" : "?"}revision=${revision}`))
        .text,
    );
    assert.deepEqual([empty[list], empty.hasMore], [[], false]);
  }
  for (const revision of ["", "nonsense", Buffer.from("refunds 1000 20").toString("base64url")]) {
    const answer = await send(`/pages/production/inApps/v2/history/1000?revision=${revision}`);
    assert.equal(JSON.parse(answer.text).errorCode, 4000005, revision);
  }
});

// What goes wrong on request.
const faulty = (fault, path = info) =>
  send(`/faults/production${path}`, { headers: { "x-local-store-fault": fault } });
for (const [fault, status, test] of [
  ["rate-limit", 429, ({ headers }) => headers["retry-after"] === undefined],
  ["rate-limit:7", 429, ({ headers }) => headers["retry-after"] === "7"],
  [
    "rate-limit-ms:5000",
    429,
    ({ headers }) => Math.abs(headers["retry-after"] - Date.now() - 5000) < 2000,
  ],
  [
    "rate-limit-date:5000",
    429,
    ({ headers }) => Math.abs(Date.parse(headers["retry-after"]) - Date.now() - 5000) < 3000,
  ],
  ["status:503", 503, ({ text }) => text === ""],
  ["slow:50", 200, ({ text }) => text.startsWith('{"signed')],
  ["not-json", 200, ({ headers }) => headers["content-type"] === "text/html"],
  ["not-json:502", 502, ({ text }) => text.startsWith("<!doctype")],
  ["not-an-object", 200, ({ text }) => text === "[]"],
  ["huge:1000000", 200, ({ text }) => text.length > 1_000_000 && JSON.parse(text)],
  [
    "wrong-type",
    200,
    ({ headers, text }) => headers["content-type"] === "text/plain" && JSON.parse(text),
  ],
  ["empty", 200, ({ text }) => text === ""],
  ["unheard-of", 501, () => true],
  ["error:UnheardOfError", 501, () => true],
]) {
  await check(`fault ${fault}`, async () => {
    const answer = await faulty(fault);
    assert.equal(answer.status, status);
    assert.ok(test(answer), `${JSON.stringify(answer.headers)} ${answer.text.slice(0, 80)}`);
  });
}
for (const fault of ["cut-off", "truncated"]) {
  await check(`fault ${fault}`, () => assert.rejects(faulty(fault)));
}
await check("faults of the next calls, and of nobody else's", async () => {
  const order = (times) =>
    send("/queue/faults", {
      method: "POST",
      bearer: null,
      body: JSON.stringify({ fault: "status:503", times }),
    });
  assert.equal((await order(2)).status, 204);
  const statuses = [];
  for (const scope of ["queue", "other", "queue", "queue"]) {
    statuses.push((await send(`/${scope}/production${info}`)).status);
  }
  assert.deepEqual(statuses, [503, 200, 503, 200]);
});

// What is remembered.
await check("the log tells what was asked, and holds no token", async () => {
  const bearer = token();
  await send(`/log-of-one/production/inApps/v2/history/1000?sort=DESCENDING&${bearer}=1`, {
    bearer,
  });
  await send(`/log-of-one/sandbox/${bearer}`, { bearer, body: bearer });
  const { text } = await send("/log-of-one/log", { bearer: null });
  assert.deepEqual(
    JSON.parse(text).map(({ endpoint, status, query }) => [endpoint, status, query]),
    [
      ["getTransactionHistory", 400, ["sort"]],
      [undefined, 404, []],
    ],
  );
  assert.ok(bearer.split(".").every((part) => !text.includes(part)));
});
await check("a scope may have any name", async () => {
  await fetch(`${store.baseUrl("two words/%").Production}${info}`);
  assert.deepEqual(
    store.log("two words/%").map(({ status }) => status),
    [401],
  );
  store.fail("two words/%", "status:503");
  const answer = await fetch(`${store.baseUrl("two words/%").Sandbox}${info}`, {
    headers: { authorization: `Bearer ${token()}` },
  });
  assert.equal(answer.status, 503);
});
await check("pages may call from anywhere", async () => {
  const { status, headers } = await send(`/a/production${info}`, {
    method: "OPTIONS",
    bearer: null,
  });
  assert.equal(status, 204);
  assert.match(headers["access-control-allow-headers"], /authorization, content-type/);
  for (const method of ["GET", "POST", "PUT", "DELETE"]) {
    assert.ok(headers["access-control-allow-methods"].includes(method), method);
  }
});

await store.close();
console.log(faults.join("\n"));
console.log(`${passed} passed, ${faults.length} failed, 0 skipped`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** A request that the store carries out. */
function wellMade(name, row) {
  const names = {
    productId: "com.example.monthly",
    locale: "en-US",
    orderId: "MXTEST1000",
    ...known,
  };
  const isId = (parameter) => /transactionId$/i.test(parameter);
  const path = row.path.replace(/\{(\w+)\}/g, (_, parameter) =>
    isId(parameter) ? "1000" : (names[parameter] ?? uuid),
  );
  if (row.request === undefined) {
    return { method: row.method, path };
  }
  if (row.request === "image/png") {
    return {
      method: row.method,
      path,
      headers: { "content-type": "image/png" },
      body: png(3840, 160),
    };
  }
  const { consumptionPercentage, bulletPoints, ...body } = structuredClone(requests[row.request]);
  if (name === "getNotificationHistory") {
    Object.assign(body, {
      startDate: Date.now() - 86_400_000,
      endDate: Date.now(),
      notificationType: "DID_RENEW",
    });
  }
  if (row.api === "advancedCommerce") {
    const digits = String(Object.keys(table.endpoints).indexOf(name)).padStart(2, "0");
    body.requestInfo = { requestReferenceId: uuid.slice(0, -2) + digits };
  }
  body.lineItems?.forEach((item, index) => {
    item.lineItemId = `line ${index}`;
  });
  const headers = { "content-type": "application/json" };
  return { method: row.method, path, headers, body: JSON.stringify(body) };
}

/** What a later call needs of an answer. */
function remember(name, body) {
  if (name === "requestTestNotification") {
    known.testNotificationToken = body.testNotificationToken;
  }
  if (name === "initiatePerformanceTest") {
    known.requestId = body.requestId;
  }
}

/** The types of the members of each model, from the declarations that are generated. */
function modelsOf(declarations) {
  const found = {};
  for (const [, name, body] of declarations.matchAll(/^export type (\w+) = \{\n(.*?)^\};?$/gms)) {
    const plain = body.replace(/\/\*\*.*?\*\//gs, "");
    const members = [...plain.matchAll(/^ {2}(\w+)\??: (.*?);$/gms)].map(([, member, type]) => [
      member,
      type,
    ]);
    found[name] = Object.fromEntries(members);
  }
  return found;
}

/** That a value has only members that its model has, and so on inside. */
function assertKnown(models, model, value, place) {
  const members = models[model];
  assert.ok(members !== undefined && Object.keys(members).length > 0, `there is no model ${model}`);
  for (const [name, member] of Object.entries(value)) {
    const type = members[name];
    assert.ok(type !== undefined, `${place}: ${model} has no ${name}`);
    const [inner] = type.match(/[A-Z]\w+(?=>|$)/) ?? [];
    for (const one of Array.isArray(member) ? member : [member]) {
      if (typeof one === "object" && models[inner] !== undefined) {
        assertKnown(models, inner, one, `${place}.${name}`);
      }
    }
  }
}

/** Every signed payload in an answer, by the name of its member. */
function signedIn(value, name = "") {
  if (typeof value === "string") {
    return /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(value) ? [[name, payloadOf(value)]] : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((one) => signedIn(one, name));
  }
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([member, one]) => signedIn(one, member))
    : [];
}

function payloadOf(jws) {
  return JSON.parse(Buffer.from(jws.split(".")[1], "base64url"));
}
