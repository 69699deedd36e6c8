//! The vectors against the core, through the boundary that both bindings call.

mod inspect;
mod receipt;
mod revocation;

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use russet::boundary::Verifier;
use russet::{Error, models};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::vectors::{self, Expectation, File, Kind, Vector, VerifierOptions};

/// The text of the file of each kind.
const TEXTS: [(Kind, &str); 6] = [
    (
        Kind::Transaction,
        include_str!("../vectors/transaction.json"),
    ),
    (
        Kind::RenewalInfo,
        include_str!("../vectors/renewal-info.json"),
    ),
    (
        Kind::AppTransaction,
        include_str!("../vectors/app-transaction.json"),
    ),
    (
        Kind::Notification,
        include_str!("../vectors/notification.json"),
    ),
    (
        Kind::RealtimeRequest,
        include_str!("../vectors/realtime-request.json"),
    ),
    (Kind::Receipt, include_str!("../vectors/receipt.json")),
];

fn files() -> impl Iterator<Item = File> {
    TEXTS.iter().map(|(_, text)| {
        serde_json::from_str(text).expect("the file has the form that it was written in")
    })
}

fn all_vectors() -> impl Iterator<Item = Vector> {
    files().flat_map(|file| file.vectors)
}

#[test]
fn files_are_fresh() {
    for (kind, text) in TEXTS {
        assert!(
            vectors::file(kind).to_text() == text,
            "vectors/{}.json is stale: run `cargo run -p conformance --bin generate`",
            kind.name(),
        );
    }
}

#[test]
fn chains_of_tests_are_for_those_who_allow_them() {
    let text = include_str!("../vectors/test-chains.json");
    assert!(
        vectors::test_chains_file().to_text() == text,
        "vectors/test-chains.json is stale: run `cargo run -p conformance --bin generate`",
    );
    let mut file: File = serde_json::from_str(text).expect("the file has its form");
    let mut named = verifiers(&file);
    check(&file, |vector| {
        let verifier = named
            .get_mut(vector.verifier.as_str())
            .expect("it is there");
        run(verifier, vector)
    });
    // Without the option nothing is left but what has Apple's shape.
    for options in file.verifiers.values_mut() {
        options.test_chains = None;
    }
    let mut named = verifiers(&file);
    for vector in &file.vectors {
        let verifier = named
            .get_mut(vector.verifier.as_str())
            .expect("it is there");
        let is_accepted = matches!(run(verifier, vector), Expectation::Payload(_));
        assert_eq!(
            is_accepted,
            vector.id == "test-chain/apple-shape",
            "{}",
            vector.id
        );
    }
}

#[test]
fn the_authority_of_the_local_store_is_fresh() {
    assert!(
        crate::authority::to_text() == include_str!("../../npm/local-store/src/authority.json"),
        "authority.json is stale: run `cargo run -p conformance --bin generate`",
    );
}

#[test]
fn ids_are_unique_and_well_formed() {
    let mut seen = BTreeSet::new();
    for Vector { id, reason, .. } in all_vectors() {
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
    for Vector { id, expect, .. } in all_vectors() {
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
    for file in files() {
        check_in_order(&file);
    }
}

/// The order of vectors means nothing: what was accepted before changes no answer.
#[test]
fn verifiers_agree_in_reverse() {
    for mut file in files() {
        file.vectors.reverse();
        check_in_order(&file);
    }
}

/// Each vector has a verifier of its own, which has seen nothing before.
#[test]
fn new_verifiers_agree() {
    for file in files() {
        check(&file, |vector| {
            run(
                &mut verifier(&file, &file.verifiers[&vector.verifier]),
                vector,
            )
        });
    }
}

#[track_caller]
fn check_in_order(file: &File) {
    let mut verifiers = verifiers(file);
    check(file, |vector| {
        run(
            verifiers
                .get_mut(vector.verifier.as_str())
                .expect("its name"),
            vector,
        )
    });
}

fn verifiers(file: &File) -> BTreeMap<&str, Verifier> {
    let named = file.verifiers.iter();
    named
        .map(|(name, options)| (name.as_str(), verifier(file, options)))
        .collect()
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
            *name = json!(certificate(file, name.as_str().expect("a name")));
        }
    }
    let options = serde_json::from_value(options).expect("the options have the form they cross in");
    Verifier::new(options).expect("the options can be used")
}

fn certificate(file: &File, name: &str) -> Vec<u8> {
    let text = &file.certificates[name];
    STANDARD.decode(text).expect("certificates are in base64")
}

fn run(verifier: &mut Verifier, vector: &Vector) -> Expectation {
    match call(verifier, vector) {
        Ok(payload) => Expectation::Payload(payload),
        Err(error) => {
            let code = error["code"].as_str().expect("a failure has a code");
            Expectation::Code(code.to_owned())
        }
    }
}

/// The payload of a vector, or the error that a binding would hand out.
fn call(verifier: &mut Verifier, vector: &Vector) -> Result<Value, Value> {
    #[expect(clippy::as_conversions, reason = "times in vectors are below 2^53")]
    let now = vector.now as f64;
    match vector.kind.method()(verifier, &vector.jws, now) {
        Ok(payload) => Ok(serde_json::from_str(&payload).expect("what is accepted is JSON")),
        Err(failure) => Err(serde_json::from_str(&failure.to_json()).expect("failures are JSON")),
    }
}

/// A fault in a message within a notification says in which member it is, any other does not.
#[test]
fn faults_name_the_member_they_are_in() {
    let members = [
        ("nested/transaction-", "data.signedTransactionInfo"),
        ("nested/renewal-info-", "data.signedRenewalInfo"),
        (
            "nested/app-transaction-",
            "appData.signedAppTransactionInfo",
        ),
    ];
    for file in files() {
        let mut verifiers = verifiers(&file);
        for vector in &file.vectors {
            let verifier = verifiers.get_mut(vector.verifier.as_str());
            let Err(error) = call(verifier.expect("its name"), vector) else {
                continue;
            };
            let member = members
                .into_iter()
                .find_map(|(start, member)| vector.id.starts_with(start).then_some(member));
            let id = &vector.id;
            assert_eq!(error["detail"]["within"].as_str(), member, "{id}");
            let message = error["message"].as_str().expect("a failure has a message");
            let named = member.is_none_or(|member| message.starts_with(&format!("{member}: ")));
            assert!(named, "{id}: {message}");
        }
    }
}

/// What is accepted fits the models, which Rust users get, and nothing of it is lost in them.
#[test]
fn accepted_payloads_fit_the_models() {
    for vector in all_vectors() {
        let Expectation::Payload(payload) = &vector.expect else {
            continue;
        };
        let parts: &[(Kind, &Value)] = match vector.kind {
            Kind::Notification => &[
                (Kind::Notification, &payload["payload"]),
                (Kind::Transaction, &payload["transaction"]),
                (Kind::RenewalInfo, &payload["renewalInfo"]),
                (Kind::AppTransaction, &payload["appTransaction"]),
            ],
            // Of receipts the form crosses, and no model: see `receipt`.
            Kind::Receipt => &[],
            kind => &[(kind, payload)],
        };
        for (kind, part) in parts.iter().filter(|(_, part)| !part.is_null()) {
            let again = match kind {
                Kind::Transaction => through::<models::Transaction>(part),
                Kind::RenewalInfo => through::<models::RenewalInfo>(part),
                Kind::AppTransaction => through::<models::AppTransaction>(part),
                Kind::Notification => through::<models::Notification>(part),
                Kind::RealtimeRequest => through::<models::RealtimeRequest>(part),
                Kind::Receipt => continue,
            };
            if LACKS_MEMBERS.contains(&vector.id.as_str()) {
                assert!(again.is_err(), "{}", vector.id);
            } else {
                assert_eq!(again.as_ref(), Ok(*part), "{}", vector.id);
            }
        }
    }
}

/// Realtime requests are the one kind of which Apple says that members have to be there. Whoever
/// verifies them looks at fewer.
const LACKS_MEMBERS: [&str; 2] = [
    "realtime-request/sandbox-without-app",
    "kind/realtime-request-without-its-members",
];

/// A payload after it was read as a model and written again.
fn through<T: DeserializeOwned + Serialize>(payload: &Value) -> Result<Value, String> {
    let model: T = serde_json::from_value(payload.clone()).map_err(|error| error.to_string())?;
    serde_json::to_value(model).map_err(|error| error.to_string())
}

/// The vectors that say so have every field of the model, and of the models within it.
#[test]
fn every_field_is_there() {
    let table: Value = serde_json::from_str(include_str!("../models/table.json"))
        .expect("the table of models is JSON");
    let all: BTreeMap<_, _> = all_vectors()
        .map(|vector| (vector.id, vector.expect))
        .collect();
    for (id, pointer, model) in [
        ("accepted/every-field", "", "Transaction"),
        ("renewal-info/every-field", "", "RenewalInfo"),
        ("app-transaction/every-field", "", "AppTransaction"),
        ("realtime-request/every-field", "", "RealtimeRequest"),
        (
            "nested/transaction-and-renewal-info",
            "/payload/data",
            "Data",
        ),
        ("notification/summary", "/payload/summary", "Summary"),
        (
            "nested/app-transaction-alone",
            "/payload/appData",
            "AppData",
        ),
        (
            "notification/token-every-field",
            "/payload/externalPurchaseToken",
            "ExternalPurchaseToken",
        ),
    ] {
        let Expectation::Payload(payload) = &all[id] else {
            panic!("{id} is accepted");
        };
        let payload = payload.pointer(pointer).expect("what it is about");
        check_fields(&table, model, payload);
    }
}

#[track_caller]
fn check_fields(table: &Value, model: &str, payload: &Value) {
    let fields = table["models"][model].as_object().expect("a model");
    let expected: BTreeSet<_> = fields
        .keys()
        .map(|name| name.trim_end_matches('?'))
        .collect();
    let found = payload.as_object().expect("an object");
    let found: BTreeSet<_> = found.keys().map(String::as_str).collect();
    assert_eq!(found, expected, "{model}");
    for (name, form) in fields {
        let form = form.as_str().expect("a type");
        let value = &payload[name.trim_end_matches('?')];
        if let Some(within) = form.strip_prefix("model:") {
            check_fields(table, within, value);
        } else if let Some(within) = form.strip_prefix("array<model:") {
            check_fields(table, within.trim_end_matches('>'), &value[0]);
        }
    }
}
