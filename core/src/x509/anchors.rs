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

/// The trusted certificates, known by fingerprint.
#[derive(Clone, Debug, Default)]
pub(crate) struct Anchors(Vec<(Fingerprint, Environments)>);

impl Anchors {
    /// Apple's own root, for what the App Store itself signs.
    pub(crate) fn apple() -> Self {
        Self(alloc::vec![(APPLE_ROOT_CA_G3, Environments::APP_STORE)])
    }

    /// Trusts one more certificate for these environments.
    pub(crate) fn add(&mut self, certificate: &[u8], environments: Environments) {
        self.0
            .push((Sha256::digest(certificate).into(), environments));
    }

    /// The environments for which the certificate with this fingerprint may speak, of those that
    /// this way of signing is for.
    pub(super) fn trust(
        &self,
        fingerprint: &Fingerprint,
        possible: Environments,
    ) -> Result<Environments> {
        let matching = self.0.iter().filter(|(trusted, _)| trusted == fingerprint);
        let environments = matching.fold(Environments::NONE, |all, (_, environments)| {
            all.union(*environments)
        });
        let environments = environments.intersection(possible);
        if environments.is_empty() {
            return Err(Error::X509Root {
                fingerprint: hex(fingerprint),
            });
        }
        Ok(environments)
    }

    /// Whether any certificate may speak for this environment.
    pub(crate) fn cover(&self, environment: Environment) -> bool {
        self.0
            .iter()
            .any(|(_, environments)| environments.contains(environment))
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
