//! Certificates (RFC 5280), as far as the App Store's chains need them.
//!
//! No path is searched for: the chain that a message carries is checked as it stands.

mod anchors;
mod certificate;
mod chain;
mod describe;
mod fields;
mod issued;
mod oid;
mod public_key;

pub(crate) use anchors::{Anchors, hex};
pub(crate) use certificate::Certificate;
pub(crate) use chain::{CHECKS, Chain, Purpose, Three};
pub(crate) use issued::{UnexpectedAlgorithm, verify_signature};
pub(crate) use public_key::PublicKey;
#[expect(unused_imports, reason = "for signed data other than messages")]
pub(crate) use public_key::SignatureAlgorithm;
