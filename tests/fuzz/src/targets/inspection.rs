//! Text as people paste it, to an inspection.

use russet::inspect::Verdict;

use super::message;
use crate::{Target, genuine};

pub(super) const TARGET: Target = Target {
    name: "inspect",
    purpose: "any text; a report comes of it, which never contradicts a verifier",
    seeds: || {
        let wrapped = |jws: &String| format!("{{\"signedPayload\":\"{jws}\"}}");
        let messages = genuine::messages();
        let mut texts: Vec<_> = messages.iter().step_by(5).map(wrapped).collect();
        texts.extend(messages);
        texts.into_iter().map(String::into_bytes).collect()
    },
    run,
};

fn run(input: &[u8]) {
    let Ok(text) = core::str::from_utf8(input) else {
        return;
    };
    let report = russet::inspect(text, genuine::inspection(), genuine::NOW)
        .expect("the options can be used");
    serde_json::from_str::<serde_json::Value>(&report.to_json()).expect("every report is JSON");
    // What stands around a message is taken away, so only a bare one can be compared.
    if text
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
    {
        check(text, message::check(text));
    }
}

/// An inspection calls genuine only what a verifier accepts, and refuses nothing that it accepts. In
/// between is what no kind fits.
pub(super) fn check(jws: &str, is_accepted: bool) {
    let report =
        russet::inspect(jws, genuine::inspection(), genuine::NOW).expect("the options can be used");
    match report.verdict {
        Verdict::Genuine => assert!(is_accepted, "{report:?}"),
        Verdict::Refused => assert!(!is_accepted, "{report:?}"),
        Verdict::Undecided => {}
    }
}
