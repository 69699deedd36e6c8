//! What an element of DER holds: a P-256 private key, or what else.

use super::given::{DAMAGED, Mistake, PROTECTED};
use crate::elements::{
    BIT_STRING, Elements, INTEGER, OBJECT_IDENTIFIER, OCTET_STRING, SEQUENCE, around,
};
use crate::oid;

/// The two halves of a key.
pub(super) struct KeyParts<'a> {
    /// The private number, big-endian.
    pub(super) scalar: &'a [u8],
    /// The public point, which need not be there (SEC 1, section 2.3.3).
    pub(super) point: Option<&'a [u8]>,
}

/// The first and the second element of a structure that may lack either.
const FIRST_OPTIONAL: u8 = around(0);
const SECOND_OPTIONAL: u8 = around(1);

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
    if !outer.next_is(SEQUENCE) {
        return ec_private_key(der, None);
    }
    let mut algorithm = outer.nested(SEQUENCE)?;
    if !matches!(version, [0 | 1]) {
        return None;
    }
    let kind = algorithm.identifier()?;
    if kind != oid::EC_PUBLIC_KEY {
        return Some(Err(match kind {
            oid::RSA_ENCRYPTION => "an RSA private key",
            oid::ED25519 => "an Ed25519 private key",
            _ => "a private key of another algorithm",
        }));
    }
    let curve = algorithm.identifier()?;
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
    if key.next_is(FIRST_OPTIONAL) {
        let named = key.nested(FIRST_OPTIONAL)?.identifier()?;
        if *curve.get_or_insert(named) != named {
            return None;
        }
    }
    let mut point = None;
    if key.next_is(SECOND_OPTIONAL) {
        point = Some(key.nested(SECOND_OPTIONAL)?.bits()?);
    }
    let other = match curve {
        Some(oid::SECP256R1) => return Some(Ok(KeyParts { scalar, point })),
        Some(oid::SECP384R1) => "a private key of the curve P-384",
        Some(oid::SECP521R1) => "a private key of the curve P-521",
        Some(oid::SECP256K1) => "a private key of the curve secp256k1",
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
    let is_last = outer.at_end();
    match (tag, first, second, is_last) {
        (SEQUENCE, [OBJECT_IDENTIFIER, ..], BIT_STRING, true) => "a public key",
        (SEQUENCE, [OBJECT_IDENTIFIER, ..], OCTET_STRING, true) => PROTECTED,
        (SEQUENCE, [FIRST_OPTIONAL, ..], SEQUENCE, false) => "a certificate",
        (SEQUENCE, [INTEGER, ..], SEQUENCE, false) => "a certificate request",
        (INTEGER, [0], INTEGER, _) => "an RSA private key",
        (INTEGER, _, INTEGER, true) => "a public key",
        (INTEGER, [3], SEQUENCE, _) => "a PKCS #12 file",
        (INTEGER, [0 | 1], ..) => DAMAGED,
        (OBJECT_IDENTIFIER, _, FIRST_OPTIONAL, true) => "a PKCS #7 file",
        _ => OTHER,
    }
}
