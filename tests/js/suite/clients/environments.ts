/** Where a call goes when the client serves both environments. */

import { assertEqual } from "../checks.js";
import {
  type Answer,
  type Check,
  json,
  refusal,
  requests,
  Server,
  type Setting,
  uuid,
} from "./setting.js";

export async function run(check: Check, setting: Setting): Promise<void> {
  const [P, S] = ["api.storekit.apple.com", "api.storekit-sandbox.apple.com"];
  const scene = (api: string, answers: Answer[], options = {}) => {
    const server = new Server(...answers);
    const own = {
      fetch: server.fetch,
      environment: "auto",
      rateLimit: false,
      retry: false,
    } as const;
    const client = setting.client(api, { ...own, ...options });
    return { client, hosts: () => server.sent.map(({ url }) => url.host) };
  };
  const unknown = () => refusal(404, 4_040_010);

  await check("production is asked first, and alone if it knows", async () => {
    const { client, hosts } = scene("appstore", [json({})]);
    await client.getTransactionInfo("1");
    assertEqual(hosts(), [P], "hosts");
  });
  for (const code of [4_040_010, 4_040_005]) {
    await check(`the sandbox is asked after ${code}`, async () => {
      const { client, hosts } = scene("appstore", [refusal(404, code), json({ found: true })]);
      const request = requests.ExtendRenewalDateRequest;
      assertEqual(
        await client.extendSubscriptionRenewalDate("1", request),
        { found: true },
        "result",
      );
      assertEqual(hosts(), [P, S], "hosts");
    });
  }
  await check("the sandbox has the last word, and what production said is its cause", async () => {
    for (const [answer, code] of [
      [unknown, 4_040_010],
      [() => refusal(400, 4_000_006), 4_000_006],
    ] as const) {
      const { client, hosts } = scene("appstore", [unknown, answer]);
      const error = await setting.apiError(client.getTransactionInfo("1"));
      assertEqual([error.environment, error.code, hosts()], ["Sandbox", code, [P, S]], "error");
      const { cause } = error;
      assertEqual([cause?.environment, cause?.code], ["Production", 4_040_010], "cause");
      assertEqual(
        [cause?.cause, Object.keys(error).includes("cause")],
        [undefined, false],
        "alone",
      );
    }
  });
  await check("a refusal of the only environment asked has no cause", async () => {
    const { client } = scene("appstore", [unknown], { environment: "Production" });
    assertEqual((await setting.apiError(client.getTransactionInfo("1"))).cause, undefined, "cause");
  });
  await check("no other refusal leads to the sandbox", async () => {
    for (const [status, code] of [
      [404, 4_040_001],
      [404, 4_040_019],
      [400, 4_000_006],
      [401, undefined],
      [429, 4_290_000],
      [500, 5_000_000],
    ] as const) {
      const { client, hosts } = scene("appstore", [refusal(status, code), json({})]);
      await setting.apiError(client.getTransactionInfo("1"));
      assertEqual(hosts(), [P], `hosts after ${status}`);
    }
  });
  await check("a refused token leads to the sandbox if the options say so", async () => {
    const refused = () => new Response(null, { status: 401 });
    const { client, hosts } = scene("appstore", [refused, json({})], { sandboxOn401: true });
    await client.getTransactionInfo("1");
    assertEqual(hosts(), [P, S], "hosts");
    const other = scene("appstore", [refused], { sandboxOn401: true });
    assertEqual((await setting.apiError(other.client.getTransactionInfo("1"))).status, 401, "both");
  });
  await check("a single environment is never left", async () => {
    const { client, hosts } = scene("appstore", [unknown], { environment: "Production" });
    await setting.apiError(client.getTransactionInfo("1"));
    assertEqual(hosts(), [P], "hosts");
  });
  await check("what exists in one environment only goes there", async () => {
    const { client, hosts } = scene("appstore", [json({})]);
    await client.lookUpOrderId("A1");
    await client.getPerformanceTestResults(uuid);
    assertEqual(hosts(), [P, S], "hosts");
  });
  for (const [name, environment, values] of [
    ["lookUpOrderId", "Sandbox", ["A1"]],
    ["getPerformanceTestResults", "Production", [uuid]],
    ["initiatePerformanceTest", "Production", [requests.PerformanceTestRequest]],
  ] as const) {
    await check(`${name} is refused in ${environment} before it is sent`, async () => {
      const { client, hosts } = scene("appstore", [json({})], { environment });
      const error = await setting.refused(client[name](...values), "usage", "usage/option");
      assertEqual([error.detail.option, hosts()], ["environment", []], "option");
    });
  }
  await check("the pages of a list come from one environment", async () => {
    const page = (hasMore: boolean, revision: string) =>
      json({ hasMore, revision, signedTransactions: [revision] });
    const { client, hosts } = scene("appstore", [unknown, page(true, "a"), page(false, "b")]);
    const items: unknown[] = [];
    for await (const item of client.transactions("1")) {
      items.push(item);
    }
    assertEqual(
      [items, hosts()],
      [
        ["a", "b"],
        [P, S, S],
      ],
      "items and hosts",
    );
  });

  const report = (externalPurchaseId: string) => ({
    requestIdentifier: uuid,
    externalPurchaseId,
    status: "NO_LINE_ITEM",
  });
  await check("a report goes where its token belongs", async () => {
    const { client, hosts } = scene("externalPurchase", [json({})]);
    await client.sendExternalPurchaseReport(report("token"));
    await client.sendExternalPurchaseReport(report("SANDBOX_token"));
    assertEqual(hosts(), [P, S], "hosts");
  });
  await check("a report goes where the token belongs that is sent", async () => {
    const { client, hosts } = scene("externalPurchase", [json({})]);
    let reads = 0;
    const names = ["SANDBOX_token", "token"];
    await client.sendExternalPurchaseReport({
      ...report(""),
      get externalPurchaseId() {
        reads += 1;
        return names[reads - 1];
      },
    });
    assertEqual([hosts(), reads], [[S], 1], "hosts");
    const given = { ...report(""), toJSON: () => report("SANDBOX_token") };
    await client.sendExternalPurchaseReport(given);
    assertEqual(hosts(), [S, S], "hosts");
  });
  await check("a report is looked for in both", async () => {
    const missing = json({ errors: [{ errorCode: 3, errorMessage: "No." }] }, { status: 400 });
    const { client, hosts } = scene("externalPurchase", [missing, json({ report: {} })]);
    await client.retrieveExternalPurchaseReport(uuid);
    assertEqual(hosts(), [P, S], "hosts");
  });
  for (const [environment, token] of [
    ["Production", "SANDBOX_token"],
    ["Sandbox", "token"],
  ] as const) {
    await check(`a report of the other environment is not sent to ${environment}`, async () => {
      const { client, hosts } = scene("externalPurchase", [json({})], { environment });
      const calling = client.sendExternalPurchaseReport(report(token));
      const error = await setting.refused(calling, "usage", "usage/option");
      assertEqual([error.detail.option, hosts()], ["environment", []], "option");
    });
  }
}
