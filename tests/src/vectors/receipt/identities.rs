//! Whose receipt it is, and from where.

use super::accepted::of_local_testing;
use crate::pki::der;
use crate::pki::receipt::{receipt, xcode_receipt};
use crate::vectors::Vectors;

pub(super) fn identities(vectors: &mut Vectors) {
    let typed = |text: &str| receipt().set(0, der::utf8_string(text));
    vectors.refuse_receipt_by(
        "local-testing",
        "production-from-local-testing",
        "identity/environment",
        "Said to be the App Store's, and signed by the authority of local testing.",
        &of_local_testing().set(0, der::utf8_string("Production")),
    );
    for (id, code, reason, receipt) in [
        (
            "other-app",
            "identity/bundle-id",
            "Another app.",
            receipt().set(2, der::utf8_string("com.example.other")),
        ),
        (
            "no-app",
            "identity/bundle-id",
            "No app at all.",
            receipt().without(2),
        ),
        (
            "app-in-other-case",
            "identity/bundle-id",
            "The app in other letters.",
            receipt().set(2, der::utf8_string("com.example.App")),
        ),
        (
            "no-type",
            "identity/environment",
            "It does not say where it comes from.",
            receipt().without(0),
        ),
        (
            "unknown-type",
            "identity/environment",
            "A type that is none.",
            typed("Sandbox"),
        ),
        (
            "xcode-from-the-app-store",
            "identity/environment",
            "Said to be Xcode's, and signed by the App Store.",
            typed("Xcode"),
        ),
        (
            "sandbox-from-xcode",
            "identity/environment",
            "Said to be the App Store's, and signed by Xcode.",
            xcode_receipt().set(0, der::utf8_string("ProductionSandbox")),
        ),
    ] {
        vectors.refuse_receipt(id, code, reason, &receipt);
    }
    vectors.refuse_receipt_by(
        "receipts-production",
        "sandbox-in-production",
        "identity/environment",
        "A receipt from the sandbox, to a verifier that accepts production alone.",
        &receipt(),
    );
}
