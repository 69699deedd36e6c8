//! Arithmetic modulo the two field primes.
//!
//! # Representation
//!
//! An element is a row of signed 64-bit limbs in radix 2^29 (P-256, nine limbs) or 2^28 (P-384,
//! fourteen limbs), in Montgomery form: the element x is held as a number congruent to x * R, where
//! R is the radix to the number of limbs. The limbs are far narrower than the machine word, so sums
//! of elements and sums of products need no carries.
//!
//! An element is *tight* if every limb but the highest lies in [-radix/2, radix/2] and the highest
//! is small enough that the whole number is below 5/4 p in magnitude; so is its negative then. Every
//! multiplication, with or without a subtrahend, returns a tight element. [`Arithmetic::plus`],
//! [`Arithmetic::minus`] and [`Arithmetic::scaled`] work limb by limb and return a *loose* one.
//!
//! # The bound that formulas must keep
//!
//! Call k times a tight element, or a sum of k of them, an element of weight k. A product of weights
//! k and l has columns of at most `LIMBS * k * l * (radix/2)^2`, which must stay below 2^63 with room
//! for the multiples of p added on the way: k * l <= 12 for P-256 and k * l <= 36 for P-384. With a
//! subtrahend the result is tight for k * l <= 4. No formula of this module goes beyond 12, or beyond
//! 4 with a subtrahend. All this is checked by the test module `bounds`, which runs this very code, and
//! every formula for points, on intervals.
//!
//! # Reduction
//!
//! Both primes are -1 modulo the radix, so the quotient digit that clears the lowest limb is that
//! limb itself, and adding its multiple of p takes one shift and one addition for each power of two
//! in p + 1. The last digit is taken from [-radix/2, radix/2), the others from [0, radix). So the
//! multiple of p that is added, divided by R, is at most p/2 in magnitude, and a reduced product is
//! below p/2 plus the product of its factors divided by R. R is 32 p for P-256 and 256 p for P-384,
//! which makes the second part small.
//!
//! A subtrahend does not go through the division. The multiple of p nearest to it, as its highest limb
//! tells, is taken off first, which adds another p/2 at most.

/// The operations that the formulas for points are made of.
pub(super) trait Arithmetic: Copy {
    /// The element one.
    fn one() -> Self;

    /// Takes over a value, limb by limb. In WebAssembly a plain copy is a call out of the module.
    fn set(&mut self, value: &Self);

    /// The sum, limb by limb.
    fn plus(&self, other: &Self) -> Self;

    /// The difference, limb by limb.
    fn minus(&self, other: &Self) -> Self;

    /// A small multiple, limb by limb.
    fn scaled(&self, factor: i64) -> Self;

    /// The product, tight.
    fn times(&self, other: &Self) -> Self;

    /// The product less `subtrahend`, tight.
    fn times_minus(&self, other: &Self, subtrahend: &Self) -> Self;

    /// The square, tight.
    fn square(&self) -> Self;

    /// The square less `subtrahend`, tight.
    fn square_minus(&self, subtrahend: &Self) -> Self;
}

/// An element of one of the two fields.
pub(super) trait FieldElement: Arithmetic {
    /// A tight element packed for a table.
    type Packed: Copy;

    /// Numbers of this field's size.
    type Integer;

    /// The element zero.
    const ZERO: Self;

    /// Brings a number below the modulus into the field.
    fn from_integer(value: &Self::Integer) -> Self;

    /// Whether this is zero modulo p; the element may be loose.
    fn is_zero(&self) -> bool;

    /// The inverse; zero gives zero.
    fn inverse(&self) -> Self;

    /// Packs a tight element.
    fn pack(&self) -> Self::Packed;

    /// Unpacks an element, times a sign of 1 or -1.
    fn unpack(packed: &Self::Packed, sign: i64) -> Self;
}

/// Repeats a block for each listed value of an index, without a loop, so that arrays become
/// variables at every optimisation level.
macro_rules! unroll {
    ($index:ident in [$($value:literal)*] $body:block) => {
        $({
            let $index: usize = $value;
            $body
        })*
    };
}

/// Defines the elements of one field.
///
/// `modulus` lists the powers of two in p + 1, each with its sign; the highest stands apart.
/// `inline_sums` says whether sums are inlined: `always`, or `never` for a larger field, where calls
/// cost little beside the products and inlining would be a quarter of the engine's size.
macro_rules! field_element {
    (
        $(#[$attribute:meta])*
        $name:ident {
            bits: $bits:literal,
            limbs: $count:literal, [$($limb:literal)*],
            columns: [$($column:literal)*],
            modulus: [$($sign:tt $power:literal),*], + $highest:literal,
            value: $modulus:expr,
            inline_sums: $inline_sums:ident,
        }
    ) => {
        $(#[$attribute])*
        #[derive(Clone, Copy)]
        pub(super) struct $name<L = i64> {
            pub(super) limbs: [L; $count],
        }

        impl<L: Limb> $name<L> {
            const MASK: i64 = (1 << $bits) - 1;
            const HALF: i64 = 1 << ($bits - 1);

            /// What a product has in column `k`.
            #[inline(always)]
            fn product(left: &Self, right: &Self, k: usize) -> L {
                let mut sum = L::ZERO;
                unroll!(i in [$($limb)*] {
                    if i <= k && k - i < $count {
                        sum = sum + left.limbs[i] * right.limbs[k - i];
                    }
                });
                sum
            }

            /// What a square has in column `k`, in about half the multiplications.
            #[inline(always)]
            fn squared(root: &Self, k: usize) -> L {
                let a = &root.limbs;
                let mut mixed = L::ZERO;
                unroll!(i in [$($limb)*] {
                    if 2 * i < k && k - i < $count {
                        mixed = mixed + a[i] * a[k - i];
                    }
                });
                let sum = mixed + mixed;
                if k % 2 == 0 { sum + a[k / 2] * a[k / 2] } else { sum }
            }

            /// The columns of `-subtrahend * R`, plus the multiple of p nearest to the subtrahend: what
            /// remains is little more than p/2, however many elements the subtrahend is a sum of.
            #[inline(always)]
            fn columns(subtrahend: &Self) -> [L; 2 * $count] {
                const TOP_BITS: u32 = $highest % $bits;
                let half = 1 << (TOP_BITS - 1);
                let top = subtrahend.limbs[$count - 1] + L::from(half);
                let multiple = top >> TOP_BITS;
                let mut columns = [L::ZERO; 2 * $count];
                unroll!(i in [$($limb)*] {
                    if i < $count - 1 {
                        columns[$count + i] = L::ZERO - subtrahend.limbs[i];
                    }
                });
                columns[2 * $count - 1] = L::from(half) - (top & (2 * half - 1));
                // p is (p + 1) - 1, and the highest power of p + 1 has left a remainder on top.
                columns[$count] = columns[$count] - multiple;
                $(
                    let index = $count + $power / $bits;
                    columns[index] = columns[index] $sign (multiple << ($power % $bits));
                )*
                columns
            }

            /// The product, or the square if there is no second factor, added to the columns and
            /// reduced as Montgomery does: divided by R modulo p, with carries.
            ///
            /// Each digit, times the -1 in p, clears its column. Only the last digit need be signed
            /// for the result to be. Every column is reduced as soon as it is known: the processor
            /// multiplies for those to come while a carry goes its way.
            #[inline(always)]
            fn reduced(mut columns: [L; 2 * $count], left: &Self, right: Option<&Self>) -> Self {
                let half = L::from(Self::HALF);
                let mut carry = L::ZERO;
                let mut limbs = [L::ZERO; $count];
                unroll!(k in [$($column)*] {
                    let sum = columns[k] + carry + match right {
                        Some(right) => Self::product(left, right, k),
                        None => Self::squared(left, k),
                    };
                    // Limbs are signed, and so is the last digit.
                    let bias = if k < $count - 1 { L::ZERO } else { half };
                    let sum = sum + bias;
                    let digit = (sum & Self::MASK) - bias;
                    carry = sum >> $bits;
                    if k < $count {
                        $(
                            let index = k + $power / $bits;
                            columns[index] = columns[index] $sign (digit << ($power % $bits));
                        )*
                        let index = k + $highest / $bits;
                        columns[index] = columns[index] + (digit << ($highest % $bits));
                    } else {
                        limbs[k - $count] = digit;
                    }
                });
                limbs[$count - 1] = columns[2 * $count - 1] + carry;
                Self { limbs }
            }
        }

        impl<L: Limb> Arithmetic for $name<L> {
            #[inline(always)]
            fn one() -> Self {
                const ONE: [i64; $count] = $modulus.radix_power(1).balanced();
                Self { limbs: [$( L::from(ONE[$limb]) ),*] }
            }

            #[inline(never)]
            fn set(&mut self, value: &Self) {
                $( self.limbs[$limb] = value.limbs[$limb]; )*
            }

            #[inline($inline_sums)]
            fn plus(&self, other: &Self) -> Self {
                Self { limbs: [$( self.limbs[$limb] + other.limbs[$limb] ),*] }
            }

            #[inline($inline_sums)]
            fn minus(&self, other: &Self) -> Self {
                Self { limbs: [$( self.limbs[$limb] - other.limbs[$limb] ),*] }
            }

            #[inline($inline_sums)]
            fn scaled(&self, factor: i64) -> Self {
                let factor = L::from(factor);
                Self { limbs: [$( self.limbs[$limb] * factor ),*] }
            }

            #[inline(never)]
            fn times(&self, other: &Self) -> Self {
                Self::reduced([L::ZERO; 2 * $count], self, Some(other))
            }

            #[inline(never)]
            fn times_minus(&self, other: &Self, subtrahend: &Self) -> Self {
                Self::reduced(Self::columns(subtrahend), self, Some(other))
            }

            #[inline(never)]
            fn square(&self) -> Self {
                Self::reduced([L::ZERO; 2 * $count], self, None)
            }

            #[inline(never)]
            fn square_minus(&self, subtrahend: &Self) -> Self {
                Self::reduced(Self::columns(subtrahend), self, None)
            }
        }

        impl FieldElement for $name {
            type Packed = [i32; $count];
            type Integer = Integer<$count>;

            const ZERO: Self = Self { limbs: [0; $count] };

            fn from_integer(value: &Integer<$count>) -> Self {
                const FACTOR: [i64; $count] = $modulus.radix_power(2).balanced();
                Self { limbs: value.limbs }.times(&Self { limbs: FACTOR })
            }

            fn is_zero(&self) -> bool {
                const PLAIN_ONE: [i64; $count] = Integer::ONE.limbs;
                // A multiple j * p ends in -j, and |j| is below 2^10 for every loose element, so
                // one look at the lowest limb settles nearly every case. Division by R leaves less
                // than p in magnitude, and there only zero is zero modulo p.
                let low = ((self.limbs[0] + Self::HALF) & Self::MASK) - Self::HALF;
                low.abs() < 1 << 10 && self.times(&Self { limbs: PLAIN_ONE }).limbs == [0; $count]
            }

            fn inverse(&self) -> Self {
                const MODULUS: Modulus<$count> = $modulus;
                const RADIX_POWER: Integer<$count> = MODULUS.radix_power(1);
                // The product by one is below p in magnitude, as the division demands.
                let [inverse] = MODULUS.quotients([RADIX_POWER], &self.times(&Self::one()).limbs);
                Self::from_integer(&inverse)
            }

            fn pack(&self) -> Self::Packed {
                // Limbs of a tight element have 29 bits at most: the higher bytes say nothing.
                self.limbs.map(|limb| {
                    debug_assert!(i32::try_from(limb).is_ok(), "the element is tight");
                    let [a, b, c, d, ..] = limb.to_le_bytes();
                    i32::from_le_bytes([a, b, c, d])
                })
            }

            #[inline(always)]
            fn unpack(packed: &Self::Packed, sign: i64) -> Self {
                Self { limbs: [$( sign * i64::from(packed[$limb]) ),*] }
            }
        }
    };
}

pub(super) use {field_element, unroll};
