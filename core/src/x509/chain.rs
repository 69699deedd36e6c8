//! The check of a chain as it stands: certificates in the order given, each signed by the next, the
//! last one trusted.
//!
//! Dates are not judged here. A chain is verified once and then used for many messages, each of
//! which was signed at its own time: see [`Chain::check_validity`].

use alloc::boxed::Box;
use alloc::vec::Vec;

use sha2::{Digest, Sha256};

use super::anchors::{Anchors, Fingerprint};
use super::certificate::{Certificate, KeyUsage, Validity};
use super::public_key::{PublicKey, SignatureAlgorithm};
use crate::ecdsa::{Curve, KeyCache};
use crate::environment::{Environment, Environments};
use crate::error::{Error, Result, Role};
use crate::oid;
use crate::time::Timestamp;

/// What a chain vouches for, on which it depends what keys there may be in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Messages in compact form: a P-256 key below P-384 keys.
    Messages,
    /// Receipts: the same, or RSA keys instead, as in all receipts that Apple has signed so far.
    Receipts,
    /// Messages of somebody's own tests, below a root that was given for them: P-256 keys alone, over
    /// SHA-256 too, of certificates that need not say what their keys are for. The chain ends at the
    /// root that was given, whatever the message carries in its place. Apple's own root has a P-384
    /// key, so nothing below it can be taken for such a chain.
    Tests,
}

/// A chain that was verified: who may sign, when, and for which environments.
#[derive(Clone, Debug)]
pub(crate) struct Chain {
    /// The key of the leaf.
    pub(crate) key: PublicKey,
    /// The environments for which the trusted end of the chain may speak.
    pub(crate) environments: Environments,
    /// Whether a certificate in it is signed over SHA-1, which is good for the past alone.
    pub(crate) by_sha1: bool,
    validity: Vec<(Role, Validity)>,
}

impl Chain {
    /// Verifies the certificates of a message, in DER, the one that signed it first.
    ///
    /// Afterwards they are those that were verified: a root that was given stands in the place of
    /// what the message carries, wherever the chain ends at that root.
    pub(crate) fn verify(
        certificates: &mut [Vec<u8>],
        anchors: &Anchors,
        keys: &mut KeyCache,
    ) -> Result<Self> {
        match certificates {
            [leaf, intermediate, root] => {
                Three::read(leaf, intermediate, root, Purpose::Messages)
                    .and_then(|three| Self::verify_three(three, anchors, keys))
                    // Keys tell the two shapes apart, and are looked at first.
                    .or_else(|error| match *error {
                        Error::X509Key { .. } => {
                            Self::verify_test_chain(leaf, intermediate, root, error, anchors, keys)
                        }
                        _ => Err(error),
                    })
            }
            [certificate] => Self::verify_single(certificate, Purpose::Messages, anchors),
            _ => Err(Error::X509ChainLength {
                found: certificates.len(),
                expected: "3 certificates",
            }
            .into()),
        }
    }

    /// Verifies a chain as tests have it, below one of the roots that allow it, which takes the place
    /// of `root`. Otherwise the failure of the root stands that came nearest; without any, `failure`.
    fn verify_test_chain(
        leaf: &[u8],
        intermediate: &[u8],
        root: &mut Vec<u8>,
        mut failure: Box<Error>,
        anchors: &Anchors,
        keys: &mut KeyCache,
    ) -> Result<Self> {
        let mut nearest = FURTHEST;
        for given in anchors.test_roots() {
            match Three::read(leaf, intermediate, given, Purpose::Tests)
                .and_then(|three| Self::verify_three(three, anchors, keys))
            {
                Ok(chain) => {
                    *root = given.into();
                    return Ok(chain);
                }
                Err(error) if distance(&error) < nearest => {
                    nearest = distance(&error);
                    failure = error;
                }
                Err(_) => {}
            }
        }
        Err(failure)
    }

    /// Verifies a chain of Apple's shape.
    pub(crate) fn verify_three(
        three: Three<'_>,
        anchors: &Anchors,
        keys: &mut KeyCache,
    ) -> Result<Self> {
        CHECKS
            .iter()
            .try_for_each(|(_, check)| check(&three, anchors, keys))?;
        Self::of_checked(three, anchors)
    }

    /// Makes every check, and notes how it went, where verifying would stop at the first that fails.
    pub(crate) fn examine_three(
        three: Three<'_>,
        anchors: &Anchors,
        keys: &mut KeyCache,
        mut note: impl FnMut(&'static str, Result<()>),
    ) -> Option<Self> {
        let mut holds = true;
        for (name, check) in CHECKS {
            let outcome = check(&three, anchors, keys);
            holds &= outcome.is_ok();
            note(name, outcome);
        }
        holds
            .then(|| Self::of_checked(three, anchors).ok())
            .flatten()
    }

    /// The chain that these certificates are, once they passed all of [`CHECKS`].
    fn of_checked(three: Three<'_>, anchors: &Anchors) -> Result<Self> {
        Ok(Self {
            environments: anchors.trust(&three.fingerprint, Environments::BY_ROOT)?,
            by_sha1: [&three.leaf, &three.intermediate].into_iter().any(|it| {
                SignatureAlgorithm::from_identifier(&it.algorithm)
                    == Some(SignatureAlgorithm::RsaSha1)
            }),
            validity: three
                .certificates()
                .map(|it| (it.role, it.validity))
                .to_vec(),
            key: three.leaf_key,
        })
    }

    /// Takes the one certificate that Xcode signs with, which must be trusted by itself.
    ///
    /// Whoever named this very certificate has decided already what it may be used for, so that is
    /// not judged again. A root that was named signs by a chain and not like this.
    pub(crate) fn verify_single(
        certificate: &[u8],
        purpose: Purpose,
        anchors: &Anchors,
    ) -> Result<Self> {
        let leaf = Certificate::parse(certificate, Role::Leaf)?;
        let key = read_key(&leaf, purpose)?;
        let xcode = Environments::only(Environment::Xcode);
        let environments = anchors.trust(&Sha256::digest(certificate).into(), xcode)?;
        Ok(Self {
            key,
            environments,
            by_sha1: false,
            validity: alloc::vec![(Role::Leaf, leaf.validity)],
        })
    }

    /// Fails if a certificate was not valid at the time of signing.
    pub(crate) fn check_validity(&self, at: Timestamp) -> Result<()> {
        self.validity
            .iter()
            .try_for_each(|(role, validity)| validity.check(*role, at))
    }
}

/// Three certificates that are what their places ask for, not yet judged together.
pub(crate) struct Three<'a> {
    leaf: Certificate<'a>,
    intermediate: Certificate<'a>,
    root: Certificate<'a>,
    purpose: Purpose,
    leaf_key: PublicKey,
    intermediate_key: PublicKey,
    root_key: PublicKey,
    /// The SHA-256 digest of the root.
    fingerprint: Fingerprint,
}

impl<'a> Three<'a> {
    /// Reads each certificate, and judges all of it that does not depend on the others.
    pub(crate) fn read(
        leaf: &'a [u8],
        intermediate: &'a [u8],
        root: &'a [u8],
        purpose: Purpose,
    ) -> Result<Self> {
        let fingerprint = Sha256::digest(root).into();
        let (leaf, leaf_key) = read(leaf, Role::Leaf, purpose)?;
        let (intermediate, intermediate_key) = read(intermediate, Role::Intermediate, purpose)?;
        let (root, root_key) = read(root, Role::Root, purpose)?;
        Ok(Self {
            leaf,
            intermediate,
            root,
            purpose,
            leaf_key,
            intermediate_key,
            root_key,
            fingerprint,
        })
    }

    fn certificates(&self) -> [&Certificate<'a>; 3] {
        [&self.leaf, &self.intermediate, &self.root]
    }
}

/// A check of three certificates together.
pub(crate) type Check = fn(&Three<'_>, &Anchors, &mut KeyCache) -> Result<()>;

/// What makes three certificates a chain, in the order in which it is checked.
pub(crate) const CHECKS: [(&str, Check); 7] = [
    ("root", |three, anchors, _| {
        anchors
            .trust(&three.fingerprint, Environments::BY_ROOT)
            .map(drop)
    }),
    ("names", |three, _, _| {
        check_names(&three.leaf, &three.intermediate)?;
        check_names(&three.intermediate, &three.root)
    }),
    ("algorithms", |three, _, _| {
        check_algorithm(&three.leaf, &three.intermediate_key, three.purpose)?;
        check_algorithm(&three.intermediate, &three.root_key, three.purpose)
    }),
    ("authorities", |three, _, _| {
        if three.leaf.extensions.basic_constraints.authority {
            return Err(Error::X509LeafAuthority.into());
        }
        check_authority(&three.intermediate, 0)?;
        check_authority(&three.root, 1)
    }),
    ("key-usage", |three, _, _| {
        three
            .certificates()
            .into_iter()
            .try_for_each(|certificate| check_key_usage(certificate, three.purpose))
    }),
    ("markers", |three, _, _| {
        check_marker(
            &three.leaf,
            oid::LEAF_MARKER,
            three.leaf.extensions.leaf_marker,
        )?;
        let marked = three.intermediate.extensions.intermediate_marker;
        check_marker(&three.intermediate, oid::INTERMEDIATE_MARKER, marked)
    }),
    ("issuers", |three, _, keys| {
        check_signature(&three.intermediate, &three.root_key, keys)?;
        check_signature(&three.leaf, &three.intermediate_key, keys)
    }),
];

/// How far off a root was that a chain of tests failed below: its key is of another kind, as that of
/// Apple's root is; its name is another one; or it may well be the issuer.
const fn distance(failure: &Error) -> u8 {
    match failure {
        Error::X509Key { .. } => FURTHEST,
        Error::X509Name { .. } | Error::X509KeyIdentifier { .. } => 1,
        _ => 0,
    }
}

const FURTHEST: u8 = 2;

/// Reads one certificate and all of it that its place in the chain asks for.
fn read(der: &[u8], role: Role, purpose: Purpose) -> Result<(Certificate<'_>, PublicKey)> {
    let certificate = Certificate::parse(der, role)?;
    let key = read_key(&certificate, purpose)?;
    match certificate.extensions.not_understood {
        Some(id) => Err(Error::X509CriticalExtension {
            certificate: role,
            oid: oid::dotted(id),
        }
        .into()),
        None => Ok((certificate, key)),
    }
}

/// The key of a certificate, of the kind that its place has.
fn read_key(certificate: &Certificate<'_>, purpose: Purpose) -> Result<PublicKey> {
    if purpose == Purpose::Receipts && certificate.has_rsa_key() {
        return certificate.rsa_key();
    }
    certificate.ec_key(match certificate.role {
        Role::Intermediate | Role::Root if purpose != Purpose::Tests => Curve::P384,
        _ => Curve::P256,
    })
}

/// Names are compared by their bytes, as Apple writes the same name in the same way.
///
/// Identifiers of keys have to agree where both certificates have one. They help to find a chain,
/// and a chain without them is no worse (RFC 5280, section 6.1, does not look at them).
pub(super) fn check_names(certificate: &Certificate<'_>, issuer: &Certificate<'_>) -> Result<()> {
    if certificate.issuer != issuer.subject {
        return Err(Error::X509Name {
            certificate: certificate.role,
        }
        .into());
    }
    let named = certificate.extensions.authority_key_identifier;
    let own = issuer.extensions.subject_key_identifier;
    match named.zip(own) {
        Some((named, own)) if named != own => Err(Error::X509KeyIdentifier {
            certificate: certificate.role,
        }
        .into()),
        _ => Ok(()),
    }
}

/// P-384 keys sign with SHA-384, RSA keys with SHA-256 or, until 2025, with SHA-1.
fn check_algorithm(
    certificate: &Certificate<'_>,
    issuer_key: &PublicKey,
    purpose: Purpose,
) -> Result<()> {
    use SignatureAlgorithm::{EcdsaSha256, EcdsaSha384, RsaSha1, RsaSha256};
    let (possible, expected): (&[_], _) = match issuer_key {
        PublicKey::Ec(_) if purpose == Purpose::Tests => {
            (&[EcdsaSha384, EcdsaSha256], "ecdsa-with-SHA384")
        }
        PublicKey::Ec(_) => (&[EcdsaSha384], "ecdsa-with-SHA384"),
        PublicKey::Rsa(_) => (
            &[RsaSha256, RsaSha1],
            "sha256WithRSAEncryption or sha1WithRSAEncryption",
        ),
    };
    let algorithm = &certificate.algorithm;
    if SignatureAlgorithm::from_identifier(algorithm).is_some_and(|it| possible.contains(&it)) {
        return Ok(());
    }
    let mut found = oid::dotted(algorithm.oid);
    if algorithm.parameters.is_some() {
        found.push_str(" with parameters");
    }
    Err(Error::X509Algorithm {
        certificate: certificate.role,
        expected,
        found,
    }
    .into())
}

/// An authority that may have so many other authorities below it.
fn check_authority(certificate: &Certificate<'_>, below: usize) -> Result<()> {
    let role = certificate.role;
    let constraints = &certificate.extensions.basic_constraints;
    if !constraints.authority {
        return Err(Error::X509NotAuthority { certificate: role }.into());
    }
    match constraints.path_length {
        Some(allowed) if allowed < below => Err(Error::X509PathLength {
            certificate: role,
            allowed,
            found: below,
        }
        .into()),
        _ => Ok(()),
    }
}

/// A key may be used for what its certificate says, and for nothing where it says nothing, but for
/// tests.
fn check_key_usage(certificate: &Certificate<'_>, purpose: Purpose) -> Result<()> {
    let usage = certificate.extensions.key_usage;
    if usage.is_none() && purpose == Purpose::Tests {
        return Ok(());
    }
    let (allowed, expected) = match certificate.role {
        Role::Leaf | Role::Responder => (
            usage.is_some_and(KeyUsage::digital_signature),
            "digital signature",
        ),
        Role::Intermediate | Role::Root => (
            usage.is_some_and(KeyUsage::certificate_signing),
            "certificate signing",
        ),
    };
    if allowed {
        return Ok(());
    }
    Err(Error::X509KeyUsage {
        certificate: certificate.role,
        expected,
    }
    .into())
}

fn check_marker(certificate: &Certificate<'_>, marker: &[u8], there: bool) -> Result<()> {
    if there {
        return Ok(());
    }
    Err(Error::X509Marker {
        certificate: certificate.role,
        oid: oid::dotted(marker),
    }
    .into())
}

fn check_signature(
    certificate: &Certificate<'_>,
    issuer_key: &PublicKey,
    keys: &mut KeyCache,
) -> Result<()> {
    let algorithm = SignatureAlgorithm::from_identifier(&certificate.algorithm);
    let valid = algorithm.is_some_and(|algorithm| {
        issuer_key.verify(algorithm, certificate.signed, certificate.signature, keys)
    });
    if valid {
        return Ok(());
    }
    Err(Error::X509Signature {
        certificate: certificate.role,
    }
    .into())
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};
    use std::{env, fs};

    use super::*;

    /// The folder with certificates that Apple publishes.
    fn published() -> PathBuf {
        let data = env::var_os("RUSSET_DATA").expect("RUSSET_DATA says where genuine data is");
        Path::new(&data).join("apple-certs")
    }

    #[test]
    #[ignore = "needs the certificates that RUSSET_DATA points to"]
    fn verifies_the_chains_that_apple_signs_with() {
        let folder = published();
        let read = |name: &str| fs::read(folder.join(name)).expect("the certificate is there");
        for years in ["2021-2023", "2023-2025", "2025-2027"] {
            let mut certificates = [
                read(&alloc::format!("ProdECC-receipt-signing-{years}.der")),
                read("AppleWWDRCAG6.der"),
                read("AppleRootCA-G3.der"),
            ];
            let chain = Chain::verify(&mut certificates, &Anchors::apple(), &mut KeyCache::new(0))
                .expect("a genuine chain");
            assert_eq!(chain.environments, Environments::APP_STORE);
        }
    }

    #[test]
    #[ignore = "needs the certificates that RUSSET_DATA points to"]
    fn verifies_the_rsa_chains_that_apple_signed_receipts_with() {
        let folder = published();
        let read = |name: &str| fs::read(folder.join(name)).expect("the certificate is there");
        let root = read("AppleIncRootCertificate.der");
        let mut anchors = Anchors::default();
        anchors.add(&root, Environments::APP_STORE);
        for (leaf, intermediate) in [
            ("2015-2023-eeb5787e79e098d", "AppleWWDRCA.der"),
            ("2015-2017-52a4b9c5e1b11881", "AppleWWDRCA.der"),
            (
                "2022-2024-15e79fce52550a65017c91dfe4eeb359",
                "AppleWWDRCAG5.der",
            ),
            (
                "2022-2023-2dab031bbdd66573d20729793c4497c4",
                "AppleWWDRCAG7.der",
            ),
        ] {
            let leaf = read(&alloc::format!("RSA-receipt-signing-{leaf}.der"));
            let intermediate = read(intermediate);
            let mut keys = KeyCache::new(0);
            let three = |purpose| Three::read(&leaf, &intermediate, &root, purpose);
            let receipts = three(Purpose::Receipts).expect("genuine certificates");
            let chain = Chain::verify_three(receipts, &anchors, &mut keys);
            assert_eq!(
                chain.map(|chain| chain.environments),
                Ok(Environments::APP_STORE)
            );
            // No RSA key signs messages, whoever vouches for it.
            let refused = three(Purpose::Messages).map(drop);
            let code = refused.as_ref().map_err(|error| error.code());
            assert_eq!(code, Err("x509/key"));
        }
    }

    #[test]
    #[ignore = "needs the certificates that RUSSET_DATA points to"]
    fn reads_every_certificate_that_apple_publishes() {
        let folder = published();
        for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
            let path = entry.path();
            if path.extension().is_some_and(|extension| extension == "der") {
                let der = fs::read(&path).expect("the certificate is there");
                let outcome = Certificate::parse(&der, Role::Root).map(drop);
                assert_eq!(outcome, Ok(()), "{}", path.display());
            }
        }
    }
}
