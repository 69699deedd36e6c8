//! UUIDs (RFC 9562), as text.

use alloc::string::String;

/// Where the dashes are.
const DASHES: [usize; 4] = [8, 13, 18, 23];

/// A UUID of version 4 from 16 random bytes, in lower case.
pub(super) fn from_random(random: &[u8]) -> String {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
    ];
    let mut text = String::with_capacity(36);
    for (index, byte) in random.iter().enumerate() {
        let byte = match index {
            6 => byte & 0x0f | 0x40,
            8 => byte & 0x3f | 0x80,
            _ => *byte,
        };
        if DASHES.contains(&text.len()) {
            text.push('-');
        }
        text.extend([byte >> 4, byte & 15].map(|digit| DIGITS[usize::from(digit)]));
    }
    text
}

/// Whether a text is a UUID of any version, in either case.
pub(super) fn is_uuid(text: &[u8]) -> bool {
    text.len() == 36
        && text.iter().enumerate().all(|(index, byte)| {
            if DASHES.contains(&index) {
                *byte == b'-'
            } else {
                byte.is_ascii_hexdigit()
            }
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_version_and_variant() {
        assert_eq!(
            from_random(&[0; 16]),
            "00000000-0000-4000-8000-000000000000"
        );
        assert_eq!(
            from_random(&[0xff; 16]),
            "ffffffff-ffff-4fff-bfff-ffffffffffff"
        );
        let counted: [u8; 16] =
            core::array::from_fn(|index| u8::try_from(index).expect("below 16"));
        assert_eq!(
            from_random(&counted),
            "00010203-0405-4607-8809-0a0b0c0d0e0f"
        );
        assert!(is_uuid(from_random(&counted).as_bytes()));
    }

    #[test]
    fn tells_a_uuid_from_its_neighbours() {
        assert!(is_uuid(b"57246542-96fe-1a63-e053-0824d011072a"));
        assert!(is_uuid(b"57246542-96FE-1A63-E053-0824D011072A"));
        for text in [
            "",
            "57246542-96fe-1a63-e053-0824d011072",
            "57246542-96fe-1a63-e053-0824d011072aa",
            "57246542-96fe-1a63-e053-0824d011072g",
            "57246542-96fe-1a63e-053-0824d011072a",
            "57246542+96fe-1a63-e053-0824d011072a",
            "{7246542-96fe-1a63-e053-0824d011072}",
            "5724654296fe1a63e0530824d011072a",
        ] {
            assert!(!is_uuid(text.as_bytes()), "{text}");
        }
    }
}
