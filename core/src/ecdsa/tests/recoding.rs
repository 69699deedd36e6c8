//! Scalars written in digits, for both ways of verifying.

use num_bigint::BigInt;

use super::super::curve::Domain;
use super::super::integer::Integer;
use super::super::p256::P256;
use super::super::p384::P384;
use super::super::{sliding, table};
use super::field::number;
use super::random::Random;

/// The number with these digits, each so many bits above the one before.
fn value(digits: &[i8], width: usize) -> BigInt {
    digits
        .iter()
        .rev()
        .fold(BigInt::ZERO, |sum, digit| (sum << width) + digit)
}

fn digits_make_up_the_scalar<D: Domain<LIMBS>, const LIMBS: usize, const WINDOWS: usize>() {
    let mut random = Random(6);
    // Any number of as many bits as the order, not only those below it.
    let limit = BigInt::from(1) << (8 * D::BYTES);
    for _ in 0..20_000 {
        let number = random.below(&limit);
        let scalar = Integer::<LIMBS>::from_bytes(&number.to_bytes_be().1);

        let digits = sliding::digits(&scalar);
        assert_eq!(value(&digits, 1), number);
        assert!(
            digits
                .iter()
                .all(|digit| *digit == 0 || (digit % 2 != 0 && digit.abs() < 16))
        );
        assert!(
            digits
                .windows(5)
                .all(|row| row.iter().filter(|digit| **digit != 0).count() < 2)
        );

        let digits: [i8; WINDOWS] = table::digits(&scalar);
        assert_eq!(value(&digits, 7), number);
        assert!(digits.iter().all(|digit| (-63..=64).contains(digit)));
    }
}

#[test]
fn digits_make_up_every_scalar() {
    digits_make_up_the_scalar::<P256, 9, { table::windows(256) }>();
    digits_make_up_the_scalar::<P384, 14, { table::windows(384) }>();
    assert_eq!(number(&Integer::<9>::ONE.limbs, 29), BigInt::from(1));
}
