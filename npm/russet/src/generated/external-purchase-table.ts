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
  failures: `Retrieve the report: it may have arrived.|1DuplicateValue
Mend %.|2ReportingCurrencyMismatch|23TaxCountryMismatch|32PricingCurrencyMismatch|33ExchangeRateMismatch
Check the identifier and the environment.|3NotFound
Add the field.|4OmittedField
Leave out the field.|5FieldNotAllowed
Mend the date.|6FutureDate|27DateTooFarInPast
Mend the field.|7UnknownEnum|15NegativeValueNotAllowed|16PositiveValueRequired
Leave it: there are lines.|8LineItemStatusRegression
Add lineItems.|9MissingLineItemsForStatus
Leave out lineItems.|10LineItemsNotAllowedForStatus
Mend amountTaxInclusive.|11IncorrectAmountTaxInclusive|35InvalidTaxInclusiveAmountForSubscriptionPayment
Mend netAmountTaxExclusive.|12IncorrectNetAmount
Refer to the first purchase.|13SelfReference|14ReferenceInvalidSubscriptionEvent|29NonInitialBuyReferencedByBuy
Set startDate before endDate.|17StartDateAfterEndDate
Leave out exchangeRate.|18ReportingCurrencyExchangeNotAllowed
Shorten the field.|19MaximumLengthExceeded
Add restatement.|20ErroneouslySubmittedNotRestatement
Refer to a purchase.|21ReferenceLineItemNotABuy|28RefundReferencedByRefund
Mend first the lines that refer to it.|22ErroneousLineItemReferencedByValidLineItem
Mend %TaxExclusive.|24NetAmountMismatch
Refer to another line.|25ValidLineItemReferencesErroneousLineItem
Ask again in a moment.|26SimultaneousSubmission!
Leave it: it is done.|30RepeatErroneousSubmission
Mend creationDate.|31ReferencedCreationDateIncompatible|36LineItemCreationDateOutOfRange
Set subscriptionDaysOfPaidService to 0.|34SubscriptionStartNonZeroDaysPaidService
Leave it: it is too late.|39RestatementNotAllowedCreationDate`,
  base: 0,
};
