//! The forms in which a receipt arrives: base64 from most clients, bytes from some.

use alloc::borrow::Cow;

use super::{broken, indefinite};
use crate::elements::SEQUENCE;
use crate::encoding::decode_base64_of_clients;
use crate::error::Result;

/// The bytes of a receipt in DER, or of a property list.
///
/// Both kinds of receipt tell themselves from base64 by their first byte: base64 of neither begins
/// with a zero, which is the character of the tag of a sequence, or with a brace.
pub(crate) fn decode(receipt: &[u8]) -> Result<Cow<'_, [u8]>> {
    let bytes = if receipt.first() == Some(&SEQUENCE) || is_property_list(receipt) {
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

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;

    use super::*;

    #[test]
    fn tells_bytes_from_base64() {
        for bytes in [&[0x30, 0][..], &[0x30, 3, 2, 1, 0], b"0000", b"{}", b" {"] {
            assert_eq!(decode(bytes).as_deref(), Ok(bytes), "{bytes:?}");
        }
        assert_eq!(decode(b"MAMCAQA=").as_deref(), Ok(&[0x30, 3, 2, 1, 0][..]));
        assert_eq!(decode(b"e30=").as_deref(), Ok(&b"{}"[..]));
        let text = decode(&[0x31, 0x80]);
        assert_eq!(text.map_err(|error| error.code()), Err("input/base64"));
        // Whatever a sequence holds, its base64 begins with another character.
        for second in 0..=u8::MAX {
            assert!(STANDARD.encode([SEQUENCE, second]).starts_with('M'));
        }
    }
}
