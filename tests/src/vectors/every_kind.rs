//! What must hold of every kind beside transactions: dates, environments, signers, and the app
//! where the payload names it.

use super::Vectors;
use crate::pki::chain::{LEAF_FROM, LEAF_UNTIL};
use crate::pki::json::Object;
use crate::pki::key::Key;
use crate::pki::message::{Message, SIGNED, message_of, message_under, xcode_message_of};
use crate::pki::time::{DAY, MINUTE};
use crate::trust::local_testing_chain;

/// How the payloads of a kind say what a decision needs.
#[derive(Clone, Copy)]
pub(super) struct Sample {
    /// A genuine payload, with the object changed that names the app and the environment.
    pub payload: fn(Change<'_>) -> Object,
    /// The member with the date of signing.
    pub date: &'static str,
    /// The member in which other kinds have it.
    pub other_date: &'static str,
    /// The member that names the environment.
    pub environment: &'static str,
    /// The member in which other kinds name it.
    pub other_environment: &'static str,
    /// Whether the payload names the bundle.
    pub names_bundle: bool,
    /// Whether the payload names the app by number.
    pub names_app: bool,
}

type Change<'a> = &'a dyn Fn(Object) -> Object;

pub(super) fn add(vectors: &mut Vectors, sample: Sample) {
    accepted(vectors, sample);
    dates(vectors, sample);
    environments(vectors, sample);
    signers(vectors, sample);
    forms(vectors, sample);
    if sample.names_bundle {
        bundles(vectors, sample);
    }
    if sample.names_app {
        apps(vectors, sample);
    }
}

impl Sample {
    fn genuine(self) -> Object {
        (self.payload)(&|subject| subject)
    }

    /// With something changed where app and environment are named.
    fn about(self, change: impl Fn(Object) -> Object) -> Message {
        message_of((self.payload)(&change))
    }

    /// From another environment than Production, where the number of the app is missing unless it
    /// is all that names the app.
    fn from(self, environment: &str) -> Object {
        (self.payload)(&|subject| {
            let subject = if self.names_app && self.names_bundle {
                subject.without("appAppleId")
            } else {
                subject
            };
            subject.set(self.environment, format!("\"{environment}\""))
        })
    }

    fn dated(self, date: &str) -> Message {
        message_of(self.genuine().set(self.date, date))
    }
}

fn accepted(vectors: &mut Vectors, sample: Sample) {
    let area = vectors.kind.name();
    let mut accept = |what: &str, reason: &str, message: Message| {
        vectors.accept(&format!("{area}/{what}"), reason, message);
    };
    accept(
        "production",
        "From Production, and with all that names the app there.",
        message_of(sample.genuine()),
    );
    accept(
        "sandbox",
        "From Sandbox, where most kinds do not have the number of the app.",
        message_of(sample.from("Sandbox")).to("sandbox"),
    );
    accept(
        "sandbox-of-two",
        "Sandbox is one of the environments that are accepted.",
        message_of(sample.from("Sandbox")).to("production-and-sandbox"),
    );
    accept(
        "xcode",
        "From Xcode, under its one certificate.",
        xcode_message_of(sample.from("Xcode")),
    );
    accept(
        "xcode-fractional-date",
        "From Xcode, which gives dates with fractions.",
        xcode_message_of(sample.from("Xcode").set(sample.date, "1772366400049.125")),
    );
    accept(
        "local-testing",
        "From local testing, under a root of its own.",
        message_under(local_testing_chain())
            .payload(|_| sample.from("LocalTesting"))
            .to("local-testing"),
    );
    accept(
        "unknown-members",
        "Members that Apple adds tomorrow come through untouched.",
        message_of(
            (sample.payload)(&|subject| subject.add("today", "[null]")).add(
                "tomorrow",
                r#"{"list":[1,"two",null,true,{"deep":[[]]}],"empty":{}}"#,
            ),
        ),
    );
    accept(
        "members-reversed",
        "The order of members means nothing.",
        message_of((sample.payload)(&Object::reversed).reversed()),
    );
    accept(
        "a-day-ahead",
        "Clocks may differ by a day.",
        message_of(sample.genuine()).at(SIGNED - DAY),
    );
}

fn dates(vectors: &mut Vectors, sample: Sample) {
    let area = vectors.kind.name();
    let mut refuse = |what: &str, code: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("{area}/{what}"), code, reason, message);
    };
    refuse(
        "date-missing",
        "date/missing",
        "There is no date.",
        message_of(sample.genuine().without(sample.date)),
    );
    refuse(
        "date-of-another-kind",
        "date/missing",
        "The date stands in the member where other kinds have it.",
        message_of(
            sample
                .genuine()
                .without(sample.date)
                .add(sample.other_date, SIGNED.to_string()),
        ),
    );
    refuse(
        "date-before-2010",
        "date/too-early",
        "A millisecond before 2010.",
        sample.dated("1262303999999"),
    );
    refuse(
        "date-as-text",
        "json/type",
        "A date is a number.",
        sample.dated("\"1772366400000\""),
    );
    refuse(
        "date-null",
        "json/type",
        "Nothing is no date.",
        sample.dated("null"),
    );
    refuse(
        "date-twice",
        "json/duplicate",
        "There are two dates, of which anybody may choose.",
        message_of(sample.genuine().add(sample.date, "1272366400000")),
    );
    refuse(
        "date-ahead",
        "date/in-future",
        "It was signed a day and a millisecond ahead of now.",
        message_of(sample.genuine()).at(SIGNED - DAY - 1),
    );
    let expired = LEAF_UNTIL.millis() + MINUTE + 1;
    refuse(
        "expired",
        "x509/expired",
        "The certificates had expired when it was signed.",
        sample.dated(&expired.to_string()).at(expired),
    );
    let early = LEAF_FROM.millis() - MINUTE - 1;
    refuse(
        "not-yet-valid",
        "x509/not-yet-valid",
        "The certificates were not valid yet when it was signed.",
        sample.dated(&early.to_string()),
    );
}

fn environments(vectors: &mut Vectors, sample: Sample) {
    let area = vectors.kind.name();
    let mut refuse = |what: &str, code: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("{area}/{what}"), code, reason, message);
    };
    let named = |value: &'static str| sample.about(move |one| one.set(sample.environment, value));
    refuse(
        "sandbox-for-production",
        ENVIRONMENT,
        "What Sandbox signed is worth nothing in Production.",
        message_of(sample.from("Sandbox")),
    );
    refuse(
        "production-for-sandbox",
        ENVIRONMENT,
        "Production is not accepted where only Sandbox is.",
        message_of(sample.genuine()).to("sandbox"),
    );
    refuse(
        "environment-missing",
        ENVIRONMENT,
        "No environment is named.",
        sample.about(|one| one.without(sample.environment)),
    );
    refuse(
        "environment-of-another-kind",
        ENVIRONMENT,
        "The environment stands in the member where other kinds have it.",
        sample.about(|one| {
            one.without(sample.environment)
                .add(sample.other_environment, "\"Production\"")
        }),
    );
    refuse(
        "environment-in-capitals",
        ENVIRONMENT,
        "That is the name of a constant, not its value.",
        named("\"PRODUCTION\""),
    );
    refuse(
        "environment-null",
        "json/type",
        "Nothing is no environment.",
        named("null"),
    );
    refuse(
        "environment-list",
        "json/type",
        "A message has one environment.",
        named("[\"Production\"]"),
    );
}

fn signers(vectors: &mut Vectors, sample: Sample) {
    let area = vectors.kind.name();
    let genuine = || message_of(sample.genuine());
    let mut refuse = |what: &str, code: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("{area}/{what}"), code, reason, message);
    };
    refuse(
        "forged",
        "jws/signature",
        "The certificates are right, the signature is somebody else's.",
        genuine().signed_by(Key::p256("the attacker")),
    );
    refuse(
        "tampered",
        "jws/signature",
        "The first letter of the payload was exchanged after it was signed.",
        genuine().text(|text| {
            let (header, rest) = text.split_once('.').expect("three parts");
            format!("{header}.f{}", &rest[1..])
        }),
    );
    refuse(
        "algorithm-none",
        "jws/algorithm",
        "The header says that nobody has signed.",
        genuine().header(|header| header.set("alg", "\"none\"")),
    );
    refuse(
        "apple-roots",
        "x509/root",
        "Only Apple's roots are trusted, as by default.",
        genuine().to("apple-roots"),
    );
    refuse(
        "xcode-not-accepted",
        "x509/chain-length",
        "One certificate, where three are needed.",
        xcode_message_of(sample.genuine()).to("production"),
    );
    refuse(
        "xcode-vouches-for-production",
        ENVIRONMENT,
        "Xcode speaks for itself only.",
        xcode_message_of(sample.genuine()).to("every-environment"),
    );
    refuse(
        "store-vouches-for-xcode",
        ENVIRONMENT,
        "Xcode has a certificate of its own.",
        message_of(sample.from("Xcode")).to("every-environment"),
    );
    refuse(
        "local-testing-vouches-for-sandbox",
        ENVIRONMENT,
        "Local testing speaks for itself only.",
        message_under(local_testing_chain())
            .payload(|_| sample.from("Sandbox"))
            .to("every-environment"),
    );
}

fn forms(vectors: &mut Vectors, sample: Sample) {
    let area = vectors.kind.name();
    let mut refuse = |what: &str, code: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("{area}/{what}"), code, reason, message);
    };
    refuse(
        "array",
        "json/type",
        "A payload is an object, not an array of one.",
        message_of(sample.genuine()).payload_text(|text| format!("[{text}]")),
    );
    refuse(
        "cut-off",
        "json/syntax",
        "The end of the payload is missing.",
        message_of(sample.genuine()).payload_text(|text| text[..text.len() - 1].to_owned()),
    );
}

fn bundles(vectors: &mut Vectors, sample: Sample) {
    let area = vectors.kind.name();
    let named = |value: &'static str| sample.about(move |one| one.set("bundleId", value));
    let mut refuse = |what: &str, code: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("{area}/{what}"), code, reason, message);
    };
    refuse(
        "bundle-other",
        BUNDLE,
        "It is about another app.",
        named("\"com.example.other\""),
    );
    refuse(
        "bundle-case",
        BUNDLE,
        "Identifiers tell capitals apart here.",
        named("\"com.example.App\""),
    );
    refuse(
        "bundle-missing",
        BUNDLE,
        "It names no bundle, and a number does not make up for it.",
        sample.about(|one| one.without("bundleId")),
    );
    refuse(
        "bundle-null",
        "json/type",
        "Nothing is no bundle.",
        named("null"),
    );
    refuse(
        "bundle-before-environment",
        BUNDLE,
        "Another app and another environment: the app comes first.",
        sample.about(|one| {
            one.set("bundleId", "\"com.example.other\"")
                .set(sample.environment, "\"Sandbox\"")
        }),
    );
}

fn apps(vectors: &mut Vectors, sample: Sample) {
    let area = vectors.kind.name();
    let named = |value: &'static str| sample.about(move |one| one.set("appAppleId", value));
    vectors.accept(
        &format!("{area}/app-of-sandbox"),
        "Outside of Production the number is not looked at.",
        message_of((sample.payload)(&|one| {
            one.set("appAppleId", "999999999")
                .set(sample.environment, "\"Sandbox\"")
        }))
        .to("production-and-sandbox"),
    );
    let mut refuse = |what: &str, code: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("{area}/{what}"), code, reason, message);
    };
    refuse(
        "app-other",
        APP,
        "It is about the app with the next number.",
        named("1234567891"),
    );
    refuse(
        "app-missing",
        APP,
        "In Production the app has a number.",
        sample.about(|one| one.without("appAppleId")),
    );
    refuse("app-zero", APP, "No app has this number.", named("0"));
    refuse(
        "app-negative",
        APP,
        "The number with a sign is another one.",
        named("-1234567890"),
    );
    refuse(
        "app-fraction",
        "json/type",
        "What begins with the number is not yet the number.",
        named("1234567890.5"),
    );
    refuse(
        "app-as-text",
        "json/type",
        "The number is a number, not text.",
        named("\"1234567890\""),
    );
    refuse(
        "app-null",
        "json/type",
        "Nothing is no number.",
        named("null"),
    );
    refuse(
        "app-before-environment",
        APP,
        "Another app of an environment that is not accepted: the app comes first.",
        named("1234567891").to("sandbox-with-number"),
    );
}

const APP: &str = "identity/app-apple-id";
const BUNDLE: &str = "identity/bundle-id";
const ENVIRONMENT: &str = "identity/environment";
