//! Receipts, which arrive as base64 or as bytes.

use js_sys::{JsString, Uint8Array};
use russet::boundary::{self, Failure};
use russet::receipt::ReceiptInput;
use wasm_bindgen::prelude::*;

use super::options::AskAnswer;
use super::{OnlineVerifier, TextEncoder, Verifier, answer, utf8};

/// A receipt that was copied from JavaScript.
enum Receipt {
    Text(String),
    Bytes(Vec<u8>),
}

impl Receipt {
    /// Copies a string, or else bytes, unless it is too long to be copied.
    fn copy(
        receipt: &JsValue,
        check_length: impl FnOnce(usize) -> Result<(), Failure>,
    ) -> Result<Self, Failure> {
        let text = receipt.dyn_ref::<JsString>();
        let bytes: &Uint8Array = receipt.unchecked_ref();
        let length = text.map_or_else(|| bytes.length(), JsString::length);
        check_length(usize::try_from(length).unwrap_or(usize::MAX))?;
        Ok(match text {
            Some(text) => Self::Text(utf8(&TextEncoder::new(), text)),
            None => Self::Bytes(bytes.to_vec()),
        })
    }

    fn input(&self) -> ReceiptInput<'_> {
        match self {
            Self::Text(text) => ReceiptInput::Text(text),
            Self::Bytes(bytes) => ReceiptInput::Bytes(bytes),
        }
    }
}

#[wasm_bindgen]
impl Verifier {
    /// The JSON text of what a verified receipt holds, or a failure.
    pub fn receipt(&mut self, receipt: &JsValue, device: Option<Vec<u8>>, now: f64) -> JsValue {
        let receipt = Receipt::copy(receipt, |length| self.core.check_length(length));
        answer(receipt.and_then(|it| self.core.receipt(it.input(), device.as_deref(), now)))
    }
}

#[wasm_bindgen]
impl OnlineVerifier {
    /// The JSON text of what a verified receipt holds, what to ask first, or a failure.
    pub fn receipt(
        &mut self,
        receipt: &JsValue,
        device: Option<Vec<u8>>,
        now: f64,
        answers: Vec<AskAnswer>,
    ) -> JsValue {
        let receipt = Receipt::copy(receipt, |length| self.core.check_length(length));
        answer(receipt.and_then(|it| {
            let answers = answers.iter().map(boundary::Answer::from).collect();
            self.core
                .receipt(it.input(), device.as_deref(), now, answers)
        }))
    }
}

/// The JSON text of what a receipt holds that nobody verified, or a failure.
#[wasm_bindgen(js_name = unverifiedReceipt)]
pub fn unverified_receipt(receipt: &JsValue) -> JsValue {
    unverified(receipt, boundary::unverified_receipt)
}

/// The JSON text of a transaction's identifier in a receipt that nobody verified, or a failure.
#[wasm_bindgen(js_name = unverifiedTransactionId)]
pub fn unverified_transaction_id(receipt: &JsValue) -> JsValue {
    unverified(receipt, boundary::unverified_transaction_id)
}

fn unverified(receipt: &JsValue, read: fn(ReceiptInput<'_>) -> Result<String, Failure>) -> JsValue {
    let receipt = Receipt::copy(receipt, boundary::check_receipt_length);
    answer(receipt.and_then(|it| read(it.input())))
}
