//! Lists of transactions and refunds.

use alloc::string::String;
use alloc::vec::Vec;

use super::model::model;
use super::open_enum::open_enum;
use super::transaction::{Environment, InAppOwnershipType};
use super::unix_millis::UnixMillis;

model! {
    /// Which transactions of a customer to list, and in which order.
    ///
    /// It is never sent as JSON: each member becomes a parameter of the address, under its own
    /// name; `productIds`, `productTypes` and `subscriptionGroupIdentifiers` become one parameter
    /// for each of their entries, with the final s left out of the name.
    #[derive(Default)]
    pub struct TransactionHistoryRequest {
        /// Only transactions with this `purchaseDate` or a later one.
        pub start_date: Option<UnixMillis>,
        /// Only transactions with an earlier `purchaseDate`. After `startDate`; it can lie in the
        /// future.
        pub end_date: Option<UnixMillis>,
        /// Only transactions of these products.
        pub product_ids: Option<Vec<String>>,
        /// Only transactions of these kinds of product.
        pub product_types: Option<Vec<ProductType>>,
        /// The order. If absent, ascending.
        pub sort: Option<Order>,
        /// Only transactions of these groups of subscriptions.
        pub subscription_group_identifiers: Option<Vec<String>>,
        /// Only what the customer bought, or only what a family member shares.
        pub in_app_ownership_type: Option<InAppOwnershipType>,
        /// Only what was refunded or taken away (true), or only what was not (false).
        pub revoked: Option<bool>,
        /// Whether to leave out what was refunded or taken away.
        #[deprecated = "Replaced by `revoked` with the value false."]
        pub exclude_revoked: Option<bool>,
    }
}

model! {
    /// A page of a customer's transactions.
    #[derive(Default)]
    pub struct HistoryResponse {
        /// Asks for the next page, together with the same parameters. That of the last page can be
        /// kept to ask for newer transactions later, if the order is ascending.
        pub revision: Option<String>,
        /// Whether there is a next page.
        pub has_more: Option<bool>,
        /// The bundle identifier of the app.
        pub bundle_id: Option<String>,
        /// The app's number in the App Store. Absent in the sandbox.
        pub app_apple_id: Option<i64>,
        /// Where the transactions were made.
        pub environment: Option<Environment>,
        /// The transactions as JWS, at most 20.
        pub signed_transactions: Option<Vec<String>>,
    }
}

model! {
    /// A page of a customer's refunds.
    #[derive(Default)]
    pub struct RefundHistoryResponse {
        /// The refunded transactions as JWS, at most 20, the earliest refund first.
        pub signed_transactions: Option<Vec<String>>,
        /// Asks for the next page. That of the last page can be kept to ask for newer refunds
        /// later.
        pub revision: Option<String>,
        /// Whether there is a next page.
        pub has_more: Option<bool>,
    }
}

model! {
    /// A customer's refunds, as the first version of the endpoint lists them.
    #[deprecated = "Replaced by `RefundHistoryResponse`, which has pages."]
    #[derive(Default)]
    pub struct RefundLookupResponse {
        /// The refunded transactions as JWS, at most 50, the earliest refund first.
        pub signed_transactions: Option<Vec<String>>,
    }
}

open_enum! {
    /// The order of a list of transactions, by the time of their last change.
    pub enum Order: str {
        /// The one that was changed first comes first.
        Ascending = "ASCENDING",
        /// The one that was changed last comes first.
        Descending = "DESCENDING",
    }
}

open_enum! {
    /// A kind of product, as the history of transactions is asked for it. In a transaction the same
    /// kinds are called otherwise: see `Type`.
    pub enum ProductType: str {
        /// Subscriptions that renew until they are cancelled.
        AutoRenewable = "AUTO_RENEWABLE",
        /// Subscriptions for a fixed time.
        NonRenewable = "NON_RENEWABLE",
        /// Used up, and bought again.
        Consumable = "CONSUMABLE",
        /// Bought once, kept for good.
        NonConsumable = "NON_CONSUMABLE",
    }
}

open_enum! {
    /// The version of the endpoint that lists transactions: a part of its address.
    pub enum GetTransactionHistoryVersion: str {
        /// The first version, which leaves out consumables that the app is done with.
        #[deprecated = "Replaced by version 2."]
        V1 = "v1",
        /// The current version.
        V2 = "v2",
    }
}
