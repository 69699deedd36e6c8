//! Verification of ECDSA signatures on P-256 and P-384, and nothing else of ECDSA.
//!
//! What is verified is the standard's equation, FIPS 186-5, section 6.4.2: a signature (r, s) of a
//! digest e is valid under a key Q if u1 * G + u2 * Q, with u1 = e / s and u2 = r / s, is a point
//! whose x-coordinate is r modulo the order n of the group. There is no signing here, no key
//! agreement and no hashing.
//!
//! Keys, digests and signatures are all public. The time that a verification takes therefore may,
//! and does, depend on them: branches and table lookups follow the digits of u1 and u2. Nothing of
//! this module may be used with a secret.
//!
//! # Interface
//!
//! [`PublicKey::from_sec1`], [`Signature::from_fixed`] and [`Signature::from_der`] check everything
//! that can be checked of a value alone, so each can be verified without a second look. Then there
//! are two ways to verify, which give the same answer:
//!
//! - [`PublicKey::verify`] needs nothing but the key;
//! - [`PreparedKey::verify`] uses a table of the key's multiples, and is more than three times as fast.
//!
//! [`KeyCache`] chooses between the two, and bounds the memory that tables take.
//!
//! # How to read it
//!
//! From the bottom up, with what each file rests upon:
//!
//! - `limb`: what the arithmetic asks of a limb; a separate trait so that it can run on intervals.
//! - `field`, `p256`, `p384`: the two fields. The representation, the one bound that formulas must
//!   keep, and the reduction are explained at the head of `field`.
//! - `integer`, `modulus`: numbers in the same limbs, and division modulo a prime, which serves for
//!   u1 and u2 and for inverses in the field.
//! - `point`: the formulas for points, each with its name in the Explicit-Formulas Database and the
//!   weights of its products.
//! - `batch`: affine points by the row, with one inversion.
//! - `sliding`, `table`: the two ways to compute u1 * G + u2 * Q.
//! - `equation`: what is computed before and compared after.
//! - `signature`, `key`, `prepared`, `cache`: the public types.
//!
//! # Exceptional cases
//!
//! | Case | Where it is handled |
//! |---|---|
//! | Coordinates of p or more, a point off the curve, infinity, a compressed point | `key` refuses them |
//! | r or s zero, n or more; DER in any but its one form | `signature` refuses them |
//! | A digest longer than n, or of n or more | `equation` takes the leftmost bits, then subtracts n |
//! | u1 = 0, as for e = 0 | all digits are zero; nothing is added for G |
//! | u1 * G = u2 * Q, at any intermediate sum | `Sum::add` finds both differences zero and doubles |
//! | u1 * G = -u2 * Q, at any intermediate sum | `Sum::add` finds only y to differ: the sum is absent |
//! | The final sum is infinity | `equation` rejects the signature |
//! | Equal x within one window of both tables, as for Q = G or Q = -G | `batch` adds nothing, and `table` leaves every point to `Sum::add` |
//! | Denominator zero when multiples of one point are computed | cannot be: n is a prime far above the multiples, see `batch` and `table` |
//! | A point with y = 0 | cannot be: it would be its own negative, and n is odd |
//! | r + n < p, so that two x-coordinates belong to r | `equation` compares both |
//!
//! # Proof
//!
//! The tests of this module check the bounds by running the formulas on intervals (`bounds`), every
//! field operation and the division against big integers at the ends of what limbs may be (`field`,
//! `scalar`), the digits of scalars (`recoding`), and keys, signatures and the cache
//! (`verification`). Outside the module, Project Wycheproof's vectors and differential tests against
//! `p256` and `p384` run on both ways to verify (`tests/ecdsa`).

mod batch;
mod cache;
mod curve;
mod equation;
mod field;
mod integer;
mod key;
mod limb;
mod modulus;
mod p256;
mod p384;
mod point;
mod prepared;
mod signature;
mod sliding;
mod table;
#[cfg(test)]
mod tests;

pub use cache::KeyCache;
pub use curve::Curve;
pub use key::PublicKey;
pub use prepared::{BasePoint, PreparedKey};
pub use signature::Signature;
