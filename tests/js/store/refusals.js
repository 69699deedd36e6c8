// What is wrong with a request, and what the App Store calls it.
//
// By endpoint: members that are changed in a body that is right, values of the path's parameters, and
// what follows the path, each with the name of the documented error.

export const refusals = ({ png, uuid }) => ({
  getTransactionHistory: {
    query: {
      "startDate=soon": "InvalidStartDateError",
      "endDate=-1": "InvalidEndDateError",
      "sort=UP": "InvalidSortError",
      "productType=THING": "InvalidProductTypeError",
      "inAppOwnershipType=MINE": "InvalidInAppOwnershipTypeError",
      "revoked=1": "InvalidRevokedError",
      "excludeRevoked=yes": "InvalidExcludeRevokedError",
      "revision=x": "InvalidRequestRevisionError",
    },
    path: { abc: "InvalidTransactionIdError", 999: "TransactionIdNotFoundError" },
  },
  getAllSubscriptionStatuses: { query: { "status=6": "InvalidStatusError" } },
  getAppTransactionInfo: { path: { abc: "InvalidTransactionIdError" } },
  getRefundHistory: {
    query: { "revision=x": "InvalidRequestRevisionError" },
    path: { abc: "InvalidTransactionIdError", 999: "TransactionIdNotFoundError" },
  },
  getRefundHistoryV1: {
    path: { abc: "InvalidOriginalTransactionIdError", 999: "OriginalTransactionIdNotFoundError" },
  },
  finishTransaction: {
    path: {
      abc: "InvalidTransactionIdError",
      999: "TransactionIdNotFoundError",
      700000000000001000: "AppTransactionIdNotSupportedError",
    },
  },
  setAppAccountToken: {
    body: [[{ appAccountToken: "mine" }, "InvalidAppAccountTokenUUIDError"]],
    path: {
      abc: "InvalidTransactionIdError",
      999: "OriginalTransactionIdNotFoundError",
      1001: "TransactionIdIsNotOriginalTransactionIdError",
      6000: "FamilyTransactionNotSupportedError",
    },
  },
  sendConsumptionInformation: {
    body: [
      [{ customerConsented: false }, "InvalidCustomerConsentedError"],
      [{ sampleContentProvided: "no" }, "InvalidSampleContentProvidedError"],
      [{ deliveryStatus: 1 }, "InvalidDeliveryStatusError"],
      [{ refundPreference: 1 }, "InvalidRefundPreferenceError"],
      [{ consumptionPercentage: 100_001 }, "ConsumptionPercentageOutOfRangeError"],
      [{ consumptionPercentage: 1 }, "ConsumptionPercentageAutoRenewableSubscriptionError"],
      [
        { deliveryStatus: "UNDELIVERED_OTHER", consumptionPercentage: 1 },
        "UndeliveredConsumptionPercentageNonZeroError",
      ],
    ],
    path: { 999: "TransactionIdNotFoundError", 6000: "FamilyTransactionNotSupportedError" },
  },
  sendConsumptionData: {
    body: [
      [{ customerConsented: undefined }, "InvalidCustomerConsentedError"],
      [{ sampleContentProvided: 1 }, "InvalidSampleContentProvidedError"],
      [{ consumptionStatus: 4 }, "InvalidConsumptionStatusError"],
      [{ platform: 3 }, "InvalidPlatformError"],
      [{ deliveryStatus: 6 }, "InvalidDeliveryStatusError"],
      [{ accountTenure: 8 }, "InvalidAccountTenureError"],
      [{ playTime: -1 }, "InvalidPlayTimeError"],
      [{ lifetimeDollarsRefunded: 1.5 }, "InvalidLifetimeDollarsRefundedError"],
      [{ lifetimeDollarsPurchased: "1" }, "InvalidLifetimeDollarsPurchasedError"],
      [{ userStatus: 5 }, "InvalidUserStatusError"],
      [{ appAccountToken: "mine" }, "InvalidAppAccountTokenError"],
      [{ refundPreference: 4 }, "InvalidRefundPreferenceError"],
    ],
    path: { 999: "TransactionIdNotFoundError" },
  },
  extendSubscriptionRenewalDate: {
    body: [
      [{ extendByDays: 0 }, "InvalidExtendByDaysError"],
      [{ extendByDays: 91 }, "InvalidExtendByDaysError"],
      [{ extendReasonCode: 4 }, "InvalidExtendReasonCodeError"],
      [{ requestIdentifier: "" }, "InvalidRequestIdentifierError"],
      [{ requestIdentifier: "x".repeat(129) }, "InvalidRequestIdentifierError"],
    ],
    path: {
      abc: "InvalidOriginalTransactionIdError",
      999: "OriginalTransactionIdNotFoundError",
      6000: "FamilySharedSubscriptionExtensionIneligibleError",
    },
  },
  extendRenewalDateForAllActiveSubscribers: {
    body: [
      [{ extendByDays: 1.5 }, "InvalidExtendByDaysError"],
      [{ extendReasonCode: "1" }, "InvalidExtendReasonCodeError"],
      [{ requestIdentifier: "mine" }, "InvalidRequestIdentifierError"],
      [{ productId: "" }, "InvalidProductIdError"],
      [{ storefrontCountryCodes: [] }, "InvalidEmptyStorefrontCountryCodeListError"],
      [{ storefrontCountryCodes: ["US"] }, "InvalidStorefrontCountryCodeError"],
    ],
  },
  getStatusOfSubscriptionRenewalDateExtensions: {
    path: {
      "p/mine": "InvalidRequestIdentifierError",
      [`p/${uuid}`]: "StatusRequestNotFoundError",
    },
  },
  getNotificationHistory: {
    body: [
      [{ startDate: "soon" }, "InvalidStartDateError"],
      [{ endDate: undefined }, "InvalidEndDateError"],
      [{ endDate: 1 }, "StartDateAfterEndDateError"],
      [{ startDate: 1 }, "StartDateTooFarInPastError"],
      [{ notificationType: "renewed" }, "InvalidNotificationTypeError"],
      [{ transactionId: "1000" }, "MultipleFiltersSuppliedError"],
      [{ notificationType: undefined, transactionId: "abc" }, "InvalidTransactionIdError"],
      [{ notificationType: undefined, transactionId: "999" }, "TransactionIdNotFoundError"],
    ],
    query: { "paginationToken=x": "InvalidPaginationTokenError" },
  },
  getTestNotificationStatus: {
    path: {
      mine: "InvalidTestNotificationTokenError",
      [`${uuid}_Sandbox`]: "TestNotificationNotFoundError",
    },
  },
  uploadImage: {
    query: { "imageSize=SMALL": "BadRequestImageSizeError" },
    body: [
      [png(3840, 161), "InvalidImageError"],
      [png(3840, 160, 6), "InvalidImageError"],
      [png(1024, 1024), "InvalidImageError"],
      [Buffer.from("GIF89a"), "InvalidImageError"],
    ],
  },
  uploadMessage: {
    body: [
      [{ header: "x".repeat(67) }, "HeaderTooLongError"],
      [{ body: "x".repeat(145) }, "BodyTooLongError"],
      [{ image: { imageIdentifier: uuid, altText: "x".repeat(151) } }, "AltTextTooLongError"],
      [{ image: undefined }, "BadRequestAboveImageRequiresAnImageError"],
      [{ bulletPoints: Array(6).fill({}) }, "BadRequestTooManyBulletPointsError"],
      [{ bulletPoints: [{ text: "x".repeat(67) }] }, "BadRequestBulletPointTextTooLongError"],
      [{ image: { imageIdentifier: "?", altText: "x" } }, "BadRequestImageSizeError"],
    ],
  },
  configureDefaultMessage: {
    body: [[{ messageIdentifier: uuid }, "MessageNotFoundError"]],
    path: { "p/English": "InvalidLocaleError", [`${"x".repeat(256)}/en`]: "InvalidProductIdError" },
  },
  getDefaultMessage: { path: { "p/en": "DefaultMessageNotFoundError" } },
  configureRealtimeURL: {
    body: [
      [{ realtimeURL: "http://example.com" }, "BadRequestRealtimeUrlError"],
      [{ realtimeURL: `https://example.com/${"x".repeat(256)}` }, "BadRequestRealtimeUrlError"],
    ],
  },
  initiatePerformanceTest: {
    body: [[{ originalTransactionId: "abc" }, "InvalidPerformanceTestRequestError"]],
  },
  getPerformanceTestResults: {
    path: { mine: "InvalidRequestIdError", [uuid]: "PerformanceTestRunNotFoundError" },
  },
  deleteImage: { path: { [uuid]: "ImageNotFoundError" } },
  deleteMessage: { path: { [uuid]: "MessageNotFoundError" } },
  cancelSubscription: {
    body: [
      [{ requestInfo: undefined }, "NullRequestInfoError"],
      [{ requestInfo: {} }, "NullRequestReferenceIDError"],
      [{ requestInfo: { requestReferenceId: "mine" } }, "InvalidRequestReferenceIDError"],
      [
        { requestInfo: { requestReferenceId: uuid, appAccountToken: "mine" } },
        "InvalidAppAccountTokenError",
      ],
      [{ storefront: "us" }, "InvalidStorefrontError"],
    ],
    path: { 999: "TransactionIdNotFoundError" },
  },
  changeSubscriptionMetadata: {
    body: [
      [{ descriptors: undefined, items: undefined }, "AtLeastOneItemError"],
      [{ items: [{}] }, "NullEffectiveError"],
      [{ items: [{ effective: "IMMEDIATELY", SKU: "x".repeat(129) }] }, "SKULengthExceededError"],
      [
        { descriptors: { effective: "IMMEDIATELY", description: "x".repeat(46) } },
        "DescriptionLengthExceededError",
      ],
      [
        { descriptors: { effective: "IMMEDIATELY", displayName: "x".repeat(31) } },
        "DisplayNameLengthExceededError",
      ],
      [{ items: [1] }, "MalformedPayloadError"],
    ],
  },
  changeSubscriptionPrice: {
    body: [
      [{ currency: "euro" }, "InvalidCurrencyError"],
      [{ items: [] }, "NullItemsError"],
      [{ items: [{ price: 1 }] }, "NullSKUError"],
      [{ items: [{ SKU: "a", price: -1 }] }, "NegativePriceError"],
    ],
  },
  migrateSubscription: {
    body: [
      [{ descriptors: undefined }, "NullDescriptorsError"],
      [{ targetProductId: undefined }, "NullTargetProductIDError"],
      [{ taxCode: undefined }, "NullTaxCodeError"],
      [{ items: undefined }, "NullItemsError"],
      [{ items: [] }, "AtLeastOneItemError"],
      [{ descriptors: { displayName: "n" } }, "NullDescriptionError"],
      [{ descriptors: { description: "d" } }, "NullDisplayNameError"],
      [{ items: [{ description: "d", displayName: "n" }] }, "NullSKUError"],
    ],
  },
  requestTransactionRefund: {
    body: [
      [{ refundRiskingPreference: undefined }, "NullRefundRiskingError"],
      [{ items: [{}] }, "NullRefundReasonError"],
      [{ items: [{ refundReason: "LEGAL", refundType: "HALF" }] }, "InvalidRefundTypeError"],
    ],
  },
  revokeSubscription: {
    body: [
      [{ refundReason: undefined }, "NullRefundReasonError"],
      [{ refundReason: "BORED" }, "InvalidRefundReasonError"],
      [{ refundType: undefined }, "NullRefundTypeError"],
      [{ refundType: "HALF" }, "InvalidRefundTypeError"],
      [{ refundType: "CUSTOM" }, "NullRefundAmountError"],
      [{ refundAmount: 1 }, "RefundAmountWithoutCustomError"],
      [{ refundType: "CUSTOM", refundAmount: -1 }, "NegativeRefundAmountError"],
    ],
  },
  sendExternalPurchaseReport: {
    body: [
      [{ requestIdentifier: "mine" }, "OmittedFieldError"],
      [{ status: "SOLD" }, "UnknownEnumError"],
      [{ lineItems: [] }, "MissingLineItemsForStatusError"],
      [{ status: "NO_LINE_ITEM" }, "LineItemsNotAllowedForStatusError"],
      [{ lineItems: [{}] }, "OmittedFieldError"],
      [{ lineItems: [{ lineItemId: "a" }, { lineItemId: "a" }] }, "DuplicateValueError"],
    ],
  },
  retrieveExternalPurchaseReport: { path: { [uuid]: "NotFoundError" } },
});
