//! One kind of payload presented as another.
//!
//! Each kind has members that it always has and no other does. A payload is refused as the wrong
//! kind if it has one of another kind and none of its own. Where it has both, or none at all, it
//! cannot be told, and the rest decides.

use super::{Kind, Vectors};
use crate::pki::json::Object;
use crate::pki::message::{Message, SIGNED, message_of};
use crate::pki::payload::{
    app_transaction, data, notification, realtime_request, renewal_info, transaction,
};

pub(super) fn add(vectors: &mut Vectors) {
    let own = vectors.kind;
    for other in Kind::MESSAGES.into_iter().filter(|other| *other != own) {
        vectors.refuse(
            &format!("kind/{}-as-{}", other.name(), own.name()),
            KIND,
            "A genuine message of another kind.",
            message_of(genuine(other)),
        );
    }
    vectors.accept(
        &format!("kind/{}-of-two-kinds", own.name()),
        "It has members of two kinds, one of them its own: Apple may give a kind more members.",
        of_two_kinds(own),
    );
    // Date and environment of an app transaction stand in members that no other kind has.
    if own != Kind::AppTransaction {
        vectors.refuse(
            &format!("kind/disguised-as-{}", own.name()),
            KIND,
            "Another kind, with all that a decision about this one needs: date, app, environment.",
            disguised(own),
        );
        vectors.accept(
            &format!("kind/{}-without-its-members", own.name()),
            "It has nothing that any kind alone has, so that it cannot be told from others.",
            bare(own),
        );
    }
}

/// A genuine payload of a kind.
fn genuine(kind: Kind) -> Object {
    match kind {
        Kind::Transaction => transaction(),
        Kind::RenewalInfo => renewal_info(),
        Kind::AppTransaction => app_transaction(),
        Kind::Notification => notification("TEST", "data", &data()),
        Kind::RealtimeRequest => realtime_request(),
        Kind::Receipt => unreachable!("a receipt is no message"),
    }
}

/// Another kind that also has what a payload of this kind is judged by.
fn disguised(kind: Kind) -> Message {
    message_of(match kind {
        Kind::Transaction => renewal_info().add("bundleId", "\"com.example.app\""),
        Kind::Notification => transaction().add("data", data().text()),
        _ => transaction().add("appAppleId", "1234567890"),
    })
}

/// A genuine payload with a member that gives another kind away.
fn of_two_kinds(kind: Kind) -> Message {
    let (name, value) = match kind {
        Kind::Transaction => ("autoRenewStatus", "1"),
        _ => ("purchaseDate", "1772366390000"),
    };
    message_of(genuine(kind).add(name, value))
}

/// No more than what a payload of this kind is judged by.
fn bare(kind: Kind) -> Message {
    let app = data().without("bundleVersion");
    let payload = match kind {
        Kind::Notification => Object::default().add("data", app.text()),
        _ => app,
    };
    message_of(payload.add("signedDate", SIGNED.to_string()))
}

const KIND: &str = "identity/kind";
