//! Algorithms, which are said twice in a certificate.

use crate::pki::certificate::Certificate;
use crate::pki::chain::{Chain, chain};
use crate::pki::der;
use crate::pki::key::Hash;
use crate::vectors::Vectors;

pub(super) fn add(vectors: &mut Vectors) {
    let mut refuse = |what: &str, reason: &str, chain: Chain| {
        vectors.refuse_chain(what, "x509/algorithm", reason, chain);
    };
    let sha256 = || Hash::Sha256.algorithm();
    refuse(
        "leaf-sha-256",
        "The authorities sign over SHA-384.",
        chain().leaf(|leaf| leaf.hashed_by(Hash::Sha256)),
    );
    refuse(
        "intermediate-sha-256",
        "The authorities sign over SHA-384.",
        chain().intermediate(|certificate| certificate.hashed_by(Hash::Sha256)),
    );
    refuse(
        "other-algorithm-inside",
        "What is signed names another algorithm.",
        chain().leaf(|leaf| Certificate {
            algorithm: sha256(),
            ..leaf
        }),
    );
    refuse(
        "other-algorithm-outside",
        "Another algorithm is named beside the signature.",
        chain().leaf(|leaf| Certificate {
            outer_algorithm: sha256(),
            ..leaf
        }),
    );
    refuse(
        "other-algorithm-inside-intermediate",
        "What is signed names another algorithm.",
        chain().intermediate(|one| Certificate {
            algorithm: sha256(),
            ..one
        }),
    );
    refuse(
        "algorithm-with-parameters",
        "ECDSA has no parameters, not even NULL.",
        {
            let algorithm = der::with_trailing(&Hash::Sha384.algorithm(), &der::null());
            chain().leaf(|leaf| Certificate {
                algorithm: algorithm.clone(),
                outer_algorithm: algorithm,
                ..leaf
            })
        },
    );
    refuse("algorithm-of-rsa", "The algorithm is one of RSA.", {
        let algorithm = der::sequence(&[&der::oid("1.2.840.113549.1.1.12"), &der::null()]);
        chain().leaf(|leaf| Certificate {
            algorithm: algorithm.clone(),
            outer_algorithm: algorithm,
            ..leaf
        })
    });
}
