//! Keys made from their names, and signatures that are the same each time.

use p256::ecdsa::signature::hazmat::PrehashSigner;
use sha1::Sha1;
use sha2::{Digest as _, Sha256, Sha384};

use super::der::{self, Der};
use super::rsa::RsaKey;

/// The hash under a signature.
#[derive(Clone, Copy, Debug)]
pub enum Hash {
    /// SHA-1, in receipts and their certificates until 2025.
    Sha1,
    /// SHA-256, under messages.
    Sha256,
    /// SHA-384, under Apple's certificates.
    Sha384,
}

impl Hash {
    /// The AlgorithmIdentifier of ECDSA with this hash, without parameters (RFC 5758).
    pub fn algorithm(self) -> Der {
        der::sequence(&[&der::oid(match self {
            Self::Sha1 => "1.2.840.10045.4.1",
            Self::Sha256 => "1.2.840.10045.4.3.2",
            Self::Sha384 => "1.2.840.10045.4.3.3",
        })])
    }

    /// The AlgorithmIdentifier of RSA with this hash, with NULL (RFC 4055).
    pub fn rsa_algorithm(self) -> Der {
        let oid = match self {
            Self::Sha1 => "1.2.840.113549.1.1.5",
            Self::Sha256 => "1.2.840.113549.1.1.11",
            Self::Sha384 => "1.2.840.113549.1.1.12",
        };
        der::sequence(&[&der::oid(oid), &der::null()])
    }

    /// Its own AlgorithmIdentifier, with NULL.
    pub fn identifier(self) -> Der {
        let oid = match self {
            Self::Sha1 => "1.3.14.3.2.26",
            Self::Sha256 => "2.16.840.1.101.3.4.2.1",
            Self::Sha384 => "2.16.840.1.101.3.4.2.2",
        };
        der::sequence(&[&der::oid(oid), &der::null()])
    }

    /// The digest of a message.
    pub fn digest(self, message: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha1 => Sha1::digest(message).to_vec(),
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
    /// As everybody in the chains of receipts has.
    Rsa(RsaKey),
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

    /// The RSA key of this name.
    pub fn rsa(name: &str) -> Self {
        Self::Rsa(RsaKey::named(name))
    }

    /// The AlgorithmIdentifier of signatures by this key over this hash.
    pub fn algorithm(&self, hash: Hash) -> Der {
        match self {
            Self::Rsa(_) => hash.rsa_algorithm(),
            _ => hash.algorithm(),
        }
    }

    /// A signature as certificates and receipts carry it.
    pub fn sign_der(&self, hash: Hash, message: &[u8]) -> Vec<u8> {
        match self {
            Self::Rsa(_) => self.sign(hash, message),
            _ => signature_der(&self.sign(hash, message)),
        }
    }

    /// `r` and `s`, each as long as the field, as messages carry them; of RSA the one number.
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
            Self::Rsa(key) => key.sign(&der::sequence(&[
                &hash.identifier(),
                &der::octet_string(&digest),
            ])),
        }
    }

    /// The public point, uncompressed (SEC 1, section 2.3.3); of RSA the numbers.
    pub fn point(&self) -> Vec<u8> {
        match self {
            Self::P256(key) => key.verifying_key().to_sec1_point(false).as_bytes().to_vec(),
            Self::P384(key) => key.verifying_key().to_sec1_point(false).as_bytes().to_vec(),
            Self::Rsa(key) => key.numbers(),
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
            Self::Rsa(_) => panic!("an RSA key is on no curve"),
        })
    }

    /// Its SubjectPublicKeyInfo.
    pub fn public(&self) -> Der {
        if let Self::Rsa(key) = self {
            let algorithm = [der::oid("1.2.840.113549.1.1.1"), der::null()].concat();
            return der::sequence(&[
                &der::sequence(&[&algorithm]),
                &der::bit_string(&key.numbers()),
            ]);
        }
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
