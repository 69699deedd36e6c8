//! The operations of russet's core as a Node addon.
//!
//! The same list as in the wasm binding: each function converts and calls `russet::boundary`.
//! `catch_unwind` on every function keeps a panic from ending the process.

pub mod batch;
pub mod receipt;
pub mod signer;

use std::sync::{Arc, Mutex, MutexGuard};

use napi::Env;
use napi::JsString;
use napi::bindgen_prelude::{AsyncTask, Either, Uint8Array, Unknown};
use napi_derive::napi;
use russet::boundary::{self, Failure, answer};

use self::batch::Batch;

/// Makes a [`Verifier`], or returns a failure.
#[napi(catch_unwind)]
pub fn verifier(env: &Env, options: Unknown<'_>) -> Either<Verifier, String> {
    let made = env
        .from_js_value(options)
        .map_err(|error| Failure::options(&error.reason))
        .and_then(boundary::Verifier::new);
    match made {
        Ok(verifier) => Either::A(Verifier(Arc::new(Mutex::new(verifier)))),
        Err(failure) => Either::B(failure.into_answer()),
    }
}

/// Verifies signed data under one policy.
#[napi]
pub struct Verifier(Arc<Mutex<boundary::Verifier>>);

#[napi]
impl Verifier {
    /// The JSON text of a verified transaction, or a failure.
    #[napi(catch_unwind)]
    pub fn transaction(&mut self, jws: JsString<'_>, now: f64) -> napi::Result<String> {
        self.verify(boundary::Verifier::transaction, jws, now)
    }

    /// The JSON text of verified renewal info, or a failure.
    #[napi(catch_unwind)]
    pub fn renewal_info(&mut self, jws: JsString<'_>, now: f64) -> napi::Result<String> {
        self.verify(boundary::Verifier::renewal_info, jws, now)
    }

    /// The JSON text of a verified app transaction, or a failure.
    #[napi(catch_unwind)]
    pub fn app_transaction(&mut self, jws: JsString<'_>, now: f64) -> napi::Result<String> {
        self.verify(boundary::Verifier::app_transaction, jws, now)
    }

    /// The JSON text of a verified notification with what it holds, or a failure.
    #[napi(catch_unwind)]
    pub fn notification(&mut self, jws: JsString<'_>, now: f64) -> napi::Result<String> {
        self.verify(boundary::Verifier::notification, jws, now)
    }

    /// The JSON text of a verified realtime request, or a failure.
    #[napi(catch_unwind)]
    pub fn realtime_request(&mut self, jws: JsString<'_>, now: f64) -> napi::Result<String> {
        self.verify(boundary::Verifier::realtime_request, jws, now)
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
    fn verify(
        &mut self,
        method: boundary::Method,
        jws: JsString<'_>,
        now: f64,
    ) -> napi::Result<String> {
        let mut verifier = lock(&self.0)?;
        Ok(answer(match verifier.check_length(jws.utf16_len()?) {
            Ok(()) => method(&mut verifier, &text(jws)?, now),
            Err(failure) => Err(failure),
        }))
    }
}

/// Makes an [`OnlineVerifier`], or returns a failure.
#[napi(catch_unwind)]
pub fn online_verifier(
    env: &Env,
    options: Unknown<'_>,
    prefers: bool,
) -> Either<OnlineVerifier, String> {
    let made = env
        .from_js_value(options)
        .map_err(|error| Failure::options(&error.reason))
        .and_then(|options| boundary::OnlineVerifier::new(options, prefers));
    match made {
        Ok(verifier) => Either::A(OnlineVerifier(verifier)),
        Err(failure) => Either::B(failure.into_answer()),
    }
}

/// Verifies signed data, and that its certificates were not revoked.
#[napi]
pub struct OnlineVerifier(boundary::OnlineVerifier);

#[napi]
impl OnlineVerifier {
    /// The JSON text of what the method of this name takes, what to ask first, or a failure.
    ///
    /// Receipts are bytes, everything else is text.
    #[napi(catch_unwind)]
    pub fn verify(
        &mut self,
        env: &Env,
        method: JsString<'_>,
        input: Either<JsString<'_>, Uint8Array>,
        device: Option<Uint8Array>,
        now: f64,
        answers: Unknown<'_>,
    ) -> napi::Result<String> {
        let answers = env
            .from_js_value(answers)
            .map_err(|error| Failure::options(&error.reason));
        let verified = match input {
            Either::A(jws) => match self.0.check_length(jws.utf16_len()?) {
                Ok(()) => {
                    let (method, jws) = (text(method)?, text(jws)?);
                    answers.and_then(|answers| self.0.verify(&method, &jws, now, answers))
                }
                Err(failure) => Err(failure),
            },
            Either::B(receipt) => {
                let device = device.as_deref();
                answers.and_then(|answers| self.0.receipt(&receipt, device, now, answers))
            }
        };
        Ok(answer(verified))
    }
}

/// The JSON text of a report on any text, or a failure.
#[napi(catch_unwind)]
pub fn inspect(
    env: &Env,
    pasted: JsString<'_>,
    options: Unknown<'_>,
    now: f64,
) -> napi::Result<String> {
    let pasted = text(pasted)?;
    let report = env
        .from_js_value(options)
        .map_err(|error| Failure::options(&error.reason))
        .and_then(|options| boundary::inspect(&pasted, options, now));
    Ok(answer(report))
}

/// The JSON text of a token that nobody signed, or a failure.
#[napi(catch_unwind)]
pub fn unverified_external_purchase_token(token: JsString<'_>) -> napi::Result<String> {
    let token = boundary::unverified_external_purchase_token(&text(token)?);
    Ok(answer(token))
}

/// A verifier that no thread was using when a panic stopped it.
fn lock(verifier: &Mutex<boundary::Verifier>) -> napi::Result<MutexGuard<'_, boundary::Verifier>> {
    verifier
        .lock()
        .map_err(|_| napi::Error::from_reason("a verifier is used no more after a panic"))
}

/// Text from JavaScript. What it gives for unpaired surrogates is not the same everywhere, so the
/// bytes are not taken for UTF-8.
fn text(text: JsString<'_>) -> napi::Result<String> {
    let bytes = text.into_utf8()?.take();
    Ok(String::from_utf8(bytes)
        .unwrap_or_else(|invalid| String::from_utf8_lossy(invalid.as_bytes()).into_owned()))
}
