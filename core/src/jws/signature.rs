//! ES256: ECDSA on P-256 over the SHA-256 digest of the first two parts (RFC 7518, section 3.4).

use alloc::vec::Vec;

use sha2::{Digest, Sha256};

use super::Compact;
use crate::ecdsa::{Curve, KeyCache, Signature};
use crate::encoding::decode_base64url;
use crate::error::{Error, Part, Result};
use crate::x509::PublicKey;

/// Two numbers of 32 bytes each.
const LENGTH: usize = 64;

impl Compact<'_> {
    /// The two numbers of a signature, one after the other.
    pub(crate) fn signature_bytes(&self) -> Result<Vec<u8>> {
        let bytes = decode_base64url(Part::Signature, self.signature)?;
        if bytes.len() != LENGTH {
            return Err(Error::JwsSignatureLength {
                length: bytes.len(),
            }
            .into());
        }
        Ok(bytes)
    }
}

/// The hash of a header and the dot behind it, to which only the payload has to be added.
#[derive(Clone, Debug)]
pub(crate) struct HeaderHash(Sha256);

impl HeaderHash {
    /// Hashes the text of a header.
    pub(crate) fn new(header: &str) -> Self {
        Self(Sha256::new().chain_update(header).chain_update("."))
    }

    /// Fails unless this key signed this message, which has the header that was hashed.
    pub(crate) fn check_signature(
        &self,
        message: &Compact<'_>,
        key: &PublicKey,
        keys: &mut KeyCache,
    ) -> Result<()> {
        let bytes = message.signature_bytes()?;
        let digest = self.0.clone().chain_update(message.payload).finalize();
        match key.p256().zip(Signature::from_fixed(Curve::P256, &bytes)) {
            Some((key, signature)) if keys.verify(key, &digest, &signature) => Ok(()),
            _ => Err(Error::JwsSignature.into()),
        }
    }
}
