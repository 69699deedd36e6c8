//! Messages within notifications: each is verified as if it had come alone, and has to be about the
//! environment of the notification.
//!
//! The code is that of the fault in the message itself. Ids begin with the member it stands in.

use super::Vectors;
use crate::pki::chain::{LEAF_UNTIL, chain_of};
use crate::pki::json::{Object, string};
use crate::pki::key::Key;
use crate::pki::message::{Message, SIGNED, message_of, message_under, xcode_message_of};
use crate::pki::payload::{
    app_data, app_transaction, data, notification, renewal_info, transaction,
};
use crate::pki::time::{DAY, MINUTE};
use crate::trust::local_testing_chain;

pub(super) fn add(vectors: &mut Vectors) {
    accepted(vectors);
    for place in [TRANSACTION, RENEWAL_INFO, APP_TRANSACTION] {
        signatures(vectors, place);
        dates(vectors, place);
        environments(vectors, place);
        values(vectors, place);
    }
    identities(vectors);
    kinds(vectors);
    order(vectors);
}

/// Where a message may stand within a notification.
#[derive(Clone, Copy)]
struct Place {
    /// In ids.
    name: &'static str,
    body: &'static str,
    member: &'static str,
    genuine: fn() -> Object,
    date: &'static str,
    environment: &'static str,
}

const TRANSACTION: Place = Place {
    name: "transaction",
    body: "data",
    member: "signedTransactionInfo",
    genuine: transaction,
    date: "signedDate",
    environment: "environment",
};
const RENEWAL_INFO: Place = Place {
    name: "renewal-info",
    body: "data",
    member: "signedRenewalInfo",
    genuine: renewal_info,
    date: "signedDate",
    environment: "environment",
};
const APP_TRANSACTION: Place = Place {
    name: "app-transaction",
    body: "appData",
    member: "signedAppTransactionInfo",
    genuine: app_transaction,
    date: "receiptCreationDate",
    environment: "receiptType",
};

impl Place {
    /// A notification with this message in this place.
    fn holds(self, message: Message) -> Message {
        self.holds_value(&jws(message))
    }

    /// A notification with any value in this place.
    fn holds_value(self, value: &str) -> Message {
        message_of(self.payload(|body| body.set(self.member, value)))
    }

    fn payload(self, change: impl FnOnce(Object) -> Object) -> Object {
        let (notification_type, body) = match self.body {
            "data" => ("DID_RENEW", data()),
            _ => ("RESCIND_CONSENT", app_data()),
        };
        notification(notification_type, self.body, &change(body))
    }

    fn genuine(self) -> Message {
        message_of((self.genuine)())
    }

    fn with(self, member: &str, value: &str) -> Message {
        message_of((self.genuine)().set(member, value))
    }

    fn refuse(self, vectors: &mut Vectors, what: &str, code: &str, reason: &str, message: Message) {
        vectors.refuse(
            &format!("nested/{}-{what}", self.name),
            code,
            reason,
            message,
        );
    }
}

/// The JSON text of a message as it stands within another one.
fn jws(message: Message) -> String {
    string(&message.write().jws)
}

fn accepted(vectors: &mut Vectors) {
    let both = |body: Object, transaction: Message, renewal_info: Message| {
        body.add("signedTransactionInfo", jws(transaction))
            .add("signedRenewalInfo", jws(renewal_info))
    };
    let mut accept = |what: &str, reason: &str, message: Message| {
        vectors.accept(&format!("nested/{what}"), reason, message);
    };
    accept(
        "transaction-and-renewal-info",
        "All that is known of a notification about a subscription.",
        message_of(
            notification(
                "SUBSCRIBED",
                "data",
                &both(data(), TRANSACTION.genuine(), RENEWAL_INFO.genuine())
                    .add("status", "1")
                    .add("consumptionRequestReason", "\"OTHER\""),
            )
            .add("subtype", "\"INITIAL_BUY\""),
        ),
    );
    accept(
        "transaction-alone",
        "A purchase that does not renew.",
        TRANSACTION.holds(TRANSACTION.genuine()),
    );
    accept(
        "renewal-info-alone",
        "Renewal info without a transaction.",
        RENEWAL_INFO.holds(RENEWAL_INFO.genuine()),
    );
    accept(
        "app-transaction-alone",
        "An app transaction.",
        APP_TRANSACTION.holds(APP_TRANSACTION.genuine()),
    );
    accept(
        "all-in-two-bodies",
        "Two bodies that agree, and a message in each place there is.",
        message_of(
            notification(
                "TEST",
                "data",
                &both(data(), TRANSACTION.genuine(), RENEWAL_INFO.genuine()),
            )
            .add(
                "appData",
                app_data()
                    .add("signedAppTransactionInfo", jws(APP_TRANSACTION.genuine()))
                    .text(),
            ),
        ),
    );
    accept(
        "transaction-and-renewal-info-of-sandbox",
        "All from Sandbox.",
        message_of(notification(
            "DID_RENEW",
            "data",
            &both(
                data()
                    .without("appAppleId")
                    .set("environment", "\"Sandbox\""),
                TRANSACTION.with("environment", "\"Sandbox\""),
                RENEWAL_INFO.with("environment", "\"Sandbox\""),
            ),
        ))
        .to("production-and-sandbox"),
    );
    accept(
        "transaction-of-another-header",
        "The same chain under another text of the header.",
        TRANSACTION.holds(
            TRANSACTION
                .genuine()
                .header(|header| header.add("kid", "\"AB12\"")),
        ),
    );
    accept(
        "transaction-signed-long-before",
        "What is within was signed months before the notification.",
        TRANSACTION.holds(TRANSACTION.with("signedDate", &(SIGNED - 90 * DAY).to_string())),
    );
    accept(
        "transaction-signed-after",
        "What is within was signed a second after the notification: clocks differ.",
        TRANSACTION.holds(TRANSACTION.with("signedDate", &(SIGNED + 1000).to_string())),
    );
    accept(
        "renewal-info-of-another-subscription",
        "Renewal info names no app, and what belongs together is for Apple to say.",
        message_of(notification(
            "DID_RENEW",
            "data",
            &both(
                data(),
                TRANSACTION.genuine(),
                RENEWAL_INFO.with("originalTransactionId", "\"3000000000000000\""),
            ),
        )),
    );
    accept(
        "transaction-in-another-place",
        "Only these three members hold messages: text in others is nobody's word.",
        message_of(
            notification(
                "DID_RENEW",
                "data",
                &data().add("signedAppTransactionInfo", "\"forged\""),
            )
            .add("signedTransactionInfo", "\"forged\""),
        ),
    );
    accept(
        "transaction-of-local-testing",
        "A renewal, and all of it from local testing.",
        message_under(local_testing_chain())
            .payload(|_| {
                let local = |payload: Object| payload.set("environment", "\"LocalTesting\"");
                let within =
                    |payload| jws(message_under(local_testing_chain()).payload(|_| local(payload)));
                let body = local(data())
                    .add("signedTransactionInfo", within(renewal()))
                    .add("signedRenewalInfo", within(renewal_info()));
                notification("DID_RENEW", "data", &body)
            })
            .to("local-testing"),
    );
}

/// The transaction that continues a subscription.
fn renewal() -> Object {
    transaction()
        .set("transactionId", "\"2000000945678901\"")
        .set("productId", "\"com.example.app.monthly\"")
        .set("originalPurchaseDate", "1769688000000")
        .add("expiresDate", "1775044790000")
        .set("type", "\"Auto-Renewable Subscription\"")
        .set("transactionReason", "\"RENEWAL\"")
        .set("price", "9990")
}

fn signatures(vectors: &mut Vectors, place: Place) {
    let mut refuse = |what: &str, code: &str, reason: &str, message: Message| {
        place.refuse(vectors, what, code, reason, place.holds(message));
    };
    refuse(
        "forged",
        "jws/signature",
        "The notification is genuine, what is within is not.",
        place.genuine().signed_by(Key::p256("the attacker")),
    );
    refuse(
        "tampered",
        "jws/signature",
        "What is within was changed after it was signed.",
        place.genuine().text(|text| {
            let (header, rest) = text.split_once('.').expect("three parts");
            format!("{header}.f{}", &rest[1..])
        }),
    );
    refuse(
        "of-somebody-else",
        "x509/root",
        "What is within comes with a chain that nobody trusts.",
        message_under(chain_of("somebody else")).payload(|_| (place.genuine)()),
    );
    refuse(
        "without-certificates",
        "jws/no-certificates",
        "Nothing says who signed what is within.",
        place.genuine().x5c_text(""),
    );
    refuse(
        "signed-by-xcode",
        "x509/chain-length",
        "What is within was signed by Xcode, which is not accepted.",
        xcode_message_of((place.genuine)()),
    );
}

fn dates(vectors: &mut Vectors, place: Place) {
    let mut refuse = |what: &str, code: &str, reason: &str, message: Message| {
        place.refuse(vectors, what, code, reason, message);
    };
    let expired = LEAF_UNTIL.millis() + MINUTE + 1;
    refuse(
        "expired",
        "x509/expired",
        "What is within was signed when its certificates had expired.",
        place
            .holds(place.with(place.date, &expired.to_string()))
            .at(expired),
    );
    refuse(
        "in-the-future",
        "date/in-future",
        "What is within was signed more than a day ahead of now.",
        place.holds(place.with(place.date, &(SIGNED + 2000 + DAY + 1).to_string())),
    );
    refuse(
        "without-date",
        "date/missing",
        "The date of the notification is not that of what is within.",
        place.holds(message_of((place.genuine)().without(place.date))),
    );
}

fn environments(vectors: &mut Vectors, place: Place) {
    let mut refuse = |what: &str, reason: &str, message: Message| {
        place.refuse(vectors, what, ENVIRONMENT, reason, message);
    };
    refuse(
        "of-sandbox",
        "Something from Sandbox within a notification from Production, both accepted.",
        place
            .holds(place.with(place.environment, "\"Sandbox\""))
            .to("production-and-sandbox"),
    );
    refuse(
        "without-environment",
        "The environment of the notification is not that of what is within.",
        place.holds(message_of((place.genuine)().without(place.environment))),
    );
    refuse(
        "from-xcode",
        "Something from Xcode within a notification from the App Store, both accepted.",
        place
            .holds(xcode_message_of(
                (place.genuine)().set(place.environment, "\"Xcode\""),
            ))
            .to("every-environment"),
    );
    refuse(
        "from-xcode-for-production",
        "The same, and it claims to be from Production.",
        place
            .holds(xcode_message_of((place.genuine)()))
            .to("every-environment"),
    );
}

fn values(vectors: &mut Vectors, place: Place) {
    let mut refuse = |what: &str, code: &str, reason: &str, value: &str| {
        place.refuse(vectors, what, code, reason, place.holds_value(value));
    };
    refuse(
        "empty",
        "jws/parts",
        "There is a member for a message, and no message.",
        "\"\"",
    );
    refuse(
        "with-line-break",
        "input/base64",
        "A genuine message and a line break.",
        &jws(place.genuine().text(|text| text + "\\n")),
    );
    // These are faults of the notification, which has the wrong type of value.
    let mut refuse = |what: &str, reason: &str, value: &str| {
        vectors.refuse(
            &format!("notification/{}-{what}", place.name),
            "json/type",
            reason,
            place.holds_value(value),
        );
    };
    refuse("null", "Nothing is no message.", "null");
    refuse(
        "decoded",
        "A payload that nobody signed in the place of a message.",
        &(place.genuine)().text(),
    );
}

fn identities(vectors: &mut Vectors) {
    for place in [TRANSACTION, APP_TRANSACTION] {
        place.refuse(
            vectors,
            "of-another-app",
            "identity/bundle-id",
            "Something about another app within a notification about this one.",
            place.holds(place.with("bundleId", "\"com.example.other\"")),
        );
    }
    APP_TRANSACTION.refuse(
        vectors,
        "of-another-number",
        "identity/app-apple-id",
        "The bundle is the same, the number is not.",
        APP_TRANSACTION.holds(APP_TRANSACTION.with("appAppleId", "1")),
    );
    TRANSACTION.refuse(
        vectors,
        "of-production",
        ENVIRONMENT,
        "Something from Production within a notification from Sandbox, both accepted.",
        message_of(TRANSACTION.payload(|body| {
            body.set("environment", "\"Sandbox\"")
                .add("signedTransactionInfo", jws(TRANSACTION.genuine()))
        }))
        .to("production-and-sandbox"),
    );
}

fn kinds(vectors: &mut Vectors) {
    let places = [TRANSACTION, RENEWAL_INFO, APP_TRANSACTION];
    for place in places {
        for other in places.into_iter().filter(|other| other.name != place.name) {
            place.refuse(
                vectors,
                &format!("is-{}", other.name),
                "identity/kind",
                "A genuine message in the place of one of another kind.",
                place.holds(other.genuine()),
            );
        }
    }
    TRANSACTION.refuse(
        vectors,
        "is-notification",
        "identity/kind",
        "A genuine notification within another one.",
        TRANSACTION.holds(TRANSACTION.holds(TRANSACTION.genuine())),
    );
}

/// The notification is judged first, then what is within in the order in which it is written.
fn order(vectors: &mut Vectors) {
    let forged = |place: Place| jws(place.genuine().signed_by(Key::p256("the attacker")));
    let expired =
        |place: Place| jws(place.with(place.date, &(LEAF_UNTIL.millis() + MINUTE + 1).to_string()));
    let late = LEAF_UNTIL.millis() + DAY;
    vectors.refuse(
        "notification/before-what-is-within",
        "identity/bundle-id",
        "The notification is about another app, and what is within is forged.",
        message_of(TRANSACTION.payload(|body| {
            body.set("bundleId", "\"com.example.other\"")
                .add("signedTransactionInfo", forged(TRANSACTION))
        })),
    );
    vectors.refuse(
        "nested/transaction-before-renewal-info",
        "jws/signature",
        "The first of two is forged, the second expired.",
        message_of(TRANSACTION.payload(|body| {
            body.add("signedTransactionInfo", forged(TRANSACTION))
                .add("signedRenewalInfo", expired(RENEWAL_INFO))
        }))
        .at(late),
    );
    vectors.refuse(
        "nested/renewal-info-before-transaction",
        "x509/expired",
        "The first of two is expired, the second forged.",
        message_of(TRANSACTION.payload(|body| {
            body.add("signedRenewalInfo", expired(RENEWAL_INFO))
                .add("signedTransactionInfo", forged(TRANSACTION))
        }))
        .at(late),
    );
}

const ENVIRONMENT: &str = "identity/environment";
