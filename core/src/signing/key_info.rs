//! What an element of DER holds: a P-256 private key, or what else.

use super::element::Elements;
use super::given::{DAMAGED, Mistake, PROTECTED};

/// The two halves of a key.
pub(super) struct KeyParts<'a> {
    /// The private number, big-endian.
    pub(super) scalar: &'a [u8],
    /// The public point, which need not be there (SEC 1, section 2.3.3).
    pub(super) point: Option<&'a [u8]>,
}

const INTEGER: u8 = 0x02;
const BIT_STRING: u8 = 0x03;
const OCTET_STRING: u8 = 0x04;
const IDENTIFIER: u8 = 0x06;
const SEQUENCE: u8 = 0x30;
/// The first and the second element of a structure that may lack either.
const FIRST_OPTIONAL: u8 = 0xa0;
const SECOND_OPTIONAL: u8 = 0xa1;

/// 1.2.840.10045.2.1, keys on curves (RFC 5480).
const EC_KEY: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01];
/// 1.2.840.10045.3.1.7
const P256: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07];
/// 1.3.132.0.34
const P384: &[u8] = &[0x2b, 0x81, 0x04, 0x00, 0x22];
/// 1.3.132.0.35
const P521: &[u8] = &[0x2b, 0x81, 0x04, 0x00, 0x23];
/// 1.3.132.0.10
const SECP256K1: &[u8] = &[0x2b, 0x81, 0x04, 0x00, 0x0a];
/// 1.2.840.113549.1.1.1
const RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];
/// 1.3.101.112
const ED25519: &[u8] = &[0x2b, 0x65, 0x70];

const OTHER: Mistake = "DER of another kind";

/// The parts of a key, or what the element is instead.
pub(super) fn read(der: &[u8]) -> Result<KeyParts<'_>, Mistake> {
    p256_key(der).unwrap_or_else(|| Err(name(der)))
}

/// The parts of a private key in its own structure (SEC 1) or in that of PKCS #8. Nothing if it has
/// neither; a mistake if it is a key of another kind.
fn p256_key(der: &[u8]) -> Option<Result<KeyParts<'_>, Mistake>> {
    let mut outer = Elements::of(der).nested(SEQUENCE)?;
    let version = outer.contents(INTEGER)?;
    let Some(mut algorithm) = outer.clone().nested(SEQUENCE) else {
        return ec_private_key(der, None);
    };
    if !matches!(version, [0 | 1]) {
        return None;
    }
    let kind = algorithm.contents(IDENTIFIER)?;
    if kind != EC_KEY {
        return Some(Err(match kind {
            RSA => "an RSA private key",
            ED25519 => "an Ed25519 private key",
            _ => "a private key of another algorithm",
        }));
    }
    let curve = algorithm.contents(IDENTIFIER)?;
    outer.next()?;
    ec_private_key(outer.contents(OCTET_STRING)?, Some(curve))
}

/// `ECPrivateKey`: version, private number, curve (which the algorithm may have named), point.
fn ec_private_key<'a>(
    der: &'a [u8],
    mut curve: Option<&'a [u8]>,
) -> Option<Result<KeyParts<'a>, Mistake>> {
    let mut key = Elements::of(der).nested(SEQUENCE)?;
    if key.contents(INTEGER)? != [1] {
        return None;
    }
    let scalar = key.contents(OCTET_STRING)?;
    if let Some(mut named) = key.nested(FIRST_OPTIONAL) {
        let named = named.contents(IDENTIFIER)?;
        if *curve.get_or_insert(named) != named {
            return None;
        }
    }
    let mut point = None;
    if let Some(mut bits) = key.nested(SECOND_OPTIONAL) {
        // The first byte says how many bits of the last one do not count.
        point = Some(bits.contents(BIT_STRING)?.strip_prefix(&[0])?);
    }
    let other = match curve {
        Some(P256) => return Some(Ok(KeyParts { scalar, point })),
        Some(P384) => "a private key of the curve P-384",
        Some(P521) => "a private key of the curve P-521",
        Some(SECP256K1) => "a private key of the curve secp256k1",
        Some(_) => "a private key of another curve",
        None => "a private key that does not name its curve",
    };
    Some(Err(other))
}

/// What has not the structure of a key, told by the kinds of its first elements.
fn name(der: &[u8]) -> Mistake {
    let mut whole = Elements::of(der);
    let Some(mut outer) = whole.nested(SEQUENCE) else {
        return OTHER;
    };
    let (Some((tag, first)), Some((second, _))) = (outer.next(), outer.next()) else {
        return OTHER;
    };
    let is_last = outer.next().is_none();
    match (tag, first, second, is_last) {
        (SEQUENCE, [IDENTIFIER, ..], BIT_STRING, true) => "a public key",
        (SEQUENCE, [IDENTIFIER, ..], OCTET_STRING, true) => PROTECTED,
        (SEQUENCE, [FIRST_OPTIONAL, ..], SEQUENCE, false) => "a certificate",
        (SEQUENCE, [INTEGER, ..], SEQUENCE, false) => "a certificate request",
        (INTEGER, [0], INTEGER, _) => "an RSA private key",
        (INTEGER, _, INTEGER, true) => "a public key",
        (INTEGER, [3], SEQUENCE, _) => "a PKCS #12 file",
        (INTEGER, [0 | 1], ..) => DAMAGED,
        (IDENTIFIER, _, FIRST_OPTIONAL, true) => "a PKCS #7 file",
        _ => OTHER,
    }
}
