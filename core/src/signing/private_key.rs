//! The key of a .p8 file: PKCS #8 (RFC 5958) around an EC private key (RFC 5915).

use alloc::boxed::Box;
use alloc::vec::Vec;

use ecdsa_signing::hazmat::sign_prehashed;
use p256::elliptic_curve::{Group, point::AffineCoordinates};
use p256::{FieldBytes, NistP256, NonZeroScalar, ProjectivePoint};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::given::{self, DAMAGED};
use super::{key_info, nonce};
use crate::error::{Error, Result};

/// The length of a number of the field, and of the private key.
const LENGTH: usize = 32;

/// A P-256 private key, wiped from memory when it goes.
pub(super) struct PrivateKey(Zeroizing<NonZeroScalar>);

impl PrivateKey {
    /// Reads a key in any of the forms in which keys are passed around.
    pub(super) fn read(given: &[u8]) -> Result<Self> {
        let refused = |found| Box::new(Error::PrivateKey { found });
        let der = given::read(given).map_err(refused)?;
        let parts = key_info::read(&der.0).map_err(refused)?;
        let number = Zeroizing::new(FieldBytes::from(
            <[u8; LENGTH]>::try_from(parts.scalar).map_err(|_| refused(DAMAGED))?,
        ));
        let scalar = NonZeroScalar::from_repr(*number).into_option();
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
        let digest: [u8; LENGTH] = Sha256::digest(message).into();
        let nonce = Zeroizing::new(nonce::derive(&self.0, &digest, hedge));
        let (signature, _) = sign_prehashed::<NistP256>(&self.0, &nonce, &digest)
            .expect("r or s is zero once in 2^255 signatures");
        signature.to_bytes().to_vec()
    }

    /// Whether this is the public half of the key, uncompressed (SEC 1, section 2.3.3).
    fn has_point(&self, encoded: &[u8]) -> bool {
        let point = ProjectivePoint::mul_by_generator(&*self.0).to_affine();
        matches!(encoded, [4, coordinates @ ..]
            if coordinates.split_at_checked(LENGTH) == Some((&point.x(), &point.y())))
    }
}
