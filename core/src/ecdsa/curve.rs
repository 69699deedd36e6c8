//! The two curves, by name and by their domain parameters.

use super::field::FieldElement;
use super::integer::Integer;
use super::modulus::Modulus;
use super::p256::P256;
use super::p384::P384;
use super::point::Affine;

/// A curve that signatures are verified on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Curve {
    /// P-256, also called secp256r1 and prime256v1.
    P256,
    /// P-384, also called secp384r1.
    P384,
}

impl Curve {
    /// The length of a coordinate in bytes.
    pub(super) const fn coordinate_length(self) -> usize {
        match self {
            Self::P256 => P256::BYTES,
            Self::P384 => P384::BYTES,
        }
    }
}

/// Domain parameters of a curve y^2 = x^3 - 3x + b of prime order.
///
/// The order is above half the radix 2^(8 * `BYTES`) and below the field's modulus, as it is for
/// both curves; one subtraction therefore reduces a digest, and a coordinate modulo the order is one
/// of two numbers.
pub(super) trait Domain<const LIMBS: usize> {
    type Element: FieldElement<Integer = Integer<LIMBS>>;

    /// The length of a coordinate and of a scalar.
    const BYTES: usize;
    /// The modulus of the field, p.
    const FIELD: Modulus<LIMBS>;
    /// The order of the group, n.
    const ORDER: Modulus<LIMBS>;
    /// The coefficient b.
    const B: Integer<LIMBS>;
    /// The base point's coordinates.
    const BASE_X: Integer<LIMBS>;
    const BASE_Y: Integer<LIMBS>;

    /// The base point.
    fn base() -> Affine<Self::Element> {
        Affine::from_integers(&Self::BASE_X, &Self::BASE_Y)
    }
}
