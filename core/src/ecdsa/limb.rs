//! What the field arithmetic asks of a limb.
//!
//! The arithmetic is written once over this trait. It runs on `i64`; the tests run the very same
//! code on intervals of integers, which proves that no limb ever leaves the range of `i64`.

use core::ops::{Add, BitAnd, Mul, Shl, Shr, Sub};

/// A signed integer, or something that stands for one.
pub(super) trait Limb:
    Copy
    + From<i64>
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + BitAnd<i64, Output = Self>
    + Shl<u32, Output = Self>
    + Shr<u32, Output = Self>
{
    /// A constant, of which arrays are filled without a loop.
    const ZERO: Self;
}

impl Limb for i64 {
    const ZERO: Self = 0;
}
