//! What one certificate says about another that it issued, and whom to ask about it since.

use alloc::string::String;

use super::certificate::{Certificate, KeyUsage};
use super::chain::check_names;
use super::public_key::{PublicKey, SignatureAlgorithm};
use crate::ecdsa::{Curve, KeyCache};
use crate::elements::{Algorithm, Elements, SEQUENCE, instead};
use crate::error::{Error, Result};
use crate::oid;

/// Whether a signature over these bytes is the key's; an error if its algorithm is none of those
/// expected, which names the one that was found.
///
/// No digest by SHA-1 counts: whoever can have something signed could have something else signed
/// with it.
pub(crate) fn verify_signature(
    key: &PublicKey,
    algorithm: &Algorithm<'_>,
    signed: &[u8],
    signature: &[u8],
) -> core::result::Result<bool, UnexpectedAlgorithm> {
    match SignatureAlgorithm::from_identifier(algorithm) {
        None | Some(SignatureAlgorithm::RsaSha1) => Err(UnexpectedAlgorithm {
            expected: "ecdsa-with-SHA256, ecdsa-with-SHA384 or sha256WithRSAEncryption",
            found: oid::dotted(algorithm.oid),
        }),
        // Responders are asked once in hours: no table is worth its memory.
        Some(found) => Ok(key.verify(found, signed, signature, &mut KeyCache::new(0))),
    }
}

/// An algorithm that no signature may have, or one with parameters that it does not have.
pub(crate) struct UnexpectedAlgorithm {
    pub(crate) expected: &'static str,
    pub(crate) found: String,
}

impl<'a> Certificate<'a> {
    /// The name of the subject in DER.
    pub(crate) const fn subject(&self) -> &'a [u8] {
        self.subject
    }

    /// The bits of the key, of which responders take a digest.
    pub(crate) const fn key_bits(&self) -> &'a [u8] {
        self.key.bits
    }

    /// The key, of any kind that signs certificates and answers.
    pub(crate) fn signing_key(&self) -> Result<PublicKey> {
        if self.has_rsa_key() {
            return self.rsa_key();
        }
        self.ec_key(Curve::P256)
            .or_else(|_| self.ec_key(Curve::P384))
    }

    /// Whether this certificate names that one as its issuer.
    pub(crate) fn names_issuer(&self, issuer: &Self) -> Result<()> {
        check_names(self, issuer)
    }

    /// Whether the issuer's key signed this certificate; an error for an unexpected algorithm.
    pub(crate) fn is_signed_by(
        &self,
        issuer: &PublicKey,
    ) -> core::result::Result<bool, UnexpectedAlgorithm> {
        verify_signature(issuer, &self.algorithm, self.signed, self.signature)
    }

    /// Fails for a critical extension that is not understood.
    pub(crate) fn check_critical(&self) -> Result<()> {
        self.extensions.not_understood.map_or(Ok(()), |id| {
            Err(Error::X509CriticalExtension {
                certificate: self.role,
                oid: oid::dotted(id),
            }
            .into())
        })
    }

    /// Fails if the certificate says what its key is for, and that is not signing data.
    pub(crate) fn check_signs_data(&self) -> Result<()> {
        match self.extensions.key_usage {
            Some(usage) if !KeyUsage::digital_signature(usage) => Err(Error::X509KeyUsage {
                certificate: self.role,
                expected: "digital signature",
            }
            .into()),
            _ => Ok(()),
        }
    }

    /// Whether one of the key's purposes is to sign answers on revocation. That it may be used for
    /// anything is not enough (RFC 6960, section 4.2.2.2).
    pub(crate) fn signs_ocsp(&self) -> Result<bool> {
        let Some(value) = self.extensions.extended_key_usage else {
            return Ok(false);
        };
        let found = has_purpose(value, oid::OCSP_SIGNING).ok_or(Error::X509Encoding {
            certificate: self.role,
            structure: "extended key usage",
        })?;
        Ok(found)
    }

    /// The first address by http or https at which to ask whether the certificate was revoked.
    pub(crate) fn ocsp_address(&self) -> Result<Option<&'a str>> {
        let Some(value) = self.extensions.information_access else {
            return Ok(None);
        };
        let found = first_address(value).ok_or(Error::X509Encoding {
            certificate: self.role,
            structure: "authority information access",
        })?;
        Ok(found)
    }
}

/// Whether one of the purposes is this one.
fn has_purpose(value: &[u8], purpose: &[u8]) -> Option<bool> {
    let mut purposes = Elements::of_only(value, SEQUENCE)?;
    let mut found = false;
    while !purposes.at_end() {
        found |= purposes.identifier()? == purpose;
    }
    Some(found)
}

/// The first address by http or https at which answers are to be had, if there is one.
fn first_address(value: &[u8]) -> Option<Option<&str>> {
    /// The form of a name that is an address (RFC 5280, section 4.2.1.6).
    const ADDRESS: u8 = instead(6);
    let mut list = Elements::of_only(value, SEQUENCE)?;
    let mut first = None;
    while !list.at_end() {
        let mut access = list.nested(SEQUENCE)?;
        let method = access.identifier()?;
        if method == oid::OCSP && first.is_none() && access.next_is(ADDRESS) {
            let address = core::str::from_utf8(access.contents(ADDRESS)?).ok();
            first = address.filter(|address| is_web(address));
        } else {
            access.whole()?;
        }
        access.end()?;
    }
    Some(first)
}

/// Whether an address is one of the web, in characters that an address has (RFC 3986).
fn is_web(address: &str) -> bool {
    let scheme = |scheme: &str| {
        address
            .get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    (scheme("http://") || scheme("https://")) && address.bytes().all(is_plain)
}

const fn is_plain(byte: u8) -> bool {
    byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\\' | b'<' | b'>')
}
