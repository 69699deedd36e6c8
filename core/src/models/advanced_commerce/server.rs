//! Requests that the server makes by itself, and their answers.

use alloc::string::String;
use alloc::vec::Vec;

use super::{
    AdvancedCommerceEffective, AdvancedCommerceRefundReason, AdvancedCommerceRefundType,
    AdvancedCommerceRequestInfo,
};
use crate::models::model::model;

model! {
    /// Asks for a refund of items.
    #[derive(Default)]
    pub struct AdvancedCommerceRequestRefundRequest {
        /// Names the request.
        pub request_info: AdvancedCommerceRequestInfo,
        /// The currency of the amounts: three letters, ISO 4217.
        pub currency: Option<String>,
        /// What to refund: at least one item.
        pub items: Vec<AdvancedCommerceRequestRefundItem>,
        /// Whether the App Store may ask what was consumed (`CONSUMPTION_REQUEST`) before it
        /// decides. Usually true.
        pub refund_risking_preference: bool,
        /// The App Store of the customer: three letters, ISO 3166-1.
        pub storefront: Option<String>,
    }
}

model! {
    /// An item to refund.
    pub struct AdvancedCommerceRequestRefundItem {
        /// The developer's own name for the item: 1 to 128 characters.
        #[serde(rename = "SKU")]
        pub sku: String,
        /// How much to pay back, in thousandths of the currency's unit. Only with `CUSTOM`.
        // 32 bits wide here and 64 in what the App Store signs about the same refund: 64 fit both.
        pub refund_amount: Option<i64>,
        /// Why.
        pub refund_reason: AdvancedCommerceRefundReason,
        /// How the amount is reckoned.
        pub refund_type: AdvancedCommerceRefundType,
        /// Whether to take the item away too.
        pub revoke: bool,
    }
}

model! {
    /// The purchase after a refund was asked for.
    #[derive(Default)]
    pub struct AdvancedCommerceRequestRefundResponse {
        /// What is now known of the next renewal, as JWS. Only for subscriptions.
        pub signed_renewal_info: Option<String>,
        /// The latest transaction as JWS.
        pub signed_transaction_info: String,
    }
}

model! {
    /// Turns off the renewal of a subscription.
    #[derive(Default)]
    pub struct AdvancedCommerceSubscriptionCancelRequest {
        /// Names the request.
        pub request_info: AdvancedCommerceRequestInfo,
        /// The App Store of the customer: three letters, ISO 3166-1.
        pub storefront: Option<String>,
    }
}

model! {
    /// The subscription after its renewal was turned off.
    #[derive(Default)]
    pub struct AdvancedCommerceSubscriptionCancelResponse {
        /// What is now known of the next renewal, as JWS.
        pub signed_renewal_info: String,
        /// The latest transaction as JWS.
        pub signed_transaction_info: String,
    }
}

model! {
    /// Changes names and descriptions.
    #[derive(Default)]
    pub struct AdvancedCommerceSubscriptionChangeMetadataRequest {
        /// Names the request.
        pub request_info: AdvancedCommerceRequestInfo,
        /// A new name and description of the subscription.
        pub descriptors: Option<AdvancedCommerceSubscriptionChangeMetadataDescriptors>,
        /// The items to change: absent, or at least one.
        pub items: Option<Vec<AdvancedCommerceSubscriptionChangeMetadataItem>>,
        /// The App Store of the customer: three letters, ISO 3166-1.
        pub storefront: Option<String>,
        /// A new category by which the subscription is taxed.
        pub tax_code: Option<String>,
    }
}

model! {
    /// A new name and description of a subscription.
    pub struct AdvancedCommerceSubscriptionChangeMetadataDescriptors {
        /// When the change takes effect.
        pub effective: AdvancedCommerceEffective,
        /// The description that the customer sees: at most 45 characters.
        pub description: Option<String>,
        /// The name that the customer sees: at most 30 characters.
        pub display_name: Option<String>,
    }
}

model! {
    /// New names and a new description of an item.
    pub struct AdvancedCommerceSubscriptionChangeMetadataItem {
        /// The developer's own name for the item before the change: 1 to 128 characters.
        #[serde(rename = "currentSKU")]
        pub current_sku: String,
        /// When the change takes effect.
        pub effective: AdvancedCommerceEffective,
        /// The description that the customer sees: at most 45 characters.
        pub description: Option<String>,
        /// The name that the customer sees: at most 30 characters.
        pub display_name: Option<String>,
        /// The developer's own name for the item after the change: 1 to 128 characters.
        #[serde(rename = "SKU")]
        pub sku: Option<String>,
    }
}

model! {
    /// The subscription after its names and descriptions were changed.
    #[derive(Default)]
    pub struct AdvancedCommerceSubscriptionChangeMetadataResponse {
        /// What is now known of the next renewal, as JWS.
        pub signed_renewal_info: String,
        /// The latest transaction as JWS.
        pub signed_transaction_info: String,
    }
}

model! {
    /// Moves a subscription from App Store Connect to the Advanced Commerce API.
    #[derive(Default)]
    pub struct AdvancedCommerceSubscriptionMigrateRequest {
        /// Names the request.
        pub request_info: AdvancedCommerceRequestInfo,
        /// The name and description of the subscription.
        pub descriptors: AdvancedCommerceSubscriptionMigrateDescriptors,
        /// What the subscription consists of: at least one item.
        pub items: Vec<AdvancedCommerceSubscriptionMigrateItem>,
        /// What the next period is to consist of, if that differs.
        pub renewal_items: Option<Vec<AdvancedCommerceSubscriptionMigrateRenewalItem>>,
        /// The App Store of the customer: three letters, ISO 3166-1.
        pub storefront: Option<String>,
        /// The product in App Store Connect that stands for all of the Advanced Commerce API's
        /// subscriptions.
        pub target_product_id: String,
        /// The category by which the subscription is taxed.
        pub tax_code: String,
    }
}

model! {
    /// The name and description of a subscription that moves.
    #[derive(Default)]
    pub struct AdvancedCommerceSubscriptionMigrateDescriptors {
        /// The description that the customer sees: at most 45 characters.
        pub description: String,
        /// The name that the customer sees: at most 30 characters.
        pub display_name: String,
    }
}

model! {
    /// An item of a subscription that moves.
    #[derive(Default)]
    pub struct AdvancedCommerceSubscriptionMigrateItem {
        /// The developer's own name for the item: 1 to 128 characters.
        #[serde(rename = "SKU")]
        pub sku: String,
        /// The description that the customer sees: at most 45 characters.
        pub description: String,
        /// The name that the customer sees: at most 30 characters.
        pub display_name: String,
    }
}

model! {
    /// An item of the next period of a subscription that moves.
    #[derive(Default)]
    pub struct AdvancedCommerceSubscriptionMigrateRenewalItem {
        /// The developer's own name for the item: 1 to 128 characters.
        #[serde(rename = "SKU")]
        pub sku: String,
        /// The description that the customer sees: at most 45 characters.
        pub description: String,
        /// The name that the customer sees: at most 30 characters.
        pub display_name: String,
    }
}

model! {
    /// The subscription after it moved.
    #[derive(Default)]
    pub struct AdvancedCommerceSubscriptionMigrateResponse {
        /// What is now known of the next renewal, as JWS.
        pub signed_renewal_info: String,
        /// The latest transaction as JWS.
        pub signed_transaction_info: String,
    }
}

model! {
    /// Changes prices.
    #[derive(Default)]
    pub struct AdvancedCommerceSubscriptionPriceChangeRequest {
        /// Names the request.
        pub request_info: AdvancedCommerceRequestInfo,
        /// The currency of the prices: three letters, ISO 4217.
        pub currency: Option<String>,
        /// The items with new prices: at least one.
        pub items: Vec<AdvancedCommerceSubscriptionPriceChangeItem>,
        /// The App Store of the customer: three letters, ISO 3166-1.
        pub storefront: Option<String>,
    }
}

model! {
    /// An item with a new price.
    #[derive(Default)]
    pub struct AdvancedCommerceSubscriptionPriceChangeItem {
        /// The developer's own name for the item: 1 to 128 characters.
        #[serde(rename = "SKU")]
        pub sku: String,
        /// The new price, in thousandths of the currency's unit.
        pub price: i64,
        /// Other items that depend on the customer agreeing to this price.
        #[serde(rename = "dependentSKUs")]
        pub dependent_skus: Option<Vec<String>>,
    }
}

model! {
    /// The subscription after its prices were changed.
    #[derive(Default)]
    pub struct AdvancedCommerceSubscriptionPriceChangeResponse {
        /// What is now known of the next renewal, as JWS.
        pub signed_renewal_info: String,
        /// The latest transaction as JWS.
        pub signed_transaction_info: String,
    }
}

model! {
    /// Takes a subscription away, and pays back what it cost.
    pub struct AdvancedCommerceSubscriptionRevokeRequest {
        /// Names the request.
        pub request_info: AdvancedCommerceRequestInfo,
        /// Why.
        pub refund_reason: AdvancedCommerceRefundReason,
        /// Whether the App Store may ask what was consumed (`CONSUMPTION_REQUEST`) before it
        /// decides. Usually true.
        pub refund_risking_preference: bool,
        /// How the amount is reckoned: `FULL` or `PRORATED`.
        pub refund_type: AdvancedCommerceRefundType,
        /// The App Store of the customer: three letters, ISO 3166-1.
        pub storefront: Option<String>,
    }
}

model! {
    /// The subscription after it was taken away.
    #[derive(Default)]
    pub struct AdvancedCommerceSubscriptionRevokeResponse {
        /// What is now known of the next renewal, as JWS.
        pub signed_renewal_info: String,
        /// The latest transaction as JWS.
        pub signed_transaction_info: String,
    }
}
