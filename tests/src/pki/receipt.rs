//! Receipts: attributes, and signed data around them (RFC 5652), of which anything can be changed.

use super::certificate::Certificate;
use super::chain::{Chain, receipt_chain, xcode_receipt_certificate};
use super::der::{self, Der};
use super::key::{Hash, Key};

/// The time at which receipts here were made, as they write it.
pub const CREATED: &str = "2026-03-01T11:58:58Z";
/// The time at which they are looked at, two seconds later.
pub const NOW: i64 = 1_772_366_340_000;

const DATA: &str = "1.2.840.113549.1.7.1";
const SIGNED_DATA: &str = "1.2.840.113549.1.7.2";

/// An attribute: its number, and its value as it is encoded.
pub type Attribute = (u32, Der);

/// Makes signed attributes from the digest of the content.
pub type MakeAttributes = fn(&[u8]) -> Vec<Der>;

/// A receipt before it is signed. Changes to what is signed come first, those to the envelope are
/// made by functions that get what was signed.
#[derive(Clone)]
pub struct Receipt {
    /// The attributes in their order.
    pub attributes: Vec<Attribute>,
    /// What is signed, if it is something else than the attributes.
    pub payload: Option<Der>,
    /// Who signs.
    pub signer: Key,
    /// The signer's certificate, whose issuer and number the receipt names.
    pub named: Certificate,
    /// The certificates that come along.
    pub certificates: Vec<Der>,
    /// What the content is hashed with.
    pub hash: Hash,
    /// Signed attributes, made from the digest of the content.
    pub signed_attributes: Option<MakeAttributes>,
    /// How the content stands in its place, by default an octet string.
    pub content: fn(&[u8]) -> Der,
    /// The signature, changed.
    pub signature: fn(Vec<u8>) -> Vec<u8>,
    /// What is signed, changed before it is signed.
    pub message: fn(Vec<u8>) -> Vec<u8>,
    /// The algorithm by which the signature is named.
    pub algorithm: Der,
    /// The algorithm by which the digest is named.
    pub digest_algorithm: Der,
    /// The list of signers, made from the one.
    pub signers: fn(Der) -> Der,
    /// What follows the signature of the signer.
    pub behind_signature: Der,
    /// The list of certificates, made from them.
    pub certificate_list: fn(Vec<Der>) -> Der,
    /// The whole, changed.
    pub whole: fn(Der) -> Der,
    /// With indefinite lengths and a content in pieces, as Xcode writes.
    pub as_xcode: bool,
}

/// A receipt of the App Store, with every attribute that is known.
pub fn receipt() -> Receipt {
    receipt_under(receipt_chain())
}

/// The same, signed by the leaf of another chain.
pub fn receipt_under(chain: Chain) -> Receipt {
    let hash = Hash::Sha256;
    Receipt {
        attributes: attributes(),
        payload: None,
        signer: chain.signer.clone(),
        named: chain.leaf_certificate().clone(),
        certificates: chain.certificates().to_vec(),
        hash,
        signed_attributes: None,
        content: der::octet_string,
        signature: |signature| signature,
        message: |message| message,
        algorithm: match chain.signer {
            Key::Rsa(_) => rsa_encryption(),
            _ => hash.algorithm(),
        },
        digest_algorithm: hash.identifier(),
        signers: |signer| der::set(&signer),
        behind_signature: vec![],
        certificate_list: |list| der::constructed(0, &list.concat()),
        whole: |whole| whole,
        as_xcode: false,
    }
}

/// A receipt of Xcode's.
pub fn xcode_receipt() -> Receipt {
    let certificate = xcode_receipt_certificate();
    Receipt {
        attributes: vec![
            (0, der::utf8_string("Xcode")),
            (1, der::integer(&[0])),
            (2, der::utf8_string("com.example.app")),
            (3, der::utf8_string("1")),
            (4, vec![0xbd, 0x76, 0xf4, 0xff, 4, 0, 0, 0]),
            (5, vec![7; 20]),
            (8, ia5_string("")),
            (12, ia5_string("2026-03-01T12:58:58+0100")),
            (
                17,
                purchase(&[
                    (1701, der::integer(&[1])),
                    (1702, der::utf8_string("com.example.app.monthly")),
                    (1703, der::utf8_string("0")),
                    (1704, ia5_string("2026-03-01T12:58:57+0100")),
                    (1719, der::integer(&[0])),
                ]),
            ),
            (21, ia5_string("4001-01-01T00:00:00+0000")),
        ],
        signer: Key::rsa("xcode"),
        named: certificate.clone(),
        certificates: vec![certificate.der()],
        algorithm: Hash::Sha256.rsa_algorithm(),
        as_xcode: true,
        ..receipt()
    }
}

/// The same receipt with its attributes in an octet string, which is what is signed.
pub fn wrapped(receipt: Receipt) -> Receipt {
    Receipt {
        payload: Some(der::octet_string(&receipt.payload())),
        ..receipt
    }
}

/// The algorithm that the App Store names, which says nothing of the digest.
pub fn rsa_encryption() -> Der {
    der::sequence(&[&der::oid("1.2.840.113549.1.1.1"), &der::null()])
}

/// Every attribute that is known, in an order that is not theirs, and some that are not.
pub fn attributes() -> Vec<Attribute> {
    vec![
        (19, der::utf8_string("1.0")),
        (0, der::utf8_string("ProductionSandbox")),
        (1, der::integer(&[0])),
        (2, der::utf8_string("com.example.app")),
        (3, der::utf8_string("42")),
        (4, vec![0x96, 0x1f, 0xc7, 0xec, 0, 0xff]),
        (5, device_hash()),
        (6, vec![1, 2, 3]),
        (8, ia5_string("2026-03-01T11:58:58Z")),
        (10, ia5_string("4+")),
        (12, ia5_string(CREATED)),
        // 2^53 and more: JavaScript has no such number.
        (
            15,
            der::integer(&[0x07, 0x00, 0x1a, 0x3b, 0x5c, 0x7d, 0x9e, 0x01]),
        ),
        (16, der::integer(&[0x32, 0x1f, 0xa0, 0x28])),
        (18, ia5_string("2013-08-01T07:00:00Z")),
        (21, ia5_string("")),
        (17, purchase(&purchase_attributes())),
        (
            17,
            purchase(&[(1703, der::utf8_string("2000000000000002"))]),
        ),
    ]
}

/// The attributes of one purchase.
pub fn purchase_attributes() -> Vec<Attribute> {
    vec![
        (1701, der::integer(&[1])),
        (
            1702,
            der::utf8_string("com.example.app.m\u{f6}nthly \"\\\n"),
        ),
        (1703, der::utf8_string("2000000000000001")),
        (1704, ia5_string("2026-02-01T11:58:57Z")),
        (1705, der::utf8_string("1000000000000001")),
        (1706, ia5_string("2026-01-01T11:58:57Z")),
        (1707, der::integer(&[3])),
        (1708, ia5_string("2026-04-01T11:58:57Z")),
        (
            1711,
            der::integer(&[0x03, 0x8d, 0x7e, 0xa5, 0x9b, 0x3d, 0x85]),
        ),
        (1712, ia5_string("")),
        (1713, der::integer(&[0])),
        (1719, der::integer(&[1])),
        (1721, der::utf8_string("WELCOME")),
    ]
}

/// The identifier of the device for which receipts here were made.
pub const DEVICE: [u8; 16] = [0xde; 16];

fn device_hash() -> Vec<u8> {
    let bundle_id = der::utf8_string("com.example.app");
    let opaque = [0x96, 0x1f, 0xc7, 0xec, 0, 0xff];
    Hash::Sha1.digest(&[&DEVICE, opaque.as_slice(), &bundle_id].concat())
}

/// IA5String.
pub fn ia5_string(text: &str) -> Der {
    der::value(0x16, text.as_bytes())
}

/// The encoding of one attribute.
pub fn attribute(number: u32, value: &[u8]) -> Der {
    der::sequence(&[
        &der::unsigned(&number.to_be_bytes()),
        &der::integer(&[1]),
        &der::octet_string(value),
    ])
}

/// A set of attributes, which is what a receipt and a purchase are.
pub fn purchase(attributes: &[Attribute]) -> Der {
    let list: Vec<Der> = attributes
        .iter()
        .map(|(number, value)| attribute(*number, value))
        .collect();
    der::set(&list.concat())
}

/// The signed attributes that other writers than Apple add: type, digest, and a time.
pub fn usual_attributes(digest: &[u8]) -> Vec<Der> {
    vec![
        signed_attribute("1.2.840.113549.1.9.3", &der::oid(DATA)),
        signed_attribute("1.2.840.113549.1.9.5", &der::value(0x17, b"260301115858Z")),
        signed_attribute("1.2.840.113549.1.9.4", &der::octet_string(digest)),
    ]
}

/// One signed attribute.
pub fn signed_attribute(oid: &str, value: &[u8]) -> Der {
    der::sequence(&[&der::oid(oid), &der::set(value)])
}

impl Receipt {
    /// With another value for an attribute that is there.
    pub fn set(mut self, number: u32, value: Der) -> Self {
        let place = self.attributes.iter_mut().find(|it| it.0 == number);
        place.expect("the attribute is there").1 = value;
        self
    }

    /// With one attribute more.
    pub fn add(mut self, number: u32, value: Der) -> Self {
        self.attributes.push((number, value));
        self
    }

    /// Without an attribute.
    pub fn without(mut self, number: u32) -> Self {
        self.attributes.retain(|it| it.0 != number);
        self
    }

    /// Signed over another hash, and saying so.
    pub fn hashed_by(self, hash: Hash) -> Self {
        Self {
            hash,
            digest_algorithm: hash.identifier(),
            ..self
        }
    }

    /// What is signed.
    fn payload(&self) -> Der {
        match &self.payload {
            Some(payload) => payload.clone(),
            None => purchase(&self.attributes),
        }
    }

    /// Signed.
    pub fn der(&self) -> Der {
        let payload = self.payload();
        let attributes = self.signed_attributes.map(|make| {
            let mut list = make(&self.hash.digest(&payload));
            list.sort();
            list.concat()
        });
        let message = match &attributes {
            Some(list) => der::set(list),
            None => payload.clone(),
        };
        let signature = self.signer.sign_der(self.hash, &(self.message)(message));
        let signer = der::sequence(&[
            &der::integer(&[1]),
            &der::sequence(&[&self.named.issuer, &self.named.serial]),
            &self.digest_algorithm,
            &attributes.map_or_else(Vec::new, |list| der::constructed(0, &list)),
            &self.algorithm,
            &der::octet_string(&(self.signature)((signature).clone())),
            &self.behind_signature,
        ]);
        let content = (self.content)(&payload);
        let nested = |tag: u8, parts: &[&[u8]]| {
            let definite = der::value(tag, &parts.concat());
            if self.as_xcode {
                der::with_indefinite_length(&definite)
            } else {
                definite
            }
        };
        let content = if self.as_xcode {
            nested(0x24, &[&content])
        } else {
            content
        };
        let data = nested(
            0x30,
            &[
                &der::integer(&[1]),
                &der::set(&self.digest_algorithm),
                &nested(0x30, &[&der::oid(DATA), &nested(0xa0, &[&content])]),
                &(self.certificate_list)(self.certificates.clone()),
                &(self.signers)(signer),
            ],
        );
        let whole = nested(0x30, &[&der::oid(SIGNED_DATA), &nested(0xa0, &[&data])]);
        (self.whole)(whole)
    }
}
