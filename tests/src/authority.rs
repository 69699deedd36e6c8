//! The authority of the local store (`npm/local-store`), which signs with the clock of the day: its
//! leaf is valid for as long as the certificate above it is.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::pki::chain::chain;
use crate::pki::der;
use crate::pki::key::Key;
use crate::pki::time::Moment;

/// Chain and private key (PKCS #8), as the text of a JSON file.
pub fn to_text() -> String {
    let chain = chain().leaf(|leaf| leaf.valid_until(Moment::new(2036, [3, 18, 0, 0, 0])));
    let certificates = chain
        .certificates()
        .map(|certificate| format!("    \"{}\"", STANDARD.encode(certificate)))
        .join(",\n");
    let key = STANDARD.encode(private_key(&chain.signer));
    format!("{{\n  \"chain\": [\n{certificates}\n  ],\n  \"privateKey\": \"{key}\"\n}}\n")
}

fn private_key(key: &Key) -> der::Der {
    let Key::P256(secret) = key else {
        panic!("the keys of leaves are on P-256");
    };
    let ec = der::sequence(&[
        &der::integer(&[1]),
        &der::octet_string(&secret.to_bytes()),
        &der::constructed(1, &der::bit_string(&key.point())),
    ]);
    der::sequence(&[
        &der::integer(&[0]),
        &der::sequence(&[&der::oid("1.2.840.10045.2.1"), &key.curve()]),
        &der::octet_string(&ec),
    ])
}
