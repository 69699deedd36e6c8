//! Prints the messages that the benchmark measures, as JSON.
//!
//! The argument says under how many chains, no two of which have a certificate in common but for the
//! root, there is to be a transaction.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use conformance::pki::chain::{Chain, chain, receipt_chain};
use conformance::pki::der::utf8_string;
use conformance::pki::extension::{authority_key_identifier, subject_key_identifier};
use conformance::pki::json::{Object, string};
use conformance::pki::key::Key;
use conformance::pki::message::{Message, message, message_of, message_under};
use conformance::pki::payload::{data, notification, renewal_info, transaction};
use conformance::pki::receipt::receipt;
use conformance::trust::BUNDLE_ID;
use serde_json::{Value, json};

/// The keys of the tests for signing; the first of them is a key as App Store Connect hands it out.
const KEYS: &str = include_str!("../../vectors/signing/keys.json");

/// Lengths of payloads, in bytes.
const LENGTHS: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];

fn main() {
    let chains: usize = std::env::args()
        .nth(1)
        .and_then(|count| count.parse().ok())
        .expect("how many chains");
    let genuine = chain();
    let [_, _, root] = genuine.certificates();
    let receipts = receipt_chain();
    let [_, _, receipt_root] = receipts.certificates();
    let keys: Value = serde_json::from_str(KEYS).expect("the vectors are JSON");
    let chains: Vec<_> = (0..chains)
        .map(|number| jws(message_under(another(&genuine, number))))
        .collect();
    let sized: Vec<_> = LENGTHS
        .iter()
        .map(|length| jws(message_of(transaction_of(*length))))
        .collect();
    let (signed, renewal) = (message(), message_of(renewal_info()));
    let body = data()
        .add("signedTransactionInfo", string(&jws(message())))
        .add(
            "signedRenewalInfo",
            string(&jws(message_of(renewal_info()))),
        );
    println!(
        "{}",
        json!({
            "options": {
                "bundleId": BUNDLE_ID,
                "appAppleId": 1_234_567_890,
                "environments": ["Production"],
            },
            "root": STANDARD.encode(root),
            "key": STANDARD.encode(genuine.signer.public()),
            "receiptRoot": STANDARD.encode(receipt_root),
            "receipt": STANDARD.encode(receipt().set(0, utf8_string("Production")).der()),
            "credentials": {
                "privateKey": keys["vectors"][0]["text"],
                "keyId": "2X9R4HXF34",
                "issuerId": "57246542-96fe-1a63-e053-0824d011072a",
                "bundleId": BUNDLE_ID,
            },
            "transaction": jws(signed),
            "renewalInfo": jws(renewal),
            "notification": jws(message_of(notification("DID_RENEW", "data", &body))),
            "chains": chains,
            "sized": sized,
        })
    );
}

fn jws(message: Message) -> String {
    message.write().jws
}

/// A chain under the root of the genuine one, with another intermediate and another leaf.
fn another(genuine: &Chain, number: usize) -> Chain {
    let intermediate = Key::p384(&format!("intermediate {number}"));
    let identifier = intermediate.identifier();
    genuine
        .clone()
        .intermediate(|it| {
            it.holding(&intermediate)
                .replace(subject_key_identifier(&identifier))
        })
        .leaf(|leaf| {
            leaf.signed_by(intermediate.clone())
                .replace(authority_key_identifier(&identifier))
        })
        .leaf_key(&Key::p256(&format!("leaf {number}")))
}

/// A transaction of so many bytes, with a list of objects as JSON usually has it.
fn transaction_of(length: usize) -> Object {
    let item = "{\"name\":\"a name of some length\",\"value\":1772366400000,\"seen\":true}";
    let with = |list: String| transaction().add("list", format!("[{list}]"));
    let room = length.saturating_sub(with(String::new()).text().len());
    let items = vec![item; room / (item.len() + 1)];
    with(items.join(","))
}
