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
  failures: `Check %.|6InvalidTransactionId|113InvalidPreviousSubscription
Mend %.|28InvalidStorefront|33InvalidAppAccountToken|53InvalidCurrency|82InvalidConsistencyToken|84UnexpectedVersion|86NegativePrice|91NegativeProratedPrice|115InvalidProductChanges|118InvalidDisplayName|119InvalidDescription|122InvalidSKU|123InvalidRefundType|124InvalidRefundReason|125InvalidChangeReason|126InvalidOfferReason|127InvalidTaxProductCode|128InvalidOfferPeriod|129InvalidOfferPeriodCount|130InvalidRenewalPeriod|131InvalidRenewalPrice|132InvalidAmount|133MismatchedStorefront|151InvalidProratedPrice|152InvalidOfferPrice|154NegativeRefundAmount|167InvalidTargetProductID|172InvalidOperation|174InvalidSignature
Name at least one item.|63OneItemNeededInModify|139EmptyAddChangeItems|160AtLeastOneItem
Add %.|79NullRequestInfo|83NullVersion|85NullTransactionId|92NullOfferPeriod|93NullPeriodCount|95NullReason|98NullCurrency|99NullTaxCode|100NullStorefront|101NullItems|102NullItem|103NullDescriptors|104NullPeriod|105NullSKU|106NullDisplayName|107NullDescription|109NullPrice|110NullRetainBillingCycle|111NullEffective|112NullNewSKU|153NullRefundAmount|156NullRefundReason|157NullRefundType|166NullTargetProductID|169NullCurrentSKU|171NullAdvancedCommerceData
Add requestReferenceId.|80NullRequestReferenceID
Mend requestReferenceId.|81InvalidRequestReferenceID
Shorten %.|87SKULengthExceeded|88DescriptionLengthExceeded|89DisplayNameLengthExceeded|170CurrentSKULengthExceeded
Mend periodCount.|94PeriodCountNotPositive
Check previousTransactionId.|96InvalidPreviousTransactionID
Use another %; after several attempts, it is done.|97RepeatedRequestReferenceId
Use another SKU.|114ProductAlreadyExists
Check the product in App Store Connect.|116InvalidSalable|117InvalidSalableDuration|134MissingPricingConfigForStorefront|30023ProductNotEligible
Check the % in App Store Connect.|121InvalidProduct|40016ProductNotFound
Leave it: it is not for this purchase.|135OperationNotAllowed|30010SubscriptionNotEligible|30024TransactionNotRefundable
Use fewer items.|136MoreItemsThanAllowed|179ItemLimitExceeded
Use fewer offers.|137MoreOffersThanAllowed
Change every item with the period.|140MissingUpdatedItemsWithPeriodChange
Do not retain the billing cycle.|141PeriodResetWithRetainBillingCycle
Let all changes take effect together.|142PeriodChangeEffectiveConflict|148BillingCycleResetWithEffectiveLater|149PeriodChangeImmediateWithEffectiveAtNextBillingCycle
Name each SKU once.|143MultipleOperationsOnSingleSKU|150MultiplePrices|192DependentSKUsCannotBeShared|194ItemCannotBeSpecifiedMultipleTimes
Cancel the subscription instead.|144RemoveItemsWithoutAddOrChangeItems|168RemovalAllNotAllowed
Check SKU.|145RemoveItemNotFound|146ChangeItemNotFound|220InvalidSKUProvidedMustBeCurrentSKUSetToRenew|30013ProductNotOwned
Use one billing cycle.|147MisalignedBillingCycle
Leave out refundAmount.|155RefundAmountWithoutCustom
Leave out SIMULATE_REFUND_DECLINE.|158SimulateRefundDeclineOnlyInSandbox|184PartialSimulateRefundDecline
Add %Preference.|159NullRefundRisking
Add displayName or description.|165AtLeastOneOfDisplayNameOrDescription
Compare the request with Apple's documentation.|173MalformedPayload
Leave it: it is done.|176SubscriptionAlreadyMigrated|30011SubscriptionAlreadyActive|30021AlreadyRefunded
Wait for the end of the offer.|177OfferPreventsItemMidCycleChange
Use changeSubscriptionPrice.|178PriceChangeNotSupportedThroughModifyItems
Mend renewalItems.|180PendingChangesMismatch
Wait for the one that is under way.|181PendingRefund|205PriceChangeCannotBeIssuedWhenAlreadyCommunicated|30022StorefrontChange|30027MigrationNotAllowedWhenPriceIncreaseCommunicated
Use the latest transaction.|182ProratedOnlyLatestTransaction
Leave it: it has ended.|186RevokeOnInactiveSubscription|30015InactiveACASub
Use fewer dependents.|193DependentSKUsCannotBeChained
Mend price.|214InvalidPriceForChangeItemInPriceIncrease
Leave out India.|221ACAPriceIncreaseIsNotCurrentlySupportedInIndia
Leave out proratedPrice.|222InvalidProratedPriceForChangeItemWithEffectiveLater
Set periodCount to 1.|223FreeTrialOfferMustUsePeriodCountOfOne
Check the credentials and the clock.|10000Unauthorized
Check the identifier and the environment.|30008SubscriptionDoesNotExist|40010TransactionIdNotFound
Use the subscription that there is.|30009SubscriptionAlreadyExists
Mend refundAmount.|30020InsufficientFunds
Send the customer to Apple.|30025TransactionCannotBeRefundedContactSupport
Ask again after retryAfter.|290000RateLimitExceeded!
Tell Apple if it goes on.|1000000GeneralInternal
Ask again in a moment.|1000001GeneralInternalRetryable!`,
  base: 4000000,
};
