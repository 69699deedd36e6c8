//! Text as it comes from the network, to every method of a verifier.

use core::cell::RefCell;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use russet::Verifier;

use crate::{Target, genuine};

pub(super) const TARGET: Target = Target {
    name: "message",
    purpose: "a signed message; what is accepted is what was signed, and is accepted again",
    seeds: || {
        let messages = genuine::messages();
        messages.into_iter().map(String::into_bytes).collect()
    },
    run,
};

fn run(input: &[u8]) {
    let Ok(jws) = core::str::from_utf8(input) else {
        return;
    };
    check(jws);
}

/// Gives a message to every method; says whether one accepted it.
pub(super) fn check(jws: &str) -> bool {
    thread_local! {
        // Kept, as servers keep theirs: what one input leaves behind must not change the next.
        static KEPT: RefCell<Verifier> = RefCell::new(genuine::verifier());
    }
    KEPT.with_borrow_mut(|kept| {
        genuine::KINDS.map(|kind| {
            let answer = kept.text(kind, jws, genuine::NOW);
            assert_eq!(answer, kept.text(kind, jws, genuine::NOW), "asked again");
            if let Ok(text) = &answer {
                let payload = jws.split('.').nth(1).expect("three parts were accepted");
                let signed = URL_SAFE_NO_PAD
                    .decode(payload)
                    .expect("base64 was accepted");
                assert_eq!(text.as_bytes(), signed, "the text is what was signed");
                serde_json::from_str::<serde_json::Value>(text).expect("JSON was accepted");
            }
            answer.is_ok()
        })
    })
    .contains(&true)
}
