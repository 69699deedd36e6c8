// Written by `cargo xtask codegen` from the core's models. Changes made here are lost.

import type {
  Environment,
  Type,
  InAppOwnershipType,
  RevocationReason,
  RevocationType,
  TransactionReason,
  OfferType,
  OfferDiscountType,
  BillingPlanType,
  ExpirationIntent,
  AutoRenewStatus,
  PriceIncreaseStatus,
  RenewalBillingPlanType,
  PurchasePlatform,
  NotificationTypeV2,
  Subtype,
  ConsumptionRequestReason,
  SendAttemptResult,
  FirstSendAttemptResult,
  Status,
  Order,
  ProductType,
  OrderLookupStatus,
  DeliveryStatus,
  RefundPreference,
  AccountTenure,
  ConsumptionStatus,
  DeliveryStatusV1,
  LifetimeDollarsPurchased,
  LifetimeDollarsRefunded,
  Platform,
  PlayTime,
  RefundPreferenceV1,
  UserStatus,
  ExtendReasonCode,
  HeaderPosition,
  ImageSize,
  ImageState,
  MessageState,
  PerformanceTestStatus,
  AdvancedCommercePeriod,
  AdvancedCommerceOfferPeriod,
  AdvancedCommerceOfferReason,
  AdvancedCommercePriceIncreaseInfoStatus,
  AdvancedCommerceEffective,
  AdvancedCommerceReason,
  AdvancedCommerceRefundReason,
  AdvancedCommerceRefundType,
} from "./apple-enums.js";

/** What all signed payloads have. */
export interface DecodedSignedData {
  /** When this payload was signed. The signature's certificates are judged at this time. */
  signedDate?: number;
}

/** What all items of the Advanced Commerce API have. */
export interface AbstractAdvancedCommerceBaseItem {
  /** The developer's own name for the item: 1 to 128 characters. */
  SKU: string;
}

/** What items of the Advanced Commerce API have that the customer sees. */
export interface AbstractAdvancedCommerceItem {
  /** The developer's own name for the item: 1 to 128 characters. */
  SKU: string;
  /** The description that the customer sees: at most 45 characters. */
  description: string;
  /** The name that the customer sees: at most 30 characters. */
  displayName: string;
}

/** What the Advanced Commerce API answers. */
export interface AbstractAdvancedCommerceResponse {
  /** What is now known of the next renewal, as JWS. */
  signedRenewalInfo?: string;
  /** The latest transaction as JWS. */
  signedTransactionInfo?: string;
}

/** What all requests of the Advanced Commerce API have. */
export interface AdvancedCommerceRequest {
  /** Names the request. */
  requestInfo: AdvancedCommerceRequestInfo;
}

/** What `AdvancedCommerceInAppSignatureCreator` signs: any object. */
// biome-ignore lint/suspicious/noEmptyInterface: as Apple's is
export interface AdvancedCommerceInAppRequest {}

/** What all requests of the Advanced Commerce API have that an app makes. */
export interface AbstractAdvancedCommerceInAppRequest
  extends AdvancedCommerceRequest,
    AdvancedCommerceInAppRequest {
  /** What to do. */
  readonly operation: string;
  /** The version of the format. */
  readonly version: string;
}

/**
 * What the App Store signed about one purchase of one customer: Apple's
 * `JWSTransactionDecodedPayload`.
 *
 * A subscription has a transaction for every period that was paid for. The payload names the
 * app by `bundleId` alone; the app's Apple ID is not in it.
 */
export interface JWSTransactionDecodedPayload {
  /** When this payload was signed. The signature's certificates are judged at this time. */
  signedDate?: number;
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
  purchaseDate?: number;
  /**
   * When the purchase behind `originalTransactionId` was made. Xcode's test data can have
   * negative values.
   */
  originalPurchaseDate?: number;
  /** When the subscription ends or renews. Subscriptions only. */
  expiresDate?: number;
  /** How many were bought: more than 1 for consumables only. */
  quantity?: number;
  /** The kind of product. */
  type?: Type | string;
  /**
   * The UUID by which the app tied the purchase to an account of its own. Absent if it never
   * did.
   */
  appAccountToken?: string;
  /** Whether the customer bought it or a family member shares it. */
  inAppOwnershipType?: InAppOwnershipType | string;
  /** Why it was refunded or taken away. Present with `revocationDate`. */
  revocationReason?: RevocationReason | number;
  /**
   * When it was refunded or taken away. A transaction that has this date no longer entitles
   * to anything, unless only part of it was refunded (`revocationType`).
   */
  revocationDate?: number;
  /**
   * Whether the customer moved on to a better subscription of the group. Present only when
   * true.
   */
  isUpgraded?: boolean;
  /** The kind of offer that applied. Absent when none did. */
  offerType?: OfferType | number;
  /**
   * The offer, by its identifier in App Store Connect, or the name of the offer code.
   * Present with every kind of offer but the introductory one, which has no name.
   */
  offerIdentifier?: string;
  /** Where the purchase was made. */
  environment?: Environment | string;
  /** The country or region of the App Store: three letters, ISO 3166-1. */
  storefront?: string;
  /** The App Store by Apple's own number: a string of digits. */
  storefrontId?: string;
  /** Whether the customer bought it or a subscription renewed itself. */
  transactionReason?: TransactionReason | string;
  /** The currency of `price`: three letters, ISO 4217. Present only with `price`. */
  currency?: string;
  /**
   * The price in thousandths of the currency's unit (1990 is 1.99), for the whole quantity
   * and with any offer taken off.
   */
  price?: number;
  /** How the offer is paid for. Absent when no offer applied. */
  offerDiscountType?: OfferDiscountType | string;
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
  revocationType?: RevocationType | string;
  /**
   * How much of the price was refunded, in thousandths of a percent: 67932 is 67.932 %,
   * 100000 is all of it. Gone again when the refund is reversed.
   */
  revocationPercentage?: number;
  /** What a purchase through the Advanced Commerce API consists of. Absent for all others. */
  advancedCommerceInfo?: AdvancedCommerceTransactionInfo;
  /** How a subscription with a commitment is billed. */
  billingPlanType?: BillingPlanType | string;
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
}

/** How far a subscription has got that the customer committed to for several billing periods. */
export interface TransactionCommitmentInfo {
  /**
   * Which of the billing periods this transaction pays for, counted from 1. Documented as 1
   * to 12.
   */
  billingPeriodNumber?: number;
  /** When the commitment ends. */
  commitmentExpiresDate?: number;
  /** The price of the commitment, in thousandths of the currency's unit. */
  commitmentPrice?: number;
  /** How many billing periods the commitment has. */
  totalBillingPeriods?: number;
}

/** What the API answers when asked for one transaction. */
export interface TransactionInfoResponse {
  /** The transaction as JWS. */
  signedTransactionInfo?: string;
}

/** Ties a purchase to an account of the app's own, after the fact. */
export interface UpdateAppAccountTokenRequest {
  /** The UUID of the account, in lower case. It replaces any that was set before. */
  appAccountToken: string;
}

/**
 * What the App Store signed about the next renewal of a subscription: Apple's
 * `JWSRenewalInfoDecodedPayload`.
 *
 * The payload does not name the app.
 */
export interface JWSRenewalInfoDecodedPayload {
  /** When this payload was signed. The signature's certificates are judged at this time. */
  signedDate?: number;
  /** Why the subscription ended. Absent as long as it has not. */
  expirationIntent?: ExpirationIntent | number;
  /** The first purchase of the subscription: a string of digits; `"0"` from Xcode. */
  originalTransactionId?: string;
  /** The product that the next period will be of. */
  autoRenewProductId?: string;
  /** The product of the current period. */
  productId?: string;
  /** Whether the subscription is to renew. */
  autoRenewStatus?: AutoRenewStatus | number;
  /**
   * Whether the App Store is still trying to charge for a period that it could not charge
   * for.
   */
  isInBillingRetryPeriod?: boolean;
  /** Whether the customer agreed to a higher price. Absent if none was announced. */
  priceIncreaseStatus?: PriceIncreaseStatus | number;
  /**
   * Until when the customer keeps access while the App Store tries to charge. Absent outside
   * of such a period of grace.
   */
  gracePeriodExpiresDate?: number;
  /** The kind of offer that will apply to the next period. Absent if none will. */
  offerType?: OfferType | number;
  /** That offer, by its identifier in App Store Connect, or the name of the offer code. */
  offerIdentifier?: string;
  /** Where the subscription was bought. */
  environment?: Environment | string;
  /**
   * Since when the customer has been subscribed. Interruptions of up to 60 days do not count
   * (10 minutes in the sandbox).
   */
  recentSubscriptionStartDate?: number;
  /**
   * When the current period ends and the next begins, or when the last one ended: then it
   * lies in the past. Always present for auto-renewable subscriptions.
   */
  renewalDate?: number;
  /** The currency of `renewalPrice`: three letters, ISO 4217. */
  currency?: string;
  /**
   * The price of the next period in thousandths of the currency's unit, with any offer taken
   * off.
   */
  renewalPrice?: number;
  /** How the offer for the next period is paid for. */
  offerDiscountType?: OfferDiscountType | string;
  /** The win-back offers that this customer could take up, the best one first. */
  eligibleWinBackOfferIds?: string[];
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
  renewalBillingPlanType?: RenewalBillingPlanType | string;
}

/** What follows when a commitment to several billing periods ends. */
export interface RenewalCommitmentInfo {
  /** The product that the next commitment will be of. */
  commitmentAutoRenewProductId?: string;
  /** Whether a next commitment is to follow. */
  commitmentAutoRenewStatus?: AutoRenewStatus | number;
  /** How the next commitment will be billed. */
  commitmentRenewalBillingPlanType?: RenewalBillingPlanType | string;
  /** When the current commitment ends and the next begins. */
  commitmentRenewalDate?: number;
  /** The price of the next commitment, in thousandths of the currency's unit. */
  commitmentRenewalPrice?: number;
}

/**
 * What the App Store signed about a customer's download of the app: `AppTransaction` in
 * StoreKit, `JWSAppTransactionDecodedPayload` in the App Store Server API.
 */
export interface AppTransaction {
  /** The environment, under another name than elsewhere. */
  receiptType?: Environment | string;
  /** The app's number in the App Store. Absent in the sandbox. */
  appAppleId?: number;
  /** The bundle identifier of the app. */
  bundleId?: string;
  /** The version of the app that is installed. */
  applicationVersion?: string;
  /** The App Store's number for that version. */
  versionExternalIdentifier?: number;
  /** When this payload was signed. The signature's certificates are judged at this time. */
  receiptCreationDate?: number;
  /**
   * When the customer first got the app. Xcode writes the beginning of year 1,
   * -62135769600000.
   */
  originalPurchaseDate?: number;
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
  preorderDate?: number;
  /**
   * Names the app as this customer downloaded it: another for each Apple Account, and for
   * each member of a family. It outlives refunds and new downloads. The API takes it in
   * place of a transaction identifier.
   */
  appTransactionId?: string;
  /** The platform on which the customer first got the app. */
  originalPlatform?: PurchasePlatform | string;
}

/** What the API answers when asked for the app transaction of a customer. */
export interface AppTransactionInfoResponse {
  /** The app transaction as JWS. */
  signedAppTransactionInfo?: string;
}

/**
 * The body of the request by which the App Store notifies a server.
 *
 * A status of 200 to 206 tells it that the notification has arrived. After any other it tries
 * again, five times over some days, in production only.
 */
export interface ResponseBodyV2 {
  /** The notification as JWS. */
  signedPayload?: string;
}

/**
 * What the App Store signed about an event: Apple's `responseBodyV2DecodedPayload`.
 *
 * Exactly one of `data`, `summary`, `externalPurchaseToken` and `appData` is there, and says
 * which app is concerned. Which one it is depends on `notificationType`, and for one type on
 * `subtype`.
 */
export interface ResponseBodyV2DecodedPayload {
  /** When this payload was signed. The signature's certificates are judged at this time. */
  signedDate?: number;
  /** What happened. */
  notificationType?: NotificationTypeV2 | string;
  /** More about what happened. Absent if there is no more to say. */
  subtype?: Subtype | string;
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
}

/** The purchase that a notification is about. */
export interface Data {
  /** Where the purchase was made. */
  environment?: Environment | string;
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
  status?: Status | number;
  /** Why the customer asked for a refund. Only for `CONSUMPTION_REQUEST`. */
  consumptionRequestReason?: ConsumptionRequestReason | string;
}

/** What became of a request to extend the subscriptions of all customers. */
export interface Summary {
  /** Where the subscriptions were bought. */
  environment?: Environment | string;
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
  storefrontCountryCodes?: string[];
  /** How many subscriptions were extended. */
  succeededCount?: number;
  /** How many could not be extended. */
  failedCount?: number;
}

/** The app that a notification is about, when it is about no purchase. */
export interface AppData {
  /** The app's number in the App Store. Absent in the sandbox. */
  appAppleId?: number;
  /** The bundle identifier of the app. */
  bundleId?: string;
  /** Where the app was downloaded. */
  environment?: Environment | string;
  /** The customer's app transaction as JWS. */
  signedAppTransactionInfo?: string;
}

/** What the API answers when asked for a test notification. */
export interface SendTestNotificationResponse {
  /** Names the test, to ask for its outcome by. Usable for some six months. */
  testNotificationToken?: string;
}

/** The outcome of a test notification. */
export interface CheckTestNotificationResponse {
  /** The notification that was sent, as JWS. */
  signedPayload?: string;
  /** The attempts to send it, at most 6. */
  sendAttempts?: SendAttemptItem[];
  /**
   * The outcome of the first attempt.
   *
   * @deprecated Replaced by the first entry of `sendAttempts`.
   */
  firstSendAttemptResult?: FirstSendAttemptResult | string;
}

/**
 * Which notifications to list.
 *
 * The page is no part of the request: it goes into the address, and the request stays the same
 * from page to page.
 */
export interface NotificationHistoryRequest {
  /** From when on: within the last 180 days (30 in the sandbox), and before `endDate`. */
  startDate?: number;
  /** Until when. A time in the future means now. */
  endDate?: number;
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
}

/** A page of notifications. */
export interface NotificationHistoryResponse {
  /** Asks for the next page. It can expire. */
  paginationToken?: string;
  /** Whether there is a next page. */
  hasMore?: boolean;
  /** The notifications, at most 20. */
  notificationHistory?: NotificationHistoryResponseItem[];
}

/** One notification, and how sending it went. */
export interface NotificationHistoryResponseItem {
  /** The notification as JWS. */
  signedPayload?: string;
  /** The attempts to send it, at most 6. */
  sendAttempts?: SendAttemptItem[];
  /**
   * The outcome of the first attempt.
   *
   * @deprecated Replaced by the first entry of `sendAttempts`.
   */
  firstSendAttemptResult?: FirstSendAttemptResult | string;
}

/** One attempt to send a notification. */
export interface SendAttemptItem {
  /** When it was sent. */
  attemptDate?: number;
  /** What came of it. */
  sendAttemptResult?: SendAttemptResult | string;
}

/**
 * A token for purchases outside of the App Store.
 *
 * An app gets it as base64url of this JSON, without a signature; in a notification it is
 * signed.
 */
export interface ExternalPurchaseToken {
  /**
   * Names the token, to report purchases by. It begins with `SANDBOX` if the token is from
   * the sandbox.
   */
  externalPurchaseId?: string;
  /** When the token was made. */
  tokenCreationDate?: number;
  /** The app's number in the App Store. Absent in the sandbox. */
  appAppleId?: number;
  /** The bundle identifier of the app. */
  bundleId?: string;
  /** When the token expires. Only for tokens of custom links. */
  tokenExpirationDate?: number;
  /** What the token is for. Only for tokens of custom links. */
  tokenType?: string;
}

/** What the API answers when asked for all subscriptions of a customer. */
export interface StatusResponse {
  /** Where the subscriptions were bought. */
  environment?: Environment | string;
  /** The bundle identifier of the app. */
  bundleId?: string;
  /** The app's number in the App Store. Absent in the sandbox. */
  appAppleId?: number;
  /** The subscriptions, by group. */
  data?: SubscriptionGroupIdentifierItem[];
}

/** A customer's subscriptions of one group. */
export interface SubscriptionGroupIdentifierItem {
  /** The group, by its identifier in App Store Connect. */
  subscriptionGroupIdentifier?: string;
  /** The latest transaction of each subscription. */
  lastTransactions?: LastTransactionsItem[];
}

/** The latest about one subscription. */
export interface LastTransactionsItem {
  /** The state of the subscription. */
  status?: Status | number;
  /** The first purchase of the subscription: a string of digits. */
  originalTransactionId?: string;
  /** The latest transaction as JWS. */
  signedTransactionInfo?: string;
  /** What is known of the next renewal, as JWS. */
  signedRenewalInfo?: string;
}

/**
 * Which transactions of a customer to list, and in which order.
 *
 * It is never sent as JSON: each member becomes a parameter of the address, under its own
 * name; `productIds`, `productTypes` and `subscriptionGroupIdentifiers` become one parameter
 * for each of their entries, with the final s left out of the name.
 */
export interface TransactionHistoryRequest {
  /** Only transactions with this `purchaseDate` or a later one. */
  startDate?: number;
  /**
   * Only transactions with an earlier `purchaseDate`. After `startDate`; it can lie in the
   * future.
   */
  endDate?: number;
  /** Only transactions of these products. */
  productIds?: string[];
  /** Only transactions of these kinds of product. */
  productTypes?: ProductType[];
  /** The order. If absent, ascending. */
  sort?: Order;
  /** Only transactions of these groups of subscriptions. */
  subscriptionGroupIdentifiers?: string[];
  /** Only what the customer bought, or only what a family member shares. */
  inAppOwnershipType?: InAppOwnershipType;
  /** Only what was refunded or taken away (true), or only what was not (false). */
  revoked?: boolean;
}

/** A page of a customer's transactions. */
export interface HistoryResponse {
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
  environment?: Environment | string;
  /** The transactions as JWS, at most 20. */
  signedTransactions?: string[];
}

/** A page of a customer's refunds. */
export interface RefundHistoryResponse {
  /** The refunded transactions as JWS, at most 20, the earliest refund first. */
  signedTransactions?: string[];
  /**
   * Asks for the next page. That of the last page can be kept to ask for newer refunds
   * later.
   */
  revision?: string;
  /** Whether there is a next page. */
  hasMore?: boolean;
}

/** What the API answers when asked for an order. */
export interface OrderLookupResponse {
  /** Whether there is such an order for the app. */
  status?: OrderLookupStatus | number;
  /** The order's transactions as JWS. Absent if there is no such order. */
  signedTransactions?: string[];
}

/**
 * The answer to a `CONSUMPTION_REQUEST` notification. To be sent only if the customer
 * consented.
 */
export interface ConsumptionRequest {
  /** Whether the customer consented to this being sent. The App Store takes nothing but true. */
  customerConsented: boolean;
  /**
   * How much was consumed, in thousandths of a percent: 0 to 100000. It must be 0 unless the
   * purchase was delivered, and absent for auto-renewable subscriptions. With
   * `GRANT_PRORATED` it must lie strictly between the two.
   */
  consumptionPercentage?: number;
  /** Whether the customer got what was bought, and if not, why. */
  deliveryStatus: DeliveryStatus | string;
  /** What the developer would like the App Store to do. It may do otherwise. */
  refundPreference?: RefundPreference | string;
  /** Whether the customer could try it for free, or was told how it works, before buying. */
  sampleContentProvided: boolean;
}

/**
 * The answer to a `CONSUMPTION_REQUEST` notification, as the first version of the endpoint
 * takes it.
 *
 * @deprecated Replaced by `ConsumptionRequest`.
 */
export interface ConsumptionRequestV1 {
  /** Whether the customer consented to this being sent. The App Store takes nothing but true. */
  customerConsented?: boolean;
  /** How much was consumed. */
  consumptionStatus?: ConsumptionStatus | number;
  /** Where it was consumed. */
  platform?: Platform | number;
  /** Whether the customer could try it for free, or was told how it works, before buying. */
  sampleContentProvided?: boolean;
  /** Whether the customer got what was bought, and if not, why. */
  deliveryStatus?: DeliveryStatusV1 | number;
  /** The UUID of the app's own account that the purchase belongs to, or an empty string. */
  appAccountToken?: string;
  /** How old the customer's account in the app is. */
  accountTenure?: AccountTenure | number;
  /** How long the customer used the app. */
  playTime?: PlayTime | number;
  /** How much money the customer got back in the app, on all platforms. */
  lifetimeDollarsRefunded?: LifetimeDollarsRefunded | number;
  /** How much money the customer spent in the app, on all platforms. */
  lifetimeDollarsPurchased?: LifetimeDollarsPurchased | number;
  /** How the customer's account in the app stands. */
  userStatus?: UserStatus | number;
  /** What the developer would like the App Store to do. It may do otherwise. */
  refundPreference?: RefundPreferenceV1 | number;
}

/** Extends the subscription of one customer. */
export interface ExtendRenewalDateRequest {
  /** By how many days: 1 to 90. */
  extendByDays?: number;
  /** Why. */
  extendReasonCode?: ExtendReasonCode;
  /**
   * Names the request: at most 128 characters, another for each extension. Only to repeat a
   * request that failed, it is given again.
   */
  requestIdentifier?: string;
}

/** What became of the extension of one subscription. */
export interface ExtendRenewalDateResponse {
  /** The first purchase of the subscription: a string of digits. */
  originalTransactionId?: string;
  /** The period that was extended: a string of digits. */
  webOrderLineItemId?: string;
  /** Whether it was extended. */
  success?: boolean;
  /** When it renews now. */
  effectiveDate?: number;
}

/** Extends the subscriptions of all customers. */
export interface MassExtendRenewalDateRequest {
  /** By how many days: 1 to 90. */
  extendByDays?: number;
  /** Why. */
  extendReasonCode?: ExtendReasonCode;
  /**
   * Names the request: a UUID, another for each extension. Only to repeat a request that
   * failed, it is given again.
   */
  requestIdentifier?: string;
  /**
   * Only subscriptions bought in these App Stores: three letters each, ISO 3166-1. If
   * absent, in all. It must not be empty.
   */
  storefrontCountryCodes?: string[];
  /** The product whose subscriptions to extend. */
  productId?: string;
}

/** What the API answers when it starts to extend the subscriptions of all customers. */
export interface MassExtendRenewalDateResponse {
  /** The name of the request. */
  requestIdentifier?: string;
}

/** How far the extension of the subscriptions of all customers has got. */
export interface MassExtendRenewalDateStatusResponse {
  /** The name of the request. */
  requestIdentifier?: string;
  /** Whether it is done. */
  complete?: boolean;
  /** When it was done. Present only when `complete` is true. */
  completeDate?: number;
  /** How many subscriptions were extended. Present only when `complete` is true. */
  succeededCount?: number;
  /** How many could not be extended. Present only when `complete` is true. */
  failedCount?: number;
}

/** A message to upload. */
export interface UploadMessageRequestBody {
  /** The heading: at most 66 characters. */
  header: string;
  /** The text: at most 144 characters. */
  body: string;
  /** A picture. Only for messages of text, not for those with an offer or another plan. */
  image?: UploadMessageImage;
  /** Where the heading stands. If absent, above the text. */
  headerPosition?: HeaderPosition | string;
  /** Points to list, at most 5. */
  bulletPoints?: BulletPoint[];
}

/** The picture of a message. */
export interface UploadMessageImage {
  /** The UUID under which the picture was uploaded, in lower case. */
  imageIdentifier: string;
  /** What the picture shows, for those who cannot see it: at most 150 characters. */
  altText: string;
}

/** One of the points that a message lists. */
export interface BulletPoint {
  /** The text: at most 66 characters. */
  text: string;
  /** The UUID under which the point's picture was uploaded, in lower case. */
  imageIdentifier: string;
  /** What the picture shows, for those who cannot see it: at most 150 characters. */
  altText: string;
}

/** The pictures that were uploaded. */
export interface GetImageListResponse {
  /** The pictures. */
  imageIdentifiers?: GetImageListResponseItem[];
}

/** One of the pictures that were uploaded. */
export interface GetImageListResponseItem {
  /** The UUID under which it was uploaded. */
  imageIdentifier?: string;
  /** Whether it may be shown. */
  imageState?: ImageState | string;
  /** What it is for. */
  imageSize?: ImageSize | string;
}

/** The messages that were uploaded. */
export interface GetMessageListResponse {
  /** The messages. */
  messageIdentifiers?: GetMessageListResponseItem[];
}

/** One of the messages that were uploaded. */
export interface GetMessageListResponseItem {
  /** The UUID under which it was uploaded. */
  messageIdentifier?: string;
  /** Whether it may be shown. */
  messageState?: MessageState | string;
}

/**
 * Sets the message to show for a product and a language when the server gives no other in
 * time.
 */
export interface DefaultConfigurationRequest {
  /** The UUID under which the message was uploaded, in lower case. */
  messageIdentifier?: string;
}

/**
 * The message that is shown for a product and a language when the server gives no other in
 * time.
 */
export interface DefaultConfigurationResponse {
  /** The UUID under which the message was uploaded. */
  messageIdentifier: string;
}

/** Sets the address at which the App Store asks the server for a message. */
export interface RealtimeUrlRequest {
  /** The address: https, at most 256 characters. */
  realtimeURL: string;
}

/** The address at which the App Store asks the server for a message. */
export interface RealtimeUrlResponse {
  /** The address. */
  realtimeURL: string;
}

/** The body of the request by which the App Store asks for a message. */
export interface RealtimeRequestBody {
  /** The question as JWS. */
  signedPayload?: string;
}

/**
 * What the App Store signed when it asked for a message: Apple's `DecodedRealtimeRequestBody`.
 *
 * It names the app by `appAppleId` alone; the bundle identifier is not in it.
 */
export interface DecodedRealtimeRequestBody {
  /** When this payload was signed. The signature's certificates are judged at this time. */
  signedDate: number;
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
  environment: Environment | string;
}

/**
 * The answer: exactly one of the members. If it comes too late, or not at all, the default
 * message is shown; `responseTimeThreshold` of a performance test tells what is too late.
 */
export interface RealtimeResponseBody {
  /** Shows a message. */
  message?: Message;
  /** Shows a message, and another plan to change to. */
  alternateProduct?: AlternateProduct;
  /** Shows a message, and an offer. */
  promotionalOffer?: PromotionalOffer;
  /** Shows a message, and something from the Advanced Commerce API. */
  advancedCommerceInfo?: AdvancedCommerceInfo;
}

/** A message to show. */
export interface Message {
  /** The UUID under which the message was uploaded, in lower case. */
  messageIdentifier?: string;
}

/** Another plan to show. */
export interface AlternateProduct {
  /** The UUID under which the message was uploaded, in lower case. */
  messageIdentifier?: string;
  /** The plan: a product of the same group of subscriptions. */
  productId?: string;
  /** How the plan is to be billed. */
  billingPlanType?: BillingPlanType | string;
}

/** An offer to show. It carries one signature, of either version. */
export interface PromotionalOffer {
  /** The UUID under which the message was uploaded, in lower case. */
  messageIdentifier?: string;
  /** The offer, signed as JWS. */
  promotionalOfferSignatureV2?: string;
  /** The offer, signed in the older way. */
  promotionalOfferSignatureV1?: PromotionalOfferSignatureV1;
}

/** A promotional offer, signed in the older way. */
export interface PromotionalOfferSignatureV1 {
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
}

/**
 * Something to show from the Advanced Commerce API. Not what a transaction has under this
 * name.
 */
export interface AdvancedCommerceInfo {
  /** The UUID under which the message was uploaded, in lower case. */
  messageIdentifier?: string;
  /** A signed request: base64 of a JSON object around a JWS. */
  advancedCommerceData?: string;
}

/** Asks for a test. Sandbox only. */
export interface PerformanceTestRequest {
  /** A purchase in the sandbox to ask the server about: a string of digits. */
  originalTransactionId: string;
}

/** The test that was begun. */
export interface PerformanceTestResponse {
  /** What the test consists of. */
  config: PerformanceTestConfig;
  /** Names the test, to ask for its outcome by: a UUID. */
  requestId: string;
}

/** What a test consists of, and what it takes to pass. */
export interface PerformanceTestConfig {
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
}

/** The outcome of a test. */
export interface PerformanceTestResultResponse {
  /** What the test consisted of. */
  config: PerformanceTestConfig;
  /** The address that was asked. */
  target: string;
  /** Whether it passed. */
  result: PerformanceTestStatus | string;
  /** How many percent of the answers were right: 0 to 100. */
  successRate: number;
  /** How many questions have no answer yet. */
  numPending: number;
  /** How long the answers took. */
  responseTimes: PerformanceTestResponseTimes;
  /** How many questions failed, by what came of them. */
  failures: { [key in SendAttemptResult | string]: number };
}

/** How long the answers took, in milliseconds. */
export interface PerformanceTestResponseTimes {
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
}

/** What a purchase through the Advanced Commerce API consists of. */
export interface AdvancedCommerceTransactionInfo {
  /** The name and description that the customer saw. */
  descriptors?: AdvancedCommerceDescriptors;
  /** The tax that was estimated, in thousandths of the currency's unit. */
  estimatedTax?: number;
  /** What was bought. */
  items?: AdvancedCommerceTransactionItem[];
  /** How often the subscription renews. Subscriptions only. */
  period?: AdvancedCommercePeriod | string;
  /** The UUID by which the developer's server named its request. */
  requestReferenceId?: string;
  /** The category by which the purchase is taxed. */
  taxCode?: string;
  /** The price without tax, in thousandths of the currency's unit. */
  taxExclusivePrice?: number;
  /** The rate of tax, as a decimal number in a string. */
  taxRate?: string;
}

/** One thing among those bought in a transaction. */
export interface AdvancedCommerceTransactionItem {
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
  refunds?: AdvancedCommerceRefund[];
  /** When the item was taken away, if it was. */
  revocationDate?: number;
}

/** One refund of one item. */
export interface AdvancedCommerceRefund {
  /** What was paid back, in thousandths of the currency's unit. */
  refundAmount?: number;
  /** When it was paid back. */
  refundDate?: number;
  /** Why it was paid back. */
  refundReason?: AdvancedCommerceRefundReason | string;
  /** How the amount was reckoned. */
  refundType?: AdvancedCommerceRefundType | string;
}

/** What will be renewed, for a subscription through the Advanced Commerce API. */
export interface AdvancedCommerceRenewalInfo {
  /** Names this state of the subscription, so that a request can show that it knows it. */
  consistencyToken?: string;
  /** The name and description that the customer sees. */
  descriptors?: AdvancedCommerceDescriptors;
  /** What will be renewed. */
  items?: AdvancedCommerceRenewalItem[];
  /** How often the subscription renews. */
  period?: AdvancedCommercePeriod | string;
  /** The UUID by which the developer's server named its request. */
  requestReferenceId?: string;
  /** The category by which the subscription is taxed. */
  taxCode?: string;
}

/** One thing among those that will be renewed. */
export interface AdvancedCommerceRenewalItem {
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
}

/** A higher price that was announced for an item. */
export interface AdvancedCommercePriceIncreaseInfo {
  /** Other items that depend on the customer agreeing to this price. */
  dependentSKUs?: string[];
  /** The new price, in thousandths of the currency's unit. */
  price?: number;
  /** Whether the customer agreed. */
  status?: AdvancedCommercePriceIncreaseInfoStatus | string;
}

/**
 * A name and a description for customers.
 *
 * Signed data may lack either of them, or go beyond the limits. A request must give both.
 */
export interface AdvancedCommerceDescriptors {
  /** The description: at most 45 characters in a request. */
  description: string;
  /** The name: at most 30 characters in a request. */
  displayName: string;
}

/**
 * A lower price for the first periods of an item.
 *
 * Signed data may lack any of the members. A request must give all of them.
 */
export interface AdvancedCommerceOffer {
  /** How long one period of the offer lasts. */
  period: AdvancedCommerceOfferPeriod | string;
  /** How many periods the offer lasts: 1 to 12 in a request, and 1 if it is free. */
  periodCount: number;
  /** The price of one period, in thousandths of the currency's unit; 0 makes it free. */
  price: number;
  /** Whom the offer is for. */
  reason: AdvancedCommerceOfferReason | string;
}

/** What every request names. */
export interface AdvancedCommerceRequestInfo {
  /** The UUID of the app's own account that the purchase belongs to, in lower case. */
  appAccountToken?: string;
  /** The `consistencyToken` of the latest renewal info, as it was received. */
  consistencyToken?: string;
  /**
   * Names the request: a UUID, another for each request. Only to repeat one that timed out,
   * it is given again.
   */
  requestReferenceId: string;
}

/** Sells something once. */
export interface AdvancedCommerceOneTimeChargeCreateRequest {
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
}

/** Something that is sold once. */
export interface AdvancedCommerceOneTimeChargeItem {
  /** The developer's own name for the item: 1 to 128 characters. */
  SKU: string;
  /** The description that the customer sees: at most 45 characters. */
  description: string;
  /** The name that the customer sees: at most 30 characters. */
  displayName: string;
  /** The price, in thousandths of the currency's unit, not negative. */
  price: number;
}

/** Sells a subscription. */
export interface AdvancedCommerceSubscriptionCreateRequest {
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
  items: AdvancedCommerceSubscriptionCreateItem[];
  /** How often it renews. */
  period: AdvancedCommercePeriod | string;
  /** A transaction of a subscription that the customer had before, if this one follows it. */
  previousTransactionId?: string;
  /** The App Store of the customer: three letters, ISO 3166-1. */
  storefront?: string;
  /** The category by which the purchase is taxed. */
  taxCode: string;
}

/** One item of a subscription that is sold. */
export interface AdvancedCommerceSubscriptionCreateItem {
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
}

/** Changes a subscription. */
export interface AdvancedCommerceSubscriptionModifyInAppRequest {
  /** Names the request. */
  requestInfo: AdvancedCommerceRequestInfo;
  /** What to do: always `MODIFY_SUBSCRIPTION`. */
  operation: "MODIFY_SUBSCRIPTION";
  /** The version of the format: always `1`. */
  version: "1";
  /** The items to add. */
  addItems?: AdvancedCommerceSubscriptionModifyAddItem[];
  /** The items to change. */
  changeItems?: AdvancedCommerceSubscriptionModifyChangeItem[];
  /** The currency of the prices: three letters, ISO 4217. */
  currency?: string;
  /** A new name and description. */
  descriptors?: AdvancedCommerceSubscriptionModifyDescriptors;
  /** How often it is to renew from now on. */
  periodChange?: AdvancedCommerceSubscriptionModifyPeriodChange;
  /** The items to remove. */
  removeItems?: AdvancedCommerceSubscriptionModifyRemoveItem[];
  /** Whether the current period goes on, or a new one begins at once. */
  retainBillingCycle: boolean;
  /** The App Store of the customer: three letters, ISO 3166-1. */
  storefront?: string;
  /** The category by which the purchase is taxed. */
  taxCode?: string;
  /** A transaction of the subscription: a string of digits. */
  transactionId: string;
}

/** An item to add to a subscription. */
export interface AdvancedCommerceSubscriptionModifyAddItem {
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
}

/** An item to change in a subscription. */
export interface AdvancedCommerceSubscriptionModifyChangeItem {
  /** The developer's own name for the item after the change: 1 to 128 characters. */
  SKU: string;
  /** The description that the customer sees: at most 45 characters. */
  description: string;
  /** The name that the customer sees: at most 30 characters. */
  displayName: string;
  /** The developer's own name for the item before the change: 1 to 128 characters. */
  currentSKU: string;
  /** When the change takes effect. */
  effective: AdvancedCommerceEffective | string;
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
  reason: AdvancedCommerceReason | string;
}

/** A new name and description of a subscription. */
export interface AdvancedCommerceSubscriptionModifyDescriptors {
  /** When the change takes effect. */
  effective: AdvancedCommerceEffective | string;
  /** The description that the customer sees: at most 45 characters. */
  description?: string;
  /** The name that the customer sees: at most 30 characters. */
  displayName?: string;
}

/** How often a subscription is to renew from now on. */
export interface AdvancedCommerceSubscriptionModifyPeriodChange {
  /** When the change takes effect. */
  effective: AdvancedCommerceEffective | string;
  /** How often it is to renew. */
  period: AdvancedCommercePeriod | string;
}

/** An item to remove from a subscription. */
export interface AdvancedCommerceSubscriptionModifyRemoveItem {
  /** The developer's own name for the item: 1 to 128 characters. */
  SKU: string;
}

/** Turns the renewal of a subscription on again. */
export interface AdvancedCommerceSubscriptionReactivateInAppRequest {
  /** Names the request. */
  requestInfo: AdvancedCommerceRequestInfo;
  /** What to do: always `REACTIVATE_SUBSCRIPTION`. */
  operation: "REACTIVATE_SUBSCRIPTION";
  /** The version of the format: always `1`. */
  version: "1";
  /** The items to go on with. If absent, all. */
  items?: AdvancedCommerceSubscriptionReactivateItem[];
  /** The App Store of the customer: three letters, ISO 3166-1. */
  storefront?: string;
  /** A transaction of the subscription: a string of digits. */
  transactionId: string;
}

/** An item of a subscription to go on with. */
export interface AdvancedCommerceSubscriptionReactivateItem {
  /** The developer's own name for the item: 1 to 128 characters. */
  SKU: string;
}

/** Asks for a refund of items. */
export interface AdvancedCommerceRequestRefundRequest {
  /** Names the request. */
  requestInfo: AdvancedCommerceRequestInfo;
  /** The currency of the amounts: three letters, ISO 4217. */
  currency?: string;
  /** What to refund: at least one item. */
  items: AdvancedCommerceRequestRefundItem[];
  /**
   * Whether the App Store may ask what was consumed (`CONSUMPTION_REQUEST`) before it
   * decides. Usually true.
   */
  refundRiskingPreference: boolean;
  /** The App Store of the customer: three letters, ISO 3166-1. */
  storefront?: string;
}

/** An item to refund. */
export interface AdvancedCommerceRequestRefundItem {
  /** The developer's own name for the item: 1 to 128 characters. */
  SKU: string;
  /** How much to pay back, in thousandths of the currency's unit. Only with `CUSTOM`. */
  refundAmount?: number;
  /** Why. */
  refundReason: AdvancedCommerceRefundReason | string;
  /** How the amount is reckoned. */
  refundType: AdvancedCommerceRefundType | string;
  /** Whether to take the item away too. */
  revoke: boolean;
}

/** The purchase after a refund was asked for. */
export interface AdvancedCommerceRequestRefundResponse {
  /** What is now known of the next renewal, as JWS. Only for subscriptions. */
  signedRenewalInfo?: string;
  /** The latest transaction as JWS. */
  signedTransactionInfo?: string;
}

/** Turns off the renewal of a subscription. */
export interface AdvancedCommerceSubscriptionCancelRequest {
  /** Names the request. */
  requestInfo: AdvancedCommerceRequestInfo;
  /** The App Store of the customer: three letters, ISO 3166-1. */
  storefront?: string;
}

/** The subscription after its renewal was turned off. */
export interface AdvancedCommerceSubscriptionCancelResponse {
  /** What is now known of the next renewal, as JWS. */
  signedRenewalInfo?: string;
  /** The latest transaction as JWS. */
  signedTransactionInfo?: string;
}

/** Changes names and descriptions. */
export interface AdvancedCommerceSubscriptionChangeMetadataRequest {
  /** Names the request. */
  requestInfo: AdvancedCommerceRequestInfo;
  /** A new name and description of the subscription. */
  descriptors?: AdvancedCommerceSubscriptionChangeMetadataDescriptors;
  /** The items to change: absent, or at least one. */
  items?: AdvancedCommerceSubscriptionChangeMetadataItem[];
  /** The App Store of the customer: three letters, ISO 3166-1. */
  storefront?: string;
  /** A new category by which the subscription is taxed. */
  taxCode?: string;
}

/** A new name and description of a subscription. */
export interface AdvancedCommerceSubscriptionChangeMetadataDescriptors {
  /** When the change takes effect. */
  effective: AdvancedCommerceEffective | string;
  /** The description that the customer sees: at most 45 characters. */
  description?: string;
  /** The name that the customer sees: at most 30 characters. */
  displayName?: string;
}

/** New names and a new description of an item. */
export interface AdvancedCommerceSubscriptionChangeMetadataItem {
  /** The developer's own name for the item before the change: 1 to 128 characters. */
  currentSKU: string;
  /** When the change takes effect. */
  effective: AdvancedCommerceEffective | string;
  /** The description that the customer sees: at most 45 characters. */
  description?: string;
  /** The name that the customer sees: at most 30 characters. */
  displayName?: string;
  /** The developer's own name for the item after the change: 1 to 128 characters. */
  SKU?: string;
}

/** The subscription after its names and descriptions were changed. */
export interface AdvancedCommerceSubscriptionChangeMetadataResponse {
  /** What is now known of the next renewal, as JWS. */
  signedRenewalInfo?: string;
  /** The latest transaction as JWS. */
  signedTransactionInfo?: string;
}

/** Moves a subscription from App Store Connect to the Advanced Commerce API. */
export interface AdvancedCommerceSubscriptionMigrateRequest {
  /** Names the request. */
  requestInfo: AdvancedCommerceRequestInfo;
  /** The name and description of the subscription. */
  descriptors: AdvancedCommerceSubscriptionMigrateDescriptors;
  /** What the subscription consists of: at least one item. */
  items: AdvancedCommerceSubscriptionMigrateItem[];
  /** What the next period is to consist of, if that differs. */
  renewalItems?: AdvancedCommerceSubscriptionMigrateRenewalItem[];
  /** The App Store of the customer: three letters, ISO 3166-1. */
  storefront?: string;
  /**
   * The product in App Store Connect that stands for all of the Advanced Commerce API's
   * subscriptions.
   */
  targetProductId: string;
  /** The category by which the subscription is taxed. */
  taxCode: string;
}

/** The name and description of a subscription that moves. */
export interface AdvancedCommerceSubscriptionMigrateDescriptors {
  /** The description that the customer sees: at most 45 characters. */
  description: string;
  /** The name that the customer sees: at most 30 characters. */
  displayName: string;
}

/** An item of a subscription that moves. */
export interface AdvancedCommerceSubscriptionMigrateItem {
  /** The developer's own name for the item: 1 to 128 characters. */
  SKU: string;
  /** The description that the customer sees: at most 45 characters. */
  description: string;
  /** The name that the customer sees: at most 30 characters. */
  displayName: string;
}

/** An item of the next period of a subscription that moves. */
export interface AdvancedCommerceSubscriptionMigrateRenewalItem {
  /** The developer's own name for the item: 1 to 128 characters. */
  SKU: string;
  /** The description that the customer sees: at most 45 characters. */
  description: string;
  /** The name that the customer sees: at most 30 characters. */
  displayName: string;
}

/** The subscription after it moved. */
export interface AdvancedCommerceSubscriptionMigrateResponse {
  /** What is now known of the next renewal, as JWS. */
  signedRenewalInfo?: string;
  /** The latest transaction as JWS. */
  signedTransactionInfo?: string;
}

/** Changes prices. */
export interface AdvancedCommerceSubscriptionPriceChangeRequest {
  /** Names the request. */
  requestInfo: AdvancedCommerceRequestInfo;
  /** The currency of the prices: three letters, ISO 4217. */
  currency?: string;
  /** The items with new prices: at least one. */
  items: AdvancedCommerceSubscriptionPriceChangeItem[];
  /** The App Store of the customer: three letters, ISO 3166-1. */
  storefront?: string;
}

/** An item with a new price. */
export interface AdvancedCommerceSubscriptionPriceChangeItem {
  /** The developer's own name for the item: 1 to 128 characters. */
  SKU: string;
  /** The new price, in thousandths of the currency's unit. */
  price: number;
  /** Other items that depend on the customer agreeing to this price. */
  dependentSKUs?: string[];
}

/** The subscription after its prices were changed. */
export interface AdvancedCommerceSubscriptionPriceChangeResponse {
  /** What is now known of the next renewal, as JWS. */
  signedRenewalInfo?: string;
  /** The latest transaction as JWS. */
  signedTransactionInfo?: string;
}

/** Takes a subscription away, and pays back what it cost. */
export interface AdvancedCommerceSubscriptionRevokeRequest {
  /** Names the request. */
  requestInfo: AdvancedCommerceRequestInfo;
  /** Why. */
  refundReason: AdvancedCommerceRefundReason | string;
  /**
   * Whether the App Store may ask what was consumed (`CONSUMPTION_REQUEST`) before it
   * decides. Usually true.
   */
  refundRiskingPreference: boolean;
  /** How the amount is reckoned: `FULL` or `PRORATED`. */
  refundType: AdvancedCommerceRefundType | string;
  /** The App Store of the customer: three letters, ISO 3166-1. */
  storefront?: string;
}

/** The subscription after it was taken away. */
export interface AdvancedCommerceSubscriptionRevokeResponse {
  /** What is now known of the next renewal, as JWS. */
  signedRenewalInfo?: string;
  /** The latest transaction as JWS. */
  signedTransactionInfo?: string;
}
