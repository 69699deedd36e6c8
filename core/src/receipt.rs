//! App receipts, from before StoreKit 2: a signed message (RFC 5652) around a set of attributes.
//!
//! A receipt comes from a device and every byte of it may be hostile. What is here
//! believes nothing; [`Verifier::receipt_text`](crate::Verifier::receipt_text) is how to believe one.
//!
//! The App Store writes receipts in DER. Xcode writes the envelope with indefinite lengths and
//! divides the content into pieces, which `indefinite` puts into DER before anything is read.

mod attribute;
mod container;
mod date;
mod indefinite;
mod input;
mod legacy;
mod payload;

use alloc::boxed::Box;
use alloc::string::String;

pub(crate) use self::container::Container;
pub(crate) use self::input::decode;
pub(crate) use self::payload::Receipt;

use crate::error::{Error, Result};

/// How many bytes of a receipt are looked at when nobody verifies it: those of the largest receipts,
/// of customers with thousands of purchases, of which each takes 400.
const LONGEST: usize = 4 << 20;

/// Refuses a receipt of so many bytes that is too long, for callers who would have to copy it.
///
/// # Errors
/// `input/too-long`.
pub fn check_length(length: usize) -> Result<()> {
    if length > LONGEST {
        let limit = LONGEST;
        return Err(Error::InputTooLong { length, limit }.into());
    }
    Ok(())
}

/// Decodes a receipt that anybody can have written, and gives the JSON text of what it holds. It is
/// given as base64 in any of its common forms, or as it stands.
///
/// # Errors
/// `input/base64`, `input/too-long` and the codes of the area `receipt`.
pub fn unverified_receipt_text(receipt: &[u8]) -> Result<String> {
    check_length(receipt.len())?;
    let bytes = decode(receipt)?;
    let container = Container::read(&bytes)?;
    Ok(Receipt::read(container.payload())?.json)
}

/// The identifier of a transaction in an app receipt or in a transaction's own, older receipt, with
/// which Apple's API can be asked about the customer. Anybody can have written it.
///
/// It is that of the first purchase in the receipt that has one; none if no purchase has.
///
/// # Errors
/// `input/base64`, `input/too-long` and the codes of the area `receipt`.
pub fn unverified_transaction_id(receipt: &[u8]) -> Result<Option<String>> {
    check_length(receipt.len())?;
    let bytes = decode(receipt)?;
    if input::is_property_list(&bytes) {
        return legacy::transaction_id(&bytes);
    }
    let container = Container::read(&bytes)?;
    let receipt = Receipt::read(container.payload())?;
    Ok(receipt.transaction_id.map(String::from))
}

/// An error about the encoding of a structure.
fn broken(structure: &'static str) -> Box<Error> {
    Error::ReceiptEncoding { structure }.into()
}
