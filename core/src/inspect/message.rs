//! Messages that carry their certificates: what the App Store signs, and Xcode.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::certificate::CertificateReport;
use super::{Form, Inspection, NestedReport, Outcome, Report};
use crate::ecdsa::{Curve, KeyCache};
use crate::encoding::decode_text;
use crate::environment::{Environment, Environments};
use crate::error::{Error, Excerpt, Part, Result, Role};
use crate::jws::{Compact, Header, HeaderHash};
use crate::verifier::{Claims, PayloadKind, Subject, identity};
use crate::x509::{CHECKS, Certificate, Chain, Purpose, Three};

pub(super) const NO_CHAIN: &str = "there is no chain to check";
pub(super) const NOT_TRUSTED: &str = "there is no trusted chain to check";
pub(super) const NOT_ASKED: &str = "nothing to compare it with was given";
const XCODE: &str = "signed by a single certificate, as Xcode does: only who knows it can tell";

/// A header whose chain passed every check there is: a message within a notification has the same
/// one as a rule.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) header: &'a str,
    chain: &'a Chain,
    /// The names of those checks.
    passed: &'a [&'static str],
}

impl Inspection<'_> {
    /// Goes through the steps of verifying, noting each.
    pub(super) fn inspect_message(
        &self,
        report: &mut Report,
        message: &Compact<'_>,
        header: Option<&Header>,
        expected: Option<PayloadKind>,
        known: Option<Known<'_>>,
    ) {
        report.form = Form::SignedMessage;
        // Whoever looks at one text has no use for tables.
        let mut keys = KeyCache::new(0);
        if let Some(header) = header {
            report.check("algorithm", header.check_algorithm());
            report.check("critical", header.check_critical());
        }
        let certificates = header.and_then(|header| report.check("certificates", decode(header)));
        let certificates = certificates.unwrap_or_default();
        let ders: Vec<_> = certificates.iter().map(Vec::as_slice).collect();
        let first = report.checks.len();
        let found;
        let chain = if let Some(known) = known {
            report.certificates = describe(&ders);
            for name in known.passed {
                report.note(name, Outcome::Passed);
            }
            Some(known.chain)
        } else {
            found = self.inspect_chain(report, &ders, Purpose::Messages, &mut keys);
            found.as_ref()
        };
        let passed: Vec<_> = report.checks.iter().skip(first).map(|it| it.name).collect();
        let known = chain.map(|chain| Known {
            header: message.header,
            chain,
            passed: &passed,
        });
        match certificates.first() {
            Some(leaf) => {
                let key =
                    Certificate::parse(leaf, Role::Leaf).and_then(|leaf| leaf.ec_key(Curve::P256));
                let hash = HeaderHash::new(message.header);
                report.check(
                    "signature",
                    key.and_then(|key| hash.check_signature(message, &key, &mut keys)),
                );
            }
            None => report.note("signature", Outcome::Skipped(NO_CHAIN)),
        }
        self.inspect_payload(report, message, known, expected);
    }

    /// Describes certificates, the signer's first, and goes through what makes them a chain; hands it
    /// on if they are one.
    pub(super) fn inspect_chain(
        &self,
        report: &mut Report,
        certificates: &[&[u8]],
        purpose: Purpose,
        keys: &mut KeyCache,
    ) -> Option<Chain> {
        report.certificates = describe(certificates);
        let three = match certificates {
            [leaf, intermediate, root] => report.check(
                "certificate-forms",
                Three::read(leaf, intermediate, root, purpose),
            ),
            [single] => {
                return match Chain::verify_single(single, purpose, &self.anchors) {
                    Err(error)
                        if matches!(*error, Error::X509Root { .. })
                            && self.options.xcode_certificates.is_empty() =>
                    {
                        report.note("root", Outcome::Unknown(XCODE));
                        None
                    }
                    outcome => report.check("root", outcome),
                };
            }
            _ => None,
        };
        let Some(three) = three else {
            for (name, _) in CHECKS {
                report.note(name, Outcome::Skipped(NO_CHAIN));
            }
            return None;
        };
        Chain::examine_three(three, &self.anchors, keys, |name, outcome| {
            report.check(name, outcome);
        })
    }

    fn inspect_payload(
        &self,
        report: &mut Report,
        message: &Compact<'_>,
        signer: Option<Known<'_>>,
        expected: Option<PayloadKind>,
    ) {
        let chain = signer.map(|signer| signer.chain);
        let Some((json, guessed)) = report.check("payload", read(message.payload)) else {
            return;
        };
        let Some(kind) = expected.or(guessed) else {
            report.note("kind", Outcome::Unknown("none of the kinds that are known"));
            return;
        };
        report.form = guessed.unwrap_or(kind).into();
        let Some(claims) = report.check("claims", Claims::read(kind, &json)) else {
            return;
        };
        report.form = kind.into();
        let date = claims.signed_date;
        let tolerance = identity::CLOCK_TOLERANCE;
        report.check(
            "date",
            identity::check_date(kind.date_member(), date, self.now, tolerance),
        );
        match chain {
            Some(chain) => drop(report.check("validity", chain.check_validity(date))),
            None => report.note("validity", Outcome::Skipped(NOT_TRUSTED)),
        }
        let mut accepted = self.accepted(chain);
        for subject in &claims.subjects {
            // Only environments on which all subjects agree are left.
            if let Some(agreed) = self.inspect_subject(report, kind, subject, accepted) {
                accepted = Environments::only(agreed);
            }
        }
        for nested in claims.nested {
            // Nobody pasted it: it is a message as it stands, or it is none.
            let within = self.inspect_text(Report::new(), &nested.jws, Some(nested.kind), signer);
            report.check("agreement", check_agreement(report, &within, nested.member));
            report.nested.push(NestedReport {
                member: nested.member,
                report: within,
            });
        }
    }

    /// The environments that are asked for and for which the chain may speak.
    pub(super) fn accepted(&self, chain: Option<&Chain>) -> Environments {
        let asked = match self.options.environments.as_slice() {
            [] => Environments::ALL,
            asked => Environments::of(asked),
        };
        asked.intersection(chain.map_or(Environments::ALL, |chain| chain.environments))
    }

    fn inspect_subject(
        &self,
        report: &mut Report,
        kind: PayloadKind,
        subject: &Subject<'_>,
        accepted: Environments,
    ) -> Option<Environment> {
        let environment = subject.environment.as_deref();
        report.environment = environment.map(Into::into);
        match self
            .options
            .bundle_id
            .as_deref()
            .filter(|_| kind.names_bundle())
        {
            Some(expected) => {
                let found = subject.bundle_id.as_deref();
                report.check("bundle-id", identity::check_bundle_id(expected, found));
            }
            None => report.note("bundle-id", Outcome::Skipped(NOT_ASKED)),
        }
        let production = environment == Some(Environment::Production.name());
        match self
            .options
            .app_apple_id
            .filter(|_| kind.names_app() && production)
        {
            Some(expected) => {
                let found = subject.app_apple_id;
                report.check(
                    "app-apple-id",
                    identity::check_app_apple_id(expected, found),
                );
            }
            None => report.note("app-apple-id", Outcome::Skipped(NOT_ASKED)),
        }
        report.check(
            "environment",
            identity::check_environment(environment, accepted),
        )
    }
}

/// Describes certificates, the signer's first.
fn describe(certificates: &[&[u8]]) -> Vec<CertificateReport> {
    let places = [Role::Leaf, Role::Intermediate, Role::Root];
    let certificates = certificates.iter().zip(places);
    certificates
        .map(|(der, place)| CertificateReport::new(der, place))
        .collect()
}

/// What is within a message must be about the environment that the message is about.
fn check_agreement(outer: &Report, within: &Report, member: &'static str) -> Result<()> {
    match (&outer.environment, &within.environment) {
        (Some(expected), Some(found)) if expected != found => {
            let (expected, found) = (expected.clone(), Excerpt::quote(found));
            Err(Box::new(Error::Environment { expected, found }).within(member))
        }
        _ => Ok(()),
    }
}

/// The text of a payload, and the kind that it gives away.
fn read(payload: &str) -> Result<(String, Option<PayloadKind>)> {
    let json = decode_text(Part::Payload, payload)?;
    let guessed = PayloadKind::guess(&json)?;
    Ok((json, guessed))
}

/// The certificates of a header, of which there must be as many as somebody signs with.
fn decode(header: &Header) -> Result<Vec<Vec<u8>>> {
    match header.certificate_count()? {
        1 | 3 => header.certificates(),
        found => Err(Error::X509ChainLength {
            found,
            expected: "1 or 3 certificates",
        }
        .into()),
    }
}
