//! The fields of a certificate that a decision needs (RFC 5280, section 4).
//!
//! Everything read is read to its last byte and in its one canonical form: where DER allows a single
//! encoding, another one is an error and not a variant. What is not used (names apart from their
//! bytes, unknown extensions that are not critical) is passed over, but has to be in its place.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use der::asn1::{BitStringRef, GeneralizedTime, Null, ObjectIdentifier, UtcTime};
use der::{Tag, TagNumber};

use super::fields::Fields;
use super::oid;
use super::public_key::PublicKey;
use crate::ecdsa::{self, Curve};
use crate::error::{Error, Result, Role};
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

/// An algorithm with its parameters.
#[derive(PartialEq, Eq)]
pub(crate) struct Algorithm<'a> {
    pub(crate) oid: ObjectIdentifier,
    /// The parameters with their tag; none is not the same as NULL.
    pub(crate) parameters: Option<&'a [u8]>,
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
    pub(super) not_understood: Option<ObjectIdentifier>,
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

impl<'a> Certificate<'a> {
    /// Reads a certificate; `role` says in errors which one.
    pub(crate) fn parse(der: &'a [u8], role: Role) -> Result<Self> {
        if der.len() > LONGEST {
            return Err(Error::X509TooLong {
                certificate: role,
                length: der.len(),
                limit: LONGEST,
            });
        }
        let mut input = Fields::new(der, "certificate", role)?;
        let mut certificate = input.nested(Tag::Sequence, "certificate")?;
        input.end()?;
        let signed = certificate.whole(Tag::Sequence)?;
        let outer_algorithm = read_algorithm(&mut certificate)?;
        let signature = read_octets(&mut certificate)?;
        certificate.end()?;

        let mut outer = Fields::new(signed, "signed part", role)?;
        let mut fields = outer.nested(Tag::Sequence, "signed part")?;
        read_version(&mut fields, role)?;
        let serial_number = read_serial_number(&mut fields)?;
        let algorithm = read_algorithm(&mut fields)?;
        let issuer = read_name(&mut fields)?;
        let validity = read_validity(&mut fields)?;
        let subject = read_name(&mut fields)?;
        let key = read_key(&mut fields)?;
        let extensions = read_extensions(&mut fields, role)?;
        // Nothing may follow the extensions, and the unique identifiers that may precede them are
        // not to be used (section 4.1.2.8): either is an element out of place here.
        fields.end()?;

        if algorithm != outer_algorithm {
            return Err(Error::X509Algorithm {
                certificate: role,
                expected: "the algorithm its signed part names",
                found: outer_algorithm.oid.to_string(),
            });
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
        let wrong = |found: String| Error::X509Key {
            certificate: self.role,
            expected,
            found,
        };
        let algorithm = &self.key.algorithm;
        if algorithm.oid != oid::EC_PUBLIC_KEY {
            return Err(wrong(format!("a key for algorithm {}", algorithm.oid)));
        }
        // Only named curves: parameters written out could describe any curve under a good name.
        let named = algorithm.parameters.unwrap_or_default();
        let mut parameters = Fields::new(named, "public key", self.role)?;
        let found: ObjectIdentifier = parameters
            .value()
            .map_err(|_| wrong("a curve that is not given by name".to_string()))?;
        parameters.end()?;
        if found != curve_oid {
            return Err(wrong(format!("a key on curve {found}")));
        }
        if self.key.bits.len() != 1 + 2 * coordinate || self.key.bits[0] != 4 {
            return Err(Error::X509Encoding {
                certificate: self.role,
                structure: "public key",
            });
        }
        ecdsa::PublicKey::from_sec1(curve, self.key.bits)
            .ok_or_else(|| wrong("a point that is not on the curve".to_string()))
    }

    /// Whether the certificate's key is one for RSA.
    pub(crate) fn has_rsa_key(&self) -> bool {
        self.key.algorithm.oid == oid::RSA_ENCRYPTION
    }

    /// The certificate's key, which must be one for RSA (RFC 8017, appendix A.1.1).
    pub(crate) fn rsa_key(&self) -> Result<PublicKey> {
        let wrong = |found: String| Error::X509Key {
            certificate: self.role,
            expected: "an RSA key of 2048 to 4096 bits with the exponent 65537",
            found,
        };
        let algorithm = &self.key.algorithm;
        if !self.has_rsa_key() {
            return Err(wrong(format!("a key for algorithm {}", algorithm.oid)));
        }
        let mut input = Fields::new(self.key.bits, "public key", self.role)?;
        let mut numbers = input.nested(Tag::Sequence, "public key")?;
        input.end()?;
        let modulus = read_positive(&mut numbers)?;
        let exponent = read_positive(&mut numbers)?;
        let parameters = algorithm.parameters.unwrap_or_default();
        let mut parameters = numbers.within(parameters, "public key")?;
        numbers.end()?;
        // NULL, and not nothing (RFC 3279, section 2.3.1).
        parameters.value::<Null>()?;
        parameters.end()?;
        rsa::PublicKey::new(modulus, exponent)
            .map(PublicKey::Rsa)
            .ok_or_else(|| wrong("one with other numbers".to_string()))
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
            });
        }
        if at > self.until.plus(SKEW) {
            return Err(Error::X509Expired {
                certificate,
                until: self.until,
                at,
            });
        }
        Ok(())
    }
}

const fn context(number: u32) -> Tag {
    Tag::ContextSpecific {
        constructed: true,
        number: TagNumber(number),
    }
}

/// Version 3 is the one with extensions, and every certificate here needs some.
fn read_version(fields: &mut Fields<'_>, role: Role) -> Result<()> {
    let outdated = Error::X509Version { certificate: role };
    if !fields.next_is(context(0)) {
        return Err(outdated);
    }
    let mut wrapped = fields.nested(context(0), "version")?;
    let version: u8 = wrapped.value()?;
    wrapped.end()?;
    if version == 2 { Ok(()) } else { Err(outdated) }
}

/// Not negative and of at most 20 bytes, its sign included (section 4.1.2.2).
fn read_serial_number<'a>(fields: &mut Fields<'a>) -> Result<&'a [u8]> {
    let bytes = read_unsigned(fields)?;
    if bytes.len() <= 20 {
        Ok(bytes)
    } else {
        Err(fields.broken())
    }
}

/// The bytes of an integer that is not negative, with the zero that keeps the sign bit clear.
fn read_unsigned<'a>(fields: &mut Fields<'a>) -> Result<&'a [u8]> {
    let bytes = fields.contents(Tag::Integer)?;
    let canonical = match bytes {
        [] | [0x80..=0xff, ..] => false,
        [0, second, ..] => *second >= 0x80,
        [_, ..] => true,
    };
    if canonical {
        Ok(bytes)
    } else {
        Err(fields.broken())
    }
}

/// The bytes of a positive integer, without the zero that keeps the sign bit clear.
fn read_positive<'a>(fields: &mut Fields<'a>) -> Result<&'a [u8]> {
    match read_unsigned(fields)? {
        [0] => Err(fields.broken()),
        [0, magnitude @ ..] | magnitude => Ok(magnitude),
    }
}

fn read_algorithm<'a>(fields: &mut Fields<'a>) -> Result<Algorithm<'a>> {
    let mut algorithm = fields.nested(Tag::Sequence, "algorithm")?;
    let oid = algorithm.value()?;
    let parameters = if algorithm.at_end() {
        None
    } else {
        Some(algorithm.any()?)
    };
    algorithm.end()?;
    Ok(Algorithm { oid, parameters })
}

/// A bit string that holds whole bytes.
fn read_octets<'a>(fields: &mut Fields<'a>) -> Result<&'a [u8]> {
    let bits: BitStringRef<'a> = fields.value()?;
    bits.as_bytes().ok_or_else(|| fields.broken())
}

/// A name that says something, as its bytes.
fn read_name<'a>(fields: &mut Fields<'a>) -> Result<&'a [u8]> {
    let name = fields.whole(Tag::Sequence)?;
    let mut parts = fields.within(name, "name")?.nested(Tag::Sequence, "name")?;
    loop {
        let mut part = parts.nested(Tag::Set, "name")?;
        while !part.at_end() {
            let mut attribute = part.nested(Tag::Sequence, "name")?;
            attribute.value::<ObjectIdentifier>()?;
            attribute.any()?;
            attribute.end()?;
        }
        if parts.at_end() {
            return Ok(name);
        }
    }
}

fn read_validity(fields: &mut Fields<'_>) -> Result<Validity> {
    let mut validity = fields.nested(Tag::Sequence, "validity")?;
    let (from, until) = (read_time(&mut validity)?, read_time(&mut validity)?);
    validity.end()?;
    Ok(Validity { from, until })
}

/// `UTCTime` up to 2049, `GeneralizedTime` from 2050 on (section 4.1.2.5), both in whole seconds UTC.
fn read_time(validity: &mut Fields<'_>) -> Result<Timestamp> {
    let since_1970 = if validity.next_is(Tag::UtcTime) {
        validity.value::<UtcTime>()?.to_unix_duration()
    } else {
        let time = validity.value::<GeneralizedTime>()?;
        if time.to_date_time().year() <= UtcTime::MAX_YEAR {
            return Err(validity.broken());
        }
        time.to_unix_duration()
    };
    i64::try_from(since_1970.as_millis())
        .map(Timestamp::from_millis)
        .map_err(|_| validity.broken())
}

fn read_key<'a>(fields: &mut Fields<'a>) -> Result<Key<'a>> {
    let mut key = fields.nested(Tag::Sequence, "public key")?;
    let algorithm = read_algorithm(&mut key)?;
    let bits = read_octets(&mut key)?;
    key.end()?;
    Ok(Key { algorithm, bits })
}

fn read_extensions<'a>(fields: &mut Fields<'a>, role: Role) -> Result<Extensions<'a>> {
    let mut found = Extensions::default();
    if fields.at_end() {
        return Ok(found);
    }
    let mut wrapped = fields.nested(context(3), "extensions")?;
    let mut list = wrapped.nested(Tag::Sequence, "extensions")?;
    wrapped.end()?;
    let mut seen = Vec::new();
    loop {
        let mut extension = list.nested(Tag::Sequence, "extension")?;
        let id: ObjectIdentifier = extension.value()?;
        let critical = read_flag(&mut extension)?;
        let value = extension.contents(Tag::OctetString)?;
        extension.end()?;
        if seen.contains(&id) {
            return Err(Error::X509DuplicateExtension {
                certificate: role,
                oid: id.to_string(),
            });
        }
        seen.push(id);
        let understood = read_extension(&mut found, id, value, &list, role)?;
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

/// Takes note of an extension; false if it is one that would not be understood if it were critical.
fn read_extension<'a>(
    found: &mut Extensions<'a>,
    id: ObjectIdentifier,
    value: &'a [u8],
    list: &Fields<'a>,
    role: Role,
) -> Result<bool> {
    match id {
        oid::BASIC_CONSTRAINTS => found.basic_constraints = read_basic_constraints(value, list)?,
        oid::KEY_USAGE => found.key_usage = Some(read_key_usage(value, list)?),
        oid::SUBJECT_KEY_IDENTIFIER => {
            let mut field = list.within(value, "subject key identifier")?;
            found.subject_key_identifier = Some(field.contents(Tag::OctetString)?);
            field.end()?;
        }
        oid::AUTHORITY_KEY_IDENTIFIER => {
            found.authority_key_identifier = read_authority_key_identifier(value, list)?;
        }
        oid::INFORMATION_ACCESS => {
            found.information_access = Some(value);
            return Ok(false);
        }
        // Further purposes are looked at where one of them is asked for.
        oid::EXTENDED_KEY_USAGE => {
            found.extended_key_usage = Some(value);
            return Ok(role == Role::Responder);
        }
        // Apple writes its markers as not critical. A critical one would say that there is something
        // in it to be processed, of which nothing is known.
        oid::LEAF_MARKER => {
            found.leaf_marker = true;
            return Ok(false);
        }
        oid::INTERMEDIATE_MARKER => {
            found.intermediate_marker = true;
            return Ok(false);
        }
        _ => return Ok(false),
    }
    Ok(true)
}

fn read_basic_constraints(value: &[u8], list: &Fields<'_>) -> Result<BasicConstraints> {
    let mut field = list.within(value, "basic constraints")?;
    let mut constraints = field.nested(Tag::Sequence, "basic constraints")?;
    field.end()?;
    let authority = read_flag(&mut constraints)?;
    let mut path_length = None;
    // A path length means something for authorities only.
    if authority && !constraints.at_end() {
        let length: u32 = constraints.value()?;
        path_length = Some(usize::try_from(length).map_err(|_| constraints.broken())?);
    }
    constraints.end()?;
    Ok(BasicConstraints {
        authority,
        path_length,
    })
}

/// A list of named bits has no zero at its end (X.690, section 11.2.2), and this one is not empty.
fn read_key_usage(value: &[u8], list: &Fields<'_>) -> Result<KeyUsage> {
    let mut field = list.within(value, "key usage")?;
    let bits: BitStringRef<'_> = field.value()?;
    match bits.raw_bytes() {
        [first] | [first, _] => {
            let last = bits.raw_bytes().last().copied().unwrap_or_default();
            if last == 0 || last.trailing_zeros() != u32::from(bits.unused_bits()) {
                return Err(field.broken());
            }
            field.end()?;
            Ok(KeyUsage(*first))
        }
        _ => Err(field.broken()),
    }
}

/// The key identifier, the one of its three forms that Apple uses; the others are passed over.
fn read_authority_key_identifier<'a>(
    value: &'a [u8],
    list: &Fields<'a>,
) -> Result<Option<&'a [u8]>> {
    const KEY: Tag = Tag::ContextSpecific {
        constructed: false,
        number: TagNumber(0),
    };
    let mut field = list.within(value, "authority key identifier")?;
    let mut forms = field.nested(Tag::Sequence, "authority key identifier")?;
    field.end()?;
    let key = if forms.next_is(KEY) {
        Some(forms.contents(KEY)?)
    } else {
        None
    };
    while !forms.at_end() {
        forms.any()?;
    }
    Ok(key)
}

/// A flag that is false unless it is there: writing it out as false is not canonical.
fn read_flag(fields: &mut Fields<'_>) -> Result<bool> {
    if !fields.next_is(Tag::Boolean) {
        return Ok(false);
    }
    if fields.value::<bool>()? {
        Ok(true)
    } else {
        Err(fields.broken())
    }
}
