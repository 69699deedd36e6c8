//! What a certificate says of itself.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use sha2::{Digest, Sha256};

use crate::error::{Error, Role};
use crate::time::Timestamp;
use crate::x509::{Certificate, hex};

/// A certificate, for people to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateReport {
    /// Its place in the chain.
    pub role: String,
    /// The SHA-256 digest of its bytes, in hexadecimal digits.
    pub fingerprint: String,
    /// What it says, if it can be read.
    pub fields: Option<CertificateFields>,
    /// Why it cannot be read, or not be used in its place.
    pub error: Option<Box<Error>>,
}

/// What a certificate says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateFields {
    /// Whom it is about.
    pub subject: String,
    /// Who signed it.
    pub issuer: String,
    /// The number its issuer gave it, in hexadecimal digits.
    pub serial_number: String,
    /// The beginning of its validity, in milliseconds since 1970.
    pub not_before: Timestamp,
    /// The end of its validity, in milliseconds since 1970.
    pub not_after: Timestamp,
    /// Its key.
    pub key: String,
    /// The algorithm its issuer signed with: its name, or its object identifier.
    pub algorithm: String,
    /// Whether it may issue certificates.
    pub authority: bool,
    /// The marker extensions of Apple's that it has, as object identifiers.
    pub markers: Vec<String>,
}

impl CertificateReport {
    /// Describes a certificate in DER, in this place of a chain.
    pub(super) fn new(der: &[u8], role: Role) -> Self {
        let parsed = Certificate::parse(der, role);
        Self {
            role: role.name().into(),
            fingerprint: hex(&Sha256::digest(der)),
            fields: parsed.as_ref().ok().map(CertificateFields::new),
            error: parsed.err(),
        }
    }
}

impl CertificateFields {
    fn new(certificate: &Certificate<'_>) -> Self {
        let validity = certificate.validity();
        Self {
            subject: certificate.subject_name(),
            issuer: certificate.issuer_name(),
            serial_number: hex(certificate.serial_number()),
            not_before: validity.from,
            not_after: validity.until,
            key: certificate.key_name(),
            algorithm: certificate.algorithm_name(),
            authority: certificate.is_authority(),
            markers: certificate.markers(),
        }
    }
}
