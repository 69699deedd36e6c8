//! The three parts of a signed message.

use alloc::vec::Vec;

use crate::encoding::decode_base64url;
use crate::error::{Error, Part, Result};

/// The length of an ES256 signature: two numbers of 32 bytes each (RFC 7518, section 3.4).
pub(crate) const SIGNATURE_LENGTH: usize = 64;

/// A text in three parts, none of them decoded yet.
pub(crate) struct Compact<'a> {
    /// The first part: algorithm and certificates.
    pub(crate) header: &'a str,
    /// The second part: what is signed.
    pub(crate) payload: &'a str,
    signature: &'a str,
}

impl<'a> Compact<'a> {
    /// Divides a text at its dots, of which there must be two.
    pub(crate) fn split(text: &'a str) -> Result<Self> {
        let mut parts = text.split('.');
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some(header), Some(payload), Some(signature), None) => Ok(Self {
                header,
                payload,
                signature,
            }),
            _ => Err(Error::JwsParts {
                parts: text.split('.').count(),
            }),
        }
    }

    /// The bytes of the signature.
    pub(crate) fn signature(&self) -> Result<[u8; SIGNATURE_LENGTH]> {
        let bytes = decode_base64url(Part::Signature, self.signature)?;
        bytes
            .try_into()
            .map_err(|bytes: Vec<u8>| Error::JwsSignatureLength {
                length: bytes.len(),
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_three_parts() {
        let parts = |text| Compact::split(text).map(|it| (it.header, it.payload, it.signature));
        assert_eq!(parts("a.b.c"), Ok(("a", "b", "c")));
        assert_eq!(parts(".."), Ok(("", "", "")));
        for (text, found) in [
            ("", 1),
            ("a", 1),
            ("a.b", 2),
            ("a.b.c.", 4),
            ("a.b.c.d.e", 5),
        ] {
            assert_eq!(
                parts(text),
                Err(Error::JwsParts { parts: found }),
                "{text:?}"
            );
        }
    }
}
