//! Answers of those who have nothing to say, and signatures that nobody made.

use super::{Vectors, about_intermediate, about_leaf, attacker, intermediate, keys, leaf};
use crate::pki::certificate::Certificate;
use crate::pki::chain::{Keys, chain, chain_of};
use crate::pki::der::{self, Der};
use crate::pki::extension::{Extension, purposes, signs_certificates};
use crate::pki::key::Hash;
use crate::pki::ocsp::{
    Answer, NONCE, OCSP_SIGNING, Single, by_delegate, by_holder, by_issuer, by_key, by_name,
    delegate, delegate_key, delegate_name, good, leaf_of, noon, revoked,
};
use crate::pki::time::Moment;

pub(super) fn add(vectors: &mut Vectors) {
    strangers(vectors);
    delegates(vectors);
    unusable(vectors);
    signatures(vectors);
    extensions(vectors);
}

fn strangers(vectors: &mut Vectors) {
    let mut refuse = |what: &str, reason: &str, answer: Answer| {
        vectors.refuse(what, "ocsp/responder", reason, about_leaf(answer.der()));
    };
    let leaf = leaf();
    let answer = || by_delegate(&leaf, vec![good(&leaf)]);
    refuse(
        "responder-of-another-name",
        "Nobody here is called that.",
        Answer {
            responder: by_name(&intermediate().issuer.subject),
            ..answer()
        },
    );
    refuse(
        "responder-of-another-key",
        "Nobody here has this key.",
        Answer {
            responder: by_key(&attacker()),
            ..answer()
        },
    );
    refuse(
        "responder-without-certificate",
        "The delegate's certificate did not come along.",
        Answer {
            certificates: vec![],
            ..answer()
        },
    );
    refuse(
        "responder-of-the-root",
        "The root answers for what it issued itself, and the leaf is not that.",
        by_issuer(&intermediate(), vec![good(&leaf)]),
    );
    let intermediate = intermediate();
    vectors.refuse(
        "responder-below",
        "ocsp/responder",
        "The intermediate cannot answer for itself.",
        about_intermediate(by_issuer(&leaf, vec![good(&intermediate)]).der()),
    );
}

fn delegates(vectors: &mut Vectors) {
    let leaf = leaf();
    let key = delegate_key();
    let mut refuse = |what: &str, code: &str, reason: &str, certificate: &Certificate| {
        let answer = by_holder(certificate, &key, vec![good(&leaf)]);
        vectors.refuse(what, code, reason, about_leaf(answer.der()));
    };
    let genuine = || delegate(&leaf);
    refuse(
        "delegate-without-purpose",
        "ocsp/purpose",
        "The issuer did not make it to answer.",
        &genuine().without("2.5.29.37"),
    );
    refuse(
        "delegate-for-servers",
        "ocsp/purpose",
        "The issuer made it for something else.",
        &genuine().replace(purposes(&["1.3.6.1.5.5.7.3.1"]).critical()),
    );
    refuse(
        "delegate-for-anything",
        "ocsp/purpose",
        "Any purpose is not this one.",
        &genuine().replace(purposes(&["2.5.29.37.0"])),
    );
    refuse(
        "delegate-of-the-root",
        "ocsp/delegate",
        "The root let it answer for what the root issued.",
        &delegate(&intermediate()),
    );
    refuse(
        "delegate-of-somebody-else",
        "ocsp/delegate",
        "Its issuer has the right name and another key.",
        &delegate(&leaf_of(
            &chain_of("somebody else"),
            &Keys::of("somebody else").intermediate,
        )),
    );
    refuse(
        "delegate-forged",
        "ocsp/delegate",
        "It names the right issuer and the identifier of the right key, which did not sign.",
        &genuine().signed_by(Keys::of("somebody else").intermediate),
    );
    refuse(
        "delegate-signed-by-itself",
        "ocsp/delegate",
        "It signed itself.",
        &Certificate {
            issuer: delegate_name(),
            ..genuine().signed_by(key.clone()).hashed_by(Hash::Sha256)
        },
    );
    refuse(
        "delegate-signed-with-sha1",
        "ocsp/algorithm",
        "Its signature names an algorithm of the past.",
        &with_algorithm(genuine(), der::sequence(&[&der::oid("1.2.840.10045.4.1")])),
    );
    let [signer, ..] = chain().unsigned().map(Clone::clone);
    let own = by_holder(&signer, &keys().leaf, vec![good(&leaf)]);
    vectors.refuse(
        "leaf-answers-for-itself",
        "ocsp/purpose",
        "Whoever signs messages says that all is well with that.",
        about_leaf(own.der()),
    );
    let attacker = attacker();
    let second = Certificate {
        issuer: delegate_name(),
        subject: crate::pki::certificate::name("Second Responder", "Test", "Test Inc."),
        public_key: attacker.public(),
        ..delegate(&leaf).signed_by(key).hashed_by(Hash::Sha256)
    };
    let answer = Answer {
        certificates: vec![second.der(), delegate(&leaf).der()],
        ..by_holder(&second, &attacker, vec![good(&leaf)])
    };
    vectors.refuse(
        "delegate-of-a-delegate",
        "ocsp/delegate",
        "A delegate cannot let others answer.",
        about_leaf(answer.der()),
    );
}

fn unusable(vectors: &mut Vectors) {
    let leaf = leaf();
    let key = delegate_key();
    let mut refuse = |what: &str, reason: &str, certificate: Der| {
        let answer = Answer {
            certificates: vec![certificate],
            ..by_holder(&delegate(&leaf), &key, vec![good(&leaf)])
        };
        let code = "ocsp/responder-certificate";
        vectors.refuse(what, code, reason, about_leaf(answer.der()));
    };
    let genuine = || delegate(&leaf);
    refuse(
        "delegate-expired",
        "It expired more than a minute ago.",
        genuine()
            .valid_until(Moment::new(2026, [3, 1, 11, 58, 59]))
            .der(),
    );
    refuse(
        "delegate-not-yet-valid",
        "It is valid in more than a minute.",
        genuine()
            .valid_from(Moment::new(2026, [3, 1, 12, 1, 1]))
            .der(),
    );
    refuse(
        "delegate-with-critical-extension",
        "It has an extension that has to be understood and is not.",
        genuine()
            .with(Extension::new("1.2.3.4", vec![5, 0]).critical())
            .der(),
    );
    refuse(
        "delegate-signs-certificates-only",
        "Its key is not for data.",
        genuine().replace(signs_certificates()).der(),
    );
    refuse(
        "delegate-is-no-certificate",
        "What came along is no certificate.",
        der::sequence(&[]),
    );
    refuse(
        "delegate-purposes-cut-off",
        "Its purposes are not encoded as they have to be.",
        genuine()
            .change("2.5.29.37", |extension| Extension {
                value: vec![0x30, 1],
                ..extension
            })
            .der(),
    );
    refuse(
        "delegate-with-leftovers",
        "Something follows its purposes.",
        genuine()
            .change("2.5.29.37", |extension| Extension {
                value: [extension.value, der::null()].concat(),
                ..extension
            })
            .der(),
    );
}

fn signatures(vectors: &mut Vectors) {
    let leaf = leaf();
    let answer = || by_delegate(&leaf, vec![good(&leaf)]);
    let mut refuse = |what: &str, code: &str, reason: &str, answer: Der| {
        vectors.refuse(what, code, reason, about_leaf(answer));
    };
    refuse(
        "forged-for-the-issuer",
        "ocsp/signature",
        "Somebody signs as if they were the issuer.",
        Answer {
            signer: Keys::of("somebody else").intermediate,
            ..by_issuer(&leaf, vec![good(&leaf)])
        }
        .der(),
    );
    refuse(
        "forged-for-the-delegate",
        "ocsp/signature",
        "Somebody signs as if they were the delegate, whose certificate anybody can have.",
        Answer {
            signer: attacker(),
            ..answer()
        }
        .der(),
    );
    let bad = by_delegate(&leaf, vec![good(&leaf).status(revoked(noon(-7), None))]);
    refuse(
        "revoked-turned-good",
        "ocsp/signature",
        "The status was exchanged after it was signed.",
        answer().der_with(&answer().to_be_signed(), &bad.signature()),
    );
    let late = by_delegate(&leaf, vec![good(&leaf).until(noon(-1))]);
    refuse(
        "life-prolonged",
        "ocsp/signature",
        "The end was put off after it was signed.",
        answer().der_with(&answer().to_be_signed(), &late.signature()),
    );
    refuse(
        "signature-empty",
        "ocsp/signature",
        "There is no signature.",
        answer().der_with(&answer().to_be_signed(), &[]),
    );
    refuse(
        "signature-of-zeros",
        "ocsp/signature",
        "Zero is no part of a signature.",
        answer().der_with(
            &answer().to_be_signed(),
            &der::sequence(&[&der::integer(&[0]), &der::integer(&[0])]),
        ),
    );
    refuse(
        "signature-side-by-side",
        "ocsp/signature",
        "The numbers stand side by side, as in a message.",
        answer().der_with(
            &answer().to_be_signed(),
            &answer().signer.sign(Hash::Sha256, &answer().to_be_signed()),
        ),
    );
    refuse(
        "other-digest-named",
        "ocsp/signature",
        "The algorithm that is named is not the one used.",
        Answer {
            algorithm: Hash::Sha384.algorithm(),
            ..answer()
        }
        .der(),
    );
    for (what, reason, algorithm) in [
        (
            "ecdsa-with-sha1",
            "An algorithm of the past.",
            der::sequence(&[&der::oid("1.2.840.10045.4.1")]),
        ),
        (
            "ecdsa-with-sha512",
            "An algorithm that nobody uses here.",
            der::sequence(&[&der::oid("1.2.840.10045.4.3.4")]),
        ),
        (
            "ecdsa-with-parameters",
            "The algorithm has no parameters.",
            der::sequence(&[&der::oid("1.2.840.10045.4.3.2"), &der::null()]),
        ),
    ] {
        refuse(
            what,
            "ocsp/algorithm",
            reason,
            Answer {
                algorithm,
                ..answer()
            }
            .der(),
        );
    }
}

fn extensions(vectors: &mut Vectors) {
    let leaf = leaf();
    let unknown = || Extension::new("1.2.3.4", vec![5, 0]).critical();
    let mut refuse = |what: &str, reason: &str, answer: Answer| {
        let case = about_leaf(answer.der());
        vectors.refuse(what, "ocsp/critical-extension", reason, case);
    };
    refuse(
        "critical-extension",
        "It has to be understood, and is not.",
        by_delegate(&leaf, vec![good(&leaf)]).with(unknown()),
    );
    refuse(
        "critical-extension-of-the-status",
        "The same on what is said about the leaf.",
        by_delegate(&leaf, vec![good(&leaf).with(unknown())]),
    );
    let other = Single {
        serial: der::integer(&[0x11]),
        ..good(&leaf)
    };
    refuse(
        "critical-extension-of-another-status",
        "The same on what is said about another certificate.",
        by_delegate(&leaf, vec![other.with(unknown()), good(&leaf)]),
    );
    vectors.refuse(
        "nonce-broken",
        "ocsp/encoding",
        "The nonce is no OCTET STRING.",
        about_leaf(
            by_delegate(&leaf, vec![good(&leaf)])
                .with(Extension::new(NONCE, der::integer(&[1])))
                .der(),
        ),
    );
    // The purpose is not enough where it stands in the wrong place.
    vectors.refuse(
        "purpose-as-another-extension",
        "ocsp/purpose",
        "The purpose stands where it means nothing.",
        about_leaf(
            by_holder(
                &delegate(&leaf)
                    .without("2.5.29.37")
                    .with(Extension::new("1.2.3.4", purposes(&[OCSP_SIGNING]).value)),
                &delegate_key(),
                vec![good(&leaf)],
            )
            .der(),
        ),
    );
}

/// Named as signed by another algorithm, in both places.
fn with_algorithm(certificate: Certificate, algorithm: Der) -> Certificate {
    Certificate {
        algorithm: algorithm.clone(),
        outer_algorithm: algorithm,
        ..certificate
    }
}
