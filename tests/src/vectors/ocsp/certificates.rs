//! Certificates that name no responder, and certificates as of now.

use super::{Vectors, about_leaf, about_message, leaf_answer};
use crate::pki::chain::chain;
use crate::pki::der;
use crate::pki::extension::{Extension, authority_information_access};
use crate::pki::message::{message, message_under};
use crate::pki::time::{MINUTE, Moment};

const ACCESS: &str = "1.3.6.1.5.5.7.1.1";

pub(super) fn add(vectors: &mut Vectors) {
    addresses(vectors);
    dates(vectors);
    vectors.message(
        "tampered",
        message().text(|text| {
            let (header, rest) = text.split_once('.').expect("three parts");
            format!("{header}.f{}", &rest[1..])
        }),
    );
    vectors.refuse(
        "message-tampered",
        "jws/signature",
        "Nobody is asked about a message that is not genuine.",
        about_message("tampered"),
    );
}

fn addresses(vectors: &mut Vectors) {
    let with = |access: Extension| chain().leaf(|leaf| leaf.replace(access));
    let secure = "HTTPS://ocsp.example.com/ocsp03-wwdrg602";
    vectors.message_of(
        "second-address",
        with(several_addresses(&["ldap://ocsp.example.com/", secure])),
    );
    vectors.accept(
        "second-address",
        "The first address of the web is taken, others are passed over.",
        about_message("second-address"),
    );
    for (what, reason, chain) in [
        (
            "leaf-without-access",
            "The leaf does not say whom to ask.",
            chain().leaf(|leaf| leaf.without(ACCESS)),
        ),
        (
            "intermediate-without-access",
            "The intermediate does not say whom to ask.",
            chain().intermediate(|intermediate| intermediate.without(ACCESS)),
        ),
        (
            "address-of-a-directory",
            "The address is not one of the web.",
            with(authority_information_access(
                None,
                "ldap://ocsp.example.com/",
            )),
        ),
        (
            "address-of-a-file",
            "The address is not one of the web.",
            with(authority_information_access(None, "file:///etc/passwd")),
        ),
        (
            "address-with-line-break",
            "The address has more than an address has.",
            with(authority_information_access(
                None,
                "http://ocsp.example.com/\r\nHost: example.org",
            )),
        ),
    ] {
        vectors.message_of(what, chain);
        vectors.refuse(what, "ocsp/no-address", reason, about_message(what));
    }
    vectors.message_of(
        "access-broken",
        with(Extension::new(ACCESS, der::sequence(&[&der::null()]))),
    );
    vectors.refuse(
        "access-broken",
        "x509/encoding",
        "What stands there is not readable.",
        about_message("access-broken"),
    );
}

fn dates(vectors: &mut Vectors) {
    let until = |moment| message_under(chain().leaf(|leaf| leaf.valid_until(moment)));
    vectors.message("expired-since", until(Moment::new(2026, [3, 1, 12, 2, 0])));
    let end = Moment::new(2026, [3, 1, 12, 2, 0]).millis();
    vectors.accept(
        "certificate-of-the-last-minute",
        "Clocks differ: the leaf expired a minute ago.",
        super::Case {
            message: "expired-since",
            ..about_leaf(leaf_answer()).at(end + MINUTE)
        },
    );
    vectors.refuse(
        "certificate-expired-since",
        "x509/expired",
        "The leaf was valid when it signed, and is no longer.",
        super::Case {
            message: "expired-since",
            ..about_leaf(leaf_answer()).at(end + MINUTE + 1)
        },
    );
}

/// Access to several responders.
fn several_addresses(addresses: &[&str]) -> Extension {
    let list: Vec<_> = addresses
        .iter()
        .map(|address| {
            der::sequence(&[
                &der::oid("1.3.6.1.5.5.7.48.1"),
                &der::primitive(6, address.as_bytes()),
            ])
        })
        .collect();
    Extension::new(ACCESS, der::value(0x30, &list.concat()))
}
