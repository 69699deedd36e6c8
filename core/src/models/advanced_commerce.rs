//! The Advanced Commerce API: products that are not set up one by one in App Store Connect.
//!
//! Prices and taxes are in thousandths of the currency's unit: 1990 is 1.99.

mod in_app;
mod server;

use alloc::string::String;
use alloc::vec::Vec;

use super::model::model;
use super::open_enum::open_enum;
use super::unix_millis::UnixMillis;

pub use in_app::*;
pub use server::*;

model! {
    /// What a purchase through the Advanced Commerce API consists of.
    #[derive(Default)]
    pub struct AdvancedCommerceTransactionInfo {
        /// The name and description that the customer saw.
        pub descriptors: Option<AdvancedCommerceDescriptors>,
        /// The tax that was estimated, in thousandths of the currency's unit.
        pub estimated_tax: Option<i64>,
        /// What was bought.
        pub items: Option<Vec<AdvancedCommerceTransactionItem>>,
        /// How often the subscription renews. Subscriptions only.
        pub period: Option<AdvancedCommercePeriod>,
        /// The UUID by which the developer's server named its request.
        pub request_reference_id: Option<String>,
        /// The category by which the purchase is taxed.
        pub tax_code: Option<String>,
        /// The price without tax, in thousandths of the currency's unit.
        pub tax_exclusive_price: Option<i64>,
        /// The rate of tax, as a decimal number in a string.
        pub tax_rate: Option<String>,
    }
}

model! {
    /// One thing among those bought in a transaction.
    #[derive(Default)]
    pub struct AdvancedCommerceTransactionItem {
        /// The developer's own name for the item, up to 128 characters.
        #[serde(rename = "SKU")]
        pub sku: Option<String>,
        /// The description that the customer saw.
        pub description: Option<String>,
        /// The name that the customer saw.
        pub display_name: Option<String>,
        /// The offer that applied to the item.
        pub offer: Option<AdvancedCommerceOffer>,
        /// The item's price, in thousandths of the currency's unit.
        pub price: Option<i64>,
        /// What was refunded of the item, if anything was.
        pub refunds: Option<Vec<AdvancedCommerceRefund>>,
        /// When the item was taken away, if it was.
        pub revocation_date: Option<UnixMillis>,
    }
}

model! {
    /// One refund of one item.
    #[derive(Default)]
    pub struct AdvancedCommerceRefund {
        /// What was paid back, in thousandths of the currency's unit.
        pub refund_amount: Option<i64>,
        /// When it was paid back.
        pub refund_date: Option<UnixMillis>,
        /// Why it was paid back.
        pub refund_reason: Option<AdvancedCommerceRefundReason>,
        /// How the amount was reckoned.
        pub refund_type: Option<AdvancedCommerceRefundType>,
    }
}

model! {
    /// What will be renewed, for a subscription through the Advanced Commerce API.
    #[derive(Default)]
    pub struct AdvancedCommerceRenewalInfo {
        /// Names this state of the subscription, so that a request can show that it knows it.
        pub consistency_token: Option<String>,
        /// The name and description that the customer sees.
        pub descriptors: Option<AdvancedCommerceDescriptors>,
        /// What will be renewed.
        pub items: Option<Vec<AdvancedCommerceRenewalItem>>,
        /// How often the subscription renews.
        pub period: Option<AdvancedCommercePeriod>,
        /// The UUID by which the developer's server named its request.
        pub request_reference_id: Option<String>,
        /// The category by which the subscription is taxed.
        pub tax_code: Option<String>,
    }
}

model! {
    /// One thing among those that will be renewed.
    #[derive(Default)]
    pub struct AdvancedCommerceRenewalItem {
        /// The developer's own name for the item, up to 128 characters.
        #[serde(rename = "SKU")]
        pub sku: Option<String>,
        /// The description that the customer sees.
        pub description: Option<String>,
        /// The name that the customer sees.
        pub display_name: Option<String>,
        /// The offer that will apply to the item.
        pub offer: Option<AdvancedCommerceOffer>,
        /// The item's price, in thousandths of the currency's unit.
        pub price: Option<i64>,
        /// The higher price that was announced for the item, if one was.
        pub price_increase_info: Option<AdvancedCommercePriceIncreaseInfo>,
    }
}

model! {
    /// A higher price that was announced for an item.
    #[derive(Default)]
    pub struct AdvancedCommercePriceIncreaseInfo {
        /// Other items that depend on the customer agreeing to this price.
        #[serde(rename = "dependentSKUs")]
        pub dependent_skus: Option<Vec<String>>,
        /// The new price, in thousandths of the currency's unit.
        pub price: Option<i64>,
        /// Whether the customer agreed.
        pub status: Option<AdvancedCommercePriceIncreaseInfoStatus>,
    }
}

model! {
    /// A name and a description for customers.
    ///
    /// Signed data may lack either of them, or go beyond the limits. A request must give both.
    // The documentation of requests requires both members, that of signed payloads neither. The
    // model serves both, so that a payload is never refused.
    #[derive(Default)]
    pub struct AdvancedCommerceDescriptors {
        /// The description: at most 45 characters in a request.
        pub description: Option<String>,
        /// The name: at most 30 characters in a request.
        pub display_name: Option<String>,
    }
}

model! {
    /// A lower price for the first periods of an item.
    ///
    /// Signed data may lack any of the members. A request must give all of them.
    // As for the descriptors: required in requests, optional in signed payloads.
    #[derive(Default)]
    pub struct AdvancedCommerceOffer {
        /// How long one period of the offer lasts.
        pub period: Option<AdvancedCommerceOfferPeriod>,
        /// How many periods the offer lasts: 1 to 12 in a request, and 1 if it is free.
        pub period_count: Option<i64>,
        /// The price of one period, in thousandths of the currency's unit; 0 makes it free.
        pub price: Option<i64>,
        /// Whom the offer is for.
        pub reason: Option<AdvancedCommerceOfferReason>,
    }
}

model! {
    /// What every request names.
    #[derive(Default)]
    pub struct AdvancedCommerceRequestInfo {
        /// The UUID of the app's own account that the purchase belongs to, in lower case.
        pub app_account_token: Option<String>,
        /// The `consistencyToken` of the latest renewal info, as it was received.
        pub consistency_token: Option<String>,
        /// Names the request: a UUID, another for each request. Only to repeat one that timed out,
        /// it is given again.
        pub request_reference_id: String,
    }
}

open_enum! {
    /// How often a subscription renews: an ISO 8601 duration.
    pub enum AdvancedCommercePeriod: str {
        /// Every week.
        P1W = "P1W",
        /// Every month.
        P1M = "P1M",
        /// Every two months.
        P2M = "P2M",
        /// Every three months.
        P3M = "P3M",
        /// Every six months.
        P6M = "P6M",
        /// Every year.
        P1Y = "P1Y",
    }
}

open_enum! {
    /// How long one period of an offer lasts: an ISO 8601 duration.
    pub enum AdvancedCommerceOfferPeriod: str {
        /// Three days.
        P3D = "P3D",
        /// One week.
        P1W = "P1W",
        /// Two weeks.
        P2W = "P2W",
        /// One month.
        P1M = "P1M",
        /// Two months.
        P2M = "P2M",
        /// Three months.
        P3M = "P3M",
        /// Six months.
        P6M = "P6M",
        /// Nine months.
        P9M = "P9M",
        /// One year.
        P1Y = "P1Y",
    }
}

open_enum! {
    /// Whom an offer is for.
    pub enum AdvancedCommerceOfferReason: str {
        /// New customers.
        Acquisition = "ACQUISITION",
        /// Customers who left.
        WinBack = "WIN_BACK",
        /// Customers who might leave.
        Retention = "RETENTION",
    }
}

open_enum! {
    /// What became of a higher price that was announced.
    pub enum AdvancedCommercePriceIncreaseInfoStatus: str {
        /// It will apply; the customer need not agree.
        Scheduled = "SCHEDULED",
        /// The customer was asked and has not answered.
        Pending = "PENDING",
        /// The customer agreed.
        Accepted = "ACCEPTED",
    }
}

open_enum! {
    /// When a change to a subscription takes effect.
    pub enum AdvancedCommerceEffective: str {
        /// At once.
        Immediately = "IMMEDIATELY",
        /// When the current period ends.
        NextBillCycle = "NEXT_BILL_CYCLE",
    }
}

open_enum! {
    /// Why an item of a subscription is changed.
    pub enum AdvancedCommerceReason: str {
        /// The customer wants more.
        Upgrade = "UPGRADE",
        /// The customer wants less.
        Downgrade = "DOWNGRADE",
        /// The customer takes up an offer.
        ApplyOffer = "APPLY_OFFER",
    }
}

open_enum! {
    /// Why money was, or is to be, paid back.
    pub enum AdvancedCommerceRefundReason: str {
        /// The customer did not mean to buy it.
        UnintendedPurchase = "UNINTENDED_PURCHASE",
        /// The customer did not get what was bought, or it did not work.
        FulfillmentIssue = "FULFILLMENT_ISSUE",
        /// The customer is not happy with it.
        UnsatisfiedWithPurchase = "UNSATISFIED_WITH_PURCHASE",
        /// The law asks for it.
        Legal = "LEGAL",
        /// Anything else.
        Other = "OTHER",
        /// The items of a subscription were changed before they were used up.
        ModifyItemsRefund = "MODIFY_ITEMS_REFUND",
        /// Makes the test environment decline the refund. Sandbox and TestFlight only.
        SimulateRefundDecline = "SIMULATE_REFUND_DECLINE",
    }
}

open_enum! {
    /// How the amount of a refund is reckoned.
    pub enum AdvancedCommerceRefundType: str {
        /// All of the price.
        Full = "FULL",
        /// In proportion to the time that is left.
        Prorated = "PRORATED",
        /// An amount that the request names. Only for the items of a refund request.
        Custom = "CUSTOM",
    }
}
