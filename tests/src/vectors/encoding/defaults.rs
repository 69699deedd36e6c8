//! What a default stands for is left out.

use super::Refuse;
use crate::pki::chain::chain;
use crate::pki::der;
use crate::pki::extension::{BASIC_CONSTRAINTS, Extension, KEY_USAGE, LEAF_MARKER};

pub(super) fn add(refuse: Refuse<'_>) {
    refuse("true-as-1", "TRUE is FF.", {
        let critical = der::value(1, &[1]);
        chain().leaf(|leaf| {
            leaf.change(KEY_USAGE, |extension| Extension {
                critical,
                ..extension
            })
        })
    });
    refuse("authority-true-as-1", "TRUE is FF.", {
        let value = der::sequence(&[&der::value(1, &[1]), &der::integer(&[0])]);
        chain().intermediate(|certificate| {
            certificate.change(BASIC_CONSTRAINTS, |extension| Extension {
                value,
                ..extension
            })
        })
    });
    refuse("false-written", "What is the default is left out.", {
        let critical = der::value(1, &[0]);
        chain().leaf(|leaf| {
            leaf.change(LEAF_MARKER, |extension| Extension {
                critical,
                ..extension
            })
        })
    });
    refuse(
        "no-authority-written",
        "What is the default is left out.",
        {
            let value = der::sequence(&[&der::value(1, &[0])]);
            chain().leaf(|leaf| {
                leaf.change(BASIC_CONSTRAINTS, |extension| Extension {
                    value,
                    ..extension
                })
            })
        },
    );
}
