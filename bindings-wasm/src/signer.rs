//! Signing. The random bytes come from the runtime's `crypto.getRandomValues`.

use alloc::string::String;
use alloc::vec::Vec;

use russet::boundary::{self, Failure, answer};
use wasm_bindgen::prelude::*;

use super::failure;

/// Makes a [`Signer`], or returns a failure.
#[wasm_bindgen]
pub fn signer(private_key: Vec<u8>, key_id: &str, issuer_id: &str, bundle_id: &str) -> JsValue {
    boundary::Signer::new(private_key, key_id, issuer_id, bundle_id)
        .map_or_else(failure, |core| Signer(core).into())
}

/// Signs for one app with one key.
#[wasm_bindgen]
pub struct Signer(boundary::Signer);

#[wasm_bindgen]
impl Signer {
    /// A token for the App Store's server APIs, or a failure.
    #[wasm_bindgen(js_name = apiToken)]
    pub fn api_token(&self, lifetime: Option<f64>, now: f64) -> String {
        answer(random().and_then(|random| self.0.api_token(lifetime, now, random)))
    }

    /// What a method of `OfferSigner` returns, or a failure.
    #[wasm_bindgen(js_name = signOffer)]
    pub fn sign_offer(&self, method: &str, request: &str, now: f64) -> String {
        answer(random().and_then(|random| self.0.sign_offer(method, request, now, random)))
    }
}

fn random() -> Result<boundary::Random, Failure> {
    let mut random = boundary::Random::default();
    getrandom::fill(&mut random)
        .map(|()| random)
        .map_err(|_| Failure::no_randomness())
}
