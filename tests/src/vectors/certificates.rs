//! `x5c`: three certificates, each in base64, leaf first.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::{Vectors, replaced};
use crate::pki::chain::chain;
use crate::pki::message::{Message, message};

pub(super) fn add(vectors: &mut Vectors) {
    array(vectors);
    order(vectors);
    base64(vectors);
    encoding(vectors);
}

fn array(vectors: &mut Vectors) {
    let mut refuse = |what: &str, code: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("certificates/{what}"), code, reason, message);
    };
    let none = "jws/no-certificates";
    refuse(
        "missing",
        none,
        "There are no certificates.",
        message().x5c_text(""),
    );
    refuse(
        "name-in-capitals",
        none,
        "The member is called x5c, not X5C.",
        message().header_text(|text| replaced(text, "\"x5c\"", "\"X5C\"")),
    );
    let count = "x509/chain-length";
    refuse(
        "none",
        count,
        "The array is empty.",
        message().x5c_text("[]"),
    );
    refuse("one", count, "The leaf is alone.", chosen(&[0]));
    refuse("two", count, "The root is left out.", chosen(&[0, 1]));
    refuse(
        "four",
        count,
        "The root is there twice.",
        chosen(&[0, 1, 2, 2]),
    );
    refuse(
        "six",
        count,
        "The chain is there twice.",
        chosen(&[0, 1, 2, 0, 1, 2]),
    );
    refuse(
        "many",
        count,
        "There are a thousand of them.",
        message().x5c(|_| vec!["AA==".to_owned(); 1000]),
    );
    let type_ = "json/type";
    refuse(
        "null",
        type_,
        "There is null in the place of the array.",
        message().x5c_text("null"),
    );
    refuse(
        "string",
        type_,
        "The leaf is not in an array.",
        message().header_text(|text| {
            let (start, rest) = text.split_once('[').expect("the array");
            let (leaf, _) = rest.split_once(',').expect("three of them");
            format!("{start}{leaf}}}")
        }),
    );
    refuse(
        "object",
        type_,
        "The certificates are in an object.",
        message().x5c_text(r#"{"0":"","1":"","2":"","length":3}"#),
    );
    refuse(
        "number-among-them",
        type_,
        "One of them is a number.",
        with_third("0"),
    );
    refuse(
        "null-among-them",
        type_,
        "One of them is null.",
        with_third("null"),
    );
    refuse(
        "array-among-them",
        type_,
        "One of them is in an array.",
        with_third("[\"\"]"),
    );
}

fn order(vectors: &mut Vectors) {
    let mut refuse = |what: &str, code: &str, reason: &str, order: &'static [usize]| {
        vectors.refuse(&format!("certificates/{what}"), code, reason, chosen(order));
    };
    let key = "x509/key";
    refuse(
        "leaf-second",
        key,
        "The intermediate comes first, and its key signs no messages.",
        &[1, 0, 2],
    );
    refuse(
        "reversed",
        key,
        "The root comes first, and its key signs no messages.",
        &[2, 1, 0],
    );
    refuse(
        "leaf-three-times",
        key,
        "The leaf's key signs no certificates.",
        &[0, 0, 0],
    );
    refuse(
        "root-second",
        "x509/root",
        "The intermediate comes last and is no root.",
        &[0, 2, 1],
    );
    refuse(
        "intermediate-twice",
        "x509/root",
        "The same, without the root.",
        &[0, 1, 1],
    );
    refuse(
        "root-twice",
        "x509/name",
        "The root did not issue the leaf.",
        &[0, 2, 2],
    );
}

fn base64(vectors: &mut Vectors) {
    let mut refuse = |what: &str, reason: &str, message: Message| {
        vectors.refuse(
            &format!("certificates/{what}"),
            "input/base64",
            reason,
            message,
        );
    };
    refuse(
        "url-alphabet",
        "Certificates are in base64, not base64url.",
        message().certificate(0, |text| {
            let other = text.replace('+', "-").replace('/', "_");
            assert_ne!(other, text, "there is nothing to spell differently");
            other
        }),
    );
    for (what, index) in [("leaf", 0), ("intermediate", 1), ("root", 2)] {
        refuse(
            &format!("space-in-{what}"),
            "White space is no part of it.",
            message().certificate(index, |text| format!("{} {}", &text[..64], &text[64..])),
        );
    }
    refuse(
        "line-breaks",
        "Lines are not broken.",
        message().certificate(0, |text| {
            let lines: Vec<&str> = (0..text.len())
                .step_by(64)
                .map(|start| &text[start..text.len().min(start + 64)])
                .collect();
            lines.join("\\n")
        }),
    );
    refuse(
        "trailing-line-break",
        "No line ends after it.",
        message().certificate(1, |text| text + "\\r\\n"),
    );
    refuse(
        "pem",
        "The text form of certificates has lines around it.",
        message().certificate(0, |text| {
            format!("-----BEGIN CERTIFICATE-----\\n{text}\\n-----END CERTIFICATE-----")
        }),
    );
    refuse(
        "no-padding",
        "The padding is missing.",
        message().certificate(padded_one(), |text| text.trim_end_matches('=').to_owned()),
    );
    refuse(
        "padding-too-long",
        "There is too much padding.",
        message().certificate(padded_one(), |text| text + "="),
    );
    refuse(
        "padding-inside",
        "Padding comes last, and once.",
        message().certificate(0, |text| format!("AA=={text}")),
    );
    refuse(
        "trailing-bits",
        "The bits after the last byte are not zero.",
        message().certificate(padded_one(), |text| {
            let digits = text.trim_end_matches('=');
            let (start, last) = digits.split_at(digits.len() - 1);
            let next = char::from(last.as_bytes()[0] + 1);
            format!("{start}{next}{}", &text[digits.len()..])
        }),
    );
    refuse(
        "non-ascii",
        "There is a letter beyond ASCII.",
        message().certificate(0, |text| replaced(text, "A", "Á")),
    );
    refuse(
        "nul",
        "There is a NUL.",
        message().certificate(0, |text| text + "\\u0000"),
    );
}

fn encoding(vectors: &mut Vectors) {
    let mut refuse = |what: &str, code: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("certificates/{what}"), code, reason, message);
    };
    let encoding = "x509/encoding";
    for (what, index) in [("leaf", 0), ("intermediate", 1), ("root", 2)] {
        refuse(
            &format!("empty-{what}"),
            encoding,
            "It is empty.",
            message().certificate(index, |_| String::new()),
        );
        refuse(
            &format!("trailing-byte-after-{what}"),
            encoding,
            "A byte follows it.",
            recoded(index, |der| [der, vec![0]].concat()),
        );
        refuse(
            &format!("truncated-{what}"),
            encoding,
            "Its last byte is missing.",
            recoded(index, |der| der[..der.len() - 1].to_vec()),
        );
    }
    refuse(
        "text",
        encoding,
        "It is text, not DER.",
        recoded(0, |_| b"certificate".to_vec()),
    );
    refuse(
        "only-a-length",
        encoding,
        "It says that it is long, and ends.",
        recoded(0, |_| vec![0x30, 0x84, 0xff, 0xff, 0xff, 0xff]),
    );
    refuse(
        "two-in-one",
        encoding,
        "The whole chain stands in the first place.",
        recoded(0, |leaf| [leaf, chain().certificates()[1].clone()].concat()),
    );
    refuse(
        "too-long-leaf",
        "x509/too-long",
        "No leaf has 20 KB.",
        recoded(0, |_| vec![0x30; 20_000]),
    );
}

/// A message with these of its certificates, in this order.
fn chosen(order: &'static [usize]) -> Message {
    message().x5c(|entries| order.iter().map(|index| entries[*index].clone()).collect())
}

/// A message with another value in the place of the root.
fn with_third(value: &'static str) -> Message {
    message().header_text(move |text| {
        let (start, _) = text.rsplit_once(',').expect("three of them");
        format!("{start},{value}]}}")
    })
}

/// A message with the bytes of one certificate changed.
fn recoded(index: usize, change: fn(Vec<u8>) -> Vec<u8>) -> Message {
    message().certificate(index, |text| {
        STANDARD.encode(change(STANDARD.decode(text).expect("it was written so")))
    })
}

/// A certificate whose base64 ends in padding.
fn padded_one() -> usize {
    let certificates = chain().certificates();
    certificates
        .iter()
        .position(|der| der.len() % 3 != 0)
        .expect("not all lengths are alike")
}
