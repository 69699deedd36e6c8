//! RSA signatures of PKCS #1 v1.5 (RFC 8017, section 8.2), verified and never made.
//!
//! Everything here is public, so the arithmetic runs in variable time.
//!
//! A signature is raised to the exponent of the key, and the block that comes out is compared as a
//! whole with the one block that encodes the digest. Nothing in the block is parsed: whoever looks
//! for the digest in it accepts blocks that were filled to suit a forged signature (Bleichenbacher,
//! 2006).

mod modulus;
#[cfg(test)]
mod tests;

use alloc::vec::Vec;

use modulus::Modulus;

/// Fewer bits can be factored one day, and no key of Apple's has fewer.
const FEWEST_BITS: usize = 2048;
/// The size of Apple's largest key, that of Apple Root CA - G2.
const MOST_BITS: usize = 4096;
/// 65537: all of Apple's keys have it, and nearly all others.
const EXPONENT: [u8; 3] = [1, 0, 1];

/// The public key of a signer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PublicKey {
    /// The highest byte first, and not zero.
    modulus: Vec<u8>,
}

/// The digest that is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hash {
    /// For what Apple signed before 2025, and for nothing else.
    Sha1,
    /// For everything since.
    Sha256,
}

impl Hash {
    /// The DER of a `DigestInfo` up to the digest (RFC 8017, section 9.2, note 1).
    const fn prefix(self) -> &'static [u8] {
        match self {
            Self::Sha1 => &[
                0x30, 0x21, 0x30, 0x09, 0x06, 0x05, 0x2b, 0x0e, 0x03, 0x02, 0x1a, 0x05, 0x00, 0x04,
                0x14,
            ],
            Self::Sha256 => &[
                0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02,
                0x01, 0x05, 0x00, 0x04, 0x20,
            ],
        }
    }

    const fn length(self) -> usize {
        match self {
            Self::Sha1 => 20,
            Self::Sha256 => 32,
        }
    }
}

impl PublicKey {
    /// A key from the bytes of two positive integers, the highest byte first and not zero.
    ///
    /// Refused are moduli that are even, of fewer than 2048 bits or more than 4096, and exponents
    /// other than 65537.
    pub(crate) fn new(modulus: &[u8], exponent: &[u8]) -> Option<Self> {
        let (&first, &last) = (modulus.first()?, modulus.last()?);
        let bits = 8 * modulus.len() - usize::try_from(first.leading_zeros()).ok()?;
        let fits = first != 0 && (FEWEST_BITS..=MOST_BITS).contains(&bits);
        (fits && last % 2 == 1 && exponent == EXPONENT).then(|| Self {
            modulus: modulus.into(),
        })
    }

    /// The size of the modulus.
    pub(crate) fn bits(&self) -> usize {
        let unused = self
            .modulus
            .first()
            .map_or(0, |first| first.leading_zeros());
        8 * self.modulus.len() - usize::try_from(unused).unwrap_or_default()
    }

    /// Whether the signature of this digest is the key's.
    pub(crate) fn verify(&self, hash: Hash, digest: &[u8], signature: &[u8]) -> bool {
        if digest.len() != hash.length() || signature.len() != self.modulus.len() {
            return false;
        }
        let expected = encoded(hash, digest, signature.len());
        // The signature has to be below the modulus (RFC 8017, section 5.2.2), else there would be
        // others for the same block.
        Modulus::new(&self.modulus).power_65537(signature) == Some(modulus::read(&expected))
    }
}

/// The block that encodes a digest in so many bytes: EMSA-PKCS1-v1_5 (RFC 8017, section 9.2).
fn encoded(hash: Hash, digest: &[u8], length: usize) -> Vec<u8> {
    let tail = hash.prefix().len() + digest.len();
    let mut block = alloc::vec![0xff; length - tail];
    block[0] = 0;
    block[1] = 1;
    if let Some(last) = block.last_mut() {
        *last = 0;
    }
    block.extend_from_slice(hash.prefix());
    block.extend_from_slice(digest);
    block
}
