//! Signing. The random bytes come from the operating system.

use napi::bindgen_prelude::{Either, Uint8Array, Unknown};
use napi::{Env, JsString};
use napi_derive::napi;
use russet::boundary::{self, Failure};

use super::{Answer, answer, text};

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
