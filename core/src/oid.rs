//! The object identifiers that are understood, as their bytes, with where each comes from.

use alloc::string::{String, ToString};

/// An identifier as people write it, encoded when this is compiled (X.690, section 8.19).
macro_rules! oid {
    ($text:literal) => {{
        const ENCODED: &([u8; 16], usize) = &encode($text.as_bytes());
        ENCODED.0.split_at(ENCODED.1).0
    }};
}

/// An elliptic-curve key (RFC 5480).
pub(crate) const EC_PUBLIC_KEY: &[u8] = oid!("1.2.840.10045.2.1");
/// The curve P-256 (RFC 5480).
pub(crate) const SECP256R1: &[u8] = oid!("1.2.840.10045.3.1.7");
/// The curve P-384 (RFC 5480).
pub(crate) const SECP384R1: &[u8] = oid!("1.3.132.0.34");
/// The curve P-521 (RFC 5480).
pub(crate) const SECP521R1: &[u8] = oid!("1.3.132.0.35");
/// The curve of Bitcoin (SEC 2).
pub(crate) const SECP256K1: &[u8] = oid!("1.3.132.0.10");
/// A key on the curve Ed25519 (RFC 8410).
pub(crate) const ED25519: &[u8] = oid!("1.3.101.112");
/// An RSA key (RFC 8017, appendix C), and in messages a signature of any digest by one.
pub(crate) const RSA_ENCRYPTION: &[u8] = oid!("1.2.840.113549.1.1.1");
/// RSA over a SHA-1 digest (RFC 8017, appendix C).
pub(crate) const SHA1_WITH_RSA: &[u8] = oid!("1.2.840.113549.1.1.5");
/// RSA over a SHA-256 digest (RFC 8017, appendix C).
pub(crate) const SHA256_WITH_RSA: &[u8] = oid!("1.2.840.113549.1.1.11");
/// ECDSA over a SHA-256 digest (RFC 5758).
pub(crate) const ECDSA_WITH_SHA256: &[u8] = oid!("1.2.840.10045.4.3.2");
/// ECDSA over a SHA-384 digest (RFC 5758).
pub(crate) const ECDSA_WITH_SHA384: &[u8] = oid!("1.2.840.10045.4.3.3");
/// SHA-1 (RFC 3279).
pub(crate) const SHA1: &[u8] = oid!("1.3.14.3.2.26");
/// SHA-256 (RFC 5754).
pub(crate) const SHA256: &[u8] = oid!("2.16.840.1.101.3.4.2.1");

/// Bytes of no further kind (RFC 5652, section 4).
pub(crate) const DATA: &[u8] = oid!("1.2.840.113549.1.7.1");
/// Data with signatures (RFC 5652, section 5.1).
pub(crate) const SIGNED_DATA: &[u8] = oid!("1.2.840.113549.1.7.2");
/// The signed attribute that says what is signed (RFC 5652, section 11.1).
pub(crate) const CONTENT_TYPE: &[u8] = oid!("1.2.840.113549.1.9.3");
/// The signed attribute with the digest of what is signed (RFC 5652, section 11.2).
pub(crate) const MESSAGE_DIGEST: &[u8] = oid!("1.2.840.113549.1.9.4");

/// Whether the subject is an authority, and how many may follow (RFC 5280, section 4.2.1.9).
pub(crate) const BASIC_CONSTRAINTS: &[u8] = oid!("2.5.29.19");
/// What the key may be used for (RFC 5280, section 4.2.1.3).
pub(crate) const KEY_USAGE: &[u8] = oid!("2.5.29.15");
/// The identifier of this certificate's key (RFC 5280, section 4.2.1.2).
pub(crate) const SUBJECT_KEY_IDENTIFIER: &[u8] = oid!("2.5.29.14");
/// The identifier of the issuer's key (RFC 5280, section 4.2.1.1).
pub(crate) const AUTHORITY_KEY_IDENTIFIER: &[u8] = oid!("2.5.29.35");
/// Which names an authority may issue for (RFC 5280, section 4.2.1.10).
pub(crate) const NAME_CONSTRAINTS: &[u8] = oid!("2.5.29.30");
/// Further purposes of a key (RFC 5280, section 4.2.1.12).
pub(crate) const EXTENDED_KEY_USAGE: &[u8] = oid!("2.5.29.37");
/// Where to ask about a certificate, among other things (RFC 5280, section 4.2.2.1).
pub(crate) const INFORMATION_ACCESS: &[u8] = oid!("1.3.6.1.5.5.7.1.1");

/// Access to answers on revocation (RFC 5280, section 4.2.2.1).
pub(crate) const OCSP: &[u8] = oid!("1.3.6.1.5.5.7.48.1");
/// The purpose of signing answers on revocation (RFC 6960, section 4.2.2.2).
pub(crate) const OCSP_SIGNING: &[u8] = oid!("1.3.6.1.5.5.7.3.9");
/// An answer of the basic type (RFC 6960, section 4.2.1).
pub(crate) const OCSP_BASIC: &[u8] = oid!("1.3.6.1.5.5.7.48.1.1");
/// The nonce of a question and its answer (RFC 6960, section 4.4.1).
pub(crate) const OCSP_NONCE: &[u8] = oid!("1.3.6.1.5.5.7.48.1.2");

/// Apple's mark on certificates that sign for the App Store and the Mac App Store
/// (Apple Worldwide Developer Relations Certification Practice Statement, section 4.11.10).
pub(crate) const LEAF_MARKER: &[u8] = oid!("1.2.840.113635.100.6.11.1");
/// Apple's mark on the intermediate authority of its Worldwide Developer Relations (the same).
pub(crate) const INTERMEDIATE_MARKER: &[u8] = oid!("1.2.840.113635.100.6.2.1");

/// Whether bytes are an identifier in its one form, no number in it beyond 63 bits.
pub(crate) fn is_valid(oid: &[u8]) -> bool {
    oid.split_inclusive(is_last).all(|number| match number {
        [0x80, ..] => false,
        [.., last] => is_last(last) && number.len() <= 9,
        [] => false,
    }) && !oid.is_empty()
}

/// An identifier as people write it.
pub(crate) fn dotted(oid: &[u8]) -> String {
    let mut text = String::new();
    for encoded in oid.split_inclusive(is_last) {
        let number = encoded
            .iter()
            .fold(0, |number, byte| number << 7 | u64::from(byte & 0x7f));
        if text.is_empty() {
            // The first two numbers are one: the first is at most 2, the second below 40 unless it is 2.
            let first = (number / 40).min(2);
            text.push_str(&first.to_string());
            text.push('.');
            text.push_str(&(number - 40 * first).to_string());
        } else {
            text.push('.');
            text.push_str(&number.to_string());
        }
    }
    text
}

/// Whether a byte is the last one of its number.
const fn is_last(byte: &u8) -> bool {
    *byte < 0x80
}

/// The bytes, and how many they are.
#[expect(
    clippy::as_conversions,
    reason = "seven bits at a time; only what is written above"
)]
const fn encode(text: &[u8]) -> ([u8; 16], usize) {
    let (mut bytes, mut length) = ([0; 16], 0);
    let (mut at, mut number, mut dots, mut first) = (0, 0, 0, 0);
    while at <= text.len() {
        if at < text.len() && text[at] != b'.' {
            number = number * 10 + (text[at] - b'0') as u32;
        } else {
            if dots == 0 {
                first = 40 * number;
            } else {
                number += first;
                first = 0;
                let mut groups = 5;
                while groups > 0 {
                    groups -= 1;
                    let rest = number >> (7 * groups);
                    if rest > 0 || groups == 0 {
                        let more = if groups == 0 { 0 } else { 0x80 };
                        bytes[length] = (rest & 0x7f) as u8 | more;
                        length += 1;
                    }
                }
            }
            number = 0;
            dots += 1;
        }
        at += 1;
    }
    (bytes, length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_encoded_as_the_standard_says() {
        assert_eq!(SECP256R1, [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07]);
        assert_eq!(
            SHA256,
            [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01]
        );
        assert_eq!(KEY_USAGE, [0x55, 0x1d, 0x0f]);
        assert_eq!(LEAF_MARKER, b"\x2a\x86\x48\x86\xf7\x63\x64\x06\x0b\x01");
    }

    #[test]
    fn identifiers_are_shown_as_they_are_written() {
        for (bytes, text) in [
            (LEAF_MARKER, "1.2.840.113635.100.6.11.1"),
            (SHA256, "2.16.840.1.101.3.4.2.1"),
            (oid!("0.39.0"), "0.39.0"),
            (oid!("1.0"), "1.0"),
            (oid!("2.100.3"), "2.100.3"),
            (oid!("1.2.4294967295"), "1.2.4294967295"),
        ] {
            assert!(is_valid(bytes), "{text}");
            assert_eq!(dotted(bytes), text);
        }
    }

    #[test]
    fn an_identifier_has_one_form() {
        assert!(is_valid(&[
            0x2a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f
        ]));
        for invalid in [
            &[][..],
            &[0x80],
            &[0x2a, 0x86],
            &[0x2a, 0x80, 0x01],
            &[0x80, 0x01],
            &[
                0x2a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f,
            ],
        ] {
            assert!(!is_valid(invalid), "{invalid:x?}");
        }
    }
}
