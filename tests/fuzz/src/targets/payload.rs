//! Payloads under a genuine signature: what lies behind it is reached in no other way.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::{inspection, message};
use crate::{Target, genuine};

pub(super) const TARGET: Target = Target {
    name: "payload",
    purpose: "a payload, which is signed first; verifying and inspecting must agree on it",
    seeds: || {
        let payload = |jws: &String| URL_SAFE_NO_PAD.decode(jws.split('.').nth(1)?).ok();
        let mut payloads: Vec<_> = genuine::messages().iter().filter_map(payload).collect();
        payloads.sort();
        payloads.dedup();
        payloads
    },
    run,
};

fn run(input: &[u8]) {
    let authority = genuine::authority();
    let jws = authority.sign(&authority.entries, input);
    let accepted = message::check(&jws);
    inspection::check(&jws, accepted);
}
