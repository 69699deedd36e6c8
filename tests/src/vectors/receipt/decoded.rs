//! What is to come of a receipt.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};

use crate::pki::der::{self, Der};
use crate::pki::receipt::Attribute;

/// The names of attributes, with what is left of their encoding once tag and length are off.
const NAMES: [(u32, &str, Form); 25] = [
    (0, "receiptType", Form::Text),
    (1, "appItemId", Form::Number),
    (2, "bundleId", Form::Text),
    (3, "applicationVersion", Form::Text),
    (4, "opaqueValue", Form::Bytes),
    (5, "sha1Hash", Form::Bytes),
    (10, "ageRating", Form::Text),
    (12, "receiptCreationDate", Form::Date),
    (15, "downloadId", Form::Number),
    (16, "versionExternalIdentifier", Form::Number),
    (18, "originalPurchaseDate", Form::Date),
    (19, "originalApplicationVersion", Form::Text),
    (21, "expirationDate", Form::Date),
    (1701, "quantity", Form::Number),
    (1702, "productId", Form::Text),
    (1703, "transactionId", Form::Text),
    (1704, "purchaseDate", Form::Date),
    (1705, "originalTransactionId", Form::Text),
    (1706, "originalPurchaseDate", Form::Date),
    (1708, "subscriptionExpirationDate", Form::Date),
    (1711, "webOrderLineItemId", Form::Number),
    (1712, "cancellationDate", Form::Date),
    (1713, "isTrialPeriod", Form::Number),
    (1719, "isInIntroOfferPeriod", Form::Number),
    (1721, "promotionalOfferId", Form::Text),
];

enum Form {
    Text,
    Number,
    Date,
    Bytes,
}

/// The dates in receipts here, in milliseconds.
const DATES: [(&str, i64); 11] = [
    ("2013-08-01T07:00:00Z", 1_375_340_400_000),
    ("2013-08-01T07:00:00.000Z", 1_375_340_400_000),
    ("2024-06-01T12:00:00Z", 1_717_243_200_000),
    ("2025-01-24T00:00:00Z", 1_737_676_800_000),
    ("2026-01-01T11:58:57Z", 1_767_268_737_000),
    ("2026-02-01T11:58:57Z", 1_769_947_137_000),
    ("2026-03-01T11:58:58Z", 1_772_366_338_000),
    ("2026-03-01T12:58:57.9876+0100", 1_772_366_337_987),
    ("2026-03-01T12:58:58+0100", 1_772_366_338_000),
    ("2026-03-01T12:58:57+0100", 1_772_366_337_000),
    ("2026-04-01T11:58:57Z", 1_775_044_737_000),
];

/// What is to come of attributes, as it crosses from the core.
pub(super) fn decoded(attributes: &[Attribute]) -> Value {
    let purchases: Vec<Value> = attributes
        .iter()
        .filter(|(number, _)| *number == 17)
        .map(|(_, value)| members(&split(value)))
        .collect();
    let others: Vec<Attribute> = attributes
        .iter()
        .filter(|(number, _)| *number != 17)
        .cloned()
        .collect();
    let mut whole = members(&others);
    whole["inApp"] = json!(purchases);
    whole
}

fn members(attributes: &[Attribute]) -> Value {
    let mut members = Map::new();
    let mut unknown = Map::new();
    for (number, encoded) in attributes {
        let Some((_, name, form)) = NAMES.iter().find(|known| known.0 == *number) else {
            unknown.insert(number.to_string(), json!(STANDARD.encode(encoded)));
            continue;
        };
        let text = || String::from_utf8(der::content(encoded).to_vec()).expect("text");
        let value = match form {
            Form::Text => json!(text()),
            Form::Bytes => json!(STANDARD.encode(encoded)),
            Form::Number => {
                let bytes = der::content(encoded);
                let number = bytes
                    .iter()
                    .fold(0u64, |all, byte| all << 8 | u64::from(*byte));
                if number >> 53 == 0 {
                    json!(number)
                } else {
                    json!(number.to_string())
                }
            }
            Form::Date => match text().as_str() {
                "" => continue,
                "4001-01-01T00:00:00+0000" => json!(64_092_211_200_000_i64),
                text => json!(DATES.iter().find(|date| date.0 == text).expect("a date").1),
            },
        };
        members.insert((*name).to_owned(), value);
    }
    members.insert("unknown".to_owned(), Value::Object(unknown));
    Value::Object(members)
}

/// The attributes in a set, which was written here.
fn split(set: &[u8]) -> Vec<Attribute> {
    let mut rest = der::content(set);
    let mut list = vec![];
    while !rest.is_empty() {
        let fields = der::content(rest);
        let number = der::content(fields);
        let behind = &fields[number.len() + 2 + 3..];
        let number = number
            .iter()
            .fold(0, |all, byte| all << 8 | u32::from(*byte));
        list.push((number, der::content(behind).to_vec()));
        let header = rest.len() - der_length(rest);
        rest = &rest[rest.len() - header..];
    }
    list
}

/// How long a value is, its tag and length included.
fn der_length(value: &[u8]) -> usize {
    let header = if value[1] < 0x80 {
        2
    } else {
        2 + usize::from(value[1] & 0x7f)
    };
    header + der::content(&truncated(value, header)).len()
}

/// The value alone, of which more may follow.
fn truncated(value: &[u8], header: usize) -> Der {
    let length = if header == 2 {
        usize::from(value[1])
    } else {
        value[2..header]
            .iter()
            .fold(0, |all, byte| all << 8 | usize::from(*byte))
    };
    value[..header + length].to_vec()
}
