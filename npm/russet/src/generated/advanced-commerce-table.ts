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
  failures: `Check the transaction identifier: it is a string of digits.|6InvalidTransactionId
Set % to a code of three letters.|28InvalidStorefront|53InvalidCurrency
Set % to a UUID.|33InvalidAppAccountToken
Add, change or remove at least one item.|63OneItemNeededInModify
Add %.|79NullRequestInfo|83NullVersion|85NullTransactionId|95NullReason|98NullCurrency|99NullTaxCode|100NullStorefront|101NullItems|102NullItem|103NullDescriptors|104NullPeriod|105NullSKU|106NullDisplayName|107NullDescription|109NullPrice|110NullRetainBillingCycle|111NullEffective|156NullRefundReason|157NullRefundType|169NullCurrentSKU|171NullAdvancedCommerceData
Add requestReferenceId.|80NullRequestReferenceID
Set requestReferenceId to a UUID.|81InvalidRequestReferenceID
Use the % of the latest answer.|82InvalidConsistencyToken
Set version to 1.|84UnexpectedVersion
Set % to 0 or more.|86NegativePrice|91NegativeProratedPrice|154NegativeRefundAmount
Shorten SKU to 128 characters.|87SKULengthExceeded
Shorten description to 45 characters.|88DescriptionLengthExceeded
Shorten displayName to 30 characters.|89DisplayNameLengthExceeded
Add the offer's period.|92NullOfferPeriod
Add the offer's %.|93NullPeriodCount
Set the offer's periodCount to 1 or more.|94PeriodCountNotPositive
Check previousTransactionId.|96InvalidPreviousTransactionID
After a call that was repeated, the first one arrived; else use another requestReferenceId.|97RepeatedRequestReferenceId
Add the new SKU.|112NullNewSKU
Check the previous subscription.|113InvalidPreviousSubscription
Use another SKU: the subscription has this one.|114ProductAlreadyExists
Check the changes of items.|115InvalidProductChanges
Check the product in App Store Connect.|116InvalidSalable|30023ProductNotEligible|40016ProductNotFound
Check the product's duration in App Store Connect.|117InvalidSalableDuration
Mend %.|118InvalidDisplayName|119InvalidDescription|122InvalidSKU
Check the % in App Store Connect.|121InvalidProduct
Set % to a value that the endpoint takes.|123InvalidRefundType
Set % to a documented value.|124InvalidRefundReason|172InvalidOperation
Set the change's reason to a documented value.|125InvalidChangeReason
Set the offer's reason to a documented value.|126InvalidOfferReason
Set taxCode to one that Apple lists.|127InvalidTaxProductCode
Set the offer's period to a documented value.|128InvalidOfferPeriod
Set the offer's periodCount to what its period allows.|129InvalidOfferPeriodCount
Check the period of the renewal.|130InvalidRenewalPeriod
Check the price of the renewal.|131InvalidRenewalPrice
Check the %.|132InvalidAmount
Use the storefront of the customer.|133MismatchedStorefront
Set up prices for the storefront in App Store Connect.|134MissingPricingConfigForStorefront
Check that the app may use this operation.|135OperationNotAllowed
Use fewer items.|136MoreItemsThanAllowed|179ItemLimitExceeded
Use fewer offers.|137MoreOffersThanAllowed
Add or change at least one item, or leave the lists out.|139EmptyAddChangeItems
Name the new price of every item when the period changes.|140MissingUpdatedItemsWithPeriodChange
Do not keep the billing cycle when the period changes.|141PeriodResetWithRetainBillingCycle
Let changes of the period and of items take effect together.|142PeriodChangeEffectiveConflict|149PeriodChangeImmediateWithEffectiveAtNextBillingCycle
Name each SKU in one operation only.|143MultipleOperationsOnSingleSKU
Cancel the subscription instead of removing all items.|144RemoveItemsWithoutAddOrChangeItems
Check the SKU to remove: the subscription does not have it.|145RemoveItemNotFound
Check the SKU to change: the subscription does not have it.|146ChangeItemNotFound
Let the items keep one billing cycle.|147MisalignedBillingCycle
Let a reset of the billing cycle take effect at once.|148BillingCycleResetWithEffectiveLater
Use one price for each SKU.|150MultiplePrices
Check %.|151InvalidProratedPrice
Check the offer's price.|152InvalidOfferPrice
Add %, which CUSTOM needs.|153NullRefundAmount
Leave out refundAmount, or set refundType to CUSTOM.|155RefundAmountWithoutCustom
Use SIMULATE_REFUND_DECLINE in the sandbox only.|158SimulateRefundDeclineOnlyInSandbox
Add %Preference.|159NullRefundRisking
Name at least one item.|160AtLeastOneItem
Add displayName or description.|165AtLeastOneOfDisplayNameOrDescription
Add targetProductId.|166NullTargetProductID
Check targetProductId in App Store Connect.|167InvalidTargetProductID
Cancel or revoke the subscription instead of removing all items.|168RemovalAllNotAllowed
Shorten currentSKU to 128 characters.|170CurrentSKULengthExceeded
Compare the request with Apple's documentation of the endpoint.|173MalformedPayload
Sign the request with the key of this app.|174InvalidSignature
Leave it: it is one of the Advanced Commerce API already.|176SubscriptionAlreadyMigrated
Let the change take effect at the next period, as an offer runs.|177OfferPreventsItemMidCycleChange
Use changeSubscriptionPrice.|178PriceChangeNotSupportedThroughModifyItems
Compare renewalItems with the changes that are pending.|180PendingChangesMismatch
Wait for the refund that is pending.|181PendingRefund
Use PRORATED for the latest transaction only.|182ProratedOnlyLatestTransaction
Use SIMULATE_REFUND_DECLINE for all items or for none.|184PartialSimulateRefundDecline
Leave it: the subscription has ended.|186RevokeOnInactiveSubscription|30015InactiveACASub
Name each dependent SKU for one item only.|192DependentSKUsCannotBeShared
Do not let dependent SKUs have dependents.|193DependentSKUsCannotBeChained
Name each item once.|194ItemCannotBeSpecifiedMultipleTimes
Wait until the price change that was announced took effect.|205PriceChangeCannotBeIssuedWhenAlreadyCommunicated
Check the item's price against the increase that is under way.|214InvalidPriceForChangeItemInPriceIncrease
Use the SKU that is set to renew.|220InvalidSKUProvidedMustBeCurrentSKUSetToRenew
Leave out increases in India.|221ACAPriceIncreaseIsNotCurrentlySupportedInIndia
Leave out proratedPrice unless the change takes effect at once.|222InvalidProratedPriceForChangeItemWithEffectiveLater
Set the free trial's periodCount to 1.|223FreeTrialOfferMustUsePeriodCountOfOne
Check privateKey, keyId, issuerId, bundleId and the clock.|10000Unauthorized
Check the transaction identifier and the environment.|30008SubscriptionDoesNotExist
Modify the subscription that the customer has.|30009SubscriptionAlreadyExists
Leave it: the subscription does not allow this.|30010SubscriptionNotEligible
Leave it: the subscription is active.|30011SubscriptionAlreadyActive
Check the SKU: the customer does not have it.|30013ProductNotOwned
Refund at most what is left of the price.|30020InsufficientFunds
Leave it: it was refunded.|30021AlreadyRefunded
Wait until the customer's change of storefront is done.|30022StorefrontChange
Leave it: this cannot be refunded.|30024TransactionNotRefundable
Send the customer to Apple's support.|30025TransactionCannotBeRefundedContactSupport
Wait until the price increase that was announced took effect.|30027MigrationNotAllowedWhenPriceIncreaseCommunicated
Check the identifier and the environment.|40010TransactionIdNotFound
Wait until retryAfter, and ask less often.|290000RateLimitExceeded!
Apple's server failed; tell Apple if it goes on.|1000000GeneralInternal
Ask again in a moment.|1000001GeneralInternalRetryable!`,
};
