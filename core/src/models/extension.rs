//! Giving subscribers more time before they are charged again.

use alloc::string::String;
use alloc::vec::Vec;

use super::model::model;
use super::open_enum::open_enum;
use super::unix_millis::UnixMillis;

model! {
    /// Extends the subscription of one customer.
    pub struct ExtendRenewalDateRequest {
        /// By how many days: 1 to 90.
        pub extend_by_days: i64,
        /// Why.
        pub extend_reason_code: ExtendReasonCode,
        /// Names the request: at most 128 characters, another for each extension. Only to repeat a
        /// request that failed, it is given again.
        pub request_identifier: String,
    }
}

model! {
    /// What became of the extension of one subscription.
    #[derive(Default)]
    pub struct ExtendRenewalDateResponse {
        /// The first purchase of the subscription: a string of digits.
        pub original_transaction_id: Option<String>,
        /// The period that was extended: a string of digits.
        pub web_order_line_item_id: Option<String>,
        /// Whether it was extended.
        pub success: Option<bool>,
        /// When it renews now.
        pub effective_date: Option<UnixMillis>,
    }
}

model! {
    /// Extends the subscriptions of all customers.
    pub struct MassExtendRenewalDateRequest {
        /// By how many days: 1 to 90.
        pub extend_by_days: i64,
        /// Why.
        pub extend_reason_code: ExtendReasonCode,
        /// Names the request: a UUID, another for each extension. Only to repeat a request that
        /// failed, it is given again.
        pub request_identifier: String,
        /// Only subscriptions bought in these App Stores: three letters each, ISO 3166-1. If
        /// absent, in all. It must not be empty.
        pub storefront_country_codes: Option<Vec<String>>,
        /// The product whose subscriptions to extend.
        pub product_id: String,
    }
}

model! {
    /// What the API answers when it starts to extend the subscriptions of all customers.
    #[derive(Default)]
    pub struct MassExtendRenewalDateResponse {
        /// The name of the request.
        pub request_identifier: Option<String>,
    }
}

model! {
    /// How far the extension of the subscriptions of all customers has got.
    #[derive(Default)]
    pub struct MassExtendRenewalDateStatusResponse {
        /// The name of the request.
        pub request_identifier: Option<String>,
        /// Whether it is done.
        pub complete: Option<bool>,
        /// When it was done. Present only when `complete` is true.
        pub complete_date: Option<UnixMillis>,
        /// How many subscriptions were extended. Present only when `complete` is true.
        pub succeeded_count: Option<i64>,
        /// How many could not be extended. Present only when `complete` is true.
        pub failed_count: Option<i64>,
    }
}

open_enum! {
    /// Why a subscription is extended.
    pub enum ExtendReasonCode: i64 {
        /// Not said.
        Undeclared = 0,
        /// To make the customer happy.
        CustomerSatisfaction = 1,
        /// Anything else.
        Other = 2,
        /// The service did not work.
        ServiceIssueOrOutage = 3,
    }
}
