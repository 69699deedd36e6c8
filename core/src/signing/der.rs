//! Signatures as DER (RFC 3279, section 2.2.3).

use alloc::vec::Vec;

const SEQUENCE: u8 = 0x30;
const INTEGER: u8 = 0x02;

/// The SEQUENCE of `r` and `s`, both of which are given as 32 bytes.
pub(super) fn signature(fixed: &[u8]) -> Vec<u8> {
    let (r, s) = fixed.split_at(fixed.len() / 2);
    element(SEQUENCE, &[integer(r), integer(s)].concat())
}

/// A positive number in its shortest form; a leading zero keeps the first bit from being a sign.
fn integer(bytes: &[u8]) -> Vec<u8> {
    let leading = bytes.iter().take_while(|byte| **byte == 0).count();
    let digits = &bytes[leading..];
    let sign: &[u8] = if digits.first().is_none_or(|byte| *byte >= 0x80) {
        &[0]
    } else {
        &[]
    };
    element(INTEGER, &[sign, digits].concat())
}

/// An element of fewer than 128 bytes.
fn element(tag: u8, contents: &[u8]) -> Vec<u8> {
    let length = u8::try_from(contents.len()).expect("two numbers of 33 bytes are short");
    [&[tag, length], contents].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(first: &[u8], encoded: &[u8]) {
        let mut number = [0; 32];
        number[32 - first.len()..].copy_from_slice(first);
        assert_eq!(integer(&number), encoded);
    }

    #[test]
    fn numbers_are_positive_and_short() {
        check(&[1], &[2, 1, 1]);
        check(&[0x7f], &[2, 1, 0x7f]);
        check(&[0x80], &[2, 2, 0, 0x80]);
        check(&[0x01, 0x80], &[2, 2, 1, 0x80]);
        check(&[], &[2, 1, 0]);
        assert_eq!(integer(&[0xff; 32]).len(), 35);
        assert_eq!(signature(&[0xff; 64]).len(), 72);
        assert_eq!(signature(&[0x01; 64])[..4], [0x30, 68, 2, 32]);
    }
}
