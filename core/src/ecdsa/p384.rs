//! P-384, also called secp384r1: FIPS 186-4, D.1.2.4.

use super::curve::Domain;
use super::field::{Arithmetic, FieldElement, field_element, unroll};
use super::integer::Integer;
use super::limb::Limb;
use super::modulus::Modulus;

/// 2^384 - 2^128 - 2^96 + 2^32 - 1.
const FIELD: Modulus<14> = Modulus::new(Integer::from_hex(
    "fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffff",
));

field_element! {
    /// An element of the field of P-384.
    Element {
        bits: 28,
        limbs: 14, [0 1 2 3 4 5 6 7 8 9 10 11 12 13],
        columns: [0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26],
        modulus: [+ 32, - 96, - 128], + 384,
        value: FIELD,
        inline_sums: never,
    }
}

/// The domain parameters of P-384.
pub(super) struct P384;

impl Domain<14> for P384 {
    type Element = Element;

    const BYTES: usize = 48;
    const FIELD: Modulus<14> = FIELD;
    const ORDER: Modulus<14> = Modulus::new(Integer::from_hex(
        "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973",
    ));
    const B: Integer<14> = Integer::from_hex(
        "b3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aef",
    );
    const BASE_X: Integer<14> = Integer::from_hex(
        "aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7",
    );
    const BASE_Y: Integer<14> = Integer::from_hex(
        "3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f",
    );
}
