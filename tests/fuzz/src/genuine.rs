//! What the inputs are judged by: the test authority, and a verifier that accepts all it signs.

use std::path::Path;
use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use conformance::pki::chain::chain;
use conformance::pki::key::{Hash, Key};
use conformance::pki::message::{SIGNED, message};
use conformance::trust::{BUNDLE_ID, certificates};
use conformance::vectors::{File, Kind};
use russet::inspect::InspectOptions;
use russet::{Environment, PayloadKind, Timestamp, Verifier, VerifierOptions};
use serde::de::DeserializeOwned;

/// Every kind of payload.
pub(crate) const KINDS: [PayloadKind; 5] = [
    PayloadKind::Transaction,
    PayloadKind::RenewalInfo,
    PayloadKind::AppTransaction,
    PayloadKind::Notification,
    PayloadKind::RealtimeRequest,
];

/// Two seconds after messages are signed unless they say otherwise.
pub(crate) const NOW: Timestamp = Timestamp::from_millis(SIGNED + 2000);

/// A verifier that accepts the messages of the test authority in every environment.
pub(crate) fn verifier() -> Verifier {
    let options = inspection();
    Verifier::new(VerifierOptions {
        bundle_id: BUNDLE_ID.into(),
        app_apple_id: options.app_apple_id,
        environments: options.environments.clone(),
        roots: Some(options.roots.clone()),
        xcode_certificates: options.xcode_certificates.clone(),
        ..VerifierOptions::default()
    })
    .expect("the options can be used")
}

/// An inspection that judges by the same.
pub(crate) fn inspection() -> &'static InspectOptions {
    static OPTIONS: LazyLock<InspectOptions> = LazyLock::new(|| {
        let certificates = certificates();
        InspectOptions {
            bundle_id: Some(BUNDLE_ID.into()),
            app_apple_id: Some(1_234_567_890),
            environments: ["Production", "Sandbox", "Xcode", "LocalTesting"]
                .into_iter()
                .filter_map(Environment::from_name)
                .collect(),
            roots: vec![certificates["root"].clone()],
            xcode_certificates: vec![certificates["xcode"].clone()],
            local_testing_roots: vec![],
        }
    });
    &OPTIONS
}

/// The messages of all vectors, the hostile ones too: those are where changes should begin.
pub(crate) fn messages() -> Vec<String> {
    let of_kind = |kind: Kind| {
        let file: File = written(kind.name());
        file.vectors.into_iter().map(|vector| vector.jws)
    };
    Kind::MESSAGES.into_iter().flat_map(of_kind).collect()
}

/// A file of vectors as it was written: to sign everything anew takes longer than an input may.
pub(crate) fn written<F: DeserializeOwned>(name: &str) -> F {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../vectors");
    let text =
        std::fs::read(folder.join(name).with_extension("json")).expect("the vectors are there");
    serde_json::from_slice(&text).expect("they are vectors")
}

/// The entries of a genuine `x5c` and the key that signs for them.
pub(crate) struct Authority {
    pub(crate) entries: Vec<String>,
    signer: Key,
}

/// Who signs genuine messages.
pub(crate) fn authority() -> &'static Authority {
    static AUTHORITY: LazyLock<Authority> = LazyLock::new(|| Authority {
        entries: message().entries(),
        signer: chain().signer,
    });
    &AUTHORITY
}

impl Authority {
    /// A message of this payload, under these certificates.
    pub(crate) fn sign(&self, entries: &[String], payload: &[u8]) -> String {
        let header = serde_json::json!({ "alg": "ES256", "x5c": entries }).to_string();
        let signed = [header.as_bytes(), payload]
            .map(|part| URL_SAFE_NO_PAD.encode(part))
            .join(".");
        let signature = self.signer.sign(Hash::Sha256, signed.as_bytes());
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
    }
}
