//! Whether a certificate was revoked: questions to a responder, and its answers (RFC 6960).
//!
//! An answer is judged in this order, and the first check that fails gives the error:
//!
//! 1. encoding: DER to the last byte, an answer of the basic type;
//! 2. responder: the issuer itself, or a certificate in the answer that the issuer issued for this
//!    purpose and that is valid;
//! 3. signature, by the responder's key;
//! 4. critical extensions and the nonce;
//! 5. the certificate in question: every part of the answer about it must be of now, and good.
//!
//! A responder's own certificate is not asked about in turn. Nobody but the responder could answer,
//! which is why such certificates are short-lived or say that nobody need ask (section 4.2.2.2.1).
//!
//! Nothing is sent here: where and how to ask is for the caller to decide.

mod answer;
mod certificate_id;
mod responder;
mod single;
mod statuses;

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use self::answer::BasicAnswer;
use self::single::Known;
pub(crate) use self::statuses::Statuses;
use crate::error::{Error, Result, Role};
use crate::oid;
use crate::time::Timestamp;
use crate::x509::{Certificate, PublicKey, UnexpectedAlgorithm, verify_signature};

/// Clocks differ by a minute, as they do for certificates.
const SKEW: i64 = 60_000;

/// The question whether a certificate was revoked by its issuer.
///
/// Whether the issuer really issued it is for the caller to verify.
pub struct Question<'a> {
    /// The place of the certificate in its chain, for errors.
    role: Role,
    certificate: Certificate<'a>,
    issuer: Certificate<'a>,
}

/// A certificate was not revoked, as far as is known for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Good {
    /// From when on that is known.
    pub from: Timestamp,
    /// When to ask again.
    pub until: Timestamp,
}

impl<'a> Question<'a> {
    /// The question about a certificate of an issuer, both in DER.
    ///
    /// # Errors
    /// Those of area `x509`, if one of them is no certificate or the names do not match.
    pub fn new(role: Role, certificate: &'a [u8], issuer: &'a [u8]) -> Result<Self> {
        let certificate = Certificate::parse(certificate, role)?;
        let issuer = Certificate::parse(issuer, Role::Intermediate)?;
        certificate.names_issuer(&issuer)?;
        Ok(Self {
            role,
            certificate,
            issuer,
        })
    }

    /// Where the certificate says to ask: the first address by http or https.
    ///
    /// # Errors
    /// `x509/encoding`; `ocsp/no-address` if there is none.
    pub fn address(&self) -> Result<String> {
        let address = self.certificate.ocsp_address()?;
        let address = address.ok_or(Error::OcspNoAddress {
            certificate: self.role,
        })?;
        Ok(address.to_string())
    }

    /// What to send there, as `application/ocsp-request`.
    ///
    /// A nonce makes the answer one to this question and no other, where responders heed it. Apple's
    /// do not: they have each answer signed once and hand it to everybody.
    #[must_use]
    pub fn request(&self, nonce: Option<&[u8]>) -> Vec<u8> {
        certificate_id::request(self, nonce)
    }

    /// Judges an answer, given the nonce that was sent.
    ///
    /// An answer without a nonce is accepted all the same, since its dates say how old it is; an
    /// answer with another nonce is not.
    ///
    /// # Errors
    /// Those of area `ocsp`. `ocsp/revoked` and `ocsp/unknown` are what a genuine answer may say;
    /// `ocsp/try-later` is of kind `network`.
    pub fn judge(&self, answer: &[u8], now: Timestamp, nonce: Option<&[u8]>) -> Result<Good> {
        self.learn(answer, now, nonce)?.good(self.role)
    }

    /// As [`Self::judge`], where that a certificate was revoked is something to be remembered, too.
    pub(crate) fn learn(
        &self,
        answer: &[u8],
        now: Timestamp,
        nonce: Option<&[u8]>,
    ) -> Result<Known> {
        let answer = BasicAnswer::read(answer, self.role)?;
        let key = self.responder_key(&answer, now)?;
        self.check_signature(&answer, &key)?;
        self.check_extensions(&answer, nonce)?;
        self.check_status(&answer, now)
    }

    fn check_signature(&self, answer: &BasicAnswer<'_>, key: &PublicKey) -> Result<()> {
        match verify_signature(key, &answer.algorithm, answer.signed, answer.signature) {
            Ok(true) => Ok(()),
            Ok(false) => Err(Error::OcspSignature {
                certificate: self.role,
            }
            .into()),
            Err(unexpected) => Err(self.unexpected(unexpected)),
        }
    }

    fn unexpected(&self, algorithm: UnexpectedAlgorithm) -> Box<Error> {
        Error::OcspAlgorithm {
            certificate: self.role,
            expected: algorithm.expected,
            found: algorithm.found,
        }
        .into()
    }

    fn check_extensions(&self, answer: &BasicAnswer<'_>, nonce: Option<&[u8]>) -> Result<()> {
        if let Some(id) = answer.extensions.not_understood {
            return Err(Error::OcspCriticalExtension {
                certificate: self.role,
                oid: oid::dotted(id),
            }
            .into());
        }
        match nonce.zip(answer.extensions.nonce) {
            Some((sent, found)) if sent != found => Err(Error::OcspNonce {
                certificate: self.role,
            }
            .into()),
            _ => Ok(()),
        }
    }
}
