//! Keys, digests and signatures, for the engine and for `p256` or `p384`.

use std::sync::LazyLock;

use ecdsa_proof::oracle::{Oracle, P256, P384};
use russet::ecdsa::{BasePoint, PreparedKey, PublicKey, Signature};

use crate::Target;

/// The first byte says which curve it is and what is changed; then come three numbers (the key's
/// logarithm, the nonce's, the digest), and the bits to be flipped in what they make.
pub(super) const TARGET: Target = Target {
    name: "signature",
    purpose: "a key, a digest and a signature; every way to verify says what p256 and p384 say",
    seeds,
    run,
};

/// Of the first byte.
const LARGE: u8 = 1;
const CHANGE_SIGNATURE: u8 = 2;
const CHANGE_DIGEST: u8 = 4;
const CHANGE_KEY: u8 = 8;

/// Small numbers, negative ones, and ones of every length, with nothing changed or one bit.
fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for (curve, length) in [(0, P256::LENGTH), (LARGE, P384::LENGTH)] {
        let number = |fill: u8, last: u8| {
            let mut number = vec![fill; length];
            number[length - 1] = last;
            number
        };
        let numbers = [number(0, 1), number(0, 2), number(0xff, 3), number(0x5a, 4)];
        for change in [0, CHANGE_SIGNATURE, CHANGE_DIGEST, CHANGE_KEY] {
            for (index, key) in numbers.iter().enumerate() {
                for nonce in &numbers {
                    let digest = &numbers[(index + 1) % numbers.len()];
                    let parts = [&[curve | change], &key[..], nonce, digest, &number(0, 1)];
                    seeds.push(parts.concat());
                }
            }
        }
        // A signature in DER: r and s are 1.
        seeds.push(vec![curve, 0x30, 6, 2, 1, 1, 2, 1, 1]);
    }
    seeds
}

fn run(input: &[u8]) {
    static BASES: LazyLock<[BasePoint; 2]> =
        LazyLock::new(|| [P256::CURVE, P384::CURVE].map(BasePoint::new));
    let Some((&choice, input)) = input.split_first() else {
        return;
    };
    if choice & LARGE == 0 {
        check::<P256>(choice, input, &BASES[0]);
    } else {
        check::<P384>(choice, input, &BASES[1]);
    }
}

fn check<O: Oracle>(choice: u8, input: &[u8], base: &BasePoint) {
    check_encodings::<O>(input);
    let mut padded = input.to_vec();
    padded.resize(5 * O::LENGTH, 0);
    let (numbers, flips) = padded.split_at(3 * O::LENGTH);
    let Some((mut key, mut digest, mut signature)) = signed::<O>(numbers) else {
        return;
    };
    for (bit, bytes) in [
        (CHANGE_SIGNATURE, &mut signature),
        (CHANGE_DIGEST, &mut digest),
        (CHANGE_KEY, &mut key),
    ] {
        if choice & bit != 0 {
            bytes
                .iter_mut()
                .zip(flips)
                .for_each(|(byte, flip)| *byte ^= flip);
        }
    }

    let expected = key[0] == 4 && O::verifies(&key, &digest, &signature);
    let changed = choice & (CHANGE_SIGNATURE | CHANGE_DIGEST | CHANGE_KEY) != 0;
    assert!(expected || changed, "what was signed is valid");
    let answers = PublicKey::from_sec1(O::CURVE, &key)
        .zip(Signature::from_fixed(O::CURVE, &signature))
        .map(|(key, signature)| {
            [
                key.verify(&digest, &signature),
                PreparedKey::new(&key).verify(base, &digest, &signature),
            ]
        });
    assert_eq!(answers.unwrap_or([false; 2]), [expected; 2]);
}

/// The input itself as a key and as a signature in DER.
fn check_encodings<O: Oracle>(input: &[u8]) {
    let is_uncompressed = input.len() == 1 + 2 * O::LENGTH && input[0] == 4;
    assert_eq!(
        PublicKey::from_sec1(O::CURVE, input).is_some(),
        is_uncompressed && O::accepts_key(input),
    );
    assert_eq!(
        Signature::from_der(O::CURVE, input).is_some(),
        O::accepts_der(input),
    );
}

/// A key, a digest and its signature; none if a number is zero that must not be.
fn signed<O: Oracle>(numbers: &[u8]) -> Option<(Vec<u8>, Vec<u8>, Vec<u8>)> {
    let [secret, nonce, digest] =
        [0, 1, 2].map(|index| O::scalar(&numbers[index * O::LENGTH..][..O::LENGTH]));
    let zero = O::Scalar::from(0);
    let multiple = |factor| O::combine(factor, O::base(), zero).map(O::sec1);
    let (key, sum) = (multiple(secret)?, multiple(nonce)?);
    let r = O::scalar(&sum[1..=O::LENGTH]);
    let s = (digest + r * secret) * O::inverse(nonce)?;
    if r == zero || s == zero {
        return None;
    }
    Some((key, O::bytes(digest), [O::bytes(r), O::bytes(s)].concat()))
}
