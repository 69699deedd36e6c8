/** Information on what became of a purchase, as both versions take it. */

import { type Answer, isAbsentOr, isUuid, isWhole, require } from "../call.js";
import { oneTransaction } from "./app-store.js";

const DELIVERY = [
  "DELIVERED",
  "UNDELIVERED_QUALITY_ISSUE",
  "UNDELIVERED_WRONG_ITEM",
  "UNDELIVERED_SERVER_OUTAGE",
  "UNDELIVERED_OTHER",
];
const PREFERENCES = ["DECLINE", "GRANT_FULL", "GRANT_PRORATED"];

export const consumption: Answer = (call) => {
  const {
    customerConsented,
    sampleContentProvided,
    deliveryStatus,
    refundPreference,
    consumptionPercentage,
  } = call.body;
  require(customerConsented === true, "InvalidCustomerConsentedError");
  require(typeof sampleContentProvided === "boolean", "InvalidSampleContentProvidedError");
  require(DELIVERY.includes(String(deliveryStatus)), "InvalidDeliveryStatusError");
  require(isAbsentOr(refundPreference, (value) =>
    PREFERENCES.includes(String(value)),
  ), "InvalidRefundPreferenceError");
  require(isAbsentOr(consumptionPercentage, (value) =>
    isWhole(value, 0, 100_000),
  ), "ConsumptionPercentageOutOfRangeError");
  require(deliveryStatus === "DELIVERED" ||
    !consumptionPercentage, "UndeliveredConsumptionPercentageNonZeroError");
  const { customer } = oneTransaction(call);
  require(customer.isShared !== true, "FamilyTransactionNotSupportedError");
  // Everything that is sold here is a subscription, which nobody uses up by halves.
  require(consumptionPercentage ===
    undefined, "ConsumptionPercentageAutoRenewableSubscriptionError");
  return undefined;
};

/** The highest number of each member, and the error of any other. */
const NUMBERS: readonly (readonly [string, number, string])[] = [
  ["consumptionStatus", 3, "InvalidConsumptionStatusError"],
  ["platform", 2, "InvalidPlatformError"],
  ["deliveryStatus", 5, "InvalidDeliveryStatusError"],
  ["accountTenure", 7, "InvalidAccountTenureError"],
  ["playTime", 7, "InvalidPlayTimeError"],
  ["lifetimeDollarsRefunded", 7, "InvalidLifetimeDollarsRefundedError"],
  ["lifetimeDollarsPurchased", 7, "InvalidLifetimeDollarsPurchasedError"],
  ["userStatus", 4, "InvalidUserStatusError"],
];

export const consumptionV1: Answer = (call) => {
  const { customerConsented, sampleContentProvided, appAccountToken, refundPreference } = call.body;
  require(customerConsented === true, "InvalidCustomerConsentedError");
  require(typeof sampleContentProvided === "boolean", "InvalidSampleContentProvidedError");
  for (const [member, most, error] of NUMBERS) {
    require(isWhole(call.body[member], 0, most), error);
  }
  require(appAccountToken === "" || isUuid(appAccountToken), "InvalidAppAccountTokenError");
  require(isAbsentOr(refundPreference, (value) =>
    isWhole(value, 0, 3),
  ), "InvalidRefundPreferenceError");
  // An identifier of the wrong form has no error of its own here: nothing is found by it.
  const id = call.path.transactionId ?? "";
  require(/^\d{1,20}$/.test(id) &&
    call.state.customer(id) !== undefined, "TransactionIdNotFoundError");
  return undefined;
};
