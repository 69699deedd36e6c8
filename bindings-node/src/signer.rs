//! Signing. The random bytes come from the operating system.

use napi::JsString;
use napi::bindgen_prelude::{Either, Uint8Array};
use napi_derive::napi;
use russet::boundary::{self, Failure, answer};

use super::text;

/// Makes a [`Signer`], or returns a failure.
#[napi(catch_unwind)]
pub fn signer(
    private_key: Uint8Array,
    key_id: JsString<'_>,
    issuer_id: JsString<'_>,
    bundle_id: JsString<'_>,
) -> napi::Result<Either<Signer, String>> {
    let made = boundary::Signer::new(
        private_key.to_vec(),
        &text(key_id)?,
        &text(issuer_id)?,
        &text(bundle_id)?,
    );
    Ok(match made {
        Ok(signer) => Either::A(Signer(signer)),
        Err(failure) => Either::B(failure.into_answer()),
    })
}

/// Signs for one app with one key.
#[napi]
pub struct Signer(boundary::Signer);

#[napi]
impl Signer {
    /// A token for the App Store's server APIs, or a failure.
    #[napi(catch_unwind)]
    #[must_use]
    pub fn api_token(&self, lifetime: Option<f64>, now: f64) -> String {
        answer(random().and_then(|random| self.0.api_token(lifetime, now, random)))
    }

    /// What a method of `OfferSigner` returns, or a failure.
    #[napi(catch_unwind)]
    pub fn sign_offer(
        &self,
        method: JsString<'_>,
        request: JsString<'_>,
        now: f64,
    ) -> napi::Result<String> {
        let (method, request) = (text(method)?, text(request)?);
        let signed = random().and_then(|random| self.0.sign_offer(&method, &request, now, random));
        Ok(answer(signed))
    }
}

fn random() -> Result<boundary::Random, Failure> {
    let mut random = boundary::Random::default();
    getrandom::fill(&mut random)
        .map(|()| random)
        .map_err(|_| Failure::no_randomness())
}
