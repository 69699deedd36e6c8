//! Elements of indefinite length (X.690, section 8.1.3.6), as Xcode writes them, put into DER.
//!
//! An element that has a definite length is taken as it stands, whatever is in it.

use alloc::vec::Vec;

use crate::elements::{Elements, OCTET_STRING, element};

/// The length of an element that ends with an end mark.
const INDEFINITE: u8 = 0x80;
const CONSTRUCTED: u8 = 0x20;
/// Elements of indefinite length within each other. Xcode has five.
const DEEPEST: usize = 8;

/// The same element in DER; none if the bytes are not one element.
pub(super) fn to_definite(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut definite = Vec::new();
    let rest = append(bytes, DEEPEST, &mut definite)?;
    rest.is_empty().then_some(definite)
}

/// Appends the next element in DER, and gives what follows it.
fn append<'a>(bytes: &'a [u8], depth: usize, definite: &mut Vec<u8>) -> Option<&'a [u8]> {
    let (tag, mut rest) = match bytes {
        [tag, INDEFINITE, rest @ ..] if tag & CONSTRUCTED != 0 && depth > 0 => (*tag, rest),
        _ => {
            let mut elements = Elements::of(bytes);
            definite.extend_from_slice(elements.whole()?);
            return Some(elements.rest());
        }
    };
    let mut contents = Vec::new();
    loop {
        if let [0, 0, behind @ ..] = rest {
            definite.extend(element(tag, &[&contents]));
            return Some(behind);
        }
        rest = append(rest, depth - 1, &mut contents)?;
    }
}

/// The tag of an octet string in pieces.
const IN_PIECES: u8 = OCTET_STRING | CONSTRUCTED;

/// Octet strings in pieces within each other. Xcode has one.
const DEEPEST_PIECES: usize = 3;

/// The bytes of an octet string in one piece or in several, which may be in pieces in turn (section
/// 8.7.3).
pub(super) fn octets(encoded: &[u8]) -> Option<Vec<u8>> {
    let definite = to_definite(encoded)?;
    let mut bytes = Vec::new();
    append_octets(&mut Elements::of(&definite), DEEPEST_PIECES, &mut bytes)?;
    Some(bytes)
}

/// Appends the bytes of the next element.
fn append_octets(elements: &mut Elements<'_>, depth: usize, bytes: &mut Vec<u8>) -> Option<()> {
    if depth > 0 && elements.next_is(IN_PIECES) {
        let mut pieces = elements.nested(IN_PIECES)?;
        while !pieces.at_end() {
            append_octets(&mut pieces, depth - 1, bytes)?;
        }
    } else {
        bytes.extend_from_slice(elements.contents(OCTET_STRING)?);
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_found_and_lengths_written() {
        for (bytes, expected) in [
            (&[0x30, 0x80, 0, 0][..], Some(&[0x30, 0][..])),
            (&[0x30, 0x80, 4, 1, 7, 0, 0], Some(&[0x30, 3, 4, 1, 7])),
            (
                &[0x30, 0x80, 0xa0, 0x80, 4, 1, 7, 0, 0, 5, 0, 0, 0],
                Some(&[0x30, 7, 0xa0, 3, 4, 1, 7, 5, 0]),
            ),
            // Zeros within an element are no end.
            (
                &[0x24, 0x80, 4, 2, 0, 0, 0, 0],
                Some(&[0x24, 4, 4, 2, 0, 0]),
            ),
            // Nor is what looks indefinite within an element that is not.
            (
                &[0x30, 0x80, 0x30, 2, 0x30, 0x80, 0, 0],
                Some(&[0x30, 4, 0x30, 2, 0x30, 0x80]),
            ),
            // No end, half an end, an end that is longer than ends are, no beginning.
            (&[0x30, 0x80, 4, 1, 7], None),
            (&[0x30, 0x80, 0], None),
            (&[0x30, 0x80, 0, 1, 0, 0, 0], None),
            (&[0, 0], None),
            (&[], None),
            // Something behind.
            (&[0x30, 0x80, 0, 0, 0, 0], None),
            // Indefinite without being constructed, a length that is not the shortest.
            (&[4, 0x80, 0, 0], None),
            (&[0x30, 0x80, 4, 0x81, 1, 7, 0, 0], None),
        ] {
            assert_eq!(to_definite(bytes).as_deref(), expected, "{bytes:x?}");
        }
    }

    #[test]
    fn depth_is_bounded() {
        let nested = |depth: usize| {
            let mut bytes = [0x30, 0x80].repeat(depth);
            bytes.extend([0, 0].repeat(depth));
            bytes
        };
        assert!(to_definite(&nested(DEEPEST)).is_some());
        assert!(to_definite(&nested(DEEPEST + 1)).is_none());
        assert!(to_definite(&nested(10_000)).is_none());
    }

    #[test]
    fn pieces_are_joined() {
        for (bytes, expected) in [
            (&[4, 2, 7, 8][..], Some(&[7, 8][..])),
            (&[0x24, 6, 4, 1, 7, 4, 1, 8], Some(&[7, 8])),
            (&[0x24, 0], Some(&[])),
            (&[0x24, 3, 2, 1, 7], None),
            (&[0x24, 8, 0x24, 3, 4, 1, 7, 4, 1, 8], Some(&[7, 8])),
            (&[0x24, 7, 0x24, 5, 0x24, 3, 4, 1, 7], Some(&[7])),
            (&[0x24, 9, 0x24, 7, 0x24, 5, 0x24, 3, 4, 1, 7], None),
            (&[0x24, 5, 0x24, 3, 2, 1, 7], None),
            (&[0x24, 5, 0x30, 3, 4, 1, 7], None),
            (
                &[0x24, 0x80, 4, 1, 7, 0x24, 3, 4, 1, 8, 0, 0],
                Some(&[7, 8]),
            ),
            (&[0x24, 0x80, 4, 1, 7], None),
            (&[4, 1, 7, 4, 1, 8], None),
            (&[0x24, 2, 4, 1], None),
            (&[2, 1, 7], None),
        ] {
            assert_eq!(octets(bytes).as_deref(), expected, "{bytes:x?}");
        }
    }
}
