//! Two multiples added up at once for keys seen for the first time: Shamir's trick on sliding
//! windows.
//!
//! Both scalars are written in width-5 non-adjacent form, in which every digit is zero or odd and
//! below 16, and four zeros follow each other digit. One pass of doublings then serves both, with an
//! addition for every sixth bit of either. See Hankerson, Menezes and Vanstone, "Guide to Elliptic
//! Curve Cryptography", algorithms 3.35 and 3.51.

use super::batch::{self, Addition};
use super::field::FieldElement;
use super::integer::Integer;
use super::point::{Affine, Sum};

/// Bits in a window.
const WIDTH: usize = 5;
/// Multiples kept for each point; of those above 8 only the odd ones are computed.
const MULTIPLES: usize = (1 << (WIDTH - 1)) - 1;
/// Digits of the longest scalar, of 384 bits, and a carry.
const DIGITS: usize = 385;

/// The sum of each point times its scalar, the scalar being below 2^384.
pub(super) fn combine<E: FieldElement, const LIMBS: usize>(
    terms: [(&Affine<E>, &Integer<LIMBS>); 2],
) -> Sum<E> {
    let multiples = odd_multiples(terms.map(|(point, _)| point));
    let digits = terms.map(|(_, scalar)| digits(scalar));
    let mut sum = Sum::INFINITY;
    for position in (0..DIGITS).rev() {
        sum.double();
        for (multiples, digits) in multiples.iter().zip(&digits) {
            let digit = digits[position];
            if digit != 0 {
                let multiple = &multiples[usize::from(digit.unsigned_abs()) - 1];
                if digit > 0 {
                    sum.add(multiple);
                } else {
                    sum.add(&multiple.negated());
                }
            }
        }
    }
    sum
}

/// The multiples of each point; multiple k stands at index k - 1 if k is odd or at most 8.
fn odd_multiples<E: FieldElement>(points: [&Affine<E>; 2]) -> [[Affine<E>; MULTIPLES]; 2] {
    let mut multiples = points.map(|point| [*point; MULTIPLES]);
    let flat = multiples.as_flattened_mut();
    let sums = |i, k| [0, MULTIPLES].map(|start| Addition::multiple(start, i, k));
    let are_added = batch::add(flat, &sums(1, 1))
        && batch::add(flat, [sums(1, 2), sums(2, 2)].as_flattened())
        && batch::add(flat, [1, 2, 3, 4].map(|i| sums(i, 4)).as_flattened())
        && batch::add(flat, [1, 3, 5, 7].map(|i| sums(i, 8)).as_flattened());
    debug_assert!(are_added, "multiples of a point differ in x");
    multiples
}

/// The non-adjacent form, lowest digit first.
pub(super) fn digits<const LIMBS: usize>(scalar: &Integer<LIMBS>) -> [i8; DIGITS] {
    const FULL: u8 = 1 << WIDTH;
    let mut digits = [0; DIGITS];
    let mut carry = 0;
    let mut position = 0;
    while position < DIGITS {
        if scalar.bits(position, 1) == carry {
            position += 1;
            continue;
        }
        let window = scalar.bits(position, WIDTH) + carry;
        digits[position] = if window < FULL / 2 {
            carry = 0;
            window.cast_signed()
        } else {
            carry = 1;
            -(FULL - window).cast_signed()
        };
        position += WIDTH;
    }
    digits
}
