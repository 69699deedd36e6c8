//! Prints what the core itself answers to each vector that it refuses, by the vector's id.
//!
//! Runtimes are held to these answers word for word: what a binding or the JavaScript around it
//! added, lost or rounded would show.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use conformance::vectors::{File, Kind, VerifierOptions, file, revocation_file};
use russet::boundary::Verifier;
use serde_json::{Value, json};

fn main() {
    let mut answers = BTreeMap::new();
    for kind in Kind::ALL {
        add(&mut answers, &file(kind));
    }
    let revocation = revocation_file();
    for vector in &revocation.vectors {
        if let Err(failure) = revocation.judge(vector, false) {
            answers.insert(vector.id.clone(), failure);
        }
    }
    println!("{}", json!(answers));
}

fn add(answers: &mut BTreeMap<String, Value>, file: &File) {
    let mut verifiers = BTreeMap::new();
    for vector in &file.vectors {
        let verifier = verifiers
            .entry(vector.verifier.as_str())
            .or_insert_with(|| verifier(file, &file.verifiers[&vector.verifier]));
        #[expect(clippy::as_conversions, reason = "times in vectors are below 2^53")]
        let now = vector.now as f64;
        if let Err(failure) = vector.kind.method()(verifier, &vector.jws, now) {
            let failure = serde_json::from_str(&failure.to_json()).expect("failures are JSON");
            answers.insert(vector.id.clone(), failure);
        }
    }
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
