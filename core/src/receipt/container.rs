//! The envelope of a receipt: signed data with its content inside (RFC 5652, section 5).

use alloc::borrow::Cow;
use alloc::string::ToString;
use alloc::vec::Vec;

use der::Decode;
use der::asn1::ObjectIdentifier;
use sha1::Sha1;
use sha2::{Digest as _, Sha256};

use super::ber::{
    self, CONTEXT_0, Elements, INTEGER, OBJECT_IDENTIFIER, OCTET_STRING, SEQUENCE, SET,
};
use super::broken;
use crate::ecdsa::KeyCache;
use crate::error::{Error, Result};
use crate::x509::{PublicKey, SignatureAlgorithm};

const fn oid(text: &str) -> ObjectIdentifier {
    ObjectIdentifier::new_unwrap(text)
}

const SIGNED_DATA: ObjectIdentifier = oid("1.2.840.113549.1.7.2");
const DATA: ObjectIdentifier = oid("1.2.840.113549.1.7.1");
const CONTENT_TYPE: ObjectIdentifier = oid("1.2.840.113549.1.9.3");
const MESSAGE_DIGEST: ObjectIdentifier = oid("1.2.840.113549.1.9.4");
const SHA1: ObjectIdentifier = oid("1.3.14.3.2.26");
const SHA256: ObjectIdentifier = oid("2.16.840.1.101.3.4.2.1");
const RSA: ObjectIdentifier = oid("1.2.840.113549.1.1.1");
const SHA1_WITH_RSA: ObjectIdentifier = oid("1.2.840.113549.1.1.5");
const SHA256_WITH_RSA: ObjectIdentifier = oid("1.2.840.113549.1.1.11");
const ECDSA_WITH_SHA256: ObjectIdentifier = oid("1.2.840.10045.4.3.2");

/// Signed data: what is signed, by whom, and the certificates that came along.
pub(crate) struct Container<'a> {
    content: Cow<'a, [u8]>,
    /// Each as its DER, in the order in which they came, which means nothing.
    pub(crate) certificates: Vec<&'a [u8]>,
    signers: Vec<Signer<'a>>,
}

/// How a signer signed.
pub(crate) struct Signer<'a> {
    /// The name of the issuer of the signer's certificate, as its DER.
    pub(crate) issuer: &'a [u8],
    /// The number that the issuer gave it, as the contents of an integer.
    pub(crate) serial_number: &'a [u8],
    digest: Algorithm<'a>,
    /// The signed attributes, with their tag and length.
    attributes: Option<&'a [u8]>,
    algorithm: Algorithm<'a>,
    signature: &'a [u8],
}

/// An algorithm by its identifier, without parameters or with NULL.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Algorithm<'a>(&'a [u8]);

/// What the content is hashed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Digest {
    /// What Apple used until 2025.
    Sha1,
    /// What it has used since.
    Sha256,
}

impl Digest {
    fn of(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha1 => Sha1::digest(bytes).to_vec(),
            Self::Sha256 => Sha256::digest(bytes).to_vec(),
        }
    }
}

impl<'a> Container<'a> {
    /// Reads signed data to its last byte.
    pub(crate) fn read(bytes: &'a [u8]) -> Result<Self> {
        let mut info = Elements::new(bytes, "receipt").only(SEQUENCE, "receipt")?;
        check_identifier(&mut info, SIGNED_DATA, "receipt")?;
        let mut data = info
            .nested(CONTEXT_0, "receipt")?
            .only(SEQUENCE, "signed data")?;
        info.end()?;

        read_version(&mut data)?;
        let mut digests = data.nested(SET, "digest algorithms")?;
        let digest = Algorithm::read(&mut digests)?;
        digests.end()?;
        let content = read_content(&mut data)?;
        let certificates = if data.next_is(CONTEXT_0) {
            read_certificates(data.nested(CONTEXT_0, "certificates")?)?
        } else {
            Vec::new()
        };
        let mut list = data.nested(SET, "signers")?;
        data.end()?;
        let mut signers = Vec::new();
        while !list.at_end() && signers.len() < 2 {
            let signer = Signer::read(list.nested(SEQUENCE, "signer")?)?;
            if signer.digest != digest {
                return Err(broken("digest algorithms"));
            }
            signers.push(signer);
        }
        Ok(Self {
            content,
            certificates,
            signers,
        })
    }

    /// The one signer.
    pub(crate) fn signer(&self) -> Result<&Signer<'a>> {
        match self.signers.as_slice() {
            [signer] => Ok(signer),
            [] => Err(Error::ReceiptSigners { found: "none" }),
            _ => Err(Error::ReceiptSigners { found: "several" }),
        }
    }

    /// The attributes of the receipt, encoded.
    pub(crate) fn payload(&self) -> Result<&[u8]> {
        Ok(self.unwrapped()?.unwrap_or(&self.content))
    }

    /// Fails unless this key signed the content.
    pub(crate) fn check_signature(&self, key: &PublicKey, keys: &mut KeyCache) -> Result<()> {
        let signer = self.signer()?;
        let algorithm = signer.signature_algorithm()?;
        let mut verify = |message: &[u8]| {
            if key.verify(algorithm, message, signer.signature, keys) {
                Ok(())
            } else {
                Err(Error::ReceiptSignature)
            }
        };
        let Some(attributes) = signer.attributes else {
            return match verify(&self.content) {
                // A receipt wrapped once more may be signed in either form: what it says is the
                // same.
                Err(_) if self.unwrapped()?.is_some() => verify(self.payload()?),
                outcome => outcome,
            };
        };
        // What is signed is the set, and not the tag in its place (RFC 5652, section 5.4).
        //
        // Attributes can thus be passed off as a content without attributes, and a content as
        // attributes. Neither works here: the members of a receipt begin with an integer, those of
        // attributes with an identifier, and each is read as nothing else.
        let set = [&[SET], &attributes[1..]].concat();
        verify(&set)?;
        let stated = read_attributes(attributes)?;
        let digest = signer.digest()?;
        let agrees = |content: &[u8]| digest.of(content) == stated;
        if agrees(&self.content) || self.unwrapped()?.is_some_and(agrees) {
            Ok(())
        } else {
            Err(Error::ReceiptDigest)
        }
    }

    /// The content within the content: some receipts wrap the octet string in another one.
    fn unwrapped(&self) -> Result<Option<&[u8]>> {
        if self.content.first() != Some(&OCTET_STRING) {
            return Ok(None);
        }
        let mut content = Elements::new(&self.content, "content");
        let inner = content.one(OCTET_STRING)?.contents;
        content.end()?;
        Ok(Some(inner))
    }
}

impl<'a> Signer<'a> {
    fn read(mut fields: Elements<'a>) -> Result<Self> {
        const SIGNER: &str = "signer";
        // Version 1 goes with issuer and number, which is how Apple names its certificates.
        if ber::integer(fields.one(INTEGER)?.contents) != Some(1) {
            return Err(broken(SIGNER));
        }
        let mut name = fields.nested(SEQUENCE, SIGNER)?;
        let issuer = name.one(SEQUENCE)?;
        let serial_number = name.one(INTEGER)?.contents;
        name.end()?;
        let digest = Algorithm::read(&mut fields)?;
        let attributes = if fields.next_is(CONTEXT_0) {
            let attributes = fields.any()?;
            if !attributes.definite {
                return Err(broken("signed attributes"));
            }
            Some(attributes.whole)
        } else {
            None
        };
        let algorithm = Algorithm::read(&mut fields)?;
        let signature = fields.one(OCTET_STRING)?.contents;
        // Attributes that nobody signed would be the sender's own words.
        fields.end()?;
        Ok(Self {
            issuer: issuer.whole,
            serial_number,
            digest,
            attributes,
            algorithm,
            signature,
        })
    }

    /// What the content is hashed with.
    pub(crate) fn digest(&self) -> Result<Digest> {
        match self.digest.identifier() {
            Some(SHA1) => Ok(Digest::Sha1),
            Some(SHA256) => Ok(Digest::Sha256),
            found => Err(unexpected("SHA-256 or SHA-1", found)),
        }
    }

    /// How the digest is signed: by the bare algorithm of the key, as the App Store writes it, or by
    /// one that names the digest once more, as Xcode does.
    fn signature_algorithm(&self) -> Result<SignatureAlgorithm> {
        match (self.algorithm.identifier(), self.digest()?) {
            (Some(RSA | SHA256_WITH_RSA), Digest::Sha256) => Ok(SignatureAlgorithm::RsaSha256),
            (Some(RSA | SHA1_WITH_RSA), Digest::Sha1) => Ok(SignatureAlgorithm::RsaSha1),
            (Some(ECDSA_WITH_SHA256), Digest::Sha256) => Ok(SignatureAlgorithm::EcdsaSha256),
            (found, _) => Err(unexpected("an algorithm that signs the digest", found)),
        }
    }
}

impl<'a> Algorithm<'a> {
    /// Parameters are NULL or left out, which both mean none (RFC 5754, section 2).
    fn read(fields: &mut Elements<'a>) -> Result<Self> {
        const NULL: u8 = 5;
        let mut algorithm = fields.nested(SEQUENCE, "algorithm")?;
        let identifier = algorithm.one(OBJECT_IDENTIFIER)?.contents;
        if !algorithm.at_end() && !algorithm.one(NULL)?.contents.is_empty() {
            return Err(broken("algorithm"));
        }
        algorithm.end()?;
        Ok(Self(identifier))
    }

    fn identifier(self) -> Option<ObjectIdentifier> {
        ObjectIdentifier::from_bytes(self.0).ok()
    }
}

fn unexpected(expected: &'static str, found: Option<ObjectIdentifier>) -> Error {
    Error::ReceiptAlgorithm {
        expected,
        found: found.map_or_else(|| "none that can be read".into(), |found| found.to_string()),
    }
}

fn check_identifier(
    fields: &mut Elements<'_>,
    expected: ObjectIdentifier,
    structure: &'static str,
) -> Result<()> {
    if ObjectIdentifier::from_der(fields.one(OBJECT_IDENTIFIER)?.whole) == Ok(expected) {
        Ok(())
    } else {
        Err(broken(structure))
    }
}

/// Version 1 is that of data signed by signers of version 1.
fn read_version(data: &mut Elements<'_>) -> Result<()> {
    match ber::integer(data.one(INTEGER)?.contents) {
        Some(1) => Ok(()),
        _ => Err(broken("signed data")),
    }
}

fn read_content<'a>(data: &mut Elements<'a>) -> Result<Cow<'a, [u8]>> {
    let mut content = data.nested(SEQUENCE, "content")?;
    check_identifier(&mut content, DATA, "content")?;
    let mut wrapped = content.nested(CONTEXT_0, "content")?;
    content.end()?;
    let octets = wrapped.octets()?;
    wrapped.end()?;
    Ok(octets)
}

/// Certificates, of which no receipt has more than three.
fn read_certificates(mut list: Elements<'_>) -> Result<Vec<&[u8]>> {
    const MOST: usize = 3;
    let mut certificates = Vec::new();
    while !list.at_end() {
        let certificate = list.one(SEQUENCE)?;
        if !certificate.definite {
            return Err(broken("certificates"));
        }
        if certificates.len() == MOST {
            return Err(Error::ReceiptCertificates {
                expected: "the certificates of one chain",
                found: "more",
            });
        }
        certificates.push(certificate.whole);
    }
    Ok(certificates)
}

/// The digest that signed attributes state.
///
/// They have to be in the order of DER, in which they were signed, each at most once. There must be
/// one that says that the content is data and one with the digest (RFC 5652, section 11).
fn read_attributes(encoded: &[u8]) -> Result<&[u8]> {
    const ATTRIBUTES: &str = "signed attributes";
    let mut list = Elements::new(encoded, ATTRIBUTES).only(CONTEXT_0, ATTRIBUTES)?;
    let (mut content_type, mut digest) = (None, None);
    let mut before: &[u8] = &[];
    while !list.at_end() {
        let attribute = list.one(SEQUENCE)?;
        let mut fields = Elements::new(attribute.contents, ATTRIBUTES);
        let identifier = fields.one(OBJECT_IDENTIFIER)?.contents;
        let mut values = fields.nested(SET, ATTRIBUTES)?;
        fields.end()?;
        if attribute.whole <= before || !attribute.definite {
            return Err(broken(ATTRIBUTES));
        }
        before = attribute.whole;
        let (place, tag) = match ObjectIdentifier::from_bytes(identifier) {
            Ok(CONTENT_TYPE) => (&mut content_type, OBJECT_IDENTIFIER),
            Ok(MESSAGE_DIGEST) => (&mut digest, OCTET_STRING),
            // Others, like the time of signing, say nothing that counts.
            _ => continue,
        };
        let value = values.one(tag)?.contents;
        values.end()?;
        if place.replace(value).is_some() {
            return Err(broken(ATTRIBUTES));
        }
    }
    let is_data = content_type.map(ObjectIdentifier::from_bytes) == Some(Ok(DATA));
    match digest {
        Some(digest) if is_data => Ok(digest),
        _ => Err(broken(ATTRIBUTES)),
    }
}
