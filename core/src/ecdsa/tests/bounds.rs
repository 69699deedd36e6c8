//! The bounds of the field arithmetic, proved by running it on intervals.
//!
//! [`Interval`] stands for every integer between two ends, and takes the place of `i64` in the very
//! code that verifies signatures. Each operation computes the ends of its result exactly and refuses
//! one that `i64` cannot hold. Given tight coordinates, every formula must return tight ones without
//! such a refusal; as points only ever come from those formulas, no limb ever overflows.

use core::ops::{Add, BitAnd, Mul, Shl, Shr, Sub};
use core::panic::RefUnwindSafe;
use std::panic::catch_unwind;

use super::super::field::{Arithmetic, FieldElement};
use super::super::integer::Integer;
use super::super::limb::Limb;
use super::super::point::{Affine, Jacobian};
use super::super::{p256, p384};

/// All integers from the first to the second.
#[derive(Clone, Copy, Debug)]
struct Interval(i128, i128);

impl Interval {
    fn checked(lowest: i128, highest: i128) -> Self {
        assert!(lowest <= highest);
        assert!(
            i64::try_from(lowest).is_ok() && i64::try_from(highest).is_ok(),
            "overflow"
        );
        Self(lowest, highest)
    }

    fn is_within(self, other: Self) -> bool {
        other.0 <= self.0 && self.1 <= other.1
    }
}

impl Limb for Interval {
    const ZERO: Self = Self(0, 0);
}

impl From<i64> for Interval {
    fn from(value: i64) -> Self {
        Self(value.into(), value.into())
    }
}

impl Add for Interval {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::checked(self.0 + other.0, self.1 + other.1)
    }
}

impl Sub for Interval {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self::checked(self.0 - other.1, self.1 - other.0)
    }
}

impl Mul for Interval {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        let products = [
            self.0 * other.0,
            self.0 * other.1,
            self.1 * other.0,
            self.1 * other.1,
        ];
        Self::checked(
            *products.iter().min().unwrap(),
            *products.iter().max().unwrap(),
        )
    }
}

impl BitAnd<i64> for Interval {
    type Output = Self;

    /// The low bits; any of them unless the interval is known to be a single number.
    fn bitand(self, mask: i64) -> Self {
        assert_eq!(mask & (mask + 1), 0, "a mask of low bits");
        if self.0 == self.1 {
            return Self(self.0 & i128::from(mask), self.0 & i128::from(mask));
        }
        Self::checked(0, mask.into())
    }
}

impl Shl<u32> for Interval {
    type Output = Self;

    fn shl(self, bits: u32) -> Self {
        Self::checked(self.0 << bits, self.1 << bits)
    }
}

impl Shr<u32> for Interval {
    type Output = Self;

    fn shr(self, bits: u32) -> Self {
        Self(self.0 >> bits, self.1 >> bits)
    }
}

/// An element by the intervals of its limbs.
trait Bounded: Arithmetic {
    /// Bits in a limb, and bits of the modulus beyond the lower limbs.
    const BITS: (u32, u32);

    fn new(lower: Interval, highest: Interval) -> Self;

    fn limbs(&self) -> &[Interval];

    /// Any tight element.
    fn tight() -> Self {
        let (lower, highest) = (1 << (Self::BITS.0 - 1), 5 << (Self::BITS.1 - 2));
        Self::new(Interval(-lower, lower), Interval(-highest, highest))
    }

    /// Any number below the modulus.
    fn integer() -> Self {
        let (lower, highest) = ((1 << Self::BITS.0) - 1, (1 << Self::BITS.1) - 1);
        Self::new(Interval(0, lower), Interval(0, highest))
    }

    fn assert_tight(&self) {
        for (limb, bound) in self.limbs().iter().zip(Self::tight().limbs()) {
            assert!(limb.is_within(*bound), "{limb:?} is not within {bound:?}");
        }
    }

    /// Checks that the element is below this many thousandths of p in magnitude, when its lower
    /// limbs are those of a reduced element.
    fn assert_below(&self, thousandths: i128) {
        let highest = self.limbs().last().unwrap();
        let bound = (thousandths << Self::BITS.1) / 1000;
        assert!(
            -bound < highest.0 && highest.1 < bound,
            "{highest:?} is not below {bound}"
        );
    }

    /// Checks what `FieldElement::is_zero` relies upon.
    fn assert_tells_zero(&self) {
        // It is below 2^10 times the modulus, which a multiple of it tells from its lowest limb.
        self.assert_below(1_000_000);
        // Its product with a number congruent to 1/R is below the modulus.
        let mut one = Self::new(Interval::from(0), Interval::from(0));
        one = Self::with_lowest(one, Interval::from(1));
        self.times(&one).assert_below(999);
    }

    fn with_lowest(element: Self, lowest: Interval) -> Self;
}

macro_rules! bounded {
    ($element:ty, $bits:expr) => {
        impl Bounded for $element {
            const BITS: (u32, u32) = $bits;

            fn new(lower: Interval, highest: Interval) -> Self {
                let mut limbs = [lower; _];
                *limbs.last_mut().unwrap() = highest;
                Self { limbs }
            }

            fn limbs(&self) -> &[Interval] {
                &self.limbs
            }

            fn with_lowest(mut element: Self, lowest: Interval) -> Self {
                element.limbs[0] = lowest;
                element
            }
        }
    };
}

bounded!(p256::Element<Interval>, (29, 24));
bounded!(p384::Element<Interval>, (28, 20));

/// Every operation on coordinates that the module makes, on any tight coordinates.
fn every_formula_keeps_its_bounds<E: Bounded>() {
    let tight = E::tight();
    E::one().assert_tight();
    // `FieldElement::from_integer`: the factor is balanced, as `one` is.
    E::integer().times(&tight).assert_tight();
    // `FieldElement::inverse`: the division asks for less than the modulus in magnitude.
    tight.times(&E::one()).assert_below(999);

    let affine = Affine { x: tight, y: tight };
    let jacobian = Jacobian {
        x: tight,
        y: tight,
        z: tight,
    };
    let assert_affine = |point: &Affine<E>| {
        point.x.assert_tight();
        point.y.assert_tight();
    };
    let assert_jacobian = |point: &Jacobian<E>| {
        point.x.assert_tight();
        point.y.assert_tight();
        point.z.assert_tight();
    };

    affine.defect(&tight).assert_tells_zero();
    jacobian.x_defect(&tight).assert_tells_zero();
    assert_affine(&affine.negated());
    assert_affine(&jacobian.to_affine(&tight));
    assert_jacobian(&affine.to_jacobian());
    let mut double = jacobian;
    double.double();
    assert_jacobian(&double);

    let (h, r) = jacobian.differences(&affine);
    h.assert_tells_zero();
    r.assert_tells_zero();
    let mut sum = jacobian;
    sum.add(&h, &r);
    assert_jacobian(&sum);

    let chord = (affine.chord_rise(&affine), affine.chord_run(&affine));
    let tangent = (affine.tangent_rise(), affine.tangent_run());
    for (numerator, denominator) in [chord, tangent] {
        denominator.assert_tells_zero();
        // The running product of denominators, and the running inverse.
        tight.times(&denominator).assert_tight();
        let slope = numerator.times(&tight.times(&tight));
        slope.assert_tight();
        assert_affine(&affine.sum(&affine, &slope));
    }
}

#[test]
fn p256_formulas_keep_their_bounds() {
    every_formula_keeps_its_bounds::<p256::Element<Interval>>();
}

#[test]
fn p384_formulas_keep_their_bounds() {
    every_formula_keeps_its_bounds::<p384::Element<Interval>>();
}

/// The product of weights that the module `field` states as the limit, and one that is too much.
fn weights_are_limited<E: Bounded + RefUnwindSafe>(limit: i64, beyond: i64) {
    let tight = E::tight();
    let product = |weight: i64| tight.scaled(weight).times(&tight);
    product(limit).assert_tight();
    assert!(catch_unwind(|| product(beyond)).is_err());
    for weight in [-3, 3] {
        tight.scaled(weight).square().assert_tight();
    }
    // With a subtrahend, of any weight that occurs and more.
    let taken = tight.scaled(12);
    tight.scaled(4).times_minus(&tight, &taken).assert_tight();
    tight.scaled(2).square_minus(&taken).assert_tight();
}

#[test]
fn p256_products_of_weight_twelve_fit() {
    weights_are_limited::<p256::Element<Interval>>(12, 17);
}

#[test]
fn p384_products_of_weight_thirty_six_fit() {
    weights_are_limited::<p384::Element<Interval>>(36, 40);
}

/// What runs and what is proved are the same constants.
#[test]
fn constants_are_tight() {
    fn check(limbs: &[i64], (lower, highest): (u32, u32)) {
        let (last, rest) = limbs.split_last().unwrap();
        assert!(rest.iter().all(|limb| limb.abs() <= 1 << (lower - 1)));
        assert!(last.abs() <= 5 << (highest - 2));
    }
    check(&p256::Element::<i64>::one().limbs, (29, 24));
    check(&p384::Element::<i64>::one().limbs, (28, 20));
    let zero = <p256::Element as FieldElement>::from_integer(&Integer::from_hex("0"));
    check(&zero.limbs, (29, 24));
}
