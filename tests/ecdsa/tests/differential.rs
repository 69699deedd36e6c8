//! The engine against `p256` and `p384`.
//!
//! The number of cases is 100,000, or what the environment variable `ECDSA_CASES` says, four fifths
//! of them on P-256. `ECDSA_SEED` chooses others. A long run takes them in parts, each with keys and
//! points of its own, and says how far it is.

use std::env;

use ecdsa_proof::differential::{Differential, Outcome};
use ecdsa_proof::oracle::{Oracle, P256, P384};

fn setting(name: &str, default: u64) -> u64 {
    env::var(name).map_or(default, |value| value.parse().expect("a number"))
}

/// Signatures compared under one choice of keys and points.
const PART: u64 = 100_000;

fn agrees<O: Oracle>(fifths: u64) {
    let cases = setting("ECDSA_CASES", PART) * fifths / 5;
    let seed = setting("ECDSA_SEED", 1);
    let mut total = Outcome::default();
    for part in 0..cases.div_ceil(PART) {
        let outcome =
            Differential::<O>::new(seed + (part << 32)).run(PART.min(cases - part * PART));
        total += outcome;
        println!("{:?} of {cases}: {total:?}", O::CURVE);
    }
    // The generator is itself only right if both answers are common.
    assert!((cases * 4 / 10..cases * 8 / 10).contains(&total.valid));
}

#[test]
fn p256_agrees_with_the_oracle() {
    agrees::<P256>(4);
}

#[test]
fn p384_agrees_with_the_oracle() {
    agrees::<P384>(1);
}
