//! The forms in which a receipt arrives.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::encoding::decode_base64_of_clients;
use crate::error::Result;

/// A receipt as a client sent it.
#[derive(Clone, Copy, Debug)]
pub enum ReceiptInput<'a> {
    /// Base64: standard or URL-safe, padded or not, in one line or several.
    Text(&'a str),
    /// The bytes of the receipt.
    Bytes(&'a [u8]),
}

impl<'a> ReceiptInput<'a> {
    /// The length as it arrived.
    pub(crate) const fn len(&self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::Bytes(bytes) => bytes.len(),
        }
    }

    /// The bytes of the receipt.
    pub(crate) fn decode(self) -> Result<Cow<'a, [u8]>> {
        match self {
            Self::Text(text) => decode_base64_of_clients(text).map(Cow::Owned),
            Self::Bytes(bytes) => Ok(Cow::Borrowed(bytes)),
        }
    }
}

impl<'a> From<&'a str> for ReceiptInput<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a [u8]> for ReceiptInput<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Self::Bytes(bytes)
    }
}

impl<'a> From<&'a Vec<u8>> for ReceiptInput<'a> {
    fn from(bytes: &'a Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}
