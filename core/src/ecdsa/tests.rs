//! The proof that needs to see inside the module.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod bounds;
mod field;
mod random;
mod recoding;
mod scalar;
mod verification;

pub(super) use self::field::number;
pub(super) use self::random::Random;
