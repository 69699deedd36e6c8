//! Signatures, and the attributes that are signed with the contents.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::{decoded::decoded, elliptic, replaced};
use crate::pki::chain::receipt_chain;
use crate::pki::der::{self, Der};
use crate::pki::key::{Hash, Key};
use crate::pki::receipt::{
    MakeAttributes, Receipt, receipt, receipt_under, rsa_encryption, signed_attribute,
    usual_attributes,
};
use crate::vectors::{Expectation, Vectors};

pub(super) fn signatures(vectors: &mut Vectors) {
    const CODE: &str = "receipt/signature";
    vectors.refuse_receipt(
        "signature-changed",
        CODE,
        "One bit of the signature is another.",
        &Receipt {
            signature: |mut signature| {
                signature[128] ^= 1;
                signature
            },
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "signature-empty",
        CODE,
        "A signature of no bytes.",
        &Receipt {
            signature: |_| vec![],
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "signature-with-zero",
        CODE,
        "A zero in front of the signature.",
        &Receipt {
            signature: |signature| [vec![0], signature].concat(),
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "signature-zero",
        CODE,
        "Zero is its own root.",
        &Receipt {
            signature: |signature| vec![0; signature.len()],
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "content-changed",
        CODE,
        "One letter of the content is another.",
        &Receipt {
            content: |payload| der::octet_string(&replaced(payload.to_vec(), b"4+", b"5+")),
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "content-in-pieces-swapped",
        CODE,
        "The two pieces of the content have changed places.",
        &Receipt {
            content: |payload| {
                let (first, second) = payload.split_at(payload.len() / 2);
                [der::octet_string(second), der::octet_string(first)].concat()
            },
            as_xcode: true,
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "other-key",
        CODE,
        "Signed by another key than the certificate's.",
        &Receipt {
            signer: Key::rsa("stranger"),
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "elliptic-signature",
        CODE,
        "A signature of an elliptic curve, and the certificate of an RSA key.",
        &Receipt {
            signer: Key::p256("leaf of the App Store"),
            algorithm: Hash::Sha256.algorithm(),
            ..receipt()
        },
    );
    vectors.refuse_receipt_by(
        "production-and-sandbox",
        "rsa-signature-under-elliptic-chain",
        CODE,
        "An RSA signature, and the certificate of a key on an elliptic curve.",
        &Receipt {
            signer: Key::rsa("leaf"),
            algorithm: rsa_encryption(),
            ..elliptic()
        },
    );
    vectors.receipt(
        "elliptic-chain",
        "A chain of keys on elliptic curves signs receipts as it signs messages.",
        "production-and-sandbox",
        STANDARD.encode(elliptic().der()),
        Expectation::Payload(decoded(&elliptic().attributes)),
    );
    for (id, algorithm, reason) in [
        (
            "digest-disagrees",
            Hash::Sha1.rsa_algorithm(),
            "The signature's algorithm names another digest.",
        ),
        (
            "sha-384",
            Hash::Sha384.rsa_algorithm(),
            "A digest that Apple does not use here.",
        ),
    ] {
        let receipt = Receipt {
            algorithm,
            ..receipt()
        };
        vectors.refuse_receipt(id, "receipt/algorithm", reason, &receipt);
    }
    vectors.refuse_receipt(
        "unknown-digest",
        "receipt/algorithm",
        "A digest that Apple does not use.",
        &Receipt {
            digest_algorithm: Hash::Sha384.identifier(),
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "sha-1-after-its-time",
        "receipt/algorithm",
        "Signed over SHA-1 in 2026.",
        &receipt().hashed_by(Hash::Sha1),
    );
    vectors.refuse_receipt(
        "sha-1-in-chain-after-its-time",
        "receipt/algorithm",
        "The leaf is signed over SHA-1, in 2026.",
        &receipt_under(receipt_chain().leaf(|leaf| leaf.hashed_by(Hash::Sha1))),
    );
    signed_attributes(vectors);
}

pub(super) fn signed_attributes(vectors: &mut Vectors) {
    const CODE: &str = "receipt/encoding";
    type Case = (&'static str, &'static str, &'static str, MakeAttributes);
    let cases: [Case; 6] = [
        (
            "digest-of-other-content",
            "receipt/digest",
            "The digest that is signed is another.",
            |digest| {
                let mut other = digest.to_vec();
                other[0] ^= 1;
                usual_attributes(&other)
            },
        ),
        (
            "digest-cut-short",
            "receipt/digest",
            "The digest that is signed is too short.",
            |digest| usual_attributes(&digest[1..]),
        ),
        (
            "attributes-without-digest",
            CODE,
            "No digest is signed.",
            |digest| usual_attributes(digest)[..2].to_vec(),
        ),
        (
            "attributes-without-type",
            CODE,
            "No type of the content is signed.",
            |digest| usual_attributes(digest)[1..].to_vec(),
        ),
        (
            "attributes-with-two-digests",
            CODE,
            "Two digests are signed.",
            |digest| {
                let mut list = usual_attributes(digest);
                list.push(signed_attribute(
                    "1.2.840.113549.1.9.4",
                    &der::octet_string(&[7; 32]),
                ));
                list
            },
        ),
        (
            "attributes-with-two-values",
            CODE,
            "The digest has two values.",
            |digest| {
                let both = [der::octet_string(digest), der::octet_string(&[7; 32])].concat();
                let mut list = usual_attributes(digest);
                list[2] = signed_attribute("1.2.840.113549.1.9.4", &both);
                list
            },
        ),
    ];
    for (id, code, reason, attributes) in cases {
        let receipt = Receipt {
            signed_attributes: Some(attributes),
            ..receipt()
        };
        vectors.refuse_receipt(id, code, reason, &receipt);
    }
    vectors.refuse_receipt(
        "attributes-signed-in-their-place",
        "receipt/signature",
        "The attributes are signed with the tag of their place, and not as the set that they are.",
        &Receipt {
            signed_attributes: Some(usual_attributes),
            message: |mut set| {
                set[0] = 0xa0;
                set
            },
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "attributes-as-content",
        CODE,
        "What was signed as attributes stands as the content: the signature holds, and it is none.",
        &Receipt {
            payload: Some(der::set(&sorted(usual_attributes(&[7; 32])))),
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "content-as-attributes",
        CODE,
        "What was signed as a content stands as attributes, before a content of the sender's own.",
        &Receipt {
            signed_attributes: Some(|_| {
                crate::pki::receipt::attributes()
                    .iter()
                    .map(|(number, value)| crate::pki::receipt::attribute(*number, value))
                    .collect()
            }),
            ..receipt().without(17)
        },
    );
}

fn sorted(mut list: Vec<Der>) -> Der {
    list.sort();
    list.concat()
}
