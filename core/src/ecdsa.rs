//! Verify-only ECDSA.

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
