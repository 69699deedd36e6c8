//! What a payload says that decides whether it is believed.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::payload_kind::{Likeness, PayloadKind};
use crate::error::{Error, Part, Result};
use crate::json::Reader;
use crate::time::Timestamp;

/// The few members of a payload that matter here.
#[derive(Debug)]
pub(crate) struct Claims<'a> {
    pub(crate) signed_date: Timestamp,
    /// Whom it is about. A notification says so in each of its bodies, of which it has one.
    pub(crate) subjects: Vec<Subject<'a>>,
    /// Signed messages within it.
    pub(crate) nested: Vec<Nested<'a>>,
}

/// The app and the environment that a payload is about.
#[derive(Debug, Default)]
pub(crate) struct Subject<'a> {
    pub(crate) bundle_id: Option<Cow<'a, str>>,
    pub(crate) app_apple_id: Option<i64>,
    pub(crate) environment: Option<Cow<'a, str>>,
}

/// A signed message within a notification.
#[derive(Debug)]
pub(crate) struct Nested<'a> {
    pub(crate) kind: PayloadKind,
    /// Where it stands, for errors.
    pub(crate) member: &'static str,
    pub(crate) jws: Cow<'a, str>,
}

impl Nested<'_> {
    pub(crate) fn into_owned(self) -> Nested<'static> {
        Nested {
            kind: self.kind,
            member: self.member,
            jws: Cow::Owned(self.jws.into_owned()),
        }
    }
}

impl<'a> Claims<'a> {
    /// Reads a payload of this kind.
    pub(crate) fn read(kind: PayloadKind, json: &'a str) -> Result<Self> {
        let (mut signed_date, mut likeness) = (None, Likeness::default());
        let (mut top, mut bodies, mut nested) = (Subject::default(), Vec::new(), Vec::new());
        Reader::new(Part::Payload, json).document(&mut |reader, name| {
            likeness.note(kind, name);
            if name == kind.date_member() {
                signed_date = Some(reader.integer(name)?);
                return Ok(());
            }
            match (kind, name) {
                (
                    PayloadKind::Notification,
                    "data" | "summary" | "externalPurchaseToken" | "appData",
                ) => {
                    bodies.push(read_body(reader, name, &mut nested)?);
                    Ok(())
                }
                (PayloadKind::Notification, _) => reader.skip(),
                _ => top.read_member(kind, reader, name),
            }
        })?;
        if let Some(found) = likeness.mistaken() {
            return Err(Error::Kind {
                expected: kind.name(),
                found: found.name(),
            }
            .into());
        }
        let signed_date = signed_date
            .map(Timestamp::from_millis)
            .ok_or(Error::DateMissing {
                member: kind.date_member(),
            })?;
        // A notification without a body names no app, which is what an empty subject says.
        let subjects = if bodies.is_empty() {
            alloc::vec![top]
        } else {
            bodies
        };
        Ok(Self {
            signed_date,
            subjects,
            nested,
        })
    }
}

impl<'a> Subject<'a> {
    fn read_member(
        &mut self,
        kind: PayloadKind,
        reader: &mut Reader<'a>,
        name: &str,
    ) -> Result<()> {
        if name == kind.environment_member() {
            self.environment = Some(reader.string(name)?);
        } else if name == "bundleId" && kind.names_bundle() {
            self.bundle_id = Some(reader.string(name)?);
        } else if name == "appAppleId" && kind.names_app() {
            self.app_apple_id = Some(reader.whole(name)?);
        } else {
            reader.skip()?;
        }
        Ok(())
    }
}

/// Reads one body of a notification.
fn read_body<'a>(
    reader: &mut Reader<'a>,
    body: &str,
    nested: &mut Vec<Nested<'a>>,
) -> Result<Subject<'a>> {
    let mut subject = Subject::default();
    if body == "externalPurchaseToken" {
        // Its environment is in the prefix of the identifier, and nowhere else.
        subject.environment = Some("Production".into());
    }
    reader.object(body, &mut |reader, name| {
        let (kind, member) = match (body, name) {
            ("data", "signedTransactionInfo") => {
                (PayloadKind::Transaction, "data.signedTransactionInfo")
            }
            ("data", "signedRenewalInfo") => (PayloadKind::RenewalInfo, "data.signedRenewalInfo"),
            ("appData", "signedAppTransactionInfo") => (
                PayloadKind::AppTransaction,
                "appData.signedAppTransactionInfo",
            ),
            ("externalPurchaseToken", "externalPurchaseId") => {
                if reader.string(name)?.starts_with("SANDBOX") {
                    subject.environment = Some("Sandbox".into());
                }
                return Ok(());
            }
            ("externalPurchaseToken", "environment") => return reader.skip(),
            _ => return subject.read_member(PayloadKind::Notification, reader, name),
        };
        nested.push(Nested {
            kind,
            member,
            jws: reader.string(name)?,
        });
        Ok(())
    })?;
    Ok(subject)
}
