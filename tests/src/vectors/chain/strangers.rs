//! The right names, the wrong people.

use crate::pki::certificate::Certificate;
use crate::pki::chain::{Chain, Keys, chain, chain_of};
use crate::pki::der;
use crate::pki::extension::{authority_key_identifier, subject_key_identifier};
use crate::pki::key::Key;
use crate::vectors::Vectors;

pub(super) fn add(vectors: &mut Vectors) {
    let mut refuse = |what: &str, code: &str, reason: &str, chain: Chain| {
        vectors.refuse_chain(what, code, reason, chain);
    };
    let genuine = || Keys::of("the App Store");
    let attacker = || Keys::of("the attacker");
    refuse(
        "of-the-attacker",
        "x509/root",
        "Only the names are right.",
        chain_of("the attacker"),
    );
    refuse(
        "root-issued-again",
        "x509/root",
        "The root's key signed another root.",
        chain().root(|root| Certificate {
            serial: der::integer(&[1]),
            ..root
        }),
    );
    refuse(
        "root-signed-again",
        "x509/root",
        "The same root, with another signature.",
        chain().root(|root| root.signed_by(attacker().root)),
    );
    refuse(
        "genuine-below-other-root",
        "x509/root",
        "The genuine chain, with another root.",
        {
            let root = attacker().root;
            chain().root(|genuine| genuine.holding(&root).signed_by(root))
        },
    );
    refuse(
        "attacker-below-the-root",
        "x509/key-identifier",
        "The genuine root, other keys below.",
        {
            let root = genuine().root;
            chain_of("the attacker").root(|attackers| chain_root(attackers, &root))
        },
    );
    refuse(
        "attacker-well-below-the-root",
        "x509/signature",
        "Even the root's identifier is right.",
        {
            let root = genuine().root;
            chain_of("the attacker")
                .intermediate(|one| one.replace(authority_key_identifier(&root.identifier())))
                .root(|attackers| chain_root(attackers, &root))
        },
    );
    refuse(
        "attacker-below-the-intermediate",
        "x509/signature",
        "Only the leaf is the attacker's.",
        {
            let leaf = chain_of("the attacker").signer;
            chain()
                .leaf(|one| one.signed_by(attacker().intermediate))
                .leaf_key(&leaf)
        },
    );
    refuse(
        "leaf-as-intermediate",
        "x509/key",
        "A genuine leaf issued a leaf.",
        {
            let issuer = genuine().leaf;
            chain()
                .intermediate(|certificate| certificate.holding(&issuer))
                .leaf(|leaf| leaf.signed_by(issuer.clone()))
        },
    );
}

/// The root of the attacker becomes the genuine one, which is the same but for its key.
fn chain_root(attackers: Certificate, root: &Key) -> Certificate {
    let identifier = subject_key_identifier(&root.identifier());
    attackers
        .holding(root)
        .replace(identifier)
        .signed_by(root.clone())
}
