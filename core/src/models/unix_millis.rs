//! Points in time, as they are written in JSON.

use core::fmt;

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde::{Serialize, Serializer};

use super::model::Member;
use crate::Timestamp;

/// A point in time: milliseconds since 1970, UTC.
///
/// The App Store writes whole numbers. Xcode writes fractions of milliseconds too, and dates before
/// 1970 as negative numbers.
// Whole numbers and fractions are kept apart, so that each is written as it was read.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UnixMillis(#[cfg_attr(feature = "ts", ts(type = "number"))] Number);

#[derive(Clone, Copy, Debug, PartialEq)]
enum Number {
    Whole(i64),
    Fractional(f64),
}

impl UnixMillis {
    /// The point in time so many milliseconds after the beginning of 1970.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(Number::Whole(millis))
    }

    /// Milliseconds since the beginning of 1970, without a fraction.
    #[must_use]
    #[expect(
        clippy::as_conversions,
        reason = "truncates, and saturates beyond the range of i64"
    )]
    pub const fn millis(self) -> i64 {
        match self.0 {
            Number::Whole(millis) => millis,
            Number::Fractional(millis) => millis as i64,
        }
    }

    /// The same point in time, without a fraction.
    #[must_use]
    pub const fn timestamp(self) -> Timestamp {
        Timestamp::from_millis(self.millis())
    }
}

impl From<Timestamp> for UnixMillis {
    fn from(timestamp: Timestamp) -> Self {
        Self::from_millis(timestamp.millis())
    }
}

impl Member for UnixMillis {}

impl Serialize for UnixMillis {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Number::Whole(millis) => serializer.serialize_i64(millis),
            Number::Fractional(millis) => serializer.serialize_f64(millis),
        }
    }
}

impl<'de> Deserialize<'de> for UnixMillis {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Millis;

        impl Visitor<'_> for Millis {
            type Value = UnixMillis;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a time in milliseconds since 1970")
            }

            fn visit_i64<E: Error>(self, millis: i64) -> Result<UnixMillis, E> {
                Ok(UnixMillis(Number::Whole(millis)))
            }

            fn visit_u64<E: Error>(self, millis: u64) -> Result<UnixMillis, E> {
                i64::try_from(millis)
                    .map(UnixMillis::from_millis)
                    .map_err(|_| E::invalid_value(Unexpected::Unsigned(millis), &self))
            }

            fn visit_f64<E: Error>(self, millis: f64) -> Result<UnixMillis, E> {
                Ok(UnixMillis(Number::Fractional(millis)))
            }
        }

        deserializer.deserialize_any(Millis)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_what_it_read() {
        for (text, millis) in [
            ("1697679936049", 1_697_679_936_049),
            ("1697679936049.0698", 1_697_679_936_049),
            ("1779883806606.5737", 1_779_883_806_606),
            ("1697679936049.0", 1_697_679_936_049),
            ("-62135769600000", -62_135_769_600_000),
            ("-0.5", 0),
            ("9223372036854775807", i64::MAX),
            ("1e+300", i64::MAX),
        ] {
            let time: UnixMillis = serde_json::from_str(text).expect(text);
            assert_eq!(time.millis(), millis, "{text}");
            assert_eq!(serde_json::to_string(&time).expect(text), text);
        }
    }

    #[test]
    fn refuses_what_is_no_time() {
        for text in ["\"1697679936049\"", "true", "[]", "9223372036854775808"] {
            assert!(serde_json::from_str::<UnixMillis>(text).is_err(), "{text}");
        }
    }
}
