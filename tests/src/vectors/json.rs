//! JSON as its standard has it (RFC 8259), each member once, numbers that JavaScript can hold.

use super::{Vectors, replaced};
use crate::pki::json::nested_arrays;
use crate::pki::message::{Message, message};

pub(super) fn add(vectors: &mut Vectors) {
    duplicates(vectors);
    syntax(vectors);
    text(vectors);
    numbers(vectors);
    types(vectors);
}

fn duplicates(vectors: &mut Vectors) {
    let mut refuse = |what: &str, reason: &str, message: Message| {
        vectors.refuse(
            &format!("json/duplicate-{what}"),
            "json/duplicate",
            reason,
            message,
        );
    };
    let twice = |name: &'static str, value: &'static str| {
        message().payload(move |payload| payload.add(name, value))
    };
    refuse(
        "identity",
        "Two apps are named.",
        twice("bundleId", "\"com.example.other\""),
    );
    refuse(
        "same-value",
        "The same app is named twice.",
        twice("bundleId", "\"com.example.app\""),
    );
    refuse(
        "by-escape",
        "A name is written with an escape the second time.",
        twice(r"\u0062undleId", "\"com.example.other\""),
    );
    refuse(
        "unknown-member",
        "An unknown member is there twice.",
        twice("tomorrow", "1").payload(|payload| payload.add("tomorrow", "2")),
    );
    refuse(
        "nested",
        "A nested object has a member twice.",
        twice("info", r#"{"a":1,"b":2,"a":3}"#),
    );
    refuse(
        "in-array",
        "An object in an array has a member twice.",
        twice("list", r#"[[{"a":{},"\u0061":{}}]]"#),
    );
    refuse(
        "empty-name",
        "The empty name is there twice.",
        twice("info", r#"{"":1,"":2}"#),
    );
    refuse(
        "algorithm",
        "The header names two algorithms, the right one last.",
        message().header_text(|text| replaced(text, "{", r#"{"alg":"none","#)),
    );
    refuse(
        "certificates",
        "The header has two chains.",
        message().header(|header| header.add("x5c", "[]")),
    );
    refuse(
        "in-header",
        "A nested object of the header has a member twice.",
        message().header(|header| header.add("tomorrow", r#"{"a":1,"a":1}"#)),
    );
}

fn syntax(vectors: &mut Vectors) {
    let mut refuse = |what: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("json/{what}"), "json/syntax", reason, message);
    };
    refuse(
        "trailing-comma",
        "A comma follows the last member.",
        at_end(","),
    );
    refuse(
        "trailing-comma-in-array",
        "A comma follows the last element.",
        valued("[1,]"),
    );
    refuse(
        "missing-comma",
        "There is no comma between elements.",
        valued("[1 2]"),
    );
    refuse("missing-value", "A member has no value.", valued(""));
    refuse("trailing-text", "Text follows the object.", after("x"));
    refuse(
        "trailing-object",
        "A second object follows the first.",
        after("{}"),
    );
    refuse("trailing-nul", "A NUL follows the object.", after("\0"));
    refuse("comment", "JSON has no comments.", after("/* signed */"));
    refuse(
        "line-comment",
        "JSON has no comments of a line either.",
        after("// signed"),
    );
    refuse(
        "byte-order-mark",
        "A byte order mark comes first.",
        message().payload_text(|text| format!("\u{feff}{text}")),
    );
    refuse(
        "no-break-space",
        "A no-break space is no white space in JSON.",
        message().payload_text(|text| format!("\u{a0}{text}")),
    );
    refuse(
        "form-feed",
        "A form feed is no white space in JSON.",
        after("\u{c}"),
    );
    refuse(
        "single-quotes",
        "Strings are in double quotes.",
        message().payload_text(|text| replaced(text, "\"com.example.app\"", "'com.example.app'")),
    );
    refuse(
        "name-without-quotes",
        "Names are in quotes.",
        message().payload_text(|text| replaced(text, "\"bundleId\"", "bundleId")),
    );
    refuse(
        "literal-in-capitals",
        "Literals are in small letters.",
        valued("True"),
    );
    refuse(
        "undefined",
        "There is no such literal.",
        valued("undefined"),
    );
    refuse(
        "not-a-number",
        "NaN is not a number of JSON.",
        valued("NaN"),
    );
    refuse(
        "infinity",
        "Infinity is not a number of JSON.",
        valued("-Infinity"),
    );
    refuse(
        "leading-zero",
        "A number begins with a zero too many.",
        valued("01"),
    );
    refuse("leading-plus", "A number begins with a plus.", valued("+1"));
    refuse("hexadecimal", "A number is hexadecimal.", valued("0x10"));
    refuse(
        "leading-point",
        "A number begins with its point.",
        valued(".5"),
    );
    refuse(
        "trailing-point",
        "A number ends in its point.",
        valued("5."),
    );
    refuse("lone-minus", "A minus alone is no number.", valued("-"));
    refuse("empty-exponent", "An exponent has no digits.", valued("1e"));
    refuse(
        "unknown-escape",
        "There is no such escape.",
        valued(r#""\x41""#),
    );
    refuse(
        "short-escape",
        "An escape lacks a digit.",
        valued(r#""\u041""#),
    );
    refuse(
        "signed-escape",
        "An escape has a sign for a digit.",
        valued(r#""\u+041""#),
    );
    refuse(
        "raw-newline",
        "A line breaks inside a string.",
        valued("\"a\nb\""),
    );
    refuse("raw-nul", "A NUL is inside a string.", valued("\"a\0b\""));
    refuse(
        "lone-high-surrogate",
        "Half a character is no text.",
        valued(r#""\ud83c""#),
    );
    refuse(
        "lone-low-surrogate",
        "The other half is none either.",
        valued(r#""\udf4e""#),
    );
    refuse(
        "surrogates-swapped",
        "Two halves in the wrong order.",
        valued(r#""\udf4e\ud83c""#),
    );
    refuse(
        "surrogate-and-letter",
        "Half a character before a letter.",
        valued(r#""\ud83c\u0041""#),
    );
    refuse(
        "lone-surrogate-in-name",
        "Half a character in a name.",
        valued(r#"{"\ud83c":1}"#),
    );
    refuse(
        "brackets-crossed",
        "What opens last closes first.",
        valued("[{]}"),
    );
    refuse(
        "truncated",
        "The last bracket is missing.",
        message().payload_text(|text| text[..text.len() - 1].to_owned()),
    );
    refuse("white-space-only", "There is no value.", whole(" \n"));
    refuse(
        "header-trailing-comma",
        "A comma follows the last member of the header.",
        message().header_text(|text| replaced(text, "]}", "],}")),
    );
    refuse(
        "header-trailing-text",
        "Text follows the header.",
        message().header_text(|text| text + "{}"),
    );
    refuse(
        "header-byte-order-mark",
        "A byte order mark comes before the header.",
        message().header_text(|text| format!("\u{feff}{text}")),
    );
    refuse(
        "header-lone-surrogate",
        "Half a character in the header.",
        message().header(|header| header.add("kid", r#""\ud83c""#)),
    );
}

/// Bytes that are no UTF-8.
fn text(vectors: &mut Vectors) {
    let mut refuse = |what: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("json/{what}"), "json/utf8", reason, message);
    };
    let spelled = |bytes: &'static [u8]| {
        message()
            .payload(|payload| payload.add("note", "\"?\""))
            .payload_bytes(|payload| {
                let place = payload
                    .iter()
                    .position(|byte| *byte == b'?')
                    .expect("the note");
                [&payload[..place], bytes, &payload[place + 1..]].concat()
            })
    };
    refuse("latin-1", "An é in Latin-1 is no UTF-8.", spelled(b"\xe9"));
    refuse(
        "overlong",
        "A slash in two bytes is no UTF-8.",
        spelled(b"\xc0\xaf"),
    );
    refuse(
        "overlong-nul",
        "A NUL in two bytes is no UTF-8.",
        spelled(b"\xc0\x80"),
    );
    refuse(
        "encoded-surrogate",
        "Half a character in three bytes.",
        spelled(b"\xed\xa0\xbc"),
    );
    refuse(
        "beyond-unicode",
        "A character after the last one.",
        spelled(b"\xf4\x90\x80\x80"),
    );
    refuse(
        "lone-continuation",
        "The end of a character without its beginning.",
        spelled(b"\x80"),
    );
    refuse(
        "cut-character",
        "The beginning of a character without its end.",
        spelled(b"\xf0\x9f"),
    );
    refuse(
        "utf-16",
        "UTF-16 is no UTF-8.",
        message().payload_text(|text| text).payload_bytes(|bytes| {
            let units = bytes.into_iter().flat_map(|byte| [byte, 0]);
            [0xff, 0xfe].into_iter().chain(units).collect()
        }),
    );
    refuse(
        "header-latin-1",
        "An é in Latin-1 in the header.",
        message()
            .header(|header| header.add("kid", "\"?\""))
            .header_bytes(|mut bytes| {
                let place = bytes
                    .iter()
                    .position(|byte| *byte == b'?')
                    .expect("the kid");
                bytes[place] = 0xe9;
                bytes
            }),
    );
}

fn numbers(vectors: &mut Vectors) {
    let mut refuse = |what: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("json/{what}"), "json/number", reason, message);
    };
    refuse(
        "2-to-the-53",
        "The first integer that is not safe.",
        valued("9007199254740992"),
    );
    refuse(
        "2-to-the-53-plus-1",
        "JavaScript would round it.",
        valued("9007199254740993"),
    );
    refuse(
        "minus-2-to-the-53",
        "The same below zero.",
        valued("-9007199254740992"),
    );
    refuse(
        "twenty-digits",
        "JavaScript would round it.",
        valued("12345678901234567890"),
    );
    refuse(
        "two-to-the-64",
        "It does not fit in 64 bits.",
        valued("18446744073709551616"),
    );
    refuse(
        "too-large",
        "JavaScript would make it infinite.",
        valued("1e400"),
    );
    refuse(
        "too-small",
        "JavaScript would make it infinite, below zero.",
        valued("-1e400"),
    );
    refuse(
        "exponent-of-20-digits",
        "Even the exponent is too large.",
        valued("1e99999999999999999999"),
    );
    refuse("underflow", "JavaScript would make it 0.", valued("1e-400"));
    refuse(
        "long-fraction",
        "JavaScript would cut its fraction.",
        valued("0.12345678901234567890"),
    );
    refuse(
        "half-beyond-2-to-the-52",
        "JavaScript would round it to the next whole number.",
        valued("4503599627370496.5"),
    );
    refuse(
        "half-below-2-to-the-53",
        "JavaScript would make it 2^53.",
        valued("9007199254740991.5"),
    );
    refuse(
        "underflow-in-full",
        "JavaScript would make it 0, with all of its zeros written down.",
        message().payload(|payload| payload.add("tomorrow", format!("0.{}1", "0".repeat(400)))),
    );
    refuse(
        "exponent-beyond-2-to-the-53",
        "A whole number that is not safe, with an exponent.",
        valued("1e16"),
    );
    refuse(
        "nested-number",
        "The same deep inside.",
        valued(r#"[{"a":[9007199254740993]}]"#),
    );
    refuse(
        "header-number",
        "The same in the header.",
        message().header(|header| header.add("tomorrow", "9007199254740993")),
    );
    refuse(
        "date-of-20-digits",
        "A date JavaScript would round.",
        message().payload(|payload| payload.set("signedDate", "17723664000000000000")),
    );
}

fn types(vectors: &mut Vectors) {
    let depth = "json/depth";
    vectors.refuse(
        "json/nested-65-arrays",
        depth,
        "65 levels, counting the payload.",
        message().payload(|payload| payload.add("deep", nested_arrays(64))),
    );
    vectors.refuse(
        "json/nested-65-objects",
        depth,
        "65 levels, all of them objects.",
        {
            let deep = "{\"a\":".repeat(63) + "{}" + &"}".repeat(63);
            message().payload(|payload| payload.add("deep", deep))
        },
    );
    vectors.refuse(
        "json/nested-5000",
        depth,
        "Far more levels than a stack might hold.",
        message().payload(|payload| payload.add("deep", "[".repeat(5000))),
    );
    vectors.refuse(
        "json/header-nested-65",
        depth,
        "65 levels in the header.",
        message().header(|header| header.add("deep", nested_arrays(64))),
    );

    let mut refuse = |what: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("json/{what}"), "json/type", reason, message);
    };
    refuse("array", "The payload is an array.", whole("[]"));
    refuse(
        "string",
        "The payload is a string.",
        whole("\"com.example.app\""),
    );
    refuse("null", "The payload is null.", whole("null"));
    refuse("number", "The payload is a number.", whole("1772366400000"));
    refuse(
        "header-array",
        "The header is an array.",
        message().header_text(|text| format!("[{text}]")),
    );
    refuse(
        "header-null",
        "The header is null.",
        message().header_text(|_| "null".to_owned()),
    );

    let mut refuse = |name: &'static str, value: &'static str, what: &str, reason: &str| {
        let message = message().payload(|payload| payload.set(name, value));
        vectors.refuse(&format!("json/{what}"), "json/type", reason, message);
    };
    refuse("bundleId", "1", "number-for-app", "The app is a number.");
    refuse(
        "bundleId",
        "[\"com.example.app\"]",
        "array-for-app",
        "The app is in an array.",
    );
    refuse(
        "environment",
        "0",
        "number-for-environment",
        "The environment is a number.",
    );
    refuse(
        "environment",
        "{}",
        "object-for-environment",
        "The environment is an object.",
    );
    refuse(
        "signedDate",
        "\"1772366400000\"",
        "string-for-date",
        "The date is a string.",
    );
    refuse(
        "signedDate",
        "true",
        "boolean-for-date",
        "The date is a boolean.",
    );
    refuse(
        "signedDate",
        "[1772366400000]",
        "array-for-date",
        "The date is in an array.",
    );
    refuse(
        "signedDate",
        "1.7723664e12",
        "date-with-exponent",
        "Dates are written in full.",
    );
    refuse(
        "signedDate",
        "null",
        "null-for-date",
        "There is null in the place of the date.",
    );
    refuse(
        "bundleId",
        "null",
        "null-for-app",
        "There is null in the place of the app.",
    );
}

/// A message with an unknown member of this value.
fn valued(value: &'static str) -> Message {
    message().payload(|payload| payload.add("tomorrow", value))
}

/// A message with this text before the last bracket of the payload.
fn at_end(text: &'static str) -> Message {
    message().payload_text(move |payload| format!("{}{text}}}", &payload[..payload.len() - 1]))
}

/// A message with this text after the payload.
fn after(text: &'static str) -> Message {
    message().payload_text(move |payload| payload + text)
}

/// A message with this text for a payload.
fn whole(text: &'static str) -> Message {
    message().payload_text(|_| text.to_owned())
}
