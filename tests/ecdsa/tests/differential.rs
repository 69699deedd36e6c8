//! The engine against `p256` and `p384`.
//!
//! The number of cases is 100,000, or what the environment variable `ECDSA_CASES` says, four fifths
//! of them on P-256. `ECDSA_SEED` chooses others.

use std::env;

use ecdsa_proof::differential::Differential;
use ecdsa_proof::oracle::{Oracle, P256, P384};

fn setting(name: &str, default: u64) -> u64 {
    env::var(name).map_or(default, |value| value.parse().expect("a number"))
}

fn agrees<O: Oracle>(fifths: u64) {
    let cases = setting("ECDSA_CASES", 100_000) * fifths / 5;
    let outcome = Differential::<O>::new(setting("ECDSA_SEED", 1)).run(cases);
    println!("{:?}: {outcome:?}", O::CURVE);
    // The generator is itself only right if both answers are common.
    assert!((cases * 4 / 10..cases * 8 / 10).contains(&outcome.valid));
}

#[test]
fn p256_agrees_with_the_oracle() {
    agrees::<P256>(4);
}

#[test]
fn p384_agrees_with_the_oracle() {
    agrees::<P384>(1);
}
