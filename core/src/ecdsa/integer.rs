//! Natural numbers of the size of a scalar or a coordinate.

use core::cmp::Ordering;

/// A natural number in the radix that the field of the same size uses, lowest limb first, every limb
/// in [0, radix).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Integer<const LIMBS: usize> {
    pub(super) limbs: [i64; LIMBS],
}

impl<const LIMBS: usize> Integer<LIMBS> {
    /// Bits in a limb: 29 for P-256, 28 for P-384.
    pub(super) const BITS: usize = if LIMBS == 9 { 29 } else { 28 };
    /// The limb with all bits set.
    pub(super) const MASK: i64 = (1 << Self::BITS) - 1;

    pub(super) const ONE: Self = {
        let mut limbs = [0; LIMBS];
        limbs[0] = 1;
        Self { limbs }
    };

    /// Reads hexadecimal digits, for constants.
    ///
    /// # Panics
    ///
    /// If a character is not a digit or the number does not fit.
    #[expect(
        clippy::as_conversions,
        reason = "`From` cannot be called in a constant"
    )]
    pub(super) const fn from_hex(digits: &str) -> Self {
        let digits = digits.as_bytes();
        let mut limbs = [0; LIMBS];
        let mut i = 0;
        while i < digits.len() {
            let bit = 4 * (digits.len() - 1 - i);
            let digit = (digits[i] as char)
                .to_digit(16)
                .expect("a hexadecimal digit") as i64;
            let shifted = digit << (bit % Self::BITS);
            limbs[bit / Self::BITS] += shifted & Self::MASK;
            if shifted > Self::MASK {
                limbs[bit / Self::BITS + 1] += shifted >> Self::BITS;
            }
            i += 1;
        }
        Self { limbs }
    }

    /// Reads bytes, highest first; they must fit.
    pub(super) fn from_bytes(bytes: &[u8]) -> Self {
        let mut limbs = [0; LIMBS];
        for (i, &byte) in bytes.iter().rev().enumerate() {
            let shifted = i64::from(byte) << (8 * i % Self::BITS);
            let limb = 8 * i / Self::BITS;
            limbs[limb] += shifted & Self::MASK;
            if shifted > Self::MASK {
                limbs[limb + 1] += shifted >> Self::BITS;
            }
        }
        Self { limbs }
    }

    /// The same number in limbs of [-radix/2, radix/2), the highest excepted.
    pub(super) const fn balanced(&self) -> [i64; LIMBS] {
        let mut limbs = self.limbs;
        let mut i = 0;
        while i + 1 < LIMBS {
            let carry = (limbs[i] + (1 << (Self::BITS - 1))) >> Self::BITS;
            limbs[i] -= carry << Self::BITS;
            limbs[i + 1] += carry;
            i += 1;
        }
        limbs
    }

    pub(super) fn is_zero(&self) -> bool {
        self.limbs == [0; LIMBS]
    }

    /// The sum; it must fit.
    pub(super) const fn plus(&self, other: &Self) -> Self {
        let mut limbs = [0; LIMBS];
        let mut carry = 0;
        let mut i = 0;
        while i < LIMBS {
            let sum = self.limbs[i] + other.limbs[i] + carry;
            limbs[i] = sum & Self::MASK;
            carry = sum >> Self::BITS;
            i += 1;
        }
        Self { limbs }
    }

    /// The difference, or nothing where it is negative.
    pub(super) const fn minus(&self, other: &Self) -> Option<Self> {
        let mut limbs = [0; LIMBS];
        let mut borrow = 0;
        let mut i = 0;
        while i < LIMBS {
            let difference = self.limbs[i] - other.limbs[i] + borrow;
            limbs[i] = difference & Self::MASK;
            borrow = difference >> Self::BITS;
            i += 1;
        }
        if borrow == 0 {
            Some(Self { limbs })
        } else {
            None
        }
    }

    /// The `width` bits from bit `position` on, at most seven; those beyond the number are zero.
    pub(super) fn bits(&self, position: usize, width: usize) -> u8 {
        let (index, shift) = (position / Self::BITS, position % Self::BITS);
        let low = self.limbs.get(index).map_or(0, |limb| limb >> shift);
        let high = self
            .limbs
            .get(index + 1)
            .map_or(0, |limb| limb << (Self::BITS - shift));
        let [byte, ..] = (low | high).to_le_bytes();
        byte & ((1 << width) - 1)
    }
}

impl<const LIMBS: usize> Ord for Integer<LIMBS> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.limbs.iter().rev().cmp(other.limbs.iter().rev())
    }
}

impl<const LIMBS: usize> PartialOrd for Integer<LIMBS> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
