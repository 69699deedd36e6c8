//! Options and answers, read member by member.
//!
//! The JavaScript side has checked their types. Deserializing them would check once more, with
//! messages that nobody ever sees, and make the module a tenth larger.

use js_sys::Uint8Array;
use russet::boundary;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The options of a verifier.
    pub type VerifierOptions;

    #[wasm_bindgen(method, getter, js_name = bundleId)]
    fn bundle_id(this: &VerifierOptions) -> String;
    #[wasm_bindgen(method, getter, js_name = appAppleId)]
    fn app_apple_id(this: &VerifierOptions) -> Option<f64>;
    #[wasm_bindgen(method, getter)]
    fn environments(this: &VerifierOptions) -> Vec<String>;
    #[wasm_bindgen(method, getter)]
    fn roots(this: &VerifierOptions) -> Option<Vec<Uint8Array>>;
    #[wasm_bindgen(method, getter, js_name = xcodeCertificates)]
    fn xcode_certificates(this: &VerifierOptions) -> Option<Vec<Uint8Array>>;
    #[wasm_bindgen(method, getter, js_name = localTestingRoots)]
    fn local_testing_roots(this: &VerifierOptions) -> Option<Vec<Uint8Array>>;
    #[wasm_bindgen(method, getter, js_name = clockTolerance)]
    fn clock_tolerance(this: &VerifierOptions) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = maxInputLength)]
    fn max_input_length(this: &VerifierOptions) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = maxKeyMemory)]
    fn max_key_memory(this: &VerifierOptions) -> Option<f64>;

    /// What a responder answered.
    pub type AskAnswer;

    #[wasm_bindgen(method, getter)]
    fn key(this: &AskAnswer) -> String;
    #[wasm_bindgen(method, getter, js_name = bytes)]
    fn answered(this: &AskAnswer) -> Option<Uint8Array>;

    /// The options of an inspection.
    pub type InspectOptions;

    #[wasm_bindgen(method, getter, js_name = bundleId)]
    fn inspected_bundle_id(this: &InspectOptions) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = appAppleId)]
    fn inspected_app_apple_id(this: &InspectOptions) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = environments)]
    fn inspected_environments(this: &InspectOptions) -> Option<Vec<String>>;
    #[wasm_bindgen(method, getter, js_name = roots)]
    fn inspected_roots(this: &InspectOptions) -> Option<Vec<Uint8Array>>;
    #[wasm_bindgen(method, getter, js_name = xcodeCertificates)]
    fn inspected_xcode_certificates(this: &InspectOptions) -> Option<Vec<Uint8Array>>;
    #[wasm_bindgen(method, getter, js_name = localTestingRoots)]
    fn inspected_local_testing_roots(this: &InspectOptions) -> Option<Vec<Uint8Array>>;
}

impl From<&VerifierOptions> for boundary::VerifierOptions {
    fn from(options: &VerifierOptions) -> Self {
        Self {
            bundle_id: options.bundle_id(),
            app_apple_id: options.app_apple_id(),
            environments: options.environments(),
            roots: options.roots().map(bytes),
            xcode_certificates: bytes(options.xcode_certificates().unwrap_or_default()),
            local_testing_roots: bytes(options.local_testing_roots().unwrap_or_default()),
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

impl From<&InspectOptions> for boundary::InspectOptions {
    fn from(options: &InspectOptions) -> Self {
        Self {
            bundle_id: options.inspected_bundle_id(),
            app_apple_id: options.inspected_app_apple_id(),
            environments: options.inspected_environments().unwrap_or_default(),
            roots: bytes(options.inspected_roots().unwrap_or_default()),
            xcode_certificates: bytes(options.inspected_xcode_certificates().unwrap_or_default()),
            local_testing_roots: bytes(options.inspected_local_testing_roots().unwrap_or_default()),
        }
    }
}

fn bytes(list: Vec<Uint8Array>) -> Vec<boundary::Bytes> {
    list.iter()
        .map(|bytes| boundary::Bytes::from(bytes.to_vec()))
        .collect()
}
