//! Whether certificates were revoked: a message that is genuine, and what responders answer about
//! its leaf and its intermediate.

mod accepted;
mod certificates;
mod encoding;
mod receipts;
mod responders;
mod statuses;

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use russet::boundary::OnlineVerifier;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Kind, VerifierOptions};
use crate::pki::chain::{Chain, Keys, chain};
use crate::pki::der::Der;
use crate::pki::key::Key;
use crate::pki::message::{Message, SIGNED, message_under};
use crate::pki::ocsp::{Subject, by_delegate, by_issuer, good, intermediate_of, leaf_of};
use crate::pki::time::Millis;
use crate::trust;

/// The file of vectors on revocation.
#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RevocationFile {
    /// The trusted root of messages, base64 DER.
    pub root: String,
    /// The trusted root of receipts, base64 DER.
    pub receipt_root: String,
    /// The options of the verifier, but for the roots.
    pub options: VerifierOptions,
    /// Where the leaf says to ask.
    pub leaf_responder: String,
    /// Where the intermediate says to ask.
    pub intermediate_responder: String,
    /// Messages by name: transactions, and a receipt in base64.
    pub messages: BTreeMap<String, String>,
    /// The vectors.
    pub vectors: Vec<RevocationVector>,
}

/// One pair of answers and what must come of it.
#[derive(Debug, Deserialize, Serialize)]
pub struct RevocationVector {
    /// `revocation/what`, unique.
    pub id: String,
    /// Why it is accepted or refused.
    pub reason: String,
    /// The method: `transaction` or `receipt`.
    pub kind: Kind,
    /// The name of the message.
    pub message: String,
    /// The time of the call, milliseconds since 1970.
    pub now: i64,
    /// The answer about the leaf, base64.
    pub leaf: String,
    /// The answer about the intermediate, base64.
    pub intermediate: String,
    /// The code with which it is refused; accepted without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// The file as it is written.
pub fn revocation_file() -> RevocationFile {
    let mut vectors = Vectors::new();
    accepted::add(&mut vectors);
    encoding::add(&mut vectors);
    responders::add(&mut vectors);
    statuses::add(&mut vectors);
    certificates::add(&mut vectors);
    receipts::add(&mut vectors);
    let mut options = trust::verifiers()
        .remove("production")
        .expect("a known verifier");
    options.roots = None;
    RevocationFile {
        root: STANDARD.encode(&trust::certificates()["root"]),
        receipt_root: STANDARD.encode(&trust::certificates()["receipt-root"]),
        options,
        leaf_responder: "http://ocsp.example.com/ocsp03-wwdrg602".to_owned(),
        intermediate_responder: "http://ocsp.example.com/ocsp03-testrootcag3".to_owned(),
        messages: vectors.messages,
        vectors: vectors.list,
    }
}

impl RevocationFile {
    /// What the core makes of a vector: the text of the payload, or the failure as data.
    ///
    /// # Panics
    /// If the core asks for something that nobody has an answer to.
    pub fn judge(&self, vector: &RevocationVector, prefers: bool) -> Result<String, Value> {
        let mut verifier = self.verifier(prefers);
        let jws = &self.messages[&vector.message];
        #[expect(clippy::as_conversions, reason = "times in vectors are below 2^53")]
        let now = vector.now as f64;
        let mut verify = |answers: &[Value]| {
            let answers = serde_json::from_value(json!(answers)).expect("answers have this form");
            let outcome = match vector.kind {
                Kind::Receipt => verifier.receipt(jws.as_bytes(), None, now, answers),
                _ => verifier.verify("transaction", jws, now, answers),
            };
            match outcome {
                Ok(text) => match serde_json::from_str(&text).expect("JSON") {
                    Value::Array(asks) => Ok(Err(asks)),
                    _ => Ok(Ok(text)),
                },
                Err(failure) => {
                    let facts: Value =
                        serde_json::from_str(&failure.to_json()).expect("failures are JSON");
                    Err(facts)
                }
            }
        };
        let asks = match verify(&[])? {
            Ok(text) => return Ok(text),
            Err(asks) => asks,
        };
        let answers: Vec<_> = asks
            .iter()
            .map(|ask| {
                let about_leaf = ask["certificate"] == "leaf certificate";
                let answer = if about_leaf {
                    &vector.leaf
                } else {
                    &vector.intermediate
                };
                let bytes = STANDARD.decode(answer).expect("answers are in base64");
                json!({ "key": ask["key"], "bytes": bytes })
            })
            .collect();
        Ok(verify(&answers)?.expect("there is nothing left to ask"))
    }

    /// The verifier of all vectors.
    fn verifier(&self, prefers: bool) -> OnlineVerifier {
        let mut options = serde_json::to_value(&self.options).expect("plain data can be written");
        let roots = [&self.root, &self.receipt_root];
        options["roots"] = json!(roots.map(|root| STANDARD.decode(root).expect("base64")));
        let options = serde_json::from_value(options).expect("options have this form");
        OnlineVerifier::new(options, prefers).expect("the options can be used")
    }

    /// As it is written to disk.
    pub fn to_text(&self) -> String {
        serde_json::to_string_pretty(self).expect("plain data can be written") + "\n"
    }
}

/// The keys of the genuine chain.
fn keys() -> Keys {
    Keys::of("the App Store")
}

/// The leaf of the genuine message.
fn leaf() -> Subject {
    leaf_of(&chain(), &keys().intermediate)
}

/// The intermediate of the genuine message.
fn intermediate() -> Subject {
    intermediate_of(&chain(), &keys().root)
}

/// The answer about the leaf as it usually is: from a delegate.
fn leaf_answer() -> Der {
    by_delegate(&leaf(), vec![good(&leaf())]).der()
}

/// The answer about the intermediate as it usually is: from the root itself.
fn intermediate_answer() -> Der {
    by_issuer(&intermediate(), vec![good(&intermediate())]).der()
}

/// Somebody who has nothing to say.
fn attacker() -> Key {
    Key::p256("the attacker")
}

/// Answers to a message, and when they get there.
struct Case {
    kind: Kind,
    message: &'static str,
    now: Millis,
    leaf: Der,
    intermediate: Der,
}

/// Another answer about the leaf, everything else genuine.
fn about_leaf(leaf: Der) -> Case {
    Case {
        kind: Kind::Transaction,
        message: "genuine",
        now: SIGNED,
        leaf,
        intermediate: intermediate_answer(),
    }
}

/// Another answer about the intermediate, everything else genuine.
fn about_intermediate(intermediate: Der) -> Case {
    Case {
        intermediate,
        ..about_leaf(leaf_answer())
    }
}

/// Another message, with answers as they usually are.
fn about_message(message: &'static str) -> Case {
    Case {
        message,
        ..about_leaf(leaf_answer())
    }
}

impl Case {
    /// At another moment.
    fn at(self, now: Millis) -> Self {
        Self { now, ..self }
    }
}

/// The list while it grows.
struct Vectors {
    messages: BTreeMap<String, String>,
    list: Vec<RevocationVector>,
}

impl Vectors {
    fn new() -> Self {
        let mut vectors = Self {
            messages: BTreeMap::new(),
            list: vec![],
        };
        vectors.message("genuine", message_under(chain()));
        vectors
    }

    fn message(&mut self, name: &str, message: Message) {
        self.messages.insert(name.to_owned(), message.write().jws);
    }

    /// A message under another chain.
    fn message_of(&mut self, name: &str, chain: Chain) {
        self.message(name, message_under(chain));
    }

    fn accept(&mut self, what: &str, reason: &str, case: Case) {
        self.add(what, None, reason, case);
    }

    fn refuse(&mut self, what: &str, code: &str, reason: &str, case: Case) {
        self.add(what, Some(code), reason, case);
    }

    fn add(&mut self, what: &str, code: Option<&str>, reason: &str, case: Case) {
        self.list.push(RevocationVector {
            id: format!("revocation/{what}"),
            reason: reason.to_owned(),
            kind: case.kind,
            message: case.message.to_owned(),
            now: case.now,
            leaf: STANDARD.encode(case.leaf),
            intermediate: STANDARD.encode(case.intermediate),
            code: code.map(str::to_owned),
        });
    }
}
