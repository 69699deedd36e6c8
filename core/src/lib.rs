//! Verifies what the App Store signed.
//!
//! The crate is a function of its arguments: it reads no clock, draws no random number, opens no
//! file and no connection. Time, certificates and signed text come in as values.
#![cfg_attr(not(feature = "ts"), no_std)]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(test)]
extern crate std;

pub mod api;
#[cfg(feature = "boundary")]
#[doc(hidden)]
pub mod boundary;
// Public for its proof, which stands in a crate of its own.
#[doc(hidden)]
pub mod ecdsa;
mod elements;
mod encoding;
mod environment;
pub mod error;
pub mod external_purchase;
pub mod inspect;
mod json;
mod jws;
pub mod models;
pub mod ocsp;
mod oid;
pub mod receipt;
mod rsa;
pub mod signing;
mod time;
mod verifier;
mod x509;

pub use environment::Environment;
pub use error::{Error, Result};
pub use inspect::inspect;
pub use time::Timestamp;
pub use verifier::{
    Answer, Ask, NotificationParts, NotificationTexts, OnlineVerifier, Outcome, PayloadKind,
    Revocation, Verified, Verifier, VerifierOptions,
};
