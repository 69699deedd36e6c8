//! What a genuine answer may say that makes a certificate worthless, or says nothing about it.

use super::{Vectors, about_intermediate, about_leaf, intermediate, leaf, leaf_answer};
use crate::pki::der;
use crate::pki::key::Key;
use crate::pki::message::SIGNED;
use crate::pki::ocsp::{
    Answer, Single, algorithm, by_delegate, by_issuer, good, good_by_sha256, noon, revoked, unknown,
};
use crate::pki::time::{MINUTE, Moment};

pub(super) fn add(vectors: &mut Vectors) {
    statuses(vectors);
    names(vectors);
    dates(vectors);
}

fn statuses(vectors: &mut Vectors) {
    let leaf = leaf();
    let mut refuse = |what: &str, code: &str, reason: &str, singles: Vec<Single>| {
        let answer = by_delegate(&leaf, singles).der();
        vectors.refuse(what, code, reason, about_leaf(answer));
    };
    let status = |status| good(&leaf).status(status);
    for (what, reason, number) in [
        ("revoked", "It was revoked, nobody says why.", None),
        ("revoked-key", "Its key is in other hands.", Some(1)),
        ("revoked-on-hold", "It is not to be used for now.", Some(6)),
        (
            "revoked-removed-from-list",
            "Whatever the reason, it says revoked.",
            Some(8),
        ),
    ] {
        refuse(
            what,
            "ocsp/revoked",
            reason,
            vec![status(revoked(noon(-7), number))],
        );
    }
    refuse(
        "revoked-tomorrow",
        "ocsp/revoked",
        "What is going to be revoked is not to be relied upon.",
        vec![status(revoked(Moment::new(2026, [3, 2, 0, 0, 0]), None))],
    );
    refuse(
        "unknown",
        "ocsp/unknown",
        "The issuer knows of no such certificate.",
        vec![status(unknown())],
    );
    refuse(
        "good-and-revoked",
        "ocsp/revoked",
        "It is good by one name and revoked by the other.",
        vec![
            good(&leaf),
            good_by_sha256(&leaf).status(revoked(noon(-7), None)),
        ],
    );
    refuse(
        "revoked-and-good",
        "ocsp/revoked",
        "The order means nothing.",
        vec![status(revoked(noon(-7), None)), good(&leaf)],
    );
    refuse(
        "good-and-unknown",
        "ocsp/unknown",
        "It is good by one name and unknown by the other.",
        vec![good(&leaf), good_by_sha256(&leaf).status(unknown())],
    );
    refuse(
        "good-and-stale",
        "ocsp/expired",
        "What is said about it by the other name is out of date.",
        vec![good(&leaf), good_by_sha256(&leaf).until(noon(-1))],
    );
    let intermediate = intermediate();
    vectors.refuse(
        "intermediate-revoked",
        "ocsp/revoked",
        "The root has withdrawn the intermediate, whatever that says about the leaf.",
        about_intermediate(
            by_issuer(
                &intermediate,
                vec![good(&intermediate).status(revoked(noon(-7), Some(2)))],
            )
            .der(),
        ),
    );
}

fn names(vectors: &mut Vectors) {
    let leaf = leaf();
    let mut refuse = |what: &str, reason: &str, singles: Vec<Single>| {
        let answer = by_delegate(&leaf, singles).der();
        vectors.refuse(what, "ocsp/certificate", reason, about_leaf(answer));
    };
    refuse("nothing", "It is about no certificate.", vec![]);
    refuse(
        "other-serial-number",
        "It is about another certificate of the same issuer.",
        vec![Single {
            serial: der::integer(&[0x11]),
            ..good(&leaf)
        }],
    );
    refuse(
        "longer-serial-number",
        "The number begins with a byte that says nothing, and is another text.",
        vec![Single {
            serial: der::integer(&[&[0], der::content(&leaf.serial)].concat()),
            ..good(&leaf)
        }],
    );
    refuse(
        "other-issuer-name",
        "It is about a certificate of an issuer of another name.",
        vec![Single {
            name: good(&intermediate()).name,
            ..good(&leaf)
        }],
    );
    refuse(
        "other-issuer-key",
        "It is about a certificate of an issuer with another key.",
        vec![Single {
            key: Key::p384("root of somebody else").identifier(),
            ..good(&leaf)
        }],
    );
    refuse(
        "digests-swapped",
        "The digests stand in each other's place.",
        vec![Single {
            name: good(&leaf).key,
            key: good(&leaf).name,
            ..good(&leaf)
        }],
    );
    refuse(
        "sha256-called-sha1",
        "The digests are by another algorithm than they say.",
        vec![Single {
            algorithm: good(&leaf).algorithm,
            ..good_by_sha256(&leaf)
        }],
    );
    refuse(
        "digest-unknown",
        "The digests are by an algorithm that is not known here.",
        vec![Single {
            algorithm: algorithm("2.16.840.1.101.3.4.2.3"),
            ..good(&leaf)
        }],
    );
    refuse(
        "digest-cut-off",
        "The digest of the name lacks its last byte.",
        vec![Single {
            name: good(&leaf).name[..19].to_vec(),
            ..good(&leaf)
        }],
    );
}

fn dates(vectors: &mut Vectors) {
    let leaf = leaf();
    let early = "ocsp/not-yet-valid";
    let late = "ocsp/expired";
    let mut refuse = |what: &str, code: &str, reason: &str, answer: Answer, now| {
        vectors.refuse(what, code, reason, about_leaf(answer.der()).at(now));
    };
    let of = |single| by_delegate(&leaf, vec![single]);
    refuse(
        "made-in-the-future",
        early,
        "It is from more than a minute ahead.",
        of(good(&leaf).since(Moment::new(2026, [3, 1, 12, 1, 1]))),
        SIGNED,
    );
    refuse(
        "produced-in-the-future",
        early,
        "It was signed more than a minute ahead.",
        Answer {
            produced: Moment::new(2026, [3, 1, 12, 1, 1]).generalized_time(),
            ..of(good(&leaf))
        },
        SIGNED,
    );
    refuse(
        "expired",
        late,
        "It ended more than a minute ago.",
        of(good(&leaf).until(Moment::new(2026, [3, 1, 11, 58, 59]))),
        SIGNED,
    );
    refuse(
        "of-400-days-ago",
        late,
        "Somebody has kept it for 400 days, in which much may have happened.",
        of(good(&leaf)
            .since(Moment::new(2025, [1, 25, 0, 0, 0]))
            .until(Moment::new(2025, [1, 25, 12, 0, 0]))),
        SIGNED,
    );
    refuse(
        "revoked-and-expired",
        late,
        "What it says no longer counts: somebody else may say it again.",
        of(good(&leaf).status(revoked(noon(-7), None)).until(noon(-1))),
        SIGNED,
    );
    refuse(
        "ends-before-it-begins",
        late,
        "It ends half a minute before it begins.",
        of(good(&leaf)
            .since(Moment::new(2026, [3, 1, 12, 0, 0]))
            .until(Moment::new(2026, [3, 1, 11, 59, 30]))),
        SIGNED,
    );
    vectors.refuse(
        "both-expired",
        late,
        "A millisecond more than a minute after the end.",
        about_leaf(leaf_answer()).at(noon(6).millis() + MINUTE + 1),
    );
    vectors.refuse(
        "both-in-the-future",
        early,
        "A millisecond more than a minute before the beginning.",
        about_leaf(leaf_answer()).at(noon(-6).millis() - MINUTE - 1),
    );
}
