/** Answers that are refusals, or none at all, and when a call is made again. */

import { assert, assertEqual } from "../checks.js";
import {
  type Answer,
  type Check,
  FakeClock,
  json,
  refusal,
  rejection,
  Server,
  type Setting,
} from "./setting.js";

export async function run(check: Check, setting: Setting): Promise<void> {
  const { library } = setting;
  const callable: Record<string, string> = {
    appstore: "getTransactionInfo",
    retention: "getRealtimeURL",
    advancedCommerce: "cancelSubscription",
    externalPurchase: "retrieveExternalPurchaseReport",
  };
  /** A client with a clock of its own, and what it gets. */
  const scene = (name: string, answers: Answer[], options: object = {}) => {
    const [server, clock] = [new Server(...answers), new FakeClock()];
    const { api, only } = setting.row(name);
    const environment = only ?? "Production";
    const own = { fetch: server.fetch, clock, environment, rateLimit: false, ...options } as const;
    const client = setting.client(api, own);
    return { server, clock, call: (own?: object) => setting.call(client, name, own) };
  };

  for (const [api, rows] of Object.entries(setting.table.errors)) {
    const names = new Map<number, string>();
    for (const { code, name, status, retryable = false } of rows) {
      // Two pairs of errors share a number; the first one is meant.
      if (code === undefined || names.has(code)) {
        continue;
      }
      names.set(code, name);
      await check(`${api} ${code} is ${name}`, async () => {
        const body =
          api === "externalPurchase"
            ? { errors: [{ errorCode: code, errorMessage: "What Apple says.", fieldName: "f" }] }
            : { errorCode: code, errorMessage: "What Apple says." };
        const headers = { "x-request-id": "exchange-1" };
        const answer = json(body, { status, headers });
        const { call, server } = scene(callable[api] ?? "", [answer], { retry: false });
        const error = await setting.apiError(call());
        const { attempts, endpoint, environment, requestId, retryAfter } = error;
        assertEqual([error.code, error.name, error.status], [code, name, status], error.message);
        assertEqual(error.retryable, retryable, "retryable");
        assertEqual(
          { attempts, endpoint, environment, requestId, retryAfter },
          {
            attempts: 1,
            endpoint: callable[api],
            environment: "Production",
            requestId: "exchange-1",
            retryAfter: undefined,
          },
          "facts",
        );
        assert(/^[A-Z][^%|]*\.$/.test(error.advice), `advice ${error.advice}`);
        for (const part of [String(code), name, error.advice, '"What Apple says."']) {
          assert(error.message.includes(part), error.message);
        }
        assertEqual(server.sent.length, 1, "requests");
      });
    }
  }

  const page = new Response("<html>502</html>", { status: 502 });
  for (const [what, answer, status, name, retryable] of [
    ["an unknown number", refusal(400, 4_009_999), 400, "ApiError", false],
    ["no number", json({}, { status: 404 }), 404, "ApiError", false],
    ["a number as text", json({ errorCode: "4000000" }, { status: 400 }), 400, "ApiError", false],
    ["a number of another API", refusal(400, 4_000_053), 400, "ApiError", false],
    ["a small number", refusal(400, 5), 400, "ApiError", false],
    ["a negative number", refusal(400, -1), 400, "ApiError", false],
    ["a page", page, 502, "ApiError", true],
    [
      "an empty refusal of the token",
      new Response(null, { status: 401 }),
      401,
      "UnauthorizedError",
      false,
    ],
    ["an empty 429", new Response(null, { status: 429 }), 429, "RateLimitExceededError", true],
    ["an empty 503", new Response(null, { status: 503 }), 503, "ApiError", true],
    [
      "a redirection",
      new Response(null, { status: 302, headers: { location: "https://example.com" } }),
      302,
      "ApiError",
      false,
    ],
    ["text for a result", new Response("OK"), 200, "ApiError", false],
    ["nothing for a result", new Response(""), 200, "ApiError", false],
    ["a list for a result", json([]), 200, "ApiError", false],
    ["null for a result", json(null), 200, "ApiError", false],
    ["JSON that is cut off", new Response('{"a":'), 200, "ApiError", false],
  ] as const) {
    await check(`${what} is an ApiError`, async () => {
      const { call } = scene("getTransactionInfo", [answer], { retry: false });
      const error = await setting.apiError(call());
      assertEqual(
        [error.status, error.name, error.retryable],
        [status, name, retryable],
        error.message,
      );
    });
  }
  await check("all that is wrong with a report is told", async () => {
    const errors = [
      {
        errorCode: 4,
        errorMessage: "A field is missing.",
        fieldName: "taxCountry",
        lineItemId: "a",
      },
      { errorCode: 99, errorMessage: "New." },
    ];
    const { call } = scene("sendExternalPurchaseReport", [json({ errors }, { status: 400 })]);
    const error = await setting.apiError(call());
    assertEqual([error.code, error.name], [4, "OmittedFieldError"], error.message);
    const told = error.errors.map(({ errorCode, name, fieldName }) => [errorCode, name, fieldName]);
    assertEqual(
      told,
      [
        [4, "OmittedFieldError", "taxCountry"],
        [99, "ApiError", undefined],
      ],
      "all",
    );
  });
  await check("the server cannot be reached", async () => {
    const { call } = scene("getTransactionInfo", [new TypeError("no route")], { retry: false });
    const error = await setting.refused(call(), "network", "network/failed");
    assertEqual(error.detail.host, "api.storekit.apple.com", "host");
  });
  await check("the server takes too long", async () => {
    const never: Answer = () => new Promise(() => {});
    const { call } = scene("getTransactionInfo", [never], { retry: false, timeout: 20 });
    await setting.refused(call(), "network", "network/timeout");
    const { call: slow } = scene("getTransactionInfo", [never], { retry: false });
    await setting.refused(slow({ timeout: 20 }), "network", "network/timeout");
  });
  await check("the answer breaks off", async () => {
    const broken: Answer = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            controller.error(new Error("reset"));
          },
        }),
      );
    const { call } = scene("getTransactionInfo", [broken], { retry: false });
    await setting.refused(call(), "network", "network/failed");
  });
  await check("the answer is too long, and is not asked for again", async () => {
    const long: Answer = () => new Response(new Uint8Array((8 << 20) + 1));
    const { call, server } = scene("getTransactionInfo", [long]);
    await setting.refused(call(), "network", "network/too-long");
    assertEqual(server.sent.length, 1, "requests");
  });

  // Calling again.
  const busy = () => new Response(null, { status: 503 });
  const lost = () => {
    throw new TypeError("reset");
  };
  for (const [name, row] of Object.entries(setting.table.endpoints)) {
    const repeats = row.repeat !== "never";
    for (const [what, answer] of [
      ["an error of the server", busy],
      ["a lost answer", lost],
    ] as const) {
      await check(`${name} ${repeats ? "is" : "is not"} repeated after ${what}`, async () => {
        const { call, server, clock } = scene(name, [answer]);
        await rejection(call());
        assertEqual(server.sent.length, repeats ? 3 : 1, "requests");
        assertEqual(clock.waits, repeats ? [500, 1000] : [], "waits");
        const sent = server.sent.map(({ url, body }) => `${url} ${body}`);
        assertEqual(new Set(sent).size, 1, "different requests");
      });
    }
    await check(`${name} is repeated after a rate limit`, async () => {
      const success = row.response === undefined ? new Response() : json({});
      const { call, server } = scene(name, [refusal(429, 4_290_000), success]);
      await call();
      assertEqual(server.sent.length, 2, "requests");
    });
  }
  for (const [code, requests] of [
    [5_000_001, 2],
    [4_040_002, 2],
    [5_000_000, 1],
    [4_040_010, 1],
    [4_000_006, 1],
  ] as const) {
    await check(`after ${code} there are ${requests} requests`, async () => {
      const answers = [refusal(Math.floor(code / 10_000), code), json({})];
      const { call, server } = scene("getTransactionInfo", answers);
      await call().catch(() => {});
      assertEqual(server.sent.length, requests, "requests");
    });
  }
  await check("retries stop where the options say so", async () => {
    for (const [retry, requests] of [
      [false, 1],
      [{ tries: 1 }, 1],
      [{ tries: 5 }, 5],
      [undefined, 3],
    ] as const) {
      const { call, server } = scene("getTransactionInfo", [busy], { retry });
      const error = await setting.apiError(call());
      assertEqual([server.sent.length, error.attempts], [requests, requests], "requests");
      const other = scene("getTransactionInfo", [busy]);
      await setting.apiError(other.call({ retry }));
      assertEqual(other.server.sent.length, requests, "requests of a call that says so");
    }
  });
  await check("waits grow, end somewhere, and leave something to chance", async () => {
    const { call, clock } = scene("getTransactionInfo", [busy], {
      retry: { tries: 6, maxDelay: 3000 },
    });
    await setting.apiError(call());
    assertEqual(clock.waits, [500, 1000, 2000, 3000, 3000], "waits");
    const lucky = new FakeClock();
    lucky.random = () => 0.5;
    const other = scene("getTransactionInfo", [busy], { clock: lucky });
    await setting.apiError(other.call());
    assertEqual(lucky.waits, [375, 750], "waits by chance");
  });
  const now = new FakeClock().now();
  for (const [what, header, wait] of [
    ["milliseconds since 1970", String(now + 2000), 2050],
    ["seconds", "2", 2050],
    ["a date", new Date(now + 2000).toUTCString(), 2050],
    ["a time that has passed", String(now - 1), 500],
    ["no seconds", "0", 500],
    ["nonsense", "soon", 500],
    ["a negative number", "-5", 500],
    ["nothing", "", 500],
    ["30 seconds", "30", 30_050],
  ] as const) {
    await check(`Retry-After with ${what} is heeded`, async () => {
      const answers = [refusal(429, 4_290_000, { "retry-after": header }), json({})];
      const { call, clock } = scene("getTransactionInfo", answers);
      await call();
      assertEqual(clock.waits, [wait], "waits");
    });
  }
  await check("a server that asks for more patience than there is gets none", async () => {
    for (const header of [String(now + 30_001), "31", "99999999999999"]) {
      const answer = refusal(429, 4_290_000, { "retry-after": header });
      const { call, server } = scene("getTransactionInfo", [answer]);
      const error = await setting.apiError(call());
      assertEqual(server.sent.length, 1, "requests");
      assert(error.retryAfter !== undefined && Number(error.retryAfter) > now + 30_000, "when");
    }
  });
  await check("what a try before deleted is not missed", async () => {
    const missing = refusal(404, 4_040_014);
    const { call } = scene("deleteImage", [lost, missing]);
    assertEqual(await call(), undefined, "after a lost answer");
    const { call: first } = scene("deleteImage", [missing]);
    assertEqual((await setting.apiError(first())).code, 4_040_014, "at once");
    const { call: limited } = scene("deleteImage", [refusal(429, 4_290_000), missing]);
    assertEqual((await setting.apiError(limited())).attempts, 2, "after a rate limit");
  });

  // Giving up.
  const own = new Error("mine");
  await check("a call that was given up before it began sends nothing", async () => {
    const { call, server } = scene("getTransactionInfo", [json({})]);
    const error = await rejection(call({ signal: AbortSignal.abort(own) }));
    assert(error === own && server.sent.length === 0, String(error));
  });
  await check("a call that is given up ends at once", async () => {
    for (const answer of [() => new Promise<Response>(() => {}), busy]) {
      const ending = new AbortController();
      // The clock of the runtime: a wait of half a minute, were it not for the end.
      const server = new Server(answer);
      const client = setting.client("appstore", { fetch: server.fetch });
      const calling = client.getTransactionInfo("1", { signal: ending.signal });
      setTimeout(() => ending.abort(own), 20);
      const started = Date.now();
      assert((await rejection(calling)) === own, "another reason");
      assert(Date.now() - started < 400, `${Date.now() - started} ms`);
      assertEqual(server.sent.length, 1, "requests");
    }
  });

  // Watching.
  await check("hooks hear of every exchange", async () => {
    const heard: unknown[] = [];
    const answers = [lost, refusal(429, 4_290_000, { "x-request-id": "r" }), json({})];
    const { call } = scene("getTransactionInfo", answers, {
      onRequest: (exchange: { attempt: number }) => heard.push(exchange),
      onResponse: (exchange: { attempt: number }, { error, ...outcome }: { error?: Error }) =>
        heard.push({ attempt: exchange.attempt, ...outcome, error: error?.name }),
    });
    await call();
    const exchange = (attempt: number) => ({
      endpoint: "getTransactionInfo",
      environment: "Production",
      method: "GET",
      host: "api.storekit.apple.com",
      path: "/inApps/v1/transactions/{transactionId}",
      attempt,
    });
    assertEqual(
      heard,
      [
        exchange(1),
        { attempt: 1, duration: 0, error: "NetworkError", retryIn: 500 },
        exchange(2),
        {
          attempt: 2,
          duration: 0,
          error: "RateLimitExceededError",
          retryIn: 1000,
          status: 429,
          requestId: "r",
        },
        exchange(3),
        { attempt: 3, duration: 0, status: 200, error: undefined },
      ],
      "what was heard",
    );
  });
  await check("hooks that fail change nothing", async () => {
    const onRequest = () => {
      throw own;
    };
    const { call } = scene("getTransactionInfo", [json({})], { onRequest, onResponse: onRequest });
    assertEqual(await call(), {}, "result");
  });
  await check("hooks that fail later change nothing either", async () => {
    const fails = async () => {
      throw own;
    };
    const { call } = scene("getTransactionInfo", [json({})], {
      onRequest: fails,
      onResponse: fails,
    });
    // A rejection that nobody hears ends some runtimes, and the suite with them.
    assertEqual(await call(), {}, "result");
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  const oddly = { toString: null };
  for (const [what, body] of [
    ["a number that is none", { errors: [{ errorCode: oddly }] }],
    ["words that are none", { errors: [{ errorCode: 1, errorMessage: oddly }] }],
    ["no words", { errors: [null, 1, "a", { errorMessage: 5 }] }],
    ["a number in a list", { errorCode: [4_000_006], errorMessage: [oddly] }],
  ] as const) {
    await check(`a refusal with ${what} is an ApiError`, async () => {
      const { call } = scene("getTransactionInfo", [json(body, { status: 400 })], { retry: false });
      const error = await setting.apiError(call());
      assertEqual(
        error.errors.filter(({ errorMessage }) => typeof errorMessage !== "string"),
        [],
        "words",
      );
    });
  }
  await check("a refusal with any number of errors takes no time", async () => {
    const body = `{"errors":[${'{"errorCode":1},'.repeat(400_000)}{"errorCode":1}]}`;
    const { call } = scene("getTransactionInfo", [new Response(body, { status: 400 })], {
      retry: false,
    });
    const began = Date.now();
    const error = await setting.apiError(call());
    assertEqual(error.errors.length, 1000, "errors");
    const took = Date.now() - began;
    assert(took < 3000, `it took ${took} ms`);
  });
  for (const body of ["a".repeat(7e6), JSON.stringify({ errorMessage: "a-".repeat(3e6) })]) {
    await check(`a refusal that is one word, ${body.slice(0, 4)}, is an ApiError`, async () => {
      const answer = new Response(body, { status: 502 });
      const { call, server } = scene("getTransactionInfo", [answer], { retry: { tries: 2 } });
      const error = await setting.apiError(call());
      assertEqual([error.status, server.sent.length], [502, 2], error.message);
    });
  }
  for (const [what, thrown] of [
    ["nothing at all", Object.create(null)],
    ["null", null],
    ["an error without words", Object.assign(new Error(), { message: 5 })],
  ] as const) {
    await check(`fetch may throw ${what}`, async () => {
      const fetch = async () => {
        throw thrown;
      };
      const { call } = scene("getTransactionInfo", [], { retry: false, fetch });
      await setting.refused(call(), "network", "network/failed");
    });
  }
  await check("an ApiError is recognised by kind and name", async () => {
    const { call } = scene("getTransactionInfo", [refusal(404, 4_040_010)]);
    const error = await rejection(call());
    assert(error instanceof library.RussetError && error.kind === "service", String(error));
    assertEqual(error.name, "TransactionIdNotFoundError", "name");
  });
}
