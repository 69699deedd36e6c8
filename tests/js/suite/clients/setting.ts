/** A key, a table of all there is, and what stands for the App Store. */

import { assert, assertEqual } from "../checks.js";
import { assertRussetError } from "../failures.js";
import type { Data, Library } from "../vectors.js";

export type Check = (name: string, work: () => Promise<void>) => Promise<void>;
export type Options = ConstructorParameters<Library["AdvancedCommerceClient"]>[0];
export type Fetch = NonNullable<Options["fetch"]>;
export type Clock = NonNullable<Options["clock"]>;

/** The file of names. */
export interface ApiTable {
  endpoints: Record<string, EndpointRow>;
  errors: Record<string, ErrorRow[]>;
}

export interface EndpointRow {
  api: string;
  method: string;
  path: string;
  query?: string[];
  request?: string;
  response?: string;
  perSecond?: number;
  repeat: "safe" | "same" | "never";
  only?: "Production" | "Sandbox";
  replacement?: string;
}

export interface ErrorRow {
  code?: number;
  name: string;
  status: number;
  retryable?: boolean;
}

/** What was sent. */
export interface Sent {
  url: URL;
  method: string;
  headers: Headers;
  body: unknown;
  request: RequestInit;
}

/** What is answered: an answer, an error to throw, or what makes one of the two. */
export type Answer = Response | Error | ((sent: Sent) => Response | Promise<Response>);

export const uuid = "0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";

// biome-ignore lint/suspicious/noExplicitAny: methods are called by their names, with anything
export type Client = any;

export class Setting {
  readonly library: Library;
  readonly data: Data;
  readonly table: ApiTable;
  readonly credentials: Pick<Options, "privateKey" | "keyId" | "issuerId" | "bundleId">;
  readonly publicKey: CryptoKey;

  private constructor(
    library: Library,
    data: Data,
    credentials: Setting["credentials"],
    publicKey: CryptoKey,
  ) {
    this.library = library;
    this.data = data;
    this.table = data.api;
    this.credentials = credentials;
    this.publicKey = publicKey;
  }

  static async make(library: Library, data: Data): Promise<Setting> {
    const algorithm = { name: "ECDSA", namedCurve: "P-256" };
    const pair = (await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"])) as {
      privateKey: CryptoKey;
      publicKey: CryptoKey;
    };
    const der = (await crypto.subtle.exportKey("pkcs8", pair.privateKey)) as ArrayBuffer;
    const base64 = btoa(String.fromCharCode(...new Uint8Array(der)));
    const privateKey = `-----BEGIN PRIVATE KEY-----\n${base64}\n-----END PRIVATE KEY-----\n`;
    const issuerId = "57246542-96fe-1a63-e053-0824d011072a";
    const named = { privateKey, keyId: "2X9R4HXF34", issuerId, bundleId: "com.example.app" };
    return new Setting(library, data, named, pair.publicKey);
  }

  options(options: Partial<Options>): Options {
    return { ...this.credentials, environment: "Production", ...options };
  }

  /** The client that has an endpoint. */
  client(api: string, options: Partial<Options> & { verifier?: unknown }): Client {
    const { AppStoreClient, AdvancedCommerceClient, ExternalPurchaseClient } = this.library;
    const all = this.options(options) as never;
    return api === "advancedCommerce"
      ? new AdvancedCommerceClient(all)
      : api === "externalPurchase"
        ? new ExternalPurchaseClient(all)
        : new AppStoreClient(all);
  }

  row(name: string): EndpointRow {
    const row = this.table.endpoints[name];
    assert(row !== undefined, `there is no endpoint ${name}`);
    return row;
  }

  /** Calls an endpoint with arguments that it takes. */
  call(client: Client, name: string, options?: object): Promise<unknown> {
    const { values } = argumentsFor(name, this.row(name));
    const length = pathNames(this.row(name).path).length + (this.row(name).request ? 1 : 0);
    const query = this.row(name).query === undefined ? [] : [undefined];
    return client[name](...values.slice(0, length), ...query, options);
  }

  async refused(calling: Promise<unknown>, kind: string, code: string) {
    const error = assertRussetError(this.library, await rejection(calling));
    assertEqual([error.kind, error.code], [kind, code], `error (${error.message})`);
    return { message: error.message, detail: error.detail as Record<string, unknown> };
  }

  async apiError(calling: Promise<unknown>) {
    const error = await rejection(calling);
    assert(error instanceof this.library.ApiError, `no ApiError: ${error}`);
    assert(error instanceof this.library.RussetError, "no RussetError");
    assert(!(error instanceof this.library.NetworkError), "a NetworkError");
    assertEqual(
      [error.kind, String(error)],
      ["service", `${error.name}: ${error.message}`],
      "text",
    );
    assert(error.message.length < 500 && !/\n/.test(error.message), error.message);
    return error;
  }
}

/** What stands for the App Store: it gives the answers in their order, the last one for ever. */
export class Server {
  readonly sent: Sent[] = [];
  readonly fetch: Fetch;
  readonly #answers: Answer[];

  constructor(...answers: Answer[]) {
    this.#answers = answers;
    this.fetch = async (input, request) => {
      assert(typeof input === "string" && request !== undefined, "another use of fetch");
      const { method = "", headers, body } = request;
      const sent = { url: new URL(input), method, headers: new Headers(headers), body, request };
      this.sent.push(sent);
      const next = this.#answers.length > 1 ? this.#answers.shift() : this.#answers[0];
      const answer = typeof next === "function" ? await next(sent) : next;
      if (!(answer instanceof Response)) {
        throw answer;
      }
      return answer.clone();
    };
  }
}

/** Time that passes as fast as those who wait for it allow, and chance that never takes anything. */
export class FakeClock implements Clock {
  #now = 1_800_000_000_000;
  #timers: { at: number; ring: () => void }[] = [];
  #isRunning = false;
  readonly waits: number[] = [];

  now(): number {
    return this.#now;
  }

  random(): number {
    return 0;
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }

  wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    this.waits.push(milliseconds);
    return new Promise((resolve, reject) => {
      const timer = { at: this.#now + milliseconds, ring: resolve };
      this.#timers.push(timer);
      signal?.addEventListener("abort", () => {
        this.#timers = this.#timers.filter((other) => other !== timer);
        reject(signal.reason);
      });
      if (!this.#isRunning) {
        this.#run();
      }
    });
  }

  /** The next one is woken when everybody had time to say that they wait too. */
  async #run(): Promise<void> {
    this.#isRunning = true;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve));
      this.#timers.sort((a, b) => a.at - b.at);
      const first = this.#timers.shift();
      if (first === undefined) {
        break;
      }
      this.#now = Math.max(this.#now, first.at);
      first.ring();
    }
    this.#isRunning = false;
  }
}

export function json(body: unknown, init?: ResponseInit): Response {
  return new Response(JSON.stringify(body), init);
}

export function refusal(status: number, errorCode?: number, headers = {}): Response {
  return json({ errorCode, errorMessage: "What Apple says." }, { status, headers });
}

/** An error with this number, by what is known of it. */
export function pathNames(path: string): string[] {
  return Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name);
}

const uuids = ["requestIdentifier", "imageIdentifier", "messageIdentifier", "requestId"];

/** Arguments that an endpoint takes, and what has to come of them in the address. */
export function argumentsFor(name: string, row: EndpointRow) {
  const named = pathNames(row.path).map((name) =>
    uuids.includes(name) ? uuid : `a/b?c#d e%é.${name}`,
  );
  let at = 0;
  const path = row.path.replace(/\{\w+\}/g, () => encodeURIComponent(named[at++] ?? ""));
  const values: unknown[] = [...named];
  const body = name === "uploadImage" ? png(3840, 160) : requests[row.request ?? ""];
  if (row.request !== undefined) {
    assert(body !== undefined, `there is no sample of ${row.request}`);
    values.push(body);
  }
  const query: Record<string, unknown> = {};
  const search: string[] = [];
  for (const parameter of row.query ?? []) {
    const name = parameter.replace("*", "");
    const [member, value] = queries[name] ?? [name, `v&${name}`];
    query[member] = value;
    for (const one of Array.isArray(value) ? value : [value]) {
      search.push(`${name}=${encodeURIComponent(String(one))}`);
    }
  }
  if (row.query !== undefined) {
    values.push(query);
  }
  return { values, path, search: search.length === 0 ? "" : `?${search.join("&")}`, body };
}

const queries: Record<string, [string, unknown]> = {
  startDate: ["startDate", 1],
  endDate: ["endDate", 2],
  productId: ["productIds", ["a", "b&c"]],
  productType: ["productTypes", ["CONSUMABLE", "NON_CONSUMABLE"]],
  subscriptionGroupIdentifier: ["subscriptionGroupIdentifiers", ["1", "2"]],
  revoked: ["revoked", false],
  excludeRevoked: ["excludeRevoked", true],
  status: ["status", [1, 4]],
  imageSize: ["imageSize", "FULL_SIZE"],
};

/** The beginning of a picture, which is all that is looked at. */
export function png(width: number, height: number, colour = 2): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  bytes[24] = 8;
  bytes[25] = colour;
  return bytes;
}

const requestInfo = { requestReferenceId: uuid };
const buy = {
  lineItemId: "line",
  creationDate: 1_700_000_000_000,
  pricingCurrency: "EUR",
  reportingCurrency: "EUR",
  amountTaxExclusive: 1000,
  amountTaxInclusive: 1190,
  netAmountTaxExclusive: 1000,
  taxAmount: 190,
  taxCountry: "DEU",
};

/** A request of each kind, as Apple takes it. */
// biome-ignore lint/suspicious/noExplicitAny: each has a shape of its own
export const requests: Record<string, any> = {
  UpdateAppAccountTokenRequest: { appAccountToken: uuid },
  ConsumptionRequest: {
    customerConsented: true,
    deliveryStatus: "DELIVERED",
    sampleContentProvided: false,
    consumptionPercentage: 50_000,
    refundPreference: "GRANT_PRORATED",
  },
  ConsumptionRequestV1: {
    customerConsented: true,
    consumptionStatus: 1,
    platform: 2,
    sampleContentProvided: false,
    deliveryStatus: 0,
    appAccountToken: "",
    accountTenure: 7,
    playTime: 0,
    lifetimeDollarsRefunded: 1,
    lifetimeDollarsPurchased: 7,
    userStatus: 4,
  },
  ExtendRenewalDateRequest: { extendByDays: 90, extendReasonCode: 0, requestIdentifier: "mine" },
  MassExtendRenewalDateRequest: {
    extendByDays: 1,
    extendReasonCode: 3,
    requestIdentifier: uuid,
    storefrontCountryCodes: ["USA", "MEX"],
    productId: "com.example.monthly",
  },
  NotificationHistoryRequest: { startDate: 1, endDate: 2, notificationType: "SUBSCRIBED" },
  UploadMessageRequestBody: {
    header: "é".repeat(66),
    body: "Stay.",
    image: { imageIdentifier: uuid, altText: "A picture." },
    headerPosition: "ABOVE_IMAGE",
    bulletPoints: [{ text: "One", imageIdentifier: uuid, altText: "Dot." }],
  },
  DefaultConfigurationRequest: { messageIdentifier: uuid },
  RealtimeUrlRequest: { realtimeURL: "https://example.com/realtime" },
  PerformanceTestRequest: { originalTransactionId: "1000" },
  AdvancedCommerceSubscriptionCancelRequest: { requestInfo, storefront: "USA" },
  AdvancedCommerceSubscriptionChangeMetadataRequest: {
    requestInfo,
    descriptors: { effective: "IMMEDIATELY", displayName: "Gold" },
    items: [{ currentSKU: "a", effective: "IMMEDIATELY", SKU: "b" }],
  },
  AdvancedCommerceSubscriptionPriceChangeRequest: {
    requestInfo,
    currency: "USD",
    items: [{ SKU: "a", price: 0, dependentSKUs: ["b"] }],
  },
  AdvancedCommerceSubscriptionMigrateRequest: {
    requestInfo,
    descriptors: { description: "All of it", displayName: "Gold" },
    items: [{ SKU: "a", description: "All of it", displayName: "Gold" }],
    targetProductId: "com.example.generic",
    taxCode: "C003-00-1",
  },
  AdvancedCommerceRequestRefundRequest: {
    requestInfo,
    refundRiskingPreference: true,
    items: [
      { SKU: "a", refundReason: "LEGAL", refundType: "CUSTOM", refundAmount: 1, revoke: true },
      { SKU: "b", refundReason: "LEGAL", refundType: "FULL", revoke: false },
    ],
  },
  AdvancedCommerceSubscriptionRevokeRequest: {
    requestInfo,
    refundReason: "LEGAL",
    refundRiskingPreference: false,
    refundType: "PRORATED",
  },
  ExternalPurchaseReport: {
    requestIdentifier: uuid,
    externalPurchaseId: "token",
    status: "LINE_ITEM",
    lineItems: [
      {
        ...buy,
        productIdentifier: "p",
        quantity: 1,
        eventType: "BUY",
        productType: "ONE_TIME_BUY",
      },
      {
        ...buy,
        pricingCurrency: "SEK",
        exchangeRate: 0.0917,
        productIdentifier: "p",
        quantity: 1,
        eventType: "BUY",
        productType: "SUBSCRIPTION",
        subscriptionEvent: "SUBSCRIPTION_START",
        subscriptionStartDate: 1,
        subscriptionEndDate: 2,
        subscriptionDaysOfPaidService: 0,
      },
      { ...buy, referenceLineItemId: "line", eventType: "REFUND" },
    ],
  },
};

export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`nothing was thrown, the result is ${JSON.stringify(value)}`);
}
