// Written by `cargo xtask codegen` from the core's models. Changes made here are lost.

/**
 * A point in time: milliseconds since 1970, UTC.
 *
 * The App Store writes whole numbers. Xcode writes fractions of milliseconds too, and dates before
 * 1970 as negative numbers.
 */
export type UnixMillis = number;

/**
 * What the App Store signed about one purchase of one customer: Apple's
 * `JWSTransactionDecodedPayload`.
 *
 * A subscription has a transaction for every period that was paid for. The payload names the
 * app by `bundleId` alone; the app's Apple ID is not in it.
 */
export type Transaction = {
  /** When this payload was signed. The signature's certificates are judged at this time. */
  signedDate?: UnixMillis;
  /**
   * The transaction that began it all: the first purchase of a subscription, the purchase
   * that was restored, or this transaction itself. A string of digits; `"0"` from Xcode.
   */
  originalTransactionId?: string;
  /** Names this transaction: a string of digits. Restoring and renewing make new ones. */
  transactionId?: string;
  /**
   * Names a period of a subscription across devices: a string of digits. Auto-renewable
   * subscriptions only.
   */
  webOrderLineItemId?: string;
  /** The bundle identifier of the app. */
  bundleId?: string;
  /** What was bought, by its identifier in App Store Connect. */
  productId?: string;
  /** The group of subscriptions that the product is one of. Subscriptions only. */
  subscriptionGroupIdentifier?: string;
  /**
   * When the customer was charged: for the purchase, for restoring it, or for this period of
   * a subscription.
   */
  purchaseDate?: UnixMillis;
  /**
   * When the purchase behind `originalTransactionId` was made. Xcode's test data can have
   * negative values.
   */
  originalPurchaseDate?: UnixMillis;
  /** When the subscription ends or renews. Subscriptions only. */
  expiresDate?: UnixMillis;
  /** How many were bought: more than 1 for consumables only. */
  quantity?: number;
  /** The kind of product. */
  type?: Type;
  /**
   * The UUID by which the app tied the purchase to an account of its own. Absent if it never
   * did.
   */
  appAccountToken?: string;
  /** Whether the customer bought it or a family member shares it. */
  inAppOwnershipType?: InAppOwnershipType;
  /** Why it was refunded or taken away. Present with `revocationDate`. */
  revocationReason?: RevocationReason;
  /**
   * When it was refunded or taken away. A transaction that has this date no longer entitles
   * to anything, unless only part of it was refunded (`revocationType`).
   */
  revocationDate?: UnixMillis;
  /**
   * Whether the customer moved on to a better subscription of the group. Present only when
   * true.
   */
  isUpgraded?: boolean;
  /** The kind of offer that applied. Absent when none did. */
  offerType?: OfferType;
  /**
   * The offer, by its identifier in App Store Connect, or the name of the offer code. Present
   * with every kind of offer but the introductory one, which has no name.
   */
  offerIdentifier?: string;
  /** Where the purchase was made. */
  environment?: Environment;
  /** The country or region of the App Store: three letters, ISO 3166-1. */
  storefront?: string;
  /** The App Store by Apple's own number: a string of digits. */
  storefrontId?: string;
  /** Whether the customer bought it or a subscription renewed itself. */
  transactionReason?: TransactionReason;
  /** The currency of `price`: three letters, ISO 4217. Present only with `price`. */
  currency?: string;
  /**
   * The price in thousandths of the currency's unit (1990 is 1.99), for the whole quantity
   * and with any offer taken off.
   */
  price?: number;
  /** How the offer is paid for. Absent when no offer applied. */
  offerDiscountType?: OfferDiscountType;
  /**
   * Names the app as this customer downloaded it: another for each Apple Account, and for
   * each member of a family. The API takes it in place of a transaction identifier.
   */
  appTransactionId?: string;
  /**
   * How long one period of the offer lasts: an ISO 8601 duration such as `P1M`. An offer of
   * several periods lasts that many times longer.
   */
  offerPeriod?: string;
  /** How much was refunded or taken away. Present with `revocationDate`. */
  revocationType?: RevocationType;
  /**
   * How much of the price was refunded, in thousandths of a percent: 67932 is 67.932 %, 100000
   * is all of it. Gone again when the refund is reversed.
   */
  revocationPercentage?: number;
  /** What a purchase through the Advanced Commerce API consists of. Absent for all others. */
  advancedCommerceInfo?: AdvancedCommerceTransactionInfo;
  /** How a subscription with a commitment is billed. */
  billingPlanType?: BillingPlanType;
  /**
   * How far a subscription has got that the customer committed to for several periods and
   * pays month by month. Absent for all others.
   */
  commitmentInfo?: TransactionCommitmentInfo;
  /**
   * The `originalTransactionId` that the subscription had before it moved to the Advanced
   * Commerce API. Absent if it never moved.
   */
  previousOriginalTransactionId?: string;
};

/** How far a subscription has got that the customer committed to for several billing periods. */
export type TransactionCommitmentInfo = {
  /**
   * Which of the billing periods this transaction pays for, counted from 1. Documented as 1
   * to 12.
   */
  billingPeriodNumber?: number;
  /** When the commitment ends. */
  commitmentExpiresDate?: UnixMillis;
  /** The price of the whole commitment, in thousandths of the currency's unit. */
  commitmentPrice?: number;
  /** How many billing periods the commitment has. */
  totalBillingPeriods?: number;
};

/** What the API answers when asked for one transaction. */
export type TransactionInfoResponse = {
  /** The transaction as JWS. */
  signedTransactionInfo?: string;
};

/** Ties a purchase to an account of the app's own, after the fact. */
export type UpdateAppAccountTokenRequest = {
  /** The UUID of the account, in lower case. It replaces any that was set before. */
  appAccountToken: string;
};

/**
 * Where something was bought, and who signed what is said about it.
 *
 * - `"Sandbox"`: Apple's test environment, TestFlight included.
 * - `"Production"`: The App Store: real purchases.
 * - `"Xcode"`: StoreKit testing in Xcode, signed by Xcode and not by the App Store.
 * - `"LocalTesting"`: Tests on one's own machine. The App Store never signs this.
 */
export type Environment = "Sandbox" | "Production" | "Xcode" | "LocalTesting" | (string & {});

/**
 * The kind of product.
 *
 * - `"Auto-Renewable Subscription"`: A subscription that renews until it is cancelled.
 * - `"Non-Consumable"`: Bought once, kept for good.
 * - `"Consumable"`: Used up, and bought again.
 * - `"Non-Renewing Subscription"`: A subscription for a fixed time.
 */
export type Type =
  | "Auto-Renewable Subscription"
  | "Non-Consumable"
  | "Consumable"
  | "Non-Renewing Subscription"
  | (string & {});

/**
 * Whether the customer bought it or was given a share of it.
 *
 * - `"FAMILY_SHARED"`: A member of the customer's family bought it.
 * - `"PURCHASED"`: The customer bought it.
 */
export type InAppOwnershipType = "FAMILY_SHARED" | "PURCHASED" | (string & {});

/**
 * Why a purchase was refunded or taken away.
 *
 * - `1`: The customer reported a real or supposed problem within the app.
 * - `0`: Anything else: bought by accident, for example, or no longer shared in the family.
 */
export type RevocationReason = 1 | 0 | (number & {});

/**
 * How much of a purchase was refunded or taken away.
 *
 * - `"REFUND_FULL"`: All of the price was refunded.
 * - `"REFUND_PRORATED"`: Part of the price was refunded; `revocationPercentage` says how much.
 * - `"FAMILY_REVOKE"`: It is no longer shared in the family.
 */
export type RevocationType = "REFUND_FULL" | "REFUND_PRORATED" | "FAMILY_REVOKE" | (string & {});

/**
 * Whether the customer did something or time just passed.
 *
 * - `"PURCHASE"`: The customer bought it, by subscribing for example.
 * - `"RENEWAL"`: A subscription renewed itself.
 */
export type TransactionReason = "PURCHASE" | "RENEWAL" | (string & {});

/**
 * The kind of offer.
 *
 * - `1`: For customers who never had the subscription.
 * - `2`: For customers the app chose, who have or had the subscription.
 * - `3`: Redeemed with a code. Apple's libraries used to call it `SUBSCRIPTION_OFFER_CODE`.
 * - `4`: For customers who left.
 */
export type OfferType = 1 | 2 | 3 | 4 | (number & {});

/**
 * How an offer is paid for.
 *
 * - `"FREE_TRIAL"`: Nothing is paid.
 * - `"PAY_AS_YOU_GO"`: A lower price is paid for each period of the offer.
 * - `"PAY_UP_FRONT"`: A lower price is paid at once for the whole offer.
 * - `"ONE_TIME"`: A lower price is paid once for a product that is no subscription.
 */
export type OfferDiscountType =
  | "FREE_TRIAL"
  | "PAY_AS_YOU_GO"
  | "PAY_UP_FRONT"
  | "ONE_TIME"
  | (string & {});

/**
 * How a subscription with a commitment is billed.
 *
 * - `"BILLED_UPFRONT"`: All at once, in advance.
 * - `"MONTHLY"`: Month by month.
 */
export type BillingPlanType = "BILLED_UPFRONT" | "MONTHLY" | (string & {});

/** What a purchase through the Advanced Commerce API consists of. */
export type AdvancedCommerceTransactionInfo = {
  /** The name and description that the customer saw. */
  descriptors?: AdvancedCommerceDescriptors;
  /** The tax that was estimated, in thousandths of the currency's unit. */
  estimatedTax?: number;
  /** What was bought. */
  items?: Array<AdvancedCommerceTransactionItem>;
  /** How often the subscription renews. Subscriptions only. */
  period?: AdvancedCommercePeriod;
  /** The UUID by which the developer's server named its request. */
  requestReferenceId?: string;
  /** The category by which the purchase is taxed. */
  taxCode?: string;
  /** The price without tax, in thousandths of the currency's unit. */
  taxExclusivePrice?: number;
  /** The rate of tax, as a decimal number in a string. */
  taxRate?: string;
};

/** One thing among those bought in a transaction. */
export type AdvancedCommerceTransactionItem = {
  /** The developer's own name for the item, up to 128 characters. */
  SKU?: string;
  /** The description that the customer saw. */
  description?: string;
  /** The name that the customer saw. */
  displayName?: string;
  /** The offer that applied to the item. */
  offer?: AdvancedCommerceOffer;
  /** The item's price, in thousandths of the currency's unit. */
  price?: number;
  /** What was refunded of the item, if anything was. */
  refunds?: Array<AdvancedCommerceRefund>;
  /** When the item was taken away, if it was. */
  revocationDate?: UnixMillis;
};

/** One refund of one item. */
export type AdvancedCommerceRefund = {
  /** What was paid back, in thousandths of the currency's unit. */
  refundAmount?: number;
  /** When it was paid back. */
  refundDate?: UnixMillis;
  /** Why it was paid back. */
  refundReason?: AdvancedCommerceRefundReason;
  /** How the amount was reckoned. */
  refundType?: AdvancedCommerceRefundType;
};

/**
 * A name and a description for customers.
 *
 * Signed data may lack either of them, or go beyond the limits. A request must give both.
 */
export type AdvancedCommerceDescriptors = {
  /** The description: at most 45 characters in a request. */
  description?: string;
  /** The name: at most 30 characters in a request. */
  displayName?: string;
};

/**
 * A lower price for the first periods of an item.
 *
 * Signed data may lack any of the members. A request must give all of them.
 */
export type AdvancedCommerceOffer = {
  /** How long one period of the offer lasts. */
  period?: AdvancedCommerceOfferPeriod;
  /** How many periods the offer lasts: 1 to 12 in a request, and 1 if it is free. */
  periodCount?: number;
  /** The price of one period, in thousandths of the currency's unit; 0 makes it free. */
  price?: number;
  /** Whom the offer is for. */
  reason?: AdvancedCommerceOfferReason;
};

/**
 * How often a subscription renews: an ISO 8601 duration.
 *
 * - `"P1W"`: Every week.
 * - `"P1M"`: Every month.
 * - `"P2M"`: Every two months.
 * - `"P3M"`: Every three months.
 * - `"P6M"`: Every six months.
 * - `"P1Y"`: Every year.
 */
export type AdvancedCommercePeriod = "P1W" | "P1M" | "P2M" | "P3M" | "P6M" | "P1Y" | (string & {});

/**
 * How long one period of an offer lasts: an ISO 8601 duration.
 *
 * - `"P3D"`: Three days.
 * - `"P1W"`: One week.
 * - `"P2W"`: Two weeks.
 * - `"P1M"`: One month.
 * - `"P2M"`: Two months.
 * - `"P3M"`: Three months.
 * - `"P6M"`: Six months.
 * - `"P9M"`: Nine months.
 * - `"P1Y"`: One year.
 */
export type AdvancedCommerceOfferPeriod =
  | "P3D"
  | "P1W"
  | "P2W"
  | "P1M"
  | "P2M"
  | "P3M"
  | "P6M"
  | "P9M"
  | "P1Y"
  | (string & {});

/**
 * Whom an offer is for.
 *
 * - `"ACQUISITION"`: New customers.
 * - `"WIN_BACK"`: Customers who left.
 * - `"RETENTION"`: Customers who might leave.
 */
export type AdvancedCommerceOfferReason = "ACQUISITION" | "WIN_BACK" | "RETENTION" | (string & {});

/**
 * Why money was, or is to be, paid back.
 *
 * - `"UNINTENDED_PURCHASE"`: The customer did not mean to buy it.
 * - `"FULFILLMENT_ISSUE"`: The customer did not get what was bought, or it did not work.
 * - `"UNSATISFIED_WITH_PURCHASE"`: The customer is not happy with it.
 * - `"LEGAL"`: The law asks for it.
 * - `"OTHER"`: Anything else.
 * - `"MODIFY_ITEMS_REFUND"`: The items of a subscription were changed before they were used up.
 * - `"SIMULATE_REFUND_DECLINE"`: Makes the test environment decline the refund. Sandbox and TestFlight only.
 */
export type AdvancedCommerceRefundReason =
  | "UNINTENDED_PURCHASE"
  | "FULFILLMENT_ISSUE"
  | "UNSATISFIED_WITH_PURCHASE"
  | "LEGAL"
  | "OTHER"
  | "MODIFY_ITEMS_REFUND"
  | "SIMULATE_REFUND_DECLINE"
  | (string & {});

/**
 * How the amount of a refund is reckoned.
 *
 * - `"FULL"`: All of the price.
 * - `"PRORATED"`: In proportion to the time that is left.
 * - `"CUSTOM"`: An amount that the request names. Only for the items of a refund request.
 */
export type AdvancedCommerceRefundType = "FULL" | "PRORATED" | "CUSTOM" | (string & {});
