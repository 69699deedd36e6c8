//! Strict base64 and base64url (RFC 4648).
//!
//! One text for each sequence of bytes: no line breaks, no other alphabet, no bits left over, and
//! padding exactly where the variant has it. Anything looser would let one signed message be
//! written in many ways.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use base64::alphabet::{Alphabet, STANDARD as STANDARD_ALPHABET, URL_SAFE as URL_SAFE_ALPHABET};
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{
    GeneralPurpose, GeneralPurposeConfig, STANDARD, URL_SAFE_NO_PAD,
};
use base64::{DecodeError, Engine};

use crate::error::{Error, Part, Result};

/// Decodes a part of a JWS: the URL-safe alphabet without padding.
pub(crate) fn decode_base64url(part: Part, text: &str) -> Result<Vec<u8>> {
    URL_SAFE_NO_PAD
        .decode(text)
        .map_err(|error| refused(part, text.len(), error))
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
    encode(bytes, &URL_SAFE_ALPHABET)
}

/// Writes the standard alphabet with padding.
pub(crate) fn encode_base64(bytes: &[u8]) -> String {
    let mut text = encode(bytes, &STANDARD_ALPHABET);
    text.extend((0..text.len().wrapping_neg() % 4).map(|_| '='));
    text
}

/// Six bits a character, the highest first, without padding.
///
/// What is encoded here is short, and this is a kilobyte less of the compressed module than the
/// crate's way, which is written for megabytes.
fn encode(bytes: &[u8], alphabet: &Alphabet) -> String {
    let alphabet = alphabet.as_str().as_bytes();
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let mut bits = 0;
        for place in 0..3 {
            bits = bits << 8 | usize::from(three.get(place).copied().unwrap_or_default());
        }
        for place in 0..=three.len() {
            text.push(alphabet[bits >> (18 - 6 * place) & 63].into());
        }
    }
    text
}

/// Decodes an entry of `x5c`: the standard alphabet with padding.
pub(crate) fn decode_base64(part: Part, text: &str) -> Result<Vec<u8>> {
    STANDARD
        .decode(text)
        .map_err(|error| refused(part, text.len(), error))
}

/// Decodes what clients send: either alphabet, padded or not, in one line or several.
///
/// The alphabets are not mixed, padding is whole or not there, and no other character is passed
/// over. A space is none of the line breaks: it is a plus sign that a form has spoilt. Positions in
/// errors leave line breaks out.
pub(crate) fn decode_base64_of_clients(text: &[u8]) -> Result<Vec<u8>> {
    const ENGINE: GeneralPurpose = GeneralPurpose::new(
        &STANDARD_ALPHABET,
        GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
    );
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
    ENGINE
        .decode(&standard)
        .map_err(|error| refused(Part::Receipt, standard.len(), error))
}

fn refused(part: Part, length: usize, error: DecodeError) -> Box<Error> {
    let (position, reason) = match error {
        DecodeError::InvalidByte(position, _) => (position, "a character that does not belong"),
        DecodeError::InvalidLastSymbol { offset, .. } => (offset, "bits left over"),
        DecodeError::InvalidLength(_) => (length, "a length that no bytes have"),
        DecodeError::InvalidPadding => (length, "wrong padding"),
    };
    Error::Base64 {
        part,
        position,
        reason,
    }
    .into()
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
            "+_8=", "-/8", "+/ 8=", "+/8==", "+/9=", "+", "+/8=A", "+/8=\0", "+/8é",
        ] {
            assert!(
                decode_base64_of_clients(text.as_bytes()).is_err(),
                "{text:?}"
            );
        }
    }

    #[test]
    fn encodes_as_the_crate_does() {
        let bytes: Vec<u8> = (0..600_u32).map(|i| (i * i / 7).to_le_bytes()[0]).collect();
        for start in 0..bytes.len() {
            let bytes = &bytes[start..];
            assert_eq!(encode_base64(bytes), STANDARD.encode(bytes));
            assert_eq!(encode_base64url(bytes), URL_SAFE_NO_PAD.encode(bytes));
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
