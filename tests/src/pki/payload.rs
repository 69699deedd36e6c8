//! The payloads of genuine messages, one for each kind.

use super::json::Object;

/// A purchase.
pub fn transaction() -> Object {
    Object::new(&[
        ("transactionId", "\"2000000912345678\""),
        ("originalTransactionId", "\"2000000912345678\""),
        ("bundleId", "\"com.example.app\""),
        ("productId", "\"com.example.app.coins\""),
        ("purchaseDate", "1772366390000"),
        ("originalPurchaseDate", "1772366390000"),
        ("quantity", "1"),
        ("type", "\"Consumable\""),
        ("inAppOwnershipType", "\"PURCHASED\""),
        ("signedDate", "1772366400000"),
        ("environment", "\"Production\""),
        ("transactionReason", "\"PURCHASE\""),
        ("storefront", "\"USA\""),
        ("storefrontId", "\"143441\""),
        ("price", "990"),
        ("currency", "\"USD\""),
    ])
}

/// What happens next to a subscription.
pub fn renewal_info() -> Object {
    Object::new(&[
        ("originalTransactionId", "\"2000000912345678\""),
        ("autoRenewProductId", "\"com.example.app.monthly\""),
        ("productId", "\"com.example.app.monthly\""),
        ("autoRenewStatus", "1"),
        ("renewalPrice", "9990"),
        ("currency", "\"USD\""),
        ("signedDate", "1772366400000"),
        ("environment", "\"Production\""),
        ("recentSubscriptionStartDate", "1769688000000"),
        ("renewalDate", "1775044790000"),
    ])
}

/// The purchase of the app itself.
pub fn app_transaction() -> Object {
    Object::new(&[
        ("receiptType", "\"Production\""),
        ("appAppleId", "1234567890"),
        ("bundleId", "\"com.example.app\""),
        ("applicationVersion", "\"42\""),
        ("versionExternalIdentifier", "871234567"),
        ("receiptCreationDate", "1772366400000"),
        ("originalPurchaseDate", "1743595200000"),
        ("originalApplicationVersion", "\"7\""),
        (
            "deviceVerification",
            "\"hCXkNPGCmLwvxKPYm1ygaB0WNhXTmx5TkGmzdT7H\"",
        ),
        (
            "deviceVerificationNonce",
            "\"48c8b92d-ce0d-4229-bedf-e61b4f9cfc92\"",
        ),
        ("appTransactionId", "\"704000000000000001\""),
        ("originalPlatform", "\"iOS\""),
    ])
}

/// A question while somebody is about to cancel.
pub fn realtime_request() -> Object {
    Object::new(&[
        ("originalTransactionId", "\"2000000912345678\""),
        ("appAppleId", "1234567890"),
        ("productId", "\"com.example.app.monthly\""),
        ("userLocale", "\"de-CH\""),
        (
            "requestIdentifier",
            "\"5e1a9d38-3f0c-4b8a-9f6e-4f8f8a0f8c11\"",
        ),
        ("signedDate", "1772366400000"),
        ("environment", "\"Production\""),
    ])
}

/// A notification of this type with one body.
pub fn notification(notification_type: &str, name: &str, body: &Object) -> Object {
    notification_without_body(notification_type).add(name, body.text())
}

/// A notification of this type that lacks a body.
pub fn notification_without_body(notification_type: &str) -> Object {
    Object::new(&[
        ("notificationType", &format!("\"{notification_type}\"")),
        (
            "notificationUUID",
            "\"002e14d5-51f5-4503-b5a8-c3a1af68eb20\"",
        ),
        ("version", "\"2.0\""),
        ("signedDate", "1772366400000"),
    ])
}

/// The body `data` without messages within it, as a test notification has it.
pub fn data() -> Object {
    app().add("bundleVersion", "\"42\"")
}

/// The body `summary`.
pub fn summary() -> Object {
    app()
        .add("productId", "\"com.example.app.monthly\"")
        .add(
            "requestIdentifier",
            "\"758883e8-151b-47b7-abd0-60c4d804c2f5\"",
        )
        .add("storefrontCountryCodes", "[\"DEU\",\"CHE\"]")
        .add("succeededCount", "5")
        .add("failedCount", "2")
}

/// The body `externalPurchaseToken` with this identifier, which says whether it is for Sandbox.
pub fn external_purchase_token(identifier: &str) -> Object {
    app()
        .without("environment")
        .add("externalPurchaseId", format!("\"{identifier}\""))
        .add("tokenCreationDate", "1772366300000")
}

/// The body `appData` without a message within it.
pub fn app_data() -> Object {
    app()
}

/// What bodies have in common.
fn app() -> Object {
    Object::new(&[
        ("appAppleId", "1234567890"),
        ("bundleId", "\"com.example.app\""),
        ("environment", "\"Production\""),
    ])
}
