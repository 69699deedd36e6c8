//! Keys and the algorithms they sign with.

use alloc::boxed::Box;

use sha1::Sha1;
use sha2::{Digest, Sha256, Sha384};

use crate::ecdsa::{self, Curve, KeyCache, Signature};
use crate::elements::Algorithm;
use crate::oid;
use crate::rsa::{self, Hash};

/// The key of a signer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PublicKey {
    /// A point of an elliptic curve.
    Ec(Box<ecdsa::PublicKey>),
    /// An RSA modulus.
    Rsa(rsa::PublicKey),
}

/// A way to sign: a kind of key and a digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SignatureAlgorithm {
    /// `sha1WithRSAEncryption`, which Apple used until 2025.
    RsaSha1,
    /// `sha256WithRSAEncryption`.
    RsaSha256,
    /// `ecdsa-with-SHA256`.
    EcdsaSha256,
    /// `ecdsa-with-SHA384`.
    EcdsaSha384,
}

/// The DER of NULL, which stands for parameters where there are none.
pub(super) const NULL: [u8; 2] = [5, 0];

impl SignatureAlgorithm {
    const ALL: [Self; 4] = [
        Self::RsaSha1,
        Self::RsaSha256,
        Self::EcdsaSha256,
        Self::EcdsaSha384,
    ];

    /// The algorithm with this identifier and these parameters.
    ///
    /// The parameters of RSA are NULL (RFC 4055, section 5), and ECDSA has none (RFC 5758, section
    /// 3.2).
    pub(crate) fn from_identifier(algorithm: &Algorithm<'_>) -> Option<Self> {
        let found = Self::ALL
            .into_iter()
            .find(|known| known.identifier() == algorithm.oid)?;
        let parameters = match found {
            Self::RsaSha1 | Self::RsaSha256 => Some(NULL.as_slice()),
            Self::EcdsaSha256 | Self::EcdsaSha384 => None,
        };
        (algorithm.parameters == parameters).then_some(found)
    }

    /// What the standards call it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::RsaSha1 => "sha1WithRSAEncryption",
            Self::RsaSha256 => "sha256WithRSAEncryption",
            Self::EcdsaSha256 => "ecdsa-with-SHA256",
            Self::EcdsaSha384 => "ecdsa-with-SHA384",
        }
    }

    const fn identifier(self) -> &'static [u8] {
        match self {
            Self::RsaSha1 => oid::SHA1_WITH_RSA,
            Self::RsaSha256 => oid::SHA256_WITH_RSA,
            Self::EcdsaSha256 => oid::ECDSA_WITH_SHA256,
            Self::EcdsaSha384 => oid::ECDSA_WITH_SHA384,
        }
    }
}

impl PublicKey {
    /// Whether the signature of this message is the key's; false if it is for another kind of key.
    ///
    /// Signatures of ECDSA are in DER, as in everything but JWS.
    #[inline(never)]
    pub(crate) fn verify(
        &self,
        algorithm: SignatureAlgorithm,
        message: &[u8],
        signature: &[u8],
        keys: &mut KeyCache,
    ) -> bool {
        use SignatureAlgorithm as Algorithm;
        match (algorithm, self) {
            (Algorithm::RsaSha1, Self::Rsa(key)) => {
                key.verify(Hash::Sha1, &Sha1::digest(message), signature)
            }
            (Algorithm::RsaSha256, Self::Rsa(key)) => {
                key.verify(Hash::Sha256, &Sha256::digest(message), signature)
            }
            (Algorithm::EcdsaSha256, Self::Ec(key)) => {
                verify_ec(key, &Sha256::digest(message), signature, keys)
            }
            (Algorithm::EcdsaSha384, Self::Ec(key)) => {
                verify_ec(key, &Sha384::digest(message), signature, keys)
            }
            _ => false,
        }
    }

    /// The key, if it is one for messages in compact form.
    pub(crate) fn p256(&self) -> Option<&ecdsa::PublicKey> {
        match self {
            Self::Ec(key) if key.curve() == Curve::P256 => Some(key),
            _ => None,
        }
    }
}

fn verify_ec(key: &ecdsa::PublicKey, digest: &[u8], signature: &[u8], keys: &mut KeyCache) -> bool {
    Signature::from_der(key.curve(), signature)
        .is_some_and(|signature| keys.verify(key, digest, &signature))
}
