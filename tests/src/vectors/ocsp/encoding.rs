//! Answers that are none, or not what the standard makes of them.

use super::{Vectors, about_intermediate, about_leaf, leaf, leaf_answer};
use crate::pki::der::{self, Der};
use crate::pki::extension::Extension;
use crate::pki::ocsp::{Answer, Single, by_delegate, failure, good, noon, revoked};
use crate::pki::time::Moment;

pub(super) fn add(vectors: &mut Vectors) {
    outside(vectors);
    outcomes(vectors);
    inside(vectors);
    singles(vectors);
}

const ENCODING: &str = "ocsp/encoding";

fn outside(vectors: &mut Vectors) {
    let mut refuse = |what: &str, reason: &str, answer: Der| {
        vectors.refuse(what, ENCODING, reason, about_leaf(answer));
    };
    let genuine = leaf_answer();
    refuse("empty", "There is nothing.", vec![]);
    refuse(
        "page",
        "Somebody else answered with a page.",
        b"<!doctype html><title>Sign in to this network</title>".to_vec(),
    );
    refuse(
        "cut-off",
        "The last byte is missing.",
        genuine[..genuine.len() - 1].to_vec(),
    );
    refuse(
        "byte-more",
        "A byte follows the answer.",
        [genuine.as_slice(), &[0]].concat(),
    );
    refuse(
        "long-length",
        "The length has more bytes than it needs.",
        der::with_long_length(&genuine),
    );
    refuse(
        "indefinite-length",
        "The end is marked instead of the length given.",
        der::with_indefinite_length(&genuine),
    );
    refuse(
        "more-after-the-answer",
        "Something follows within the outermost structure.",
        der::with_trailing(&genuine, &der::null()),
    );
    refuse(
        "success-without-answer",
        "Success, and nothing that it brought.",
        failure(0),
    );
    refuse(
        "outcome-unknown",
        "There is no fourth way to fail.",
        failure(4),
    );
    refuse(
        "zero-before-outcome",
        "The outcome has a byte more than it needs.",
        der::sequence(&[&der::value(0x0a, &[0, 6])]),
    );
    let about_intermediate = about_intermediate(vec![]);
    vectors.refuse(
        "empty-about-intermediate",
        ENCODING,
        "There is nothing about the intermediate.",
        about_intermediate,
    );
}

fn outcomes(vectors: &mut Vectors) {
    for (outcome, what, code, reason) in [
        (
            1,
            "malformed-request",
            "ocsp/refused",
            "The responder does not understand the question.",
        ),
        (
            2,
            "internal-error",
            "ocsp/try-later",
            "The responder is broken at the moment.",
        ),
        (
            3,
            "try-later",
            "ocsp/try-later",
            "The responder is busy at the moment.",
        ),
        (
            5,
            "signature-required",
            "ocsp/refused",
            "The responder wants to know who asks.",
        ),
        (
            6,
            "unauthorized",
            "ocsp/refused",
            "The responder does not answer for this issuer.",
        ),
    ] {
        vectors.refuse(what, code, reason, about_leaf(failure(outcome)));
    }
    let leaf = leaf();
    vectors.refuse(
        "other-type",
        "ocsp/type",
        "The answer is not of the basic type.",
        about_leaf(
            Answer {
                kind: der::oid("1.3.6.1.5.5.7.48.1.4"),
                ..by_delegate(&leaf, vec![good(&leaf)])
            }
            .der(),
        ),
    );
}

fn inside(vectors: &mut Vectors) {
    let leaf = leaf();
    let answer = by_delegate(&leaf, vec![good(&leaf)]);
    let mut refuse = |what: &str, reason: &str, answer: Der| {
        vectors.refuse(what, ENCODING, reason, about_leaf(answer));
    };
    let basic = answer.basic(&answer.to_be_signed(), &answer.signature());
    refuse(
        "more-after-the-certificates",
        "Something follows the certificates.",
        answer.der_of(&der::with_trailing(&basic, &der::null())),
    );
    refuse(
        "more-after-the-basic-answer",
        "Something follows the basic answer.",
        answer.der_of(&[basic, der::null()].concat()),
    );
    refuse(
        "more-in-the-signed-part",
        "Something follows what was signed, and was signed with it.",
        Answer {
            trailing: der::null(),
            ..answer.clone()
        }
        .der(),
    );
    refuse(
        "version-written-out",
        "The version is the one that is left out.",
        Answer {
            version: der::constructed(0, &der::integer(&[0])),
            ..answer.clone()
        }
        .der(),
    );
    refuse(
        "version-2",
        "There is no second version.",
        Answer {
            version: der::constructed(0, &der::integer(&[1])),
            ..answer.clone()
        }
        .der(),
    );
    refuse(
        "responder-missing",
        "Nobody answers.",
        Answer {
            responder: vec![],
            ..answer.clone()
        }
        .der(),
    );
    refuse(
        "produced-with-two-digits",
        "The year has two digits.",
        Answer {
            produced: noon(-6).utc_time("Z"),
            ..answer.clone()
        }
        .der(),
    );
    refuse(
        "produced-with-fraction",
        "The second has a fraction.",
        Answer {
            produced: der::value(0x18, b"20260301060000.5Z"),
            ..answer.clone()
        }
        .der(),
    );
    refuse(
        "extension-twice",
        "An extension appears twice.",
        answer
            .clone()
            .with(Extension::new("1.2.3.4", vec![5, 0]))
            .with(Extension::new("1.2.3.4", vec![5, 0]))
            .der(),
    );
    refuse(
        "extensions-empty",
        "A list of extensions has at least one.",
        Answer {
            trailing: der::constructed(1, &der::sequence(&[])),
            ..answer
        }
        .der(),
    );
}

fn singles(vectors: &mut Vectors) {
    let leaf = leaf();
    let mut refuse = |what: &str, reason: &str, single: Single| {
        let answer = by_delegate(&leaf, vec![single]).der();
        vectors.refuse(what, ENCODING, reason, about_leaf(answer));
    };
    let status = |status: Der| good(&leaf).status(status);
    refuse(
        "more-after-the-status",
        "Something follows the last of its parts.",
        Single {
            trailing: der::null(),
            ..good(&leaf)
        },
    );
    refuse(
        "good-with-contents",
        "Nothing is said by saying more than good.",
        status(der::primitive(0, &[0])),
    );
    refuse(
        "good-constructed",
        "Good has no parts.",
        status(der::constructed(0, &[])),
    );
    refuse(
        "status-unknown",
        "There is no fourth status.",
        status(der::primitive(3, &[])),
    );
    refuse(
        "reason-unknown",
        "There is no such reason to revoke.",
        status(revoked(noon(-7), Some(11))),
    );
    refuse(
        "revoked-without-time",
        "It is not said since when.",
        status(der::constructed(1, &[])),
    );
    refuse(
        "this-update-missing",
        "It is not said since when that is known.",
        Single {
            this_update: vec![],
            ..good(&leaf)
        },
    );
    refuse(
        "next-update-with-two-digits",
        "The year has two digits.",
        Single {
            next_update: der::constructed(0, &Moment::new(2026, [3, 1, 18, 0, 0]).utc_time("Z")),
            ..good(&leaf)
        },
    );
}
