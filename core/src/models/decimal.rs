//! Decimal numbers.

use alloc::string::String;

use serde::{Deserialize, Serialize};
use serde_json::Number;

/// A decimal number: written as a number, and read from a string too.
// Apple documents the type as a floating-point number and limits its length in characters, as if
// it were text. Both are read, the number is what to send.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Decimal {
    /// As a number.
    Number(#[cfg_attr(feature = "ts", ts(type = "number"))] Number),
    /// As text.
    Text(String),
}

impl super::model::Member for Decimal {}
