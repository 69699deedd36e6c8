//! The vectors on revocation against the core, and what they cannot say: nonces and memory.

use std::collections::BTreeSet;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use russet::error::Role;
use russet::ocsp::{Good, Question};
use russet::{Answer, Error, OnlineVerifier, Outcome, PayloadKind, Revocation, Timestamp};

use crate::pki::chain::{Keys, chain, p256_chain};
use crate::pki::der::{self, Der};
use crate::pki::extension::Extension;
use crate::pki::key::Key;
use crate::pki::message::{SIGNED, message, message_under};
use crate::pki::ocsp::{
    NONCE, Subject, by_delegate, by_issuer, good, intermediate_of, leaf_of, noon, revoked,
};
use crate::trust;
use crate::vectors::{RevocationFile, revocation_file};

const TEXT: &str = include_str!("../../vectors/revocation.json");

fn file() -> RevocationFile {
    serde_json::from_str(TEXT).expect("the file has the form that it was written in")
}

#[test]
fn file_is_fresh() {
    assert!(
        revocation_file().to_text() == TEXT,
        "vectors/revocation.json is stale: run `cargo run -p conformance --bin generate`",
    );
}

#[test]
fn ids_are_unique_and_codes_exist() {
    let mut seen = BTreeSet::new();
    for vector in file().vectors {
        assert!(vector.reason.ends_with('.'), "{}", vector.id);
        assert!(
            seen.insert(vector.id.clone()),
            "{} is there twice",
            vector.id
        );
        if let Some(code) = vector.code {
            assert!(Error::TABLE.iter().any(|row| row.code == code), "{code}");
        }
    }
}

#[test]
fn the_core_agrees() {
    let file = file();
    let mut differences = vec![];
    for vector in &file.vectors {
        let found = file.judge(vector, false).err();
        let found = found
            .as_ref()
            .map(|error| error["code"].as_str().expect("a code"));
        if found != vector.code.as_deref() {
            differences.push(format!(
                "{}: {found:?}, expected {:?}",
                vector.id, vector.code
            ));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// Answers that are only preferred count all the same, unless nobody could have given one.
#[test]
fn preferring_forgives_only_silence() {
    let file = file();
    for vector in &file.vectors {
        let found = file.judge(vector, true).err();
        let found = found
            .as_ref()
            .map(|error| error["code"].as_str().expect("a code"));
        let forgiven = ["ocsp/try-later", "ocsp/no-address"];
        let expected = vector
            .code
            .as_deref()
            .filter(|code| !forgiven.contains(code));
        assert_eq!(found, expected, "{}", vector.id);
    }
}

/// No answer is believed with a bit turned around in any of its bytes.
#[test]
fn turned_bits_are_noticed() {
    let [leaf, intermediate, _] = chain().certificates();
    let subject = leaf_of(&chain(), &Keys::of("the App Store").intermediate);
    let question = Question::new(Role::Leaf, &leaf, &intermediate).expect("a question");
    let answer = by_issuer(&subject, vec![good(&subject)]).der();
    assert!(question.judge(&answer, now(), None).is_ok());
    for byte in 0..answer.len() {
        let mut turned = answer.clone();
        turned[byte] ^= 1 << (byte % 8);
        assert!(question.judge(&turned, now(), None).is_err(), "byte {byte}");
    }
}

#[test]
fn a_nonce_that_comes_back_is_the_one_that_was_sent() {
    let [leaf, intermediate, _] = chain().certificates();
    let subject = leaf_of(&chain(), &Keys::of("the App Store").intermediate);
    let question = Question::new(Role::Leaf, &leaf, &intermediate).expect("a question");
    let with = |nonce: &[u8]| {
        by_delegate(&subject, vec![good(&subject)])
            .with(Extension::new(NONCE, der::octet_string(nonce)))
            .der()
    };
    let sent: Option<&[u8]> = Some(&[7; 16]);
    let judge = |answer: &Der| question.judge(answer, now(), sent);
    let expected = Good {
        from: Timestamp::from_millis(noon(-6).millis()),
        until: Timestamp::from_millis(noon(6).millis()),
    };
    assert_eq!(judge(&with(&[7; 16])), Ok(expected));
    let other = Box::new(Error::OcspNonce {
        certificate: Role::Leaf,
    });
    assert_eq!(judge(&with(&[8; 16])), Err(other.clone()));
    assert_eq!(judge(&with(&[7; 15])), Err(other.clone()));
    assert_eq!(judge(&with(&[])), Err(other));
    // Apple's responders answer everybody alike.
    let without = by_delegate(&subject, vec![good(&subject)]).der();
    assert_eq!(judge(&without), Ok(expected));
}

/// The bytes of a request, as `openssl ocsp -reqin` reads them.
#[test]
fn requests_are_small_and_stable() {
    let [leaf, intermediate, _] = chain().certificates();
    let question = Question::new(Role::Leaf, &leaf, &intermediate).expect("a question");
    let subject = leaf_of(&chain(), &Keys::of("the App Store").intermediate);
    let single = good(&subject);
    let id = der::sequence(&[
        &single.algorithm,
        &der::octet_string(&single.name),
        &der::octet_string(&single.key),
        &single.serial,
    ]);
    let list = der::sequence(&[&der::sequence(&[&id])]);
    assert_eq!(
        question.request(None),
        der::sequence(&[&der::sequence(&[&list])])
    );
    let nonce = [9; 128];
    let extension = Extension::new(NONCE, der::octet_string(&nonce)).der();
    let extensions = der::constructed(2, &der::sequence(&[&extension]));
    assert_eq!(
        question.request(Some(&nonce)),
        der::sequence(&[&der::sequence(&[&list, &extensions])])
    );
}

#[test]
fn names_of_issuers_have_to_match() {
    let [leaf, intermediate, root] = chain().certificates();
    let name = Box::new(Error::X509Name {
        certificate: Role::Leaf,
    });
    assert_eq!(Question::new(Role::Leaf, &leaf, &root).err(), Some(name));
    assert!(Question::new(Role::Intermediate, &intermediate, &root).is_ok());
}

/// An answer is remembered until it ends, and asked for again a millisecond later.
#[test]
fn answers_are_kept_until_they_end() {
    let mut verifier = verifier(Revocation::Require);
    let jws = message().write().jws;
    let mut asks = |millis: i64, answers: &[Answer]| {
        let now = Timestamp::from_millis(millis);
        match verifier.text(PayloadKind::Transaction, &jws, now, answers) {
            Ok(Outcome::Verified(_)) => vec![],
            Ok(Outcome::Asks(asks)) => asks,
            Err(error) => panic!("{error}"),
        }
    };
    let first = asks(SIGNED, &[]);
    assert_eq!(first.len(), 2);
    let answers = answers(&first);
    // One of the two is not enough, and the other one is still asked for.
    assert_eq!(asks(SIGNED, &answers[..1]), first[1..]);
    assert_eq!(asks(SIGNED, &answers[1..]), []);
    for known in [SIGNED, noon(6).millis(), noon(-6).millis() - 60_000] {
        assert_eq!(asks(known, &[]), []);
    }
    for unknown in [noon(6).millis() + 1, noon(-6).millis() - 60_001] {
        assert_eq!(asks(unknown, &[]), first);
    }
}

#[test]
fn silence_is_never_remembered() {
    let jws = message().write().jws;
    for (revocation, verified) in [(Revocation::Require, false), (Revocation::Prefer, true)] {
        let mut verifier = verifier(revocation);
        for _ in 0..2 {
            let mut text = |answers: &[Answer]| {
                verifier
                    .text(PayloadKind::Transaction, &jws, now(), answers)
                    .expect("nothing is refused")
            };
            let Outcome::Asks(asks) = text(&[]) else {
                panic!("nobody has answered yet");
            };
            let silence = silence(&asks);
            assert_eq!(matches!(text(&silence), Outcome::Verified(_)), verified);
        }
    }
}

/// Whoever was told of a revocation does not forget it when nobody answers any more.
#[test]
fn revocations_are_kept_until_the_answer_ends() {
    let jws = message().write().jws;
    for revocation in [Revocation::Require, Revocation::Prefer] {
        for place in 0..2 {
            let mut verifier = verifier(revocation);
            let mut code = |millis: i64, answers: &[Answer]| {
                let now = Timestamp::from_millis(millis);
                let outcome = verifier.text(PayloadKind::Transaction, &jws, now, answers);
                outcome.map_err(|error| error.code())
            };
            let Ok(Outcome::Asks(asks)) = code(SIGNED, &[]) else {
                panic!("nobody has answered yet");
            };
            // What is said of the other one must not keep it from being heard.
            let mut answers = vec![
                answered(&asks[0], b"?".into()),
                answered(&asks[1], b"?".into()),
            ];
            answers[place] = answered(&asks[place], revocation_of(&asks[place]));
            assert!(code(SIGNED, &answers).is_err());
            let silence = silence(&asks);
            for known in [SIGNED, noon(6).millis()] {
                assert_eq!(code(known, &silence).err(), Some("ocsp/revoked"));
                assert_eq!(code(known, &[]).err(), Some("ocsp/revoked"));
            }
            let later = noon(6).millis() + 1;
            assert!(matches!(code(later, &[]), Ok(Outcome::Asks(again)) if again == asks));
        }
    }
}

/// Nobody but a responder can say that a certificate was revoked.
#[test]
fn forged_revocations_are_not_kept() {
    let jws = message().write().jws;
    let mut verifier = verifier(Revocation::Prefer);
    let asks = asks(&mut verifier, &jws);
    let mut verify = |answers: &[Answer]| {
        let outcome = verifier.text(PayloadKind::Transaction, &jws, now(), answers);
        outcome.map_err(|error| error.code())
    };
    let mut forged = revocation_of(&asks[0]);
    *forged.last_mut().expect("an answer") ^= 1;
    let forged = [answered(&asks[0], forged)];
    assert_eq!(verify(&forged).err(), Some("ocsp/signature"));
    assert!(matches!(verify(&silence(&asks)), Ok(Outcome::Verified(_))));
}

/// An answer that the certificate asked about was revoked.
fn revocation_of(ask: &russet::Ask) -> Der {
    let subject = subject_of(ask);
    let single = good(&subject).status(revoked(noon(-7), Some(1)));
    by_issuer(&subject, vec![single]).der()
}

/// That nobody answers.
fn silence(asks: &[russet::Ask]) -> Vec<Answer> {
    let silent = |ask: &russet::Ask| Answer {
        key: ask.key.clone(),
        bytes: None,
    };
    asks.iter().map(silent).collect()
}

fn answered(ask: &russet::Ask, bytes: Der) -> Answer {
    Answer {
        key: ask.key.clone(),
        bytes: Some(bytes),
    }
}

/// What it was asked about.
fn subject_of(ask: &russet::Ask) -> Subject {
    let keys = Keys::of("the App Store");
    match ask.certificate {
        Role::Leaf => leaf_of(&chain(), &keys.intermediate),
        _ => intermediate_of(&chain(), &keys.root),
    }
}

fn verifier(revocation: Revocation) -> OnlineVerifier {
    OnlineVerifier::new(options(), revocation).expect("the options can be used")
}

fn options() -> russet::VerifierOptions {
    russet::VerifierOptions {
        bundle_id: trust::BUNDLE_ID.to_owned(),
        app_apple_id: trust::verifiers()["production"].app_apple_id,
        environments: vec![russet::Environment::Production],
        roots: Some(vec![trust::certificates()["root"].clone()]),
        ..russet::VerifierOptions::default()
    }
}

/// Chains of tests end at a root that was given: whoever puts another one of that name in its place
/// can sign answers, and nobody believes them.
#[test]
fn nobody_answers_in_the_place_of_a_given_root() {
    let (genuine, key) = (p256_chain(), Key::p256("the attacker"));
    let holding = key.clone();
    let other = p256_chain().root(move |root| root.holding(&holding).signed_by(key));
    let attacker = intermediate_of(&other, &Key::p256("the attacker"));
    let forged = by_issuer(&attacker, vec![good(&attacker)]).der();
    let mut verifier = tests_verifier();
    let mut refusal = |third: &Der, about_intermediate: &Der| {
        let jws = carrying(third);
        let asks = asks(&mut verifier, &jws);
        let answers = answers_of_tests(&asks, about_intermediate);
        let text = verifier.text(PayloadKind::Transaction, &jws, now(), &answers);
        text.err().map(|error| error.code())
    };
    let [_, _, fake] = other.certificates();
    let [_, _, root] = genuine.certificates();
    assert_eq!(refusal(&fake, &forged), Some("ocsp/signature"));
    // Nor is anything kept of it.
    let subject = intermediate_of(&genuine, &tests_keys().root);
    let answer = |single| by_issuer(&subject, vec![single]).der();
    let revoked = answer(good(&subject).status(revoked(noon(-7), Some(1))));
    assert_eq!(refusal(&root, &revoked), Some("ocsp/revoked"));
}

/// What the message carries in the place of the root is not looked at, online no more than offline.
#[test]
fn a_given_root_stands_for_what_the_message_carries() {
    let subject = intermediate_of(&p256_chain(), &tests_keys().root);
    let answer = by_issuer(&subject, vec![good(&subject)]).der();
    let [_, _, foreign] = chain().certificates();
    for third in [foreign, vec![0; 3]] {
        let (mut verifier, jws) = (tests_verifier(), carrying(&third));
        let answers = answers_of_tests(&asks(&mut verifier, &jws), &answer);
        let outcome = verifier.text(PayloadKind::Transaction, &jws, now(), &answers);
        assert!(matches!(outcome, Ok(Outcome::Verified(_))), "{outcome:?}");
    }
}

fn tests_keys() -> Keys {
    let key = |place: &str| Key::p256(&format!("{place} of a test"));
    Keys {
        leaf: key("leaf"),
        intermediate: key("intermediate"),
        root: key("root"),
    }
}

/// A message below the root of a test that carries something else in its place.
fn carrying(third: &[u8]) -> String {
    let text = STANDARD.encode(third);
    let message = message_under(p256_chain()).certificate(2, |_| text);
    message.write().jws
}

/// A verifier with the root of a test.
fn tests_verifier() -> OnlineVerifier {
    let [_, _, root] = p256_chain().certificates();
    OnlineVerifier::new(
        russet::VerifierOptions {
            roots: Some(vec![root]),
            test_chains: true,
            ..options()
        },
        Revocation::Require,
    )
    .expect("the options can be used")
}

/// What has to be asked about a message.
fn asks(verifier: &mut OnlineVerifier, jws: &str) -> Vec<russet::Ask> {
    match verifier.text(PayloadKind::Transaction, jws, now(), &[]) {
        Ok(Outcome::Asks(asks)) => asks,
        other => panic!("{other:?}"),
    }
}

/// A good answer about the leaf of a test, and this one about its intermediate.
fn answers_of_tests(asks: &[russet::Ask], about_intermediate: &Der) -> Vec<Answer> {
    let leaf = leaf_of(&p256_chain(), &tests_keys().intermediate);
    let about_leaf = by_issuer(&leaf, vec![good(&leaf)]).der();
    let answer = |ask: &russet::Ask| match ask.certificate {
        Role::Leaf => answered(ask, about_leaf.clone()),
        _ => answered(ask, about_intermediate.clone()),
    };
    asks.iter().map(answer).collect()
}

/// What responders answer to these questions.
fn answers(asks: &[russet::Ask]) -> Vec<Answer> {
    let answer = |ask: &russet::Ask| {
        let subject = subject_of(ask);
        answered(ask, by_delegate(&subject, vec![good(&subject)]).der())
    };
    asks.iter().map(answer).collect()
}

fn now() -> Timestamp {
    Timestamp::from_millis(SIGNED)
}
