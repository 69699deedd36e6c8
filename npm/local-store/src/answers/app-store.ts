/** The App Store Server API. */

import type {
  AppTransactionInfoResponse,
  CheckTestNotificationResponse,
  ExtendRenewalDateResponse,
  HistoryResponse,
  MassExtendRenewalDateResponse,
  MassExtendRenewalDateStatusResponse,
  NotificationHistoryResponse,
  OrderLookupResponse,
  RefundHistoryResponse,
  RefundLookupResponse,
  SendTestNotificationResponse,
  StatusResponse,
  TransactionInfoResponse,
} from "../../../russet/src/generated/models.js";
import { type Answer, type Call, isAbsentOr, isText, isUuid, isWhole, require } from "../call.js";
import { page } from "../paging.js";
import {
  GROUP,
  PRODUCT,
  purchaseDate,
  signedAppTransaction,
  signedNotification,
  signedRenewalInfo,
  signedTestNotification,
  signedTransaction,
} from "../purchases.js";
import { type Customer, uuidFor } from "../state.js";
import { consumption, consumptionV1 } from "./consumption.js";

const DAY = 86_400_000;

/** The customer to whom an identifier of any kind belongs. */
function anyCustomer({ state, path }: Call): Customer {
  const id = path.anyTransactionId ?? "";
  require(isId(id), "InvalidTransactionIdError");
  const customer = state.customer(id);
  require(customer !== undefined, "TransactionIdNotFoundError");
  return customer;
}

/** The customer and the number of a transaction. */
export function oneTransaction({ state, path }: Pick<Call, "state" | "path">): {
  customer: Customer;
  index: number;
} {
  const id = path.transactionId ?? "";
  require(isId(id), "InvalidTransactionIdError");
  const customer = state.customer(id);
  require(customer?.appTransactionId !== id, "AppTransactionIdNotSupportedError");
  require(customer !== undefined, "TransactionIdNotFoundError");
  return { customer, index: Number(BigInt(id) - BigInt(customer.originalTransactionId)) };
}

/** The customer whose first transaction is named. */
function originalCustomer({ state, path }: Call, invalid: string): Customer {
  const id = path.originalTransactionId ?? "";
  require(isId(id), invalid);
  const customer = state.customer(id);
  require(customer !== undefined, "OriginalTransactionIdNotFoundError");
  return customer;
}

function isId(text: string): boolean {
  return /^\d{1,20}$/.test(text);
}

/** The numbers of a customer's transactions, the latest last. */
function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

const history: Answer = (call) => {
  const { query } = call;
  const customer = anyCustomer(call);
  const time = (name: string, error: string) => {
    const given = query.get(name);
    require(given === null || /^\d{1,15}$/.test(given), error);
    return given === null ? undefined : Number(given);
  };
  const choice = (name: string, values: readonly string[], error: string) => {
    const given = query.getAll(name);
    require(given.every((value) => values.includes(value)), error);
    return given;
  };
  const from = time("startDate", "InvalidStartDateError") ?? 0;
  const until = time("endDate", "InvalidEndDateError") ?? Number.POSITIVE_INFINITY;
  const [sort] = choice("sort", ["ASCENDING", "DESCENDING"], "InvalidSortError");
  const types = choice("productType", PRODUCT_TYPES, "InvalidProductTypeError");
  const ownership = choice(
    "inAppOwnershipType",
    ["PURCHASED", "FAMILY_SHARED"],
    "InvalidInAppOwnershipTypeError",
  );
  const [revoked] = choice("revoked", ["true", "false"], "InvalidRevokedError");
  const [excluded] = choice("excludeRevoked", ["true", "false"], "InvalidExcludeRevokedError");
  const among = (name: string, value: string) =>
    !query.has(name) || query.getAll(name).includes(value);
  const isWanted = (index: number) => {
    const isRefunded = index < customer.refunded;
    return (
      purchaseDate(index) >= from &&
      purchaseDate(index) < until &&
      (types.length === 0 || types.includes("AUTO_RENEWABLE")) &&
      among("productId", PRODUCT) &&
      among("subscriptionGroupIdentifier", GROUP) &&
      ownership.every((one) => one === (customer.isShared ? "FAMILY_SHARED" : "PURCHASED")) &&
      (revoked === undefined || (revoked === "true") === isRefunded) &&
      !(excluded === "true" && isRefunded)
    );
  };
  const wanted = numbers(customer.count).filter(isWanted);
  const sorted = sort === "DESCENDING" ? wanted.reverse() : wanted;
  const kind = `history ${customer.originalTransactionId}`;
  const given = query.get("revision");
  const { entries, hasMore, next } = page(sorted, kind, given, "InvalidRequestRevisionError");
  return {
    revision: next,
    hasMore,
    bundleId: call.bundleId,
    appAppleId: call.appAppleId,
    environment: call.environment,
    signedTransactions: entries.map((index) => signedTransaction(call, customer, index)),
  } satisfies HistoryResponse;
};

const PRODUCT_TYPES = ["AUTO_RENEWABLE", "NON_RENEWABLE", "CONSUMABLE", "NON_CONSUMABLE"];

export const appStore: Readonly<Record<string, Answer>> = {
  getTransactionHistory: history,
  getTransactionHistoryV1: history,

  getTransactionInfo(call) {
    const { customer, index } = oneTransaction(call);
    return {
      signedTransactionInfo: signedTransaction(call, customer, index),
    } satisfies TransactionInfoResponse;
  },

  getAppTransactionInfo(call) {
    return {
      signedAppTransactionInfo: signedAppTransaction(call, anyCustomer(call)),
    } satisfies AppTransactionInfoResponse;
  },

  getAllSubscriptionStatuses(call) {
    const wanted = call.query.getAll("status");
    require(wanted.every((status) => /^[1-5]$/.test(status)), "InvalidStatusError");
    const customer = anyCustomer(call);
    const isWanted = wanted.length === 0 || wanted.includes("1");
    const last = {
      status: 1,
      originalTransactionId: customer.originalTransactionId,
      signedTransactionInfo: signedTransaction(call, customer, customer.count - 1),
      signedRenewalInfo: signedRenewalInfo(call, customer),
    };
    return {
      environment: call.environment,
      bundleId: call.bundleId,
      appAppleId: call.appAppleId,
      data: isWanted ? [{ subscriptionGroupIdentifier: GROUP, lastTransactions: [last] }] : [],
    } satisfies StatusResponse;
  },

  setAppAccountToken(call) {
    const token = call.body.appAccountToken;
    require(isUuid(token), "InvalidAppAccountTokenUUIDError");
    const id = call.path.originalTransactionId ?? "";
    const customer = originalCustomer(call, "InvalidTransactionIdError");
    require(customer.appTransactionId !== id, "AppTransactionIdNotSupportedError");
    require(customer.originalTransactionId === id, "TransactionIdIsNotOriginalTransactionIdError");
    require(customer.isShared !== true, "FamilyTransactionNotSupportedError");
    call.state.accountTokens.set(id, token);
    return undefined;
  },

  finishTransaction(call) {
    oneTransaction(call);
    return undefined;
  },

  lookUpOrderId(call) {
    const { orderId } = call.path;
    require(isText(orderId, 64), "GeneralBadRequestError");
    const customer = call.state.customers.find((one) => one.orderId === orderId);
    return (
      customer === undefined
        ? { status: 1, signedTransactions: [] }
        : { status: 0, signedTransactions: [signedTransaction(call, customer, 0)] }
    ) satisfies OrderLookupResponse;
  },

  sendConsumptionInformation: consumption,
  sendConsumptionData: consumptionV1,

  getRefundHistory(call) {
    const customer = anyCustomer(call);
    const { entries, hasMore, next } = page(
      numbers(customer.refunded),
      `refunds ${customer.originalTransactionId}`,
      call.query.get("revision"),
      "InvalidRequestRevisionError",
    );
    return {
      signedTransactions: entries.map((index) => signedTransaction(call, customer, index)),
      revision: next,
      hasMore,
    } satisfies RefundHistoryResponse;
  },

  getRefundHistoryV1(call) {
    const customer = originalCustomer(call, "InvalidOriginalTransactionIdError");
    return {
      signedTransactions: numbers(customer.refunded).map((index) =>
        signedTransaction(call, customer, index),
      ),
    } satisfies RefundLookupResponse;
  },

  extendSubscriptionRenewalDate(call) {
    const days = extension(call.body, isText);
    const customer = originalCustomer(call, "InvalidOriginalTransactionIdError");
    require(customer.isShared !== true, "FamilySharedSubscriptionExtensionIneligibleError");
    const id = String(BigInt(customer.originalTransactionId) + BigInt(customer.count - 1));
    const extended = (call.state.extensions.get(id) ?? 0) + days * DAY;
    require(extended <= 180 * DAY, "SubscriptionMaxExtensionError");
    call.state.extensions.set(id, extended);
    return {
      originalTransactionId: customer.originalTransactionId,
      webOrderLineItemId: `20000000${id}`,
      success: true,
      effectiveDate: purchaseDate(customer.count) + extended,
    } satisfies ExtendRenewalDateResponse;
  },

  extendRenewalDateForAllActiveSubscribers({ body, state }) {
    extension(body, isUuid);
    const { requestIdentifier, storefrontCountryCodes: countries, productId } = body;
    require(isText(productId), "InvalidProductIdError");
    require(!(
      Array.isArray(countries) && countries.length === 0
    ), "InvalidEmptyStorefrontCountryCodeListError");
    require(isAbsentOr(
      countries,
      (list) => Array.isArray(list) && list.every((code) => /^[A-Z]{3}$/.test(String(code))),
    ), "InvalidStorefrontCountryCodeError");
    state.massExtensions.add(`${productId} ${requestIdentifier}`);
    return {
      requestIdentifier: String(requestIdentifier),
    } satisfies MassExtendRenewalDateResponse;
  },

  getStatusOfSubscriptionRenewalDateExtensions({ path, state, now }) {
    const { productId = "", requestIdentifier = "" } = path;
    require(isUuid(requestIdentifier), "InvalidRequestIdentifierError");
    require(state.massExtensions.has(
      `${productId} ${requestIdentifier}`,
    ), "StatusRequestNotFoundError");
    return {
      requestIdentifier,
      complete: true,
      completeDate: now,
      succeededCount: 30,
      failedCount: 2,
    } satisfies MassExtendRenewalDateStatusResponse;
  },

  getNotificationHistory(call) {
    const { startDate, endDate, notificationType, notificationSubtype, transactionId } = call.body;
    const isTime = (value: unknown) => isWhole(value, 0, Number.MAX_SAFE_INTEGER);
    require(isTime(startDate), "InvalidStartDateError");
    require(isTime(endDate), "InvalidEndDateError");
    require(Number(startDate) <= Number(endDate), "StartDateAfterEndDateError");
    const days = call.environment === "Sandbox" ? 30 : 180;
    require(Number(startDate) >= call.now - days * DAY, "StartDateTooFarInPastError");
    const isName = (value: unknown) => /^[A-Z_]+$/.test(String(value));
    require(isAbsentOr(notificationType, isName), "InvalidNotificationTypeError");
    require(notificationSubtype === undefined ||
      notificationType !== undefined, "InvalidNotificationTypeError");
    require(transactionId === undefined ||
      notificationType === undefined, "MultipleFiltersSuppliedError");
    require(isAbsentOr(transactionId, (value) => isId(String(value))), "InvalidTransactionIdError");
    const [first] = call.state.customers;
    const customer =
      transactionId === undefined ? first : call.state.customer(String(transactionId));
    require(customer !== undefined, "TransactionIdNotFoundError");
    const isNone = notificationType !== undefined && notificationType !== "DID_RENEW";
    const { entries, hasMore, next } = page(
      numbers(isNone || call.body.onlyFailures === true ? 0 : customer.count),
      `notifications ${customer.originalTransactionId}`,
      call.query.get("paginationToken"),
      "InvalidPaginationTokenError",
    );
    return {
      paginationToken: next,
      hasMore,
      notificationHistory: entries.map((index) => ({
        signedPayload: signedNotification(call, customer, index),
        sendAttempts: [{ attemptDate: call.now, sendAttemptResult: "SUCCESS" }],
      })),
    } satisfies NotificationHistoryResponse;
  },

  requestTestNotification({ state, environment }) {
    const number = state.testNotifications.size;
    const token = `${uuidFor(`test notification ${number}`)}_${environment}`;
    state.testNotifications.add(token);
    return { testNotificationToken: token } satisfies SendTestNotificationResponse;
  },

  getTestNotificationStatus(call) {
    const token = call.path.testNotificationToken ?? "";
    require(/^[-0-9a-f]{36}_\w+$/.test(token), "InvalidTestNotificationTokenError");
    require(call.state.testNotifications.has(token), "TestNotificationNotFoundError");
    return {
      signedPayload: signedTestNotification(call, token),
      sendAttempts: [{ attemptDate: call.now, sendAttemptResult: "SUCCESS" }],
    } satisfies CheckTestNotificationResponse;
  },
};

/** By how many days to extend; checks what both ways of extending ask for. */
function extension(
  { extendByDays, extendReasonCode, requestIdentifier }: Call["body"],
  isIdentifier: (value: unknown, longest?: number) => boolean,
): number {
  require(isWhole(extendByDays, 1, 90), "InvalidExtendByDaysError");
  require(isWhole(extendReasonCode, 0, 3), "InvalidExtendReasonCodeError");
  require(isIdentifier(requestIdentifier, 128), "InvalidRequestIdentifierError");
  return Number(extendByDays);
}
