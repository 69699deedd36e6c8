//! Answers of responders about a certificate.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use conformance::pki::chain::chain;
use conformance::pki::der::Der;
use conformance::pki::message::SIGNED;
use conformance::vectors::RevocationFile;
use russet::Timestamp;
use russet::error::Role;
use russet::ocsp::Question;

use crate::Target;
use crate::genuine::written;

pub(super) const TARGET: Target = Target {
    name: "revocation",
    purpose: "a responder's answer; nothing is believed that the test authority did not sign",
    seeds,
    run,
};

/// The answers of all vectors.
fn seeds() -> Vec<Vec<u8>> {
    let RevocationFile { vectors, .. } = written("revocation");
    let answers: BTreeSet<_> = vectors
        .into_iter()
        .flat_map(|vector| [vector.leaf, vector.intermediate])
        .map(|answer| STANDARD.decode(answer).expect("answers are in base64"))
        .collect();
    answers.into_iter().collect()
}

fn run(input: &[u8]) {
    static SIGNED_PARTS: LazyLock<BTreeSet<Vec<u8>>> = LazyLock::new(|| {
        let answers = seeds();
        let signed = answers.iter().filter_map(|answer| signed_part(answer));
        signed.map(<[u8]>::to_vec).collect()
    });
    static CHAIN: LazyLock<[Der; 3]> = LazyLock::new(|| chain().certificates());
    let [leaf, intermediate, root] = &*CHAIN;
    for (role, certificate, issuer) in [
        (Role::Leaf, leaf, intermediate),
        (Role::Intermediate, intermediate, root),
    ] {
        let question = Question::new(role, certificate, issuer).expect("a question");
        let now = Timestamp::from_millis(SIGNED);
        if question.judge(input, now, None).is_ok() {
            let signed = signed_part(input).expect("what is good has a signed part");
            assert!(SIGNED_PARTS.contains(signed), "somebody else signed this");
        }
        if let Ok(good) = question.judge(input, now, Some(&[1; 16])) {
            assert!(good.from <= good.until, "it ends after it begins");
        }
    }
}

/// What the responder signed. Certificates that come along and are not needed may be anything.
fn signed_part(answer: &[u8]) -> Option<&[u8]> {
    const OBJECT_IDENTIFIER: usize = 11;
    let (_, response) = split(answer)?;
    let status = 3;
    let (_, bytes) = split(response.get(status..)?)?;
    let (_, bytes) = split(bytes)?;
    let (_, basic) = split(bytes.get(OBJECT_IDENTIFIER..)?)?;
    let (_, basic) = split(basic)?;
    let (data, _) = split(basic)?;
    Some(data)
}

/// The first element, and its content.
fn split(input: &[u8]) -> Option<(&[u8], &[u8])> {
    let (start, length) = match *input.get(1)? {
        0x82 => (
            4,
            usize::from(u16::from_be_bytes([*input.get(2)?, *input.get(3)?])),
        ),
        0x81 => (3, usize::from(*input.get(2)?)),
        short => (2, usize::from(short)),
    };
    let element = input.get(..start + length)?;
    Some((element, &element[start..]))
}
