// Written by `cargo xtask codegen` from the core's models. Changes made here are lost.

/**
 * A point in time: milliseconds since 1970, UTC.
 *
 * The App Store writes whole numbers. Xcode writes fractions of milliseconds too, and dates before
 * 1970 as negative numbers.
 */
export type UnixMillis = number;

/** A decimal number: written as a number, and read from a string too. */
export type Decimal = number | string;

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
   * The offer, by its identifier in App Store Connect, or the name of the offer code.
   * Present with every kind of offer but the introductory one, which has no name.
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
   * How long the offer lasts in all: an ISO 8601 duration. An offer of two periods of a
   * month each has `P2M`.
   */
  offerPeriod?: string;
  /** How much was refunded or taken away. Present with `revocationDate`. */
  revocationType?: RevocationType;
  /**
   * How much of the price was refunded, in thousandths of a percent: 67932 is 67.932 %,
   * 100000 is all of it. Gone again when the refund is reversed.
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
  /** The price of the commitment, in thousandths of the currency's unit. */
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

/**
 * What the App Store signed about the next renewal of a subscription: Apple's
 * `JWSRenewalInfoDecodedPayload`.
 *
 * The payload does not name the app.
 */
export type RenewalInfo = {
  /** When this payload was signed. The signature's certificates are judged at this time. */
  signedDate?: UnixMillis;
  /** Why the subscription ended. Absent as long as it has not. */
  expirationIntent?: ExpirationIntent;
  /** The first purchase of the subscription: a string of digits; `"0"` from Xcode. */
  originalTransactionId?: string;
  /** The product that the next period will be of. */
  autoRenewProductId?: string;
  /** The product of the current period. */
  productId?: string;
  /** Whether the subscription is to renew. */
  autoRenewStatus?: AutoRenewStatus;
  /**
   * Whether the App Store is still trying to charge for a period that it could not charge
   * for.
   */
  isInBillingRetryPeriod?: boolean;
  /** Whether the customer agreed to a higher price. Absent if none was announced. */
  priceIncreaseStatus?: PriceIncreaseStatus;
  /**
   * Until when the customer keeps access while the App Store tries to charge. Absent outside
   * of such a period of grace.
   */
  gracePeriodExpiresDate?: UnixMillis;
  /** The kind of offer that will apply to the next period. Absent if none will. */
  offerType?: OfferType;
  /** That offer, by its identifier in App Store Connect, or the name of the offer code. */
  offerIdentifier?: string;
  /** Where the subscription was bought. */
  environment?: Environment;
  /**
   * Since when the customer has been subscribed. Interruptions of up to 60 days do not count
   * (10 minutes in the sandbox).
   */
  recentSubscriptionStartDate?: UnixMillis;
  /**
   * When the current period ends and the next begins, or when the last one ended: then it
   * lies in the past. Always present for auto-renewable subscriptions.
   */
  renewalDate?: UnixMillis;
  /** The currency of `renewalPrice`: three letters, ISO 4217. */
  currency?: string;
  /**
   * The price of the next period in thousandths of the currency's unit, with any offer taken
   * off.
   */
  renewalPrice?: number;
  /** How the offer for the next period is paid for. */
  offerDiscountType?: OfferDiscountType;
  /** The win-back offers that this customer could take up, the best one first. */
  eligibleWinBackOfferIds?: Array<string>;
  /**
   * The UUID by which the app tied the purchase to an account of its own. Absent if it never
   * did.
   */
  appAccountToken?: string;
  /**
   * Names the app as this customer downloaded it: another for each Apple Account, and for
   * each member of a family.
   */
  appTransactionId?: string;
  /**
   * How long the offer lasts in all: an ISO 8601 duration. An offer of two periods of a
   * month each has `P2M`.
   */
  offerPeriod?: string;
  /**
   * What will be renewed, for a subscription through the Advanced Commerce API. Absent for
   * all others.
   */
  advancedCommerceInfo?: AdvancedCommerceRenewalInfo;
  /**
   * What follows the commitment, for a subscription that the customer committed to for
   * several billing periods. Absent for all others.
   */
  commitmentInfo?: RenewalCommitmentInfo;
  /** How the next period is billed. */
  renewalBillingPlanType?: RenewalBillingPlanType;
};

/** What follows when a commitment to several billing periods ends. */
export type RenewalCommitmentInfo = {
  /** The product that the next commitment will be of. */
  commitmentAutoRenewProductId?: string;
  /** Whether a next commitment is to follow. */
  commitmentAutoRenewStatus?: AutoRenewStatus;
  /** How the next commitment will be billed. */
  commitmentRenewalBillingPlanType?: RenewalBillingPlanType;
  /** When the current commitment ends and the next begins. */
  commitmentRenewalDate?: UnixMillis;
  /** The price of the next commitment, in thousandths of the currency's unit. */
  commitmentRenewalPrice?: number;
};

/**
 * Why a subscription ended.
 *
 * - `1`: The customer cancelled it.
 * - `2`: The customer could not be charged.
 * - `3`: The customer did not agree to a higher price, or to a change that needs agreement.
 * - `4`: The product was no longer for sale when it was to renew.
 * - `5`: Anything else.
 */
export type ExpirationIntent = 1 | 2 | 3 | 4 | 5 | (number & {});

/**
 * Whether a subscription is to renew.
 *
 * - `0`: The customer turned renewal off: it ends with the current period.
 * - `1`: It renews when the current period ends.
 */
export type AutoRenewStatus = 0 | 1 | (number & {});

/**
 * Whether the customer agreed to a higher price.
 *
 * - `0`: The customer was asked and has not answered.
 * - `1`: The customer agreed, or was told of a rise that needs no agreement.
 */
export type PriceIncreaseStatus = 0 | 1 | (number & {});

/**
 * How the next period of a subscription is billed.
 *
 * - `"BILLED_UPFRONT"`: All at once, in advance.
 * - `"MONTHLY"`: Month by month.
 */
export type RenewalBillingPlanType = "BILLED_UPFRONT" | "MONTHLY" | (string & {});

/**
 * What the App Store signed about a customer's download of the app: `AppTransaction` in
 * StoreKit, `JWSAppTransactionDecodedPayload` in the App Store Server API.
 */
export type AppTransaction = {
  /** The environment, under another name than elsewhere. */
  receiptType?: Environment;
  /** The app's number in the App Store. Absent in the sandbox. */
  appAppleId?: number;
  /** The bundle identifier of the app. */
  bundleId?: string;
  /** The version of the app that is installed. */
  applicationVersion?: string;
  /** The App Store's number for that version. */
  versionExternalIdentifier?: number;
  /** When this payload was signed. The signature's certificates are judged at this time. */
  receiptCreationDate?: UnixMillis;
  /**
   * When the customer first got the app. Xcode writes the beginning of year 1,
   * -62135769600000.
   */
  originalPurchaseDate?: UnixMillis;
  /**
   * The version of the app that the customer first got: its `CFBundleShortVersionString` on
   * macOS, its `CFBundleVersion` elsewhere; always 1.0 in the sandbox.
   */
  originalApplicationVersion?: string;
  /**
   * A digest, in base64, by which the app can tell that the payload belongs to the device it
   * runs on. A server cannot check it.
   */
  deviceVerification?: string;
  /** The UUID that went into `deviceVerification`. */
  deviceVerificationNonce?: string;
  /** When the customer ordered the app, if that was before it was out. */
  preorderDate?: UnixMillis;
  /**
   * Names the app as this customer downloaded it: another for each Apple Account, and for
   * each member of a family. It outlives refunds and new downloads. The API takes it in
   * place of a transaction identifier.
   */
  appTransactionId?: string;
  /** The platform on which the customer first got the app. */
  originalPlatform?: PurchasePlatform;
};

/** What the API answers when asked for the app transaction of a customer. */
export type AppTransactionInfoResponse = {
  /** The app transaction as JWS. */
  signedAppTransactionInfo?: string;
};

/**
 * The platform on which a customer got an app.
 *
 * - `"iOS"`: iPhone and iPad.
 * - `"macOS"`: Mac.
 * - `"tvOS"`: Apple TV.
 * - `"visionOS"`: Apple Vision.
 * - `"watchOS"`: Apple Watch.
 */
export type PurchasePlatform = "iOS" | "macOS" | "tvOS" | "visionOS" | "watchOS" | (string & {});

/**
 * The body of the request by which the App Store notifies a server.
 *
 * A status of 200 to 206 tells it that the notification has arrived. After any other it tries
 * again, five times over some days, in production only.
 */
export type ResponseBodyV2 = {
  /** The notification as JWS. */
  signedPayload?: string;
};

/**
 * What the App Store signed about an event: Apple's `responseBodyV2DecodedPayload`.
 *
 * Exactly one of `data`, `summary`, `externalPurchaseToken` and `appData` is there, and says
 * which app is concerned. Which one it is depends on `notificationType`, and for one type on
 * `subtype`.
 */
export type AnyNotification = {
  /** When this payload was signed. The signature's certificates are judged at this time. */
  signedDate?: UnixMillis;
  /** What happened. */
  notificationType?: NotificationTypeV2;
  /** More about what happened. Absent if there is no more to say. */
  subtype?: Subtype;
  /**
   * Names the notification. Sending it again does not change it, so it tells what was
   * handled already.
   */
  notificationUUID?: string;
  /** The purchase concerned. There for most types. */
  data?: Data;
  /** The version of the format, `"2.0"`. */
  version?: string;
  /**
   * The outcome of an extension of many subscriptions. Only for `RENEWAL_EXTENSION` with
   * `SUMMARY`.
   */
  summary?: Summary;
  /** The token concerned. Only for `EXTERNAL_PURCHASE_TOKEN`. */
  externalPurchaseToken?: ExternalPurchaseToken;
  /** The app concerned. Only for `RESCIND_CONSENT`. */
  appData?: AppData;
};

/** The purchase that a notification is about. */
export type Data = {
  /** Where the purchase was made. */
  environment?: Environment;
  /** The app's number in the App Store. Absent in the sandbox. */
  appAppleId?: number;
  /** The bundle identifier of the app. */
  bundleId?: string;
  /** The build of the app, its `CFBundleVersion`. */
  bundleVersion?: string;
  /** The latest transaction as JWS. Absent for `TEST`. */
  signedTransactionInfo?: string;
  /** What is known of the next renewal, as JWS. Only for auto-renewable subscriptions. */
  signedRenewalInfo?: string;
  /**
   * The state of the subscription when this was signed. Only for auto-renewable
   * subscriptions.
   */
  status?: Status;
  /** Why the customer asked for a refund. Only for `CONSUMPTION_REQUEST`. */
  consumptionRequestReason?: ConsumptionRequestReason;
};

/** What became of a request to extend the subscriptions of all customers. */
export type Summary = {
  /** Where the subscriptions were bought. */
  environment?: Environment;
  /** The app's number in the App Store. Absent in the sandbox. */
  appAppleId?: number;
  /** The bundle identifier of the app. */
  bundleId?: string;
  /** The product whose subscriptions were extended. */
  productId?: string;
  /** The UUID by which the server named its request. */
  requestIdentifier?: string;
  /**
   * The App Stores that the request was limited to: three letters each, ISO 3166-1. Absent
   * if it was not limited.
   */
  storefrontCountryCodes?: Array<string>;
  /** How many subscriptions were extended. */
  succeededCount?: number;
  /** How many could not be extended. */
  failedCount?: number;
};

/** The app that a notification is about, when it is about no purchase. */
export type AppData = {
  /** The app's number in the App Store. Absent in the sandbox. */
  appAppleId?: number;
  /** The bundle identifier of the app. */
  bundleId?: string;
  /** Where the app was downloaded. */
  environment?: Environment;
  /** The customer's app transaction as JWS. */
  signedAppTransactionInfo?: string;
};

/**
 * What a notification is about.
 *
 * - `"SUBSCRIBED"`: A customer subscribed, for the first time or again; `subtype` tells.
 * - `"DID_CHANGE_RENEWAL_PREF"`: A customer chose another plan. An upgrade takes effect at once, a
 *   downgrade with the next period; without `subtype` the customer went back to the current plan.
 * - `"DID_CHANGE_RENEWAL_STATUS"`: Renewal was turned on or off; `subtype` tells.
 * - `"OFFER_REDEEMED"`: A customer with a subscription took up an offer.
 * - `"DID_RENEW"`: A subscription renewed.
 * - `"EXPIRED"`: A subscription ended; `subtype` tells why.
 * - `"DID_FAIL_TO_RENEW"`: A subscription should have renewed, and the customer could not be
 *   charged.
 * - `"GRACE_PERIOD_EXPIRED"`: A period of grace ended without payment: access can be turned off.
 * - `"PRICE_INCREASE"`: The customer was told of a higher price; `subtype` tells what came of it.
 * - `"REFUND"`: A purchase was refunded.
 * - `"REFUND_DECLINED"`: A refund that the app asked for was declined.
 * - `"CONSUMPTION_REQUEST"`: A customer asked for a refund, and the App Store asks what was
 *   consumed.
 * - `"RENEWAL_EXTENDED"`: The subscription of one customer was extended.
 * - `"REVOKE"`: The customer no longer has a purchase that was shared in the family.
 * - `"TEST"`: The server asked for a test.
 * - `"RENEWAL_EXTENSION"`: The subscriptions of all customers are being extended: one failed, or
 *   all are done; `subtype` tells.
 * - `"REFUND_REVERSED"`: A refund was taken back: access is due again.
 * - `"EXTERNAL_PURCHASE_TOKEN"`: A token for purchases outside of the App Store was made, or needs
 *   a report; `subtype` tells.
 * - `"ONE_TIME_CHARGE"`: A customer bought something that is no auto-renewable subscription, or was
 *   given a share of it.
 * - `"RESCIND_CONSENT"`: A parent withdrew the consent that lets a child use the app.
 * - `"METADATA_UPDATE"`: The description of a subscription was changed through the Advanced
 *   Commerce API.
 * - `"MIGRATION"`: A subscription moved to the Advanced Commerce API. Apple's list of changes calls
 *   it `MIGRATE`.
 * - `"PRICE_CHANGE"`: The price of a subscription was changed through the Advanced Commerce API.
 */
export type NotificationTypeV2 =
  | "SUBSCRIBED"
  | "DID_CHANGE_RENEWAL_PREF"
  | "DID_CHANGE_RENEWAL_STATUS"
  | "OFFER_REDEEMED"
  | "DID_RENEW"
  | "EXPIRED"
  | "DID_FAIL_TO_RENEW"
  | "GRACE_PERIOD_EXPIRED"
  | "PRICE_INCREASE"
  | "REFUND"
  | "REFUND_DECLINED"
  | "CONSUMPTION_REQUEST"
  | "RENEWAL_EXTENDED"
  | "REVOKE"
  | "TEST"
  | "RENEWAL_EXTENSION"
  | "REFUND_REVERSED"
  | "EXTERNAL_PURCHASE_TOKEN"
  | "ONE_TIME_CHARGE"
  | "RESCIND_CONSENT"
  | "METADATA_UPDATE"
  | "MIGRATION"
  | "PRICE_CHANGE"
  | (string & {});

/**
 * More about what a notification is about.
 *
 * - `"INITIAL_BUY"`: `SUBSCRIBED`: for the first time, or through the family for the first time.
 * - `"RESUBSCRIBE"`: `SUBSCRIBED`: again, to the same or another plan of the group.
 * - `"DOWNGRADE"`: To a lesser plan, or to one of the same level that is billed less or more often.
 * - `"UPGRADE"`: To a better plan, or to one of the same level that is billed as often.
 * - `"AUTO_RENEW_ENABLED"`: `DID_CHANGE_RENEWAL_STATUS`: renewal was turned on.
 * - `"AUTO_RENEW_DISABLED"`: `DID_CHANGE_RENEWAL_STATUS`: renewal was turned off, by the customer
 *   or by the App Store after a refund.
 * - `"VOLUNTARY"`: `EXPIRED`: the customer had turned renewal off.
 * - `"BILLING_RETRY"`: `EXPIRED`: the customer could not be charged, and the App Store gave up.
 * - `"PRICE_INCREASE"`: `EXPIRED`: the customer did not agree to a higher price.
 * - `"GRACE_PERIOD"`: `DID_FAIL_TO_RENEW`: the customer keeps access while the App Store tries to
 *   charge.
 * - `"PENDING"`: `PRICE_INCREASE`: the customer has not answered.
 * - `"ACCEPTED"`: `PRICE_INCREASE`: the customer agreed, or need not agree.
 * - `"BILLING_RECOVERY"`: `DID_RENEW`: the customer could be charged after all.
 * - `"PRODUCT_NOT_FOR_SALE"`: `EXPIRED`: the product was no longer for sale.
 * - `"SUMMARY"`: `RENEWAL_EXTENSION`: all subscriptions are done.
 * - `"FAILURE"`: `RENEWAL_EXTENSION`: one subscription could not be extended.
 * - `"UNREPORTED"`: `EXTERNAL_PURCHASE_TOKEN`: no report has come for the token.
 * - `"ACTIVE_TOKEN_REMINDER"`: `EXTERNAL_PURCHASE_TOKEN`: the token is still active and reports are
 *   still due.
 * - `"CREATED"`: `EXTERNAL_PURCHASE_TOKEN`: the token was made.
 */
export type Subtype =
  | "INITIAL_BUY"
  | "RESUBSCRIBE"
  | "DOWNGRADE"
  | "UPGRADE"
  | "AUTO_RENEW_ENABLED"
  | "AUTO_RENEW_DISABLED"
  | "VOLUNTARY"
  | "BILLING_RETRY"
  | "PRICE_INCREASE"
  | "GRACE_PERIOD"
  | "PENDING"
  | "ACCEPTED"
  | "BILLING_RECOVERY"
  | "PRODUCT_NOT_FOR_SALE"
  | "SUMMARY"
  | "FAILURE"
  | "UNREPORTED"
  | "ACTIVE_TOKEN_REMINDER"
  | "CREATED"
  | (string & {});

/**
 * Why a customer asked for a refund.
 *
 * - `"UNINTENDED_PURCHASE"`: The customer did not mean to buy it.
 * - `"FULFILLMENT_ISSUE"`: The customer did not get what was bought, or it did not work.
 * - `"UNSATISFIED_WITH_PURCHASE"`: The customer is not happy with it.
 * - `"LEGAL"`: The law gives the customer a right to it.
 * - `"OTHER"`: Anything else.
 */
export type ConsumptionRequestReason =
  | "UNINTENDED_PURCHASE"
  | "FULFILLMENT_ISSUE"
  | "UNSATISFIED_WITH_PURCHASE"
  | "LEGAL"
  | "OTHER"
  | (string & {});

/** What the API answers when asked for a test notification. */
export type SendTestNotificationResponse = {
  /** Names the test, to ask for its outcome by. Usable for some six months. */
  testNotificationToken?: string;
};

/** The outcome of a test notification. */
export type CheckTestNotificationResponse = {
  /** The notification that was sent, as JWS. */
  signedPayload?: string;
  /** The attempts to send it, at most 6. */
  sendAttempts?: Array<SendAttemptItem>;
  /**
   * The outcome of the first attempt.
   *
   * @deprecated Replaced by the first entry of `sendAttempts`.
   */
  firstSendAttemptResult?: FirstSendAttemptResult;
};

/**
 * Which notifications to list.
 *
 * The page is no part of the request: it goes into the address, and the request stays the same
 * from page to page.
 */
export type NotificationHistoryRequest = {
  /** From when on: within the last 180 days (30 in the sandbox), and before `endDate`. */
  startDate: UnixMillis;
  /** Until when. A time in the future means now. */
  endDate: UnixMillis;
  /** Only notifications of this type. Not together with `transactionId`. */
  notificationType?: NotificationTypeV2;
  /** Only notifications of this subtype. Needs the `notificationType` that it belongs to. */
  notificationSubtype?: Subtype;
  /**
   * Only notifications to the customer who made this transaction, whichever of theirs it is.
   * Not together with `notificationType`.
   */
  transactionId?: string;
  /** Whether to list only those that did not arrive, be it yet. */
  onlyFailures?: boolean;
  /**
   * Only notifications to the customer who made this transaction.
   *
   * @deprecated Replaced by `transactionId`.
   */
  originalTransactionId?: string;
};

/** A page of notifications. */
export type NotificationHistoryResponse = {
  /** Asks for the next page. It can expire. */
  paginationToken?: string;
  /** Whether there is a next page. */
  hasMore?: boolean;
  /** The notifications, at most 20. */
  notificationHistory?: Array<NotificationHistoryResponseItem>;
};

/** One notification, and how sending it went. */
export type NotificationHistoryResponseItem = {
  /** The notification as JWS. */
  signedPayload?: string;
  /** The attempts to send it, at most 6. */
  sendAttempts?: Array<SendAttemptItem>;
  /**
   * The outcome of the first attempt.
   *
   * @deprecated Replaced by the first entry of `sendAttempts`.
   */
  firstSendAttemptResult?: FirstSendAttemptResult;
};

/** One attempt to send a notification. */
export type SendAttemptItem = {
  /** When it was sent. */
  attemptDate?: UnixMillis;
  /** What came of it. */
  sendAttemptResult?: SendAttemptResult;
};

/**
 * What came of an attempt to send something to the developer's server.
 *
 * - `"SUCCESS"`: It arrived.
 * - `"TIMED_OUT"`: No answer came in time.
 * - `"TLS_ISSUE"`: The server's certificate or protocol was not accepted.
 * - `"CIRCULAR_REDIRECT"`: The server redirected in a circle.
 * - `"NO_RESPONSE"`: No answer came.
 * - `"SOCKET_ISSUE"`: The connection failed.
 * - `"UNSUPPORTED_CHARSET"`: The answer's character set is not supported.
 * - `"INVALID_RESPONSE"`: The answer could not be understood.
 * - `"PREMATURE_CLOSE"`: The connection was closed before the answer was complete.
 * - `"UNSUCCESSFUL_HTTP_RESPONSE_CODE"`: The answer's status was not one of success.
 * - `"OTHER"`: Anything else.
 */
export type SendAttemptResult =
  | "SUCCESS"
  | "TIMED_OUT"
  | "TLS_ISSUE"
  | "CIRCULAR_REDIRECT"
  | "NO_RESPONSE"
  | "SOCKET_ISSUE"
  | "UNSUPPORTED_CHARSET"
  | "INVALID_RESPONSE"
  | "PREMATURE_CLOSE"
  | "UNSUCCESSFUL_HTTP_RESPONSE_CODE"
  | "OTHER"
  | (string & {});

/**
 * What came of the first attempt to send a notification.
 *
 * - `"SUCCESS"`: It arrived.
 * - `"TIMED_OUT"`: No answer came in time.
 * - `"TLS_ISSUE"`: The server's certificate or protocol was not accepted.
 * - `"CIRCULAR_REDIRECT"`: The server redirected in a circle.
 * - `"NO_RESPONSE"`: No answer came.
 * - `"SOCKET_ISSUE"`: The connection failed.
 * - `"UNSUPPORTED_CHARSET"`: The answer's character set is not supported.
 * - `"INVALID_RESPONSE"`: The answer could not be understood.
 * - `"PREMATURE_CLOSE"`: The connection was closed before the answer was complete.
 * - `"UNSUCCESSFUL_HTTP_RESPONSE_CODE"`: The answer's status was not one of success.
 * - `"OTHER"`: Anything else.
 * - `"SSL_ISSUE"`: The server's certificate or protocol was not accepted. Deprecated: Replaced by
 *   `TLS_ISSUE`.
 *
 * @deprecated Replaced by `SendAttemptResult`, in the first entry of `sendAttempts`.
 */
export type FirstSendAttemptResult =
  | "SUCCESS"
  | "TIMED_OUT"
  | "TLS_ISSUE"
  | "CIRCULAR_REDIRECT"
  | "NO_RESPONSE"
  | "SOCKET_ISSUE"
  | "UNSUPPORTED_CHARSET"
  | "INVALID_RESPONSE"
  | "PREMATURE_CLOSE"
  | "UNSUCCESSFUL_HTTP_RESPONSE_CODE"
  | "OTHER"
  | "SSL_ISSUE"
  | (string & {});

/**
 * A token for purchases outside of the App Store.
 *
 * An app gets it as base64url of this JSON, without a signature; in a notification it is
 * signed.
 */
export type ExternalPurchaseToken = {
  /**
   * Names the token, to report purchases by. It begins with `SANDBOX` if the token is from
   * the sandbox.
   */
  externalPurchaseId?: string;
  /** When the token was made. */
  tokenCreationDate?: UnixMillis;
  /** The app's number in the App Store. Absent in the sandbox. */
  appAppleId?: number;
  /** The bundle identifier of the app. */
  bundleId?: string;
  /** When the token expires. Only for tokens of custom links. */
  tokenExpirationDate?: UnixMillis;
  /** What the token is for. Only for tokens of custom links. */
  tokenType?: TokenType;
};

/**
 * What came of a token: purchases, or none. A report that was sent is given back in this form
 * too.
 */
export type ExternalPurchaseReport = {
  /**
   * Names the report: a UUID, another for each report. Only to repeat a report that failed,
   * it is given again.
   */
  requestIdentifier: string;
  /**
   * The token, by its `externalPurchaseId`. One that begins with `SANDBOX` goes to the
   * server for tests.
   */
  externalPurchaseId: string;
  /** What came of the token. */
  status: ExternalPurchaseReportStatus;
  /** The purchases and refunds. Present with `LINE_ITEM`, and only then. */
  lineItems?: Array<ExternalPurchaseLineItem>;
};

/** Something that was sold once. */
export type OneTimeBuyLineItem = {
  /**
   * Names the line: at most 128 characters, another for each line of the app. Only to
   * correct a line, its name is given again, with `restatement`.
   */
  lineItemId: string;
  /** When it happened. Not in the future. */
  creationDate: UnixMillis;
  /** Whether the line corrects an earlier one of the same name. If absent, it does not. */
  restatement?: boolean;
  /**
   * Whether the earlier line was wrong altogether. Only with `restatement`. If absent, it
   * was not.
   */
  erroneouslySubmitted?: boolean;
  /** The currency in which the customer paid: three letters, ISO 4217. */
  pricingCurrency: string;
  /** The currency of every amount in this line. */
  reportingCurrency: ExternalPurchaseReportingCurrency;
  /**
   * How much one unit of the first currency is in the second. Present when they differ, and
   * only then.
   */
  exchangeRate?: Decimal;
  /** The price without tax. */
  amountTaxExclusive: number;
  /** The price with tax: the price without it and `taxAmount` added up. */
  amountTaxInclusive: number;
  /** What is left of the price without tax after all refunds. Not negative. */
  netAmountTaxExclusive: number;
  /** The tax. */
  taxAmount: number;
  /** The country or region where the tax is due: three letters, ISO 3166-1. */
  taxCountry: string;
  /** The product, by the developer's own name for it: at most 256 characters. */
  productIdentifier: string;
  /** How many were bought, at least 1. The amounts are for all of them. */
  quantity: number;
  /** What happened: always `BUY`. */
  eventType: "BUY";
  /** The kind of product: always `ONE_TIME_BUY`. */
  productType: "ONE_TIME_BUY";
};

/** A subscription that was sold, renewed, changed or paid for. */
export type SubscriptionBuyLineItem = {
  /**
   * Names the line: at most 128 characters, another for each line of the app. Only to
   * correct a line, its name is given again, with `restatement`.
   */
  lineItemId: string;
  /** When it happened. Not in the future. */
  creationDate: UnixMillis;
  /** Whether the line corrects an earlier one of the same name. If absent, it does not. */
  restatement?: boolean;
  /**
   * Whether the earlier line was wrong altogether. Only with `restatement`. If absent, it
   * was not.
   */
  erroneouslySubmitted?: boolean;
  /** The line of the first purchase. Needed for every event but `SUBSCRIPTION_START`. */
  referenceLineItemId?: string;
  /** The currency in which the customer paid: three letters, ISO 4217. */
  pricingCurrency: string;
  /** The currency of every amount in this line. */
  reportingCurrency: ExternalPurchaseReportingCurrency;
  /**
   * How much one unit of the first currency is in the second. Present when they differ, and
   * only then.
   */
  exchangeRate?: Decimal;
  /** The price without tax. */
  amountTaxExclusive: number;
  /**
   * The price with tax: the price without it and `taxAmount` added up. Above 0 for
   * `SUBSCRIPTION_PAYMENT`.
   */
  amountTaxInclusive: number;
  /** What is left of the price without tax after all refunds. Not negative. */
  netAmountTaxExclusive: number;
  /** The tax. */
  taxAmount: number;
  /** The country or region where the tax is due: three letters, ISO 3166-1. */
  taxCountry: string;
  /** What happened to the subscription. */
  subscriptionEvent: ExternalPurchaseSubscriptionEvent;
  /** When the period begins that is reported. */
  subscriptionStartDate: UnixMillis;
  /** When it ends. Not before it begins. */
  subscriptionEndDate: UnixMillis;
  /** For how many days the customer has paid so far: 0 for `SUBSCRIPTION_START`. */
  subscriptionDaysOfPaidService: number;
  /** The product, by the developer's own name for it: at most 256 characters. */
  productIdentifier: string;
  /** How many were bought, at least 1. */
  quantity: number;
  /** What happened: always `BUY`. */
  eventType: "BUY";
  /** The kind of product: always `SUBSCRIPTION`. */
  productType: "SUBSCRIPTION";
};

/** Money that was paid back. */
export type RefundLineItem = {
  /**
   * Names the line: at most 128 characters, another for each line of the app. Only to
   * correct a line, its name is given again, with `restatement`.
   */
  lineItemId: string;
  /** When it happened. Not in the future. */
  creationDate: UnixMillis;
  /** Whether the line corrects an earlier one of the same name. If absent, it does not. */
  restatement?: boolean;
  /**
   * Whether the earlier line was wrong altogether. Only with `restatement`. If absent, it
   * was not.
   */
  erroneouslySubmitted?: boolean;
  /** The line of the purchase that was refunded. */
  referenceLineItemId: string;
  /** The currency in which the customer paid: three letters, ISO 4217. */
  pricingCurrency: string;
  /** The currency of every amount in this line. */
  reportingCurrency: ExternalPurchaseReportingCurrency;
  /**
   * How much one unit of the first currency is in the second. Present when they differ, and
   * only then.
   */
  exchangeRate?: Decimal;
  /** What was paid back, without tax. */
  amountTaxExclusive: number;
  /** What was paid back, with tax: the amount without it and `taxAmount` added up. */
  amountTaxInclusive: number;
  /** What is left of the price without tax after all refunds. Not negative. */
  netAmountTaxExclusive: number;
  /** The tax that was paid back. */
  taxAmount: number;
  /** The country or region where the tax is due: three letters, ISO 3166-1. */
  taxCountry: string;
  /** What happened: always `REFUND`. */
  eventType: "REFUND";
};

/** The answer to a report that was accepted. */
export type SendReportSuccessResponse = {
  /** The name of the report. */
  requestIdentifier: string;
};

/**
 * The answer to a report that was refused. Nothing of it was taken: mend it and send all of it
 * again, under the same name.
 */
export type SendReportErrorResponse = {
  /** What is wrong with it. */
  errors: Array<ExternalPurchaseReportError>;
};

/** Something that is wrong with a report. */
export type ExternalPurchaseReportError = {
  /** The error, by Apple's number for it. */
  errorCode: number;
  /** The error in words, for people. */
  errorMessage: string;
  /** The member at fault. */
  fieldName?: string;
  /** The line at fault. */
  lineItemId?: string;
};

/** The answer when asked for a report that was sent. */
export type RetrieveReportSuccessResponse = {
  /** The report. */
  report: ExternalPurchaseReport;
};

/**
 * What a token of a custom link is for.
 *
 * - `"ACQUISITION"`: For a customer who is new: made when the app is first installed.
 * - `"SERVICES"`: For the use of the App Store's services: made then too, and again over time.
 */
export type TokenType = "ACQUISITION" | "SERVICES" | (string & {});

/**
 * What came of a token.
 *
 * - `"LINE_ITEM"`: Purchases or refunds, which the report lists.
 * - `"NO_LINE_ITEM"`: Nothing was bought.
 * - `"UNRECOGNIZED_TOKEN"`: The developer does not know the token.
 * - `"DUPLICATE_TOKEN"`: The developer reports under another token that the customer has at the
 *   same time.
 */
export type ExternalPurchaseReportStatus =
  | "LINE_ITEM"
  | "NO_LINE_ITEM"
  | "UNRECOGNIZED_TOKEN"
  | "DUPLICATE_TOKEN"
  | (string & {});

/**
 * What a line of a report is about.
 *
 * - `"BUY"`: Something was bought.
 * - `"REFUND"`: Money was paid back.
 */
export type ExternalPurchaseEventType = "BUY" | "REFUND" | (string & {});

/**
 * The kind of product that was bought.
 *
 * - `"ONE_TIME_BUY"`: Bought once.
 * - `"SUBSCRIPTION"`: A subscription.
 */
export type ExternalPurchaseProductType = "ONE_TIME_BUY" | "SUBSCRIPTION" | (string & {});

/**
 * What happened to a subscription.
 *
 * - `"SUBSCRIPTION_START"`: It began.
 * - `"RENEWAL"`: It was renewed.
 * - `"SUBSCRIPTION_CHANGE"`: It was changed to another plan.
 * - `"SUBSCRIPTION_PAYMENT"`: It was paid for in between.
 */
export type ExternalPurchaseSubscriptionEvent =
  | "SUBSCRIPTION_START"
  | "RENEWAL"
  | "SUBSCRIPTION_CHANGE"
  | "SUBSCRIPTION_PAYMENT"
  | (string & {});

/**
 * A currency in which amounts can be reported. Others are reported in euros or US dollars.
 *
 * - `"CLP"`: Chilean peso.
 * - `"EUR"`: Euro.
 * - `"QAR"`: Qatari riyal.
 * - `"COP"`: Colombian peso.
 * - `"VND"`: Vietnamese dong.
 * - `"EGP"`: Egyptian pound.
 * - `"THB"`: Thai baht.
 * - `"HKD"`: Hong Kong dollar.
 * - `"NOK"`: Norwegian krone.
 * - `"BRL"`: Brazilian real.
 * - `"GBP"`: Pound sterling.
 * - `"AUD"`: Australian dollar.
 * - `"SEK"`: Swedish krona.
 * - `"INR"`: Indian rupee.
 * - `"BGN"`: Bulgarian lev.
 * - `"ZAR"`: South African rand.
 * - `"KZT"`: Kazakhstani tenge.
 * - `"NGN"`: Nigerian naira.
 * - `"TWD"`: New Taiwan dollar.
 * - `"MXN"`: Mexican peso.
 * - `"CHF"`: Swiss franc.
 * - `"PEN"`: Peruvian sol.
 * - `"DKK"`: Danish krone.
 * - `"AED"`: United Arab Emirates dirham.
 * - `"ILS"`: Israeli new shekel.
 * - `"KRW"`: South Korean won.
 * - `"PHP"`: Philippine peso.
 * - `"TZS"`: Tanzanian shilling.
 * - `"PKR"`: Pakistani rupee.
 * - `"HUF"`: Hungarian forint.
 * - `"IDR"`: Indonesian rupiah.
 * - `"CNY"`: Chinese yuan.
 * - `"MYR"`: Malaysian ringgit.
 * - `"RUB"`: Russian rouble.
 * - `"RON"`: Romanian leu.
 * - `"SGD"`: Singapore dollar.
 * - `"TRY"`: Turkish lira.
 * - `"CZK"`: Czech koruna.
 * - `"SAR"`: Saudi riyal.
 * - `"USD"`: US dollar.
 * - `"NZD"`: New Zealand dollar.
 * - `"PLN"`: Polish zloty.
 * - `"JPY"`: Japanese yen.
 * - `"CAD"`: Canadian dollar.
 */
export type ExternalPurchaseReportingCurrency =
  | "CLP"
  | "EUR"
  | "QAR"
  | "COP"
  | "VND"
  | "EGP"
  | "THB"
  | "HKD"
  | "NOK"
  | "BRL"
  | "GBP"
  | "AUD"
  | "SEK"
  | "INR"
  | "BGN"
  | "ZAR"
  | "KZT"
  | "NGN"
  | "TWD"
  | "MXN"
  | "CHF"
  | "PEN"
  | "DKK"
  | "AED"
  | "ILS"
  | "KRW"
  | "PHP"
  | "TZS"
  | "PKR"
  | "HUF"
  | "IDR"
  | "CNY"
  | "MYR"
  | "RUB"
  | "RON"
  | "SGD"
  | "TRY"
  | "CZK"
  | "SAR"
  | "USD"
  | "NZD"
  | "PLN"
  | "JPY"
  | "CAD"
  | (string & {});

/** One purchase or refund. `eventType` and `productType` tell which. */
export type ExternalPurchaseLineItem =
  | OneTimeBuyLineItem
  | SubscriptionBuyLineItem
  | RefundLineItem;

/** What the API answers when asked for all subscriptions of a customer. */
export type StatusResponse = {
  /** Where the subscriptions were bought. */
  environment?: Environment;
  /** The bundle identifier of the app. */
  bundleId?: string;
  /** The app's number in the App Store. Absent in the sandbox. */
  appAppleId?: number;
  /** The subscriptions, by group. */
  data?: Array<SubscriptionGroupIdentifierItem>;
};

/** A customer's subscriptions of one group. */
export type SubscriptionGroupIdentifierItem = {
  /** The group, by its identifier in App Store Connect. */
  subscriptionGroupIdentifier?: string;
  /** The latest transaction of each subscription. */
  lastTransactions?: Array<LastTransactionsItem>;
};

/** The latest about one subscription. */
export type LastTransactionsItem = {
  /** The state of the subscription. */
  status?: Status;
  /** The first purchase of the subscription: a string of digits. */
  originalTransactionId?: string;
  /** The latest transaction as JWS. */
  signedTransactionInfo?: string;
  /** What is known of the next renewal, as JWS. */
  signedRenewalInfo?: string;
};

/**
 * The state of an auto-renewable subscription.
 *
 * - `1`: The customer is entitled to it.
 * - `2`: It ended.
 * - `3`: The customer could not be charged; the App Store keeps trying, and access can be turned
 *   off.
 * - `4`: The customer could not be charged; the App Store keeps trying, and access is still due.
 * - `5`: It was refunded or taken away.
 */
export type Status = 1 | 2 | 3 | 4 | 5 | (number & {});

/**
 * Which transactions of a customer to list, and in which order.
 *
 * It is never sent as JSON: each member becomes a parameter of the address, under its own
 * name; `productIds`, `productTypes` and `subscriptionGroupIdentifiers` become one parameter
 * for each of their entries, with the final s left out of the name.
 */
export type TransactionHistoryRequest = {
  /** Only transactions with this `purchaseDate` or a later one. */
  startDate?: UnixMillis;
  /**
   * Only transactions with an earlier `purchaseDate`. After `startDate`; it can lie in the
   * future.
   */
  endDate?: UnixMillis;
  /** Only transactions of these products. */
  productIds?: Array<string>;
  /** Only transactions of these kinds of product. */
  productTypes?: Array<ProductType>;
  /** The order. If absent, ascending. */
  sort?: Order;
  /** Only transactions of these groups of subscriptions. */
  subscriptionGroupIdentifiers?: Array<string>;
  /** Only what the customer bought, or only what a family member shares. */
  inAppOwnershipType?: InAppOwnershipType;
  /** Only what was refunded or taken away (true), or only what was not (false). */
  revoked?: boolean;
  /**
   * Whether to leave out what was refunded or taken away.
   *
   * @deprecated Replaced by `revoked` with the value false.
   */
  excludeRevoked?: boolean;
};

/** A page of a customer's transactions. */
export type HistoryResponse = {
  /**
   * Asks for the next page, together with the same parameters. That of the last page can be
   * kept to ask for newer transactions later, if the order is ascending.
   */
  revision?: string;
  /** Whether there is a next page. */
  hasMore?: boolean;
  /** The bundle identifier of the app. */
  bundleId?: string;
  /** The app's number in the App Store. Absent in the sandbox. */
  appAppleId?: number;
  /** Where the transactions were made. */
  environment?: Environment;
  /** The transactions as JWS, at most 20. */
  signedTransactions?: Array<string>;
};

/** A page of a customer's refunds. */
export type RefundHistoryResponse = {
  /** The refunded transactions as JWS, at most 20, the earliest refund first. */
  signedTransactions?: Array<string>;
  /**
   * Asks for the next page. That of the last page can be kept to ask for newer refunds
   * later.
   */
  revision?: string;
  /** Whether there is a next page. */
  hasMore?: boolean;
};

/**
 * A customer's refunds, as the first version of the endpoint lists them.
 *
 * @deprecated Replaced by `RefundHistoryResponse`, which has pages.
 */
export type RefundLookupResponse = {
  /** The refunded transactions as JWS, at most 50, the earliest refund first. */
  signedTransactions?: Array<string>;
};

/**
 * The order of a list of transactions, by the time of their last change.
 *
 * - `"ASCENDING"`: The one that was changed first comes first.
 * - `"DESCENDING"`: The one that was changed last comes first.
 */
export type Order = "ASCENDING" | "DESCENDING" | (string & {});

/**
 * A kind of product, as the history of transactions is asked for it. In a transaction the same
 * kinds are called otherwise: see `Type`.
 *
 * - `"AUTO_RENEWABLE"`: Subscriptions that renew until they are cancelled.
 * - `"NON_RENEWABLE"`: Subscriptions for a fixed time.
 * - `"CONSUMABLE"`: Used up, and bought again.
 * - `"NON_CONSUMABLE"`: Bought once, kept for good.
 */
export type ProductType =
  | "AUTO_RENEWABLE"
  | "NON_RENEWABLE"
  | "CONSUMABLE"
  | "NON_CONSUMABLE"
  | (string & {});

/**
 * The version of the endpoint that lists transactions: a part of its address.
 *
 * - `"v1"`: The first version, which leaves out consumables that the app is done with. Deprecated:
 *   Replaced by version 2.
 * - `"v2"`: The current version.
 */
export type GetTransactionHistoryVersion = "v1" | "v2" | (string & {});

/** What the API answers when asked for an order. */
export type OrderLookupResponse = {
  /** Whether there is such an order for the app. */
  status?: OrderLookupStatus;
  /** The order's transactions as JWS. Absent if there is no such order. */
  signedTransactions?: Array<string>;
};

/**
 * Whether there is such an order.
 *
 * - `0`: There is, and it is for this app.
 * - `1`: There is not, or it is not for this app.
 */
export type OrderLookupStatus = 0 | 1 | (number & {});

/**
 * The answer to a `CONSUMPTION_REQUEST` notification. To be sent only if the customer
 * consented.
 */
export type ConsumptionRequest = {
  /** Whether the customer consented to this being sent. The App Store takes nothing but true. */
  customerConsented: boolean;
  /**
   * How much was consumed, in thousandths of a percent: 0 to 100000. It must be 0 unless the
   * purchase was delivered, and absent for auto-renewable subscriptions. With
   * `GRANT_PRORATED` it must lie strictly between the two.
   */
  consumptionPercentage?: number;
  /** Whether the customer got what was bought, and if not, why. */
  deliveryStatus: DeliveryStatus;
  /** What the developer would like the App Store to do. It may do otherwise. */
  refundPreference?: RefundPreference;
  /** Whether the customer could try it for free, or was told how it works, before buying. */
  sampleContentProvided: boolean;
};

/**
 * The answer to a `CONSUMPTION_REQUEST` notification, as the first version of the endpoint
 * takes it.
 *
 * @deprecated Replaced by `ConsumptionRequest`.
 */
export type ConsumptionRequestV1 = {
  /** Whether the customer consented to this being sent. The App Store takes nothing but true. */
  customerConsented: boolean;
  /** How much was consumed. */
  consumptionStatus: ConsumptionStatus;
  /** Where it was consumed. */
  platform: Platform;
  /** Whether the customer could try it for free, or was told how it works, before buying. */
  sampleContentProvided: boolean;
  /** Whether the customer got what was bought, and if not, why. */
  deliveryStatus: DeliveryStatusV1;
  /** The UUID of the app's own account that the purchase belongs to, or an empty string. */
  appAccountToken: string;
  /** How old the customer's account in the app is. */
  accountTenure: AccountTenure;
  /** How long the customer used the app. */
  playTime: PlayTime;
  /** How much money the customer got back in the app, on all platforms. */
  lifetimeDollarsRefunded: LifetimeDollarsRefunded;
  /** How much money the customer spent in the app, on all platforms. */
  lifetimeDollarsPurchased: LifetimeDollarsPurchased;
  /** How the customer's account in the app stands. */
  userStatus: UserStatus;
  /** What the developer would like the App Store to do. It may do otherwise. */
  refundPreference?: RefundPreferenceV1;
};

/**
 * Whether a customer got what was bought, and if not, why.
 *
 * - `"DELIVERED"`: It was delivered and works.
 * - `"UNDELIVERED_QUALITY_ISSUE"`: It was delivered and did not work.
 * - `"UNDELIVERED_WRONG_ITEM"`: Something else was delivered.
 * - `"UNDELIVERED_SERVER_OUTAGE"`: The server did not work.
 * - `"UNDELIVERED_OTHER"`: It was not delivered for any other reason.
 */
export type DeliveryStatus =
  | "DELIVERED"
  | "UNDELIVERED_QUALITY_ISSUE"
  | "UNDELIVERED_WRONG_ITEM"
  | "UNDELIVERED_SERVER_OUTAGE"
  | "UNDELIVERED_OTHER"
  | (string & {});

/**
 * What the developer would like to become of a request for a refund.
 *
 * - `"DECLINE"`: It is declined.
 * - `"GRANT_FULL"`: All of the price is paid back.
 * - `"GRANT_PRORATED"`: What was not consumed is paid back. For subscriptions, the App Store
 *   reckons it.
 */
export type RefundPreference = "DECLINE" | "GRANT_FULL" | "GRANT_PRORATED" | (string & {});

/**
 * How old a customer's account in the app is.
 *
 * - `0`: Not said.
 * - `1`: Up to 3 days.
 * - `2`: 3 to 10 days.
 * - `3`: 10 to 30 days.
 * - `4`: 30 to 90 days.
 * - `5`: 90 to 180 days.
 * - `6`: 180 to 365 days.
 * - `7`: More than 365 days.
 */
export type AccountTenure = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | (number & {});

/**
 * How much of a purchase was consumed.
 *
 * - `0`: Not said.
 * - `1`: Nothing.
 * - `2`: Part of it.
 * - `3`: All of it, be it given away or traded.
 */
export type ConsumptionStatus = 0 | 1 | 2 | 3 | (number & {});

/**
 * Whether a customer got what was bought, and if not, why.
 *
 * - `0`: It was delivered and works.
 * - `1`: It was delivered and did not work.
 * - `2`: Something else was delivered.
 * - `3`: The server did not work.
 * - `4`: The app's own currency had changed.
 * - `5`: It was not delivered for any other reason.
 */
export type DeliveryStatusV1 = 0 | 1 | 2 | 3 | 4 | 5 | (number & {});

/**
 * How much money a customer spent in the app, on all platforms, in US dollars.
 *
 * - `0`: Not said.
 * - `1`: Nothing.
 * - `2`: 0.01 to 49.99.
 * - `3`: 50 to 99.99.
 * - `4`: 100 to 499.99.
 * - `5`: 500 to 999.99.
 * - `6`: 1000 to 1999.99.
 * - `7`: 2000 or more.
 */
export type LifetimeDollarsPurchased = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | (number & {});

/**
 * How much money a customer got back in the app, on all platforms, in US dollars.
 *
 * - `0`: Not said.
 * - `1`: Nothing.
 * - `2`: 0.01 to 49.99.
 * - `3`: 50 to 99.99.
 * - `4`: 100 to 499.99.
 * - `5`: 500 to 999.99.
 * - `6`: 1000 to 1999.99.
 * - `7`: 2000 or more.
 */
export type LifetimeDollarsRefunded = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | (number & {});

/**
 * Where a purchase was consumed.
 *
 * - `0`: Not said.
 * - `1`: On one of Apple's platforms.
 * - `2`: Elsewhere.
 */
export type Platform = 0 | 1 | 2 | (number & {});

/**
 * How long a customer used the app.
 *
 * - `0`: Not said.
 * - `1`: Up to 5 minutes.
 * - `2`: 5 to 60 minutes.
 * - `3`: 1 to 6 hours.
 * - `4`: 6 to 24 hours.
 * - `5`: 1 to 4 days.
 * - `6`: 4 to 16 days.
 * - `7`: More than 16 days.
 */
export type PlayTime = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | (number & {});

/**
 * What the developer would like to become of a request for a refund.
 *
 * - `0`: Not said.
 * - `1`: It is granted.
 * - `2`: It is declined.
 * - `3`: Either.
 */
export type RefundPreferenceV1 = 0 | 1 | 2 | 3 | (number & {});

/**
 * How a customer's account in the app stands.
 *
 * - `0`: Not said.
 * - `1`: It is in use.
 * - `2`: It is locked for a time.
 * - `3`: It is closed.
 * - `4`: It is restricted.
 */
export type UserStatus = 0 | 1 | 2 | 3 | 4 | (number & {});

/** Extends the subscription of one customer. */
export type ExtendRenewalDateRequest = {
  /** By how many days: 1 to 90. */
  extendByDays: number;
  /** Why. */
  extendReasonCode: ExtendReasonCode;
  /**
   * Names the request: at most 128 characters, another for each extension. Only to repeat a
   * request that failed, it is given again.
   */
  requestIdentifier: string;
};

/** What became of the extension of one subscription. */
export type ExtendRenewalDateResponse = {
  /** The first purchase of the subscription: a string of digits. */
  originalTransactionId?: string;
  /** The period that was extended: a string of digits. */
  webOrderLineItemId?: string;
  /** Whether it was extended. */
  success?: boolean;
  /** When it renews now. */
  effectiveDate?: UnixMillis;
};

/** Extends the subscriptions of all customers. */
export type MassExtendRenewalDateRequest = {
  /** By how many days: 1 to 90. */
  extendByDays: number;
  /** Why. */
  extendReasonCode: ExtendReasonCode;
  /**
   * Names the request: a UUID, another for each extension. Only to repeat a request that
   * failed, it is given again.
   */
  requestIdentifier: string;
  /**
   * Only subscriptions bought in these App Stores: three letters each, ISO 3166-1. If
   * absent, in all. It must not be empty.
   */
  storefrontCountryCodes?: Array<string>;
  /** The product whose subscriptions to extend. */
  productId: string;
};

/** What the API answers when it starts to extend the subscriptions of all customers. */
export type MassExtendRenewalDateResponse = {
  /** The name of the request. */
  requestIdentifier?: string;
};

/** How far the extension of the subscriptions of all customers has got. */
export type MassExtendRenewalDateStatusResponse = {
  /** The name of the request. */
  requestIdentifier?: string;
  /** Whether it is done. */
  complete?: boolean;
  /** When it was done. Present only when `complete` is true. */
  completeDate?: UnixMillis;
  /** How many subscriptions were extended. Present only when `complete` is true. */
  succeededCount?: number;
  /** How many could not be extended. Present only when `complete` is true. */
  failedCount?: number;
};

/**
 * Why a subscription is extended.
 *
 * - `0`: Not said.
 * - `1`: To make the customer happy.
 * - `2`: Anything else.
 * - `3`: The service did not work.
 */
export type ExtendReasonCode = 0 | 1 | 2 | 3 | (number & {});

/** A message to upload. */
export type UploadMessageRequestBody = {
  /** The heading: at most 66 characters. */
  header: string;
  /** The text: at most 144 characters. */
  body: string;
  /** A picture. Only for messages of text, not for those with an offer or another plan. */
  image?: UploadMessageImage;
  /** Where the heading stands. If absent, above the text. */
  headerPosition?: HeaderPosition;
  /** Points to list, at most 5. */
  bulletPoints?: Array<BulletPoint>;
};

/** The picture of a message. */
export type UploadMessageImage = {
  /** The UUID under which the picture was uploaded, in lower case. */
  imageIdentifier: string;
  /** What the picture shows, for those who cannot see it: at most 150 characters. */
  altText: string;
};

/** One of the points that a message lists. */
export type BulletPoint = {
  /** The text: at most 66 characters. */
  text: string;
  /** The UUID under which the point's picture was uploaded, in lower case. */
  imageIdentifier: string;
  /** What the picture shows, for those who cannot see it: at most 150 characters. */
  altText: string;
};

/** The pictures that were uploaded. */
export type GetImageListResponse = {
  /** The pictures. */
  imageIdentifiers?: Array<GetImageListResponseItem>;
};

/** One of the pictures that were uploaded. */
export type GetImageListResponseItem = {
  /** The UUID under which it was uploaded. */
  imageIdentifier?: string;
  /** Whether it may be shown. */
  imageState?: ImageState;
  /** What it is for. */
  imageSize?: ImageSize;
};

/** The messages that were uploaded. */
export type GetMessageListResponse = {
  /** The messages. */
  messageIdentifiers?: Array<GetMessageListResponseItem>;
};

/** One of the messages that were uploaded. */
export type GetMessageListResponseItem = {
  /** The UUID under which it was uploaded. */
  messageIdentifier?: string;
  /** Whether it may be shown. */
  messageState?: MessageState;
};

/**
 * Sets the message to show for a product and a language when the server gives no other in
 * time.
 */
export type DefaultConfigurationRequest = {
  /** The UUID under which the message was uploaded, in lower case. */
  messageIdentifier?: string;
};

/**
 * The message that is shown for a product and a language when the server gives no other in
 * time.
 */
export type DefaultConfigurationResponse = {
  /** The UUID under which the message was uploaded. */
  messageIdentifier: string;
};

/** Sets the address at which the App Store asks the server for a message. */
export type RealtimeUrlRequest = {
  /** The address: https, at most 256 characters. */
  realtimeURL: string;
};

/** The address at which the App Store asks the server for a message. */
export type RealtimeUrlResponse = {
  /** The address. */
  realtimeURL: string;
};

/**
 * Where the heading of a message stands.
 *
 * - `"ABOVE_BODY"`: Above the text.
 * - `"ABOVE_IMAGE"`: Above the picture. Needs one.
 */
export type HeaderPosition = "ABOVE_BODY" | "ABOVE_IMAGE" | (string & {});

/**
 * What a picture is for.
 *
 * - `"FULL_SIZE"`: For a message.
 * - `"BULLET_POINT"`: For one of the points that a message lists.
 */
export type ImageSize = "FULL_SIZE" | "BULLET_POINT" | (string & {});

/**
 * Whether a picture may be shown.
 *
 * - `"PENDING"`: Apple has not decided.
 * - `"PENDING_REVIEW"`: Apple has not decided. Only one of Apple's libraries has this name for it.
 * - `"APPROVED"`: It may be shown.
 * - `"REJECTED"`: It may not be shown.
 */
export type ImageState = "PENDING" | "PENDING_REVIEW" | "APPROVED" | "REJECTED" | (string & {});

/**
 * Whether a message may be shown.
 *
 * - `"PENDING"`: Apple has not decided.
 * - `"PENDING_REVIEW"`: Apple has not decided. Only one of Apple's libraries has this name for it.
 * - `"APPROVED"`: It may be shown.
 * - `"REJECTED"`: It may not be shown.
 */
export type MessageState = "PENDING" | "PENDING_REVIEW" | "APPROVED" | "REJECTED" | (string & {});

/** The body of the request by which the App Store asks for a message. */
export type RealtimeRequestBody = {
  /** The question as JWS. */
  signedPayload?: string;
};

/**
 * What the App Store signed when it asked for a message: Apple's `DecodedRealtimeRequestBody`.
 *
 * It names the app by `appAppleId` alone; the bundle identifier is not in it.
 */
export type RealtimeRequest = {
  /** When this payload was signed. The signature's certificates are judged at this time. */
  signedDate: UnixMillis;
  /** The first purchase of the subscription: a string of digits. */
  originalTransactionId: string;
  /** The app's number in the App Store. */
  appAppleId: number;
  /** The product that the customer might cancel. */
  productId: string;
  /** The customer's language and region, as a locale identifier. */
  userLocale: string;
  /** The UUID of the question. */
  requestIdentifier: string;
  /** Where the subscription was bought. */
  environment: Environment;
};

/**
 * The answer: exactly one of the members. If it comes too late, or not at all, the default
 * message is shown; `responseTimeThreshold` of a performance test tells what is too late.
 */
export type RealtimeResponseBody = {
  /** Shows a message. */
  message?: Message;
  /** Shows a message, and another plan to change to. */
  alternateProduct?: AlternateProduct;
  /** Shows a message, and an offer. */
  promotionalOffer?: PromotionalOffer;
  /** Shows a message, and something from the Advanced Commerce API. */
  advancedCommerceInfo?: AdvancedCommerceInfo;
};

/** A message to show. */
export type Message = {
  /** The UUID under which the message was uploaded, in lower case. */
  messageIdentifier?: string;
};

/** Another plan to show. */
export type AlternateProduct = {
  /** The UUID under which the message was uploaded, in lower case. */
  messageIdentifier?: string;
  /** The plan: a product of the same group of subscriptions. */
  productId?: string;
  /** How the plan is to be billed. */
  billingPlanType?: BillingPlanType;
};

/** An offer to show. It carries one signature, of either version. */
export type PromotionalOffer = {
  /** The UUID under which the message was uploaded, in lower case. */
  messageIdentifier?: string;
  /** The offer, signed as JWS. */
  promotionalOfferSignatureV2?: string;
  /** The offer, signed in the older way. */
  promotionalOfferSignatureV1?: PromotionalOfferSignatureV1;
};

/** A promotional offer, signed in the older way. */
export type PromotionalOfferSignatureV1 = {
  /** The signature: base64 of its DER form. */
  encodedSignature: string;
  /** The product that the offer is for. */
  productId: string;
  /** A UUID used only once, in lower case. */
  nonce: string;
  /** When it was signed: milliseconds since 1970. */
  timestamp: number;
  /** The key that signed it, by its identifier in App Store Connect. */
  keyId: string;
  /** The offer, by its identifier in App Store Connect. */
  offerIdentifier: string;
  /**
   * The UUID of the app's own account that the offer is for, in lower case. Absent if it is
   * for any.
   */
  appAccountToken?: string;
};

/**
 * Something to show from the Advanced Commerce API. Not what a transaction has under this
 * name.
 */
export type AdvancedCommerceInfo = {
  /** The UUID under which the message was uploaded, in lower case. */
  messageIdentifier?: string;
  /** A signed request: base64 of a JSON object around a JWS. */
  advancedCommerceData?: string;
};

/** Asks for a test. Sandbox only. */
export type PerformanceTestRequest = {
  /** A purchase in the sandbox to ask the server about: a string of digits. */
  originalTransactionId: string;
};

/** The test that was begun. */
export type PerformanceTestResponse = {
  /** What the test consists of. */
  config: PerformanceTestConfig;
  /** Names the test, to ask for its outcome by: a UUID. */
  requestId: string;
};

/** What a test consists of, and what it takes to pass. */
export type PerformanceTestConfig = {
  /** How many questions can be open at the same time. */
  maxConcurrentRequests: number;
  /** How many questions are asked. */
  totalRequests: number;
  /** How long the test lasts, in milliseconds. */
  totalDuration: number;
  /** Within how many milliseconds an answer must come. */
  responseTimeThreshold: number;
  /** How many percent of the answers must be right: 0 to 100. */
  successRateThreshold: number;
};

/** The outcome of a test. */
export type PerformanceTestResultResponse = {
  /** What the test consisted of. */
  config: PerformanceTestConfig;
  /** The address that was asked. */
  target: string;
  /** Whether it passed. */
  result: PerformanceTestStatus;
  /** How many percent of the answers were right: 0 to 100. */
  successRate: number;
  /** How many questions have no answer yet. */
  numPending: number;
  /** How long the answers took. */
  responseTimes: PerformanceTestResponseTimes;
  /** How many questions failed, by what came of them. */
  failures: { [key in SendAttemptResult]?: number };
};

/** How long the answers took, in milliseconds. */
export type PerformanceTestResponseTimes = {
  /** On average. */
  average: number;
  /** Half of them, at most. */
  p50: number;
  /** 90 % of them, at most. */
  p90: number;
  /** 95 % of them, at most. */
  p95: number;
  /** 99 % of them, at most. */
  p99: number;
};

/**
 * Whether a test passed.
 *
 * - `"PENDING"`: It is not done.
 * - `"PASS"`: It passed.
 * - `"FAIL"`: It did not pass.
 */
export type PerformanceTestStatus = "PENDING" | "PASS" | "FAIL" | (string & {});

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

/** What will be renewed, for a subscription through the Advanced Commerce API. */
export type AdvancedCommerceRenewalInfo = {
  /** Names this state of the subscription, so that a request can show that it knows it. */
  consistencyToken?: string;
  /** The name and description that the customer sees. */
  descriptors?: AdvancedCommerceDescriptors;
  /** What will be renewed. */
  items?: Array<AdvancedCommerceRenewalItem>;
  /** How often the subscription renews. */
  period?: AdvancedCommercePeriod;
  /** The UUID by which the developer's server named its request. */
  requestReferenceId?: string;
  /** The category by which the subscription is taxed. */
  taxCode?: string;
};

/** One thing among those that will be renewed. */
export type AdvancedCommerceRenewalItem = {
  /** The developer's own name for the item, up to 128 characters. */
  SKU?: string;
  /** The description that the customer sees. */
  description?: string;
  /** The name that the customer sees. */
  displayName?: string;
  /** The offer that will apply to the item. */
  offer?: AdvancedCommerceOffer;
  /** The item's price, in thousandths of the currency's unit. */
  price?: number;
  /** The higher price that was announced for the item, if one was. */
  priceIncreaseInfo?: AdvancedCommercePriceIncreaseInfo;
};

/** A higher price that was announced for an item. */
export type AdvancedCommercePriceIncreaseInfo = {
  /** Other items that depend on the customer agreeing to this price. */
  dependentSKUs?: Array<string>;
  /** The new price, in thousandths of the currency's unit. */
  price?: number;
  /** Whether the customer agreed. */
  status?: AdvancedCommercePriceIncreaseInfoStatus;
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

/** What every request names. */
export type AdvancedCommerceRequestInfo = {
  /** The UUID of the app's own account that the purchase belongs to, in lower case. */
  appAccountToken?: string;
  /** The `consistencyToken` of the latest renewal info, as it was received. */
  consistencyToken?: string;
  /**
   * Names the request: a UUID, another for each request. Only to repeat one that timed out,
   * it is given again.
   */
  requestReferenceId: string;
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
 * What became of a higher price that was announced.
 *
 * - `"SCHEDULED"`: It will apply; the customer need not agree.
 * - `"PENDING"`: The customer was asked and has not answered.
 * - `"ACCEPTED"`: The customer agreed.
 */
export type AdvancedCommercePriceIncreaseInfoStatus =
  | "SCHEDULED"
  | "PENDING"
  | "ACCEPTED"
  | (string & {});

/**
 * When a change to a subscription takes effect.
 *
 * - `"IMMEDIATELY"`: At once.
 * - `"NEXT_BILL_CYCLE"`: When the current period ends.
 */
export type AdvancedCommerceEffective = "IMMEDIATELY" | "NEXT_BILL_CYCLE" | (string & {});

/**
 * Why an item of a subscription is changed.
 *
 * - `"UPGRADE"`: The customer wants more.
 * - `"DOWNGRADE"`: The customer wants less.
 * - `"APPLY_OFFER"`: The customer takes up an offer.
 */
export type AdvancedCommerceReason = "UPGRADE" | "DOWNGRADE" | "APPLY_OFFER" | (string & {});

/**
 * Why money was, or is to be, paid back.
 *
 * - `"UNINTENDED_PURCHASE"`: The customer did not mean to buy it.
 * - `"FULFILLMENT_ISSUE"`: The customer did not get what was bought, or it did not work.
 * - `"UNSATISFIED_WITH_PURCHASE"`: The customer is not happy with it.
 * - `"LEGAL"`: The law asks for it.
 * - `"OTHER"`: Anything else.
 * - `"MODIFY_ITEMS_REFUND"`: The items of a subscription were changed before they were used up.
 * - `"SIMULATE_REFUND_DECLINE"`: Makes the test environment decline the refund. Sandbox and
 *   TestFlight only.
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

/** Sells something once. */
export type AdvancedCommerceOneTimeChargeCreateRequest = {
  /** Names the request. */
  requestInfo: AdvancedCommerceRequestInfo;
  /** What to do: always `CREATE_ONE_TIME_CHARGE`. */
  operation: "CREATE_ONE_TIME_CHARGE";
  /** The version of the format: always `1`. */
  version: "1";
  /** The currency of the prices: three letters, ISO 4217. */
  currency: string;
  /** What is sold. */
  item: AdvancedCommerceOneTimeChargeItem;
  /** The App Store of the customer: three letters, ISO 3166-1. */
  storefront?: string;
  /** The category by which the purchase is taxed. */
  taxCode: string;
};

/** Something that is sold once. */
export type AdvancedCommerceOneTimeChargeItem = {
  /** The developer's own name for the item: 1 to 128 characters. */
  SKU: string;
  /** The description that the customer sees: at most 45 characters. */
  description: string;
  /** The name that the customer sees: at most 30 characters. */
  displayName: string;
  /** The price, in thousandths of the currency's unit, not negative. */
  price: number;
};

/** Sells a subscription. */
export type AdvancedCommerceSubscriptionCreateRequest = {
  /** Names the request. */
  requestInfo: AdvancedCommerceRequestInfo;
  /** What to do: always `CREATE_SUBSCRIPTION`. */
  operation: "CREATE_SUBSCRIPTION";
  /** The version of the format: always `1`. */
  version: "1";
  /** The currency of the prices: three letters, ISO 4217. */
  currency: string;
  /** The name and description of the subscription. */
  descriptors: AdvancedCommerceDescriptors;
  /** What the subscription consists of: at least one item. */
  items: Array<AdvancedCommerceSubscriptionCreateItem>;
  /** How often it renews. */
  period: AdvancedCommercePeriod;
  /** A transaction of a subscription that the customer had before, if this one follows it. */
  previousTransactionId?: string;
  /** The App Store of the customer: three letters, ISO 3166-1. */
  storefront?: string;
  /** The category by which the purchase is taxed. */
  taxCode: string;
};

/** One item of a subscription that is sold. */
export type AdvancedCommerceSubscriptionCreateItem = {
  /** The developer's own name for the item: 1 to 128 characters. */
  SKU: string;
  /** The description that the customer sees: at most 45 characters. */
  description: string;
  /** The name that the customer sees: at most 30 characters. */
  displayName: string;
  /** A lower price for the first periods. */
  offer?: AdvancedCommerceOffer;
  /** The price, in thousandths of the currency's unit. */
  price: number;
};

/** Changes a subscription. */
export type AdvancedCommerceSubscriptionModifyInAppRequest = {
  /** Names the request. */
  requestInfo: AdvancedCommerceRequestInfo;
  /** What to do: always `MODIFY_SUBSCRIPTION`. */
  operation: "MODIFY_SUBSCRIPTION";
  /** The version of the format: always `1`. */
  version: "1";
  /** The items to add. */
  addItems?: Array<AdvancedCommerceSubscriptionModifyAddItem>;
  /** The items to change. */
  changeItems?: Array<AdvancedCommerceSubscriptionModifyChangeItem>;
  /** The currency of the prices: three letters, ISO 4217. */
  currency?: string;
  /** A new name and description. */
  descriptors?: AdvancedCommerceSubscriptionModifyDescriptors;
  /** How often it is to renew from now on. */
  periodChange?: AdvancedCommerceSubscriptionModifyPeriodChange;
  /** The items to remove. */
  removeItems?: Array<AdvancedCommerceSubscriptionModifyRemoveItem>;
  /** Whether the current period goes on, or a new one begins at once. */
  retainBillingCycle: boolean;
  /** The App Store of the customer: three letters, ISO 3166-1. */
  storefront?: string;
  /** The category by which the purchase is taxed. */
  taxCode?: string;
  /** A transaction of the subscription: a string of digits. */
  transactionId: string;
};

/** An item to add to a subscription. */
export type AdvancedCommerceSubscriptionModifyAddItem = {
  /** The developer's own name for the item: 1 to 128 characters. */
  SKU: string;
  /** The description that the customer sees: at most 45 characters. */
  description: string;
  /** The name that the customer sees: at most 30 characters. */
  displayName: string;
  /** A lower price for the first periods. */
  offer?: AdvancedCommerceOffer;
  /** The price, in thousandths of the currency's unit. */
  price: number;
  /**
   * What is due for the rest of the current period, in thousandths of the currency's unit.
   * Not together with an offer.
   */
  proratedPrice?: number;
};

/** An item to change in a subscription. */
export type AdvancedCommerceSubscriptionModifyChangeItem = {
  /** The developer's own name for the item after the change: 1 to 128 characters. */
  SKU: string;
  /** The description that the customer sees: at most 45 characters. */
  description: string;
  /** The name that the customer sees: at most 30 characters. */
  displayName: string;
  /** The developer's own name for the item before the change: 1 to 128 characters. */
  currentSKU: string;
  /** When the change takes effect. */
  effective: AdvancedCommerceEffective;
  /** A lower price for the first periods. */
  offer?: AdvancedCommerceOffer;
  /** The price, in thousandths of the currency's unit. */
  price: number;
  /**
   * What is due for the rest of the current period, in thousandths of the currency's unit.
   * Only if the change takes effect at once.
   */
  proratedPrice?: number;
  /** Why it is changed. */
  reason: AdvancedCommerceReason;
};

/** A new name and description of a subscription. */
export type AdvancedCommerceSubscriptionModifyDescriptors = {
  /** When the change takes effect. */
  effective: AdvancedCommerceEffective;
  /** The description that the customer sees: at most 45 characters. */
  description?: string;
  /** The name that the customer sees: at most 30 characters. */
  displayName?: string;
};

/** How often a subscription is to renew from now on. */
export type AdvancedCommerceSubscriptionModifyPeriodChange = {
  /** When the change takes effect. */
  effective: AdvancedCommerceEffective;
  /** How often it is to renew. */
  period: AdvancedCommercePeriod;
};

/** An item to remove from a subscription. */
export type AdvancedCommerceSubscriptionModifyRemoveItem = {
  /** The developer's own name for the item: 1 to 128 characters. */
  SKU: string;
};

/** Turns the renewal of a subscription on again. */
export type AdvancedCommerceSubscriptionReactivateInAppRequest = {
  /** Names the request. */
  requestInfo: AdvancedCommerceRequestInfo;
  /** What to do: always `REACTIVATE_SUBSCRIPTION`. */
  operation: "REACTIVATE_SUBSCRIPTION";
  /** The version of the format: always `1`. */
  version: "1";
  /** The items to go on with. If absent, all. */
  items?: Array<AdvancedCommerceSubscriptionReactivateItem>;
  /** The App Store of the customer: three letters, ISO 3166-1. */
  storefront?: string;
  /** A transaction of the subscription: a string of digits. */
  transactionId: string;
};

/** An item of a subscription to go on with. */
export type AdvancedCommerceSubscriptionReactivateItem = {
  /** The developer's own name for the item: 1 to 128 characters. */
  SKU: string;
};

/**
 * What a signed request is to do.
 *
 * - `"CREATE_ONE_TIME_CHARGE"`: Sells something once.
 * - `"CREATE_SUBSCRIPTION"`: Sells a subscription.
 * - `"MODIFY_SUBSCRIPTION"`: Changes a subscription.
 * - `"REACTIVATE_SUBSCRIPTION"`: Turns the renewal of a subscription on again.
 */
export type AdvancedCommerceInAppRequestOperation =
  | "CREATE_ONE_TIME_CHARGE"
  | "CREATE_SUBSCRIPTION"
  | "MODIFY_SUBSCRIPTION"
  | "REACTIVATE_SUBSCRIPTION"
  | (string & {});

/**
 * The version of a signed request's format.
 *
 * - `"1"`: The only one so far.
 */
export type AdvancedCommerceInAppRequestVersion = "1" | (string & {});

/** Asks for a refund of items. */
export type AdvancedCommerceRequestRefundRequest = {
  /** Names the request. */
  requestInfo: AdvancedCommerceRequestInfo;
  /** The currency of the amounts: three letters, ISO 4217. */
  currency?: string;
  /** What to refund: at least one item. */
  items: Array<AdvancedCommerceRequestRefundItem>;
  /**
   * Whether the App Store may ask what was consumed (`CONSUMPTION_REQUEST`) before it
   * decides. Usually true.
   */
  refundRiskingPreference: boolean;
  /** The App Store of the customer: three letters, ISO 3166-1. */
  storefront?: string;
};

/** An item to refund. */
export type AdvancedCommerceRequestRefundItem = {
  /** The developer's own name for the item: 1 to 128 characters. */
  SKU: string;
  /** How much to pay back, in thousandths of the currency's unit. Only with `CUSTOM`. */
  refundAmount?: number;
  /** Why. */
  refundReason: AdvancedCommerceRefundReason;
  /** How the amount is reckoned. */
  refundType: AdvancedCommerceRefundType;
  /** Whether to take the item away too. */
  revoke: boolean;
};

/** The purchase after a refund was asked for. */
export type AdvancedCommerceRequestRefundResponse = {
  /** What is now known of the next renewal, as JWS. Only for subscriptions. */
  signedRenewalInfo?: string;
  /** The latest transaction as JWS. */
  signedTransactionInfo: string;
};

/** Turns off the renewal of a subscription. */
export type AdvancedCommerceSubscriptionCancelRequest = {
  /** Names the request. */
  requestInfo: AdvancedCommerceRequestInfo;
  /** The App Store of the customer: three letters, ISO 3166-1. */
  storefront?: string;
};

/** The subscription after its renewal was turned off. */
export type AdvancedCommerceSubscriptionCancelResponse = {
  /** What is now known of the next renewal, as JWS. */
  signedRenewalInfo: string;
  /** The latest transaction as JWS. */
  signedTransactionInfo: string;
};

/** Changes names and descriptions. */
export type AdvancedCommerceSubscriptionChangeMetadataRequest = {
  /** Names the request. */
  requestInfo: AdvancedCommerceRequestInfo;
  /** A new name and description of the subscription. */
  descriptors?: AdvancedCommerceSubscriptionChangeMetadataDescriptors;
  /** The items to change: absent, or at least one. */
  items?: Array<AdvancedCommerceSubscriptionChangeMetadataItem>;
  /** The App Store of the customer: three letters, ISO 3166-1. */
  storefront?: string;
  /** A new category by which the subscription is taxed. */
  taxCode?: string;
};

/** A new name and description of a subscription. */
export type AdvancedCommerceSubscriptionChangeMetadataDescriptors = {
  /** When the change takes effect. */
  effective: AdvancedCommerceEffective;
  /** The description that the customer sees: at most 45 characters. */
  description?: string;
  /** The name that the customer sees: at most 30 characters. */
  displayName?: string;
};

/** New names and a new description of an item. */
export type AdvancedCommerceSubscriptionChangeMetadataItem = {
  /** The developer's own name for the item before the change: 1 to 128 characters. */
  currentSKU: string;
  /** When the change takes effect. */
  effective: AdvancedCommerceEffective;
  /** The description that the customer sees: at most 45 characters. */
  description?: string;
  /** The name that the customer sees: at most 30 characters. */
  displayName?: string;
  /** The developer's own name for the item after the change: 1 to 128 characters. */
  SKU?: string;
};

/** The subscription after its names and descriptions were changed. */
export type AdvancedCommerceSubscriptionChangeMetadataResponse = {
  /** What is now known of the next renewal, as JWS. */
  signedRenewalInfo: string;
  /** The latest transaction as JWS. */
  signedTransactionInfo: string;
};

/** Moves a subscription from App Store Connect to the Advanced Commerce API. */
export type AdvancedCommerceSubscriptionMigrateRequest = {
  /** Names the request. */
  requestInfo: AdvancedCommerceRequestInfo;
  /** The name and description of the subscription. */
  descriptors: AdvancedCommerceSubscriptionMigrateDescriptors;
  /** What the subscription consists of: at least one item. */
  items: Array<AdvancedCommerceSubscriptionMigrateItem>;
  /** What the next period is to consist of, if that differs. */
  renewalItems?: Array<AdvancedCommerceSubscriptionMigrateRenewalItem>;
  /** The App Store of the customer: three letters, ISO 3166-1. */
  storefront?: string;
  /**
   * The product in App Store Connect that stands for all of the Advanced Commerce API's
   * subscriptions.
   */
  targetProductId: string;
  /** The category by which the subscription is taxed. */
  taxCode: string;
};

/** The name and description of a subscription that moves. */
export type AdvancedCommerceSubscriptionMigrateDescriptors = {
  /** The description that the customer sees: at most 45 characters. */
  description: string;
  /** The name that the customer sees: at most 30 characters. */
  displayName: string;
};

/** An item of a subscription that moves. */
export type AdvancedCommerceSubscriptionMigrateItem = {
  /** The developer's own name for the item: 1 to 128 characters. */
  SKU: string;
  /** The description that the customer sees: at most 45 characters. */
  description: string;
  /** The name that the customer sees: at most 30 characters. */
  displayName: string;
};

/** An item of the next period of a subscription that moves. */
export type AdvancedCommerceSubscriptionMigrateRenewalItem = {
  /** The developer's own name for the item: 1 to 128 characters. */
  SKU: string;
  /** The description that the customer sees: at most 45 characters. */
  description: string;
  /** The name that the customer sees: at most 30 characters. */
  displayName: string;
};

/** The subscription after it moved. */
export type AdvancedCommerceSubscriptionMigrateResponse = {
  /** What is now known of the next renewal, as JWS. */
  signedRenewalInfo: string;
  /** The latest transaction as JWS. */
  signedTransactionInfo: string;
};

/** Changes prices. */
export type AdvancedCommerceSubscriptionPriceChangeRequest = {
  /** Names the request. */
  requestInfo: AdvancedCommerceRequestInfo;
  /** The currency of the prices: three letters, ISO 4217. */
  currency?: string;
  /** The items with new prices: at least one. */
  items: Array<AdvancedCommerceSubscriptionPriceChangeItem>;
  /** The App Store of the customer: three letters, ISO 3166-1. */
  storefront?: string;
};

/** An item with a new price. */
export type AdvancedCommerceSubscriptionPriceChangeItem = {
  /** The developer's own name for the item: 1 to 128 characters. */
  SKU: string;
  /** The new price, in thousandths of the currency's unit. */
  price: number;
  /** Other items that depend on the customer agreeing to this price. */
  dependentSKUs?: Array<string>;
};

/** The subscription after its prices were changed. */
export type AdvancedCommerceSubscriptionPriceChangeResponse = {
  /** What is now known of the next renewal, as JWS. */
  signedRenewalInfo: string;
  /** The latest transaction as JWS. */
  signedTransactionInfo: string;
};

/** Takes a subscription away, and pays back what it cost. */
export type AdvancedCommerceSubscriptionRevokeRequest = {
  /** Names the request. */
  requestInfo: AdvancedCommerceRequestInfo;
  /** Why. */
  refundReason: AdvancedCommerceRefundReason;
  /**
   * Whether the App Store may ask what was consumed (`CONSUMPTION_REQUEST`) before it
   * decides. Usually true.
   */
  refundRiskingPreference: boolean;
  /** How the amount is reckoned: `FULL` or `PRORATED`. */
  refundType: AdvancedCommerceRefundType;
  /** The App Store of the customer: three letters, ISO 3166-1. */
  storefront?: string;
};

/** The subscription after it was taken away. */
export type AdvancedCommerceSubscriptionRevokeResponse = {
  /** What is now known of the next renewal, as JWS. */
  signedRenewalInfo: string;
  /** The latest transaction as JWS. */
  signedTransactionInfo: string;
};

/** The header of a JWS. */
export type JWSDecodedHeader = {
  /** The algorithm, `ES256`. */
  alg: string;
  /**
   * The signer's certificates, each as base64 of its DER form: leaf, intermediate and root;
   * from Xcode just one.
   */
  x5c: Array<string>;
  /** The key. Only from Xcode; the App Store stopped giving it in March 2022. */
  kid?: string;
  /** The kind of token, `JWT`. Only from Xcode. */
  typ?: string;
};

/**
 * The body of an answer that reports an error. There may be none, or something that is not
 * JSON.
 */
export type ErrorPayload = {
  /**
   * The error: the status and four more digits; smaller numbers from the External Purchase
   * Server API.
   */
  errorCode?: number;
  /** The error in words, for people. */
  errorMessage?: string;
};

/**
 * A type or subtype of a notification that is not documented, or not in this combination.
 *
 * It is a string like any other; a comparison with a documented value rules it out. Plain `string`
 * would not do: TypeScript could no longer tell the members of a union apart. The names below mean
 * nothing, and there is no such object.
 */
declare enum Unlisted {
  Empty = "",
  Other = "...",
}
export type { Unlisted };

/** What a notification can be about; each type of it carries one of these. */
export type NotificationBodies = Required<
  Pick<AnyNotification, "data" | "summary" | "externalPurchaseToken" | "appData">
>;

/** What every notification has, whatever it is about. */
export type NotificationMembers = Omit<
  AnyNotification,
  "notificationType" | "subtype" | keyof NotificationBodies
>;

/** A notification about this, and about nothing else. */
export type NotificationWith<Body extends keyof NotificationBodies> = NotificationMembers &
  Pick<NotificationBodies, Body> & { [Other in Exclude<keyof NotificationBodies, Body>]?: never };

/** A notification of which no documentation says what it is about. */
export type NotificationWithAny = NotificationMembers & Partial<NotificationBodies>;

/**
 * What the App Store signed about an event: Apple's `responseBodyV2DecodedPayload`.
 *
 * Compare `notificationType`, and for `RENEWAL_EXTENSION` also `subtype`, to learn which member
 * says what is concerned: `data`, `summary`, `externalPurchaseToken` or `appData`. A type that is
 * not documented is left for the last member of the union, which can have any of them.
 */
export type Notification =
  | (NotificationWith<"data"> & { notificationType: "CONSUMPTION_REQUEST"; subtype?: Unlisted })
  | (NotificationWith<"data"> & {
      notificationType: "DID_CHANGE_RENEWAL_PREF";
      subtype?: "UPGRADE" | "DOWNGRADE" | Unlisted;
    })
  | (NotificationWith<"data"> & {
      notificationType: "DID_CHANGE_RENEWAL_STATUS";
      subtype?: "AUTO_RENEW_ENABLED" | "AUTO_RENEW_DISABLED" | Unlisted;
    })
  | (NotificationWith<"data"> & {
      notificationType: "DID_FAIL_TO_RENEW";
      subtype?: "GRACE_PERIOD" | Unlisted;
    })
  | (NotificationWith<"data"> & {
      notificationType: "DID_RENEW";
      subtype?: "BILLING_RECOVERY" | Unlisted;
    })
  | (NotificationWith<"data"> & {
      notificationType: "EXPIRED";
      subtype?:
        | "VOLUNTARY"
        | "BILLING_RETRY"
        | "PRICE_INCREASE"
        | "PRODUCT_NOT_FOR_SALE"
        | Unlisted;
    })
  | (NotificationWith<"externalPurchaseToken"> & {
      notificationType: "EXTERNAL_PURCHASE_TOKEN";
      subtype?: "UNREPORTED" | "CREATED" | "ACTIVE_TOKEN_REMINDER" | Unlisted;
    })
  | (NotificationWith<"data"> & { notificationType: "GRACE_PERIOD_EXPIRED"; subtype?: Unlisted })
  | (NotificationWith<"data"> & { notificationType: "METADATA_UPDATE"; subtype?: Unlisted })
  | (NotificationWith<"data"> & { notificationType: "MIGRATION"; subtype?: Unlisted })
  | (NotificationWith<"data"> & {
      notificationType: "OFFER_REDEEMED";
      subtype?: "UPGRADE" | "DOWNGRADE" | Unlisted;
    })
  | (NotificationWith<"data"> & { notificationType: "ONE_TIME_CHARGE"; subtype?: Unlisted })
  | (NotificationWith<"data"> & { notificationType: "PRICE_CHANGE"; subtype?: Unlisted })
  | (NotificationWith<"data"> & {
      notificationType: "PRICE_INCREASE";
      subtype?: "PENDING" | "ACCEPTED" | Unlisted;
    })
  | (NotificationWith<"data"> & { notificationType: "REFUND"; subtype?: Unlisted })
  | (NotificationWith<"data"> & { notificationType: "REFUND_DECLINED"; subtype?: Unlisted })
  | (NotificationWith<"data"> & { notificationType: "REFUND_REVERSED"; subtype?: Unlisted })
  | (NotificationWith<"data"> & { notificationType: "RENEWAL_EXTENDED"; subtype?: Unlisted })
  | (NotificationWith<"summary"> & { notificationType: "RENEWAL_EXTENSION"; subtype: "SUMMARY" })
  | (NotificationWith<"data"> & { notificationType: "RENEWAL_EXTENSION"; subtype: "FAILURE" })
  | (NotificationWithAny & { notificationType: "RENEWAL_EXTENSION"; subtype?: Unlisted })
  | (NotificationWith<"appData"> & { notificationType: "RESCIND_CONSENT"; subtype?: Unlisted })
  | (NotificationWith<"data"> & { notificationType: "REVOKE"; subtype?: Unlisted })
  | (NotificationWith<"data"> & {
      notificationType: "SUBSCRIBED";
      subtype?: "INITIAL_BUY" | "RESUBSCRIBE" | Unlisted;
    })
  | (NotificationWith<"data"> & { notificationType: "TEST"; subtype?: Unlisted })
  | (NotificationWithAny & { notificationType?: Unlisted; subtype?: Subtype });
