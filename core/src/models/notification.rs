//! App Store Server Notifications, version 2.

use alloc::string::String;
use alloc::vec::Vec;

use super::external_purchase::ExternalPurchaseToken;
use super::model::model;
use super::open_enum::open_enum;
use super::subscription::Status;
use super::transaction::Environment;
use super::unix_millis::UnixMillis;

model! {
    /// The body of the request by which the App Store notifies a server.
    ///
    /// A status of 200 to 206 tells it that the notification has arrived. After any other it tries
    /// again, five times over some days, in production only.
    #[derive(Default)]
    pub struct ResponseBodyV2 {
        /// The notification as JWS.
        pub signed_payload: Option<String>,
    }
}

model! {
    /// What the App Store signed about an event: Apple's `responseBodyV2DecodedPayload`.
    ///
    /// Exactly one of `data`, `summary`, `externalPurchaseToken` and `appData` is there, and says
    /// which app is concerned. Which one it is depends on `notificationType`, and for one type on
    /// `subtype`.
    #[derive(Default)]
    #[typescript("AnyNotification")]
    pub struct Notification {
        /// When this payload was signed. The signature's certificates are judged at this time.
        pub signed_date: Option<UnixMillis>,
        /// What happened.
        pub notification_type: Option<NotificationTypeV2>,
        /// More about what happened. Absent if there is no more to say.
        pub subtype: Option<Subtype>,
        /// Names the notification. Sending it again does not change it, so it tells what was
        /// handled already.
        #[serde(rename = "notificationUUID")]
        pub notification_uuid: Option<String>,
        /// The purchase concerned. There for most types.
        pub data: Option<Data>,
        /// The version of the format, `"2.0"`.
        pub version: Option<String>,
        /// The outcome of an extension of many subscriptions. Only for `RENEWAL_EXTENSION` with
        /// `SUMMARY`.
        pub summary: Option<Summary>,
        /// The token concerned. Only for `EXTERNAL_PURCHASE_TOKEN`.
        pub external_purchase_token: Option<ExternalPurchaseToken>,
        /// The app concerned. Only for `RESCIND_CONSENT`.
        pub app_data: Option<AppData>,
    }
}

model! {
    /// The purchase that a notification is about.
    #[derive(Default)]
    pub struct Data {
        /// Where the purchase was made.
        pub environment: Option<Environment>,
        /// The app's number in the App Store. Absent in the sandbox.
        pub app_apple_id: Option<i64>,
        /// The bundle identifier of the app.
        pub bundle_id: Option<String>,
        /// The build of the app, its `CFBundleVersion`.
        pub bundle_version: Option<String>,
        /// The latest transaction as JWS. Absent for `TEST`.
        pub signed_transaction_info: Option<String>,
        /// What is known of the next renewal, as JWS. Only for auto-renewable subscriptions.
        pub signed_renewal_info: Option<String>,
        /// The state of the subscription when this was signed. Only for auto-renewable
        /// subscriptions.
        pub status: Option<Status>,
        /// Why the customer asked for a refund. Only for `CONSUMPTION_REQUEST`.
        pub consumption_request_reason: Option<ConsumptionRequestReason>,
    }
}

model! {
    /// What became of a request to extend the subscriptions of all customers.
    #[derive(Default)]
    pub struct Summary {
        /// Where the subscriptions were bought.
        pub environment: Option<Environment>,
        /// The app's number in the App Store. Absent in the sandbox.
        pub app_apple_id: Option<i64>,
        /// The bundle identifier of the app.
        pub bundle_id: Option<String>,
        /// The product whose subscriptions were extended.
        pub product_id: Option<String>,
        /// The UUID by which the server named its request.
        pub request_identifier: Option<String>,
        /// The App Stores that the request was limited to: three letters each, ISO 3166-1. Absent
        /// if it was not limited.
        pub storefront_country_codes: Option<Vec<String>>,
        /// How many subscriptions were extended.
        pub succeeded_count: Option<i64>,
        /// How many could not be extended.
        pub failed_count: Option<i64>,
    }
}

model! {
    /// The app that a notification is about, when it is about no purchase.
    #[derive(Default)]
    pub struct AppData {
        /// The app's number in the App Store. Absent in the sandbox.
        pub app_apple_id: Option<i64>,
        /// The bundle identifier of the app.
        pub bundle_id: Option<String>,
        /// Where the app was downloaded.
        pub environment: Option<Environment>,
        /// The customer's app transaction as JWS.
        pub signed_app_transaction_info: Option<String>,
    }
}

open_enum! {
    /// What a notification is about.
    pub enum NotificationTypeV2: str {
        /// A customer subscribed, for the first time or again; `subtype` tells.
        Subscribed = "SUBSCRIBED",
        /// A customer chose another plan. An upgrade takes effect at once, a downgrade with the
        /// next period; without `subtype` the customer went back to the current plan.
        DidChangeRenewalPref = "DID_CHANGE_RENEWAL_PREF",
        /// Renewal was turned on or off; `subtype` tells.
        DidChangeRenewalStatus = "DID_CHANGE_RENEWAL_STATUS",
        /// A customer with a subscription took up an offer.
        OfferRedeemed = "OFFER_REDEEMED",
        /// A subscription renewed.
        DidRenew = "DID_RENEW",
        /// A subscription ended; `subtype` tells why.
        Expired = "EXPIRED",
        /// A subscription should have renewed, and the customer could not be charged.
        DidFailToRenew = "DID_FAIL_TO_RENEW",
        /// A period of grace ended without payment: access can be turned off.
        GracePeriodExpired = "GRACE_PERIOD_EXPIRED",
        /// The customer was told of a higher price; `subtype` tells what came of it.
        PriceIncrease = "PRICE_INCREASE",
        /// A purchase was refunded.
        Refund = "REFUND",
        /// A refund that the app asked for was declined.
        RefundDeclined = "REFUND_DECLINED",
        /// A customer asked for a refund, and the App Store asks what was consumed.
        ConsumptionRequest = "CONSUMPTION_REQUEST",
        /// The subscription of one customer was extended.
        RenewalExtended = "RENEWAL_EXTENDED",
        /// The customer no longer has a purchase that was shared in the family.
        Revoke = "REVOKE",
        /// The server asked for a test.
        Test = "TEST",
        /// The subscriptions of all customers are being extended: one failed, or all are done;
        /// `subtype` tells.
        RenewalExtension = "RENEWAL_EXTENSION",
        /// A refund was taken back: access is due again.
        RefundReversed = "REFUND_REVERSED",
        /// A token for purchases outside of the App Store was made, or needs a report; `subtype`
        /// tells.
        ExternalPurchaseToken = "EXTERNAL_PURCHASE_TOKEN",
        /// A customer bought something that is no auto-renewable subscription, or was given a share
        /// of it.
        OneTimeCharge = "ONE_TIME_CHARGE",
        /// A parent withdrew the consent that lets a child use the app.
        RescindConsent = "RESCIND_CONSENT",
        /// The description of a subscription was changed through the Advanced Commerce API.
        MetadataUpdate = "METADATA_UPDATE",
        /// A subscription moved to the Advanced Commerce API. Apple's list of changes calls it
        /// `MIGRATE`.
        Migration = "MIGRATION",
        /// The price of a subscription was changed through the Advanced Commerce API.
        PriceChange = "PRICE_CHANGE",
    }
}

open_enum! {
    /// More about what a notification is about.
    pub enum Subtype: str {
        /// `SUBSCRIBED`: for the first time, or through the family for the first time.
        InitialBuy = "INITIAL_BUY",
        /// `SUBSCRIBED`: again, to the same or another plan of the group.
        Resubscribe = "RESUBSCRIBE",
        /// To a lesser plan, or to one of the same level that is billed less or more often.
        Downgrade = "DOWNGRADE",
        /// To a better plan, or to one of the same level that is billed as often.
        Upgrade = "UPGRADE",
        /// `DID_CHANGE_RENEWAL_STATUS`: renewal was turned on.
        AutoRenewEnabled = "AUTO_RENEW_ENABLED",
        /// `DID_CHANGE_RENEWAL_STATUS`: renewal was turned off, by the customer or by the App Store
        /// after a refund.
        AutoRenewDisabled = "AUTO_RENEW_DISABLED",
        /// `EXPIRED`: the customer had turned renewal off.
        Voluntary = "VOLUNTARY",
        /// `EXPIRED`: the customer could not be charged, and the App Store gave up.
        BillingRetry = "BILLING_RETRY",
        /// `EXPIRED`: the customer did not agree to a higher price.
        PriceIncrease = "PRICE_INCREASE",
        /// `DID_FAIL_TO_RENEW`: the customer keeps access while the App Store tries to charge.
        GracePeriod = "GRACE_PERIOD",
        /// `PRICE_INCREASE`: the customer has not answered.
        Pending = "PENDING",
        /// `PRICE_INCREASE`: the customer agreed, or need not agree.
        Accepted = "ACCEPTED",
        /// `DID_RENEW`: the customer could be charged after all.
        BillingRecovery = "BILLING_RECOVERY",
        /// `EXPIRED`: the product was no longer for sale.
        ProductNotForSale = "PRODUCT_NOT_FOR_SALE",
        /// `RENEWAL_EXTENSION`: all subscriptions are done.
        Summary = "SUMMARY",
        /// `RENEWAL_EXTENSION`: one subscription could not be extended.
        Failure = "FAILURE",
        /// `EXTERNAL_PURCHASE_TOKEN`: no report has come for the token.
        Unreported = "UNREPORTED",
        /// `EXTERNAL_PURCHASE_TOKEN`: the token is still active and reports are still due.
        ActiveTokenReminder = "ACTIVE_TOKEN_REMINDER",
        /// `EXTERNAL_PURCHASE_TOKEN`: the token was made.
        Created = "CREATED",
    }
}

open_enum! {
    /// Why a customer asked for a refund.
    pub enum ConsumptionRequestReason: str {
        /// The customer did not mean to buy it.
        UnintendedPurchase = "UNINTENDED_PURCHASE",
        /// The customer did not get what was bought, or it did not work.
        FulfillmentIssue = "FULFILLMENT_ISSUE",
        /// The customer is not happy with it.
        UnsatisfiedWithPurchase = "UNSATISFIED_WITH_PURCHASE",
        /// The law gives the customer a right to it.
        Legal = "LEGAL",
        /// Anything else.
        Other = "OTHER",
    }
}

/// The member of a notification that says which app and purchase are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotificationBody {
    /// The member `data`, a [`Data`].
    Data,
    /// The member `summary`, a [`Summary`].
    Summary,
    /// The member `externalPurchaseToken`, an [`ExternalPurchaseToken`].
    ExternalPurchaseToken,
    /// The member `appData`, an [`AppData`].
    AppData,
}

/// The combinations of type and subtype that are documented, with the member each one carries.
///
/// They are no rule: Apple sends others too, and adds more. The union by which TypeScript tells
/// notifications apart is made from this table.
// Apple's table lists `DID_CHANGE_RENEWAL_STATUS` with subtypes only; its description of events
// shows it without one too. The table is followed, and nothing is refused for not being in it.
pub const NOTIFICATION_COMBINATIONS: &[(NotificationTypeV2, Option<Subtype>, NotificationBody)] = {
    use NotificationBody as Body;
    use NotificationTypeV2 as Type;
    &[
        (Type::ConsumptionRequest, None, Body::Data),
        (
            Type::DidChangeRenewalPref,
            Some(Subtype::Upgrade),
            Body::Data,
        ),
        (
            Type::DidChangeRenewalPref,
            Some(Subtype::Downgrade),
            Body::Data,
        ),
        (Type::DidChangeRenewalPref, None, Body::Data),
        (
            Type::DidChangeRenewalStatus,
            Some(Subtype::AutoRenewEnabled),
            Body::Data,
        ),
        (
            Type::DidChangeRenewalStatus,
            Some(Subtype::AutoRenewDisabled),
            Body::Data,
        ),
        (Type::DidFailToRenew, Some(Subtype::GracePeriod), Body::Data),
        (Type::DidFailToRenew, None, Body::Data),
        (Type::DidRenew, Some(Subtype::BillingRecovery), Body::Data),
        (Type::DidRenew, None, Body::Data),
        (Type::Expired, Some(Subtype::Voluntary), Body::Data),
        (Type::Expired, Some(Subtype::BillingRetry), Body::Data),
        (Type::Expired, Some(Subtype::PriceIncrease), Body::Data),
        (Type::Expired, Some(Subtype::ProductNotForSale), Body::Data),
        (Type::Expired, None, Body::Data),
        (
            Type::ExternalPurchaseToken,
            Some(Subtype::Unreported),
            Body::ExternalPurchaseToken,
        ),
        (
            Type::ExternalPurchaseToken,
            Some(Subtype::Created),
            Body::ExternalPurchaseToken,
        ),
        (
            Type::ExternalPurchaseToken,
            Some(Subtype::ActiveTokenReminder),
            Body::ExternalPurchaseToken,
        ),
        (Type::GracePeriodExpired, None, Body::Data),
        (Type::MetadataUpdate, None, Body::Data),
        (Type::Migration, None, Body::Data),
        (Type::OfferRedeemed, Some(Subtype::Upgrade), Body::Data),
        (Type::OfferRedeemed, Some(Subtype::Downgrade), Body::Data),
        (Type::OfferRedeemed, None, Body::Data),
        (Type::OneTimeCharge, None, Body::Data),
        (Type::PriceChange, None, Body::Data),
        (Type::PriceIncrease, Some(Subtype::Pending), Body::Data),
        (Type::PriceIncrease, Some(Subtype::Accepted), Body::Data),
        (Type::Refund, None, Body::Data),
        (Type::RefundDeclined, None, Body::Data),
        (Type::RefundReversed, None, Body::Data),
        (Type::RenewalExtended, None, Body::Data),
        (
            Type::RenewalExtension,
            Some(Subtype::Summary),
            Body::Summary,
        ),
        (Type::RenewalExtension, Some(Subtype::Failure), Body::Data),
        (Type::RescindConsent, None, Body::AppData),
        (Type::Revoke, None, Body::Data),
        (Type::Subscribed, Some(Subtype::InitialBuy), Body::Data),
        (Type::Subscribed, Some(Subtype::Resubscribe), Body::Data),
        (Type::Test, None, Body::Data),
    ]
};
