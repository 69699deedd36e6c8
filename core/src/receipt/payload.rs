//! What a receipt says: a set of attributes, and one more set for each purchase.
//!
//! An attribute has a number, a version that says nothing, and a value that is encoded once more.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::attribute::{self, IN_APP, Known, MOST, OF_PURCHASE, OF_RECEIPT};
use super::broken;
use crate::elements::{Elements, INTEGER, OCTET_STRING, SEQUENCE, SET};
use crate::encoding::encode_base64;
use crate::error::{Error, Result};
use crate::json::{Object, list};
use crate::time::Timestamp;

const ATTRIBUTES: &str = "attributes";
/// Attributes of one set that are not known. Apple writes about ten.
const MOST_UNKNOWN: usize = 200;

/// A receipt, decoded. Whether it is verified is for others to say.
pub(crate) struct Receipt<'a> {
    /// The JSON text of everything it holds.
    pub(crate) json: String,
    /// The identifier of its first purchase that has one.
    pub(crate) transaction_id: Option<&'a str>,
    values: Values<'a>,
}

/// The encoded values of the attributes that are known, in the order of their table.
type Values<'a> = [Option<&'a [u8]>; MOST];

impl<'a> Receipt<'a> {
    /// Reads the attributes of a receipt to their last byte.
    pub(crate) fn read(payload: &'a [u8]) -> Result<Self> {
        let mut purchases = Vec::new();
        let (members, values) = read_set(payload, OF_RECEIPT, &mut purchases)?;
        let mut transaction_id = None;
        let mut in_app = Vec::new();
        for purchase in purchases {
            let (members, values) = read_set(purchase, OF_PURCHASE, &mut Vec::new())?;
            in_app.push(members.finish());
            let identifier = || {
                let either = value(OF_PURCHASE, &values, 1703);
                attribute::text(either.or_else(|| value(OF_PURCHASE, &values, 1705))?)
            };
            transaction_id = transaction_id.or_else(identifier);
        }
        Ok(Self {
            json: members.json("inApp", &list(in_app.into_iter())).finish(),
            transaction_id,
            values,
        })
    }

    /// The value of an attribute that is known, as it is encoded.
    pub(crate) fn encoded(&self, number: i64) -> Option<&'a [u8]> {
        value(OF_RECEIPT, &self.values, number)
    }

    /// The text of an attribute that is known.
    pub(crate) fn text(&self, number: i64) -> Option<&'a str> {
        attribute::text(self.encoded(number)?)
    }

    /// The date of an attribute that is known, unless it is empty.
    pub(crate) fn date(&self, number: i64) -> Option<Timestamp> {
        attribute::date(self.encoded(number)?)
    }
}

#[inline(never)]
fn value<'a>(known: &[Known], values: &Values<'a>, number: i64) -> Option<&'a [u8]> {
    let place = known.iter().position(|known| known.0 == number)?;
    values[place]
}

/// Reads a set of attributes. They come in any order, though DER has one for them: Apple's servers
/// write them as they please. Each is there once, so that nobody can read the other one of two.
#[inline(never)]
fn read_set<'a>(
    encoded: &'a [u8],
    known: &[Known],
    purchases: &mut Vec<&'a [u8]>,
) -> Result<(Object, Values<'a>)> {
    let mut set = Elements::of_only(encoded, SET).ok_or(broken(ATTRIBUTES))?;
    let mut values: Values<'_> = [None; MOST];
    let (mut members, mut unknown) = (Object::new(), Object::new());
    let mut numbers = Vec::new();
    while !set.at_end() {
        let (number, value) = read_attribute(&mut set).ok_or(broken(ATTRIBUTES))?;
        let twice = Error::ReceiptDuplicate {
            attribute: number.unsigned_abs(),
        };
        if let Some(place) = known.iter().position(|known| known.0 == number) {
            let (_, name, form) = known[place];
            if values[place].replace(value).is_some() {
                return Err(twice);
            }
            members = form
                .write(name, value, members)
                .ok_or(Error::ReceiptAttribute {
                    attribute: name,
                    expected: form.expected(),
                })?;
        } else if number == IN_APP && known == OF_RECEIPT {
            purchases.push(value);
        } else if numbers.contains(&number) {
            return Err(twice);
        } else if numbers.len() == MOST_UNKNOWN {
            return Err(broken(ATTRIBUTES));
        } else {
            numbers.push(number);
            unknown = unknown.text(&number.to_string(), &encode_base64(value));
        }
    }
    Ok((members.json("unknown", &unknown.finish()), values))
}

/// The number of the next attribute, and its value as it is encoded.
#[inline(never)]
fn read_attribute<'a>(set: &mut Elements<'a>) -> Option<(i64, &'a [u8])> {
    let mut attribute = set.nested(SEQUENCE)?;
    let number = attribute::integer(attribute.contents(INTEGER)?)?;
    attribute::integer(attribute.contents(INTEGER)?)?;
    let value = attribute.contents(OCTET_STRING)?;
    attribute.end()?;
    (number >= 0).then_some((number, value))
}
