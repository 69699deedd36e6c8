//! The errors of the App Store Server API.

use super::super::failure::{Failure, failure, unnumbered};
use super::{LATER, REPORT, SLOWER};

pub(in super::super) const FAILURES: &[Failure] = &[
    failure(
        4_000_000,
        "GeneralBadRequestError",
        "Compare the request with Apple's documentation.",
    ),
    failure(4_000_002, "InvalidAppIdentifierError", "Check bundleId."),
    failure(4_000_004, "InvalidLimitError", "Mend limit."),
    failure(
        4_000_005,
        "InvalidRequestRevisionError",
        "Begin without a revision.",
    ),
    failure(
        4_000_006,
        "InvalidTransactionIdError",
        "Check transactionId.",
    ),
    failure(
        4_000_008,
        "InvalidOriginalTransactionIdError",
        "Check originalTransactionId.",
    ),
    failure(4_000_009, "InvalidExtendByDaysError", "Mend extendByDays."),
    failure(
        4_000_010,
        "InvalidExtendReasonCodeError",
        "Mend extendReasonCode.",
    ),
    failure(
        4_000_011,
        "InvalidRequestIdentifierError",
        "Mend requestIdentifier.",
    ),
    failure(
        4_000_012,
        "StartDateTooFarInPastError",
        "Set startDate within 180 days, 30 in the sandbox.",
    ),
    failure(
        4_000_013,
        "StartDateAfterEndDateError",
        "Set startDate before endDate.",
    ),
    failure(
        4_000_014,
        "InvalidPaginationTokenError",
        "Begin without a paginationToken.",
    ),
    failure(4_000_015, "InvalidStartDateError", "Mend startDate."),
    failure(4_000_016, "InvalidEndDateError", "Mend endDate."),
    failure(
        4_000_017,
        "PaginationTokenExpiredError",
        "Begin without a paginationToken.",
    ),
    failure(
        4_000_018,
        "InvalidNotificationTypeError",
        "Mend notificationType, or its notificationSubtype.",
    ),
    failure(
        4_000_019,
        "MultipleFiltersSuppliedError",
        "Leave out transactionId or notificationType.",
    ),
    failure(
        4_000_020,
        "InvalidTestNotificationTokenError",
        "Check testNotificationToken.",
    ),
    failure(4_000_021, "InvalidSortError", "Mend sort."),
    failure(4_000_022, "InvalidProductTypeError", "Mend productTypes."),
    failure(4_000_023, "InvalidProductIdError", "Check productId."),
    failure(
        4_000_024,
        "InvalidSubscriptionGroupIdentifierError",
        "Check subscriptionGroupIdentifiers.",
    ),
    failure(
        4_000_025,
        "InvalidExcludeRevokedError",
        "Use revoked instead.",
    ),
    failure(
        4_000_026,
        "InvalidInAppOwnershipTypeError",
        "Mend inAppOwnershipType.",
    ),
    failure(
        4_000_027,
        "InvalidEmptyStorefrontCountryCodeListError",
        "Leave out storefrontCountryCodes.",
    ),
    failure(
        4_000_028,
        "InvalidStorefrontCountryCodeError",
        "Mend storefrontCountryCodes.",
    ),
    failure(4_000_030, "InvalidRevokedError", "Mend revoked."),
    failure(4_000_031, "InvalidStatusError", "Mend status."),
    failure(
        4_000_032,
        "InvalidAccountTenureError",
        "Mend accountTenure.",
    ),
    failure(
        4_000_033,
        "InvalidAppAccountTokenError",
        "Mend appAccountToken.",
    ),
    failure(
        4_000_034,
        "InvalidConsumptionStatusError",
        "Mend consumptionStatus.",
    ),
    failure(
        4_000_035,
        "InvalidCustomerConsentedError",
        "Send nothing without consent.",
    ),
    failure(
        4_000_036,
        "InvalidDeliveryStatusError",
        "Mend deliveryStatus.",
    ),
    failure(
        4_000_037,
        "InvalidLifetimeDollarsPurchasedError",
        "Mend lifetimeDollarsPurchased.",
    ),
    failure(
        4_000_038,
        "InvalidLifetimeDollarsRefundedError",
        "Mend lifetimeDollarsRefunded.",
    ),
    failure(4_000_039, "InvalidPlatformError", "Mend platform."),
    failure(4_000_040, "InvalidPlayTimeError", "Mend playTime."),
    failure(
        4_000_041,
        "InvalidSampleContentProvidedError",
        "Mend sampleContentProvided.",
    ),
    failure(4_000_042, "InvalidUserStatusError", "Mend userStatus."),
    failure(
        4_000_043,
        "InvalidTransactionNotConsumableError",
        "Leave it: it is not for this purchase.",
    ),
    failure(
        4_000_044,
        "InvalidRefundPreferenceError",
        "Mend refundPreference.",
    ),
    failure(
        4_000_047,
        "InvalidTransactionTypeNotSupportedError",
        "Leave it: it is not for this purchase.",
    ),
    failure(
        4_000_048,
        "AppTransactionIdNotSupportedError",
        "Use a transactionId.",
    ),
    failure(
        4_000_183,
        "InvalidAppAccountTokenUUIDError",
        "Mend appAccountToken.",
    ),
    failure(
        4_000_185,
        "FamilyTransactionNotSupportedError",
        "Use the purchase of who paid for the family.",
    ),
    failure(
        4_000_187,
        "TransactionIdIsNotOriginalTransactionIdError",
        "Use originalTransactionId.",
    ),
    failure(
        4_000_209,
        "ConsumptionPercentageAutoRenewableSubscriptionError",
        "Leave out consumptionPercentage.",
    ),
    failure(
        4_030_004,
        "SubscriptionExtensionIneligibleError",
        "Leave it: it is not for this purchase.",
    ),
    failure(
        4_030_005,
        "SubscriptionMaxExtensionError",
        "Wait until a year is over.",
    ),
    failure(
        4_030_007,
        "FamilySharedSubscriptionExtensionIneligibleError",
        "Use the purchase of who paid for the family.",
    ),
    failure(
        4_030_028,
        "AssignedSubscriptionExtensionIneligibleError",
        "Leave it: it is not for this purchase.",
    ),
    failure(
        4_040_001,
        "AccountNotFoundError",
        "Check the identifier and the environment.",
    ),
    failure(4_040_002, "AccountNotFoundRetryableError", LATER).retryable(),
    failure(4_040_003, "AppNotFoundError", "Check bundleId."),
    failure(4_040_004, "AppNotFoundRetryableError", LATER).retryable(),
    failure(
        4_040_005,
        "OriginalTransactionIdNotFoundError",
        "Check the identifier and the environment.",
    ),
    failure(
        4_040_006,
        "OriginalTransactionIdNotFoundRetryableError",
        LATER,
    )
    .retryable(),
    failure(
        4_040_007,
        "ServerNotificationURLNotFoundError",
        "Set the address in App Store Connect.",
    ),
    failure(
        4_040_008,
        "TestNotificationNotFoundError",
        "Ask again in a moment.",
    ),
    failure(
        4_040_009,
        "StatusRequestNotFoundError",
        "Check productId and requestIdentifier.",
    ),
    failure(
        4_040_010,
        "TransactionIdNotFoundError",
        "Check the identifier and the environment.",
    ),
    failure(
        4_040_019,
        "AppTransactionDoesNotExistError",
        "Leave it: there is none.",
    ),
    failure(
        4_040_022,
        "GroupNotFoundError",
        "Check the identifier and the environment.",
    ),
    failure(4_290_000, "RateLimitExceededError", SLOWER).retryable(),
    failure(5_000_000, "GeneralInternalError", REPORT),
    failure(5_000_001, "GeneralInternalRetryableError", LATER).retryable(),
    // Documented without their numbers.
    unnumbered(
        "ConsumptionPercentageOutOfRangeError",
        "Set consumptionPercentage to 0 to 100000.",
    ),
    unnumbered(
        "UndeliveredConsumptionPercentageNonZeroError",
        "Set consumptionPercentage to 0.",
    ),
    unnumbered(
        "AdvancedCommerceTransactionNotSupportedError",
        "Leave it: it is not for this purchase.",
    ),
];
