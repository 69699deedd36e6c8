//! Which certificates are trusted by themselves, and for which environments they may speak.

use alloc::string::String;
use alloc::vec::Vec;

use sha2::{Digest, Sha256};

use crate::environment::{Environment, Environments};
use crate::error::{Error, Result};

/// The SHA-256 digest of a certificate in DER.
pub(super) type Fingerprint = [u8; 32];

/// Apple Root CA - G3, under which the App Store signs its messages.
/// Published at <https://www.apple.com/certificateauthority/>.
const APPLE_ROOT_CA_G3: Fingerprint = [
    0x63, 0x34, 0x3a, 0xbf, 0xb8, 0x9a, 0x6a, 0x03, 0xeb, 0xb5, 0x7e, 0x9b, 0x3f, 0x5f, 0xa7, 0xbe,
    0x7c, 0x4f, 0x5c, 0x75, 0x6f, 0x30, 0x17, 0xb3, 0xa8, 0xc4, 0x88, 0xc3, 0x65, 0x3e, 0x91, 0x79,
];

/// Apple Root CA, under which the App Store signs receipts.
const APPLE_ROOT_CA: Fingerprint = [
    0xb0, 0xb1, 0x73, 0x0e, 0xcb, 0xc7, 0xff, 0x45, 0x05, 0x14, 0x2c, 0x49, 0xf1, 0x29, 0x5e, 0x6e,
    0xda, 0x6b, 0xca, 0xed, 0x7e, 0x2c, 0x68, 0xc5, 0xbe, 0x91, 0xb5, 0xa1, 0x10, 0x01, 0xf0, 0x24,
];

/// Apple Root CA - G2, the successor of which Apple has made no use for receipts yet.
const APPLE_ROOT_CA_G2: Fingerprint = [
    0xc2, 0xb9, 0xb0, 0x42, 0xdd, 0x57, 0x83, 0x0e, 0x7d, 0x11, 0x7d, 0xac, 0x55, 0xac, 0x8a, 0xe1,
    0x94, 0x07, 0xd3, 0x8e, 0x41, 0xd8, 0x8f, 0x32, 0x15, 0xbc, 0x3a, 0x89, 0x04, 0x44, 0xa0, 0x50,
];

/// The trusted certificates, known by fingerprint.
///
/// Every root is trusted for messages and receipts alike. What keeps the roots with RSA keys out of
/// messages is that no chain of a message may hold such a key.
#[derive(Clone, Debug, Default)]
pub(crate) struct Anchors(Vec<Anchor>);

#[derive(Clone, Debug)]
struct Anchor {
    fingerprint: Fingerprint,
    environments: Environments,
    /// The certificate itself, if somebody gave it. Of Apple's roots the fingerprint is enough:
    /// every message and every receipt that Apple has been seen to sign carries its root.
    certificate: Vec<u8>,
    /// Whether chains below it may be like those of tests.
    has_test_chains: bool,
}

impl Anchors {
    /// Apple's own roots, for what the App Store itself signs.
    pub(crate) fn apple() -> Self {
        let roots = [APPLE_ROOT_CA_G3, APPLE_ROOT_CA, APPLE_ROOT_CA_G2];
        Self(
            roots
                .map(|fingerprint| Anchor {
                    fingerprint,
                    environments: Environments::APP_STORE,
                    certificate: Vec::new(),
                    has_test_chains: false,
                })
                .into(),
        )
    }

    /// Trusts one more certificate for these environments.
    pub(crate) fn add(&mut self, certificate: &[u8], environments: Environments) {
        self.0.push(Anchor {
            fingerprint: Sha256::digest(certificate).into(),
            environments,
            certificate: certificate.into(),
            has_test_chains: false,
        });
    }

    /// Lets the chains below every root that was given be like those of tests.
    pub(crate) fn allow_test_chains(&mut self) {
        for anchor in &mut self.0 {
            anchor.has_test_chains = !anchor.certificate.is_empty();
        }
    }

    /// The roots whose chains may be like those of tests.
    pub(super) fn test_roots(&self) -> impl Iterator<Item = &[u8]> {
        let roots = self.0.iter().filter(|anchor| anchor.has_test_chains);
        roots.map(|anchor| anchor.certificate.as_slice())
    }

    /// The environments for which the certificate with this fingerprint may speak, of those that
    /// this way of signing is for.
    pub(super) fn trust(
        &self,
        fingerprint: &Fingerprint,
        possible: Environments,
    ) -> Result<Environments> {
        let environments = self
            .0
            .iter()
            .filter(|anchor| anchor.fingerprint == *fingerprint)
            .fold(Environments::NONE, |all, anchor| {
                all.union(anchor.environments)
            });
        let environments = environments.intersection(possible);
        if environments.is_empty() {
            return Err(Error::X509Root {
                fingerprint: hex(fingerprint),
            }
            .into());
        }
        Ok(environments)
    }

    /// Whether any certificate may speak for this environment.
    pub(crate) fn cover(&self, environment: Environment) -> bool {
        self.0
            .iter()
            .any(|anchor| anchor.environments.contains(environment))
    }

    /// The trusted certificates that were given.
    pub(crate) fn certificates(&self) -> impl Iterator<Item = &[u8]> {
        self.0.iter().map(|anchor| anchor.certificate.as_slice())
    }
}

/// Bytes in hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
    ];
    let digit = |nibble: u8| DIGITS[usize::from(nibble)];
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}
