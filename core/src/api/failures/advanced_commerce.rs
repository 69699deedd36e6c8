//! The errors of the Advanced Commerce API.

use super::super::failure::{Failure, failure};
use super::{LATER, REPORT, SLOWER};

pub(in super::super) const FAILURES: &[Failure] = &[
    failure(
        4_000_006,
        "InvalidTransactionIdError",
        "Check the transaction identifier: it is a string of digits.",
    ),
    failure(
        4_000_028,
        "InvalidStorefrontError",
        "Set storefront to a code of three letters.",
    ),
    failure(
        4_000_033,
        "InvalidAppAccountTokenError",
        "Set appAccountToken to a UUID.",
    ),
    failure(
        4_000_053,
        "InvalidCurrencyError",
        "Set currency to a code of three letters.",
    ),
    failure(
        4_000_063,
        "OneItemNeededInModifyError",
        "Add, change or remove at least one item.",
    ),
    failure(4_000_079, "NullRequestInfoError", "Add requestInfo."),
    failure(
        4_000_080,
        "NullRequestReferenceIDError",
        "Add requestReferenceId.",
    ),
    failure(
        4_000_081,
        "InvalidRequestReferenceIDError",
        "Set requestReferenceId to a UUID.",
    ),
    failure(
        4_000_082,
        "InvalidConsistencyTokenError",
        "Use the consistencyToken of the latest answer.",
    ),
    failure(4_000_083, "NullVersionError", "Add version."),
    failure(4_000_084, "UnexpectedVersionError", "Set version to 1."),
    failure(4_000_085, "NullTransactionIdError", "Add transactionId."),
    failure(4_000_086, "NegativePriceError", "Set price to 0 or more."),
    failure(
        4_000_087,
        "SKULengthExceededError",
        "Shorten SKU to 128 characters.",
    ),
    failure(
        4_000_088,
        "DescriptionLengthExceededError",
        "Shorten description to 45 characters.",
    ),
    failure(
        4_000_089,
        "DisplayNameLengthExceededError",
        "Shorten displayName to 30 characters.",
    ),
    failure(
        4_000_091,
        "NegativeProratedPriceError",
        "Set proratedPrice to 0 or more.",
    ),
    failure(4_000_092, "NullOfferPeriodError", "Add the offer's period."),
    failure(
        4_000_093,
        "NullPeriodCountError",
        "Add the offer's periodCount.",
    ),
    failure(
        4_000_094,
        "PeriodCountNotPositiveError",
        "Set the offer's periodCount to 1 or more.",
    ),
    failure(4_000_095, "NullReasonError", "Add reason."),
    failure(
        4_000_096,
        "InvalidPreviousTransactionIDError",
        "Check previousTransactionId.",
    ),
    failure(
        4_000_097,
        "RepeatedRequestReferenceIdError",
        "After a call that was repeated, the first one arrived; else use another requestReferenceId.",
    ),
    failure(4_000_098, "NullCurrencyError", "Add currency."),
    failure(4_000_099, "NullTaxCodeError", "Add taxCode."),
    failure(4_000_100, "NullStorefrontError", "Add storefront."),
    failure(4_000_101, "NullItemsError", "Add items."),
    failure(4_000_102, "NullItemError", "Add item."),
    failure(4_000_103, "NullDescriptorsError", "Add descriptors."),
    failure(4_000_104, "NullPeriodError", "Add period."),
    failure(4_000_105, "NullSKUError", "Add SKU."),
    failure(4_000_106, "NullDisplayNameError", "Add displayName."),
    failure(4_000_107, "NullDescriptionError", "Add description."),
    failure(4_000_109, "NullPriceError", "Add price."),
    failure(
        4_000_110,
        "NullRetainBillingCycleError",
        "Add retainBillingCycle.",
    ),
    failure(4_000_111, "NullEffectiveError", "Add effective."),
    failure(4_000_112, "NullNewSKUError", "Add the new SKU."),
    failure(
        4_000_113,
        "InvalidPreviousSubscriptionError",
        "Check the previous subscription.",
    ),
    failure(
        4_000_114,
        "ProductAlreadyExistsError",
        "Use another SKU: the subscription has this one.",
    ),
    failure(
        4_000_115,
        "InvalidProductChangesError",
        "Check the changes of items.",
    ),
    failure(
        4_000_116,
        "InvalidSalableError",
        "Check the product in App Store Connect.",
    ),
    failure(
        4_000_117,
        "InvalidSalableDurationError",
        "Check the product's duration in App Store Connect.",
    ),
    failure(4_000_118, "InvalidDisplayNameError", "Mend displayName."),
    failure(4_000_119, "InvalidDescriptionError", "Mend description."),
    failure(
        4_000_121,
        "InvalidProductError",
        "Check the product in App Store Connect.",
    ),
    failure(4_000_122, "InvalidSKUError", "Mend SKU."),
    failure(
        4_000_123,
        "InvalidRefundTypeError",
        "Set refundType to a value that the endpoint takes.",
    ),
    failure(
        4_000_124,
        "InvalidRefundReasonError",
        "Set refundReason to a documented value.",
    ),
    failure(
        4_000_125,
        "InvalidChangeReasonError",
        "Set the change's reason to a documented value.",
    ),
    failure(
        4_000_126,
        "InvalidOfferReasonError",
        "Set the offer's reason to a documented value.",
    ),
    failure(
        4_000_127,
        "InvalidTaxProductCodeError",
        "Set taxCode to one that Apple lists.",
    ),
    failure(
        4_000_128,
        "InvalidOfferPeriodError",
        "Set the offer's period to a documented value.",
    ),
    failure(
        4_000_129,
        "InvalidOfferPeriodCountError",
        "Set the offer's periodCount to what its period allows.",
    ),
    failure(
        4_000_130,
        "InvalidRenewalPeriodError",
        "Check the period of the renewal.",
    ),
    failure(
        4_000_131,
        "InvalidRenewalPriceError",
        "Check the price of the renewal.",
    ),
    failure(4_000_132, "InvalidAmountError", "Check the amount."),
    failure(
        4_000_133,
        "MismatchedStorefrontError",
        "Use the storefront of the customer.",
    ),
    failure(
        4_000_134,
        "MissingPricingConfigForStorefrontError",
        "Set up prices for the storefront in App Store Connect.",
    ),
    failure(
        4_000_135,
        "OperationNotAllowedError",
        "Check that the app may use this operation.",
    ),
    failure(4_000_136, "MoreItemsThanAllowedError", "Use fewer items."),
    failure(4_000_137, "MoreOffersThanAllowedError", "Use fewer offers."),
    failure(
        4_000_139,
        "EmptyAddChangeItemsError",
        "Add or change at least one item, or leave the lists out.",
    ),
    failure(
        4_000_140,
        "MissingUpdatedItemsWithPeriodChangeError",
        "Name the new price of every item when the period changes.",
    ),
    failure(
        4_000_141,
        "PeriodResetWithRetainBillingCycleError",
        "Do not keep the billing cycle when the period changes.",
    ),
    failure(
        4_000_142,
        "PeriodChangeEffectiveConflictError",
        "Let changes of the period and of items take effect together.",
    ),
    failure(
        4_000_143,
        "MultipleOperationsOnSingleSKUError",
        "Name each SKU in one operation only.",
    ),
    failure(
        4_000_144,
        "RemoveItemsWithoutAddOrChangeItemsError",
        "Cancel the subscription instead of removing all items.",
    ),
    failure(
        4_000_145,
        "RemoveItemNotFoundError",
        "Check the SKU to remove: the subscription does not have it.",
    ),
    failure(
        4_000_146,
        "ChangeItemNotFoundError",
        "Check the SKU to change: the subscription does not have it.",
    ),
    failure(
        4_000_147,
        "MisalignedBillingCycleError",
        "Let the items keep one billing cycle.",
    ),
    failure(
        4_000_148,
        "BillingCycleResetWithEffectiveLaterError",
        "Let a reset of the billing cycle take effect at once.",
    ),
    failure(
        4_000_149,
        "PeriodChangeImmediateWithEffectiveAtNextBillingCycleError",
        "Let changes of the period and of items take effect together.",
    ),
    failure(
        4_000_150,
        "MultiplePricesError",
        "Use one price for each SKU.",
    ),
    failure(
        4_000_151,
        "InvalidProratedPriceError",
        "Check proratedPrice.",
    ),
    failure(
        4_000_152,
        "InvalidOfferPriceError",
        "Check the offer's price.",
    ),
    failure(
        4_000_153,
        "NullRefundAmountError",
        "Add refundAmount, which CUSTOM needs.",
    ),
    failure(
        4_000_154,
        "NegativeRefundAmountError",
        "Set refundAmount to 0 or more.",
    ),
    failure(
        4_000_155,
        "RefundAmountWithoutCustomError",
        "Leave out refundAmount, or set refundType to CUSTOM.",
    ),
    failure(4_000_156, "NullRefundReasonError", "Add refundReason."),
    failure(4_000_157, "NullRefundTypeError", "Add refundType."),
    failure(
        4_000_158,
        "SimulateRefundDeclineOnlyInSandboxError",
        "Use SIMULATE_REFUND_DECLINE in the sandbox only.",
    ),
    failure(
        4_000_159,
        "NullRefundRiskingError",
        "Add refundRiskingPreference.",
    ),
    failure(4_000_160, "AtLeastOneItemError", "Name at least one item."),
    failure(
        4_000_165,
        "AtLeastOneOfDisplayNameOrDescriptionError",
        "Add displayName or description.",
    ),
    failure(
        4_000_166,
        "NullTargetProductIDError",
        "Add targetProductId.",
    ),
    failure(
        4_000_167,
        "InvalidTargetProductIDError",
        "Check targetProductId in App Store Connect.",
    ),
    failure(
        4_000_168,
        "RemovalAllNotAllowedError",
        "Cancel or revoke the subscription instead of removing all items.",
    ),
    // The same number once more: where it comes up, it is known by the name before.
    failure(
        4_000_168,
        "RemoveAllItemsNotAllowedError",
        "Cancel or revoke the subscription instead of removing all items.",
    ),
    failure(4_000_169, "NullCurrentSKUError", "Add currentSKU."),
    failure(
        4_000_170,
        "CurrentSKULengthExceededError",
        "Shorten currentSKU to 128 characters.",
    ),
    failure(
        4_000_171,
        "NullAdvancedCommerceDataError",
        "Add advancedCommerceData.",
    ),
    failure(
        4_000_172,
        "InvalidOperationError",
        "Set operation to a documented value.",
    ),
    failure(
        4_000_173,
        "MalformedPayloadError",
        "Compare the request with Apple's documentation of the endpoint.",
    ),
    failure(
        4_000_174,
        "InvalidSignatureError",
        "Sign the request with the key of this app.",
    ),
    failure(
        4_000_176,
        "SubscriptionAlreadyMigratedError",
        "Leave it: it is one of the Advanced Commerce API already.",
    ),
    failure(
        4_000_177,
        "OfferPreventsItemMidCycleChangeError",
        "Let the change take effect at the next period, as an offer runs.",
    ),
    failure(
        4_000_178,
        "PriceChangeNotSupportedThroughModifyItemsError",
        "Use changeSubscriptionPrice.",
    ),
    failure(4_000_179, "ItemLimitExceededError", "Use fewer items."),
    failure(
        4_000_180,
        "PendingChangesMismatchError",
        "Compare renewalItems with the changes that are pending.",
    ),
    failure(
        4_000_181,
        "PendingRefundError",
        "Wait for the refund that is pending.",
    ),
    failure(
        4_000_182,
        "ProratedOnlyLatestTransactionError",
        "Use PRORATED for the latest transaction only.",
    ),
    failure(
        4_000_184,
        "PartialSimulateRefundDeclineError",
        "Use SIMULATE_REFUND_DECLINE for all items or for none.",
    ),
    failure(
        4_000_186,
        "RevokeOnInactiveSubscriptionError",
        "Leave it: the subscription has ended.",
    ),
    failure(
        4_000_192,
        "DependentSKUsCannotBeSharedError",
        "Name each dependent SKU for one item only.",
    ),
    failure(
        4_000_193,
        "DependentSKUsCannotBeChainedError",
        "Do not let dependent SKUs have dependents.",
    ),
    failure(
        4_000_194,
        "ItemCannotBeSpecifiedMultipleTimesError",
        "Name each item once.",
    ),
    failure(
        4_000_205,
        "PriceChangeCannotBeIssuedWhenAlreadyCommunicatedError",
        "Wait until the price change that was announced took effect.",
    ),
    failure(
        4_000_214,
        "InvalidPriceForChangeItemInPriceIncreaseError",
        "Check the item's price against the increase that is under way.",
    ),
    failure(
        4_000_220,
        "InvalidSKUProvidedMustBeCurrentSKUSetToRenewError",
        "Use the SKU that is set to renew.",
    ),
    failure(
        4_000_221,
        "ACAPriceIncreaseIsNotCurrentlySupportedInIndiaError",
        "Leave out increases in India.",
    ),
    failure(
        4_000_222,
        "InvalidProratedPriceForChangeItemWithEffectiveLaterError",
        "Leave out proratedPrice unless the change takes effect at once.",
    ),
    failure(
        4_000_223,
        "FreeTrialOfferMustUsePeriodCountOfOneError",
        "Set the free trial's periodCount to 1.",
    ),
    failure(
        4_010_000,
        "UnauthorizedError",
        "Check privateKey, keyId, issuerId, bundleId and the clock.",
    ),
    failure(
        4_030_008,
        "SubscriptionDoesNotExistError",
        "Check the transaction identifier and the environment.",
    ),
    failure(
        4_030_009,
        "SubscriptionAlreadyExistsError",
        "Modify the subscription that the customer has.",
    ),
    failure(
        4_030_010,
        "SubscriptionNotEligibleError",
        "Leave it: the subscription does not allow this.",
    ),
    failure(
        4_030_011,
        "SubscriptionAlreadyActiveError",
        "Leave it: the subscription is active.",
    ),
    failure(
        4_030_013,
        "ProductNotOwnedError",
        "Check the SKU: the customer does not have it.",
    ),
    failure(
        4_030_015,
        "InactiveACASubError",
        "Leave it: the subscription has ended.",
    ),
    // The same number once more: where it comes up, it is known by the name before.
    failure(
        4_030_015,
        "TransactionNotFoundError",
        "Check the transaction identifier and the environment.",
    ),
    failure(
        4_030_020,
        "InsufficientFundsError",
        "Refund at most what is left of the price.",
    ),
    failure(
        4_030_021,
        "AlreadyRefundedError",
        "Leave it: it was refunded.",
    ),
    failure(
        4_030_022,
        "StorefrontChangeError",
        "Wait until the customer's change of storefront is done.",
    ),
    failure(
        4_030_023,
        "ProductNotEligibleError",
        "Check the product in App Store Connect.",
    ),
    failure(
        4_030_024,
        "TransactionNotRefundableError",
        "Leave it: this cannot be refunded.",
    ),
    failure(
        4_030_025,
        "TransactionCannotBeRefundedContactSupportError",
        "Send the customer to Apple's support.",
    ),
    failure(
        4_030_027,
        "MigrationNotAllowedWhenPriceIncreaseCommunicatedError",
        "Wait until the price increase that was announced took effect.",
    ),
    failure(
        4_040_010,
        "TransactionIdNotFoundError",
        "Check the identifier and the environment.",
    ),
    failure(
        4_040_016,
        "ProductNotFoundError",
        "Check the product in App Store Connect.",
    ),
    failure(4_290_000, "RateLimitExceededError", SLOWER).retryable(),
    failure(5_000_000, "GeneralInternalError", REPORT),
    failure(5_000_001, "GeneralInternalRetryableError", LATER).retryable(),
];
