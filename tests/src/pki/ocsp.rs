//! Answers of responders (RFC 6960, section 4.2), of which anything can be changed before they are
//! signed.

use sha1::Sha1;
use sha2::{Digest as _, Sha256};

use super::certificate::{Certificate, name, version_3};
use super::chain::Chain;
use super::der::{self, Der};
use super::extension::{
    Extension, authority_key_identifier, end_entity, purposes, signs_messages,
    subject_key_identifier,
};
use super::key::{Hash, Key};
use super::time::Moment;

/// The purpose of signing answers.
pub const OCSP_SIGNING: &str = "1.3.6.1.5.5.7.3.9";
/// The identifier of the nonce.
pub const NONCE: &str = "1.3.6.1.5.5.7.48.1.2";
/// SHA-1 as an algorithm.
pub const SHA1: &str = "1.3.14.3.2.26";
/// SHA-256 as an algorithm.
pub const SHA256: &str = "2.16.840.1.101.3.4.2.1";

/// A certificate that may be asked about, and what names it.
#[derive(Clone, Debug)]
pub struct Subject {
    /// Its issuer before it was signed.
    pub issuer: Certificate,
    /// The key of the issuer.
    pub key: Key,
    /// Its serial number.
    pub serial: Der,
}

/// The leaf of a chain whose intermediate has this key.
pub fn leaf_of(chain: &Chain, key: &Key) -> Subject {
    let [leaf, intermediate, _] = chain.unsigned();
    Subject {
        issuer: intermediate.clone(),
        key: key.clone(),
        serial: leaf.serial.clone(),
    }
}

/// The intermediate of a chain whose root has this key.
pub fn intermediate_of(chain: &Chain, key: &Key) -> Subject {
    let [_, intermediate, root] = chain.unsigned();
    Subject {
        issuer: root.clone(),
        key: key.clone(),
        serial: intermediate.serial.clone(),
    }
}

/// What an answer says about one certificate.
#[derive(Clone, Debug)]
pub struct Single {
    /// The algorithm of the digests.
    pub algorithm: Der,
    /// The digest of the issuer's name.
    pub name: Vec<u8>,
    /// The digest of the issuer's key.
    pub key: Vec<u8>,
    /// The serial number.
    pub serial: Der,
    /// Good, revoked or unknown.
    pub status: Der,
    /// When that was known.
    pub this_update: Der,
    /// When more will be known, tagged; may be empty.
    pub next_update: Der,
    /// Extensions.
    pub extensions: Vec<Extension>,
    /// What follows: nothing.
    pub trailing: Der,
}

/// A good status of six hours ago, for six hours more.
pub fn good(subject: &Subject) -> Single {
    Single {
        algorithm: algorithm(SHA1),
        name: Sha1::digest(&subject.issuer.subject).to_vec(),
        key: Sha1::digest(subject.key.point()).to_vec(),
        serial: subject.serial.clone(),
        status: der::primitive(0, &[]),
        this_update: noon(-6).generalized_time(),
        next_update: next_update(noon(6)),
        extensions: vec![],
        trailing: vec![],
    }
}

/// The same, by SHA-256.
pub fn good_by_sha256(subject: &Subject) -> Single {
    Single {
        algorithm: algorithm(SHA256),
        name: Sha256::digest(&subject.issuer.subject).to_vec(),
        key: Sha256::digest(subject.key.point()).to_vec(),
        ..good(subject)
    }
}

impl Single {
    /// With another status.
    pub fn status(self, status: Der) -> Self {
        Self { status, ..self }
    }

    /// Of this moment.
    pub fn since(self, moment: Moment) -> Self {
        Self {
            this_update: moment.generalized_time(),
            ..self
        }
    }

    /// Until this moment.
    pub fn until(self, moment: Moment) -> Self {
        Self {
            next_update: next_update(moment),
            ..self
        }
    }

    /// With an extension.
    pub fn with(mut self, extension: Extension) -> Self {
        self.extensions.push(extension);
        self
    }

    fn der(&self) -> Der {
        let id = der::sequence(&[
            &self.algorithm,
            &der::octet_string(&self.name),
            &der::octet_string(&self.key),
            &self.serial,
        ]);
        der::sequence(&[
            &id,
            &self.status,
            &self.this_update,
            &self.next_update,
            &extensions(&self.extensions),
            &self.trailing,
        ])
    }
}

/// Revoked at a moment, with a reason as encoded.
pub fn revoked(moment: Moment, reason: Option<u8>) -> Der {
    let reason = reason.map_or(vec![], |reason| {
        der::constructed(0, &der::value(0x0a, &[reason]))
    });
    der::constructed(1, &[moment.generalized_time(), reason].concat())
}

/// Unknown to the responder.
pub fn unknown() -> Der {
    der::primitive(2, &[])
}

/// A digest algorithm, with parameters.
pub fn algorithm(oid: &str) -> Der {
    der::sequence(&[&der::oid(oid), &der::null()])
}

/// So many hours after noon, which is when vectors are judged.
pub const fn noon(hours: i64) -> Moment {
    Moment::new(2026, [3, 1, 12 + hours, 0, 0])
}

/// The tagged time of the next update.
pub fn next_update(moment: Moment) -> Der {
    der::constructed(0, &moment.generalized_time())
}

/// An answer before it is signed.
#[derive(Clone, Debug)]
pub struct Answer {
    /// How it went.
    pub outcome: u8,
    /// The type of answer.
    pub kind: Der,
    /// The version, which is left out.
    pub version: Der,
    /// Who signs, tagged.
    pub responder: Der,
    /// When it was signed.
    pub produced: Der,
    /// What it says.
    pub singles: Vec<Single>,
    /// Extensions.
    pub extensions: Vec<Extension>,
    /// What follows in the signed part: nothing.
    pub trailing: Der,
    /// The algorithm it names.
    pub algorithm: Der,
    /// Who signs.
    pub signer: Key,
    /// What is signed with.
    pub hash: Hash,
    /// Certificates that come along.
    pub certificates: Vec<Der>,
}

/// An answer signed by the issuer itself, who goes by name.
pub fn by_issuer(subject: &Subject, singles: Vec<Single>) -> Answer {
    let hash = issuers_hash(&subject.key);
    Answer {
        outcome: 0,
        kind: der::oid("1.3.6.1.5.5.7.48.1.1"),
        version: vec![],
        responder: by_name(&subject.issuer.subject),
        produced: noon(-6).generalized_time(),
        singles,
        extensions: vec![],
        trailing: vec![],
        algorithm: subject.key.algorithm(hash),
        signer: subject.key.clone(),
        hash,
        certificates: vec![],
    }
}

/// What issuers hash with: as everything in the chain of their key is.
const fn issuers_hash(key: &Key) -> Hash {
    match key {
        Key::Rsa(_) => Hash::Sha256,
        _ => Hash::Sha384,
    }
}

/// An answer signed by somebody whom the issuer lets sign, who goes by key.
pub fn by_delegate(subject: &Subject, singles: Vec<Single>) -> Answer {
    by_holder(&delegate(subject), &delegate_key(), singles)
}

/// An answer signed by the holder of a certificate, who goes by key.
pub fn by_holder(certificate: &Certificate, key: &Key, singles: Vec<Single>) -> Answer {
    let issuer = Subject {
        issuer: certificate.clone(),
        key: key.clone(),
        serial: vec![],
    };
    Answer {
        responder: by_key(key),
        algorithm: key.algorithm(Hash::Sha256),
        hash: Hash::Sha256,
        certificates: vec![certificate.der()],
        ..by_issuer(&issuer, singles)
    }
}

/// The key of those whom issuers let sign.
pub fn delegate_key() -> Key {
    Key::p256("responder")
}

/// The certificate of somebody whom an issuer lets sign answers, of the shape that Apple's have.
pub fn delegate(subject: &Subject) -> Certificate {
    delegate_holding(&delegate_key(), subject)
}

/// The same, of another key.
pub fn delegate_holding(key: &Key, subject: &Subject) -> Certificate {
    let hash = issuers_hash(&subject.key);
    Certificate {
        version: version_3(),
        serial: der::integer(&[0x51, 0x11, 0x09]),
        algorithm: subject.key.algorithm(hash),
        issuer: subject.issuer.subject.clone(),
        not_before: Moment::new(2026, [2, 20, 0, 0, 0]).der(),
        not_after: Moment::new(2026, [4, 3, 0, 0, 0]).der(),
        subject: delegate_name(),
        public_key: key.public(),
        unique_identifiers: vec![],
        extensions: vec![
            end_entity(),
            authority_key_identifier(&subject.key.identifier()),
            // Nobody need ask whether this one was revoked.
            Extension::new("1.3.6.1.5.5.7.48.1.5", der::null()),
            subject_key_identifier(&key.identifier()),
            signs_messages(),
            purposes(&[OCSP_SIGNING]).critical(),
        ],
        trailing: vec![],
        outer_algorithm: subject.key.algorithm(hash),
        signer: subject.key.clone(),
        hash,
    }
}

/// The name of those whom issuers let sign.
pub fn delegate_name() -> Der {
    name("Test OCSP Responder NB 2026", "Test", "Test Inc.")
}

/// A responder by name.
pub fn by_name(name: &[u8]) -> Der {
    der::constructed(1, name)
}

/// A responder by key.
pub fn by_key(key: &Key) -> Der {
    der::constructed(2, &der::octet_string(&key.identifier()))
}

impl Answer {
    /// What is signed.
    pub fn to_be_signed(&self) -> Der {
        let singles: Vec<Der> = self.singles.iter().map(Single::der).collect();
        der::sequence(&[
            &self.version,
            &self.responder,
            &self.produced,
            &der::value(0x30, &singles.concat()),
            &extensions(&self.extensions),
            &self.trailing,
        ])
    }

    /// Signed.
    pub fn der(&self) -> Der {
        self.der_with(&self.to_be_signed(), &self.signature())
    }

    /// The signature.
    pub fn signature(&self) -> Der {
        self.signer.sign_der(self.hash, &self.to_be_signed())
    }

    /// With another signed part or signature than belong together.
    pub fn der_with(&self, to_be_signed: &[u8], signature: &[u8]) -> Der {
        self.der_of(&self.basic(to_be_signed, signature))
    }

    /// The basic answer within.
    pub fn basic(&self, to_be_signed: &[u8], signature: &[u8]) -> Der {
        let certificates = match self.certificates.as_slice() {
            [] => vec![],
            list => der::constructed(0, &der::value(0x30, &list.concat())),
        };
        der::sequence(&[
            to_be_signed,
            &self.algorithm,
            &der::bit_string(signature),
            &certificates,
        ])
    }

    /// Around another basic answer.
    pub fn der_of(&self, basic: &[u8]) -> Der {
        let bytes = der::sequence(&[&self.kind, &der::octet_string(basic)]);
        let outcome = der::value(0x0a, &[self.outcome]);
        der::sequence(&[&outcome, &der::constructed(0, &bytes)])
    }

    /// With an extension.
    pub fn with(mut self, extension: Extension) -> Self {
        self.extensions.push(extension);
        self
    }
}

/// That there is no answer, and why.
pub fn failure(outcome: u8) -> Der {
    der::sequence(&[&der::value(0x0a, &[outcome])])
}

fn extensions(list: &[Extension]) -> Der {
    match list {
        [] => vec![],
        list => {
            let list: Vec<Der> = list.iter().map(Extension::der).collect();
            der::constructed(1, &der::value(0x30, &list.concat()))
        }
    }
}
