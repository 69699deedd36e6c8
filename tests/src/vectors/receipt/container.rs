//! What is around the signed contents: encoding, envelope, signers.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};

use super::{decoded::decoded, replaced};
use crate::pki::der::{self, Der};
use crate::pki::key::Hash;
use crate::pki::receipt::{Receipt, receipt, signed_attribute, usual_attributes, wrapped};
use crate::vectors::{Expectation, Vectors};

pub(super) fn forms(vectors: &mut Vectors) {
    let genuine = receipt();
    let bytes = genuine.der();
    let lines: Vec<String> = STANDARD
        .encode(&bytes)
        .as_bytes()
        .chunks(76)
        .map(|line| String::from_utf8_lossy(line).into_owned())
        .collect();
    let by = "receipts";
    for (id, reason, text) in [
        (
            "in-lines",
            "Base64 in lines, as MIME has it.",
            lines.join("\r\n"),
        ),
        (
            "url-safe",
            "The URL-safe alphabet, without padding.",
            URL_SAFE_NO_PAD.encode(&bytes),
        ),
    ] {
        let payload = Expectation::Payload(decoded(&genuine.attributes));
        vectors.receipt(id, reason, by, text, payload);
    }
    let text = STANDARD.encode(&bytes);
    let code = |code: &str| Expectation::Code(code.to_owned());
    for (id, reason, text, expected) in [
        (
            "empty",
            "There is nothing.",
            String::new(),
            "receipt/encoding",
        ),
        (
            "space-for-plus",
            "A form has turned a plus sign into a space.",
            text.replacen('+', " ", 1),
            "input/base64",
        ),
        (
            "mixed-alphabets",
            "Both alphabets in one text.",
            text.replacen('+', "-", 1),
            "input/base64",
        ),
        (
            "not-base64",
            "No base64.",
            format!("{text}*"),
            "input/base64",
        ),
        (
            "hexadecimal",
            "Hexadecimal digits are base64 of something else.",
            "3082".repeat(40),
            "receipt/encoding",
        ),
        (
            "property-list",
            "The receipt of a transaction from before iOS 7, which is not signed any more.",
            STANDARD.encode("{\n\t\"purchase-info\" = \"ewp9\";\n}"),
            "receipt/encoding",
        ),
    ] {
        vectors.receipt(id, reason, by, text, code(expected));
    }
    vectors.refuse_receipt_by(
        "receipts-limited",
        "too-long",
        "input/too-long",
        "Longer than the option allows.",
        &genuine,
    );
}

pub(super) fn envelope(vectors: &mut Vectors) {
    const CODE: &str = "receipt/encoding";
    type Case = (&'static str, &'static str, fn(Der) -> Der);
    let cases: [Case; 9] = [
        ("cut-short", "The last byte is missing.", |whole| {
            whole[..whole.len() - 1].to_vec()
        }),
        ("something-behind", "A byte follows the receipt.", |whole| {
            [whole, vec![0]].concat()
        }),
        ("two-receipts", "A receipt follows the receipt.", |whole| {
            [whole.clone(), whole].concat()
        }),
        (
            "long-length",
            "The outermost length has a leading zero.",
            |whole| der::with_long_length(&whole),
        ),
        (
            "never-ending",
            "An indefinite length without an end.",
            |whole| {
                let open = der::with_indefinite_length(&whole);
                open[..open.len() - 2].to_vec()
            },
        ),
        (
            "other-content-type",
            "Not signed data, but enveloped data.",
            |whole| {
                replaced(
                    whole,
                    &der::oid("1.2.840.113549.1.7.2"),
                    &der::oid("1.2.840.113549.1.7.3"),
                )
            },
        ),
        (
            "other-inner-type",
            "The content is said to be signed data.",
            |whole| {
                replaced(
                    whole,
                    &der::oid("1.2.840.113549.1.7.1"),
                    &der::oid("1.2.840.113549.1.7.2"),
                )
            },
        ),
        (
            "nested-10000-deep",
            "Indefinite lengths within each other, 10,000 deep.",
            |_| [[0x30, 0x80].repeat(10_000), [0, 0].repeat(10_000)].concat(),
        ),
        (
            "definite-10000-deep",
            "Sequences within each other, 10,000 deep.",
            |_| (0..10_000).fold(vec![], |inner, _| der::sequence(&[&inner])),
        ),
    ];
    for (id, reason, whole) in cases {
        vectors.refuse_receipt(id, CODE, reason, &Receipt { whole, ..receipt() });
    }
    vectors.refuse_receipt(
        "no-content",
        CODE,
        "A signature over something that is not there.",
        &Receipt {
            content: |_| vec![],
            ..receipt()
        },
    );
    wrapped_otherwise(vectors);
    pieces(vectors);
}

fn pieces(vectors: &mut Vectors) {
    type Case = (&'static str, &'static str, fn(&[u8]) -> Der);
    let accepted: [Case; 3] = [
        (
            "pieces-in-pieces",
            "The content is in pieces, one of which is in pieces.",
            |payload| {
                let (first, second) = payload.split_at(payload.len() / 2);
                let first = der::octet_string(first);
                der::value(
                    0x24,
                    &[der::value(0x24, &first), der::octet_string(second)].concat(),
                )
            },
        ),
        (
            "pieces-three-deep",
            "The content is in pieces in pieces in pieces.",
            |payload| in_pieces(3, payload),
        ),
        (
            "indefinite-content",
            "The content alone has an indefinite length.",
            |payload| der::with_indefinite_length(&in_pieces(1, payload)),
        ),
    ];
    for (id, reason, content) in accepted {
        let receipt = Receipt {
            content,
            ..receipt()
        };
        vectors.accept_receipt(id, reason, &receipt);
    }
    vectors.accept_receipt(
        "indefinite-pieces-in-pieces",
        "The content is in pieces in pieces, and everything has an indefinite length.",
        &Receipt {
            content: |payload| der::with_indefinite_length(&in_pieces(1, payload)),
            as_xcode: true,
            ..receipt()
        },
    );
    let refused: [Case; 3] = [
        (
            "pieces-four-deep",
            "The content is in pieces within each other, deeper than anybody writes.",
            |payload| in_pieces(4, payload),
        ),
        (
            "integer-among-pieces",
            "A piece of the content in pieces is no octet string.",
            |payload| der::value(0x24, &der::value(0x24, &der::value(2, payload))),
        ),
        (
            "content-after-content",
            "An octet string follows the content.",
            |payload| [der::octet_string(payload), der::octet_string(&[])].concat(),
        ),
    ];
    for (id, reason, content) in refused {
        let receipt = Receipt {
            content,
            ..receipt()
        };
        vectors.refuse_receipt(id, "receipt/encoding", reason, &receipt);
    }
}

/// An octet string in pieces within each other, so many deep.
fn in_pieces(depth: usize, payload: &[u8]) -> Der {
    (0..depth).fold(der::octet_string(payload), |piece, _| {
        der::value(0x24, &piece)
    })
}

fn wrapped_otherwise(vectors: &mut Vectors) {
    let once_more: fn(&[u8]) -> Der = |payload| der::octet_string(&der::octet_string(payload));
    for (id, code, reason, receipt) in [
        (
            "wrapped-after-signing",
            "receipt/signature",
            "The content is an octet string within the octet string; what is in it was signed.",
            Receipt {
                content: once_more,
                ..receipt()
            },
        ),
        (
            "wrapped-after-its-digest",
            "receipt/digest",
            "The same, by a digest among signed attributes.",
            Receipt {
                content: once_more,
                signed_attributes: Some(usual_attributes),
                ..receipt()
            },
        ),
        (
            "wrapped-again-after-signing",
            "receipt/signature",
            "A content that was wrapped twice when it was signed is wrapped once more.",
            Receipt {
                content: once_more,
                ..wrapped(receipt())
            },
        ),
        (
            "unwrapped-after-signing",
            "receipt/signature",
            "A content that was wrapped twice when it was signed is wrapped once.",
            Receipt {
                content: <[u8]>::to_vec,
                ..wrapped(receipt())
            },
        ),
        (
            "wrapped-three-times",
            "receipt/encoding",
            "The content is wrapped once more than in any receipt, and signed as it stands.",
            wrapped(wrapped(receipt())),
        ),
    ] {
        vectors.refuse_receipt(id, code, reason, &receipt);
    }
}

pub(super) fn signers(vectors: &mut Vectors) {
    const CODE: &str = "receipt/signers";
    vectors.refuse_receipt(
        "no-signer",
        CODE,
        "Nobody signed.",
        &Receipt {
            signers: |_| der::set(&[]),
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "two-signers",
        CODE,
        "The signer is there twice: which of two signers counts is anybody's guess.",
        &Receipt {
            signers: |signer| der::set(&[signer.clone(), signer].concat()),
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "unsigned-attributes",
        "receipt/encoding",
        "Attributes that nobody signed follow the signature.",
        &Receipt {
            behind_signature: der::constructed(1, &signed_attribute("1.2.3.4", &der::null())),
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "other-digest-in-list",
        "receipt/encoding",
        "The list of digests has another one than the signer.",
        &Receipt {
            whole: |whole| {
                let list = der::set(&Hash::Sha256.identifier());
                replaced(
                    whole,
                    &list,
                    &der::set(&[Hash::Sha256.identifier(), Hash::Sha1.identifier()].concat()),
                )
            },
            ..receipt()
        },
    );
}
