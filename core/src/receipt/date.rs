//! The dates of receipts: RFC 3339, with the difference to UTC as Xcode writes it.

use crate::time::Timestamp;

/// A date as text: `2020-07-22T18:33:15Z`, and from Xcode `2020-07-22T18:33:15+0100`.
pub(super) fn parse(text: &str) -> Option<Timestamp> {
    let (date, zone) = text.as_bytes().split_at_checked(19)?;
    let number = |from: usize, to: usize| number(&date[from..to]);
    for (place, mark) in [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')] {
        if date[place] != mark {
            return None;
        }
    }
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    let offset = match zone {
        b"Z" => 0,
        [sign @ (b'+' | b'-'), hours @ .., b':', minutes_1, minutes_2]
        | [sign @ (b'+' | b'-'), hours @ .., minutes_1, minutes_2] => {
            let (hours, minutes) = (hours, number_of(&[*minutes_1, *minutes_2])?);
            if hours.len() != 2 || minutes > 59 {
                return None;
            }
            let offset = number_of(hours)? * 60 + minutes;
            if *sign == b'-' { -offset } else { offset }
        }
        _ => return None,
    };
    if hour > 23 || minute > 59 || second > 59 || offset.abs() >= 24 * 60 {
        return None;
    }
    let midnight = Timestamp::from_civil_date(year, month, day)?;
    Some(midnight.plus((((hour * 60 + minute - offset) * 60) + second) * 1000))
}

use self::number as number_of;

/// A number of digits and nothing else.
fn number(digits: &[u8]) -> Option<i64> {
    digits.iter().try_fold(0, |number, digit| {
        digit
            .is_ascii_digit()
            .then(|| number * 10 + i64::from(digit - b'0'))
    })
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
            ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
        ] {
            let parsed = parse(text).map(|date| date.to_string());
            assert_eq!(parsed.as_deref(), Some(expected), "{text}");
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
