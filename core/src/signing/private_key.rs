//! The key of a .p8 file: PKCS #8 (RFC 5958) around an EC private key (RFC 5915).

use alloc::vec::Vec;

use ecdsa_signing::hazmat::sign_prehashed_rfc6979;
use p256::elliptic_curve::{Group, point::AffineCoordinates};
use p256::{FieldBytes, NistP256, NonZeroScalar, ProjectivePoint};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::given;
use super::key_info;
use crate::error::{Error, Result};

/// The length of a number of the field, and of the private key.
const LENGTH: usize = 32;

/// A P-256 private key, wiped from memory when it goes.
pub(super) struct PrivateKey(Zeroizing<NonZeroScalar>);

impl PrivateKey {
    /// Reads a key in any of the forms in which keys are passed around.
    pub(super) fn read(given: &[u8]) -> Result<Self> {
        let refused = |found| Error::PrivateKey { found };
        let der = given::read(given).map_err(refused)?;
        let parts = key_info::read(&der).map_err(refused)?;
        let scalar: Option<NonZeroScalar> = <[u8; LENGTH]>::try_from(parts.scalar)
            .ok()
            .map(|bytes| Zeroizing::new(FieldBytes::from(bytes)))
            .and_then(|bytes| NonZeroScalar::from_repr(*bytes).into());
        let key =
            Self(Zeroizing::new(scalar.ok_or_else(|| {
                refused("a number that is no key of P-256")
            })?));
        match parts.point {
            Some(point) if !key.has_point(point) => Err(refused(
                "two halves, public and private, that do not belong together",
            )),
            _ => Ok(key),
        }
    }

    /// The signature of a message, `r` and `s` of 32 bytes each; `hedge` goes into its nonce.
    pub(super) fn sign(&self, message: &[u8], hedge: &[u8]) -> Vec<u8> {
        let digest = Sha256::digest(message);
        let (signature, _) = sign_prehashed_rfc6979::<NistP256, Sha256>(&self.0, &digest, hedge);
        signature.to_bytes().to_vec()
    }

    /// Whether this is the public half of the key, uncompressed (SEC 1, section 2.3.3).
    fn has_point(&self, encoded: &[u8]) -> bool {
        let point = ProjectivePoint::mul_by_generator(&*self.0).to_affine();
        matches!(encoded, [4, coordinates @ ..]
            if coordinates.split_at_checked(LENGTH) == Some((&point.x(), &point.y())))
    }
}
