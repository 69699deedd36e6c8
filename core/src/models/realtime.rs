//! The Retention Messaging API: the App Store asks the server what to show, and waits.

use alloc::string::String;

use super::model::model;
use super::transaction::{BillingPlanType, Environment};
use super::unix_millis::UnixMillis;

model! {
    /// The body of the request by which the App Store asks for a message.
    #[derive(Default)]
    pub struct RealtimeRequestBody {
        /// The question as JWS.
        pub signed_payload: Option<String>,
    }
}

model! {
    /// What the App Store signed when it asked for a message: Apple's `DecodedRealtimeRequestBody`.
    ///
    /// It names the app by `appAppleId` alone; the bundle identifier is not in it.
    pub struct RealtimeRequest {
        /// When this payload was signed. The signature's certificates are judged at this time.
        pub signed_date: UnixMillis,
        /// The first purchase of the subscription: a string of digits.
        pub original_transaction_id: String,
        /// The app's number in the App Store.
        pub app_apple_id: i64,
        /// The product that the customer might cancel.
        pub product_id: String,
        /// The customer's language and region, as a locale identifier.
        pub user_locale: String,
        /// The UUID of the question.
        pub request_identifier: String,
        /// Where the subscription was bought.
        pub environment: Environment,
    }
}

model! {
    /// The answer: exactly one of the members. If it comes too late, or not at all, the default
    /// message is shown; `responseTimeThreshold` of a performance test tells what is too late.
    #[derive(Default)]
    pub struct RealtimeResponseBody {
        /// Shows a message.
        pub message: Option<Message>,
        /// Shows a message, and another plan to change to.
        pub alternate_product: Option<AlternateProduct>,
        /// Shows a message, and an offer.
        pub promotional_offer: Option<PromotionalOffer>,
        /// Shows a message, and something from the Advanced Commerce API.
        pub advanced_commerce_info: Option<AdvancedCommerceInfo>,
    }
}

model! {
    /// A message to show.
    #[derive(Default)]
    pub struct Message {
        /// The UUID under which the message was uploaded, in lower case.
        pub message_identifier: Option<String>,
    }
}

model! {
    /// Another plan to show.
    #[derive(Default)]
    pub struct AlternateProduct {
        /// The UUID under which the message was uploaded, in lower case.
        pub message_identifier: Option<String>,
        /// The plan: a product of the same group of subscriptions.
        pub product_id: Option<String>,
        /// How the plan is to be billed.
        pub billing_plan_type: Option<BillingPlanType>,
    }
}

model! {
    /// An offer to show. It carries one signature, of either version.
    #[derive(Default)]
    pub struct PromotionalOffer {
        /// The UUID under which the message was uploaded, in lower case.
        pub message_identifier: Option<String>,
        /// The offer, signed as JWS.
        pub promotional_offer_signature_v2: Option<String>,
        /// The offer, signed in the older way.
        pub promotional_offer_signature_v1: Option<PromotionalOfferSignatureV1>,
    }
}

model! {
    /// A promotional offer, signed in the older way.
    #[derive(Default)]
    pub struct PromotionalOfferSignatureV1 {
        /// The signature: base64 of its DER form.
        pub encoded_signature: String,
        /// The product that the offer is for.
        pub product_id: String,
        /// A UUID used only once, in lower case.
        pub nonce: String,
        /// When it was signed: milliseconds since 1970.
        pub timestamp: i64,
        /// The key that signed it, by its identifier in App Store Connect.
        pub key_id: String,
        /// The offer, by its identifier in App Store Connect.
        pub offer_identifier: String,
        /// The UUID of the app's own account that the offer is for, in lower case. Absent if it is
        /// for any.
        pub app_account_token: Option<String>,
    }
}

model! {
    /// Something to show from the Advanced Commerce API. Not what a transaction has under this
    /// name.
    #[derive(Default)]
    pub struct AdvancedCommerceInfo {
        /// The UUID under which the message was uploaded, in lower case.
        pub message_identifier: Option<String>,
        /// A signed request: base64 of a JSON object around a JWS.
        pub advanced_commerce_data: Option<String>,
    }
}
