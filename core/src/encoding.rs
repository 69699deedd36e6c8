//! The parts of messages, and what clients send, out of base64 and into it.
//!
//! Anything looser than the strictest reading would let one signed message be written in many ways.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use crate::base64::{Fault, Padding, STANDARD, URL_SAFE};
use crate::error::{Error, Part, Result};

/// Decodes a part of a JWS: the URL-safe alphabet without padding.
pub(crate) fn decode_base64url(part: Part, text: &str) -> Result<Vec<u8>> {
    URL_SAFE
        .decode(text.as_bytes(), Padding::Never)
        .map_err(|fault| refused(part, fault))
}

/// Decodes a part of a JWS that holds JSON: base64url of UTF-8.
pub(crate) fn decode_text(part: Part, text: &str) -> Result<String> {
    String::from_utf8(decode_base64url(part, text)?).map_err(|error| {
        Box::new(Error::JsonUtf8 {
            part,
            position: error.utf8_error().valid_up_to(),
        })
    })
}

/// Writes a part of a JWS.
pub(crate) fn encode_base64url(bytes: &[u8]) -> String {
    URL_SAFE.encode(bytes)
}

/// Writes the standard alphabet with padding.
pub(crate) fn encode_base64(bytes: &[u8]) -> String {
    let mut text = STANDARD.encode(bytes);
    text.extend((0..text.len().wrapping_neg() % 4).map(|_| '='));
    text
}

/// Decodes an entry of `x5c`: the standard alphabet with padding.
pub(crate) fn decode_base64(part: Part, text: &str) -> Result<Vec<u8>> {
    STANDARD
        .decode(text.as_bytes(), Padding::Always)
        .map_err(|fault| refused(part, fault))
}

/// Decodes what clients send: either alphabet, padded or not, in one line or several.
///
/// The alphabets are not mixed, padding is whole or not there, and no other character is passed
/// over. A space is none of the line breaks: it is a plus sign that a form has spoilt. Positions in
/// errors leave line breaks out.
pub(crate) fn decode_base64_of_clients(text: &[u8]) -> Result<Vec<u8>> {
    let mut standard = Vec::with_capacity(text.len());
    let (mut standard_marks, mut url_safe_marks) = (false, false);
    for byte in text.trim_ascii() {
        match byte {
            b'\r' | b'\n' => continue,
            b'+' | b'/' => standard_marks = true,
            b'-' | b'_' => url_safe_marks = true,
            _ => {}
        }
        standard.push(match byte {
            b'-' => b'+',
            b'_' => b'/',
            other => *other,
        });
    }
    if standard_marks && url_safe_marks {
        return Err(Error::Base64 {
            part: Part::Receipt,
            position: 0,
            reason: "characters of two alphabets",
        }
        .into());
    }
    STANDARD
        .decode(&standard, Padding::Either)
        .map_err(|fault| refused(Part::Receipt, fault))
}

fn refused(part: Part, Fault { position, reason }: Fault) -> Box<Error> {
    Box::new(Error::Base64 {
        part,
        position,
        reason,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, url: Option<&[u8]>, standard: Option<&[u8]>) {
        assert_eq!(
            decode_base64url(Part::Header, text).ok().as_deref(),
            url,
            "{text:?}"
        );
        assert_eq!(
            decode_base64(Part::Header, text).ok().as_deref(),
            standard,
            "{text:?}"
        );
    }

    #[test]
    fn one_text_for_each_sequence_of_bytes() {
        check("", Some(b""), Some(b""));
        check("AAAA", Some(&[0, 0, 0]), Some(&[0, 0, 0]));
        check("-_8", Some(&[0xfb, 0xff]), None);
        check("+/8=", None, Some(&[0xfb, 0xff]));
        for refused in [
            "A", "AB", "AAB", "AA==A", "AA=", "A A", "AAA\n", "AAé", "AA\0A", "====",
        ] {
            check(refused, None, None);
        }
    }

    #[test]
    fn clients_write_base64_in_several_ways() {
        for text in ["+/8=", "-_8=", "+/8", "-_8", "+/\r\n8=\r\n", " -_8\n"] {
            let decoded = decode_base64_of_clients(text.as_bytes());
            assert_eq!(decoded.as_deref(), Ok(&[0xfb, 0xff][..]), "{text:?}");
        }
        for text in [
            "+_8=", "-/8", "+/ 8=", "+/8==", "+w=", "+/9=", "+", "+/8=A", "+/8=\0", "+/8é",
        ] {
            assert!(
                decode_base64_of_clients(text.as_bytes()).is_err(),
                "{text:?}"
            );
        }
    }

    #[test]
    fn text_is_utf8() {
        assert_eq!(decode_text(Part::Header, "w6k"), Ok("é".into()));
        assert_eq!(
            decode_text(Part::Header, "YcM"),
            Err(Error::JsonUtf8 {
                part: Part::Header,
                position: 1
            }
            .into()),
        );
    }

    #[test]
    fn says_where_and_why() {
        for (text, position, reason) in [
            ("AA+A", 2, "a character that does not belong"),
            ("AAB", 2, "bits left over"),
            ("AAAAA", 5, "a length that no bytes have"),
        ] {
            assert_eq!(
                decode_base64url(Part::Payload, text),
                Err(Error::Base64 {
                    part: Part::Payload,
                    position,
                    reason
                }
                .into()),
            );
        }
    }
}
