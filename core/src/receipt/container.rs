//! The envelope of a receipt: signed data with its content inside (RFC 5652, section 5).

use alloc::vec::Vec;

use sha1::{Digest as _, Sha1};
use sha2::Sha256;

use super::indefinite::octets;
use super::{attribute, broken};
use crate::ecdsa::KeyCache;
use crate::elements::{
    Algorithm, Elements, INTEGER, OBJECT_IDENTIFIER, OCTET_STRING, SEQUENCE, SET, around,
};
use crate::error::{Error, Result};
use crate::oid;
use crate::x509::{PublicKey, SignatureAlgorithm};

/// Signed data: what is signed, by whom, and the certificates that came along.
pub(crate) struct Container<'a> {
    content: Vec<u8>,
    /// Each as its DER, in the order in which they came, which means nothing. Of more than four
    /// only four.
    pub(crate) certificates: Vec<&'a [u8]>,
    /// Of more than two only two.
    signers: Vec<Signer<'a>>,
}

/// How a signer signed.
pub(crate) struct Signer<'a> {
    /// The name of the issuer of the signer's certificate, as its DER.
    pub(crate) issuer: &'a [u8],
    /// The number that the issuer gave it, as the contents of an integer.
    pub(crate) serial_number: &'a [u8],
    digest: &'a [u8],
    /// The signed attributes, with their tag and length.
    attributes: Option<&'a [u8]>,
    algorithm: &'a [u8],
    signature: &'a [u8],
}

impl<'a> Container<'a> {
    /// Reads signed data in DER to its last byte.
    pub(crate) fn read(bytes: &'a [u8]) -> Result<Self> {
        read_data(bytes).ok_or(broken("signed data"))
    }

    /// The one signer.
    pub(crate) fn signer(&self) -> Result<&Signer<'a>> {
        match self.signers.as_slice() {
            [signer] => Ok(signer),
            [] => Err(Error::ReceiptSigners { found: "none" }.into()),
            _ => Err(Error::ReceiptSigners { found: "several" }.into()),
        }
    }

    /// The attributes of the receipt, encoded. Some receipts wrap them in an octet string once more,
    /// which is signed with them.
    pub(crate) fn payload(&self) -> &[u8] {
        self.unwrapped().unwrap_or(&self.content)
    }

    /// Fails unless this key signed the content.
    pub(crate) fn check_signature(&self, key: &PublicKey, keys: &mut KeyCache) -> Result<()> {
        let signer = self.signer()?;
        let algorithm = signer.signature_algorithm()?;
        // What is signed is the set, and not the tag in its place (RFC 5652, section 5.4).
        //
        // Attributes can thus be passed off as a content without attributes, and a content as
        // attributes. Neither works here: the members of a receipt begin with an integer, those of
        // attributes with an identifier, and each is read as nothing else.
        let set = signer.attributes.map(|it| [&[SET], &it[1..]].concat());
        let message = set.as_deref().unwrap_or(&self.content);
        if !key.verify(algorithm, message, signer.signature, keys) {
            return Err(Error::ReceiptSignature.into());
        }
        let Some(attributes) = signer.attributes else {
            return Ok(());
        };
        let stated = read_attributes(attributes).ok_or(broken("signed attributes"))?;
        if signer.digest_of(&self.content) != stated {
            return Err(Error::ReceiptDigest.into());
        }
        Ok(())
    }

    /// The content within the content, if it is one octet string.
    fn unwrapped(&self) -> Option<&[u8]> {
        let mut content = Elements::of(&self.content);
        let inner = content.contents(OCTET_STRING)?;
        content.end()?;
        Some(inner)
    }
}

impl Signer<'_> {
    /// Whether the content is hashed with SHA-1.
    pub(crate) fn is_sha1(&self) -> bool {
        self.digest == oid::SHA1
    }

    fn digest_of(&self, content: &[u8]) -> Vec<u8> {
        if self.is_sha1() {
            Sha1::digest(content).to_vec()
        } else {
            Sha256::digest(content).to_vec()
        }
    }

    /// How the digest is signed: by the bare algorithm of the key, as the App Store writes it, or by
    /// one that names the digest once more, as Xcode does.
    fn signature_algorithm(&self) -> Result<SignatureAlgorithm> {
        let (expected, found) = match (self.digest, self.algorithm) {
            (oid::SHA256, oid::RSA_ENCRYPTION | oid::SHA256_WITH_RSA) => {
                return Ok(SignatureAlgorithm::RsaSha256);
            }
            (oid::SHA1, oid::RSA_ENCRYPTION | oid::SHA1_WITH_RSA) => {
                return Ok(SignatureAlgorithm::RsaSha1);
            }
            (oid::SHA256, oid::ECDSA_WITH_SHA256) => return Ok(SignatureAlgorithm::EcdsaSha256),
            (oid::SHA256 | oid::SHA1, found) => ("an algorithm that signs the digest", found),
            (found, _) => ("SHA-256 or SHA-1", found),
        };
        let found = oid::dotted(found);
        Err(Error::ReceiptAlgorithm { expected, found }.into())
    }
}

fn read_data(bytes: &[u8]) -> Option<Container<'_>> {
    let mut info = Elements::of_only(bytes, SEQUENCE)?;
    read_identifier(&mut info, oid::SIGNED_DATA)?;
    let mut data = Elements::of(info.within(0, SEQUENCE)?);
    info.end()?;

    // Version 1 is that of data signed by signers of version 1.
    read_version(&mut data)?;
    let mut digests = data.nested(SET)?;
    let digest = read_algorithm(&mut digests)?;
    digests.end()?;
    let mut content = data.nested(SEQUENCE)?;
    read_identifier(&mut content, oid::DATA)?;
    let wrapped = content.contents(around(0))?;
    content.end()?;
    let content = octets(wrapped)?;
    let certificates = read_certificates(&mut data)?;
    let mut list = data.nested(SET)?;
    data.end()?;
    let mut signers = Vec::new();
    while !list.at_end() && signers.len() < 2 {
        let signer = read_signer(&mut list)?;
        if signer.digest != digest {
            return None;
        }
        signers.push(signer);
    }
    Some(Container {
        content,
        certificates,
        signers,
    })
}

/// The certificates, if there are any.
fn read_certificates<'a>(data: &mut Elements<'a>) -> Option<Vec<&'a [u8]>> {
    let mut certificates = Vec::new();
    if data.next_is(around(0)) {
        let mut list = data.nested(around(0))?;
        while !list.at_end() {
            let certificate = list.whole()?;
            if certificates.len() < 4 {
                certificates.push(certificate);
            }
        }
    }
    Some(certificates)
}

fn read_signer<'a>(list: &mut Elements<'a>) -> Option<Signer<'a>> {
    let mut fields = list.nested(SEQUENCE)?;
    // Version 1 goes with issuer and number, which is how Apple names its certificates.
    read_version(&mut fields)?;
    let mut name = fields.nested(SEQUENCE)?;
    let (issuer, serial_number) = (name.whole()?, name.contents(INTEGER)?);
    name.end()?;
    let signer = Signer {
        issuer,
        serial_number,
        digest: read_algorithm(&mut fields)?,
        attributes: if fields.next_is(around(0)) {
            Some(fields.whole()?)
        } else {
            None
        },
        algorithm: read_algorithm(&mut fields)?,
        signature: fields.contents(OCTET_STRING)?,
    };
    // Attributes that nobody signed would be the sender's own words.
    fields.end()?;
    Some(signer)
}

fn read_version(fields: &mut Elements<'_>) -> Option<()> {
    (attribute::integer(fields.contents(INTEGER)?)? == 1).then_some(())
}

/// An algorithm. Its parameters are NULL or left out, which both mean none (RFC 5754, section 2).
fn read_algorithm<'a>(fields: &mut Elements<'a>) -> Option<&'a [u8]> {
    let Algorithm { oid, parameters } = fields.algorithm()?;
    matches!(parameters, None | Some([5, 0])).then_some(oid)
}

fn read_identifier(fields: &mut Elements<'_>, expected: &[u8]) -> Option<()> {
    (fields.identifier()? == expected).then_some(())
}

/// The digest that signed attributes state.
///
/// They have to be in the order of DER, in which they were signed, each at most once. There must be
/// one that says that the content is data and one with the digest (RFC 5652, section 11).
fn read_attributes(encoded: &[u8]) -> Option<&[u8]> {
    let mut list = Elements::of_only(encoded, around(0))?;
    let (mut content_type, mut digest) = (None, None);
    let mut before: &[u8] = &[];
    while !list.at_end() {
        let attribute = list.whole()?;
        let mut fields = Elements::of_only(attribute, SEQUENCE)?;
        let identifier = fields.identifier()?;
        let mut values = fields.nested(SET)?;
        fields.end()?;
        if attribute <= before {
            return None;
        }
        before = attribute;
        let (place, tag) = match identifier {
            oid::CONTENT_TYPE => (&mut content_type, OBJECT_IDENTIFIER),
            oid::MESSAGE_DIGEST => (&mut digest, OCTET_STRING),
            // Others, like the time of signing, say nothing that counts.
            _ => continue,
        };
        let value = values.contents(tag)?;
        values.end()?;
        if place.replace(value).is_some() {
            return None;
        }
    }
    digest.filter(|_| content_type == Some(oid::DATA))
}
