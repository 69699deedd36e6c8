//! The operations of russet's core as a Node addon.
//!
//! The same list as in the wasm binding: each function converts and calls `russet::boundary`.
//! `catch_unwind` on every function keeps a panic from ending the process.

use napi::Env;
use napi::JsString;
use napi::bindgen_prelude::{Either, Uint8Array, Unknown};
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
}

impl Verifier {
    fn verify<'env>(
        &mut self,
        env: &'env Env,
        method: boundary::Method,
        jws: JsString<'_>,
        now: f64,
    ) -> Answer<'env> {
        match self.0.check_length(jws.utf16_len()?) {
            Ok(()) => answer(env, method(&mut self.0, &text(jws)?, now)),
            Err(failure) => answer(env, Err(failure)),
        }
    }
}

/// Makes a [`Signer`], or returns a failure as data.
#[napi(catch_unwind)]
pub fn signer<'env>(
    env: &'env Env,
    private_key: Uint8Array,
    key_id: JsString<'_>,
    issuer_id: JsString<'_>,
    bundle_id: JsString<'_>,
) -> napi::Result<Either<Signer, Unknown<'env>>> {
    let made = boundary::Signer::new(
        private_key.to_vec(),
        &text(key_id)?,
        &text(issuer_id)?,
        &text(bundle_id)?,
    );
    match made {
        Ok(signer) => Ok(Either::A(Signer(signer))),
        Err(failure) => env.to_js_value(&failure).map(Either::B),
    }
}

/// Signs for one app with one key.
#[napi]
pub struct Signer(boundary::Signer);

#[napi]
impl Signer {
    /// A token for the App Store's server APIs, or a failure.
    #[napi(catch_unwind)]
    pub fn api_token<'env>(&self, env: &'env Env, lifetime: Option<f64>, now: f64) -> Answer<'env> {
        let token = random().and_then(|random| self.0.api_token(lifetime, now, random));
        answer(env, token)
    }

    /// What a method of `OfferSigner` returns, or a failure.
    #[napi(catch_unwind)]
    pub fn sign_offer<'env>(
        &self,
        env: &'env Env,
        method: JsString<'_>,
        request: JsString<'_>,
        now: f64,
    ) -> Answer<'env> {
        let (method, request) = (text(method)?, text(request)?);
        let signed = random().and_then(|random| self.0.sign_offer(&method, &request, now, random));
        answer(env, signed)
    }
}

fn random() -> Result<boundary::Random, Failure> {
    let mut random = boundary::Random::default();
    getrandom::fill(&mut random)
        .map(|()| random)
        .map_err(|_| Failure::no_randomness())
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
