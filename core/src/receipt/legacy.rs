//! The receipt of a single transaction, from before iOS 7: a property list in the manner of
//! `OpenStep`, and within it another one in base64.
//!
//! Its signature is not checked: Apple took back the certificates it was made with.

use alloc::string::String;

use super::broken;
use crate::encoding::decode_base64_of_clients;
use crate::error::Result;

const LIST: &str = "property list";

/// The identifier of the transaction, if the list has one.
pub(super) fn transaction_id(bytes: &[u8]) -> Result<Option<String>> {
    let info = value(bytes, b"purchase-info").flatten();
    let inner = decode_base64_of_clients(info.ok_or(broken(LIST))?)?;
    let identifier = value(&inner, b"transaction-id").ok_or(broken(LIST))?;
    identifier
        .filter(|identifier| !identifier.is_empty())
        .map(|text| String::from_utf8(text.to_vec()).map_err(|_| broken(LIST)))
        .transpose()
}

/// The value of one entry of a list of texts, `{ "key" = "value"; ... }`, if there is such an entry;
/// nothing at all if this is no list.
fn value<'a>(list: &'a [u8], wanted: &[u8]) -> Option<Option<&'a [u8]>> {
    let mut rest = list.trim_ascii();
    let mut found = None;
    expect(&mut rest, b'{')?;
    while rest.first() != Some(&b'}') {
        let key = text(&mut rest)?;
        expect(&mut rest, b'=')?;
        let value = text(&mut rest)?;
        expect(&mut rest, b';')?;
        if key == wanted && found.replace(value).is_some() {
            return None;
        }
    }
    (rest.len() == 1).then_some(found)
}

/// Takes a mark and the white space behind it.
fn expect(rest: &mut &[u8], mark: u8) -> Option<()> {
    let (_, behind) = rest.split_first().filter(|(found, _)| **found == mark)?;
    *rest = behind.trim_ascii_start();
    Some(())
}

/// Takes a text in quotes, in which nothing is escaped, and the white space behind it.
fn text<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let quoted = rest.strip_prefix(b"\"")?;
    let ends = |byte: &u8| matches!(byte, b'"' | b'\\');
    let (text, behind) = quoted.split_at(quoted.iter().position(ends)?);
    *rest = behind.strip_prefix(b"\"")?.trim_ascii_start();
    Some(text)
}
