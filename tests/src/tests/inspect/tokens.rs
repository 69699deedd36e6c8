//! What developers sign: it carries no key, so that no inspection can call it genuine.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use russet::inspect::Form;
use serde_json::{Value, json};

use super::*;
use crate::pki::key::{Hash, Key};

/// Seconds since 1970, as tokens count.
const NOW: i64 = 1_772_366_400;

fn header() -> Value {
    json!({ "alg": "ES256", "kid": "2X9R4HXF34", "typ": "JWT" })
}

fn claims() -> Value {
    json!({
        "iss": "57246542-96fe-1a63-e053-0824d011072a",
        "iat": NOW - 60,
        "exp": NOW + 600,
        "aud": "appstoreconnect-v1",
        "bid": "com.example.app",
    })
}

fn signed(header: &Value, claims: &Value) -> String {
    let encode = |part: &Value| URL_SAFE_NO_PAD.encode(part.to_string());
    let text = format!("{}.{}", encode(header), encode(claims));
    let signature = Key::p256("a developer").sign(Hash::Sha256, text.as_bytes());
    format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature))
}

/// The same with a member set, or taken away if it is null.
fn with(mut object: Value, member: &str, value: Value) -> Value {
    let members = object.as_object_mut().expect("an object");
    if value.is_null() {
        members.remove(member);
    } else {
        members.insert(member.to_owned(), value);
    }
    object
}

#[track_caller]
fn check(text: &str, form: Form, fault: Option<&str>) {
    let report = report(text, &InspectOptions::default(), NOW * 1000);
    assert_eq!(faults(&report).next().map(Error::code), fault);
    assert_eq!(report.form, form);
    let expected = match fault {
        Some(_) => Verdict::Refused,
        None => Verdict::Undecided,
    };
    assert_eq!(report.verdict, expected);
}

#[track_caller]
fn check_claim(member: &str, value: Value, fault: Option<&str>) {
    let claims = with(claims(), member, value);
    check(&signed(&header(), &claims), Form::ApiToken, fault);
}

#[test]
fn knows_what_is_signed_by_its_audience() {
    for (audience, form) in [
        ("appstoreconnect-v1", Form::ApiToken),
        ("promotional-offer", Form::PromotionalOffer),
        (
            "introductory-offer-eligibility",
            Form::IntroductoryOfferEligibility,
        ),
        ("advanced-commerce-api", Form::AdvancedCommerceRequest),
        ("AppStoreConnect-v1", Form::UnknownToken),
        ("", Form::UnknownToken),
    ] {
        let claims = with(claims(), "aud", json!(audience));
        check(&signed(&header(), &claims), form, None);
    }
    let nobody = with(claims(), "aud", Value::Null);
    check(&signed(&header(), &nobody), Form::UnknownToken, None);
}

#[test]
fn takes_tokens_until_they_expire() {
    check_claim("exp", json!(NOW + 1), None);
    check_claim("exp", json!(NOW), Some("date/too-early"));
    check_claim("exp", json!(NOW - 86_400), Some("date/too-early"));
    check_claim("exp", json!(-1), Some("date/too-early"));
    check_claim("exp", Value::Null, Some("date/missing"));
}

#[test]
fn takes_tokens_that_live_for_an_hour() {
    check_claim("exp", json!(NOW - 60 + 3600), None);
    check_claim("exp", json!(NOW - 60 + 3601), Some("date/in-future"));
    check_claim(
        "exp",
        json!(9_007_199_254_740_991_i64),
        Some("date/in-future"),
    );
    check_claim("iat", Value::Null, None);
    check_claim("iat", json!(NOW - 3001), Some("date/in-future"));
    // Whoever counts in milliseconds as everything else here does is 50,000 years ahead.
    let in_milliseconds = with(claims(), "exp", json!((NOW + 600) * 1000));
    check(
        &signed(&header(), &in_milliseconds),
        Form::ApiToken,
        Some("date/in-future"),
    );
}

/// Clocks differ by a minute; whoever is further ahead is refused by Apple.
#[test]
fn refuses_tokens_from_the_future() {
    check_claim("iat", json!(NOW + 60), None);
    check_claim("iat", json!(NOW + 61), Some("date/in-future"));
}

/// Many libraries sign in DER unless told otherwise, which Apple answers with 401.
#[test]
fn refuses_signatures_of_another_form() {
    let token = signed(&header(), &claims());
    let (text, _) = token.rsplit_once('.').expect("three parts");
    let other = |bytes: &[u8]| format!("{text}.{}", URL_SAFE_NO_PAD.encode(bytes));
    let form = Form::ApiToken;
    check(&other(&[1; 64]), form, None);
    check(&other(&[1; 70]), form, Some("jws/signature-length"));
    check(&other(&[1; 63]), form, Some("jws/signature-length"));
    check(&other(&[]), form, Some("jws/signature-length"));
    check(&format!("{text}.+/=="), form, Some("input/base64"));
}

#[test]
fn refuses_other_types_of_claims() {
    for (member, value) in [
        ("exp", json!("1772367000")),
        ("iat", json!(true)),
        ("aud", json!(["appstoreconnect-v1"])),
    ] {
        let claims = with(claims(), member, value);
        check(
            &signed(&header(), &claims),
            Form::UnknownToken,
            Some("json/type"),
        );
    }
}

#[test]
fn refuses_other_algorithms() {
    for (member, value, fault) in [
        ("alg", json!("HS256"), Some("jws/algorithm")),
        ("alg", json!("RS256"), Some("jws/algorithm")),
        ("alg", json!("none"), Some("jws/algorithm")),
        ("alg", Value::Null, Some("jws/algorithm")),
        ("crit", json!(["exp"]), Some("jws/critical")),
        ("typ", Value::Null, None),
    ] {
        let header = with(header(), member, value);
        check(&signed(&header, &claims()), Form::ApiToken, fault);
    }
}

/// With certificates it is a message, whoever it is addressed to, and not a token.
#[test]
fn tokens_have_no_certificates() {
    let header = with(header(), "x5c", json!([]));
    check(
        &signed(&header, &claims()),
        Form::SignedMessage,
        Some("x509/chain-length"),
    );
}

/// Offers do not expire, and are not judged as if they did.
#[test]
fn offers_have_no_lifetime() {
    let offer = json!({
        "iss": "57246542-96fe-1a63-e053-0824d011072a",
        "iat": NOW - 86_400,
        "aud": "promotional-offer",
        "bid": "com.example.app",
        "nonce": "a9c2b3f1-3d3e-4bfa-8f0c-2b7b4f0f7b11",
        "productId": "com.example.app.monthly",
        "offerIdentifier": "come-back",
    });
    check(&signed(&header(), &offer), Form::PromotionalOffer, None);
}
