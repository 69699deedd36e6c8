//! Points in time, in the unit the App Store uses: milliseconds since 1970, UTC.

use alloc::string::{String, ToString};
use core::fmt;

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The point in time so many milliseconds after the beginning of 1970.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the beginning of 1970.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The beginning of a day of the proleptic Gregorian calendar, if there is such a day.
    pub(crate) fn from_civil_date(year: i64, month: i64, day: i64) -> Option<Self> {
        // In years that begin on 1 March, so that the leap day comes last.
        let shifted = if month <= 2 { year - 1 } else { year };
        let (era, year_of_era) = (shifted.div_euclid(400), shifted.rem_euclid(400));
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        let days = era * 146_097 + day_of_era - 719_468;
        (civil_date(days) == (year, month, day)).then(|| Self(days * 86_400_000))
    }

    /// The point in time so many milliseconds later, or earlier if negative.
    #[must_use]
    pub const fn plus(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis))
    }
}

impl Timestamp {
    /// ISO 8601 with the precision there is: milliseconds are left out when they are zero.
    pub(crate) fn to_text(self) -> String {
        let (seconds, millis) = (self.0.div_euclid(1000), self.0.rem_euclid(1000));
        let (days, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
        let (year, month, day) = civil_date(days);
        let mut text = String::new();
        for (number, width, end) in [
            (year, 4, "-"),
            (month, 2, "-"),
            (day, 2, "T"),
            (second / 3600, 2, ":"),
            (second / 60 % 60, 2, ":"),
            (second % 60, 2, ""),
        ] {
            push_number(number, width, &mut text);
            text.push_str(end);
        }
        if millis != 0 {
            text.push('.');
            push_number(millis, 3, &mut text);
        }
        text.push('Z');
        text
    }
}

/// At least so many characters, as many of them zeros as it takes; a sign is one of them.
fn push_number(number: i64, width: usize, text: &mut String) {
    let digits = number.unsigned_abs().to_string();
    let sign = if number < 0 { "-" } else { "" };
    text.push_str(sign);
    for _ in sign.len() + digits.len()..width {
        text.push('0');
    }
    text.push_str(&digits);
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_text())
    }
}

/// The proleptic Gregorian date so many days after 1970-01-01.
///
/// Counts in eras of 400 years that begin on 1 March, so that the leap day comes last.
const fn civil_date(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 {
        month_from_march + 3
    } else {
        month_from_march - 9
    };
    let year = era * 400 + year_of_era + if month <= 2 { 1 } else { 0 };
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn prints_iso_8601() {
        for (millis, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (-1, "1969-12-31T23:59:59.999Z"),
            (1_709_208_000_000, "2024-02-29T12:00:00Z"),
            (1_697_679_936_049, "2023-10-19T01:45:36.049Z"),
            (951_782_400_000, "2000-02-29T00:00:00Z"),
            (4_107_542_400_000, "2100-03-01T00:00:00Z"),
            (253_402_300_799_000, "9999-12-31T23:59:59Z"),
        ] {
            assert_eq!(Timestamp::from_millis(millis).to_string(), text);
        }
        // The ends of the range print too: nothing here can overflow.
        let _ = (
            Timestamp(i64::MIN).to_string(),
            Timestamp(i64::MAX).to_string(),
        );
    }
}
