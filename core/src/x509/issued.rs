//! What one certificate says about another that it issued, and whom to ask about it since.

use alloc::string::{String, ToString};

use der::asn1::ObjectIdentifier;
use der::{Tag, TagNumber};
use sha2::{Digest, Sha256, Sha384};

use super::certificate::{Algorithm, Certificate, KeyUsage};
use super::chain::check_names;
use super::fields::Fields;
use super::oid;
use crate::ecdsa::{Curve, PublicKey, Signature};
use crate::error::{Error, Result};

/// A key that signs certificates, or answers about them.
pub(crate) struct SigningKey {
    key: PublicKey,
}

impl SigningKey {
    /// The algorithms whose signatures are verified.
    pub(crate) const ALGORITHMS: &'static str = "ecdsa-with-SHA256 or ecdsa-with-SHA384";

    /// Whether the signature over these bytes is the key's; an error if there is no such algorithm,
    /// which names the one that was found.
    pub(crate) fn verify(
        &self,
        algorithm: &Algorithm<'_>,
        signed: &[u8],
        signature: &[u8],
    ) -> core::result::Result<bool, String> {
        // Neither algorithm has parameters (RFC 5758, section 3.2).
        let parameters = algorithm.parameters.is_some();
        let verify = |digest: &[u8]| {
            Signature::from_der(self.key.curve(), signature)
                .is_some_and(|signature| self.key.verify(digest, &signature))
        };
        match algorithm.oid {
            oid::ECDSA_WITH_SHA256 if !parameters => Ok(verify(&Sha256::digest(signed))),
            oid::ECDSA_WITH_SHA384 if !parameters => Ok(verify(&Sha384::digest(signed))),
            other if parameters => Err(other.to_string() + " with parameters"),
            other => Err(other.to_string()),
        }
    }
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

    /// The key, which signs what the certificate allows it to.
    pub(crate) fn signing_key(&self) -> Result<SigningKey> {
        let key = self
            .ec_key(Curve::P256)
            .or_else(|_| self.ec_key(Curve::P384))?;
        Ok(SigningKey { key })
    }

    /// Whether this certificate names that one as its issuer.
    pub(crate) fn names_issuer(&self, issuer: &Self) -> Result<()> {
        check_names(self, issuer)
    }

    /// Whether the issuer's key signed this certificate; an error for an unknown algorithm.
    pub(crate) fn is_signed_by(&self, issuer: &SigningKey) -> core::result::Result<bool, String> {
        issuer.verify(&self.algorithm, self.signed, self.signature)
    }

    /// Fails for a critical extension that is not understood.
    pub(crate) fn check_critical(&self) -> Result<()> {
        self.extensions.not_understood.map_or(Ok(()), |id| {
            Err(Error::X509CriticalExtension {
                certificate: self.role,
                oid: id.to_string(),
            })
        })
    }

    /// Fails if the certificate says what its key is for, and that is not signing data.
    pub(crate) fn check_signs_data(&self) -> Result<()> {
        match self.extensions.key_usage {
            Some(usage) if !KeyUsage::digital_signature(usage) => Err(Error::X509KeyUsage {
                certificate: self.role,
                expected: "digital signature",
            }),
            _ => Ok(()),
        }
    }

    /// Whether one of the key's purposes is to sign answers on revocation. That it may be used for
    /// anything is not enough (RFC 6960, section 4.2.2.2).
    pub(crate) fn signs_ocsp(&self) -> Result<bool> {
        let Some(value) = self.extensions.extended_key_usage else {
            return Ok(false);
        };
        let mut field = Fields::new(value, "extended key usage", self.role)?;
        let mut purposes = field.nested(Tag::Sequence, "extended key usage")?;
        field.end()?;
        let mut found = false;
        while !purposes.at_end() {
            found |= purposes.value::<ObjectIdentifier>()? == oid::OCSP_SIGNING;
        }
        Ok(found)
    }

    /// The first address by http or https at which to ask whether the certificate was revoked.
    pub(crate) fn ocsp_address(&self) -> Result<Option<&'a str>> {
        const ADDRESS: Tag = Tag::ContextSpecific {
            constructed: false,
            number: TagNumber(6),
        };
        let Some(value) = self.extensions.information_access else {
            return Ok(None);
        };
        let mut field = Fields::new(value, "authority information access", self.role)?;
        let mut list = field.nested(Tag::Sequence, "authority information access")?;
        field.end()?;
        let mut first = None;
        while !list.at_end() {
            let mut access = list.nested(Tag::Sequence, "authority information access")?;
            let method: ObjectIdentifier = access.value()?;
            let (form, location) = access.element()?;
            access.end()?;
            if method == oid::OCSP && form == ADDRESS && first.is_none() {
                first = core::str::from_utf8(location).ok().filter(|it| is_web(it));
            }
        }
        Ok(first)
    }
}

/// Whether an address is one of the web, in characters that an address has.
fn is_web(address: &str) -> bool {
    let scheme = |scheme: &str| {
        address
            .get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    (scheme("http://") || scheme("https://")) && address.bytes().all(|it| it.is_ascii_graphic())
}
