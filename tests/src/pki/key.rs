//! Keys made from their names, and signatures that are the same each time.

use p256::ecdsa::signature::hazmat::PrehashSigner;
use sha1::Sha1;
use sha2::{Digest as _, Sha256, Sha384};

use super::der::{self, Der};

/// The hash under a signature.
#[derive(Clone, Copy, Debug)]
pub enum Hash {
    /// SHA-256, under messages.
    Sha256,
    /// SHA-384, under Apple's certificates.
    Sha384,
}

impl Hash {
    /// The AlgorithmIdentifier of ECDSA with this hash, without parameters (RFC 5758).
    pub fn algorithm(self) -> Der {
        der::sequence(&[&der::oid(match self {
            Self::Sha256 => "1.2.840.10045.4.3.2",
            Self::Sha384 => "1.2.840.10045.4.3.3",
        })])
    }

    fn digest(self, message: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha256 => Sha256::digest(message).to_vec(),
            Self::Sha384 => Sha384::digest(message).to_vec(),
        }
    }
}

/// A private key.
#[derive(Clone, Debug)]
pub enum Key {
    /// As leaves have.
    P256(p256::ecdsa::SigningKey),
    /// As authorities have.
    P384(p384::ecdsa::SigningKey),
}

impl Key {
    /// The P-256 key of this name.
    pub fn p256(name: &str) -> Self {
        Self::P256(
            p256::ecdsa::SigningKey::from_slice(&Sha256::digest(name))
                .expect("the hash of a name used here is a scalar"),
        )
    }

    /// The P-384 key of this name.
    pub fn p384(name: &str) -> Self {
        Self::P384(
            p384::ecdsa::SigningKey::from_slice(&Sha384::digest(name))
                .expect("the hash of a name used here is a scalar"),
        )
    }

    /// `r` and `s`, each as long as the field, as messages carry them.
    pub fn sign(&self, hash: Hash, message: &[u8]) -> Vec<u8> {
        let digest = hash.digest(message);
        match self {
            Self::P256(key) => {
                let signature: p256::ecdsa::Signature =
                    key.sign_prehash(&digest).expect("the hash is long enough");
                signature.to_bytes().to_vec()
            }
            Self::P384(key) => {
                let signature: p384::ecdsa::Signature =
                    key.sign_prehash(&digest).expect("the hash is long enough");
                signature.to_bytes().to_vec()
            }
        }
    }

    /// The public point, uncompressed (SEC 1, section 2.3.3).
    pub fn point(&self) -> Vec<u8> {
        match self {
            Self::P256(key) => key.verifying_key().to_sec1_point(false).as_bytes().to_vec(),
            Self::P384(key) => key.verifying_key().to_sec1_point(false).as_bytes().to_vec(),
        }
    }

    /// The public point, compressed.
    pub fn compressed_point(&self) -> Vec<u8> {
        let point = self.point();
        let (x, y) = point[1..].split_at(point.len() / 2);
        [&[2 + (y[y.len() - 1] & 1)], x].concat()
    }

    /// The OBJECT IDENTIFIER of its curve.
    pub fn curve(&self) -> Der {
        der::oid(match self {
            Self::P256(_) => "1.2.840.10045.3.1.7",
            Self::P384(_) => "1.3.132.0.34",
        })
    }

    /// Its SubjectPublicKeyInfo.
    pub fn public(&self) -> Der {
        public_key(&self.curve(), &self.point())
    }

    /// Its identifier, as authorities usually make it: SHA-1 of the point (RFC 5280, 4.2.1.2).
    pub fn identifier(&self) -> Vec<u8> {
        Sha1::digest(self.point()).to_vec()
    }
}

/// The SubjectPublicKeyInfo of a key on a curve, both as given.
pub fn public_key(curve: &[u8], point: &[u8]) -> Der {
    let algorithm = der::sequence(&[&der::oid("1.2.840.10045.2.1"), curve]);
    der::sequence(&[&algorithm, &der::bit_string(point)])
}

/// The form of a signature inside certificates: a SEQUENCE of `r` and `s`.
pub fn signature_der(raw: &[u8]) -> Der {
    let (r, s) = raw.split_at(raw.len() / 2);
    der::sequence(&[&der::unsigned(r), &der::unsigned(s)])
}
