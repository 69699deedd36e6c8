//! What an answer says about one certificate (RFC 6960, section 4.2.1).

use alloc::string::ToString;

use der::asn1::ObjectIdentifier;
use der::{Tag, TagNumber};

use super::answer::{BasicAnswer, fields, read_extensions, read_time, within};
use super::certificate_id::CertificateId;
use super::{Good, Question, SKEW};
use crate::error::{Error, Result};
use crate::time::Timestamp;
use crate::x509::{Fields, context};

/// How long an answer counts that does not say when there will be a newer one: "at any time", which
/// an hour ago is long past, and yet an answer has to live for longer than its way here.
const WITHOUT_NEXT_UPDATE: i64 = 3_600_000;

/// The part of an answer about one certificate.
struct Single {
    status: Status,
    this_update: Timestamp,
    next_update: Option<Timestamp>,
    not_understood: Option<ObjectIdentifier>,
}

enum Status {
    Good,
    Revoked {
        since: Timestamp,
        reason: &'static str,
    },
    Unknown,
}

impl Question<'_> {
    /// What an answer says about the certificate in question.
    ///
    /// It may do so more than once, by other digests. Each time counts: the certificate is good only
    /// if it is good each time, for as long as all of that holds.
    pub(super) fn check_status(&self, answer: &BasicAnswer<'_>, now: Timestamp) -> Result<Good> {
        let certificate = self.role;
        if now < answer.produced.plus(-SKEW) {
            return Err(Error::OcspNotYetValid {
                certificate,
                from: answer.produced,
                at: now,
            });
        }
        let id = CertificateId::of(self);
        let mut good: Option<Good> = None;
        for single in &answer.singles {
            let (is_meant, single) = within(certificate, Single::read(single, &id))?;
            // Whatever is not understood may concern the whole answer.
            if let Some(id) = single.not_understood {
                return Err(Error::OcspCriticalExtension {
                    certificate,
                    oid: id.to_string(),
                });
            }
            if !is_meant {
                continue;
            }
            let found = self.check_single(&single, now)?;
            good = Some(good.map_or(found, |good| Good {
                from: good.from.max(found.from),
                until: good.until.min(found.until),
            }));
        }
        good.ok_or(Error::OcspCertificate { certificate })
    }

    fn check_single(&self, single: &Single, now: Timestamp) -> Result<Good> {
        let certificate = self.role;
        let from = single.this_update;
        let until = single
            .next_update
            .unwrap_or_else(|| from.plus(WITHOUT_NEXT_UPDATE));
        if now < from.plus(-SKEW) {
            return Err(Error::OcspNotYetValid {
                certificate,
                from,
                at: now,
            });
        }
        if now > until.plus(SKEW) || until < from {
            return Err(Error::OcspExpired {
                certificate,
                until,
                at: now,
            });
        }
        match single.status {
            Status::Good => Ok(Good { from, until }),
            Status::Revoked { since, reason } => Err(Error::OcspRevoked {
                certificate,
                since,
                reason,
            }),
            Status::Unknown => Err(Error::OcspUnknown { certificate }),
        }
    }
}

impl Single {
    /// Reads one part, and whether it is about the certificate of this name.
    fn read(der: &[u8], id: &CertificateId<'_>) -> Result<(bool, Self)> {
        let mut outer = fields(der, "status")?;
        let mut parts = outer.nested(Tag::Sequence, "status")?;
        let is_meant = id.is_next(&mut parts)?;
        let status = Status::read(&mut parts)?;
        let this_update = read_time(&mut parts)?;
        let mut next_update = None;
        if parts.next_is(context(0)) {
            let mut wrapped = parts.nested(context(0), "status")?;
            next_update = Some(read_time(&mut wrapped)?);
            wrapped.end()?;
        }
        let mut not_understood = None;
        if !parts.at_end() {
            let mut wrapped = parts.nested(context(1), "extensions")?;
            parts.end()?;
            read_extensions(&mut wrapped, |id, critical, _| {
                if critical {
                    not_understood.get_or_insert(id);
                }
                Ok(())
            })?;
            wrapped.end()?;
        }
        let single = Self {
            status,
            this_update,
            next_update,
            not_understood,
        };
        Ok((is_meant, single))
    }
}

impl Status {
    fn read(parts: &mut Fields<'_>) -> Result<Self> {
        const fn primitive(number: u32) -> Tag {
            Tag::ContextSpecific {
                constructed: false,
                number: TagNumber(number),
            }
        }
        if parts.next_is(context(1)) {
            return Self::read_revoked(parts.nested(context(1), "revocation")?);
        }
        let (tag, contents) = parts.element()?;
        if !contents.is_empty() {
            return Err(parts.broken());
        }
        match tag {
            tag if tag == primitive(0) => Ok(Self::Good),
            tag if tag == primitive(2) => Ok(Self::Unknown),
            _ => Err(parts.broken()),
        }
    }

    fn read_revoked(mut revocation: Fields<'_>) -> Result<Self> {
        let since = read_time(&mut revocation)?;
        let mut reason = "unspecified";
        if !revocation.at_end() {
            let mut wrapped = revocation.nested(context(0), "revocation")?;
            reason = match wrapped.contents(Tag::Enumerated)? {
                [code] => REASONS.get(usize::from(*code)).copied(),
                _ => None,
            }
            .ok_or_else(|| wrapped.broken())?;
            wrapped.end()?;
        }
        revocation.end()?;
        Ok(Self::Revoked { since, reason })
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
