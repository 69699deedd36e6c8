//! The attributes that are known: their numbers, their names, and what they hold.

use alloc::string::{String, ToString};

use super::date;
use crate::elements::{Elements, INTEGER};
use crate::encoding::encode_base64;
use crate::json::write_text;
use crate::time::Timestamp;

/// What the value of an attribute is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Text.
    Text,
    /// A date as text, which may be empty.
    Date,
    /// `INTEGER` that a JavaScript number holds without rounding.
    Number,
    /// `INTEGER`.
    Long,
    /// Bytes without a meaning of their own.
    Bytes,
}

/// An attribute that is known.
pub(super) type Known = (i64, &'static str, Form);

/// The attribute of a receipt that holds a purchase, and may be there many times.
pub(super) const IN_APP: i64 = 17;

/// How many attributes are known of a receipt, the most of any table.
pub(super) const MOST: usize = 13;

/// The attributes of a receipt. Apple documents 2, 3, 5, 12, 17, 19 and 21; what the others hold was
/// seen in many receipts.
pub(super) const OF_RECEIPT: &[Known] = &[
    (0, "receiptType", Form::Text),
    (1, "appItemId", Form::Number),
    (2, "bundleId", Form::Text),
    (3, "applicationVersion", Form::Text),
    (4, "opaqueValue", Form::Bytes),
    (5, "sha1Hash", Form::Bytes),
    (10, "ageRating", Form::Text),
    (12, "receiptCreationDate", Form::Date),
    (15, "downloadId", Form::Long),
    (16, "versionExternalIdentifier", Form::Number),
    (18, "originalPurchaseDate", Form::Date),
    (19, "originalApplicationVersion", Form::Text),
    (21, "expirationDate", Form::Date),
];

/// The attributes of a purchase.
pub(super) const OF_PURCHASE: &[Known] = &[
    (1701, "quantity", Form::Number),
    (1702, "productId", Form::Text),
    (1703, "transactionId", Form::Text),
    (1704, "purchaseDate", Form::Date),
    (1705, "originalTransactionId", Form::Text),
    (1706, "originalPurchaseDate", Form::Date),
    (1708, "subscriptionExpirationDate", Form::Date),
    (1711, "webOrderLineItemId", Form::Long),
    (1712, "cancellationDate", Form::Date),
    (1713, "isTrialPeriod", Form::Number),
    (1719, "isInIntroOfferPeriod", Form::Number),
    (1721, "promotionalOfferId", Form::Text),
];

impl Form {
    /// In the words of an error.
    pub(super) const fn expected(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Date => "a date as text",
            Self::Number => "an INTEGER below 2^53",
            Self::Long => "an INTEGER of at most 64 bits",
            Self::Bytes => "bytes",
        }
    }

    /// Adds the value of an attribute as JSON text; nothing for an empty date.
    ///
    /// Bytes are in base64, and long numbers that JavaScript would round in quotes. Whoever takes the
    /// text knows by the names which members are meant.
    pub(super) fn write(self, encoded: &[u8], json: &mut String) -> Option<()> {
        /// The largest number below which JavaScript holds every whole one.
        const EXACT: u64 = (1 << 53) - 1;
        match self {
            Self::Text => write_text(text(encoded)?, json),
            Self::Date => {
                let text = text(encoded)?;
                if !text.is_empty() {
                    json.push_str(&date::parse(text)?.millis().to_string());
                }
            }
            Self::Number | Self::Long => {
                let mut value = Elements::of(encoded);
                let contents = value.contents(INTEGER)?;
                value.end()?;
                // The largest have a zero that keeps the sign bit clear.
                if let (Self::Long, [0, 0x80..=0xff, ..]) = (self, contents)
                    && let Ok(bytes) = contents[1..].try_into()
                {
                    write_text(&u64::from_be_bytes(bytes).to_string(), json);
                    return Some(());
                }
                let number = integer(contents)?;
                let digits = number.to_string();
                if number.unsigned_abs() <= EXACT {
                    json.push_str(&digits);
                } else if self == Self::Long {
                    write_text(&digits, json);
                } else {
                    return None;
                }
            }
            Self::Bytes => write_bytes(encoded, json),
        }
        Some(())
    }
}

/// Adds bytes as base64 with its quotes.
#[inline(never)]
pub(super) fn write_bytes(bytes: &[u8], json: &mut String) {
    json.push('"');
    json.push_str(&encode_base64(bytes));
    json.push('"');
}

/// The text of an attribute: a `UTF8String`, or an `IA5String` as in most of those that cannot hold
/// more than ASCII. Which of the two it is makes no difference.
#[inline(never)]
pub(super) fn text(encoded: &[u8]) -> Option<&str> {
    const UTF8_STRING: u8 = 0x0c;
    const IA5_STRING: u8 = 0x16;
    let mut value = Elements::of(encoded);
    let (tag, contents) = value.next()?;
    value.end()?;
    let fits = tag == UTF8_STRING || tag == IA5_STRING && contents.is_ascii();
    core::str::from_utf8(contents).ok().filter(|_| fits)
}

/// The date of an attribute, unless it is empty or none.
pub(super) fn date(encoded: &[u8]) -> Option<Timestamp> {
    date::parse(text(encoded)?)
}

/// An integer in its shortest form, of at most 64 bits.
#[inline(never)]
pub(super) fn integer(contents: &[u8]) -> Option<i64> {
    let sign = match contents {
        [] | [0, 0..=0x7f, ..] | [0xff, 0x80..=0xff, ..] => return None,
        [first, ..] if first & 0x80 == 0 => 0,
        [..] => -1,
    };
    let append = |number: i64, byte: &u8| number << 8 | i64::from(*byte);
    (contents.len() <= 8).then(|| contents.iter().fold(sign, append))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_have_one_form() {
        for (bytes, expected) in [
            (&[0][..], Some(0)),
            (&[0x7f], Some(127)),
            (&[0, 0x80], Some(128)),
            (&[0xff], Some(-1)),
            (&[0x80], Some(-128)),
            (
                &[0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
                Some(i64::MAX),
            ),
            (&[0, 0x80, 0, 0, 0, 0, 0, 0, 0], None),
            (&[0, 1], None),
            (&[0xff, 0xff], None),
            (&[], None),
        ] {
            assert_eq!(integer(bytes), expected, "{bytes:x?}");
        }
    }

    #[test]
    fn there_is_room_for_each_attribute() {
        assert_eq!(OF_RECEIPT.len(), MOST);
        assert!(OF_PURCHASE.len() <= MOST);
    }
}
