//! How long things may be.

use super::Vectors;
use crate::pki::chain::{Chain, chain};
use crate::pki::extension::Extension;
use crate::pki::message::{Message, message, message_under};
use crate::trust::INPUT_LIMIT;

/// Characters of an encoded header.
const HEADER_LIMIT: usize = 65_536;

/// Bytes of a certificate.
const CERTIFICATE_LIMIT: usize = 8192;

pub(super) fn add(vectors: &mut Vectors) {
    vectors.accept(
        "bounds/input-limit-reached",
        "The message is as long as it may be.",
        of_length(INPUT_LIMIT).to("input-limit-reached"),
    );
    vectors.refuse(
        "bounds/input-limit-exceeded",
        "input/too-long",
        "The same message is a byte longer than it may be.",
        of_length(INPUT_LIMIT).to("input-limit-exceeded"),
    );
    vectors.refuse(
        "bounds/input-limit-first",
        "input/too-long",
        "What is too long is not looked at.",
        message()
            .text(|_| "\0".repeat(INPUT_LIMIT))
            .to("input-limit-exceeded"),
    );
    vectors.refuse(
        "bounds/input-limit-in-bytes",
        "input/too-long",
        "Length is counted in bytes of UTF-8, not in characters.",
        message()
            .text(|_| "é".repeat(INPUT_LIMIT / 2 + 1))
            .to("input-limit-reached"),
    );
    vectors.accept(
        "bounds/header-limit-reached",
        "The header is as long as it may be.",
        with_header_of(HEADER_LIMIT / 4 * 3),
    );
    vectors.refuse(
        "bounds/header-limit-exceeded",
        "jws/header-too-long",
        "The header has a byte more than it may have.",
        with_header_of(HEADER_LIMIT / 4 * 3 + 1),
    );
    for (what, place) in [("leaf", 0), ("intermediate", 1)] {
        vectors.accept(
            &format!("bounds/{what}-limit-reached"),
            "The certificate is as long as it may be.",
            message_under(with_certificate_of(CERTIFICATE_LIMIT, place)),
        );
        vectors.refuse(
            &format!("bounds/{what}-limit-exceeded"),
            "x509/too-long",
            "The certificate has a byte more than it may have.",
            message_under(with_certificate_of(CERTIFICATE_LIMIT + 1, place)),
        );
    }
}

/// A message so many bytes long, by spaces in its payload.
fn of_length(length: usize) -> Message {
    let padded = |spaces: usize| message().payload_text(move |text| text + &" ".repeat(spaces));
    let missing = length - padded(0).write().jws.len();
    // Three bytes of the payload become four of the message.
    let spaces = (missing / 4 * 3 - 3..=missing)
        .find(|spaces| padded(*spaces).write().jws.len() >= length)
        .expect("a message can be made longer");
    assert_eq!(
        padded(spaces).write().jws.len(),
        length,
        "base64 skips some lengths"
    );
    padded(spaces)
}

/// A message with a header of so many bytes, by spaces at its end.
fn with_header_of(length: usize) -> Message {
    message().header_text(move |text| {
        let spaces = length - text.len();
        text + &" ".repeat(spaces)
    })
}

/// A chain with a leaf or intermediate of so many bytes, by an extension of many.
///
/// The length of a signature varies by a few bytes with what is signed, so that the right size of
/// the extension has to be searched for.
fn with_certificate_of(length: usize, place: usize) -> Chain {
    let padded = |bytes: usize, byte: u8| {
        let padding = Extension::new("1.2.3.4", vec![byte; bytes]);
        match place {
            0 => chain().leaf(|leaf| leaf.with(padding)),
            _ => chain().intermediate(|certificate| certificate.with(padding)),
        }
    };
    let missing = length - padded(0, 0).certificates()[place].len();
    (0..=u8::MAX)
        .flat_map(|byte| (missing - 8..missing).map(move |bytes| (bytes, byte)))
        .map(|(bytes, byte)| padded(bytes, byte))
        .find(|chain| chain.certificates()[place].len() == length)
        .expect("some padding fits")
}
