//! Verifies what the App Store signed.
//!
//! The crate is a function of its arguments: it reads no clock, draws no random number, opens no
//! file and no connection. Time, certificates and signed text come in as values.
//!
//! # A transaction
//!
//! A [`Verifier`] holds what is accepted; whatever it gives back is [`Verified`]. Keep it, as it
//! remembers signers. Apple's roots are built in.
//!
//! ```
//! use russet::models::Transaction;
//! use russet::{Environment, Result, Timestamp, Verified, Verifier, VerifierOptions};
//!
//! fn verify(signed: &str, now: Timestamp) -> Result<Verified<Transaction>> {
//!     let mut verifier = Verifier::new(VerifierOptions {
//!         bundle_id: "com.example.app".into(),
//!         app_apple_id: Some(1_234_567_890),
//!         environments: vec![Environment::Production, Environment::Sandbox],
//!         ..VerifierOptions::default()
//!     })?;
//!     verifier.transaction(signed, now)
//! }
//!
//! let now = Timestamp::from_millis(1_772_366_402_000);
//! assert_eq!(verify("not.signed", now).unwrap_err().code(), "jws/parts");
//! ```
//!
//! What your own tests sign is believed by a verifier that knows their root, and by no other:
//!
//! ```
//! # use russet::{Environment, Timestamp, Verifier, VerifierOptions};
//! # let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/vectors/transaction.json");
//! # let file: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path)?).unwrap();
//! # let vectors = file["vectors"].as_array().unwrap();
//! # let vector = vectors.iter().find(|vector| vector["id"] == "accepted/local-testing").unwrap();
//! # let signed = vector["jws"].as_str().unwrap();
//! # use base64::Engine;
//! # let root = file["certificates"]["local-testing-root"].as_str().unwrap();
//! # let root = base64::engine::general_purpose::STANDARD.decode(root).unwrap();
//! # let now = Timestamp::from_millis(1_772_366_402_000);
//! let mut verifier = Verifier::new(VerifierOptions {
//!     bundle_id: "com.example.app".into(),
//!     environments: vec![Environment::LocalTesting],
//!     local_testing_roots: vec![root],
//!     ..VerifierOptions::default()
//! })?;
//! let transaction = verifier.transaction(signed, now)?;
//! assert_eq!(transaction.environment(), Environment::LocalTesting);
//! assert_eq!(transaction.product_id.as_deref(), Some("com.example.app.coins"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # A receipt
//!
//! [`Verifier::receipt_text`] verifies an app receipt and gives what it holds as JSON. What the
//! functions of [`receipt`] read is unverified, as their names say.
//!
//! ```
//! # use russet::{Environment, Timestamp, Verifier, VerifierOptions};
//! # let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/vectors/receipt.json");
//! # let file: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path)?).unwrap();
//! # let vectors = file["vectors"].as_array().unwrap();
//! # let vector = vectors.iter().find(|vector| vector["id"] == "receipt/local-testing").unwrap();
//! # let receipt = vector["jws"].as_str().unwrap();
//! # use base64::Engine;
//! # let root = file["certificates"]["local-testing-root"].as_str().unwrap();
//! # let root = base64::engine::general_purpose::STANDARD.decode(root).unwrap();
//! # let now = Timestamp::from_millis(1_772_366_402_000);
//! # let mut verifier = Verifier::new(VerifierOptions {
//! #     bundle_id: "com.example.app".into(),
//! #     environments: vec![Environment::LocalTesting],
//! #     local_testing_roots: vec![root],
//! #     ..VerifierOptions::default()
//! # })?;
//! let text = verifier.receipt_text(receipt.as_bytes(), None, now)?;
//! let content: serde_json::Value = serde_json::from_str(&text).unwrap();
//! assert_eq!(content["bundleId"], "com.example.app");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Errors
//!
//! Each [`Error`] has a code that stays what it is, a [kind](error::Kind) that tells what to do, and
//! the facts of the case as data; its text is for people.
//!
//! ```
//! use russet::error::Kind;
//!
//! let error = russet::receipt::unverified_receipt_text(b"!").unwrap_err();
//! assert_eq!((error.code(), error.kind()), ("input/base64", Kind::Malformed));
//! println!("{error}");
//! ```
#![cfg_attr(not(feature = "ts"), no_std)]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(test)]
extern crate std;

pub mod api;
mod base64;
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
