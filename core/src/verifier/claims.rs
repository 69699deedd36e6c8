//! What a payload says that decides whether it is believed.

use alloc::borrow::Cow;

use crate::error::{Error, Part, Result};
use crate::json::Reader;
use crate::time::Timestamp;

/// The few members of a payload that matter here, and the text they come from.
#[derive(Debug)]
pub(super) struct Claims<'a> {
    pub(super) signed_date: Timestamp,
    pub(super) bundle_id: Option<Cow<'a, str>>,
    pub(super) environment: Option<Cow<'a, str>>,
}

impl<'a> Claims<'a> {
    /// Reads the payload of a transaction.
    pub(super) fn of_transaction(json: &'a str) -> Result<Self> {
        let (mut signed_date, mut bundle_id, mut environment) = (None, None, None);
        Reader::new(Part::Payload, json).document(&mut |reader, name| {
            match name {
                "signedDate" => signed_date = Some(reader.integer(name)?),
                "bundleId" => bundle_id = Some(reader.string(name)?),
                "environment" => environment = Some(reader.string(name)?),
                _ => reader.skip()?,
            }
            Ok(())
        })?;
        let signed_date = signed_date
            .map(Timestamp::from_millis)
            .ok_or(Error::DateMissing {
                member: "signedDate",
            })?;
        Ok(Self {
            signed_date,
            bundle_id,
            environment,
        })
    }
}
