//! Notifications and their bodies; what is within them has vectors of its own.

use super::Vectors;
use super::every_kind::{self, Sample};
use crate::pki::json::Object;
use crate::pki::message::{Message, message_of};
use crate::pki::payload::{
    app_data, data, external_purchase_token, notification, notification_without_body, summary,
};

pub(super) fn add(vectors: &mut Vectors) {
    every_kind::add(
        vectors,
        Sample {
            payload: |change| notification("TEST", "data", &change(data())),
            date: "signedDate",
            other_date: "receiptCreationDate",
            environment: "environment",
            other_environment: "receiptType",
            names_bundle: true,
            names_app: true,
        },
    );
    bodies(vectors);
    tokens(vectors);
    no_bodies(vectors);
    two_bodies(vectors);
    types(vectors);
}

fn bodies(vectors: &mut Vectors) {
    let sandbox = |body: Object| body.without("appAppleId").set("environment", "\"Sandbox\"");
    for (name, notification_type, body) in [
        ("summary", "RENEWAL_EXTENSION", summary()),
        ("appData", "RESCIND_CONSENT", app_data()),
    ] {
        let what = if name == "appData" { "app-data" } else { name };
        vectors.accept(
            &format!("notification/{what}"),
            "This body names the app as the other ones do.",
            message_of(notification(notification_type, name, &body)),
        );
        vectors.accept(
            &format!("notification/{what}-of-sandbox"),
            "The same in Sandbox, where apps have no number.",
            message_of(notification(
                notification_type,
                name,
                &sandbox(body.clone()),
            ))
            .to("sandbox"),
        );
        for (fault, code, body) in [
            (
                "other-bundle",
                BUNDLE,
                body.clone().set("bundleId", "\"com.example.other\""),
            ),
            ("other-app", APP, body.clone().set("appAppleId", "1")),
            (
                "of-sandbox-for-production",
                ENVIRONMENT,
                sandbox(body.clone()),
            ),
            (
                "without-environment",
                ENVIRONMENT,
                body.without("environment"),
            ),
        ] {
            vectors.refuse(
                &format!("notification/{what}-{fault}"),
                code,
                "This body is judged as the other ones are.",
                message_of(notification(notification_type, name, &body)),
            );
        }
    }
    vectors.accept(
        "notification/summary-with-a-message",
        "Nothing that is signed belongs into a summary: it is handed on as text.",
        message_of(notification(
            "RENEWAL_EXTENSION",
            "summary",
            &summary().add("signedTransactionInfo", "\"forged\""),
        )),
    );
}

/// Tokens for external purchases have their environment in the prefix of their identifier.
fn tokens(vectors: &mut Vectors) {
    let of = |token: Object| {
        message_of(notification(
            "EXTERNAL_PURCHASE_TOKEN",
            "externalPurchaseToken",
            &token,
        ))
    };
    let production = || external_purchase_token(TOKEN);
    let sandbox =
        |prefix: &str| external_purchase_token(&format!("{prefix}_{TOKEN}")).without("appAppleId");
    let mut accept = |what: &str, reason: &str, message: Message| {
        vectors.accept(&format!("notification/token{what}"), reason, message);
    };
    accept("", "A token from Production.", of(production()));
    accept(
        "-of-sandbox",
        "A token from Sandbox, as its prefix says.",
        of(sandbox("SANDBOX")).to("sandbox"),
    );
    accept(
        "-with-environment",
        "A token has its environment in the prefix: a member of that name means nothing.",
        of(production().add("environment", "\"Sandbox\"")),
    );
    accept(
        "-every-field",
        "Every member that is known of a token.",
        of(production()
            .add("tokenExpirationDate", "1803902400000")
            .add("tokenType", "\"ACQUISITION\"")),
    );
    let mut refuse = |what: &str, code: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("notification/token-{what}"), code, reason, message);
    };
    refuse(
        "of-sandbox-for-production",
        ENVIRONMENT,
        "A token from Sandbox is worth nothing in Production.",
        of(external_purchase_token(&format!("SANDBOX_{TOKEN}"))),
    );
    refuse(
        "for-sandbox",
        ENVIRONMENT,
        "A token from Production, where only Sandbox is accepted.",
        of(production()).to("sandbox"),
    );
    refuse(
        "prefix-in-lower-case",
        ENVIRONMENT,
        "The prefix of Sandbox is in capitals: this token is from Production.",
        of(sandbox("sandbox")).to("sandbox"),
    );
    refuse(
        "without-identifier",
        ENVIRONMENT,
        "Nothing says that it is from Sandbox.",
        of(production().without("externalPurchaseId")).to("sandbox"),
    );
    refuse(
        "identifier-null",
        "json/type",
        "Nothing is no identifier.",
        of(production().set("externalPurchaseId", "null")),
    );
    refuse(
        "other-bundle",
        BUNDLE,
        "A token of another app.",
        of(production().set("bundleId", "\"com.example.other\"")),
    );
    refuse(
        "without-app",
        APP,
        "In Production a token names the app by its number too.",
        of(production().without("appAppleId")),
    );
    refuse(
        "of-sandbox-as-environment",
        APP,
        "The prefix decides, not a member: it is from Production and lacks the number.",
        of(production()
            .without("appAppleId")
            .add("environment", "\"Sandbox\""))
        .to("production-and-sandbox"),
    );
}

fn no_bodies(vectors: &mut Vectors) {
    let mut refuse = |what: &str, code: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("notification/{what}"), code, reason, message);
    };
    refuse(
        "without-body",
        BUNDLE,
        "It is about no app.",
        message_of(notification_without_body("TEST")),
    );
    refuse(
        "app-beside-no-body",
        BUNDLE,
        "The app is named outside of any body.",
        message_of(
            ["appAppleId", "bundleId", "environment"]
                .into_iter()
                .zip(["1234567890", "\"com.example.app\"", "\"Production\""])
                .fold(
                    notification_without_body("TEST"),
                    |payload, (name, value)| payload.add(name, value),
                ),
        ),
    );
    refuse(
        "body-of-another-name",
        BUNDLE,
        "Names of members tell capitals apart.",
        message_of(notification("TEST", "Data", &data())),
    );
    for (what, text) in [("null", "null"), ("empty-list", "[]"), ("text", "\"{}\"")] {
        refuse(
            &format!("data-{what}"),
            "json/type",
            "A body is an object.",
            message_of(notification_without_body("TEST").add("data", text)),
        );
    }
    refuse(
        "data-in-a-list",
        "json/type",
        "A body is an object, not a list of one.",
        message_of(notification_without_body("TEST").add("data", format!("[{}]", data().text()))),
    );
    refuse(
        "data-empty",
        BUNDLE,
        "An empty body is about no app.",
        message_of(notification("TEST", "data", &Object::default())),
    );
}

/// There is one body. Should there ever be two, they have to be about the same app.
fn two_bodies(vectors: &mut Vectors) {
    let with = |name: &str, second: Object| {
        message_of(notification("TEST", "data", &data()).add(name, second.text()))
    };
    vectors.accept(
        "notification/two-bodies",
        "Two bodies that name the same app and environment.",
        with("summary", summary()),
    );
    let mut refuse = |what: &str, code: &str, message: Message| {
        vectors.refuse(
            &format!("notification/two-bodies-{what}"),
            code,
            "Two bodies that disagree: whoever reads either must not be misled.",
            message,
        );
    };
    let other = || summary().set("bundleId", "\"com.example.other\"");
    refuse("of-two-apps", BUNDLE, with("summary", other()));
    refuse(
        "the-other-first",
        BUNDLE,
        message_of(notification("TEST", "summary", &other()).add("data", data().text())),
    );
    refuse(
        "of-two-numbers",
        APP,
        with("appData", app_data().set("appAppleId", "1")),
    );
    refuse(
        "of-two-environments",
        ENVIRONMENT,
        with("appData", app_data().set("environment", "\"Sandbox\"")).to("production-and-sandbox"),
    );
    refuse(
        "and-a-token-of-sandbox",
        ENVIRONMENT,
        with(
            "externalPurchaseToken",
            external_purchase_token(&format!("SANDBOX_{TOKEN}")),
        )
        .to("production-and-sandbox"),
    );
    refuse("of-one-name", "json/duplicate", with("data", data()));
}

fn types(vectors: &mut Vectors) {
    vectors.accept(
        "notification/unknown-type",
        "A type that Apple adds tomorrow comes through untouched.",
        message_of(
            notification("GIFT_WRAPPED", "data", &data()).add("subtype", "\"WITH_A_RIBBON\""),
        ),
    );
    vectors.accept(
        "notification/unknown-combination",
        "A type with a body that is not documented for it.",
        message_of(
            notification("RENEWAL_EXTENSION", "data", &data()).add("subtype", "\"INITIAL_BUY\""),
        ),
    );
    vectors.accept(
        "notification/unknown-body",
        "A body that Apple adds tomorrow, beside one that is known.",
        message_of(notification("TEST", "data", &data()).add("tomorrow", data().text())),
    );
    vectors.refuse(
        "notification/only-an-unknown-body",
        BUNDLE,
        "A body that Apple adds tomorrow cannot be judged today.",
        message_of(notification("TEST", "tomorrow", &data())),
    );
}

const TOKEN: &str = "b2158121-7af9-49d4-9561-1f588205523e";
const APP: &str = "identity/app-apple-id";
const BUNDLE: &str = "identity/bundle-id";
const ENVIRONMENT: &str = "identity/environment";
