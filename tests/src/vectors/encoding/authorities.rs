//! The certificates above the leaf are read as strictly.

use super::Refuse;
use crate::pki::certificate::Certificate;
use crate::pki::chain::chain;
use crate::pki::der;
use crate::pki::time::Moment;

/// A few of the same in the other two certificates.
pub(super) fn add(refuse: Refuse<'_>) {
    refuse(
        "long-length-in-intermediate",
        "A length has a byte too many.",
        chain().intermediate(|certificate| Certificate {
            subject: der::with_long_length(&certificate.subject),
            ..certificate
        }),
    );
    refuse(
        "trailing-in-intermediate",
        "Something follows the signature.",
        chain().intermediate_as(|one| der::with_trailing(&one.der(), &der::null())),
    );
    refuse("time-with-offset-in-intermediate", "Times are in UTC.", {
        let not_after = Moment::new(2036, [3, 19, 0, 0, 0]).utc_time("+0000");
        chain().intermediate(|certificate| Certificate {
            not_after,
            ..certificate
        })
    });
    refuse(
        "long-length-in-root",
        "A length has a byte too many.",
        chain().root_as(|root| der::with_long_length(&root.der())),
    );
    refuse(
        "serial-negative-in-root",
        "A serial number is not negative.",
        chain().root(|root| Certificate {
            serial: der::integer(&[0x80]),
            ..root
        }),
    );
}
