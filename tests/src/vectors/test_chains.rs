//! Chains as tests have them, which `russet/apple` alone takes: below a root of the caller's own.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::{File, Kind, Vectors, VerifierOptions};
use crate::pki::certificate::{Certificate, name};
use crate::pki::chain::{Chain, chain, p256_chain, p256_chain_of};
use crate::pki::der::Der;
use crate::pki::extension::{INTERMEDIATE_MARKER, KEY_USAGE, LEAF_MARKER, key_usage};
use crate::pki::key::{Hash, Key};
use crate::pki::message::{Message, message_under};
use crate::pki::time::Moment;
use crate::trust;

/// The file of these vectors. What is refused is so with the option that allows such chains, unless
/// the verifier is `strict`.
pub fn test_chains_file() -> File {
    let mut vectors = Vectors {
        kind: Kind::Transaction,
        list: vec![],
    };
    add(&mut vectors);
    let root = |chain: &Chain| {
        let [_, _, root] = chain.certificates();
        STANDARD.encode(root)
    };
    let certificates = [
        ("root", root(&chain())),
        ("test-root", root(&p256_chain())),
        ("other-test-root", root(&other_root())),
        ("root-of-another-name", root(&renamed_root())),
        ("silent-root", root(&silent())),
        ("sha-256-root", root(&p256_chain().hashed_by(Hash::Sha256))),
    ];
    let verifier = |name: &str, roots: &[&str], test_chains: bool| {
        let options = VerifierOptions {
            roots: Some(roots.iter().map(|&root| root.to_owned()).collect()),
            test_chains: test_chains.then_some(true),
            ..trust::verifiers()["sandbox"].clone()
        };
        (name.to_owned(), options)
    };
    File {
        certificates: certificates
            .map(|(name, der)| (name.to_owned(), der))
            .into(),
        verifiers: BTreeMap::from([
            verifier("strict", &["test-root"], false),
            verifier("tests", &["test-root"], true),
            verifier("silent-root", &["silent-root"], true),
            verifier("sha-256-root", &["sha-256-root"], true),
            verifier("other-root", &["other-test-root"], true),
            verifier("second-of-two-roots", &["root", "test-root"], true),
            verifier(
                "first-of-three-roots",
                &["test-root", "root-of-another-name", "root"],
                true,
            ),
            verifier("apple-shape", &["root"], true),
        ]),
        vectors: vectors.list,
    }
}

/// The chain with all certificates silent about what their keys are for.
fn silent() -> Chain {
    p256_chain()
        .root(|root| root.without(KEY_USAGE))
        .intermediate(|intermediate| intermediate.without(KEY_USAGE))
        .leaf(|leaf| leaf.without(KEY_USAGE))
}

/// Another root of the same name, with a key of its own.
fn other_root() -> Chain {
    let key = Key::p256("root of another test");
    let holding = key.clone();
    p256_chain().root(move |root| root.holding(&holding).signed_by(key))
}

/// A root of another name.
fn renamed_root() -> Chain {
    p256_chain().root(|root| Certificate {
        subject: name("Other Root CA", "Test", "Test Inc."),
        ..root
    })
}

fn under(chain: Chain) -> Message {
    message_under(chain)
        .payload(|payload| payload.set("environment", "\"Sandbox\""))
        .to("tests")
}

fn carrying(message: Message, root: Der) -> Message {
    message.certificate(2, move |_| STANDARD.encode(root))
}

fn add(vectors: &mut Vectors) {
    let mut accept = |id: &str, reason: &str, message: Message| {
        vectors.accept(&format!("test-chain/{id}"), reason, message);
    };
    accept(
        "p-256",
        "P-256 keys alone, over SHA-384.",
        under(p256_chain()),
    );
    accept(
        "sha-256",
        "P-256 keys alone, over SHA-256.",
        under(p256_chain().hashed_by(Hash::Sha256)).to("sha-256-root"),
    );
    accept(
        "no-key-usage",
        "No certificate says what its key is for.",
        under(silent()).to("silent-root"),
    );
    let [_, _, foreign] = chain().certificates();
    accept(
        "root-of-others",
        "The message carries another root than the one that vouches for it.",
        carrying(under(p256_chain()), foreign),
    );
    accept(
        "second-root",
        "The second of the roots fits.",
        under(p256_chain()).to("second-of-two-roots"),
    );
    accept(
        "apple-shape",
        "A chain of Apple's shape is one still.",
        under(chain()).to("apple-shape"),
    );

    let mut refuse = |id: &str, code: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("test-chain/{id}"), code, reason, message);
    };
    refuse(
        "strict",
        "x509/key",
        "The option is not given.",
        under(p256_chain()).to("strict"),
    );
    refuse(
        "other-root",
        "x509/signature",
        "The root has the name of the issuer, and another key.",
        under(p256_chain()).to("other-root"),
    );
    refuse(
        "forged-leaf",
        "x509/signature",
        "It is the root that may be the issuer which says why, and not the last one tried.",
        under(p256_chain().leaf(|leaf| leaf.signed_by(Key::p256("the attacker"))))
            .to("first-of-three-roots"),
    );
    refuse(
        "own-root",
        "x509/key-identifier",
        "The message carries the root that would vouch for it, which nobody trusts.",
        under(p256_chain_of("an attacker")),
    );
    refuse(
        "p-256-below-p-384",
        "x509/key",
        "The root has a P-384 key, as Apple's has: what is below it has Apple's shape.",
        {
            let key = Key::p256("an intermediate");
            let holding = key.clone();
            let chain = chain()
                .intermediate(move |intermediate| intermediate.holding(&holding))
                .leaf(|leaf| leaf.signed_by(key));
            under(chain).to("apple-shape")
        },
    );
    refuse(
        "p-384-below-p-256",
        "x509/key",
        "The root has a P-256 key, and the intermediate has not.",
        {
            let key = Key::p384("an intermediate");
            let holding = key.clone();
            under(
                p256_chain()
                    .intermediate(move |intermediate| intermediate.holding(&holding))
                    .leaf(|leaf| leaf.signed_by(key)),
            )
        },
    );
    refuse(
        "leaf-p-384",
        "x509/key",
        "Leaves have P-256 keys.",
        under(p256_chain().leaf_key(&Key::p384("a leaf"))),
    );
    for (place, marker) in [("leaf", LEAF_MARKER), ("intermediate", INTERMEDIATE_MARKER)] {
        let chain = p256_chain();
        refuse(
            &format!("{place}-unmarked"),
            "x509/marker",
            "Apple's marker is missing.",
            under(if place == "leaf" {
                chain.leaf(|leaf| leaf.without(marker))
            } else {
                chain.intermediate(|intermediate| intermediate.without(marker))
            }),
        );
    }
    refuse(
        "key-usage",
        "x509/key-usage",
        "The leaf says that its key is for something else.",
        under(p256_chain().leaf(|leaf| leaf.replace(key_usage(&[1, 0x02])))),
    );
    refuse(
        "expired",
        "x509/expired",
        "The intermediate had expired when the message was signed.",
        under(p256_chain().intermediate(|intermediate| {
            intermediate.valid_until(Moment::new(2026, [3, 1, 11, 58, 59]))
        })),
    );
    refuse(
        "signature",
        "jws/signature",
        "Another key signed the message.",
        under(p256_chain()).signed_by(Key::p256("the attacker")),
    );
}
