//! The kinds of payload that the App Store signs, and how they differ.

use crate::error::{Part, Result};
use crate::json::Reader;

/// What a signed message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayloadKind {
    /// One purchase: `JWSTransactionDecodedPayload`.
    Transaction,
    /// What happens next to a subscription: `JWSRenewalInfoDecodedPayload`.
    RenewalInfo,
    /// The purchase of the app itself: `AppTransaction`.
    AppTransaction,
    /// Something that happened: `ResponseBodyV2DecodedPayload`.
    Notification,
    /// A question while somebody is about to cancel: `DecodedRealtimeRequestBody`.
    RealtimeRequest,
}

impl PayloadKind {
    const ALL: [Self; 5] = [
        Self::Transaction,
        Self::RenewalInfo,
        Self::AppTransaction,
        Self::Notification,
        Self::RealtimeRequest,
    ];

    /// The kind in words.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Transaction => "a transaction",
            Self::RenewalInfo => "renewal info",
            Self::AppTransaction => "an app transaction",
            Self::Notification => "a notification",
            Self::RealtimeRequest => "a realtime request",
        }
    }

    /// The member that says when the payload was signed.
    pub(crate) const fn date_member(self) -> &'static str {
        match self {
            Self::AppTransaction => "receiptCreationDate",
            _ => "signedDate",
        }
    }

    /// The member that names the environment, beside the other facts of identity.
    pub(crate) const fn environment_member(self) -> &'static str {
        match self {
            Self::AppTransaction => "receiptType",
            _ => "environment",
        }
    }

    /// Whether the payload names the app by its bundle identifier.
    pub(crate) const fn names_bundle(self) -> bool {
        matches!(
            self,
            Self::Transaction | Self::AppTransaction | Self::Notification
        )
    }

    /// Whether the payload names the app by its Apple ID, which it has in production only.
    pub(crate) const fn names_app(self) -> bool {
        matches!(
            self,
            Self::AppTransaction | Self::Notification | Self::RealtimeRequest
        )
    }

    /// Members that payloads of this kind always have and others never.
    const fn telltales(self) -> &'static [&'static str] {
        match self {
            Self::Transaction => &["transactionId", "purchaseDate"],
            Self::RenewalInfo => &["autoRenewStatus", "autoRenewProductId"],
            Self::AppTransaction => &["receiptType", "receiptCreationDate"],
            Self::Notification => &["notificationType", "notificationUUID"],
            Self::RealtimeRequest => &["requestIdentifier", "userLocale"],
        }
    }

    /// The kind that the first telling member of a payload speaks for, if it has one.
    pub(crate) fn guess(json: &str) -> Result<Option<Self>> {
        let mut guessed = None;
        Reader::new(Part::Payload, json).document(&mut |reader, name| {
            guessed = guessed.or_else(|| Self::told_by(name));
            reader.skip()
        })?;
        Ok(guessed)
    }

    /// The kind of payload that this member gives away.
    fn told_by(member: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.telltales().contains(&member))
    }
}

/// Which kinds the members of a payload speak for.
///
/// A payload is taken for another kind than expected only if it has a member of that other kind and
/// none of its own: Apple may give one kind of payload a member of another one day.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Likeness {
    own: bool,
    other: Option<PayloadKind>,
}

impl Likeness {
    /// Takes note of a member of a payload that should be of kind `expected`.
    pub(super) fn note(&mut self, expected: PayloadKind, member: &str) {
        match PayloadKind::told_by(member) {
            Some(kind) if kind == expected => self.own = true,
            Some(kind) => self.other = Some(kind),
            None => {}
        }
    }

    /// The kind that the payload is of, if that is clearly not the one expected.
    pub(crate) const fn mistaken(self) -> Option<PayloadKind> {
        if self.own { None } else { self.other }
    }
}
