//! Receipts.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use conformance::pki::receipt::NOW;
use conformance::trust::{BUNDLE_ID, certificates};
use conformance::vectors::{Expectation, File, Kind, Vector};
use russet::inspect::{InspectOptions, Verdict, inspect};
use russet::receipt::{unverified_receipt_text, unverified_transaction_id};
use russet::{Environment, Timestamp, Verifier, VerifierOptions};
use serde_json::Value;

use crate::Target;
use crate::genuine::written;

pub(super) const TARGET: Target = Target {
    name: "receipt",
    purpose: "a receipt; nothing is believed that the test authority did not sign",
    seeds,
    run,
};

fn vectors() -> Vec<Vector> {
    let file: File = written(Kind::Receipt.name());
    file.vectors
}

/// The receipts of all vectors, as they stand.
fn seeds() -> Vec<Vec<u8>> {
    let receipts: BTreeSet<_> = vectors()
        .into_iter()
        .filter_map(|vector| STANDARD.decode(vector.jws).ok())
        .collect();
    receipts.into_iter().collect()
}

/// What the vectors say that genuine receipts hold.
fn genuine() -> Vec<Value> {
    let payload = |expectation| match expectation {
        Expectation::Payload(payload) => Some(payload),
        Expectation::Code(_) => None,
    };
    vectors()
        .into_iter()
        .filter_map(|vector| payload(vector.expect))
        .collect()
}

fn options() -> VerifierOptions {
    let certificates = certificates();
    VerifierOptions {
        bundle_id: BUNDLE_ID.into(),
        app_apple_id: Some(1),
        environments: ["Production", "Sandbox", "Xcode"]
            .into_iter()
            .filter_map(Environment::from_name)
            .collect(),
        roots: Some(
            ["root", "receipt-root"]
                .map(|name| certificates[name].clone())
                .into(),
        ),
        xcode_certificates: vec![certificates["xcode-receipts"].clone()],
        ..VerifierOptions::default()
    }
}

fn run(input: &[u8]) {
    static GENUINE: LazyLock<Vec<Value>> = LazyLock::new(genuine);
    static OPTIONS: LazyLock<VerifierOptions> = LazyLock::new(options);
    let now = Timestamp::from_millis(NOW);
    let mut verifier = Verifier::new(OPTIONS.clone()).expect("the options can be used");
    let read = unverified_receipt_text(input);
    drop(unverified_transaction_id(input));
    let verified = verifier.receipt_text(input, None, now);
    if let Ok(text) = &read {
        let json = serde_json::from_str::<Value>(text).expect("what is read is JSON");
        assert!(json["inApp"].is_array(), "there is a list of purchases");
        if let Ok(verified) = &verified {
            assert_eq!(**verified, *text, "what is verified is what is read");
            assert!(GENUINE.contains(&json), "somebody else signed this");
        }
    }
    assert!(
        read.is_ok() || verified.is_err(),
        "what cannot be read is verified"
    );

    let VerifierOptions {
        bundle_id,
        environments,
        roots,
        xcode_certificates,
        ..
    } = OPTIONS.clone();
    let inspection = InspectOptions {
        bundle_id: Some(bundle_id),
        environments,
        roots: roots.unwrap_or_default(),
        xcode_certificates,
        ..InspectOptions::default()
    };
    let report = inspect(&STANDARD.encode(input), &inspection, now).expect("good options");
    let is_genuine = report.verdict == Verdict::Genuine;
    assert!(
        !is_genuine || verified.is_ok(),
        "an inspection believes more than a verifier"
    );
}
