//! Writing a JWS in compact form (RFC 7515, section 7.1).

use alloc::string::{String, ToString};

use super::identifier::Identifier;
use super::private_key::PrivateKey;
use crate::encoding::encode_base64url;
use crate::error::Result;

/// The members of a JSON object, in the order in which they were added.
pub(super) struct Object(String);

impl Object {
    pub(super) fn new() -> Self {
        Self(String::new())
    }

    /// Adds a member that is a string. Its text is ASCII and has no control characters.
    pub(super) fn text(self, name: &str, value: &str) -> Self {
        let mut quoted = String::from("\"");
        for character in value.chars() {
            if matches!(character, '"' | '\\') {
                quoted.push('\\');
            }
            quoted.push(character);
        }
        quoted.push('"');
        self.json(name, &quoted)
    }

    /// Adds members that are identifiers: the option each one comes from, its claim, its value if
    /// there is one.
    pub(super) fn identifiers(
        mut self,
        identifiers: &[(&'static str, &str, Option<&str>)],
    ) -> Result<Self> {
        for (option, claim, value) in identifiers {
            if let Some(value) = value {
                self = self.text(claim, Identifier::new(option, value)?.as_str());
            }
        }
        Ok(self)
    }

    /// Adds a member that is a whole number.
    pub(super) fn number(self, name: &str, value: i64) -> Self {
        self.json(name, &value.to_string())
    }

    /// Adds a member whose JSON text is this.
    pub(super) fn json(mut self, name: &str, value: &str) -> Self {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        self.0.extend(["\"", name, "\":", value]);
        self
    }

    /// Its text. At least one member was added.
    pub(super) fn finish(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

/// A signed message of these parts.
pub(super) fn sign(key: &PrivateKey, header: Object, claims: Object, hedge: &[u8]) -> String {
    let mut message = [header, claims]
        .map(|part| encode_base64url(part.finish().as_bytes()))
        .join(".");
    let signature = key.sign(message.as_bytes(), hedge);
    message.push('.');
    message.push_str(&encode_base64url(&signature));
    message
}
