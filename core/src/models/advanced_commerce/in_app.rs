//! Requests that the app hands to StoreKit: signed by the server, and no bodies of HTTP requests.

use alloc::string::String;
use alloc::vec::Vec;

use super::{
    AdvancedCommerceDescriptors, AdvancedCommerceEffective, AdvancedCommerceOffer,
    AdvancedCommercePeriod, AdvancedCommerceReason, AdvancedCommerceRequestInfo,
};
use crate::models::model::model;
use crate::models::open_enum::open_enum;

model! {
    /// Sells something once.
    pub struct AdvancedCommerceOneTimeChargeCreateRequest {
        /// Names the request.
        pub request_info: AdvancedCommerceRequestInfo,
        /// What to do: always `CREATE_ONE_TIME_CHARGE`.
        #[typescript("\"CREATE_ONE_TIME_CHARGE\"")]
        pub operation: AdvancedCommerceInAppRequestOperation,
        /// The version of the format: always `1`.
        #[typescript("\"1\"")]
        pub version: AdvancedCommerceInAppRequestVersion,
        /// The currency of the prices: three letters, ISO 4217.
        pub currency: String,
        /// What is sold.
        pub item: AdvancedCommerceOneTimeChargeItem,
        /// The App Store of the customer: three letters, ISO 3166-1.
        pub storefront: Option<String>,
        /// The category by which the purchase is taxed.
        pub tax_code: String,
    }
}

model! {
    /// Something that is sold once.
    #[derive(Default)]
    pub struct AdvancedCommerceOneTimeChargeItem {
        /// The developer's own name for the item: 1 to 128 characters.
        #[serde(rename = "SKU")]
        pub sku: String,
        /// The description that the customer sees: at most 45 characters.
        pub description: String,
        /// The name that the customer sees: at most 30 characters.
        pub display_name: String,
        /// The price, in thousandths of the currency's unit, not negative.
        pub price: i64,
    }
}

model! {
    /// Sells a subscription.
    pub struct AdvancedCommerceSubscriptionCreateRequest {
        /// Names the request.
        pub request_info: AdvancedCommerceRequestInfo,
        /// What to do: always `CREATE_SUBSCRIPTION`.
        #[typescript("\"CREATE_SUBSCRIPTION\"")]
        pub operation: AdvancedCommerceInAppRequestOperation,
        /// The version of the format: always `1`.
        #[typescript("\"1\"")]
        pub version: AdvancedCommerceInAppRequestVersion,
        /// The currency of the prices: three letters, ISO 4217.
        pub currency: String,
        /// The name and description of the subscription.
        pub descriptors: AdvancedCommerceDescriptors,
        /// What the subscription consists of: at least one item.
        pub items: Vec<AdvancedCommerceSubscriptionCreateItem>,
        /// How often it renews.
        pub period: AdvancedCommercePeriod,
        /// A transaction of a subscription that the customer had before, if this one follows it.
        pub previous_transaction_id: Option<String>,
        /// The App Store of the customer: three letters, ISO 3166-1.
        pub storefront: Option<String>,
        /// The category by which the purchase is taxed.
        pub tax_code: String,
    }
}

model! {
    /// One item of a subscription that is sold.
    #[derive(Default)]
    pub struct AdvancedCommerceSubscriptionCreateItem {
        /// The developer's own name for the item: 1 to 128 characters.
        #[serde(rename = "SKU")]
        pub sku: String,
        /// The description that the customer sees: at most 45 characters.
        pub description: String,
        /// The name that the customer sees: at most 30 characters.
        pub display_name: String,
        /// A lower price for the first periods.
        pub offer: Option<AdvancedCommerceOffer>,
        /// The price, in thousandths of the currency's unit.
        pub price: i64,
    }
}

model! {
    /// Changes a subscription.
    pub struct AdvancedCommerceSubscriptionModifyInAppRequest {
        /// Names the request.
        pub request_info: AdvancedCommerceRequestInfo,
        /// What to do: always `MODIFY_SUBSCRIPTION`.
        #[typescript("\"MODIFY_SUBSCRIPTION\"")]
        pub operation: AdvancedCommerceInAppRequestOperation,
        /// The version of the format: always `1`.
        #[typescript("\"1\"")]
        pub version: AdvancedCommerceInAppRequestVersion,
        /// The items to add.
        pub add_items: Option<Vec<AdvancedCommerceSubscriptionModifyAddItem>>,
        /// The items to change.
        pub change_items: Option<Vec<AdvancedCommerceSubscriptionModifyChangeItem>>,
        /// The currency of the prices: three letters, ISO 4217.
        pub currency: Option<String>,
        /// A new name and description.
        pub descriptors: Option<AdvancedCommerceSubscriptionModifyDescriptors>,
        /// How often it is to renew from now on.
        pub period_change: Option<AdvancedCommerceSubscriptionModifyPeriodChange>,
        /// The items to remove.
        pub remove_items: Option<Vec<AdvancedCommerceSubscriptionModifyRemoveItem>>,
        /// Whether the current period goes on, or a new one begins at once.
        pub retain_billing_cycle: bool,
        /// The App Store of the customer: three letters, ISO 3166-1.
        pub storefront: Option<String>,
        /// The category by which the purchase is taxed.
        pub tax_code: Option<String>,
        /// A transaction of the subscription: a string of digits.
        pub transaction_id: String,
    }
}

model! {
    /// An item to add to a subscription.
    #[derive(Default)]
    pub struct AdvancedCommerceSubscriptionModifyAddItem {
        /// The developer's own name for the item: 1 to 128 characters.
        #[serde(rename = "SKU")]
        pub sku: String,
        /// The description that the customer sees: at most 45 characters.
        pub description: String,
        /// The name that the customer sees: at most 30 characters.
        pub display_name: String,
        /// A lower price for the first periods.
        pub offer: Option<AdvancedCommerceOffer>,
        /// The price, in thousandths of the currency's unit.
        pub price: i64,
        /// What is due for the rest of the current period, in thousandths of the currency's unit.
        /// Not together with an offer.
        pub prorated_price: Option<i64>,
    }
}

model! {
    /// An item to change in a subscription.
    pub struct AdvancedCommerceSubscriptionModifyChangeItem {
        /// The developer's own name for the item after the change: 1 to 128 characters.
        #[serde(rename = "SKU")]
        pub sku: String,
        /// The description that the customer sees: at most 45 characters.
        pub description: String,
        /// The name that the customer sees: at most 30 characters.
        pub display_name: String,
        /// The developer's own name for the item before the change: 1 to 128 characters.
        #[serde(rename = "currentSKU")]
        pub current_sku: String,
        /// When the change takes effect.
        pub effective: AdvancedCommerceEffective,
        /// A lower price for the first periods.
        pub offer: Option<AdvancedCommerceOffer>,
        /// The price, in thousandths of the currency's unit.
        pub price: i64,
        /// What is due for the rest of the current period, in thousandths of the currency's unit.
        /// Only if the change takes effect at once.
        pub prorated_price: Option<i64>,
        /// Why it is changed.
        pub reason: AdvancedCommerceReason,
    }
}

model! {
    /// A new name and description of a subscription.
    pub struct AdvancedCommerceSubscriptionModifyDescriptors {
        /// When the change takes effect.
        pub effective: AdvancedCommerceEffective,
        /// The description that the customer sees: at most 45 characters.
        pub description: Option<String>,
        /// The name that the customer sees: at most 30 characters.
        pub display_name: Option<String>,
    }
}

model! {
    /// How often a subscription is to renew from now on.
    pub struct AdvancedCommerceSubscriptionModifyPeriodChange {
        /// When the change takes effect.
        pub effective: AdvancedCommerceEffective,
        /// How often it is to renew.
        pub period: AdvancedCommercePeriod,
    }
}

model! {
    /// An item to remove from a subscription.
    #[derive(Default)]
    pub struct AdvancedCommerceSubscriptionModifyRemoveItem {
        /// The developer's own name for the item: 1 to 128 characters.
        #[serde(rename = "SKU")]
        pub sku: String,
    }
}

model! {
    /// Turns the renewal of a subscription on again.
    pub struct AdvancedCommerceSubscriptionReactivateInAppRequest {
        /// Names the request.
        pub request_info: AdvancedCommerceRequestInfo,
        /// What to do: always `REACTIVATE_SUBSCRIPTION`.
        #[typescript("\"REACTIVATE_SUBSCRIPTION\"")]
        pub operation: AdvancedCommerceInAppRequestOperation,
        /// The version of the format: always `1`.
        #[typescript("\"1\"")]
        pub version: AdvancedCommerceInAppRequestVersion,
        /// The items to go on with. If absent, all.
        // Apple's documentation has a single item here, all of its libraries a list.
        pub items: Option<Vec<AdvancedCommerceSubscriptionReactivateItem>>,
        /// The App Store of the customer: three letters, ISO 3166-1.
        pub storefront: Option<String>,
        /// A transaction of the subscription: a string of digits.
        pub transaction_id: String,
    }
}

model! {
    /// An item of a subscription to go on with.
    #[derive(Default)]
    pub struct AdvancedCommerceSubscriptionReactivateItem {
        /// The developer's own name for the item: 1 to 128 characters.
        #[serde(rename = "SKU")]
        pub sku: String,
    }
}

open_enum! {
    /// What a signed request is to do.
    pub enum AdvancedCommerceInAppRequestOperation: str {
        /// Sells something once.
        CreateOneTimeCharge = "CREATE_ONE_TIME_CHARGE",
        /// Sells a subscription.
        CreateSubscription = "CREATE_SUBSCRIPTION",
        /// Changes a subscription.
        ModifySubscription = "MODIFY_SUBSCRIPTION",
        /// Turns the renewal of a subscription on again.
        ReactivateSubscription = "REACTIVATE_SUBSCRIPTION",
    }
}

open_enum! {
    /// The version of a signed request's format.
    pub enum AdvancedCommerceInAppRequestVersion: str {
        /// The only one so far.
        V1 = "1",
    }
}
