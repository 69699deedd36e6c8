//! Receipts: what is accepted, and beside it what is one step from it.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::{Map, Value, json};

use super::{Expectation, Kind, Vector, Vectors};
use crate::pki::chain::{chain, chain_of, receipt_chain, xcode_certificate, xcode_key};
use crate::pki::der::{self, Der};
use crate::pki::extension::{INTERMEDIATE_MARKER, LEAF_MARKER, authority};
use crate::pki::key::{Hash, Key};
use crate::pki::receipt::{
    Attribute, MakeAttributes, NOW, Receipt, ia5_string, purchase, purchase_attributes, receipt,
    receipt_under, rsa_encryption, signed_attribute, usual_attributes, xcode_receipt,
};
use crate::pki::time::Moment;
use crate::trust::local_testing_chain;

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

/// The names of attributes, with what is left of their encoding once tag and length are off.
const NAMES: [(u32, &str, Form); 25] = [
    (0, "receiptType", Form::Text),
    (1, "appItemId", Form::Number),
    (2, "bundleId", Form::Text),
    (3, "applicationVersion", Form::Text),
    (4, "opaqueValue", Form::Bytes),
    (5, "sha1Hash", Form::Bytes),
    (10, "ageRating", Form::Text),
    (12, "receiptCreationDate", Form::Date),
    (15, "downloadId", Form::Number),
    (16, "versionExternalIdentifier", Form::Number),
    (18, "originalPurchaseDate", Form::Date),
    (19, "originalApplicationVersion", Form::Text),
    (21, "expirationDate", Form::Date),
    (1701, "quantity", Form::Number),
    (1702, "productId", Form::Text),
    (1703, "transactionId", Form::Text),
    (1704, "purchaseDate", Form::Date),
    (1705, "originalTransactionId", Form::Text),
    (1706, "originalPurchaseDate", Form::Date),
    (1708, "subscriptionExpirationDate", Form::Date),
    (1711, "webOrderLineItemId", Form::Number),
    (1712, "cancellationDate", Form::Date),
    (1713, "isTrialPeriod", Form::Number),
    (1719, "isInIntroOfferPeriod", Form::Number),
    (1721, "promotionalOfferId", Form::Text),
];

enum Form {
    Text,
    Number,
    Date,
    Bytes,
}

/// The dates in receipts here, in milliseconds.
const DATES: [(&str, i64); 9] = [
    ("2013-08-01T07:00:00Z", 1_375_340_400_000),
    ("2024-06-01T12:00:00Z", 1_717_243_200_000),
    ("2025-01-24T00:00:00Z", 1_737_676_800_000),
    ("2026-01-01T11:58:57Z", 1_767_268_737_000),
    ("2026-02-01T11:58:57Z", 1_769_947_137_000),
    ("2026-03-01T11:58:58Z", 1_772_366_338_000),
    ("2026-03-01T12:58:58+0100", 1_772_366_338_000),
    ("2026-03-01T12:58:57+0100", 1_772_366_337_000),
    ("2026-04-01T11:58:57Z", 1_775_044_737_000),
];

/// What is to come of attributes, as it crosses from the core.
fn decoded(attributes: &[Attribute]) -> Value {
    let purchases: Vec<Value> = attributes
        .iter()
        .filter(|(number, _)| *number == 17)
        .map(|(_, value)| members(&split(value)))
        .collect();
    let others: Vec<Attribute> = attributes
        .iter()
        .filter(|(number, _)| *number != 17)
        .cloned()
        .collect();
    let mut whole = members(&others);
    whole["inApp"] = json!(purchases);
    whole
}

fn members(attributes: &[Attribute]) -> Value {
    let mut members = Map::new();
    let mut unknown = Map::new();
    for (number, encoded) in attributes {
        let Some((_, name, form)) = NAMES.iter().find(|known| known.0 == *number) else {
            unknown.insert(number.to_string(), json!(STANDARD.encode(encoded)));
            continue;
        };
        let text = || String::from_utf8(der::content(encoded).to_vec()).expect("text");
        let value = match form {
            Form::Text => json!(text()),
            Form::Bytes => json!(STANDARD.encode(encoded)),
            Form::Number => {
                let bytes = der::content(encoded);
                let number = bytes
                    .iter()
                    .fold(0u64, |all, byte| all << 8 | u64::from(*byte));
                if number >> 53 == 0 {
                    json!(number)
                } else {
                    json!(number.to_string())
                }
            }
            Form::Date => match text().as_str() {
                "" => continue,
                "4001-01-01T00:00:00+0000" => json!(64_092_211_200_000_i64),
                text => json!(DATES.iter().find(|date| date.0 == text).expect("a date").1),
            },
        };
        members.insert((*name).to_owned(), value);
    }
    members.insert("unknown".to_owned(), Value::Object(unknown));
    Value::Object(members)
}

/// The attributes in a set, which was written here.
fn split(set: &[u8]) -> Vec<Attribute> {
    let mut rest = der::content(set);
    let mut list = vec![];
    while !rest.is_empty() {
        let fields = der::content(rest);
        let number = der::content(fields);
        let behind = &fields[number.len() + 2 + 3..];
        let number = number
            .iter()
            .fold(0, |all, byte| all << 8 | u32::from(*byte));
        list.push((number, der::content(behind).to_vec()));
        let header = rest.len() - der_length(rest);
        rest = &rest[rest.len() - header..];
    }
    list
}

/// How long a value is, its tag and length included.
fn der_length(value: &[u8]) -> usize {
    let header = if value[1] < 0x80 {
        2
    } else {
        2 + usize::from(value[1] & 0x7f)
    };
    header + der::content(&truncated(value, header)).len()
}

/// The value alone, of which more may follow.
fn truncated(value: &[u8], header: usize) -> Der {
    let length = if header == 2 {
        usize::from(value[1])
    } else {
        value[2..header]
            .iter()
            .fold(0, |all, byte| all << 8 | usize::from(*byte))
    };
    value[..header + length].to_vec()
}

/// A receipt from the time of SHA-1, under certificates of that time.
fn of_2024(date: &str) -> Receipt {
    let past = Moment::new(2020, [1, 1, 0, 0, 0]);
    let chain = receipt_chain()
        .leaf(|leaf| leaf.valid_from(past).hashed_by(Hash::Sha1))
        .intermediate(|it| it.valid_from(past).hashed_by(Hash::Sha1));
    receipt_under(chain)
        .hashed_by(Hash::Sha1)
        .set(12, ia5_string(date))
}

/// A subscription that was renewed and then taken back, and what was bought beside it.
fn many_purchases() -> Receipt {
    const BOUGHT: [(&str, &str, u8, &str, &str, &str); 6] = [
        (
            "monthly",
            "2000000000000105",
            1,
            "2026-02-01T11:58:57Z",
            "2026-03-01T11:58:58Z",
            "",
        ),
        (
            "coins",
            "2000000000000102",
            5,
            "2025-01-24T00:00:00Z",
            "",
            "",
        ),
        (
            "monthly",
            "2000000000000106",
            1,
            "2026-03-01T11:58:58Z",
            "2026-04-01T11:58:57Z",
            "",
        ),
        (
            "lifetime",
            "2000000000000101",
            1,
            "2024-06-01T12:00:00Z",
            "",
            "2025-01-24T00:00:00Z",
        ),
        (
            "monthly",
            "2000000000000104",
            1,
            "2026-01-01T11:58:57Z",
            "2026-02-01T11:58:57Z",
            "",
        ),
        (
            "coins",
            "2000000000000103",
            20,
            "2025-01-24T00:00:00Z",
            "",
            "",
        ),
    ];
    let mut whole = receipt().without(17);
    for (product, transaction, quantity, bought, expires, cancelled) in BOUGHT {
        let is_subscription = product == "monthly";
        let (first, since) = if is_subscription {
            ("2000000000000104", "2026-01-01T11:58:57Z")
        } else {
            (transaction, bought)
        };
        let product = format!("com.example.app.{product}");
        let attributes = [
            (1701, der::integer(&[quantity])),
            (1702, der::utf8_string(&product)),
            (1703, der::utf8_string(transaction)),
            (1704, ia5_string(bought)),
            (1705, der::utf8_string(first)),
            (1706, ia5_string(since)),
            (1708, ia5_string(expires)),
            (1712, ia5_string(cancelled)),
            (
                1713,
                der::integer(&[u8::from(is_subscription && transaction == first)]),
            ),
        ];
        whole.attributes.push((17, purchase(&attributes)));
    }
    whole
}

pub(super) fn add(vectors: &mut Vectors) {
    accepted(vectors);
    forms(vectors);
    envelope(vectors);
    signers(vectors);
    signatures(vectors);
    chains(vectors);
    payloads(vectors);
    identities(vectors);
}

fn accepted(vectors: &mut Vectors) {
    vectors.accept_receipt(
        "every-attribute",
        "Every attribute that is known, in an order that is not theirs.",
        &receipt(),
    );
    vectors.accept_receipt(
        "xcode",
        "A receipt of Xcode's, with indefinite lengths and a content in pieces.",
        &xcode_receipt(),
    );
    vectors.accept_receipt(
        "indefinite-lengths",
        "The App Store's receipt in Xcode's encoding.",
        &Receipt {
            as_xcode: true,
            ..receipt()
        },
    );
    vectors.accept_receipt(
        "signed-attributes",
        "The digest is signed among other attributes, as most writers of signed data do it.",
        &Receipt {
            signed_attributes: Some(usual_attributes),
            ..receipt()
        },
    );
    vectors.accept_receipt(
        "named-digest",
        "The signature's algorithm names the digest once more.",
        &Receipt {
            algorithm: Hash::Sha256.rsa_algorithm(),
            ..receipt()
        },
    );
    vectors.accept_receipt(
        "wrapped-twice",
        "The content is an octet string within the octet string; the signature is over the former.",
        &Receipt {
            content: |payload| der::octet_string(&der::octet_string(payload)),
            ..receipt()
        },
    );
    vectors.accept_receipt(
        "sha-1-in-2024",
        "Signed over SHA-1, like everything in its chain, at a time when Apple did so.",
        &of_2024("2024-06-01T12:00:00Z"),
    );
    vectors.accept_receipt(
        "sha-1-on-its-last-day",
        "Signed over SHA-1 when Apple's last authority of that kind expired.",
        &of_2024("2025-01-24T00:00:00Z"),
    );
    vectors.accept_receipt(
        "certificates-in-any-order",
        "Certificates are a set, whose order says nothing.",
        &Receipt {
            certificates: receipt().certificates.into_iter().rev().collect(),
            ..receipt()
        },
    );
    vectors.accept_receipt(
        "root-left-out",
        "The chain is completed by the root that the verifier was given.",
        &Receipt {
            certificates: receipt().certificates[..2].to_vec(),
            ..receipt()
        },
    );
    vectors.receipt(
        "local-testing",
        "A receipt of local testing, by its authority.",
        "local-testing",
        STANDARD.encode(of_local_testing().der()),
        Expectation::Payload(decoded(&of_local_testing().attributes)),
    );
    vectors.accept_receipt(
        "no-purchases",
        "Nothing was bought within the app.",
        &receipt().without(17),
    );
    vectors.accept_receipt(
        "many-purchases",
        "Purchases of several kinds, in no order: the same attributes again in each.",
        &many_purchases(),
    );
    vectors.accept_receipt(
        "other-string-types",
        "A bundle identifier as IA5String and a date as UTF8String: they say the same.",
        &receipt()
            .set(2, ia5_string("com.example.app"))
            .set(18, der::utf8_string("2013-08-01T07:00:00Z")),
    );
    vectors.accept_receipt(
        "volume-purchase",
        "Bought in volume, in the sandbox.",
        &receipt().set(0, der::utf8_string("ProductionVPPSandbox")),
    );
}

/// A receipt of local testing, which is signed like all of its messages.
/// Also what people try things with: a subscription, and what was bought beside it.
fn of_local_testing() -> Receipt {
    let mut subscription = purchase_attributes();
    for (number, value) in &mut subscription {
        if *number == 1702 {
            *value = der::utf8_string("com.example.app.monthly");
        }
    }
    let coins = [
        (1701, der::integer(&[5])),
        (1702, der::utf8_string("com.example.app.coins")),
        (1703, der::utf8_string("2000000000000002")),
        (1704, ia5_string("2025-01-24T00:00:00Z")),
        (1705, der::utf8_string("2000000000000002")),
        (1706, ia5_string("2025-01-24T00:00:00Z")),
    ];
    let mut whole = receipt_under(local_testing_chain())
        .set(0, der::utf8_string("LocalTesting"))
        .without(17);
    whole.attributes.push((17, purchase(&subscription)));
    whole.attributes.push((17, purchase(&coins)));
    whole
}

fn forms(vectors: &mut Vectors) {
    let genuine = receipt();
    let bytes = genuine.der();
    let lines: Vec<String> = STANDARD
        .encode(&bytes)
        .as_bytes()
        .chunks(76)
        .map(|line| String::from_utf8_lossy(line).into_owned())
        .collect();
    let by = "receipts";
    for (id, reason, text) in [
        (
            "in-lines",
            "Base64 in lines, as MIME has it.",
            lines.join("\r\n"),
        ),
        (
            "url-safe",
            "The URL-safe alphabet, without padding.",
            URL_SAFE_NO_PAD.encode(&bytes),
        ),
    ] {
        let payload = Expectation::Payload(decoded(&genuine.attributes));
        vectors.receipt(id, reason, by, text, payload);
    }
    let text = STANDARD.encode(&bytes);
    let code = |code: &str| Expectation::Code(code.to_owned());
    for (id, reason, text, expected) in [
        (
            "empty",
            "There is nothing.",
            String::new(),
            "receipt/encoding",
        ),
        (
            "space-for-plus",
            "A form has turned a plus sign into a space.",
            text.replacen('+', " ", 1),
            "input/base64",
        ),
        (
            "mixed-alphabets",
            "Both alphabets in one text.",
            text.replacen('+', "-", 1),
            "input/base64",
        ),
        (
            "not-base64",
            "No base64.",
            format!("{text}*"),
            "input/base64",
        ),
        (
            "hexadecimal",
            "Hexadecimal digits are base64 of something else.",
            "3082".repeat(40),
            "receipt/encoding",
        ),
        (
            "property-list",
            "The receipt of a transaction from before iOS 7, which is not signed any more.",
            STANDARD.encode("{\n\t\"purchase-info\" = \"ewp9\";\n}"),
            "receipt/encoding",
        ),
    ] {
        vectors.receipt(id, reason, by, text, code(expected));
    }
    vectors.refuse_receipt_by(
        "receipts-limited",
        "too-long",
        "input/too-long",
        "Longer than the option allows.",
        &genuine,
    );
}

fn envelope(vectors: &mut Vectors) {
    const CODE: &str = "receipt/encoding";
    type Case = (&'static str, &'static str, fn(Der) -> Der);
    let cases: [Case; 9] = [
        ("cut-short", "The last byte is missing.", |whole| {
            whole[..whole.len() - 1].to_vec()
        }),
        ("something-behind", "A byte follows the receipt.", |whole| {
            [whole, vec![0]].concat()
        }),
        ("two-receipts", "A receipt follows the receipt.", |whole| {
            [whole.clone(), whole].concat()
        }),
        (
            "long-length",
            "The outermost length has a leading zero.",
            |whole| der::with_long_length(&whole),
        ),
        (
            "never-ending",
            "An indefinite length without an end.",
            |whole| {
                let open = der::with_indefinite_length(&whole);
                open[..open.len() - 2].to_vec()
            },
        ),
        (
            "other-content-type",
            "Not signed data, but enveloped data.",
            |whole| {
                replaced(
                    whole,
                    &der::oid("1.2.840.113549.1.7.2"),
                    &der::oid("1.2.840.113549.1.7.3"),
                )
            },
        ),
        (
            "other-inner-type",
            "The content is said to be signed data.",
            |whole| {
                replaced(
                    whole,
                    &der::oid("1.2.840.113549.1.7.1"),
                    &der::oid("1.2.840.113549.1.7.2"),
                )
            },
        ),
        (
            "nested-10000-deep",
            "Indefinite lengths within each other, 10,000 deep.",
            |_| [[0x30, 0x80].repeat(10_000), [0, 0].repeat(10_000)].concat(),
        ),
        (
            "definite-10000-deep",
            "Sequences within each other, 10,000 deep.",
            |_| (0..10_000).fold(vec![], |inner, _| der::sequence(&[&inner])),
        ),
    ];
    for (id, reason, whole) in cases {
        vectors.refuse_receipt(id, CODE, reason, &Receipt { whole, ..receipt() });
    }
    vectors.refuse_receipt(
        "no-content",
        CODE,
        "A signature over something that is not there.",
        &Receipt {
            content: |_| vec![],
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "pieces-in-pieces",
        CODE,
        "The content is in pieces that are in pieces.",
        &Receipt {
            content: |payload| der::value(0x24, &der::octet_string(payload)),
            as_xcode: true,
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "wrapped-three-times",
        "receipt/signature",
        "The content is wrapped once more than in any receipt.",
        &Receipt {
            content: |payload| der::octet_string(&der::octet_string(&der::octet_string(payload))),
            ..receipt()
        },
    );
}

fn signers(vectors: &mut Vectors) {
    const CODE: &str = "receipt/signers";
    vectors.refuse_receipt(
        "no-signer",
        CODE,
        "Nobody signed.",
        &Receipt {
            signers: |_| der::set(&[]),
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "two-signers",
        CODE,
        "The signer is there twice: which of two signers counts is anybody's guess.",
        &Receipt {
            signers: |signer| der::set(&[signer.clone(), signer].concat()),
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "unsigned-attributes",
        "receipt/encoding",
        "Attributes that nobody signed follow the signature.",
        &Receipt {
            behind_signature: der::constructed(1, &signed_attribute("1.2.3.4", &der::null())),
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "other-digest-in-list",
        "receipt/encoding",
        "The list of digests has another one than the signer.",
        &Receipt {
            whole: |whole| {
                let list = der::set(&Hash::Sha256.identifier());
                replaced(
                    whole,
                    &list,
                    &der::set(&[Hash::Sha256.identifier(), Hash::Sha1.identifier()].concat()),
                )
            },
            ..receipt()
        },
    );
}

fn signatures(vectors: &mut Vectors) {
    const CODE: &str = "receipt/signature";
    vectors.refuse_receipt(
        "signature-changed",
        CODE,
        "One bit of the signature is another.",
        &Receipt {
            signature: |mut signature| {
                signature[128] ^= 1;
                signature
            },
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "signature-empty",
        CODE,
        "A signature of no bytes.",
        &Receipt {
            signature: |_| vec![],
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "signature-with-zero",
        CODE,
        "A zero in front of the signature.",
        &Receipt {
            signature: |signature| [vec![0], signature].concat(),
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "signature-zero",
        CODE,
        "Zero is its own root.",
        &Receipt {
            signature: |signature| vec![0; signature.len()],
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "content-changed",
        CODE,
        "One letter of the content is another.",
        &Receipt {
            content: |payload| der::octet_string(&replaced(payload.to_vec(), b"4+", b"5+")),
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "content-in-pieces-swapped",
        CODE,
        "The two pieces of the content have changed places.",
        &Receipt {
            content: |payload| {
                let (first, second) = payload.split_at(payload.len() / 2);
                [der::octet_string(second), der::octet_string(first)].concat()
            },
            as_xcode: true,
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "other-key",
        CODE,
        "Signed by another key than the certificate's.",
        &Receipt {
            signer: Key::rsa("stranger"),
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "elliptic-signature",
        CODE,
        "A signature of an elliptic curve, and the certificate of an RSA key.",
        &Receipt {
            signer: Key::p256("leaf of the App Store"),
            algorithm: Hash::Sha256.algorithm(),
            ..receipt()
        },
    );
    vectors.refuse_receipt_by(
        "production-and-sandbox",
        "rsa-signature-under-elliptic-chain",
        CODE,
        "An RSA signature, and the certificate of a key on an elliptic curve.",
        &Receipt {
            signer: Key::rsa("leaf"),
            algorithm: rsa_encryption(),
            ..elliptic()
        },
    );
    vectors.receipt(
        "elliptic-chain",
        "A chain of keys on elliptic curves signs receipts as it signs messages.",
        "production-and-sandbox",
        STANDARD.encode(elliptic().der()),
        Expectation::Payload(decoded(&elliptic().attributes)),
    );
    for (id, algorithm, reason) in [
        (
            "digest-disagrees",
            Hash::Sha1.rsa_algorithm(),
            "The signature's algorithm names another digest.",
        ),
        (
            "sha-384",
            Hash::Sha384.rsa_algorithm(),
            "A digest that Apple does not use here.",
        ),
    ] {
        let receipt = Receipt {
            algorithm,
            ..receipt()
        };
        vectors.refuse_receipt(id, "receipt/algorithm", reason, &receipt);
    }
    vectors.refuse_receipt(
        "unknown-digest",
        "receipt/algorithm",
        "A digest that Apple does not use.",
        &Receipt {
            digest_algorithm: Hash::Sha384.identifier(),
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "sha-1-after-its-time",
        "receipt/algorithm",
        "Signed over SHA-1 in 2026.",
        &receipt().hashed_by(Hash::Sha1),
    );
    vectors.refuse_receipt(
        "sha-1-in-chain-after-its-time",
        "receipt/algorithm",
        "The leaf is signed over SHA-1, in 2026.",
        &receipt_under(receipt_chain().leaf(|leaf| leaf.hashed_by(Hash::Sha1))),
    );
    signed_attributes(vectors);
}

fn signed_attributes(vectors: &mut Vectors) {
    const CODE: &str = "receipt/encoding";
    type Case = (&'static str, &'static str, &'static str, MakeAttributes);
    let cases: [Case; 6] = [
        (
            "digest-of-other-content",
            "receipt/digest",
            "The digest that is signed is another.",
            |digest| {
                let mut other = digest.to_vec();
                other[0] ^= 1;
                usual_attributes(&other)
            },
        ),
        (
            "digest-cut-short",
            "receipt/digest",
            "The digest that is signed is too short.",
            |digest| usual_attributes(&digest[1..]),
        ),
        (
            "attributes-without-digest",
            CODE,
            "No digest is signed.",
            |digest| usual_attributes(digest)[..2].to_vec(),
        ),
        (
            "attributes-without-type",
            CODE,
            "No type of the content is signed.",
            |digest| usual_attributes(digest)[1..].to_vec(),
        ),
        (
            "attributes-with-two-digests",
            CODE,
            "Two digests are signed.",
            |digest| {
                let mut list = usual_attributes(digest);
                list.push(signed_attribute(
                    "1.2.840.113549.1.9.4",
                    &der::octet_string(&[7; 32]),
                ));
                list
            },
        ),
        (
            "attributes-with-two-values",
            CODE,
            "The digest has two values.",
            |digest| {
                let both = [der::octet_string(digest), der::octet_string(&[7; 32])].concat();
                let mut list = usual_attributes(digest);
                list[2] = signed_attribute("1.2.840.113549.1.9.4", &both);
                list
            },
        ),
    ];
    for (id, code, reason, attributes) in cases {
        let receipt = Receipt {
            signed_attributes: Some(attributes),
            ..receipt()
        };
        vectors.refuse_receipt(id, code, reason, &receipt);
    }
    vectors.refuse_receipt(
        "attributes-signed-in-their-place",
        "receipt/signature",
        "The attributes are signed with the tag of their place, and not as the set that they are.",
        &Receipt {
            signed_attributes: Some(usual_attributes),
            message: |mut set| {
                set[0] = 0xa0;
                set
            },
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "attributes-as-content",
        CODE,
        "What was signed as attributes stands as the content: the signature holds, and it is none.",
        &Receipt {
            payload: Some(der::set(&sorted(usual_attributes(&[7; 32])))),
            ..receipt()
        },
    );
    vectors.refuse_receipt(
        "content-as-attributes",
        CODE,
        "What was signed as a content stands as attributes, before a content of the sender's own.",
        &Receipt {
            signed_attributes: Some(|_| {
                crate::pki::receipt::attributes()
                    .iter()
                    .map(|(number, value)| crate::pki::receipt::attribute(*number, value))
                    .collect()
            }),
            ..receipt().without(17)
        },
    );
}

fn sorted(mut list: Vec<Der>) -> Der {
    list.sort();
    list.concat()
}

/// A receipt under the chain that signs messages.
fn elliptic() -> Receipt {
    receipt_under(chain())
}

fn chains(vectors: &mut Vectors) {
    const CODE: &str = "receipt/certificates";
    let [leaf, intermediate, root] = receipt_chain().certificates();
    let other = chain_of("somebody else").certificates();
    for (id, code, reason, certificates) in [
        ("no-certificates", CODE, "No certificates.", vec![]),
        (
            "signer-left-out",
            CODE,
            "The certificate of the signer is not there.",
            vec![intermediate.clone(), root.clone()],
        ),
        (
            "signer-alone",
            "x509/root",
            "The signer's certificate alone.",
            vec![leaf.clone()],
        ),
        (
            "signer-twice",
            CODE,
            "The certificate of the signer is there twice.",
            vec![leaf.clone(), leaf.clone(), intermediate.clone()],
        ),
        (
            "issuer-left-out",
            CODE,
            "The certificate of the signer's issuer is not there.",
            vec![leaf.clone(), root.clone()],
        ),
        (
            "fourth-certificate",
            CODE,
            "A certificate more than the chain has.",
            vec![
                leaf.clone(),
                intermediate.clone(),
                root.clone(),
                other[0].clone(),
            ],
        ),
        (
            "intermediate-twice",
            "x509/root",
            "The intermediate stands in the place of the root.",
            vec![leaf.clone(), intermediate.clone(), intermediate.clone()],
        ),
    ] {
        vectors.refuse_receipt(
            id,
            code,
            reason,
            &Receipt {
                certificates,
                ..receipt()
            },
        );
    }
    vectors.refuse_receipt_by(
        "receipts-apple",
        "unknown-root",
        "x509/root",
        "A root that is none of Apple's.",
        &receipt(),
    );
    vectors.refuse_receipt_by(
        "receipts-apple",
        "unknown-root-left-out",
        "receipt/certificates",
        "A chain without its root, to a verifier that was given none.",
        &Receipt {
            certificates: vec![leaf, intermediate],
            ..receipt()
        },
    );
    vectors.refuse_receipt_by(
        "receipts-apple",
        "unknown-xcode-certificate",
        "x509/root",
        "Signed by another certificate of Xcode than the one given.",
        &xcode_receipt(),
    );
    vectors.refuse_receipt(
        "xcode-of-another-key",
        "x509/root",
        "A certificate that looks like Xcode's.",
        &Receipt {
            signer: xcode_key(),
            named: xcode_certificate(&xcode_key()),
            certificates: vec![xcode_certificate(&xcode_key()).der()],
            algorithm: Hash::Sha256.algorithm(),
            ..xcode_receipt()
        },
    );
    let before = Moment::new(2026, [3, 1, 11, 57, 57]);
    let after = Moment::new(2026, [3, 1, 11, 59, 59]);
    for (id, code, reason, chain) in [
        (
            "leaf-without-marker",
            "x509/marker",
            "The leaf lacks the marker of those that sign receipts.",
            receipt_chain().leaf(|leaf| leaf.without(LEAF_MARKER)),
        ),
        (
            "intermediate-without-marker",
            "x509/marker",
            "The intermediate lacks its marker.",
            receipt_chain().intermediate(|it| it.without(INTERMEDIATE_MARKER)),
        ),
        (
            "leaf-is-authority",
            "x509/leaf-authority",
            "The leaf may issue certificates.",
            receipt_chain().leaf(|leaf| leaf.replace(authority(None))),
        ),
        (
            "leaf-signed-by-stranger",
            "x509/signature",
            "The leaf was signed by another key than the intermediate's.",
            receipt_chain().leaf(|leaf| leaf.signed_by(Key::rsa("stranger"))),
        ),
        (
            "leaf-expired",
            "x509/expired",
            "The leaf expired a second more than a minute before the receipt was made.",
            receipt_chain().leaf(|leaf| leaf.valid_until(before)),
        ),
        (
            "leaf-not-yet-valid",
            "x509/not-yet-valid",
            "The leaf was valid a second more than a minute after the receipt was made.",
            receipt_chain().leaf(|leaf| leaf.valid_from(after)),
        ),
        (
            "small-key",
            "x509/key",
            "The leaf's key has 1024 bits.",
            receipt_chain().leaf_key(&Key::rsa("small")),
        ),
        (
            "sha-384-in-chain",
            "x509/algorithm",
            "The leaf is signed over a digest that Apple does not use with RSA.",
            receipt_chain().leaf(|leaf| leaf.hashed_by(Hash::Sha384)),
        ),
    ] {
        vectors.refuse_receipt(id, code, reason, &receipt_under(chain));
    }
}

fn payloads(vectors: &mut Vectors) {
    let set = |number, value| receipt().set(number, value);
    for (id, code, reason, receipt) in [
        (
            "bundle-id-twice",
            "receipt/duplicate",
            "Two bundle identifiers.",
            receipt().add(2, der::utf8_string("com.example.other")),
        ),
        (
            "unknown-twice",
            "receipt/duplicate",
            "An attribute that is not known, twice.",
            receipt().add(6, vec![4]),
        ),
        (
            "date-twice",
            "receipt/duplicate",
            "Two dates of creation.",
            receipt().add(12, ia5_string("2024-06-01T12:00:00Z")),
        ),
        (
            "purchase-with-two-products",
            "receipt/duplicate",
            "A purchase of two products.",
            {
                let mut two = purchase_attributes();
                two.push((1702, der::utf8_string("com.example.app.yearly")));
                receipt().add(17, purchase(&two))
            },
        ),
        (
            "text-beyond-ascii-in-ia5-string",
            "receipt/attribute",
            "An IA5String that is none.",
            set(2, der::value(0x16, "com.example.\u{e4}pp".as_bytes())),
        ),
        (
            "text-of-another-type",
            "receipt/attribute",
            "The bundle identifier is a PrintableString.",
            set(2, der::value(0x13, b"com.example.app")),
        ),
        (
            "date-as-integer",
            "receipt/attribute",
            "A date is a number.",
            set(12, der::integer(&[1])),
        ),
        (
            "number-as-text",
            "receipt/attribute",
            "A number is text.",
            set(1, der::utf8_string("0")),
        ),
        (
            "number-with-zero",
            "receipt/attribute",
            "A number with a zero in front.",
            set(1, der::integer(&[0, 1])),
        ),
        (
            "number-too-long",
            "receipt/attribute",
            "A number of 72 bits.",
            set(15, der::integer(&[1; 9])),
        ),
        (
            "text-not-utf8",
            "receipt/attribute",
            "Text that is not UTF-8.",
            set(3, der::value(0x0c, &[0xff])),
        ),
        (
            "value-with-something-behind",
            "receipt/attribute",
            "Something follows the value.",
            set(3, [der::utf8_string("42"), vec![0]].concat()),
        ),
        (
            "value-empty",
            "receipt/attribute",
            "A value of no bytes.",
            set(3, vec![]),
        ),
        (
            "date-without-zone",
            "receipt/attribute",
            "A date without a time zone.",
            set(18, ia5_string("2013-08-01T07:00:00")),
        ),
        (
            "date-of-no-day",
            "receipt/attribute",
            "A date of a day that there is not.",
            set(18, ia5_string("2013-02-29T07:00:00Z")),
        ),
        (
            "purchase-no-set",
            "receipt/encoding",
            "A purchase that is no set.",
            receipt().add(17, der::null()),
        ),
        (
            "payload-not-a-set",
            "receipt/encoding",
            "The attributes are in a sequence.",
            Receipt {
                payload: Some(der::sequence(&[&der::null()])),
                ..receipt()
            },
        ),
        (
            "payload-json",
            "receipt/encoding",
            "The content is JSON.",
            Receipt {
                payload: Some(b"{\"bundleId\":\"com.example.app\"}".to_vec()),
                ..receipt()
            },
        ),
        (
            "payload-empty",
            "receipt/encoding",
            "The content is empty.",
            Receipt {
                payload: Some(vec![]),
                ..receipt()
            },
        ),
        (
            "attribute-with-fourth-field",
            "receipt/encoding",
            "An attribute has a field more.",
            Receipt {
                payload: Some(der::set(&der::sequence(&[
                    &der::integer(&[2]),
                    &der::integer(&[1]),
                    &der::octet_string(&[]),
                    &der::null(),
                ]))),
                ..receipt()
            },
        ),
        (
            "no-date",
            "date/missing",
            "Nobody knows when it was made.",
            receipt().without(12),
        ),
        (
            "empty-date",
            "date/missing",
            "The date of creation is left empty.",
            set(12, ia5_string("")),
        ),
        (
            "date-in-future",
            "date/in-future",
            "Made a day and a second after now.",
            set(12, ia5_string("2026-03-02T11:59:01Z")),
        ),
        (
            "date-too-early",
            "date/too-early",
            "Made before there were receipts.",
            set(12, ia5_string("2009-12-31T23:59:59Z")),
        ),
    ] {
        vectors.refuse_receipt(id, code, reason, &receipt);
    }
}

fn identities(vectors: &mut Vectors) {
    let typed = |text: &str| receipt().set(0, der::utf8_string(text));
    vectors.refuse_receipt_by(
        "local-testing",
        "production-from-local-testing",
        "identity/environment",
        "Said to be the App Store's, and signed by the authority of local testing.",
        &of_local_testing().set(0, der::utf8_string("Production")),
    );
    for (id, code, reason, receipt) in [
        (
            "other-app",
            "identity/bundle-id",
            "Another app.",
            receipt().set(2, der::utf8_string("com.example.other")),
        ),
        (
            "no-app",
            "identity/bundle-id",
            "No app at all.",
            receipt().without(2),
        ),
        (
            "app-in-other-case",
            "identity/bundle-id",
            "The app in other letters.",
            receipt().set(2, der::utf8_string("com.example.App")),
        ),
        (
            "no-type",
            "identity/environment",
            "It does not say where it comes from.",
            receipt().without(0),
        ),
        (
            "unknown-type",
            "identity/environment",
            "A type that is none.",
            typed("Sandbox"),
        ),
        (
            "xcode-from-the-app-store",
            "identity/environment",
            "Said to be Xcode's, and signed by the App Store.",
            typed("Xcode"),
        ),
        (
            "sandbox-from-xcode",
            "identity/environment",
            "Said to be the App Store's, and signed by Xcode.",
            xcode_receipt().set(0, der::utf8_string("ProductionSandbox")),
        ),
    ] {
        vectors.refuse_receipt(id, code, reason, &receipt);
    }
    vectors.refuse_receipt_by(
        "receipts-production",
        "sandbox-in-production",
        "identity/environment",
        "A receipt from the sandbox, to a verifier that accepts production alone.",
        &receipt(),
    );
}

/// The bytes with something in them replaced that is there.
fn replaced(bytes: Vec<u8>, from: &[u8], to: &[u8]) -> Vec<u8> {
    let place = bytes.windows(from.len()).position(|window| window == from);
    let place = place.expect("it is there");
    [&bytes[..place], to, &bytes[place + from.len()..]].concat()
}
