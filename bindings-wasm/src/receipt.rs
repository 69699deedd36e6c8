//! Receipts, which arrive as bytes: their own, or those of their base64.

use alloc::string::String;
use alloc::vec::Vec;

use js_sys::Uint8Array;
use russet::boundary::{self, Failure, answer};
use wasm_bindgen::prelude::*;

use super::Verifier;

#[wasm_bindgen]
impl Verifier {
    /// The JSON text of what a verified receipt holds, or a failure.
    pub fn receipt(&mut self, receipt: &Uint8Array, device: Option<Vec<u8>>, now: f64) -> String {
        let checked = self.core.check_length(length(receipt));
        answer(checked.and_then(|()| self.core.receipt(&receipt.to_vec(), device.as_deref(), now)))
    }
}

/// The JSON text of what a receipt holds that nobody verified, or a failure.
#[wasm_bindgen(js_name = unverifiedReceipt)]
pub fn unverified_receipt(receipt: &Uint8Array) -> String {
    unverified(receipt, boundary::unverified_receipt)
}

/// The JSON text of a transaction's identifier in a receipt that nobody verified, or a failure.
#[wasm_bindgen(js_name = unverifiedTransactionId)]
pub fn unverified_transaction_id(receipt: &Uint8Array) -> String {
    unverified(receipt, boundary::unverified_transaction_id)
}

fn unverified(receipt: &Uint8Array, read: fn(&[u8]) -> Result<String, Failure>) -> String {
    let checked = boundary::check_receipt_length(length(receipt));
    answer(checked.and_then(|()| read(&receipt.to_vec())))
}

/// The length of a receipt, for those that are so long that they must not even be copied.
pub(crate) fn length(receipt: &Uint8Array) -> usize {
    usize::try_from(receipt.length()).unwrap_or(usize::MAX)
}
