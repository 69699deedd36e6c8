//! Lengths: definite, and as short as can be.

use super::Refuse;
use crate::pki::certificate::Certificate;
use crate::pki::chain::chain;
use crate::pki::der;
use crate::pki::extension::{AUTHORITY_KEY_IDENTIFIER, Extension};
use crate::pki::key::Hash;

pub(super) fn add(refuse: Refuse<'_>) {
    refuse(
        "long-length-of-the-whole",
        "A length has a byte too many.",
        chain().leaf_as(|leaf| der::with_long_length(&leaf.der())),
    );
    refuse(
        "long-length-of-what-is-signed",
        "A length has a byte too many.",
        chain().leaf_as(|leaf| leaf.der_from(&der::with_long_length(&leaf.to_be_signed()))),
    );
    refuse(
        "long-length-of-the-serial",
        "A length has a byte too many.",
        chain().leaf(|leaf| Certificate {
            serial: der::with_long_length(&leaf.serial),
            ..leaf
        }),
    );
    refuse(
        "long-length-of-the-issuer",
        "A length has a byte too many.",
        chain().leaf(|leaf| Certificate {
            issuer: der::with_long_length(&leaf.issuer),
            ..leaf
        }),
    );
    refuse(
        "long-length-of-an-extension",
        "A length has a byte too many.",
        chain().leaf(|leaf| {
            leaf.change(AUTHORITY_KEY_IDENTIFIER, |extension| Extension {
                value: der::with_long_length(&extension.value),
                ..extension
            })
        }),
    );
    refuse(
        "indefinite-whole",
        "A length is left open.",
        chain().leaf_as(|leaf| der::with_indefinite_length(&leaf.der())),
    );
    refuse(
        "indefinite-subject",
        "A length is left open.",
        chain().leaf(|leaf| Certificate {
            subject: der::with_indefinite_length(&leaf.subject),
            ..leaf
        }),
    );
    refuse(
        "length-beyond-the-end",
        "A length reaches beyond the end.",
        chain().leaf_as(|leaf| {
            let mut der = leaf.der();
            der[3] += 1;
            der
        }),
    );
    refuse(
        "identifier-with-leading-zeros",
        "An identifier begins with a digit of zero.",
        {
            let mut algorithm = Hash::Sha384.algorithm();
            algorithm[3] += 1;
            algorithm[1] += 1;
            algorithm.insert(4, 0x80);
            chain().leaf(|leaf| Certificate { algorithm, ..leaf })
        },
    );
}
