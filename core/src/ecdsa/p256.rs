//! P-256, also called secp256r1 and prime256v1: FIPS 186-4, D.1.2.3.

use super::curve::Domain;
use super::field::{Arithmetic, FieldElement, field_element, unroll};
use super::integer::Integer;
use super::limb::Limb;
use super::modulus::Modulus;

/// 2^256 - 2^224 + 2^192 + 2^96 - 1.
const FIELD: Modulus<9> = Modulus::new(Integer::from_hex(
    "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff",
));

field_element! {
    /// An element of the field of P-256.
    Element {
        bits: 29,
        limbs: 9, [0 1 2 3 4 5 6 7 8],
        columns: [0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16],
        modulus: [+ 96, + 192, - 224], + 256,
        value: FIELD,
        inline_sums: always,
    }
}

/// The domain parameters of P-256.
pub(super) struct P256;

impl Domain<9> for P256 {
    type Element = Element;

    const BYTES: usize = 32;
    const FIELD: Modulus<9> = FIELD;
    const ORDER: Modulus<9> = Modulus::new(Integer::from_hex(
        "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551",
    ));
    const B: Integer<9> =
        Integer::from_hex("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b");
    const BASE_X: Integer<9> =
        Integer::from_hex("6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296");
    const BASE_Y: Integer<9> =
        Integer::from_hex("4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5");
}
