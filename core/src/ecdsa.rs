//! ECDSA verification on the two curves Apple signs with.
//!
//! The one place that knows which implementation does the arithmetic.

use p256::ecdsa::signature::hazmat::PrehashVerifier;

/// A curve that Apple's certificates name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Curve {
    P256,
    P384,
}

/// A point checked to be on its curve.
#[derive(Clone, Debug)]
pub(crate) enum PublicKey {
    P256(p256::ecdsa::VerifyingKey),
    P384(p384::ecdsa::VerifyingKey),
}

impl PublicKey {
    /// Reads an uncompressed point; nothing if it is in another form or not on the curve.
    pub(crate) fn from_point(curve: Curve, point: &[u8]) -> Option<Self> {
        const UNCOMPRESSED: u8 = 4;
        if point.first() != Some(&UNCOMPRESSED) {
            return None;
        }
        match curve {
            Curve::P256 => p256::ecdsa::VerifyingKey::from_sec1_bytes(point)
                .ok()
                .map(Self::P256),
            Curve::P384 => p384::ecdsa::VerifyingKey::from_sec1_bytes(point)
                .ok()
                .map(Self::P384),
        }
    }

    /// Whether this key made the signature, two numbers of equal length, over this digest.
    pub(crate) fn verifies_fixed(&self, digest: &[u8], signature: &[u8]) -> bool {
        match self {
            Self::P256(key) => p256::ecdsa::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify_prehash(digest, &signature).is_ok()),
            Self::P384(key) => p384::ecdsa::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify_prehash(digest, &signature).is_ok()),
        }
    }

    /// Whether this key made the signature, in DER, over this digest.
    pub(crate) fn verifies_der(&self, digest: &[u8], signature: &[u8]) -> bool {
        match self {
            Self::P256(key) => p256::ecdsa::Signature::from_der(signature)
                .is_ok_and(|signature| key.verify_prehash(digest, &signature).is_ok()),
            Self::P384(key) => p384::ecdsa::Signature::from_der(signature)
                .is_ok_and(|signature| key.verify_prehash(digest, &signature).is_ok()),
        }
    }
}
