//! Natural numbers and division against big integers.

use num_bigint::BigInt;

use super::super::curve::Domain;
use super::super::integer::Integer;
use super::super::modulus::Modulus;
use super::super::p256::P256;
use super::super::p384::P384;
use super::field::number;
use super::random::Random;

fn integer<const LIMBS: usize>(number: &BigInt) -> Integer<LIMBS> {
    Integer::from_bytes(&number.to_bytes_be().1)
}

fn big<const LIMBS: usize>(integer: &Integer<LIMBS>) -> BigInt {
    number(&integer.limbs, Integer::<LIMBS>::BITS)
}

fn division_is_right<const LIMBS: usize>(modulus: &Modulus<LIMBS>, seed: u64) {
    let mut random = Random(seed);
    let prime = big(&modulus.value);
    for _ in 0..20_000 {
        let [a, b, divisor] = [0; 3].map(|_| random.below(&prime));
        let [x, y] = modulus.quotients([integer(&a), integer(&b)], &integer(&divisor).limbs);
        for (quotient, numerator) in [(x, &a), (y, &b)] {
            let quotient = big(&quotient);
            assert!(quotient < prime);
            if divisor == BigInt::ZERO {
                assert_eq!(quotient, BigInt::ZERO);
            } else {
                assert_eq!((quotient * &divisor - numerator) % &prime, BigInt::ZERO);
            }
        }
        // Signed limbs, of a number or its negative, divide as well.
        let negative = integer::<LIMBS>(&divisor).balanced().map(|limb| -limb);
        let [z] = modulus.quotients([integer(&a)], &negative);
        assert_eq!((big(&z) + big(&x)) % &prime, BigInt::ZERO);
    }
}

#[test]
fn division_modulo_each_prime_is_right() {
    division_is_right(&P256::ORDER, 1);
    division_is_right(&P256::FIELD, 2);
    division_is_right(&P384::ORDER, 3);
    division_is_right(&P384::FIELD, 4);
}

fn numbers_are_right<D: Domain<LIMBS>, const LIMBS: usize>() {
    let mut random = Random(5);
    let modulus = big(&D::FIELD.value);
    for _ in 0..20_000 {
        let [a, b] = [0; 2].map(|_| random.below(&modulus));
        let (x, y) = (integer::<LIMBS>(&a), integer::<LIMBS>(&b));
        assert_eq!((big(&x), big(&y)), (a.clone(), b.clone()));
        assert_eq!(Integer::from_hex(&a.to_str_radix(16)), x);
        assert_eq!(number(&x.balanced(), Integer::<LIMBS>::BITS), a);
        assert_eq!(x.cmp(&y), a.cmp(&b));
        assert_eq!(x.is_zero(), a == BigInt::ZERO);
        assert_eq!(big(&x.plus(&y)), &a + &b);
        assert_eq!(
            x.minus(&y).map(|difference| big(&difference)),
            (a >= b).then(|| &a - &b)
        );
        let width = usize::try_from(random.next() % 8).unwrap();
        let position = usize::try_from(random.next() % 400).unwrap();
        let bits: BigInt = (&a >> position) % (1 << width);
        assert_eq!(BigInt::from(x.bits(position, width)), bits);
    }
}

#[test]
fn numbers_of_each_size_are_right() {
    numbers_are_right::<P256, 9>();
    numbers_are_right::<P384, 14>();
}

/// The statements of the trait `Domain` that the equation relies upon, and the size of limbs.
#[test]
fn orders_lie_between_half_the_radix_and_the_modulus() {
    fn check<D: Domain<LIMBS>, const LIMBS: usize>() {
        assert!(D::ORDER.value < D::FIELD.value);
        assert!(big(&D::ORDER.value) >> (8 * D::BYTES - 1) == BigInt::from(1));
        assert!(D::base().satisfies(&D::B));
    }
    check::<P256, 9>();
    check::<P384, 14>();
}
