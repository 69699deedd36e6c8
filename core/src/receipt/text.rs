//! A receipt as JSON text, as which it crosses to JavaScript.
//!
//! Bytes are in base64, and numbers that JavaScript would round in quotes. Whoever takes the text
//! knows by the names which members are meant.

use alloc::string::{String, ToString};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::payload::{Attributes, Receipt, Value};

/// The largest number below which JavaScript holds every whole one.
const EXACT: u64 = (1 << 53) - 1;

impl Receipt<'_> {
    /// The text of an object with everything that the receipt holds.
    pub(crate) fn to_json(&self) -> String {
        let mut json = String::from("{");
        write_attributes(&self.attributes, &mut json);
        json.push_str("\"inApp\":[");
        for (index, purchase) in self.in_app.iter().enumerate() {
            json.push_str(if index == 0 { "{" } else { ",{" });
            write_attributes(purchase, &mut json);
            // Every member is followed by a comma, and the last one must not be.
            json.pop();
            json.push('}');
        }
        json.push_str("]}");
        json
    }
}

/// Writes the members of an object, each with a comma behind it.
fn write_attributes(attributes: &Attributes<'_>, json: &mut String) {
    for attribute in attributes.iter() {
        if let Some(name) = attribute.name
            && attribute.value != Value::NoDate
        {
            json.push('"');
            json.push_str(name);
            json.push_str("\":");
            write_value(attribute.value, json);
            json.push(',');
        }
    }
    json.push_str("\"unknown\":{");
    let mut separator = "\"";
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.name.is_none())
    {
        json.push_str(separator);
        json.push_str(&attribute.number.to_string());
        json.push_str("\":");
        write_value(attribute.value, json);
        separator = ",\"";
    }
    json.push_str("},");
}

fn write_value(value: Value<'_>, json: &mut String) {
    match value {
        Value::Text(text) => write_text(text, json),
        Value::Integer(number) if number.unsigned_abs() > EXACT => {
            json.push('"');
            json.push_str(&number.to_string());
            json.push('"');
        }
        Value::Integer(number) => json.push_str(&number.to_string()),
        Value::Date(date) => json.push_str(&date.millis().to_string()),
        Value::NoDate => json.push_str("null"),
        Value::Bytes(bytes) => {
            json.push('"');
            STANDARD.encode_string(bytes, json);
            json.push('"');
        }
    }
}

pub(super) fn write_text(text: &str, json: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    json.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => json.extend(['\\', character]),
            '\0'..='\x1f' => {
                json.push_str("\\u00");
                let code = usize::from(u8::try_from(character).unwrap_or_default());
                json.extend([code / 16, code % 16].map(|digit| char::from(DIGITS[digit])));
            }
            _ => json.push(character),
        }
    }
    json.push('"');
}
