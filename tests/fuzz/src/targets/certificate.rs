//! Certificates, as roots that somebody configures and in each place of a chain.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use conformance::pki::payload::transaction;
use russet::inspect::InspectOptions;
use russet::{Verifier, VerifierOptions};

use super::inspection;
use super::message::check;
use crate::{Target, genuine};

pub(super) const TARGET: Target = Target {
    name: "certificate",
    purpose: "a certificate in DER; nothing is accepted that the test authority did not sign",
    seeds,
    run,
};

/// The certificates of all vectors.
fn seeds() -> Vec<Vec<u8>> {
    let entries = |jws: &String| {
        let header = URL_SAFE_NO_PAD.decode(jws.split('.').next()?).ok()?;
        let header: serde_json::Value = serde_json::from_slice(&header).ok()?;
        let entry = |entry: &serde_json::Value| STANDARD.decode(entry.as_str()?).ok();
        Some(
            header["x5c"]
                .as_array()?
                .iter()
                .filter_map(entry)
                .collect::<Vec<_>>(),
        )
    };
    let messages = genuine::messages();
    let mut certificates: Vec<_> = messages.iter().filter_map(entries).flatten().collect();
    certificates.sort();
    certificates.dedup();
    certificates
}

fn run(input: &[u8]) {
    let as_root = Verifier::new(VerifierOptions {
        bundle_id: "com.example.app".into(),
        environments: vec![russet::Environment::Sandbox],
        roots: Some(vec![input.to_vec()]),
        ..VerifierOptions::default()
    });
    let options = InspectOptions {
        roots: vec![input.to_vec()],
        ..InspectOptions::default()
    };
    let reported = russet::inspect("", &options, genuine::NOW);
    assert_eq!(as_root.err(), reported.err(), "one rule for roots");

    static SIGNED: LazyLock<BTreeSet<Vec<u8>>> = LazyLock::new(|| seeds().into_iter().collect());
    static PAYLOAD: LazyLock<Vec<u8>> = LazyLock::new(|| transaction().text().into_bytes());
    let authority = genuine::authority();
    let entry = STANDARD.encode(input);
    for place in 0..3 {
        let mut entries = authority.entries.clone();
        entries[place].clone_from(&entry);
        let jws = authority.sign(&entries, &PAYLOAD);
        let is_accepted = check(&jws);
        assert!(!is_accepted || SIGNED.contains(input), "in place {place}");
        inspection::check(&jws, is_accepted);
    }
}
