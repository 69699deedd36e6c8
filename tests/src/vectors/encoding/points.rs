//! Points of the curve are written in full.

use super::Refuse;
use crate::pki::certificate::Certificate;
use crate::pki::chain::{Keys, chain};
use crate::pki::key::public_key;

pub(super) fn add(refuse: Refuse<'_>) {
    let key = || Keys::of("the App Store").leaf;
    let holding = |point: &[u8]| {
        let public_key = public_key(&key().curve(), point);
        chain().leaf(|leaf| Certificate { public_key, ..leaf })
    };
    refuse(
        "compressed-point",
        "The point lacks its y.",
        holding(&key().compressed_point()),
    );
    refuse("hybrid-point", "The point has its y, and a hint of it.", {
        let mut point = key().point();
        point[0] = 6 + (point[64] & 1);
        holding(&point)
    });
    refuse(
        "compressed-point-of-the-intermediate",
        "The point lacks its y.",
        {
            let key = Keys::of("the App Store").intermediate;
            let public_key = public_key(&key.curve(), &key.compressed_point());
            chain().intermediate(|certificate| Certificate {
                public_key,
                ..certificate
            })
        },
    );
}
