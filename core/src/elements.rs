//! The elements of DER (X.690), walked one after the other to the last byte.
//!
//! Nothing but their form can be wrong here, so there is no error but that: whoever reads a structure
//! says which one it was. The functions that everything goes through are kept from being inlined:
//! copies of them would be most of the readers.

use alloc::vec::Vec;

use crate::oid;
use crate::time::Timestamp;

pub(crate) const SEQUENCE: u8 = 0x30;
pub(crate) const SET: u8 = 0x31;
pub(crate) const BOOLEAN: u8 = 0x01;
pub(crate) const BIT_STRING: u8 = 0x03;
pub(crate) const OCTET_STRING: u8 = 0x04;
pub(crate) const OBJECT_IDENTIFIER: u8 = 0x06;
pub(crate) const INTEGER: u8 = 0x02;
pub(crate) const ENUMERATED: u8 = 0x0a;
pub(crate) const UTC_TIME: u8 = 0x17;
pub(crate) const GENERALIZED_TIME: u8 = 0x18;

/// A tag of the context that stands around an element with its own tag.
pub(crate) const fn around(number: u8) -> u8 {
    0xa0 | number
}

/// A tag of the context in the place of an element's own.
pub(crate) const fn instead(number: u8) -> u8 {
    0x80 | number
}

/// An algorithm as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Algorithm<'a> {
    pub(crate) oid: &'a [u8],
    /// The parameters with their tag; none is not the same as NULL.
    pub(crate) parameters: Option<&'a [u8]>,
}

/// The elements that have not been read yet.
#[derive(Clone)]
pub(crate) struct Elements<'a>(&'a [u8]);

impl<'a> Elements<'a> {
    /// The elements in these bytes.
    pub(crate) const fn of(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// The elements of the one structure with this tag that these bytes hold.
    pub(crate) fn of_only(bytes: &'a [u8], tag: u8) -> Option<Self> {
        let mut elements = Self(bytes);
        let only = elements.nested(tag)?;
        elements.end()?;
        Some(only)
    }

    /// Whether the next element has this tag.
    pub(crate) fn next_is(&self, tag: u8) -> bool {
        self.0.first() == Some(&tag)
    }

    /// Whether every element has been read.
    pub(crate) const fn at_end(&self) -> bool {
        self.0.is_empty()
    }

    /// What has not been read yet.
    pub(crate) const fn rest(&self) -> &'a [u8] {
        self.0
    }

    /// Makes sure that nothing is left over.
    pub(crate) fn end(self) -> Option<()> {
        self.at_end().then_some(())
    }

    /// The contents of the next element, which must have this tag.
    #[inline(never)]
    pub(crate) fn contents(&mut self, tag: u8) -> Option<&'a [u8]> {
        self.next_is(tag).then(|| self.element())?.map(|(_, it)| it)
    }

    /// The next element as a structure, which must have this tag.
    pub(crate) fn nested(&mut self, tag: u8) -> Option<Self> {
        self.contents(tag).map(Self)
    }

    /// The one element that stands within the tag of the context.
    #[inline(never)]
    pub(crate) fn within(&mut self, number: u8, tag: u8) -> Option<&'a [u8]> {
        let mut wrapped = self.nested(around(number))?;
        let contents = wrapped.contents(tag)?;
        wrapped.end()?;
        Some(contents)
    }

    /// The next element with its tag and length, whatever it is.
    pub(crate) fn whole(&mut self) -> Option<&'a [u8]> {
        self.element().map(|(whole, _)| whole)
    }

    /// The tag and the contents of the next element, whatever it is.
    pub(crate) fn next(&mut self) -> Option<(u8, &'a [u8])> {
        let (whole, contents) = self.element()?;
        Some((whole[0], contents))
    }

    /// The next element, an object identifier, as its bytes.
    #[inline(never)]
    pub(crate) fn identifier(&mut self) -> Option<&'a [u8]> {
        self.contents(OBJECT_IDENTIFIER)
            .filter(|identifier| oid::is_valid(identifier))
    }

    /// The next element, an algorithm.
    #[inline(never)]
    pub(crate) fn algorithm(&mut self) -> Option<Algorithm<'a>> {
        let mut fields = self.nested(SEQUENCE)?;
        let oid = fields.identifier()?;
        let parameters = if fields.at_end() {
            None
        } else {
            Some(fields.whole()?)
        };
        fields.end()?;
        Some(Algorithm { oid, parameters })
    }

    /// The next element, an integer that is not negative, with the zero that keeps the sign bit clear.
    #[inline(never)]
    pub(crate) fn unsigned(&mut self) -> Option<&'a [u8]> {
        let bytes = self.contents(INTEGER)?;
        let canonical = match bytes {
            [] | [0x80..=0xff, ..] => false,
            [0, second, ..] => *second >= 0x80,
            [_, ..] => true,
        };
        canonical.then_some(bytes)
    }

    /// The next element, a positive integer, without the zero that keeps the sign bit clear.
    pub(crate) fn positive(&mut self) -> Option<&'a [u8]> {
        match self.unsigned()? {
            [0] => None,
            [0, magnitude @ ..] | magnitude => Some(magnitude),
        }
    }

    /// A flag that is false unless it is there: writing it out as false is not canonical.
    #[inline(never)]
    pub(crate) fn flag(&mut self) -> Option<bool> {
        if !self.next_is(BOOLEAN) {
            return Some(false);
        }
        (self.contents(BOOLEAN)? == [0xff]).then_some(true)
    }

    /// The next element, a bit string of whole bytes.
    #[inline(never)]
    pub(crate) fn bits(&mut self) -> Option<&'a [u8]> {
        match self.contents(BIT_STRING)? {
            [0, bits @ ..] => Some(bits),
            _ => None,
        }
    }

    /// The next element, a time with four digits of the year, in whole seconds of UTC.
    pub(crate) fn time(&mut self) -> Option<Timestamp> {
        read_time(self.contents(GENERALIZED_TIME)?)
    }

    /// The next element, a time with two digits of the year, from 1950 to 2049, in whole seconds of
    /// UTC.
    pub(crate) fn short_time(&mut self) -> Option<Timestamp> {
        let time = self.contents(UTC_TIME)?;
        let century = match time {
            [b'5'..=b'9', ..] => b"19",
            _ => b"20",
        };
        read_time(&[century, time].concat())
    }

    /// The next element: all of it, and its contents.
    ///
    /// Tags have one byte and lengths at most three here. The length is the shortest there is.
    #[inline(never)]
    fn element(&mut self) -> Option<(&'a [u8], &'a [u8])> {
        // No tag of a single byte, and none at all, are told by their last five bits.
        if self
            .0
            .first()
            .is_none_or(|tag| tag & 0x1f == 0x1f || *tag == 0)
        {
            return None;
        }
        let (header, length) = match *self.0 {
            [_, short @ 0..=0x7f, ..] => (2, usize::from(short)),
            [_, 0x81, long @ 0x80..=0xff, ..] => (3, usize::from(long)),
            [_, 0x82, high @ 1..=0xff, low, ..] => (4, usize::from(high) << 8 | usize::from(low)),
            [_, 0x83, high @ 1..=0xff, middle, low, ..] => (
                5,
                usize::from(high) << 16 | usize::from(middle) << 8 | usize::from(low),
            ),
            _ => return None,
        };
        let (whole, rest) = self.0.split_at_checked(header + length)?;
        let contents = whole.get(header..)?;
        self.0 = rest;
        Some((whole, contents))
    }
}

/// An element of these parts, encoded.
#[inline(never)]
pub(crate) fn element(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let contents = parts.concat();
    let mut element = alloc::vec![tag];
    if let Ok(short @ 0..0x80) = u8::try_from(contents.len()) {
        element.push(short);
    } else {
        let length = contents.len().to_be_bytes();
        let zeros = length.iter().take_while(|byte| **byte == 0).count();
        let significant = length.get(zeros..).unwrap_or_default();
        element.extend(u8::try_from(significant.len()).map(|count| 0x80 | count));
        element.extend(significant);
    }
    element.extend(contents);
    element
}

/// A time from 1970 on: `YYYYMMDDhhmmssZ`.
#[inline(never)]
pub(crate) fn read_time(time: &[u8]) -> Option<Timestamp> {
    let [digits @ .., b'Z'] = time else {
        return None;
    };
    if digits.len() != 14 || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let pair = |at: usize| i64::from((digits[at] - b'0') * 10 + digits[at + 1] - b'0');
    let midnight = Timestamp::from_civil_date(pair(0) * 100 + pair(2), pair(4), pair(6))?;
    let (hour, minute, second) = (pair(8), pair(10), pair(12));
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    Some(midnight.plus(((hour * 60 + minute) * 60 + second) * 1000))
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn times_are_whole_seconds_of_utc() {
        let time = |text: &str| {
            let length = u8::try_from(text.len()).expect("it is short");
            let element = [&[0x18, length], text.as_bytes()].concat();
            Elements::of(&element).time().map(Timestamp::millis)
        };
        assert_eq!(time("19700101000000Z"), Some(0));
        assert_eq!(time("20240229120000Z"), Some(1_709_208_000_000));
        assert_eq!(time("99991231235959Z"), Some(253_402_300_799_000));
        assert_eq!(time("19691231235959Z"), Some(-1_000));
        for refused in [
            "",
            "Z",
            "20240229120000",
            "202402291200Z",
            "20240229120000.5Z",
            "20240229120000+0000",
            "20230229120000Z",
            "20241301120000Z",
            "20240229240000Z",
            "2024022912000 Z",
        ] {
            assert_eq!(time(refused), None, "{refused}");
        }
    }

    #[test]
    fn short_years_are_those_from_1950_to_2049() {
        let time = |text: &str| {
            let element = [&[UTC_TIME, 13], text.as_bytes()].concat();
            Elements::of(&element)
                .short_time()
                .map(|time| time.to_string())
        };
        assert_eq!(
            time("500101000000Z").as_deref(),
            Some("1950-01-01T00:00:00Z")
        );
        assert_eq!(
            time("991231235959Z").as_deref(),
            Some("1999-12-31T23:59:59Z")
        );
        assert_eq!(
            time("000229000000Z").as_deref(),
            Some("2000-02-29T00:00:00Z")
        );
        assert_eq!(
            time("491231235959Z").as_deref(),
            Some("2049-12-31T23:59:59Z")
        );
        for refused in [
            "510229000000Z",
            "010229000000Z",
            "0101010000000",
            "0A0101000000Z",
        ] {
            assert_eq!(time(refused), None, "{refused}");
        }
    }

    #[test]
    fn lengths_are_the_shortest_there_are() {
        let contents =
            |bytes: &[u8]| Elements::of_only(bytes, 0x04).map(|elements| elements.0.len());
        let long = |header: &[u8], length: usize| [header, &alloc::vec![0; length]].concat();
        for (header, length) in [
            (&[0x04, 0][..], 0),
            (&[0x04, 0x7f], 0x7f),
            (&[0x04, 0x81, 0x80], 0x80),
            (&[0x04, 0x81, 0xff], 0xff),
            (&[0x04, 0x82, 1, 0], 0x100),
            (&[0x04, 0x82, 0xff, 0xff], 0xffff),
            (&[0x04, 0x83, 1, 0, 0], 0x1_0000),
        ] {
            assert_eq!(contents(&long(header, length)), Some(length));
            assert_eq!(contents(&long(header, length + 1)), None);
            assert_eq!(
                contents(&long(header, length.wrapping_sub(1) & 0xf_ffff)),
                None
            );
        }
        for (header, length) in [
            (&[][..], 0),
            (&[0x04], 0),
            (&[0x30, 0], 0),
            (&[0x04, 0x80], 0),
            (&[0x04, 0x81, 0x7f], 0x7f),
            (&[0x04, 0x82, 0, 0xff], 0xff),
            (&[0x04, 0x83, 0, 0xff, 0xff], 0xffff),
            (&[0x04, 0x84, 0, 0, 0, 1], 1),
            (&[0x04, 0xff], 0),
        ] {
            assert_eq!(contents(&long(header, length)), None, "{header:?}");
        }
    }
}
