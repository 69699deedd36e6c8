//! The errors of the External Purchase Server API, which numbers them from 1.

use super::super::failure::{Failure, failure, unnumbered};

pub(in super::super) const FAILURES: &[Failure] = &[
    failure(
        1,
        "DuplicateValueError",
        "Retrieve the report: it may have arrived.",
    ),
    failure(
        2,
        "ReportingCurrencyMismatchError",
        "Mend reportingCurrency.",
    ),
    failure(
        3,
        "NotFoundError",
        "Check the identifier and the environment.",
    ),
    failure(4, "OmittedFieldError", "Add the field."),
    failure(5, "FieldNotAllowedError", "Leave out the field."),
    failure(6, "FutureDateError", "Mend the date."),
    failure(7, "UnknownEnumError", "Mend the field."),
    failure(
        8,
        "LineItemStatusRegressionError",
        "Leave it: there are lines.",
    ),
    failure(9, "MissingLineItemsForStatusError", "Add lineItems."),
    failure(
        10,
        "LineItemsNotAllowedForStatusError",
        "Leave out lineItems.",
    ),
    failure(
        11,
        "IncorrectAmountTaxInclusiveError",
        "Mend amountTaxInclusive.",
    ),
    failure(12, "IncorrectNetAmountError", "Mend netAmountTaxExclusive."),
    failure(13, "SelfReferenceError", "Refer to the first purchase."),
    failure(
        14,
        "ReferenceInvalidSubscriptionEventError",
        "Refer to the first purchase.",
    ),
    failure(15, "NegativeValueNotAllowedError", "Mend the field."),
    failure(16, "PositiveValueRequiredError", "Mend the field."),
    failure(
        17,
        "StartDateAfterEndDateError",
        "Set startDate before endDate.",
    ),
    failure(
        18,
        "ReportingCurrencyExchangeNotAllowedError",
        "Leave out exchangeRate.",
    ),
    failure(19, "MaximumLengthExceededError", "Shorten the field."),
    failure(
        20,
        "ErroneouslySubmittedNotRestatementError",
        "Add restatement.",
    ),
    failure(21, "ReferenceLineItemNotABuyError", "Refer to a purchase."),
    failure(
        22,
        "ErroneousLineItemReferencedByValidLineItemError",
        "Mend first the lines that refer to it.",
    ),
    failure(23, "TaxCountryMismatchError", "Mend taxCountry."),
    failure(24, "NetAmountMismatchError", "Mend netAmountTaxExclusive."),
    failure(
        25,
        "ValidLineItemReferencesErroneousLineItemError",
        "Refer to another line.",
    ),
    failure(26, "SimultaneousSubmissionError", "Ask again in a moment.").retryable(),
    failure(27, "DateTooFarInPastError", "Mend the date."),
    failure(28, "RefundReferencedByRefundError", "Refer to a purchase."),
    failure(
        29,
        "NonInitialBuyReferencedByBuyError",
        "Refer to the first purchase.",
    ),
    failure(
        30,
        "RepeatErroneousSubmissionError",
        "Leave it: it is done.",
    ),
    failure(
        31,
        "ReferencedCreationDateIncompatibleError",
        "Mend creationDate.",
    ),
    failure(32, "PricingCurrencyMismatchError", "Mend pricingCurrency."),
    failure(33, "ExchangeRateMismatchError", "Mend exchangeRate."),
    failure(
        34,
        "SubscriptionStartNonZeroDaysPaidServiceError",
        "Set subscriptionDaysOfPaidService to 0.",
    ),
    failure(
        35,
        "InvalidTaxInclusiveAmountForSubscriptionPaymentError",
        "Mend amountTaxInclusive.",
    ),
    failure(
        36,
        "LineItemCreationDateOutOfRangeError",
        "Mend creationDate.",
    ),
    failure(
        39,
        "RestatementNotAllowedCreationDateError",
        "Leave it: it is too late.",
    ),
    // Documented without their numbers.
    unnumbered(
        "DuplicateTokenStatusNotAllowedError",
        "Leave it: it is done.",
    ),
    unnumbered("RestatementCreationDateMismatchError", "Mend creationDate."),
    unnumbered("RefundNotAllowedCreationDateError", "Mend creationDate."),
];
