//! Every way in which an answer may be right.

use super::{Vectors, about_intermediate, about_leaf, intermediate, leaf, leaf_answer};
use crate::pki::certificate::Certificate;
use crate::pki::der;
use crate::pki::extension::Extension;
use crate::pki::key::{Hash, Key};
use crate::pki::message::SIGNED;
use crate::pki::ocsp::{
    Answer, NONCE, SHA1, Single, by_delegate, by_holder, by_issuer, by_key, by_name, delegate,
    delegate_key, delegate_name, good, good_by_sha256, noon, revoked,
};
use crate::pki::time::{MINUTE, Moment};

pub(super) fn add(vectors: &mut Vectors) {
    responders(vectors);
    contents(vectors);
    dates(vectors);
}

fn responders(vectors: &mut Vectors) {
    let mut accept = |what: &str, reason: &str, answer: Answer| {
        vectors.accept(what, reason, about_leaf(answer.der()));
    };
    let (leaf, key) = (leaf(), delegate_key());
    let singles = || vec![good(&leaf)];
    accept(
        "delegate-by-key",
        "The issuer lets somebody answer, who is known by the key.",
        by_delegate(&leaf, singles()),
    );
    accept(
        "delegate-by-name",
        "The same, who is known by name.",
        Answer {
            responder: by_name(&delegate_name()),
            ..by_delegate(&leaf, singles())
        },
    );
    accept(
        "issuer-by-name",
        "The issuer answers without help.",
        by_issuer(&leaf, singles()),
    );
    accept(
        "issuer-by-key",
        "The same, known by the key.",
        Answer {
            responder: by_key(&leaf.key),
            ..by_issuer(&leaf, singles())
        },
    );
    accept(
        "issuer-with-sha256",
        "A P-384 key may sign a shorter digest.",
        Answer {
            algorithm: Hash::Sha256.algorithm(),
            hash: Hash::Sha256,
            ..by_issuer(&leaf, singles())
        },
    );
    accept(
        "delegate-with-sha384",
        "A P-256 key may sign a longer digest.",
        Answer {
            algorithm: Hash::Sha384.algorithm(),
            hash: Hash::Sha384,
            ..by_delegate(&leaf, singles())
        },
    );
    let large = Key::p384("large responder");
    accept(
        "delegate-p384",
        "The delegate has a P-384 key.",
        by_holder(
            &Certificate {
                public_key: large.public(),
                ..delegate(&leaf).without("2.5.29.14")
            },
            &large,
            singles(),
        ),
    );
    accept(
        "delegate-hashed-by-sha256",
        "The issuer signed the delegate's certificate with SHA-256.",
        by_holder(&delegate(&leaf).hashed_by(Hash::Sha256), &key, singles()),
    );
    accept(
        "delegate-without-key-usage",
        "The delegate's certificate does not restrict the key.",
        by_holder(&delegate(&leaf).without("2.5.29.15"), &key, singles()),
    );
    accept(
        "delegate-among-others",
        "Other certificates came along.",
        Answer {
            certificates: vec![
                intermediate().issuer.der(),
                delegate(&leaf).der(),
                leaf.issuer.der(),
            ],
            ..by_delegate(&leaf, singles())
        },
    );
    accept(
        "delegate-of-the-last-minute",
        "Clocks differ: the delegate's certificate expired a minute ago.",
        by_holder(
            &delegate(&leaf).valid_until(Moment::new(2026, [3, 1, 11, 59, 0])),
            &key,
            singles(),
        ),
    );
    let intermediate = intermediate();
    vectors.accept(
        "root-delegate",
        "The root lets somebody answer about the intermediate.",
        about_intermediate(by_delegate(&intermediate, vec![good(&intermediate)]).der()),
    );
}

fn contents(vectors: &mut Vectors) {
    let leaf = leaf();
    let mut accept = |what: &str, reason: &str, singles: Vec<Single>| {
        vectors.accept(what, reason, about_leaf(by_delegate(&leaf, singles).der()));
    };
    let other = Single {
        serial: der::integer(&[0x11]),
        ..good(&leaf)
    };
    accept(
        "id-by-sha256",
        "The certificate is named by SHA-256.",
        vec![good_by_sha256(&leaf)],
    );
    accept(
        "id-without-parameters",
        "SHA-1 has no parameters written out.",
        vec![Single {
            algorithm: der::sequence(&[&der::oid(SHA1)]),
            ..good(&leaf)
        }],
    );
    accept(
        "several-certificates",
        "There is more about others, one of which was revoked.",
        vec![
            other.clone().status(revoked(noon(-7), Some(1))),
            good(&leaf),
            other.clone(),
        ],
    );
    accept(
        "twice",
        "The certificate is good by either name.",
        vec![good(&leaf), good_by_sha256(&leaf)],
    );
    accept(
        "stale-about-another",
        "What is out of date is about another certificate.",
        vec![other.until(noon(-1)), good(&leaf)],
    );
    accept(
        "single-extension",
        "An extension that nobody has to understand.",
        vec![good(&leaf).with(Extension::new("1.2.3.4", vec![5, 0]))],
    );
    let answer = || by_delegate(&leaf, vec![good(&leaf)]);
    vectors.accept(
        "extension",
        "The same on the answer.",
        about_leaf(answer().with(Extension::new("1.2.3.4", vec![5, 0])).der()),
    );
    vectors.accept(
        "nonce-of-somebody-else",
        "No nonce was sent: an answer that was made for somebody else is as good.",
        about_leaf(
            answer()
                .with(Extension::new(NONCE, der::octet_string(&[1; 16])))
                .der(),
        ),
    );
}

fn dates(vectors: &mut Vectors) {
    let leaf = leaf();
    let without_end = || {
        let single = Single {
            next_update: vec![],
            ..good(&leaf)
        };
        by_delegate(&leaf, vec![single]).der()
    };
    vectors.accept(
        "made-in-a-minute",
        "Clocks differ: the answers are from a minute ahead.",
        about_leaf(leaf_answer()).at(noon(-6).millis() - MINUTE),
    );
    vectors.accept(
        "expired-a-minute-ago",
        "Clocks differ: the answers ended a minute ago.",
        about_leaf(leaf_answer()).at(noon(6).millis() + MINUTE),
    );
    vectors.accept(
        "an-hour-without-end",
        "An answer that says nothing of the next one counts for an hour and a minute.",
        about_leaf(without_end()).at(noon(-5).millis() + MINUTE),
    );
    vectors.refuse(
        "more-than-an-hour-without-end",
        "ocsp/expired",
        "After that it is too old.",
        about_leaf(without_end()).at(noon(-5).millis() + MINUTE + 1),
    );
    vectors.accept(
        "produced-in-a-minute",
        "Clocks differ: it was signed a minute ahead.",
        about_leaf(
            Answer {
                produced: Moment::new(2026, [3, 1, 12, 1, 0]).generalized_time(),
                ..by_delegate(&leaf, vec![good(&leaf)])
            }
            .der(),
        )
        .at(SIGNED),
    );
}
