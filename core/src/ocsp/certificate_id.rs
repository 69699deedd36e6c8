//! How question and answer name a certificate: by digests of its issuer's name and key, and by its
//! serial number (RFC 6960, section 4.1.1).

use alloc::vec::Vec;

use sha1::Sha1;
use sha2::{Digest, Sha256};

use super::Question;
use crate::elements::{
    Algorithm, Elements, INTEGER, OBJECT_IDENTIFIER, OCTET_STRING, SEQUENCE, around, element,
};
use crate::oid;

/// The name of a certificate.
pub(super) struct CertificateId<'a> {
    algorithm: Algorithm<'a>,
    issuer_name: &'a [u8],
    issuer_key: &'a [u8],
    serial_number: &'a [u8],
}

impl<'a> CertificateId<'a> {
    /// Reads a name.
    pub(super) fn read(mut id: Elements<'a>) -> Option<Self> {
        let found = Self {
            algorithm: id.algorithm()?,
            issuer_name: id.contents(OCTET_STRING)?,
            issuer_key: id.contents(OCTET_STRING)?,
            serial_number: id.contents(INTEGER)?,
        };
        id.end()?;
        Some(found)
    }

    /// Whether this is the certificate in question.
    pub(super) fn is(&self, question: &Question<'_>) -> bool {
        // Written out as NULL or left out, parameters say the same here: both are in use.
        if !matches!(self.algorithm.parameters, None | Some([0x05, 0x00])) {
            return false;
        }
        let digest: fn(&[u8]) -> Vec<u8> = match self.algorithm.oid {
            oid::SHA1 => sha1,
            oid::SHA256 => |bytes| Sha256::digest(bytes).to_vec(),
            _ => return false,
        };
        self.serial_number == question.certificate.serial_number()
            && self.issuer_name == digest(question.issuer.subject())
            && self.issuer_key == digest(question.issuer.key_bits())
    }
}

/// A request for the status of one certificate, unsigned (RFC 6960, section 4.1.1).
///
/// Its digests are by SHA-1, as responders expect them. Names that collide would have to be made by
/// the issuer itself.
pub(super) fn request(question: &Question<'_>, nonce: Option<&[u8]>) -> Vec<u8> {
    let algorithm = element(SEQUENCE, &[&object(oid::SHA1), &[0x05, 0x00]]);
    let id = element(
        SEQUENCE,
        &[
            &algorithm,
            &element(OCTET_STRING, &[&sha1(question.issuer.subject())]),
            &element(OCTET_STRING, &[&sha1(question.issuer.key_bits())]),
            &element(INTEGER, &[question.certificate.serial_number()]),
        ],
    );
    let list = element(SEQUENCE, &[&element(SEQUENCE, &[&id])]);
    let extensions = nonce.map_or_else(Vec::new, |nonce| {
        let value = element(OCTET_STRING, &[&element(OCTET_STRING, &[nonce])]);
        let extension = element(SEQUENCE, &[&object(oid::OCSP_NONCE), &value]);
        element(around(2), &[&element(SEQUENCE, &[&extension])])
    });
    element(SEQUENCE, &[&element(SEQUENCE, &[&list, &extensions])])
}

/// The digest by which responders know names and keys.
pub(super) fn sha1(bytes: &[u8]) -> Vec<u8> {
    Sha1::digest(bytes).to_vec()
}

fn object(id: &[u8]) -> Vec<u8> {
    element(OBJECT_IDENTIFIER, &[id])
}
