//! The operations of russet's core for every runtime that has WebAssembly.
//!
//! Each function converts and calls `russet::boundary`; nothing is decided here. A panic becomes a
//! trap, after which the JavaScript side replaces the instance.

use russet::boundary::{self, Failure};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Makes a [`Verifier`], or returns a failure as data.
#[wasm_bindgen]
pub fn verifier(options: JsValue) -> JsValue {
    let made = serde_wasm_bindgen::from_value(options)
        .map_err(|error| Failure::options(&error.to_string()))
        .and_then(boundary::Verifier::new);
    made.map_or_else(failed, |verifier| Verifier(verifier).into())
}

/// Verifies signed data under one policy.
#[wasm_bindgen]
pub struct Verifier(boundary::Verifier);

#[wasm_bindgen]
impl Verifier {
    /// A failure if a text of this length would be refused.
    #[wasm_bindgen(js_name = checkLength)]
    pub fn check_length(&self, length: u32) -> Option<JsValue> {
        self.0.check_length(length).err().map(failed)
    }

    /// The JSON text of a verified transaction, or a failure.
    pub fn transaction(&mut self, jws: &str, now: f64) -> JsValue {
        self.0.transaction(jws, now).map_or_else(failed, Into::into)
    }
}

fn failed(failure: Failure) -> JsValue {
    failure
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .expect("a failure is made of strings and numbers")
}
