//! Receipts, which arrive as base64 or as bytes.

use napi::bindgen_prelude::{Either, Uint8Array, Unknown};
use napi::{Env, JsString};
use napi_derive::napi;
use russet::boundary::{self, Failure};
use russet::receipt::ReceiptInput;

use super::{Answer, OnlineVerifier, Verifier, answer, lock, text};

/// A receipt as base64 or as bytes.
type Receipt<'env> = Either<JsString<'env>, Uint8Array>;

#[napi]
impl Verifier {
    /// The JSON text of what a verified receipt holds, or a failure.
    #[napi(catch_unwind)]
    pub fn receipt<'env>(
        &mut self,
        env: &'env Env,
        receipt: Receipt<'_>,
        device: Option<Uint8Array>,
        now: f64,
    ) -> Answer<'env> {
        let mut verifier = lock(&self.0)?;
        if let Err(failure) = verifier.check_length(length(&receipt)?) {
            return answer(env, Err(failure));
        }
        let verified = with_input(receipt, |input| {
            verifier.receipt(input, device.as_deref(), now)
        })?;
        answer(env, verified)
    }
}

#[napi]
impl OnlineVerifier {
    /// The JSON text of what a verified receipt holds, what to ask first, or a failure.
    #[napi(catch_unwind)]
    pub fn receipt<'env>(
        &mut self,
        env: &'env Env,
        receipt: Receipt<'_>,
        device: Option<Uint8Array>,
        now: f64,
        answers: Unknown<'_>,
    ) -> Answer<'env> {
        if let Err(failure) = self.0.check_length(length(&receipt)?) {
            return answer(env, Err(failure));
        }
        let verified = with_input(receipt, |input| {
            env.from_js_value(answers)
                .map_err(|error| Failure::options(&error.reason))
                .and_then(|answers| self.0.receipt(input, device.as_deref(), now, answers))
        })?;
        answer(env, verified)
    }
}

/// The JSON text of what a receipt holds that nobody verified, or a failure.
#[napi(catch_unwind)]
pub fn unverified_receipt<'env>(env: &'env Env, receipt: Receipt<'_>) -> Answer<'env> {
    unverified(env, receipt, boundary::unverified_receipt)
}

/// The JSON text of a transaction's identifier in a receipt that nobody verified, or a failure.
#[napi(catch_unwind)]
pub fn unverified_transaction_id<'env>(env: &'env Env, receipt: Receipt<'_>) -> Answer<'env> {
    unverified(env, receipt, boundary::unverified_transaction_id)
}

fn unverified<'env>(
    env: &'env Env,
    receipt: Receipt<'_>,
    read: fn(ReceiptInput<'_>) -> Result<String, Failure>,
) -> Answer<'env> {
    match boundary::check_receipt_length(length(&receipt)?) {
        Ok(()) => answer(env, with_input(receipt, read)?),
        Err(failure) => answer(env, Err(failure)),
    }
}

fn length(receipt: &Receipt<'_>) -> napi::Result<usize> {
    match receipt {
        Either::A(text) => text.utf16_len(),
        Either::B(bytes) => Ok(bytes.len()),
    }
}

fn with_input<T>(
    receipt: Receipt<'_>,
    work: impl FnOnce(ReceiptInput<'_>) -> T,
) -> napi::Result<T> {
    Ok(match receipt {
        Either::A(base64) => work(ReceiptInput::Text(&text(base64)?)),
        Either::B(bytes) => work(ReceiptInput::Bytes(&bytes)),
    })
}
