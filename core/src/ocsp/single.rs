//! What an answer says about one certificate (RFC 6960, section 4.2.1).

use super::answer::{BasicAnswer, Extensions};
use super::certificate_id::CertificateId;
use super::{Good, Question, SKEW};
use crate::elements::{ENUMERATED, Elements, SEQUENCE, around, instead};
use crate::error::{Error, Result, Role};
use crate::oid;
use crate::time::Timestamp;

/// How long an answer counts that does not say when there will be a newer one: "at any time", which
/// an hour ago is long past, and yet an answer has to live for longer than its way here.
const WITHOUT_NEXT_UPDATE: i64 = 3_600_000;

/// The part of an answer about one certificate.
pub(super) struct Single<'a> {
    certificate: CertificateId<'a>,
    status: Status,
    this_update: Timestamp,
    next_update: Option<Timestamp>,
    extensions: Extensions<'a>,
}

enum Status {
    Good,
    Revoked(Revoked),
    Unknown,
}

#[derive(Clone, Copy, Debug)]
struct Revoked {
    since: Timestamp,
    reason: &'static str,
}

/// What a genuine answer says of a certificate, good or revoked, for a while.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known {
    /// From when on that is known, and when to ask again.
    pub(super) period: Good,
    revoked: Option<Revoked>,
}

impl Known {
    /// Fails if the certificate was revoked.
    #[inline(never)]
    pub(crate) fn good(self, certificate: Role) -> Result<Good> {
        match self.revoked {
            Some(Revoked { since, reason }) => Err(Error::OcspRevoked {
                certificate,
                since,
                reason,
            }
            .into()),
            None => Ok(self.period),
        }
    }
}

impl Question<'_> {
    /// What an answer says about the certificate in question.
    ///
    /// It may do so more than once, by other digests. Each time counts: the certificate is good only
    /// if it is good each time, for as long as all of that holds.
    pub(super) fn check_status(&self, answer: &BasicAnswer<'_>, now: Timestamp) -> Result<Known> {
        let certificate = self.role;
        self.check_begun(answer.produced, now)?;
        let mut good: Option<Known> = None;
        for single in &answer.singles {
            // Whatever is not understood may concern the whole answer.
            if let Some(id) = single.extensions.not_understood {
                return Err(Error::OcspCriticalExtension {
                    certificate,
                    oid: oid::dotted(id),
                }
                .into());
            }
            if single.certificate.is(self) {
                let mut found = self.check_single(single, now)?;
                if found.revoked.is_some() {
                    return Ok(found);
                }
                if let Some(Known { period, .. }) = good {
                    found.period.from = period.from.max(found.period.from);
                    found.period.until = period.until.min(found.period.until);
                }
                good = Some(found);
            }
        }
        Ok(good.ok_or(Error::OcspCertificate { certificate })?)
    }

    fn check_single(&self, single: &Single<'_>, now: Timestamp) -> Result<Known> {
        let certificate = self.role;
        let from = single.this_update;
        let until = single
            .next_update
            .unwrap_or_else(|| from.plus(WITHOUT_NEXT_UPDATE));
        self.check_begun(from, now)?;
        if now > until.plus(SKEW) || until < from {
            return Err(Error::OcspExpired {
                certificate,
                until,
                at: now,
            }
            .into());
        }
        let revoked = match single.status {
            Status::Good => None,
            Status::Revoked(revoked) => Some(revoked),
            Status::Unknown => return Err(Error::OcspUnknown { certificate }.into()),
        };
        Ok(Known {
            period: Good { from, until },
            revoked,
        })
    }

    fn check_begun(&self, from: Timestamp, now: Timestamp) -> Result<()> {
        if now >= from.plus(-SKEW) {
            return Ok(());
        }
        Err(Error::OcspNotYetValid {
            certificate: self.role,
            from,
            at: now,
        }
        .into())
    }
}

impl<'a> Single<'a> {
    /// Reads what is said about one certificate.
    pub(super) fn read(mut parts: Elements<'a>) -> Option<Self> {
        let certificate = CertificateId::read(parts.nested(SEQUENCE)?)?;
        let status = Status::read(&mut parts)?;
        let this_update = parts.time()?;
        let mut next_update = None;
        if parts.next_is(around(0)) {
            let mut wrapped = parts.nested(around(0))?;
            next_update = Some(wrapped.time()?);
            wrapped.end()?;
        }
        let extensions = Extensions::read(&mut parts)?;
        parts.end()?;
        Some(Self {
            certificate,
            status,
            this_update,
            next_update,
            extensions,
        })
    }
}

impl Status {
    fn read(parts: &mut Elements<'_>) -> Option<Self> {
        if parts.next_is(around(1)) {
            return Self::read_revoked(parts.nested(around(1))?);
        }
        let (tag, status) = if parts.next_is(instead(0)) {
            (instead(0), Self::Good)
        } else {
            (instead(2), Self::Unknown)
        };
        parts.contents(tag)?.is_empty().then_some(status)
    }

    fn read_revoked(mut revocation: Elements<'_>) -> Option<Self> {
        let since = revocation.time()?;
        let mut reason = "unspecified";
        if !revocation.at_end() {
            reason = match revocation.within(0, ENUMERATED)? {
                [code] => REASONS.get(usize::from(*code))?,
                _ => return None,
            };
        }
        revocation.end()?;
        Some(Self::Revoked(Revoked { since, reason }))
    }
}

/// Why certificates are revoked, by number (RFC 5280, section 5.3.1); nothing has the number 7.
const REASONS: [&str; 11] = [
    "unspecified",
    "keyCompromise",
    "cACompromise",
    "affiliationChanged",
    "superseded",
    "cessationOfOperation",
    "certificateHold",
    "7",
    "removeFromCRL",
    "privilegeWithdrawn",
    "aACompromise",
];
