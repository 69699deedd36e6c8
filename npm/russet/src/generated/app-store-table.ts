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
  endpoints: `getTransactionHistory GET /inApps/v2/history/{anyTransactionId} 50 r - j revision:t,startDate:n,endDate:n,productIds=productId:*t,productTypes=productType:*t,sort:t,subscriptionGroupIdentifiers=subscriptionGroupIdentifier:*t,inAppOwnershipType:t,revoked:b,excludeRevoked:b
getTransactionHistoryV1 GET /inApps/v1/history/{anyTransactionId} 50 r - j revision:t,startDate:n,endDate:n,productIds=productId:*t,productTypes=productType:*t,sort:t,subscriptionGroupIdentifiers=subscriptionGroupIdentifier:*t,inAppOwnershipType:t,revoked:b,excludeRevoked:b
getTransactionInfo GET /inApps/v1/transactions/{transactionId} 50 r - j
getAppTransactionInfo GET /inApps/v1/transactions/appTransactions/{anyTransactionId} 50 r - j
getAllSubscriptionStatuses GET /inApps/v1/subscriptions/{anyTransactionId} 50 r - j status:*n
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
uploadImage PUT /inApps/v1/messaging/image/{imageIdentifier:u} 1 n png - imageSize:t
deleteImage DELETE /inApps/v1/messaging/image/{imageIdentifier:u} 1 r - -
getImageList GET /inApps/v1/messaging/image/list 1 r - j
uploadMessage PUT /inApps/v1/messaging/message/{messageIdentifier:u} 1 n UploadMessageRequestBody -
deleteMessage DELETE /inApps/v1/messaging/message/{messageIdentifier:u} 1 r - -
getMessageList GET /inApps/v1/messaging/message/list 1 r - j
configureDefaultMessage PUT /inApps/v1/messaging/default/{productId}/{locale} 10 r DefaultConfigurationRequest -
deleteDefaultMessage DELETE /inApps/v1/messaging/default/{productId}/{locale} 1 r - -
getDefaultMessage GET /inApps/v1/messaging/default/{productId}/{locale} 1 r - j
configureRealtimeURL PUT /inApps/v1/messaging/realtime/url 1 r RealtimeUrlRequest -
deleteRealtimeURL DELETE /inApps/v1/messaging/realtime/url 1 r - -
getRealtimeURL GET /inApps/v1/messaging/realtime/url 1 r - j
initiatePerformanceTest POST /inApps/v1/messaging/performanceTest 1 nS PerformanceTestRequest j
getPerformanceTestResults GET /inApps/v1/messaging/performanceTest/result/{requestId:u} 1 rS - j`,
  models: `UpdateAppAccountTokenRequest appAccountToken:u
ConsumptionRequest customerConsented:y consumptionPercentage?:n0-100000 deliveryStatus:t refundPreference?:t sampleContentProvided:b
ConsumptionRequestV1 customerConsented:y consumptionStatus:n platform:n sampleContentProvided:b deliveryStatus:n appAccountToken:v accountTenure:n playTime:n lifetimeDollarsRefunded:n lifetimeDollarsPurchased:n userStatus:n refundPreference?:n
ExtendRenewalDateRequest extendByDays:n1-90 extendReasonCode:n requestIdentifier:t128
MassExtendRenewalDateRequest extendByDays:n1-90 extendReasonCode:n requestIdentifier:u storefrontCountryCodes?:+c productId:t
NotificationHistoryRequest startDate:n endDate:n notificationType?:t notificationSubtype?:t transactionId?:t onlyFailures?:b originalTransactionId?:t
UploadMessageRequestBody header:t66 body:t144 image?:UploadMessageImage headerPosition?:t bulletPoints?:*5BulletPoint
DefaultConfigurationRequest messageIdentifier?:u
RealtimeUrlRequest realtimeURL:h256
PerformanceTestRequest originalTransactionId:t
UploadMessageImage imageIdentifier:u altText:t150
BulletPoint text:t66 imageIdentifier:u altText:t150`,
  failures: `Compare the request with Apple's documentation of the endpoint.|4000000 GeneralBadRequest
Check bundleId: it must be the app that the key belongs to.|4000002 InvalidAppIdentifier
Mend limit.|4000004 InvalidLimit
Use a revision from an answer to the same request, or begin without one.|4000005 InvalidRequestRevision
Check the transaction identifier: it is a string of digits.|4000006 InvalidTransactionId
Check the original transaction identifier: it is a string of digits.|4000008 InvalidOriginalTransactionId
Set extendByDays to 1 to 90.|4000009 InvalidExtendByDays
Set extendReasonCode to one of the documented numbers.|4000010 InvalidExtendReasonCode
Mend requestIdentifier: a UUID, at most 128 characters.|4000011 InvalidRequestIdentifier
Set startDate within the last 180 days, 30 in the sandbox.|4000012 StartDateTooFarInPast
Set startDate before endDate.|4000013 StartDateAfterEndDate
Use the paginationToken of an answer to the same request, or begin without one.|4000014 InvalidPaginationToken
Mend startDate: milliseconds since 1970.|4000015 InvalidStartDate
Mend endDate: milliseconds since 1970.|4000016 InvalidEndDate
Begin again without a paginationToken.|4000017 PaginationTokenExpired
Use a notificationType, and a notificationSubtype that belongs to it.|4000018 InvalidNotificationType
Leave out transactionId or notificationType.|4000019 MultipleFiltersSupplied
Use the testNotificationToken of requestTestNotification.|4000020 InvalidTestNotificationToken
Set sort to ASCENDING or DESCENDING.|4000021 InvalidSort
Set productTypes to documented types.|4000022 InvalidProductType
Check the product identifier.|4000023 InvalidProductId
Check subscriptionGroupIdentifiers.|4000024 InvalidSubscriptionGroupIdentifier
Leave out excludeRevoked and use revoked.|4000025 InvalidExcludeRevoked
Set inAppOwnershipType to PURCHASED or FAMILY_SHARED.|4000026 InvalidInAppOwnershipType
Leave out storefrontCountryCodes, or name at least one.|4000027 InvalidEmptyStorefrontCountryCodeList
Use codes of three letters in storefrontCountryCodes.|4000028 InvalidStorefrontCountryCode
Set revoked to true or false.|4000030 InvalidRevoked
Set status to documented numbers.|4000031 InvalidStatus
Set accountTenure to one of the documented numbers.|4000032 InvalidAccountTenure
Set appAccountToken to a UUID or an empty string.|4000033 InvalidAppAccountToken
Set consumptionStatus to one of the documented numbers.|4000034 InvalidConsumptionStatus
Ask the customer first; send only with customerConsented true.|4000035 InvalidCustomerConsented
Set deliveryStatus to a value of this version of the endpoint.|4000036 InvalidDeliveryStatus
Set lifetimeDollarsPurchased to one of the documented numbers.|4000037 InvalidLifetimeDollarsPurchased
Set lifetimeDollarsRefunded to one of the documented numbers.|4000038 InvalidLifetimeDollarsRefunded
Set platform to one of the documented numbers.|4000039 InvalidPlatform
Set playTime to one of the documented numbers.|4000040 InvalidPlayTime
Set sampleContentProvided to true or false.|4000041 InvalidSampleContentProvided
Set userStatus to one of the documented numbers.|4000042 InvalidUserStatus
Answer only for consumables.|4000043 InvalidTransactionNotConsumable
Set refundPreference to a value of this version of the endpoint.|4000044 InvalidRefundPreference
Answer only for the types of product that the endpoint takes.|4000047 InvalidTransactionTypeNotSupported
Use a transaction's identifier instead of an appTransactionId.|4000048 AppTransactionIdNotSupported
Set appAccountToken to a UUID.|4000183 InvalidAppAccountTokenUUID
Use the purchase of the family member who paid.|4000185 FamilyTransactionNotSupported
Use the transaction's originalTransactionId.|4000187 TransactionIdIsNotOriginalTransactionId
Leave out consumptionPercentage for auto-renewable subscriptions.|4000209 ConsumptionPercentageAutoRenewableSubscription
Leave it: this subscription cannot be extended.|4030004 SubscriptionExtensionIneligible
Leave it: it was extended twice within a year.|4030005 SubscriptionMaxExtension
Extend the subscription of the family member who paid.|4030007 FamilySharedSubscriptionExtensionIneligible
Leave it: assigned subscriptions cannot be extended.|4030028 AssignedSubscriptionExtensionIneligible
Check the identifier: no customer of the app has it.|4040001 AccountNotFound
Ask again in a moment.|4040002 AccountNotFoundRetryable!|4040004 AppNotFoundRetryable!|4040006 OriginalTransactionIdNotFoundRetryable!|5000001 GeneralInternalRetryable!
Check bundleId.|4040003 AppNotFound
Check the identifier and the environment.|4040005 OriginalTransactionIdNotFound|4040010 TransactionIdNotFound
Set the address for notifications in App Store Connect.|4040007 ServerNotificationURLNotFound
Ask again in a few seconds: it may be under way.|4040008 TestNotificationNotFound
Check productId and requestIdentifier.|4040009 StatusRequestNotFound
Leave it: this customer has no app transaction.|4040019 AppTransactionDoesNotExist
Check the group's identifier.|4040022 GroupNotFound
Wait until retryAfter, and ask less often.|4290000 RateLimitExceeded!
Apple's server failed; tell Apple if it goes on.|5000000 GeneralInternal
Use a PNG without transparency, in one of the documented sizes.|4000161 InvalidImage
Shorten header to 66 characters.|4000162 HeaderTooLong
Shorten body to 144 characters.|4000163 BodyTooLong
Use a locale of the App Store, like en-US.|4000164 InvalidLocale
Shorten altText to 150 characters.|4000175 AltTextTooLong
Set originalTransactionId to a purchase in the sandbox.|4000211 InvalidPerformanceTestRequest
Use the requestId of initiatePerformanceTest.|4000212 InvalidRequestId
Wait for the test that is running.|4000213 ExistingPerformanceTestRun
Set realtimeURL to an address by https.|4000215 BadRequestRealtimeUrl
Set imageSize to FULL_SIZE or BULLET_POINT.|4000216 BadRequestImageSize
Use at most 5 bulletPoints.|4000218 BadRequestTooManyBulletPoints
Shorten each bullet point's text to 66 characters.|4000219 BadRequestBulletPointTextTooLong
Add an image, or leave out headerPosition ABOVE_IMAGE.|4000224 BadRequestAboveImageRequiresAnImage
Delete pictures that are not used.|4030014 MaximumNumberOfImagesReached
Delete messages that are not used.|4030016 MaximumNumberOfMessagesReached
Wait until Apple has approved the message.|4030017 MessageNotApproved
Wait until Apple has approved the picture.|4030018 ImageNotApproved
Delete the messages that use the picture first.|4030019 ImageInUse
Pass a performance test in the sandbox first.|4030026 ForbiddenNoPassingTest
Check imageIdentifier, or upload the picture.|4040014 ImageNotFound
Check messageIdentifier, or upload the message.|4040015 MessageNotFound
Check requestId.|4040018 PerformanceTestRunNotFound
Configure a default message first.|4040020 DefaultMessageNotFound
Configure an address first.|4040021 RealtimeUrlNotFound
Use another UUID, unless this is your own upload, repeated.|4090000 ImageAlreadyExists|4090001 MessageAlreadyExists`,
};
