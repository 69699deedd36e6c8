/** The Advanced Commerce API. */

import type {
  AdvancedCommerceRequestRefundResponse,
  AdvancedCommerceSubscriptionCancelResponse,
} from "../../../russet/src/generated/models.js";
import { type Answer, type Call, isAbsentOr, isText, isUuid, objectIn, require } from "../call.js";
import { signedRenewalInfo, signedTransaction } from "../purchases.js";

const REASONS = [
  "UNINTENDED_PURCHASE",
  "FULFILLMENT_ISSUE",
  "UNSATISFIED_WITH_PURCHASE",
  "LEGAL",
  "OTHER",
  "MODIFY_ITEMS_REFUND",
  "SIMULATE_REFUND_DECLINE",
];
const TYPES = ["FULL", "PRORATED", "CUSTOM"];

/** Checks what every request has, and answers with how the purchase stands. */
function answer(check: (call: Call, items: Record<string, unknown>[]) => void): Answer {
  return (call) => {
    const info = objectIn(call.body.requestInfo);
    require(info !== undefined, "NullRequestInfoError");
    const { requestReferenceId, appAccountToken } = info;
    require(requestReferenceId !== undefined, "NullRequestReferenceIDError");
    require(isUuid(requestReferenceId), "InvalidRequestReferenceIDError");
    require(isAbsentOr(appAccountToken, isUuid), "InvalidAppAccountTokenError");
    const isStorefront = (value: unknown) => /^[A-Z]{3}$/.test(String(value));
    require(isAbsentOr(call.body.storefront, isStorefront), "InvalidStorefrontError");
    const { items = [] } = call.body;
    require(Array.isArray(items), "MalformedPayloadError");
    const read = items.map(objectIn);
    require(read.every((item) => item !== undefined), "MalformedPayloadError");
    check(call, read);
    const id = call.path.transactionId ?? "";
    const customer = /^\d{1,20}$/.test(id) ? call.state.customer(id) : undefined;
    require(customer !== undefined, "TransactionIdNotFoundError");
    // Whoever repeats a request that was carried out hears of it where Apple documents the error.
    const isRepeated = call.state.references.has(requestReferenceId);
    require(!isRepeated || !call.endpoint.errors.includes(REPEATED), REPEATED);
    call.state.references.add(requestReferenceId);
    return {
      signedTransactionInfo: signedTransaction(call, customer, customer.count - 1),
      signedRenewalInfo: signedRenewalInfo(call, customer),
    } satisfies AdvancedCommerceRequestRefundResponse & AdvancedCommerceSubscriptionCancelResponse;
  };
}

const REPEATED = "RepeatedRequestReferenceIdError";

function checkRefund({ refundReason, refundType, refundAmount }: Record<string, unknown>): void {
  require(refundReason !== undefined, "NullRefundReasonError");
  require(REASONS.includes(String(refundReason)), "InvalidRefundReasonError");
  require(refundType !== undefined, "NullRefundTypeError");
  require(TYPES.includes(String(refundType)), "InvalidRefundTypeError");
  require(refundType !== "CUSTOM" || refundAmount !== undefined, "NullRefundAmountError");
  require(refundType === "CUSTOM" || refundAmount === undefined, "RefundAmountWithoutCustomError");
  require(isAbsentOr(refundAmount, (amount) => Number(amount) >= 0), "NegativeRefundAmountError");
}

function checkText({ SKU, description, displayName }: Record<string, unknown>): void {
  require(isAbsentOr(SKU, (text) => isText(text, 128)), "SKULengthExceededError");
  require(isAbsentOr(description, (text) => isText(text, 45)), "DescriptionLengthExceededError");
  require(isAbsentOr(displayName, (text) => isText(text, 30)), "DisplayNameLengthExceededError");
}

export const advancedCommerce: Readonly<Record<string, Answer>> = {
  cancelSubscription: answer(() => {}),

  changeSubscriptionMetadata: answer(({ body }, items) => {
    const descriptors = objectIn(body.descriptors);
    require(descriptors !== undefined || items.length > 0, "AtLeastOneItemError");
    for (const changed of [...(descriptors === undefined ? [] : [descriptors]), ...items]) {
      require(changed.effective !== undefined, "NullEffectiveError");
      checkText(changed);
    }
  }),

  changeSubscriptionPrice: answer(({ body }, items) => {
    require(isAbsentOr(body.currency, (text) =>
      /^[A-Z]{3}$/.test(String(text)),
    ), "InvalidCurrencyError");
    require(items.length > 0, "NullItemsError");
    for (const item of items) {
      require(item.SKU !== undefined, "NullSKUError");
      require(Number(item.price) >= 0, "NegativePriceError");
      checkText(item);
    }
  }),

  migrateSubscription: answer(({ body }, items) => {
    const descriptors = objectIn(body.descriptors);
    require(descriptors !== undefined, "NullDescriptorsError");
    require(body.targetProductId !== undefined, "NullTargetProductIDError");
    require(body.taxCode !== undefined, "NullTaxCodeError");
    require(body.items !== undefined, "NullItemsError");
    require(items.length > 0, "AtLeastOneItemError");
    for (const named of [descriptors, ...items]) {
      require(named.description !== undefined, "NullDescriptionError");
      require(named.displayName !== undefined, "NullDisplayNameError");
      checkText(named);
    }
    require(items.every(({ SKU }) => SKU !== undefined), "NullSKUError");
  }),

  requestTransactionRefund: answer(({ body }, items) => {
    require(typeof body.refundRiskingPreference === "boolean", "NullRefundRiskingError");
    items.forEach(checkRefund);
  }),

  revokeSubscription: answer(({ body }) => {
    require(typeof body.refundRiskingPreference === "boolean", "NullRefundRiskingError");
    checkRefund(body);
  }),
};
