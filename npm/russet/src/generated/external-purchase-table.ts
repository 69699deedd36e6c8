// Written by `cargo xtask codegen` from the core's description of the APIs. Changes made here are lost.

import type { Table } from "../api/table.js";

/** The names of the errors that the server may answer with. */
export type ExternalPurchaseErrorName =
  | "DuplicateValueError"
  | "ReportingCurrencyMismatchError"
  | "NotFoundError"
  | "OmittedFieldError"
  | "FieldNotAllowedError"
  | "FutureDateError"
  | "UnknownEnumError"
  | "LineItemStatusRegressionError"
  | "MissingLineItemsForStatusError"
  | "LineItemsNotAllowedForStatusError"
  | "IncorrectAmountTaxInclusiveError"
  | "IncorrectNetAmountError"
  | "SelfReferenceError"
  | "ReferenceInvalidSubscriptionEventError"
  | "NegativeValueNotAllowedError"
  | "PositiveValueRequiredError"
  | "StartDateAfterEndDateError"
  | "ReportingCurrencyExchangeNotAllowedError"
  | "MaximumLengthExceededError"
  | "ErroneouslySubmittedNotRestatementError"
  | "ReferenceLineItemNotABuyError"
  | "ErroneousLineItemReferencedByValidLineItemError"
  | "TaxCountryMismatchError"
  | "NetAmountMismatchError"
  | "ValidLineItemReferencesErroneousLineItemError"
  | "SimultaneousSubmissionError"
  | "DateTooFarInPastError"
  | "RefundReferencedByRefundError"
  | "NonInitialBuyReferencedByBuyError"
  | "RepeatErroneousSubmissionError"
  | "ReferencedCreationDateIncompatibleError"
  | "PricingCurrencyMismatchError"
  | "ExchangeRateMismatchError"
  | "SubscriptionStartNonZeroDaysPaidServiceError"
  | "InvalidTaxInclusiveAmountForSubscriptionPaymentError"
  | "LineItemCreationDateOutOfRangeError"
  | "RestatementNotAllowedCreationDateError"
  | "DuplicateTokenStatusNotAllowedError"
  | "RestatementCreationDateMismatchError"
  | "RefundNotAllowedCreationDateError";

export const externalPurchaseTable: Table = {
  endpoints: `sendExternalPurchaseReport PUT /externalPurchase/v1/reports 0 n ExternalPurchaseReport j
retrieveExternalPurchaseReport GET /externalPurchase/v1/reports/{requestIdentifier:u} 0 r - j`,
  models: `ExternalPurchaseReport requestIdentifier:u externalPurchaseId:t status:t lineItems?:*OneTimeBuyLineItem|SubscriptionBuyLineItem|RefundLineItem
OneTimeBuyLineItem lineItemId:t128 creationDate:n restatement?:b erroneouslySubmitted?:b pricingCurrency:c reportingCurrency:c exchangeRate?:d amountTaxExclusive:n0 amountTaxInclusive:n0 netAmountTaxExclusive:n0 taxAmount:n0 taxCountry:c productIdentifier:t256 quantity:n1 eventType:=BUY productType:=ONE_TIME_BUY
SubscriptionBuyLineItem lineItemId:t128 creationDate:n restatement?:b erroneouslySubmitted?:b referenceLineItemId?:t128 pricingCurrency:c reportingCurrency:c exchangeRate?:d amountTaxExclusive:n0 amountTaxInclusive:n0 netAmountTaxExclusive:n0 taxAmount:n0 taxCountry:c subscriptionEvent:t subscriptionStartDate:n subscriptionEndDate:n subscriptionDaysOfPaidService:n0 productIdentifier:t256 quantity:n1 eventType:=BUY productType:=SUBSCRIPTION
RefundLineItem lineItemId:t128 creationDate:n restatement?:b erroneouslySubmitted?:b referenceLineItemId:t128 pricingCurrency:c reportingCurrency:c exchangeRate?:d amountTaxExclusive:n0 amountTaxInclusive:n0 netAmountTaxExclusive:n0 taxAmount:n0 taxCountry:c eventType:=REFUND`,
  failures: `Retrieve the report: its name, or a line's, was used before.|1DuplicateValue
Use one reportingCurrency, that of the line referred to.|2ReportingCurrencyMismatch
Check the identifier and the environment.|3NotFound
Add the field.|4OmittedField
Leave out the field.|5FieldNotAllowed
Set the date to the past.|6FutureDate
Set the field to a documented value.|7UnknownEnum
Leave it: the token has lines already.|8LineItemStatusRegression
Add lineItems, or change status.|9MissingLineItemsForStatus
Leave out lineItems, or set status to LINE_ITEM.|10LineItemsNotAllowedForStatus
Set amountTaxInclusive to amountTaxExclusive plus taxAmount.|11IncorrectAmountTaxInclusive
Set netAmountTaxExclusive to what is left after all refunds.|12IncorrectNetAmount|24NetAmountMismatch
Refer to another line.|13SelfReference
Refer to the line of the first purchase.|14ReferenceInvalidSubscriptionEvent|29NonInitialBuyReferencedByBuy
Set the field to 0 or more.|15NegativeValueNotAllowed
Set the field to 1 or more.|16PositiveValueRequired
Set subscriptionStartDate before subscriptionEndDate.|17StartDateAfterEndDate
Leave out exchangeRate where the currencies are the same.|18ReportingCurrencyExchangeNotAllowed
Shorten the field.|19MaximumLengthExceeded
Set restatement to true with erroneouslySubmitted.|20ErroneouslySubmittedNotRestatement
Refer to the line of a purchase.|21ReferenceLineItemNotABuy|28RefundReferencedByRefund
Mend first the lines that refer to this one.|22ErroneousLineItemReferencedByValidLineItem
Use the taxCountry of the line referred to.|23TaxCountryMismatch
Refer to a line that was not withdrawn.|25ValidLineItemReferencesErroneousLineItem
Ask again in a moment: another report for the token is being taken.|26SimultaneousSubmission!
Set the date to when it happened.|27DateTooFarInPast
Leave it: the line was withdrawn already.|30RepeatErroneousSubmission
Set creationDate after that of the line referred to.|31ReferencedCreationDateIncompatible
Use the pricingCurrency of the line referred to.|32PricingCurrencyMismatch
Use the exchangeRate of the line referred to.|33ExchangeRateMismatch
Set subscriptionDaysOfPaidService to 0 for SUBSCRIPTION_START.|34SubscriptionStartNonZeroDaysPaidService
Set amountTaxInclusive above 0 for SUBSCRIPTION_PAYMENT.|35InvalidTaxInclusiveAmountForSubscriptionPayment
Set creationDate to when it happened.|36LineItemCreationDateOutOfRange
Leave it: the line is too old to be corrected.|39RestatementNotAllowedCreationDate`,
};
