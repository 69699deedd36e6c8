//! Deterministic random numbers: the generator `SplitMix64`.

use num_bigint::BigInt;

pub(in super::super) struct Random(pub(in super::super) u64);

impl Random {
    pub(in super::super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from the lowest to the highest, either end being as likely as all in between.
    pub(in super::super) fn extreme(&mut self, lowest: i64, highest: i64) -> i64 {
        let span = highest.abs_diff(lowest);
        match self.next() % 8 {
            0 | 1 => lowest,
            2 | 3 => highest,
            4 => lowest.midpoint(highest),
            _ => lowest.wrapping_add_unsigned(self.next() % (span + 1)),
        }
    }

    /// A number of [0, modulus), often near either end or a power of two.
    pub(in super::super) fn below(&mut self, modulus: &BigInt) -> BigInt {
        let bits = modulus.bits();
        let small = BigInt::from(self.next() % 4);
        let number = match self.next() % 6 {
            0 => small,
            1 => modulus - 1 - small,
            2 => (BigInt::from(1) << (self.next() % bits)) - small,
            _ => (0..bits.div_ceil(64)).fold(small, |sum, _| (sum << 64) + self.next()),
        };
        ((number % modulus) + modulus) % modulus
    }
}
