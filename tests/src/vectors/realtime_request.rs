//! Questions of the Retention Messaging API, which name the app by its number alone.

use super::Vectors;
use super::every_kind::{self, Sample};
use crate::pki::message::message_of;
use crate::pki::payload::realtime_request;

pub(super) fn add(vectors: &mut Vectors) {
    every_kind::add(
        vectors,
        Sample {
            payload: |change| change(realtime_request()),
            date: "signedDate",
            other_date: "receiptCreationDate",
            environment: "environment",
            other_environment: "receiptType",
            names_bundle: false,
            names_app: true,
        },
    );
    vectors.accept(
        "realtime-request/every-field",
        "Every member that is known of a realtime request; genuine ones have all.",
        message_of(realtime_request()),
    );
    vectors.accept(
        "realtime-request/sandbox-without-app",
        "Outside of Production the number is not looked at, so that it may as well be missing.",
        message_of(
            realtime_request()
                .without("appAppleId")
                .set("environment", "\"Sandbox\""),
        )
        .to("sandbox"),
    );
    vectors.accept(
        "realtime-request/names-a-bundle",
        "It names no bundle: a member of this name is like any that is unknown.",
        message_of(realtime_request().add("bundleId", "\"com.example.other\"")),
    );
    vectors.refuse(
        "realtime-request/bundle-instead-of-app",
        "identity/app-apple-id",
        "A bundle does not make up for the number.",
        message_of(
            realtime_request()
                .without("appAppleId")
                .add("bundleId", "\"com.example.app\""),
        ),
    );
}
