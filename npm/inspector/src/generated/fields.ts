// Written by `cargo xtask codegen` from the models of the package. Changes made here are lost.

/** The members of each model: the type of each, and what it means. */
export const models: Record<string, Record<string, [type: string, meaning: string]>> = {
  "AdvancedCommerceDescriptors": {
    "description": [
      "string",
      "The description: at most 45 characters in a request."
    ],
    "displayName": [
      "string",
      "The name: at most 30 characters in a request."
    ]
  },
  "AdvancedCommerceOffer": {
    "period": [
      "AdvancedCommerceOfferPeriod",
      "How long one period of the offer lasts."
    ],
    "periodCount": [
      "number",
      "How many periods the offer lasts: 1 to 12 in a request, and 1 if it is free."
    ],
    "price": [
      "number",
      "The price of one period, in thousandths of the currency's unit; 0 makes it free."
    ],
    "reason": [
      "AdvancedCommerceOfferReason",
      "Whom the offer is for."
    ]
  },
  "AdvancedCommercePriceIncreaseInfo": {
    "dependentSKUs": [
      "Array<string>",
      "Other items that depend on the customer agreeing to this price."
    ],
    "price": [
      "number",
      "The new price, in thousandths of the currency's unit."
    ],
    "status": [
      "AdvancedCommercePriceIncreaseInfoStatus",
      "Whether the customer agreed."
    ]
  },
  "AdvancedCommerceRefund": {
    "refundAmount": [
      "number",
      "What was paid back, in thousandths of the currency's unit."
    ],
    "refundDate": [
      "UnixMillis",
      "When it was paid back."
    ],
    "refundReason": [
      "AdvancedCommerceRefundReason",
      "Why it was paid back."
    ],
    "refundType": [
      "AdvancedCommerceRefundType",
      "How the amount was reckoned."
    ]
  },
  "AdvancedCommerceRenewalInfo": {
    "consistencyToken": [
      "string",
      "Names this state of the subscription, so that a request can show that it knows it."
    ],
    "descriptors": [
      "AdvancedCommerceDescriptors",
      "The name and description that the customer sees."
    ],
    "items": [
      "Array<AdvancedCommerceRenewalItem>",
      "What will be renewed."
    ],
    "period": [
      "AdvancedCommercePeriod",
      "How often the subscription renews."
    ],
    "requestReferenceId": [
      "string",
      "The UUID by which the developer's server named its request."
    ],
    "taxCode": [
      "string",
      "The category by which the subscription is taxed."
    ]
  },
  "AdvancedCommerceRenewalItem": {
    "SKU": [
      "string",
      "The developer's own name for the item, up to 128 characters."
    ],
    "description": [
      "string",
      "The description that the customer sees."
    ],
    "displayName": [
      "string",
      "The name that the customer sees."
    ],
    "offer": [
      "AdvancedCommerceOffer",
      "The offer that will apply to the item."
    ],
    "price": [
      "number",
      "The item's price, in thousandths of the currency's unit."
    ],
    "priceIncreaseInfo": [
      "AdvancedCommercePriceIncreaseInfo",
      "The higher price that was announced for the item, if one was."
    ]
  },
  "AdvancedCommerceTransactionInfo": {
    "descriptors": [
      "AdvancedCommerceDescriptors",
      "The name and description that the customer saw."
    ],
    "estimatedTax": [
      "number",
      "The tax that was estimated, in thousandths of the currency's unit."
    ],
    "items": [
      "Array<AdvancedCommerceTransactionItem>",
      "What was bought."
    ],
    "period": [
      "AdvancedCommercePeriod",
      "How often the subscription renews. Subscriptions only."
    ],
    "requestReferenceId": [
      "string",
      "The UUID by which the developer's server named its request."
    ],
    "taxCode": [
      "string",
      "The category by which the purchase is taxed."
    ],
    "taxExclusivePrice": [
      "number",
      "The price without tax, in thousandths of the currency's unit."
    ],
    "taxRate": [
      "string",
      "The rate of tax, as a decimal number in a string."
    ]
  },
  "AdvancedCommerceTransactionItem": {
    "SKU": [
      "string",
      "The developer's own name for the item, up to 128 characters."
    ],
    "description": [
      "string",
      "The description that the customer saw."
    ],
    "displayName": [
      "string",
      "The name that the customer saw."
    ],
    "offer": [
      "AdvancedCommerceOffer",
      "The offer that applied to the item."
    ],
    "price": [
      "number",
      "The item's price, in thousandths of the currency's unit."
    ],
    "refunds": [
      "Array<AdvancedCommerceRefund>",
      "What was refunded of the item, if anything was."
    ],
    "revocationDate": [
      "UnixMillis",
      "When the item was taken away, if it was."
    ]
  },
  "AnyNotification": {
    "appData": [
      "AppData",
      "The app concerned. Only for `RESCIND_CONSENT`."
    ],
    "data": [
      "Data",
      "The purchase concerned. There for most types."
    ],
    "externalPurchaseToken": [
      "ExternalPurchaseToken",
      "The token concerned. Only for `EXTERNAL_PURCHASE_TOKEN`."
    ],
    "notificationType": [
      "NotificationTypeV2",
      "What happened."
    ],
    "notificationUUID": [
      "string",
      "Names the notification. Sending it again does not change it, so it tells what was handled already."
    ],
    "signedDate": [
      "UnixMillis",
      "When this payload was signed. The signature's certificates are judged at this time."
    ],
    "subtype": [
      "Subtype",
      "More about what happened. Absent if there is no more to say."
    ],
    "summary": [
      "Summary",
      "The outcome of an extension of many subscriptions. Only for `RENEWAL_EXTENSION` with `SUMMARY`."
    ],
    "version": [
      "string",
      "The version of the format, `\"2.0\"`."
    ]
  },
  "AppData": {
    "appAppleId": [
      "number",
      "The app's number in the App Store. Absent in the sandbox."
    ],
    "bundleId": [
      "string",
      "The bundle identifier of the app."
    ],
    "environment": [
      "Environment",
      "Where the app was downloaded."
    ],
    "signedAppTransactionInfo": [
      "string",
      "The customer's app transaction as JWS."
    ]
  },
  "AppTransaction": {
    "appAppleId": [
      "number",
      "The app's number in the App Store. Absent in the sandbox."
    ],
    "appTransactionId": [
      "string",
      "Names the app as this customer downloaded it: another for each Apple Account, and for each member of a family. It outlives refunds and new downloads. The API takes it in place of a transaction identifier."
    ],
    "applicationVersion": [
      "string",
      "The version of the app that is installed."
    ],
    "bundleId": [
      "string",
      "The bundle identifier of the app."
    ],
    "deviceVerification": [
      "string",
      "A digest, in base64, by which the app can tell that the payload belongs to the device it runs on. A server cannot check it."
    ],
    "deviceVerificationNonce": [
      "string",
      "The UUID that went into `deviceVerification`."
    ],
    "originalApplicationVersion": [
      "string",
      "The version of the app that the customer first got: its `CFBundleShortVersionString` on macOS, its `CFBundleVersion` elsewhere; always 1.0 in the sandbox."
    ],
    "originalPlatform": [
      "PurchasePlatform",
      "The platform on which the customer first got the app."
    ],
    "originalPurchaseDate": [
      "UnixMillis",
      "When the customer first got the app. Xcode writes the beginning of year 1, -62135769600000."
    ],
    "preorderDate": [
      "UnixMillis",
      "When the customer ordered the app, if that was before it was out."
    ],
    "receiptCreationDate": [
      "UnixMillis",
      "When this payload was signed. The signature's certificates are judged at this time."
    ],
    "receiptType": [
      "Environment",
      "The environment, under another name than elsewhere."
    ],
    "versionExternalIdentifier": [
      "number",
      "The App Store's number for that version."
    ]
  },
  "Data": {
    "appAppleId": [
      "number",
      "The app's number in the App Store. Absent in the sandbox."
    ],
    "bundleId": [
      "string",
      "The bundle identifier of the app."
    ],
    "bundleVersion": [
      "string",
      "The build of the app, its `CFBundleVersion`."
    ],
    "consumptionRequestReason": [
      "ConsumptionRequestReason",
      "Why the customer asked for a refund. Only for `CONSUMPTION_REQUEST`."
    ],
    "environment": [
      "Environment",
      "Where the purchase was made."
    ],
    "signedRenewalInfo": [
      "string",
      "What is known of the next renewal, as JWS. Only for auto-renewable subscriptions."
    ],
    "signedTransactionInfo": [
      "string",
      "The latest transaction as JWS. Absent for `TEST`."
    ],
    "status": [
      "Status",
      "The state of the subscription when this was signed. Only for auto-renewable subscriptions."
    ]
  },
  "ExternalPurchaseToken": {
    "appAppleId": [
      "number",
      "The app's number in the App Store. Absent in the sandbox."
    ],
    "bundleId": [
      "string",
      "The bundle identifier of the app."
    ],
    "externalPurchaseId": [
      "string",
      "Names the token, to report purchases by. It begins with `SANDBOX` if the token is from the sandbox."
    ],
    "tokenCreationDate": [
      "UnixMillis",
      "When the token was made."
    ],
    "tokenExpirationDate": [
      "UnixMillis",
      "When the token expires. Only for tokens of custom links."
    ],
    "tokenType": [
      "TokenType",
      "What the token is for. Only for tokens of custom links."
    ]
  },
  "RealtimeRequest": {
    "appAppleId": [
      "number",
      "The app's number in the App Store."
    ],
    "environment": [
      "Environment",
      "Where the subscription was bought."
    ],
    "originalTransactionId": [
      "string",
      "The first purchase of the subscription: a string of digits."
    ],
    "productId": [
      "string",
      "The product that the customer might cancel."
    ],
    "requestIdentifier": [
      "string",
      "The UUID of the question."
    ],
    "signedDate": [
      "UnixMillis",
      "When this payload was signed. The signature's certificates are judged at this time."
    ],
    "userLocale": [
      "string",
      "The customer's language and region, as a locale identifier."
    ]
  },
  "Receipt": {
    "ageRating": [
      "string",
      "The age rating of the app, such as `4+`."
    ],
    "appItemId": [
      "number",
      "The app's number in the App Store; 0 in the sandbox."
    ],
    "applicationVersion": [
      "string",
      "The version of the app, as `CFBundleVersion` or on a Mac `CFBundleShortVersionString` has it."
    ],
    "bundleId": [
      "string",
      "The app's bundle identifier."
    ],
    "downloadId": [
      "text",
      "The number of the download; a `bigint` where a `number` would round it."
    ],
    "expirationDate": [
      "number",
      "When the receipt ends, for apps bought in volume. Xcode writes the year 4001."
    ],
    "inApp": [
      "ReceiptInAppPurchase[]",
      "The purchases within the app."
    ],
    "opaqueValue": [
      "Uint8Array",
      "Bytes that enter the hash of the device."
    ],
    "originalApplicationVersion": [
      "string",
      "The version of the app that the customer first got."
    ],
    "originalPurchaseDate": [
      "number",
      "When the customer first got the app."
    ],
    "receiptCreationDate": [
      "number",
      "When the receipt was made. Certificates are judged at this time."
    ],
    "receiptType": [
      "text",
      "Where it comes from: `ProductionSandbox` is the sandbox, `VPP` what companies bought in volume."
    ],
    "sha1Hash": [
      "Uint8Array",
      "The hash of the device, the opaque value and the bundle identifier."
    ],
    "versionExternalIdentifier": [
      "number",
      "The number of the app's version in the App Store."
    ]
  },
  "ReceiptInAppPurchase": {
    "cancellationDate": [
      "number",
      "When the purchase was taken back."
    ],
    "isInIntroOfferPeriod": [
      "number",
      "1 in a period at an introductory price, else 0."
    ],
    "isTrialPeriod": [
      "number",
      "1 in a free trial, else 0."
    ],
    "originalPurchaseDate": [
      "number",
      "When it was first bought."
    ],
    "originalTransactionId": [
      "string",
      "The identifier of the transaction that this one restores or renews. Xcode leaves it out."
    ],
    "productId": [
      "string",
      "The identifier of the product."
    ],
    "promotionalOfferId": [
      "string",
      "The identifier of the promotional offer that was used."
    ],
    "purchaseDate": [
      "number",
      "When it was bought, restored or renewed."
    ],
    "quantity": [
      "number",
      "How many were bought."
    ],
    "subscriptionExpirationDate": [
      "number",
      "When the subscription ends or renews."
    ],
    "transactionId": [
      "string",
      "The identifier of the transaction."
    ],
    "webOrderLineItemId": [
      "text",
      "The number of this period of a subscription; a `bigint` where a `number` would round it."
    ]
  },
  "RenewalCommitmentInfo": {
    "commitmentAutoRenewProductId": [
      "string",
      "The product that the next commitment will be of."
    ],
    "commitmentAutoRenewStatus": [
      "AutoRenewStatus",
      "Whether a next commitment is to follow."
    ],
    "commitmentRenewalBillingPlanType": [
      "RenewalBillingPlanType",
      "How the next commitment will be billed."
    ],
    "commitmentRenewalDate": [
      "UnixMillis",
      "When the current commitment ends and the next begins."
    ],
    "commitmentRenewalPrice": [
      "number",
      "The price of the next commitment, in thousandths of the currency's unit."
    ]
  },
  "RenewalInfo": {
    "advancedCommerceInfo": [
      "AdvancedCommerceRenewalInfo",
      "What will be renewed, for a subscription through the Advanced Commerce API. Absent for all others."
    ],
    "appAccountToken": [
      "string",
      "The UUID by which the app tied the purchase to an account of its own. Absent if it never did."
    ],
    "appTransactionId": [
      "string",
      "Names the app as this customer downloaded it: another for each Apple Account, and for each member of a family."
    ],
    "autoRenewProductId": [
      "string",
      "The product that the next period will be of."
    ],
    "autoRenewStatus": [
      "AutoRenewStatus",
      "Whether the subscription is to renew."
    ],
    "commitmentInfo": [
      "RenewalCommitmentInfo",
      "What follows the commitment, for a subscription that the customer committed to for several billing periods. Absent for all others."
    ],
    "currency": [
      "string",
      "The currency of `renewalPrice`: three letters, ISO 4217."
    ],
    "eligibleWinBackOfferIds": [
      "Array<string>",
      "The win-back offers that this customer could take up, the best one first."
    ],
    "environment": [
      "Environment",
      "Where the subscription was bought."
    ],
    "expirationIntent": [
      "ExpirationIntent",
      "Why the subscription ended. Absent as long as it has not."
    ],
    "gracePeriodExpiresDate": [
      "UnixMillis",
      "Until when the customer keeps access while the App Store tries to charge. Absent outside of such a period of grace."
    ],
    "isInBillingRetryPeriod": [
      "boolean",
      "Whether the App Store is still trying to charge for a period that it could not charge for."
    ],
    "offerDiscountType": [
      "OfferDiscountType",
      "How the offer for the next period is paid for."
    ],
    "offerIdentifier": [
      "string",
      "That offer, by its identifier in App Store Connect, or the name of the offer code."
    ],
    "offerPeriod": [
      "string",
      "How long the offer lasts in all: an ISO 8601 duration. An offer of two periods of a month each has `P2M`."
    ],
    "offerType": [
      "OfferType",
      "The kind of offer that will apply to the next period. Absent if none will."
    ],
    "originalTransactionId": [
      "string",
      "The first purchase of the subscription: a string of digits; `\"0\"` from Xcode."
    ],
    "priceIncreaseStatus": [
      "PriceIncreaseStatus",
      "Whether the customer agreed to a higher price. Absent if none was announced."
    ],
    "productId": [
      "string",
      "The product of the current period."
    ],
    "recentSubscriptionStartDate": [
      "UnixMillis",
      "Since when the customer has been subscribed. Interruptions of up to 60 days do not count (10 minutes in the sandbox)."
    ],
    "renewalBillingPlanType": [
      "RenewalBillingPlanType",
      "How the next period is billed."
    ],
    "renewalDate": [
      "UnixMillis",
      "When the current period ends and the next begins, or when the last one ended: then it lies in the past. Always present for auto-renewable subscriptions."
    ],
    "renewalPrice": [
      "number",
      "The price of the next period in thousandths of the currency's unit, with any offer taken off."
    ],
    "signedDate": [
      "UnixMillis",
      "When this payload was signed. The signature's certificates are judged at this time."
    ]
  },
  "Summary": {
    "appAppleId": [
      "number",
      "The app's number in the App Store. Absent in the sandbox."
    ],
    "bundleId": [
      "string",
      "The bundle identifier of the app."
    ],
    "environment": [
      "Environment",
      "Where the subscriptions were bought."
    ],
    "failedCount": [
      "number",
      "How many could not be extended."
    ],
    "productId": [
      "string",
      "The product whose subscriptions were extended."
    ],
    "requestIdentifier": [
      "string",
      "The UUID by which the server named its request."
    ],
    "storefrontCountryCodes": [
      "Array<string>",
      "The App Stores that the request was limited to: three letters each, ISO 3166-1. Absent if it was not limited."
    ],
    "succeededCount": [
      "number",
      "How many subscriptions were extended."
    ]
  },
  "Transaction": {
    "advancedCommerceInfo": [
      "AdvancedCommerceTransactionInfo",
      "What a purchase through the Advanced Commerce API consists of. Absent for all others."
    ],
    "appAccountToken": [
      "string",
      "The UUID by which the app tied the purchase to an account of its own. Absent if it never did."
    ],
    "appTransactionId": [
      "string",
      "Names the app as this customer downloaded it: another for each Apple Account, and for each member of a family. The API takes it in place of a transaction identifier."
    ],
    "billingPlanType": [
      "BillingPlanType",
      "How a subscription with a commitment is billed."
    ],
    "bundleId": [
      "string",
      "The bundle identifier of the app."
    ],
    "commitmentInfo": [
      "TransactionCommitmentInfo",
      "How far a subscription has got that the customer committed to for several periods and pays month by month. Absent for all others."
    ],
    "currency": [
      "string",
      "The currency of `price`: three letters, ISO 4217. Present only with `price`."
    ],
    "environment": [
      "Environment",
      "Where the purchase was made."
    ],
    "expiresDate": [
      "UnixMillis",
      "When the subscription ends or renews. Subscriptions only."
    ],
    "inAppOwnershipType": [
      "InAppOwnershipType",
      "Whether the customer bought it or a family member shares it."
    ],
    "isUpgraded": [
      "boolean",
      "Whether the customer moved on to a better subscription of the group. Present only when true."
    ],
    "offerDiscountType": [
      "OfferDiscountType",
      "How the offer is paid for. Absent when no offer applied."
    ],
    "offerIdentifier": [
      "string",
      "The offer, by its identifier in App Store Connect, or the name of the offer code. Present with every kind of offer but the introductory one, which has no name."
    ],
    "offerPeriod": [
      "string",
      "How long the offer lasts in all: an ISO 8601 duration. An offer of two periods of a month each has `P2M`."
    ],
    "offerType": [
      "OfferType",
      "The kind of offer that applied. Absent when none did."
    ],
    "originalPurchaseDate": [
      "UnixMillis",
      "When the purchase behind `originalTransactionId` was made. Xcode's test data can have negative values."
    ],
    "originalTransactionId": [
      "string",
      "The transaction that began it all: the first purchase of a subscription, the purchase that was restored, or this transaction itself. A string of digits; `\"0\"` from Xcode."
    ],
    "previousOriginalTransactionId": [
      "string",
      "The `originalTransactionId` that the subscription had before it moved to the Advanced Commerce API. Absent if it never moved."
    ],
    "price": [
      "number",
      "The price in thousandths of the currency's unit (1990 is 1.99), for the whole quantity and with any offer taken off."
    ],
    "productId": [
      "string",
      "What was bought, by its identifier in App Store Connect."
    ],
    "purchaseDate": [
      "UnixMillis",
      "When the customer was charged: for the purchase, for restoring it, or for this period of a subscription."
    ],
    "quantity": [
      "number",
      "How many were bought: more than 1 for consumables only."
    ],
    "revocationDate": [
      "UnixMillis",
      "When it was refunded or taken away. A transaction that has this date no longer entitles to anything, unless only part of it was refunded (`revocationType`)."
    ],
    "revocationPercentage": [
      "number",
      "How much of the price was refunded, in thousandths of a percent: 67932 is 67.932 %, 100000 is all of it. Gone again when the refund is reversed."
    ],
    "revocationReason": [
      "RevocationReason",
      "Why it was refunded or taken away. Present with `revocationDate`."
    ],
    "revocationType": [
      "RevocationType",
      "How much was refunded or taken away. Present with `revocationDate`."
    ],
    "signedDate": [
      "UnixMillis",
      "When this payload was signed. The signature's certificates are judged at this time."
    ],
    "storefront": [
      "string",
      "The country or region of the App Store: three letters, ISO 3166-1."
    ],
    "storefrontId": [
      "string",
      "The App Store by Apple's own number: a string of digits."
    ],
    "subscriptionGroupIdentifier": [
      "string",
      "The group of subscriptions that the product is one of. Subscriptions only."
    ],
    "transactionId": [
      "string",
      "Names this transaction: a string of digits. Restoring and renewing make new ones."
    ],
    "transactionReason": [
      "TransactionReason",
      "Whether the customer bought it or a subscription renewed itself."
    ],
    "type": [
      "Type",
      "The kind of product."
    ],
    "webOrderLineItemId": [
      "string",
      "Names a period of a subscription across devices: a string of digits. Auto-renewable subscriptions only."
    ]
  },
  "TransactionCommitmentInfo": {
    "billingPeriodNumber": [
      "number",
      "Which of the billing periods this transaction pays for, counted from 1. Documented as 1 to 12."
    ],
    "commitmentExpiresDate": [
      "UnixMillis",
      "When the commitment ends."
    ],
    "commitmentPrice": [
      "number",
      "The price of the commitment, in thousandths of the currency's unit."
    ],
    "totalBillingPeriods": [
      "number",
      "How many billing periods the commitment has."
    ]
  }
};

/** The values of each enum, and what they mean. */
export const values: Record<string, Record<string, string>> = {
  "AdvancedCommerceOfferPeriod": {
    "P1M": "One month.",
    "P1W": "One week.",
    "P1Y": "One year.",
    "P2M": "Two months.",
    "P2W": "Two weeks.",
    "P3D": "Three days.",
    "P3M": "Three months.",
    "P6M": "Six months.",
    "P9M": "Nine months."
  },
  "AdvancedCommerceOfferReason": {
    "ACQUISITION": "New customers.",
    "RETENTION": "Customers who might leave.",
    "WIN_BACK": "Customers who left."
  },
  "AdvancedCommercePeriod": {
    "P1M": "Every month.",
    "P1W": "Every week.",
    "P1Y": "Every year.",
    "P2M": "Every two months.",
    "P3M": "Every three months.",
    "P6M": "Every six months."
  },
  "AdvancedCommercePriceIncreaseInfoStatus": {
    "ACCEPTED": "The customer agreed.",
    "PENDING": "The customer was asked and has not answered.",
    "SCHEDULED": "It will apply; the customer need not agree."
  },
  "AdvancedCommerceRefundReason": {
    "FULFILLMENT_ISSUE": "The customer did not get what was bought, or it did not work.",
    "LEGAL": "The law asks for it.",
    "MODIFY_ITEMS_REFUND": "The items of a subscription were changed before they were used up.",
    "OTHER": "Anything else.",
    "SIMULATE_REFUND_DECLINE": "Makes the test environment decline the refund. Sandbox and TestFlight only.",
    "UNINTENDED_PURCHASE": "The customer did not mean to buy it.",
    "UNSATISFIED_WITH_PURCHASE": "The customer is not happy with it."
  },
  "AdvancedCommerceRefundType": {
    "CUSTOM": "An amount that the request names. Only for the items of a refund request.",
    "FULL": "All of the price.",
    "PRORATED": "In proportion to the time that is left."
  },
  "AutoRenewStatus": {
    "0": "The customer turned renewal off: it ends with the current period.",
    "1": "It renews when the current period ends."
  },
  "BillingPlanType": {
    "BILLED_UPFRONT": "All at once, in advance.",
    "MONTHLY": "Month by month."
  },
  "ConsumptionRequestReason": {
    "FULFILLMENT_ISSUE": "The customer did not get what was bought, or it did not work.",
    "LEGAL": "The law gives the customer a right to it.",
    "OTHER": "Anything else.",
    "UNINTENDED_PURCHASE": "The customer did not mean to buy it.",
    "UNSATISFIED_WITH_PURCHASE": "The customer is not happy with it."
  },
  "Environment": {
    "LocalTesting": "Tests on one's own machine. The App Store never signs this.",
    "Production": "The App Store: real purchases.",
    "Sandbox": "Apple's test environment, TestFlight included.",
    "Xcode": "StoreKit testing in Xcode, signed by Xcode and not by the App Store."
  },
  "ExpirationIntent": {
    "1": "The customer cancelled it.",
    "2": "The customer could not be charged.",
    "3": "The customer did not agree to a higher price, or to a change that needs agreement.",
    "4": "The product was no longer for sale when it was to renew.",
    "5": "Anything else."
  },
  "InAppOwnershipType": {
    "FAMILY_SHARED": "A member of the customer's family bought it.",
    "PURCHASED": "The customer bought it."
  },
  "NotificationTypeV2": {
    "CONSUMPTION_REQUEST": "A customer asked for a refund, and the App Store asks what was consumed.",
    "DID_CHANGE_RENEWAL_PREF": "A customer chose another plan. An upgrade takes effect at once, a downgrade with the next period; without `subtype` the customer went back to the current plan.",
    "DID_CHANGE_RENEWAL_STATUS": "Renewal was turned on or off; `subtype` tells.",
    "DID_FAIL_TO_RENEW": "A subscription should have renewed, and the customer could not be charged.",
    "DID_RENEW": "A subscription renewed.",
    "EXPIRED": "A subscription ended; `subtype` tells why.",
    "EXTERNAL_PURCHASE_TOKEN": "A token for purchases outside of the App Store was made, or needs a report; `subtype` tells.",
    "GRACE_PERIOD_EXPIRED": "A period of grace ended without payment: access can be turned off.",
    "METADATA_UPDATE": "The description of a subscription was changed through the Advanced Commerce API.",
    "MIGRATION": "A subscription moved to the Advanced Commerce API. Apple's list of changes calls it `MIGRATE`.",
    "OFFER_REDEEMED": "A customer with a subscription took up an offer.",
    "ONE_TIME_CHARGE": "A customer bought something that is no auto-renewable subscription, or was given a share of it.",
    "PRICE_CHANGE": "The price of a subscription was changed through the Advanced Commerce API.",
    "PRICE_INCREASE": "The customer was told of a higher price; `subtype` tells what came of it.",
    "REFUND": "A purchase was refunded.",
    "REFUND_DECLINED": "A refund that the app asked for was declined.",
    "REFUND_REVERSED": "A refund was taken back: access is due again.",
    "RENEWAL_EXTENDED": "The subscription of one customer was extended.",
    "RENEWAL_EXTENSION": "The subscriptions of all customers are being extended: one failed, or all are done; `subtype` tells.",
    "RESCIND_CONSENT": "A parent withdrew the consent that lets a child use the app.",
    "REVOKE": "The customer no longer has a purchase that was shared in the family.",
    "SUBSCRIBED": "A customer subscribed, for the first time or again; `subtype` tells.",
    "TEST": "The server asked for a test."
  },
  "OfferDiscountType": {
    "FREE_TRIAL": "Nothing is paid.",
    "ONE_TIME": "A lower price is paid once for a product that is no subscription.",
    "PAY_AS_YOU_GO": "A lower price is paid for each period of the offer.",
    "PAY_UP_FRONT": "A lower price is paid at once for the whole offer."
  },
  "OfferType": {
    "1": "For customers who never had the subscription.",
    "2": "For customers the app chose, who have or had the subscription.",
    "3": "Redeemed with a code. Apple's libraries used to call it `SUBSCRIPTION_OFFER_CODE`.",
    "4": "For customers who left."
  },
  "PriceIncreaseStatus": {
    "0": "The customer was asked and has not answered.",
    "1": "The customer agreed, or was told of a rise that needs no agreement."
  },
  "PurchasePlatform": {
    "iOS": "iPhone and iPad.",
    "macOS": "Mac.",
    "tvOS": "Apple TV.",
    "visionOS": "Apple Vision.",
    "watchOS": "Apple Watch."
  },
  "RenewalBillingPlanType": {
    "BILLED_UPFRONT": "All at once, in advance.",
    "MONTHLY": "Month by month."
  },
  "RevocationReason": {
    "0": "Anything else: bought by accident, for example, or no longer shared in the family.",
    "1": "The customer reported a real or supposed problem within the app."
  },
  "RevocationType": {
    "FAMILY_REVOKE": "It is no longer shared in the family.",
    "REFUND_FULL": "All of the price was refunded.",
    "REFUND_PRORATED": "Part of the price was refunded; `revocationPercentage` says how much."
  },
  "Status": {
    "1": "The customer is entitled to it.",
    "2": "It ended.",
    "3": "The customer could not be charged; the App Store keeps trying, and access can be turned off.",
    "4": "The customer could not be charged; the App Store keeps trying, and access is still due.",
    "5": "It was refunded or taken away."
  },
  "Subtype": {
    "ACCEPTED": "`PRICE_INCREASE`: the customer agreed, or need not agree.",
    "ACTIVE_TOKEN_REMINDER": "`EXTERNAL_PURCHASE_TOKEN`: the token is still active and reports are still due.",
    "AUTO_RENEW_DISABLED": "`DID_CHANGE_RENEWAL_STATUS`: renewal was turned off, by the customer or by the App Store after a refund.",
    "AUTO_RENEW_ENABLED": "`DID_CHANGE_RENEWAL_STATUS`: renewal was turned on.",
    "BILLING_RECOVERY": "`DID_RENEW`: the customer could be charged after all.",
    "BILLING_RETRY": "`EXPIRED`: the customer could not be charged, and the App Store gave up.",
    "CREATED": "`EXTERNAL_PURCHASE_TOKEN`: the token was made.",
    "DOWNGRADE": "To a lesser plan, or to one of the same level that is billed less or more often.",
    "FAILURE": "`RENEWAL_EXTENSION`: one subscription could not be extended.",
    "GRACE_PERIOD": "`DID_FAIL_TO_RENEW`: the customer keeps access while the App Store tries to charge.",
    "INITIAL_BUY": "`SUBSCRIBED`: for the first time, or through the family for the first time.",
    "PENDING": "`PRICE_INCREASE`: the customer has not answered.",
    "PRICE_INCREASE": "`EXPIRED`: the customer did not agree to a higher price.",
    "PRODUCT_NOT_FOR_SALE": "`EXPIRED`: the product was no longer for sale.",
    "RESUBSCRIBE": "`SUBSCRIBED`: again, to the same or another plan of the group.",
    "SUMMARY": "`RENEWAL_EXTENSION`: all subscriptions are done.",
    "UNREPORTED": "`EXTERNAL_PURCHASE_TOKEN`: no report has come for the token.",
    "UPGRADE": "To a better plan, or to one of the same level that is billed as often.",
    "VOLUNTARY": "`EXPIRED`: the customer had turned renewal off."
  },
  "TokenType": {
    "ACQUISITION": "For a customer who is new: made when the app is first installed.",
    "SERVICES": "For the use of the App Store's services: made then too, and again over time."
  },
  "TransactionReason": {
    "PURCHASE": "The customer bought it, by subscribing for example.",
    "RENEWAL": "A subscription renewed itself."
  },
  "Type": {
    "Auto-Renewable Subscription": "A subscription that renews until it is cancelled.",
    "Consumable": "Used up, and bought again.",
    "Non-Consumable": "Bought once, kept for good.",
    "Non-Renewing Subscription": "A subscription for a fixed time."
  }
};
