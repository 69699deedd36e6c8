//! The errors of the App Store Server API.

use super::super::failure::{Failure, failure, unnumbered};
use super::{LATER, REPORT, SLOWER};

pub(in super::super) const FAILURES: &[Failure] = &[
    failure(
        4_000_000,
        "GeneralBadRequestError",
        "Compare the request with Apple's documentation of the endpoint.",
    ),
    failure(
        4_000_002,
        "InvalidAppIdentifierError",
        "Check bundleId: it must be the app that the key belongs to.",
    ),
    failure(4_000_004, "InvalidLimitError", "Mend limit."),
    failure(
        4_000_005,
        "InvalidRequestRevisionError",
        "Use a revision from an answer to the same request, or begin without one.",
    ),
    failure(
        4_000_006,
        "InvalidTransactionIdError",
        "Check the transaction identifier: it is a string of digits.",
    ),
    failure(
        4_000_008,
        "InvalidOriginalTransactionIdError",
        "Check the original transaction identifier: it is a string of digits.",
    ),
    failure(
        4_000_009,
        "InvalidExtendByDaysError",
        "Set extendByDays to 1 to 90.",
    ),
    failure(
        4_000_010,
        "InvalidExtendReasonCodeError",
        "Set extendReasonCode to one of the documented numbers.",
    ),
    failure(
        4_000_011,
        "InvalidRequestIdentifierError",
        "Mend requestIdentifier: a UUID, at most 128 characters.",
    ),
    failure(
        4_000_012,
        "StartDateTooFarInPastError",
        "Set startDate within the last 180 days, 30 in the sandbox.",
    ),
    failure(
        4_000_013,
        "StartDateAfterEndDateError",
        "Set startDate before endDate.",
    ),
    failure(
        4_000_014,
        "InvalidPaginationTokenError",
        "Use the paginationToken of an answer to the same request, or begin without one.",
    ),
    failure(
        4_000_015,
        "InvalidStartDateError",
        "Mend startDate: milliseconds since 1970.",
    ),
    failure(
        4_000_016,
        "InvalidEndDateError",
        "Mend endDate: milliseconds since 1970.",
    ),
    failure(
        4_000_017,
        "PaginationTokenExpiredError",
        "Begin again without a paginationToken.",
    ),
    failure(
        4_000_018,
        "InvalidNotificationTypeError",
        "Use a notificationType, and a notificationSubtype that belongs to it.",
    ),
    failure(
        4_000_019,
        "MultipleFiltersSuppliedError",
        "Leave out transactionId or notificationType.",
    ),
    failure(
        4_000_020,
        "InvalidTestNotificationTokenError",
        "Use the testNotificationToken of requestTestNotification.",
    ),
    failure(
        4_000_021,
        "InvalidSortError",
        "Set sort to ASCENDING or DESCENDING.",
    ),
    failure(
        4_000_022,
        "InvalidProductTypeError",
        "Set productTypes to documented types.",
    ),
    failure(
        4_000_023,
        "InvalidProductIdError",
        "Check the product identifier.",
    ),
    failure(
        4_000_024,
        "InvalidSubscriptionGroupIdentifierError",
        "Check subscriptionGroupIdentifiers.",
    ),
    failure(
        4_000_025,
        "InvalidExcludeRevokedError",
        "Leave out excludeRevoked and use revoked.",
    ),
    failure(
        4_000_026,
        "InvalidInAppOwnershipTypeError",
        "Set inAppOwnershipType to PURCHASED or FAMILY_SHARED.",
    ),
    failure(
        4_000_027,
        "InvalidEmptyStorefrontCountryCodeListError",
        "Leave out storefrontCountryCodes, or name at least one.",
    ),
    failure(
        4_000_028,
        "InvalidStorefrontCountryCodeError",
        "Use codes of three letters in storefrontCountryCodes.",
    ),
    failure(
        4_000_030,
        "InvalidRevokedError",
        "Set revoked to true or false.",
    ),
    failure(
        4_000_031,
        "InvalidStatusError",
        "Set status to documented numbers.",
    ),
    failure(
        4_000_032,
        "InvalidAccountTenureError",
        "Set accountTenure to one of the documented numbers.",
    ),
    failure(
        4_000_033,
        "InvalidAppAccountTokenError",
        "Set appAccountToken to a UUID or an empty string.",
    ),
    failure(
        4_000_034,
        "InvalidConsumptionStatusError",
        "Set consumptionStatus to one of the documented numbers.",
    ),
    failure(
        4_000_035,
        "InvalidCustomerConsentedError",
        "Ask the customer first; send only with customerConsented true.",
    ),
    failure(
        4_000_036,
        "InvalidDeliveryStatusError",
        "Set deliveryStatus to a value of this version of the endpoint.",
    ),
    failure(
        4_000_037,
        "InvalidLifetimeDollarsPurchasedError",
        "Set lifetimeDollarsPurchased to one of the documented numbers.",
    ),
    failure(
        4_000_038,
        "InvalidLifetimeDollarsRefundedError",
        "Set lifetimeDollarsRefunded to one of the documented numbers.",
    ),
    failure(
        4_000_039,
        "InvalidPlatformError",
        "Set platform to one of the documented numbers.",
    ),
    failure(
        4_000_040,
        "InvalidPlayTimeError",
        "Set playTime to one of the documented numbers.",
    ),
    failure(
        4_000_041,
        "InvalidSampleContentProvidedError",
        "Set sampleContentProvided to true or false.",
    ),
    failure(
        4_000_042,
        "InvalidUserStatusError",
        "Set userStatus to one of the documented numbers.",
    ),
    failure(
        4_000_043,
        "InvalidTransactionNotConsumableError",
        "Answer only for consumables.",
    ),
    failure(
        4_000_044,
        "InvalidRefundPreferenceError",
        "Set refundPreference to a value of this version of the endpoint.",
    ),
    failure(
        4_000_047,
        "InvalidTransactionTypeNotSupportedError",
        "Answer only for the types of product that the endpoint takes.",
    ),
    failure(
        4_000_048,
        "AppTransactionIdNotSupportedError",
        "Use a transaction's identifier instead of an appTransactionId.",
    ),
    failure(
        4_000_183,
        "InvalidAppAccountTokenUUIDError",
        "Set appAccountToken to a UUID.",
    ),
    failure(
        4_000_185,
        "FamilyTransactionNotSupportedError",
        "Use the purchase of the family member who paid.",
    ),
    failure(
        4_000_187,
        "TransactionIdIsNotOriginalTransactionIdError",
        "Use the transaction's originalTransactionId.",
    ),
    failure(
        4_000_209,
        "ConsumptionPercentageAutoRenewableSubscriptionError",
        "Leave out consumptionPercentage for auto-renewable subscriptions.",
    ),
    failure(
        4_030_004,
        "SubscriptionExtensionIneligibleError",
        "Leave it: this subscription cannot be extended.",
    ),
    failure(
        4_030_005,
        "SubscriptionMaxExtensionError",
        "Leave it: it was extended twice within a year.",
    ),
    failure(
        4_030_007,
        "FamilySharedSubscriptionExtensionIneligibleError",
        "Extend the subscription of the family member who paid.",
    ),
    failure(
        4_030_028,
        "AssignedSubscriptionExtensionIneligibleError",
        "Leave it: assigned subscriptions cannot be extended.",
    ),
    failure(
        4_040_001,
        "AccountNotFoundError",
        "Check the identifier: no customer of the app has it.",
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
        "Set the address for notifications in App Store Connect.",
    ),
    failure(
        4_040_008,
        "TestNotificationNotFoundError",
        "Ask again in a few seconds: it may be under way.",
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
        "Leave it: this customer has no app transaction.",
    ),
    failure(
        4_040_022,
        "GroupNotFoundError",
        "Check the group's identifier.",
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
        "Set consumptionPercentage to 0 for what was not delivered.",
    ),
    unnumbered(
        "AdvancedCommerceTransactionNotSupportedError",
        "Leave it: purchases of the Advanced Commerce API are not taken here.",
    ),
];
