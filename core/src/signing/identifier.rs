//! Identifiers that go into what is signed.
//!
//! Errors describe what was found and never quote it: the likeliest mistake is a key in the place of
//! its identifier.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::string::String;

use super::uuid::is_uuid;
use crate::error::{Error, Excerpt, Result};

const LONGEST: usize = 256;

/// An identifier of 1 to 256 visible ASCII characters.
///
/// Apple's own are narrower. This much is needed so that nothing within one can be taken for the
/// end of it, by a reader of JSON or by the invisible separator of promotional offers.
pub(super) struct Identifier(String);

impl Identifier {
    /// The value of an option as an identifier.
    pub(super) fn new(option: &'static str, text: &str) -> Result<Self> {
        if text.is_empty() || text.len() > LONGEST || !is_visible(text) {
            return Err(unfit(
                option,
                "an identifier of 1 to 256 visible ASCII characters",
                describe(text),
            ));
        }
        Ok(Self(text.to_owned()))
    }

    /// A key's identifier, which the issuer's stands beside in App Store Connect.
    pub(super) fn key_id(text: &str) -> Result<Self> {
        if is_uuid(text.as_bytes()) {
            return Err(unfit(
                "keyId",
                "the identifier of the key, like 2X9R4HXF34",
                "a UUID, as the identifier of an issuer is",
            ));
        }
        Self::new("keyId", text)
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// The error of an option's value.
pub(super) fn unfit(
    option: &'static str,
    expected: &'static str,
    found: &'static str,
) -> Box<Error> {
    Error::Option {
        option: Excerpt::words(option),
        expected,
        found: Excerpt::words(found),
    }
    .into()
}

/// Whether there is nothing in it but visible ASCII characters.
fn is_visible(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// What a text that is no identifier is, without a character of it.
pub(super) fn describe(text: &str) -> &'static str {
    if text.is_empty() {
        "nothing"
    } else if text.len() > LONGEST {
        "a longer text"
    } else if !is_visible(text) {
        "spaces, or characters that are not visible ASCII"
    } else {
        "another text"
    }
}
