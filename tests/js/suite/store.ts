/**
 * The clients against a server: the local store, which checks tokens and requests as the App Store
 * does, signs what it answers, and goes wrong when it is asked to.
 */

import { assert, assertEqual, type Checks } from "./checks.js";
import type { ErrorRow } from "./clients/setting.js";
import { type Client, png, rejection, requests, uuid } from "./clients/setting.js";
import { assertRussetError } from "./failures.js";
import { type Data, type Library, sample } from "./vectors.js";

/** Which errors an endpoint may answer with. */
export type Documented = Record<string, { errors: string[]; status?: number }>;

type Environment = "Production" | "Sandbox";

/** A call that succeeds, and what comes of it; the name is the endpoint's. */
interface Call {
  name: string;
  values: unknown[];
  environment?: Environment;
  /** Says whether the result is right. Without it there must be none. */
  // biome-ignore lint/suspicious/noExplicitAny: each has a shape of its own
  isRight?: (result: any) => boolean;
}

const PRODUCT = "com.example.monthly";

export async function run(checks: Checks, library: Library, data: Data, url: string) {
  const { publicKey: _, vectors } = data.signing;
  const privateKey = vectors.find(({ id }) => id === "accepted/pem")?.text ?? "";
  const otherKey = await newKey();
  const issuerId = "57246542-96fe-1a63-e053-0824d011072a";
  const credentials = { privateKey, keyId: "2X9R4HXF34", issuerId, bundleId: "com.example.app" };
  // The authority of the vectors signs for the store too.
  const { roots = [] } = sample(library, data).options;
  const verifier = new library.Verifier({
    bundleId: credentials.bundleId,
    appAppleId: 1_234_567_890,
    environments: ["Production", "Sandbox"],
    roots,
  });
  const scopes = `${Date.now()}-${Math.random()}`;
  const check = (name: string, work: () => Promise<void>) => checks.check(`store: ${name}`, work);

  const baseUrl = (scope: string) => ({
    Production: `${url}/${scopes}-${scope}/production`,
    Sandbox: `${url}/${scopes}-${scope}/sandbox`,
  });
  const client = (api: string, scope: string, options: object = {}): Client => {
    const all = {
      ...credentials,
      environment: "Sandbox",
      baseUrl: baseUrl(scope),
      rateLimit: false,
      retry: false,
      ...options,
    } as never;
    const { AppStoreClient, AdvancedCommerceClient, ExternalPurchaseClient } = library;
    return api === "advancedCommerce"
      ? new AdvancedCommerceClient(all)
      : api === "externalPurchase"
        ? new ExternalPurchaseClient(all)
        : new AppStoreClient(all);
  };
  /** The runtime's own fetch, with the wish that something goes wrong. */
  const faulty =
    (fault: string) =>
    (address: string, { headers, ...request }: RequestInit) => {
      const changed = new Headers(headers);
      changed.set("x-local-store-fault", fault);
      return fetch(address, { ...request, headers: changed });
    };
  const log = async (scope: string) => {
    const answer = await fetch(`${url}/${scopes}-${scope}/log`);
    return (await answer.json()) as { endpoint: string; status: number; environment: string }[];
  };
  const isTransaction = (jws: string) => verifier.transaction(jws).bundleId === "com.example.app";
  const isRenewal = (jws: string) => verifier.renewalInfo(jws).productId === PRODUCT;
  const hasBoth = (result: { signedTransactionInfo: string; signedRenewalInfo: string }) =>
    isTransaction(result.signedTransactionInfo) && isRenewal(result.signedRenewalInfo);

  // Every endpoint: success.
  const info = (last: string) => ({
    requestInfo: { requestReferenceId: uuid.replace(/.$/, last) },
  });
  const commerce = (name: string, model: string, last: string): Call => ({
    name,
    values: ["1000", { ...requests[model], ...info(last) }],
    isRight: hasBoth,
  });
  const { consumptionPercentage: _percentage, ...consumption } = requests.ConsumptionRequest;
  const { bulletPoints: _points, ...message } = requests.UploadMessageRequestBody;
  const report = structuredClone(requests.ExternalPurchaseReport);
  for (const [index, item] of report.lineItems.entries()) {
    item.lineItemId = `line${index}`;
  }
  report.lineItems[2].referenceLineItemId = "line0";
  // Tokens say themselves that they are from the sandbox.
  report.externalPurchaseId = "SANDBOX_token";
  const recently = { startDate: Date.now() - 86_400_000, endDate: Date.now() };
  let [testToken, testId] = ["", ""];
  const isHistory = ({ signedTransactions, hasMore, revision, environment }: Client) =>
    signedTransactions.length === 20 &&
    signedTransactions.every(isTransaction) &&
    hasMore === true &&
    typeof revision === "string" &&
    environment === "Sandbox";
  const calls: (Call | (() => Call))[] = [
    { name: "getTransactionHistory", values: ["1000"], isRight: isHistory },
    { name: "getTransactionHistoryV1", values: ["1001"], isRight: isHistory },
    {
      name: "getTransactionInfo",
      values: ["1001"],
      isRight: ({ signedTransactionInfo: jws }) =>
        verifier.transaction(jws).transactionId === "1001",
    },
    {
      name: "getAppTransactionInfo",
      values: ["1000"],
      isRight: ({ signedAppTransactionInfo: jws }) =>
        verifier.appTransaction(jws).receiptType === "Sandbox",
    },
    {
      name: "getAllSubscriptionStatuses",
      values: ["1000", { status: [1, 2] }],
      isRight: ({ data }) => data[0].lastTransactions.every(hasBoth),
    },
    { name: "setAppAccountToken", values: ["1000", { appAccountToken: uuid }] },
    { name: "finishTransaction", values: ["1000"] },
    {
      name: "lookUpOrderId",
      values: ["MXTEST1000"],
      environment: "Production",
      isRight: ({ status, signedTransactions }) =>
        status === 0 && signedTransactions.every(isTransaction),
    },
    { name: "sendConsumptionInformation", values: ["1000", consumption] },
    { name: "sendConsumptionData", values: ["1000", requests.ConsumptionRequestV1] },
    {
      name: "getRefundHistory",
      values: ["1000"],
      isRight: ({ signedTransactions, hasMore }) =>
        hasMore &&
        signedTransactions.every((jws: string) => verifier.transaction(jws).revocationDate),
    },
    {
      name: "getRefundHistoryV1",
      values: ["1000"],
      isRight: ({ signedTransactions }) => signedTransactions.length === 25,
    },
    {
      name: "extendSubscriptionRenewalDate",
      values: ["1000", requests.ExtendRenewalDateRequest],
      isRight: ({ success, originalTransactionId }) => success && originalTransactionId === "1000",
    },
    {
      name: "extendRenewalDateForAllActiveSubscribers",
      values: [requests.MassExtendRenewalDateRequest],
      isRight: ({ requestIdentifier }) => requestIdentifier === uuid,
    },
    {
      name: "getStatusOfSubscriptionRenewalDateExtensions",
      values: [PRODUCT, uuid],
      isRight: ({ complete, succeededCount }) => complete && succeededCount === 30,
    },
    {
      name: "getNotificationHistory",
      values: [{ ...recently, notificationType: "DID_RENEW" }],
      isRight: ({ notificationHistory, paginationToken }) =>
        paginationToken !== "" &&
        notificationHistory.length === 20 &&
        notificationHistory.every(
          ({ signedPayload }: { signedPayload: string }) =>
            verifier.notification(signedPayload).transaction?.productId === PRODUCT,
        ),
    },
    {
      name: "requestTestNotification",
      values: [],
      isRight: ({ testNotificationToken }) => {
        testToken = testNotificationToken;
        return testToken !== "";
      },
    },
    () => ({
      name: "getTestNotificationStatus",
      values: [testToken],
      isRight: ({ signedPayload, sendAttempts }) =>
        verifier.notification(signedPayload).payload.notificationType === "TEST" &&
        sendAttempts[0].sendAttemptResult === "SUCCESS",
    }),
    { name: "uploadImage", values: [uuid, png(3840, 160)] },
    {
      name: "getImageList",
      values: [],
      isRight: ({ imageIdentifiers: [image] }) =>
        image.imageIdentifier === uuid && image.imageState === "APPROVED",
    },
    { name: "uploadMessage", values: [uuid, message] },
    {
      name: "getMessageList",
      values: [],
      isRight: ({ messageIdentifiers: [message] }) => message.messageIdentifier === uuid,
    },
    { name: "configureDefaultMessage", values: [PRODUCT, "en-US", { messageIdentifier: uuid }] },
    {
      name: "getDefaultMessage",
      values: [PRODUCT, "en-US"],
      isRight: ({ messageIdentifier }) => messageIdentifier === uuid,
    },
    { name: "deleteDefaultMessage", values: [PRODUCT, "en-US"] },
    { name: "deleteMessage", values: [uuid] },
    { name: "deleteImage", values: [uuid] },
    { name: "configureRealtimeURL", values: [{ realtimeURL: "https://example.com/realtime" }] },
    {
      name: "getRealtimeURL",
      values: [],
      isRight: ({ realtimeURL }) => realtimeURL === "https://example.com/realtime",
    },
    {
      name: "initiatePerformanceTest",
      values: [{ originalTransactionId: "1000" }],
      isRight: ({ requestId }) => {
        testId = requestId;
        return testId !== "";
      },
    },
    () => ({
      name: "getPerformanceTestResults",
      values: [testId],
      isRight: ({ result }) => result === "PASS",
    }),
    { name: "deleteRealtimeURL", values: [] },
    commerce("cancelSubscription", "AdvancedCommerceSubscriptionCancelRequest", "1"),
    commerce(
      "changeSubscriptionMetadata",
      "AdvancedCommerceSubscriptionChangeMetadataRequest",
      "2",
    ),
    commerce("changeSubscriptionPrice", "AdvancedCommerceSubscriptionPriceChangeRequest", "3"),
    commerce("migrateSubscription", "AdvancedCommerceSubscriptionMigrateRequest", "4"),
    commerce("requestTransactionRefund", "AdvancedCommerceRequestRefundRequest", "5"),
    commerce("revokeSubscription", "AdvancedCommerceSubscriptionRevokeRequest", "6"),
    {
      name: "sendExternalPurchaseReport",
      values: [report],
      isRight: ({ requestIdentifier }) => requestIdentifier === uuid,
    },
    {
      name: "retrieveExternalPurchaseReport",
      values: [uuid],
      isRight: ({ report: sent }) => JSON.stringify(sent) === JSON.stringify(report),
    },
  ];
  const made: Call[] = [];
  for (const entry of calls) {
    const call = typeof entry === "function" ? entry() : entry;
    const { name, values, environment, isRight } = call;
    const row = data.api.endpoints[name];
    made.push(call);
    await check(`${name} succeeds`, async () => {
      const caller = client(row?.api ?? "", "success", environment && { environment });
      const result = await caller[name](...values);
      assert(
        isRight === undefined ? result === undefined : isRight(result),
        JSON.stringify(result),
      );
    });
  }
  await check("every endpoint was called, and the store says so", async () => {
    const names = Object.keys(data.api.endpoints).sort();
    assertEqual(made.map(({ name }) => name).sort(), names, "calls");
    const heard = await log("success");
    assertEqual(heard.map(({ endpoint }) => endpoint).sort(), names, "the log");
    const failed = heard.filter(({ status }) => status >= 300 || status < 200);
    assertEqual(failed, [], "what was not answered well");
  });

  // Every endpoint: each way in which it fails.
  for (const { name, values, environment = "Sandbox" } of made) {
    const row = data.api.endpoints[name];
    assert(row !== undefined, name);
    const failing = async (options: object) => {
      const caller = client(row.api, "errors", { environment, ...options });
      // The query of a call may be left out, and its options stand behind it.
      return await rejection(caller[name](...values));
    };
    const answered = async (fault: string, status: number, errorName: string, code?: number) => {
      const error = await failing({ fetch: faulty(fault) });
      assert(error instanceof library.ApiError, `${fault}: ${error}`);
      assertEqual(
        [error.status, error.name, error.code, error.endpoint, error.environment],
        [status, errorName, code, name, environment],
        fault,
      );
      return error;
    };
    await check(`${name} fails with every documented error`, async () => {
      const { errors = [] } = data.documented[name] ?? {};
      assert(errors.length > 0, "no errors");
      const known: readonly ErrorRow[] = data.api.errors[row.api] ?? [];
      for (const errorName of errors) {
        const found = known.find((one) => one.name === errorName);
        assert(found !== undefined, errorName);
        const { code, status, retryable = false } = found;
        // An error without a number, and one of two with the same, cannot be told by its answer.
        const sharing = known.filter((one) => code !== undefined && one.code === code);
        if (sharing.length === 1) {
          const error = await answered(`error:${errorName}`, status, errorName, code);
          assertEqual(error.retryable, retryable, errorName);
        } else {
          const error = await failing({ fetch: faulty(`error:${errorName}`) });
          assert(error instanceof library.ApiError, String(error));
          assertEqual([error.status, error.code], [status, code], errorName);
        }
      }
    });
    await check(`${name} fails with everything else that may go wrong`, async () => {
      const { name: limited } =
        data.api.errors.appstore?.find(({ code }) => code === 4_290_000) ?? {};
      for (const fault of ["rate-limit-ms:60000", "rate-limit:60", "rate-limit-date:60000"]) {
        const error = await failing({ fetch: faulty(fault) });
        assert(error instanceof library.ApiError, String(error));
        const documented = row.api === "externalPurchase" ? error.name : limited;
        assertEqual([error.status, error.name], [429, documented], fault);
        const seconds = (Number(error.retryAfter) - Date.now()) / 1000;
        assert(error.retryable && seconds > 50 && seconds < 70, `${fault}: ${seconds} s`);
      }
      for (const status of [500, 502, 503, 504]) {
        const error = await failing({ fetch: faulty(`status:${status}`) });
        assert(error instanceof library.ApiError, String(error));
        assertEqual(
          [error.status, error.code, error.retryable],
          [status, undefined, true],
          "status",
        );
      }
      const unauthorized = await failing({ privateKey: otherKey });
      assert(unauthorized instanceof library.ApiError, String(unauthorized));
      assertEqual(unauthorized.status, 401, "another key");
      // Apple refuses tokens without JSON: that is no news.
      assert(!unauthorized.message.includes("JSON"), unauthorized.message);
      assert(unauthorized.message.includes("keyId"), unauthorized.message);
      const page = await failing({ fetch: faulty("not-json:502") });
      assert(page instanceof library.ApiError && page.status === 502, String(page));
      if (row.response !== undefined) {
        for (const fault of ["not-json", "not-an-object", "empty"]) {
          const error = await failing({ fetch: faulty(fault) });
          assert(error instanceof library.ApiError && error.status === 200, `${fault}: ${error}`);
        }
      }
      const network = async (fault: string, code: string, options = {}) => {
        const error = await failing({ fetch: faulty(fault), ...options });
        assertEqual(assertRussetError(library, error).code, code, fault);
      };
      await network("cut-off", "network/failed");
      await network("truncated", "network/failed");
      await network("slow:2000", "network/timeout", { timeout: 40 });
    });
  }

  // What a client makes of it all.
  const store = (scope: string, options = {}) => client("appstore", scope, options);
  await check("lists come in pages, each item verified", async () => {
    const lists = store("lists", { verifier, environment: "auto" });
    const ids = new Set<string>();
    for await (const transaction of lists.transactions("1000", { sort: "DESCENDING" })) {
      assertEqual(transaction.environment, "Production", "environment");
      ids.add(transaction.transactionId);
    }
    let [refunds, notifications] = [0, 0];
    for await (const refund of lists.refunds("1000")) {
      refunds += refund.revocationDate > 0 ? 1 : 0;
    }
    for await (const item of lists.notifications(recently)) {
      notifications += item instanceof Error ? 0 : 1;
    }
    assertEqual([ids.size, refunds, notifications], [45, 25, 45], "items");
    const heard = (await log("lists")).map(({ endpoint }) => endpoint);
    assertEqual(heard.length, 3 + 2 + 3, "requests");
  });
  await check("what production does not know is looked for in the sandbox", async () => {
    const { signedTransactionInfo } = await store("auto", {
      environment: "auto",
    }).getTransactionInfo("5000");
    assertEqual(verifier.transaction(signedTransactionInfo).environment, "Sandbox", "environment");
    const heard = (await log("auto")).map(({ environment }) => environment);
    assertEqual(heard, ["Production", "Sandbox"], "requests");
  });
  await check("what may pass is tried again", async () => {
    for (const [fault, times] of [
      ["rate-limit-ms:100", 1],
      ["status:503", 2],
      ["error:GeneralInternalRetryableError", 1],
      ["cut-off", 1],
      ["truncated", 1],
    ] as const) {
      const scope = `retry-${fault}`.replace(":", "-");
      const order = { method: "POST", body: JSON.stringify({ fault, times }) };
      assertEqual((await fetch(`${url}/${scopes}-${scope}/faults`, order)).status, 204, fault);
      const { signedTransactionInfo } = await store(scope, { retry: undefined }).getTransactionInfo(
        "1000",
      );
      assert(isTransaction(signedTransactionInfo), fault);
      assertEqual((await log(scope)).length, times + 1, fault);
    }
  });
  await check("a body without an end is given up", async () => {
    const error = await rejection(
      store("huge", { fetch: faulty(`huge:${(8 << 20) + 1}`) }).getTransactionInfo("1000"),
    );
    assertEqual(assertRussetError(library, error).code, "network/too-long", "error");
  });
  await check("JSON under a wrong name is JSON", async () => {
    const result = await store("type", { fetch: faulty("wrong-type") }).getTransactionInfo("1000");
    assert(isTransaction(result.signedTransactionInfo), "result");
  });
  await check("a call that is given up ends at once", async () => {
    const ending = new AbortController();
    const call = store("abort", { fetch: faulty("slow:3000") }).getTransactionInfo("1000", {
      signal: ending.signal,
    });
    const reason = new Error("mine");
    setTimeout(() => ending.abort(reason), 30);
    const started = Date.now();
    assert((await rejection(call)) === reason, "another reason");
    assert(Date.now() - started < 1000, `${Date.now() - started} ms`);
  });
  await check("a token made by hand is as good as a client's", async () => {
    const token = library.createApiToken(credentials);
    const ask = (bearer: string) =>
      fetch(`${baseUrl("token").Production}/inApps/v1/transactions/1000`, {
        headers: { authorization: `Bearer ${bearer}` },
      });
    assertEqual((await ask(token)).status, 200, "status");
    const past = library.createApiToken({ ...credentials, now: Date.now() - 301_000 });
    assertEqual((await ask(past)).status, 401, "status of a token that has expired");
  });
}

async function newKey(): Promise<Uint8Array> {
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  const pair = (await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"])) as {
    privateKey: CryptoKey;
  };
  return new Uint8Array((await crypto.subtle.exportKey("pkcs8", pair.privateKey)) as ArrayBuffer);
}
