//! The structure of an answer (RFC 6960, section 4.2.1), read to its last byte, nothing believed.

use alloc::string::ToString;
use alloc::vec::Vec;

use der::Tag;
use der::asn1::{GeneralizedTime, ObjectIdentifier};

use super::oid;
use crate::error::{Error, Result, Role};
use crate::time::Timestamp;
use crate::x509::{Algorithm, Fields, context, read_algorithm, read_flag, read_octets};

/// An answer of the basic type, the only one there is.
pub(super) struct BasicAnswer<'a> {
    /// What the responder signed.
    pub(super) signed: &'a [u8],
    pub(super) algorithm: Algorithm<'a>,
    pub(super) signature: &'a [u8],
    pub(super) responder: ResponderId<'a>,
    pub(super) produced: Timestamp,
    /// What it says about each certificate, one element each.
    pub(super) singles: Vec<&'a [u8]>,
    /// The value of the nonce, the one extension that is understood.
    pub(super) nonce: Option<&'a [u8]>,
    /// The first critical extension that is not understood.
    pub(super) not_understood: Option<ObjectIdentifier>,
    /// Certificates that came along, in DER.
    pub(super) certificates: Vec<&'a [u8]>,
}

/// How an answer says who signed it.
pub(super) enum ResponderId<'a> {
    /// The responder's name in DER.
    Name(&'a [u8]),
    /// The SHA-1 digest of the responder's key.
    Key(&'a [u8]),
}

impl<'a> BasicAnswer<'a> {
    /// Reads an answer; `role` says in errors about which certificate.
    pub(super) fn read(answer: &'a [u8], role: Role) -> Result<Self> {
        let basic = within(role, read_outer(answer, role))?;
        within(role, Self::read_basic(basic))
    }

    fn read_basic(basic: &'a [u8]) -> Result<Self> {
        let mut input = fields(basic, "basic answer")?;
        let mut basic = input.nested(Tag::Sequence, "basic answer")?;
        input.end()?;
        let signed = basic.whole(Tag::Sequence)?;
        let algorithm = read_algorithm(&mut basic)?;
        let signature = read_octets(&mut basic)?;
        let certificates = read_certificates(&mut basic)?;
        basic.end()?;

        let mut outer = fields(signed, "signed part")?;
        let mut data = outer.nested(Tag::Sequence, "signed part")?;
        // The version is left out for the only one there is.
        let responder = read_responder(&mut data)?;
        let produced = read_time(&mut data)?;
        let mut list = data.nested(Tag::Sequence, "signed part")?;
        let mut singles = Vec::new();
        while !list.at_end() {
            singles.push(list.whole(Tag::Sequence)?);
        }
        let mut answer = Self {
            signed,
            algorithm,
            signature,
            responder,
            produced,
            singles,
            nonce: None,
            not_understood: None,
            certificates,
        };
        if !data.at_end() {
            let mut wrapped = data.nested(context(1), "extensions")?;
            data.end()?;
            answer.read_extensions(&mut wrapped)?;
            wrapped.end()?;
        }
        Ok(answer)
    }

    fn read_extensions(&mut self, wrapped: &mut Fields<'a>) -> Result<()> {
        read_extensions(wrapped, |id, critical, value| {
            if id == oid::NONCE {
                let mut field = fields(value, "nonce")?;
                self.nonce = Some(field.contents(Tag::OctetString)?);
                field.end()?;
            } else if critical {
                self.not_understood.get_or_insert(id);
            }
            Ok(())
        })
    }
}

/// A structure of the answer.
pub(super) fn fields<'a>(contents: &'a [u8], structure: &'static str) -> Result<Fields<'a>> {
    Fields::new(contents, structure, Role::Responder)
}

/// What reads certificates reads answers too; what it finds is then wrong with the answer.
pub(super) fn within<T>(role: Role, outcome: Result<T>) -> Result<T> {
    outcome.map_err(|error| match error {
        Error::X509Encoding { structure, .. } => Error::OcspEncoding {
            certificate: role,
            structure,
        },
        other => other,
    })
}

/// Whole seconds of UTC.
pub(super) fn read_time(fields: &mut Fields<'_>) -> Result<Timestamp> {
    let since_1970 = fields.value::<GeneralizedTime>()?.to_unix_duration();
    i64::try_from(since_1970.as_millis())
        .map(Timestamp::from_millis)
        .map_err(|_| fields.broken())
}

/// Hands each extension to `each`: which one, whether it is critical, its value.
pub(super) fn read_extensions<'a>(
    wrapped: &mut Fields<'a>,
    mut each: impl FnMut(ObjectIdentifier, bool, &'a [u8]) -> Result<()>,
) -> Result<()> {
    let mut list = wrapped.nested(Tag::Sequence, "extensions")?;
    let mut seen = Vec::new();
    loop {
        let mut extension = list.nested(Tag::Sequence, "extension")?;
        let id: ObjectIdentifier = extension.value()?;
        let critical = read_flag(&mut extension)?;
        let value = extension.contents(Tag::OctetString)?;
        extension.end()?;
        if seen.contains(&id) {
            return Err(list.broken());
        }
        seen.push(id);
        each(id, critical, value)?;
        if list.at_end() {
            return Ok(());
        }
    }
}

/// The bytes of the basic answer, if the responder has given one.
fn read_outer(answer: &[u8], role: Role) -> Result<&[u8]> {
    let mut input = fields(answer, "answer")?;
    let mut answer = input.nested(Tag::Sequence, "answer")?;
    input.end()?;
    check_response_status(answer.contents(Tag::Enumerated)?, role).map_err(|error| {
        // Words that the standard does not know are none.
        error.unwrap_or_else(|| answer.broken())
    })?;
    let mut wrapped = answer.nested(context(0), "answer")?;
    answer.end()?;
    let mut bytes = wrapped.nested(Tag::Sequence, "answer")?;
    wrapped.end()?;
    let kind: ObjectIdentifier = bytes.value()?;
    let basic = bytes.contents(Tag::OctetString)?;
    bytes.end()?;
    if kind != oid::BASIC {
        return Err(Error::OcspType {
            certificate: role,
            oid: kind.to_string(),
        });
    }
    Ok(basic)
}

/// Nobody signs that there is no answer. Where asking again may help, that counts as a responder out
/// of reach, which whoever stands in between could make it anyway.
fn check_response_status(
    status: &[u8],
    certificate: Role,
) -> core::result::Result<(), Option<Error>> {
    let later = |status| {
        Some(Error::OcspTryLater {
            certificate,
            status,
        })
    };
    let refused = |status| {
        Some(Error::OcspRefused {
            certificate,
            status,
        })
    };
    match status {
        [0] => Ok(()),
        [1] => Err(refused("malformedRequest")),
        [2] => Err(later("internalError")),
        [3] => Err(later("tryLater")),
        [5] => Err(refused("sigRequired")),
        [6] => Err(refused("unauthorized")),
        _ => Err(None),
    }
}

fn read_responder<'a>(data: &mut Fields<'a>) -> Result<ResponderId<'a>> {
    if data.next_is(context(1)) {
        let mut wrapped = data.nested(context(1), "responder")?;
        let name = wrapped.whole(Tag::Sequence)?;
        wrapped.end()?;
        return Ok(ResponderId::Name(name));
    }
    let mut wrapped = data.nested(context(2), "responder")?;
    let key = wrapped.contents(Tag::OctetString)?;
    wrapped.end()?;
    Ok(ResponderId::Key(key))
}

fn read_certificates<'a>(basic: &mut Fields<'a>) -> Result<Vec<&'a [u8]>> {
    let mut certificates = Vec::new();
    if basic.at_end() {
        return Ok(certificates);
    }
    let mut wrapped = basic.nested(context(0), "certificates")?;
    let mut list = wrapped.nested(Tag::Sequence, "certificates")?;
    wrapped.end()?;
    while !list.at_end() {
        certificates.push(list.whole(Tag::Sequence)?);
    }
    Ok(certificates)
}
