//! A report of everything there is to say about a piece of text, for people who have to understand
//! it. Nothing in a report is trusted: only a [`Verifier`](crate::Verifier) says what to believe.
//!
//! Where verifying stops at the first check that fails, inspecting goes on as far as it can. Both use
//! the same checks.

mod certificate;
mod message;
mod pasted;
mod receipt;
mod text;
mod token;

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

pub use self::certificate::{CertificateFields, CertificateReport};

use self::message::Known;
use crate::encoding::decode_text;
use crate::environment::{Environment, Environments};
use crate::error::{Error, Part, Result};
use crate::json::Reader;
use crate::jws::{Compact, Header};
use crate::time::Timestamp;
use crate::verifier::{PayloadKind, policy};
use crate::x509::Anchors;

/// Longer input is not looked at.
const LONGEST: usize = 1 << 20;

/// What an inspection may judge by, beyond Apple's own root.
#[derive(Clone, Debug, Default)]
pub struct InspectOptions {
    /// The app's bundle identifier, to be compared.
    pub bundle_id: Option<String>,
    /// The app's Apple ID, to be compared.
    pub app_apple_id: Option<u64>,
    /// The environments to accept; all of them if there are none.
    pub environments: Vec<Environment>,
    /// More trusted roots, in DER.
    pub roots: Vec<Vec<u8>>,
    /// Trusted certificates of Xcode, in DER.
    pub xcode_certificates: Vec<Vec<u8>>,
    /// Trusted roots of local testing, in DER.
    pub local_testing_roots: Vec<Vec<u8>>,
}

/// Everything there is to say about a piece of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What the text is.
    pub form: Form,
    /// What it comes to.
    pub verdict: Verdict,
    /// Every check, in the order in which a verifier makes them.
    pub checks: Vec<Check>,
    /// The JSON text of the header, if it is JSON.
    pub header: Option<String>,
    /// The JSON text of the payload, if it is JSON.
    pub payload: Option<String>,
    /// The certificates that the header carries.
    pub certificates: Vec<CertificateReport>,
    /// Signed messages within the payload.
    pub nested: Vec<NestedReport>,
    /// The environment that the payload names.
    environment: Option<String>,
}

/// What a piece of text is, as far as can be told without believing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A signed transaction.
    Transaction,
    /// Signed renewal info.
    RenewalInfo,
    /// A signed app transaction.
    AppTransaction,
    /// A notification.
    Notification,
    /// A realtime request.
    RealtimeRequest,
    /// A message with a chain of certificates and a payload of no known kind.
    SignedMessage,
    /// A token for Apple's API, signed by a developer.
    ApiToken,
    /// A promotional offer, signed by a developer.
    PromotionalOffer,
    /// A statement on eligibility for an introductory offer, signed by a developer.
    IntroductoryOfferEligibility,
    /// An Advanced Commerce request for an app, signed by a developer.
    AdvancedCommerceRequest,
    /// An app receipt.
    Receipt,
    /// Three parts that say nothing about who signed them.
    UnknownToken,
    /// Anything else.
    Unknown,
}

/// What an inspection comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every check that there is has passed.
    Genuine,
    /// A check has failed.
    Refused,
    /// No check has failed, but one could not be made with what is known here.
    Undecided,
}

/// One check and how it went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The name of the check.
    pub name: &'static str,
    /// How it went.
    pub outcome: Outcome,
}

/// How a check went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It passed.
    Passed,
    /// It failed, for this reason.
    Failed(Box<Error>),
    /// It could not be made, and nobody should believe the text without it.
    Unknown(&'static str),
    /// It was not made, because nobody asked for it or because one before it failed.
    Skipped(&'static str),
}

/// A signed message within another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NestedReport {
    /// The member that holds it.
    pub member: &'static str,
    /// What there is to say about it.
    pub report: Report,
}

/// Reports on a signed message, a receipt, an API token or an offer.
///
/// Quotes, line breaks and the JSON object in which notifications arrive may be around it.
///
/// # Errors
/// `usage/certificate` for an option; the text itself cannot cause an error.
pub fn inspect(text: &str, options: &InspectOptions, now: Timestamp) -> Result<Report> {
    let mut anchors = Anchors::apple();
    policy::add_anchors(&mut anchors, "roots", &options.roots, Environments::BY_ROOT)?;
    policy::add_xcode_anchors(&mut anchors, &options.xcode_certificates)?;
    policy::add_local_testing_anchors(&mut anchors, &options.local_testing_roots)?;
    Ok(Inspection {
        options,
        anchors,
        now,
    }
    .inspect(text))
}

/// What a report is made with.
struct Inspection<'a> {
    options: &'a InspectOptions,
    anchors: Anchors,
    now: Timestamp,
}

impl Inspection<'_> {
    fn inspect(&self, text: &str) -> Report {
        let mut report = Report::new();
        if report.check("size", check_size(text)).is_none() {
            return report.concluded();
        }
        let text = pasted::unwrap(text);
        if !receipt::is_receipt(&text) {
            return self.inspect_text(report, &text, None, None);
        }
        if let Some(bytes) = report.check("shape", crate::receipt::decode(text.as_bytes())) {
            self.inspect_receipt(&mut report, &bytes);
        }
        report.concluded()
    }

    /// Reports on a text that is a message and nothing else: of the kind expected if there is one, and
    /// perhaps signed by somebody who is known.
    fn inspect_text(
        &self,
        mut report: Report,
        text: &str,
        expected: Option<PayloadKind>,
        known: Option<Known<'_>>,
    ) -> Report {
        let Some(message) = report.check("shape", Compact::split(text)) else {
            return report.concluded();
        };
        report.header = read_json(Part::Header, message.header);
        report.payload = read_json(Part::Payload, message.payload);
        match report.check("header", Header::read(message.header)) {
            Some(header) if expected.is_none() && header.certificate_count().is_err() => {
                self.inspect_token(&mut report, &message, &header);
            }
            header => {
                let known = known.filter(|known| known.header == message.header);
                self.inspect_message(&mut report, &message, header.as_ref(), expected, known);
            }
        }
        report.concluded()
    }
}

impl Report {
    const fn new() -> Self {
        Self {
            form: Form::Unknown,
            verdict: Verdict::Undecided,
            checks: Vec::new(),
            header: None,
            payload: None,
            certificates: Vec::new(),
            nested: Vec::new(),
            environment: None,
        }
    }

    /// Notes how a check went, and hands on what it found.
    fn check<T>(&mut self, name: &'static str, outcome: Result<T>) -> Option<T> {
        let (noted, found) = match outcome {
            Ok(found) => (Outcome::Passed, Some(found)),
            Err(error) => (Outcome::Failed(error), None),
        };
        self.note(name, noted);
        found
    }

    fn note(&mut self, name: &'static str, outcome: Outcome) {
        self.checks.push(Check { name, outcome });
    }

    fn concluded(mut self) -> Self {
        let failed = |check: &Check| matches!(check.outcome, Outcome::Failed(_));
        let unknown = |check: &Check| matches!(check.outcome, Outcome::Unknown(_));
        let within = |verdict| {
            self.nested
                .iter()
                .any(|nested| nested.report.verdict == verdict)
        };
        self.verdict = if self.checks.iter().any(failed) || within(Verdict::Refused) {
            Verdict::Refused
        } else if self.checks.iter().any(unknown) || within(Verdict::Undecided) {
            Verdict::Undecided
        } else {
            Verdict::Genuine
        };
        self
    }
}

impl From<PayloadKind> for Form {
    fn from(kind: PayloadKind) -> Self {
        match kind {
            PayloadKind::Transaction => Self::Transaction,
            PayloadKind::RenewalInfo => Self::RenewalInfo,
            PayloadKind::AppTransaction => Self::AppTransaction,
            PayloadKind::Notification => Self::Notification,
            PayloadKind::RealtimeRequest => Self::RealtimeRequest,
        }
    }
}

fn check_size(text: &str) -> Result<()> {
    if text.len() <= LONGEST {
        return Ok(());
    }
    Err(Error::InputTooLong {
        length: text.len(),
        limit: LONGEST,
    }
    .into())
}

/// The text of a part, if it is JSON as strict as it would have to be: whoever shows it should not
/// stumble over what a verifier refuses.
fn read_json(part: Part, text: &str) -> Option<String> {
    let text = decode_text(part, text).ok()?;
    Reader::new(part, &text)
        .document(&mut |reader, _| reader.skip())
        .ok()?;
    Some(text)
}
