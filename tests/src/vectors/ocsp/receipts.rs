//! The certificates of a receipt: RSA throughout, and asked about like those of a message.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::{Case, Vectors, leaf, leaf_answer};
use crate::pki::chain::{Keys, receipt_chain};
use crate::pki::der::{self, Der};
use crate::pki::key::{Hash, Key};
use crate::pki::message::SIGNED;
use crate::pki::ocsp::{
    Answer, Single, Subject, by_delegate, by_holder, by_issuer, by_key, delegate_holding, failure,
    good, good_by_sha256, intermediate_of, leaf_of, noon, revoked, unknown,
};
use crate::pki::receipt::receipt;
use crate::vectors::Kind;

pub(super) fn add(vectors: &mut Vectors) {
    let receipt = receipt().set(0, der::utf8_string("Production"));
    vectors
        .messages
        .insert("receipt".to_owned(), STANDARD.encode(receipt.der()));
    accepted(vectors);
    withdrawn(vectors);
    forged(vectors);
}

fn signer() -> Subject {
    leaf_of(&receipt_chain(), &Keys::of_receipts().intermediate)
}

fn authority() -> Subject {
    intermediate_of(&receipt_chain(), &Keys::of_receipts().root)
}

/// As it usually is: from a delegate with an RSA key.
fn by_rsa_delegate(subject: &Subject, singles: Vec<Single>) -> Answer {
    let key = Key::rsa("responder");
    by_holder(&delegate_holding(&key, subject), &key, singles)
}

fn about_both(leaf: Der, intermediate: Der) -> Case {
    Case {
        kind: Kind::Receipt,
        message: "receipt",
        now: SIGNED,
        leaf,
        intermediate,
    }
}

fn about_signer(answer: Der) -> Case {
    let authority = authority();
    about_both(answer, by_issuer(&authority, vec![good(&authority)]).der())
}

fn about_authority(answer: Der) -> Case {
    let signer = signer();
    about_both(by_rsa_delegate(&signer, vec![good(&signer)]).der(), answer)
}

fn accepted(vectors: &mut Vectors) {
    let signer = signer();
    let mut accept = |what: &str, reason: &str, answer: Answer| {
        vectors.accept(what, reason, about_signer(answer.der()));
    };
    accept(
        "receipt",
        "Somebody whom the issuer lets answer signs with RSA.",
        by_rsa_delegate(&signer, vec![good(&signer)]),
    );
    accept(
        "receipt-by-issuer",
        "The issuer answers without help.",
        by_issuer(&signer, vec![good(&signer)]),
    );
    accept(
        "receipt-by-issuers-key",
        "The same, known by the key, and the certificate named by SHA-256.",
        Answer {
            responder: by_key(&signer.key),
            ..by_issuer(&signer, vec![good_by_sha256(&signer)])
        },
    );
    accept(
        "receipt-by-other-kind-of-key",
        "An RSA issuer may let somebody with a P-256 key answer.",
        by_delegate(&signer, vec![good(&signer)]),
    );
}

fn withdrawn(vectors: &mut Vectors) {
    let (signer, authority) = (signer(), authority());
    let mut refuse = |what: &str, code: &str, reason: &str, single: Single| {
        let answer = by_rsa_delegate(&signer, vec![single]).der();
        vectors.refuse(what, code, reason, about_signer(answer));
    };
    let status = |status| good(&signer).status(status);
    refuse(
        "receipt-revoked",
        "ocsp/revoked",
        "The key that signs receipts is in other hands.",
        status(revoked(noon(-7), Some(1))),
    );
    refuse(
        "receipt-revoked-later",
        "ocsp/revoked",
        "It was revoked after the receipt was made, by which time it might be anybody's.",
        status(revoked(noon(0), None)),
    );
    refuse(
        "receipt-unknown",
        "ocsp/unknown",
        "The issuer knows of no such certificate.",
        status(unknown()),
    );
    refuse(
        "receipt-stale",
        "ocsp/expired",
        "The answer ended an hour ago.",
        good(&signer).until(noon(-1)),
    );
    let mut refuse = |what: &str, code: &str, reason: &str, single: Single| {
        let answer = by_issuer(&authority, vec![single]).der();
        vectors.refuse(what, code, reason, about_authority(answer));
    };
    let status = |status| good(&authority).status(status);
    refuse(
        "receipt-intermediate-revoked",
        "ocsp/revoked",
        "The root has withdrawn the intermediate.",
        status(revoked(noon(-7), Some(2))),
    );
    refuse(
        "receipt-intermediate-unknown",
        "ocsp/unknown",
        "The root knows of no such certificate.",
        status(unknown()),
    );
    refuse(
        "receipt-intermediate-stale",
        "ocsp/expired",
        "The answer about the intermediate ended an hour ago.",
        good(&authority).until(noon(-1)),
    );
    vectors.refuse(
        "receipt-try-later",
        "ocsp/try-later",
        "The responder has no answer now.",
        about_signer(failure(3)),
    );
}

fn forged(vectors: &mut Vectors) {
    let (signer, authority) = (signer(), authority());
    let mut refuse = |what: &str, code: &str, reason: &str, answer: Der| {
        vectors.refuse(what, code, reason, about_signer(answer));
    };
    let genuine = || by_rsa_delegate(&signer, vec![good(&signer)]);
    refuse(
        "receipt-forged",
        "ocsp/signature",
        "Somebody else signed in the name of the delegate.",
        Answer {
            signer: Key::rsa("stranger"),
            ..genuine()
        }
        .der(),
    );
    refuse(
        "receipt-by-sha1",
        "ocsp/algorithm",
        "Whoever asks may choose a part of what is signed, so it must not be hashed by SHA-1.",
        Answer {
            algorithm: Hash::Sha1.rsa_algorithm(),
            hash: Hash::Sha1,
            ..genuine()
        }
        .der(),
    );
    refuse(
        "receipt-shorter-signature",
        "ocsp/signature",
        "The signature has lost its first byte.",
        genuine().der_with(&genuine().to_be_signed(), &genuine().signature()[1..]),
    );
    let stranger = Subject {
        key: Key::rsa("stranger"),
        ..signer.clone()
    };
    refuse(
        "receipt-by-strangers-delegate",
        "ocsp/delegate",
        "Somebody with the issuer's name lets somebody answer.",
        by_rsa_delegate(&stranger, vec![good(&signer)]).der(),
    );
    refuse(
        "receipt-for-message",
        "ocsp/delegate",
        "It is about the leaf of messages, by their issuer, who has the same name.",
        leaf_answer(),
    );
    refuse(
        "receipt-about-leaf-of-messages",
        "ocsp/certificate",
        "The right responder says something about a certificate of the other issuer.",
        by_rsa_delegate(&signer, vec![good(&leaf())]).der(),
    );
    refuse(
        "receipt-about-intermediate",
        "ocsp/responder",
        "What the root says about the intermediate says nothing about the leaf.",
        by_issuer(&authority, vec![good(&authority)]).der(),
    );
}
