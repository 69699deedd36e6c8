//! A wasm module of the core alone, without wasm-bindgen, in order to look at its imports: there
//! must be none. Nobody runs it.

use core::hint::black_box;

use russet::{Environment, PayloadKind, Timestamp, Verifier, VerifierOptions};

/// Reaches everything that verification can reach, with inputs that the optimiser cannot foresee.
#[unsafe(no_mangle)]
pub extern "C" fn verify(now: f64) -> usize {
    let options = VerifierOptions {
        bundle_id: black_box(String::new()),
        environments: black_box(vec![Environment::Sandbox]),
        ..VerifierOptions::default()
    };
    let Ok(mut verifier) = Verifier::new(options) else {
        return 0;
    };
    let jws = black_box(String::new());
    #[expect(clippy::as_conversions, reason = "any number will do")]
    let now = Timestamp::from_millis(now as i64);
    verifier
        .text(black_box(PayloadKind::Notification), &jws, now)
        .map_or(0, |text| text.len())
}
