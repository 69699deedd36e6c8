//! Who may answer for an issuer (RFC 6960, section 4.2.2.2): the issuer, or whoever holds a
//! certificate that the issuer itself has issued for this purpose.

use super::Question;
use super::answer::{BasicAnswer, ResponderId};
use super::certificate_id::sha1;
use crate::error::{Error, Result, Role};
use crate::time::Timestamp;
use crate::x509::{Certificate, PublicKey};
use alloc::boxed::Box;

impl Question<'_> {
    /// The key by which an answer must be signed.
    pub(super) fn responder_key(
        &self,
        answer: &BasicAnswer<'_>,
        now: Timestamp,
    ) -> Result<PublicKey> {
        if answer.responder.is(&self.issuer) {
            return self.issuer.signing_key();
        }
        let delegate = self.find_delegate(answer)?;
        self.check_issued(&delegate)?;
        let signs_answers = self.usable(delegate.signs_ocsp())?;
        if !signs_answers {
            return Err(Error::OcspPurpose {
                certificate: self.role,
            }
            .into());
        }
        self.usable(delegate.check_critical())?;
        self.usable(delegate.check_signs_data())?;
        self.usable(delegate.validity().check(Role::Responder, now))?;
        self.usable(delegate.signing_key())
    }

    /// The first certificate in the answer that is the responder's. Others, which anybody on the way
    /// may have added, are not looked at: they would only take time.
    fn find_delegate<'a>(&self, answer: &BasicAnswer<'a>) -> Result<Certificate<'a>> {
        for der in &answer.certificates {
            let certificate = self.usable(Certificate::parse(der, Role::Responder))?;
            if answer.responder.is(&certificate) {
                return Ok(certificate);
            }
        }
        Err(Error::OcspResponder {
            certificate: self.role,
        }
        .into())
    }

    /// Fails unless the issuer of the certificate in question issued this one too, directly.
    fn check_issued(&self, delegate: &Certificate<'_>) -> Result<()> {
        let other = Box::new(Error::OcspDelegate {
            certificate: self.role,
        });
        if delegate.names_issuer(&self.issuer).is_err() {
            return Err(other);
        }
        match delegate.is_signed_by(&self.issuer.signing_key()?) {
            Ok(true) => Ok(()),
            Ok(false) => Err(other),
            Err(unexpected) => Err(self.unexpected(unexpected)),
        }
    }

    /// What is wrong with a responder's certificate is wrong with its answer.
    fn usable<T>(&self, outcome: Result<T>) -> Result<T> {
        outcome.map_err(|error| {
            Box::new(Error::OcspResponderCertificate {
                certificate: self.role,
                reason: error.message(),
            })
        })
    }
}

impl ResponderId<'_> {
    /// Whether the responder is the subject of this certificate.
    fn is(&self, certificate: &Certificate<'_>) -> bool {
        match self {
            Self::Name(name) => *name == certificate.subject(),
            Self::Key(digest) => sha1(certificate.key_bits()) == *digest,
        }
    }
}
