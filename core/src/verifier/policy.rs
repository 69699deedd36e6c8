//! What a verifier was told to accept.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::claims::Subject;
use super::identity;
use super::payload_kind::PayloadKind;
use super::receipt::{BUNDLE_ID, TYPE};
use crate::environment::{Environment, Environments};
use crate::error::{Error, Excerpt, Result, Role};
use crate::receipt::Receipt;
use crate::time::Timestamp;
use crate::x509::{Anchors, Certificate};

/// Longer than anything the App Store sends, short enough to be read in a few milliseconds.
const DEFAULT_INPUT_LENGTH: usize = 1 << 20;

/// What a [`Verifier`](super::Verifier) accepts.
#[derive(Clone, Debug, Default)]
pub struct VerifierOptions {
    /// The app's bundle identifier.
    pub bundle_id: String,
    /// The app's Apple ID, needed when production is among the environments.
    pub app_apple_id: Option<u64>,
    /// The environments to accept. Which one it was is known of each verified value.
    pub environments: Vec<Environment>,
    /// Trusted roots in DER, in place of Apple's. They vouch for every environment but Xcode's.
    pub roots: Option<Vec<Vec<u8>>>,
    /// Certificates exported from Xcode, in DER. They vouch for Xcode's environment alone.
    pub xcode_certificates: Vec<Vec<u8>>,
    /// Roots of your own tests, in DER. They vouch for local testing alone.
    pub local_testing_roots: Vec<Vec<u8>>,
    /// Whether chains below `roots` may be like those of tests: of P-256 keys alone, signed over
    /// SHA-256 too, without key usage, and below a root that the message does not carry. Chains of
    /// Apple's shape are held to the same as ever, and so is everything below Apple's own roots.
    pub test_chains: bool,
    /// How many milliseconds after now something may claim to be signed; a day by default.
    pub clock_tolerance: Option<i64>,
    /// How many bytes an input may have; a mebibyte by default.
    pub max_input_length: Option<usize>,
    /// How many bytes may be spent on tables for keys that come back; 768 KiB by default.
    pub max_key_memory: Option<usize>,
}

/// The same, checked.
#[derive(Clone, Debug)]
pub(super) struct Policy {
    pub(super) anchors: Anchors,
    bundle_id: String,
    app_apple_id: Option<u64>,
    environments: Environments,
    clock_tolerance: i64,
    max_input_length: usize,
}

impl Policy {
    pub(super) fn new(options: VerifierOptions) -> Result<Self> {
        let environments = Environments::of(&options.environments);
        if environments.is_empty() {
            return Err(unusable("environments", "a list of at least one", "none"));
        }
        if options.bundle_id.is_empty() {
            return Err(unusable(
                "bundleId",
                "the app's bundle identifier",
                "an empty string",
            ));
        }
        let expected = "the app's Apple ID when Production is accepted";
        match options.app_apple_id {
            Some(0) => return Err(unusable("appAppleId", expected, "0")),
            None if environments.contains(Environment::Production) => {
                return Err(unusable("appAppleId", expected, "none"));
            }
            _ => {}
        }
        let anchors = read_anchors(&options)?;
        for (environment, option, expected) in [
            (
                Environment::Xcode,
                "xcodeCertificates",
                "given when Xcode is accepted",
            ),
            (
                Environment::LocalTesting,
                "localTestingRoots",
                "given when LocalTesting is accepted",
            ),
        ] {
            if environments.contains(environment) && !anchors.cover(environment) {
                return Err(unusable(option, expected, "none"));
            }
        }
        Ok(Self {
            anchors,
            bundle_id: options.bundle_id,
            app_apple_id: options.app_apple_id,
            environments,
            clock_tolerance: options.clock_tolerance.unwrap_or(identity::CLOCK_TOLERANCE),
            max_input_length: options.max_input_length.unwrap_or(DEFAULT_INPUT_LENGTH),
        })
    }

    pub(super) fn check_length(&self, length: usize) -> Result<()> {
        let limit = self.max_input_length;
        if length > limit {
            Err(Error::InputTooLong { length, limit }.into())
        } else {
            Ok(())
        }
    }

    /// Xcode's messages carry the one certificate that signs them, all others a chain of three.
    pub(super) fn check_chain_length(&self, found: usize) -> Result<()> {
        let single = self.environments.contains(Environment::Xcode);
        let three = self.environments != Environments::only(Environment::Xcode);
        let expected = match found {
            1 if single => return Ok(()),
            3 if three => return Ok(()),
            _ if single && three => "1 or 3 certificates",
            _ if single => "1 certificate",
            _ => "3 certificates",
        };
        Err(Error::X509ChainLength { found, expected }.into())
    }

    /// A date that makes sense: certificates will be judged by it.
    pub(super) fn check_date(
        &self,
        member: &'static str,
        found: Timestamp,
        now: Timestamp,
    ) -> Result<()> {
        identity::check_date(member, found, now, self.clock_tolerance)
    }

    /// The environment of a receipt that is about this app.
    pub(super) fn check_receipt(
        &self,
        receipt: &Receipt<'_>,
        vouched: Environments,
    ) -> Result<Environment> {
        // A receipt has the app's Apple ID too, in production. The bundle identifier says no less.
        identity::check_bundle_id(&self.bundle_id, receipt.text(BUNDLE_ID))?;
        let accepted = self.environments.intersection(vouched);
        identity::check_receipt_type(receipt.text(TYPE), accepted)
    }

    /// The environment of a payload that is about this app and nothing else.
    pub(super) fn check_subjects(
        &self,
        kind: PayloadKind,
        subjects: &[Subject<'_>],
        vouched: Environments,
    ) -> Result<Environment> {
        // Only environments on which all subjects agree are left.
        let mut accepted = self.environments.intersection(vouched);
        let mut environment = None;
        for subject in subjects {
            let found = subject.environment.as_deref();
            if kind.names_bundle() {
                identity::check_bundle_id(&self.bundle_id, subject.bundle_id.as_deref())?;
            }
            // Payloads from production name the app. Without an Apple ID to compare, production is
            // not accepted anyway.
            if let Some(expected) = self.app_apple_id
                && kind.names_app()
                && found == Some(Environment::Production.name())
            {
                identity::check_app_apple_id(expected, subject.app_apple_id)?;
            }
            let agreed = identity::check_environment(found, accepted)?;
            accepted = Environments::only(agreed);
            environment = Some(agreed);
        }
        environment.map_or_else(|| identity::check_environment(None, accepted), Ok)
    }
}

/// The anchors that the options name.
fn read_anchors(options: &VerifierOptions) -> Result<Anchors> {
    let mut anchors = match options.roots {
        None => Anchors::apple(),
        Some(_) => Anchors::default(),
    };
    let roots = options.roots.as_deref().unwrap_or_default();
    if options.roots.is_some() && roots.is_empty() {
        return Err(unusable(
            "roots",
            "at least one certificate",
            "an empty list",
        ));
    }
    add_anchors(&mut anchors, "roots", roots, Environments::BY_ROOT)?;
    if options.test_chains {
        anchors.allow_test_chains();
    }
    add_xcode_anchors(&mut anchors, &options.xcode_certificates)?;
    add_local_testing_anchors(&mut anchors, &options.local_testing_roots)?;
    Ok(anchors)
}

/// Trusts the certificates of Xcode.
pub(crate) fn add_xcode_anchors(anchors: &mut Anchors, certificates: &[Vec<u8>]) -> Result<()> {
    let xcode = Environments::only(Environment::Xcode);
    add_anchors(anchors, "xcodeCertificates", certificates, xcode)
}

/// Trusts the roots of local testing.
pub(crate) fn add_local_testing_anchors(anchors: &mut Anchors, roots: &[Vec<u8>]) -> Result<()> {
    let local_testing = Environments::only(Environment::LocalTesting);
    add_anchors(anchors, "localTestingRoots", roots, local_testing)
}

/// Trusts the certificates in an option for these environments.
pub(crate) fn add_anchors(
    anchors: &mut Anchors,
    option: &'static str,
    certificates: &[Vec<u8>],
    environments: Environments,
) -> Result<()> {
    for (index, certificate) in certificates.iter().enumerate() {
        Certificate::parse(certificate, Role::Root).map_err(|reason| Error::OptionCertificate {
            option,
            index,
            reason: reason.message(),
        })?;
        anchors.add(certificate, environments);
    }
    Ok(())
}

fn unusable(option: &str, expected: &'static str, found: &str) -> Box<Error> {
    Error::Option {
        option: Excerpt::words(option),
        expected,
        found: Excerpt::words(found),
    }
    .into()
}
