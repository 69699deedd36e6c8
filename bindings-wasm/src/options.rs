//! Options and answers, read member by member.
//!
//! The JavaScript side has checked their types. Deserializing them would check once more, with
//! messages that nobody ever sees, and make the module a tenth larger.

use alloc::string::String;
use alloc::vec::Vec;

use js_sys::Uint8Array;
use russet::boundary;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The options of a verifier or an inspection.
    pub type Options;

    #[wasm_bindgen(method, getter, js_name = bundleId)]
    fn bundle_id(this: &Options) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = appAppleId)]
    fn app_apple_id(this: &Options) -> Option<f64>;
    #[wasm_bindgen(method, getter)]
    fn environments(this: &Options) -> Option<Vec<String>>;
    #[wasm_bindgen(method, getter)]
    fn roots(this: &Options) -> Option<Vec<Uint8Array>>;
    #[wasm_bindgen(method, getter, js_name = xcodeCertificates)]
    fn xcode_certificates(this: &Options) -> Option<Vec<Uint8Array>>;
    #[wasm_bindgen(method, getter, js_name = localTestingRoots)]
    fn local_testing_roots(this: &Options) -> Option<Vec<Uint8Array>>;
    #[wasm_bindgen(method, getter, js_name = testChains)]
    fn test_chains(this: &Options) -> bool;
    #[wasm_bindgen(method, getter, js_name = clockTolerance)]
    fn clock_tolerance(this: &Options) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = maxInputLength)]
    fn max_input_length(this: &Options) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = maxKeyMemory)]
    fn max_key_memory(this: &Options) -> Option<f64>;

    /// What a responder answered.
    pub type AskAnswer;

    #[wasm_bindgen(method, getter)]
    fn key(this: &AskAnswer) -> String;
    #[wasm_bindgen(method, getter, js_name = bytes)]
    fn answered(this: &AskAnswer) -> Option<Uint8Array>;
}

impl From<&Options> for boundary::Options {
    fn from(options: &Options) -> Self {
        Self {
            bundle_id: options.bundle_id(),
            app_apple_id: options.app_apple_id(),
            environments: options.environments().unwrap_or_default(),
            roots: options.roots().map(bytes),
            xcode_certificates: bytes(options.xcode_certificates().unwrap_or_default()),
            local_testing_roots: bytes(options.local_testing_roots().unwrap_or_default()),
            test_chains: options.test_chains(),
            clock_tolerance: options.clock_tolerance(),
            max_input_length: options.max_input_length(),
            max_key_memory: options.max_key_memory(),
        }
    }
}

impl From<&AskAnswer> for boundary::Answer {
    fn from(answer: &AskAnswer) -> Self {
        let bytes = answer.answered();
        Self {
            key: answer.key(),
            bytes: bytes.map(|bytes| boundary::Bytes::from(bytes.to_vec())),
        }
    }
}

fn bytes(list: Vec<Uint8Array>) -> Vec<boundary::Bytes> {
    list.iter()
        .map(|bytes| boundary::Bytes::from(bytes.to_vec()))
        .collect()
}
