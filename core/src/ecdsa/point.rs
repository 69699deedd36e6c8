//! Points of a curve y^2 = x^3 - 3x + b and the formulas that add them.
//!
//! The names of formulas are those of the Explicit-Formulas Database,
//! <https://hyperelliptic.org/EFD/g1p/auto-shortw.html>. Weights, as the module `field` defines them,
//! stand beside the products of loose elements. The coordinates of every point are tight.
//!
//! The order of the group is an odd prime, so no point but infinity equals its own negative: y is
//! never zero, and doubling never reaches infinity. Infinity is the absence of a point; no
//! coordinates stand for it.

use super::field::{Arithmetic, FieldElement};

/// A point (x, y).
#[derive(Clone, Copy)]
pub(super) struct Affine<E> {
    pub(super) x: E,
    pub(super) y: E,
}

/// The point (x / z^2, y / z^3); z is not zero.
#[derive(Clone, Copy)]
pub(super) struct Jacobian<E> {
    pub(super) x: E,
    pub(super) y: E,
    pub(super) z: E,
}

impl<E: FieldElement> Affine<E> {
    /// What stands where a point is still to be written. It is none, and never added.
    pub(super) const NONE: Self = Self {
        x: E::ZERO,
        y: E::ZERO,
    };

    /// The point with these coordinates, both below the modulus.
    pub(super) fn from_integers(x: &E::Integer, y: &E::Integer) -> Self {
        Self {
            x: E::from_integer(x),
            y: E::from_integer(y),
        }
    }

    /// Whether the coordinates satisfy the equation of the curve with coefficient `b`.
    pub(super) fn satisfies(&self, b: &E::Integer) -> bool {
        self.defect(&E::from_integer(b)).is_zero()
    }
}

impl<E: Arithmetic> Affine<E> {
    /// What the two sides of the curve's equation differ by.
    pub(super) fn defect(&self, b: &E) -> E {
        // Weights 4 and 1.
        let cubic = self.x.square().minus(&E::one().scaled(3)).times(&self.x);
        self.y.square().minus(&cubic).minus(b)
    }

    /// The negative.
    pub(super) fn negated(&self) -> Self {
        Self {
            x: self.x,
            y: self.y.scaled(-1),
        }
    }

    /// Numerator of the slope of the line through the point and `other`.
    pub(super) fn chord_rise(&self, other: &Self) -> E {
        other.y.minus(&self.y)
    }

    /// Denominator of the slope of the line through the point and `other`.
    pub(super) fn chord_run(&self, other: &Self) -> E {
        other.x.minus(&self.x)
    }

    /// Numerator of the slope of the curve at the point: 3x^2 - 3.
    pub(super) fn tangent_rise(&self) -> E {
        // Weights 2 and 6.
        self.x
            .minus(&E::one())
            .times(&self.x.plus(&E::one()).scaled(3))
    }

    /// Denominator of the slope of the curve at the point: 2y.
    pub(super) fn tangent_run(&self) -> E {
        self.y.scaled(2)
    }

    /// The sum of the point and `other`, given the slope of the line through them.
    pub(super) fn sum(&self, other: &Self, slope: &E) -> Self {
        let x = slope.square_minus(&self.x.plus(&other.x));
        // Weights 1 and 2.
        let y = slope.times_minus(&self.x.minus(&x), &self.y);
        Self { x, y }
    }

    /// The same point with z = 1.
    pub(super) fn to_jacobian(self) -> Jacobian<E> {
        Jacobian {
            x: self.x,
            y: self.y,
            z: E::one(),
        }
    }
}

impl<E: Arithmetic> Jacobian<E> {
    /// Doubles the point.
    ///
    /// This is "dbl-2001-b" with 4 * beta as one product.
    pub(super) fn double(&mut self) {
        let delta = self.z.square();
        let gamma = self.y.square();
        // Weights 1 and 4.
        let beta4 = self.x.times(&gamma.scaled(4));
        // Weights 6 and 2.
        let alpha = self.x.minus(&delta).scaled(3).times(&self.x.plus(&delta));
        self.x.set(&alpha.square_minus(&beta4.scaled(2)));
        // Weights 2 and 2.
        self.z
            .set(&self.y.plus(&self.z).square_minus(&gamma.plus(&delta)));
        // Weights 1 and 2.
        self.y
            .set(&alpha.times_minus(&beta4.minus(&self.x), &gamma.square().scaled(8)));
    }

    /// What separates the point from `other`, in x and in y, up to powers of z.
    pub(super) fn differences(&self, other: &Affine<E>) -> (E, E) {
        let z_squared = self.z.square();
        let x = other.x.times(&z_squared);
        let y = other.y.times(&self.z.times(&z_squared));
        (x.minus(&self.x), y.minus(&self.y))
    }

    /// Adds a point that differs from this one by `h` in x and by `r` in y, `h` not zero.
    ///
    /// This is "madd", the formula of Cohen, Miyaji and Ono, 1998.
    pub(super) fn add(&mut self, h: &E, r: &E) {
        // Weights 2 and 2.
        let h_squared = h.square();
        // Weights 2 and 1.
        let h_cubed = h.times(&h_squared);
        let v = self.x.times(&h_squared);
        // Weights 2 and 2.
        self.x.set(&r.square_minus(&v.scaled(2).plus(&h_cubed)));
        // Weights 2 and 2.
        self.y
            .set(&r.times_minus(&v.minus(&self.x), &self.y.times(&h_cubed)));
        // Weights 1 and 2.
        self.z.set(&self.z.times(h));
    }
}

impl<E: Arithmetic> Jacobian<E> {
    /// The affine form, given 1 / z.
    pub(super) fn to_affine(self, z_inverse: &E) -> Affine<E> {
        let z_inverse_squared = z_inverse.square();
        Affine {
            x: self.x.times(&z_inverse_squared),
            y: self.y.times(&z_inverse_squared.times(z_inverse)),
        }
    }

    /// What x / z^2 and a given element differ by, up to powers of z.
    pub(super) fn x_defect(&self, x: &E) -> E {
        self.z.square().times(x).minus(&self.x)
    }
}

impl<E: FieldElement> Jacobian<E> {
    /// Whether x / z^2 is this number.
    pub(super) fn has_x(&self, x: &E::Integer) -> bool {
        self.x_defect(&E::from_integer(x)).is_zero()
    }
}

/// A running sum: a point, or nothing for infinity.
#[derive(Clone, Copy)]
pub(super) struct Sum<E>(pub(super) Option<Jacobian<E>>);

impl<E: FieldElement> Sum<E> {
    pub(super) const INFINITY: Self = Self(None);

    /// Doubles the sum.
    pub(super) fn double(&mut self) {
        if let Some(point) = &mut self.0 {
            point.double();
        }
    }

    /// Adds a point.
    pub(super) fn add(&mut self, point: &Affine<E>) {
        let Some(sum) = &mut self.0 else {
            self.0 = Some(point.to_jacobian());
            return;
        };
        let (h, r) = sum.differences(point);
        if !h.is_zero() {
            sum.add(&h, &r);
        } else if r.is_zero() {
            sum.double();
        } else {
            *self = Self::INFINITY;
        }
    }
}
