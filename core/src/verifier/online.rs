//! The same decision, of now: certificates valid at present, and not revoked as their responders say.

use alloc::string::String;
use alloc::vec::Vec;

use sha2::{Digest, Sha256};

use super::{NotificationTexts, PayloadKind, Verified, Verifier, VerifierOptions};
use crate::error::{Error, Kind, Result, Role};
use crate::ocsp::{Question, Statuses};
use crate::time::Timestamp;
use crate::x509::hex;

/// Verifies what the App Store signed, and that nobody has withdrawn the certificates since.
///
/// It sends nothing. [`Self::text`] says whom to ask what, and is called once more with the answers.
/// Until each of them was judged it hands out nothing of the message.
#[derive(Debug)]
pub struct OnlineVerifier {
    verifier: Verifier,
    statuses: Statuses,
    revocation: Revocation,
}

/// What becomes of a message when nobody answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Revocation {
    /// It is not verified.
    Require,
    /// It is verified without. What an answer says always counts.
    Prefer,
}

/// A message that was verified, or what has to be known first.
#[derive(Debug)]
pub enum Outcome<T> {
    /// Verified, revocation included.
    Verified(T),
    /// To be asked, each of a responder, before anything can be said.
    Asks(Vec<Ask>),
}

/// Something to ask a responder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Names the certificate, and so the answer: its SHA-256 digest in hexadecimal digits.
    pub key: String,
    /// The place of the certificate in its chain.
    pub certificate: Role,
    /// Where to ask: an address by http or https, as the certificate says.
    pub address: String,
    /// What to send there, as `application/ocsp-request`.
    pub request: Vec<u8>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The key that came with what was asked.
    pub key: String,
    /// The answer as it was received; none if the responder could not be reached, which counts where
    /// answers are only preferred.
    pub bytes: Option<Vec<u8>>,
}

impl OnlineVerifier {
    /// A verifier with this policy.
    ///
    /// # Errors
    /// As [`Verifier::new`].
    pub fn new(options: VerifierOptions, revocation: Revocation) -> Result<Self> {
        let mut verifier = Verifier::new(options)?;
        verifier.judges_now = true;
        Ok(Self {
            verifier,
            statuses: Statuses::default(),
            revocation,
        })
    }

    /// As [`Verifier::check_length`].
    ///
    /// # Errors
    /// `input/too-long`.
    pub fn check_length(&self, length: usize) -> Result<()> {
        self.verifier.check_length(length)
    }

    /// The text of a payload of this kind and of what is within it, once everything is verified, or
    /// what to ask first.
    ///
    /// Whom to ask is what certificates say that a trusted root vouches for, in a message that is
    /// verified but for this: nobody else can have a request sent.
    ///
    /// # Errors
    /// Everything of kind `malformed` and `untrusted`; `ocsp/try-later` of kind `network`.
    pub fn text(
        &mut self,
        kind: PayloadKind,
        jws: &str,
        now: Timestamp,
        answers: &[Answer],
    ) -> Result<Outcome<Verified<NotificationTexts>>> {
        let (texts, signers) = self.verifier.accept_all(kind, jws, now)?;
        let certificates = signers.iter().map(|signer| signer.certificates.as_slice());
        let asks = self.check_all(certificates, now, answers)?;
        Ok(outcome(texts, asks))
    }

    /// As [`Verifier::receipt_text`], or what to ask first. A receipt whose certificates have expired
    /// since it was made is refused.
    ///
    /// # Errors
    /// As [`Self::text`].
    pub fn receipt_text(
        &mut self,
        receipt: &[u8],
        device: Option<&[u8]>,
        now: Timestamp,
        answers: &[Answer],
    ) -> Result<Outcome<Verified<String>>> {
        let (text, certificates) = self.verifier.accept_receipt(receipt, device, now)?;
        let asks = self.check_all([certificates.as_slice()], now, answers)?;
        Ok(outcome(text, asks))
    }

    /// Fails if a certificate of these chains was revoked; says what to ask.
    fn check_all<'a>(
        &mut self,
        chains: impl IntoIterator<Item = &'a [Vec<u8>]>,
        now: Timestamp,
        answers: &[Answer],
    ) -> Result<Vec<Ask>> {
        let mut asks: Vec<Ask> = Vec::new();
        // Every answer is heard before the first failure stands, or a revocation would be forgotten.
        let mut outcome = Ok(());
        for certificates in chains {
            let links = certificates.windows(2);
            for (link, role) in links.zip([Role::Leaf, Role::Intermediate]) {
                if let [certificate, issuer] = link {
                    match self.check(role, certificate, issuer, now, answers) {
                        // Signers may share an intermediate.
                        Ok(ask) => asks.extend(ask.filter(|ask| !asks.contains(ask))),
                        Err(error) => outcome = outcome.and(Err(error)),
                    }
                }
            }
        }
        outcome.map(|()| asks)
    }

    /// Fails if a certificate was revoked; says what to ask if nothing is known about it.
    fn check(
        &mut self,
        role: Role,
        certificate: &[u8],
        issuer: &[u8],
        now: Timestamp,
        answers: &[Answer],
    ) -> Result<Option<Ask>> {
        if let Some(known) = self.statuses.find(certificate, now) {
            return known.good(role).map(|_| None);
        }
        let key = hex(&Sha256::digest(certificate));
        let question = Question::new(role, certificate, issuer)?;
        let preferred = self.revocation == Revocation::Prefer;
        let answer = answers.iter().find(|answer| answer.key == key);
        match answer.map(|answer| &answer.bytes) {
            Some(None) if preferred => Ok(None),
            Some(Some(bytes)) => match question.learn(bytes, now, None) {
                Ok(known) => {
                    self.statuses.remember(certificate, known);
                    known.good(role).map(|_| None)
                }
                Err(error) if preferred && error.kind() == Kind::Network => Ok(None),
                Err(error) => Err(error),
            },
            _ => match question.address() {
                Ok(address) => Ok(Some(Ask {
                    key,
                    certificate: role,
                    address,
                    request: question.request(None),
                })),
                Err(error) if preferred && matches!(*error, Error::OcspNoAddress { .. }) => {
                    Ok(None)
                }
                Err(error) => Err(error),
            },
        }
    }
}

fn outcome<T>(verified: T, asks: Vec<Ask>) -> Outcome<T> {
    if asks.is_empty() {
        Outcome::Verified(verified)
    } else {
        Outcome::Asks(asks)
    }
}
