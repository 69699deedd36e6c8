//! Other extensions: each once, understood if critical, and what they say about keys.

use crate::pki::chain::{Chain, chain};
use crate::pki::der;
use crate::pki::extension::{
    Extension, INTERMEDIATE_MARKER, LEAF_MARKER, authority, key_usage, marker,
};
use crate::vectors::Vectors;

pub(super) fn add(vectors: &mut Vectors) {
    let mut refuse = |what: &str, code: &str, reason: &str, chain: Chain| {
        vectors.refuse_chain(what, code, reason, chain);
    };
    let critical = "x509/critical-extension";
    let unknown = || Extension::new("1.2.3.4", der::null()).critical();
    let reason = "Nobody knows what it demands.";
    refuse(
        "unknown-critical-leaf",
        critical,
        reason,
        chain().leaf(|leaf| leaf.with(unknown())),
    );
    refuse(
        "unknown-critical-intermediate",
        critical,
        reason,
        chain().intermediate(|certificate| certificate.with(unknown())),
    );
    refuse(
        "unknown-critical-root",
        critical,
        reason,
        chain().root(|root| root.with(unknown())),
    );
    refuse(
        "name-constraints",
        critical,
        "Constraints on names are not judged here.",
        {
            let tree = der::constructed(2, b"\x82\x07example");
            let tree = der::sequence(&[&der::constructed(0, &der::sequence(&[&tree]))]);
            let constraints = Extension::new("2.5.29.30", tree).critical();
            chain().intermediate(|certificate| certificate.with(constraints))
        },
    );
    refuse(
        "name-constraints-not-critical",
        critical,
        "Constraints on names are always critical, even if the issuer forgot to say so.",
        chain().intermediate(|certificate| {
            certificate.with(Extension::new("2.5.29.30", der::sequence(&[])))
        }),
    );
    refuse(
        "policy-constraints",
        critical,
        "Constraints on policies are not judged here.",
        {
            let constraints = der::sequence(&[&der::primitive(0, &[0])]);
            let constraints = Extension::new("2.5.29.36", constraints).critical();
            chain().intermediate(|certificate| certificate.with(constraints))
        },
    );
    refuse(
        "critical-leaf-marker",
        critical,
        "Apple's markers are not critical.",
        chain().leaf(|leaf| leaf.change(LEAF_MARKER, Extension::critical)),
    );
    refuse(
        "critical-intermediate-marker",
        critical,
        "Apple's markers are not critical.",
        chain().intermediate(|one| one.change(INTERMEDIATE_MARKER, Extension::critical)),
    );

    let twice = "x509/duplicate-extension";
    refuse(
        "marker-twice",
        twice,
        "An extension is there twice.",
        chain().leaf(|leaf| leaf.with(marker(LEAF_MARKER))),
    );
    refuse(
        "unknown-extension-twice",
        twice,
        "Even an unknown one must not be there twice.",
        {
            let extension = || Extension::new("1.2.3.4", der::null());
            chain().leaf(|leaf| leaf.with(extension()).with(extension()))
        },
    );
    refuse(
        "authority-and-not",
        twice,
        "It is an authority, and it is none.",
        chain().leaf(|leaf| leaf.with(authority(None))),
    );
    refuse(
        "key-usage-twice",
        twice,
        "The second one allows what the first does not.",
        chain().intermediate(|one| {
            one.replace(key_usage(&[1, 0x02]))
                .with(key_usage(&[1, 0x06]))
        }),
    );
    refuse(
        "key-identifier-twice",
        twice,
        "The root has two identifiers.",
        chain().root(|mut root| {
            root.extensions.push(root.extensions[0].clone());
            root
        }),
    );
}
