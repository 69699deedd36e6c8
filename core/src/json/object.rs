//! Writing JSON.

use alloc::string::{String, ToString};

/// The members of a JSON object, in the order in which they are added.
#[derive(Default)]
pub(crate) struct Object(String);

impl Object {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds a member that is a string.
    pub(crate) fn text(mut self, name: &str, value: &str) -> Self {
        self.name(name);
        write_text(value, &mut self.0);
        self
    }

    /// Adds a member that is a whole number.
    pub(crate) fn number(self, name: &str, value: impl ToString) -> Self {
        self.json(name, &value.to_string())
    }

    /// Adds a member whose JSON text is this.
    #[inline(never)]
    pub(crate) fn json(mut self, name: &str, value: &str) -> Self {
        self.name(name);
        self.0.push_str(value);
        self
    }

    fn name(&mut self, name: &str) {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        write_text(name, &mut self.0);
        self.0.push(':');
    }

    /// Its text.
    pub(crate) fn finish(mut self) -> String {
        self.0.push_str(if self.0.is_empty() { "{}" } else { "}" });
        self.0
    }
}

/// The text of an array of these texts.
pub(crate) fn list(mut entries: impl Iterator<Item = String>) -> String {
    list_all(&mut entries)
}

#[inline(never)]
fn list_all(entries: &mut dyn Iterator<Item = String>) -> String {
    let mut text = String::from("[");
    for entry in entries {
        if text.len() > 1 {
            text.push(',');
        }
        text.push_str(&entry);
    }
    text.push(']');
    text
}

/// The JSON text of a string.
pub(crate) fn quoted(plain: &str) -> String {
    let mut json = String::new();
    write_text(plain, &mut json);
    json
}

/// Adds a string with its quotes.
#[inline(never)]
pub(crate) fn write_text(plain: &str, json: &mut String) {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
    ];
    let mut rest = plain;
    json.push('"');
    while let Some(place) = rest.find(|character| matches!(character, '"' | '\\' | '\0'..'\u{20}'))
    {
        let (before, special) = rest.split_at(place);
        json.push_str(before);
        match special.as_bytes()[0] {
            plain @ (b'"' | b'\\') => json.extend(['\\', char::from(plain)]),
            control => {
                let digits = [control >> 4, control & 15].map(|digit| DIGITS[usize::from(digit)]);
                json.push_str("\\u00");
                json.extend(digits);
            }
        }
        rest = &special[1..];
    }
    json.push_str(rest);
    json.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let names = [
            "plain",
            "",
            "\"quoted\"",
            "\\",
            "\0\n\u{1f}\u{7f}",
            "h\u{e9}\u{2028}\u{1f600}",
        ];
        let mut object = Object::new()
            .number("number", -1_i64)
            .json("list", "[null]");
        for name in names {
            object = object.text(name, name);
        }
        let text = object.finish();
        let read: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
        assert_eq!(read["number"], -1);
        for name in names {
            assert_eq!(read[name], name);
        }
        assert_eq!(Object::new().finish(), "{}");
        assert_eq!(list([].into_iter()), "[]");
        assert_eq!(list(["1", "{}"].into_iter().map(String::from)), "[1,{}]");
    }
}
