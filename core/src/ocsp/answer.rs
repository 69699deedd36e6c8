//! The structure of an answer (RFC 6960, section 4.2.1), read to its last byte, nothing believed.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::single::Single;
use crate::elements::{Algorithm, ENUMERATED, Elements, OCTET_STRING, SEQUENCE, around};
use crate::error::{Error, Result, Role};
use crate::oid;
use crate::time::Timestamp;
use crate::x509::split_extension;

/// An answer of the basic type, the only one there is.
pub(super) struct BasicAnswer<'a> {
    /// What the responder signed.
    pub(super) signed: &'a [u8],
    pub(super) algorithm: Algorithm<'a>,
    pub(super) signature: &'a [u8],
    pub(super) responder: ResponderId<'a>,
    pub(super) produced: Timestamp,
    /// What it says about each certificate.
    pub(super) singles: Vec<Single<'a>>,
    pub(super) extensions: Extensions<'a>,
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

/// The one extension that is understood, and the first critical one that is not.
#[derive(Default)]
pub(super) struct Extensions<'a> {
    pub(super) nonce: Option<&'a [u8]>,
    pub(super) not_understood: Option<&'a [u8]>,
}

impl<'a> BasicAnswer<'a> {
    /// Reads an answer; `role` says in errors about which certificate.
    pub(super) fn read(answer: &'a [u8], role: Role) -> Result<Self> {
        let broken = || Box::new(Error::OcspEncoding { certificate: role });
        let (status, bytes) = read_outer(answer).ok_or_else(broken)?;
        check_response_status(status, role)?;
        let (kind, basic) = bytes.and_then(read_bytes).ok_or_else(broken)?;
        if kind != oid::OCSP_BASIC {
            return Err(Error::OcspType {
                certificate: role,
                oid: oid::dotted(kind),
            }
            .into());
        }
        Self::read_basic(basic).ok_or_else(broken)
    }

    fn read_basic(basic: &'a [u8]) -> Option<Self> {
        let mut basic = Elements::of_only(basic, SEQUENCE)?;
        let signed = basic.whole()?;
        let algorithm = basic.algorithm()?;
        let signature = basic.bits()?;
        let mut certificates = Vec::new();
        if !basic.at_end() {
            let mut list = Elements::of(basic.within(0, SEQUENCE)?);
            while !list.at_end() {
                certificates.push(list.whole()?);
            }
        }
        basic.end()?;

        let mut data = Elements::of_only(signed, SEQUENCE)?;
        // The version is left out for the only one there is.
        let responder = if data.next_is(around(1)) {
            ResponderId::Name(data.contents(around(1))?)
        } else {
            ResponderId::Key(data.within(2, OCTET_STRING)?)
        };
        let produced = data.time()?;
        let mut list = data.nested(SEQUENCE)?;
        let mut singles = Vec::new();
        while !list.at_end() {
            singles.push(Single::read(list.nested(SEQUENCE)?)?);
        }
        let extensions = Extensions::read(&mut data)?;
        data.end()?;
        Some(Self {
            signed,
            algorithm,
            signature,
            responder,
            produced,
            singles,
            extensions,
            certificates,
        })
    }
}

impl<'a> Extensions<'a> {
    /// Reads the extensions that may stand at the end of a structure.
    pub(super) fn read(fields: &mut Elements<'a>) -> Option<Self> {
        let mut found = Self::default();
        if fields.at_end() {
            return Some(found);
        }
        let mut list = Elements::of(fields.within(1, SEQUENCE)?);
        let mut seen = Vec::new();
        loop {
            let (id, critical, value) = split_extension(&mut list)?;
            if seen.contains(&id) {
                return None;
            }
            seen.push(id);
            if id == oid::OCSP_NONCE {
                let mut field = Elements::of(value);
                found.nonce = Some(field.contents(OCTET_STRING)?);
                field.end()?;
            } else if critical {
                found.not_understood.get_or_insert(id);
            }
            if list.at_end() {
                return Some(found);
            }
        }
    }
}

/// How it went, and what came of it.
fn read_outer(answer: &[u8]) -> Option<(u8, Option<&[u8]>)> {
    let mut answer = Elements::of_only(answer, SEQUENCE)?;
    let status = match answer.contents(ENUMERATED)? {
        [status @ (0..=3 | 5..=6)] => *status,
        _ => return None,
    };
    let bytes = if answer.at_end() {
        None
    } else {
        Some(answer.within(0, SEQUENCE)?)
    };
    answer.end()?;
    Some((status, bytes))
}

/// The type of an answer, and the answer.
fn read_bytes(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut bytes = Elements::of(bytes);
    let kind = bytes.identifier()?;
    let answer = bytes.contents(OCTET_STRING)?;
    bytes.end()?;
    Some((kind, answer))
}

/// Nobody signs that there is no answer. Where asking again may help, that counts as a responder out
/// of reach, which whoever stands in between could make it anyway.
fn check_response_status(status: u8, certificate: Role) -> Result<()> {
    let later = |status| {
        Err(Error::OcspTryLater {
            certificate,
            status,
        }
        .into())
    };
    let refused = |status| {
        Err(Error::OcspRefused {
            certificate,
            status,
        }
        .into())
    };
    match status {
        0 => Ok(()),
        1 => refused("malformedRequest"),
        2 => later("internalError"),
        3 => later("tryLater"),
        5 => refused("sigRequired"),
        _ => refused("unauthorized"),
    }
}
