//! What belongs to an order that a customer has a receipt of.

use alloc::string::String;
use alloc::vec::Vec;

use super::model::model;
use super::open_enum::open_enum;

model! {
    /// What the API answers when asked for an order.
    #[derive(Default)]
    pub struct OrderLookupResponse {
        /// Whether there is such an order for the app.
        pub status: Option<OrderLookupStatus>,
        /// The order's transactions as JWS. Absent if there is no such order.
        pub signed_transactions: Option<Vec<String>>,
    }
}

open_enum! {
    /// Whether there is such an order.
    pub enum OrderLookupStatus: i64 {
        /// There is, and it is for this app.
        Valid = 0,
        /// There is not, or it is not for this app.
        Invalid = 1,
    }
}
