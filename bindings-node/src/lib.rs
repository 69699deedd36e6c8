//! The operations of russet's core as a Node addon.
//!
//! The same list as in the wasm binding: each function converts and calls `russet::boundary`.
//! `catch_unwind` on every function keeps a panic from ending the process.

use napi::Env;
use napi::JsString;
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
    /// The JSON text of a verified transaction, or a failure.
    #[napi(catch_unwind)]
    pub fn transaction<'env>(
        &mut self,
        env: &'env Env,
        jws: JsString<'_>,
        now: f64,
    ) -> napi::Result<Either<String, Unknown<'env>>> {
        let outcome = match self.text(jws)? {
            Ok(jws) => self.0.transaction(&jws, now),
            Err(failure) => Err(failure),
        };
        answer(env, outcome)
    }
}

impl Verifier {
    /// Text from JavaScript, unless it is so long that it must not even be copied.
    ///
    /// JavaScript counts in units of 16 bits, of which each is at least one byte. What it gives for
    /// unpaired surrogates is not the same everywhere, so the bytes are not taken for UTF-8.
    fn text(&self, text: JsString<'_>) -> napi::Result<Result<String, Failure>> {
        if let Err(failure) = self.0.check_length(text.utf16_len()?) {
            return Ok(Err(failure));
        }
        let bytes = text.into_utf8()?.take();
        Ok(Ok(String::from_utf8(bytes).unwrap_or_else(|invalid| {
            String::from_utf8_lossy(invalid.as_bytes()).into_owned()
        })))
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
