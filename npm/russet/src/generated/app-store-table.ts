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
ConsumptionRequestV1 customerConsented:y consumptionStatus:n platform:n sampleContentProvided:b deliveryStatus:n appAccountToken:v accountTenure:n playTime:n lifetimeDollarsRefunded:n lifetimeDollarsPurchased:n userStatus:n refundPreference?:n
ExtendRenewalDateRequest extendByDays:n1-90 extendReasonCode:n requestIdentifier:t128
MassExtendRenewalDateRequest extendByDays:n1-90 extendReasonCode:n requestIdentifier:u storefrontCountryCodes?:+c productId:t
NotificationHistoryRequest startDate:n endDate:n notificationType?:t notificationSubtype?:t transactionId?:t onlyFailures?:b originalTransactionId?:t
UploadMessageRequestBody header:t66 body:t144 image?:UploadMessageImage headerPosition?:t bulletPoints?:*5BulletPoint
DefaultConfigurationRequest messageIdentifier?:l
RealtimeUrlRequest realtimeURL:h256
PerformanceTestRequest originalTransactionId:t
UploadMessageImage imageIdentifier:l altText:t150
BulletPoint text:t66 imageIdentifier:l altText:t150`,
  failures: `Compare the request with Apple's documentation of the endpoint.|0GeneralBadRequest
Check bundleId: it must be the app that the key belongs to.|2InvalidAppIdentifier
Mend %.|4InvalidLimit
Use a revision from an answer to the same request, or begin without one.|5InvalidRequestRevision
Check the transaction identifier: it is a string of digits.|6InvalidTransactionId
Check the original transaction identifier: it is a string of digits.|8InvalidOriginalTransactionId
Set % to 1 to 90.|9InvalidExtendByDays
Set % to one of the documented numbers.|10InvalidExtendReasonCode|32InvalidAccountTenure|34InvalidConsumptionStatus|37InvalidLifetimeDollarsPurchased|38InvalidLifetimeDollarsRefunded|39InvalidPlatform|40InvalidPlayTime|42InvalidUserStatus
Mend %: a UUID, at most 128 characters.|11InvalidRequestIdentifier
Set startDate within the last 180 days, 30 in the sandbox.|12StartDateTooFarInPast
Set startDate before endDate.|13StartDateAfterEndDate
Use the % of an answer to the same request, or begin without one.|14InvalidPaginationToken
Mend %: milliseconds since 1970.|15InvalidStartDate|16InvalidEndDate
Begin again without a paginationToken.|17PaginationTokenExpired
Use a %, and a notificationSubtype that belongs to it.|18InvalidNotificationType
Leave out transactionId or notificationType.|19MultipleFiltersSupplied
Use the % of requestTestNotification.|20InvalidTestNotificationToken
Set % to ASCENDING or DESCENDING.|21InvalidSort
Set %s to documented types.|22InvalidProductType
Check the product identifier.|23InvalidProductId
Check %s.|24InvalidSubscriptionGroupIdentifier
Leave out % and use revoked.|25InvalidExcludeRevoked
Set % to PURCHASED or FAMILY_SHARED.|26InvalidInAppOwnershipType
Leave out storefrontCountryCodes, or name at least one.|27InvalidEmptyStorefrontCountryCodeList
Use codes of three letters in %s.|28InvalidStorefrontCountryCode
Set % to true or false.|30InvalidRevoked|41InvalidSampleContentProvided
Set % to documented numbers.|31InvalidStatus
Set % to a UUID or an empty string.|33InvalidAppAccountToken
Ask the customer first; send only with % true.|35InvalidCustomerConsented
Set % to a value of this version of the endpoint.|36InvalidDeliveryStatus|44InvalidRefundPreference
Answer only for consumables.|43InvalidTransactionNotConsumable
Answer only for the types of product that the endpoint takes.|47InvalidTransactionTypeNotSupported
Use a transaction's identifier instead of an appTransactionId.|48AppTransactionIdNotSupported
Set appAccountToken to a UUID.|183InvalidAppAccountTokenUUID
Use the purchase of the family member who paid.|185FamilyTransactionNotSupported
Use the transaction's originalTransactionId.|187TransactionIdIsNotOriginalTransactionId
Leave out consumptionPercentage for auto-renewable subscriptions.|209ConsumptionPercentageAutoRenewableSubscription
Leave it: this subscription cannot be extended.|30004SubscriptionExtensionIneligible
Leave it: it was extended twice within a year.|30005SubscriptionMaxExtension
Extend the subscription of the family member who paid.|30007FamilySharedSubscriptionExtensionIneligible
Leave it: assigned subscriptions cannot be extended.|30028AssignedSubscriptionExtensionIneligible
Check the identifier: no customer of the app has it.|40001AccountNotFound
Ask again in a moment.|40002AccountNotFoundRetryable!|40004AppNotFoundRetryable!|40006OriginalTransactionIdNotFoundRetryable!|1000001GeneralInternalRetryable!
Check bundleId.|40003AppNotFound
Check the identifier and the environment.|40005OriginalTransactionIdNotFound|40010TransactionIdNotFound
Set the address for notifications in App Store Connect.|40007ServerNotificationURLNotFound
Ask again in a few seconds: it may be under way.|40008TestNotificationNotFound
Check productId and requestIdentifier.|40009StatusRequestNotFound
Leave it: this customer has no app transaction.|40019AppTransactionDoesNotExist
Check the group's identifier.|40022GroupNotFound
Wait until retryAfter, and ask less often.|290000RateLimitExceeded!
Apple's server failed; tell Apple if it goes on.|1000000GeneralInternal
Use a PNG without transparency, in one of the documented sizes.|161InvalidImage
Shorten header to 66 characters.|162HeaderTooLong
Shorten body to 144 characters.|163BodyTooLong
Use a % of the App Store, like en-US.|164InvalidLocale
Shorten altText to 150 characters.|175AltTextTooLong
Set originalTransactionId to a purchase in the sandbox.|211InvalidPerformanceTestRequest
Use the % of initiatePerformanceTest.|212InvalidRequestId
Wait for the test that is running.|213ExistingPerformanceTestRun
Set realtimeURL to an address by https.|215BadRequestRealtimeUrl
Set imageSize to FULL_SIZE or BULLET_POINT.|216BadRequestImageSize
Use at most 5 bulletPoints.|218BadRequestTooManyBulletPoints
Shorten each bullet point's text to 66 characters.|219BadRequestBulletPointTextTooLong
Add an image, or leave out headerPosition ABOVE_IMAGE.|224BadRequestAboveImageRequiresAnImage
Delete pictures that are not used.|30014MaximumNumberOfImagesReached
Delete messages that are not used.|30016MaximumNumberOfMessagesReached
Wait until Apple has approved the message.|30017MessageNotApproved
Wait until Apple has approved the picture.|30018ImageNotApproved
Delete the messages that use the picture first.|30019ImageInUse
Pass a performance test in the sandbox first.|30026ForbiddenNoPassingTest
Check imageIdentifier, or upload the picture.|40014ImageNotFound
Check messageIdentifier, or upload the message.|40015MessageNotFound
Check requestId.|40018PerformanceTestRunNotFound
Configure a default message first.|40020DefaultMessageNotFound
Configure an address first.|40021RealtimeUrlNotFound
Use another UUID, unless this is your own upload, repeated.|90000ImageAlreadyExists|90001MessageAlreadyExists`,
};
