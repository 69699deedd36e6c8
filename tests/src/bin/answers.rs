//! Prints what the core itself answers to each vector that it refuses, by the vector's id.
//!
//! Runtimes are held to these answers word for word: what a binding or the JavaScript around it
//! added, lost or rounded would show.

use std::collections::BTreeMap;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use conformance::vectors::{File, Kind, VerifierOptions};
use russet::boundary::{Method, Verifier};
use serde_json::{Value, json};

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let mut answers = BTreeMap::new();
    for kind in Kind::ALL {
        let text = std::fs::read_to_string(folder.join(kind.name()).with_extension("json"))
            .expect("each kind has a file");
        let file: File =
            serde_json::from_str(&text).expect("the file has the form that it was written in");
        answers.extend(refusals(&file));
    }
    println!("{}", json!(answers));
}

fn refusals(file: &File) -> BTreeMap<String, Value> {
    let mut verifiers = BTreeMap::new();
    let mut refusals = BTreeMap::new();
    for vector in &file.vectors {
        let verifier = verifiers
            .entry(vector.verifier.as_str())
            .or_insert_with(|| verifier(file, &file.verifiers[&vector.verifier]));
        let method: Method = match vector.kind {
            Kind::Transaction => Verifier::transaction,
            Kind::RenewalInfo => Verifier::renewal_info,
            Kind::AppTransaction => Verifier::app_transaction,
            Kind::Notification => Verifier::notification,
            Kind::RealtimeRequest => Verifier::realtime_request,
        };
        #[expect(clippy::as_conversions, reason = "times in vectors are below 2^53")]
        let now = vector.now as f64;
        if let Err(failure) = method(verifier, &vector.jws, now) {
            let mut failure = serde_json::to_value(failure).expect("failures can be written");
            refusals.insert(vector.id.clone(), failure["error"].take());
        }
    }
    refusals
}

fn verifier(file: &File, options: &VerifierOptions) -> Verifier {
    let mut options = serde_json::to_value(options).expect("plain data can be written");
    for list in ["roots", "xcodeCertificates", "localTestingRoots"] {
        let names = options.get_mut(list).and_then(Value::as_array_mut);
        for name in names.into_iter().flatten() {
            let text = &file.certificates[name.as_str().expect("a name")];
            *name = json!(STANDARD.decode(text).expect("certificates are in base64"));
        }
    }
    let options = serde_json::from_value(options).expect("the options have the form they cross in");
    Verifier::new(options).expect("the options can be used")
}
