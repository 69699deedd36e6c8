//! The proof as a wasm module without imports, for whatever runtime there is, and beside it the
//! same work by the engine and by `p256` and `p384`, for a clock outside.
//!
//! `tests/js/ecdsa` runs it. A disagreement is a trap; the same seed says more of it natively.

mod measure;

use ecdsa_proof::differential::Differential;
use ecdsa_proof::oracle::{P256, P384};

/// Runs Project Wycheproof's vectors on every path: how many there are, or zero if one failed.
#[unsafe(no_mangle)]
extern "C" fn wycheproof() -> u32 {
    let outcome = ecdsa_proof::wycheproof::run();
    if outcome.failures.is_empty() {
        outcome.vectors
    } else {
        0
    }
}

/// Compares so many signatures with `p256` or, if `large`, with `p384`: how many were valid.
#[unsafe(no_mangle)]
extern "C" fn differential(large: u32, seed: u32, cases: u32) -> u32 {
    let (seed, cases) = (seed.into(), cases.into());
    let outcome = if large == 0 {
        Differential::<P256>::new(seed).run(cases)
    } else {
        Differential::<P384>::new(seed).run(cases)
    };
    u32::try_from(outcome.valid).unwrap_or(0)
}
