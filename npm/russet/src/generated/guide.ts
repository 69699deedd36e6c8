// Written by `cargo xtask codegen` from the core's documentation. Changes made here are lost.

import type { ErrorCode, ErrorKind } from "./codes.js";

/** What a member is for, and the values that are known for it, each with its meaning. */
export interface MemberGuide {
  readonly about: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** What an endpoint is for. */
export interface EndpointGuide {
  /** The API that it is part of. */
  readonly api: string;
  readonly about: string;
  /** The endpoint to call instead. */
  readonly replacedBy?: string;
  /** The members of its body and of its query. */
  readonly members: Readonly<Record<string, MemberGuide>>;
}

/** What a code means. */
export interface CodeGuide {
  readonly kind: ErrorKind;
  readonly meaning: string;
}

export const endpointGuide: Readonly<Record<string, EndpointGuide>> = {
  getTransactionHistory: {
    api: "App Store Server API",
    about: "A page of a customer's transactions, at most 20. `transactions` gets all of them, page by page.",
    members: {
      startDate: { about: "Only transactions with this `purchaseDate` or a later one." },
      endDate: { about: "Only transactions with an earlier `purchaseDate`. After `startDate`; it can lie in the future." },
      productIds: { about: "Only transactions of these products." },
      productTypes: { about: "Only transactions of these kinds of product.", values: { "AUTO_RENEWABLE": "Subscriptions that renew until they are cancelled.", "NON_RENEWABLE": "Subscriptions for a fixed time.", "CONSUMABLE": "Used up, and bought again.", "NON_CONSUMABLE": "Bought once, kept for good." } },
      sort: { about: "The order. If absent, ascending.", values: { "ASCENDING": "The one that was changed first comes first.", "DESCENDING": "The one that was changed last comes first." } },
      subscriptionGroupIdentifiers: { about: "Only transactions of these groups of subscriptions." },
      inAppOwnershipType: { about: "Only what the customer bought, or only what a family member shares.", values: { "FAMILY_SHARED": "A member of the customer's family bought it.", "PURCHASED": "The customer bought it." } },
      revoked: { about: "Only what was refunded or taken away (true), or only what was not (false)." },
      excludeRevoked: { about: "Whether to leave out what was refunded or taken away. Deprecated: Replaced by `revoked` with the value false." },
      revision: { about: "The `revision` of the page before this one." },
    },
  },
  getTransactionHistoryV1: {
    api: "App Store Server API",
    about: "A page of a customer's transactions, without consumables that were finished.",
    replacedBy: "getTransactionHistory",
    members: {
      startDate: { about: "Only transactions with this `purchaseDate` or a later one." },
      endDate: { about: "Only transactions with an earlier `purchaseDate`. After `startDate`; it can lie in the future." },
      productIds: { about: "Only transactions of these products." },
      productTypes: { about: "Only transactions of these kinds of product.", values: { "AUTO_RENEWABLE": "Subscriptions that renew until they are cancelled.", "NON_RENEWABLE": "Subscriptions for a fixed time.", "CONSUMABLE": "Used up, and bought again.", "NON_CONSUMABLE": "Bought once, kept for good." } },
      sort: { about: "The order. If absent, ascending.", values: { "ASCENDING": "The one that was changed first comes first.", "DESCENDING": "The one that was changed last comes first." } },
      subscriptionGroupIdentifiers: { about: "Only transactions of these groups of subscriptions." },
      inAppOwnershipType: { about: "Only what the customer bought, or only what a family member shares.", values: { "FAMILY_SHARED": "A member of the customer's family bought it.", "PURCHASED": "The customer bought it." } },
      revoked: { about: "Only what was refunded or taken away (true), or only what was not (false)." },
      excludeRevoked: { about: "Whether to leave out what was refunded or taken away. Deprecated: Replaced by `revoked` with the value false." },
      revision: { about: "The `revision` of the page before this one." },
    },
  },
  getTransactionInfo: {
    api: "App Store Server API",
    about: "One transaction.",
    members: {},
  },
  getAppTransactionInfo: {
    api: "App Store Server API",
    about: "How a customer came by the app.",
    members: {},
  },
  getAllSubscriptionStatuses: {
    api: "App Store Server API",
    about: "How every subscription of a customer stands.",
    members: {
      status: { about: "Only subscriptions with one of these statuses.", values: { "1": "The customer is entitled to it.", "2": "It ended.", "3": "The customer could not be charged; the App Store keeps trying, and access can be turned off.", "4": "The customer could not be charged; the App Store keeps trying, and access is still due.", "5": "It was refunded or taken away." } },
    },
  },
  setAppAccountToken: {
    api: "App Store Server API",
    about: "Says to which account of yours a purchase belongs.",
    members: {
      appAccountToken: { about: "The UUID of the account, in lower case. It replaces any that was set before." },
    },
  },
  finishTransaction: {
    api: "App Store Server API",
    about: "Marks a transaction as finished, as an app does when it has given what was bought.",
    members: {},
  },
  lookUpOrderId: {
    api: "App Store Server API",
    about: "The transactions of an order, by the number on the customer's invoice.",
    members: {},
  },
  sendConsumptionInformation: {
    api: "App Store Server API",
    about: "Answers a `CONSUMPTION_REQUEST` notification, within 12 hours and if the customer consented.",
    members: {
      customerConsented: { about: "Whether the customer consented to this being sent. The App Store takes nothing but true." },
      consumptionPercentage: { about: "How much was consumed, in thousandths of a percent: 0 to 100000. It must be 0 unless the purchase was delivered, and absent for auto-renewable subscriptions. With `GRANT_PRORATED` it must lie strictly between the two." },
      deliveryStatus: { about: "Whether the customer got what was bought, and if not, why.", values: { "DELIVERED": "It was delivered and works.", "UNDELIVERED_QUALITY_ISSUE": "It was delivered and did not work.", "UNDELIVERED_WRONG_ITEM": "Something else was delivered.", "UNDELIVERED_SERVER_OUTAGE": "The server did not work.", "UNDELIVERED_OTHER": "It was not delivered for any other reason." } },
      refundPreference: { about: "What the developer would like the App Store to do. It may do otherwise.", values: { "DECLINE": "It is declined.", "GRANT_FULL": "All of the price is paid back.", "GRANT_PRORATED": "What was not consumed is paid back. For subscriptions, the App Store reckons it." } },
      sampleContentProvided: { about: "Whether the customer could try it for free, or was told how it works, before buying." },
    },
  },
  sendConsumptionData: {
    api: "App Store Server API",
    about: "Answers a `CONSUMPTION_REQUEST` notification, as the first version takes it.",
    replacedBy: "sendConsumptionInformation",
    members: {
      customerConsented: { about: "Whether the customer consented to this being sent. The App Store takes nothing but true." },
      consumptionStatus: { about: "How much was consumed.", values: { "0": "Not said.", "1": "Nothing.", "2": "Part of it.", "3": "All of it, be it given away or traded." } },
      platform: { about: "Where it was consumed.", values: { "0": "Not said.", "1": "On one of Apple's platforms.", "2": "Elsewhere." } },
      sampleContentProvided: { about: "Whether the customer could try it for free, or was told how it works, before buying." },
      deliveryStatus: { about: "Whether the customer got what was bought, and if not, why.", values: { "0": "It was delivered and works.", "1": "It was delivered and did not work.", "2": "Something else was delivered.", "3": "The server did not work.", "4": "The app's own currency had changed.", "5": "It was not delivered for any other reason." } },
      appAccountToken: { about: "The UUID of the app's own account that the purchase belongs to, or an empty string." },
      accountTenure: { about: "How old the customer's account in the app is.", values: { "0": "Not said.", "1": "Up to 3 days.", "2": "3 to 10 days.", "3": "10 to 30 days.", "4": "30 to 90 days.", "5": "90 to 180 days.", "6": "180 to 365 days.", "7": "More than 365 days." } },
      playTime: { about: "How long the customer used the app.", values: { "0": "Not said.", "1": "Up to 5 minutes.", "2": "5 to 60 minutes.", "3": "1 to 6 hours.", "4": "6 to 24 hours.", "5": "1 to 4 days.", "6": "4 to 16 days.", "7": "More than 16 days." } },
      lifetimeDollarsRefunded: { about: "How much money the customer got back in the app, on all platforms.", values: { "0": "Not said.", "1": "Nothing.", "2": "0.01 to 49.99.", "3": "50 to 99.99.", "4": "100 to 499.99.", "5": "500 to 999.99.", "6": "1000 to 1999.99.", "7": "2000 or more." } },
      lifetimeDollarsPurchased: { about: "How much money the customer spent in the app, on all platforms.", values: { "0": "Not said.", "1": "Nothing.", "2": "0.01 to 49.99.", "3": "50 to 99.99.", "4": "100 to 499.99.", "5": "500 to 999.99.", "6": "1000 to 1999.99.", "7": "2000 or more." } },
      userStatus: { about: "How the customer's account in the app stands.", values: { "0": "Not said.", "1": "It is in use.", "2": "It is locked for a time.", "3": "It is closed.", "4": "It is restricted." } },
      refundPreference: { about: "What the developer would like the App Store to do. It may do otherwise.", values: { "0": "Not said.", "1": "It is granted.", "2": "It is declined.", "3": "Either." } },
    },
  },
  getRefundHistory: {
    api: "App Store Server API",
    about: "A page of a customer's refunds, at most 20. `refunds` gets all of them, page by page.",
    members: {
      revision: { about: "The `revision` of the page before this one." },
    },
  },
  getRefundHistoryV1: {
    api: "App Store Server API",
    about: "A customer's latest refunds, at most 50.",
    replacedBy: "getRefundHistory",
    members: {},
  },
  extendSubscriptionRenewalDate: {
    api: "App Store Server API",
    about: "Gives one subscriber more time before the next charge, at most twice in 365 days. It cannot be undone. To ask again, use the same `requestIdentifier`.",
    members: {
      extendByDays: { about: "By how many days: 1 to 90." },
      extendReasonCode: { about: "Why.", values: { "0": "Not said.", "1": "To make the customer happy.", "2": "Anything else.", "3": "The service did not work." } },
      requestIdentifier: { about: "Names the request: at most 128 characters, another for each extension. Only to repeat a request that failed, it is given again." },
    },
  },
  extendRenewalDateForAllActiveSubscribers: {
    api: "App Store Server API",
    about: "Begins to give all subscribers of a product more time before the next charge. It cannot be undone. To ask again, use the same `requestIdentifier`.",
    members: {
      extendByDays: { about: "By how many days: 1 to 90." },
      extendReasonCode: { about: "Why.", values: { "0": "Not said.", "1": "To make the customer happy.", "2": "Anything else.", "3": "The service did not work." } },
      requestIdentifier: { about: "Names the request: a UUID, another for each extension. Only to repeat a request that failed, it is given again." },
      storefrontCountryCodes: { about: "Only subscriptions bought in these App Stores: three letters each, ISO 3166-1. If absent, in all. It must not be empty." },
      productId: { about: "The product whose subscriptions to extend." },
    },
  },
  getStatusOfSubscriptionRenewalDateExtensions: {
    api: "App Store Server API",
    about: "How far the extension for all subscribers of a product has got.",
    members: {},
  },
  getNotificationHistory: {
    api: "App Store Server API",
    about: "A page of the notifications that were sent, at most 20. `notifications` gets all of them, page by page.",
    members: {
      startDate: { about: "From when on: within the last 180 days (30 in the sandbox), and before `endDate`." },
      endDate: { about: "Until when. A time in the future means now." },
      notificationType: { about: "Only notifications of this type. Not together with `transactionId`.", values: { "SUBSCRIBED": "A customer subscribed, for the first time or again; `subtype` tells.", "DID_CHANGE_RENEWAL_PREF": "A customer chose another plan. An upgrade takes effect at once, a downgrade with the next period; without `subtype` the customer went back to the current plan.", "DID_CHANGE_RENEWAL_STATUS": "Renewal was turned on or off; `subtype` tells.", "OFFER_REDEEMED": "A customer with a subscription took up an offer.", "DID_RENEW": "A subscription renewed.", "EXPIRED": "A subscription ended; `subtype` tells why.", "DID_FAIL_TO_RENEW": "A subscription should have renewed, and the customer could not be charged.", "GRACE_PERIOD_EXPIRED": "A period of grace ended without payment: access can be turned off.", "PRICE_INCREASE": "The customer was told of a higher price; `subtype` tells what came of it.", "REFUND": "A purchase was refunded.", "REFUND_DECLINED": "A refund that the app asked for was declined.", "CONSUMPTION_REQUEST": "A customer asked for a refund, and the App Store asks what was consumed.", "RENEWAL_EXTENDED": "The subscription of one customer was extended.", "REVOKE": "The customer no longer has a purchase that was shared in the family.", "TEST": "The server asked for a test.", "RENEWAL_EXTENSION": "The subscriptions of all customers are being extended: one failed, or all are done; `subtype` tells.", "REFUND_REVERSED": "A refund was taken back: access is due again.", "EXTERNAL_PURCHASE_TOKEN": "A token for purchases outside of the App Store was made, or needs a report; `subtype` tells.", "ONE_TIME_CHARGE": "A customer bought something that is no auto-renewable subscription, or was given a share of it.", "RESCIND_CONSENT": "A parent withdrew the consent that lets a child use the app.", "METADATA_UPDATE": "The description of a subscription was changed through the Advanced Commerce API.", "MIGRATION": "A subscription moved to the Advanced Commerce API. Apple's list of changes calls it `MIGRATE`.", "PRICE_CHANGE": "The price of a subscription was changed through the Advanced Commerce API." } },
      notificationSubtype: { about: "Only notifications of this subtype. Needs the `notificationType` that it belongs to.", values: { "INITIAL_BUY": "`SUBSCRIBED`: for the first time, or through the family for the first time.", "RESUBSCRIBE": "`SUBSCRIBED`: again, to the same or another plan of the group.", "DOWNGRADE": "To a lesser plan, or to one of the same level that is billed less or more often.", "UPGRADE": "To a better plan, or to one of the same level that is billed as often.", "AUTO_RENEW_ENABLED": "`DID_CHANGE_RENEWAL_STATUS`: renewal was turned on.", "AUTO_RENEW_DISABLED": "`DID_CHANGE_RENEWAL_STATUS`: renewal was turned off, by the customer or by the App Store after a refund.", "VOLUNTARY": "`EXPIRED`: the customer had turned renewal off.", "BILLING_RETRY": "`EXPIRED`: the customer could not be charged, and the App Store gave up.", "PRICE_INCREASE": "`EXPIRED`: the customer did not agree to a higher price.", "GRACE_PERIOD": "`DID_FAIL_TO_RENEW`: the customer keeps access while the App Store tries to charge.", "PENDING": "`PRICE_INCREASE`: the customer has not answered.", "ACCEPTED": "`PRICE_INCREASE`: the customer agreed, or need not agree.", "BILLING_RECOVERY": "`DID_RENEW`: the customer could be charged after all.", "PRODUCT_NOT_FOR_SALE": "`EXPIRED`: the product was no longer for sale.", "SUMMARY": "`RENEWAL_EXTENSION`: all subscriptions are done.", "FAILURE": "`RENEWAL_EXTENSION`: one subscription could not be extended.", "UNREPORTED": "`EXTERNAL_PURCHASE_TOKEN`: no report has come for the token.", "ACTIVE_TOKEN_REMINDER": "`EXTERNAL_PURCHASE_TOKEN`: the token is still active and reports are still due.", "CREATED": "`EXTERNAL_PURCHASE_TOKEN`: the token was made." } },
      transactionId: { about: "Only notifications to the customer who made this transaction, whichever of theirs it is. Not together with `notificationType`." },
      onlyFailures: { about: "Whether to list only those that did not arrive, be it yet." },
      originalTransactionId: { about: "Only notifications to the customer who made this transaction. Deprecated: Replaced by `transactionId`." },
      paginationToken: { about: "The `paginationToken` of the page before this one." },
    },
  },
  requestTestNotification: {
    api: "App Store Server API",
    about: "Has the App Store send a notification of the type `TEST`.",
    members: {},
  },
  getTestNotificationStatus: {
    api: "App Store Server API",
    about: "What became of a test notification. While it is under way, it is not found.",
    members: {},
  },
  uploadImage: {
    api: "Retention Messaging API",
    about: "Uploads a picture, a PNG without transparency: 3840 pixels wide and 160 to 2160 high, or 1024 wide and high for `\"BULLET_POINT\"`. When nobody knows what became of an upload, look for it with `getImageList`.",
    members: {
      imageSize: { about: "What the picture is for; `\"FULL_SIZE\"` unless said otherwise.", values: { "FULL_SIZE": "For a message.", "BULLET_POINT": "For one of the points that a message lists." } },
    },
  },
  deleteImage: {
    api: "Retention Messaging API",
    about: "Deletes a picture that no message uses.",
    members: {},
  },
  getImageList: {
    api: "Retention Messaging API",
    about: "The pictures that were uploaded.",
    members: {},
  },
  uploadMessage: {
    api: "Retention Messaging API",
    about: "Uploads a message. When nobody knows what became of an upload, look for it with `getMessageList`.",
    members: {
      header: { about: "The heading: at most 66 characters." },
      body: { about: "The text: at most 144 characters." },
      image: { about: "A picture. Only for messages of text, not for those with an offer or another plan." },
      headerPosition: { about: "Where the heading stands. If absent, above the text.", values: { "ABOVE_BODY": "Above the text.", "ABOVE_IMAGE": "Above the picture. Needs one." } },
      bulletPoints: { about: "Points to list, at most 5." },
    },
  },
  deleteMessage: {
    api: "Retention Messaging API",
    about: "Deletes a message.",
    members: {},
  },
  getMessageList: {
    api: "Retention Messaging API",
    about: "The messages that were uploaded.",
    members: {},
  },
  configureDefaultMessage: {
    api: "Retention Messaging API",
    about: "Sets what a product shows in a language when your server gives no message in time.",
    members: {
      messageIdentifier: { about: "The UUID under which the message was uploaded, in lower case." },
    },
  },
  deleteDefaultMessage: {
    api: "Retention Messaging API",
    about: "Takes back what a product shows in a language, if anything.",
    members: {},
  },
  getDefaultMessage: {
    api: "Retention Messaging API",
    about: "What a product shows in a language when your server gives no message in time.",
    members: {},
  },
  configureRealtimeURL: {
    api: "Retention Messaging API",
    about: "Sets the address where the App Store asks for a message. In production it takes a performance test that was passed.",
    members: {
      realtimeURL: { about: "The address: https, at most 256 characters." },
    },
  },
  deleteRealtimeURL: {
    api: "Retention Messaging API",
    about: "Takes back the address where the App Store asks for a message.",
    members: {},
  },
  getRealtimeURL: {
    api: "Retention Messaging API",
    about: "The address where the App Store asks for a message.",
    members: {},
  },
  initiatePerformanceTest: {
    api: "Retention Messaging API",
    about: "Has the App Store ask your server many times, to see whether it is fast enough.",
    members: {
      originalTransactionId: { about: "A purchase in the sandbox to ask the server about: a string of digits." },
    },
  },
  getPerformanceTestResults: {
    api: "Retention Messaging API",
    about: "What a performance test found.",
    members: {},
  },
  cancelSubscription: {
    api: "Advanced Commerce API",
    about: "Has a subscription end with the period that is paid for.",
    members: {
      requestInfo: { about: "Names the request." },
      storefront: { about: "The App Store of the customer: three letters, ISO 3166-1." },
    },
  },
  changeSubscriptionMetadata: {
    api: "Advanced Commerce API",
    about: "Changes names and descriptions of a subscription and its items.",
    members: {
      requestInfo: { about: "Names the request." },
      descriptors: { about: "A new name and description of the subscription." },
      items: { about: "The items to change: absent, or at least one." },
      storefront: { about: "The App Store of the customer: three letters, ISO 3166-1." },
      taxCode: { about: "A new category by which the subscription is taxed." },
    },
  },
  changeSubscriptionPrice: {
    api: "Advanced Commerce API",
    about: "Changes the prices of a subscription's items, at least 24 hours before it renews.",
    members: {
      requestInfo: { about: "Names the request." },
      currency: { about: "The currency of the prices: three letters, ISO 4217." },
      items: { about: "The items with new prices: at least one." },
      storefront: { about: "The App Store of the customer: three letters, ISO 3166-1." },
    },
  },
  migrateSubscription: {
    api: "Advanced Commerce API",
    about: "Makes an ordinary subscription one of the Advanced Commerce API.",
    members: {
      requestInfo: { about: "Names the request." },
      descriptors: { about: "The name and description of the subscription." },
      items: { about: "What the subscription consists of: at least one item." },
      renewalItems: { about: "What the next period is to consist of, if that differs." },
      storefront: { about: "The App Store of the customer: three letters, ISO 3166-1." },
      targetProductId: { about: "The product in App Store Connect that stands for all of the Advanced Commerce API's subscriptions." },
      taxCode: { about: "The category by which the subscription is taxed." },
    },
  },
  requestTransactionRefund: {
    api: "Advanced Commerce API",
    about: "Asks for a refund of items that were bought.",
    members: {
      requestInfo: { about: "Names the request." },
      currency: { about: "The currency of the amounts: three letters, ISO 4217." },
      items: { about: "What to refund: at least one item." },
      refundRiskingPreference: { about: "Whether the App Store may ask what was consumed (`CONSUMPTION_REQUEST`) before it decides. Usually true." },
      storefront: { about: "The App Store of the customer: three letters, ISO 3166-1." },
    },
  },
  revokeSubscription: {
    api: "Advanced Commerce API",
    about: "Ends a subscription at once, with a refund.",
    members: {
      requestInfo: { about: "Names the request." },
      refundReason: { about: "Why.", values: { "UNINTENDED_PURCHASE": "The customer did not mean to buy it.", "FULFILLMENT_ISSUE": "The customer did not get what was bought, or it did not work.", "UNSATISFIED_WITH_PURCHASE": "The customer is not happy with it.", "LEGAL": "The law asks for it.", "OTHER": "Anything else.", "MODIFY_ITEMS_REFUND": "The items of a subscription were changed before they were used up.", "SIMULATE_REFUND_DECLINE": "Makes the test environment decline the refund. Sandbox and TestFlight only." } },
      refundRiskingPreference: { about: "Whether the App Store may ask what was consumed (`CONSUMPTION_REQUEST`) before it decides. Usually true." },
      refundType: { about: "How the amount is reckoned: `FULL` or `PRORATED`.", values: { "FULL": "All of the price.", "PRORATED": "In proportion to the time that is left.", "CUSTOM": "An amount that the request names. Only for the items of a refund request." } },
      storefront: { about: "The App Store of the customer: three letters, ISO 3166-1." },
    },
  },
  sendExternalPurchaseReport: {
    api: "External Purchase Server API",
    about: "Reports what came of a token. When nobody knows what became of a report, look for it with `retrieveExternalPurchaseReport`; only one that failed may be sent again under the same name.",
    members: {
      requestIdentifier: { about: "Names the report: a UUID, another for each report. Only to repeat a report that failed, it is given again." },
      externalPurchaseId: { about: "The token, by its `externalPurchaseId`. One that begins with `SANDBOX` goes to the server for tests." },
      status: { about: "What came of the token.", values: { "LINE_ITEM": "Purchases or refunds, which the report lists.", "NO_LINE_ITEM": "Nothing was bought.", "UNRECOGNIZED_TOKEN": "The developer does not know the token.", "DUPLICATE_TOKEN": "The developer reports under another token that the customer has at the same time." } },
      lineItems: { about: "The purchases and refunds. Present with `LINE_ITEM`, and only then." },
    },
  },
  retrieveExternalPurchaseReport: {
    api: "External Purchase Server API",
    about: "A report that was sent.",
    members: {},
  },
};

export const codeGuide: Readonly<Record<ErrorCode, CodeGuide>> = {
  "usage/argument": { kind: "usage", meaning: "An argument has the wrong type or form." },
  "usage/option": { kind: "usage", meaning: "An option is missing, unknown, or has a value that cannot be used." },
  "usage/certificate": { kind: "usage", meaning: "An option holds a certificate that cannot be used." },
  "usage/private-key": { kind: "usage", meaning: "The private key is something else than the key of a .p8 file." },
  "usage/no-randomness": { kind: "usage", meaning: "The runtime gives no random bytes: Workers do so only while they handle an event." },
  "usage/not-loaded": { kind: "usage", meaning: "The core cannot be loaded in this JavaScript runtime, or was not loaded yet." },
  "input/too-long": { kind: "malformed", meaning: "The input is longer than the limit." },
  "input/base64": { kind: "malformed", meaning: "Text is not base64 or base64url as the standard writes it." },
  "json/utf8": { kind: "malformed", meaning: "JSON text is not UTF-8." },
  "json/syntax": { kind: "malformed", meaning: "Text is not JSON." },
  "json/depth": { kind: "malformed", meaning: "JSON is nested too deeply." },
  "json/duplicate": { kind: "malformed", meaning: "A JSON object names a member twice." },
  "json/number": { kind: "malformed", meaning: "A JSON number cannot be held exactly by JavaScript." },
  "json/type": { kind: "malformed", meaning: "A JSON member has a type that it cannot have." },
  "json/model": { kind: "malformed", meaning: "A verified payload does not fit its model; for callers of the Rust crate only." },
  "jws/parts": { kind: "malformed", meaning: "A JWS in compact form has three parts between two dots." },
  "jws/header-too-long": { kind: "malformed", meaning: "The header is longer than any chain of certificates needs." },
  "jws/algorithm": { kind: "untrusted", meaning: "The header names another algorithm than ES256, or none." },
  "jws/critical": { kind: "untrusted", meaning: "The header asks for an extension to be understood; there is none that is." },
  "jws/no-certificates": { kind: "malformed", meaning: "The header carries no certificates." },
  "jws/signature-length": { kind: "malformed", meaning: "The signature is not 64 bytes long." },
  "jws/signature": { kind: "untrusted", meaning: "The signature was not made by the leaf's key over this text." },
  "x509/chain-length": { kind: "untrusted", meaning: "The header carries another number of certificates than its signer uses." },
  "x509/too-long": { kind: "malformed", meaning: "A certificate is longer than certificates of this kind are." },
  "x509/encoding": { kind: "malformed", meaning: "A certificate is not DER, or not the structure it should be." },
  "x509/version": { kind: "untrusted", meaning: "A certificate is not of version 3." },
  "x509/duplicate-extension": { kind: "malformed", meaning: "A certificate carries an extension twice." },
  "x509/critical-extension": { kind: "untrusted", meaning: "A certificate carries a critical extension that is not understood." },
  "x509/algorithm": { kind: "untrusted", meaning: "A certificate's signature algorithm is not the one its issuer uses." },
  "x509/key": { kind: "untrusted", meaning: "A certificate's key is not of the kind its place in the chain has." },
  "x509/name": { kind: "untrusted", meaning: "A certificate names another issuer than the next one's subject." },
  "x509/key-identifier": { kind: "untrusted", meaning: "A certificate names another issuer key than the next one's." },
  "x509/not-authority": { kind: "untrusted", meaning: "A certificate that issued another is no certificate authority." },
  "x509/leaf-authority": { kind: "untrusted", meaning: "The certificate that signs messages is a certificate authority." },
  "x509/path-length": { kind: "untrusted", meaning: "A certificate allows fewer certificates below it than there are." },
  "x509/key-usage": { kind: "untrusted", meaning: "A certificate's key must not be used for what it was used for." },
  "x509/marker": { kind: "untrusted", meaning: "A certificate lacks the extension by which Apple marks its purpose." },
  "x509/signature": { kind: "untrusted", meaning: "A certificate was not signed by the next one's key." },
  "x509/root": { kind: "untrusted", meaning: "The chain does not end in a trusted root." },
  "x509/not-yet-valid": { kind: "untrusted", meaning: "A certificate was not valid yet at the time of signing." },
  "x509/expired": { kind: "untrusted", meaning: "A certificate was no longer valid at the time of signing." },
  "receipt/encoding": { kind: "malformed", meaning: "A receipt, or what stands in its place, is not the structure it should be." },
  "receipt/attribute": { kind: "malformed", meaning: "An attribute of a receipt holds something else than it should." },
  "receipt/duplicate": { kind: "malformed", meaning: "An attribute of a receipt appears twice." },
  "receipt/signers": { kind: "untrusted", meaning: "A receipt has no signer, or several." },
  "receipt/certificates": { kind: "untrusted", meaning: "A receipt carries other certificates than its signer uses." },
  "receipt/algorithm": { kind: "untrusted", meaning: "A receipt is signed by an algorithm that Apple does not use, or did not use any more." },
  "receipt/digest": { kind: "untrusted", meaning: "The content of a receipt does not have the digest that was signed." },
  "receipt/signature": { kind: "untrusted", meaning: "The signature of a receipt was not made by the leaf's key over this content." },
  "receipt/device": { kind: "untrusted", meaning: "A receipt was made for another device." },
  "ocsp/no-address": { kind: "untrusted", meaning: "A certificate does not say whom to ask whether it was revoked." },
  "ocsp/host": { kind: "untrusted", meaning: "A certificate names a responder on a host that the options leave out." },
  "ocsp/try-later": { kind: "network", meaning: "A responder cannot answer at the moment." },
  "ocsp/refused": { kind: "untrusted", meaning: "A responder will not answer." },
  "ocsp/encoding": { kind: "untrusted", meaning: "An answer is not DER, or not the structure it should be." },
  "ocsp/type": { kind: "untrusted", meaning: "An answer is of another type than the basic one." },
  "ocsp/critical-extension": { kind: "untrusted", meaning: "An answer carries a critical extension that is not understood." },
  "ocsp/responder": { kind: "untrusted", meaning: "Whoever signed an answer is not the issuer, and has no certificate in the answer." },
  "ocsp/responder-certificate": { kind: "untrusted", meaning: "A responder's certificate cannot be used." },
  "ocsp/delegate": { kind: "untrusted", meaning: "A responder's certificate was not issued by the issuer of the certificate in question." },
  "ocsp/purpose": { kind: "untrusted", meaning: "A responder's certificate was not made to sign answers." },
  "ocsp/algorithm": { kind: "untrusted", meaning: "An answer is signed by an algorithm that is not accepted." },
  "ocsp/signature": { kind: "untrusted", meaning: "The signature of an answer was not made by its responder's key." },
  "ocsp/nonce": { kind: "untrusted", meaning: "An answer is to a question with another nonce." },
  "ocsp/certificate": { kind: "untrusted", meaning: "An answer is about other certificates only." },
  "ocsp/not-yet-valid": { kind: "untrusted", meaning: "An answer was made in the future." },
  "ocsp/expired": { kind: "untrusted", meaning: "An answer is out of date." },
  "ocsp/revoked": { kind: "untrusted", meaning: "A certificate was revoked." },
  "ocsp/unknown": { kind: "untrusted", meaning: "A responder does not know a certificate." },
  "date/missing": { kind: "malformed", meaning: "The payload does not say when it was signed." },
  "date/too-early": { kind: "untrusted", meaning: "The payload was signed before the App Store signed anything." },
  "date/in-future": { kind: "untrusted", meaning: "The payload was signed in the future." },
  "identity/kind": { kind: "untrusted", meaning: "The payload is of another kind than was asked for." },
  "identity/bundle-id": { kind: "untrusted", meaning: "The payload is about another app." },
  "identity/app-apple-id": { kind: "untrusted", meaning: "The payload is about another app, or none." },
  "identity/environment": { kind: "untrusted", meaning: "The payload comes from an environment that is not accepted, or names none." },
  "network/failed": { kind: "network", meaning: "A server could not be reached, or the connection to it broke." },
  "network/timeout": { kind: "network", meaning: "A server took longer to answer than it may." },
  "network/too-long": { kind: "network", meaning: "A server answered with more bytes than it may." },
  "network/status": { kind: "network", meaning: "A server answered with another status than success." },
  "internal/panic": { kind: "internal", meaning: "A fault in russet: an instance of the core stopped. The next call uses a new one." },
};

/** What numbers in payloads mean, by the member that holds them. */
export const numberGuide: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  revocationReason: { "1": "The customer reported a real or supposed problem within the app.", "0": "Anything else: bought by accident, for example, or no longer shared in the family." },
  offerType: { "1": "For customers who never had the subscription.", "2": "For customers the app chose, who have or had the subscription.", "3": "Redeemed with a code. Apple's libraries used to call it `SUBSCRIPTION_OFFER_CODE`.", "4": "For customers who left." },
  expirationIntent: { "1": "The customer cancelled it.", "2": "The customer could not be charged.", "3": "The customer did not agree to a higher price, or to a change that needs agreement.", "4": "The product was no longer for sale when it was to renew.", "5": "Anything else." },
  autoRenewStatus: { "0": "The customer turned renewal off: it ends with the current period.", "1": "It renews when the current period ends." },
  priceIncreaseStatus: { "0": "The customer was asked and has not answered.", "1": "The customer agreed, or was told of a rise that needs no agreement." },
  status: { "1": "The customer is entitled to it.", "2": "It ended.", "3": "The customer could not be charged; the App Store keeps trying, and access can be turned off.", "4": "The customer could not be charged; the App Store keeps trying, and access is still due.", "5": "It was refunded or taken away." },
};
