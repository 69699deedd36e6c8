//! Multiples of a point kept for keys that come back.
//!
//! A scalar is written in signed windows of seven bits, each digit in [-63, 64]. The windows are
//! dealt to three passes: block j of the table holds the multiples 1 to 64 of 2^(21 j) times the
//! point and serves the windows 3 j, 3 j + 1 and 3 j + 2, one in each pass. Between two passes the
//! sum is doubled seven times, so a verification takes 14 doublings and at most one addition for
//! each window of either scalar. This is the comb of Lim and Lee ("More flexible exponentiation with
//! precomputation", 1994) with windows for teeth. More passes make the table smaller and a
//! verification slower.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::batch::{self, Addition};
use super::field::FieldElement;
use super::integer::Integer;
use super::point::{Affine, Sum};

/// Bits in a window.
const WIDTH: usize = 7;
/// Windows that share a block.
const PASSES: usize = 3;
/// Multiples in a block.
const MULTIPLES: usize = 1 << (WIDTH - 1);

/// Windows that cover a scalar of so many bits and the carry out of its highest bit.
pub(super) const fn windows(bits: usize) -> usize {
    (bits + 1).div_ceil(WIDTH)
}

/// The table of one point, for scalars of so many windows.
pub(super) struct Table<E: FieldElement, const WINDOWS: usize> {
    multiples: Box<[[E::Packed; 2]]>,
}

impl<E: FieldElement, const WINDOWS: usize> Table<E, WINDOWS> {
    const BLOCKS: usize = WINDOWS.div_ceil(PASSES);

    /// Bytes that a table holds.
    pub(super) const MEMORY: usize = Self::BLOCKS * MULTIPLES * size_of::<[E::Packed; 2]>();

    /// Builds the table of a point.
    pub(super) fn new(point: &Affine<E>) -> Self {
        let blocks = Self::BLOCKS;
        let mut powers = Vec::with_capacity(blocks);
        let mut power = point.to_jacobian();
        powers.push(power);
        for _ in 1..blocks {
            for _ in 0..WIDTH * PASSES {
                power.double();
            }
            powers.push(power);
        }
        let mut first = alloc::vec![*point; blocks];
        batch::to_affine(&powers, &mut first);

        let mut multiples = alloc::vec![*point; blocks * MULTIPLES];
        for (block, first) in multiples.chunks_exact_mut(MULTIPLES).zip(first) {
            block[0] = first;
        }
        // Multiple i + k is the sum of multiples i and k; multiple i stands at index i - 1. The
        // order of the point is a prime far above 64, so i and k differ in x unless they are equal.
        for k in (0..WIDTH - 1).map(|level| 1 << level) {
            let additions: Vec<_> = (0..blocks * MULTIPLES)
                .step_by(MULTIPLES)
                .flat_map(|block| (1..=k).map(move |i| Addition::multiple(block, i, k)))
                .collect();
            let are_added = batch::add(&mut multiples, &additions);
            debug_assert!(are_added, "multiples of a point differ in x");
        }
        Self {
            multiples: multiples
                .iter()
                .map(|point| [point.x.pack(), point.y.pack()])
                .collect(),
        }
    }

    /// The sum of two tables' points, each times its scalar.
    ///
    /// What a window asks of both tables is added up first, for all windows with one inversion: an
    /// affine addition then costs about half of one to the running sum. Should the two points of any
    /// window have the same x, all points go to the running sum one by one.
    pub(super) fn combine<const LIMBS: usize>(
        [left, right]: [(&Self, &Integer<LIMBS>); 2],
    ) -> Sum<E> {
        let digits: [[i8; WINDOWS]; 2] = [digits(left.1), digits(right.1)];
        let asked = |window: usize| [digits[0][window] != 0, digits[1][window] != 0];
        // For each window the two points asked for and room for their sum.
        let mut points = [const { [Affine::NONE; 3] }; WINDOWS];
        let mut additions = [Addition {
            left: 0,
            right: 0,
            sum: 0,
        }; WINDOWS];
        let mut count = 0;
        for (window, points) in points.iter_mut().enumerate() {
            left.0.multiple(window, digits[0][window], &mut points[0]);
            right.0.multiple(window, digits[1][window], &mut points[1]);
            if asked(window) == [true, true] {
                let left = 3 * window;
                additions[count] = Addition {
                    left,
                    right: left + 1,
                    sum: left + 2,
                };
                count += 1;
            }
        }
        let are_added = batch::add(points.as_flattened_mut(), &additions[..count]);

        let mut sum = Sum::INFINITY;
        for pass in (0..PASSES).rev() {
            for _ in 0..WIDTH {
                sum.double();
            }
            for window in (pass..WINDOWS).step_by(PASSES) {
                let [left, right, both] = &points[window];
                let asked = asked(window);
                if are_added && asked == [true, true] {
                    sum.add(both);
                    continue;
                }
                if asked[0] {
                    sum.add(left);
                }
                if asked[1] {
                    sum.add(right);
                }
            }
        }
        sum
    }

    /// The multiple that a digit asks for in a window; any for zero.
    fn multiple(&self, window: usize, digit: i8, place: &mut Affine<E>) {
        let index = match usize::from(digit.unsigned_abs()) {
            0 => 0,
            multiple => window / PASSES * MULTIPLES + multiple - 1,
        };
        let [x, y] = &self.multiples[index];
        place.x = E::unpack(x, 1);
        place.y = E::unpack(y, if digit < 0 { -1 } else { 1 });
    }
}

/// The signed windows of a scalar, lowest first.
pub(super) fn digits<const LIMBS: usize, const WINDOWS: usize>(
    scalar: &Integer<LIMBS>,
) -> [i8; WINDOWS] {
    const FULL: u8 = 1 << WIDTH;
    let mut digits = [0; WINDOWS];
    let mut carry = 0;
    for (index, digit) in digits.iter_mut().enumerate() {
        let window = scalar.bits(index * WIDTH, WIDTH) + carry;
        *digit = if window <= FULL / 2 {
            carry = 0;
            window.cast_signed()
        } else {
            carry = 1;
            -(FULL - window).cast_signed()
        };
    }
    digits
}
