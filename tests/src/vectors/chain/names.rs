//! Each certificate names the one that issued it.

use crate::pki::certificate::{Certificate, name};
use crate::pki::chain::{Chain, Keys, chain};
use crate::pki::der;
use crate::pki::extension::authority_key_identifier;
use crate::vectors::Vectors;

pub(super) fn add(vectors: &mut Vectors) {
    let mut refuse = |what: &str, code: &str, reason: &str, chain: Chain| {
        vectors.refuse_chain(what, code, reason, chain);
    };
    let issuer = |leaf: Certificate, common_name: &str| Certificate {
        issuer: name(common_name, "G6", "Test Inc."),
        ..leaf
    };
    let code = "x509/name";
    refuse(
        "leaf-of-other-issuer",
        code,
        "Another authority issued the leaf, by its name.",
        chain().leaf(|leaf| issuer(leaf, "Other Authority")),
    );
    refuse(
        "issuer-in-other-case",
        code,
        "A capital makes another name.",
        chain().leaf(|leaf| {
            issuer(
                leaf,
                "TEST Worldwide Developer Relations Certification Authority",
            )
        }),
    );
    refuse(
        "issuer-with-space",
        code,
        "A space makes another name.",
        chain().leaf(|leaf| {
            issuer(
                leaf,
                "Test Worldwide Developer Relations Certification Authority ",
            )
        }),
    );
    refuse(
        "issuer-in-other-string",
        code,
        "The same letters in another type of string.",
        chain().leaf(|mut leaf| {
            // The common name is the first string: UTF8String becomes PrintableString.
            let place = leaf
                .issuer
                .iter()
                .position(|byte| *byte == 0x0c)
                .expect("a string");
            leaf.issuer[place] = 0x13;
            leaf
        }),
    );
    refuse(
        "issuer-in-other-order",
        code,
        "The parts of the name are in another order.",
        chain().leaf(|mut leaf| {
            let parts = der::content(&leaf.issuer);
            // The first part has a short length, in its second byte.
            let (first, rest) = parts.split_at(2 + usize::from(parts[1]));
            leaf.issuer = der::value(0x30, &[rest, first].concat());
            leaf
        }),
    );
    refuse(
        "intermediate-of-other-issuer",
        code,
        "Another root issued the intermediate.",
        chain().intermediate(|certificate| Certificate {
            issuer: name(
                "Test Root CA - G2",
                "Test Certification Authority",
                "Test Inc.",
            ),
            ..certificate
        }),
    );
    let code = "x509/key-identifier";
    refuse(
        "leaf-of-other-key",
        code,
        "Another key issued the leaf, by its identifier.",
        chain().leaf(|leaf| leaf.replace(authority_key_identifier(&[7; 20]))),
    );
    refuse(
        "intermediate-of-other-key",
        code,
        "Another key issued it, by its identifier.",
        chain().intermediate(|one| one.replace(authority_key_identifier(&[7; 20]))),
    );
    refuse(
        "shorter-key-identifier",
        code,
        "The identifier is only the beginning of it.",
        {
            let identifier = Keys::of("the App Store").intermediate.identifier();
            chain().leaf(|leaf| leaf.replace(authority_key_identifier(&identifier[..19])))
        },
    );
}
