// Compiles only as long as the clients take and give what they should:
// `tsc --noEmit -p tests/api`.

import { ApiError, type ApiErrorName } from "../../npm/russet/src/api/api-error.ts";
import { AppStoreClient } from "../../npm/russet/src/api/app-store-client.ts";
import { ExternalPurchaseClient } from "../../npm/russet/src/api/external-purchase-client.ts";
import { RussetError, UsageError } from "../../npm/russet/src/errors.ts";
import type {
  ConsumptionRequest,
  GetImageListResponseItem,
  HistoryResponse,
  NotificationHistoryResponseItem,
  Transaction,
  TransactionInfoResponse,
} from "../../npm/russet/src/generated/models.ts";
import type { Verified } from "../../npm/russet/src/verified.ts";
import type { Verifier } from "../../npm/russet/src/verifier.ts";

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function same<A, B>(proof: Same<A, B>): void;
declare const verifier: Verifier;

const key = { privateKey: "", keyId: "", issuerId: "", bundleId: "" };
const plain = new AppStoreClient({ ...key, environment: "Production" });
const verifying = new AppStoreClient({ ...key, environment: "auto", verifier });

// @ts-expect-error: where to call has to be said
new AppStoreClient(key);
// @ts-expect-error: nothing else is served
new AppStoreClient({ ...key, environment: "Xcode" });
// @ts-expect-error: only lists are verified, and only this client has any
new ExternalPurchaseClient({ ...key, environment: "auto", verifier });

// Results and arguments have the types of their models.
const info: Promise<TransactionInfoResponse> = plain.getTransactionInfo("1");
const nothing: Promise<void> = plain.finishTransaction("1", { signal: AbortSignal.abort() });
declare const consumption: ConsumptionRequest;
plain.sendConsumptionInformation("1", consumption);
// @ts-expect-error: the first version takes another request
plain.sendConsumptionData("1", consumption);
plain.getTransactionHistory("1", { productIds: ["a"], revision: "r", sort: "DESCENDING" });
// @ts-expect-error: the name is in the plural
plain.getTransactionHistory("1", { productId: "a" });
// @ts-expect-error: an identifier is text
plain.getTransactionInfo(1);

// Items are what the verifier makes of them, or the error in their place; without one, as they came.
for await (const item of plain.transactions("1")) {
  same<typeof item, string>(true);
}
for await (const item of plain.notifications({ startDate: 1, endDate: 2 })) {
  same<typeof item, NotificationHistoryResponseItem>(true);
}
for await (const item of verifying.transactions("1")) {
  // @ts-expect-error: it may be an error
  item.productId;
  if (item instanceof RussetError) {
    const code: string = item.code;
  } else {
    const trusted: Verified<Transaction> = item;
  }
}
for await (const item of verifying.notifications({ startDate: 1, endDate: 2 })) {
  if (!(item instanceof RussetError)) {
    const transaction: Verified<Transaction> | undefined = item.transaction;
    same<(typeof item)["sendAttempts"], NotificationHistoryResponseItem["sendAttempts"]>(true);
  }
}
for await (const page of verifying.refunds("1").pages()) {
  const jws: HistoryResponse["signedTransactions"] = page.signedTransactions;
}
for await (const item of verifying.images()) {
  same<typeof item, GetImageListResponseItem>(true);
}

// Errors are told apart by class, and by kind.
declare const error: unknown;
if (error instanceof ApiError) {
  same<typeof error.code, number | undefined>(true);
  same<typeof error.name, ApiErrorName>(true);
  if (error.name === "TransactionIdNotFoundError") {
  }
  // @ts-expect-error: no error has this name
  if (error.name === "TransactionNotThereError") {
  }
}
if (error instanceof RussetError) {
  if (error.kind === "service") {
    same<typeof error, ApiError>(true);
  } else if (error.kind === "usage" && error.code === "usage/argument") {
    const argument: string = error.detail.argument;
  }
}
if (error instanceof UsageError) {
  // @ts-expect-error: not one of an API
  error.retryAfter;
}
