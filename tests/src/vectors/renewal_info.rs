//! Renewal info, which names no app.

use super::Vectors;
use super::every_kind::{self, Sample};
use crate::pki::json::Object;
use crate::pki::message::message_of;
use crate::pki::payload::renewal_info;

pub(super) fn add(vectors: &mut Vectors) {
    every_kind::add(
        vectors,
        Sample {
            payload: |change| change(renewal_info()),
            date: "signedDate",
            other_date: "receiptCreationDate",
            environment: "environment",
            other_environment: "receiptType",
            names_bundle: false,
            names_app: false,
        },
    );
    vectors.accept(
        "renewal-info/every-field",
        "Every member that is known of renewal info.",
        message_of(every_field()),
    );
    vectors.accept(
        "renewal-info/unknown-values",
        "Values that Apple adds to an enumeration tomorrow come through untouched.",
        message_of(
            renewal_info()
                .set("autoRenewStatus", "2")
                .add("expirationIntent", "99")
                .add("offerDiscountType", "\"PAY_WITH_A_SMILE\""),
        ),
    );
    vectors.accept(
        "renewal-info/names-an-app",
        "It names no app: members of these names are like any that are unknown.",
        message_of(
            renewal_info()
                .add("bundleId", "\"com.example.other\"")
                .add("appAppleId", "\"none\""),
        ),
    );
}

/// Every field of JWSRenewalInfoDecodedPayload and of what it holds.
fn every_field() -> Object {
    let offer = Object::new(&[
        ("period", "\"P1M\""),
        ("periodCount", "3"),
        ("price", "4990"),
        ("reason", "\"WIN_BACK\""),
    ]);
    let increase = Object::new(&[
        ("dependentSKUs", "[\"com.example.app.choir\"]"),
        ("price", "11990"),
        ("status", "\"PENDING\""),
    ]);
    let item = Object::new(&[
        ("SKU", "\"com.example.app.lessons\""),
        ("description", "\"Ten lessons a month\""),
        ("displayName", "\"Lessons\""),
        ("offer", &offer.text()),
        ("price", "9990"),
        ("priceIncreaseInfo", &increase.text()),
    ]);
    let advanced_commerce = Object::new(&[
        ("consistencyToken", "\"MTc3MjM2NjQwMDAwMA\""),
        (
            "descriptors",
            r#"{"description":"All about music","displayName":"Music"}"#,
        ),
        ("items", &format!("[{}]", item.text())),
        ("period", "\"P1M\""),
        (
            "requestReferenceId",
            "\"f55df048-4cd8-4261-b404-b6f813ff70e7\"",
        ),
        ("taxCode", "\"C003-00-1\""),
    ]);
    let commitment = Object::new(&[
        (
            "commitmentAutoRenewProductId",
            "\"com.example.app.monthly\"",
        ),
        ("commitmentAutoRenewStatus", "1"),
        ("commitmentRenewalBillingPlanType", "\"MONTHLY\""),
        ("commitmentRenewalDate", "1803902400000"),
        ("commitmentRenewalPrice", "119880"),
    ]);
    renewal_info()
        .add("expirationIntent", "1")
        .add("isInBillingRetryPeriod", "true")
        .add("priceIncreaseStatus", "0")
        .add("gracePeriodExpiresDate", "1775131190000")
        .add("offerType", "3")
        .add("offerIdentifier", "\"come-back\"")
        .add("offerDiscountType", "\"PAY_AS_YOU_GO\"")
        .add("eligibleWinBackOfferIds", "[\"come-back\",\"stay\"]")
        .add(
            "appAccountToken",
            "\"7e3fb204-2f76-4d5b-8f2b-4a2a1c3b6a11\"",
        )
        .add("appTransactionId", "\"704000000000000001\"")
        .add("offerPeriod", "\"P3M\"")
        .add("advancedCommerceInfo", advanced_commerce.text())
        .add("commitmentInfo", commitment.text())
        .add("renewalBillingPlanType", "\"MONTHLY\"")
}
