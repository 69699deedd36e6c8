//! What is accepted: every environment, and everything the standards and Apple allow.

use super::encoding::extensions::issuer_key;
use super::{Vectors, replaced};
use crate::pki::certificate::Certificate;
use crate::pki::extension::{
    AUTHORITY_KEY_IDENTIFIER, BASIC_CONSTRAINTS, Extension, INTERMEDIATE_MARKER, LEAF_MARKER,
    SUBJECT_KEY_IDENTIFIER, authority, key_usage,
};
use crate::pki::json::{Object, nested_arrays};
use crate::pki::message::{message, message_under, xcode_message};
use crate::pki::time::Moment;
use crate::pki::{chain::chain, der};
use crate::trust::{local_testing_chain, message_under_root};

pub(super) fn add(vectors: &mut Vectors) {
    environments(vectors);
    payloads(vectors);
    headers(vectors);
    certificates(vectors);
}

fn environments(vectors: &mut Vectors) {
    let sandbox = || message().payload(|payload| payload.set("environment", "\"Sandbox\""));
    let local = |payload: Object| payload.set("environment", "\"LocalTesting\"");
    vectors.accept(
        "accepted/production",
        "A purchase in Production, under a chain of Apple's shape.",
        message(),
    );
    vectors.accept(
        "accepted/production-again",
        "Another payload under a chain that was seen before is judged on its own.",
        message().payload(|payload| payload.set("transactionId", "\"2000000912345679\"")),
    );
    vectors.accept(
        "accepted/sandbox",
        "A purchase in Sandbox.",
        sandbox().to("sandbox"),
    );
    vectors.accept(
        "accepted/production-of-two",
        "Production is one of the environments that are accepted.",
        message().to("production-and-sandbox"),
    );
    vectors.accept(
        "accepted/sandbox-of-two",
        "Sandbox is one of the environments that are accepted.",
        sandbox().to("production-and-sandbox"),
    );
    vectors.accept(
        "accepted/order-of-environments",
        "The order in which environments are listed means nothing.",
        message().to("sandbox-and-production"),
    );
    vectors.accept(
        "accepted/xcode",
        "Xcode signs with one certificate, gives dates with fractions and adds members.",
        xcode_message(),
    );
    vectors.accept(
        "accepted/xcode-of-four",
        "Xcode's certificate vouches for Xcode when other environments are accepted as well.",
        xcode_message().to("every-environment"),
    );
    vectors.accept(
        "accepted/local-testing",
        "Local testing has a root of its own.",
        message_under(local_testing_chain())
            .payload(local)
            .to("local-testing"),
    );
    vectors.accept(
        "accepted/local-testing-of-four",
        "The root of local testing vouches for it when other environments are accepted as well.",
        message_under(local_testing_chain())
            .payload(local)
            .to("every-environment"),
    );
    vectors.accept(
        "accepted/local-testing-under-the-root",
        "The roots of the App Store vouch for local testing too.",
        message().payload(local).to("every-environment"),
    );
    vectors.accept(
        "accepted/second-root",
        "The chain ends in the second of two trusted roots.",
        message().to("second-of-two-roots"),
    );
}

fn payloads(vectors: &mut Vectors) {
    let with = |name: &'static str, value: &'static str| {
        message().payload(move |payload| payload.add(name, value))
    };
    vectors.accept(
        "accepted/every-field",
        "Every member that is known of a transaction.",
        message().payload(|_| every_field()),
    );
    vectors.accept(
        "accepted/few-fields",
        "Only what a decision needs: app, environment and date.",
        message().payload(|_| {
            Object::new(&[
                ("bundleId", "\"com.example.app\""),
                ("environment", "\"Production\""),
                ("signedDate", "1772366400000"),
            ])
        }),
    );
    vectors.accept(
        "accepted/unknown-members",
        "Members that Apple adds tomorrow come through untouched.",
        with(
            "tomorrow",
            r#"{"list":[1,"two",null,true,{"deep":[[]]}],"empty":{}}"#,
        ),
    );
    vectors.accept(
        "accepted/unknown-values",
        "Values that Apple adds to an enumeration tomorrow come through untouched.",
        message().payload(|payload| {
            payload
                .set("type", "\"Timeshare\"")
                .set("inAppOwnershipType", "\"LENT\"")
                .set("transactionReason", "\"BARTER\"")
                .add("offerType", "99")
                .add("offerDiscountType", "\"PAY_WITH_A_SMILE\"")
                .add("revocationReason", "77")
        }),
    );
    vectors.accept(
        "accepted/fractional-date",
        "A date with a fraction of a millisecond, as Xcode writes them.",
        message().payload(|payload| payload.set("signedDate", "1772366400000.75")),
    );
    vectors.accept(
        "accepted/negative-date",
        "The date of the original purchase can lie before 1970.",
        message().payload(|payload| payload.set("originalPurchaseDate", "-62135769600000")),
    );
    vectors.accept(
        "accepted/largest-integers",
        "The largest integers that JavaScript holds exactly.",
        message().payload(|payload| {
            payload
                .set("price", "9007199254740991")
                .add("least", "-9007199254740991")
        }),
    );
    vectors.accept(
        "accepted/forms-of-numbers",
        "Every form a JSON number has.",
        with(
            "numbers",
            "[0,-0,0.5,-0.25,1e2,1E+2,25e-2,123.0625,1697679936049.7119]",
        ),
    );
    vectors.accept(
        "accepted/escapes",
        "Every escape a JSON string has.",
        with(
            "escapes",
            r#""\"\\\/\b\f\n\r\t\u0041\u00e9\ud83c\udf4e\u0000""#,
        ),
    );
    vectors.accept(
        "accepted/escaped-identity",
        "What is compared may be written with escapes, in names and in values.",
        message().payload(|payload| {
            payload
                .without("bundleId")
                .add(r"bundle\u0049d", r#""\u0063om.example.\u0061pp""#)
                .set("environment", r#""Productio\u006e""#)
        }),
    );
    vectors.accept(
        "accepted/non-ascii",
        "Text in UTF-8, from two to four bytes a character.",
        with(
            "título",
            "\"Ünïcödé \u{5e63} \u{1f34e} \u{10ffff} \u{2028}\"",
        ),
    );
    vectors.accept(
        "accepted/members-reversed",
        "The order of members means nothing.",
        message().payload(Object::reversed),
    );
    vectors.accept(
        "accepted/white-space",
        "White space around everything.",
        message().payload_text(|text| {
            format!(
                " \t\r\n{}\n ",
                text.replace(',', " ,\r\n\t").replace("\":", "\" : ")
            )
        }),
    );
    vectors.accept(
        "accepted/member-of-the-prototype",
        "A member with a name that means something to JavaScript is a member like others.",
        with("__proto__", r#"{"bundleId":"com.example.other"}"#),
    );
    vectors.accept(
        "accepted/member-without-a-name",
        "The empty string is a name.",
        with("", "{\"\":{}}"),
    );
    vectors.accept(
        "accepted/same-name-elsewhere",
        "A name may appear again in another object.",
        with(
            "nested",
            r#"[{"bundleId":"com.example.other"},{"bundleId":1}]"#,
        ),
    );
    vectors.accept(
        "accepted/nested-64",
        "64 levels, the payload itself being the first.",
        message().payload(|payload| payload.add("deep", nested_arrays(63))),
    );
    vectors.accept(
        "accepted/jwt-claims",
        "Claims of JSON Web Tokens mean nothing here, even those that say it has expired.",
        message().payload(|payload| payload.add("exp", "1").add("nbf", "99999999999")),
    );
}

/// Every field of JWSTransactionDecodedPayload and of what it holds.
fn every_field() -> Object {
    let offer = Object::new(&[
        ("period", "\"P1M\""),
        ("periodCount", "3"),
        ("price", "4990"),
        ("reason", "\"WIN_BACK\""),
    ]);
    let refund = Object::new(&[
        ("refundAmount", "3390"),
        ("refundDate", "1772366300000"),
        ("refundReason", "\"UNSATISFIED_WITH_PURCHASE\""),
        ("refundType", "\"PRORATED\""),
    ]);
    let item = Object::new(&[
        ("SKU", "\"com.example.app.lessons\""),
        ("description", "\"Ten lessons a month\""),
        ("displayName", "\"Lessons\""),
        ("offer", &offer.text()),
        ("price", "9990"),
        ("refunds", &format!("[{}]", refund.text())),
        ("revocationDate", "1772366300000"),
    ]);
    let advanced_commerce = Object::new(&[
        (
            "descriptors",
            r#"{"description":"All about music","displayName":"Music"}"#,
        ),
        ("estimatedTax", "1590"),
        ("items", &format!("[{}]", item.text())),
        ("period", "\"P1M\""),
        (
            "requestReferenceId",
            "\"f55df048-4cd8-4261-b404-b6f813ff70e7\"",
        ),
        ("taxCode", "\"C003-00-1\""),
        ("taxExclusivePrice", "8400"),
        ("taxRate", "\"0.19\""),
    ]);
    Object::new(&[
        ("signedDate", "1772366400000"),
        ("originalTransactionId", "\"2000000912345678\""),
        ("transactionId", "\"2000000912345680\""),
        ("webOrderLineItemId", "\"2000000087654321\""),
        ("bundleId", "\"com.example.app\""),
        ("productId", "\"com.example.app.monthly\""),
        ("subscriptionGroupIdentifier", "\"21212121\""),
        ("purchaseDate", "1772366390000"),
        ("originalPurchaseDate", "1769688000000"),
        ("expiresDate", "1775044790000"),
        ("quantity", "1"),
        ("type", "\"Auto-Renewable Subscription\""),
        (
            "appAccountToken",
            "\"7e3fb204-2f76-4d5b-8f2b-4a2a1c3b6a11\"",
        ),
        ("inAppOwnershipType", "\"PURCHASED\""),
        ("revocationReason", "0"),
        ("revocationDate", "1772366395000"),
        ("isUpgraded", "true"),
        ("offerType", "4"),
        ("offerIdentifier", "\"come-back\""),
        ("environment", "\"Production\""),
        ("storefront", "\"DEU\""),
        ("storefrontId", "\"143443\""),
        ("transactionReason", "\"RENEWAL\""),
        ("currency", "\"EUR\""),
        ("price", "9990"),
        ("offerDiscountType", "\"PAY_AS_YOU_GO\""),
        ("appTransactionId", "\"704000000000000001\""),
        ("offerPeriod", "\"P3M\""),
        ("revocationType", "\"REFUND_PRORATED\""),
        ("revocationPercentage", "67932"),
        ("advancedCommerceInfo", &advanced_commerce.text()),
        ("billingPlanType", "\"MONTHLY\""),
        (
            "commitmentInfo",
            &Object::new(&[
                ("billingPeriodNumber", "3"),
                ("commitmentExpiresDate", "1803902400000"),
                ("commitmentPrice", "119880"),
                ("totalBillingPeriods", "12"),
            ])
            .text(),
        ),
        ("previousOriginalTransactionId", "\"2000000800000000\""),
    ])
}

fn headers(vectors: &mut Vectors) {
    let with = |name: &'static str, value: &'static str| {
        message().header(move |header| header.add(name, value))
    };
    vectors.accept(
        "accepted/kid-and-typ",
        "The App Store sent \"kid\" once, and \"typ\" says nothing.",
        message().header(|header| header.add("kid", "\"AB12\"").add("typ", "\"JWT\"")),
    );
    vectors.accept(
        "accepted/unknown-header-members",
        "Members of the header that are not understood are ignored unless \"crit\" names them.",
        with("tomorrow", "{\"alg\":\"none\",\"crit\":[\"tomorrow\"]}"),
    );
    vectors.accept(
        "accepted/other-keys-named",
        "Keys that the header names by other means are not looked at.",
        message().header(|header| {
            header
                .add("jku", "\"https://attacker.example/keys\"")
                .add("x5u", "\"https://attacker.example/chain.pem\"")
                .add("x5t", "\"AAAAAAAAAAAAAAAAAAAAAAAAAAA\"")
                .add(
                    "x5t#S256",
                    "\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"",
                )
        }),
    );
    vectors.accept(
        "accepted/header-members-reversed",
        "The order of members means nothing in the header either.",
        message().header_text(|text| {
            let (first, x5c) = text[1..text.len() - 1]
                .split_once(',')
                .expect("two members");
            format!("{{{x5c},{first}}}")
        }),
    );
    vectors.accept(
        "accepted/header-white-space",
        "White space in the header.",
        message().header_text(|text| {
            format!(
                "\r\n{} \t",
                text.replace("\":", "\" : ").replace(',', " ,\n")
            )
        }),
    );
    vectors.accept(
        "accepted/header-escapes",
        "The header may be written with escapes: what counts is what they stand for.",
        message().header_text(|text| {
            let text = replaced(text, "\"ES256\"", r#""\u0045S256""#);
            replaced(replaced(text, "\"x5c\"", r#""\u00785c""#), "/", r"\/")
        }),
    );
}

fn certificates(vectors: &mut Vectors) {
    vectors.accept(
        "accepted/unknown-extension",
        "Extensions that are neither known nor critical are ignored.",
        message_under(
            chain()
                .leaf(|leaf| leaf.with(Extension::new("1.2.3.4", vec![1, 2, 3])))
                .intermediate(|certificate| certificate.with(Extension::new("1.2.3.4", vec![]))),
        ),
    );
    vectors.accept(
        "accepted/unknown-extension-of-the-root",
        "The same in the root.",
        message_under_root("root-with-more-extensions"),
    );
    vectors.accept(
        "accepted/alternative-names-in-disorder",
        "An extension that is known to others, not critical and not needed here is ignored too.",
        message_under(
            chain().intermediate(|one| one.with(Extension::new("2.5.29.17", vec![1, 2, 3]))),
        ),
    );
    vectors.accept(
        "accepted/name-not-utf8",
        "Names are compared by their bytes, and the leaf's is compared to none.",
        message_under(chain().leaf(|leaf| {
            let common_name =
                der::sequence(&[&der::oid("2.5.4.3"), &der::value(0x0c, &[0xff, 0xfe])]);
            let subject = der::sequence(&[&der::set(&common_name)]);
            Certificate { subject, ..leaf }
        })),
    );
    vectors.accept(
        "accepted/leaf-without-issuer-key",
        "It does not say which key issued it, which only helps to find the issuer.",
        message_under(chain().leaf(|leaf| leaf.without(AUTHORITY_KEY_IDENTIFIER))),
    );
    vectors.accept(
        "accepted/intermediate-without-issuer-key",
        "The same of the intermediate.",
        message_under(chain().intermediate(|one| one.without(AUTHORITY_KEY_IDENTIFIER))),
    );
    vectors.accept(
        "accepted/intermediate-without-key-identifier",
        "The leaf's issuer does not name its key, so there is nothing to disagree with.",
        message_under(chain().intermediate(|one| one.without(SUBJECT_KEY_IDENTIFIER))),
    );
    vectors.accept(
        "accepted/issuer-key-in-all-forms",
        "Its issuer is named by key, name and serial number.",
        message_under(issuer_key(|key| {
            let name = der::constructed(4, &der::sequence(&[]));
            [key, der::constructed(1, &name), der::primitive(2, &[1])].concat()
        })),
    );
    vectors.accept(
        "accepted/extensions-reversed",
        "The order of extensions means nothing.",
        message_under(chain().leaf(|mut leaf| {
            leaf.extensions.reverse();
            leaf
        })),
    );
    vectors.accept(
        "accepted/marker-with-a-value",
        "Apple's markers say all by being there, whatever their value.",
        message_under(
            chain()
                .leaf(|leaf| leaf.replace(Extension::new(LEAF_MARKER, der::utf8_string("1"))))
                .intermediate(|certificate| {
                    certificate.replace(Extension::new(INTERMEDIATE_MARKER, der::integer(&[1])))
                }),
        ),
    );
    vectors.accept(
        "accepted/more-key-usage",
        "A key may be allowed more than is asked of it.",
        message_under(
            chain()
                .leaf(|leaf| leaf.replace(key_usage(&[6, 0xc0])))
                .intermediate(|certificate| certificate.replace(key_usage(&[1, 0x86]))),
        ),
    );
    vectors.accept(
        "accepted/no-path-length",
        "An intermediate may leave the path length open.",
        message_under(chain().intermediate(|one| one.replace(authority(None)))),
    );
    vectors.accept(
        "accepted/path-length-of-the-root",
        "A root that allows one authority below it has just one below it.",
        message_under_root("root-of-path-length-1"),
    );
    vectors.accept(
        "accepted/valid-beyond-2049",
        "From 2050 on certificates write the year with four digits.",
        message_under(chain().leaf(|leaf| leaf.valid_until(Moment::new(2050, [1, 1, 0, 0, 0])))),
    );
    vectors.accept(
        "accepted/valid-before-2000",
        "Two digits of a year from 50 on mean the last century.",
        message_under(
            chain().leaf(|leaf| leaf.valid_from(Moment::new(1999, [12, 31, 23, 59, 59]))),
        ),
    );
    vectors.accept(
        "accepted/valid-from-1950",
        "The first moment that two digits of a year can mean, which is before 1970.",
        message_under(chain().leaf(|leaf| leaf.valid_from(Moment::new(1950, [1, 1, 0, 0, 0])))),
    );
    vectors.accept(
        "accepted/serial-of-20-bytes",
        "The longest serial number there may be.",
        message_under(chain().leaf(|leaf| {
            let serial = der::integer(&[0x7f; 20]);
            Certificate { serial, ..leaf }
        })),
    );
    vectors.accept(
        "accepted/serial-of-one-byte",
        "The shortest serial number there may be.",
        message_under(chain().leaf(|leaf| {
            let serial = der::integer(&[1]);
            Certificate { serial, ..leaf }
        })),
    );
    vectors.accept(
        "accepted/leaf-without-constraints",
        "A leaf that does not say whether it is an authority is none.",
        message_under(chain().leaf(|leaf| leaf.without(BASIC_CONSTRAINTS))),
    );
}
