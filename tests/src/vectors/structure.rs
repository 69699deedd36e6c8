//! Three parts in base64url, and nothing else.

use super::{Vectors, replaced};
use crate::pki::message::{Message, message};

pub(super) fn add(vectors: &mut Vectors) {
    parts(vectors);
    base64url(vectors);
}

fn parts(vectors: &mut Vectors) {
    let mut refuse = |what: &str, code: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("structure/{what}"), code, reason, message);
    };
    refuse(
        "empty",
        "jws/parts",
        "There is nothing.",
        message().text(|_| String::new()),
    );
    refuse(
        "one-part",
        "jws/parts",
        "There is a header only.",
        message().text(|text| split(&text)[0].to_owned()),
    );
    refuse(
        "two-parts",
        "jws/parts",
        "There is no signature, and no dot before it.",
        message().text(|text| split(&text)[..2].join(".")),
    );
    refuse(
        "four-parts",
        "jws/parts",
        "Something follows the signature.",
        message().text(|text| text + ".AAAA"),
    );
    refuse(
        "trailing-dot",
        "jws/parts",
        "A dot follows the signature.",
        message().text(|text| text + "."),
    );
    refuse(
        "leading-dot",
        "jws/parts",
        "A dot comes before the header.",
        message().text(|text| format!(".{text}")),
    );
    refuse(
        "five-parts",
        "jws/parts",
        "Five parts make an encrypted message.",
        message().text(|text| text + ".AAAA.AAAA"),
    );
    refuse(
        "other-dots",
        "jws/parts",
        "Full-width dots are no dots.",
        message().text(|text| text.replace('.', "\u{ff0e}")),
    );
    refuse(
        "json-serialization",
        "jws/parts",
        "The JSON form of a signed message is not the compact one.",
        message().text(|text| {
            let [header, payload, signature] = split(&text);
            format!(r#"{{"protected":"{header}","payload":"{payload}","signature":"{signature}"}}"#)
        }),
    );
    refuse(
        "dots-only",
        "json/syntax",
        "Three empty parts: no header is no JSON.",
        message().text(|_| "..".to_owned()),
    );
    refuse(
        "empty-header",
        "json/syntax",
        "An empty header is no JSON.",
        message().header_part(|_| String::new()),
    );
    refuse(
        "empty-payload",
        "json/syntax",
        "An empty payload, though signed, is no JSON.",
        message().payload_part(|_| String::new()),
    );
    refuse(
        "empty-signature",
        "jws/signature-length",
        "An empty signature has 0 bytes.",
        message().signature_part(|_| String::new()),
    );
    refuse(
        "detached-payload",
        "jws/signature",
        "The signature was made over a payload that is not there.",
        message().text(|text| {
            let [header, _, signature] = split(&text);
            format!("{header}..{signature}")
        }),
    );
    refuse(
        "parts-swapped",
        "jws/algorithm",
        "The payload in the place of the header names no algorithm.",
        message().text(|text| {
            let [header, payload, signature] = split(&text);
            format!("{payload}.{header}.{signature}")
        }),
    );
}

fn base64url(vectors: &mut Vectors) {
    let mut refuse = |what: &str, reason: &str, message: Message| {
        vectors.refuse(
            &format!("structure/{what}"),
            "input/base64",
            reason,
            message,
        );
    };
    refuse(
        "padded-header",
        "The header ends in padding.",
        message()
            .header_text(unaligned)
            .header_part(|part| part + "=="),
    );
    refuse(
        "padded-payload",
        "The payload ends in padding.",
        message()
            .payload_text(unaligned)
            .payload_part(|part| part + "=="),
    );
    refuse(
        "padded-signature",
        "The signature ends in padding.",
        message().signature_part(|part| part + "=="),
    );
    refuse(
        "standard-alphabet-header",
        "The header is in the alphabet of base64, not base64url.",
        message()
            .header(|header| header.add("note", SPELLED_DIFFERENTLY))
            .header_part(standard_alphabet),
    );
    refuse(
        "standard-alphabet-payload",
        "The payload is in the alphabet of base64, not base64url.",
        message()
            .payload(|payload| payload.add("note", SPELLED_DIFFERENTLY))
            .payload_part(standard_alphabet),
    );
    refuse(
        "standard-alphabet-signature",
        "The signature is in the alphabet of base64, not base64url.",
        message().signature_part(standard_alphabet),
    );
    refuse(
        "leading-space",
        "A space comes first.",
        message().text(|text| format!(" {text}")),
    );
    refuse(
        "trailing-space",
        "A space comes last.",
        message().text(|text| text + " "),
    );
    refuse(
        "trailing-newline",
        "A line ends after the message.",
        message().text(|text| text + "\n"),
    );
    refuse(
        "quoted",
        "The quotes of a JSON string are around it.",
        message().text(|text| format!("\"{text}\"")),
    );
    refuse(
        "bearer",
        "A word of an HTTP header comes first.",
        message().text(|text| format!("Bearer {text}")),
    );
    refuse(
        "newline-in-header",
        "A line break in the header.",
        message().header_part(|part| inserted(&part, "\n")),
    );
    refuse(
        "newline-in-payload",
        "A line break in the payload.",
        message().payload_part(|part| inserted(&part, "\r\n")),
    );
    refuse(
        "space-in-signature",
        "A space in the signature.",
        message().signature_part(|part| inserted(&part, " ")),
    );
    refuse(
        "trailing-bits-header",
        "The bits after the last byte of the header are not zero.",
        message().header_text(unaligned).header_part(trailing_bit),
    );
    refuse(
        "trailing-bits-payload",
        "The bits after the last byte of the payload are not zero.",
        message().payload_text(unaligned).payload_part(trailing_bit),
    );
    refuse(
        "trailing-bits-signature",
        "The bits after the last byte of the signature are not zero.",
        message().signature_part(trailing_bit),
    );
    refuse(
        "odd-character-header",
        "The header has a character left over, too few for a byte.",
        message()
            .header_text(aligned)
            .header_part(|part| part + "A"),
    );
    refuse(
        "odd-character-payload",
        "The payload has a character left over, too few for a byte.",
        message()
            .payload_text(aligned)
            .payload_part(|part| part + "A"),
    );
    refuse(
        "odd-character-signature",
        "The signature lacks a character, so that one is left over.",
        message().signature_part(|part| part[..85].to_owned()),
    );
    refuse(
        "non-ascii-header",
        "A letter beyond ASCII in the header.",
        message().header_part(|part| inserted(&part, "é")),
    );
    refuse(
        "non-ascii-payload",
        "A Cyrillic letter in the payload that looks like a Latin one.",
        message().payload_part(|part| inserted(&part, "а")),
    );
    refuse(
        "nul-in-header",
        "A NUL in the header.",
        message().header_part(|part| inserted(&part, "\0")),
    );
    refuse(
        "trailing-nul",
        "A NUL after the signature.",
        message().text(|text| text + "\0"),
    );
    refuse(
        "percent-encoding",
        "A character of the payload in the encoding of addresses.",
        message().payload_part(|part| replaced(part, "J", "%4A")),
    );
}

/// A string whose base64 has characters of both alphabets wherever it begins.
const SPELLED_DIFFERENTLY: &str = "\"??????>>>>>>\"";

fn standard_alphabet(part: String) -> String {
    let standard = part.replace('-', "+").replace('_', "/");
    assert_ne!(standard, part, "there is nothing to spell differently");
    standard
}

/// With spaces after it, until four bits are unused at its end in base64.
fn unaligned(text: String) -> String {
    let spaces = (4 - text.len() % 3) % 3;
    text + &" ".repeat(spaces)
}

/// With spaces after it, until no bit is unused at its end in base64.
fn aligned(text: String) -> String {
    let spaces = (3 - text.len() % 3) % 3;
    text + &" ".repeat(spaces)
}

/// With the last bit set, of four that are unused.
fn trailing_bit(part: String) -> String {
    assert_eq!(part.len() % 4, 2, "four bits are unused");
    let (start, last) = part.split_at(part.len() - 1);
    // With four unused bits the last character is one of these.
    let next = match last {
        "A" => "B",
        "Q" => "R",
        "g" => "h",
        "w" => "x",
        _ => unreachable!("unused bits are zero"),
    };
    format!("{start}{next}")
}

fn inserted(part: &str, text: &str) -> String {
    let (before, after) = part.split_at(part.len() / 2);
    format!("{before}{text}{after}")
}

fn split(text: &str) -> [&str; 3] {
    let parts: Vec<&str> = text.split('.').collect();
    parts.try_into().expect("a genuine message has three parts")
}
