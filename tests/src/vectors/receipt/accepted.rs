//! Receipts as they come.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::decoded::decoded;
use crate::pki::chain::receipt_chain;
use crate::pki::der;
use crate::pki::key::Hash;
use crate::pki::receipt::{
    Receipt, ia5_string, purchase, purchase_attributes, receipt, receipt_under, usual_attributes,
    wrapped, xcode_receipt,
};
use crate::pki::time::Moment;
use crate::trust::local_testing_chain;
use crate::vectors::{Expectation, Vectors};

pub(super) fn accepted(vectors: &mut Vectors) {
    vectors.accept_receipt(
        "every-attribute",
        "Every attribute that is known, in an order that is not theirs.",
        &receipt(),
    );
    vectors.accept_receipt(
        "xcode",
        "A receipt of Xcode's, with indefinite lengths and a content in pieces.",
        &xcode_receipt(),
    );
    vectors.accept_receipt(
        "indefinite-lengths",
        "The App Store's receipt in Xcode's encoding.",
        &Receipt {
            as_xcode: true,
            ..receipt()
        },
    );
    vectors.accept_receipt(
        "signed-attributes",
        "The digest is signed among other attributes, as most writers of signed data do it.",
        &Receipt {
            signed_attributes: Some(usual_attributes),
            ..receipt()
        },
    );
    vectors.accept_receipt(
        "named-digest",
        "The signature's algorithm names the digest once more.",
        &Receipt {
            algorithm: Hash::Sha256.rsa_algorithm(),
            ..receipt()
        },
    );
    vectors.accept_receipt(
        "wrapped-twice",
        "The content is an octet string within the octet string, signed as it stands.",
        &wrapped(receipt()),
    );
    vectors.accept_receipt(
        "wrapped-twice-with-attributes",
        "The same, by a digest among signed attributes.",
        &Receipt {
            signed_attributes: Some(usual_attributes),
            ..wrapped(receipt())
        },
    );
    vectors.accept_receipt(
        "sha-1-in-2024",
        "Signed over SHA-1, like everything in its chain, at a time when Apple did so.",
        &of_2024("2024-06-01T12:00:00Z"),
    );
    vectors.accept_receipt(
        "sha-1-on-its-last-day",
        "Signed over SHA-1 when Apple's last authority of that kind expired.",
        &of_2024("2025-01-24T00:00:00Z"),
    );
    vectors.accept_receipt(
        "certificates-in-any-order",
        "Certificates are a set, whose order says nothing.",
        &Receipt {
            certificates: receipt().certificates.into_iter().rev().collect(),
            ..receipt()
        },
    );
    vectors.accept_receipt(
        "root-left-out",
        "The chain is completed by the root that the verifier was given.",
        &Receipt {
            certificates: receipt().certificates[..2].to_vec(),
            ..receipt()
        },
    );
    vectors.receipt(
        "local-testing",
        "A receipt of local testing, by its authority.",
        "local-testing",
        STANDARD.encode(of_local_testing().der()),
        Expectation::Payload(decoded(&of_local_testing().attributes)),
    );
    vectors.accept_receipt(
        "no-purchases",
        "Nothing was bought within the app.",
        &receipt().without(17),
    );
    vectors.accept_receipt(
        "many-purchases",
        "Purchases of several kinds, in no order: the same attributes again in each.",
        &many_purchases(),
    );
    vectors.accept_receipt(
        "other-string-types",
        "A bundle identifier as IA5String and a date as UTF8String: they say the same.",
        &receipt()
            .set(2, ia5_string("com.example.app"))
            .set(18, der::utf8_string("2013-08-01T07:00:00Z")),
    );
    vectors.accept_receipt(
        "dates-with-fractions",
        "Dates of every kind with fractions of seconds, one finer than milliseconds.",
        &with_fractions(),
    );
    vectors.accept_receipt(
        "numbers-of-64-bits",
        "The least and the largest number that take 64 bits.",
        &{
            let transaction = der::utf8_string("2000000000000001");
            let largest = der::integer(&[0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
            receipt()
                .set(15, der::integer(&[0, 0x80, 0, 0, 0, 0, 0, 0, 0]))
                .set(17, purchase(&[(1703, transaction), (1711, largest)]))
        },
    );
    vectors.accept_receipt(
        "volume-purchase",
        "Bought in volume, in the sandbox.",
        &receipt().set(0, der::utf8_string("ProductionVPPSandbox")),
    );
}

/// Every date with a fraction of a second.
fn with_fractions() -> Receipt {
    let whole = || ia5_string("2013-08-01T07:00:00.000Z");
    let mut purchased = purchase_attributes();
    for (number, value) in &mut purchased {
        if matches!(number, 1704 | 1706 | 1708 | 1712) {
            *value = whole();
        }
    }
    receipt()
        .set(12, ia5_string("2026-03-01T12:58:57.9876+0100"))
        .set(18, whole())
        .set(21, whole())
        .set(17, purchase(&purchased))
}

/// A receipt from the time of SHA-1, under certificates of that time.
fn of_2024(date: &str) -> Receipt {
    let past = Moment::new(2020, [1, 1, 0, 0, 0]);
    let chain = receipt_chain()
        .leaf(|leaf| leaf.valid_from(past).hashed_by(Hash::Sha1))
        .intermediate(|it| it.valid_from(past).hashed_by(Hash::Sha1));
    receipt_under(chain)
        .hashed_by(Hash::Sha1)
        .set(12, ia5_string(date))
}

/// A subscription that was renewed and then taken back, and what was bought beside it.
fn many_purchases() -> Receipt {
    const BOUGHT: [(&str, &str, u8, &str, &str, &str); 6] = [
        (
            "monthly",
            "2000000000000105",
            1,
            "2026-02-01T11:58:57Z",
            "2026-03-01T11:58:58Z",
            "",
        ),
        (
            "coins",
            "2000000000000102",
            5,
            "2025-01-24T00:00:00Z",
            "",
            "",
        ),
        (
            "monthly",
            "2000000000000106",
            1,
            "2026-03-01T11:58:58Z",
            "2026-04-01T11:58:57Z",
            "",
        ),
        (
            "lifetime",
            "2000000000000101",
            1,
            "2024-06-01T12:00:00Z",
            "",
            "2025-01-24T00:00:00Z",
        ),
        (
            "monthly",
            "2000000000000104",
            1,
            "2026-01-01T11:58:57Z",
            "2026-02-01T11:58:57Z",
            "",
        ),
        (
            "coins",
            "2000000000000103",
            20,
            "2025-01-24T00:00:00Z",
            "",
            "",
        ),
    ];
    let mut whole = receipt().without(17);
    for (product, transaction, quantity, bought, expires, cancelled) in BOUGHT {
        let is_subscription = product == "monthly";
        let (first, since) = if is_subscription {
            ("2000000000000104", "2026-01-01T11:58:57Z")
        } else {
            (transaction, bought)
        };
        let product = format!("com.example.app.{product}");
        let attributes = [
            (1701, der::integer(&[quantity])),
            (1702, der::utf8_string(&product)),
            (1703, der::utf8_string(transaction)),
            (1704, ia5_string(bought)),
            (1705, der::utf8_string(first)),
            (1706, ia5_string(since)),
            (1708, ia5_string(expires)),
            (1712, ia5_string(cancelled)),
            (
                1713,
                der::integer(&[u8::from(is_subscription && transaction == first)]),
            ),
        ];
        whole.attributes.push((17, purchase(&attributes)));
    }
    whole
}

/// A receipt of local testing, which is signed like all of its messages.
/// Also what people try things with: a subscription, and what was bought beside it.
pub(super) fn of_local_testing() -> Receipt {
    let mut subscription = purchase_attributes();
    for (number, value) in &mut subscription {
        if *number == 1702 {
            *value = der::utf8_string("com.example.app.monthly");
        }
    }
    let coins = [
        (1701, der::integer(&[5])),
        (1702, der::utf8_string("com.example.app.coins")),
        (1703, der::utf8_string("2000000000000002")),
        (1704, ia5_string("2025-01-24T00:00:00Z")),
        (1705, der::utf8_string("2000000000000002")),
        (1706, ia5_string("2025-01-24T00:00:00Z")),
    ];
    let mut whole = receipt_under(local_testing_chain())
        .set(0, der::utf8_string("LocalTesting"))
        .without(17);
    whole.attributes.push((17, purchase(&subscription)));
    whole.attributes.push((17, purchase(&coins)));
    whole
}
