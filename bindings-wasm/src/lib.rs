//! The operations of russet's core for every runtime that has WebAssembly.
//!
//! Each function converts and calls `russet::boundary`; nothing is decided here. A panic becomes a
//! trap, after which the JavaScript side replaces the instance.
//!
//! There is no standard library: its handling of panics would be a twelfth of the module, and nobody
//! would see what it prints.

#![no_std]

extern crate alloc;

mod options;
pub mod receipt;
#[cfg(target_arch = "wasm32")]
mod runtime;
pub mod signer;

use alloc::string::String;
use alloc::vec::Vec;

use js_sys::{JsString, Uint8Array};
use russet::boundary::{self, Failure, answer};
use wasm_bindgen::prelude::*;

use self::options::{AskAnswer, Options};

/// Makes a [`Verifier`], or returns a failure.
#[wasm_bindgen]
pub fn verifier(options: &Options) -> JsValue {
    boundary::Verifier::new(options.into()).map_or_else(failure, |core| {
        let encoder = TextEncoder::new();
        Verifier { core, encoder }.into()
    })
}

/// Verifies signed data under one policy.
#[wasm_bindgen]
pub struct Verifier {
    core: boundary::Verifier,
    encoder: TextEncoder,
}

#[wasm_bindgen]
impl Verifier {
    /// The JSON text of a verified transaction, or a failure.
    pub fn transaction(&mut self, jws: &JsString, now: f64) -> String {
        self.verify(boundary::Verifier::transaction, jws, now)
    }

    /// The JSON text of verified renewal info, or a failure.
    #[wasm_bindgen(js_name = renewalInfo)]
    pub fn renewal_info(&mut self, jws: &JsString, now: f64) -> String {
        self.verify(boundary::Verifier::renewal_info, jws, now)
    }

    /// The JSON text of a verified app transaction, or a failure.
    #[wasm_bindgen(js_name = appTransaction)]
    pub fn app_transaction(&mut self, jws: &JsString, now: f64) -> String {
        self.verify(boundary::Verifier::app_transaction, jws, now)
    }

    /// The JSON text of a verified notification with what it holds, or a failure.
    pub fn notification(&mut self, jws: &JsString, now: f64) -> String {
        self.verify(boundary::Verifier::notification, jws, now)
    }

    /// The JSON text of a verified realtime request, or a failure.
    #[wasm_bindgen(js_name = realtimeRequest)]
    pub fn realtime_request(&mut self, jws: &JsString, now: f64) -> String {
        self.verify(boundary::Verifier::realtime_request, jws, now)
    }
}

impl Verifier {
    fn verify(&mut self, method: boundary::Method, jws: &JsString, now: f64) -> String {
        answer(
            self.text(jws)
                .and_then(|jws| method(&mut self.core, &jws, now)),
        )
    }

    /// Text from JavaScript, unless it is so long that it must not even be copied.
    fn text(&self, text: &JsString) -> Result<String, Failure> {
        self.core.check_length(length(text))?;
        Ok(utf8(&self.encoder, text))
    }
}

/// JavaScript counts in units of 16 bits, of which each is at least one byte.
fn length(text: &JsString) -> usize {
    usize::try_from(text.length()).unwrap_or(usize::MAX)
}

fn utf8(encoder: &TextEncoder, text: &JsString) -> String {
    let bytes = encoder.encode(text).to_vec();
    String::from_utf8(bytes).expect("a TextEncoder writes UTF-8 and nothing else")
}

/// Makes an [`OnlineVerifier`], or returns a failure.
#[wasm_bindgen(js_name = onlineVerifier)]
pub fn online_verifier(options: &Options, prefers: bool) -> JsValue {
    boundary::OnlineVerifier::new(options.into(), prefers).map_or_else(failure, |core| {
        let encoder = TextEncoder::new();
        OnlineVerifier { core, encoder }.into()
    })
}

/// Verifies signed data, and that its certificates were not revoked.
#[wasm_bindgen]
pub struct OnlineVerifier {
    core: boundary::OnlineVerifier,
    encoder: TextEncoder,
}

#[wasm_bindgen]
impl OnlineVerifier {
    /// The JSON text of what the method of this name takes, what to ask first, or a failure.
    ///
    /// Receipts are bytes, everything else is text.
    pub fn verify(
        &mut self,
        method: &str,
        input: &JsValue,
        device: Option<Vec<u8>>,
        now: f64,
        answers: Vec<AskAnswer>,
    ) -> String {
        let jws = input.dyn_ref::<JsString>();
        let receipt: &Uint8Array = input.unchecked_ref();
        let length = jws.map_or_else(|| receipt::length(receipt), length);
        answer(self.core.check_length(length).and_then(|()| {
            let answers = answers.iter().map(boundary::Answer::from).collect();
            let Some(jws) = jws else {
                let (core, receipt) = (&mut self.core, receipt.to_vec());
                return core.receipt(&receipt, device.as_deref(), now, answers);
            };
            let jws = utf8(&self.encoder, jws);
            self.core.verify(method, &jws, now, answers)
        }))
    }
}

/// The JSON text of a report on any text, or a failure.
#[wasm_bindgen]
pub fn inspect(text: &str, options: &Options, now: f64) -> String {
    answer(boundary::inspect(text, options.into(), now))
}

/// The JSON text of a token that nobody signed, or a failure.
#[wasm_bindgen(js_name = unverifiedExternalPurchaseToken)]
pub fn unverified_external_purchase_token(token: &str) -> String {
    answer(boundary::unverified_external_purchase_token(token))
}

#[wasm_bindgen]
extern "C" {
    /// Converts text at once, where wasm-bindgen's glue goes through it one character at a time.
    type TextEncoder;

    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;

    #[wasm_bindgen(method)]
    fn encode(this: &TextEncoder, text: &JsString) -> Uint8Array;
}

fn failure(failure: Failure) -> JsValue {
    failure.into_answer().into()
}
