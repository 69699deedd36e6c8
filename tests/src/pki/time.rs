//! Times as certificates write them (RFC 5280, section 4.1.2.5).

use super::der::{self, Der};

/// Milliseconds since 1970, as the App Store counts.
pub type Millis = i64;

/// A day, in milliseconds.
pub const DAY: Millis = 24 * 60 * MINUTE;
/// A minute, in milliseconds.
pub const MINUTE: Millis = 60_000;

/// A moment of the Gregorian calendar, to the second, UTC.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    year: i64,
    /// Month, day, hour, minute, second.
    rest: [i64; 5],
}

impl Moment {
    /// From a year, month, day, hour, minute and second.
    pub const fn new(year: i64, rest: [i64; 5]) -> Self {
        Self { year, rest }
    }

    /// As messages write it.
    pub const fn millis(self) -> Millis {
        let [month, day, hour, minute, second] = self.rest;
        // Counted in years that begin in March, so that the leap day comes last.
        let (year, month) = if month > 2 {
            (self.year, month - 3)
        } else {
            (self.year - 1, month + 9)
        };
        let leap_days = year / 4 - year / 100 + year / 400;
        let days = 365 * year + leap_days + (153 * month + 2) / 5 + day - 1 - 719_468;
        (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000
    }

    /// UTCTime until 2049, GeneralizedTime from 2050 on, as the standard demands.
    pub fn der(self) -> Der {
        if self.year < 2050 {
            self.utc_time("Z")
        } else {
            self.generalized_time()
        }
    }

    /// UTCTime, with what follows the seconds.
    pub fn utc_time(self, zone: &str) -> Der {
        let text = format!("{:02}{}{zone}", self.year % 100, self.digits(5));
        der::value(0x17, text.as_bytes())
    }

    /// UTCTime that ends at the minutes.
    pub fn utc_time_without_seconds(self) -> Der {
        let text = format!("{:02}{}Z", self.year % 100, self.digits(4));
        der::value(0x17, text.as_bytes())
    }

    /// GeneralizedTime, whatever the year.
    pub fn generalized_time(self) -> Der {
        let text = format!("{:04}{}Z", self.year, self.digits(5));
        der::value(0x18, text.as_bytes())
    }

    fn digits(self, fields: usize) -> String {
        self.rest[..fields]
            .iter()
            .map(|field| format!("{field:02}"))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_from_1970() {
        for (moment, millis) in [
            (Moment::new(1970, [1, 1, 0, 0, 0]), 0),
            (Moment::new(2000, [2, 29, 0, 0, 0]), 951_782_400_000),
            (Moment::new(2026, [3, 1, 12, 0, 0]), 1_772_366_400_000),
        ] {
            assert_eq!(moment.millis(), millis);
        }
    }
}
