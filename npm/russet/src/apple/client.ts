import { withoutToken } from "../api/client.js";
import { findEndpoint } from "../api/table.js";
import { ApiTokens } from "../api-token.js";
import { readOptions } from "../arguments.js";
import { type CheckedCredentials, credentialForms, credentialNames } from "../credentials.js";
import { NetworkError } from "../errors.js";
import { exchange } from "../exchange.js";
import { appStoreTable } from "../generated/app-store-table.js";
import {
  Environment,
  GetTransactionHistoryVersion,
  type Status,
} from "../generated/apple-enums.js";
import type * as models from "../generated/apple-models.js";
import { version } from "../generated/version.js";
import { APIException } from "./exceptions.js";
import type { FetchResponse } from "./response.js";
import { type Validator, validatorOf } from "./shapes.js";

/** What follows the path, each name with its values. */
type QueryParameters = Record<string, string[]>;

/** Addresses are made of nothing but these and what is escaped. */
const HOSTS: Record<string, string> = {
  [Environment.PRODUCTION]: "https://api.storekit.apple.com",
  [Environment.SANDBOX]: "https://api.storekit-sandbox.apple.com",
  [Environment.LOCAL_TESTING]: "https://local-testing-base-url",
};

/** The library whose requests these are, and who makes them. */
const USER_AGENT = `app-store-server-library/node/3.1.0 russet/${version}`;

/** No timer runs longer. */
const FOREVER = 2 ** 31 - 1;
/** How many bytes an answer may have. */
const MAX_LENGTH = 8 << 20;

/**
 * Calls the App Store Server API and the Retention Messaging API, once for each call: nothing is
 * repeated, and no rate limit is waited for. `AppStoreClient` of `russet` does both.
 *
 * ```ts
 * import { AppStoreServerAPIClient, Environment } from "russet/apple";
 *
 * const client = new AppStoreServerAPIClient(key, keyId, issuerId, bundleId, Environment.SANDBOX);
 * const { signedTransactionInfo } = await client.getTransactionInfo(transactionId);
 * ```
 *
 * Subclasses may override `makeFetchRequest`, which sends every request, and `makeRequest`.
 */
export class AppStoreServerAPIClient {
  /** In a closure, so that no object shows the key when it is printed. */
  readonly #credentials: () => CheckedCredentials;
  #tokens: ApiTokens | undefined;
  private urlBase: string;

  /**
   * @param signingKey the private key, as the .p8 file has it
   * @param keyId its identifier
   * @param issuerId the identifier of the issuer
   * @param bundleId the app
   * @param environment where to call: `SANDBOX` or `PRODUCTION`
   */
  constructor(
    signingKey: string,
    keyId: string,
    issuerId: string,
    bundleId: string,
    environment: Environment,
  ) {
    const given = { privateKey: signingKey, keyId, issuerId, bundleId };
    this.#credentials = () => readOptions(given, credentialForms, credentialNames);
    if (environment === Environment.XCODE) {
      throw new Error("Xcode is not a supported environment for an AppStoreServerAPIClient");
    }
    this.urlBase = HOSTS[environment] ?? "";
  }

  /**
   * Makes one request and reads its answer.
   *
   * @param validator judges the answer; without one it is not read, and the result is null
   * @throws {@link APIException} when the server refuses
   */
  protected async makeRequest<T>(
    path: string,
    method: string,
    queryParameters: { [key: string]: string[] },
    body: object | Uint8Array | null,
    validator: Validator<T> | null,
    contentType?: string,
  ): Promise<T> {
    const headers: { [key: string]: string } = {
      "User-Agent": USER_AGENT,
      Authorization: `Bearer ${this.createBearerToken()}`,
      Accept: "application/json",
    };
    const query = new URLSearchParams();
    for (const [name, values] of Object.entries(queryParameters)) {
      for (const value of values) {
        query.append(name, value);
      }
    }
    let sent: string | Uint8Array | undefined;
    if (body instanceof Uint8Array) {
      sent = body;
      if (contentType !== undefined) {
        headers["Content-Type"] = contentType;
      }
    } else if (body !== null && body !== undefined) {
      sent = JSON.stringify(body);
      headers["Content-Type"] = "application/json";
    }
    const response = await this.makeFetchRequest(path, query, method, sent, headers);
    if (response.ok) {
      if (validator === null) {
        return null as T;
      }
      const answer: unknown = await response.json();
      if (!validator.validate(answer)) {
        throw new Error("Unexpected response body format");
      }
      return answer;
    }
    throw await refusalOf(response);
  }

  /**
   * Sends a request, whose `path` is behind the host. Override it to send requests in another way: by
   * a proxy, or in tests to nobody.
   */
  protected async makeFetchRequest(
    path: string,
    parsedQueryParameters: URLSearchParams,
    method: string,
    requestBody: string | Uint8Array | undefined,
    headers: { [key: string]: string },
  ): Promise<FetchResponse> {
    const query = parsedQueryParameters.toString();
    const sent = { ...headers };
    // Pages must not say who they are: a browser asks the server first whether they may.
    if (globalThis.navigator?.userAgent?.startsWith("Mozilla/")) {
      delete sent["User-Agent"];
    }
    const request: RequestInit = {
      method,
      headers: sent,
      // A redirection would take the token along.
      redirect: "manual",
      ...(requestBody !== undefined && { body: requestBody as string }),
    };
    try {
      const answer = await exchange(`${this.urlBase}${path}${query && `?${query}`}`, request, {
        fetch: (...request) => globalThis.fetch(...request),
        timeout: FOREVER,
        maxLength: MAX_LENGTH,
      });
      return responseOf(answer.status, answer.headers, answer.body);
    } catch (cause) {
      const token = headers.Authorization?.slice("Bearer ".length) ?? "";
      throw cause instanceof NetworkError ? withoutToken(cause, token) : cause;
    }
  }

  /** Calls an endpoint by its name, with the values of the parameters in its path. */
  async #call<T = void>(
    name: string,
    values: readonly string[],
    answer?: string,
    body: object | Uint8Array | null = null,
    query: QueryParameters = {},
  ): Promise<T> {
    const endpoint = findEndpoint(appStoreTable, name);
    let next = 0;
    // Nothing in a value can begin another segment of the path, or lead to another place.
    const path = endpoint.path.replace(/\{[^}]*\}/g, () => segment(values[next++]));
    const contentType = endpoint.body === "png" ? "image/png" : "application/json";
    const validator = answer === undefined ? null : validatorOf<T>(answer);
    return await this.makeRequest<T>(
      path,
      endpoint.method,
      query,
      body,
      validator,
      body === null ? undefined : contentType,
    );
  }

  /** Extends the subscriptions of everybody who has the product. */
  async extendRenewalDateForAllActiveSubscribers(
    massExtendRenewalDateRequest: models.MassExtendRenewalDateRequest,
  ): Promise<models.MassExtendRenewalDateResponse> {
    return await this.#call(
      "extendRenewalDateForAllActiveSubscribers",
      [],
      "MassExtendRenewalDateResponse",
      massExtendRenewalDateRequest,
    );
  }

  /** Extends a subscription. */
  async extendSubscriptionRenewalDate(
    originalTransactionId: string,
    extendRenewalDateRequest: models.ExtendRenewalDateRequest,
  ): Promise<models.ExtendRenewalDateResponse> {
    return await this.#call(
      "extendSubscriptionRenewalDate",
      [originalTransactionId],
      "ExtendRenewalDateResponse",
      extendRenewalDateRequest,
    );
  }

  /** The statuses of all of a customer's subscriptions, or of those that have one of these. */
  async getAllSubscriptionStatuses(
    anyTransactionId: string,
    status: Status[] | undefined = undefined,
  ): Promise<models.StatusResponse> {
    const query = given({ status: status?.map(String) });
    const answer = "StatusResponse";
    return await this.#call("getAllSubscriptionStatuses", [anyTransactionId], answer, null, query);
  }

  /** A page of a customer's refunds; `revision` is that of the page before, or null. */
  async getRefundHistory(
    anyTransactionId: string,
    revision: string | null,
  ): Promise<models.RefundHistoryResponse> {
    const query = given({ revision: one(revision) });
    const answer = "RefundHistoryResponse";
    return await this.#call("getRefundHistory", [anyTransactionId], answer, null, query);
  }

  /** What became of an extension for all subscribers. */
  async getStatusOfSubscriptionRenewalDateExtensions(
    requestIdentifier: string,
    productId: string,
  ): Promise<models.MassExtendRenewalDateStatusResponse> {
    return await this.#call(
      "getStatusOfSubscriptionRenewalDateExtensions",
      [productId, requestIdentifier],
      "MassExtendRenewalDateStatusResponse",
    );
  }

  /** What became of a test notification. */
  async getTestNotificationStatus(
    testNotificationToken: string,
  ): Promise<models.CheckTestNotificationResponse> {
    return await this.#call(
      "getTestNotificationStatus",
      [testNotificationToken],
      "CheckTestNotificationResponse",
    );
  }

  /** A page of the notifications that were sent; `paginationToken` is that of the page before. */
  async getNotificationHistory(
    paginationToken: string | null,
    notificationHistoryRequest: models.NotificationHistoryRequest,
  ): Promise<models.NotificationHistoryResponse> {
    return await this.#call(
      "getNotificationHistory",
      [],
      "NotificationHistoryResponse",
      notificationHistoryRequest,
      given({ paginationToken: one(paginationToken) }),
    );
  }

  /**
   * A page of a customer's transactions; `revision` is that of the page before, or null.
   *
   * @param version the version of the endpoint: as in Apple's library `V1` unless given, which is
   * deprecated
   */
  async getTransactionHistory(
    anyTransactionId: string,
    revision: string | null,
    transactionHistoryRequest: models.TransactionHistoryRequest,
    version: GetTransactionHistoryVersion = GetTransactionHistoryVersion.V1,
  ): Promise<models.HistoryResponse> {
    const request = transactionHistoryRequest;
    const isFirst = version === GetTransactionHistoryVersion.V1;
    return await this.#call(
      isFirst ? "getTransactionHistoryV1" : "getTransactionHistory",
      [anyTransactionId],
      "HistoryResponse",
      null,
      given({
        revision: one(revision),
        startDate: one(request.startDate || null),
        endDate: one(request.endDate || null),
        productId: request.productIds,
        productType: request.productTypes,
        sort: one(request.sort),
        subscriptionGroupIdentifier: request.subscriptionGroupIdentifiers,
        inAppOwnershipType: one(request.inAppOwnershipType),
        revoked: one(request.revoked),
      }),
    );
  }

  /** A transaction. */
  async getTransactionInfo(transactionId: string): Promise<models.TransactionInfoResponse> {
    return await this.#call("getTransactionInfo", [transactionId], "TransactionInfoResponse");
  }

  /** The transactions of an order, by the identifier on the customer's receipt. */
  async lookUpOrderId(orderId: string): Promise<models.OrderLookupResponse> {
    return await this.#call("lookUpOrderId", [orderId], "OrderLookupResponse");
  }

  /** Asks for a notification of type `TEST`. */
  async requestTestNotification(): Promise<models.SendTestNotificationResponse> {
    return await this.#call("requestTestNotification", [], "SendTestNotificationResponse");
  }

  /** Says what became of a consumable that is to be refunded, in the older form. */
  async sendConsumptionData(
    transactionId: string,
    consumptionRequest: models.ConsumptionRequestV1,
  ): Promise<void> {
    await this.#call("sendConsumptionData", [transactionId], undefined, consumptionRequest);
  }

  /** Says what became of a purchase that is to be refunded. */
  async sendConsumptionInformation(
    transactionId: string,
    consumptionRequest: models.ConsumptionRequest,
  ): Promise<void> {
    await this.#call("sendConsumptionInformation", [transactionId], undefined, consumptionRequest);
  }

  /** Ties a purchase to an account of the app's own. */
  async setAppAccountToken(
    originalTransactionId: string,
    updateAppAccountTokenRequest: models.UpdateAppAccountTokenRequest,
  ): Promise<void> {
    const request = updateAppAccountTokenRequest;
    await this.#call("setAppAccountToken", [originalTransactionId], undefined, request);
  }

  /** Uploads a picture for messages, a PNG in a `Buffer` or any other `Uint8Array`. */
  async uploadImage(imageIdentifier: string, image: Uint8Array, imageSize?: string): Promise<void> {
    const query = given({ imageSize: one(imageSize) });
    await this.#call("uploadImage", [imageIdentifier], undefined, image, query);
  }

  /** Deletes a picture. */
  async deleteImage(imageIdentifier: string): Promise<void> {
    await this.#call("deleteImage", [imageIdentifier]);
  }

  /** The pictures that were uploaded. */
  async getImageList(): Promise<models.GetImageListResponse> {
    return await this.#call("getImageList", [], "GetImageListResponse");
  }

  /** Uploads a message. */
  async uploadMessage(
    messageIdentifier: string,
    uploadMessageRequestBody: models.UploadMessageRequestBody,
  ): Promise<void> {
    await this.#call("uploadMessage", [messageIdentifier], undefined, uploadMessageRequestBody);
  }

  /** Deletes a message. */
  async deleteMessage(messageIdentifier: string): Promise<void> {
    await this.#call("deleteMessage", [messageIdentifier]);
  }

  /** The messages that were uploaded. */
  async getMessageList(): Promise<models.GetMessageListResponse> {
    return await this.#call("getMessageList", [], "GetMessageListResponse");
  }

  /** Sets the message of a product in one language. */
  async configureDefaultMessage(
    productId: string,
    locale: string,
    defaultConfigurationRequest: models.DefaultConfigurationRequest,
  ): Promise<void> {
    const request = defaultConfigurationRequest;
    await this.#call("configureDefaultMessage", [productId, locale], undefined, request);
  }

  /** Takes the message of a product in one language back. */
  async deleteDefaultMessage(productId: string, locale: string): Promise<void> {
    await this.#call("deleteDefaultMessage", [productId, locale]);
  }

  /** The message of a product in one language. */
  async getDefaultMessage(
    productId: string,
    locale: string,
  ): Promise<models.DefaultConfigurationResponse> {
    const answer = "DefaultConfigurationResponse";
    return await this.#call("getDefaultMessage", [productId, locale], answer);
  }

  /** Sets the address that is asked for messages. */
  async configureRealtimeURL(realtimeUrlRequest: models.RealtimeUrlRequest): Promise<void> {
    await this.#call("configureRealtimeURL", [], undefined, realtimeUrlRequest);
  }

  /** Takes that address back. */
  async deleteRealtimeURL(): Promise<void> {
    await this.#call("deleteRealtimeURL", []);
  }

  /** The address that is asked for messages. */
  async getRealtimeURL(): Promise<models.RealtimeUrlResponse> {
    return await this.#call("getRealtimeURL", [], "RealtimeUrlResponse");
  }

  /** Begins a test of how fast that address answers; sandbox only. */
  async initiatePerformanceTest(
    performanceTestRequest: models.PerformanceTestRequest,
  ): Promise<models.PerformanceTestResponse> {
    const answer = "PerformanceTestResponse";
    return await this.#call("initiatePerformanceTest", [], answer, performanceTestRequest);
  }

  /** What came of such a test. */
  async getPerformanceTestResults(
    requestId: string,
  ): Promise<models.PerformanceTestResultResponse> {
    const answer = "PerformanceTestResultResponse";
    return await this.#call("getPerformanceTestResults", [requestId], answer);
  }

  /** A customer's app transaction. */
  async getAppTransactionInfo(
    anyTransactionId: string,
  ): Promise<models.AppTransactionInfoResponse> {
    const answer = "AppTransactionInfoResponse";
    return await this.#call("getAppTransactionInfo", [anyTransactionId], answer);
  }

  /** Finishes a transaction in the place of the app. */
  async finishTransaction(transactionId: string): Promise<void> {
    await this.#call("finishTransaction", [transactionId]);
  }

  /** A token, the same one for some minutes. */
  private createBearerToken(): string {
    this.#tokens ??= new ApiTokens(this.#credentials());
    return this.#tokens.current();
  }
}

/** The parameters that have values. */
function given(parameters: Record<string, string[] | null | undefined>): QueryParameters {
  const query: QueryParameters = {};
  for (const [name, values] of Object.entries(parameters)) {
    if (values !== undefined && values !== null) {
      query[name] = values;
    }
  }
  return query;
}

function one(value: string | number | boolean | null | undefined): string[] | undefined {
  return value === null || value === undefined ? undefined : [String(value)];
}

function segment(value: string | undefined): string {
  // Addresses are put in order before they are sent, and dots are taken out of them, escaped or not.
  if (value !== undefined && /^\.{0,2}$/.test(value)) {
    throw new Error("an identifier must not be empty, or dots alone");
  }
  return encodeURIComponent(String(value));
}

/** The exception of an answer that is no success, whatever is in it. */
async function refusalOf(response: FetchResponse): Promise<APIException> {
  let body: Record<string, unknown> | null;
  try {
    body = (await response.json()) as Record<string, unknown> | null;
  } catch {
    body = null;
  }
  const { errorCode, errorMessage } = body ?? {};
  return errorCode
    ? new APIException(response.status, errorCode as number, errorMessage as string)
    : new APIException(response.status);
}

/** A `Response`; the constructor takes neither a body nor a status where there can be none. */
function responseOf(status: number, headers: Headers, body: Uint8Array<ArrayBuffer>): Response {
  const isEmpty = body.length === 0;
  return new Response(isEmpty ? null : body, { status, headers });
}
