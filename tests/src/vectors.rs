//! The vectors, by area. Each acceptance has its nearest rejections beside it.

mod accepted;
mod algorithm;
mod bounds;
mod certificates;
mod chain;
mod dates;
mod encoding;
mod identity;
mod json;
mod order;
mod signature;
mod structure;

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::pki::message::Message;
use crate::trust;

/// The file of vectors of one kind of message.
#[derive(Debug, Deserialize, Serialize)]
pub struct File {
    /// Certificates by name, base64 DER.
    pub certificates: BTreeMap<String, String>,
    /// The options of verifiers by name; certificates stand as names.
    pub verifiers: BTreeMap<String, VerifierOptions>,
    /// The vectors, in the order in which they are to be tried.
    pub vectors: Vec<Vector>,
}

impl File {
    /// As it is written to disk.
    pub fn to_text(&self) -> String {
        serde_json::to_string_pretty(self).expect("plain data can be written") + "\n"
    }
}

/// The options of a verifier.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VerifierOptions {
    /// The app.
    pub bundle_id: String,
    /// The app's number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub app_apple_id: Option<u64>,
    /// The environments that are accepted.
    pub environments: Vec<String>,
    /// Replace Apple's roots.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roots: Option<Vec<String>>,
    /// Vouch for Xcode.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub xcode_certificates: Option<Vec<String>>,
    /// Vouch for local testing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub local_testing_roots: Option<Vec<String>>,
    /// How far the date of signing may lie ahead, in milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock_tolerance: Option<u64>,
    /// How long a message may be, in bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_input_length: Option<u64>,
}

/// One input and what must come of it.
#[derive(Debug, Deserialize, Serialize)]
pub struct Vector {
    /// `area/what`, unique.
    pub id: String,
    /// Why it is accepted or refused.
    pub reason: String,
    /// Which method takes it.
    pub kind: Kind,
    /// The name of the verifier.
    pub verifier: String,
    /// The time of the call, milliseconds since 1970.
    pub now: i64,
    /// The input.
    pub jws: String,
    /// What must come of it.
    pub expect: Expectation,
}

/// The methods of a verifier.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// `transaction`.
    Transaction,
}

/// What must come of a vector.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Expectation {
    /// Accepted, and this is the payload.
    Payload(Value),
    /// Refused, with this code.
    Code(String),
}

/// The vectors of transactions.
pub fn transactions() -> File {
    let mut vectors = Vectors::default();
    for add in [
        accepted::add,
        structure::add,
        json::add,
        algorithm::add,
        signature::add,
        certificates::add,
        encoding::add,
        chain::add,
        dates::add,
        identity::add,
        bounds::add,
        order::add,
    ] {
        add(&mut vectors);
    }
    File {
        certificates: trust::certificates()
            .into_iter()
            .map(|(name, der)| (name.to_owned(), STANDARD.encode(der)))
            .collect(),
        verifiers: trust::verifiers(),
        vectors: vectors.0,
    }
}

/// The list of vectors while it grows.
#[derive(Default)]
struct Vectors(Vec<Vector>);

impl Vectors {
    /// A message that is accepted as it was signed.
    fn accept(&mut self, id: &str, reason: &str, message: Message) {
        self.add(id, reason, message, |payload| {
            Expectation::Payload(serde_json::from_slice(payload).expect("the payload is JSON"))
        });
    }

    /// A message that is refused with this code.
    fn refuse(&mut self, id: &str, code: &str, reason: &str, message: Message) {
        self.add(id, reason, message, |_| Expectation::Code(code.to_owned()));
    }

    fn add(
        &mut self,
        id: &str,
        reason: &str,
        message: Message,
        expect: impl FnOnce(&[u8]) -> Expectation,
    ) {
        let (verifier, now) = (message.verifier.to_owned(), message.now);
        let written = message.write();
        self.0.push(Vector {
            id: id.to_owned(),
            reason: reason.to_owned(),
            kind: Kind::Transaction,
            verifier,
            now,
            jws: written.jws,
            expect: expect(&written.payload),
        });
    }
}

/// The text with something in it replaced that is there.
fn replaced(text: String, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from} is not there");
    text.replacen(from, to, 1)
}
