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
    /// In DER, as they were verified: each one issued by the next, the last one trusted.
    pub(super) certificates: Vec<Vec<u8>>,
    header: String,
    /// Kept, since the header is the same 5,000 characters in every message.
    hash: HeaderHash,
}

impl Signer {
    pub(super) fn new(header: &str, chain: Chain, certificates: Vec<Vec<u8>>) -> Self {
        Self {
            chain,
            certificates,
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
        let place = self
            .0
            .iter()
            .position(|signer| are_equal(&signer.header, header))?;
        self.0[..=place].rotate_right(1);
        self.0.first().cloned()
    }

    /// Remembers one more, and forgets the one that was not asked for longest.
    pub(super) fn remember(&mut self, signer: Arc<Signer>) {
        self.0.truncate(CAPACITY - 1);
        self.0.insert(0, signer);
    }
}

/// Whether two texts are the same, eight bytes at a time: WebAssembly compares single ones otherwise,
/// and this is done for every message.
fn are_equal(left: &str, right: &str) -> bool {
    let (words, rest) = left.as_bytes().as_chunks();
    let (other_words, other_rest) = right.as_bytes().as_chunks();
    let same = |(word, other): (&[u8; 8], &[u8; 8])| {
        u64::from_le_bytes(*word) == u64::from_le_bytes(*other)
    };
    words.len() == other_words.len()
        && rest == other_rest
        && words.iter().zip(other_words).all(same)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_equal_to_themselves_alone() {
        let text = "a header of thirty letters...";
        for length in 0..text.len() {
            assert!(are_equal(&text[..length], &text[..length]));
            assert!(!are_equal(&text[..length], &text[..=length]));
            assert!(!are_equal(&text[..=length], &text[..length]));
            let mut other = text.as_bytes().to_vec();
            other[length] ^= 1;
            let other = String::from_utf8(other).expect("ASCII");
            assert!(!are_equal(text, &other));
        }
    }
}
