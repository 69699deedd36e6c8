//! What both bindings call, so that they only convert.
//!
//! Options come in and errors go out as serde values; payloads cross as text.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};
use serde_bytes::ByteBuf;

use crate::error::{Detail, Error, Excerpt, Fact};
use crate::{Environment, Timestamp, verifier};

/// The options of a verifier as the TypeScript side passes them, types already checked there.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct VerifierOptions {
    bundle_id: String,
    app_apple_id: Option<f64>,
    environments: Vec<String>,
    roots: Option<Vec<ByteBuf>>,
    #[serde(default)]
    xcode_certificates: Vec<ByteBuf>,
    #[serde(default)]
    local_testing_roots: Vec<ByteBuf>,
    clock_tolerance: Option<f64>,
    max_input_length: Option<f64>,
}

/// A verifier behind a boundary.
pub struct Verifier(verifier::Verifier);

impl Verifier {
    /// Makes a verifier, or says which option is at fault.
    pub fn new(options: VerifierOptions) -> Result<Self, Failure> {
        verifier::Verifier::new(options.try_into()?)
            .map(Self)
            .map_err(Failure)
    }

    /// Refuses a length before that much text is copied to where the core can read it.
    pub fn check_length(&self, length: usize) -> Result<(), Failure> {
        Ok(self.0.check_length(length)?)
    }

    /// The text of a verified transaction.
    pub fn transaction(&mut self, jws: &str, now: f64) -> Result<String, Failure> {
        Ok(self
            .0
            .text(crate::PayloadKind::Transaction, jws, timestamp(now)?)?
            .into_inner())
    }
}

impl TryFrom<VerifierOptions> for verifier::VerifierOptions {
    type Error = Error;

    fn try_from(options: VerifierOptions) -> Result<Self, Error> {
        let bytes = |list: Vec<ByteBuf>| list.into_iter().map(ByteBuf::into_vec).collect();
        Ok(Self {
            bundle_id: options.bundle_id,
            app_apple_id: options
                .app_apple_id
                .map(|id| whole("appAppleId", id))
                .transpose()?,
            environments: options
                .environments
                .iter()
                .map(|name| environment(name))
                .collect::<Result<_, _>>()?,
            roots: options.roots.map(bytes),
            xcode_certificates: bytes(options.xcode_certificates),
            local_testing_roots: bytes(options.local_testing_roots),
            clock_tolerance: options
                .clock_tolerance
                .map(|millis| whole("clockTolerance", millis))
                .transpose()?,
            max_input_length: options
                .max_input_length
                .map(|length| whole("maxInputLength", length))
                .transpose()?,
        })
    }
}

fn environment(name: &str) -> Result<Environment, Error> {
    Environment::from_name(name).ok_or_else(|| Error::Option {
        option: Excerpt::words("environments"),
        expected: "a list of \"Production\", \"Sandbox\", \"Xcode\" and \"LocalTesting\"",
        found: Excerpt::quote(name),
    })
}

/// A whole number from JavaScript, which has only floating-point ones.
fn whole<T: TryFrom<i64>>(option: &'static str, number: f64) -> Result<T, Error> {
    let invalid = || Error::Option {
        option: Excerpt::words(option),
        expected: "a whole number, 0 or more",
        found: Excerpt::words("a negative number, a fraction, or one beyond 2^53"),
    };
    truncated(number)
        .filter(|whole| *whole >= 0 && is_whole(number))
        .and_then(|whole| T::try_from(whole).ok())
        .ok_or_else(invalid)
}

fn timestamp(now: f64) -> Result<Timestamp, Error> {
    truncated(now)
        .map(Timestamp::from_millis)
        .ok_or_else(|| Error::Argument {
            argument: "now",
            expected: "a time in milliseconds since 1970",
            found: Excerpt::words("a number that is no time"),
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

/// An error on its way out: `{ "error": { kind, code, message, detail } }`.
#[derive(Debug)]
pub struct Failure(Error);

impl Failure {
    /// What becomes of options whose types were not checked before they got here.
    pub fn options(reason: &str) -> Self {
        Self(Error::Argument {
            argument: "options",
            expected: "the options of a verifier",
            found: Excerpt::quote(reason),
        })
    }

    /// What becomes of a panic that was caught at a boundary.
    pub fn panic(reason: &str) -> Self {
        Self(Error::Panic {
            reason: Excerpt::quote(reason),
        })
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self(error)
    }
}

impl Serialize for Failure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut envelope = serializer.serialize_map(Some(1))?;
        envelope.serialize_entry("error", &Body(&self.0))?;
        envelope.end()
    }
}

struct Body<'a>(&'a Error);

impl Serialize for Body<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut body = serializer.serialize_map(Some(4))?;
        body.serialize_entry("kind", self.0.kind().name())?;
        body.serialize_entry("code", self.0.code())?;
        body.serialize_entry("message", &self.0.to_string())?;
        body.serialize_entry("detail", &Facts(self.0.detail()))?;
        body.end()
    }
}

struct Facts(Detail);

impl Serialize for Facts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut facts = serializer.serialize_map(Some(self.0.len()))?;
        for (name, fact) in &self.0 {
            match fact {
                Fact::Number(number) => facts.serialize_entry(name, number)?,
                Fact::Text(text) => facts.serialize_entry(name, text)?,
            }
        }
        facts.end()
    }
}
