/** Rate limits: as many calls as Apple allows, in their order, by a clock that is passed in. */

import { assert, assertEqual } from "../checks.js";
import {
  type Check,
  FakeClock,
  json,
  refusal,
  rejection,
  Server,
  type Setting,
} from "./setting.js";

export async function run(check: Check, setting: Setting): Promise<void> {
  const scene = (options: object = {}, ...answers: ConstructorParameters<typeof Server>) => {
    const [server, clock] = [new Server(...answers), new FakeClock()];
    const times: number[] = [];
    const began = clock.now();
    const fetch = ((input, request) => {
      times.push(clock.now() - began);
      return server.fetch(input, request);
    }) as typeof server.fetch;
    const client = setting.client("appstore", { fetch, clock, ...options });
    return { client, clock, times, server };
  };

  for (const [name, environment, perSecond, calls] of [
    ["getTransactionInfo", "Production", 50, 500],
    ["getTransactionInfo", "Sandbox", 5, 50],
    ["setAppAccountToken", "Production", 20, 200],
    ["lookUpOrderId", "Production", 10, 100],
    ["getRealtimeURL", "Production", 1, 20],
    ["getRealtimeURL", "Sandbox", 0.1, 10],
  ] as const) {
    await check(`${name} is called ${perSecond} times a second in ${environment}`, async () => {
      const { client, times } = scene({ environment }, json({}));
      await Promise.all(Array.from({ length: calls }, () => setting.call(client, name)));
      assertEqual(times.length, calls, "calls");
      // Over any time: what the limit allows for it, and what the bucket held.
      const held = Math.max(1, perSecond);
      for (const [index, from] of times.entries()) {
        for (const [offset, to] of times.slice(index).entries()) {
          const allowed = ((to - from) / 1000) * perSecond + held;
          assert(offset + 1 <= allowed + 1e-6, `${offset + 1} calls in ${to - from} ms`);
        }
      }
      const least = ((calls - held) / perSecond) * 1000;
      const last = times.at(-1) ?? 0;
      assert(Math.abs(last - least) < 1, `the last call after ${last} ms instead of ${least}`);
    });
  }
  await check("a clock that is set back keeps nobody waiting", async () => {
    const busy = refusal(429, 4_290_000, { "retry-after": "2" });
    const { client, clock } = scene({ environment: "Production" }, json({}), busy, json({}));
    await setting.call(client, "getRealtimeURL");
    clock.pass(-3_600_000);
    await setting.call(client, "getRealtimeURL");
    clock.pass(-3_600_000);
    await setting.call(client, "getRealtimeURL");
    const longest = Math.max(...clock.waits);
    assert(longest <= 3000, `somebody waited for ${longest} ms`);
  });
  await check("each endpoint and environment has a limit of its own", async () => {
    const { client, times } = scene({}, json({}));
    await Promise.all([
      client.getRealtimeURL(),
      client.requestTestNotification(),
      client.getRealtimeURL({ environment: "Sandbox" }),
    ]);
    assertEqual(times, [0, 0, 0], "times");
  });
  await check("a share of the limit is kept to", async () => {
    const { client, times } = scene({ rateLimit: 0.5 }, json({}));
    await Promise.all(Array.from({ length: 3 }, () => client.getRealtimeURL()));
    assertEqual(times, [0, 2000, 4000], "times");
  });
  await check("limits can be left out", async () => {
    const { client, times } = scene({ rateLimit: false }, json({}));
    await Promise.all(Array.from({ length: 200 }, () => client.getRealtimeURL()));
    assertEqual([times.length, Math.max(...times)], [200, 0], "calls, and when");
    const { client: other, times: own } = scene({}, json({}));
    await Promise.all(Array.from({ length: 5 }, () => other.getRealtimeURL({ rateLimit: false })));
    assertEqual(own, [0, 0, 0, 0, 0], "times of calls that say so");
  });
  await check("who comes first is served first, and the queue can be seen", async () => {
    const { client, clock, server } = scene({}, json({}));
    const order: number[] = [];
    const calls = [1, 2, 3].map((id) => client.getRealtimeURL().then(() => order.push(id)));
    await Promise.resolve();
    const { next, ...queue } = client.queues[0];
    const expected = { endpoint: "getRealtimeURL", environment: "Production", waiting: 2 };
    assertEqual([client.queues.length, queue], [1, expected], "queues");
    assertEqual(Number(next), clock.now() + 1000, "next");
    await Promise.all(calls);
    assertEqual([order, client.queues, server.sent.length], [[1, 2, 3], [], 3], "in the end");
  });
  await check("who gives up leaves the queue to the others", async () => {
    const { client, times } = scene({}, json({}));
    const ending = new AbortController();
    const reason = new Error("mine");
    const [first, second, third] = [
      client.getRealtimeURL(),
      client.getRealtimeURL({ signal: ending.signal }),
      client.getRealtimeURL(),
    ];
    ending.abort(reason);
    assert((await rejection(second)) === reason, "another reason");
    await Promise.all([first, third]);
    assertEqual(times, [0, 1000], "times");
  });
  await check("when everybody gave up, nothing is waited for, and others may come", async () => {
    const { client, times } = scene({}, json({}));
    const ending = new AbortController();
    await client.getRealtimeURL();
    const waiting = [1, 2].map(() => client.getRealtimeURL({ signal: ending.signal }));
    ending.abort();
    const after = client.getRealtimeURL();
    await Promise.all(waiting.map(rejection));
    await after;
    assertEqual([times, client.queues], [[0, 1000], []], "times");
  });
  await check("a rate limit of the server holds those who wait", async () => {
    const answers = [refusal(429, 4_290_000, { "retry-after": "10" }), json({})];
    let second: Promise<unknown> | undefined;
    const onResponse = () => {
      second ??= Promise.resolve().then(() => client.getRealtimeURL());
    };
    const { client, times } = scene({ onResponse }, ...answers);
    await client.getRealtimeURL();
    await second;
    assertEqual(times[0], 0, "the first");
    assert(
      times.length === 3 && times.slice(1).every((time) => time >= 10_000),
      `calls at ${times}`,
    );
  });
  await check("waiting for a turn is not part of the time to answer", async () => {
    const { client, times } = scene({ timeout: 100 }, json({}));
    await Promise.all(Array.from({ length: 5 }, () => client.getRealtimeURL()));
    assertEqual(times, [0, 1000, 2000, 3000, 4000], "times");
  });
  await check("a clock that fails keeps nobody waiting", async () => {
    const clock = new FakeClock();
    clock.wait = () => Promise.reject(new Error("no timers"));
    const { client } = scene({ clock }, json({}));
    await Promise.all([client.getRealtimeURL(), client.getRealtimeURL()]);
  });
}
