//! The Advanced Commerce API.
//!
//! Every request names itself by `requestInfo.requestReferenceId`. One that is repeated keeps its
//! name, so nothing is done twice; that the name was used before then means that the first call
//! arrived.

use super::Api::AdvancedCommerce as API;
use super::endpoint::Endpoint;
use super::rule::{ANY, GREATEST, Limit, Rule, list, rule};

pub(super) const ENDPOINTS: &[Endpoint] = &[
    Endpoint::post(
        API,
        "cancelSubscription",
        "/advancedCommerce/v1/subscription/cancel/{transactionId}",
    )
    .sends("AdvancedCommerceSubscriptionCancelRequest")
    .answers("AdvancedCommerceSubscriptionCancelResponse")
    .per_second(5)
    .about("Has a subscription end with the period that is paid for."),
    Endpoint::post(
        API,
        "changeSubscriptionMetadata",
        "/advancedCommerce/v1/subscription/changeMetadata/{transactionId}",
    )
    .sends("AdvancedCommerceSubscriptionChangeMetadataRequest")
    .answers("AdvancedCommerceSubscriptionChangeMetadataResponse")
    .per_second(50)
    .about("Changes names and descriptions of a subscription and its items."),
    Endpoint::post(
        API,
        "changeSubscriptionPrice",
        "/advancedCommerce/v1/subscription/changePrice/{transactionId}",
    )
    .sends("AdvancedCommerceSubscriptionPriceChangeRequest")
    .answers("AdvancedCommerceSubscriptionPriceChangeResponse")
    .per_second(50)
    .about("Changes the prices of a subscription's items, at least 24 hours before it renews."),
    Endpoint::post(
        API,
        "migrateSubscription",
        "/advancedCommerce/v1/subscription/migrate/{transactionId}",
    )
    .sends("AdvancedCommerceSubscriptionMigrateRequest")
    .answers("AdvancedCommerceSubscriptionMigrateResponse")
    .per_second(50)
    .about("Makes an ordinary subscription one of the Advanced Commerce API."),
    Endpoint::post(
        API,
        "requestTransactionRefund",
        "/advancedCommerce/v1/transaction/requestRefund/{transactionId}",
    )
    .sends("AdvancedCommerceRequestRefundRequest")
    .answers("AdvancedCommerceRequestRefundResponse")
    .per_second(5)
    .about("Asks for a refund of items that were bought."),
    Endpoint::post(
        API,
        "revokeSubscription",
        "/advancedCommerce/v1/subscription/revoke/{transactionId}",
    )
    .sends("AdvancedCommerceSubscriptionRevokeRequest")
    .answers("AdvancedCommerceSubscriptionRevokeResponse")
    .per_second(5)
    .about("Ends a subscription at once, with a refund."),
];

const INFO: &str = "AdvancedCommerceRequestInfo";
const CANCEL: &str = "AdvancedCommerceSubscriptionCancelRequest";
const METADATA: &str = "AdvancedCommerceSubscriptionChangeMetadataRequest";
const METADATA_DESCRIPTORS: &str = "AdvancedCommerceSubscriptionChangeMetadataDescriptors";
const METADATA_ITEM: &str = "AdvancedCommerceSubscriptionChangeMetadataItem";
const PRICE: &str = "AdvancedCommerceSubscriptionPriceChangeRequest";
const PRICE_ITEM: &str = "AdvancedCommerceSubscriptionPriceChangeItem";
const MIGRATE: &str = "AdvancedCommerceSubscriptionMigrateRequest";
const MIGRATE_DESCRIPTORS: &str = "AdvancedCommerceSubscriptionMigrateDescriptors";
const MIGRATE_ITEM: &str = "AdvancedCommerceSubscriptionMigrateItem";
const MIGRATE_RENEWAL: &str = "AdvancedCommerceSubscriptionMigrateRenewalItem";
const REFUND: &str = "AdvancedCommerceRequestRefundRequest";
const REFUND_ITEM: &str = "AdvancedCommerceRequestRefundItem";
const REVOKE: &str = "AdvancedCommerceSubscriptionRevokeRequest";

const SKU: Limit = Limit::Length(128);
const NAME: Limit = Limit::Length(30);
const DESCRIPTION: Limit = Limit::Length(45);
/// In thousandths of the currency's unit.
const AMOUNT: Limit = Limit::Range(0, GREATEST);

pub(super) const RULES: &[Rule] = &[
    rule(INFO, "requestReferenceId", Limit::Uuid),
    rule(INFO, "appAccountToken", Limit::Uuid),
    rule(CANCEL, "storefront", Limit::ThreeLetters),
    rule(METADATA, "storefront", Limit::ThreeLetters),
    list(METADATA, "items", (1, ANY), Limit::Type),
    rule(METADATA_DESCRIPTORS, "description", DESCRIPTION),
    rule(METADATA_DESCRIPTORS, "displayName", NAME),
    rule(METADATA_ITEM, "currentSKU", SKU),
    rule(METADATA_ITEM, "SKU", SKU),
    rule(METADATA_ITEM, "description", DESCRIPTION),
    rule(METADATA_ITEM, "displayName", NAME),
    rule(PRICE, "storefront", Limit::ThreeLetters),
    rule(PRICE, "currency", Limit::ThreeLetters),
    list(PRICE, "items", (1, ANY), Limit::Type),
    rule(PRICE_ITEM, "SKU", SKU),
    rule(PRICE_ITEM, "price", AMOUNT),
    rule(MIGRATE, "storefront", Limit::ThreeLetters),
    list(MIGRATE, "items", (1, ANY), Limit::Type),
    rule(MIGRATE_DESCRIPTORS, "description", DESCRIPTION),
    rule(MIGRATE_DESCRIPTORS, "displayName", NAME),
    rule(MIGRATE_ITEM, "SKU", SKU),
    rule(MIGRATE_ITEM, "description", DESCRIPTION),
    rule(MIGRATE_ITEM, "displayName", NAME),
    rule(MIGRATE_RENEWAL, "SKU", SKU),
    rule(MIGRATE_RENEWAL, "description", DESCRIPTION),
    rule(MIGRATE_RENEWAL, "displayName", NAME),
    rule(REFUND, "storefront", Limit::ThreeLetters),
    rule(REFUND, "currency", Limit::ThreeLetters),
    list(REFUND, "items", (1, ANY), Limit::Type),
    rule(REFUND_ITEM, "SKU", SKU),
    // Apple's libraries have 32 bits for it.
    rule(REFUND_ITEM, "refundAmount", Limit::Range(0, (1 << 31) - 1)),
    rule(REVOKE, "storefront", Limit::ThreeLetters),
];
