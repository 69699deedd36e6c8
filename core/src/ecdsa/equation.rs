//! The equation that a valid signature satisfies: FIPS 186-5, section 6.4.2.

use super::curve::Domain;
use super::integer::Integer;
use super::point::Sum;
use super::signature::Pair;

/// Whether a signature is valid, given how to compute u1 times the base point plus u2 times the key.
pub(super) fn holds<D: Domain<LIMBS>, const LIMBS: usize>(
    digest: &[u8],
    signature: &Pair<LIMBS>,
    combine: impl FnOnce(&Integer<LIMBS>, &Integer<LIMBS>) -> Sum<D::Element>,
) -> bool {
    let Pair { r, s } = signature;
    let order = &D::ORDER.value;
    let number = Integer::from_bytes(&digest[..digest.len().min(D::BYTES)]);
    let number = number.minus(order).unwrap_or(number);
    let [u1, u2] = D::ORDER.quotients([number, *r], &s.limbs);
    let Sum(Some(point)) = combine(&u1, &u2) else {
        return false;
    };
    // The x-coordinate is to be r modulo the order. It is below the field's modulus, hence below
    // twice the order, so it is r or r plus the order.
    let second = r.plus(order);
    point.has_x(r) || (second < D::FIELD.value && point.has_x(&second))
}
