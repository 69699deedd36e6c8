//! The object identifiers of questions and answers, with where each comes from.

use der::asn1::ObjectIdentifier;

const fn oid(text: &str) -> ObjectIdentifier {
    ObjectIdentifier::new_unwrap(text)
}

/// An answer of the basic type (RFC 6960, section 4.2.1).
pub(super) const BASIC: ObjectIdentifier = oid("1.3.6.1.5.5.7.48.1.1");
/// The nonce of a question and its answer (RFC 6960, section 4.4.1).
pub(super) const NONCE: ObjectIdentifier = oid("1.3.6.1.5.5.7.48.1.2");
/// SHA-1, by which responders know certificates (RFC 3279).
pub(super) const SHA1: ObjectIdentifier = oid("1.3.14.3.2.26");
/// SHA-256 (RFC 5754).
pub(super) const SHA256: ObjectIdentifier = oid("2.16.840.1.101.3.4.2.1");
