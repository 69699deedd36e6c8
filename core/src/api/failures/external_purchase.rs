//! The errors of the External Purchase Server API, which numbers them from 1.

use super::super::failure::{Failure, failure, unnumbered};

pub(in super::super) const FAILURES: &[Failure] = &[
    failure(
        1,
        "DuplicateValueError",
        "Retrieve the report: its name, or a line's, was used before.",
    ),
    failure(
        2,
        "ReportingCurrencyMismatchError",
        "Use one reportingCurrency, that of the line referred to.",
    ),
    failure(
        3,
        "NotFoundError",
        "Check the identifier and the environment.",
    ),
    failure(4, "OmittedFieldError", "Add the field."),
    failure(5, "FieldNotAllowedError", "Leave out the field."),
    failure(6, "FutureDateError", "Set the date to the past."),
    failure(
        7,
        "UnknownEnumError",
        "Set the field to a documented value.",
    ),
    failure(
        8,
        "LineItemStatusRegressionError",
        "Leave it: the token has lines already.",
    ),
    failure(
        9,
        "MissingLineItemsForStatusError",
        "Add lineItems, or change status.",
    ),
    failure(
        10,
        "LineItemsNotAllowedForStatusError",
        "Leave out lineItems, or set status to LINE_ITEM.",
    ),
    failure(
        11,
        "IncorrectAmountTaxInclusiveError",
        "Set amountTaxInclusive to amountTaxExclusive plus taxAmount.",
    ),
    failure(
        12,
        "IncorrectNetAmountError",
        "Set netAmountTaxExclusive to what is left after all refunds.",
    ),
    failure(13, "SelfReferenceError", "Refer to another line."),
    failure(
        14,
        "ReferenceInvalidSubscriptionEventError",
        "Refer to the line of the first purchase.",
    ),
    failure(
        15,
        "NegativeValueNotAllowedError",
        "Set the field to 0 or more.",
    ),
    failure(
        16,
        "PositiveValueRequiredError",
        "Set the field to 1 or more.",
    ),
    failure(
        17,
        "StartDateAfterEndDateError",
        "Set subscriptionStartDate before subscriptionEndDate.",
    ),
    failure(
        18,
        "ReportingCurrencyExchangeNotAllowedError",
        "Leave out exchangeRate where the currencies are the same.",
    ),
    failure(19, "MaximumLengthExceededError", "Shorten the field."),
    failure(
        20,
        "ErroneouslySubmittedNotRestatementError",
        "Set restatement to true with erroneouslySubmitted.",
    ),
    failure(
        21,
        "ReferenceLineItemNotABuyError",
        "Refer to the line of a purchase.",
    ),
    failure(
        22,
        "ErroneousLineItemReferencedByValidLineItemError",
        "Mend first the lines that refer to this one.",
    ),
    failure(
        23,
        "TaxCountryMismatchError",
        "Use the taxCountry of the line referred to.",
    ),
    failure(
        24,
        "NetAmountMismatchError",
        "Set netAmountTaxExclusive to what is left after all refunds.",
    ),
    failure(
        25,
        "ValidLineItemReferencesErroneousLineItemError",
        "Refer to a line that was not withdrawn.",
    ),
    failure(
        26,
        "SimultaneousSubmissionError",
        "Ask again in a moment: another report for the token is being taken.",
    )
    .retryable(),
    failure(
        27,
        "DateTooFarInPastError",
        "Set the date to when it happened.",
    ),
    failure(
        28,
        "RefundReferencedByRefundError",
        "Refer to the line of a purchase.",
    ),
    failure(
        29,
        "NonInitialBuyReferencedByBuyError",
        "Refer to the line of the first purchase.",
    ),
    failure(
        30,
        "RepeatErroneousSubmissionError",
        "Leave it: the line was withdrawn already.",
    ),
    failure(
        31,
        "ReferencedCreationDateIncompatibleError",
        "Set creationDate after that of the line referred to.",
    ),
    failure(
        32,
        "PricingCurrencyMismatchError",
        "Use the pricingCurrency of the line referred to.",
    ),
    failure(
        33,
        "ExchangeRateMismatchError",
        "Use the exchangeRate of the line referred to.",
    ),
    failure(
        34,
        "SubscriptionStartNonZeroDaysPaidServiceError",
        "Set subscriptionDaysOfPaidService to 0 for SUBSCRIPTION_START.",
    ),
    failure(
        35,
        "InvalidTaxInclusiveAmountForSubscriptionPaymentError",
        "Set amountTaxInclusive above 0 for SUBSCRIPTION_PAYMENT.",
    ),
    failure(
        36,
        "LineItemCreationDateOutOfRangeError",
        "Set creationDate to when it happened.",
    ),
    failure(
        39,
        "RestatementNotAllowedCreationDateError",
        "Leave it: the line is too old to be corrected.",
    ),
    // Documented without their numbers.
    unnumbered(
        "DuplicateTokenStatusNotAllowedError",
        "Leave it: the token's status was reported.",
    ),
    unnumbered(
        "RestatementCreationDateMismatchError",
        "Use the creationDate of the line that is corrected.",
    ),
    unnumbered(
        "RefundNotAllowedCreationDateError",
        "Check creationDate of the refund and of the purchase.",
    ),
];
