//! The fields of a certificate that a decision needs (RFC 5280, section 4).
//!
//! Everything read is read to its last byte and in its one canonical form: where DER allows a single
//! encoding, another one is an error and not a variant. What is not used (names apart from their
//! bytes, unknown extensions that are not critical) is passed over, but has to be in its place.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::public_key::{NULL, PublicKey};
use crate::ecdsa::{self, Curve};
use crate::elements::{Algorithm, BIT_STRING, Elements, OCTET_STRING, SEQUENCE, SET, UTC_TIME};
use crate::elements::{around, instead};
use crate::error::{Error, Result, Role};
use crate::oid;
use crate::rsa;
use crate::time::Timestamp;

/// Apple's certificates have at most 1,500 bytes.
const LONGEST: usize = 8192;

/// A certificate, borrowed from its DER.
pub(crate) struct Certificate<'a> {
    pub(super) role: Role,
    /// What the issuer signed.
    pub(super) signed: &'a [u8],
    /// The algorithm it was signed with.
    pub(super) algorithm: Algorithm<'a>,
    pub(super) signature: &'a [u8],
    pub(super) issuer: &'a [u8],
    pub(super) subject: &'a [u8],
    pub(super) validity: Validity,
    pub(super) extensions: Extensions<'a>,
    pub(super) serial_number: &'a [u8],
    pub(super) key: Key<'a>,
}

/// The time for which an issuer stands by a certificate, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Validity {
    pub(crate) from: Timestamp,
    pub(crate) until: Timestamp,
}

pub(super) struct Key<'a> {
    pub(super) algorithm: Algorithm<'a>,
    pub(super) bits: &'a [u8],
}

/// The extensions that are understood, and the first critical one that is not.
#[derive(Default)]
pub(super) struct Extensions<'a> {
    pub(super) basic_constraints: BasicConstraints,
    pub(super) key_usage: Option<KeyUsage>,
    pub(super) subject_key_identifier: Option<&'a [u8]>,
    pub(super) authority_key_identifier: Option<&'a [u8]>,
    /// Where to ask about the certificate.
    pub(super) information_access: Option<&'a [u8]>,
    pub(super) extended_key_usage: Option<&'a [u8]>,
    pub(super) leaf_marker: bool,
    pub(super) intermediate_marker: bool,
    pub(super) not_understood: Option<&'a [u8]>,
}

/// Whether the subject may issue certificates, and how many authorities may follow it.
#[derive(Default)]
pub(super) struct BasicConstraints {
    pub(super) authority: bool,
    pub(super) path_length: Option<usize>,
}

/// The first byte of the key usage bits, the highest bit first.
#[derive(Clone, Copy)]
pub(super) struct KeyUsage(u8);

impl KeyUsage {
    /// Bit 0: signatures over data.
    pub(super) const fn digital_signature(self) -> bool {
        self.0 & 0x80 != 0
    }

    /// Bit 5: signatures over certificates.
    pub(super) const fn certificate_signing(self) -> bool {
        self.0 & 0x04 != 0
    }
}

/// What keeps a certificate from being read. Small, since nearly every step below may come to it.
enum Fault<'a> {
    /// This structure is not as it has to be.
    Encoding(&'static str),
    Version,
    DuplicateExtension(&'a [u8]),
    /// The part that is signed names another algorithm than this one outside.
    Algorithm(&'a [u8]),
}

impl Fault<'_> {
    fn of(self, certificate: Role) -> Box<Error> {
        Box::new(match self {
            Self::Encoding(structure) => Error::X509Encoding {
                certificate,
                structure,
            },
            Self::Version => Error::X509Version { certificate },
            Self::DuplicateExtension(id) => Error::X509DuplicateExtension {
                certificate,
                oid: oid::dotted(id),
            },
            Self::Algorithm(found) => Error::X509Algorithm {
                certificate,
                expected: "the algorithm its signed part names",
                found: oid::dotted(found),
            },
        })
    }
}

impl<'a> Certificate<'a> {
    /// Reads a certificate; `role` says in errors which one.
    pub(crate) fn parse(der: &'a [u8], role: Role) -> Result<Self> {
        if der.len() > LONGEST {
            return Err(Error::X509TooLong {
                certificate: role,
                length: der.len(),
                limit: LONGEST,
            }
            .into());
        }
        Self::read(der, role).map_err(|fault| fault.of(role))
    }

    fn read(der: &'a [u8], role: Role) -> core::result::Result<Self, Fault<'a>> {
        let (signed, outer_algorithm, signature) =
            read_envelope(der).ok_or(Fault::Encoding("certificate"))?;
        let unreadable = Fault::Encoding;
        let mut fields =
            Elements::of_only(signed, SEQUENCE).ok_or(Fault::Encoding("signed part"))?;
        read_version(&mut fields)?;
        let serial_number = read_serial_number(&mut fields).ok_or(unreadable("signed part"))?;
        let algorithm = fields.algorithm().ok_or(unreadable("algorithm"))?;
        let issuer = read_name(&mut fields).ok_or(unreadable("name"))?;
        let validity = read_validity(&mut fields).ok_or(unreadable("validity"))?;
        let subject = read_name(&mut fields).ok_or(unreadable("name"))?;
        let key = read_key(&mut fields).ok_or(unreadable("public key"))?;
        let extensions = read_extensions(&mut fields, role)?;
        // Nothing may follow the extensions, and the unique identifiers that may precede them are
        // not to be used (section 4.1.2.8): either is an element out of place here.
        fields.end().ok_or(unreadable("signed part"))?;

        if algorithm != outer_algorithm {
            return Err(Fault::Algorithm(outer_algorithm.oid));
        }
        Ok(Self {
            role,
            signed,
            algorithm,
            signature,
            issuer,
            subject,
            validity,
            extensions,
            serial_number,
            key,
        })
    }

    /// The certificate's key, which must be on this curve.
    pub(crate) fn ec_key(&self, curve: Curve) -> Result<PublicKey> {
        self.point(curve).map(|key| PublicKey::Ec(Box::new(key)))
    }

    fn point(&self, curve: Curve) -> Result<ecdsa::PublicKey> {
        let (curve_oid, expected, coordinate) = match curve {
            Curve::P256 => (oid::SECP256R1, "a P-256 key", 32),
            Curve::P384 => (oid::SECP384R1, "a P-384 key", 48),
        };
        let wrong = |found: String| {
            Box::new(Error::X509Key {
                certificate: self.role,
                expected,
                found,
            })
        };
        if self.key.algorithm.oid != oid::EC_PUBLIC_KEY {
            return Err(wrong(self.foreign_key()));
        }
        // Only named curves: parameters written out could describe any curve under a good name.
        let found = self
            .curve()
            .ok_or_else(|| wrong("a curve that is not given by name".to_string()))?;
        if found != curve_oid {
            return Err(wrong(["a key on curve ", &oid::dotted(found)].concat()));
        }
        if self.key.bits.len() != 1 + 2 * coordinate || self.key.bits[0] != 4 {
            return Err(Error::X509Encoding {
                certificate: self.role,
                structure: "public key",
            }
            .into());
        }
        ecdsa::PublicKey::from_sec1(curve, self.key.bits)
            .ok_or_else(|| wrong("a point that is not on the curve".to_string()))
    }

    /// The name of the key's curve, if it has one.
    pub(super) fn curve(&self) -> Option<&'a [u8]> {
        let mut parameters = Elements::of(self.key.algorithm.parameters?);
        let curve = parameters.identifier()?;
        parameters.end()?;
        Some(curve)
    }

    /// What there is in place of the key that is wanted.
    fn foreign_key(&self) -> String {
        ["a key for algorithm ", &oid::dotted(self.key.algorithm.oid)].concat()
    }

    /// Whether the certificate's key is one for RSA.
    pub(crate) fn has_rsa_key(&self) -> bool {
        self.key.algorithm.oid == oid::RSA_ENCRYPTION
    }

    /// The certificate's key, which must be one for RSA (RFC 8017, appendix A.1.1).
    pub(crate) fn rsa_key(&self) -> Result<PublicKey> {
        let wrong = |found: String| {
            Box::new(Error::X509Key {
                certificate: self.role,
                expected: "an RSA key of 2048 to 4096 bits with the exponent 65537",
                found,
            })
        };
        if !self.has_rsa_key() {
            return Err(wrong(self.foreign_key()));
        }
        let (modulus, exponent) = self.rsa_numbers().ok_or(Error::X509Encoding {
            certificate: self.role,
            structure: "public key",
        })?;
        rsa::PublicKey::new(modulus, exponent)
            .map(PublicKey::Rsa)
            .ok_or_else(|| wrong("one with other numbers".to_string()))
    }

    fn rsa_numbers(&self) -> Option<(&'a [u8], &'a [u8])> {
        let mut numbers = Elements::of_only(self.key.bits, SEQUENCE)?;
        let (modulus, exponent) = (numbers.positive()?, numbers.positive()?);
        numbers.end()?;
        // NULL, and not nothing (RFC 3279, section 2.3.1).
        (self.key.algorithm.parameters == Some(&NULL)).then_some((modulus, exponent))
    }
}

impl Validity {
    /// Fails unless `at` lies within, give or take a minute for clocks that differ.
    pub(crate) fn check(self, certificate: Role, at: Timestamp) -> Result<()> {
        /// What Apple's own libraries allow.
        const SKEW: i64 = 60_000;
        if at < self.from.plus(-SKEW) {
            return Err(Error::X509NotYetValid {
                certificate,
                from: self.from,
                at,
            }
            .into());
        }
        if at > self.until.plus(SKEW) {
            return Err(Error::X509Expired {
                certificate,
                until: self.until,
                at,
            }
            .into());
        }
        Ok(())
    }
}

/// What is signed, by which algorithm, and the signature.
fn read_envelope(der: &[u8]) -> Option<(&[u8], Algorithm<'_>, &[u8])> {
    let mut certificate = Elements::of_only(der, SEQUENCE)?;
    let signed = certificate.whole()?;
    let algorithm = certificate.algorithm()?;
    let signature = certificate.bits()?;
    certificate.end()?;
    Some((signed, algorithm, signature))
}

/// Version 3 is the one with extensions, and every certificate here needs some.
fn read_version<'a>(fields: &mut Elements<'a>) -> core::result::Result<(), Fault<'a>> {
    if !fields.next_is(around(0)) {
        return Err(Fault::Version);
    }
    let version = fields
        .nested(around(0))
        .and_then(|mut wrapped| {
            let version = wrapped.unsigned()?;
            wrapped.end()?;
            Some(version)
        })
        .ok_or(Fault::Encoding("version"))?;
    if version == [2] {
        Ok(())
    } else {
        Err(Fault::Version)
    }
}

/// Not negative and of at most 20 bytes, its sign included (section 4.1.2.2).
fn read_serial_number<'a>(fields: &mut Elements<'a>) -> Option<&'a [u8]> {
    fields.unsigned().filter(|bytes| bytes.len() <= 20)
}

/// A name that says something, as its bytes.
fn read_name<'a>(fields: &mut Elements<'a>) -> Option<&'a [u8]> {
    let name = fields.whole()?;
    let mut parts = Elements::of_only(name, SEQUENCE)?;
    loop {
        let mut part = parts.nested(SET)?;
        while !part.at_end() {
            let mut attribute = part.nested(SEQUENCE)?;
            attribute.identifier()?;
            attribute.whole()?;
            attribute.end()?;
        }
        if parts.at_end() {
            return Some(name);
        }
    }
}

fn read_validity(fields: &mut Elements<'_>) -> Option<Validity> {
    let mut validity = fields.nested(SEQUENCE)?;
    let (from, until) = (read_time(&mut validity)?, read_time(&mut validity)?);
    validity.end()?;
    Some(Validity { from, until })
}

/// Two digits of the year up to 2049, four from 2050 on (section 4.1.2.5).
fn read_time(validity: &mut Elements<'_>) -> Option<Timestamp> {
    /// 2050-01-01.
    const FOUR_DIGITS_FROM: Timestamp = Timestamp::from_millis(2_524_608_000_000);
    if validity.next_is(UTC_TIME) {
        return validity.short_time();
    }
    validity.time().filter(|time| *time >= FOUR_DIGITS_FROM)
}

fn read_key<'a>(fields: &mut Elements<'a>) -> Option<Key<'a>> {
    let mut key = fields.nested(SEQUENCE)?;
    let algorithm = key.algorithm()?;
    let bits = key.bits()?;
    key.end()?;
    Some(Key { algorithm, bits })
}

fn read_extensions<'a>(
    fields: &mut Elements<'a>,
    role: Role,
) -> core::result::Result<Extensions<'a>, Fault<'a>> {
    let mut found = Extensions::default();
    if fields.at_end() {
        return Ok(found);
    }
    let list = fields.within(3, SEQUENCE);
    let mut list = Elements::of(list.ok_or(Fault::Encoding("extensions"))?);
    let mut seen = Vec::new();
    loop {
        let (id, critical, value) =
            split_extension(&mut list).ok_or(Fault::Encoding("extension"))?;
        if seen.contains(&id) {
            return Err(Fault::DuplicateExtension(id));
        }
        seen.push(id);
        let understood = found.read(id, value, role).map_err(Fault::Encoding)?;
        // Constraints on names are for the issuer to mark critical (section 4.2.1.10). One that
        // forgot must not have them passed over.
        if (critical && !understood) || id == oid::NAME_CONSTRAINTS {
            found.not_understood.get_or_insert(id);
        }
        if list.at_end() {
            return Ok(found);
        }
    }
}

/// The next extension: its identifier, whether it is critical, and its value.
pub(crate) fn split_extension<'a>(list: &mut Elements<'a>) -> Option<(&'a [u8], bool, &'a [u8])> {
    let mut extension = list.nested(SEQUENCE)?;
    let id = extension.identifier()?;
    let critical = extension.flag()?;
    let value = extension.contents(OCTET_STRING)?;
    extension.end()?;
    Some((id, critical, value))
}

impl<'a> Extensions<'a> {
    /// Takes note of an extension; false if it is one that would not be understood if it were
    /// critical. The error names what is not as it has to be.
    fn read(
        &mut self,
        id: &[u8],
        value: &'a [u8],
        role: Role,
    ) -> core::result::Result<bool, &'static str> {
        match id {
            oid::BASIC_CONSTRAINTS => {
                let constraints = BasicConstraints::read(value);
                self.basic_constraints = constraints.ok_or("basic constraints")?;
            }
            oid::KEY_USAGE => {
                self.key_usage = Some(KeyUsage::read(value).ok_or("key usage")?);
            }
            oid::SUBJECT_KEY_IDENTIFIER => {
                let mut field = Elements::of(value);
                let key = field.contents(OCTET_STRING).filter(|_| field.at_end());
                self.subject_key_identifier = Some(key.ok_or("subject key identifier")?);
            }
            oid::AUTHORITY_KEY_IDENTIFIER => {
                let key = read_authority_key_identifier(value);
                self.authority_key_identifier = key.ok_or("authority key identifier")?;
            }
            oid::INFORMATION_ACCESS => {
                self.information_access = Some(value);
                return Ok(false);
            }
            // Further purposes are looked at where one of them is asked for.
            oid::EXTENDED_KEY_USAGE => {
                self.extended_key_usage = Some(value);
                return Ok(role == Role::Responder);
            }
            // Apple writes its markers as not critical. A critical one would say that there is
            // something in it to be processed, of which nothing is known.
            oid::LEAF_MARKER => {
                self.leaf_marker = true;
                return Ok(false);
            }
            oid::INTERMEDIATE_MARKER => {
                self.intermediate_marker = true;
                return Ok(false);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }
}

impl BasicConstraints {
    fn read(value: &[u8]) -> Option<Self> {
        let mut constraints = Elements::of_only(value, SEQUENCE)?;
        let authority = constraints.flag()?;
        let mut path_length = None;
        // A path length means something for authorities only.
        if authority && !constraints.at_end() {
            let length = constraints.unsigned()?;
            // More than there can ever be is as good as the most that this number holds.
            path_length = Some(match length {
                [short] => usize::from(*short),
                _ => usize::MAX,
            });
        }
        constraints.end()?;
        Some(Self {
            authority,
            path_length,
        })
    }
}

impl KeyUsage {
    /// A list of named bits has no zero at its end (X.690, section 11.2.2), and this one is not
    /// empty.
    fn read(value: &[u8]) -> Option<Self> {
        let mut field = Elements::of(value);
        let bits = field.contents(BIT_STRING)?;
        field.end()?;
        match bits {
            [unused, first] | [unused, first, _] => {
                let last = *bits.last()?;
                let canonical = last != 0 && last.trailing_zeros() == u32::from(*unused);
                canonical.then_some(Self(*first))
            }
            _ => None,
        }
    }
}

/// The key identifier, the one of its three forms that Apple uses. What the others say of the issuer,
/// its name and serial number, is for finding it among many.
fn read_authority_key_identifier(value: &[u8]) -> Option<Option<&[u8]>> {
    const KEY: u8 = instead(0);
    let mut forms = Elements::of_only(value, SEQUENCE)?;
    let key = if forms.next_is(KEY) {
        Some(forms.contents(KEY)?)
    } else {
        None
    };
    for form in [around(1), instead(2)] {
        if forms.next_is(form) {
            forms.whole()?;
        }
    }
    forms.end()?;
    Some(key)
}
