//! Strings of bits, and what they leave unused.

use super::Refuse;
use crate::pki::certificate::Certificate;
use crate::pki::chain::{Keys, chain};
use crate::pki::der;
use crate::pki::extension::key_usage;
use crate::pki::key::signature_der;

pub(super) fn add(refuse: Refuse<'_>) {
    refuse(
        "unused-bits-in-signature",
        "A signature is whole bytes.",
        chain().leaf_as(|leaf| {
            let signed = leaf.to_be_signed();
            let form = signature_der(&leaf.signer.sign(leaf.hash, &signed));
            let signature = der::value(3, &[&[1][..], &form].concat());
            der::sequence(&[&signed, &leaf.outer_algorithm, &signature])
        }),
    );
    refuse("unused-bits-in-key", "A point is whole bytes.", {
        let key = Keys::of("the App Store").leaf;
        let algorithm = der::sequence(&[&der::oid("1.2.840.10045.2.1"), &key.curve()]);
        let point = der::value(3, &[&[1][..], &key.point()].concat());
        let public_key = der::sequence(&[&algorithm, &point]);
        chain().leaf(|leaf| Certificate { public_key, ..leaf })
    });
    refuse(
        "unused-bits-set",
        "Bits that are not used are zero.",
        chain().leaf(|leaf| leaf.replace(key_usage(&[7, 0x81]))),
    );
    refuse(
        "zeros-in-key-usage",
        "A list of named bits ends with the last that is set.",
        chain().leaf(|leaf| leaf.replace(key_usage(&[0, 0x80]))),
    );
    refuse(
        "eight-unused-bits",
        "A byte has at most seven bits to spare.",
        chain().leaf(|leaf| leaf.replace(key_usage(&[8, 0x80, 0]))),
    );
}
