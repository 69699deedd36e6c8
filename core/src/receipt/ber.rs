//! Reads BER (X.690) as far as it is found in receipts: definite lengths in their shortest form, and
//! the indefinite lengths that Xcode writes.
//!
//! Nothing here calls itself. The end of an element of indefinite length is found by counting, and
//! whoever reads a structure goes a fixed number of levels down, so that the time is linear in the
//! length of the input whatever is in it.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::broken;
use crate::error::Result;

pub(super) const INTEGER: u8 = 0x02;
pub(super) const OCTET_STRING: u8 = 0x04;
pub(super) const OBJECT_IDENTIFIER: u8 = 0x06;
pub(super) const UTF8_STRING: u8 = 0x0c;
pub(super) const IA5_STRING: u8 = 0x16;
pub(super) const SEQUENCE: u8 = 0x30;
pub(super) const SET: u8 = 0x31;
/// An octet string in pieces.
const CONSTRUCTED_OCTET_STRING: u8 = 0x24;
/// The constructed form of the first context-specific tag, and of the second.
pub(super) const CONTEXT_0: u8 = 0xa0;

const CONSTRUCTED: u8 = 0x20;
const INDEFINITE: u8 = 0x80;
/// Elements of indefinite length within each other. Xcode has five.
const DEEPEST: usize = 16;

/// The elements of a structure that have not been read yet.
#[derive(Clone)]
pub(super) struct Elements<'a> {
    rest: &'a [u8],
    /// Where this is, for errors.
    structure: &'static str,
}

/// One element.
#[derive(Clone, Copy)]
pub(super) struct Element<'a> {
    pub(super) tag: u8,
    pub(super) contents: &'a [u8],
    /// With its tag and length.
    pub(super) whole: &'a [u8],
    pub(super) definite: bool,
}

/// What precedes the contents of an element.
struct Header {
    tag: u8,
    /// Of tag and length together.
    size: usize,
    /// The length of the contents; none if it is indefinite.
    length: Option<usize>,
}

impl Header {
    /// Reads tag and length. Tags above 30, which take more than a byte, are in no receipt.
    fn read(bytes: &[u8]) -> Option<Self> {
        let (&tag, rest) = bytes.split_first()?;
        let (&first, rest) = rest.split_first()?;
        if tag & 0x1f == 0x1f {
            return None;
        }
        let (size, length) = match first {
            0..INDEFINITE => (2, Some(usize::from(first))),
            INDEFINITE if tag & CONSTRUCTED != 0 => (2, None),
            0x81..=0x84 => {
                let count = usize::from(first - INDEFINITE);
                let digits = rest.get(..count)?;
                let length = digits.iter().try_fold(0usize, |length, digit| {
                    length.checked_mul(256)?.checked_add(usize::from(*digit))
                })?;
                // The shortest form and no other: nobody pads lengths, and what may be written in
                // many ways is signed in one.
                if digits[0] == 0 || length < 0x80 {
                    return None;
                }
                (2 + count, Some(length))
            }
            _ => return None,
        };
        Some(Self { tag, size, length })
    }
}

impl<'a> Elements<'a> {
    /// The elements in these bytes, which are those of this structure.
    pub(super) const fn new(rest: &'a [u8], structure: &'static str) -> Self {
        Self { rest, structure }
    }

    pub(super) const fn at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// Whether the next element has this tag.
    pub(super) fn next_is(&self, tag: u8) -> bool {
        self.rest.first() == Some(&tag)
    }

    /// The next element, whatever it is.
    pub(super) fn any(&mut self) -> Result<Element<'a>> {
        self.read().ok_or(broken(self.structure))
    }

    /// The next element, which must have this tag.
    pub(super) fn one(&mut self, tag: u8) -> Result<Element<'a>> {
        match self.any()? {
            element if element.tag == tag => Ok(element),
            _ => Err(broken(self.structure)),
        }
    }

    /// The contents of the next element as a structure of its own.
    pub(super) fn nested(&mut self, tag: u8, structure: &'static str) -> Result<Self> {
        Ok(Self::new(self.one(tag)?.contents, structure))
    }

    /// The contents of the one element that there is, as a structure of its own.
    pub(super) fn only(mut self, tag: u8, structure: &'static str) -> Result<Self> {
        let nested = self.nested(tag, structure)?;
        self.end()?;
        Ok(nested)
    }

    /// Makes sure that nothing is left over.
    pub(super) fn end(&self) -> Result<()> {
        if self.at_end() {
            Ok(())
        } else {
            Err(broken(self.structure))
        }
    }

    /// The bytes of the next element, an octet string in one piece or in several.
    pub(super) fn octets(&mut self) -> Result<Cow<'a, [u8]>> {
        if !self.next_is(CONSTRUCTED_OCTET_STRING) {
            return Ok(Cow::Borrowed(self.one(OCTET_STRING)?.contents));
        }
        // Pieces may be in pieces in turn (X.690, section 8.7.3), which nobody writes.
        let mut pieces = self.nested(CONSTRUCTED_OCTET_STRING, self.structure)?;
        let mut bytes = Vec::new();
        while !pieces.at_end() {
            bytes.extend_from_slice(pieces.one(OCTET_STRING)?.contents);
        }
        Ok(Cow::Owned(bytes))
    }

    fn read(&mut self) -> Option<Element<'a>> {
        let input = self.rest;
        let header = Header::read(input)?;
        // An end where nothing began.
        if header.tag == 0 {
            return None;
        }
        let behind = &input[header.size..];
        let (length, size) = match header.length {
            Some(length) => (length, header.size.checked_add(length)?),
            None => {
                let length = indefinite_length(behind)?;
                (length, header.size + length + 2)
            }
        };
        let contents = behind.get(..length)?;
        self.rest = input.get(size..)?;
        Some(Element {
            tag: header.tag,
            contents,
            whole: &input[..size],
            definite: header.length.is_some(),
        })
    }
}

/// How many bytes there are before the end mark of an element that has just begun.
fn indefinite_length(bytes: &[u8]) -> Option<usize> {
    let (mut position, mut depth) = (0usize, 1);
    loop {
        let rest = bytes.get(position..)?;
        if let [0, 0, ..] = rest {
            depth -= 1;
            if depth == 0 {
                return Some(position);
            }
            position += 2;
            continue;
        }
        let header = Header::read(rest)?;
        position = position.checked_add(header.size)?;
        match header.length {
            _ if header.tag == 0 => return None,
            Some(length) => position = position.checked_add(length)?,
            None if depth == DEEPEST => return None,
            None => depth += 1,
        }
    }
}

/// The bytes of an integer in its shortest form, its sign included.
pub(super) fn shortest(contents: &[u8]) -> bool {
    match contents {
        [] | [0, 0..=0x7f, ..] | [0xff, 0x80..=0xff, ..] => false,
        [..] => true,
    }
}

/// An integer of at most 64 bits.
pub(super) fn integer(contents: &[u8]) -> Option<i64> {
    let (&first, _) = contents.split_first()?;
    if !shortest(contents) || contents.len() > 8 {
        return None;
    }
    let sign = if first & 0x80 == 0 { 0 } else { -1 };
    Some(
        contents
            .iter()
            .fold(sign, |number, byte| (number << 8) | i64::from(*byte)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Option<(u8, &[u8], usize)> {
        let mut elements = Elements::new(bytes, "test");
        let element = elements.any().ok()?;
        Some((element.tag, element.contents, elements.rest.len()))
    }

    #[test]
    fn reads_both_kinds_of_length() {
        for (bytes, expected) in [
            (&[4, 1, 7][..], Some((4, &[7][..], 0))),
            (&[4, 0, 9], Some((4, &[], 1))),
            (&[0x30, 0x80, 0, 0], Some((0x30, &[], 0))),
            (&[0x30, 0x80, 4, 1, 7, 0, 0, 5], Some((0x30, &[4, 1, 7], 1))),
            (
                &[0x30, 0x80, 0xa0, 0x80, 0, 0, 0, 0],
                Some((0x30, &[0xa0, 0x80, 0, 0], 0)),
            ),
            // Zeros within a piece are no end.
            (
                &[0x24, 0x80, 4, 2, 0, 0, 0, 0],
                Some((0x24, &[4, 2, 0, 0], 0)),
            ),
            // No end, half an end, an end that is longer than ends are, no beginning.
            (&[0x30, 0x80, 4, 1, 7], None),
            (&[0x30, 0x80, 0], None),
            (&[0x30, 0x80, 0, 1, 0, 0, 0], None),
            (&[0, 0], None),
            // Indefinite without being constructed, lengths that are not the shortest, too long.
            (&[4, 0x80, 0, 0], None),
            (&[4, 0x81, 1, 7], None),
            (&[4, 0x82, 0, 1, 7], None),
            (&[4, 2, 7], None),
            (&[4, 0x84, 0xff, 0xff, 0xff, 0xff, 1], None),
            (&[4, 0x85, 1, 0, 0, 0, 0, 1], None),
            (&[0x1f, 0x81, 0, 0], None),
            (&[4], None),
            (&[], None),
        ] {
            assert_eq!(read(bytes), expected, "{bytes:x?}");
        }
    }

    #[test]
    fn depth_is_bounded() {
        let nested = |depth: usize| {
            let mut bytes = [0x30, 0x80].repeat(depth);
            bytes.extend([0, 0].repeat(depth));
            bytes
        };
        assert!(read(&nested(DEEPEST)).is_some());
        assert!(read(&nested(DEEPEST + 1)).is_none());
        assert!(read(&nested(10_000)).is_none());
    }

    #[test]
    fn integers_have_one_form() {
        for (bytes, expected) in [
            (&[0][..], Some(0)),
            (&[0x7f], Some(127)),
            (&[0, 0x80], Some(128)),
            (&[0xff], Some(-1)),
            (
                &[0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
                Some(i64::MAX),
            ),
            (&[0, 0x80, 0, 0, 0, 0, 0, 0, 0], None),
            (&[0, 1], None),
            (&[0xff, 0xff], None),
            (&[], None),
        ] {
            assert_eq!(integer(bytes), expected, "{bytes:x?}");
        }
    }
}
