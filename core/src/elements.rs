//! The elements of DER (X.690), walked one after the other to the last byte.
//!
//! This is for structures of which nothing but their form can be wrong: there is no error but that.
//! Certificates have `x509::Fields`, which says what was wrong where. The functions that everything
//! goes through are kept from being inlined: copies of them would be most of an answer's reader.

use der::DateTime;

use crate::time::Timestamp;

pub(crate) const SEQUENCE: u8 = 0x30;
pub(crate) const OCTET_STRING: u8 = 0x04;
pub(crate) const OBJECT_IDENTIFIER: u8 = 0x06;
pub(crate) const INTEGER: u8 = 0x02;
pub(crate) const ENUMERATED: u8 = 0x0a;

/// A tag of the context that stands around an element with its own tag.
pub(crate) const fn around(number: u8) -> u8 {
    0xa0 | number
}

/// A tag of the context in the place of an element's own.
pub(crate) const fn instead(number: u8) -> u8 {
    0x80 | number
}

/// An algorithm as it is written: an identifier, and parameters if there are any.
pub(crate) type AlgorithmElement<'a> = (&'a [u8], Option<&'a [u8]>);

/// The elements that have not been read yet.
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

    /// The next element, an object identifier, as its bytes.
    pub(crate) fn identifier(&mut self) -> Option<&'a [u8]> {
        self.contents(OBJECT_IDENTIFIER)
    }

    /// The next element, an algorithm: its identifier, and parameters with their tag.
    #[inline(never)]
    pub(crate) fn algorithm(&mut self) -> Option<AlgorithmElement<'a>> {
        let mut fields = self.nested(SEQUENCE)?;
        let oid = fields.identifier()?;
        let parameters = if fields.at_end() {
            None
        } else {
            Some(fields.whole()?)
        };
        fields.end()?;
        Some((oid, parameters))
    }

    /// The next element, a bit string of whole bytes.
    pub(crate) fn bits(&mut self) -> Option<&'a [u8]> {
        match self.contents(0x03)? {
            [0, bits @ ..] => Some(bits),
            _ => None,
        }
    }

    /// The next element, a time with four digits of the year, in whole seconds of UTC.
    pub(crate) fn time(&mut self) -> Option<Timestamp> {
        let [digits @ .., b'Z'] = self.contents(0x18)? else {
            return None;
        };
        if digits.len() != 14 || !digits.iter().all(u8::is_ascii_digit) {
            return None;
        }
        let pair = |at: usize| (digits[at] - b'0') * 10 + digits[at + 1] - b'0';
        let year = u16::from(pair(0)) * 100 + u16::from(pair(2));
        let time = DateTime::new(year, pair(4), pair(6), pair(8), pair(10), pair(12)).ok()?;
        let millis = time.unix_duration().as_millis();
        i64::try_from(millis).ok().map(Timestamp::from_millis)
    }

    /// The next element: all of it, and its contents.
    ///
    /// Tags have one byte and lengths at most three here. The length is the shortest there is.
    #[inline(never)]
    fn element(&mut self) -> Option<(&'a [u8], &'a [u8])> {
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

#[cfg(test)]
mod tests {
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
            "19691231235959Z",
            "2024022912000 Z",
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
