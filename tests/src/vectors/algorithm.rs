//! ES256 and nothing else.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use super::Vectors;
use crate::pki::chain::chain;
use crate::pki::message::{Message, message};

pub(super) fn add(vectors: &mut Vectors) {
    let mut refuse = |what: &str, reason: &str, message: Message| {
        vectors.refuse(
            &format!("algorithm/{what}"),
            "jws/algorithm",
            reason,
            message,
        );
    };
    let unsigned = |text: String| {
        let (signed, _) = text.rsplit_once('.').expect("a genuine message has dots");
        format!("{signed}.")
    };
    refuse(
        "none",
        "Nothing is signed, and nothing is there.",
        named("\"none\"").text(unsigned),
    );
    refuse(
        "none-signed",
        "Nothing is said to be signed, yet it is.",
        named("\"none\""),
    );
    refuse(
        "none-capitalised",
        "Another spelling of none.",
        named("\"None\"").text(unsigned),
    );
    refuse(
        "none-in-capitals",
        "Yet another spelling of none.",
        named("\"NONE\"").text(unsigned),
    );
    refuse("empty", "The name is empty.", named("\"\""));
    refuse(
        "small-letters",
        "Names of algorithms tell capitals apart.",
        named("\"es256\""),
    );
    refuse(
        "trailing-space",
        "A space makes another name.",
        named("\"ES256 \""),
    );
    refuse(
        "trailing-nul",
        "A NUL makes another name.",
        named("\"ES256\\u0000\""),
    );
    refuse(
        "other-curve",
        "ES256K is on another curve.",
        named("\"ES256K\""),
    );
    refuse(
        "es384",
        "The leaf's key does not sign ES384.",
        named("\"ES384\""),
    );
    refuse(
        "es512",
        "The leaf's key does not sign ES512.",
        named("\"ES512\""),
    );
    refuse(
        "rs256",
        "The leaf's key is not one of RSA.",
        named("\"RS256\""),
    );
    refuse(
        "ps256",
        "The leaf's key is not one of RSA.",
        named("\"PS256\""),
    );
    refuse(
        "eddsa",
        "The leaf's key is not one of Edwards.",
        named("\"EdDSA\""),
    );
    refuse(
        "hs256",
        "The public key, known to everybody, is used as a shared secret.",
        named("\"HS256\"").text(|text| {
            let (signed, _) = text.rsplit_once('.').expect("a genuine message has dots");
            let mac = hmac_sha256(&chain().signer.public(), signed.as_bytes());
            format!("{signed}.{}", URL_SAFE_NO_PAD.encode(mac))
        }),
    );
    refuse(
        "missing",
        "No algorithm is named.",
        message().header(|header| header.without("alg")),
    );

    for (what, value) in [
        ("null", "null"),
        ("number", "256"),
        ("array", "[\"ES256\"]"),
        ("object", "{}"),
    ] {
        let reason = "The algorithm is no string.";
        vectors.refuse(
            &format!("algorithm/{what}"),
            "json/type",
            reason,
            named(value),
        );
    }

    for (what, value, reason) in [
        ("crit", "[\"b64\"]", "An extension is to be understood."),
        (
            "crit-unknown",
            "[\"tomorrow\"]",
            "An unknown extension is to be understood.",
        ),
        (
            "crit-empty",
            "[]",
            "Extensions are to be understood, none are named.",
        ),
        (
            "crit-null",
            "null",
            "Extensions are to be understood, not even a list is there.",
        ),
    ] {
        let message = message().header(|header| {
            header
                .add("b64", "true")
                .add("tomorrow", "1")
                .add("crit", value)
        });
        vectors.refuse(
            &format!("algorithm/{what}"),
            "jws/critical",
            reason,
            message,
        );
    }
}

fn named(algorithm: &'static str) -> Message {
    message().header(|header| header.set("alg", algorithm))
}

/// RFC 2104.
fn hmac_sha256(key: &[u8], text: &[u8]) -> Vec<u8> {
    let mut block = [0; 64];
    block[..32].copy_from_slice(&Sha256::digest(key));
    assert!(key.len() > block.len(), "a long key is hashed first");
    let inner = Sha256::digest([&block.map(|byte| byte ^ 0x36), text].concat());
    Sha256::digest([block.map(|byte| byte ^ 0x5c).as_slice(), &inner].concat()).to_vec()
}
