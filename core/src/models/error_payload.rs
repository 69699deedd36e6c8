//! What Apple's servers answer when they refuse a request.

use alloc::string::String;

use super::model::model;

model! {
    /// The body of an answer that reports an error. There may be none, or something that is not
    /// JSON.
    #[derive(Default)]
    pub struct ErrorPayload {
        /// The error: the status and four more digits; smaller numbers from the External Purchase
        /// Server API.
        pub error_code: Option<i64>,
        /// The error in words, for people.
        pub error_message: Option<String>,
    }
}
