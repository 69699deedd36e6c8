//! Signs what the App Store expects from a developer: tokens for its server APIs, offers, and
//! requests that an app hands to StoreKit.
//!
//! All of them are signed with the In-App Purchase key of App Store Connect, a P-256 key that comes
//! as a .p8 file. The key is wiped from memory when its [`Signer`] goes, and nothing here prints it.
//! Unlike [`crate::ecdsa`], which works on public data, signing takes the same time for every key.

mod advanced_commerce;
mod api_token;
mod compact;
mod der;
mod given;
mod identifier;
mod key_info;
mod nonce;
mod offers;
mod private_key;
mod secret;
#[cfg(test)]
mod tests;
mod uuid;

use alloc::string::String;

use crate::error::Result;
use crate::json::Object;
use crate::time::Timestamp;
use identifier::Identifier;
pub use offers::{PromotionalOffer, PromotionalOfferSignature};
use private_key::PrivateKey;

/// Whose key it is, as App Store Connect shows it.
pub struct Credentials<'a> {
    /// What the .p8 file holds: PEM with line breaks or with `\n` in their place, base64, or DER.
    pub private_key: &'a [u8],
    /// The identifier of the key, part of the name of the .p8 file.
    pub key_id: &'a str,
    /// The issuer's identifier, a UUID.
    pub issuer_id: &'a str,
    /// The bundle identifier of the app.
    pub bundle_id: &'a str,
}

/// What a signature takes from outside, new for each one.
pub struct Fresh {
    /// The present time.
    pub now: Timestamp,
    /// Random bytes. The first half becomes the UUID that makes what is signed unique. The second
    /// half guards the key: ECDSA's own nonce is derived from key and message (RFC 6979), and adding
    /// to it keeps faults and measurements from being repeated on the same computation. A weak
    /// source of randomness weakens neither below what RFC 6979 alone gives.
    pub random: [u8; 32],
}

impl Fresh {
    fn uuid(&self) -> String {
        uuid::from_random(&self.random[..16])
    }

    fn hedge(&self) -> &[u8] {
        &self.random[16..]
    }
}

/// Signs for one app with one key.
pub struct Signer {
    key: PrivateKey,
    key_id: Identifier,
    issuer_id: Identifier,
    bundle_id: Identifier,
}

impl Signer {
    /// A signer with these credentials.
    ///
    /// # Errors
    ///
    /// `usage/private-key` says what was given in the place of a key, `usage/option` which
    /// identifier cannot be used.
    pub fn new(credentials: &Credentials<'_>) -> Result<Self> {
        Ok(Self {
            key: PrivateKey::read(credentials.private_key)?,
            key_id: Identifier::key_id(credentials.key_id)?,
            issuer_id: Identifier::new("issuerId", credentials.issuer_id)?,
            bundle_id: Identifier::new("bundleId", credentials.bundle_id)?,
        })
    }

    /// The claims that everything in the form of a JWS has.
    fn claims(&self, audience: &str, issued: i64) -> Object {
        Object::new()
            .text("iss", self.issuer_id.as_str())
            .number("iat", issued)
            .text("aud", audience)
            .text("bid", self.bundle_id.as_str())
    }

    /// Object as a signed message in compact form (RFC 7515, section 7.1).
    fn sign(&self, claims: Object, fresh: &Fresh) -> String {
        let header = Object::new()
            .text("alg", "ES256")
            .text("kid", self.key_id.as_str())
            .text("typ", "JWT");
        compact::sign(&self.key, header, claims, fresh.hedge())
    }
}
