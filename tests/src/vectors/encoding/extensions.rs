//! Extensions, and what is in them.

use super::Refuse;
use crate::pki::certificate::Certificate;
use crate::pki::chain::{Chain, chain};
use crate::pki::der::{self, Der};
use crate::pki::extension::{AUTHORITY_KEY_IDENTIFIER, BASIC_CONSTRAINTS, Extension};

pub(super) fn add(refuse: Refuse<'_>) {
    refuse(
        "path-length-negative",
        "There cannot be fewer than none below it.",
        chain().intermediate(|certificate| {
            let value = der::sequence(&[&der::boolean_true(), &der::integer(&[0xff])]);
            certificate.change(BASIC_CONSTRAINTS, |extension| Extension {
                value,
                ..extension
            })
        }),
    );
    refuse(
        "path-length-of-no-authority",
        "Only of authorities there are some below.",
        chain().leaf(|leaf| {
            let value = der::sequence(&[&der::integer(&[0])]);
            leaf.change(BASIC_CONSTRAINTS, |extension| Extension {
                value,
                ..extension
            })
        }),
    );
    let other = der::primitive(0, &[7; 20]);
    let serial = der::primitive(2, &[1]);
    refuse(
        "issuer-key-behind-serial",
        "The forms in which an issuer's key is named have an order, or one could hide another.",
        issuer_key(|_| [serial.clone(), other.clone()].concat()),
    );
    refuse(
        "issuer-key-twice",
        "The issuer's key is named once.",
        issuer_key(|key| [key, other.clone()].concat()),
    );
    refuse(
        "issuer-key-constructed",
        "The identifier of a key is no structure.",
        issuer_key(|_| der::constructed(0, &[7; 20])),
    );
    refuse(
        "issuer-key-and-more",
        "There are three forms and no other.",
        issuer_key(|key| [key, der::primitive(5, &[7; 20])].concat()),
    );
    refuse(
        "extensions-empty",
        "A list of extensions has at least one.",
        chain().leaf(|leaf| Certificate {
            extensions: vec![],
            trailing: der::constructed(3, &der::sequence(&[])),
            ..leaf
        }),
    );
    refuse(
        "extensions-under-other-tag",
        "Extensions stand under the tag 3.",
        chain().leaf(|leaf| {
            let list: Vec<Der> = leaf.extensions.iter().map(Extension::der).collect();
            let trailing = der::constructed(4, &der::value(0x30, &list.concat()));
            Certificate {
                extensions: vec![],
                trailing,
                ..leaf
            }
        }),
    );
    refuse(
        "trailing-in-extensions",
        "Something follows the list of extensions under its tag.",
        chain().leaf(|leaf| {
            let list: Vec<Der> = leaf.extensions.iter().map(Extension::der).collect();
            let list = der::value(0x30, &list.concat());
            let trailing = der::constructed(3, &[list, der::null()].concat());
            Certificate {
                extensions: vec![],
                trailing,
                ..leaf
            }
        }),
    );
    refuse(
        "trailing-in-extension",
        "Something follows the value of an extension.",
        chain().leaf(|leaf| {
            let mut list: Vec<Der> = leaf.extensions.iter().map(Extension::der).collect();
            list[0] = der::with_trailing(&list[0], &der::null());
            let trailing = der::constructed(3, &der::value(0x30, &list.concat()));
            Certificate {
                extensions: vec![],
                trailing,
                ..leaf
            }
        }),
    );
    refuse(
        "extensions-twice",
        "A second list of extensions follows the first.",
        chain().leaf(|leaf| {
            let list = der::sequence(&[&Extension::new("1.2.3.4", der::null()).der()]);
            Certificate {
                trailing: der::constructed(3, &list),
                ..leaf
            }
        }),
    );
}

/// A chain whose leaf names its issuer's key in other forms, made of the form with the identifier.
pub(in crate::vectors) fn issuer_key(change: impl FnOnce(Der) -> Der) -> Chain {
    chain().leaf(|leaf| {
        leaf.change(AUTHORITY_KEY_IDENTIFIER, |extension| Extension {
            value: der::sequence(&[&change(der::content(&extension.value).to_vec())]),
            ..extension
        })
    })
}
