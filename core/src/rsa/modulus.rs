//! Powers modulo the modulus of a key, by Montgomery's multiplication.
//!
//! The limbs and their multiplication are `crypto-bigint`'s. Its own modular arithmetic takes numbers
//! of a size fixed beforehand, so that a key of 2048 bits would be treated as one of 4096, and
//! brings a division and two kinds of long multiplication, which a Worker would have to ship.
//!
//! Numbers are limbs, the lowest first, always as many as the modulus has. With `n` the modulus and
//! `R` the first power of two beyond its limbs, `product(a, b)` is `a·b/R mod n` of two numbers below
//! `n`. After each limb of a factor the sum is below `2·n` (CIOS of Koç, Acar and Kaliski, 1996):
//! one bit more than the limbs have room for, and one subtraction at the end brings it below `n`.

use alloc::vec::Vec;

use crypto_bigint::{Limb, Word};

/// An odd modulus of which the highest limb is not zero.
pub(super) struct Modulus {
    limbs: Vec<Limb>,
    /// `-1/n` modulo the size of a limb.
    inverse: Limb,
}

impl Modulus {
    /// From its bytes, the highest first.
    pub(super) fn new(bytes: &[u8]) -> Self {
        let limbs = read(bytes);
        let n = limbs[0];
        // Each step doubles the bits that are right; of an odd number's own inverse three are.
        let inverse = (0..5).fold(n, |inverse, _| {
            inverse.wrapping_mul(Limb::from(2u8).wrapping_sub(n.wrapping_mul(inverse)))
        });
        Self {
            inverse: Limb::ZERO.wrapping_sub(inverse),
            limbs,
        }
    }

    /// The number to the power of 65537, of as many bytes as the modulus; none if it is not below it.
    pub(super) fn power_65537(&self, number: &[u8]) -> Option<Vec<Limb>> {
        let number = read(number);
        if number.len() != self.limbs.len() || !self.is_above(&number) {
            return None;
        }
        let mut power = self.product(&number, &self.r_squared());
        for _ in 0..16 {
            power = self.product(&power, &power);
        }
        // The last factor is the number as it is, so that the power comes out without `R`.
        Some(self.product(&power, &number))
    }

    /// `R² mod n`, without a division.
    fn r_squared(&self) -> Vec<Limb> {
        let count = self.limbs.len();
        let unused = self.limbs[count - 1].leading_zeros();
        // The highest bit of n alone is below n, since n is odd and has another. From there it is as
        // many doublings to R as n leaves bits unused, and one.
        let mut number = alloc::vec![Limb::ZERO; count];
        number[count - 1] = Limb(1 << (Word::BITS - 1 - unused));
        // A doubling for each limb then makes it R·2^count, and since the product of R·x and R·y
        // is R·xy, squaring that as often as a limb's bits can be halved makes it R·2^(bits of R).
        for _ in 0..=count + usize::try_from(unused).unwrap_or_default() {
            self.double(&mut number);
        }
        for _ in 0..Word::BITS.ilog2() {
            number = self.product(&number, &number);
        }
        number
    }

    /// Doubles a number below `n`, modulo `n`.
    fn double(&self, number: &mut [Limb]) {
        let mut carry = Limb::ZERO;
        for limb in &mut *number {
            (*limb, carry) = limb.carrying_add(*limb, carry);
        }
        self.reduce(number, carry);
    }

    /// `a·b/R mod n`, of two numbers below `n`.
    fn product(&self, a: &[Limb], b: &[Limb]) -> Vec<Limb> {
        let mut sum = alloc::vec![Limb::ZERO; self.limbs.len()];
        let mut highest = Limb::ZERO;
        for factor in a {
            let over = add_product(&mut sum, *factor, b);
            let (top, carry) = highest.carrying_add(over, Limb::ZERO);
            // So many times the modulus that the lowest limb becomes zero, and can go.
            let times = sum[0].wrapping_mul(self.inverse);
            let over = add_product(&mut sum, times, &self.limbs);
            sum.rotate_left(1);
            let last = sum.len() - 1;
            let (top, more) = top.carrying_add(over, Limb::ZERO);
            sum[last] = top;
            highest = carry.wrapping_add(more);
        }
        self.reduce(&mut sum, highest);
        sum
    }

    /// Subtracts `n` from a number below `2·n` that is not below `n`.
    fn reduce(&self, number: &mut [Limb], highest: Limb) {
        if highest == Limb::ZERO && self.is_above(number) {
            return;
        }
        let mut borrow = Limb::ZERO;
        for (limb, of_modulus) in number.iter_mut().zip(&self.limbs) {
            (*limb, borrow) = limb.borrowing_sub(*of_modulus, borrow);
        }
    }

    /// Whether a number of as many limbs is below `n`.
    fn is_above(&self, number: &[Limb]) -> bool {
        number.iter().rev().lt(self.limbs.iter().rev())
    }
}

/// Adds a product to a sum of as many limbs, and says what goes beyond them.
fn add_product(sum: &mut [Limb], factor: Limb, number: &[Limb]) -> Limb {
    let mut carry = Limb::ZERO;
    for (sum, limb) in sum.iter_mut().zip(number) {
        (*sum, carry) = factor.carrying_mul_add(*limb, *sum, carry);
    }
    carry
}

/// A number from its bytes, the highest first.
pub(super) fn read(bytes: &[u8]) -> Vec<Limb> {
    bytes
        .rchunks(Limb::BYTES)
        .map(|bytes| {
            Limb(
                bytes
                    .iter()
                    .fold(0, |limb, byte| (limb << 8) | Word::from(*byte)),
            )
        })
        .collect()
}
