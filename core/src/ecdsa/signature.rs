//! Signatures and their two encodings.

use super::curve::{Curve, Domain};
use super::integer::Integer;
use super::p256::P256;
use super::p384::P384;

/// A signature: two numbers r and s, both from 1 to the order of the group less one.
///
/// A high s is accepted, as the standard does; r, n - s verifies wherever r, s does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature(pub(super) Numbers);

/// The numbers of a signature, by curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbers {
    P256(Pair<9>),
    P384(Pair<14>),
}

/// r and s.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair<const LIMBS: usize> {
    pub(super) r: Integer<LIMBS>,
    pub(super) s: Integer<LIMBS>,
}

impl Signature {
    /// Reads r and s side by side, each as long as a coordinate (IEEE P1363, RFC 7518).
    #[must_use]
    pub fn from_fixed(curve: Curve, bytes: &[u8]) -> Option<Self> {
        let (r, s) = bytes.split_at_checked(bytes.len() / 2)?;
        if r.len() != curve.coordinate_length() || s.len() != r.len() {
            return None;
        }
        Self::from_numbers(curve, r, s)
    }

    /// Reads the DER form of `SEQUENCE { r INTEGER, s INTEGER }` (RFC 3279, section 2.2.3).
    ///
    /// Only the one encoding that DER allows is accepted, and nothing may follow it.
    #[must_use]
    pub fn from_der(curve: Curve, bytes: &[u8]) -> Option<Self> {
        let (sequence, trailing) = element(0x30, bytes)?;
        let (r, rest) = element(0x02, sequence)?;
        let (s, rest) = element(0x02, rest)?;
        if !trailing.is_empty() || !rest.is_empty() {
            return None;
        }
        Self::from_numbers(curve, positive(r)?, positive(s)?)
    }

    /// Checks the ranges of two numbers, given highest byte first.
    fn from_numbers(curve: Curve, r: &[u8], s: &[u8]) -> Option<Self> {
        Some(Self(match curve {
            Curve::P256 => Numbers::P256(Pair::new::<P256>(r, s)?),
            Curve::P384 => Numbers::P384(Pair::new::<P384>(r, s)?),
        }))
    }
}

impl<const LIMBS: usize> Pair<LIMBS> {
    fn new<D: Domain<LIMBS>>(r: &[u8], s: &[u8]) -> Option<Self> {
        Some(Self {
            r: scalar::<D, LIMBS>(r)?,
            s: scalar::<D, LIMBS>(s)?,
        })
    }
}

/// A number from 1 to the order less one.
fn scalar<D: Domain<LIMBS>, const LIMBS: usize>(bytes: &[u8]) -> Option<Integer<LIMBS>> {
    if bytes.len() > D::BYTES {
        return None;
    }
    let scalar = Integer::from_bytes(bytes);
    (!scalar.is_zero() && scalar < D::ORDER.value).then_some(scalar)
}

/// Splits off the content of a DER element with this tag.
///
/// No signature of either curve has 128 bytes, where the length would take a second byte, so a
/// longer form is never the shortest one.
fn element(tag: u8, bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    match bytes {
        [first, length @ ..0x80, rest @ ..] if *first == tag => {
            rest.split_at_checked(usize::from(*length))
        }
        _ => None,
    }
}

/// The bytes of a positive DER integer, without the zero that keeps the sign bit clear.
fn positive(content: &[u8]) -> Option<&[u8]> {
    match content {
        [0, magnitude @ ..] => matches!(magnitude, [0x80..=0xff, ..]).then_some(magnitude),
        [0x01..0x80, ..] => Some(content),
        _ => None,
    }
}
