//! Base64 (RFC 4648) as strictly as it can be read: one alphabet, nothing in between, no bits left
//! over, padding that is whole.
//!
//! The crate of this name is written for megabytes, in any of many variants; this is a kilobyte less
//! of the compressed module. The tests compare what the two read.

use alloc::string::String;
use alloc::vec::Vec;

/// The characters that six bits are written as.
pub(crate) struct Alphabet {
    characters: [u8; 64],
    /// The six bits that each character stands for, or `NONE`.
    values: [u8; 256],
}

/// What stands for no six bits.
const NONE: u8 = 0xff;

pub(crate) static STANDARD: Alphabet =
    Alphabet::new(*b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
pub(crate) static URL_SAFE: Alphabet =
    Alphabet::new(*b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

/// Whether `=` fills up the last four characters.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Padding {
    /// One text for each sequence of bytes.
    Never,
    /// The same.
    Always,
    /// Two texts for most: with all of the padding, and with none.
    Either,
}

/// Why a text is no base64.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) position: usize,
    pub(crate) reason: &'static str,
}

impl Alphabet {
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        reason = "`From` cannot be called in a constant"
    )]
    const fn new(characters: [u8; 64]) -> Self {
        let mut values = [NONE; 256];
        let mut value = 0;
        while value < characters.len() {
            values[characters[value] as usize] = value as u8;
            value += 1;
        }
        Self { characters, values }
    }

    fn value(&self, character: u8) -> u8 {
        self.values[usize::from(character)]
    }

    /// Reads a text.
    pub(crate) fn decode(&self, text: &[u8], padding: Padding) -> Result<Vec<u8>, Fault> {
        let signs = match padding {
            Padding::Never => 0,
            _ => text
                .iter()
                .rev()
                .take(2)
                .take_while(|&&it| it == b'=')
                .count(),
        };
        let characters = &text[..text.len() - signs];
        let (fours, rest) = characters.as_chunks::<4>();
        // Nothing is decoded that is not whole: it may be secret, and would be left in memory.
        let is_padded = signs == rest.len().wrapping_neg() % 4;
        let is_optional = padding != Padding::Always && signs == 0;
        if rest.len() == 1 {
            return Err(self.fault(characters, text.len(), "a length that no bytes have"));
        }
        if !is_padded && !is_optional {
            return Err(self.fault(characters, text.len(), "wrong padding"));
        }

        let mut bytes = alloc::vec![0; fours.len() * 3 + rest.len() * 3 / 4];
        let (threes, last) = bytes.as_chunks_mut::<3>();
        let mut seen = 0;
        for (&[a, b, c, d], three) in fours.iter().zip(threes) {
            let (a, b) = (self.value(a), self.value(b));
            let (c, d) = (self.value(c), self.value(d));
            seen |= a | b | c | d;
            let high = u32::from(a) << 18 | u32::from(b) << 12;
            let [_, whole @ ..] = (high | u32::from(c) << 6 | u32::from(d)).to_be_bytes();
            *three = whole;
        }
        let mut bits = 0_u32;
        for (place, &character) in rest.iter().enumerate() {
            let value = self.value(character);
            seen |= value;
            bits |= u32::from(value) << (26 - 6 * place);
        }
        let bits = bits.to_be_bytes();
        let (used, left) = bits.split_at(last.len());
        last.copy_from_slice(used);
        if seen == NONE || left[0] != 0 {
            return Err(self.fault(characters, characters.len() - 1, "bits left over"));
        }
        Ok(bytes)
    }

    /// What is wrong with a text: a character that does not belong if there is one, as it explains
    /// the rest.
    fn fault(&self, characters: &[u8], position: usize, reason: &'static str) -> Fault {
        match characters.iter().position(|&it| self.value(it) == NONE) {
            Some(position) => Fault {
                position,
                reason: "a character that does not belong",
            },
            None => Fault { position, reason },
        }
    }

    /// Writes bytes, without padding.
    pub(crate) fn encode(&self, bytes: &[u8]) -> String {
        let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
        for three in bytes.chunks(3) {
            let mut bits = 0;
            for place in 0..3 {
                bits = bits << 8 | usize::from(three.get(place).copied().unwrap_or_default());
            }
            for place in 0..=three.len() {
                text.push(self.characters[bits >> (18 - 6 * place) & 63].into());
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use base64::Engine;
    use base64::alphabet;
    use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
    use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

    use super::*;

    /// Each way of reading, with those of the crate that do the same one after the other.
    fn ways() -> [(&'static Alphabet, Padding, Vec<GeneralPurpose>); 4] {
        let engine = |alphabet, mode| {
            let config = GeneralPurposeConfig::new().with_decode_padding_mode(mode);
            GeneralPurpose::new(alphabet, config)
        };
        let never = |alphabet| engine(alphabet, DecodePaddingMode::RequireNone);
        let always = engine(&alphabet::STANDARD, DecodePaddingMode::RequireCanonical);
        // The crate's own mode for either would take half a padding too.
        let either = vec![always.clone(), never(&alphabet::STANDARD)];
        [
            (&URL_SAFE, Padding::Never, vec![never(&alphabet::URL_SAFE)]),
            (&STANDARD, Padding::Never, vec![never(&alphabet::STANDARD)]),
            (&STANDARD, Padding::Always, vec![always]),
            (&STANDARD, Padding::Either, either),
        ]
    }

    #[track_caller]
    fn check(text: &[u8]) {
        for (alphabet, padding, crates) in ways() {
            let own = alphabet.decode(text, padding);
            let theirs = crates.iter().find_map(|it| it.decode(text).ok());
            assert_eq!(own.ok(), theirs, "{text:?}");
        }
    }

    /// Every text of up to five characters of those that matter.
    #[test]
    fn short_texts_are_read_as_the_crate_does() {
        const CHARACTERS: &[u8] = b"AQgw/-=\n\xff";
        for length in 0..6 {
            for mut number in 0..CHARACTERS.len().pow(length) {
                let mut text = vec![];
                for _ in 0..length {
                    text.push(CHARACTERS[number % CHARACTERS.len()]);
                    number /= CHARACTERS.len();
                }
                check(&text);
            }
        }
    }

    /// Every byte at every place of a longer text.
    #[test]
    fn longer_texts_are_read_as_the_crate_does() {
        let bytes: Vec<u8> = (0..200_u32).map(|i| (i * i / 3).to_le_bytes()[0]).collect();
        for length in [9, 10, 11, 200] {
            let mut text = STANDARD.encode(&bytes[..length]);
            for padding in ["", "=", "="] {
                text.push_str(padding);
                for at in 0..text.len() {
                    for byte in 0..=u8::MAX {
                        let mut changed = text.clone().into_bytes();
                        changed[at] = byte;
                        check(&changed);
                    }
                    check(&text.as_bytes()[at..]);
                    check(&text.as_bytes()[..at]);
                }
            }
        }
    }

    #[test]
    fn says_where_and_why() {
        const CHARACTER: &str = "a character that does not belong";
        const LENGTH: &str = "a length that no bytes have";
        const PADDING: &str = "wrong padding";
        const LEFT: &str = "bits left over";
        for (text, padding, position, reason) in [
            ("AA_A", Padding::Always, 2, CHARACTER),
            ("AAAAA\n", Padding::Never, 5, CHARACTER),
            ("AA==", Padding::Never, 2, CHARACTER),
            ("AA==AAAA", Padding::Always, 2, CHARACTER),
            ("A===", Padding::Either, 1, CHARACTER),
            ("A_A=", Padding::Always, 1, CHARACTER),
            ("AAAAA", Padding::Never, 5, LENGTH),
            ("A==", Padding::Either, 3, LENGTH),
            ("AA", Padding::Always, 2, PADDING),
            ("AA=", Padding::Either, 3, PADDING),
            ("AAA==", Padding::Always, 5, PADDING),
            ("AAAA=", Padding::Either, 5, PADDING),
            ("AAB", Padding::Never, 2, LEFT),
            ("AAAAAB==", Padding::Always, 5, LEFT),
        ] {
            let fault = Fault { position, reason };
            let found = STANDARD.decode(text.as_bytes(), padding);
            assert_eq!(found, Err(fault), "{text:?}");
        }
    }

    #[test]
    fn writes_as_the_crate_does() {
        let bytes: Vec<u8> = (0..600_u32).map(|i| (i * i / 7).to_le_bytes()[0]).collect();
        for start in 0..bytes.len() {
            let bytes = &bytes[start..];
            assert_eq!(URL_SAFE.encode(bytes), URL_SAFE_NO_PAD.encode(bytes));
            assert_eq!(STANDARD.encode(bytes), STANDARD_NO_PAD.encode(bytes));
        }
    }
}
