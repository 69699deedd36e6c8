//! Receipts against `openssl cms`, which knows nothing of how they are written and read here.
//! Ignored where there is no such program.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, process};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use russet::receipt::unverified_receipt_text;
use russet::{Environment, Error, Timestamp, Verifier, VerifierOptions};

use crate::pki::chain::{Chain, receipt_chain};
use crate::pki::der::Der;
use crate::pki::key::{Hash, Key};
use crate::pki::receipt::{
    NOW, Receipt, ia5_string, purchase, receipt, usual_attributes, xcode_receipt,
};
use crate::pki::rsa::RsaKey;
use crate::pki::time::Moment;
use crate::trust::{BUNDLE_ID, certificates};

/// A folder for one test, gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("russet-cms-{name}-{}", process::id()));
        fs::create_dir_all(&folder).expect("a folder can be made");
        Self(folder)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let file = self.0.join(name);
        fs::write(&file, bytes).expect("a file can be written");
        file
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

fn pem(label: &str, der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    let lines: Vec<_> = text
        .as_bytes()
        .chunks(64)
        .map(String::from_utf8_lossy)
        .collect();
    format!(
        "-----BEGIN {label}-----\n{}\n-----END {label}-----\n",
        lines.join("\n")
    )
}

fn cms(arguments: &[&str], files: &[(&str, &Path)]) -> process::Output {
    let mut openssl = Command::new("openssl");
    openssl.arg("cms").args(arguments);
    for (option, file) in files {
        openssl.arg(option).arg(file);
    }
    openssl.output().expect("openssl runs")
}

fn verifier() -> Verifier {
    let certificates = certificates();
    Verifier::new(VerifierOptions {
        bundle_id: BUNDLE_ID.into(),
        app_apple_id: Some(1),
        environments: vec![
            Environment::Production,
            Environment::Sandbox,
            Environment::Xcode,
        ],
        roots: Some(vec![certificates["receipt-root"].clone()]),
        xcode_certificates: vec![certificates["xcode-receipts"].clone()],
        ..VerifierOptions::default()
    })
    .expect("the options can be used")
}

/// A chain of the years in which Apple signed over SHA-1.
fn old_chain() -> Chain {
    let past = Moment::new(2020, [1, 1, 0, 0, 0]);
    receipt_chain()
        .leaf(|leaf| leaf.valid_from(past).hashed_by(Hash::Sha1))
        .intermediate(|it| it.valid_from(past).hashed_by(Hash::Sha1))
}

/// What `openssl` signs is verified, whichever way it writes it, and nothing else in its place.
#[test]
#[cfg_attr(not(openssl), ignore = "needs openssl")]
fn what_openssl_signs_is_verified() {
    let folder = Folder::new("signs");
    let key = folder.write(
        "key.pem",
        pem("RSA PRIVATE KEY", &RsaKey::named("leaf").private()),
    );
    let mut tried = 0;
    for (digest, chain, date) in [
        ("sha256", receipt_chain(), "2026-03-01T11:58:58Z"),
        ("sha1", old_chain(), "2024-06-01T12:00:00Z"),
    ] {
        let attributes = receipt().set(12, ia5_string(date)).attributes;
        let payload = purchase(&attributes);
        let [leaf, intermediate, root] = chain.certificates().map(|der| pem("CERTIFICATE", &der));
        let content = folder.write("content", &payload);
        let signer = folder.write("signer.pem", leaf);
        let others = folder.write("others.pem", [intermediate.as_str(), &root].concat());
        let issuer = folder.write("issuer.pem", intermediate);
        for attributes in [&[][..], &["-noattr"], &["-nosmimecap"]] {
            for lengths in [&[][..], &["-stream"]] {
                for certificates in [&others, &issuer] {
                    let fixed = [
                        "-sign",
                        "-binary",
                        "-nodetach",
                        "-outform",
                        "DER",
                        "-md",
                        digest,
                    ];
                    let arguments = [&fixed[..], attributes, lengths].concat();
                    let files = [
                        ("-in", content.as_path()),
                        ("-signer", &signer),
                        ("-inkey", &key),
                        ("-certfile", certificates),
                    ];
                    let signed = cms(&arguments, &files);
                    assert!(
                        signed.status.success(),
                        "{:?}",
                        String::from_utf8_lossy(&signed.stderr)
                    );
                    check(&signed.stdout, lengths.contains(&"-stream"), &arguments);
                    tried += 1;
                }
            }
        }
    }
    assert_eq!(tried, 24);
}

fn check(signed: &[u8], indefinite: bool, how: &[&str]) {
    let now = Timestamp::from_millis(NOW);
    assert_eq!(signed[1] == 0x80, indefinite, "{how:?}");
    let verified = verifier().receipt_text(signed, None, now);
    let read = unverified_receipt_text(signed);
    assert_eq!(verified.as_deref(), read.as_ref(), "{how:?}");
    assert!(read.is_ok(), "{how:?}");
    // One letter of the content is another.
    let place = signed
        .windows(2)
        .position(|window| window == b"4+")
        .expect("an age rating");
    let mut changed = signed.to_vec();
    changed[place] ^= 1;
    let refused = verifier().receipt_text(&changed, None, now).err();
    let codes = [Error::ReceiptSignature, Error::ReceiptDigest];
    assert!(
        refused.is_some_and(|error| codes.contains(&error)),
        "{how:?}"
    );
}

/// What is written here is what `openssl` takes for signed data.
#[test]
#[cfg_attr(not(openssl), ignore = "needs openssl")]
fn openssl_verifies_what_is_written_here() {
    let folder = Folder::new("verifies");
    let root: Der = receipt_chain().certificates()[2].clone();
    let store = folder.write("root.pem", pem("CERTIFICATE", &root));
    let xcode = folder.write(
        "xcode.pem",
        pem("CERTIFICATE", &certificates()["xcode-receipts"]),
    );
    let changed = Receipt {
        signer: Key::rsa("stranger"),
        ..receipt()
    };
    let attributes = Receipt {
        signed_attributes: Some(usual_attributes),
        ..receipt()
    };
    let indefinite = Receipt {
        as_xcode: true,
        ..receipt()
    };
    for (name, receipt, trusted, expected) in [
        ("genuine", receipt(), &store, true),
        ("attributes", attributes, &store, true),
        ("indefinite", indefinite, &store, true),
        ("xcode", xcode_receipt(), &xcode, true),
        ("changed", changed, &store, false),
    ] {
        let file = folder.write(name, receipt.der());
        let fixed = [
            "-verify",
            "-binary",
            "-inform",
            "DER",
            "-purpose",
            "any",
            "-partial_chain",
        ];
        // The time at which these receipts were made.
        let time = ["-attime", "1772366338"];
        let arguments = [&fixed[..], &time].concat();
        let verified = cms(&arguments, &[("-in", &file), ("-CAfile", trusted)]);
        let error = String::from_utf8_lossy(&verified.stderr);
        assert_eq!(verified.status.success(), expected, "{name}: {error}");
        if expected {
            assert_eq!(verified.stdout, purchase(&receipt.attributes), "{name}");
        }
    }
}
