//! What Apple sends and takes, as types: one module per domain, re-exported here.
//!
//! The names are Apple's, but for the signed payloads, which have shorter ones: [`Transaction`],
//! [`RenewalInfo`], [`AppTransaction`], [`Notification`] and [`RealtimeRequest`]. Documentation refers to members by the names they have in JSON.
//!
//! Reading is tolerant, so that data Apple adds tomorrow survives: members and values without a
//! name here are kept, and written back as they came. No range is enforced on what Apple sends;
//! ranges that are documented concern requests. A member that is `null` counts as absent. Integers
//! have 64 bits also where Apple documents 32; a number that needs more becomes a floating-point
//! one among the unknown members, and is refused elsewhere.
//!
//! The types know nothing of signatures. To read a signed payload into one of them does not verify
//! it.
//!
//! ```
//! use russet::models::{Environment, OfferType, Transaction};
//! use serde_json::json;
//!
//! let payload = json!({ "environment": "Sandbox", "offerType": 77, "tomorrow": [1, 2] });
//! let transaction: Transaction = serde_json::from_value(payload.clone())?;
//! assert_eq!(transaction.environment, Some(Environment::Sandbox));
//! assert_eq!(transaction.offer_type, Some(OfferType::Unknown(77)));
//! assert_eq!(transaction.unknown["tomorrow"], json!([1, 2]));
//! assert_eq!(serde_json::to_value(&transaction)?, payload);
//! # Ok::<(), serde_json::Error>(())
//! ```

mod advanced_commerce;
mod app_transaction;
mod consumption;
mod decimal;
mod error_payload;
mod extension;
mod external_purchase;
mod history;
mod jws_header;
mod line_item;
mod model;
mod notification;
mod notification_delivery;
mod open_enum;
mod order;
mod performance_test;
mod realtime;
mod renewal;
mod retention;
mod subscription;
mod transaction;
mod unix_millis;

#[cfg(feature = "ts")]
#[doc(hidden)]
pub mod typescript;

pub use advanced_commerce::*;
pub use app_transaction::*;
pub use consumption::*;
pub use decimal::Decimal;
pub use error_payload::*;
pub use extension::*;
pub use external_purchase::*;
pub use history::*;
pub use jws_header::*;
pub use line_item::ExternalPurchaseLineItem;
pub use model::UnknownMembers;
pub use notification::*;
pub use notification_delivery::*;
pub use order::*;
pub use performance_test::*;
pub use realtime::*;
pub use renewal::*;
pub use retention::*;
pub use subscription::*;
pub use transaction::*;
pub use unix_millis::UnixMillis;

/// Hands the names of all types to a macro, in the order in which TypeScript declares them.
#[cfg(any(test, feature = "ts"))]
macro_rules! every_type {
    ($use:ident) => {
        $use! {
            UnixMillis,
            Decimal,
            Transaction,
            TransactionCommitmentInfo,
            TransactionInfoResponse,
            UpdateAppAccountTokenRequest,
            Environment,
            Type,
            InAppOwnershipType,
            RevocationReason,
            RevocationType,
            TransactionReason,
            OfferType,
            OfferDiscountType,
            BillingPlanType,
            RenewalInfo,
            RenewalCommitmentInfo,
            ExpirationIntent,
            AutoRenewStatus,
            PriceIncreaseStatus,
            RenewalBillingPlanType,
            AppTransaction,
            AppTransactionInfoResponse,
            PurchasePlatform,
            ResponseBodyV2,
            Notification,
            Data,
            Summary,
            AppData,
            NotificationTypeV2,
            Subtype,
            ConsumptionRequestReason,
            SendTestNotificationResponse,
            CheckTestNotificationResponse,
            NotificationHistoryRequest,
            NotificationHistoryResponse,
            NotificationHistoryResponseItem,
            SendAttemptItem,
            SendAttemptResult,
            FirstSendAttemptResult,
            ExternalPurchaseToken,
            ExternalPurchaseReport,
            OneTimeBuyLineItem,
            SubscriptionBuyLineItem,
            RefundLineItem,
            SendReportSuccessResponse,
            SendReportErrorResponse,
            ExternalPurchaseReportError,
            RetrieveReportSuccessResponse,
            TokenType,
            ExternalPurchaseReportStatus,
            ExternalPurchaseEventType,
            ExternalPurchaseProductType,
            ExternalPurchaseSubscriptionEvent,
            ExternalPurchaseReportingCurrency,
            ExternalPurchaseLineItem,
            StatusResponse,
            SubscriptionGroupIdentifierItem,
            LastTransactionsItem,
            Status,
            TransactionHistoryRequest,
            HistoryResponse,
            RefundHistoryResponse,
            RefundLookupResponse,
            Order,
            ProductType,
            GetTransactionHistoryVersion,
            OrderLookupResponse,
            OrderLookupStatus,
            ConsumptionRequest,
            ConsumptionRequestV1,
            DeliveryStatus,
            RefundPreference,
            AccountTenure,
            ConsumptionStatus,
            DeliveryStatusV1,
            LifetimeDollarsPurchased,
            LifetimeDollarsRefunded,
            Platform,
            PlayTime,
            RefundPreferenceV1,
            UserStatus,
            ExtendRenewalDateRequest,
            ExtendRenewalDateResponse,
            MassExtendRenewalDateRequest,
            MassExtendRenewalDateResponse,
            MassExtendRenewalDateStatusResponse,
            ExtendReasonCode,
            UploadMessageRequestBody,
            UploadMessageImage,
            BulletPoint,
            GetImageListResponse,
            GetImageListResponseItem,
            GetMessageListResponse,
            GetMessageListResponseItem,
            DefaultConfigurationRequest,
            DefaultConfigurationResponse,
            RealtimeUrlRequest,
            RealtimeUrlResponse,
            HeaderPosition,
            ImageSize,
            ImageState,
            MessageState,
            RealtimeRequestBody,
            RealtimeRequest,
            RealtimeResponseBody,
            Message,
            AlternateProduct,
            PromotionalOffer,
            PromotionalOfferSignatureV1,
            AdvancedCommerceInfo,
            PerformanceTestRequest,
            PerformanceTestResponse,
            PerformanceTestConfig,
            PerformanceTestResultResponse,
            PerformanceTestResponseTimes,
            PerformanceTestStatus,
            AdvancedCommerceTransactionInfo,
            AdvancedCommerceTransactionItem,
            AdvancedCommerceRefund,
            AdvancedCommerceRenewalInfo,
            AdvancedCommerceRenewalItem,
            AdvancedCommercePriceIncreaseInfo,
            AdvancedCommerceDescriptors,
            AdvancedCommerceOffer,
            AdvancedCommerceRequestInfo,
            AdvancedCommercePeriod,
            AdvancedCommerceOfferPeriod,
            AdvancedCommerceOfferReason,
            AdvancedCommercePriceIncreaseInfoStatus,
            AdvancedCommerceEffective,
            AdvancedCommerceReason,
            AdvancedCommerceRefundReason,
            AdvancedCommerceRefundType,
            AdvancedCommerceOneTimeChargeCreateRequest,
            AdvancedCommerceOneTimeChargeItem,
            AdvancedCommerceSubscriptionCreateRequest,
            AdvancedCommerceSubscriptionCreateItem,
            AdvancedCommerceSubscriptionModifyInAppRequest,
            AdvancedCommerceSubscriptionModifyAddItem,
            AdvancedCommerceSubscriptionModifyChangeItem,
            AdvancedCommerceSubscriptionModifyDescriptors,
            AdvancedCommerceSubscriptionModifyPeriodChange,
            AdvancedCommerceSubscriptionModifyRemoveItem,
            AdvancedCommerceSubscriptionReactivateInAppRequest,
            AdvancedCommerceSubscriptionReactivateItem,
            AdvancedCommerceInAppRequestOperation,
            AdvancedCommerceInAppRequestVersion,
            AdvancedCommerceRequestRefundRequest,
            AdvancedCommerceRequestRefundItem,
            AdvancedCommerceRequestRefundResponse,
            AdvancedCommerceSubscriptionCancelRequest,
            AdvancedCommerceSubscriptionCancelResponse,
            AdvancedCommerceSubscriptionChangeMetadataRequest,
            AdvancedCommerceSubscriptionChangeMetadataDescriptors,
            AdvancedCommerceSubscriptionChangeMetadataItem,
            AdvancedCommerceSubscriptionChangeMetadataResponse,
            AdvancedCommerceSubscriptionMigrateRequest,
            AdvancedCommerceSubscriptionMigrateDescriptors,
            AdvancedCommerceSubscriptionMigrateItem,
            AdvancedCommerceSubscriptionMigrateRenewalItem,
            AdvancedCommerceSubscriptionMigrateResponse,
            AdvancedCommerceSubscriptionPriceChangeRequest,
            AdvancedCommerceSubscriptionPriceChangeItem,
            AdvancedCommerceSubscriptionPriceChangeResponse,
            AdvancedCommerceSubscriptionRevokeRequest,
            AdvancedCommerceSubscriptionRevokeResponse,
            JWSDecodedHeader,
            ErrorPayload,
        }
    };
}

#[cfg(feature = "ts")]
use every_type;

#[cfg(test)]
mod tests;
