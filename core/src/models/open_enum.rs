//! Enums that keep values they do not know.
//!
//! Apple adds values over time, and every enum here arrives from Apple or is sent to it. A value
//! that has no name yet lands in `Unknown`, as it was written, and is written back unchanged.

use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserializer, Error, Visitor};

/// Defines an open enum: `pub enum Name: str` for values written as text, `pub enum Name: i64` for
/// values written as integers.
macro_rules! open_enum {
    ($(#[$($attribute:tt)*])* pub enum $name:ident: str { $($values:tt)* }) => {
        open_enum!(@define String, derive() $(#[$($attribute)*])* $name { $($values)* });
        open_enum!(@text $name { $($values)* });
        open_enum!(@typescript "string", $(#[$($attribute)*])* $name { $($values)* });
    };

    ($(#[$($attribute:tt)*])* pub enum $name:ident: i64 { $($values:tt)* }) => {
        open_enum!(@define i64, derive(Copy) $(#[$($attribute)*])* $name { $($values)* });
        open_enum!(@integer $name { $($values)* });
        open_enum!(@typescript "number", $(#[$($attribute)*])* $name { $($values)* });
    };

    (@define $kept:ident, derive($($copy:ident)?)
        $(#[doc = $doc:literal])*
        $(#[deprecated = $deprecated:literal])?
        $name:ident { $(
            $(#[doc = $value_doc:literal])*
            $(#[deprecated = $value_deprecated:literal])?
            $variant:ident = $value:literal,
        )* }
    ) => {
        $(#[doc = $doc])*
        $(#[deprecated = $deprecated])?
        #[derive(Clone, $($copy,)? Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[doc = $value_doc])*
                $(#[deprecated = $value_deprecated])?
                $variant,
            )*
            /// A value without a name here, as it was written.
            Unknown($kept),
        }

        #[allow(deprecated, reason = "deprecated values still arrive")]
        impl $crate::models::model::Member for $name {
            #[cfg(feature = "ts")]
            const VALUES: &'static [(&'static str, &'static str)] =
                &[$((stringify!($variant), stringify!($value)),)*];
        }
    };

    (@text $name:ident { $(
        $(#[$($attribute:tt)*])*
        $variant:ident = $value:literal,
    )* }) => {
        #[allow(deprecated, reason = "deprecated values still arrive")]
        impl $name {
            /// The value as it is written in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Unknown(value) => value,
                }
            }
        }

        #[allow(deprecated, reason = "deprecated values still arrive")]
        impl From<&str> for $name {
            fn from(value: &str) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    _ => Self::Unknown(value.into()),
                }
            }
        }

        #[allow(deprecated, reason = "deprecated values still arrive")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        #[allow(deprecated, reason = "deprecated values still arrive")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::models::open_enum::text(deserializer)
            }
        }
    };

    (@integer $name:ident { $(
        $(#[$($attribute:tt)*])*
        $variant:ident = $value:literal,
    )* }) => {
        #[allow(deprecated, reason = "deprecated values still arrive")]
        impl $name {
            /// The value as it is written in JSON.
            #[must_use]
            pub const fn value(self) -> i64 {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Unknown(value) => value,
                }
            }
        }

        #[allow(deprecated, reason = "deprecated values still arrive")]
        impl From<i64> for $name {
            fn from(value: i64) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    _ => Self::Unknown(value),
                }
            }
        }

        #[allow(deprecated, reason = "deprecated values still arrive")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.value())
            }
        }

        #[allow(deprecated, reason = "deprecated values still arrive")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <i64 as serde::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }
    };

    (@typescript $open:literal,
        $(#[doc = $doc:literal])*
        $(#[deprecated = $deprecated:literal])?
        $name:ident { $(
            $(#[doc = $value_doc:literal])*
            $(#[deprecated = $value_deprecated:literal])?
            $variant:ident = $value:literal,
        )* }
    ) => {
        #[cfg(feature = "ts")]
        #[allow(deprecated, reason = "deprecated values still arrive")]
        impl ts_rs::TS for $name {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;
            const IS_ENUM: bool = true;

            fn docs() -> Option<String> {
                $crate::models::typescript::Docs::new(&[$($doc),*])
                    $(.value(
                        stringify!($value),
                        &[$($value_doc),*],
                        None$(.or(Some($value_deprecated)))?,
                    ))*
                    $(.deprecated($deprecated))?
                    .finish()
            }

            fn name(_: &ts_rs::Config) -> String {
                stringify!($name).into()
            }

            fn inline(_: &ts_rs::Config) -> String {
                concat!($(stringify!($value), " | ",)* "(", $open, " & {})").into()
            }

            fn decl(cfg: &ts_rs::Config) -> String {
                format!("type {} = {};", Self::name(cfg), Self::inline(cfg))
            }
        }
    };
}

pub(crate) use open_enum;

/// Reads an enum that is written as text.
pub(crate) fn text<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: for<'a> From<&'a str>,
{
    struct Text<T>(PhantomData<T>);

    impl<T: for<'a> From<&'a str>> Visitor<'_> for Text<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }

        fn visit_str<E: Error>(self, value: &str) -> Result<T, E> {
            Ok(T::from(value))
        }
    }

    deserializer.deserialize_str(Text(PhantomData))
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use crate::models::{Environment, OfferType};

    #[test]
    fn text_without_a_name_is_kept() {
        for (json, value) in [
            ("\"Sandbox\"", Environment::Sandbox),
            ("\"sandbox\"", Environment::Unknown("sandbox".into())),
            ("\"\"", Environment::Unknown("".into())),
        ] {
            assert_eq!(
                serde_json::from_str::<Environment>(json).expect(json),
                value
            );
            assert_eq!(serde_json::to_string(&value).expect(json), json);
        }
        assert!(serde_json::from_str::<Environment>("1").is_err());
    }

    #[test]
    fn integers_without_a_name_are_kept() {
        for (number, value) in [
            (1, OfferType::IntroductoryOffer),
            (0, OfferType::Unknown(0)),
            (-1, OfferType::Unknown(-1)),
            (i64::MAX, OfferType::Unknown(i64::MAX)),
        ] {
            let json = number.to_string();
            assert_eq!(
                serde_json::from_str::<OfferType>(&json).expect(&json),
                value
            );
            assert_eq!(serde_json::to_string(&value).expect(&json), json);
        }
        assert!(serde_json::from_str::<OfferType>("\"1\"").is_err());
    }
}
