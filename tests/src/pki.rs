//! A public key infrastructure of Apple's shape, made from seeds.
//!
//! Everything in it is a value that can be changed before it is signed: a vector takes a genuine
//! chain and message, changes one thing and leaves the rest genuine. Keys come from the names they
//! bear, times are fixed and signatures are deterministic (RFC 6979), so each run writes the same
//! bytes. Nothing here checks anything: what is refused and why is for the vectors to say.

pub mod certificate;
pub mod chain;
pub mod der;
pub mod extension;
pub mod json;
pub mod key;
pub mod message;
pub mod ocsp;
pub mod payload;
pub mod receipt;
pub mod rsa;
pub mod time;
