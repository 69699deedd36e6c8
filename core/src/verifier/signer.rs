//! Signers that were verified, and how they are found again.

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::ecdsa::KeyCache;
use crate::error::Result;
use crate::jws::{Compact, HeaderHash};
use crate::x509::Chain;

/// How many signers are remembered. Apple uses one at a time and changes it every two years.
const CAPACITY: usize = 32;

/// Whoever signs with a verified chain under one header text.
#[derive(Debug)]
pub(super) struct Signer {
    pub(super) chain: Chain,
    header: String,
    /// Kept, since the header is the same 5,000 characters in every message.
    hash: HeaderHash,
}

impl Signer {
    pub(super) fn new(header: &str, chain: Chain) -> Self {
        Self {
            chain,
            header: header.into(),
            hash: HeaderHash::new(header),
        }
    }

    /// Fails unless the signer signed this message, which has the signer's header.
    pub(super) fn check_signature(&self, message: &Compact<'_>, keys: &mut KeyCache) -> Result<()> {
        self.hash.check_signature(message, &self.chain.key, keys)
    }
}

/// The signers seen last, by the text of their header.
///
/// Finding one is a comparison of that text, and says as much as reading the text and verifying its
/// chain would: both depend on nothing else.
#[derive(Clone, Debug, Default)]
pub(super) struct Signers(Vec<Arc<Signer>>);

impl Signers {
    /// The signer with this header, which becomes the last one to be forgotten.
    pub(super) fn find(&mut self, header: &str) -> Option<Arc<Signer>> {
        let place = self.0.iter().position(|signer| signer.header == header)?;
        self.0[..=place].rotate_right(1);
        self.0.first().cloned()
    }

    /// Remembers one more, and forgets the one that was not asked for longest.
    pub(super) fn remember(&mut self, signer: Arc<Signer>) {
        self.0.truncate(CAPACITY - 1);
        self.0.insert(0, signer);
    }
}
