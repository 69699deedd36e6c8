//! What a verifier was told to accept.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::claims::Subject;
use super::payload_kind::PayloadKind;
use crate::environment::{Environment, Environments};
use crate::error::{Error, Excerpt, Result, Role};
use crate::time::Timestamp;
use crate::x509::{Anchors, Certificate};

/// Longer than anything the App Store sends, short enough to be read in a few milliseconds.
const DEFAULT_INPUT_LENGTH: usize = 1 << 20;

/// Servers' clocks are off, some by their time zone.
const DEFAULT_CLOCK_TOLERANCE: i64 = 24 * 60 * 60 * 1000;

/// 2010-01-01: the App Store has signed nothing before.
const EARLIEST: Timestamp = Timestamp::from_millis(1_262_304_000_000);

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
    /// How many milliseconds after now something may claim to be signed; a day by default.
    pub clock_tolerance: Option<i64>,
    /// How many bytes an input may have; a mebibyte by default.
    pub max_input_length: Option<usize>,
}

/// The same, checked.
#[derive(Debug)]
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
        let environments = options
            .environments
            .iter()
            .fold(Environments::NONE, |all, one| {
                all.union(Environments::only(*one))
            });
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
            clock_tolerance: options.clock_tolerance.unwrap_or(DEFAULT_CLOCK_TOLERANCE),
            max_input_length: options.max_input_length.unwrap_or(DEFAULT_INPUT_LENGTH),
        })
    }

    pub(super) fn check_length(&self, length: usize) -> Result<()> {
        let limit = self.max_input_length;
        if length > limit {
            Err(Error::InputTooLong { length, limit })
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
        Err(Error::X509ChainLength { found, expected })
    }

    /// A date that makes sense: certificates will be judged by it.
    pub(super) fn check_date(
        &self,
        member: &'static str,
        found: Timestamp,
        now: Timestamp,
    ) -> Result<()> {
        if found < EARLIEST {
            return Err(Error::DateTooEarly { member, found });
        }
        if found > now.plus(self.clock_tolerance) {
            return Err(Error::DateInFuture { member, found, now });
        }
        Ok(())
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
                self.check_bundle_id(subject.bundle_id.as_deref())?;
            }
            if kind.names_app() && found == Some(Environment::Production.name()) {
                self.check_app_apple_id(subject.app_apple_id)?;
            }
            let agreed = read_environment(found, accepted)?;
            accepted = Environments::only(agreed);
            environment = Some(agreed);
        }
        environment.ok_or_else(|| wrong_environment(None, accepted))
    }

    fn check_bundle_id(&self, found: Option<&str>) -> Result<()> {
        if found == Some(&self.bundle_id) {
            return Ok(());
        }
        Err(Error::BundleId {
            expected: self.bundle_id.clone(),
            found: quote_or_none(found),
        })
    }

    /// Payloads from production name the app. Without an Apple ID to compare, production is not
    /// accepted anyway.
    fn check_app_apple_id(&self, found: Option<i64>) -> Result<()> {
        let Some(expected) = self.app_apple_id else {
            return Ok(());
        };
        if found.is_some_and(|found| u64::try_from(found) == Ok(expected)) {
            return Ok(());
        }
        let found = found.map_or_else(|| "none".to_string(), |found| found.to_string());
        Err(Error::AppAppleId {
            expected,
            found: Excerpt::words(&found),
        })
    }
}

/// The environment named, if it is one of those accepted.
fn read_environment(found: Option<&str>, accepted: Environments) -> Result<Environment> {
    found
        .and_then(Environment::from_name)
        .filter(|environment| accepted.contains(*environment))
        .ok_or_else(|| wrong_environment(found, accepted))
}

fn wrong_environment(found: Option<&str>, accepted: Environments) -> Error {
    Error::Environment {
        expected: accepted.names(),
        found: quote_or_none(found),
    }
}

fn read_anchors(options: &VerifierOptions) -> Result<Anchors> {
    let mut anchors = match options.roots {
        None => Anchors::apple(),
        Some(_) => Anchors::default(),
    };
    let any_root = Environments::APP_STORE.union(Environments::only(Environment::LocalTesting));
    let roots = options.roots.as_deref().unwrap_or_default();
    if options.roots.is_some() && roots.is_empty() {
        return Err(unusable(
            "roots",
            "at least one certificate",
            "an empty list",
        ));
    }
    for (option, certificates, environments) in [
        ("roots", roots, any_root),
        (
            "xcodeCertificates",
            &options.xcode_certificates,
            Environments::only(Environment::Xcode),
        ),
        (
            "localTestingRoots",
            &options.local_testing_roots,
            Environments::only(Environment::LocalTesting),
        ),
    ] {
        for (index, certificate) in certificates.iter().enumerate() {
            Certificate::parse(certificate, Role::Root).map_err(|reason| {
                Error::OptionCertificate {
                    option,
                    index,
                    reason: reason.to_string(),
                }
            })?;
            anchors.add(certificate, environments);
        }
    }
    Ok(anchors)
}

fn unusable(option: &str, expected: &'static str, found: &str) -> Error {
    Error::Option {
        option: Excerpt::words(option),
        expected,
        found: Excerpt::words(found),
    }
}

fn quote_or_none(found: Option<&str>) -> Excerpt {
    found.map_or_else(|| Excerpt::words("none"), Excerpt::quote)
}
