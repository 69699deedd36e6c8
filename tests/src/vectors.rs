//! The vectors, by area. Each acceptance has its nearest rejections beside it.
//!
//! What holds of every message is shown on transactions; the other kinds have what is their own.

mod accepted;
mod algorithm;
mod app_transaction;
mod bounds;
mod certificates;
mod chain;
mod dates;
mod encoding;
mod every_kind;
mod identity;
mod json;
mod mistaken;
mod nested;
mod notification;
mod ocsp;
mod order;
mod realtime_request;
mod receipt;
mod renewal_info;
mod signature;
mod structure;
mod test_chains;

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use russet::boundary::{Method, Verifier};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

pub use self::ocsp::{RevocationFile, RevocationVector, revocation_file};
pub use self::test_chains::test_chains_file;
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
    /// Chains may be like those of tests.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub test_chains: Option<bool>,
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
    /// The input; of receipts their base64.
    pub jws: String,
    /// What must come of it.
    pub expect: Expectation,
}

/// The methods of a verifier.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// `transaction`.
    Transaction,
    /// `renewalInfo`.
    RenewalInfo,
    /// `appTransaction`.
    AppTransaction,
    /// `notification`.
    Notification,
    /// `realtimeRequest`.
    RealtimeRequest,
    /// `receipt`.
    Receipt,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Transaction,
        Self::RenewalInfo,
        Self::AppTransaction,
        Self::Notification,
        Self::RealtimeRequest,
        Self::Receipt,
    ];

    /// The kinds of messages in compact form.
    pub const MESSAGES: [Self; 5] = [
        Self::Transaction,
        Self::RenewalInfo,
        Self::AppTransaction,
        Self::Notification,
        Self::RealtimeRequest,
    ];

    /// The method.
    pub fn method(self) -> Method {
        match self {
            Self::Transaction => Verifier::transaction,
            Self::RenewalInfo => Verifier::renewal_info,
            Self::AppTransaction => Verifier::app_transaction,
            Self::Notification => Verifier::notification,
            Self::RealtimeRequest => Verifier::realtime_request,
            Self::Receipt => |verifier, base64, now| verifier.receipt(base64.as_bytes(), None, now),
        }
    }

    /// The name of its file, and in ids.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Transaction => "transaction",
            Self::RenewalInfo => "renewal-info",
            Self::AppTransaction => "app-transaction",
            Self::Notification => "notification",
            Self::RealtimeRequest => "realtime-request",
            Self::Receipt => "receipt",
        }
    }
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

/// The vectors of a kind.
pub fn file(kind: Kind) -> File {
    let areas: &[fn(&mut Vectors)] = match kind {
        Kind::Transaction => &[
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
            mistaken::add,
        ],
        Kind::RenewalInfo => &[renewal_info::add, mistaken::add],
        Kind::AppTransaction => &[app_transaction::add, mistaken::add],
        Kind::Notification => &[notification::add, nested::add, mistaken::add],
        Kind::RealtimeRequest => &[realtime_request::add, mistaken::add],
        Kind::Receipt => &[receipt::add],
    };
    let mut vectors = Vectors { kind, list: vec![] };
    for add in areas {
        add(&mut vectors);
    }
    File::of(vectors.list)
}

impl File {
    /// The file of these vectors, with the verifiers they name and the certificates those name.
    fn of(vectors: Vec<Vector>) -> Self {
        let used: BTreeSet<_> = vectors.iter().map(|vector| &vector.verifier).collect();
        let mut verifiers = trust::verifiers();
        verifiers.retain(|name, _| used.contains(name));
        let used: BTreeSet<_> = verifiers
            .values()
            .flat_map(|options| {
                [
                    &options.roots,
                    &options.xcode_certificates,
                    &options.local_testing_roots,
                ]
            })
            .flatten()
            .flatten()
            .collect();
        let certificates = trust::certificates()
            .into_iter()
            .map(|(name, der)| (name.to_owned(), STANDARD.encode(der)))
            .filter(|(name, _)| used.contains(name))
            .collect();
        Self {
            certificates,
            verifiers,
            vectors,
        }
    }
}

/// The list of vectors of one kind while it grows.
struct Vectors {
    kind: Kind,
    list: Vec<Vector>,
}

impl Vectors {
    /// A message that is accepted as it was signed.
    fn accept(&mut self, id: &str, reason: &str, message: Message) {
        let kind = self.kind;
        self.add(id, reason, message, |payload| {
            let payload = serde_json::from_slice(payload).expect("the payload is JSON");
            Expectation::Payload(match kind {
                Kind::Notification => with_parts(payload),
                _ => payload,
            })
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
        self.list.push(Vector {
            id: id.to_owned(),
            reason: reason.to_owned(),
            kind: self.kind,
            verifier,
            now,
            jws: written.jws,
            expect: expect(&written.payload),
        });
    }
}

/// All that is handed out of a notification that is accepted, itself included.
fn with_parts(payload: Value) -> Value {
    let named = ["data", "summary", "appData"]
        .into_iter()
        .find_map(|body| payload.get(body)?.get("environment"));
    let token = payload.pointer("/externalPurchaseToken/externalPurchaseId");
    let environment = match (named, token.and_then(Value::as_str)) {
        (Some(named), _) => named.clone(),
        (None, Some(token)) if token.starts_with("SANDBOX") => json!("Sandbox"),
        (None, _) => json!("Production"),
    };
    let parts = [
        ("transaction", "/data/signedTransactionInfo"),
        ("renewalInfo", "/data/signedRenewalInfo"),
        ("appTransaction", "/appData/signedAppTransactionInfo"),
    ]
    .map(|(part, member)| (part, payload.pointer(member).and_then(Value::as_str)));
    let mut whole = json!({ "environment": environment });
    for (part, jws) in parts {
        if let Some(jws) = jws {
            let text = jws.split('.').nth(1).expect("a payload");
            let text = URL_SAFE_NO_PAD.decode(text).expect("base64url");
            whole[part] = serde_json::from_slice(&text).expect("the payload is JSON");
        }
    }
    whole["payload"] = payload;
    whole
}

/// The text with something in it replaced that is there.
fn replaced(text: String, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from} is not there");
    text.replacen(from, to, 1)
}
