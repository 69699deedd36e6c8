//! The operations of russet's core as a Node addon.
//!
//! The same list as in the wasm binding: each function converts and calls `russet::boundary`.
//! `catch_unwind` on every function keeps a panic from ending the process.

use napi::Env;
use napi::bindgen_prelude::{Either, Unknown};
use napi_derive::napi;
use russet::boundary::{self, Failure};

/// Makes a [`Verifier`], or returns a failure as data.
#[napi(catch_unwind)]
pub fn verifier<'env>(
    env: &'env Env,
    options: Unknown<'_>,
) -> napi::Result<Either<Verifier, Unknown<'env>>> {
    let made = env
        .from_js_value(options)
        .map_err(|error| Failure::options(&error.reason))
        .and_then(boundary::Verifier::new);
    match made {
        Ok(verifier) => Ok(Either::A(Verifier(verifier))),
        Err(failure) => env.to_js_value(&failure).map(Either::B),
    }
}

/// Verifies signed data under one policy.
#[napi]
pub struct Verifier(boundary::Verifier);

#[napi]
impl Verifier {
    /// A failure if a text of this length would be refused.
    #[napi(catch_unwind)]
    pub fn check_length<'env>(
        &self,
        env: &'env Env,
        length: u32,
    ) -> napi::Result<Option<Unknown<'env>>> {
        self.0
            .check_length(length)
            .err()
            .map(|failure| env.to_js_value(&failure))
            .transpose()
    }

    /// The JSON text of a verified transaction, or a failure.
    #[napi(catch_unwind)]
    pub fn transaction<'env>(
        &mut self,
        env: &'env Env,
        jws: String,
        now: f64,
    ) -> napi::Result<Either<String, Unknown<'env>>> {
        answer(env, self.0.transaction(&jws, now))
    }
}

fn answer<'env>(
    env: &'env Env,
    outcome: Result<String, Failure>,
) -> napi::Result<Either<String, Unknown<'env>>> {
    match outcome {
        Ok(text) => Ok(Either::A(text)),
        Err(failure) => env.to_js_value(&failure).map(Either::B),
    }
}
