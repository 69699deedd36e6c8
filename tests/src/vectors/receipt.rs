//! Receipts: what is accepted, and beside it what is one step from it.

mod accepted;
mod chains;
mod container;
mod decoded;
mod identities;
mod payloads;
mod signatures;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::{Expectation, Kind, Vector, Vectors};
use crate::pki::chain::chain;
use crate::pki::receipt::{NOW, Receipt, receipt_under};

use self::decoded::decoded;

impl Vectors {
    fn receipt(
        &mut self,
        id: &str,
        reason: &str,
        verifier: &str,
        jws: String,
        expect: Expectation,
    ) {
        self.list.push(Vector {
            id: format!("receipt/{id}"),
            reason: reason.to_owned(),
            kind: Kind::Receipt,
            verifier: verifier.to_owned(),
            now: NOW,
            jws,
            expect,
        });
    }

    fn accept_receipt(&mut self, id: &str, reason: &str, receipt: &Receipt) {
        let payload = Expectation::Payload(decoded(&receipt.attributes));
        let verifier = "receipts-every-environment";
        self.receipt(
            id,
            reason,
            verifier,
            STANDARD.encode(receipt.der()),
            payload,
        );
    }

    fn refuse_receipt(&mut self, id: &str, code: &str, reason: &str, receipt: &Receipt) {
        self.refuse_receipt_by("receipts-every-environment", id, code, reason, receipt);
    }

    fn refuse_receipt_by(
        &mut self,
        verifier: &str,
        id: &str,
        code: &str,
        reason: &str,
        receipt: &Receipt,
    ) {
        let code = Expectation::Code(code.to_owned());
        self.receipt(id, reason, verifier, STANDARD.encode(receipt.der()), code);
    }
}

pub(super) fn add(vectors: &mut Vectors) {
    accepted::accepted(vectors);
    container::forms(vectors);
    container::envelope(vectors);
    container::signers(vectors);
    signatures::signatures(vectors);
    chains::chains(vectors);
    payloads::payloads(vectors);
    identities::identities(vectors);
}

/// A receipt under the chain that signs messages.
fn elliptic() -> Receipt {
    receipt_under(chain())
}

/// The bytes with something in them replaced that is there.
fn replaced(bytes: Vec<u8>, from: &[u8], to: &[u8]) -> Vec<u8> {
    let place = bytes.windows(from.len()).position(|window| window == from);
    let place = place.expect("it is there");
    [&bytes[..place], to, &bytes[place + from.len()..]].concat()
}
