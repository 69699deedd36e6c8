//! Skeleton, replaced by the real one in the next commits.
#![expect(missing_docs)]
use alloc::string::String;
use alloc::vec::Vec;

use crate::{Error, Result, Timestamp};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Environment {
    Production,
    Sandbox,
    Xcode,
    LocalTesting,
}

impl Environment {
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "Production" => Some(Self::Production),
            "Sandbox" => Some(Self::Sandbox),
            "Xcode" => Some(Self::Xcode),
            "LocalTesting" => Some(Self::LocalTesting),
            _ => None,
        }
    }
}

#[derive(Clone, Debug, Default)]
pub struct VerifierOptions {
    pub bundle_id: String,
    pub app_apple_id: Option<u64>,
    pub environments: Vec<Environment>,
    pub roots: Option<Vec<Vec<u8>>>,
    pub xcode_certificates: Vec<Vec<u8>>,
    pub local_testing_roots: Vec<Vec<u8>>,
    pub clock_tolerance: Option<i64>,
    pub max_input_length: Option<usize>,
}

pub struct Verifier;

impl Verifier {
    pub fn new(_options: VerifierOptions) -> Result<Self> {
        Ok(Self)
    }

    pub fn transaction_text(&mut self, jws: &str, _now: Timestamp) -> Result<String> {
        Err(Error::JwsParts {
            parts: jws.split('.').count(),
        })
    }
}
