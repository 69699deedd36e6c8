//! The operations of russet's core for every runtime that has WebAssembly.
//!
//! Each function converts and calls `russet::boundary`; nothing is decided here. A panic becomes a
//! trap, after which the JavaScript side replaces the instance.

use js_sys::{JsString, Uint8Array};
use russet::boundary::{self, Failure};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Makes a [`Verifier`], or returns a failure as data.
#[wasm_bindgen]
pub fn verifier(options: JsValue) -> JsValue {
    let made = serde_wasm_bindgen::from_value(options)
        .map_err(|error| Failure::options(&error.to_string()))
        .and_then(boundary::Verifier::new);
    made.map_or_else(failed, |core| {
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
    pub fn transaction(&mut self, jws: &JsString, now: f64) -> JsValue {
        self.text(jws)
            .and_then(|jws| self.core.transaction(&jws, now))
            .map_or_else(failed, Into::into)
    }
}

impl Verifier {
    /// Text from JavaScript, unless it is so long that it must not even be copied.
    ///
    /// JavaScript counts in units of 16 bits, of which each is at least one byte.
    fn text(&self, text: &JsString) -> Result<String, Failure> {
        let length = usize::try_from(text.length()).unwrap_or(usize::MAX);
        self.core.check_length(length)?;
        let bytes = self.encoder.encode(text).to_vec();
        Ok(String::from_utf8(bytes).expect("a TextEncoder writes UTF-8 and nothing else"))
    }
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

fn failed(failure: Failure) -> JsValue {
    failure
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .expect("a failure is made of strings and numbers")
}
