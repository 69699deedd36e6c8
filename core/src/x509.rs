//! Certificates (RFC 5280), as far as the App Store's chains need them.
//!
//! No path is searched for: the chain that a message carries is checked as it stands.

mod anchors;
mod certificate;
mod chain;
mod describe;
mod issued;
mod public_key;

pub(crate) use anchors::{Anchors, hex};
pub(crate) use certificate::{Certificate, split_extension};
pub(crate) use chain::{CHECKS, Chain, Purpose, Three};
pub(crate) use issued::{UnexpectedAlgorithm, verify_signature};
pub(crate) use public_key::{PublicKey, SignatureAlgorithm};
