//! Nothing follows where something has ended.

use super::Refuse;
use crate::pki::certificate::Certificate;
use crate::pki::chain::{Keys, chain};
use crate::pki::der;
use crate::pki::extension::{
    AUTHORITY_KEY_IDENTIFIER, BASIC_CONSTRAINTS, Extension, KEY_USAGE, SUBJECT_KEY_IDENTIFIER,
};
use crate::pki::key::public_key;

pub(super) fn add(refuse: Refuse<'_>) {
    let more = |value: &[u8]| der::with_trailing(value, &der::null());
    refuse(
        "trailing-in-the-whole",
        "Something follows the signature.",
        chain().leaf_as(|leaf| der::with_trailing(&leaf.der(), &der::null())),
    );
    refuse(
        "trailing-in-what-is-signed",
        "Something follows the extensions.",
        chain().leaf(|leaf| Certificate {
            trailing: der::null(),
            ..leaf
        }),
    );
    refuse(
        "trailing-in-version",
        "Something follows the version.",
        chain().leaf(|leaf| Certificate {
            version: more(&leaf.version),
            ..leaf
        }),
    );
    refuse(
        "trailing-in-validity",
        "Something follows the dates.",
        chain().leaf(|leaf| Certificate {
            not_after: [leaf.not_after.clone(), der::null()].concat(),
            ..leaf
        }),
    );
    refuse(
        "trailing-in-algorithm",
        "Something follows the parameters of the algorithm.",
        chain().leaf(|leaf| {
            let algorithm = more(&more(&leaf.algorithm));
            Certificate {
                algorithm: algorithm.clone(),
                outer_algorithm: algorithm,
                ..leaf
            }
        }),
    );
    refuse(
        "trailing-in-algorithm-of-key",
        "Something follows the curve of the key.",
        {
            let key = Keys::of("the App Store").leaf;
            let curve = [key.curve(), der::null()].concat();
            let public_key = public_key(&curve, &key.point());
            chain().leaf(|leaf| Certificate { public_key, ..leaf })
        },
    );
    refuse(
        "trailing-in-key",
        "Something follows the key.",
        chain().leaf(|leaf| Certificate {
            public_key: more(&leaf.public_key),
            ..leaf
        }),
    );
    let mut in_extension = |what: &str, oid: &str, reason: &str| {
        let chain = chain().leaf(|leaf| {
            leaf.change(oid, |extension| {
                let value = [extension.value, vec![0]].concat();
                Extension { value, ..extension }
            })
        });
        refuse(what, reason, chain);
    };
    in_extension(
        "trailing-in-constraints",
        BASIC_CONSTRAINTS,
        "A byte follows the constraints.",
    );
    in_extension(
        "trailing-in-key-usage",
        KEY_USAGE,
        "A byte follows the key usage.",
    );
    in_extension(
        "trailing-in-key-identifier",
        AUTHORITY_KEY_IDENTIFIER,
        "A byte follows the identifier.",
    );
    in_extension(
        "trailing-in-own-identifier",
        SUBJECT_KEY_IDENTIFIER,
        "A byte follows the identifier.",
    );
    refuse(
        "issuer-empty",
        "A name has at least one part.",
        chain().leaf(|leaf| Certificate {
            issuer: der::sequence(&[]),
            ..leaf
        }),
    );
    refuse(
        "subject-empty",
        "A name has at least one part.",
        chain().leaf(|leaf| Certificate {
            subject: der::sequence(&[]),
            ..leaf
        }),
    );
    refuse("unique-identifier", "Nobody uses unique identifiers.", {
        let unique_identifiers = der::primitive(1, &[0, 1, 2, 3]);
        chain().leaf(|leaf| Certificate {
            unique_identifiers,
            ..leaf
        })
    });
}
