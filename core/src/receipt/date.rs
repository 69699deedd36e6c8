//! The dates of receipts: RFC 3339, with the difference to UTC as Xcode writes it.

use alloc::vec::Vec;

use crate::elements::read_time;
use crate::time::Timestamp;

/// A date as text: `2020-07-22T18:33:15Z`, and from Xcode `2020-07-22T18:33:15+0100`. Seconds may have
/// a fraction, which is cut to milliseconds.
pub(super) fn parse(text: &str) -> Option<Timestamp> {
    const SHAPE: &[u8; 19] = b"____-__-__T__:__:__";
    let (local, rest) = text.as_bytes().split_at_checked(SHAPE.len())?;
    let mut digits = Vec::with_capacity(SHAPE.len());
    for (byte, place) in local.iter().zip(SHAPE) {
        if *place == b'_' {
            digits.push(*byte);
        } else if byte != place {
            return None;
        }
    }
    digits.push(b'Z');
    let (millis, zone) = fraction(rest)?;
    let minutes = match zone {
        b"Z" => 0,
        [sign, h1, h2, b':', m1, m2] | [sign, h1, h2, m1, m2] => {
            let (hours, minutes) = (pair(*h1, *h2)?, pair(*m1, *m2)?);
            if hours > 23 || minutes > 59 {
                return None;
            }
            match sign {
                b'+' => hours * 60 + minutes,
                b'-' => -(hours * 60 + minutes),
                _ => return None,
            }
        }
        _ => return None,
    };
    Some(read_time(&digits)?.plus(millis - minutes * 60_000))
}

/// The milliseconds of a fraction of a second, if there is one, and what follows it.
fn fraction(text: &[u8]) -> Option<(i64, &[u8])> {
    let Some(text) = text.strip_prefix(b".") else {
        return Some((0, text));
    };
    let (digits, rest) = text.split_at(text.iter().position(|byte| !byte.is_ascii_digit())?);
    let digit = |at| digits.get(at).map_or(0, |digit| i64::from(digit - b'0'));
    let millis = digit(0) * 100 + digit(1) * 10 + digit(2);
    (!digits.is_empty()).then_some((millis, rest))
}

/// A number of two digits.
fn pair(tens: u8, ones: u8) -> Option<i64> {
    let digit = |byte: u8| byte.is_ascii_digit().then(|| i64::from(byte - b'0'));
    Some(digit(tens)? * 10 + digit(ones)?)
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn reads_what_apple_and_xcode_write() {
        for (text, expected) in [
            ("2020-07-22T18:33:15Z", "2020-07-22T18:33:15Z"),
            ("2020-07-22T18:33:15+0100", "2020-07-22T17:33:15Z"),
            ("2020-07-22T18:33:15-02:30", "2020-07-22T21:03:15Z"),
            ("4001-01-01T00:00:00+0000", "4001-01-01T00:00:00Z"),
            ("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"),
            ("1970-01-01T00:00:00+0100", "1969-12-31T23:00:00Z"),
            ("2020-07-22T18:33:15.000Z", "2020-07-22T18:33:15Z"),
        ] {
            let parsed = parse(text).map(|date| date.to_string());
            assert_eq!(parsed.as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn fractions_are_cut_to_milliseconds() {
        for (text, expected) in [
            ("2020-07-22T18:33:15.5Z", 500),
            ("2020-07-22T18:33:15.04Z", 40),
            ("2020-07-22T18:33:15.123Z", 123),
            ("2020-07-22T18:33:15.123999999999999999999Z", 123),
            ("2020-07-22T19:33:15.007+0100", 7),
            ("2020-07-22T19:33:15.9+01:00", 900),
        ] {
            let whole = 1_595_442_795_000;
            let parsed = parse(text).map(Timestamp::millis);
            assert_eq!(parsed, Some(whole + expected), "{text}");
        }
    }

    #[test]
    fn refuses_every_other_shape() {
        for text in [
            "",
            "2020-07-22",
            "2020-07-22T18:33:15",
            "2020-07-22t18:33:15Z",
            "2020-07-22T18:33:15z",
            "2020-07-22 18:33:15Z",
            "2020-07-22T18:33Z",
            "2020-07-22T18:33:15ZZ",
            "2020-07-22T18:33:15+01",
            "2020-07-22T18:33:15+1:00",
            "2020-07-22T18:33:15+0160",
            "2020-07-22T18:33:15+2400",
            "2020-07-22T18:33:15 0100",
            "2020-07-22T18:33:15.Z",
            "2020-07-22T18:33:15.",
            "2020-07-22T18:33:15.5",
            "2020-07-22T18:33:15,5Z",
            "2020-07-22T18:33:15. 5Z",
            "2020-07-22T18:33:15.5 Z",
            "2020-07-22T18:33:15.-5Z",
            "2020-07-22T18:33:15.5.5Z",
            "2020-07-22T18:33:15.+0100",
            "2020-13-22T18:33:15Z",
            "2020-00-22T18:33:15Z",
            "2023-02-29T18:33:15Z",
            "2020-07-00T18:33:15Z",
            "2020-07-32T18:33:15Z",
            "2020-07-22T24:00:00Z",
            "2020-07-22T18:60:15Z",
            "2020-07-22T18:33:60Z",
            "+020-07-22T18:33:15Z",
            "2020-07-22T18:33:1\u{e9}Z",
            "1595442795000",
        ] {
            assert_eq!(parse(text), None, "{text:?}");
        }
    }
}
