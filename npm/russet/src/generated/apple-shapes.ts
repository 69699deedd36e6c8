// Written by `cargo xtask codegen` from the core's models. Changes made here are lost.

/**
 * `Model member?:form ...`, where a form is `s` for text, `n` for a number, `b` for a boolean, `m`
 * for numbers by name, a model, or `*` and one of these for a list.
 */
export const shapes: string = `AdvancedCommerceDescriptors description:s displayName:s
AdvancedCommerceOffer period:s periodCount:n price:n reason:s
AdvancedCommercePriceIncreaseInfo dependentSKUs?:*s price?:n status?:s
AdvancedCommerceRefund refundAmount?:n refundDate?:n refundReason?:s refundType?:s
AdvancedCommerceRenewalInfo consistencyToken?:s descriptors?:AdvancedCommerceDescriptors items?:*AdvancedCommerceRenewalItem period?:s requestReferenceId?:s taxCode?:s
AdvancedCommerceRenewalItem SKU?:s description?:s displayName?:s offer?:AdvancedCommerceOffer price?:n priceIncreaseInfo?:AdvancedCommercePriceIncreaseInfo
AdvancedCommerceTransactionInfo descriptors?:AdvancedCommerceDescriptors estimatedTax?:n items?:*AdvancedCommerceTransactionItem period?:s requestReferenceId?:s taxCode?:s taxExclusivePrice?:n taxRate?:s
AdvancedCommerceTransactionItem SKU?:s description?:s displayName?:s offer?:AdvancedCommerceOffer price?:n refunds?:*AdvancedCommerceRefund revocationDate?:n
AppData appAppleId?:n bundleId?:s environment?:s signedAppTransactionInfo?:s
AppTransaction receiptType?:s appAppleId?:n bundleId?:s applicationVersion?:s versionExternalIdentifier?:n receiptCreationDate?:n originalPurchaseDate?:n originalApplicationVersion?:s deviceVerification?:s deviceVerificationNonce?:s preorderDate?:n appTransactionId?:s originalPlatform?:s
AppTransactionInfoResponse signedAppTransactionInfo?:s
CheckTestNotificationResponse signedPayload?:s sendAttempts?:*SendAttemptItem firstSendAttemptResult?:s
Data environment?:s appAppleId?:n bundleId?:s bundleVersion?:s signedTransactionInfo?:s signedRenewalInfo?:s status?:n consumptionRequestReason?:s
DecodedRealtimeRequestBody signedDate:n originalTransactionId:s appAppleId:n productId:s userLocale:s requestIdentifier:s environment:s
DefaultConfigurationResponse messageIdentifier:s
ExtendRenewalDateResponse originalTransactionId?:s webOrderLineItemId?:s success?:b effectiveDate?:n
ExternalPurchaseToken externalPurchaseId?:s tokenCreationDate?:n appAppleId?:n bundleId?:s tokenExpirationDate?:n tokenType?:s
GetImageListResponse imageIdentifiers?:*GetImageListResponseItem
GetImageListResponseItem imageIdentifier?:s imageState?:s imageSize?:s
GetMessageListResponse messageIdentifiers?:*GetMessageListResponseItem
GetMessageListResponseItem messageIdentifier?:s messageState?:s
HistoryResponse revision?:s hasMore?:b bundleId?:s appAppleId?:n environment?:s signedTransactions?:*s
JWSRenewalInfoDecodedPayload signedDate?:n expirationIntent?:n originalTransactionId?:s autoRenewProductId?:s productId?:s autoRenewStatus?:n isInBillingRetryPeriod?:b priceIncreaseStatus?:n gracePeriodExpiresDate?:n offerType?:n offerIdentifier?:s environment?:s recentSubscriptionStartDate?:n renewalDate?:n currency?:s renewalPrice?:n offerDiscountType?:s eligibleWinBackOfferIds?:*s appAccountToken?:s appTransactionId?:s offerPeriod?:s advancedCommerceInfo?:AdvancedCommerceRenewalInfo commitmentInfo?:RenewalCommitmentInfo renewalBillingPlanType?:s
JWSTransactionDecodedPayload signedDate?:n originalTransactionId?:s transactionId?:s webOrderLineItemId?:s bundleId?:s productId?:s subscriptionGroupIdentifier?:s purchaseDate?:n originalPurchaseDate?:n expiresDate?:n quantity?:n type?:s appAccountToken?:s inAppOwnershipType?:s revocationReason?:n revocationDate?:n isUpgraded?:b offerType?:n offerIdentifier?:s environment?:s storefront?:s storefrontId?:s transactionReason?:s currency?:s price?:n offerDiscountType?:s appTransactionId?:s offerPeriod?:s revocationType?:s revocationPercentage?:n advancedCommerceInfo?:AdvancedCommerceTransactionInfo billingPlanType?:s commitmentInfo?:TransactionCommitmentInfo previousOriginalTransactionId?:s
LastTransactionsItem status?:n originalTransactionId?:s signedTransactionInfo?:s signedRenewalInfo?:s
MassExtendRenewalDateResponse requestIdentifier?:s
MassExtendRenewalDateStatusResponse requestIdentifier?:s complete?:b completeDate?:n succeededCount?:n failedCount?:n
NotificationHistoryResponse paginationToken?:s hasMore?:b notificationHistory?:*NotificationHistoryResponseItem
NotificationHistoryResponseItem signedPayload?:s sendAttempts?:*SendAttemptItem firstSendAttemptResult?:s
OrderLookupResponse status?:n signedTransactions?:*s
PerformanceTestConfig maxConcurrentRequests:n totalRequests:n totalDuration:n responseTimeThreshold:n successRateThreshold:n
PerformanceTestResponse config:PerformanceTestConfig requestId:s
PerformanceTestResponseTimes average:n p50:n p90:n p95:n p99:n
PerformanceTestResultResponse config:PerformanceTestConfig target:s result:s successRate:n numPending:n responseTimes:PerformanceTestResponseTimes failures:m
RealtimeUrlResponse realtimeURL:s
RefundHistoryResponse signedTransactions?:*s revision?:s hasMore?:b
RenewalCommitmentInfo commitmentAutoRenewProductId?:s commitmentAutoRenewStatus?:n commitmentRenewalBillingPlanType?:s commitmentRenewalDate?:n commitmentRenewalPrice?:n
ResponseBodyV2DecodedPayload signedDate?:n notificationType?:s subtype?:s notificationUUID?:s data?:Data version?:s summary?:Summary externalPurchaseToken?:ExternalPurchaseToken appData?:AppData
SendAttemptItem attemptDate?:n sendAttemptResult?:s
SendTestNotificationResponse testNotificationToken?:s
StatusResponse environment?:s bundleId?:s appAppleId?:n data?:*SubscriptionGroupIdentifierItem
SubscriptionGroupIdentifierItem subscriptionGroupIdentifier?:s lastTransactions?:*LastTransactionsItem
Summary environment?:s appAppleId?:n bundleId?:s productId?:s requestIdentifier?:s storefrontCountryCodes?:*s succeededCount?:n failedCount?:n
TransactionCommitmentInfo billingPeriodNumber?:n commitmentExpiresDate?:n commitmentPrice?:n totalBillingPeriods?:n
TransactionInfoResponse signedTransactionInfo?:s`;
