//! Answers of responders about a certificate.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use conformance::pki::chain::chain;
use conformance::pki::message::SIGNED;
use conformance::vectors::{RevocationFile, revocation_file};
use russet::Timestamp;
use russet::error::Role;
use russet::ocsp::Question;

use crate::Target;

pub(super) const TARGET: Target = Target {
    name: "revocation",
    purpose: "a responder's answer; nothing is believed that the test authority did not sign",
    seeds,
    run,
};

/// The answers of all vectors.
fn seeds() -> Vec<Vec<u8>> {
    let RevocationFile { vectors, .. } = revocation_file();
    let answers: BTreeSet<_> = vectors
        .into_iter()
        .flat_map(|vector| [vector.leaf, vector.intermediate])
        .map(|answer| STANDARD.decode(answer).expect("answers are in base64"))
        .collect();
    answers.into_iter().collect()
}

fn run(input: &[u8]) {
    static SIGNED_ANSWERS: LazyLock<BTreeSet<Vec<u8>>> =
        LazyLock::new(|| seeds().into_iter().collect());
    let [leaf, intermediate, root] = chain().certificates();
    for (role, certificate, issuer) in [
        (Role::Leaf, &leaf, &intermediate),
        (Role::Intermediate, &intermediate, &root),
    ] {
        let question = Question::new(role, certificate, issuer).expect("a question");
        let now = Timestamp::from_millis(SIGNED);
        if question.judge(input, now, None).is_ok() {
            assert!(SIGNED_ANSWERS.contains(input), "somebody else signed this");
        }
        if let Ok(good) = question.judge(input, now, Some(&[1; 16])) {
            assert!(good.from <= good.until, "it ends after it begins");
        }
    }
}
