//! The version, which only one number can be.

use crate::pki::certificate::Certificate;
use crate::pki::chain::{Chain, chain};
use crate::pki::der;
use crate::pki::message::message_under;
use crate::vectors::Vectors;

pub(super) fn add(vectors: &mut Vectors) {
    let mut refuse = |what: &str, reason: &str, chain: Chain| {
        vectors.refuse(
            &format!("encoding/{what}"),
            "x509/version",
            reason,
            message_under(chain),
        );
    };
    let version = |number: u8| der::constructed(0, &der::integer(&[number]));
    refuse(
        "version-1",
        "The first version has no extensions, and so it has none.",
        chain().leaf(|leaf| Certificate {
            version: vec![],
            extensions: vec![],
            ..leaf
        }),
    );
    refuse(
        "version-1-with-extensions",
        "The first version has no extensions, and it has some.",
        chain().leaf(|leaf| Certificate {
            version: vec![],
            ..leaf
        }),
    );
    refuse(
        "version-1-root",
        "A root of the first version.",
        chain().root(|root| Certificate {
            version: vec![],
            extensions: vec![],
            ..root
        }),
    );
    refuse(
        "version-2-intermediate",
        "The second version has no extensions, and it has some.",
        chain().intermediate(|certificate| Certificate {
            version: version(1),
            ..certificate
        }),
    );
    refuse(
        "version-4",
        "There is no fourth version.",
        chain().leaf(|leaf| Certificate {
            version: version(3),
            ..leaf
        }),
    );
}
