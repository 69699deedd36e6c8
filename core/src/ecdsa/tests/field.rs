//! Field operations against big integers, at the ends of what limbs may be.

use num_bigint::BigInt;

use super::super::curve::Domain;
use super::super::field::{Arithmetic, FieldElement};
use super::super::integer::Integer;
use super::super::p256::{self, P256};
use super::super::p384::{self, P384};
use super::random::Random;

/// Rounds of each test.
const ROUNDS: u32 = 20_000;

/// The number that limbs stand for in radix 2^bits.
pub(in super::super) fn number(limbs: &[i64], bits: usize) -> BigInt {
    limbs
        .iter()
        .rev()
        .fold(BigInt::ZERO, |sum, limb| (sum << bits) + limb)
}

/// A field with its elements taken apart.
pub(super) trait Field<const LIMBS: usize>: Domain<LIMBS> {
    fn element(limbs: [i64; LIMBS]) -> Self::Element;

    fn limbs(element: &Self::Element) -> [i64; LIMBS];
}

impl Field<9> for P256 {
    fn element(limbs: [i64; 9]) -> p256::Element {
        p256::Element { limbs }
    }

    fn limbs(element: &p256::Element) -> [i64; 9] {
        element.limbs
    }
}

impl Field<14> for P384 {
    fn element(limbs: [i64; 14]) -> p384::Element {
        p384::Element { limbs }
    }

    fn limbs(element: &p384::Element) -> [i64; 14] {
        element.limbs
    }
}

/// Elements of one field and the numbers they stand for.
struct Check<D, const LIMBS: usize> {
    random: Random,
    modulus: BigInt,
    radix_power: BigInt,
    domain: core::marker::PhantomData<D>,
}

impl<D: Field<LIMBS>, const LIMBS: usize> Check<D, LIMBS> {
    const BITS: usize = Integer::<LIMBS>::BITS;

    fn new(seed: u64) -> Self {
        Self {
            random: Random(seed),
            modulus: number(&D::FIELD.value.limbs, Self::BITS),
            radix_power: BigInt::from(1) << (Self::BITS * LIMBS),
            domain: core::marker::PhantomData,
        }
    }

    /// Limbs of a tight element; every limb is at an end half of the time.
    fn tight(&mut self) -> [i64; LIMBS] {
        let lower = 1 << (Self::BITS - 1);
        let highest = 5 << (8 * D::BYTES - (LIMBS - 1) * Self::BITS - 2);
        let mut limbs = [0; LIMBS];
        // Half of the elements have all limbs at one end or the other, for the largest columns.
        let uniform = self.random.next() % 4;
        for limb in &mut limbs {
            *limb = match uniform {
                0 => lower,
                1 => -lower,
                _ => self.random.extreme(-lower, lower),
            };
        }
        limbs[LIMBS - 1] = self.random.extreme(-highest, highest);
        limbs
    }

    fn number(&self, limbs: &[i64]) -> BigInt {
        number(limbs, Self::BITS)
    }

    /// Checks a result, whose value times R is to be congruent to `expected`.
    fn check(&self, result: &D::Element, expected: &BigInt) {
        let limbs = D::limbs(result);
        let (last, rest) = limbs.split_last().unwrap();
        assert!(rest.iter().all(|limb| limb.abs() <= 1 << (Self::BITS - 1)));
        assert!(last.abs() <= 5 << (8 * D::BYTES - (LIMBS - 1) * Self::BITS - 2));
        let difference = self.number(&limbs) * &self.radix_power - expected;
        assert_eq!(difference % &self.modulus, BigInt::ZERO);
    }
}

fn products_are_right<D: Field<LIMBS>, const LIMBS: usize>() {
    let mut check = Check::<D, LIMBS>::new(1);
    for _ in 0..ROUNDS {
        // Every pair of weights with a product of at most twelve, in either order.
        let (k, l) = match check.random.next() % 6 {
            0 => (1, 12),
            1 => (6, 2),
            2 => (3, 4),
            3 => (12, 1),
            4 => (2, 2),
            _ => (1, 1),
        };
        let (a, b, c) = (check.tight(), check.tight(), check.tight());
        let (left, right) = (D::element(a).scaled(k), D::element(b).scaled(l));
        let taken = D::element(c).scaled(12);
        let product = check.number(&a) * k * check.number(&b) * l;
        let taken_number = check.number(&c) * 12 * &check.radix_power;
        check.check(&left.times(&right), &product);
        let root = D::element(a).scaled(k.min(3));
        check.check(&root.square(), &(check.number(&a) * k.min(3)).pow(2));
        if k * l <= 4 {
            check.check(
                &left.times_minus(&right, &taken),
                &(product - &taken_number),
            );
            let root = D::element(a).scaled(k);
            let square = (check.number(&a) * k).pow(2);
            check.check(&root.square_minus(&taken), &(square - taken_number));
        }
        let sum = check.number(&D::limbs(&left.plus(&right)));
        let difference = check.number(&D::limbs(&left.minus(&right)));
        assert_eq!(sum, check.number(&a) * k + check.number(&b) * l);
        assert_eq!(difference, check.number(&a) * k - check.number(&b) * l);
    }
}

#[test]
fn p256_products_are_right() {
    products_are_right::<P256, 9>();
}

#[test]
fn p384_products_are_right() {
    products_are_right::<P384, 14>();
}

fn zero_is_told_from_everything_else<D: Field<LIMBS>, const LIMBS: usize>() {
    let mut check = Check::<D, LIMBS>::new(2);
    for _ in 0..ROUNDS {
        // Zero as the difference of two different forms of one element, times a weight.
        let a = check.tight();
        let element = D::element(a);
        let other = element.times(&D::Element::one());
        let weight = check.random.extreme(-6, 6);
        let zero = element.minus(&other).scaled(weight);
        assert!(zero.is_zero());
        // The least and the greatest change.
        let mut limbs = D::limbs(&zero);
        let index = usize::try_from(check.random.next()).unwrap() % LIMBS;
        limbs[index] += check.random.extreme(-1, 1);
        let is_zero = (check.number(&limbs) % &check.modulus) == BigInt::ZERO;
        assert_eq!(D::element(limbs).is_zero(), is_zero);
        let is_zero = (check.number(&a) % &check.modulus) == BigInt::ZERO;
        assert_eq!(element.is_zero(), is_zero);
    }
    // Small multiples of the modulus, themselves and one off.
    for multiple in -64..64_i64 {
        let mut limbs = D::FIELD.value.limbs.map(|limb| limb * multiple);
        assert!(D::element(limbs).is_zero());
        limbs[0] += 1;
        assert!(!D::element(limbs).is_zero());
    }
}

#[test]
fn p256_zero_is_told_from_everything_else() {
    zero_is_told_from_everything_else::<P256, 9>();
}

#[test]
fn p384_zero_is_told_from_everything_else() {
    zero_is_told_from_everything_else::<P384, 14>();
}

fn conversions_and_inverses_are_right<D: Field<LIMBS>, const LIMBS: usize>() {
    let mut check = Check::<D, LIMBS>::new(3);
    for _ in 0..ROUNDS / 4 {
        let number = check.random.below(&check.modulus);
        let (_, bytes) = number.to_bytes_be();
        let element = D::Element::from_integer(&Integer::from_bytes(&bytes));
        check.check(&element, &(&number * check.radix_power.pow(2)));
        let inverse = element.inverse();
        if number == BigInt::ZERO {
            assert!(inverse.is_zero());
        } else {
            check.check(&inverse.times(&element), &check.radix_power.pow(2));
        }
        let tight = check.tight();
        let packed = D::element(tight).pack();
        assert_eq!(D::limbs(&D::Element::unpack(&packed, 1)), tight);
        let negative = tight.map(|limb| -limb);
        assert_eq!(D::limbs(&D::Element::unpack(&packed, -1)), negative);
    }
}

#[test]
fn p256_conversions_and_inverses_are_right() {
    conversions_and_inverses_are_right::<P256, 9>();
}

#[test]
fn p384_conversions_and_inverses_are_right() {
    conversions_and_inverses_are_right::<P384, 14>();
}
