//! The object identifiers that are understood, with where each comes from.

use der::asn1::ObjectIdentifier;

const fn oid(text: &str) -> ObjectIdentifier {
    ObjectIdentifier::new_unwrap(text)
}

/// An elliptic-curve key (RFC 5480).
pub(super) const EC_PUBLIC_KEY: ObjectIdentifier = oid("1.2.840.10045.2.1");
/// The curve P-256 (RFC 5480).
pub(super) const SECP256R1: ObjectIdentifier = oid("1.2.840.10045.3.1.7");
/// The curve P-384 (RFC 5480).
pub(super) const SECP384R1: ObjectIdentifier = oid("1.3.132.0.34");
/// An RSA key (RFC 8017, appendix C), and in messages a signature of any digest by one.
pub(super) const RSA_ENCRYPTION: ObjectIdentifier = oid("1.2.840.113549.1.1.1");
/// RSA over a SHA-1 digest (RFC 8017, appendix C).
pub(super) const SHA1_WITH_RSA: ObjectIdentifier = oid("1.2.840.113549.1.1.5");
/// RSA over a SHA-256 digest (RFC 8017, appendix C).
pub(super) const SHA256_WITH_RSA: ObjectIdentifier = oid("1.2.840.113549.1.1.11");
/// ECDSA over a SHA-256 digest (RFC 5758).
pub(super) const ECDSA_WITH_SHA256: ObjectIdentifier = oid("1.2.840.10045.4.3.2");
/// ECDSA over a SHA-384 digest (RFC 5758).
pub(super) const ECDSA_WITH_SHA384: ObjectIdentifier = oid("1.2.840.10045.4.3.3");

/// Whether the subject is an authority, and how many may follow (RFC 5280, section 4.2.1.9).
pub(super) const BASIC_CONSTRAINTS: ObjectIdentifier = oid("2.5.29.19");
/// What the key may be used for (RFC 5280, section 4.2.1.3).
pub(super) const KEY_USAGE: ObjectIdentifier = oid("2.5.29.15");
/// The identifier of this certificate's key (RFC 5280, section 4.2.1.2).
pub(super) const SUBJECT_KEY_IDENTIFIER: ObjectIdentifier = oid("2.5.29.14");
/// The identifier of the issuer's key (RFC 5280, section 4.2.1.1).
pub(super) const AUTHORITY_KEY_IDENTIFIER: ObjectIdentifier = oid("2.5.29.35");
/// Which names an authority may issue for (RFC 5280, section 4.2.1.10).
pub(super) const NAME_CONSTRAINTS: ObjectIdentifier = oid("2.5.29.30");

/// Where to ask about a certificate, among other things (RFC 5280, section 4.2.2.1).
pub(super) const INFORMATION_ACCESS: ObjectIdentifier = oid("1.3.6.1.5.5.7.1.1");
/// Access to answers on revocation (the same).
pub(super) const OCSP: ObjectIdentifier = oid("1.3.6.1.5.5.7.48.1");
/// Further purposes of a key (RFC 5280, section 4.2.1.12).
pub(super) const EXTENDED_KEY_USAGE: ObjectIdentifier = oid("2.5.29.37");
/// The purpose of signing answers on revocation (RFC 6960, section 4.2.2.2).
pub(super) const OCSP_SIGNING: ObjectIdentifier = oid("1.3.6.1.5.5.7.3.9");

/// Apple's mark on certificates that sign for the App Store and the Mac App Store
/// (Apple Worldwide Developer Relations Certification Practice Statement, section 4.11.10).
pub(super) const LEAF_MARKER: ObjectIdentifier = oid("1.2.840.113635.100.6.11.1");
/// Apple's mark on the intermediate authority of its Worldwide Developer Relations (the same).
pub(super) const INTERMEDIATE_MARKER: ObjectIdentifier = oid("1.2.840.113635.100.6.2.1");
