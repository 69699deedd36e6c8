//! The secret number of each signature, derived from key and message (RFC 6979, section 3.2), with
//! additional data (section 3.6).
//!
//! Written out for SHA-256 and P-256, whose lengths agree, it takes a quarter of what the general
//! crates do.

use p256::NonZeroScalar;
use p256::elliptic_curve::PrimeField;
use p256::elliptic_curve::ops::Reduce;
use p256::{FieldBytes, Scalar};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// The length of a hash, of a private key and of the number.
const LENGTH: usize = 32;
/// The length of the blocks of SHA-256.
const BLOCK: usize = 64;

type Bytes = Zeroizing<[u8; LENGTH]>;

/// The number for this key and the digest of a message.
pub(super) fn derive(key: &NonZeroScalar, digest: &[u8; LENGTH], hedge: &[u8]) -> NonZeroScalar {
    let private = Zeroizing::new(<[u8; LENGTH]>::from(key.to_repr()));
    let reduced: [u8; LENGTH] = Scalar::reduce(&FieldBytes::from(*digest)).to_repr().into();
    // Named as the standard does.
    let (mut k, mut v) = (Zeroizing::new([0; LENGTH]), Zeroizing::new([1; LENGTH]));
    for step in [0, 1] {
        k = hmac(&k, &[&*v, &[step], &*private, &reduced, hedge]);
        v = hmac(&k, &[&*v]);
    }
    loop {
        v = hmac(&k, &[&*v]);
        if let Some(number) = NonZeroScalar::from_repr(FieldBytes::from(*v)).into_option() {
            return number;
        }
        k = hmac(&k, &[&*v, &[0]]);
        v = hmac(&k, &[&*v]);
    }
}

/// HMAC with SHA-256 (RFC 2104) of these parts one after the other.
#[inline(never)]
fn hmac(key: &[u8; LENGTH], parts: &[&[u8]]) -> Bytes {
    let mut digest: [u8; LENGTH] = [0; LENGTH];
    for (pass, pad) in [0x36, 0x5c].into_iter().enumerate() {
        let mut block = Zeroizing::new([pad; BLOCK]);
        for (byte, of_key) in block.iter_mut().zip(key) {
            *byte ^= of_key;
        }
        let mut hash = Sha256::new();
        hash.update(*block);
        if pass == 0 {
            parts.iter().for_each(|part| hash.update(part));
        } else {
            hash.update(digest);
        }
        digest = hash.finalize().into();
    }
    Zeroizing::new(digest)
}
