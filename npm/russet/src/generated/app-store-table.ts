// Written by `cargo xtask codegen` from the core's description of the APIs. Changes made here are lost.

import type { Table } from "../api/table.js";

/** The names of the errors that the server may answer with. */
export type AppStoreErrorName =
  | "GeneralBadRequestError"
  | "InvalidAppIdentifierError"
  | "InvalidLimitError"
  | "InvalidRequestRevisionError"
  | "InvalidTransactionIdError"
  | "InvalidOriginalTransactionIdError"
  | "InvalidExtendByDaysError"
  | "InvalidExtendReasonCodeError"
  | "InvalidRequestIdentifierError"
  | "StartDateTooFarInPastError"
  | "StartDateAfterEndDateError"
  | "InvalidPaginationTokenError"
  | "InvalidStartDateError"
  | "InvalidEndDateError"
  | "PaginationTokenExpiredError"
  | "InvalidNotificationTypeError"
  | "MultipleFiltersSuppliedError"
  | "InvalidTestNotificationTokenError"
  | "InvalidSortError"
  | "InvalidProductTypeError"
  | "InvalidProductIdError"
  | "InvalidSubscriptionGroupIdentifierError"
  | "InvalidExcludeRevokedError"
  | "InvalidInAppOwnershipTypeError"
  | "InvalidEmptyStorefrontCountryCodeListError"
  | "InvalidStorefrontCountryCodeError"
  | "InvalidRevokedError"
  | "InvalidStatusError"
  | "InvalidAccountTenureError"
  | "InvalidAppAccountTokenError"
  | "InvalidConsumptionStatusError"
  | "InvalidCustomerConsentedError"
  | "InvalidDeliveryStatusError"
  | "InvalidLifetimeDollarsPurchasedError"
  | "InvalidLifetimeDollarsRefundedError"
  | "InvalidPlatformError"
  | "InvalidPlayTimeError"
  | "InvalidSampleContentProvidedError"
  | "InvalidUserStatusError"
  | "InvalidTransactionNotConsumableError"
  | "InvalidRefundPreferenceError"
  | "InvalidTransactionTypeNotSupportedError"
  | "AppTransactionIdNotSupportedError"
  | "InvalidAppAccountTokenUUIDError"
  | "FamilyTransactionNotSupportedError"
  | "TransactionIdIsNotOriginalTransactionIdError"
  | "ConsumptionPercentageAutoRenewableSubscriptionError"
  | "SubscriptionExtensionIneligibleError"
  | "SubscriptionMaxExtensionError"
  | "FamilySharedSubscriptionExtensionIneligibleError"
  | "AssignedSubscriptionExtensionIneligibleError"
  | "AccountNotFoundError"
  | "AccountNotFoundRetryableError"
  | "AppNotFoundError"
  | "AppNotFoundRetryableError"
  | "OriginalTransactionIdNotFoundError"
  | "OriginalTransactionIdNotFoundRetryableError"
  | "ServerNotificationURLNotFoundError"
  | "TestNotificationNotFoundError"
  | "StatusRequestNotFoundError"
  | "TransactionIdNotFoundError"
  | "AppTransactionDoesNotExistError"
  | "GroupNotFoundError"
  | "RateLimitExceededError"
  | "GeneralInternalError"
  | "GeneralInternalRetryableError"
  | "ConsumptionPercentageOutOfRangeError"
  | "UndeliveredConsumptionPercentageNonZeroError"
  | "AdvancedCommerceTransactionNotSupportedError"
  | "InvalidImageError"
  | "HeaderTooLongError"
  | "BodyTooLongError"
  | "InvalidLocaleError"
  | "AltTextTooLongError"
  | "InvalidPerformanceTestRequestError"
  | "InvalidRequestIdError"
  | "ExistingPerformanceTestRunError"
  | "BadRequestRealtimeUrlError"
  | "BadRequestImageSizeError"
  | "BadRequestTooManyBulletPointsError"
  | "BadRequestBulletPointTextTooLongError"
  | "BadRequestAboveImageRequiresAnImageError"
  | "MaximumNumberOfImagesReachedError"
  | "MaximumNumberOfMessagesReachedError"
  | "MessageNotApprovedError"
  | "ImageNotApprovedError"
  | "ImageInUseError"
  | "ForbiddenNoPassingTestError"
  | "ImageNotFoundError"
  | "MessageNotFoundError"
  | "PerformanceTestRunNotFoundError"
  | "DefaultMessageNotFoundError"
  | "RealtimeUrlNotFoundError"
  | "ImageAlreadyExistsError"
  | "MessageAlreadyExistsError";

export const appStoreTable: Table = {
  endpoints: `getTransactionHistory GET /inApps/v2/history/{anyTransactionId} 50 r - j revision:t,startDate:n,endDate:n,productIds=productId:+t,productTypes=productType:+t,sort:t,subscriptionGroupIdentifiers=subscriptionGroupIdentifier:+t,inAppOwnershipType:t,revoked:b,excludeRevoked:b
getTransactionHistoryV1 GET /inApps/v1/history/{anyTransactionId} 50 r - j revision:t,startDate:n,endDate:n,productIds=productId:+t,productTypes=productType:+t,sort:t,subscriptionGroupIdentifiers=subscriptionGroupIdentifier:+t,inAppOwnershipType:t,revoked:b,excludeRevoked:b
getTransactionInfo GET /inApps/v1/transactions/{transactionId} 50 r - j
getAppTransactionInfo GET /inApps/v1/transactions/appTransactions/{anyTransactionId} 50 r - j
getAllSubscriptionStatuses GET /inApps/v1/subscriptions/{anyTransactionId} 50 r - j status:+n
setAppAccountToken PUT /inApps/v1/transactions/{originalTransactionId}/appAccountToken 20 r UpdateAppAccountTokenRequest -
finishTransaction POST /inApps/v1/transactions/{transactionId}/finish 50 r - -
lookUpOrderId GET /inApps/v1/lookup/{orderId} 10 rP - j
sendConsumptionInformation PUT /inApps/v2/transactions/consumption/{transactionId} 50 r ConsumptionRequest -
sendConsumptionData PUT /inApps/v1/transactions/consumption/{transactionId} 50 r ConsumptionRequestV1 -
getRefundHistory GET /inApps/v2/refund/lookup/{anyTransactionId} 10 r - j revision:t
getRefundHistoryV1 GET /inApps/v1/refund/lookup/{originalTransactionId} 10 r - j
extendSubscriptionRenewalDate PUT /inApps/v1/subscriptions/extend/{originalTransactionId} 20 r ExtendRenewalDateRequest j
extendRenewalDateForAllActiveSubscribers POST /inApps/v1/subscriptions/extend/mass 1 r MassExtendRenewalDateRequest j
getStatusOfSubscriptionRenewalDateExtensions GET /inApps/v1/subscriptions/extend/mass/{productId}/{requestIdentifier:u} 0 r - j
getNotificationHistory POST /inApps/v1/notifications/history 50 r NotificationHistoryRequest j paginationToken:t
requestTestNotification POST /inApps/v1/notifications/test 1 n - j
getTestNotificationStatus GET /inApps/v1/notifications/test/{testNotificationToken} 1 r - j
uploadImage PUT /inApps/v1/messaging/image/{imageIdentifier:l} 1 n png - imageSize:t
deleteImage DELETE /inApps/v1/messaging/image/{imageIdentifier:l} 1 r - -
getImageList GET /inApps/v1/messaging/image/list 1 r - j
uploadMessage PUT /inApps/v1/messaging/message/{messageIdentifier:l} 1 n UploadMessageRequestBody -
deleteMessage DELETE /inApps/v1/messaging/message/{messageIdentifier:l} 1 r - -
getMessageList GET /inApps/v1/messaging/message/list 1 r - j
configureDefaultMessage PUT /inApps/v1/messaging/default/{productId}/{locale} 10 r DefaultConfigurationRequest -
deleteDefaultMessage DELETE /inApps/v1/messaging/default/{productId}/{locale} 1 r - -
getDefaultMessage GET /inApps/v1/messaging/default/{productId}/{locale} 1 r - j
configureRealtimeURL PUT /inApps/v1/messaging/realtime/url 1 r RealtimeUrlRequest -
deleteRealtimeURL DELETE /inApps/v1/messaging/realtime/url 1 r - -
getRealtimeURL GET /inApps/v1/messaging/realtime/url 1 r - j
initiatePerformanceTest POST /inApps/v1/messaging/performanceTest 1 nS PerformanceTestRequest j
getPerformanceTestResults GET /inApps/v1/messaging/performanceTest/result/{requestId:u} 1 rS - j`,
  models: `UpdateAppAccountTokenRequest appAccountToken:l
ConsumptionRequest customerConsented:y consumptionPercentage?:n0-100000 deliveryStatus:t refundPreference?:t sampleContentProvided:b
ConsumptionRequestV1 customerConsented:y consumptionStatus:n0-3 platform:n0-2 sampleContentProvided:b deliveryStatus:n0-5 appAccountToken:v accountTenure:n0-7 playTime:n0-7 lifetimeDollarsRefunded:n0-7 lifetimeDollarsPurchased:n0-7 userStatus:n0-4 refundPreference?:n0-3
ExtendRenewalDateRequest extendByDays:n1-90 extendReasonCode:n requestIdentifier:t128
MassExtendRenewalDateRequest extendByDays:n1-90 extendReasonCode:n requestIdentifier:u storefrontCountryCodes?:+c productId:t
NotificationHistoryRequest startDate:n endDate:n notificationType?:t notificationSubtype?:t transactionId?:t onlyFailures?:b originalTransactionId?:t
UploadMessageRequestBody header:t66 body:t144 image?:UploadMessageImage headerPosition?:t bulletPoints?:*5BulletPoint
DefaultConfigurationRequest messageIdentifier?:l
RealtimeUrlRequest realtimeURL:h256
PerformanceTestRequest originalTransactionId:t
UploadMessageImage imageIdentifier:l altText:t150
BulletPoint text:t66 imageIdentifier:l altText:t150`,
  failures: `Compare the request with Apple's documentation.|0GeneralBadRequest
Check bundleId.|2InvalidAppIdentifier|40003AppNotFound
Mend %.|4InvalidLimit|9InvalidExtendByDays|10InvalidExtendReasonCode|11InvalidRequestIdentifier|15InvalidStartDate|16InvalidEndDate|21InvalidSort|26InvalidInAppOwnershipType|30InvalidRevoked|31InvalidStatus|32InvalidAccountTenure|33InvalidAppAccountToken|34InvalidConsumptionStatus|36InvalidDeliveryStatus|37InvalidLifetimeDollarsPurchased|38InvalidLifetimeDollarsRefunded|39InvalidPlatform|40InvalidPlayTime|41InvalidSampleContentProvided|42InvalidUserStatus|44InvalidRefundPreference|164InvalidLocale|216BadRequestImageSize
Begin without a revision.|5InvalidRequestRevision
Check %.|6InvalidTransactionId|8InvalidOriginalTransactionId|20InvalidTestNotificationToken|23InvalidProductId|212InvalidRequestId
Set startDate within 180 days, 30 in the sandbox.|12StartDateTooFarInPast
Set startDate before endDate.|13StartDateAfterEndDate
Begin without a %.|14InvalidPaginationToken
Begin without a paginationToken.|17PaginationTokenExpired
Mend %, or its notificationSubtype.|18InvalidNotificationType
Leave out transactionId or notificationType.|19MultipleFiltersSupplied
Mend %s.|22InvalidProductType|28InvalidStorefrontCountryCode
Check %s.|24InvalidSubscriptionGroupIdentifier
Use revoked instead.|25InvalidExcludeRevoked
Leave out storefrontCountryCodes.|27InvalidEmptyStorefrontCountryCodeList
Send nothing without consent.|35InvalidCustomerConsented
Leave it: it is not for this purchase.|43InvalidTransactionNotConsumable|47InvalidTransactionTypeNotSupported|30004SubscriptionExtensionIneligible|30028AssignedSubscriptionExtensionIneligible
Use a transactionId.|48AppTransactionIdNotSupported
Mend appAccountToken.|183InvalidAppAccountTokenUUID
Use the purchase of who paid for the family.|185FamilyTransactionNotSupported|30007FamilySharedSubscriptionExtensionIneligible
Use originalTransactionId.|187TransactionIdIsNotOriginalTransactionId
Leave out consumptionPercentage.|209ConsumptionPercentageAutoRenewableSubscription
Wait until a year is over.|30005SubscriptionMaxExtension
Check the identifier and the environment.|40001AccountNotFound|40005OriginalTransactionIdNotFound|40010TransactionIdNotFound|40022GroupNotFound
Ask again in a moment.|40002AccountNotFoundRetryable!|40004AppNotFoundRetryable!|40006OriginalTransactionIdNotFoundRetryable!|40008TestNotificationNotFound|1000001GeneralInternalRetryable!
Set the address in App Store Connect.|40007ServerNotificationURLNotFound
Check productId and requestIdentifier.|40009StatusRequestNotFound
Leave it: there is none.|40019AppTransactionDoesNotExist|40020DefaultMessageNotFound|40021RealtimeUrlNotFound
Ask again after retryAfter.|290000RateLimitExceeded!
Tell Apple if it goes on.|1000000GeneralInternal
Use a PNG of a documented size, without transparency.|161InvalidImage
Shorten %.|162HeaderTooLong|163BodyTooLong|175AltTextTooLong
Check originalTransactionId.|211InvalidPerformanceTestRequest
Wait for the one that is under way.|213ExistingPerformanceTestRun
Mend realtimeURL.|215BadRequestRealtimeUrl
Use fewer bulletPoints.|218BadRequestTooManyBulletPoints
Shorten text.|219BadRequestBulletPointTextTooLong
Add image.|224BadRequestAboveImageRequiresAnImage
Delete some.|30014MaximumNumberOfImagesReached|30016MaximumNumberOfMessagesReached
Wait until Apple approves it.|30017MessageNotApproved|30018ImageNotApproved
Delete first the messages that use it.|30019ImageInUse
Pass a performance test first.|30026ForbiddenNoPassingTest
Check %Identifier.|40014ImageNotFound|40015MessageNotFound
Check requestId.|40018PerformanceTestRunNotFound
Use another UUID, unless you uploaded this before.|90000ImageAlreadyExists|90001MessageAlreadyExists`,
  base: 4000000,
};
