//! How question and answer name a certificate: by digests of its issuer's name and key, and by its
//! serial number (RFC 6960, section 4.1.1).

use alloc::vec::Vec;

use der::Tag;
use der::asn1::ObjectIdentifier;
use sha1::Sha1;
use sha2::{Digest, Sha256};

use super::{Question, oid};
use crate::error::Result;
use crate::x509::{Fields, read_algorithm};

/// The name of a certificate.
pub(super) struct CertificateId<'a> {
    issuer_name: &'a [u8],
    issuer_key: &'a [u8],
    serial_number: &'a [u8],
}

impl<'a> CertificateId<'a> {
    /// The name of the certificate in question.
    pub(super) const fn of(question: &'a Question<'_>) -> Self {
        Self {
            issuer_name: question.issuer.subject(),
            issuer_key: question.issuer.key_bits(),
            serial_number: question.certificate.serial_number(),
        }
    }

    /// A request for the status of this certificate alone, unsigned (RFC 6960, section 4.1.1).
    ///
    /// Its digests are by SHA-1, as responders expect them. A collision of names would have to be
    /// made by the issuer itself.
    pub(super) fn request(&self, nonce: Option<&[u8]>) -> Vec<u8> {
        let algorithm = element(0x30, &[&object(oid::SHA1), &[0x05, 0x00]]);
        let id = element(
            0x30,
            &[
                &algorithm,
                &element(0x04, &[&Sha1::digest(self.issuer_name)]),
                &element(0x04, &[&Sha1::digest(self.issuer_key)]),
                &element(0x02, &[self.serial_number]),
            ],
        );
        let list = element(0x30, &[&element(0x30, &[&id])]);
        let extensions = nonce.map_or_else(Vec::new, |nonce| {
            let value = element(0x04, &[&element(0x04, &[nonce])]);
            let extension = element(0x30, &[&object(oid::NONCE), &value]);
            element(0xa2, &[&element(0x30, &[&extension])])
        });
        element(0x30, &[&element(0x30, &[&list, &extensions])])
    }

    /// Whether the next element of an answer names this certificate.
    pub(super) fn is_next(&self, fields: &mut Fields<'_>) -> Result<bool> {
        let mut id = fields.nested(Tag::Sequence, "certificate id")?;
        let algorithm = read_algorithm(&mut id)?;
        let name = id.contents(Tag::OctetString)?;
        let key = id.contents(Tag::OctetString)?;
        let serial_number = id.contents(Tag::Integer)?;
        id.end()?;
        // Written out as NULL or left out, parameters say the same here: both are in use.
        if !matches!(algorithm.parameters, None | Some([0x05, 0x00])) {
            return Ok(false);
        }
        let is_digest = |digest: &[u8], of: &[u8]| match algorithm.oid {
            oid::SHA1 => Sha1::digest(of).as_slice() == digest,
            oid::SHA256 => Sha256::digest(of).as_slice() == digest,
            _ => false,
        };
        Ok(serial_number == self.serial_number
            && is_digest(name, self.issuer_name)
            && is_digest(key, self.issuer_key))
    }
}

fn object(id: ObjectIdentifier) -> Vec<u8> {
    element(0x06, &[id.as_bytes()])
}

/// A DER element of these parts, which have less than 256 bytes together unless a nonce is absurd.
fn element(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let contents = parts.concat();
    let length = contents.len().to_be_bytes();
    let mut element = alloc::vec![tag];
    match length {
        [.., short @ 0..0x80] if contents.len() < 0x80 => element.push(short),
        _ => {
            let zeros = length.iter().take_while(|byte| **byte == 0).count();
            let significant = length.get(zeros..).unwrap_or_default();
            // A length has at most eight bytes.
            element.push(0x80 | u8::try_from(significant.len()).unwrap_or_default());
            element.extend(significant);
        }
    }
    element.extend(contents);
    element
}
