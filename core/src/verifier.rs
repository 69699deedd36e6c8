//! The decision whether signed data is believed.
//!
//! A [`Verifier`] holds a policy: which app, which environments, which certificates are trusted. Each
//! message goes through the same steps in the same order, and the first that fails is the answer:
//!
//! 1. size and shape of the text;
//! 2. header: algorithm, certificates, and the chain they form, down from a trusted root;
//! 3. signature, by the key of the first certificate;
//! 4. payload: JSON, read strictly;
//! 5. dates: when it was signed, and whether each certificate was valid then, or is now for an
//!    [`OnlineVerifier`];
//! 6. identity: this app, an environment that is accepted and that the signer may speak for.
//!
//! Nothing in a payload is looked at before its signature holds.

mod claims;
pub(crate) mod identity;
mod online;
mod payload_kind;
pub(crate) mod policy;
pub(crate) mod receipt;
mod signer;
mod typed;
mod verified;

use alloc::boxed::Box;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use self::claims::Nested;
pub(crate) use self::claims::{Claims, Subject};
use self::policy::Policy;
use self::signer::{Signer, Signers};
use crate::ecdsa::KeyCache;
use crate::encoding::decode_text;
use crate::environment::Environment;
use crate::error::{Error, Excerpt, Part, Result};
use crate::jws::{Compact, Header};
use crate::time::Timestamp;
use crate::x509::Chain;

pub use self::online::{Answer, Ask, OnlineVerifier, Outcome, Revocation};
pub use self::payload_kind::PayloadKind;
pub use self::policy::VerifierOptions;
pub use self::typed::NotificationParts;
pub use self::verified::Verified;

/// Room for the tables of a chain's three keys and of four more leaves.
const DEFAULT_KEY_MEMORY: usize = 768 * 1024;

/// Verifies what the App Store signed.
///
/// The signers it has verified are remembered, which makes the next message from the same one many
/// times as fast. Dates are judged for each message all the same. A clone knows them too, which is
/// how several threads share the work.
#[derive(Clone, Debug)]
pub struct Verifier {
    policy: Policy,
    signers: Signers,
    keys: KeyCache,
    judges_now: bool,
}

/// The texts of a notification and of what it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NotificationTexts {
    /// The notification itself.
    pub payload: String,
    /// The transaction it is about, from `data.signedTransactionInfo`.
    pub transaction: Option<String>,
    /// The renewal info of the subscription, from `data.signedRenewalInfo`.
    pub renewal_info: Option<String>,
    /// The app transaction, from `appData.signedAppTransactionInfo`.
    pub app_transaction: Option<String>,
}

/// One message that went through all the steps, messages within it aside.
struct Accepted {
    text: String,
    environment: Environment,
    nested: Vec<Nested<'static>>,
    signer: Arc<Signer>,
}

impl Verifier {
    /// A verifier with this policy.
    ///
    /// # Errors
    /// `usage/option` and `usage/certificate` name the option that cannot be used.
    pub fn new(options: VerifierOptions) -> Result<Self> {
        let keys = KeyCache::new(options.max_key_memory.unwrap_or(DEFAULT_KEY_MEMORY));
        Ok(Self {
            policy: Policy::new(options)?,
            signers: Signers::default(),
            keys,
            judges_now: false,
        })
    }

    /// Refuses an input of so many bytes that is too long, for callers who would have to copy it.
    ///
    /// # Errors
    /// `input/too-long`.
    pub fn check_length(&self, length: usize) -> Result<()> {
        self.policy.check_length(length)
    }

    /// The text of a payload of this kind, once it is verified.
    ///
    /// Of a notification this is the outer payload alone, though the messages within it have been
    /// verified too: [`Self::notification_text`] returns all of them.
    ///
    /// # Errors
    /// Everything of kind `malformed` and `untrusted`.
    pub fn text(
        &mut self,
        kind: PayloadKind,
        jws: &str,
        now: Timestamp,
    ) -> Result<Verified<String>> {
        let (texts, _) = self.accept_all(kind, jws, now)?;
        Ok(texts.map(|texts| texts.payload))
    }

    /// The text of a notification and of the messages within it, once all are verified.
    ///
    /// # Errors
    /// Everything of kind `malformed` and `untrusted`, of the outer message or of one within it.
    pub fn notification_text(
        &mut self,
        jws: &str,
        now: Timestamp,
    ) -> Result<Verified<NotificationTexts>> {
        let (texts, _) = self.accept_all(PayloadKind::Notification, jws, now)?;
        Ok(texts)
    }

    /// Takes a message and those within it through all the steps; hands out who signed them, too.
    fn accept_all(
        &mut self,
        kind: PayloadKind,
        jws: &str,
        now: Timestamp,
    ) -> Result<(Verified<NotificationTexts>, Vec<Arc<Signer>>)> {
        let outer = self.accept(kind, jws, now)?;
        let environment = outer.environment;
        let mut texts = NotificationTexts {
            payload: outer.text,
            ..NotificationTexts::default()
        };
        let mut signers = alloc::vec![outer.signer];
        for message in outer.nested {
            let inner = self
                .accept(message.kind, &message.jws, now)
                .map_err(|error| error.within(message.member))?;
            let found = inner.environment;
            if found != environment {
                let error = Box::new(Error::Environment {
                    expected: environment.name().into(),
                    found: Excerpt::quote(found.name()),
                });
                return Err(error.within(message.member));
            }
            *match message.kind {
                PayloadKind::RenewalInfo => &mut texts.renewal_info,
                PayloadKind::AppTransaction => &mut texts.app_transaction,
                _ => &mut texts.transaction,
            } = Some(inner.text);
            if !signers
                .iter()
                .any(|known| Arc::ptr_eq(known, &inner.signer))
            {
                signers.push(inner.signer);
            }
        }
        Ok((Verified::new(texts, environment), signers))
    }

    /// Takes one message through all the steps, messages within it aside.
    fn accept(&mut self, kind: PayloadKind, jws: &str, now: Timestamp) -> Result<Accepted> {
        self.check_length(jws.len())?;
        let message = Compact::split(jws)?;
        let signer = self.signer(&message)?;
        let json = decode_text(Part::Payload, message.payload)?;
        let claims = Claims::read(kind, &json)?;
        self.policy
            .check_date(kind.date_member(), claims.signed_date, now)?;
        let judged_at = if self.judges_now {
            now
        } else {
            claims.signed_date
        };
        signer.chain.check_validity(judged_at)?;
        let environment =
            self.policy
                .check_subjects(kind, &claims.subjects, signer.chain.environments)?;
        let nested = claims.nested.into_iter().map(Nested::into_owned).collect();
        Ok(Accepted {
            text: json,
            environment,
            nested,
            signer,
        })
    }

    /// Who signed the message, once the signature holds.
    fn signer(&mut self, message: &Compact<'_>) -> Result<Arc<Signer>> {
        let known = self.signers.find(message.header);
        let signer = match &known {
            Some(signer) => Arc::clone(signer),
            None => Arc::new(self.read_signer(message.header)?),
        };
        signer.check_signature(message, &mut self.keys)?;
        // Only now, since the signature covers the header: whoever has no key of a trusted signer
        // cannot put anything in here, nor push anything out.
        if known.is_none() {
            self.signers.remember(Arc::clone(&signer));
        }
        Ok(signer)
    }

    fn read_signer(&mut self, header: &str) -> Result<Signer> {
        let read = Header::read(header)?;
        read.check_algorithm()?;
        read.check_critical()?;
        self.policy.check_chain_length(read.certificate_count()?)?;
        let mut certificates = read.certificates()?;
        let chain = Chain::verify(&mut certificates, &self.policy.anchors, &mut self.keys)?;
        Ok(Signer::new(header, chain, certificates))
    }
}
