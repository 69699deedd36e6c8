//! What a receipt says: a set of attributes, and one more set for each purchase.
//!
//! An attribute has a number, a version that says nothing, and a value that is encoded once more.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::attribute::{self, IN_APP, Known, MOST, OF_PURCHASE, OF_RECEIPT};
use super::broken;
use crate::elements::{Elements, INTEGER, OCTET_STRING, SEQUENCE, SET};
use crate::error::{Error, Result};
use crate::time::Timestamp;

const ATTRIBUTES: &str = "attributes";
/// Attributes of one set that are not known. Apple writes about ten.
const MOST_UNKNOWN: usize = 200;
/// The same of a whole receipt: more than the largest receipts have, and few enough for JavaScript.
const MOST_UNKNOWN_IN_ALL: usize = 150_000;
/// Purchases of one receipt. Some customers have thousands.
const MOST_PURCHASES: usize = 100_000;

/// A receipt, decoded. Whether it is verified is for others to say.
pub(crate) struct Receipt<'a> {
    /// The JSON text of everything it holds.
    pub(crate) json: String,
    /// The identifier of its first purchase that has one: its own or that of the original transaction,
    /// whichever comes first.
    pub(crate) transaction_id: Option<&'a str>,
    values: Values<'a>,
}

/// The encoded values of the attributes that are known, in the order of their table.
type Values<'a> = [Option<&'a [u8]>; MOST];

impl<'a> Receipt<'a> {
    /// Reads the attributes of a receipt to their last byte.
    pub(crate) fn read(payload: &'a [u8]) -> Result<Self> {
        let mut reader = Reader::default();
        let values = reader.read_set(payload, OF_RECEIPT)?;
        reader.json.push_str(",\"inApp\":[");
        for (index, purchase) in core::mem::take(&mut reader.purchases)
            .into_iter()
            .enumerate()
        {
            if index > 0 {
                reader.json.push(',');
            }
            reader.read_set(purchase, OF_PURCHASE)?;
            reader.json.push('}');
        }
        reader.json.push_str("]}");
        Ok(Self {
            json: reader.json,
            transaction_id: reader.transaction_id,
            values,
        })
    }

    /// The value of an attribute that is known, as it is encoded.
    #[inline(never)]
    pub(crate) fn encoded(&self, number: i64) -> Option<&'a [u8]> {
        let place = OF_RECEIPT.iter().position(|known| known.0 == number)?;
        self.values[place]
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

/// What is kept while the sets of a receipt are read.
#[derive(Default)]
struct Reader<'a> {
    json: String,
    purchases: Vec<&'a [u8]>,
    transaction_id: Option<&'a str>,
    /// How many attributes there were that are not known.
    unknown: usize,
}

impl<'a> Reader<'a> {
    /// Reads a set of attributes. They come in any order, though DER has one for them: Apple's servers
    /// write them as they please. Each is there once, so that nobody can read the other one of two.
    ///
    /// What is read is added as the JSON text of an object that has yet to be ended.
    #[inline(never)]
    fn read_set(&mut self, encoded: &'a [u8], known: &[Known]) -> Result<Values<'a>> {
        let json = &mut self.json;
        let mut set = Elements::of_only(encoded, SET).ok_or(broken(ATTRIBUTES))?;
        let mut values: Values<'_> = [None; MOST];
        let mut unknown = String::new();
        let mut numbers = Vec::new();
        json.push('{');
        while !set.at_end() {
            let (number, value) = read_attribute(&mut set).ok_or(broken(ATTRIBUTES))?;
            let place = known.iter().position(|known| known.0 == number);
            let is_twice = match place {
                Some(place) => values[place].replace(value).is_some(),
                None => numbers.contains(&number),
            };
            if is_twice {
                let attribute = number.unsigned_abs();
                return Err(Error::ReceiptDuplicate { attribute }.into());
            }
            if let Some(place) = place {
                let (_, attribute, form) = known[place];
                let expected = form.expected();
                let before = json.len();
                json.extend(["\"", attribute, "\":"]);
                let start = json.len();
                form.write(value, json).ok_or(Error::ReceiptAttribute {
                    attribute,
                    expected,
                })?;
                if json.len() == start {
                    json.truncate(before);
                } else {
                    json.push(',');
                }
                if matches!(number, 1703 | 1705) && self.transaction_id.is_none() {
                    self.transaction_id = attribute::text(value).filter(|text| !text.is_empty());
                }
            } else if number == IN_APP && known == OF_RECEIPT {
                self.purchases.push(value);
            } else {
                unknown.extend([
                    if unknown.is_empty() { "\"" } else { ",\"" },
                    &number.to_string(),
                    "\":",
                ]);
                attribute::write_bytes(value, &mut unknown);
                numbers.push(number);
                self.unknown += 1;
            }
            if numbers.len() > MOST_UNKNOWN
                || self.unknown > MOST_UNKNOWN_IN_ALL
                || self.purchases.len() > MOST_PURCHASES
            {
                return Err(broken(ATTRIBUTES));
            }
        }
        json.extend(["\"unknown\":{", &unknown, "}"]);
        Ok(values)
    }
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
