//! One certificate, field by field, as it will be signed (RFC 5280, section 4.1).

use super::der::{self, Der};
use super::extension::Extension;
use super::key::{Hash, Key, public_key};
use super::time::Moment;

/// A certificate before it is signed. Each field holds its encoding, so that it can be anything.
#[derive(Clone, Debug)]
pub struct Certificate {
    /// The tagged version.
    pub version: Der,
    /// The serial number.
    pub serial: Der,
    /// The signature algorithm, as what is signed names it.
    pub algorithm: Der,
    /// Who signs.
    pub issuer: Der,
    /// Valid from.
    pub not_before: Der,
    /// Valid until.
    pub not_after: Der,
    /// Whose key it is.
    pub subject: Der,
    /// The key.
    pub public_key: Der,
    /// Unique identifiers, which nobody uses.
    pub unique_identifiers: Der,
    /// The extensions.
    pub extensions: Vec<Extension>,
    /// What follows the extensions: nothing.
    pub trailing: Der,
    /// The signature algorithm, as named beside the signature.
    pub outer_algorithm: Der,
    /// The key that signs.
    pub signer: Key,
    /// The hash that is signed.
    pub hash: Hash,
}

impl Certificate {
    /// Without the extension of this identifier, which is there.
    pub fn without(mut self, oid: &str) -> Self {
        let before = self.extensions.len();
        self.extensions.retain(|extension| extension.oid != oid);
        assert!(self.extensions.len() < before, "{oid} is not there");
        self
    }

    /// With an extension more, after the others.
    pub fn with(mut self, extension: Extension) -> Self {
        self.extensions.push(extension);
        self
    }

    /// With another extension in the place of the one of the same identifier.
    pub fn replace(self, extension: Extension) -> Self {
        let oid = extension.oid.clone();
        self.change(&oid, |_| extension)
    }

    /// With the extension of this identifier changed.
    pub fn change(mut self, oid: &str, change: impl FnOnce(Extension) -> Extension) -> Self {
        let place = self
            .extensions
            .iter_mut()
            .find(|extension| extension.oid == oid);
        let place = place.expect("the extension is there");
        *place = change(place.clone());
        self
    }

    /// Valid from another moment on.
    pub fn valid_from(self, moment: Moment) -> Self {
        Self {
            not_before: moment.der(),
            ..self
        }
    }

    /// Valid until another moment.
    pub fn valid_until(self, moment: Moment) -> Self {
        Self {
            not_after: moment.der(),
            ..self
        }
    }

    /// With another key inside, nothing else changed.
    pub fn holding(self, key: &Key) -> Self {
        Self {
            public_key: key.public(),
            ..self
        }
    }

    /// With a key of this curve and point inside, both as given.
    pub fn holding_point(self, curve: &[u8], point: &[u8]) -> Self {
        Self {
            public_key: public_key(curve, point),
            ..self
        }
    }

    /// Signed by another key, nothing else changed.
    pub fn signed_by(self, key: Key) -> Self {
        Self {
            signer: key,
            ..self
        }
    }

    /// Signed over another hash, and saying so in both places.
    pub fn hashed_by(self, hash: Hash) -> Self {
        Self {
            hash,
            algorithm: self.signer.algorithm(hash),
            outer_algorithm: self.signer.algorithm(hash),
            ..self
        }
    }

    /// What is signed.
    pub fn to_be_signed(&self) -> Der {
        let extensions: Vec<Der> = self.extensions.iter().map(Extension::der).collect();
        let extensions = match extensions.as_slice() {
            [] => vec![],
            list => der::constructed(3, &der::value(0x30, &list.concat())),
        };
        der::sequence(&[
            &self.version,
            &self.serial,
            &self.algorithm,
            &self.issuer,
            &der::sequence(&[&self.not_before, &self.not_after]),
            &self.subject,
            &self.public_key,
            &self.unique_identifiers,
            &extensions,
            &self.trailing,
        ])
    }

    /// Signed.
    pub fn der(&self) -> Der {
        self.der_from(&self.to_be_signed())
    }

    /// Signed, over another encoding of what is signed.
    pub fn der_from(&self, to_be_signed: &[u8]) -> Der {
        let signature = self.signer.sign_der(self.hash, to_be_signed);
        der::sequence(&[
            to_be_signed,
            &self.outer_algorithm,
            &der::bit_string(&signature),
        ])
    }
}

/// A distinguished name as Apple writes them: each part a set of one, the country printable.
pub fn name(common_name: &str, unit: &str, organization: &str) -> Der {
    let part = |oid: &str, text: Der| der::set(&der::sequence(&[&der::oid(oid), &text]));
    der::sequence(&[
        &part("2.5.4.3", der::utf8_string(common_name)),
        &part("2.5.4.11", der::utf8_string(unit)),
        &part("2.5.4.10", der::utf8_string(organization)),
        &part("2.5.4.6", der::printable_string("US")),
    ])
}

/// The version of certificates with extensions.
pub fn version_3() -> Der {
    der::constructed(0, &der::integer(&[2]))
}
