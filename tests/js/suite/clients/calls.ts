/** What is sent for every endpoint, and what a successful answer becomes. */

import { assert, assertEqual } from "../checks.js";
import { argumentsFor, type Check, json, png, Server, type Setting, uuid } from "./setting.js";

export async function run(check: Check, setting: Setting): Promise<void> {
  for (const [name, row] of Object.entries(setting.table.endpoints)) {
    await check(`${name} sends what it is given`, async () => {
      const answer = { member: "value", unknown: [1] };
      const server = new Server(
        row.response === undefined ? new Response(null, { status: 202 }) : json(answer),
      );
      const environment = row.only ?? "Production";
      const client = setting.client(row.api, { fetch: server.fetch, environment });
      const { values, path, search, body } = argumentsFor(name, row);
      const result = await client[name](...values);
      assertEqual(result, row.response === undefined ? undefined : answer, "result");
      const [sent] = server.sent;
      assert(sent !== undefined && server.sent.length === 1, `${server.sent.length} requests`);
      const host = `api.storekit${environment === "Sandbox" ? "-sandbox" : ""}.apple.com`;
      assertEqual(sent.url.href, `https://${host}${path}${search}`, "address");
      assertEqual([sent.method, sent.request.redirect], [row.method, "manual"], "method");
      assertEqual(sent.headers.get("accept"), "application/json", "accept");
      if (row.request === "image/png") {
        assertEqual(sent.headers.get("content-type"), "image/png", "type");
        assertEqual(Array.from(sent.body as Uint8Array), Array.from(body), "picture");
        assert(sent.body !== body, "the caller's own memory is sent");
      } else if (row.request !== undefined) {
        assertEqual(sent.headers.get("content-type"), "application/json", "type");
        assertEqual(JSON.parse(String(sent.body)), body, "body");
      } else {
        assertEqual([sent.body, sent.headers.get("content-type")], [undefined, null], "no body");
      }
      await assertToken(setting, sent.headers.get("authorization"));
    });
  }

  const only = (options = {}, ...answers: ConstructorParameters<typeof Server>) => {
    const server = new Server(...answers);
    return { server, client: setting.client("appstore", { fetch: server.fetch, ...options }) };
  };

  await check("100 calls side by side share one token", async () => {
    const { server, client } = only({ rateLimit: false }, json({}));
    await Promise.all(Array.from({ length: 100 }, () => client.getTransactionInfo("1")));
    const tokens = new Set(server.sent.map(({ headers }) => headers.get("authorization")));
    assertEqual([server.sent.length, tokens.size], [100, 1], "requests and tokens");
  });
  await check("a token that was refused is not used again", async () => {
    const { server, client } = only({}, new Response(null, { status: 401 }), json({}));
    await setting.apiError(client.getTransactionInfo("1"));
    await client.getTransactionInfo("1");
    const [first, second] = server.sent.map(({ headers }) => headers.get("authorization"));
    assert(first !== second, "the same token");
  });
  await check("identifiers that Apple wants in lower case are sent so", async () => {
    const { server, client } = only({ rateLimit: false }, json({}));
    await client.uploadImage(uuid.toUpperCase(), png(1024, 1024), { imageSize: "BULLET_POINT" });
    await client.setAppAccountToken("1", { appAccountToken: uuid.toUpperCase() });
    const [picture, token] = server.sent;
    assert(picture?.url.pathname.endsWith(uuid) === true, "picture");
    assertEqual(JSON.parse(String(token?.body)), { appAccountToken: uuid }, "token");
  });
  await check("members that have no rule yet are sent too", async () => {
    const { server, client } = only({}, json({}));
    const request = { startDate: 1, endDate: 2, tomorrow: { more: [true] } };
    await client.getNotificationHistory(request);
    assertEqual(JSON.parse(String(server.sent[0]?.body)), request, "body");
  });
  await check("a success may have any body where none is expected", async () => {
    const { client } = only({ rateLimit: false }, new Response("OK"), json([]));
    assertEqual(await client.finishTransaction("1"), undefined, "text");
    assertEqual(await client.finishTransaction("1"), undefined, "JSON");
  });
  await check("says who calls where the runtime allows it", async () => {
    const isPage = globalThis.navigator?.userAgent?.startsWith("Mozilla/") === true;
    for (const [options, expected] of [
      [{}, /^russet\/\d+\.\d+\.\d+/],
      [{ userAgent: "shop/1" }, /^shop\/1$/],
    ] as const) {
      const { server, client } = only(options, json({}));
      await client.getTransactionInfo("1");
      const agent = server.sent[0]?.headers.get("user-agent") ?? "";
      assert(isPage ? agent === "" : expected.test(agent), agent);
    }
  });
  await check("sends by the runtime's fetch, as it is at that moment", async () => {
    const own = globalThis.fetch;
    const { client } = only({ fetch: undefined });
    const server = new Server(json({}));
    globalThis.fetch = server.fetch as typeof fetch;
    try {
      await client.getTransactionInfo("1");
    } finally {
      globalThis.fetch = own;
    }
    assertEqual(server.sent.length, 1, "requests");
  });
}

/** What Apple demands of a token. */
async function assertToken(setting: Setting, header: string | null): Promise<void> {
  const [, token = ""] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(header ?? "") ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  const { keyId, issuerId, bundleId } = setting.credentials;
  assertEqual(parsed(head), { alg: "ES256", kid: keyId, typ: "JWT" }, "header");
  const { iat, exp, ...named } = parsed(claims);
  assertEqual(named, { iss: issuerId, aud: "appstoreconnect-v1", bid: bundleId }, "claims");
  assert(exp - iat === 300 && Math.abs(iat - Date.now() / 1000) < 60, `from ${iat} to ${exp}`);
  const holds = await crypto.subtle.verify(
    { name: "ECDSA", hash: "SHA-256" },
    setting.publicKey,
    bytesOf(signature),
    new TextEncoder().encode(`${head}.${claims}`),
  );
  assert(holds, "the signature does not match");
}

function parsed(part: string) {
  return JSON.parse(new TextDecoder().decode(bytesOf(part)));
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
