/** `russet/apple`: what it does in every runtime. What it has in common with Apple's library, and what
 * not, `tests/apple` compares. */

import { assert, assertEqual, type Checks } from "./checks.js";
import type { Data, File, Vector } from "./vectors.js";

export type Apple = typeof import("russet/apple");

export async function run(
  checks: Checks,
  apple: Apple,
  data: Data,
  address: string,
): Promise<void> {
  const { vectors } = data.signing;
  const key = vectors.find(({ id }) => id === "accepted/pem")?.text ?? "";
  await verifiers(checks, apple, data);
  await testChains(checks, apple, data.testChains);
  await revocation(checks, apple, data);
  await client(checks, apple, data, key, address);
  await signatures(checks, apple, key);
  await checks.check("apple: finds the transaction of a receipt", () => {
    const receipts = data.files.flatMap((file) => file.vectors);
    const genuine = receipts.find(({ id }) => id === "receipt/local-testing");
    const utility = new apple.ReceiptUtility();
    const found = utility.extractTransactionIdFromAppReceipt(genuine?.jws ?? "");
    assert(/^\d+$/.test(found ?? ""), `it is ${found}`);
    assertEqual(utility.extractTransactionIdFromTransactionReceipt("AA=="), null, "no transaction");
  });
}

const METHODS = {
  transaction: "verifyAndDecodeTransaction",
  renewalInfo: "verifyAndDecodeRenewalInfo",
  appTransaction: "verifyAndDecodeAppTransaction",
  notification: "verifyAndDecodeNotification",
  realtimeRequest: "verifyAndDecodeRealtimeRequest",
} as const;

/** A vector of each kind that is accepted, and the same with another signature. */
async function verifiers(checks: Checks, apple: Apple, data: Data): Promise<void> {
  for (const [kind, method] of Object.entries(METHODS)) {
    await checks.check(`apple: ${method}`, async () => {
      const file = data.files.find(({ vectors }) => vectors[0]?.kind === kind);
      const vector = file?.vectors.find(
        (one) => "payload" in one.expect && file.verifiers[one.verifier]?.roots !== undefined,
      );
      assert(file !== undefined && vector !== undefined, "there is a vector");
      const verifier = verifierFor(apple, file, vector);
      const payload = "payload" in vector.expect ? vector.expect.payload : undefined;
      const own = kind === "notification" ? (payload as { payload: unknown }).payload : payload;
      assertEqual(await verifier[method](vector.jws), own, "payload");
      const end = vector.jws.endsWith("A") ? "Q" : "A";
      const forged = `${vector.jws.slice(0, -86)}${end}${vector.jws.slice(-85)}`;
      const failure = await refusal(verifier[method](forged));
      assert(failure instanceof apple.VerificationException, `it is ${failure}`);
      assertEqual(failure.status, apple.VerificationStatus.VERIFICATION_FAILURE, "status");
      assertEqual(apple.VerificationStatus[failure.status], "VERIFICATION_FAILURE", "its name");
      assert(failure.cause instanceof Error && failure.message !== "", "it says why");
    });
  }
  await checks.check("apple: decodes data of Xcode without verifying it", async () => {
    const payload = { environment: "Xcode", bundleId: "com.example.app", price: 1 };
    const part = (value: unknown) => btoa(JSON.stringify(value)).replaceAll("=", "");
    const jws = `${part({ alg: "ES256" })}.${part(payload)}.AAAA`;
    const { XCODE, SANDBOX } = apple.Environment;
    const make = (environment: typeof XCODE | typeof SANDBOX) =>
      new apple.SignedDataVerifier([], false, environment, "com.example.app");
    assertEqual(await make(XCODE).verifyAndDecodeTransaction(jws), payload, "payload");
    const failure = await refusal(make(SANDBOX).verifyAndDecodeTransaction(jws));
    assert(failure instanceof apple.VerificationException, `it is ${failure}`);
  });
}

async function testChains(checks: Checks, apple: Apple, file: File): Promise<void> {
  for (const vector of file.vectors) {
    // Here the option is always given.
    if (vector.verifier === "strict") {
      continue;
    }
    await checks.check(`apple: ${vector.id}`, async () => {
      const call = verifierFor(apple, file, vector).verifyAndDecodeTransaction(vector.jws);
      if ("payload" in vector.expect) {
        assertEqual(await call, vector.expect.payload, "payload");
      } else {
        const failure = await refusal(call);
        assert(failure instanceof apple.VerificationException, `it is ${failure}`);
        const { code } = failure.cause as { code?: unknown };
        assertEqual(code, vector.expect.code, "code");
      }
    });
  }
}

/** With a responder that cannot be reached, which is nobody's fault. */
async function revocation(checks: Checks, apple: Apple, data: Data): Promise<void> {
  await checks.check("apple: asks whether certificates were revoked", async () => {
    const { root, options, messages } = data.revocation;
    const verifier = new apple.SignedDataVerifier(
      [bytesOf(root)],
      true,
      apple.Environment.PRODUCTION,
      options.bundleId,
      options.appAppleId,
    );
    const { fetch } = globalThis;
    const asked: string[] = [];
    globalThis.fetch = async (address) => {
      asked.push(String(address));
      throw new Error("there is no network");
    };
    try {
      const failure = await refusal(verifier.verifyAndDecodeTransaction(messages.genuine ?? ""));
      assert(failure instanceof apple.VerificationException, `it is ${failure}`);
      const { RETRYABLE_VERIFICATION_FAILURE } = apple.VerificationStatus;
      assertEqual(failure.status, RETRYABLE_VERIFICATION_FAILURE, "status");
      assert(asked.length > 0, "nobody was asked");
    } finally {
      globalThis.fetch = fetch;
    }
  });
}

async function client(
  checks: Checks,
  apple: Apple,
  data: Data,
  key: string,
  address: string,
): Promise<void> {
  const calls: string[] = [];
  let answer = new Response("{}");
  class Recording extends apple.AppStoreServerAPIClient {
    protected override async makeFetchRequest(
      path: string,
      query: URLSearchParams,
      method: string,
      body: string | Uint8Array | undefined,
      headers: Record<string, string>,
    ): Promise<Response> {
      const sent = body instanceof Uint8Array ? `${body.length} bytes` : (body ?? "nothing");
      calls.push(`${method} ${path}?${query} ${headers["Content-Type"]} ${sent}`);
      assert(headers.Authorization?.startsWith("Bearer ey") === true, "it has a token");
      return answer;
    }
  }
  const known = "57246542-96fe-1a63-e053-0824d011072a";
  const make = (Client: typeof Recording, issuer = known) =>
    new Client(key, "2X9R4HXF34", issuer, "com.example.app", apple.Environment.SANDBOX);
  const recording = make(Recording);

  await checks.check("apple: a subclass sends the requests", async () => {
    answer = Response.json({ signedTransactions: ["a.b.c"], hasMore: false, revision: "r" });
    const { V2 } = apple.GetTransactionHistoryVersion;
    const request = { productIds: ["a b"], revoked: false };
    const page = await recording.getTransactionHistory("1/2", "r", request, V2);
    assertEqual(page.signedTransactions, ["a.b.c"], "transactions");
    answer = new Response("");
    await recording.uploadImage("id", new Uint8Array(3), apple.ImageSize.FULL_SIZE);
    await recording.setAppAccountToken("1", { appAccountToken: "x" });
    assertEqual(
      calls,
      [
        "GET /inApps/v2/history/1%2F2?revision=r&productId=a+b&revoked=false undefined nothing",
        "PUT /inApps/v1/messaging/image/id?imageSize=FULL_SIZE image/png 3 bytes",
        'PUT /inApps/v1/transactions/1/appAccountToken? application/json {"appAccountToken":"x"}',
      ],
      "requests",
    );
  });
  await checks.check("apple: a refusal is an APIException", async () => {
    answer = Response.json({ errorCode: 4_040_010, errorMessage: "No." }, { status: 404 });
    const failure = await refusal(recording.getTransactionInfo("1"));
    assert(failure instanceof apple.APIException, `it is ${failure}`);
    const { httpStatusCode, apiError, errorMessage } = failure;
    const expected = [404, apple.APIError.TRANSACTION_ID_NOT_FOUND, "No."];
    assertEqual([httpStatusCode, apiError, errorMessage], expected, "facts");
  });
  await checks.check("apple: an answer that is not of its type is refused", async () => {
    answer = Response.json({ signedTransactionInfo: 1 });
    const failure = await refusal(recording.getTransactionInfo("1"));
    assertEqual((failure as Error).message, "Unexpected response body format", "message");
  });
  await checks.check("apple: calls a server", async () => {
    const calling = (issuer?: string) => {
      const plain = make(apple.AppStoreServerAPIClient as typeof Recording, issuer);
      // As people do who have a server of their own for tests.
      const urlBase = `${address}/apple-${Date.now()}-${Math.random()}/sandbox`;
      return Object.assign(plain as unknown as { urlBase: string }, { urlBase }) as never;
    };
    const plain: InstanceType<Apple["AppStoreServerAPIClient"]> = calling();
    const { signedTransactionInfo } = await plain.getTransactionInfo("1000");
    const { SANDBOX } = apple.Environment;
    const root = data.files.map((file) => file.certificates.root).find((one) => one !== undefined);
    const trusted = [bytesOf(root ?? "")];
    const verifier = new apple.SignedDataVerifier(trusted, false, SANDBOX, "com.example.app");
    const transaction = await verifier.verifyAndDecodeTransaction(signedTransactionInfo ?? "");
    assertEqual(transaction.transactionId, "1000", "transaction");
    await plain.setAppAccountToken("1000", { appAccountToken: known });
    const foreign: InstanceType<Apple["AppStoreServerAPIClient"]> = calling("somebody");
    const failure = await refusal(foreign.getTransactionInfo("1000"));
    assert(failure instanceof apple.APIException, `it is ${failure}`);
    assertEqual([failure.httpStatusCode, failure.apiError], [401, null], "facts");
  });
}

async function signatures(checks: Checks, apple: Apple, key: string): Promise<void> {
  await checks.check("apple: signs offers", () => {
    const { PromotionalOfferSignatureCreator, PromotionalOfferV2SignatureCreator } = apple;
    const nonce = "20fba8a0-2b80-4a7d-a17f-85c1854727f8";
    const offer = new PromotionalOfferSignatureCreator(key, "KEY", "com.example.app");
    const signature = offer.createSignature("p", "o", "", nonce, 1_698_148_900_000);
    assert(/^M[\w+/]+=*$/.test(signature), `it is ${signature}`);
    const second = new PromotionalOfferV2SignatureCreator(key, "KEY", "i", "com.example.app");
    assertEqual(second.createSignature("p", "o").split(".").length, 3, "parts");
  });
}

function verifierFor(apple: Apple, { certificates, verifiers }: File, { verifier }: Vector) {
  const options = verifiers[verifier];
  assert(options !== undefined, "there is a verifier");
  const { roots = [], environments, bundleId, appAppleId } = options;
  const trusted = roots.map((name) => bytesOf(certificates[name] ?? ""));
  type Environment = (typeof apple.Environment)[keyof typeof apple.Environment];
  const [environment] = environments as Environment[];
  assert(environment !== undefined && bundleId !== undefined, "the verifier has an environment");
  return new apple.SignedDataVerifier(trusted, false, environment, bundleId, appAppleId);
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** What a promise is broken with. */
async function refusal(promise: Promise<unknown>): Promise<unknown> {
  return await promise.then(
    (value) => {
      throw new Error(`it comes to ${JSON.stringify(value)}`);
    },
    (error) => error,
  );
}
