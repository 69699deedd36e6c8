//! What is to become of a subscription when its current period ends.

use alloc::string::String;
use alloc::vec::Vec;

use super::advanced_commerce::AdvancedCommerceRenewalInfo;
use super::model::model;
use super::open_enum::open_enum;
use super::transaction::{Environment, OfferDiscountType, OfferType};
use super::unix_millis::UnixMillis;

model! {
    /// What the App Store signed about the next renewal of a subscription: Apple's
    /// `JWSRenewalInfoDecodedPayload`.
    ///
    /// The payload does not name the app.
    #[derive(Default)]
    pub struct RenewalInfo {
        /// When this payload was signed. The signature's certificates are judged at this time.
        pub signed_date: Option<UnixMillis>,
        /// Why the subscription ended. Absent as long as it has not.
        pub expiration_intent: Option<ExpirationIntent>,
        /// The first purchase of the subscription: a string of digits; `"0"` from Xcode.
        pub original_transaction_id: Option<String>,
        /// The product that the next period will be of.
        pub auto_renew_product_id: Option<String>,
        /// The product of the current period.
        pub product_id: Option<String>,
        /// Whether the subscription is to renew.
        pub auto_renew_status: Option<AutoRenewStatus>,
        /// Whether the App Store is still trying to charge for a period that it could not charge
        /// for.
        pub is_in_billing_retry_period: Option<bool>,
        /// Whether the customer agreed to a higher price. Absent if none was announced.
        pub price_increase_status: Option<PriceIncreaseStatus>,
        /// Until when the customer keeps access while the App Store tries to charge. Absent outside
        /// of such a period of grace.
        pub grace_period_expires_date: Option<UnixMillis>,
        /// The kind of offer that will apply to the next period. Absent if none will.
        pub offer_type: Option<OfferType>,
        /// That offer, by its identifier in App Store Connect, or the name of the offer code.
        pub offer_identifier: Option<String>,
        /// Where the subscription was bought.
        pub environment: Option<Environment>,
        /// Since when the customer has been subscribed. Interruptions of up to 60 days do not count
        /// (10 minutes in the sandbox).
        pub recent_subscription_start_date: Option<UnixMillis>,
        /// When the current period ends and the next begins, or when the last one ended: then it
        /// lies in the past. Always present for auto-renewable subscriptions.
        pub renewal_date: Option<UnixMillis>,
        /// The currency of `renewalPrice`: three letters, ISO 4217.
        pub currency: Option<String>,
        /// The price of the next period in thousandths of the currency's unit, with any offer taken
        /// off.
        pub renewal_price: Option<i64>,
        /// How the offer for the next period is paid for.
        pub offer_discount_type: Option<OfferDiscountType>,
        /// The win-back offers that this customer could take up, the best one first.
        pub eligible_win_back_offer_ids: Option<Vec<String>>,
        /// The UUID by which the app tied the purchase to an account of its own. Absent if it never
        /// did.
        pub app_account_token: Option<String>,
        /// Names the app as this customer downloaded it: another for each Apple Account, and for
        /// each member of a family.
        pub app_transaction_id: Option<String>,
        /// How long the offer lasts in all: an ISO 8601 duration. An offer of two periods of a
        /// month each has `P2M`.
        pub offer_period: Option<String>,
        /// What will be renewed, for a subscription through the Advanced Commerce API. Absent for
        /// all others.
        pub advanced_commerce_info: Option<AdvancedCommerceRenewalInfo>,
        /// What follows the commitment, for a subscription that the customer committed to for
        /// several billing periods. Absent for all others.
        pub commitment_info: Option<RenewalCommitmentInfo>,
        /// How the next period is billed.
        pub renewal_billing_plan_type: Option<RenewalBillingPlanType>,
    }
}

model! {
    /// What follows when a commitment to several billing periods ends.
    #[derive(Default)]
    pub struct RenewalCommitmentInfo {
        /// The product that the next commitment will be of.
        pub commitment_auto_renew_product_id: Option<String>,
        /// Whether a next commitment is to follow.
        pub commitment_auto_renew_status: Option<AutoRenewStatus>,
        /// How the next commitment will be billed.
        pub commitment_renewal_billing_plan_type: Option<RenewalBillingPlanType>,
        /// When the current commitment ends and the next begins.
        pub commitment_renewal_date: Option<UnixMillis>,
        /// The price of the next commitment, in thousandths of the currency's unit.
        pub commitment_renewal_price: Option<i64>,
    }
}

open_enum! {
    /// Why a subscription ended.
    pub enum ExpirationIntent: i64 {
        /// The customer cancelled it.
        CustomerCancelled = 1,
        /// The customer could not be charged.
        BillingError = 2,
        /// The customer did not agree to a higher price, or to a change that needs agreement.
        CustomerDidNotConsentToPriceIncrease = 3,
        /// The product was no longer for sale when it was to renew.
        ProductNotAvailable = 4,
        /// Anything else.
        Other = 5,
    }
}

open_enum! {
    /// Whether a subscription is to renew.
    pub enum AutoRenewStatus: i64 {
        /// The customer turned renewal off: it ends with the current period.
        Off = 0,
        /// It renews when the current period ends.
        On = 1,
    }
}

open_enum! {
    /// Whether the customer agreed to a higher price.
    pub enum PriceIncreaseStatus: i64 {
        /// The customer was asked and has not answered.
        CustomerHasNotResponded = 0,
        /// The customer agreed, or was told of a rise that needs no agreement.
        CustomerConsentedOrWasNotifiedWithoutNeedingConsent = 1,
    }
}

open_enum! {
    /// How the next period of a subscription is billed.
    pub enum RenewalBillingPlanType: str {
        /// All at once, in advance.
        BilledUpfront = "BILLED_UPFRONT",
        /// Month by month.
        Monthly = "MONTHLY",
    }
}
