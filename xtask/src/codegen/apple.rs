//! What `russet/apple` declares: the enums and models of Apple's own library for Node.
//!
//! The values, members and types are the core's. What is written here is how that library differs:
//! four names, the members that it leaves open or leaves out, and the types it has besides.

mod enums;
mod models;
mod shapes;

use russet::models::typescript::{Declaration, declarations};

/// Models that have another name there.
const RENAMED: [(&str, &str); 4] = [
    ("Transaction", "JWSTransactionDecodedPayload"),
    ("RenewalInfo", "JWSRenewalInfoDecodedPayload"),
    ("AnyNotification", "ResponseBodyV2DecodedPayload"),
    ("RealtimeRequest", "DecodedRealtimeRequestBody"),
];

/// Models that are not there, by the beginnings of their names: it has no client for them.
const MISSING: [&str; 9] = [
    "ExternalPurchaseReport",
    "OneTimeBuyLineItem",
    "SubscriptionBuyLineItem",
    "RefundLineItem",
    "RefundLookupResponse",
    "SendReport",
    "RetrieveReport",
    "JWSDecodedHeader",
    "ErrorPayload",
];

/// Enums that are not there: a member of such a type is a string.
const MISSING_ENUMS: [&str; 8] = [
    "TokenType",
    "ExternalPurchaseReportStatus",
    "ExternalPurchaseEventType",
    "ExternalPurchaseProductType",
    "ExternalPurchaseSubscriptionEvent",
    "ExternalPurchaseReportingCurrency",
    "AdvancedCommerceInAppRequestOperation",
    "AdvancedCommerceInAppRequestVersion",
];

/// Models all of whose members may be left out there.
const OPEN: [&str; 10] = [
    "ConsumptionRequestV1",
    "ExtendRenewalDateRequest",
    "MassExtendRenewalDateRequest",
    "NotificationHistoryRequest",
    "AdvancedCommerceRequestRefundResponse",
    "AdvancedCommerceSubscriptionCancelResponse",
    "AdvancedCommerceSubscriptionChangeMetadataResponse",
    "AdvancedCommerceSubscriptionMigrateResponse",
    "AdvancedCommerceSubscriptionPriceChangeResponse",
    "AdvancedCommerceSubscriptionRevokeResponse",
];

/// Models all of whose members have to be there.
const CLOSED: [&str; 2] = ["AdvancedCommerceDescriptors", "AdvancedCommerceOffer"];

/// Members that are not there, since nothing would be done with them.
const MISSING_MEMBERS: [(&str, &str); 1] = [("TransactionHistoryRequest", "excludeRevoked")];

/// Requests whose enums take no value that has no name.
const NAMED_VALUES: [&str; 4] = [
    "ExtendRenewalDateRequest",
    "MassExtendRenewalDateRequest",
    "NotificationHistoryRequest",
    "TransactionHistoryRequest",
];

/// The name and the text of each file.
pub(super) fn files() -> Result<Vec<(String, String)>, String> {
    let declarations = declarations();
    let models = models::all(&declarations)?;
    Ok(vec![
        (
            "apple-enums.ts".to_owned(),
            enums::typescript(&declarations),
        ),
        (
            "apple-models.ts".to_owned(),
            models::typescript(&models, &declarations),
        ),
        ("apple-shapes.ts".to_owned(), shapes::typescript(&models)?),
    ])
}

/// An enum that is there.
fn is_enum(declaration: &Declaration) -> bool {
    !declaration.values.is_empty() && !MISSING_ENUMS.contains(&name(declaration))
}

/// The name in `type Name = ...`.
fn name(declaration: &Declaration) -> &str {
    declaration
        .text
        .split([' ', '='])
        .nth(1)
        .unwrap_or_default()
}
