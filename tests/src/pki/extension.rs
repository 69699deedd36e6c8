//! The extensions Apple's certificates carry (RFC 5280, section 4.2).

use super::der::{self, Der};

/// Marks the leaf that signs for the App Store.
pub const LEAF_MARKER: &str = "1.2.840.113635.100.6.11.1";
/// Marks the intermediate under which such leaves are.
pub const INTERMEDIATE_MARKER: &str = "1.2.840.113635.100.6.2.1";
/// Whether a certificate is an authority, and how many may follow it.
pub const BASIC_CONSTRAINTS: &str = "2.5.29.19";
/// What a key may be used for.
pub const KEY_USAGE: &str = "2.5.29.15";
/// The identifier of a certificate's own key.
pub const SUBJECT_KEY_IDENTIFIER: &str = "2.5.29.14";
/// The identifier of its issuer's key.
pub const AUTHORITY_KEY_IDENTIFIER: &str = "2.5.29.35";

/// One extension.
#[derive(Clone, Debug)]
pub struct Extension {
    /// Dotted object identifier.
    pub oid: String,
    /// The BOOLEAN as encoded; empty for its default, FALSE.
    pub critical: Der,
    /// What is inside the OCTET STRING.
    pub value: Der,
}

impl Extension {
    /// A non-critical extension.
    pub fn new(oid: &str, value: Der) -> Self {
        Self {
            oid: oid.to_owned(),
            critical: vec![],
            value,
        }
    }

    /// The same, critical.
    pub fn critical(self) -> Self {
        Self {
            critical: der::boolean_true(),
            ..self
        }
    }

    /// Its encoding.
    pub fn der(&self) -> Der {
        der::sequence(&[
            &der::oid(&self.oid),
            &self.critical,
            &der::octet_string(&self.value),
        ])
    }
}

/// Apple's marks say all by being there: their value is NULL.
pub fn marker(oid: &str) -> Extension {
    Extension::new(oid, der::null())
}

/// No authority.
pub fn end_entity() -> Extension {
    Extension::new(BASIC_CONSTRAINTS, der::sequence(&[])).critical()
}

/// An authority, with a limit on how many follow it, or none.
pub fn authority(path_length: Option<u8>) -> Extension {
    let limit = path_length.map_or(vec![], |limit| der::integer(&[limit]));
    let value = der::sequence(&[&der::boolean_true(), &limit]);
    Extension::new(BASIC_CONSTRAINTS, value).critical()
}

/// Key usage digitalSignature.
pub fn signs_messages() -> Extension {
    key_usage(&[7, 0x80])
}

/// Key usage keyCertSign and cRLSign.
pub fn signs_certificates() -> Extension {
    key_usage(&[1, 0x06])
}

/// Key usage from the number of unused bits and the bits.
pub fn key_usage(bits: &[u8]) -> Extension {
    Extension::new(KEY_USAGE, der::value(0x03, bits)).critical()
}

/// The identifier of a certificate's own key.
pub fn subject_key_identifier(identifier: &[u8]) -> Extension {
    Extension::new(SUBJECT_KEY_IDENTIFIER, der::octet_string(identifier))
}

/// The identifier of its issuer's key.
pub fn authority_key_identifier(identifier: &[u8]) -> Extension {
    let value = der::sequence(&[&der::primitive(0, identifier)]);
    Extension::new(AUTHORITY_KEY_IDENTIFIER, value)
}

/// Where to ask about the certificate, and where its issuer's is.
pub fn authority_information_access(issuer: Option<&str>, ocsp: &str) -> Extension {
    let access = |method: &str, address: &str| {
        der::sequence(&[&der::oid(method), &der::primitive(6, address.as_bytes())])
    };
    let issuer = issuer.map_or(vec![], |address| access("1.3.6.1.5.5.7.48.2", address));
    let value = der::sequence(&[&issuer, &access("1.3.6.1.5.5.7.48.1", ocsp)]);
    Extension::new("1.3.6.1.5.5.7.1.1", value)
}

/// What else the key is for.
pub fn purposes(oids: &[&str]) -> Extension {
    let oids: Vec<Der> = oids.iter().map(|purpose| der::oid(purpose)).collect();
    Extension::new("2.5.29.37", der::value(0x30, &oids.concat()))
}

/// Under which policy it was issued, with a notice and an address.
pub fn certificate_policies(policy: &str, notice: &str, address: &str) -> Extension {
    let notice = der::sequence(&[
        &der::oid("1.3.6.1.5.5.7.2.2"),
        &der::sequence(&[&der::utf8_string(notice)]),
    ]);
    let statement = der::sequence(&[
        &der::oid("1.3.6.1.5.5.7.2.1"),
        &der::value(0x16, address.as_bytes()),
    ]);
    let qualifiers = der::sequence(&[&notice, &statement]);
    let value = der::sequence(&[&der::sequence(&[&der::oid(policy), &qualifiers])]);
    Extension::new("2.5.29.32", value)
}

/// Where revoked certificates are listed.
pub fn revocation_list(address: &str) -> Extension {
    let full_name = der::constructed(0, &der::primitive(6, address.as_bytes()));
    let value = der::sequence(&[&der::sequence(&[&der::constructed(0, &full_name)])]);
    Extension::new("2.5.29.31", value)
}
