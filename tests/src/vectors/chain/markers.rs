//! The extensions by which Apple tells what a certificate is for.

use crate::pki::chain::{Chain, chain};
use crate::pki::extension::{INTERMEDIATE_MARKER, LEAF_MARKER, marker};
use crate::vectors::Vectors;

pub(super) fn add(vectors: &mut Vectors) {
    let mut refuse = |what: &str, reason: &str, chain: Chain| {
        vectors.refuse_chain(what, "x509/marker", reason, chain);
    };
    let leaf = |oid: &str| chain().leaf(|leaf| leaf.without(LEAF_MARKER).with(marker(oid)));
    let intermediate =
        |oid: &str| chain().intermediate(|one| one.without(INTERMEDIATE_MARKER).with(marker(oid)));
    refuse(
        "leaf-without-marker",
        "The leaf was not made to sign for the App Store.",
        chain().leaf(|leaf| leaf.without(LEAF_MARKER)),
    );
    refuse(
        "intermediate-without-marker",
        "The intermediate has no such leaves below it.",
        chain().intermediate(|certificate| certificate.without(INTERMEDIATE_MARKER)),
    );
    refuse(
        "markers-swapped",
        "Each has the marker of the other.",
        leaf(INTERMEDIATE_MARKER).intermediate(|certificate| {
            certificate
                .without(INTERMEDIATE_MARKER)
                .with(marker(LEAF_MARKER))
        }),
    );
    refuse(
        "leaf-with-next-marker",
        "The last arc is another.",
        leaf("1.2.840.113635.100.6.11.2"),
    );
    refuse(
        "leaf-with-shorter-marker",
        "An arc is missing.",
        leaf("1.2.840.113635.100.6.11"),
    );
    refuse(
        "leaf-with-longer-marker",
        "There is an arc too many.",
        leaf("1.2.840.113635.100.6.11.1.1"),
    );
    refuse(
        "leaf-of-a-developer",
        "The leaf signs apps, by its marker.",
        leaf("1.2.840.113635.100.6.1.4"),
    );
    refuse(
        "intermediate-with-next-marker",
        "The last arc is another.",
        intermediate("1.2.840.113635.100.6.2.2"),
    );
    refuse(
        "intermediate-with-longer-marker",
        "There is an arc too many, and 20 looks like 2.",
        intermediate("1.2.840.113635.100.6.2.20"),
    );
}
