//! Certificates.

use crate::pki::chain::{chain_of, receipt_chain, xcode_certificate, xcode_key};
use crate::pki::extension::{INTERMEDIATE_MARKER, LEAF_MARKER, authority};
use crate::pki::key::{Hash, Key};
use crate::pki::receipt::{Receipt, receipt, receipt_under, xcode_receipt};
use crate::pki::time::Moment;
use crate::vectors::Vectors;

pub(super) fn chains(vectors: &mut Vectors) {
    const CODE: &str = "receipt/certificates";
    let [leaf, intermediate, root] = receipt_chain().certificates();
    let other = chain_of("somebody else").certificates();
    for (id, code, reason, certificates) in [
        ("no-certificates", CODE, "No certificates.", vec![]),
        (
            "signer-left-out",
            CODE,
            "The certificate of the signer is not there.",
            vec![intermediate.clone(), root.clone()],
        ),
        (
            "signer-alone",
            "x509/root",
            "The signer's certificate alone.",
            vec![leaf.clone()],
        ),
        (
            "signer-twice",
            CODE,
            "The certificate of the signer is there twice.",
            vec![leaf.clone(), leaf.clone(), intermediate.clone()],
        ),
        (
            "issuer-left-out",
            CODE,
            "The certificate of the signer's issuer is not there.",
            vec![leaf.clone(), root.clone()],
        ),
        (
            "fourth-certificate",
            CODE,
            "A certificate more than the chain has.",
            vec![
                leaf.clone(),
                intermediate.clone(),
                root.clone(),
                other[0].clone(),
            ],
        ),
        (
            "intermediate-twice",
            "x509/root",
            "The intermediate stands in the place of the root.",
            vec![leaf.clone(), intermediate.clone(), intermediate.clone()],
        ),
    ] {
        vectors.refuse_receipt(
            id,
            code,
            reason,
            &Receipt {
                certificates,
                ..receipt()
            },
        );
    }
    vectors.refuse_receipt_by(
        "receipts-apple",
        "unknown-root",
        "x509/root",
        "A root that is none of Apple's.",
        &receipt(),
    );
    vectors.refuse_receipt_by(
        "receipts-apple",
        "unknown-root-left-out",
        "receipt/certificates",
        "A chain without its root, to a verifier that was given none.",
        &Receipt {
            certificates: vec![leaf, intermediate],
            ..receipt()
        },
    );
    vectors.refuse_receipt_by(
        "receipts-apple",
        "unknown-xcode-certificate",
        "x509/root",
        "Signed by another certificate of Xcode than the one given.",
        &xcode_receipt(),
    );
    vectors.refuse_receipt(
        "xcode-of-another-key",
        "x509/root",
        "A certificate that looks like Xcode's.",
        &Receipt {
            signer: xcode_key(),
            named: xcode_certificate(&xcode_key()),
            certificates: vec![xcode_certificate(&xcode_key()).der()],
            algorithm: Hash::Sha256.algorithm(),
            ..xcode_receipt()
        },
    );
    let before = Moment::new(2026, [3, 1, 11, 57, 57]);
    let after = Moment::new(2026, [3, 1, 11, 59, 59]);
    for (id, code, reason, chain) in [
        (
            "leaf-without-marker",
            "x509/marker",
            "The leaf lacks the marker of those that sign receipts.",
            receipt_chain().leaf(|leaf| leaf.without(LEAF_MARKER)),
        ),
        (
            "intermediate-without-marker",
            "x509/marker",
            "The intermediate lacks its marker.",
            receipt_chain().intermediate(|it| it.without(INTERMEDIATE_MARKER)),
        ),
        (
            "leaf-is-authority",
            "x509/leaf-authority",
            "The leaf may issue certificates.",
            receipt_chain().leaf(|leaf| leaf.replace(authority(None))),
        ),
        (
            "leaf-signed-by-stranger",
            "x509/signature",
            "The leaf was signed by another key than the intermediate's.",
            receipt_chain().leaf(|leaf| leaf.signed_by(Key::rsa("stranger"))),
        ),
        (
            "leaf-expired",
            "x509/expired",
            "The leaf expired a second more than a minute before the receipt was made.",
            receipt_chain().leaf(|leaf| leaf.valid_until(before)),
        ),
        (
            "leaf-not-yet-valid",
            "x509/not-yet-valid",
            "The leaf was valid a second more than a minute after the receipt was made.",
            receipt_chain().leaf(|leaf| leaf.valid_from(after)),
        ),
        (
            "small-key",
            "x509/key",
            "The leaf's key has 1024 bits.",
            receipt_chain().leaf_key(&Key::rsa("small")),
        ),
        (
            "sha-384-in-chain",
            "x509/algorithm",
            "The leaf is signed over a digest that Apple does not use with RSA.",
            receipt_chain().leaf(|leaf| leaf.hashed_by(Hash::Sha384)),
        ),
    ] {
        vectors.refuse_receipt(id, code, reason, &receipt_under(chain));
    }
}
