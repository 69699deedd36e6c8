//! Which app and which environment, and who may vouch for it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::Vectors;
use crate::pki::certificate::Certificate;
use crate::pki::chain::{chain, xcode_certificate, xcode_key};
use crate::pki::der;
use crate::pki::json::Object;
use crate::pki::key::Key;
use crate::pki::message::{Message, message, message_under, xcode_message};
use crate::trust::local_testing_chain;

pub(super) fn add(vectors: &mut Vectors) {
    apps(vectors);
    environments(vectors);
    vouching(vectors);
    xcode(vectors);
}

fn apps(vectors: &mut Vectors) {
    for (what, value, reason) in [
        ("other", "\"com.example.other\"", "It is about another app."),
        ("letter", "\"com.example.apq\"", "One letter is another."),
        (
            "case",
            "\"com.example.App\"",
            "Identifiers tell capitals apart here.",
        ),
        ("prefix", "\"com.example.ap\"", "It is only the beginning."),
        (
            "longer",
            "\"com.example.app2\"",
            "It is only the same at the beginning.",
        ),
        ("trailing-space", "\"com.example.app \"", "A space follows."),
        (
            "leading-space",
            "\" com.example.app\"",
            "A space comes first.",
        ),
        (
            "trailing-nul",
            "\"com.example.app\\u0000\"",
            "A NUL follows.",
        ),
        (
            "after-nul",
            "\"com.example.app\\u0000.other\"",
            "More follows after a NUL.",
        ),
        (
            "look-alike",
            "\"com.ex\u{430}mple.app\"",
            "A Cyrillic letter looks like a Latin one.",
        ),
        (
            "escape-twice",
            r#""com.example.\\u0061pp""#,
            "An escaped escape is none.",
        ),
        ("empty", "\"\"", "The app has no name."),
    ] {
        let message = message().payload(|payload| payload.set("bundleId", value));
        vectors.refuse(
            &format!("identity/app-{what}"),
            "identity/bundle-id",
            reason,
            message,
        );
    }
    let mut refuse = |what: &str, reason: &str, message: Message| {
        vectors.refuse(
            &format!("identity/{what}"),
            "identity/bundle-id",
            reason,
            message,
        );
    };
    refuse(
        "app-missing",
        "It is about no app.",
        message().payload(|payload| payload.without("bundleId")),
    );
    refuse(
        "app-name-in-capitals",
        "Names of members tell capitals apart.",
        message().payload(|payload| {
            payload
                .without("bundleId")
                .add("BundleId", "\"com.example.app\"")
        }),
    );
    refuse(
        "app-nested",
        "The app is named one level too deep.",
        message().payload(|payload| {
            payload
                .without("bundleId")
                .add("data", r#"{"bundleId":"com.example.app"}"#)
        }),
    );
    refuse(
        "app-of-xcode",
        "Xcode's messages are about an app too.",
        xcode_message().payload(|payload| payload.set("bundleId", "\"com.example.other\"")),
    );
    refuse(
        "app-of-the-prototype",
        "A prototype names no app.",
        message().payload(|payload| {
            payload
                .without("bundleId")
                .add("__proto__", r#"{"bundleId":"com.example.app"}"#)
        }),
    );
}

fn environments(vectors: &mut Vectors) {
    for (what, value, reason) in [
        (
            "sandbox",
            "\"Sandbox\"",
            "What Sandbox signed is worth nothing in Production.",
        ),
        (
            "xcode",
            "\"Xcode\"",
            "What Xcode signed is worth nothing in Production.",
        ),
        (
            "local-testing",
            "\"LocalTesting\"",
            "What was signed for a test is worth nothing.",
        ),
        ("unknown", "\"Staging\"", "Nobody knows this environment."),
        (
            "case",
            "\"production\"",
            "Environments tell capitals apart.",
        ),
        (
            "in-capitals",
            "\"PRODUCTION\"",
            "That is the name of a constant, not its value.",
        ),
        ("trailing-space", "\"Production \"", "A space follows."),
        ("trailing-nul", "\"Production\\u0000\"", "A NUL follows."),
        (
            "both",
            "\"Production,Sandbox\"",
            "A message has one environment.",
        ),
        ("empty", "\"\"", "The environment has no name."),
    ] {
        let message = message().payload(|payload| payload.set("environment", value));
        vectors.refuse(
            &format!("identity/environment-{what}"),
            ENVIRONMENT,
            reason,
            message,
        );
    }
    let mut refuse = |what: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("identity/{what}"), ENVIRONMENT, reason, message);
    };
    refuse(
        "environment-missing",
        "No environment is named.",
        message().payload(|payload| payload.without("environment")),
    );
    refuse(
        "production-for-sandbox",
        "Production is not accepted where only Sandbox is.",
        message().to("sandbox"),
    );
    refuse(
        "xcode-for-two",
        "Neither of two environments is the one.",
        message()
            .payload(claims("Xcode"))
            .to("production-and-sandbox"),
    );
}

/// Each signer vouches for its own environments, whichever are accepted.
fn vouching(vectors: &mut Vectors) {
    let local = || message_under(local_testing_chain());
    let mut refuse = |what: &str, code: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("identity/{what}"), code, reason, message);
    };
    for (environment, what) in [("Production", "production"), ("Sandbox", "sandbox")] {
        refuse(
            &format!("xcode-vouches-for-{what}"),
            ENVIRONMENT,
            "Xcode speaks for itself only.",
            xcode_message()
                .payload(claims(environment))
                .to("every-environment"),
        );
        let reason = "Local testing speaks for itself only.";
        refuse(
            &format!("local-testing-vouches-for-{what}"),
            ENVIRONMENT,
            reason,
            local().payload(claims(environment)).to("every-environment"),
        );
    }
    refuse(
        "xcode-vouches-for-local-testing",
        ENVIRONMENT,
        "Xcode speaks for itself only.",
        xcode_message()
            .payload(claims("LocalTesting"))
            .to("every-environment"),
    );
    refuse(
        "local-testing-vouches-for-xcode",
        ENVIRONMENT,
        "Xcode has a certificate of its own.",
        local().payload(claims("Xcode")).to("every-environment"),
    );
    refuse(
        "store-vouches-for-xcode",
        ENVIRONMENT,
        "Xcode has a certificate of its own.",
        message().payload(claims("Xcode")).to("every-environment"),
    );
    refuse(
        "local-testing-not-accepted",
        "x509/root",
        "Nobody trusts the root of local testing.",
        local(),
    );
    refuse(
        "store-not-accepted",
        "x509/root",
        "Only the root of local testing is trusted.",
        message()
            .payload(claims("LocalTesting"))
            .to("local-testing"),
    );
    refuse(
        "other-root",
        "x509/root",
        "Another root is trusted.",
        message().to("other-root"),
    );
    refuse(
        "apple-roots",
        "x509/root",
        "Only Apple's roots are trusted, as by default.",
        message().to("apple-roots"),
    );
}

fn xcode(vectors: &mut Vectors) {
    let mut refuse = |what: &str, code: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("identity/{what}"), code, reason, message);
    };
    refuse(
        "xcode-not-accepted",
        "x509/chain-length",
        "One certificate, where three are needed.",
        xcode_message().to("production"),
    );
    refuse(
        "store-for-xcode",
        "x509/chain-length",
        "Three certificates, where one is needed.",
        message().payload(claims("Xcode")).to("xcode"),
    );
    refuse(
        "root-signs-directly",
        "x509/root",
        "A trusted root vouches for a chain, not for a message it signed itself.",
        xcode_message()
            .payload(claims("Production"))
            .to("xcode-certificate-as-root"),
    );
    refuse(
        "chain-under-xcode-certificate",
        "x509/root",
        "A certificate named for Xcode signs by itself, not at the end of a chain.",
        message()
            .payload(claims("Xcode"))
            .to("root-as-xcode-certificate"),
    );
    refuse(
        "xcode-three-times",
        "x509/chain-length",
        "The same certificate three times.",
        xcode_message().x5c(|entries| vec![entries[0].clone(); 3]),
    );
    refuse(
        "xcode-of-another-session",
        "x509/root",
        "Another session has another certificate.",
        {
            let key = Key::p256("Xcode of another session");
            let certificate = STANDARD.encode(xcode_certificate(&key).der());
            xcode_message()
                .certificate(0, |_| certificate)
                .signed_by(key)
        },
    );
    refuse(
        "xcode-same-key",
        "x509/root",
        "Another certificate of the same key.",
        {
            let another = Certificate {
                serial: der::integer(&[2]),
                ..xcode_certificate(&xcode_key())
            };
            let another = STANDARD.encode(another.der());
            xcode_message().certificate(0, |_| another)
        },
    );
    refuse(
        "xcode-forged",
        "jws/signature",
        "The certificate is right, the signature is not.",
        xcode_message().signed_by(Key::p256("the attacker")),
    );
    refuse(
        "xcode-issues-a-leaf",
        "x509/chain-length",
        "Xcode's certificate issues no others.",
        {
            let leaf = Certificate {
                serial: der::integer(&[3]),
                ..xcode_certificate(&xcode_key())
            }
            .holding(&chain().signer);
            let leaf = STANDARD.encode(leaf.der());
            xcode_message()
                .x5c(|entries| [vec![leaf], entries].concat())
                .signed_by(chain().signer)
        },
    );
}

fn claims(environment: &'static str) -> impl Fn(Object) -> Object {
    move |payload| payload.set("environment", format!("\"{environment}\""))
}

const ENVIRONMENT: &str = "identity/environment";
