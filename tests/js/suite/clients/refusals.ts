/** Arguments that cannot be sent: nothing is, and the error names the field. */

import { assert, assertEqual } from "../checks.js";
import { type Check, json, png, requests, Server, type Setting, uuid } from "./setting.js";

export async function run(check: Check, setting: Setting): Promise<void> {
  const server = new Server(json({}));
  const clients = new Map(
    Object.keys(setting.table.errors).map((api) => [
      api,
      setting.client(api, { fetch: server.fetch, rateLimit: false }),
    ]),
  );
  const refuses = (what: string, name: string, values: unknown[], field: string, found?: string) =>
    check(`${name} refuses ${what}`, async () => {
      const before = server.sent.length;
      const { api } = setting.row(name);
      const calling = clients.get(api)[name](...values);
      const error = await setting.refused(calling, "usage", "usage/argument");
      assertEqual(error.detail.argument, field, "argument");
      if (found !== undefined) {
        assertEqual(error.detail.found, found, "found");
      }
      assert(error.message.startsWith(`${field} must be `), error.message);
      assertEqual(server.sent.length, before, "requests");
    });

  const info = "getTransactionInfo";
  for (const [what, value, found] of [
    ["no identifier", undefined, "nothing"],
    ["null", null, "null"],
    ["a number", 1, "the number 1"],
    ["a bigint", 1n, "a bigint"],
    ["an array", ["1"], "an array"],
    ["a String object", new String("1"), "an object (String)"],
    ["an empty identifier", "", "an empty string"],
    ["one dot", ".", "dots alone"],
    ["two dots", "..", "dots alone"],
    ["half a character", "\ud800", "half a character"],
  ] as const) {
    await refuses(what, info, [value], "transactionId", found);
  }
  const status = "getStatusOfSubscriptionRenewalDateExtensions";
  await refuses("no UUID", status, ["p", "1"], "requestIdentifier", "a string of 1 characters");
  await refuses("arguments in another order", status, [uuid, "p"], "requestIdentifier");
  await refuses("a UUID and more", "deleteImage", [`${uuid}0`], "imageIdentifier");
  await refuses("a UUID with a line break", "deleteImage", [`${uuid}\n`], "imageIdentifier");

  const history = "getTransactionHistory";
  for (const [what, query, field] of [
    ["text for a query", "x", "query"],
    ["an array for a query", [], "query"],
    ["an unknown parameter", { productId: "a" }, '"productId"'],
    ["an inherited name", { toString: "a" }, '"toString"'],
    ["text for a list", { productIds: "a" }, "productIds"],
    ["an empty list", { productIds: [] }, "productIds"],
    ["a list of numbers", { productIds: ["a", 1] }, "productIds[1]"],
    ["a list with a hole", { productIds: new Array(1) }, "productIds[0]"],
    ["null for a parameter", { sort: null }, "sort"],
    ["a Date", { startDate: new Date(0) }, "startDate"],
    ["a fraction", { startDate: 0.5 }, "startDate"],
    ["a time beyond all numbers", { startDate: 2 ** 53 }, "startDate"],
    ["text for a boolean", { revoked: "false" }, "revoked"],
    ["an end before the beginning", { startDate: 2, endDate: 2 }, "endDate"],
    ["an empty revision", { revision: "" }, "revision"],
    ["half a character in a list", { productIds: ["\udc00"] }, "productIds"],
  ] as const) {
    await refuses(what, history, ["1", query], field);
  }
  await refuses(
    "a status as text",
    "getAllSubscriptionStatuses",
    ["1", { status: ["1"] }],
    "status[0]",
  );

  /** A request of an endpoint with a change. */
  const changed = async (
    what: string,
    name: string,
    change: object | ((request: never) => void),
    field: string,
  ) => {
    const row = setting.row(name);
    const sample = structuredClone(requests[row.request ?? ""]);
    if (typeof change === "function") {
      (change as (request: unknown) => void)(sample);
    } else {
      Object.assign(sample, change);
    }
    const path = row.path.includes("{") ? ["1"] : [];
    await refuses(what, name, [...path, sample], field);
  };
  for (const [what, value] of [
    ["no request", undefined],
    ["null for a request", null],
    ["text for a request", "{}"],
    ["an array for a request", []],
    ["a Map for a request", new Map()],
  ] as const) {
    await refuses(what, "sendConsumptionInformation", ["1", value], "request");
  }

  // Every member of every request: left out where it must be there, and of every other type.
  const others = [null, 0.5, "", {}, [], () => 1, Symbol("x"), 1n, Number.NaN];
  for (const [name, row] of Object.entries(setting.table.endpoints)) {
    const sample = requests[row.request ?? ""];
    for (const member of Object.keys(sample ?? {})) {
      const isEmptyFine = member === "appAccountToken" && row.request === "ConsumptionRequestV1";
      const isNoneFine = member === "bulletPoints";
      for (const other of others.filter(
        (other) => !(isEmptyFine && other === "") && !(isNoneFine && Array.isArray(other)),
      )) {
        const isObject = sample[member]?.constructor === Object;
        const isShape = isObject && other?.constructor === Object;
        const what = `${member} that is ${other === "" ? "empty" : typeof other} ${
          typeof other === "object" ? JSON.stringify(other) : String(other)
        }`;
        await check(`${name} refuses ${what}`, async () => {
          const before = server.sent.length;
          const path = Array.from(row.path.matchAll(/\{/g), () => uuid);
          const request = { ...sample, [member]: other };
          const calling = clients.get(row.api)[name](...path, request);
          const error = await setting.refused(calling, "usage", "usage/argument");
          const { argument } = error.detail as { argument: string };
          assert(isShape ? argument.startsWith(`${member}.`) : argument === member, argument);
          assertEqual(server.sent.length, before, "requests");
        });
      }
    }
  }

  const consumption = "sendConsumptionInformation";
  await changed("no consent", consumption, { customerConsented: false }, "customerConsented");
  await changed(
    "a status of the first version",
    consumption,
    { deliveryStatus: 0 },
    "deliveryStatus",
  );
  const percentage = "consumptionPercentage";
  await changed("a percentage below 0", consumption, { [percentage]: -1 }, percentage);
  await changed("a percentage above 100", consumption, { [percentage]: 100_001 }, percentage);
  await changed("nothing consumed of a part", consumption, { [percentage]: 0 }, percentage);
  await changed("all consumed of a part", consumption, { [percentage]: 100_000 }, percentage);
  await changed(
    "what was consumed and not delivered",
    consumption,
    { deliveryStatus: "UNDELIVERED_OTHER", refundPreference: "DECLINE", [percentage]: 1 },
    percentage,
  );
  const old = "sendConsumptionData";
  await changed("no consent", old, { customerConsented: false }, "customerConsented");
  await changed(
    "a status of the second version",
    old,
    { deliveryStatus: "DELIVERED" },
    "deliveryStatus",
  );
  for (const [member, most] of Object.entries({
    consumptionStatus: 3,
    platform: 2,
    deliveryStatus: 5,
    accountTenure: 7,
    playTime: 7,
    lifetimeDollarsRefunded: 7,
    lifetimeDollarsPurchased: 7,
    userStatus: 4,
    refundPreference: 3,
  })) {
    await changed(`${member} ${most + 1}`, old, { [member]: most + 1 }, member);
    await changed(`${member} -1`, old, { [member]: -1 }, member);
  }
  await changed("an account that is no UUID", old, { appAccountToken: "me" }, "appAccountToken");
  await changed(
    "a request without an account",
    old,
    (request: { appAccountToken?: string }) => delete request.appAccountToken,
    "appAccountToken",
  );

  const extend = "extendSubscriptionRenewalDate";
  await changed("no day", extend, { extendByDays: 0 }, "extendByDays");
  await changed("91 days", extend, { extendByDays: 91 }, "extendByDays");
  await changed("a long name", extend, { requestIdentifier: "x".repeat(129) }, "requestIdentifier");
  const all = "extendRenewalDateForAllActiveSubscribers";
  await changed("a name that is no UUID", all, { requestIdentifier: "x" }, "requestIdentifier");
  await changed("no storefronts", all, { storefrontCountryCodes: [] }, "storefrontCountryCodes");
  const storefront = "storefrontCountryCodes[1]";
  await changed("two letters", all, { storefrontCountryCodes: ["USA", "DE"] }, storefront);
  await changed("small letters", all, { storefrontCountryCodes: ["USA", "deu"] }, storefront);

  const notifications = "getNotificationHistory";
  await changed("an end at the beginning", notifications, { startDate: 2 }, "endDate");
  await changed("two filters", notifications, { transactionId: "1" }, "notificationType");
  await changed(
    "a subtype alone",
    notifications,
    { notificationType: undefined, notificationSubtype: "VOLUNTARY" },
    "notificationType",
  );

  const picture = (what: string, bytes: unknown, size = "FULL_SIZE") =>
    refuses(what, "uploadImage", [uuid, bytes, { imageSize: size }], "png");
  await picture("text for a picture", "x");
  await picture("a view for a picture", new DataView(new ArrayBuffer(64)));
  await picture("an empty picture", new Uint8Array());
  await picture("another format", new Uint8Array(64));
  await picture("a narrow picture", png(3839, 160));
  await picture("a low picture", png(3840, 159));
  await picture("a high picture", png(3840, 2161));
  await picture("a large point", png(3840, 160), "BULLET_POINT");
  await picture("transparency", png(3840, 160, 6));
  await picture("grey transparency", png(1024, 1024, 4), "BULLET_POINT");

  const message = "uploadMessage";
  const upload = (what: string, change: object | ((request: never) => void), field: string) => {
    const sample = structuredClone(requests.UploadMessageRequestBody);
    if (typeof change === "function") {
      (change as (request: unknown) => void)(sample);
    }
    const request = typeof change === "function" ? sample : { ...sample, ...change };
    return refuses(what, message, [uuid, request], field);
  };
  await upload("a long heading", { header: "é".repeat(67) }, "header");
  await upload("a long text", { body: "x".repeat(145) }, "body");
  await upload("a place above no picture", { image: undefined }, "image");
  const points = Array.from({ length: 6 }, () => requests.UploadMessageRequestBody.bulletPoints[0]);
  await upload("six points", { bulletPoints: points }, "bulletPoints");
  await upload(
    "a point without a picture",
    (request: { bulletPoints: { imageIdentifier?: string }[] }) =>
      delete request.bulletPoints[0]?.imageIdentifier,
    "bulletPoints[0].imageIdentifier",
  );
  await upload("a picture without words", { image: { imageIdentifier: uuid } }, "image.altText");
  const address = "configureRealtimeURL";
  await changed("an address without TLS", address, { realtimeURL: "http://a.com" }, "realtimeURL");
  const long = `https://example.com/${"x".repeat(256)}`;
  await changed("a long address", address, { realtimeURL: long }, "realtimeURL");

  const refund = "requestTransactionRefund";
  await changed("no items", refund, { items: [] }, "items");
  await changed(
    "an amount without CUSTOM",
    refund,
    (request: { items: { refundType: string }[] }) => {
      (request.items[0] as { refundType: string }).refundType = "FULL";
    },
    "items[0].refundAmount",
  );
  await changed(
    "CUSTOM without an amount",
    refund,
    (request: { items: { refundAmount?: number }[] }) => delete request.items[0]?.refundAmount,
    "items[0].refundAmount",
  );
  await changed(
    "a long SKU",
    refund,
    (request: { items: { SKU: string }[] }) => {
      (request.items[1] as { SKU: string }).SKU = "x".repeat(129);
    },
    "items[1].SKU",
  );
  await changed("CUSTOM", "revokeSubscription", { refundType: "CUSTOM" }, "refundType");
  await changed(
    "a name that is no UUID",
    "cancelSubscription",
    { requestInfo: { requestReferenceId: "1" } },
    "requestInfo.requestReferenceId",
  );
  await changed(
    "nothing to change",
    "changeSubscriptionMetadata",
    { descriptors: { effective: "IMMEDIATELY" } },
    "descriptors",
  );

  const report = "sendExternalPurchaseReport";
  await changed("lines with another status", report, { status: "NO_LINE_ITEM" }, "lineItems");
  await changed("no lines", report, { lineItems: undefined }, "lineItems");
  await changed("an empty list of lines", report, { lineItems: [] }, "lineItems");
  const line = (what: string, index: number, change: object, member: string) =>
    changed(
      what,
      report,
      (request: { lineItems: object[] }) => Object.assign(request.lineItems[index] ?? {}, change),
      `lineItems[${index}].${member}`,
    );
  await line("an unknown event", 0, { eventType: "RENT" }, "eventType");
  await line("a sum that is none", 0, { taxAmount: 1 }, "amountTaxInclusive");
  await line("a rate for one currency", 0, { exchangeRate: 1 }, "exchangeRate");
  await line("two currencies without a rate", 1, { exchangeRate: undefined }, "exchangeRate");
  await line("a rate that is no number", 1, { exchangeRate: "1,5" }, "exchangeRate");
  await line("an error without a correction", 2, { erroneouslySubmitted: true }, "restatement");
  await line("a negative amount", 2, { taxAmount: -1 }, "taxAmount");
  await line("no quantity", 0, { quantity: 0 }, "quantity");
  await line(
    "a renewal of nothing",
    1,
    { subscriptionEvent: "SUBSCRIPTION_RENEWAL" },
    "referenceLineItemId",
  );
  await line(
    "paid days at the start",
    1,
    { subscriptionDaysOfPaidService: 1 },
    "subscriptionDaysOfPaidService",
  );
  await line("an end before the start", 1, { subscriptionEndDate: 0 }, "subscriptionEndDate");

  await check("requests at their limits are sent", async () => {
    const client = clients.get("appstore");
    const before = server.sent.length;
    const { ConsumptionRequest: consumed, ConsumptionRequestV1: old } = requests;
    const highest = {
      consumptionStatus: 3,
      platform: 2,
      deliveryStatus: 5,
      accountTenure: 7,
      playTime: 7,
      lifetimeDollarsRefunded: 7,
      lifetimeDollarsPurchased: 7,
      userStatus: 4,
      refundPreference: 3,
      appAccountToken: uuid,
    };
    const taken = [
      client.sendConsumptionData("0", { ...old, ...highest }),
      client.sendConsumptionInformation("1", { ...consumed, consumptionPercentage: 1 }),
      client.sendConsumptionInformation("1", { ...consumed, consumptionPercentage: 99_999 }),
      client.sendConsumptionInformation("1", { ...consumed, consumptionPercentage: undefined }),
      client.sendConsumptionInformation("1", {
        ...consumed,
        refundPreference: "DECLINE",
        consumptionPercentage: 100_000,
      }),
      client.sendConsumptionInformation("1", {
        ...consumed,
        refundPreference: "DECLINE",
        deliveryStatus: "UNDELIVERED_OTHER",
        consumptionPercentage: 0,
      }),
      client.extendSubscriptionRenewalDate("1", {
        ...requests.ExtendRenewalDateRequest,
        extendByDays: 1,
        requestIdentifier: "x".repeat(128),
      }),
      client.uploadImage(uuid, png(3840, 2160)),
      client.uploadImage(uuid, png(1024, 1024).buffer, { imageSize: "BULLET_POINT" }),
      client.uploadImage(uuid, png(1, 1), { imageSize: "TOMORROW" }),
    ];
    await Promise.all(taken);
    assertEqual(server.sent.length - before, taken.length, "requests");
  });
  await check("a request that changes meanwhile is sent as it was judged", async () => {
    let times = 0;
    const request = {
      ...requests.ExtendRenewalDateRequest,
      get extendByDays() {
        times += 1;
        return times === 1 ? 90 : 900;
      },
    };
    await clients.get("appstore").extendSubscriptionRenewalDate("1", request);
    const body = JSON.parse(String(server.sent.at(-1)?.body));
    assertEqual([times, body.extendByDays], [1, 90], "times read, and days");
  });
}
