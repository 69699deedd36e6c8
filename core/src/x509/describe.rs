//! What a certificate says, in words, for reports. No decision rests on any of this.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::certificate::{Certificate, Validity};
use super::public_key::{PublicKey, SignatureAlgorithm};
use crate::elements::{Elements, SEQUENCE, SET};
use crate::oid;

impl Certificate<'_> {
    /// The subject, as `CN=..., O=...`.
    pub(crate) fn subject_name(&self) -> String {
        name(self.subject)
    }

    /// The issuer, as `CN=..., O=...`.
    pub(crate) fn issuer_name(&self) -> String {
        name(self.issuer)
    }

    /// The bytes of the serial number.
    pub(crate) const fn serial_number(&self) -> &[u8] {
        self.serial_number
    }

    /// When it is valid.
    pub(crate) const fn validity(&self) -> Validity {
        self.validity
    }

    /// Whether it may issue certificates.
    pub(crate) const fn is_authority(&self) -> bool {
        self.extensions.basic_constraints.authority
    }

    /// The kind of its key.
    pub(crate) fn key_name(&self) -> String {
        match (self.key.algorithm.oid, self.curve()) {
            (oid::EC_PUBLIC_KEY, Some(oid::SECP256R1)) => "P-256".into(),
            (oid::EC_PUBLIC_KEY, Some(oid::SECP384R1)) => "P-384".into(),
            (oid::RSA_ENCRYPTION, _) => match self.rsa_key() {
                Ok(PublicKey::Rsa(key)) => {
                    let mut name = String::from("RSA-");
                    name.push_str(&key.bits().to_string());
                    name
                }
                _ => "RSA".into(),
            },
            (algorithm, _) => oid::dotted(algorithm),
        }
    }

    /// The algorithm its issuer signed with.
    pub(crate) fn algorithm_name(&self) -> String {
        match SignatureAlgorithm::from_identifier(&self.algorithm) {
            Some(known) => known.name().into(),
            None => oid::dotted(self.algorithm.oid),
        }
    }

    /// The marker extensions of Apple's that it has.
    pub(crate) fn markers(&self) -> Vec<String> {
        let markers = [
            (self.extensions.leaf_marker, oid::LEAF_MARKER),
            (
                self.extensions.intermediate_marker,
                oid::INTERMEDIATE_MARKER,
            ),
        ];
        markers
            .into_iter()
            .filter(|(there, _)| *there)
            .map(|(_, marker)| oid::dotted(marker))
            .collect()
    }
}

/// A name that was read before, in words; empty if its text is in no encoding known here.
fn name(bytes: &[u8]) -> String {
    let mut text = String::new();
    // The parts before one that cannot be shown are shown all the same.
    let _ = write_name(bytes, &mut text);
    text
}

fn write_name(bytes: &[u8], text: &mut String) -> Option<()> {
    let mut parts = Elements::of_only(bytes, SEQUENCE)?;
    while !parts.at_end() {
        let mut part = parts.nested(SET)?;
        while !part.at_end() {
            let mut attribute = part.nested(SEQUENCE)?;
            let kind = attribute.identifier()?;
            let (_, value) = attribute.next()?;
            if !text.is_empty() {
                text.push_str(", ");
            }
            match short_name(kind) {
                Some(short) => text.push_str(short),
                None => text.push_str(&oid::dotted(kind)),
            }
            text.push('=');
            for character in String::from_utf8_lossy(value).chars() {
                // Nothing in a value may look like the next part of the name.
                if matches!(character, ',' | '\\') {
                    text.push('\\');
                }
                text.push(character);
            }
        }
    }
    Some(())
}

/// The usual abbreviations (RFC 4514, section 3).
const fn short_name(kind: &[u8]) -> Option<&'static str> {
    match kind {
        [0x55, 4, 3] => Some("CN"),
        [0x55, 4, 6] => Some("C"),
        [0x55, 4, 7] => Some("L"),
        [0x55, 4, 8] => Some("ST"),
        [0x55, 4, 10] => Some("O"),
        [0x55, 4, 11] => Some("OU"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    #[test]
    fn a_value_cannot_look_like_another_part_of_the_name() {
        let text = b"Root, O=Apple Inc.\\";
        let length = u8::try_from(text.len()).expect("it is short");
        let mut name = vec![0x30, length + 11, 0x31, length + 9, 0x30, length + 7];
        name.extend([0x06, 3, 0x55, 4, 3, 0x0c, length]);
        name.extend(text);
        assert_eq!(super::name(&name), r"CN=Root\, O=Apple Inc.\\");
    }
}
