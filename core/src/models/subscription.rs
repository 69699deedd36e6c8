//! The state of a customer's subscriptions.

use alloc::string::String;
use alloc::vec::Vec;

use super::model::model;
use super::open_enum::open_enum;
use super::transaction::Environment;

model! {
    /// What the API answers when asked for all subscriptions of a customer.
    #[derive(Default)]
    pub struct StatusResponse {
        /// Where the subscriptions were bought.
        pub environment: Option<Environment>,
        /// The bundle identifier of the app.
        pub bundle_id: Option<String>,
        /// The app's number in the App Store. Absent in the sandbox.
        pub app_apple_id: Option<i64>,
        /// The subscriptions, by group.
        pub data: Option<Vec<SubscriptionGroupIdentifierItem>>,
    }
}

model! {
    /// A customer's subscriptions of one group.
    #[derive(Default)]
    pub struct SubscriptionGroupIdentifierItem {
        /// The group, by its identifier in App Store Connect.
        pub subscription_group_identifier: Option<String>,
        /// The latest transaction of each subscription.
        pub last_transactions: Option<Vec<LastTransactionsItem>>,
    }
}

model! {
    /// The latest about one subscription.
    #[derive(Default)]
    pub struct LastTransactionsItem {
        /// The state of the subscription.
        pub status: Option<Status>,
        /// The first purchase of the subscription: a string of digits.
        pub original_transaction_id: Option<String>,
        /// The latest transaction as JWS.
        pub signed_transaction_info: Option<String>,
        /// What is known of the next renewal, as JWS.
        pub signed_renewal_info: Option<String>,
    }
}

open_enum! {
    /// The state of an auto-renewable subscription.
    pub enum Status: i64 {
        /// The customer is entitled to it.
        Active = 1,
        /// It ended.
        Expired = 2,
        /// The customer could not be charged; the App Store keeps trying, and access can be turned
        /// off.
        BillingRetry = 3,
        /// The customer could not be charged; the App Store keeps trying, and access is still due.
        BillingGracePeriod = 4,
        /// It was refunded or taken away.
        Revoked = 5,
    }
}
