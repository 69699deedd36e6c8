// A program against Apple's library, with what people do to it beyond its README.

import {
  APIError,
  APIException,
  AppStoreServerAPIClient,
  AdvancedCommerceInAppSignatureCreator,
  type AdvancedCommerceOneTimeChargeCreateRequest,
  type ConsumptionRequest,
  DeliveryStatus,
  Environment,
  ExtendReasonCode,
  GetTransactionHistoryVersion,
  type JWSTransactionDecodedPayload,
  NotificationTypeV2,
  Order,
  ProductType,
  PromotionalOfferSignatureCreator,
  ReceiptUtility,
  RefundPreference,
  type ResponseBodyV2DecodedPayload,
  SignedDataVerifier,
  Status,
  Subtype,
  type TransactionHistoryRequest,
  VerificationException,
  VerificationStatus,
} from "@apple/app-store-server-library";
import fetch, { Response } from "node-fetch";
import { URLSearchParams } from "node:url";

const environment: Environment = Environment.SANDBOX;
const roots: Buffer[] = [Buffer.from("MAA=", "base64")];
const verifier = new SignedDataVerifier(roots, true, environment, "com.example.app", undefined);

/** Sends by a proxy, as people do in tests and behind firewalls. */
class ProxiedClient extends AppStoreServerAPIClient {
  readonly calls: string[] = [];

  protected async makeFetchRequest(
    path: string,
    parsedQueryParameters: URLSearchParams,
    method: string,
    requestBody: string | Buffer | undefined,
    headers: { [key: string]: string },
  ): Promise<Response> {
    this.calls.push(`${method} ${path}?${parsedQueryParameters} ${headers["Content-Type"] ?? ""}`);
    const sent = requestBody instanceof Buffer ? requestBody.length : (requestBody?.length ?? 0);
    return sent > 0 ? await fetch(`http://proxy${path}`) : new Response("{}", { status: 200 });
  }
}

/** Accepts what another app may get, too. */
class LenientVerifier extends SignedDataVerifier {
  protected verifyNotification(bundleId?: string, appAppleId?: number, environment?: string): void {
    super.verifyNotification(bundleId ?? this.bundleId, appAppleId ?? this.appAppleId, environment);
  }

  describe(): string {
    return `${this.environment} ${this.bundleId} ${this.enableOnlineChecks}`;
  }
}

export async function handle(signedPayload: string): Promise<string | undefined> {
  try {
    const event: ResponseBodyV2DecodedPayload =
      await verifier.verifyAndDecodeNotification(signedPayload);
    switch (event.notificationType) {
      case NotificationTypeV2.SUBSCRIBED:
        return event.subtype === Subtype.INITIAL_BUY ? "new" : "again";
      case NotificationTypeV2.REFUND:
        return event.data?.signedTransactionInfo;
      default:
        return describe(event.data?.status);
    }
  } catch (error) {
    if (error instanceof VerificationException) {
      const retry: boolean = error.status === VerificationStatus.RETRYABLE_VERIFICATION_FAILURE;
      return `${VerificationStatus[error.status]} ${retry} ${error.cause?.message}`;
    }
    throw error;
  }
}

/** Each status has its case: a value more or less would not compile. */
function name(status: Status): string {
  switch (status) {
    case Status.ACTIVE:
      return "active";
    case Status.EXPIRED:
      return "expired";
    case Status.BILLING_RETRY:
    case Status.BILLING_GRACE_PERIOD:
      return "late";
    case Status.REVOKED:
      return "revoked";
  }
}

function describe(status: Status | number | undefined): string {
  return status === undefined ? "none" : `${name(status as Status)} ${Status[status]}`;
}

export async function history(key: string, receipt: string): Promise<string[]> {
  const client = new ProxiedClient(key, "KEY", "ISSUER", "com.example.app", Environment.PRODUCTION);
  const id = new ReceiptUtility().extractTransactionIdFromAppReceipt(receipt);
  if (id === null) {
    return [];
  }
  const request: TransactionHistoryRequest = {
    sort: Order.DESCENDING,
    productTypes: [ProductType.AUTO_RENEWABLE, ProductType.CONSUMABLE],
  };
  request.revoked = false;
  const page = await client.getTransactionHistory(
    id,
    null,
    request,
    GetTransactionHistoryVersion.V2,
  );
  const consumption: ConsumptionRequest = {
    customerConsented: true,
    deliveryStatus: DeliveryStatus.DELIVERED,
    refundPreference: RefundPreference.DECLINE,
    sampleContentProvided: false,
  };
  await client.sendConsumptionInformation(id, consumption);
  await client.uploadImage("id", Buffer.from("png"), "FULL_SIZE");
  await client.extendSubscriptionRenewalDate(id, {
    extendByDays: 3,
    extendReasonCode: ExtendReasonCode.OTHER,
    requestIdentifier: "id",
  });
  const statuses = await client.getAllSubscriptionStatuses(id, [Status.ACTIVE, Status.EXPIRED]);
  for (const group of statuses.data ?? []) {
    for (const item of group.lastTransactions ?? []) {
      const decoded: JWSTransactionDecodedPayload = await verifier.verifyAndDecodeTransaction(
        item.signedTransactionInfo ?? "",
      );
      console.log(decoded.expiresDate, item.status === Status.ACTIVE);
    }
  }
  return page.signedTransactions ?? [];
}

export function explain(error: unknown): string {
  if (error instanceof APIException) {
    const known: number | APIError | null = error.apiError;
    return known === APIError.TRANSACTION_ID_NOT_FOUND
      ? "none"
      : `${error.httpStatusCode} ${error.errorMessage}`;
  }
  return String(error);
}

const charge: AdvancedCommerceOneTimeChargeCreateRequest = {
  operation: "CREATE_ONE_TIME_CHARGE",
  version: "1",
  requestInfo: { requestReferenceId: "id" },
  currency: "EUR",
  item: { SKU: "s", description: "d", displayName: "n", price: 1 },
  taxCode: "C",
};

export function sign(key: string): string[] {
  return [
    new PromotionalOfferSignatureCreator(key, "KEY", "b").createSignature(
      "p",
      "o",
      "",
      "n",
      Date.now(),
    ),
    new AdvancedCommerceInAppSignatureCreator(key, "KEY", "i", "b").createSignature(charge),
    new LenientVerifier(roots, false, Environment.XCODE, "com.example.app").describe(),
  ];
}
