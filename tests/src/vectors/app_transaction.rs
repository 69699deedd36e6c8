//! App transactions, which give date and environment under names of their own.

use super::Vectors;
use super::every_kind::{self, Sample};
use crate::pki::message::message_of;
use crate::pki::payload::app_transaction;

pub(super) fn add(vectors: &mut Vectors) {
    every_kind::add(
        vectors,
        Sample {
            payload: |change| change(app_transaction()),
            date: "receiptCreationDate",
            other_date: "signedDate",
            environment: "receiptType",
            other_environment: "environment",
            names_bundle: true,
            names_app: true,
        },
    );
    vectors.accept(
        "app-transaction/every-field",
        "Every member that is known of an app transaction.",
        message_of(app_transaction().add("preorderDate", "1743508800000")),
    );
    vectors.accept(
        "app-transaction/unknown-values",
        "Values that Apple adds to an enumeration tomorrow come through untouched.",
        message_of(app_transaction().set("originalPlatform", "\"carOS\"")),
    );
    vectors.accept(
        "app-transaction/members-of-other-kinds",
        "Date and environment as other kinds name them mean nothing here.",
        message_of(
            app_transaction()
                .add("environment", "\"Sandbox\"")
                .add("signedDate", "0"),
        ),
    );
    vectors.refuse(
        "app-transaction/receipt-type-of-receipts",
        "identity/environment",
        "So receipts name Sandbox, not app transactions.",
        message_of(app_transaction().set("receiptType", "\"ProductionSandbox\""))
            .to("production-and-sandbox"),
    );
}
