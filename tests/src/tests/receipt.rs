//! Receipts that Apple and Xcode really signed, where they are at hand, and a very long one.

mod openssl;

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use russet::receipt::{unverified_receipt_text, unverified_transaction_id};
use russet::{Environment, Timestamp, Verifier, VerifierOptions};
use serde_json::Value;

use crate::pki::der;
use crate::pki::receipt::{purchase, receipt};
use crate::trust::{BUNDLE_ID, certificates};

const NOW: Timestamp = Timestamp::from_millis(1_772_366_400_000);

/// A receipt, and what is known of it.
struct Genuine {
    bytes: Vec<u8>,
    id: String,
    fields: Value,
    in_app: Vec<Value>,
    in_app_count: u64,
    others: Vec<u64>,
}

fn data() -> PathBuf {
    std::env::var_os("RUSSET_DATA")
        .map(PathBuf::from)
        .expect("RUSSET_DATA says where genuine receipts are")
}

fn genuine(folder: &Path) -> Vec<Genuine> {
    let folder = folder.join("receipts");
    let manifest = std::fs::read(folder.join("manifest.json")).expect("there is a manifest");
    let manifest: Value = serde_json::from_slice(&manifest).expect("it is JSON");
    let items = manifest["items"].as_array().expect("it has items");
    let read = |item: &Value| {
        let expect = &item["expect"];
        Some(Genuine {
            bytes: std::fs::read(folder.join(item["file"].as_str()?)).ok()?,
            id: item["id"].as_str()?.into(),
            fields: expect["fields"].clone(),
            in_app: expect["inApp"].as_array()?.clone(),
            in_app_count: expect["inAppCount"].as_u64()?,
            others: expect["otherAttributeTypes"]
                .as_array()?
                .iter()
                .filter_map(Value::as_u64)
                .collect(),
        })
    };
    let all: Vec<_> = items.iter().filter_map(read).collect();
    assert_eq!(all.len(), items.len(), "every item is complete");
    all
}

impl Genuine {
    fn verifier(&self, folder: &Path) -> Verifier {
        let xcode = folder.join("apple-certs/StoreKit-Xcode-test-root.der");
        Verifier::new(VerifierOptions {
            bundle_id: self.fields["bundleId"].as_str().expect("text").into(),
            app_apple_id: Some(1),
            environments: vec![
                Environment::Production,
                Environment::Sandbox,
                Environment::Xcode,
            ],
            xcode_certificates: vec![std::fs::read(xcode).expect("Xcode's certificate is there")],
            ..VerifierOptions::default()
        })
        .expect("the options can be used")
    }
}

/// What the manifest says of a field, in the form that the field has.
fn check_fields(id: &str, found: &Value, expected: &Value) {
    for (name, expected) in expected.as_object().expect("fields") {
        if let Some(name) = name.strip_suffix("Hex") {
            if name != "bundleIdTlv" {
                let text = found[name].as_str().expect("bytes are in base64");
                assert_eq!(hex(&base64(text)), *expected, "{id}: {name}");
            }
            continue;
        }
        let found = found.get(name);
        match expected {
            Value::String(date) if name.ends_with("Date") => {
                let found = found.and_then(Value::as_i64);
                let found = found.map(|millis| Timestamp::from_millis(millis).to_string());
                assert_eq!(found.unwrap_or_default(), utc(date), "{id}: {name}");
            }
            Value::Number(number) if found.is_some_and(Value::is_string) => {
                assert_eq!(
                    found,
                    Some(&Value::String(number.to_string())),
                    "{id}: {name}"
                );
            }
            _ => assert_eq!(found, Some(expected), "{id}: {name}"),
        }
    }
}

fn base64(text: &str) -> Vec<u8> {
    STANDARD.decode(text).expect("base64")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Xcode writes dates with the difference to UTC, and the ones here are in two zones.
fn utc(date: &str) -> String {
    match date.strip_suffix("+0100") {
        Some(local) => {
            let hour: u32 = local[11..13].parse().expect("an hour");
            format!("{}{:02}{}Z", &local[..11], hour - 1, &local[13..])
        }
        None => date.replace("+0000", "Z"),
    }
}

#[test]
#[ignore = "needs the receipts that RUSSET_DATA points to"]
fn genuine_receipts_verify_and_hold_what_is_known_of_them() {
    let folder = data();
    for receipt in genuine(&folder) {
        let id = &receipt.id;
        let verified = receipt
            .verifier(&folder)
            .receipt_text(&receipt.bytes, None, NOW)
            .unwrap_or_else(|error| panic!("{id}: {error}"));
        let read = unverified_receipt_text(&receipt.bytes);
        assert_eq!(
            read.as_ref(),
            Ok(&*verified),
            "{id}: read as it was verified"
        );
        let found: Value = serde_json::from_str(&verified).expect("JSON");
        check_fields(id, &found, &receipt.fields);
        let purchases = found["inApp"].as_array().expect("a list");
        let count = u64::try_from(purchases.len()).expect("a count");
        assert_eq!(count, receipt.in_app_count, "{id}");
        for (found, expected) in purchases.iter().zip(&receipt.in_app) {
            check_fields(id, found, expected);
        }
        let mut others: Vec<u64> = core::iter::once(&found)
            .chain(purchases)
            .flat_map(|attributes| attributes["unknown"].as_object().expect("an object").keys())
            .map(|number| number.parse().expect("a number"))
            .collect();
        others.sort_unstable();
        others.dedup();
        assert_eq!(others, receipt.others, "{id}");
        let identifier = unverified_transaction_id(&receipt.bytes);
        let first = purchases
            .first()
            .map(|first| first["transactionId"].as_str());
        assert_eq!(
            identifier.as_ref().map(Option::as_deref),
            Ok(first.flatten()),
            "{id}"
        );
    }
}

/// An app may have been bought by nobody, and a text that is empty identifies nothing.
#[test]
fn an_identifier_is_the_first_that_is_not_empty() {
    let found = |purchases: &[&[(u32, &str)]]| {
        let mut receipt = receipt();
        receipt.attributes.retain(|(number, _)| *number != 17);
        for attributes in purchases {
            let encoded: Vec<_> = attributes
                .iter()
                .map(|(number, text)| (*number, der::utf8_string(text)))
                .collect();
            receipt.attributes.push((17, purchase(&encoded)));
        }
        unverified_transaction_id(&receipt.der()).expect("it can be read")
    };
    assert_eq!(found(&[]), None);
    assert_eq!(
        found(&[&[(1703, "1"), (1705, "2")], &[(1703, "3")]]),
        Some("1".into())
    );
    assert_eq!(found(&[&[(1705, "2"), (1703, "1")]]), Some("2".into()));
    assert_eq!(found(&[&[(1705, ""), (1703, "1")]]), Some("1".into()));
    assert_eq!(
        found(&[&[(1702, "4")], &[(1705, "2")], &[(1703, "3")]]),
        Some("2".into())
    );
    assert_eq!(
        found(&[&[(1703, ""), (1705, "2")], &[(1703, "3")]]),
        Some("2".into())
    );
    assert_eq!(
        found(&[&[(1703, ""), (1705, "")], &[(1703, "3")]]),
        Some("3".into())
    );
    assert_eq!(found(&[&[(1703, "")]]), None);

    let legacy = |id: &str| {
        let inner = STANDARD.encode(format!("{{ \"transaction-id\" = \"{id}\"; }}"));
        let list = format!("{{ \"purchase-info\" = \"{inner}\"; }}");
        unverified_transaction_id(list.as_bytes()).expect("it can be read")
    };
    assert_eq!((legacy("1"), legacy("")), (Some("1".into()), None));
}

/// It has as many purchases as are read at all, and more bytes than are taken unless an option says
/// so.
#[test]
fn a_receipt_of_a_hundred_thousand_purchases_verifies() {
    let signed = |count: usize| {
        let mut receipt = receipt();
        receipt.attributes.retain(|(number, _)| *number != 17);
        let each = purchase(&[(1703, der::utf8_string("1"))]);
        let purchases = core::iter::repeat_n((17, each), count);
        receipt.attributes.extend(purchases);
        receipt.der()
    };
    let verifier = |max_input_length| {
        let certificates = certificates();
        Verifier::new(VerifierOptions {
            bundle_id: BUNDLE_ID.into(),
            environments: vec![Environment::Sandbox],
            roots: Some(vec![certificates["receipt-root"].clone()]),
            max_input_length,
            ..VerifierOptions::default()
        })
        .expect("the options can be used")
    };
    let genuine = signed(100_000);
    let limit = Some(genuine.len());
    let verified = verifier(limit).receipt_text(&genuine, None, NOW);
    let verified: Value = serde_json::from_str(&verified.expect("it is genuine")).expect("JSON");
    assert_eq!(verified["inApp"].as_array().map(Vec::len), Some(100_000));
    let refusal = |limit, receipt: &[u8]| {
        let refused = verifier(limit).receipt_text(receipt, None, NOW);
        refused.expect_err("it is refused").code()
    };
    let shorter = limit.map(|limit| limit - 1);
    assert_eq!(refusal(shorter, &genuine), "input/too-long");
    assert_eq!(refusal(None, &genuine), "input/too-long");
    let more = signed(100_001);
    assert_eq!(refusal(Some(more.len()), &more), "receipt/encoding");
}

/// One bit in each byte of every receipt is changed: nothing of it is accepted.
///
/// That takes minutes, so all bytes are tried where `RUSSET_EVERY_BYTE` says so, else one in 37.
#[test]
#[ignore = "needs the receipts that RUSSET_DATA points to"]
fn no_byte_of_a_genuine_receipt_can_be_changed() {
    let folder = data();
    let step = if std::env::var_os("RUSSET_EVERY_BYTE").is_some() {
        1
    } else {
        37
    };
    let mut tried = 0;
    for receipt in genuine(&folder) {
        let mut verifier = receipt.verifier(&folder);
        let original = unverified_receipt_text(&receipt.bytes).expect("a receipt");
        let mut same = 0;
        for place in (0..receipt.bytes.len()).step_by(step) {
            let mut changed = receipt.bytes.clone();
            changed[place] ^= 1 << (place % 8);
            let answer = verifier.receipt_text(&changed, None, NOW);
            // `rsaEncryption` and `sha1WithRSAEncryption` differ in one bit, and mean the same here.
            same += usize::from(answer.as_deref().is_ok_and(|text| *text == original));
            let refused = answer.is_err() || answer.as_deref().is_ok_and(|text| *text == original);
            assert!(refused, "{}: byte {place}", receipt.id);
            tried += 1;
        }
        assert!(
            same <= 1,
            "{}: {same} changes made no difference",
            receipt.id
        );
    }
    eprintln!("changed {tried} bytes");
}
