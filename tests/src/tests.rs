//! The vectors against the core, through the boundary that both bindings call.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use russet::Error;
use russet::boundary::Verifier;
use serde_json::{Value, json};

use crate::vectors::{Expectation, File, Vector, VerifierOptions, transactions};

const TRANSACTIONS: &str = include_str!("../vectors/transaction.json");

fn file() -> File {
    serde_json::from_str(TRANSACTIONS).expect("the file has the form that it was written in")
}

#[test]
fn file_is_fresh() {
    assert!(
        transactions().to_text() == TRANSACTIONS,
        "vectors/transaction.json is stale: run `cargo run -p conformance --bin generate`",
    );
}

#[test]
fn ids_are_unique_and_well_formed() {
    let mut seen = BTreeSet::new();
    for Vector { id, reason, .. } in file().vectors {
        let well_formed = id.split_once('/').is_some_and(|(area, what)| {
            let plain = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
            area.bytes().all(plain) && what.bytes().all(plain)
        });
        assert!(well_formed, "{id}");
        assert!(reason.ends_with('.'), "{id}: a reason is a sentence");
        assert!(seen.insert(id.clone()), "{id} is there twice");
    }
}

#[test]
fn codes_exist() {
    for Vector { id, expect, .. } in file().vectors {
        if let Expectation::Code(code) = expect {
            assert!(
                Error::TABLE.iter().any(|row| row.code == code),
                "{id}: {code}"
            );
        }
    }
}

/// One verifier of each name sees all its vectors in order: most of them after a chain it knows.
#[test]
fn verifiers_agree() {
    let file = file();
    let mut verifiers: BTreeMap<_, _> = file
        .verifiers
        .iter()
        .map(|(name, options)| (name.as_str(), verifier(&file, options)))
        .collect();
    check(&file, |vector| {
        run(
            verifiers
                .get_mut(vector.verifier.as_str())
                .expect("its name"),
            vector,
        )
    });
}

/// Each vector has a verifier of its own, which has seen nothing before.
#[test]
fn new_verifiers_agree() {
    let file = file();
    check(&file, |vector| {
        run(
            &mut verifier(&file, &file.verifiers[&vector.verifier]),
            vector,
        )
    });
}

/// The order of vectors means nothing: what was accepted before changes no answer.
#[test]
fn verifiers_agree_in_reverse() {
    let mut file = file();
    file.vectors.reverse();
    let mut verifiers: BTreeMap<_, _> = file
        .verifiers
        .iter()
        .map(|(name, options)| (name.as_str(), verifier(&file, options)))
        .collect();
    check(&file, |vector| {
        run(
            verifiers
                .get_mut(vector.verifier.as_str())
                .expect("its name"),
            vector,
        )
    });
}

#[track_caller]
fn check(file: &File, mut run: impl FnMut(&Vector) -> Expectation) {
    let mut differences = vec![];
    for vector in &file.vectors {
        let found = run(vector);
        if found != vector.expect {
            let Vector {
                id, reason, expect, ..
            } = vector;
            differences.push(format!(
                "{id}: {reason}\n  expected {expect:?}\n  found    {found:?}"
            ));
        }
    }
    let (count, all) = (differences.len(), file.vectors.len());
    assert!(
        differences.is_empty(),
        "{count} of {all} differ\n{}",
        differences.join("\n")
    );
}

fn verifier(file: &File, options: &VerifierOptions) -> Verifier {
    let mut options = serde_json::to_value(options).expect("plain data can be written");
    for option in ["roots", "xcodeCertificates", "localTestingRoots"] {
        for name in options
            .get_mut(option)
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
        {
            let text = &file.certificates[name.as_str().expect("a name")];
            *name = json!(STANDARD.decode(text).expect("certificates are in base64"));
        }
    }
    let options = serde_json::from_value(options).expect("the options have the form they cross in");
    Verifier::new(options).expect("the options can be used")
}

fn run(verifier: &mut Verifier, vector: &Vector) -> Expectation {
    #[expect(clippy::as_conversions, reason = "times in vectors are below 2^53")]
    let now = vector.now as f64;
    match verifier.transaction(&vector.jws, now) {
        Ok(payload) => {
            Expectation::Payload(serde_json::from_str(&payload).expect("what is accepted is JSON"))
        }
        Err(failure) => {
            let failure = serde_json::to_value(failure).expect("failures can be written");
            let code = failure["error"]["code"]
                .as_str()
                .expect("a failure has a code");
            Expectation::Code(code.to_owned())
        }
    }
}
