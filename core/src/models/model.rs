//! What all models have in common: how members are named, left out and kept.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

/// Members of a JSON object that its model does not name, as they were written.
pub type UnknownMembers = serde_json::Map<String, serde_json::Value>;

/// Defines a model: a struct that reads and writes a JSON object and keeps unknown members.
///
/// Members are named in camelCase unless `#[serde(rename)]` says otherwise. An `Option` that is
/// `None` is left out when written. Whatever else the object holds is in `unknown`.
macro_rules! model {
    (
        $(#[doc = $doc:literal])*
        $(#[deprecated = $deprecated:literal])?
        $(#[derive($derive:ident)])?
        $(#[typescript($typescript:literal)])?
        pub struct $name:ident { $(
            $(#[doc = $field_doc:literal])*
            $(#[deprecated = $field_deprecated:literal])?
            $(#[serde(rename = $wire:literal)])?
            $(#[typescript($constant:literal)])?
            pub $field:ident: $type:ty,
        )* }
    ) => {
        $(#[doc = $doc])*
        $(#[deprecated = $deprecated])?
        $(#[cfg_attr(feature = "ts", doc = "", doc = concat!(" @deprecated ", $deprecated))])?
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        $(#[derive($derive)])?
        #[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
        $(#[cfg_attr(feature = "ts", ts(rename = $typescript))])?
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            $(
                $(#[doc = $field_doc])*
                $(#[deprecated = $field_deprecated])?
                $(#[cfg_attr(
                    feature = "ts",
                    doc = "",
                    doc = concat!(" @deprecated ", $field_deprecated)
                )])?
                $(#[serde(rename = $wire)])?
                $(#[cfg_attr(feature = "ts", ts(type = $constant))])?
                #[serde(skip_serializing_if = "crate::models::model::Member::is_absent")]
                pub $field: $type,
            )*
            /// Members that have no name here.
            #[serde(flatten)]
            #[cfg_attr(feature = "ts", ts(skip))]
            pub unknown: $crate::models::model::UnknownMembers,
        }

        #[allow(deprecated, reason = "deprecated models are still read")]
        impl $crate::models::model::Member for $name {}
    };
}

pub(crate) use model;

/// The type of a member of a model.
pub(crate) trait Member {
    /// The values of an enum: each with its name, and as it is written in JSON.
    #[cfg(feature = "ts")]
    const VALUES: &'static [(&'static str, &'static str)] = &[];

    /// Whether the member is to be left out of the JSON.
    fn is_absent(&self) -> bool {
        false
    }
}

impl<T> Member for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl Member for String {}
impl Member for bool {}
impl Member for i64 {}
impl<T> Member for Vec<T> {}
impl<K, V> Member for BTreeMap<K, V> {}
