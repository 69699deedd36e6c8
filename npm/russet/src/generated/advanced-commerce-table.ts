// Written by `cargo xtask codegen` from the core's description of the APIs. Changes made here are lost.

import type { Table } from "../api/table.js";

/** The names of the errors that the server may answer with. */
export type AdvancedCommerceErrorName =
  | "InvalidTransactionIdError"
  | "InvalidStorefrontError"
  | "InvalidAppAccountTokenError"
  | "InvalidCurrencyError"
  | "OneItemNeededInModifyError"
  | "NullRequestInfoError"
  | "NullRequestReferenceIDError"
  | "InvalidRequestReferenceIDError"
  | "InvalidConsistencyTokenError"
  | "NullVersionError"
  | "UnexpectedVersionError"
  | "NullTransactionIdError"
  | "NegativePriceError"
  | "SKULengthExceededError"
  | "DescriptionLengthExceededError"
  | "DisplayNameLengthExceededError"
  | "NegativeProratedPriceError"
  | "NullOfferPeriodError"
  | "NullPeriodCountError"
  | "PeriodCountNotPositiveError"
  | "NullReasonError"
  | "InvalidPreviousTransactionIDError"
  | "RepeatedRequestReferenceIdError"
  | "NullCurrencyError"
  | "NullTaxCodeError"
  | "NullStorefrontError"
  | "NullItemsError"
  | "NullItemError"
  | "NullDescriptorsError"
  | "NullPeriodError"
  | "NullSKUError"
  | "NullDisplayNameError"
  | "NullDescriptionError"
  | "NullPriceError"
  | "NullRetainBillingCycleError"
  | "NullEffectiveError"
  | "NullNewSKUError"
  | "InvalidPreviousSubscriptionError"
  | "ProductAlreadyExistsError"
  | "InvalidProductChangesError"
  | "InvalidSalableError"
  | "InvalidSalableDurationError"
  | "InvalidDisplayNameError"
  | "InvalidDescriptionError"
  | "InvalidProductError"
  | "InvalidSKUError"
  | "InvalidRefundTypeError"
  | "InvalidRefundReasonError"
  | "InvalidChangeReasonError"
  | "InvalidOfferReasonError"
  | "InvalidTaxProductCodeError"
  | "InvalidOfferPeriodError"
  | "InvalidOfferPeriodCountError"
  | "InvalidRenewalPeriodError"
  | "InvalidRenewalPriceError"
  | "InvalidAmountError"
  | "MismatchedStorefrontError"
  | "MissingPricingConfigForStorefrontError"
  | "OperationNotAllowedError"
  | "MoreItemsThanAllowedError"
  | "MoreOffersThanAllowedError"
  | "EmptyAddChangeItemsError"
  | "MissingUpdatedItemsWithPeriodChangeError"
  | "PeriodResetWithRetainBillingCycleError"
  | "PeriodChangeEffectiveConflictError"
  | "MultipleOperationsOnSingleSKUError"
  | "RemoveItemsWithoutAddOrChangeItemsError"
  | "RemoveItemNotFoundError"
  | "ChangeItemNotFoundError"
  | "MisalignedBillingCycleError"
  | "BillingCycleResetWithEffectiveLaterError"
  | "PeriodChangeImmediateWithEffectiveAtNextBillingCycleError"
  | "MultiplePricesError"
  | "InvalidProratedPriceError"
  | "InvalidOfferPriceError"
  | "NullRefundAmountError"
  | "NegativeRefundAmountError"
  | "RefundAmountWithoutCustomError"
  | "NullRefundReasonError"
  | "NullRefundTypeError"
  | "SimulateRefundDeclineOnlyInSandboxError"
  | "NullRefundRiskingError"
  | "AtLeastOneItemError"
  | "AtLeastOneOfDisplayNameOrDescriptionError"
  | "NullTargetProductIDError"
  | "InvalidTargetProductIDError"
  | "RemovalAllNotAllowedError"
  | "RemoveAllItemsNotAllowedError"
  | "NullCurrentSKUError"
  | "CurrentSKULengthExceededError"
  | "NullAdvancedCommerceDataError"
  | "InvalidOperationError"
  | "MalformedPayloadError"
  | "InvalidSignatureError"
  | "SubscriptionAlreadyMigratedError"
  | "OfferPreventsItemMidCycleChangeError"
  | "PriceChangeNotSupportedThroughModifyItemsError"
  | "ItemLimitExceededError"
  | "PendingChangesMismatchError"
  | "PendingRefundError"
  | "ProratedOnlyLatestTransactionError"
  | "PartialSimulateRefundDeclineError"
  | "RevokeOnInactiveSubscriptionError"
  | "DependentSKUsCannotBeSharedError"
  | "DependentSKUsCannotBeChainedError"
  | "ItemCannotBeSpecifiedMultipleTimesError"
  | "PriceChangeCannotBeIssuedWhenAlreadyCommunicatedError"
  | "InvalidPriceForChangeItemInPriceIncreaseError"
  | "InvalidSKUProvidedMustBeCurrentSKUSetToRenewError"
  | "ACAPriceIncreaseIsNotCurrentlySupportedInIndiaError"
  | "InvalidProratedPriceForChangeItemWithEffectiveLaterError"
  | "FreeTrialOfferMustUsePeriodCountOfOneError"
  | "UnauthorizedError"
  | "SubscriptionDoesNotExistError"
  | "SubscriptionAlreadyExistsError"
  | "SubscriptionNotEligibleError"
  | "SubscriptionAlreadyActiveError"
  | "ProductNotOwnedError"
  | "InactiveACASubError"
  | "TransactionNotFoundError"
  | "InsufficientFundsError"
  | "AlreadyRefundedError"
  | "StorefrontChangeError"
  | "ProductNotEligibleError"
  | "TransactionNotRefundableError"
  | "TransactionCannotBeRefundedContactSupportError"
  | "MigrationNotAllowedWhenPriceIncreaseCommunicatedError"
  | "TransactionIdNotFoundError"
  | "ProductNotFoundError"
  | "RateLimitExceededError"
  | "GeneralInternalError"
  | "GeneralInternalRetryableError";

export const advancedCommerceTable: Table = {
  endpoints: `cancelSubscription POST /advancedCommerce/v1/subscription/cancel/{transactionId} 5 r AdvancedCommerceSubscriptionCancelRequest j
changeSubscriptionMetadata POST /advancedCommerce/v1/subscription/changeMetadata/{transactionId} 50 r AdvancedCommerceSubscriptionChangeMetadataRequest j
changeSubscriptionPrice POST /advancedCommerce/v1/subscription/changePrice/{transactionId} 50 r AdvancedCommerceSubscriptionPriceChangeRequest j
migrateSubscription POST /advancedCommerce/v1/subscription/migrate/{transactionId} 50 r AdvancedCommerceSubscriptionMigrateRequest j
requestTransactionRefund POST /advancedCommerce/v1/transaction/requestRefund/{transactionId} 5 r AdvancedCommerceRequestRefundRequest j
revokeSubscription POST /advancedCommerce/v1/subscription/revoke/{transactionId} 5 r AdvancedCommerceSubscriptionRevokeRequest j`,
  models: `AdvancedCommerceSubscriptionCancelRequest requestInfo:AdvancedCommerceRequestInfo storefront?:c
AdvancedCommerceSubscriptionChangeMetadataRequest requestInfo:AdvancedCommerceRequestInfo descriptors?:AdvancedCommerceSubscriptionChangeMetadataDescriptors items?:+AdvancedCommerceSubscriptionChangeMetadataItem storefront?:c taxCode?:t
AdvancedCommerceSubscriptionPriceChangeRequest requestInfo:AdvancedCommerceRequestInfo currency?:c items:+AdvancedCommerceSubscriptionPriceChangeItem storefront?:c
AdvancedCommerceSubscriptionMigrateRequest requestInfo:AdvancedCommerceRequestInfo descriptors:AdvancedCommerceSubscriptionMigrateDescriptors items:+AdvancedCommerceSubscriptionMigrateItem renewalItems?:*AdvancedCommerceSubscriptionMigrateRenewalItem storefront?:c targetProductId:t taxCode:t
AdvancedCommerceRequestRefundRequest requestInfo:AdvancedCommerceRequestInfo currency?:c items:+AdvancedCommerceRequestRefundItem refundRiskingPreference:b storefront?:c
AdvancedCommerceSubscriptionRevokeRequest requestInfo:AdvancedCommerceRequestInfo refundReason:t refundRiskingPreference:b refundType:t storefront?:c
AdvancedCommerceRequestInfo appAccountToken?:u consistencyToken?:t requestReferenceId:u
AdvancedCommerceSubscriptionChangeMetadataDescriptors effective:t description?:t45 displayName?:t30
AdvancedCommerceSubscriptionChangeMetadataItem currentSKU:t128 effective:t description?:t45 displayName?:t30 SKU?:t128
AdvancedCommerceSubscriptionPriceChangeItem SKU:t128 price:n0 dependentSKUs?:*t
AdvancedCommerceSubscriptionMigrateDescriptors description:t45 displayName:t30
AdvancedCommerceSubscriptionMigrateItem SKU:t128 description:t45 displayName:t30
AdvancedCommerceSubscriptionMigrateRenewalItem SKU:t128 description:t45 displayName:t30
AdvancedCommerceRequestRefundItem SKU:t128 refundAmount?:n0-2147483647 refundReason:t refundType:t revoke:b`,
  failures: `Check the transaction identifier: it is a string of digits.|4000006 InvalidTransactionId
Set storefront to a code of three letters.|4000028 InvalidStorefront
Set appAccountToken to a UUID.|4000033 InvalidAppAccountToken
Set currency to a code of three letters.|4000053 InvalidCurrency
Add, change or remove at least one item.|4000063 OneItemNeededInModify
Add requestInfo.|4000079 NullRequestInfo
Add requestReferenceId.|4000080 NullRequestReferenceID
Set requestReferenceId to a UUID.|4000081 InvalidRequestReferenceID
Use the consistencyToken of the latest answer.|4000082 InvalidConsistencyToken
Add version.|4000083 NullVersion
Set version to 1.|4000084 UnexpectedVersion
Add transactionId.|4000085 NullTransactionId
Set price to 0 or more.|4000086 NegativePrice
Shorten SKU to 128 characters.|4000087 SKULengthExceeded
Shorten description to 45 characters.|4000088 DescriptionLengthExceeded
Shorten displayName to 30 characters.|4000089 DisplayNameLengthExceeded
Set proratedPrice to 0 or more.|4000091 NegativeProratedPrice
Add the offer's period.|4000092 NullOfferPeriod
Add the offer's periodCount.|4000093 NullPeriodCount
Set the offer's periodCount to 1 or more.|4000094 PeriodCountNotPositive
Add reason.|4000095 NullReason
Check previousTransactionId.|4000096 InvalidPreviousTransactionID
After a call that was repeated, the first one arrived; else use another requestReferenceId.|4000097 RepeatedRequestReferenceId
Add currency.|4000098 NullCurrency
Add taxCode.|4000099 NullTaxCode
Add storefront.|4000100 NullStorefront
Add items.|4000101 NullItems
Add item.|4000102 NullItem
Add descriptors.|4000103 NullDescriptors
Add period.|4000104 NullPeriod
Add SKU.|4000105 NullSKU
Add displayName.|4000106 NullDisplayName
Add description.|4000107 NullDescription
Add price.|4000109 NullPrice
Add retainBillingCycle.|4000110 NullRetainBillingCycle
Add effective.|4000111 NullEffective
Add the new SKU.|4000112 NullNewSKU
Check the previous subscription.|4000113 InvalidPreviousSubscription
Use another SKU: the subscription has this one.|4000114 ProductAlreadyExists
Check the changes of items.|4000115 InvalidProductChanges
Check the product in App Store Connect.|4000116 InvalidSalable|4000121 InvalidProduct|4030023 ProductNotEligible|4040016 ProductNotFound
Check the product's duration in App Store Connect.|4000117 InvalidSalableDuration
Mend displayName.|4000118 InvalidDisplayName
Mend description.|4000119 InvalidDescription
Mend SKU.|4000122 InvalidSKU
Set refundType to a value that the endpoint takes.|4000123 InvalidRefundType
Set refundReason to a documented value.|4000124 InvalidRefundReason
Set the change's reason to a documented value.|4000125 InvalidChangeReason
Set the offer's reason to a documented value.|4000126 InvalidOfferReason
Set taxCode to one that Apple lists.|4000127 InvalidTaxProductCode
Set the offer's period to a documented value.|4000128 InvalidOfferPeriod
Set the offer's periodCount to what its period allows.|4000129 InvalidOfferPeriodCount
Check the period of the renewal.|4000130 InvalidRenewalPeriod
Check the price of the renewal.|4000131 InvalidRenewalPrice
Check the amount.|4000132 InvalidAmount
Use the storefront of the customer.|4000133 MismatchedStorefront
Set up prices for the storefront in App Store Connect.|4000134 MissingPricingConfigForStorefront
Check that the app may use this operation.|4000135 OperationNotAllowed
Use fewer items.|4000136 MoreItemsThanAllowed|4000179 ItemLimitExceeded
Use fewer offers.|4000137 MoreOffersThanAllowed
Add or change at least one item, or leave the lists out.|4000139 EmptyAddChangeItems
Name the new price of every item when the period changes.|4000140 MissingUpdatedItemsWithPeriodChange
Do not keep the billing cycle when the period changes.|4000141 PeriodResetWithRetainBillingCycle
Let changes of the period and of items take effect together.|4000142 PeriodChangeEffectiveConflict|4000149 PeriodChangeImmediateWithEffectiveAtNextBillingCycle
Name each SKU in one operation only.|4000143 MultipleOperationsOnSingleSKU
Cancel the subscription instead of removing all items.|4000144 RemoveItemsWithoutAddOrChangeItems
Check the SKU to remove: the subscription does not have it.|4000145 RemoveItemNotFound
Check the SKU to change: the subscription does not have it.|4000146 ChangeItemNotFound
Let the items keep one billing cycle.|4000147 MisalignedBillingCycle
Let a reset of the billing cycle take effect at once.|4000148 BillingCycleResetWithEffectiveLater
Use one price for each SKU.|4000150 MultiplePrices
Check proratedPrice.|4000151 InvalidProratedPrice
Check the offer's price.|4000152 InvalidOfferPrice
Add refundAmount, which CUSTOM needs.|4000153 NullRefundAmount
Set refundAmount to 0 or more.|4000154 NegativeRefundAmount
Leave out refundAmount, or set refundType to CUSTOM.|4000155 RefundAmountWithoutCustom
Add refundReason.|4000156 NullRefundReason
Add refundType.|4000157 NullRefundType
Use SIMULATE_REFUND_DECLINE in the sandbox only.|4000158 SimulateRefundDeclineOnlyInSandbox
Add refundRiskingPreference.|4000159 NullRefundRisking
Name at least one item.|4000160 AtLeastOneItem
Add displayName or description.|4000165 AtLeastOneOfDisplayNameOrDescription
Add targetProductId.|4000166 NullTargetProductID
Check targetProductId in App Store Connect.|4000167 InvalidTargetProductID
Cancel or revoke the subscription instead of removing all items.|4000168 RemovalAllNotAllowed
Add currentSKU.|4000169 NullCurrentSKU
Shorten currentSKU to 128 characters.|4000170 CurrentSKULengthExceeded
Add advancedCommerceData.|4000171 NullAdvancedCommerceData
Set operation to a documented value.|4000172 InvalidOperation
Compare the request with Apple's documentation of the endpoint.|4000173 MalformedPayload
Sign the request with the key of this app.|4000174 InvalidSignature
Leave it: it is one of the Advanced Commerce API already.|4000176 SubscriptionAlreadyMigrated
Let the change take effect at the next period, as an offer runs.|4000177 OfferPreventsItemMidCycleChange
Use changeSubscriptionPrice.|4000178 PriceChangeNotSupportedThroughModifyItems
Compare renewalItems with the changes that are pending.|4000180 PendingChangesMismatch
Wait for the refund that is pending.|4000181 PendingRefund
Use PRORATED for the latest transaction only.|4000182 ProratedOnlyLatestTransaction
Use SIMULATE_REFUND_DECLINE for all items or for none.|4000184 PartialSimulateRefundDecline
Leave it: the subscription has ended.|4000186 RevokeOnInactiveSubscription|4030015 InactiveACASub
Name each dependent SKU for one item only.|4000192 DependentSKUsCannotBeShared
Do not let dependent SKUs have dependents.|4000193 DependentSKUsCannotBeChained
Name each item once.|4000194 ItemCannotBeSpecifiedMultipleTimes
Wait until the price change that was announced took effect.|4000205 PriceChangeCannotBeIssuedWhenAlreadyCommunicated
Check the item's price against the increase that is under way.|4000214 InvalidPriceForChangeItemInPriceIncrease
Use the SKU that is set to renew.|4000220 InvalidSKUProvidedMustBeCurrentSKUSetToRenew
Leave out increases in India.|4000221 ACAPriceIncreaseIsNotCurrentlySupportedInIndia
Leave out proratedPrice unless the change takes effect at once.|4000222 InvalidProratedPriceForChangeItemWithEffectiveLater
Set the free trial's periodCount to 1.|4000223 FreeTrialOfferMustUsePeriodCountOfOne
Check privateKey, keyId, issuerId, bundleId and the clock.|4010000 Unauthorized
Check the transaction identifier and the environment.|4030008 SubscriptionDoesNotExist
Modify the subscription that the customer has.|4030009 SubscriptionAlreadyExists
Leave it: the subscription does not allow this.|4030010 SubscriptionNotEligible
Leave it: the subscription is active.|4030011 SubscriptionAlreadyActive
Check the SKU: the customer does not have it.|4030013 ProductNotOwned
Refund at most what is left of the price.|4030020 InsufficientFunds
Leave it: it was refunded.|4030021 AlreadyRefunded
Wait until the customer's change of storefront is done.|4030022 StorefrontChange
Leave it: this cannot be refunded.|4030024 TransactionNotRefundable
Send the customer to Apple's support.|4030025 TransactionCannotBeRefundedContactSupport
Wait until the price increase that was announced took effect.|4030027 MigrationNotAllowedWhenPriceIncreaseCommunicated
Check the identifier and the environment.|4040010 TransactionIdNotFound
Wait until retryAfter, and ask less often.|4290000 RateLimitExceeded!
Apple's server failed; tell Apple if it goes on.|5000000 GeneralInternal
Ask again in a moment.|5000001 GeneralInternalRetryable!`,
};
