//! The three parts of a signed message.

use crate::error::{Error, Result};

/// A text in three parts, none of them decoded yet.
pub(crate) struct Compact<'a> {
    /// The first part: algorithm and certificates.
    pub(crate) header: &'a str,
    /// The second part: what is signed.
    pub(crate) payload: &'a str,
    /// The third part.
    pub(crate) signature: &'a str,
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
                parts: 1 + text.bytes().filter(|byte| *byte == b'.').count(),
            }
            .into()),
        }
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
                Err(Error::JwsParts { parts: found }.into()),
                "{text:?}"
            );
        }
    }
}
