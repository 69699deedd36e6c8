//! The receipt of a single transaction, from before iOS 7: a property list in the manner of
//! `OpenStep`, and within it another one in base64.
//!
//! Its signature is not checked: Apple took back the certificates it was made with.

use alloc::string::String;
use alloc::vec::Vec;

use super::broken;
use crate::encoding::decode_base64_of_clients;
use crate::error::{Error, Result};

const LIST: &str = "property list";

/// Whether the bytes begin as a property list does, and no signed data.
pub(super) fn is_property_list(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().first() == Some(&b'{')
}

/// The identifier of the transaction, if the list has one.
pub(super) fn transaction_id(bytes: &[u8]) -> Result<Option<String>> {
    let Some(info) = value(bytes, b"purchase-info")? else {
        return Err(broken(LIST));
    };
    let info = core::str::from_utf8(info).map_err(|_| broken(LIST))?;
    let inner: Vec<u8> = decode_base64_of_clients(info)?;
    let identifier = value(&inner, b"transaction-id")?;
    identifier
        .map(|text| core::str::from_utf8(text).map(String::from))
        .transpose()
        .map_err(|_| broken(LIST))
}

/// The value of one entry of a list of texts: `{ "key" = "value"; ... }`.
fn value<'a>(list: &'a [u8], wanted: &[u8]) -> Result<Option<&'a [u8]>> {
    let mut rest = list.trim_ascii();
    let mut found = None;
    expect(&mut rest, b'{')?;
    while rest.first() != Some(&b'}') {
        let key = text(&mut rest)?;
        expect(&mut rest, b'=')?;
        let value = text(&mut rest)?;
        expect(&mut rest, b';')?;
        if key == wanted && found.replace(value).is_some() {
            return Err(Error::ReceiptEncoding { structure: LIST });
        }
    }
    if rest.len() == 1 {
        Ok(found)
    } else {
        Err(broken(LIST))
    }
}

/// Takes a mark and the white space behind it.
fn expect(rest: &mut &[u8], mark: u8) -> Result<()> {
    match rest.split_first() {
        Some((found, behind)) if *found == mark => {
            *rest = behind.trim_ascii_start();
            Ok(())
        }
        _ => Err(broken(LIST)),
    }
}

/// Takes a text in quotes, in which nothing is escaped, and the white space behind it.
fn text<'a>(rest: &mut &'a [u8]) -> Result<&'a [u8]> {
    let quoted = rest.strip_prefix(b"\"").ok_or(broken(LIST))?;
    let end = quoted
        .iter()
        .position(|byte| *byte == b'"' || *byte == b'\\');
    let (text, behind) = quoted.split_at(end.ok_or(broken(LIST))?);
    let behind = behind.strip_prefix(b"\"").ok_or(broken(LIST))?;
    *rest = behind.trim_ascii_start();
    Ok(text)
}
