//! What an issuer signs, and in which form.

use crate::pki::certificate::Certificate;
use crate::pki::chain::{Chain, Keys, chain};
use crate::pki::der::{self, Der};
use crate::pki::key::{Key, signature_der};
use crate::vectors::Vectors;

pub(super) fn add(vectors: &mut Vectors) {
    let mut refuse = |what: &str, reason: &str, chain: Chain| {
        vectors.refuse_chain(what, "x509/signature", reason, chain);
    };
    let attacker = || Keys::of("the attacker");
    refuse(
        "leaf-signed-by-other",
        "Another key signed the leaf in the right name.",
        chain().leaf(|leaf| leaf.signed_by(attacker().intermediate)),
    );
    refuse(
        "intermediate-signed-by-other",
        "Another key signed it in the right name.",
        chain().intermediate(|certificate| certificate.signed_by(attacker().root)),
    );
    refuse(
        "leaf-signed-by-root",
        "The root signed the leaf in the intermediate's name.",
        chain().leaf(|leaf| leaf.signed_by(Keys::of("the App Store").root)),
    );
    refuse(
        "leaf-signed-by-itself",
        "The leaf's key signed the leaf in another's name.",
        chain().leaf(|leaf| leaf.signed_by(Keys::of("the App Store").leaf)),
    );
    refuse(
        "leaf-serial-changed",
        "A bit was changed after the leaf was signed.",
        chain().leaf_as(changed_after_signing),
    );
    refuse(
        "intermediate-serial-changed",
        "A bit was changed after it was signed.",
        chain().intermediate_as(changed_after_signing),
    );
    refuse(
        "leaf-key-exchanged",
        "The key was exchanged after the leaf was signed.",
        {
            let exchanged = |leaf: &Certificate| {
                let signed = leaf.der();
                let (genuine, other) =
                    (leaf.public_key.clone(), Key::p256("the attacker").public());
                let place = signed
                    .windows(genuine.len())
                    .position(|window| window == genuine);
                let place = place.expect("the key is inside");
                [&signed[..place], &other, &signed[place + other.len()..]].concat()
            };
            let mut chain = chain().leaf_as(exchanged);
            chain.signer = Key::p256("the attacker");
            chain
        },
    );
    refuse(
        "leaf-signature-bit",
        "The last bit of the leaf's signature is the other one.",
        chain().leaf_as(last_bit_flipped),
    );
    refuse(
        "intermediate-signature-bit",
        "The last bit of its signature is the other one.",
        chain().intermediate_as(last_bit_flipped),
    );
    refuse(
        "leaf-signature-of-another",
        "The signature of another certificate.",
        chain().leaf_as(|leaf| {
            let other = Certificate {
                serial: der::integer(&[1]),
                ..leaf.clone()
            };
            let signature = leaf.signer.sign(leaf.hash, &other.to_be_signed());
            with_signature(leaf, &signature_der(&signature))
        }),
    );
    refuse(
        "leaf-signature-zero",
        "Both halves of the signature are 0.",
        chain().leaf_as(|leaf| {
            let zero = der::integer(&[0]);
            with_signature(leaf, &der::sequence(&[&zero, &zero]))
        }),
    );
    refuse(
        "leaf-signature-raw",
        "The form that messages use.",
        chain().leaf_as(|leaf| with_signature(leaf, &raw_signature(leaf))),
    );
    refuse(
        "leaf-signature-and-more",
        "Something follows both numbers.",
        chain().leaf_as(|leaf| {
            let signature = signature_der(&raw_signature(leaf));
            with_signature(leaf, &der::with_trailing(&signature, &der::null()))
        }),
    );
    refuse(
        "leaf-signature-with-leading-zero",
        "A number begins with a zero too many.",
        chain().leaf_as(|leaf| {
            let raw = raw_signature(leaf);
            let (r, s) = raw.split_at(raw.len() / 2);
            let r = der::integer(&[&[0, 0], r].concat());
            with_signature(leaf, &der::sequence(&[&r, &der::unsigned(s)]))
        }),
    );
    refuse(
        "leaf-signature-with-long-length",
        "A length has a byte too many.",
        chain().leaf_as(|leaf| {
            let signature = signature_der(&raw_signature(leaf));
            with_signature(leaf, &der::with_long_length(&signature))
        }),
    );
}

fn changed_after_signing(certificate: &Certificate) -> Der {
    let mut changed = certificate.clone();
    let last = changed.serial.len() - 1;
    changed.serial[last] ^= 1;
    let signed = certificate.der();
    let [genuine, other] = [certificate.to_be_signed(), changed.to_be_signed()];
    let place = signed
        .windows(genuine.len())
        .position(|window| window == genuine);
    let place = place.expect("what was signed is inside");
    [&signed[..place], &other, &signed[place + other.len()..]].concat()
}

fn last_bit_flipped(certificate: &Certificate) -> Der {
    let mut der = certificate.der();
    let last = der.len() - 1;
    der[last] ^= 1;
    der
}

fn raw_signature(certificate: &Certificate) -> Vec<u8> {
    certificate
        .signer
        .sign(certificate.hash, &certificate.to_be_signed())
}

fn with_signature(certificate: &Certificate, signature: &[u8]) -> Der {
    let signature = der::bit_string(signature);
    der::sequence(&[
        &certificate.to_be_signed(),
        &certificate.outer_algorithm,
        &signature,
    ])
}
