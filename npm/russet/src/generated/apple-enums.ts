// Written by `cargo xtask codegen` from the core's models and its description of the APIs. Changes made here are lost.

/** Where something was bought, and who signed what is said about it. */
// @ts-expect-error: an enum, as Apple's is
export enum Environment {
  /** Apple's test environment, TestFlight included. */
  SANDBOX = "Sandbox",
  /** The App Store: real purchases. */
  PRODUCTION = "Production",
  /** StoreKit testing in Xcode, signed by Xcode and not by the App Store. */
  XCODE = "Xcode",
  /** Tests on one's own machine. The App Store never signs this. */
  LOCAL_TESTING = "LocalTesting",
}

/** The kind of product. */
// @ts-expect-error: an enum, as Apple's is
export enum Type {
  /** A subscription that renews until it is cancelled. */
  AUTO_RENEWABLE_SUBSCRIPTION = "Auto-Renewable Subscription",
  /** Bought once, kept for good. */
  NON_CONSUMABLE = "Non-Consumable",
  /** Used up, and bought again. */
  CONSUMABLE = "Consumable",
  /** A subscription for a fixed time. */
  NON_RENEWING_SUBSCRIPTION = "Non-Renewing Subscription",
}

/** Whether the customer bought it or was given a share of it. */
// @ts-expect-error: an enum, as Apple's is
export enum InAppOwnershipType {
  /** A member of the customer's family bought it. */
  FAMILY_SHARED = "FAMILY_SHARED",
  /** The customer bought it. */
  PURCHASED = "PURCHASED",
}

/** Why a purchase was refunded or taken away. */
// @ts-expect-error: an enum, as Apple's is
export enum RevocationReason {
  /** The customer reported a real or supposed problem within the app. */
  REFUNDED_DUE_TO_ISSUE = 1,
  /** Anything else: bought by accident, for example, or no longer shared in the family. */
  REFUNDED_FOR_OTHER_REASON = 0,
}

/** How much of a purchase was refunded or taken away. */
// @ts-expect-error: an enum, as Apple's is
export enum RevocationType {
  /** All of the price was refunded. */
  REFUND_FULL = "REFUND_FULL",
  /** Part of the price was refunded; `revocationPercentage` says how much. */
  REFUND_PRORATED = "REFUND_PRORATED",
  /** It is no longer shared in the family. */
  FAMILY_REVOKE = "FAMILY_REVOKE",
}

/** Whether the customer did something or time just passed. */
// @ts-expect-error: an enum, as Apple's is
export enum TransactionReason {
  /** The customer bought it, by subscribing for example. */
  PURCHASE = "PURCHASE",
  /** A subscription renewed itself. */
  RENEWAL = "RENEWAL",
}

/** The kind of offer. */
// @ts-expect-error: an enum, as Apple's is
export enum OfferType {
  /** For customers who never had the subscription. */
  INTRODUCTORY_OFFER = 1,
  /** For customers the app chose, who have or had the subscription. */
  PROMOTIONAL_OFFER = 2,
  /** Redeemed with a code. Apple's libraries used to call it `SUBSCRIPTION_OFFER_CODE`. */
  OFFER_CODE = 3,
  /** For customers who left. */
  WIN_BACK_OFFER = 4,
}

/** How an offer is paid for. */
// @ts-expect-error: an enum, as Apple's is
export enum OfferDiscountType {
  /** Nothing is paid. */
  FREE_TRIAL = "FREE_TRIAL",
  /** A lower price is paid for each period of the offer. */
  PAY_AS_YOU_GO = "PAY_AS_YOU_GO",
  /** A lower price is paid at once for the whole offer. */
  PAY_UP_FRONT = "PAY_UP_FRONT",
  /** A lower price is paid once for a product that is no subscription. */
  ONE_TIME = "ONE_TIME",
}

/** How a subscription with a commitment is billed. */
// @ts-expect-error: an enum, as Apple's is
export enum BillingPlanType {
  /** All at once, in advance. */
  BILLED_UPFRONT = "BILLED_UPFRONT",
  /** Month by month. */
  MONTHLY = "MONTHLY",
}

/** Why a subscription ended. */
// @ts-expect-error: an enum, as Apple's is
export enum ExpirationIntent {
  /** The customer cancelled it. */
  CUSTOMER_CANCELLED = 1,
  /** The customer could not be charged. */
  BILLING_ERROR = 2,
  /** The customer did not agree to a higher price, or to a change that needs agreement. */
  CUSTOMER_DID_NOT_CONSENT_TO_PRICE_INCREASE = 3,
  /** The product was no longer for sale when it was to renew. */
  PRODUCT_NOT_AVAILABLE = 4,
  /** Anything else. */
  OTHER = 5,
}

/** Whether a subscription is to renew. */
// @ts-expect-error: an enum, as Apple's is
export enum AutoRenewStatus {
  /** The customer turned renewal off: it ends with the current period. */
  OFF = 0,
  /** It renews when the current period ends. */
  ON = 1,
}

/** Whether the customer agreed to a higher price. */
// @ts-expect-error: an enum, as Apple's is
export enum PriceIncreaseStatus {
  /** The customer was asked and has not answered. */
  CUSTOMER_HAS_NOT_RESPONDED = 0,
  /** The customer agreed, or was told of a rise that needs no agreement. */
  CUSTOMER_CONSENTED_OR_WAS_NOTIFIED_WITHOUT_NEEDING_CONSENT = 1,
}

/** How the next period of a subscription is billed. */
// @ts-expect-error: an enum, as Apple's is
export enum RenewalBillingPlanType {
  /** All at once, in advance. */
  BILLED_UPFRONT = "BILLED_UPFRONT",
  /** Month by month. */
  MONTHLY = "MONTHLY",
}

/** The platform on which a customer got an app. */
// @ts-expect-error: an enum, as Apple's is
export enum PurchasePlatform {
  /** iPhone and iPad. */
  IOS = "iOS",
  /** Mac. */
  MAC_OS = "macOS",
  /** Apple TV. */
  TV_OS = "tvOS",
  /** Apple Vision. */
  VISION_OS = "visionOS",
}

/** What a notification is about. */
// @ts-expect-error: an enum, as Apple's is
export enum NotificationTypeV2 {
  /** A customer subscribed, for the first time or again; `subtype` tells. */
  SUBSCRIBED = "SUBSCRIBED",
  /** A customer chose another plan. An upgrade takes effect at once, a downgrade with the next period; without `subtype` the customer went back to the current plan. */
  DID_CHANGE_RENEWAL_PREF = "DID_CHANGE_RENEWAL_PREF",
  /** Renewal was turned on or off; `subtype` tells. */
  DID_CHANGE_RENEWAL_STATUS = "DID_CHANGE_RENEWAL_STATUS",
  /** A customer with a subscription took up an offer. */
  OFFER_REDEEMED = "OFFER_REDEEMED",
  /** A subscription renewed. */
  DID_RENEW = "DID_RENEW",
  /** A subscription ended; `subtype` tells why. */
  EXPIRED = "EXPIRED",
  /** A subscription should have renewed, and the customer could not be charged. */
  DID_FAIL_TO_RENEW = "DID_FAIL_TO_RENEW",
  /** A period of grace ended without payment: access can be turned off. */
  GRACE_PERIOD_EXPIRED = "GRACE_PERIOD_EXPIRED",
  /** The customer was told of a higher price; `subtype` tells what came of it. */
  PRICE_INCREASE = "PRICE_INCREASE",
  /** A purchase was refunded. */
  REFUND = "REFUND",
  /** A refund that the app asked for was declined. */
  REFUND_DECLINED = "REFUND_DECLINED",
  /** A customer asked for a refund, and the App Store asks what was consumed. */
  CONSUMPTION_REQUEST = "CONSUMPTION_REQUEST",
  /** The subscription of one customer was extended. */
  RENEWAL_EXTENDED = "RENEWAL_EXTENDED",
  /** The customer no longer has a purchase that was shared in the family. */
  REVOKE = "REVOKE",
  /** The server asked for a test. */
  TEST = "TEST",
  /** The subscriptions of all customers are being extended: one failed, or all are done; `subtype` tells. */
  RENEWAL_EXTENSION = "RENEWAL_EXTENSION",
  /** A refund was taken back: access is due again. */
  REFUND_REVERSED = "REFUND_REVERSED",
  /** A token for purchases outside of the App Store was made, or needs a report; `subtype` tells. */
  EXTERNAL_PURCHASE_TOKEN = "EXTERNAL_PURCHASE_TOKEN",
  /** A customer bought something that is no auto-renewable subscription, or was given a share of it. */
  ONE_TIME_CHARGE = "ONE_TIME_CHARGE",
  /** A parent withdrew the consent that lets a child use the app. */
  RESCIND_CONSENT = "RESCIND_CONSENT",
  /** The description of a subscription was changed through the Advanced Commerce API. */
  METADATA_UPDATE = "METADATA_UPDATE",
  /** A subscription moved to the Advanced Commerce API. Apple's list of changes calls it `MIGRATE`. */
  MIGRATION = "MIGRATION",
  /** The price of a subscription was changed through the Advanced Commerce API. */
  PRICE_CHANGE = "PRICE_CHANGE",
}

/** More about what a notification is about. */
// @ts-expect-error: an enum, as Apple's is
export enum Subtype {
  /** `SUBSCRIBED`: for the first time, or through the family for the first time. */
  INITIAL_BUY = "INITIAL_BUY",
  /** `SUBSCRIBED`: again, to the same or another plan of the group. */
  RESUBSCRIBE = "RESUBSCRIBE",
  /** To a lesser plan, or to one of the same level that is billed less or more often. */
  DOWNGRADE = "DOWNGRADE",
  /** To a better plan, or to one of the same level that is billed as often. */
  UPGRADE = "UPGRADE",
  /** `DID_CHANGE_RENEWAL_STATUS`: renewal was turned on. */
  AUTO_RENEW_ENABLED = "AUTO_RENEW_ENABLED",
  /** `DID_CHANGE_RENEWAL_STATUS`: renewal was turned off, by the customer or by the App Store after a refund. */
  AUTO_RENEW_DISABLED = "AUTO_RENEW_DISABLED",
  /** `EXPIRED`: the customer had turned renewal off. */
  VOLUNTARY = "VOLUNTARY",
  /** `EXPIRED`: the customer could not be charged, and the App Store gave up. */
  BILLING_RETRY = "BILLING_RETRY",
  /** `EXPIRED`: the customer did not agree to a higher price. */
  PRICE_INCREASE = "PRICE_INCREASE",
  /** `DID_FAIL_TO_RENEW`: the customer keeps access while the App Store tries to charge. */
  GRACE_PERIOD = "GRACE_PERIOD",
  /** `PRICE_INCREASE`: the customer has not answered. */
  PENDING = "PENDING",
  /** `PRICE_INCREASE`: the customer agreed, or need not agree. */
  ACCEPTED = "ACCEPTED",
  /** `DID_RENEW`: the customer could be charged after all. */
  BILLING_RECOVERY = "BILLING_RECOVERY",
  /** `EXPIRED`: the product was no longer for sale. */
  PRODUCT_NOT_FOR_SALE = "PRODUCT_NOT_FOR_SALE",
  /** `RENEWAL_EXTENSION`: all subscriptions are done. */
  SUMMARY = "SUMMARY",
  /** `RENEWAL_EXTENSION`: one subscription could not be extended. */
  FAILURE = "FAILURE",
  /** `EXTERNAL_PURCHASE_TOKEN`: no report has come for the token. */
  UNREPORTED = "UNREPORTED",
}

/** Why a customer asked for a refund. */
// @ts-expect-error: an enum, as Apple's is
export enum ConsumptionRequestReason {
  /** The customer did not mean to buy it. */
  UNINTENDED_PURCHASE = "UNINTENDED_PURCHASE",
  /** The customer did not get what was bought, or it did not work. */
  FULFILLMENT_ISSUE = "FULFILLMENT_ISSUE",
  /** The customer is not happy with it. */
  UNSATISFIED_WITH_PURCHASE = "UNSATISFIED_WITH_PURCHASE",
  /** The law gives the customer a right to it. */
  LEGAL = "LEGAL",
  /** Anything else. */
  OTHER = "OTHER",
}

/** What came of an attempt to send something to the developer's server. */
// @ts-expect-error: an enum, as Apple's is
export enum SendAttemptResult {
  /** It arrived. */
  SUCCESS = "SUCCESS",
  /** No answer came in time. */
  TIMED_OUT = "TIMED_OUT",
  /** The server's certificate or protocol was not accepted. */
  TLS_ISSUE = "TLS_ISSUE",
  /** The server redirected in a circle. */
  CIRCULAR_REDIRECT = "CIRCULAR_REDIRECT",
  /** No answer came. */
  NO_RESPONSE = "NO_RESPONSE",
  /** The connection failed. */
  SOCKET_ISSUE = "SOCKET_ISSUE",
  /** The answer's character set is not supported. */
  UNSUPPORTED_CHARSET = "UNSUPPORTED_CHARSET",
  /** The answer could not be understood. */
  INVALID_RESPONSE = "INVALID_RESPONSE",
  /** The connection was closed before the answer was complete. */
  PREMATURE_CLOSE = "PREMATURE_CLOSE",
  /** The answer's status was not one of success. */
  UNSUCCESSFUL_HTTP_RESPONSE_CODE = "UNSUCCESSFUL_HTTP_RESPONSE_CODE",
  /** Anything else. */
  OTHER = "OTHER",
}

/** What came of the first attempt to send a notification. */
// @ts-expect-error: an enum, as Apple's is
export enum FirstSendAttemptResult {
  /** It arrived. */
  SUCCESS = "SUCCESS",
  /** No answer came in time. */
  TIMED_OUT = "TIMED_OUT",
  /** The server's certificate or protocol was not accepted. */
  TLS_ISSUE = "TLS_ISSUE",
  /** The server redirected in a circle. */
  CIRCULAR_REDIRECT = "CIRCULAR_REDIRECT",
  /** No answer came. */
  NO_RESPONSE = "NO_RESPONSE",
  /** The connection failed. */
  SOCKET_ISSUE = "SOCKET_ISSUE",
  /** The answer's character set is not supported. */
  UNSUPPORTED_CHARSET = "UNSUPPORTED_CHARSET",
  /** The answer could not be understood. */
  INVALID_RESPONSE = "INVALID_RESPONSE",
  /** The connection was closed before the answer was complete. */
  PREMATURE_CLOSE = "PREMATURE_CLOSE",
  /** The answer's status was not one of success. */
  UNSUCCESSFUL_HTTP_RESPONSE_CODE = "UNSUCCESSFUL_HTTP_RESPONSE_CODE",
  /** Anything else. */
  OTHER = "OTHER",
}

/** The state of an auto-renewable subscription. */
// @ts-expect-error: an enum, as Apple's is
export enum Status {
  /** The customer is entitled to it. */
  ACTIVE = 1,
  /** It ended. */
  EXPIRED = 2,
  /** The customer could not be charged; the App Store keeps trying, and access can be turned off. */
  BILLING_RETRY = 3,
  /** The customer could not be charged; the App Store keeps trying, and access is still due. */
  BILLING_GRACE_PERIOD = 4,
  /** It was refunded or taken away. */
  REVOKED = 5,
}

/** The order of a list of transactions, by the time of their last change. */
// @ts-expect-error: an enum, as Apple's is
export enum Order {
  /** The one that was changed first comes first. */
  ASCENDING = "ASCENDING",
  /** The one that was changed last comes first. */
  DESCENDING = "DESCENDING",
}

/**
 * A kind of product, as the history of transactions is asked for it. In a transaction the same
 * kinds are called otherwise: see `Type`.
 */
// @ts-expect-error: an enum, as Apple's is
export enum ProductType {
  /** Subscriptions that renew until they are cancelled. */
  AUTO_RENEWABLE = "AUTO_RENEWABLE",
  /** Subscriptions for a fixed time. */
  NON_RENEWABLE = "NON_RENEWABLE",
  /** Used up, and bought again. */
  CONSUMABLE = "CONSUMABLE",
  /** Bought once, kept for good. */
  NON_CONSUMABLE = "NON_CONSUMABLE",
}

/** The version of the endpoint that lists transactions: a part of its address. */
// @ts-expect-error: an enum, as Apple's is
export enum GetTransactionHistoryVersion {
  /** The first version, which leaves out consumables that the app is done with. Deprecated: Replaced by version 2. */
  V1 = "v1",
  /** The current version. */
  V2 = "v2",
}

/** Whether there is such an order. */
// @ts-expect-error: an enum, as Apple's is
export enum OrderLookupStatus {
  /** There is, and it is for this app. */
  VALID = 0,
  /** There is not, or it is not for this app. */
  INVALID = 1,
}

/** Whether a customer got what was bought, and if not, why. */
// @ts-expect-error: an enum, as Apple's is
export enum DeliveryStatus {
  /** It was delivered and works. */
  DELIVERED = "DELIVERED",
  /** It was delivered and did not work. */
  UNDELIVERED_QUALITY_ISSUE = "UNDELIVERED_QUALITY_ISSUE",
  /** Something else was delivered. */
  UNDELIVERED_WRONG_ITEM = "UNDELIVERED_WRONG_ITEM",
  /** The server did not work. */
  UNDELIVERED_SERVER_OUTAGE = "UNDELIVERED_SERVER_OUTAGE",
  /** It was not delivered for any other reason. */
  UNDELIVERED_OTHER = "UNDELIVERED_OTHER",
}

/** What the developer would like to become of a request for a refund. */
// @ts-expect-error: an enum, as Apple's is
export enum RefundPreference {
  /** It is declined. */
  DECLINE = "DECLINE",
  /** All of the price is paid back. */
  GRANT_FULL = "GRANT_FULL",
  /** What was not consumed is paid back. For subscriptions, the App Store reckons it. */
  GRANT_PRORATED = "GRANT_PRORATED",
}

/** How old a customer's account in the app is. */
// @ts-expect-error: an enum, as Apple's is
export enum AccountTenure {
  /** Not said. */
  UNDECLARED = 0,
  /** Up to 3 days. */
  ZERO_TO_THREE_DAYS = 1,
  /** 3 to 10 days. */
  THREE_DAYS_TO_TEN_DAYS = 2,
  /** 10 to 30 days. */
  TEN_DAYS_TO_THIRTY_DAYS = 3,
  /** 30 to 90 days. */
  THIRTY_DAYS_TO_NINETY_DAYS = 4,
  /** 90 to 180 days. */
  NINETY_DAYS_TO_ONE_HUNDRED_EIGHTY_DAYS = 5,
  /** 180 to 365 days. */
  ONE_HUNDRED_EIGHTY_DAYS_TO_THREE_HUNDRED_SIXTY_FIVE_DAYS = 6,
  /** More than 365 days. */
  GREATER_THAN_THREE_HUNDRED_SIXTY_FIVE_DAYS = 7,
}

/** How much of a purchase was consumed. */
// @ts-expect-error: an enum, as Apple's is
export enum ConsumptionStatus {
  /** Not said. */
  UNDECLARED = 0,
  /** Nothing. */
  NOT_CONSUMED = 1,
  /** Part of it. */
  PARTIALLY_CONSUMED = 2,
  /** All of it, be it given away or traded. */
  FULLY_CONSUMED = 3,
}

/** Whether a customer got what was bought, and if not, why. */
// @ts-expect-error: an enum, as Apple's is
export enum DeliveryStatusV1 {
  /** It was delivered and works. */
  DELIVERED_AND_WORKING_PROPERLY = 0,
  /** It was delivered and did not work. */
  DID_NOT_DELIVER_DUE_TO_QUALITY_ISSUE = 1,
  /** Something else was delivered. */
  DELIVERED_WRONG_ITEM = 2,
  /** The server did not work. */
  DID_NOT_DELIVER_DUE_TO_SERVER_OUTAGE = 3,
  /** The app's own currency had changed. */
  DID_NOT_DELIVER_DUE_TO_IN_GAME_CURRENCY_CHANGE = 4,
  /** It was not delivered for any other reason. */
  DID_NOT_DELIVER_FOR_OTHER_REASON = 5,
}

/** How much money a customer spent in the app, on all platforms, in US dollars. */
// @ts-expect-error: an enum, as Apple's is
export enum LifetimeDollarsPurchased {
  /** Not said. */
  UNDECLARED = 0,
  /** Nothing. */
  ZERO_DOLLARS = 1,
  /** 0.01 to 49.99. */
  ONE_CENT_TO_FORTY_NINE_DOLLARS_AND_NINETY_NINE_CENTS = 2,
  /** 50 to 99.99. */
  FIFTY_DOLLARS_TO_NINETY_NINE_DOLLARS_AND_NINETY_NINE_CENTS = 3,
  /** 100 to 499.99. */
  ONE_HUNDRED_DOLLARS_TO_FOUR_HUNDRED_NINETY_NINE_DOLLARS_AND_NINETY_NINE_CENTS = 4,
  /** 500 to 999.99. */
  FIVE_HUNDRED_DOLLARS_TO_NINE_HUNDRED_NINETY_NINE_DOLLARS_AND_NINETY_NINE_CENTS = 5,
  /** 1000 to 1999.99. */
  ONE_THOUSAND_DOLLARS_TO_ONE_THOUSAND_NINE_HUNDRED_NINETY_NINE_DOLLARS_AND_NINETY_NINE_CENTS = 6,
  /** 2000 or more. */
  TWO_THOUSAND_DOLLARS_OR_GREATER = 7,
}

/** How much money a customer got back in the app, on all platforms, in US dollars. */
// @ts-expect-error: an enum, as Apple's is
export enum LifetimeDollarsRefunded {
  /** Not said. */
  UNDECLARED = 0,
  /** Nothing. */
  ZERO_DOLLARS = 1,
  /** 0.01 to 49.99. */
  ONE_CENT_TO_FORTY_NINE_DOLLARS_AND_NINETY_NINE_CENTS = 2,
  /** 50 to 99.99. */
  FIFTY_DOLLARS_TO_NINETY_NINE_DOLLARS_AND_NINETY_NINE_CENTS = 3,
  /** 100 to 499.99. */
  ONE_HUNDRED_DOLLARS_TO_FOUR_HUNDRED_NINETY_NINE_DOLLARS_AND_NINETY_NINE_CENTS = 4,
  /** 500 to 999.99. */
  FIVE_HUNDRED_DOLLARS_TO_NINE_HUNDRED_NINETY_NINE_DOLLARS_AND_NINETY_NINE_CENTS = 5,
  /** 1000 to 1999.99. */
  ONE_THOUSAND_DOLLARS_TO_ONE_THOUSAND_NINE_HUNDRED_NINETY_NINE_DOLLARS_AND_NINETY_NINE_CENTS = 6,
  /** 2000 or more. */
  TWO_THOUSAND_DOLLARS_OR_GREATER = 7,
}

/** Where a purchase was consumed. */
// @ts-expect-error: an enum, as Apple's is
export enum Platform {
  /** Not said. */
  UNDECLARED = 0,
  /** On one of Apple's platforms. */
  APPLE = 1,
  /** Elsewhere. */
  NON_APPLE = 2,
}

/** How long a customer used the app. */
// @ts-expect-error: an enum, as Apple's is
export enum PlayTime {
  /** Not said. */
  UNDECLARED = 0,
  /** Up to 5 minutes. */
  ZERO_TO_FIVE_MINUTES = 1,
  /** 5 to 60 minutes. */
  FIVE_TO_SIXTY_MINUTES = 2,
  /** 1 to 6 hours. */
  ONE_TO_SIX_HOURS = 3,
  /** 6 to 24 hours. */
  SIX_HOURS_TO_TWENTY_FOUR_HOURS = 4,
  /** 1 to 4 days. */
  ONE_DAY_TO_FOUR_DAYS = 5,
  /** 4 to 16 days. */
  FOUR_DAYS_TO_SIXTEEN_DAYS = 6,
  /** More than 16 days. */
  OVER_SIXTEEN_DAYS = 7,
}

/** What the developer would like to become of a request for a refund. */
// @ts-expect-error: an enum, as Apple's is
export enum RefundPreferenceV1 {
  /** Not said. */
  UNDECLARED = 0,
  /** It is granted. */
  PREFER_GRANT = 1,
  /** It is declined. */
  PREFER_DECLINE = 2,
  /** Either. */
  NO_PREFERENCE = 3,
}

/** How a customer's account in the app stands. */
// @ts-expect-error: an enum, as Apple's is
export enum UserStatus {
  /** Not said. */
  UNDECLARED = 0,
  /** It is in use. */
  ACTIVE = 1,
  /** It is locked for a time. */
  SUSPENDED = 2,
  /** It is closed. */
  TERMINATED = 3,
  /** It is restricted. */
  LIMITED_ACCESS = 4,
}

/** Why a subscription is extended. */
// @ts-expect-error: an enum, as Apple's is
export enum ExtendReasonCode {
  /** Not said. */
  UNDECLARED = 0,
  /** To make the customer happy. */
  CUSTOMER_SATISFACTION = 1,
  /** Anything else. */
  OTHER = 2,
  /** The service did not work. */
  SERVICE_ISSUE_OR_OUTAGE = 3,
}

/** Where the heading of a message stands. */
// @ts-expect-error: an enum, as Apple's is
export enum HeaderPosition {
  /** Above the text. */
  ABOVE_BODY = "ABOVE_BODY",
  /** Above the picture. Needs one. */
  ABOVE_IMAGE = "ABOVE_IMAGE",
}

/** What a picture is for. */
// @ts-expect-error: an enum, as Apple's is
export enum ImageSize {
  /** For a message. */
  FULL_SIZE = "FULL_SIZE",
  /** For one of the points that a message lists. */
  BULLET_POINT = "BULLET_POINT",
}

/** Whether a picture may be shown. */
// @ts-expect-error: an enum, as Apple's is
export enum ImageState {
  /** Apple has not decided. Only one of Apple's libraries has this name for it. */
  PENDING_REVIEW = "PENDING_REVIEW",
  /** It may be shown. */
  APPROVED = "APPROVED",
  /** It may not be shown. */
  REJECTED = "REJECTED",
}

/** Whether a message may be shown. */
// @ts-expect-error: an enum, as Apple's is
export enum MessageState {
  /** Apple has not decided. Only one of Apple's libraries has this name for it. */
  PENDING_REVIEW = "PENDING_REVIEW",
  /** It may be shown. */
  APPROVED = "APPROVED",
  /** It may not be shown. */
  REJECTED = "REJECTED",
}

/** Whether a test passed. */
// @ts-expect-error: an enum, as Apple's is
export enum PerformanceTestStatus {
  /** It is not done. */
  PENDING = "PENDING",
  /** It passed. */
  PASS = "PASS",
  /** It did not pass. */
  FAIL = "FAIL",
}

/** How often a subscription renews: an ISO 8601 duration. */
// @ts-expect-error: an enum, as Apple's is
export enum AdvancedCommercePeriod {
  /** Every week. */
  P1W = "P1W",
  /** Every month. */
  P1M = "P1M",
  /** Every two months. */
  P2M = "P2M",
  /** Every three months. */
  P3M = "P3M",
  /** Every six months. */
  P6M = "P6M",
  /** Every year. */
  P1Y = "P1Y",
}

/** How long one period of an offer lasts: an ISO 8601 duration. */
// @ts-expect-error: an enum, as Apple's is
export enum AdvancedCommerceOfferPeriod {
  /** Three days. */
  P3D = "P3D",
  /** One week. */
  P1W = "P1W",
  /** Two weeks. */
  P2W = "P2W",
  /** One month. */
  P1M = "P1M",
  /** Two months. */
  P2M = "P2M",
  /** Three months. */
  P3M = "P3M",
  /** Six months. */
  P6M = "P6M",
  /** Nine months. */
  P9M = "P9M",
  /** One year. */
  P1Y = "P1Y",
}

/** Whom an offer is for. */
// @ts-expect-error: an enum, as Apple's is
export enum AdvancedCommerceOfferReason {
  /** New customers. */
  ACQUISITION = "ACQUISITION",
  /** Customers who left. */
  WIN_BACK = "WIN_BACK",
  /** Customers who might leave. */
  RETENTION = "RETENTION",
}

/** What became of a higher price that was announced. */
// @ts-expect-error: an enum, as Apple's is
export enum AdvancedCommercePriceIncreaseInfoStatus {
  /** It will apply; the customer need not agree. */
  SCHEDULED = "SCHEDULED",
  /** The customer was asked and has not answered. */
  PENDING = "PENDING",
  /** The customer agreed. */
  ACCEPTED = "ACCEPTED",
}

/** When a change to a subscription takes effect. */
// @ts-expect-error: an enum, as Apple's is
export enum AdvancedCommerceEffective {
  /** At once. */
  IMMEDIATELY = "IMMEDIATELY",
  /** When the current period ends. */
  NEXT_BILL_CYCLE = "NEXT_BILL_CYCLE",
}

/** Why an item of a subscription is changed. */
// @ts-expect-error: an enum, as Apple's is
export enum AdvancedCommerceReason {
  /** The customer wants more. */
  UPGRADE = "UPGRADE",
  /** The customer wants less. */
  DOWNGRADE = "DOWNGRADE",
  /** The customer takes up an offer. */
  APPLY_OFFER = "APPLY_OFFER",
}

/** Why money was, or is to be, paid back. */
// @ts-expect-error: an enum, as Apple's is
export enum AdvancedCommerceRefundReason {
  /** The customer did not mean to buy it. */
  UNINTENDED_PURCHASE = "UNINTENDED_PURCHASE",
  /** The customer did not get what was bought, or it did not work. */
  FULFILLMENT_ISSUE = "FULFILLMENT_ISSUE",
  /** The customer is not happy with it. */
  UNSATISFIED_WITH_PURCHASE = "UNSATISFIED_WITH_PURCHASE",
  /** The law asks for it. */
  LEGAL = "LEGAL",
  /** Anything else. */
  OTHER = "OTHER",
  /** The items of a subscription were changed before they were used up. */
  MODIFY_ITEMS_REFUND = "MODIFY_ITEMS_REFUND",
  /** Makes the test environment decline the refund. Sandbox and TestFlight only. */
  SIMULATE_REFUND_DECLINE = "SIMULATE_REFUND_DECLINE",
}

/** How the amount of a refund is reckoned. */
// @ts-expect-error: an enum, as Apple's is
export enum AdvancedCommerceRefundType {
  /** All of the price. */
  FULL = "FULL",
  /** In proportion to the time that is left. */
  PRORATED = "PRORATED",
  /** An amount that the request names. Only for the items of a refund request. */
  CUSTOM = "CUSTOM",
}

/** How a verification ended. */
// @ts-expect-error: an enum, as Apple's is
export enum VerificationStatus {
  /** It did not fail; never thrown. */
  OK = 0,
  /** It is not what the App Store signed, or no signed data at all. */
  VERIFICATION_FAILURE = 1,
  /** Whether a certificate was revoked could not be asked; the same call may succeed later. */
  RETRYABLE_VERIFICATION_FAILURE = 2,
  /** It is about another app. */
  INVALID_APP_IDENTIFIER = 3,
  /** It is from another environment. */
  INVALID_ENVIRONMENT = 4,
  /** There are not three certificates; found in the `cause` of `INVALID_CERTIFICATE`. */
  INVALID_CHAIN_LENGTH = 5,
  /** A certificate is missing, cannot be read, or was not valid at the time. */
  INVALID_CERTIFICATE = 6,
  /** A certificate was revoked, or the payload is not of its type. */
  FAILURE = 7,
}

/** The numbers by which Apple's server says why it refused, in `APIException.apiError`. */
// @ts-expect-error: an enum, as Apple's is
export enum APIError {
  /** `GeneralBadRequestError`. Compare the request with Apple's documentation. */
  GENERAL_BAD_REQUEST = 4000000,
  /** `InvalidAppIdentifierError`. Check bundleId. */
  INVALID_APP_IDENTIFIER = 4000002,
  /** `InvalidRequestRevisionError`. Begin without a revision. */
  INVALID_REQUEST_REVISION = 4000005,
  /** `InvalidTransactionIdError`. Check transactionId. */
  INVALID_TRANSACTION_ID = 4000006,
  /** `InvalidOriginalTransactionIdError`. Check originalTransactionId. */
  INVALID_ORIGINAL_TRANSACTION_ID = 4000008,
  /** `InvalidExtendByDaysError`. Mend extendByDays. */
  INVALID_EXTEND_BY_DAYS = 4000009,
  /** `InvalidExtendReasonCodeError`. Mend extendReasonCode. */
  INVALID_EXTEND_REASON_CODE = 4000010,
  /** `InvalidRequestIdentifierError`. Mend requestIdentifier. */
  INVALID_REQUEST_IDENTIFIER = 4000011,
  /** `StartDateTooFarInPastError`. Set startDate within 180 days, 30 in the sandbox. */
  START_DATE_TOO_FAR_IN_PAST = 4000012,
  /** `StartDateAfterEndDateError`. Set startDate before endDate. */
  START_DATE_AFTER_END_DATE = 4000013,
  /** `InvalidPaginationTokenError`. Begin without a paginationToken. */
  INVALID_PAGINATION_TOKEN = 4000014,
  /** `InvalidStartDateError`. Mend startDate. */
  INVALID_START_DATE = 4000015,
  /** `InvalidEndDateError`. Mend endDate. */
  INVALID_END_DATE = 4000016,
  /** `PaginationTokenExpiredError`. Begin without a paginationToken. */
  PAGINATION_TOKEN_EXPIRED = 4000017,
  /** `InvalidNotificationTypeError`. Mend notificationType, or its notificationSubtype. */
  INVALID_NOTIFICATION_TYPE = 4000018,
  /** `MultipleFiltersSuppliedError`. Leave out transactionId or notificationType. */
  MULTIPLE_FILTERS_SUPPLIED = 4000019,
  /** `InvalidTestNotificationTokenError`. Check testNotificationToken. */
  INVALID_TEST_NOTIFICATION_TOKEN = 4000020,
  /** `InvalidSortError`. Mend sort. */
  INVALID_SORT = 4000021,
  /** `InvalidProductTypeError`. Mend productTypes. */
  INVALID_PRODUCT_TYPE = 4000022,
  /** `InvalidProductIdError`. Check productId. */
  INVALID_PRODUCT_ID = 4000023,
  /** `InvalidSubscriptionGroupIdentifierError`. Check subscriptionGroupIdentifiers. */
  INVALID_SUBSCRIPTION_GROUP_IDENTIFIER = 4000024,
  /** `InvalidExcludeRevokedError`. Use revoked instead. */
  INVALID_EXCLUDE_REVOKED = 4000025,
  /** `InvalidInAppOwnershipTypeError`. Mend inAppOwnershipType. */
  INVALID_IN_APP_OWNERSHIP_TYPE = 4000026,
  /** `InvalidEmptyStorefrontCountryCodeListError`. Leave out storefrontCountryCodes. */
  INVALID_EMPTY_STOREFRONT_COUNTRY_CODE_LIST = 4000027,
  /** `InvalidStorefrontCountryCodeError`. Mend storefrontCountryCodes. */
  INVALID_STOREFRONT_COUNTRY_CODE = 4000028,
  /** `InvalidRevokedError`. Mend revoked. */
  INVALID_REVOKED = 4000030,
  /** `InvalidStatusError`. Mend status. */
  INVALID_STATUS = 4000031,
  /** `InvalidAccountTenureError`. Mend accountTenure. */
  INVALID_ACCOUNT_TENURE = 4000032,
  /** `InvalidAppAccountTokenError`. Mend appAccountToken. */
  INVALID_APP_ACCOUNT_TOKEN = 4000033,
  /** `InvalidConsumptionStatusError`. Mend consumptionStatus. */
  INVALID_CONSUMPTION_STATUS = 4000034,
  /** `InvalidCustomerConsentedError`. Send nothing without consent. */
  INVALID_CUSTOMER_CONSENTED = 4000035,
  /** `InvalidDeliveryStatusError`. Mend deliveryStatus. */
  INVALID_DELIVERY_STATUS = 4000036,
  /** `InvalidLifetimeDollarsPurchasedError`. Mend lifetimeDollarsPurchased. */
  INVALID_LIFETIME_DOLLARS_PURCHASED = 4000037,
  /** `InvalidLifetimeDollarsRefundedError`. Mend lifetimeDollarsRefunded. */
  INVALID_LIFETIME_DOLLARS_REFUNDED = 4000038,
  /** `InvalidPlatformError`. Mend platform. */
  INVALID_PLATFORM = 4000039,
  /** `InvalidPlayTimeError`. Mend playTime. */
  INVALID_PLAY_TIME = 4000040,
  /** `InvalidSampleContentProvidedError`. Mend sampleContentProvided. */
  INVALID_SAMPLE_CONTENT_PROVIDED = 4000041,
  /** `InvalidUserStatusError`. Mend userStatus. */
  INVALID_USER_STATUS = 4000042,
  /** `InvalidTransactionNotConsumableError`. Leave it: it is not for this purchase. */
  INVALID_TRANSACTION_NOT_CONSUMABLE = 4000043,
  /** `InvalidTransactionTypeNotSupportedError`. Leave it: it is not for this purchase. */
  INVALID_TRANSACTION_TYPE_NOT_SUPPORTED = 4000047,
  /** `AppTransactionIdNotSupportedError`. Use a transactionId. */
  APP_TRANSACTION_ID_NOT_SUPPORTED_ERROR = 4000048,
  /** `InvalidImageError`. Use a PNG of a documented size, without transparency. */
  INVALID_IMAGE = 4000161,
  /** `HeaderTooLongError`. Shorten header. */
  HEADER_TOO_LONG = 4000162,
  /** `BodyTooLongError`. Shorten body. */
  BODY_TOO_LONG = 4000163,
  /** `InvalidLocaleError`. Mend locale. */
  INVALID_LOCALE = 4000164,
  /** `AltTextTooLongError`. Shorten altText. */
  ALT_TEXT_TOO_LONG = 4000175,
  /** `InvalidAppAccountTokenUUIDError`. Mend appAccountToken. */
  INVALID_APP_ACCOUNT_TOKEN_UUID_ERROR = 4000183,
  /** `FamilyTransactionNotSupportedError`. Use the purchase of who paid for the family. */
  FAMILY_TRANSACTION_NOT_SUPPORTED_ERROR = 4000185,
  /** `TransactionIdIsNotOriginalTransactionIdError`. Use originalTransactionId. */
  TRANSACTION_ID_IS_NOT_ORIGINAL_TRANSACTION_ID_ERROR = 4000187,
  /** `InvalidPerformanceTestRequestError`. Check originalTransactionId. */
  INVALID_PERFORMANCE_TEST_REQUEST = 4000211,
  /** `InvalidRequestIdError`. Check requestId. */
  INVALID_REQUEST_ID = 4000212,
  /** `ExistingPerformanceTestRunError`. Wait for the one that is under way. */
  EXISTING_PERFORMANCE_TEST_RUN = 4000213,
  /** `BadRequestRealtimeUrlError`. Mend realtimeURL. */
  BAD_REQUEST_REALTIME_URL = 4000215,
  /** `BadRequestImageSizeError`. Mend imageSize. */
  BAD_REQUEST_IMAGE_SIZE = 4000216,
  /** `BadRequestTooManyBulletPointsError`. Use fewer bulletPoints. */
  BAD_REQUEST_TOO_MANY_BULLET_POINTS = 4000218,
  /** `BadRequestBulletPointTextTooLongError`. Shorten text. */
  BAD_REQUEST_BULLET_POINT_TEXT_TOO_LONG = 4000219,
  /** `BadRequestAboveImageRequiresAnImageError`. Add image. */
  BAD_REQUEST_ABOVE_IMAGE_REQUIRES_AN_IMAGE = 4000224,
  /** `SubscriptionExtensionIneligibleError`. Leave it: it is not for this purchase. */
  SUBSCRIPTION_EXTENSION_INELIGIBLE = 4030004,
  /** `SubscriptionMaxExtensionError`. Wait until a year is over. */
  SUBSCRIPTION_MAX_EXTENSION = 4030005,
  /** `FamilySharedSubscriptionExtensionIneligibleError`. Use the purchase of who paid for the family. */
  FAMILY_SHARED_SUBSCRIPTION_EXTENSION_INELIGIBLE = 4030007,
  /** `MaximumNumberOfImagesReachedError`. Delete some. */
  MAXIMUM_NUMBER_OF_IMAGES_REACHED = 4030014,
  /** `MaximumNumberOfMessagesReachedError`. Delete some. */
  MAXIMUM_NUMBER_OF_MESSAGES_REACHED = 4030016,
  /** `MessageNotApprovedError`. Wait until Apple approves it. */
  MESSAGE_NOT_APPROVED = 4030017,
  /** `ImageNotApprovedError`. Wait until Apple approves it. */
  IMAGE_NOT_APPROVED = 4030018,
  /** `ImageInUseError`. Delete first the messages that use it. */
  IMAGE_IN_USE = 4030019,
  /** `ForbiddenNoPassingTestError`. Pass a performance test first. */
  FORBIDDEN_NO_PASSING_TEST = 4030026,
  /** `AccountNotFoundError`. Check the identifier and the environment. */
  ACCOUNT_NOT_FOUND = 4040001,
  /** `AccountNotFoundRetryableError`. Ask again in a moment. */
  ACCOUNT_NOT_FOUND_RETRYABLE = 4040002,
  /** `AppNotFoundError`. Check bundleId. */
  APP_NOT_FOUND = 4040003,
  /** `AppNotFoundRetryableError`. Ask again in a moment. */
  APP_NOT_FOUND_RETRYABLE = 4040004,
  /** `OriginalTransactionIdNotFoundError`. Check the identifier and the environment. */
  ORIGINAL_TRANSACTION_ID_NOT_FOUND = 4040005,
  /** `OriginalTransactionIdNotFoundRetryableError`. Ask again in a moment. */
  ORIGINAL_TRANSACTION_ID_NOT_FOUND_RETRYABLE = 4040006,
  /** `ServerNotificationURLNotFoundError`. Set the address in App Store Connect. */
  SERVER_NOTIFICATION_URL_NOT_FOUND = 4040007,
  /** `TestNotificationNotFoundError`. Ask again in a moment. */
  TEST_NOTIFICATION_NOT_FOUND = 4040008,
  /** `StatusRequestNotFoundError`. Check productId and requestIdentifier. */
  STATUS_REQUEST_NOT_FOUND = 4040009,
  /** `TransactionIdNotFoundError`. Check the identifier and the environment. */
  TRANSACTION_ID_NOT_FOUND = 4040010,
  /** `ImageNotFoundError`. Check imageIdentifier. */
  IMAGE_NOT_FOUND = 4040014,
  /** `MessageNotFoundError`. Check messageIdentifier. */
  MESSAGE_NOT_FOUND = 4040015,
  /** `PerformanceTestRunNotFoundError`. Check requestId. */
  PERFORMANCE_TEST_RUN_NOT_FOUND = 4040018,
  /** `AppTransactionDoesNotExistError`. Leave it: there is none. */
  APP_TRANSACTION_DOES_NOT_EXIST_ERROR = 4040019,
  /** `DefaultMessageNotFoundError`. Leave it: there is none. */
  DEFAULT_MESSAGE_NOT_FOUND = 4040020,
  /** `RealtimeUrlNotFoundError`. Leave it: there is none. */
  REALTIME_URL_NOT_FOUND = 4040021,
  /** `ImageAlreadyExistsError`. Use another UUID, unless you uploaded this before. */
  IMAGE_ALREADY_EXISTS = 4090000,
  /** `MessageAlreadyExistsError`. Use another UUID, unless you uploaded this before. */
  MESSAGE_ALREADY_EXISTS = 4090001,
  /** `RateLimitExceededError`. Ask again after retryAfter. */
  RATE_LIMIT_EXCEEDED = 4290000,
  /** `GeneralInternalError`. Tell Apple if it goes on. */
  GENERAL_INTERNAL = 5000000,
  /** `GeneralInternalRetryableError`. Ask again in a moment. */
  GENERAL_INTERNAL_RETRYABLE = 5000001,
}
