//! What both bindings call, so that they only convert.
//!
//! Everything goes out as text: payloads as they were signed, reports and errors as JSON.

mod signing;

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Deserialize;
pub use serde_bytes::ByteBuf as Bytes;

use crate::error::{Error, Excerpt};
use crate::inspect as inspection;
use crate::json::{Object, list, quoted};
use crate::receipt;
use crate::x509::hex;
use crate::{Ask, external_purchase, verifier};
use crate::{Environment, NotificationTexts, PayloadKind, Revocation, Timestamp, Verified};

pub use signing::{Random, Signer};

/// The options of a verifier or an inspection, types already checked on the TypeScript side.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Options {
    /// The app; a verifier needs it.
    pub bundle_id: Option<String>,
    /// The app's number.
    pub app_apple_id: Option<f64>,
    /// Names of the environments to accept.
    #[serde(default)]
    pub environments: Vec<String>,
    /// In place of Apple's; for an inspection, besides them.
    pub roots: Option<Vec<Bytes>>,
    /// For Xcode alone.
    #[serde(default)]
    pub xcode_certificates: Vec<Bytes>,
    /// For local testing alone.
    #[serde(default)]
    pub local_testing_roots: Vec<Bytes>,
    /// For roots other than Apple's.
    #[serde(default)]
    pub test_chains: bool,
    /// In milliseconds.
    pub clock_tolerance: Option<f64>,
    /// In bytes.
    pub max_input_length: Option<f64>,
    /// In bytes.
    pub max_key_memory: Option<f64>,
}

/// A method of a verifier: takes a signed message and the present time, gives text.
pub type Method = fn(&mut Verifier, &str, f64) -> Result<String, Failure>;

/// A verifier behind a boundary.
#[derive(Clone)]
pub struct Verifier(verifier::Verifier);

impl Verifier {
    /// Makes a verifier, or says which option is at fault.
    pub fn new(options: Options) -> Result<Self, Failure> {
        Ok(Self(verifier::Verifier::new(options.try_into()?)?))
    }

    /// The method of this name, as JavaScript has it.
    #[must_use]
    pub fn method(name: &str) -> Option<Method> {
        Some(match name {
            "transaction" => Self::transaction,
            "renewalInfo" => Self::renewal_info,
            "appTransaction" => Self::app_transaction,
            "notification" => Self::notification,
            "realtimeRequest" => Self::realtime_request,
            _ => return None,
        })
    }

    /// Refuses a length before that much text is copied to where the core can read it.
    pub fn check_length(&self, length: usize) -> Result<(), Failure> {
        Ok(self.0.check_length(length)?)
    }

    /// The text of a verified transaction.
    pub fn transaction(&mut self, jws: &str, now: f64) -> Result<String, Failure> {
        self.text(PayloadKind::Transaction, jws, now)
    }

    /// The text of verified renewal info.
    pub fn renewal_info(&mut self, jws: &str, now: f64) -> Result<String, Failure> {
        self.text(PayloadKind::RenewalInfo, jws, now)
    }

    /// The text of a verified app transaction.
    pub fn app_transaction(&mut self, jws: &str, now: f64) -> Result<String, Failure> {
        self.text(PayloadKind::AppTransaction, jws, now)
    }

    /// The text of a verified realtime request.
    pub fn realtime_request(&mut self, jws: &str, now: f64) -> Result<String, Failure> {
        self.text(PayloadKind::RealtimeRequest, jws, now)
    }

    /// A verified notification and what it holds, as the text of one object.
    pub fn notification(&mut self, jws: &str, now: f64) -> Result<String, Failure> {
        let verified = self.0.notification_text(jws, timestamp(now)?)?;
        Ok(notification(&verified))
    }

    /// The text of what a verified receipt holds, for the device with this identifier if there is one.
    pub fn receipt(
        &mut self,
        receipt: &[u8],
        device: Option<&[u8]>,
        now: f64,
    ) -> Result<String, Failure> {
        let verified = self.0.receipt_text(receipt, device, timestamp(now)?)?;
        Ok(verified.into_inner())
    }

    fn text(&mut self, kind: PayloadKind, jws: &str, now: f64) -> Result<String, Failure> {
        Ok(self.0.text(kind, jws, timestamp(now)?)?.into_inner())
    }
}

fn notification(verified: &Verified<NotificationTexts>) -> String {
    let mut text = Object::new()
        .text("environment", verified.environment().name())
        .json("payload", &verified.payload);
    for (member, part) in [
        ("transaction", &verified.transaction),
        ("renewalInfo", &verified.renewal_info),
        ("appTransaction", &verified.app_transaction),
    ] {
        if let Some(part) = part {
            text = text.json(member, part);
        }
    }
    text.finish()
}

/// A verifier that asks about revocation, behind a boundary.
pub struct OnlineVerifier(verifier::OnlineVerifier);

/// What came of it; no bytes where the responder could not be reached.
#[derive(Debug, Deserialize)]
pub struct Answer {
    /// The key that came with what was asked.
    pub key: String,
    /// What the responder answered.
    pub bytes: Option<Bytes>,
}

impl OnlineVerifier {
    /// Makes a verifier, or says which option is at fault.
    pub fn new(options: Options, prefers: bool) -> Result<Self, Failure> {
        let revocation = if prefers {
            Revocation::Prefer
        } else {
            Revocation::Require
        };
        let options = options.try_into()?;
        Ok(Self(verifier::OnlineVerifier::new(options, revocation)?))
    }

    /// Refuses a length before that much text is copied to where the core can read it.
    pub fn check_length(&self, length: usize) -> Result<(), Failure> {
        Ok(self.0.check_length(length)?)
    }

    /// The text of what a verified receipt holds, or of an array, as [`Self::verify`] has it.
    pub fn receipt(
        &mut self,
        receipt: &[u8],
        device: Option<&[u8]>,
        now: f64,
        answers: Vec<Answer>,
    ) -> Result<String, Failure> {
        let answers = received(answers);
        Ok(
            match self
                .0
                .receipt_text(receipt, device, timestamp(now)?, &answers)?
            {
                verifier::Outcome::Verified(text) => text.into_inner(),
                verifier::Outcome::Asks(asks) => list(asks.iter().map(asked)),
            },
        )
    }

    /// Verifies what the method of this name takes, with the answers there are.
    ///
    /// The text is that of the payload, an object; or that of an array, which lists what to ask
    /// first: `{ key, certificate, address, request }`, the last one in hexadecimal digits.
    pub fn verify(
        &mut self,
        method: &str,
        jws: &str,
        now: f64,
        answers: Vec<Answer>,
    ) -> Result<String, Failure> {
        let kind = match method {
            "transaction" => PayloadKind::Transaction,
            "renewalInfo" => PayloadKind::RenewalInfo,
            "appTransaction" => PayloadKind::AppTransaction,
            "notification" => PayloadKind::Notification,
            _ => PayloadKind::RealtimeRequest,
        };
        let answers = received(answers);
        Ok(match self.0.text(kind, jws, timestamp(now)?, &answers)? {
            verifier::Outcome::Verified(texts) if kind == PayloadKind::Notification => {
                notification(&texts)
            }
            verifier::Outcome::Verified(texts) => texts.into_inner().payload,
            verifier::Outcome::Asks(asks) => list(asks.iter().map(asked)),
        })
    }
}

fn received(answers: Vec<Answer>) -> Vec<verifier::Answer> {
    let received = |answer: Answer| verifier::Answer {
        key: answer.key,
        bytes: answer.bytes.map(Bytes::into_vec),
    };
    answers.into_iter().map(received).collect()
}

fn asked(ask: &Ask) -> String {
    Object::new()
        .text("key", &ask.key)
        .text("certificate", ask.certificate.name())
        .text("address", &ask.address)
        .text("request", &hex(&ask.request))
        .finish()
}

/// The JSON text of a report on any text.
pub fn inspect(text: &str, options: Options, now: f64) -> Result<String, Failure> {
    let options = inspection::InspectOptions {
        bundle_id: options.bundle_id,
        app_apple_id: options
            .app_apple_id
            .map(|id| whole("appAppleId", id))
            .transpose()?,
        environments: environments(&options.environments)?,
        roots: bytes(options.roots.unwrap_or_default()),
        xcode_certificates: bytes(options.xcode_certificates),
        local_testing_roots: bytes(options.local_testing_roots),
    };
    Ok(inspection::inspect(text, &options, timestamp(now)?)?.to_json())
}

/// Refuses a receipt that is too long to be read, before that much is copied.
pub fn check_receipt_length(length: usize) -> Result<(), Failure> {
    Ok(receipt::check_length(length)?)
}

/// The text of what a receipt holds that nobody verified.
pub fn unverified_receipt(receipt: &[u8]) -> Result<String, Failure> {
    Ok(receipt::unverified_receipt_text(receipt)?)
}

/// The identifier of a transaction in a receipt that nobody verified, as JSON text: null for none.
pub fn unverified_transaction_id(receipt: &[u8]) -> Result<String, Failure> {
    let identifier = receipt::unverified_transaction_id(receipt)?;
    Ok(identifier.map_or_else(|| "null".into(), |identifier| quoted(&identifier)))
}

/// The text of a token for external purchases, which nobody signed.
pub fn unverified_external_purchase_token(token: &str) -> Result<String, Failure> {
    Ok(external_purchase::unverified_token_text(token)?)
}

impl TryFrom<Options> for verifier::VerifierOptions {
    type Error = Box<Error>;

    fn try_from(options: Options) -> Result<Self, Box<Error>> {
        Ok(Self {
            bundle_id: options.bundle_id.unwrap_or_default(),
            app_apple_id: options
                .app_apple_id
                .map(|id| whole("appAppleId", id))
                .transpose()?,
            environments: environments(&options.environments)?,
            roots: options.roots.map(bytes),
            xcode_certificates: bytes(options.xcode_certificates),
            local_testing_roots: bytes(options.local_testing_roots),
            test_chains: options.test_chains,
            clock_tolerance: options
                .clock_tolerance
                .map(|millis| whole("clockTolerance", millis))
                .transpose()?,
            max_input_length: bytes_at_most("maxInputLength", options.max_input_length)?,
            max_key_memory: bytes_at_most("maxKeyMemory", options.max_key_memory)?,
        })
    }
}

fn bytes(list: Vec<Bytes>) -> Vec<Vec<u8>> {
    list.into_iter().map(Bytes::into_vec).collect()
}

fn environments(names: &[String]) -> Result<Vec<Environment>, Box<Error>> {
    let read = |name: &String| {
        Environment::from_name(name).ok_or_else(|| {
            Box::new(Error::Option {
                option: Excerpt::words("environments"),
                expected: "a list of \"Production\", \"Sandbox\", \"Xcode\" and \"LocalTesting\"",
                found: Excerpt::quote(name),
            })
        })
    };
    names.iter().map(read).collect()
}

/// A number of bytes. Where memory ends earlier than the number, so does everything else.
fn bytes_at_most(option: &'static str, number: Option<f64>) -> Result<Option<usize>, Box<Error>> {
    let limit = number
        .map(|number| whole::<u64>(option, number))
        .transpose()?;
    Ok(limit.map(|limit| usize::try_from(limit).unwrap_or(usize::MAX)))
}

/// A whole number from JavaScript, which has only floating-point ones.
fn whole<T: TryFrom<i64>>(option: &'static str, number: f64) -> Result<T, Box<Error>> {
    let invalid = || {
        Box::new(Error::Option {
            option: Excerpt::words(option),
            expected: "a whole number, 0 or more",
            found: Excerpt::words("a negative number, a fraction, or one beyond 2^53"),
        })
    };
    truncated(number)
        .filter(|whole| *whole >= 0 && is_whole(number))
        .and_then(|whole| T::try_from(whole).ok())
        .ok_or_else(invalid)
}

fn timestamp(now: f64) -> Result<Timestamp, Box<Error>> {
    truncated(now).map(Timestamp::from_millis).ok_or_else(|| {
        Box::new(Error::Argument {
            argument: "now",
            expected: "a time in milliseconds since 1970",
            found: Excerpt::words("a number that is no time"),
        })
    })
}

/// The integer part of a number that JavaScript holds exactly.
#[expect(clippy::as_conversions, reason = "the range is checked first")]
fn truncated(number: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_991.0;
    (-EXACT..=EXACT).contains(&number).then_some(number as i64)
}

fn is_whole(number: f64) -> bool {
    number % 1.0 == 0.0
}

/// An error on its way out.
#[derive(Debug)]
pub struct Failure(Box<Error>);

impl Failure {
    /// What becomes of options whose types were not checked before they got here.
    pub fn options(reason: &str) -> Self {
        Self(Box::new(Error::Argument {
            argument: "options",
            expected: "the options of a verifier",
            found: Excerpt::quote(reason),
        }))
    }

    /// The JSON text of `{ kind, code, message, detail }`.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.0.to_json()
    }

    /// An exclamation mark, with which no other answer begins, and the JSON text.
    #[must_use]
    pub fn into_answer(self) -> String {
        ["!", &self.to_json()].concat()
    }
}

/// What crosses: the text, or the failure's.
pub fn answer(outcome: Result<String, Failure>) -> String {
    outcome.unwrap_or_else(Failure::into_answer)
}

impl From<Box<Error>> for Failure {
    fn from(error: Box<Error>) -> Self {
        Self(error)
    }
}
