//! Affine points computed many at a time, with one inversion for all: Montgomery's trick.

use super::field::FieldElement;
use super::point::{Affine, Jacobian};

/// One addition among many, by index into a row of points.
#[derive(Clone, Copy)]
pub(super) struct Addition {
    pub(super) left: usize,
    pub(super) right: usize,
    pub(super) sum: usize,
}

impl Addition {
    /// Multiple i + k of a point from multiples i and k, with multiple 1 at index `start`.
    pub(super) const fn multiple(start: usize, i: usize, k: usize) -> Self {
        Self {
            left: start + i - 1,
            right: start + k - 1,
            sum: start + i + k - 1,
        }
    }
}

/// Carries out additions, none of which uses the sum of another, or none if that cannot be done.
///
/// The two points of an addition are equal, and the sum is a doubling, where the indices are. With
/// different indices they must differ in x: if two do not, their slope has the denominator zero, the
/// product of all denominators is zero with it, and nothing is added.
///
/// Until its sum is known, the place of a sum holds the denominator of its slope and the product of
/// the denominators before.
pub(super) fn add<E: FieldElement>(points: &mut [Affine<E>], additions: &[Addition]) -> bool {
    let mut product = E::one();
    for &Addition { left, right, sum } in additions {
        let denominator = if left == right {
            points[left].tangent_run()
        } else {
            points[left].chord_run(&points[right])
        };
        points[sum].x.set(&product);
        points[sum].y.set(&denominator);
        product.set(&points[sum].x.times(&denominator));
    }
    if product.is_zero() {
        return false;
    }
    let mut inverse = product.inverse();
    for &Addition { left, right, sum } in additions.iter().rev() {
        let numerator = if left == right {
            points[left].tangent_rise()
        } else {
            points[left].chord_rise(&points[right])
        };
        let slope = numerator.times(&inverse.times(&points[sum].x));
        let rest = inverse.times(&points[sum].y);
        inverse.set(&rest);
        let result = points[left].sum(&points[right], &slope);
        points[sum].x.set(&result.x);
        points[sum].y.set(&result.y);
    }
    true
}

/// Writes the affine form of each point.
pub(super) fn to_affine<E: FieldElement>(points: &[Jacobian<E>], affine: &mut [Affine<E>]) {
    let mut product = E::one();
    for (point, place) in points.iter().zip(affine.iter_mut()) {
        place.x = product;
        product = product.times(&point.z);
    }
    let mut inverse = product.inverse();
    for (point, place) in points.iter().zip(affine).rev() {
        let z_inverse = inverse.times(&place.x);
        inverse = inverse.times(&point.z);
        *place = point.to_affine(&z_inverse);
    }
}
