//! What a receipt says: a set of attributes, and one more set for each purchase.
//!
//! An attribute has a number, a version that says nothing, and a value that is encoded once more.

use alloc::vec::Vec;

use super::attribute::{Form, IN_APP, Known, OF_PURCHASE, OF_RECEIPT};
use super::ber::{self, Elements, IA5_STRING, INTEGER, OCTET_STRING, SEQUENCE, SET, UTF8_STRING};
use super::{broken, date};
use crate::error::{Error, Result};
use crate::time::Timestamp;

/// A receipt, decoded. Whether it is verified is for its type to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Receipt<'a> {
    /// What it says of the app.
    pub(crate) attributes: Attributes<'a>,
    /// The purchases within the app.
    pub(crate) in_app: Vec<Attributes<'a>>,
}

/// Attributes in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Attributes<'a>(Vec<Attribute<'a>>);

/// One attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Attribute<'a> {
    /// Its number.
    pub(crate) number: u32,
    /// Its name, if it is known.
    pub(crate) name: Option<&'static str>,
    /// Its value as it is encoded.
    pub(crate) encoded: &'a [u8],
    /// Its value. That of an attribute which is not known is its encoding.
    pub(crate) value: Value<'a>,
}

/// The value of an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    /// Text.
    Text(&'a str),
    /// A number.
    Integer(i64),
    /// A point in time.
    Date(Timestamp),
    /// A date that was left empty.
    NoDate,
    /// Bytes.
    Bytes(&'a [u8]),
}

impl<'a> Receipt<'a> {
    /// Reads the attributes of a receipt to their last byte.
    pub(crate) fn read(payload: &'a [u8]) -> Result<Self> {
        let mut receipt = Self::default();
        let attributes = &mut receipt.attributes.0;
        read_set(payload, &mut |number, encoded| {
            if number == IN_APP {
                receipt.in_app.push(read_purchase(encoded)?);
            } else {
                attributes.push(Attribute::read(OF_RECEIPT, number, encoded)?);
            }
            Ok(())
        })?;
        receipt.attributes.check_unique()?;
        Ok(receipt)
    }
}

impl<'a> Attributes<'a> {
    /// Every attribute.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Attribute<'a>> {
        self.0.iter()
    }

    /// The value of the attribute with this name.
    #[must_use]
    pub(crate) fn value(&self, name: &str) -> Option<Value<'a>> {
        self.named(name).map(|attribute| attribute.value)
    }

    /// The attribute with this name.
    #[must_use]
    pub(crate) fn named(&self, name: &str) -> Option<&Attribute<'a>> {
        self.iter().find(|attribute| attribute.name == Some(name))
    }

    /// The text of the attribute with this name.
    #[must_use]
    pub(crate) fn text(&self, name: &str) -> Option<&'a str> {
        match self.value(name) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The date of the attribute with this name, unless it is empty.
    #[must_use]
    pub(crate) fn date(&self, name: &str) -> Option<Timestamp> {
        match self.value(name) {
            Some(Value::Date(date)) => Some(date),
            _ => None,
        }
    }

    /// Fails if an attribute is there twice, so that nobody can read the other one of the two.
    fn check_unique(&self) -> Result<()> {
        let mut numbers: Vec<u32> = self.iter().map(|attribute| attribute.number).collect();
        numbers.sort_unstable();
        match numbers.windows(2).find(|pair| pair[0] == pair[1]) {
            Some(pair) => Err(Error::ReceiptDuplicate {
                attribute: u64::from(pair[0]),
            }),
            None => Ok(()),
        }
    }
}

impl<'a> Attribute<'a> {
    fn read(known: &[Known], number: u32, encoded: &'a [u8]) -> Result<Self> {
        let Some((_, name, form)) = known.iter().find(|known| known.0 == number) else {
            return Ok(Self {
                number,
                name: None,
                encoded,
                value: Value::Bytes(encoded),
            });
        };
        let value = read_value(*form, encoded).ok_or(Error::ReceiptAttribute {
            attribute: name,
            expected: match form {
                Form::Text => "a UTF8String",
                Form::PlainText => "an IA5String",
                Form::Date => "an IA5String with a date",
                Form::Integer => "an INTEGER of at most 64 bits",
                Form::Bytes => "bytes",
            },
        })?;
        Ok(Self {
            number,
            name: Some(name),
            encoded,
            value,
        })
    }
}

fn read_purchase(encoded: &[u8]) -> Result<Attributes<'_>> {
    let mut purchase = Attributes::default();
    read_set(encoded, &mut |number, encoded| {
        purchase
            .0
            .push(Attribute::read(OF_PURCHASE, number, encoded)?);
        Ok(())
    })?;
    purchase.check_unique()?;
    Ok(purchase)
}

/// Reads a set of attributes. They come in any order, though DER has one for them: Apple's servers
/// write them as they please.
fn read_set<'a>(
    encoded: &'a [u8],
    each: &mut dyn FnMut(u32, &'a [u8]) -> Result<()>,
) -> Result<()> {
    const ATTRIBUTES: &str = "attributes";
    let mut set = Elements::new(encoded, ATTRIBUTES).only(SET, ATTRIBUTES)?;
    while !set.at_end() {
        let mut attribute = set.nested(SEQUENCE, ATTRIBUTES)?;
        let number = ber::integer(attribute.one(INTEGER)?.contents);
        ber::integer(attribute.one(INTEGER)?.contents).ok_or(broken(ATTRIBUTES))?;
        let value = attribute.one(OCTET_STRING)?.contents;
        attribute.end()?;
        let number = number.and_then(|number| u32::try_from(number).ok());
        each(number.ok_or(broken(ATTRIBUTES))?, value)?;
    }
    Ok(())
}

fn read_value(form: Form, encoded: &[u8]) -> Option<Value<'_>> {
    let contents = |tag| {
        let mut value = Elements::new(encoded, "");
        let contents = value.one(tag).ok()?.contents;
        value.at_end().then_some(contents)
    };
    let plain_text = || {
        let text = contents(IA5_STRING).filter(|text| text.is_ascii())?;
        core::str::from_utf8(text).ok()
    };
    Some(match form {
        Form::Text => Value::Text(core::str::from_utf8(contents(UTF8_STRING)?).ok()?),
        Form::PlainText => Value::Text(plain_text()?),
        Form::Date => match plain_text()? {
            "" => Value::NoDate,
            text => Value::Date(date::parse(text)?),
        },
        Form::Integer => Value::Integer(ber::integer(contents(INTEGER)?)?),
        Form::Bytes => Value::Bytes(encoded),
    })
}
