/** Options of a client and of a call that cannot be used, and what the others change. */

import { assert, assertEqual, thrownBy } from "../checks.js";
import { assertRussetError } from "../failures.js";
import { type Check, json, Server, type Setting } from "./setting.js";

export async function run(check: Check, setting: Setting): Promise<void> {
  const { library } = setting;
  const refuses = (what: string, change: object, option: string) =>
    check(`no client with ${what}`, async () => {
      const options = { ...setting.options({}), ...change } as never;
      const classes = [
        "AppStoreClient",
        "AdvancedCommerceClient",
        "ExternalPurchaseClient",
      ] as const;
      for (const name of classes) {
        const error = assertRussetError(
          library,
          thrownBy(() => new library[name](options)),
        );
        const { option: named } = error.detail as { option?: string };
        assertEqual([error.kind, named], ["usage", option], error.message);
      }
    });
  const refusalOf = (options: object) =>
    assertRussetError(
      library,
      thrownBy(() => new library.AppStoreClient(options as never)),
    );
  const key = "privateKey";
  await refuses("no environment", { environment: undefined }, "environment");
  await refuses("an unknown environment", { environment: "production" }, "environment");
  await refuses("no key identifier", { keyId: undefined }, "keyId");
  await refuses("a number for a key", { privateKey: 1 }, key);
  await refuses("an unknown option", { verify: true }, '"verify"');
  for (const [what, baseUrl] of [
    ["a path for an address", "/inApps"],
    ["http to another machine", "http://example.com"],
    ["a name that looks like this machine", "http://localhost.example.com"],
    ["a password in the address", "https://me:secret@example.com"],
    ["a query in the address", "https://example.com/?a"],
    ["a query without a word", "https://example.com/?"],
    ["a fragment without a word", "https://example.com/a#"],
    ["another protocol", "file:///etc"],
    ["one address of two", { Production: "https://example.com" }],
    ["null for an address", null],
  ] as const) {
    await refuses(what, { baseUrl }, "baseUrl");
  }
  await refuses("another domain", { domain: "example.com" }, "domain");
  await refuses("no time", { timeout: 0 }, "timeout");
  await refuses("no tries", { retry: { tries: 0 } }, "retry");
  await refuses("a number of tries alone", { retry: 3 }, "retry");
  await refuses("a misspelt rule", { retry: { retries: 3 } }, "retry");
  await refuses("a wait for ever", { retry: { maxDelay: Number.POSITIVE_INFINITY } }, "retry");
  await refuses("more than all calls", { rateLimit: 1.5 }, "rateLimit");
  await refuses("no calls", { rateLimit: 0 }, "rateLimit");
  await refuses("a URL for fetch", { fetch: "https://example.com" }, "fetch");
  await refuses("text for a hook", { onRequest: "log" }, "onRequest");
  await refuses("a line break in a header", { userAgent: "a\r\nx: y" }, "userAgent");
  await refuses("a header in another script", { userAgent: "日本" }, "userAgent");
  await refuses("no name at all", { userAgent: "" }, "userAgent");
  await refuses("half a clock", { clock: { now: () => 0 } }, "clock");
  await check("no client with a verifier that is none", async () => {
    const error = refusalOf({ ...setting.options({}), verifier: {} });
    assertEqual(
      error.detail,
      {
        option: "verifier",
        expected: "a Verifier or an OnlineVerifier",
        found: "an object (Object)",
      },
      "detail",
    );
  });
  await check("an option is read once, and its own object's", async () => {
    class Options {
      get timeout() {
        return 1;
      }
    }
    const error = refusalOf(Object.assign(new Options(), setting.options({})));
    assertEqual(
      error.detail,
      {
        option: "timeout",
        expected: "a property of the options themselves",
        found: "one that they inherit",
      },
      "detail",
    );
    const server = new Server(json({ signedTransactions: ["a"] }));
    let reads = 0;
    const options = {
      ...setting.options({ fetch: server.fetch }),
      get verifier() {
        reads += 1;
        return undefined;
      },
    };
    const client = new library.AppStoreClient(options);
    Object.defineProperty(Object.prototype, "verifier", {
      value: { transaction: () => "forged", notification: () => "forged" },
      configurable: true,
    });
    try {
      const clients = [client, setting.client("appstore", { fetch: server.fetch })];
      for (const one of clients) {
        for await (const item of one.transactions("1")) {
          assertEqual(item, "a", "item");
        }
      }
    } finally {
      Reflect.deleteProperty(Object.prototype, "verifier");
    }
    assertEqual(reads, 1, "reads");
  });
  await check("no client with something else than a key", async () => {
    const error = thrownBy(() => setting.client("appstore", { privateKey: "no key" }));
    assertEqual(assertRussetError(library, error).code, "usage/private-key", "code");
  });

  const server = new Server(json({}));
  const client = setting.client("appstore", { fetch: server.fetch, rateLimit: false });
  for (const [what, options, option] of [
    ["an unknown option", { timeOut: 1 }, '"timeOut"'],
    ["a signal that is none", { signal: {} }, "signal"],
    ["an unknown environment", { environment: "Xcode" }, "environment"],
    ["a rate", { rateLimit: 0.5 }, "rateLimit"],
    ["a wait of nothing", { timeout: 0 }, "timeout"],
  ] as const) {
    await check(`no call with ${what}`, async () => {
      const calling = client.getTransactionInfo("1", options);
      const error = await setting.refused(calling, "usage", "usage/option");
      assertEqual([error.detail.option, server.sent.length], [option, 0], error.message);
    });
  }
  await check("no call with text for options", async () => {
    const error = await setting.refused(client.getRealtimeURL("x"), "usage", "usage/argument");
    assertEqual(error.detail.argument, "options", "argument");
  });

  for (const [what, options, address] of [
    ["production", { environment: "Production" }, "https://api.storekit.apple.com/inApps"],
    ["the sandbox", { environment: "Sandbox" }, "https://api.storekit-sandbox.apple.com/inApps"],
    [
      "the older host",
      { environment: "Production", domain: "itunes.apple.com" },
      "https://api.storekit.itunes.apple.com/inApps",
    ],
    [
      "the older host of the sandbox",
      { environment: "Sandbox", domain: "itunes.apple.com" },
      "https://api.storekit-sandbox.itunes.apple.com/inApps",
    ],
    [
      "another server",
      { environment: "Sandbox", baseUrl: "https://example.com/store/" },
      "https://example.com/store/inApps",
    ],
    ["this machine", { baseUrl: "http://127.0.0.1:8080" }, "http://127.0.0.1:8080/inApps"],
    ["this machine by name", { baseUrl: "http://localhost:1" }, "http://localhost:1/inApps"],
    ["this machine by IPv6", { baseUrl: "http://[::1]:1" }, "http://[::1]:1/inApps"],
    [
      "a server for each environment",
      {
        environment: "Sandbox",
        baseUrl: { Production: "https://p.com", Sandbox: "https://s.com" },
      },
      "https://s.com/inApps",
    ],
  ] as const) {
    await check(`calls ${what}`, async () => {
      const server = new Server(json({}));
      await setting.client("appstore", { fetch: server.fetch, ...options }).getTransactionInfo("1");
      assert(
        server.sent[0]?.url.href.startsWith(`${address}/v1/`) === true,
        `${server.sent[0]?.url}`,
      );
    });
  }
  await check("a call can say where it goes", async () => {
    const server = new Server(json({}));
    const client = setting.client("appstore", { fetch: server.fetch });
    await client.getTransactionInfo("1", { environment: "Sandbox" });
    assertEqual(server.sent[0]?.url.host, "api.storekit-sandbox.apple.com", "host");
  });
}
