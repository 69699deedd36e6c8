//! Receipts, which arrive as bytes: their own, or those of their base64.

use napi::bindgen_prelude::Uint8Array;
use napi_derive::napi;
use russet::boundary::{self, answer};

use super::{Verifier, lock};

#[napi]
impl Verifier {
    /// The JSON text of what a verified receipt holds, or a failure.
    #[napi(catch_unwind)]
    pub fn receipt(
        &mut self,
        receipt: Uint8Array,
        device: Option<Uint8Array>,
        now: f64,
    ) -> napi::Result<String> {
        let mut verifier = lock(&self.0)?;
        Ok(answer(verifier.receipt(&receipt, device.as_deref(), now)))
    }
}

/// The JSON text of what a receipt holds that nobody verified, or a failure.
#[napi(catch_unwind)]
pub fn unverified_receipt(receipt: Uint8Array) -> String {
    answer(boundary::unverified_receipt(&receipt))
}

/// The JSON text of a transaction's identifier in a receipt that nobody verified, or a failure.
#[napi(catch_unwind)]
pub fn unverified_transaction_id(receipt: Uint8Array) -> String {
    answer(boundary::unverified_transaction_id(&receipt))
}
