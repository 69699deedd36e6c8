//! Whom the verifiers of the vectors trust.

use std::collections::BTreeMap;

use crate::pki::certificate::Certificate;
use crate::pki::chain::{
    Chain, chain, chain_of, receipt_chain, xcode_certificate, xcode_key, xcode_receipt_certificate,
};
use crate::pki::der::Der;
use crate::pki::extension::{Extension, authority, key_usage};
use crate::pki::message::{Message, message_under};
use crate::pki::time::{MINUTE, Moment};
use crate::vectors::VerifierOptions;

/// The app all vectors are about.
pub const BUNDLE_ID: &str = "com.example.app";

/// What `input-limit-reached` allows.
pub const INPUT_LIMIT: usize = 6000;

/// The chain that local testing uses.
pub fn local_testing_chain() -> Chain {
    chain_of("local testing")
}

/// A message whose root is unlike Apple's in one respect, to a verifier that trusts this root.
pub fn message_under_root(name: &'static str) -> Message {
    let (_, change) = UNUSUAL_ROOTS
        .iter()
        .find(|root| root.0 == name)
        .expect("a known root");
    message_under(chain().root(change)).to(name)
}

/// Roots that are trusted and yet are not all that a root should be.
const UNUSUAL_ROOTS: &[(&str, Change)] = &[
    ("root-of-path-length-0", |root| {
        root.replace(authority(Some(0)))
    }),
    ("root-of-path-length-1", |root| {
        root.replace(authority(Some(1)))
    }),
    ("root-for-lists-only", |root| {
        root.replace(key_usage(&[1, 0x02]))
    }),
    ("root-of-the-past", |root| {
        root.valid_until(Moment::new(2026, [3, 1, 11, 58, 59]))
    }),
    ("root-of-the-past-minute", |root| {
        root.valid_until(Moment::new(2026, [3, 1, 11, 59, 0]))
    }),
    ("root-of-the-future", |root| {
        root.valid_from(Moment::new(2026, [3, 1, 12, 1, 1]))
    }),
    ("root-of-the-next-minute", |root| {
        root.valid_from(Moment::new(2026, [3, 1, 12, 1, 0]))
    }),
    ("root-with-more-extensions", |root| {
        root.with(Extension::new("1.2.3.4", vec![5, 0]))
    }),
];

type Change = fn(Certificate) -> Certificate;

/// The certificates that verifiers name.
pub fn certificates() -> BTreeMap<&'static str, Der> {
    let root = |chain: Chain| {
        let [_, _, root] = chain.certificates();
        root
    };
    let mut certificates = BTreeMap::from([
        ("root", root(chain())),
        ("local-testing-root", root(local_testing_chain())),
        ("other-root", root(chain_of("somebody else"))),
        ("xcode", xcode_certificate(&xcode_key()).der()),
        ("receipt-root", root(receipt_chain())),
        ("xcode-receipts", xcode_receipt_certificate().der()),
    ]);
    certificates.extend(
        UNUSUAL_ROOTS
            .iter()
            .map(|(name, change)| (*name, root(chain().root(change)))),
    );
    certificates
}

/// The verifiers that vectors name.
pub fn verifiers() -> BTreeMap<String, VerifierOptions> {
    let everywhere = ["Production", "Sandbox", "Xcode", "LocalTesting"];
    let mut verifiers = vec![
        ("production", store("root", &["Production"])),
        (
            "sandbox",
            VerifierOptions {
                app_apple_id: None,
                ..store("root", &["Sandbox"])
            },
        ),
        ("sandbox-with-number", store("root", &["Sandbox"])),
        (
            "production-and-sandbox",
            store("root", &["Production", "Sandbox"]),
        ),
        (
            "sandbox-and-production",
            store("root", &["Sandbox", "Production"]),
        ),
        (
            "second-of-two-roots",
            VerifierOptions {
                roots: names(&["other-root", "root"]),
                ..store("root", &["Production"])
            },
        ),
        ("other-root", store("other-root", &["Production"])),
        (
            "apple-roots",
            VerifierOptions {
                roots: None,
                ..store("root", &["Production"])
            },
        ),
        (
            "xcode",
            VerifierOptions {
                xcode_certificates: names(&["xcode"]),
                ..app(&["Xcode"])
            },
        ),
        (
            "local-testing",
            VerifierOptions {
                local_testing_roots: names(&["local-testing-root"]),
                ..app(&["LocalTesting"])
            },
        ),
        (
            "every-environment",
            VerifierOptions {
                xcode_certificates: names(&["xcode"]),
                local_testing_roots: names(&["local-testing-root"]),
                ..store("root", &everywhere)
            },
        ),
        (
            "xcode-certificate-as-root",
            VerifierOptions {
                xcode_certificates: names(&["other-root"]),
                ..store("xcode", &["Production", "Xcode"])
            },
        ),
        (
            "root-as-xcode-certificate",
            VerifierOptions {
                xcode_certificates: names(&["root"]),
                ..store("other-root", &["Sandbox", "Xcode"])
            },
        ),
        (
            "no-clock-tolerance",
            VerifierOptions {
                clock_tolerance: Some(0),
                ..store("root", &["Production"])
            },
        ),
        (
            "minute-of-clock-tolerance",
            VerifierOptions {
                clock_tolerance: u64::try_from(MINUTE).ok(),
                ..store("root", &["Production"])
            },
        ),
        (
            "receipts",
            store("receipt-root", &["Production", "Sandbox"]),
        ),
        (
            "receipts-production",
            store("receipt-root", &["Production"]),
        ),
        (
            "receipts-every-environment",
            VerifierOptions {
                xcode_certificates: names(&["xcode-receipts"]),
                ..store("receipt-root", &["Production", "Sandbox", "Xcode"])
            },
        ),
        (
            "receipts-apple",
            VerifierOptions {
                roots: None,
                xcode_certificates: names(&["xcode"]),
                ..store("root", &["Production", "Sandbox", "Xcode"])
            },
        ),
        (
            "receipts-limited",
            VerifierOptions {
                max_input_length: Some(1000),
                ..store("receipt-root", &["Sandbox"])
            },
        ),
        ("input-limit-reached", limited(INPUT_LIMIT)),
        ("input-limit-exceeded", limited(INPUT_LIMIT - 1)),
    ];
    verifiers.extend(
        UNUSUAL_ROOTS
            .iter()
            .map(|(name, _)| (*name, store(name, &["Production"]))),
    );
    verifiers
        .into_iter()
        .map(|(name, options)| (name.to_owned(), options))
        .collect()
}

fn app(environments: &[&str]) -> VerifierOptions {
    VerifierOptions {
        bundle_id: BUNDLE_ID.to_owned(),
        environments: environments.iter().map(|name| (*name).to_owned()).collect(),
        ..VerifierOptions::default()
    }
}

fn store(root: &str, environments: &[&str]) -> VerifierOptions {
    VerifierOptions {
        app_apple_id: Some(1_234_567_890),
        roots: names(&[root]),
        ..app(environments)
    }
}

fn limited(length: usize) -> VerifierOptions {
    VerifierOptions {
        max_input_length: u64::try_from(length).ok(),
        ..store("root", &["Production"])
    }
}

fn names(list: &[&str]) -> Option<Vec<String>> {
    Some(list.iter().map(|name| (*name).to_owned()).collect())
}
