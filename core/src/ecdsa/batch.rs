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

/// Carries out additions, none of which uses the sum of another.
///
/// The two points of an addition are equal, and the sum is a doubling, where the indices are. With
/// different indices they differ in x. Until its sum is known, the place of a sum holds the
/// denominator of its slope and the product of the denominators before.
pub(super) fn add<E: FieldElement>(points: &mut [Affine<E>], additions: &[Addition]) {
    let mut product = E::one();
    for &Addition { left, right, sum } in additions {
        let (_, denominator) = slope(points, left, right);
        points[sum] = Affine {
            x: product,
            y: denominator,
        };
        product = product.times(&denominator);
    }
    let mut inverse = product.inverse();
    for &Addition { left, right, sum } in additions.iter().rev() {
        let Affine {
            x: product_before,
            y: denominator,
        } = points[sum];
        let (numerator, _) = slope(points, left, right);
        let slope = numerator.times(&inverse.times(&product_before));
        inverse = inverse.times(&denominator);
        points[sum] = points[left].sum(&points[right], &slope);
    }
}

/// Numerator and denominator of the slope for one addition.
fn slope<E: FieldElement>(points: &[Affine<E>], left: usize, right: usize) -> (E, E) {
    if left == right {
        points[left].tangent()
    } else {
        points[left].chord(&points[right])
    }
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
