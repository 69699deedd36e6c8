//! What the fuzz target does with its bytes.

use russet::ecdsa::{BasePoint, PreparedKey, PublicKey, Signature};
use std::sync::LazyLock;

use crate::oracle::{Oracle, P256, P384};

/// Compares every path with the oracle. The first byte chooses the curve, how much of the rest
/// changes a valid signature rather than making one up, and the encoding.
///
/// # Panics
///
/// If they disagree.
pub fn verify(data: &[u8]) {
    static BASES: LazyLock<[BasePoint; 2]> =
        LazyLock::new(|| [P256::CURVE, P384::CURVE].map(BasePoint::new));
    let Some((&choice, data)) = data.split_first() else {
        return;
    };
    if choice & 1 == 0 {
        compare::<P256>(choice, data, &BASES[0]);
    } else {
        compare::<P384>(choice, data, &BASES[1]);
    }
}

fn compare<O: Oracle>(choice: u8, data: &[u8], base: &BasePoint) {
    let length = O::LENGTH;
    // Scalars and points come from the input: the key d, the nonce k, the digest e.
    let mut padded = data.to_vec();
    padded.resize(4 * length, 0);
    let [d, k, e] = [0, 1, 2].map(|index| O::scalar(&padded[index * length..][..length]));
    let zero = O::Scalar::from(0);
    let Some(key) = O::combine(d, O::base(), zero) else {
        return;
    };
    let Some(sum) = O::combine(k, O::base(), zero) else {
        return;
    };
    let mut key = O::sec1(key);
    let r = O::scalar(&O::sec1(sum)[1..=length]);
    let Some(inverse) = O::inverse(k) else { return };
    let s = (e + r * d) * inverse;
    let mut digest = O::bytes(e);
    let mut signature = [O::bytes(r), O::bytes(s)].concat();
    // The last part of the input flips bits of all three.
    let changes = &padded[3 * length..];
    match choice >> 1 & 3 {
        0 => {}
        1 => flip(&mut signature, changes),
        2 => flip(&mut digest, changes),
        _ => flip(&mut key, changes),
    }

    let expected = key[0] == 4 && O::verifies(&key, &digest, &signature);
    let parsed = Signature::from_fixed(O::CURVE, &signature);
    let answers = PublicKey::from_sec1(O::CURVE, &key)
        .zip(parsed)
        .map(|(key, signature)| {
            let prepared = PreparedKey::new(&key);
            [
                key.verify(&digest, &signature),
                prepared.verify(base, &digest, &signature),
            ]
        });
    assert_eq!(answers.unwrap_or([false; 2]), [expected; 2]);
    // The input itself as a key and as a signature: what is accepted is decided as well.
    let accepted = PublicKey::from_sec1(O::CURVE, data).is_some();
    let uncompressed = data.len() == 1 + 2 * length && data[0] == 4;
    assert_eq!(accepted, uncompressed && O::accepts_key(data));
    let der = Signature::from_der(O::CURVE, data);
    assert_eq!(der.is_some(), O::accepts_der(data));
}

fn flip(bytes: &mut [u8], changes: &[u8]) {
    for (byte, change) in bytes.iter_mut().zip(changes) {
        *byte ^= change;
    }
}
