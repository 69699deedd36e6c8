//! The keys that certificates hold.

use crate::pki::certificate::Certificate;
use crate::pki::chain::{Chain, Keys, chain};
use crate::pki::der::{self, Der};
use crate::pki::key::Key;
use crate::vectors::Vectors;

pub(super) fn add(vectors: &mut Vectors) {
    let mut refuse = |what: &str, reason: &str, chain: Chain| {
        vectors.refuse_chain(what, "x509/key", reason, chain);
    };
    let leaf = || Keys::of("the App Store").leaf;
    let p256 = || leaf().curve();
    refuse(
        "leaf-p-384",
        "Leaves have P-256 keys.",
        chain().leaf_key(&Key::p384("a leaf")),
    );
    refuse("intermediate-p-256", "Authorities have P-384 keys.", {
        let key = Key::p256("an intermediate");
        let holding = key.clone();
        chain()
            .intermediate(move |certificate| certificate.holding(&holding))
            .leaf(|leaf| leaf.signed_by(key))
    });
    refuse(
        "root-p-256",
        "Authorities have P-384 keys.",
        chain().root(|root| root.holding(&Key::p256("a root"))),
    );
    refuse("point-off-the-curve", "The point has another y.", {
        let mut point = leaf().point();
        point[64] ^= 1;
        chain().leaf(|leaf| leaf.holding_point(&p256(), &point))
    });
    refuse(
        "point-off-the-curve-intermediate",
        "The point has another y.",
        {
            let key = Keys::of("the App Store").intermediate;
            let mut point = key.point();
            point[96] ^= 1;
            chain().intermediate(|certificate| certificate.holding_point(&key.curve(), &point))
        },
    );
    refuse("point-of-zeros", "The point is 0, 0.", {
        let point = [&[4][..], &[0; 64]].concat();
        chain().leaf(|leaf| leaf.holding_point(&p256(), &point))
    });
    refuse(
        "coordinate-beyond-the-field",
        "A coordinate is larger than the field.",
        {
            let point = [&[4][..], &[0xff; 64]].concat();
            chain().leaf(|leaf| leaf.holding_point(&p256(), &point))
        },
    );
    refuse(
        "explicit-curve",
        "The curve is described, not named.",
        chain().leaf(|one| one.holding_point(&explicit_p256(), &leaf().point())),
    );
    refuse(
        "implied-curve",
        "The curve is inherited, not named.",
        chain().leaf(|one| one.holding_point(&der::null(), &leaf().point())),
    );
    refuse(
        "no-curve",
        "The curve is left out.",
        chain().leaf(|one| one.holding_point(&[], &leaf().point())),
    );
    refuse(
        "curve-of-bitcoin",
        "The curve is another of the same size.",
        chain().leaf(|one| one.holding_point(&der::oid("1.3.132.0.10"), &leaf().point())),
    );
    refuse("rsa-leaf", "The key is one of RSA.", {
        let algorithm = der::sequence(&[&der::oid("1.2.840.113549.1.1.1"), &der::null()]);
        let modulus = der::unsigned(&[0xc5; 256]);
        let key = der::sequence(&[&modulus, &der::integer(&[1, 0, 1])]);
        let public_key = der::sequence(&[&algorithm, &der::bit_string(&key)]);
        chain().leaf(|leaf| Certificate { public_key, ..leaf })
    });
    refuse(
        "leaf-for-agreement-by-algorithm",
        "The key is on the right curve, but for agreeing on keys.",
        {
            let algorithm = der::sequence(&[&der::oid("1.3.132.1.12"), &p256()]);
            let public_key = der::sequence(&[&algorithm, &der::bit_string(&leaf().point())]);
            chain().leaf(|leaf| Certificate { public_key, ..leaf })
        },
    );
    refuse("edwards-leaf", "The key is one of Edwards.", {
        let algorithm = der::sequence(&[&der::oid("1.3.101.112")]);
        let public_key = der::sequence(&[&algorithm, &der::bit_string(&[0x58; 32])]);
        chain().leaf(|leaf| Certificate { public_key, ..leaf })
    });
}

/// P-256 as X9.62 describes curves: field, coefficients, generator, order, cofactor.
fn explicit_p256() -> Der {
    let hex = |text: &str| -> Vec<u8> {
        let digits = text.as_bytes().chunks(2);
        let digits = digits.map(|pair| core::str::from_utf8(pair).expect("digits"));
        digits
            .map(|pair| u8::from_str_radix(pair, 16).expect("digits"))
            .collect()
    };
    let prime = hex("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff");
    let a = hex("ffffffff00000001000000000000000000000000fffffffffffffffffffffffc");
    let b = hex("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b");
    let x = hex("6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296");
    let y = hex("4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5");
    let order = hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    der::sequence(&[
        &der::integer(&[1]),
        &der::sequence(&[&der::oid("1.2.840.10045.1.1"), &der::unsigned(&prime)]),
        &der::sequence(&[&der::octet_string(&a), &der::octet_string(&b)]),
        &der::octet_string(&[&[4][..], &x, &y].concat()),
        &der::unsigned(&order),
        &der::integer(&[1]),
    ])
}
