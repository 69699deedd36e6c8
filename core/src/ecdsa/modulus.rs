//! Division modulo a prime, by the division steps of Bernstein and Yang.
//!
//! "Fast constant-time gcd computation and modular inversion" (2019), <https://gcd.cr.yp.to>, in the
//! variable-time form that libsecp256k1 documents in `doc/safegcd_implementation.md`. As many steps
//! as a limb has bits are taken on the lowest limbs alone; the matrix they add up to is then applied
//! to the whole numbers.
//!
//! The greatest common divisor is computed of `f`, at first the modulus, and `g`, at first the
//! denominator. For each numerator a pair `(d, e)` is carried along with
//! `f * numerator = d * denominator` and `g * numerator = e * denominator` modulo the modulus. When
//! `g` is zero, `f` is 1 or -1, and `d` or `-d` is the quotient. Starting `e` at the numerator in
//! place of one saves every multiplication of scalars: there is none in this module.

use core::array;

use super::integer::Integer;

/// An odd prime with what division by it needs.
pub(super) struct Modulus<const LIMBS: usize> {
    /// The prime.
    pub(super) value: Integer<LIMBS>,
    /// Its inverse modulo the radix.
    inverse: i64,
}

impl<const LIMBS: usize> Modulus<LIMBS> {
    /// Division steps taken at a time: the bits of a limb.
    const STEPS: u32 = Integer::<LIMBS>::MASK.count_ones();

    pub(super) const fn new(value: Integer<LIMBS>) -> Self {
        // Newton's iteration doubles the number of right bits; an odd number is its own inverse
        // modulo 8.
        let low = value.limbs[0];
        let mut inverse = low;
        let mut bits = 3;
        while bits < Integer::<LIMBS>::BITS {
            let error = (low * inverse) & Integer::<LIMBS>::MASK;
            inverse = (inverse * (2 - error)) & Integer::<LIMBS>::MASK;
            bits *= 2;
        }
        Self { value, inverse }
    }

    /// R to the given power, reduced, where R is the radix to the number of limbs.
    pub(super) const fn radix_power(&self, exponent: usize) -> Integer<LIMBS> {
        let mut power = Integer::ONE;
        let mut bit = 0;
        while bit < exponent * LIMBS * Integer::<LIMBS>::BITS {
            let double = power.plus(&power);
            power = match double.minus(&self.value) {
                Some(reduced) => reduced,
                None => double,
            };
            bit += 1;
        }
        power
    }

    /// Each numerator divided by the denominator; all zero if the denominator is.
    ///
    /// The denominator is below the modulus in magnitude. Its limbs may be signed.
    pub(super) fn quotients<const COUNT: usize>(
        &self,
        numerators: [Integer<LIMBS>; COUNT],
        denominator: &[i64; LIMBS],
    ) -> [Integer<LIMBS>; COUNT] {
        let mut f = self.value.limbs;
        let mut g = *denominator;
        let mut pairs = numerators.map(|numerator| ([0; LIMBS], numerator.limbs));
        let mut eta = -1;
        while g != [0; LIMBS] {
            let matrix = Matrix::of_steps(Self::STEPS, &mut eta, f[0], g[0]);
            matrix.apply(&mut f, &mut g);
            for (d, e) in &mut pairs {
                matrix.apply_modulo(self, d, e);
            }
        }
        let sign = if f[LIMBS - 1] < 0 { -1 } else { 1 };
        pairs.map(|(d, _)| self.normalised(d, sign))
    }

    /// `start` less the least number that makes `low + multiple * prime` divisible by the radix.
    fn clearing_multiple(&self, low: i64, start: i64) -> i64 {
        let mask = Integer::<LIMBS>::MASK;
        start - (((low & mask) * self.inverse + start) & mask)
    }

    /// `sign * d` brought into [0, modulus), for `d` in (-2 * modulus, modulus).
    fn normalised(&self, d: [i64; LIMBS], sign: i64) -> Integer<LIMBS> {
        let d = self.lifted(d);
        let d = self.lifted(carried(d.map(|limb| sign * limb)));
        Integer { limbs: d }
    }

    /// Adds the modulus to a negative number.
    fn lifted(&self, limbs: [i64; LIMBS]) -> [i64; LIMBS] {
        if limbs[LIMBS - 1] >= 0 {
            return limbs;
        }
        carried(array::from_fn(|i| limbs[i] + self.value.limbs[i]))
    }
}

/// The same number with every limb but the highest in [0, radix).
fn carried<const LIMBS: usize>(mut limbs: [i64; LIMBS]) -> [i64; LIMBS] {
    for i in 1..LIMBS {
        limbs[i] += limbs[i - 1] >> Integer::<LIMBS>::BITS;
        limbs[i - 1] &= Integer::<LIMBS>::MASK;
    }
    limbs
}

/// What a number of division steps do to `f` and `g`, times two to that number.
///
/// After n steps each row has `|u| + |v| <= 2^n`, so products with a limb of n bits stay far below
/// 2^63.
struct Matrix {
    u: i64,
    v: i64,
    q: i64,
    r: i64,
}

impl Matrix {
    /// The matrix of the next steps; it depends on the lowest limbs only.
    ///
    /// `eta` is the negated `delta` of the paper. Steps that only halve `g` are taken together, and
    /// those that first clear its lowest bits with a multiple of `f` are, six at most.
    fn of_steps(steps: u32, eta: &mut i64, mut f: i64, mut g: i64) -> Self {
        let (mut u, mut v, mut q, mut r) = (1, 0, 0, 1);
        let mut left = steps;
        loop {
            let zeros = (g | (-1 << left)).trailing_zeros();
            g >>= zeros;
            u <<= zeros;
            v <<= zeros;
            *eta -= i64::from(zeros);
            left -= zeros;
            if left == 0 {
                return Self { u, v, q, r };
            }
            if *eta < 0 {
                *eta = -*eta;
                (f, g) = (g, -f);
                (u, q) = (q, -u);
                (v, r) = (r, -v);
            }
            let clearable = (*eta + 1).min(i64::from(left)).min(6);
            // -1/f is f * (f^2 - 2) modulo 64.
            let (f_low, g_low) = (f & 63, g & 63);
            let multiple = (g_low * f_low * (f_low * f_low - 2)) & ((1 << clearable) - 1);
            g += f * multiple;
            q += u * multiple;
            r += v * multiple;
        }
    }

    /// Applies the steps to `f` and `g`; what is shifted out is zero.
    fn apply<const LIMBS: usize>(&self, f: &mut [i64; LIMBS], g: &mut [i64; LIMBS]) {
        let Self { u, v, q, r } = self;
        let mut f_sum = u * f[0] + v * g[0];
        let mut g_sum = q * f[0] + r * g[0];
        for i in 1..LIMBS {
            f_sum = (f_sum >> Integer::<LIMBS>::BITS) + u * f[i] + v * g[i];
            g_sum = (g_sum >> Integer::<LIMBS>::BITS) + q * f[i] + r * g[i];
            f[i - 1] = f_sum & Integer::<LIMBS>::MASK;
            g[i - 1] = g_sum & Integer::<LIMBS>::MASK;
        }
        f[LIMBS - 1] = f_sum >> Integer::<LIMBS>::BITS;
        g[LIMBS - 1] = g_sum >> Integer::<LIMBS>::BITS;
    }

    /// Applies the steps to `d` and `e` modulo the prime, which keeps both in (-2 * prime, prime).
    ///
    /// A negative number first counts as one prime more. The multiple of the prime that makes the
    /// lowest limb vanish is then taken from (-radix, 0].
    fn apply_modulo<const LIMBS: usize>(
        &self,
        modulus: &Modulus<LIMBS>,
        d: &mut [i64; LIMBS],
        e: &mut [i64; LIMBS],
    ) {
        let Self { u, v, q, r } = self;
        let prime = &modulus.value.limbs;
        let (d_sign, e_sign) = (d[LIMBS - 1] >> 63, e[LIMBS - 1] >> 63);
        let mut d_sum = u * d[0] + v * e[0];
        let mut e_sum = q * d[0] + r * e[0];
        let d_multiple = modulus.clearing_multiple(d_sum, (u & d_sign) + (v & e_sign));
        let e_multiple = modulus.clearing_multiple(e_sum, (q & d_sign) + (r & e_sign));
        d_sum += prime[0] * d_multiple;
        e_sum += prime[0] * e_multiple;
        for i in 1..LIMBS {
            d_sum = (d_sum >> Integer::<LIMBS>::BITS) + u * d[i] + v * e[i] + prime[i] * d_multiple;
            e_sum = (e_sum >> Integer::<LIMBS>::BITS) + q * d[i] + r * e[i] + prime[i] * e_multiple;
            d[i - 1] = d_sum & Integer::<LIMBS>::MASK;
            e[i - 1] = e_sum & Integer::<LIMBS>::MASK;
        }
        d[LIMBS - 1] = d_sum >> Integer::<LIMBS>::BITS;
        e[LIMBS - 1] = e_sum >> Integer::<LIMBS>::BITS;
    }
}

#[cfg(test)]
mod tests {
    use num_bigint::BigInt;

    use super::super::curve::Domain;
    use super::super::p256::P256;
    use super::super::p384::P384;
    use super::super::tests::{Random, number};
    use super::*;

    /// What leaves the range by a little would mostly still be brought back in the end.
    #[test]
    fn numerators_stay_in_their_range() {
        check(&P256::ORDER);
        check(&P256::FIELD);
        check(&P384::ORDER);
        check(&P384::FIELD);
    }

    fn check<const LIMBS: usize>(modulus: &Modulus<LIMBS>) {
        let mut random = Random(7);
        let big = |limbs: &[i64; LIMBS]| number(limbs, Integer::<LIMBS>::BITS);
        let prime = big(&modulus.value.limbs);
        let lowest = &prime * -2;
        let mut limbs = || {
            let number = random.below(&prime);
            Integer::<LIMBS>::from_bytes(&number.to_bytes_be().1).limbs
        };
        for _ in 0..2_000 {
            let (mut f, mut g) = (modulus.value.limbs, limbs());
            let (mut d, mut e) = ([0; LIMBS], limbs());
            let mut eta = -1;
            while big(&g) != BigInt::ZERO {
                let matrix = Matrix::of_steps(Modulus::<LIMBS>::STEPS, &mut eta, f[0], g[0]);
                matrix.apply(&mut f, &mut g);
                matrix.apply_modulo(modulus, &mut d, &mut e);
                for limbs in [&d, &e] {
                    let number = big(limbs);
                    assert!(number > lowest && number < prime, "{number}");
                }
            }
        }
    }
}
