//! The object identifiers of questions and answers, with where each comes from.

use alloc::string::{String, ToString};

use der::asn1::ObjectIdentifier;

use crate::x509::hex;

/// An object identifier as its bytes, which is all that is compared here.
macro_rules! oid {
    ($text:literal) => {{
        const OID: ObjectIdentifier = ObjectIdentifier::new_unwrap($text);
        OID.as_bytes()
    }};
}

/// An answer of the basic type (RFC 6960, section 4.2.1).
pub(super) const BASIC: &[u8] = oid!("1.3.6.1.5.5.7.48.1.1");
/// The nonce of a question and its answer (RFC 6960, section 4.4.1).
pub(super) const NONCE: &[u8] = oid!("1.3.6.1.5.5.7.48.1.2");
/// SHA-1, by which responders know certificates (RFC 3279).
pub(super) const SHA1: &[u8] = oid!("1.3.14.3.2.26");
/// SHA-256 (RFC 5754).
pub(super) const SHA256: &[u8] = oid!("2.16.840.1.101.3.4.2.1");

/// An identifier as people write it.
pub(super) fn dotted(oid: &[u8]) -> String {
    ObjectIdentifier::from_bytes(oid).map_or_else(|_| hex(oid), |oid| oid.to_string())
}
