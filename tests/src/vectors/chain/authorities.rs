//! Who may issue certificates.

use crate::pki::chain::{Chain, chain};
use crate::pki::extension::{BASIC_CONSTRAINTS, KEY_USAGE, authority, end_entity, key_usage};
use crate::trust::message_under_root;
use crate::vectors::Vectors;

pub(super) fn add(vectors: &mut Vectors) {
    let mut refuse = |what: &str, code: &str, reason: &str, chain: Chain| {
        vectors.refuse_chain(what, code, reason, chain);
    };
    let none = "x509/not-authority";
    refuse(
        "intermediate-without-constraints",
        none,
        "It does not say that it may issue.",
        chain().intermediate(|certificate| certificate.without(BASIC_CONSTRAINTS)),
    );
    refuse(
        "intermediate-no-authority",
        none,
        "It says that it must not issue.",
        chain().intermediate(|certificate| certificate.replace(end_entity())),
    );
    refuse(
        "leaf-authority",
        "x509/leaf-authority",
        "The leaf may issue others.",
        chain().leaf(|leaf| leaf.replace(authority(None))),
    );
    let usage = "x509/key-usage";
    refuse(
        "intermediate-for-lists-only",
        usage,
        "It may sign lists, not certificates.",
        chain().intermediate(|certificate| certificate.replace(key_usage(&[1, 0x02]))),
    );
    refuse(
        "intermediate-for-messages",
        usage,
        "It may sign messages, not certificates.",
        chain().intermediate(|certificate| certificate.replace(key_usage(&[7, 0x80]))),
    );
    refuse(
        "intermediate-without-key-usage",
        usage,
        "It does not say what it may sign.",
        chain().intermediate(|certificate| certificate.without(KEY_USAGE)),
    );
    refuse(
        "leaf-for-agreement",
        usage,
        "It may agree on keys, not sign.",
        chain().leaf(|leaf| leaf.replace(key_usage(&[3, 0x08]))),
    );
    refuse(
        "leaf-for-certificates",
        usage,
        "It may sign certificates, not messages.",
        chain().leaf(|leaf| leaf.replace(key_usage(&[2, 0x04]))),
    );
    refuse(
        "leaf-without-key-usage",
        usage,
        "It does not say what it may sign.",
        chain().leaf(|leaf| leaf.without(KEY_USAGE)),
    );
    vectors.refuse(
        "chain/root-of-path-length-0",
        "x509/path-length",
        "The root allows no authority below it.",
        message_under_root("root-of-path-length-0"),
    );
    vectors.refuse(
        "chain/root-for-lists-only",
        usage,
        "The root may sign lists, not certificates.",
        message_under_root("root-for-lists-only"),
    );
}
