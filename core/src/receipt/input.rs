//! The forms in which a receipt arrives: base64 from most clients, bytes from some.

use alloc::borrow::Cow;

use super::{broken, indefinite};
use crate::elements::SEQUENCE;
use crate::encoding::decode_base64_of_clients;
use crate::error::Result;

/// The bytes of a receipt in DER, or of a property list.
///
/// Base64 consists of ASCII, and so would a receipt of fewer than 128 bytes, which there is not.
pub(crate) fn decode(receipt: &[u8]) -> Result<Cow<'_, [u8]>> {
    let bytes = if matches!(receipt, [SEQUENCE, 0x80..=0xff, ..]) || is_property_list(receipt) {
        Cow::Borrowed(receipt)
    } else {
        Cow::Owned(decode_base64_of_clients(receipt)?)
    };
    match bytes.get(1) {
        Some(0x80) => indefinite::to_definite(&bytes)
            .map(Cow::Owned)
            .ok_or(broken("receipt")),
        _ => Ok(bytes),
    }
}

/// Whether the bytes begin as a property list does, and no signed data.
pub(super) fn is_property_list(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().first() == Some(&b'{')
}
