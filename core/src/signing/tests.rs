//! Known answers, with the key of RFC 6979, appendix A.2.5.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::private_key::PrivateKey;
use super::{Credentials, Fresh, Signer};
use crate::encoding::{decode_base64, decode_text};
use crate::error::{Error, Part};
use crate::time::Timestamp;

const KEY: &str = "-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgya+p2EW6dRZrXCFX
Z7HWk05Qw9s26JsSe4piKxIPZyGhRANCAARg/tS6JVqdMclh63TGNW1owEm4kjth
+mzmaWIuYPKftnkD/hAIuLyZpBrp6VYovGTy8bIMLX6fUXejwpTURiKZ
-----END PRIVATE KEY-----
";

fn signer() -> Signer {
    Signer::new(&credentials()).expect("the credentials are in order")
}

fn credentials() -> Credentials<'static> {
    Credentials {
        private_key: KEY.as_bytes(),
        key_id: "2X9R4HXF34",
        issuer_id: "57246542-96fe-1a63-e053-0824d011072a",
        bundle_id: "com.example.app",
    }
}

/// Some moment, with bytes that any source of randomness could have given.
fn fresh() -> Fresh {
    Fresh {
        now: Timestamp::from_millis(1_772_366_400_999),
        random: [0x5a; 32],
    }
}

#[test]
fn signs_as_the_standard_does() {
    let key = PrivateKey::read(KEY.as_bytes()).expect("this is a key");
    for (message, r, s) in [
        (
            "sample",
            "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716",
            "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8",
        ),
        (
            "test",
            "f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367",
            "019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083",
        ),
    ] {
        let signature = key.sign(message.as_bytes(), &[]);
        assert_eq!(hexadecimal(&signature), [r, s].concat(), "{message}");
        // What is added to the nonce changes it, and it is added in full.
        let hedged = key.sign(message.as_bytes(), &[1; 16]);
        assert_ne!(hedged, signature);
        assert_eq!(hedged, key.sign(message.as_bytes(), &[1; 16]));
        assert_ne!(hedged, key.sign(message.as_bytes(), &[1; 15]));
    }
}

#[test]
fn a_token_says_what_it_must_and_nothing_else() {
    let token = signer().api_token(None, &fresh()).expect("it is made");
    assert_eq!(
        parts(&token),
        [
            "{\"alg\":\"ES256\",\"kid\":\"2X9R4HXF34\",\"typ\":\"JWT\"}",
            "{\"iss\":\"57246542-96fe-1a63-e053-0824d011072a\",\"iat\":1772366400,\
             \"aud\":\"appstoreconnect-v1\",\"bid\":\"com.example.app\",\"exp\":1772366700}",
        ]
    );
}

#[test]
fn a_token_lives_for_less_than_an_hour() {
    let token = |lifetime| signer().api_token(Some(lifetime), &fresh());
    for (lifetime, expires) in [
        (1000, 1_772_366_401),
        (1999, 1_772_366_401),
        (3_599_999, 1_772_369_999),
    ] {
        let [_, claims] = parts(&token(lifetime).expect("it is made"));
        assert!(
            claims.contains(&alloc::format!("\"exp\":{expires}")),
            "{claims}"
        );
    }
    for lifetime in [i64::MIN, -1000, 0, 999, 3_600_000, i64::MAX] {
        let refused = token(lifetime).expect_err("it is refused");
        assert_eq!(refused.code(), "usage/option");
        assert!(refused.to_string().contains("option lifetime"), "{refused}");
    }
}

#[test]
fn an_identifier_cannot_end_early() {
    for (name, id) in [
        ("keyId", ""),
        ("keyId", "57246542-96FE-1A63-E053-0824D011072A"),
        ("keyId", KEY),
        ("issuerId", ""),
        ("issuerId", "two words"),
        ("bundleId", ""),
        ("bundleId", "com.example\u{2063}app"),
        ("bundleId", "com.example.app\n"),
        ("bundleId", "com.ex\u{e4}mple.app"),
    ] {
        let mut changed = credentials();
        match name {
            "keyId" => changed.key_id = id,
            "issuerId" => changed.issuer_id = id,
            _ => changed.bundle_id = id,
        }
        let refused = Signer::new(&changed).err().expect("it is refused");
        assert!(matches!(&*refused, Error::Option { option, .. } if option.to_string() == name));
        let message = refused.to_string();
        assert!(id.is_empty() || !message.contains(id), "{message}");
    }
    let quoted = Signer::new(&Credentials {
        key_id: "a\"b\\c",
        ..credentials()
    });
    let token = quoted
        .expect("it is visible ASCII")
        .api_token(None, &fresh());
    let [header, _] = parts(&token.expect("it is made"));
    assert_eq!(header, r#"{"alg":"ES256","kid":"a\"b\\c","typ":"JWT"}"#);
}

/// Header and claims of a signed message, as text.
fn parts(message: &str) -> [String; 2] {
    let parts: Vec<_> = message.split('.').collect();
    assert_eq!(parts.len(), 3);
    [parts[0], parts[1]].map(|part| decode_text(Part::Payload, part).expect("it is base64url"))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes
        .iter()
        .map(|byte| alloc::format!("{byte:02x}"))
        .collect()
}

/// The keys that the suite reads in every runtime.
#[test]
fn reads_every_form_and_names_everything_else() {
    #[derive(serde::Deserialize)]
    struct File {
        vectors: Vec<Vector>,
    }
    #[derive(serde::Deserialize)]
    struct Vector {
        id: String,
        text: Option<String>,
        bytes: Option<String>,
        expect: Expect,
    }
    #[derive(serde::Deserialize)]
    struct Expect {
        found: Option<String>,
    }
    let file = include_str!("../../../tests/vectors/signing/keys.json");
    let file: File = serde_json::from_str(file).expect("the file is in order");
    let expected = PrivateKey::read(KEY.as_bytes())
        .expect("this is a key")
        .sign(b"sample", &[]);
    for vector in &file.vectors {
        let given = match (&vector.text, &vector.bytes) {
            (Some(text), None) => text.as_bytes().to_vec(),
            (None, Some(bytes)) => decode_base64(Part::Payload, bytes).expect("it is base64"),
            _ => panic!("{}: text or bytes", vector.id),
        };
        let signature = PrivateKey::read(&given).map(|key| key.sign(b"sample", &[]));
        match (&vector.expect.found, signature) {
            (None, signature) => assert_eq!(signature.as_ref(), Ok(&expected), "{}", vector.id),
            (Some(found), Err(error)) => {
                assert_eq!(error.code(), "usage/private-key", "{}", vector.id);
                assert!(
                    error.message().ends_with(&alloc::format!("found {found}")),
                    "{error}"
                );
            }
            (Some(found), other) => panic!("{}: {found} is {other:?}", vector.id),
        }
    }
}
