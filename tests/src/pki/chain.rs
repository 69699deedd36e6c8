//! The three certificates of a message from the App Store, and the one of a message from Xcode.

use super::certificate::{Certificate, name, version_3};
use super::der::{self, Der};
use super::extension::{
    Extension, INTERMEDIATE_MARKER, LEAF_MARKER, authority, authority_information_access,
    authority_key_identifier, certificate_policies, end_entity, marker, revocation_list,
    signs_certificates, signs_messages, subject_key_identifier,
};
use super::key::{Hash, Key};
use super::time::Moment;

/// From when the leaf is valid.
pub const LEAF_FROM: Moment = Moment::new(2025, [9, 19, 19, 44, 51]);
/// Until when the leaf is valid.
pub const LEAF_UNTIL: Moment = Moment::new(2027, [10, 13, 17, 47, 23]);

/// A leaf, its intermediate and its root, and how each will be encoded.
#[derive(Clone, Debug)]
pub struct Chain {
    places: [Place; 3],
    /// The key of the leaf, which signs the message.
    pub signer: Key,
}

#[derive(Clone, Debug)]
struct Place {
    certificate: Certificate,
    encode: fn(&Certificate) -> Der,
}

/// The genuine chain.
pub fn chain() -> Chain {
    chain_of("the App Store")
}

/// A chain with the names and the shape of the genuine one and the keys of somebody else.
pub fn chain_of(owner: &str) -> Chain {
    chain_with(Keys::of(owner))
}

fn chain_with(keys: Keys) -> Chain {
    let hash = match keys.root {
        Key::Rsa(_) => Hash::Sha256,
        _ => Hash::Sha384,
    };
    let certificates = [leaf(&keys), intermediate(&keys), root(&keys)].map(|it| it.hashed_by(hash));
    let encode: fn(&Certificate) -> Der = Certificate::der;
    Chain {
        places: certificates.map(|certificate| Place {
            certificate,
            encode,
        }),
        signer: keys.leaf,
    }
}

/// A chain of P-256 keys alone, as tests have it.
pub fn p256_chain() -> Chain {
    p256_chain_of("a test")
}

/// A chain of P-256 keys alone with the same names, and the keys of somebody else.
pub fn p256_chain_of(owner: &str) -> Chain {
    let key = |place: &str| Key::p256(&format!("{place} of {owner}"));
    chain_with(Keys {
        leaf: key("leaf"),
        intermediate: key("intermediate"),
        root: key("root"),
    })
}

/// A chain of RSA keys, as receipts have them: everything signed over SHA-256.
pub fn receipt_chain() -> Chain {
    chain_with(Keys::of_receipts())
}

impl Chain {
    /// The leaf before it is signed.
    pub const fn leaf_certificate(&self) -> &Certificate {
        &self.places[0].certificate
    }

    /// With the leaf changed before it is signed.
    pub fn leaf(self, change: impl FnOnce(Certificate) -> Certificate) -> Self {
        self.change(0, change)
    }

    /// With the intermediate changed before it is signed.
    pub fn intermediate(self, change: impl FnOnce(Certificate) -> Certificate) -> Self {
        self.change(1, change)
    }

    /// With the root changed before it is signed.
    pub fn root(self, change: impl FnOnce(Certificate) -> Certificate) -> Self {
        self.change(2, change)
    }

    /// With every certificate signed over another hash.
    pub fn hashed_by(self, hash: Hash) -> Self {
        self.leaf(|leaf| leaf.hashed_by(hash))
            .intermediate(|intermediate| intermediate.hashed_by(hash))
            .root(|root| root.hashed_by(hash))
    }

    /// With the leaf encoded in another way.
    pub fn leaf_as(self, encode: fn(&Certificate) -> Der) -> Self {
        self.encoded_as(0, encode)
    }

    /// With the intermediate encoded in another way.
    pub fn intermediate_as(self, encode: fn(&Certificate) -> Der) -> Self {
        self.encoded_as(1, encode)
    }

    /// With the root encoded in another way.
    pub fn root_as(self, encode: fn(&Certificate) -> Der) -> Self {
        self.encoded_as(2, encode)
    }

    /// With another key for the leaf, which also signs the message.
    pub fn leaf_key(self, key: &Key) -> Self {
        let changed = self.leaf(|leaf| {
            let identifier = subject_key_identifier(&key.identifier());
            leaf.holding(key).replace(identifier)
        });
        Self {
            signer: key.clone(),
            ..changed
        }
    }

    /// Signed: leaf, intermediate, root.
    pub fn certificates(&self) -> [Der; 3] {
        self.places
            .each_ref()
            .map(|place| (place.encode)(&place.certificate))
    }

    /// The certificates before they are signed: leaf, intermediate, root.
    pub fn unsigned(&self) -> [&Certificate; 3] {
        self.places.each_ref().map(|place| &place.certificate)
    }

    fn change(mut self, place: usize, change: impl FnOnce(Certificate) -> Certificate) -> Self {
        self.places[place].certificate = change(self.places[place].certificate.clone());
        self
    }

    fn encoded_as(mut self, place: usize, encode: fn(&Certificate) -> Der) -> Self {
        self.places[place].encode = encode;
        self
    }
}

/// The keys of the owner of a chain.
#[derive(Clone, Debug)]
pub struct Keys {
    /// Signs messages.
    pub leaf: Key,
    /// Signs the leaf.
    pub intermediate: Key,
    /// Signs the intermediate and the root.
    pub root: Key,
}

impl Keys {
    /// The keys of an owner, made from its name.
    pub fn of(owner: &str) -> Self {
        Self {
            leaf: Key::p256(&format!("leaf of {owner}")),
            intermediate: Key::p384(&format!("intermediate of {owner}")),
            root: Key::p384(&format!("root of {owner}")),
        }
    }

    /// The keys of the chain of receipts.
    pub fn of_receipts() -> Self {
        Self {
            leaf: Key::rsa("leaf"),
            intermediate: Key::rsa("intermediate"),
            root: Key::rsa("root"),
        }
    }
}

fn root_name() -> Der {
    name(
        "Test Root CA - G3",
        "Test Certification Authority",
        "Test Inc.",
    )
}

fn intermediate_name() -> Der {
    name(
        "Test Worldwide Developer Relations Certification Authority",
        "G6",
        "Test Inc.",
    )
}

fn leaf_name() -> Der {
    name(
        "Test ECC Mac App Store and iTunes Store Receipt Signing",
        "Test Worldwide Developer Relations",
        "Test Inc.",
    )
}

fn leaf(keys: &Keys) -> Certificate {
    const NOTICE: &str = "This certificate was made for tests. Its key is published: whoever relies \
        on it accepts that everybody can sign whatever they like with it, at any time and in any \
        name at all.";
    Certificate {
        serial: der::integer(&[
            0x47, 0x11, 0x87, 0xcd, 0xd9, 0xf9, 0xe7, 0x86, 0x7f, 0x52, 0x8a, 0xda, 0x74, 0xdc,
            0x7d, 0x01,
        ]),
        issuer: intermediate_name(),
        not_before: LEAF_FROM.der(),
        not_after: LEAF_UNTIL.der(),
        subject: leaf_name(),
        public_key: keys.leaf.public(),
        extensions: vec![
            end_entity(),
            authority_key_identifier(&keys.intermediate.identifier()),
            authority_information_access(
                Some("http://certs.example.com/wwdrg6.der"),
                "http://ocsp.example.com/ocsp03-wwdrg602",
            ),
            certificate_policies(
                "1.2.840.113635.100.5.6.1",
                NOTICE,
                "http://www.example.com/certificateauthority/",
            ),
            subject_key_identifier(&keys.leaf.identifier()),
            signs_messages(),
            marker(LEAF_MARKER),
        ],
        ..unsigned(Hash::Sha384, &keys.intermediate)
    }
}

fn intermediate(keys: &Keys) -> Certificate {
    Certificate {
        serial: der::integer(&[
            0x22, 0x11, 0xa1, 0x47, 0x0a, 0x74, 0x73, 0x69, 0xef, 0x53, 0x86, 0x12, 0xc9, 0xc6,
            0x9f, 0x3d, 0x38, 0xf3, 0x6c, 0x02,
        ]),
        issuer: root_name(),
        not_before: Moment::new(2021, [3, 17, 20, 37, 10]).der(),
        not_after: Moment::new(2036, [3, 19, 0, 0, 0]).der(),
        subject: intermediate_name(),
        public_key: keys.intermediate.public(),
        extensions: vec![
            authority(Some(0)),
            authority_key_identifier(&keys.root.identifier()),
            authority_information_access(None, "http://ocsp.example.com/ocsp03-testrootcag3"),
            revocation_list("http://crl.example.com/testrootcag3.crl"),
            subject_key_identifier(&keys.intermediate.identifier()),
            signs_certificates(),
            marker(INTERMEDIATE_MARKER),
        ],
        ..unsigned(Hash::Sha384, &keys.root)
    }
}

fn root(keys: &Keys) -> Certificate {
    Certificate {
        serial: der::integer(&[0x2d, 0x11, 0xfc, 0x88, 0xd2, 0xc5, 0x4b, 0x03]),
        issuer: root_name(),
        not_before: Moment::new(2014, [4, 30, 18, 19, 6]).der(),
        not_after: Moment::new(2039, [4, 30, 18, 19, 6]).der(),
        subject: root_name(),
        public_key: keys.root.public(),
        extensions: vec![
            subject_key_identifier(&keys.root.identifier()),
            authority(None),
            signs_certificates(),
        ],
        ..unsigned(Hash::Sha384, &keys.root)
    }
}

/// The key of the one certificate that Xcode makes for a session.
pub fn xcode_key() -> Key {
    Key::p256("Xcode")
}

/// The certificate with which Xcode signs receipts: RSA, and otherwise alike.
pub fn xcode_receipt_certificate() -> Certificate {
    xcode_certificate(&Key::rsa("xcode"))
}

/// The certificate that Xcode makes for a session: P-256 and SHA-256, signed by itself, called an
/// authority and allowed to sign messages only.
pub fn xcode_certificate(key: &Key) -> Certificate {
    const NAME: &str = "StoreKit Testing in Xcode";
    let part = |oid: &str| {
        der::set(&der::sequence(&[
            &der::oid(oid),
            &der::printable_string(NAME),
        ]))
    };
    let name = der::sequence(&[&part("2.5.4.3"), &part("2.5.4.10")]);
    let email = der::sequence(&[&der::primitive(1, NAME.as_bytes())]);
    Certificate {
        serial: der::integer(&[1]),
        issuer: name.clone(),
        not_before: Moment::new(2025, [10, 19, 1, 45, 36]).der(),
        not_after: Moment::new(2026, [10, 19, 1, 45, 36]).der(),
        subject: name,
        public_key: key.public(),
        extensions: vec![
            authority(Some(0)),
            Extension::new("2.5.29.17", email),
            signs_messages(),
        ],
        ..unsigned(Hash::Sha256, key)
    }
}

/// What all certificates have in common; the rest is empty.
fn unsigned(hash: Hash, signer: &Key) -> Certificate {
    Certificate {
        version: version_3(),
        serial: vec![],
        algorithm: signer.algorithm(hash),
        issuer: vec![],
        not_before: vec![],
        not_after: vec![],
        subject: vec![],
        public_key: vec![],
        unique_identifiers: vec![],
        extensions: vec![],
        trailing: vec![],
        outer_algorithm: signer.algorithm(hash),
        signer: signer.clone(),
        hash,
    }
}
