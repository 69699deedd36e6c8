//! The signature of the message: 64 bytes, by the leaf's key, over header and payload.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::Vectors;
use crate::pki::chain::{Keys, chain, chain_of};
use crate::pki::key::{Hash, Key, signature_der};
use crate::pki::message::{Message, message};

/// The order of P-256.
const ORDER: [u8; 32] = [
    0xff, 0xff, 0xff, 0xff, 0x00, 0x00, 0x00, 0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
    0xbc, 0xe6, 0xfa, 0xad, 0xa7, 0x17, 0x9e, 0x84, 0xf3, 0xb9, 0xca, 0xc2, 0xfc, 0x63, 0x25, 0x51,
];

pub(super) fn add(vectors: &mut Vectors) {
    accepted(vectors);
    lengths(vectors);
    refused(vectors);
    accepted_after(vectors);
}

fn refused(vectors: &mut Vectors) {
    let mut refuse = |what: &str, reason: &str, message: Message| {
        vectors.refuse(
            &format!("signature/{what}"),
            "jws/signature",
            reason,
            message,
        );
    };
    refuse(
        "bit-of-r",
        "The last bit of r is the other one.",
        flipped(31, 0x01),
    );
    refuse(
        "bit-of-s",
        "The last bit of s is the other one.",
        flipped(63, 0x01),
    );
    refuse(
        "first-bit",
        "The first bit of all is the other one.",
        flipped(0, 0x80),
    );
    refuse(
        "r-zero",
        "r is 0.",
        message().signature(|raw| [&[0; 32], s(&raw)].concat()),
    );
    refuse(
        "s-zero",
        "s is 0.",
        message().signature(|raw| [r(&raw), &[0; 32]].concat()),
    );
    refuse(
        "both-zero",
        "r and s are 0.",
        message().signature(|_| vec![0; 64]),
    );
    refuse(
        "r-order",
        "r is the order.",
        message().signature(|raw| [&ORDER, s(&raw)].concat()),
    );
    refuse(
        "s-order",
        "s is the order.",
        message().signature(|raw| [r(&raw), &ORDER].concat()),
    );
    refuse(
        "both-order",
        "r and s are the order.",
        message().signature(|_| ORDER.repeat(2)),
    );
    refuse(
        "s-beyond",
        "s is as large as can be.",
        message().signature(|raw| [r(&raw), &[0xff; 32]].concat()),
    );
    refuse(
        "r-and-s-swapped",
        "s comes first.",
        message().signature(|raw| [s(&raw), r(&raw)].concat()),
    );
    refuse(
        "bytes-reversed",
        "r and s are written from their ends.",
        message().signature(|raw| {
            raw.chunks(32)
                .flat_map(|half| half.iter().rev().copied())
                .collect()
        }),
    );
    refuse(
        "of-another-payload",
        "The signature of another payload of the same signer.",
        message()
            .signature(|_| signature_of(message().payload(|payload| payload.set("price", "0")))),
    );
    refuse(
        "of-another-header",
        "The signature of the same payload under another header.",
        message().signature(|_| signature_of(message().header(|header| header.add("kid", "1")))),
    );
    refuse(
        "payload-changed",
        "One digit of the payload was changed after it was signed.",
        message().text(|text| {
            let cheap = message()
                .payload(|payload| payload.set("price", "991"))
                .write()
                .jws;
            let part = |text: &str, index: usize| {
                text.split('.').nth(index).expect("three parts").to_owned()
            };
            format!("{}.{}.{}", part(&text, 0), part(&cheap, 1), part(&text, 2))
        }),
    );
    refuse(
        "other-leaf",
        "The key of another leaf signed.",
        message().signed_by(chain_of("somebody else").signer),
    );
    refuse(
        "other-hash",
        "The right key signed, over SHA-384.",
        message().signature(|_| {
            let text = message().write().jws;
            let (signed, _) = text.rsplit_once('.').expect("three parts");
            chain().signer.sign(Hash::Sha384, signed.as_bytes())
        }),
    );
    refuse(
        "payload-alone",
        "The right key signed the payload without the header.",
        message().signature(|_| {
            let text = message().write().jws;
            let payload = text.split('.').nth(1).expect("three parts");
            chain().signer.sign(Hash::Sha256, payload.as_bytes())
        }),
    );
    refuse(
        "decoded-payload",
        "The right key signed the payload as it reads, not as it is encoded.",
        message().signature(|_| {
            chain()
                .signer
                .sign(Hash::Sha256, &message().write().payload)
        }),
    );
    refuse(
        "embedded-key",
        "The header carries the key that signed, and it is not the leaf's.",
        message()
            .header(|header| header.add("jwk", embedded_key(&attacker())))
            .signed_by(attacker()),
    );
    refuse(
        "chain-not-seen-before",
        "A wrong signature under a header that no genuine message had.",
        message()
            .header(|header| header.add("kid", "\"unseen\""))
            .signed_by(attacker()),
    );
}

/// After a forgery: what was refused must leave nothing behind.
fn accepted_after(vectors: &mut Vectors) {
    let unseen = || message().header(|header| header.add("kid", "\"unseen\""));
    vectors.accept(
        "signature/after-a-forgery",
        "The genuine message under a header that a forgery had before.",
        unseen(),
    );
    vectors.refuse(
        "signature/forgery-after-it",
        "jws/signature",
        "The forgery once more, now that its header is known.",
        unseen().signed_by(attacker()),
    );
}

fn accepted(vectors: &mut Vectors) {
    vectors.accept(
        "signature/low-s",
        "Of the two values of s that fit, the smaller one.",
        message().signature(|raw| p256_signature(&raw).normalize_s().to_bytes().to_vec()),
    );
    vectors.accept(
        "signature/high-s",
        "Of the two values of s that fit, the larger one: ECDSA takes both.",
        message().signature(|raw| {
            let low = p256_signature(&raw).normalize_s();
            let (r, s) = low.split_scalars();
            let high = p256::ecdsa::Signature::from_scalars(*r, -*s).expect("neither is zero");
            high.to_bytes().to_vec()
        }),
    );
}

fn lengths(vectors: &mut Vectors) {
    let mut refuse = |what: &str, reason: &str, message: Message| {
        vectors.refuse(
            &format!("signature/{what}"),
            "jws/signature-length",
            reason,
            message,
        );
    };
    refuse(
        "63-bytes",
        "The last byte is missing.",
        message().signature(|raw| raw[..63].to_vec()),
    );
    refuse(
        "65-bytes",
        "A byte follows.",
        message().signature(|raw| [&raw, &[0][..]].concat()),
    );
    refuse(
        "66-bytes",
        "r and s have a leading zero each.",
        message().signature(|raw| [&[0], r(&raw), &[0], s(&raw)].concat()),
    );
    refuse(
        "96-bytes",
        "The length of ES384.",
        message().signature(|raw| [&[0; 16], r(&raw), &[0; 16], s(&raw)].concat()),
    );
    refuse(
        "twice",
        "The signature is there twice.",
        message().signature(|raw| raw.repeat(2)),
    );
    refuse(
        "der",
        "The form that certificates use.",
        message().signature(|raw| signature_der(&raw)),
    );
    refuse(
        "intermediate",
        "The key of the intermediate signed, which is on another curve.",
        message().signed_by(Keys::of("the App Store").intermediate),
    );
}

fn attacker() -> Key {
    Key::p256("the attacker")
}

/// A key as headers can carry it (RFC 7515, section 4.1.3).
fn embedded_key(key: &Key) -> String {
    let point = key.point();
    let (x, y) = point[1..].split_at(32);
    format!(
        r#"{{"kty":"EC","crv":"P-256","x":"{}","y":"{}"}}"#,
        URL_SAFE_NO_PAD.encode(x),
        URL_SAFE_NO_PAD.encode(y)
    )
}

fn flipped(byte: usize, bit: u8) -> Message {
    message().signature(move |mut raw| {
        raw[byte] ^= bit;
        raw
    })
}

fn signature_of(message: Message) -> Vec<u8> {
    let text = message.write().jws;
    let (_, signature) = text.rsplit_once('.').expect("three parts");
    URL_SAFE_NO_PAD
        .decode(signature)
        .expect("it was written so")
}

fn p256_signature(raw: &[u8]) -> p256::ecdsa::Signature {
    p256::ecdsa::Signature::from_slice(raw).expect("it was made by this curve")
}

fn r(raw: &[u8]) -> &[u8] {
    &raw[..32]
}

fn s(raw: &[u8]) -> &[u8] {
    &raw[32..]
}
