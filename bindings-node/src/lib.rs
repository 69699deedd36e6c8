//! The operations of russet's core as a Node addon.
//!
//! The same list as in the wasm binding: each function converts and calls `russet::boundary`.
//! `catch_unwind` on every function keeps a panic from ending the process.

pub mod batch;
pub mod signer;

use std::sync::{Arc, Mutex, MutexGuard};

use napi::Env;
use napi::JsString;
use napi::bindgen_prelude::{AsyncTask, Either, Unknown};
use napi_derive::napi;
use russet::boundary::{self, Failure};

use self::batch::Batch;

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
        Ok(verifier) => Ok(Either::A(Verifier(Arc::new(Mutex::new(verifier))))),
        Err(failure) => env.to_js_value(&failure).map(Either::B),
    }
}

/// Verifies signed data under one policy.
#[napi]
pub struct Verifier(Arc<Mutex<boundary::Verifier>>);

#[napi]
impl Verifier {
    /// The JSON text of a verified transaction, or a failure.
    #[napi(catch_unwind)]
    pub fn transaction<'env>(
        &mut self,
        env: &'env Env,
        jws: JsString<'_>,
        now: f64,
    ) -> Answer<'env> {
        self.verify(env, boundary::Verifier::transaction, jws, now)
    }

    /// The JSON text of verified renewal info, or a failure.
    #[napi(catch_unwind)]
    pub fn renewal_info<'env>(
        &mut self,
        env: &'env Env,
        jws: JsString<'_>,
        now: f64,
    ) -> Answer<'env> {
        self.verify(env, boundary::Verifier::renewal_info, jws, now)
    }

    /// The JSON text of a verified app transaction, or a failure.
    #[napi(catch_unwind)]
    pub fn app_transaction<'env>(
        &mut self,
        env: &'env Env,
        jws: JsString<'_>,
        now: f64,
    ) -> Answer<'env> {
        self.verify(env, boundary::Verifier::app_transaction, jws, now)
    }

    /// The JSON text of a verified notification with what it holds, or a failure.
    #[napi(catch_unwind)]
    pub fn notification<'env>(
        &mut self,
        env: &'env Env,
        jws: JsString<'_>,
        now: f64,
    ) -> Answer<'env> {
        self.verify(env, boundary::Verifier::notification, jws, now)
    }

    /// The JSON text of a verified realtime request, or a failure.
    #[napi(catch_unwind)]
    pub fn realtime_request<'env>(
        &mut self,
        env: &'env Env,
        jws: JsString<'_>,
        now: f64,
    ) -> Answer<'env> {
        self.verify(env, boundary::Verifier::realtime_request, jws, now)
    }

    /// A promise of what a method says to each of these messages, asked on another thread.
    #[napi(catch_unwind)]
    pub fn batch(
        &self,
        kind: String,
        messages: Vec<JsString<'_>>,
        now: f64,
    ) -> napi::Result<AsyncTask<Batch>> {
        let method = boundary::Verifier::method(&kind)
            .ok_or_else(|| napi::Error::from_reason("a method of a verifier"))?;
        let verifier = lock(&self.0)?;
        let read = |message: JsString<'_>| match verifier.check_length(message.utf16_len()?) {
            Ok(()) => text(message).map(Ok),
            Err(failure) => Ok(Err(failure)),
        };
        let messages = messages
            .into_iter()
            .map(read)
            .collect::<napi::Result<_>>()?;
        Ok(AsyncTask::new(Batch::new(&self.0, method, messages, now)))
    }
}

impl Verifier {
    fn verify<'env>(
        &mut self,
        env: &'env Env,
        method: boundary::Method,
        jws: JsString<'_>,
        now: f64,
    ) -> Answer<'env> {
        let mut verifier = lock(&self.0)?;
        match verifier.check_length(jws.utf16_len()?) {
            Ok(()) => answer(env, method(&mut verifier, &text(jws)?, now)),
            Err(failure) => answer(env, Err(failure)),
        }
    }
}

/// Makes an [`OnlineVerifier`], or returns a failure as data.
#[napi(catch_unwind)]
pub fn online_verifier<'env>(
    env: &'env Env,
    options: Unknown<'_>,
    prefers: bool,
) -> napi::Result<Either<OnlineVerifier, Unknown<'env>>> {
    let made = env
        .from_js_value(options)
        .map_err(|error| Failure::options(&error.reason))
        .and_then(|options| boundary::OnlineVerifier::new(options, prefers));
    match made {
        Ok(verifier) => Ok(Either::A(OnlineVerifier(verifier))),
        Err(failure) => env.to_js_value(&failure).map(Either::B),
    }
}

/// Verifies signed data, and that its certificates were not revoked.
#[napi]
pub struct OnlineVerifier(boundary::OnlineVerifier);

#[napi]
impl OnlineVerifier {
    /// The JSON text of what the method of this name takes, what to ask first, or a failure.
    #[napi(catch_unwind)]
    pub fn verify<'env>(
        &mut self,
        env: &'env Env,
        method: JsString<'_>,
        jws: JsString<'_>,
        now: f64,
        answers: Unknown<'_>,
    ) -> Answer<'env> {
        if let Err(failure) = self.0.check_length(jws.utf16_len()?) {
            return answer(env, Err(failure));
        }
        let (method, jws) = (text(method)?, text(jws)?);
        let verified = env
            .from_js_value(answers)
            .map_err(|error| Failure::options(&error.reason))
            .and_then(|answers| self.0.verify(&method, &jws, now, answers));
        answer(env, verified)
    }
}

/// A report on any text, or a failure.
#[napi(catch_unwind)]
pub fn inspect<'env>(
    env: &'env Env,
    pasted: JsString<'_>,
    options: Unknown<'_>,
    now: f64,
) -> napi::Result<Unknown<'env>> {
    let pasted = text(pasted)?;
    let report = env
        .from_js_value(options)
        .map_err(|error| Failure::options(&error.reason))
        .and_then(|options| boundary::inspect(&pasted, options, now));
    match report {
        Ok(report) => env.to_js_value(&report),
        Err(failure) => env.to_js_value(&failure),
    }
}

/// The JSON text of a token that nobody signed, or a failure.
#[napi(catch_unwind)]
pub fn unverified_external_purchase_token<'env>(
    env: &'env Env,
    token: JsString<'_>,
) -> Answer<'env> {
    answer(
        env,
        boundary::unverified_external_purchase_token(&text(token)?),
    )
}

/// A verifier that no thread was using when a panic stopped it.
fn lock(verifier: &Mutex<boundary::Verifier>) -> napi::Result<MutexGuard<'_, boundary::Verifier>> {
    verifier
        .lock()
        .map_err(|_| napi::Error::from_reason("a verifier is used no more after a panic"))
}

/// Text, or a failure as data.
type Answer<'env> = napi::Result<Either<String, Unknown<'env>>>;

fn answer(env: &Env, outcome: Result<String, Failure>) -> Answer<'_> {
    match outcome {
        Ok(text) => Ok(Either::A(text)),
        Err(failure) => env.to_js_value(&failure).map(Either::B),
    }
}

/// Text from JavaScript. What it gives for unpaired surrogates is not the same everywhere, so the
/// bytes are not taken for UTF-8.
fn text(text: JsString<'_>) -> napi::Result<String> {
    let bytes = text.into_utf8()?.take();
    Ok(String::from_utf8(bytes)
        .unwrap_or_else(|invalid| String::from_utf8_lossy(invalid.as_bytes()).into_owned()))
}
