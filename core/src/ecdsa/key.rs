//! Public keys and one-off verification.

use super::curve::{Curve, Domain};
use super::integer::Integer;
use super::p256::P256;
use super::p384::P384;
use super::point::Affine;
use super::signature::{Numbers, Signature};
use super::{equation, sliding};

/// A public key: a point of its curve other than infinity.
///
/// Both curves have prime order, so every such point generates the whole group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey(pub(super) Coordinates);

/// The coordinates of a key, by curve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Coordinates {
    P256(Pair<9>),
    P384(Pair<14>),
}

/// x and y, known to satisfy the equation of the curve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pair<const LIMBS: usize> {
    x: Integer<LIMBS>,
    y: Integer<LIMBS>,
}

impl PublicKey {
    /// Reads an uncompressed point: the byte 4, then x and y (SEC 1, section 2.3.4).
    ///
    /// The other forms of that section, compressed points and infinity, are refused, and so are
    /// coordinates beyond the field and points off the curve.
    #[must_use]
    pub fn from_sec1(curve: Curve, bytes: &[u8]) -> Option<Self> {
        Some(Self(match curve {
            Curve::P256 => Coordinates::P256(Pair::new::<P256>(bytes)?),
            Curve::P384 => Coordinates::P384(Pair::new::<P384>(bytes)?),
        }))
    }

    /// The curve of the key.
    #[must_use]
    pub fn curve(&self) -> Curve {
        match &self.0 {
            Coordinates::P256(_) => Curve::P256,
            Coordinates::P384(_) => Curve::P384,
        }
    }

    /// Whether the signature of this digest is the key's; false if it is for another curve.
    ///
    /// A digest longer than the order counts with its leftmost bits (FIPS 186-5, section 6.4.2).
    #[must_use]
    pub fn verify(&self, digest: &[u8], signature: &Signature) -> bool {
        match (&self.0, &signature.0) {
            (Coordinates::P256(key), Numbers::P256(signature)) => {
                equation::holds::<P256, 9>(digest, signature, |u1, u2| {
                    sliding::combine([(&P256::base(), u1), (&key.point::<P256>(), u2)])
                })
            }
            (Coordinates::P384(key), Numbers::P384(signature)) => {
                equation::holds::<P384, 14>(digest, signature, |u1, u2| {
                    sliding::combine([(&P384::base(), u1), (&key.point::<P384>(), u2)])
                })
            }
            _ => false,
        }
    }
}

impl<const LIMBS: usize> Pair<LIMBS> {
    fn new<D: Domain<LIMBS>>(bytes: &[u8]) -> Option<Self> {
        let [4, coordinates @ ..] = bytes else {
            return None;
        };
        if coordinates.len() != 2 * D::BYTES {
            return None;
        }
        let (x, y) = coordinates.split_at(D::BYTES);
        let pair = Self {
            x: Integer::from_bytes(x),
            y: Integer::from_bytes(y),
        };
        let modulus = &D::FIELD.value;
        (pair.x < *modulus && pair.y < *modulus && pair.point::<D>().satisfies(&D::B))
            .then_some(pair)
    }

    /// The key as a point to calculate with.
    pub(super) fn point<D: Domain<LIMBS>>(&self) -> Affine<D::Element> {
        Affine::from_integers(&self.x, &self.y)
    }
}
