//! Writing a JWS in compact form (RFC 7515, section 7.1).

use alloc::string::String;

use super::identifier::Identifier;
use super::private_key::PrivateKey;
use crate::encoding::encode_base64url;
use crate::error::Result;
use crate::json::Object;

impl Object {
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
