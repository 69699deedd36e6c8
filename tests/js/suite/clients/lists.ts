/** Lists in pages: each page once, one ahead, no more; items verified, bad ones in their place. */

import { assert, assertEqual } from "../checks.js";
import { assertRussetError } from "../failures.js";
import { sample } from "../vectors.js";
import {
  type Answer,
  type Check,
  json,
  rejection,
  type Sent,
  Server,
  type Setting,
} from "./setting.js";

const PAGES = 1000;

export async function run(check: Check, setting: Setting): Promise<void> {
  const { library } = setting;
  const scene = (answer: Answer | Answer[], options: object = {}) => {
    const server = new Server(...(Array.isArray(answer) ? answer : [answer]));
    const own = { fetch: server.fetch, rateLimit: false, retry: false, ...options } as const;
    return { server, client: setting.client("appstore", own) };
  };
  /** A list of so many pages with two items each; a cursor is the number of its page. */
  const book =
    (pages: number, weight = "") =>
    (sent: Sent) => {
      const number = Number(sent.url.searchParams.get("revision") ?? 0);
      const hasMore = number + 1 < pages;
      const items = [`${number}a${weight}`, `${number}b${weight}`];
      return json({ signedTransactions: items, hasMore, revision: String(number + 1) });
    };
  const all = async (items: AsyncIterable<unknown>) => {
    const list: unknown[] = [];
    for await (const item of items) {
      list.push(item);
    }
    return list;
  };

  await check("transactions come from all pages, with the same query", async () => {
    const { client, server } = scene(book(3));
    const query = { sort: "DESCENDING", productIds: ["a", "b"] };
    assertEqual(
      await all(client.transactions("1", query)),
      ["0a", "0b", "1a", "1b", "2a", "2b"],
      "items",
    );
    const search = "productId=a&productId=b";
    assertEqual(
      server.sent.map(({ url }) => url.search),
      [
        `?${search}&sort=DESCENDING`,
        `?revision=1&${search}&sort=DESCENDING`,
        `?revision=2&${search}&sort=DESCENDING`,
      ],
      "queries",
    );
  });
  await check("refunds come from all pages", async () => {
    const { client, server } = scene(book(2));
    assertEqual(await all(client.refunds("1")), ["0a", "0b", "1a", "1b"], "items");
    assertEqual(
      server.sent[1]?.url.href.endsWith("/inApps/v2/refund/lookup/1?revision=1"),
      true,
      "address",
    );
  });
  await check("notifications come from all pages, with the same request", async () => {
    const items = [{ signedPayload: "a" }, { signedPayload: "b" }];
    const { client, server } = scene((sent) => {
      const hasMore = sent.url.search === "";
      return json({
        notificationHistory: items,
        hasMore,
        ...(hasMore && { paginationToken: "t/1" }),
      });
    });
    const request = { startDate: 1, endDate: 2 };
    assertEqual(await all(client.notifications(request)), [...items, ...items], "items");
    assertEqual(
      server.sent.map(({ method, url, body }) => [method, url.search, body]),
      [
        ["POST", "", JSON.stringify(request)],
        ["POST", "?paginationToken=t%2F1", JSON.stringify(request)],
      ],
      "requests",
    );
  });
  await check("pictures and messages are lists of one page", async () => {
    const { client, server } = scene([
      json({ imageIdentifiers: [{ imageState: "PENDING" }] }),
      json({ messageIdentifiers: [{ messageState: "PENDING" }] }),
      json({}),
    ]);
    assertEqual(await all(client.images()), [{ imageState: "PENDING" }], "pictures");
    assertEqual(await all(client.messages()), [{ messageState: "PENDING" }], "messages");
    assertEqual([await all(client.images()), server.sent.length], [[], 3], "none");
  });
  await check("a list can be gone on with", async () => {
    const { client, server } = scene(book(4));
    let revision = "";
    for await (const page of client.transactions("1").pages()) {
      revision = page.revision;
      if (revision === "2") {
        break;
      }
    }
    const rest = await all(client.transactions("1", { revision }));
    assertEqual(rest, ["2a", "2b", "3a", "3b"], "the rest");
    assert(server.sent.length <= 5, `${server.sent.length} requests`);
  });
  await check("nothing is asked for before somebody wants it", async () => {
    const { client, server } = scene(book(3));
    client.transactions("1");
    client.transactions("1").pages();
    await new Promise((resolve) => setTimeout(resolve, 5));
    assertEqual(server.sent.length, 0, "requests");
  });
  await check("one page is asked for ahead, and no more", async () => {
    const { client, server } = scene(book(5));
    const items = client.transactions("1")[Symbol.asyncIterator]();
    const asked: number[] = [];
    for (let index = 0; index < 6; index += 1) {
      await items.next();
      await new Promise((resolve) => setTimeout(resolve, 2));
      asked.push(server.sent.length);
    }
    assertEqual(asked, [2, 2, 3, 3, 4, 4], "requests");
    await items.return?.();
  });
  await check("each iteration begins anew", async () => {
    const { client, server } = scene(book(2));
    const list = client.transactions("1");
    assertEqual([await all(list), await all(list)].flat().length, 8, "items");
    assertEqual(server.sent.length, 4, "requests");
  });
  await check("who stops early gives up the page ahead", async () => {
    let given: unknown;
    const { client } = scene((sent) => {
      if (sent.url.search === "") {
        return book(2)(sent);
      }
      return new Promise<Response>(() => {
        sent.request.signal?.addEventListener("abort", () => {
          given = "up";
        });
      });
    });
    for await (const _ of client.transactions("1")) {
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
    assertEqual(given, "up", "the request");
  });
  await check("a page that fails fails when it is its turn", async () => {
    const { client } = scene((sent) =>
      sent.url.search === "" ? book(2)(sent) : new Response(null, { status: 500 }),
    );
    const seen: unknown[] = [];
    const error = await setting.apiError(
      (async () => {
        for await (const item of client.transactions("1")) {
          seen.push(item);
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
      })(),
    );
    assertEqual([seen, error.status], [["0a", "0b"], 500], "items and error");
  });
  await check("a list is given up at once", async () => {
    const reason = new Error("mine");
    const ending = new AbortController();
    const { client } = scene((sent) =>
      sent.url.search === "" ? book(2)(sent) : new Promise<Response>(() => {}),
    );
    const calling = all(client.transactions("1", {}, { signal: ending.signal }));
    setTimeout(() => ending.abort(reason), 10);
    assert((await rejection(calling)) === reason, "another reason");
    assert(
      (await rejection(all(client.transactions("1", {}, { signal: ending.signal })))) === reason,
      "afterwards",
    );
  });
  await check("a list that has no end is no list", async () => {
    const page = { signedTransactions: ["a"], hasMore: true };
    for (const answer of [
      json(page),
      json({ ...page, revision: "same" }),
      json({ ...page, revision: 1 }),
      json({ ...page, revision: "" }),
      [
        json({ ...page, revision: "a" }),
        json({ ...page, revision: "b" }),
        json({ ...page, revision: "a" }),
      ],
    ]) {
      const { client, server } = scene(answer);
      const found: unknown[] = [];
      const reading = async () => {
        for await (const item of client.transactions("1")) {
          found.push(item);
        }
      };
      const error = await setting.apiError(reading());
      assert(error.message.includes("another page"), error.message);
      assert(server.sent.length <= 3, `${server.sent.length} requests`);
      assertEqual(found.length, server.sent.length, "what came before");
    }
  });
  await check("arguments of a list are refused as those of a call", async () => {
    const { client, server } = scene(json({}));
    const error = await setting.refused(all(client.transactions("")), "usage", "usage/argument");
    assertEqual([error.detail.argument, server.sent.length], ["anyTransactionId", 0], "argument");
    for (const options of [null, { signal: "x" }, { unknown: 1 }] as never[]) {
      const listing = async () => all(client.transactions("1", {}, options));
      const { kind } = assertRussetError(setting.library, await rejection(listing()));
      assertEqual([kind, server.sent.length], ["usage", 0], "options");
    }
  });

  await check(`${PAGES} pages leave nothing behind`, async () => {
    const { client, server } = scene(book(PAGES, "x".repeat(20_000)));
    const pages: WeakRef<object>[] = [];
    let ahead = 0;
    for await (const page of client.transactions("1").pages()) {
      pages.push(new WeakRef(page));
      ahead = Math.max(ahead, server.sent.length - pages.length);
      server.sent.length = pages.length;
      if (pages.length % 50 === 0) {
        await collect();
      }
    }
    await collect();
    const alive = pages.filter((page) => page.deref() !== undefined).length;
    assertEqual([pages.length, ahead], [PAGES, 1], "pages, and how many ahead");
    assert(alive < PAGES / 4, `${alive} pages are kept`);
  });

  const { options, jws, now } = sample(library, setting.data);
  for (const [what, verifier] of [
    ["a verifier", new library.Verifier(options)],
    [
      "a verifier that answers later",
      {
        transaction: async (jws: string) => new library.Verifier(options).transaction(jws),
        notification: async () => {},
      },
    ],
  ] as const) {
    await check(
      `with ${what} items are verified, and bad ones reported in their place`,
      async () => {
        const signedTransactions = [jws, `${jws.slice(0, -8)}AAAAAAAA`, 1, "a.b", jws];
        const { client } = scene(json({ signedTransactions }), { verifier });
        const items = await all(client.transactions("1"));
        const expected = new library.Verifier(options).transaction(jws, { now });
        const codes = items.map((item) =>
          item instanceof library.RussetError ? item.code : "fine",
        );
        assertEqual(
          codes,
          ["fine", "jws/signature", "usage/argument", "jws/parts", "fine"],
          "items",
        );
        assertEqual([items[0], items[4]], [expected, expected], "payloads");
      },
    );
  }
  await check("with a verifier notifications are verified too", async () => {
    const file = setting.data.files.find((file) =>
      file.vectors.some(({ kind, expect }) => kind === "notification" && "payload" in expect),
    );
    const vector = file?.vectors.find(
      ({ kind, expect }) => kind === "notification" && "payload" in expect,
    );
    assert(file !== undefined && vector !== undefined, "no notification is accepted");
    const { verifierFor } = await import("../vectors.js");
    const sendAttempts = [{ attemptDate: 1, sendAttemptResult: "SUCCESS" }];
    const notificationHistory = [{ signedPayload: vector.jws, sendAttempts }, {}];
    const { client } = scene(json({ notificationHistory }), {
      verifier: verifierFor(library, file, vector),
    });
    const [first, second] = await all(client.notifications({ startDate: 1, endDate: 2 }));
    assert("payload" in vector.expect, "it is accepted");
    assertEqual(first, { ...(vector.expect.payload as object), sendAttempts }, "notification");
    assert(
      second instanceof library.RussetError && second.code === "usage/argument",
      String(second),
    );
  });
}

/** Has the runtime look for what is no longer used. */
async function collect(): Promise<void> {
  const collector: (() => void) | undefined = Reflect.get(globalThis, "gc");
  collector?.();
  await new Promise((resolve) => setTimeout(resolve));
}
