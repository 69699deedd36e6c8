//! One operation, done as often as the host says, which holds the clock. Each function counts how
//! often the answer was yes.

use core::hint::black_box;

use ecdsa_proof::oracle::{Oracle, P256, P384};
use russet::ecdsa::{BasePoint, Curve, KeyCache, PreparedKey, PublicKey, Signature};

/// A key and a signature of a digest.
struct Sample {
    curve: Curve,
    key: Vec<u8>,
    digest: Vec<u8>,
    signature: Vec<u8>,
    verifies: fn(&[u8], &[u8], &[u8]) -> bool,
}

impl Sample {
    fn new(large: u32) -> Self {
        if large == 0 {
            Self::of::<P256>()
        } else {
            Self::of::<P384>()
        }
    }

    /// Of numbers without a pattern that windows could profit from.
    fn of<O: Oracle>() -> Self {
        let scalar = |first| O::scalar(&(first..).take(O::LENGTH).collect::<Vec<u8>>());
        let zero = O::Scalar::from(0);
        let multiple = |factor| O::combine(factor, O::base(), zero).expect("not zero");
        let (secret, nonce, digest) = (scalar(7), scalar(90), scalar(40));
        let r = O::scalar(&O::sec1(multiple(nonce))[1..=O::LENGTH]);
        let s = (digest + r * secret) * O::inverse(nonce).expect("not zero");
        Self {
            curve: O::CURVE,
            key: O::sec1(multiple(secret)),
            digest: O::bytes(digest),
            signature: [O::bytes(r), O::bytes(s)].concat(),
            verifies: O::verifies,
        }
    }

    fn key(&self) -> PublicKey {
        PublicKey::from_sec1(self.curve, black_box(&self.key)).expect("a key")
    }

    fn signature(&self) -> Signature {
        Signature::from_fixed(self.curve, black_box(&self.signature)).expect("a signature")
    }
}

fn repeat(times: u32, mut operation: impl FnMut() -> bool) -> u32 {
    (0..times).map(|_| u32::from(operation())).sum()
}

/// The engine, with a key read and used once.
#[unsafe(no_mangle)]
extern "C" fn first_use(large: u32, times: u32) -> u32 {
    let sample = Sample::new(large);
    repeat(times, || {
        sample.key().verify(&sample.digest, &sample.signature())
    })
}

/// The engine, with a key that has its table.
#[unsafe(no_mangle)]
extern "C" fn same_key(large: u32, times: u32) -> u32 {
    let sample = Sample::new(large);
    let key = sample.key();
    let mut cache = KeyCache::new(2 * PreparedKey::memory(sample.curve));
    repeat(times, || {
        cache.verify(&key, &sample.digest, &sample.signature())
    })
}

/// The engine, building a table.
#[unsafe(no_mangle)]
extern "C" fn table(large: u32, times: u32) -> u32 {
    let sample = Sample::new(large);
    repeat(times, || {
        black_box(BasePoint::new(sample.curve));
        true
    })
}

/// `p256` or `p384`.
#[unsafe(no_mangle)]
extern "C" fn oracle(large: u32, times: u32) -> u32 {
    let sample = Sample::new(large);
    repeat(times, || {
        (sample.verifies)(
            black_box(&sample.key),
            black_box(&sample.digest),
            black_box(&sample.signature),
        )
    })
}
