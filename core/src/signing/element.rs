//! Elements of DER (X.690), as far as private keys have them: tags of one byte, lengths below 2^16.

/// The elements that follow one another in some bytes.
#[derive(Clone)]
pub(super) struct Elements<'a>(&'a [u8]);

impl<'a> Elements<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// The contents of the next element, if it has this tag. If not, it stays the next.
    pub(super) fn contents(&mut self, tag: u8) -> Option<&'a [u8]> {
        let mut ahead = self.clone();
        let (found, contents) = ahead.next()?;
        (found == tag).then(|| {
            *self = ahead;
            contents
        })
    }

    /// The elements within the next one, if it has this tag.
    pub(super) fn nested(&mut self, tag: u8) -> Option<Self> {
        self.contents(tag).map(Self)
    }
}

impl<'a> Iterator for Elements<'a> {
    /// Tag and contents.
    type Item = (u8, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (length, rest) = match self.0.get(1..)? {
            [0x82, high, low, rest @ ..] => (u16::from_be_bytes([*high, *low]), rest),
            [0x81, length, rest @ ..] => (u16::from(*length), rest),
            [length @ 0..=0x7f, rest @ ..] => (u16::from(*length), rest),
            _ => return None,
        };
        let (contents, rest) = rest.split_at_checked(usize::from(length))?;
        let tag = self.0[0];
        self.0 = rest;
        Some((tag, contents))
    }
}

/// Whether the bytes are a SEQUENCE and end with it.
pub(super) fn is_sequence(bytes: &[u8]) -> bool {
    let mut elements = Elements(bytes);
    matches!(elements.next(), Some((0x30, _))) && elements.0.is_empty()
}
