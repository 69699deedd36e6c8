//! The header of everything Apple signs.

use alloc::string::String;
use alloc::vec::Vec;

use super::model::model;

model! {
    /// The header of a JWS.
    #[derive(Default)]
    pub struct JWSDecodedHeader {
        /// The algorithm, `ES256`.
        pub alg: String,
        /// The signer's certificates, each as base64 of its DER form: leaf, intermediate and root;
        /// from Xcode just one.
        pub x5c: Vec<String>,
        /// The key. Only from Xcode; the App Store stopped giving it in March 2022.
        pub kid: Option<String>,
        /// The kind of token, `JWT`. Only from Xcode.
        pub typ: Option<String>,
    }
}
