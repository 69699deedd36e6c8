//! Messages that carry their certificates: what the App Store signs, and Xcode.

use alloc::vec::Vec;

use super::certificate::CertificateReport;
use super::{Form, InspectOptions, NestedReport, Outcome, Report, inspect_within};
use crate::ecdsa::Curve;
use crate::encoding::{decode_base64, decode_text};
use crate::environment::{Environment, Environments};
use crate::error::{Error, Part, Result, Role};
use crate::jws::{Compact, Header, HeaderHash};
use crate::time::Timestamp;
use crate::verifier::{Claims, PayloadKind, Subject, identity, policy};
use crate::x509::{Anchors, CHECKS, Certificate, Chain, Three};

const NO_CHAIN: &str = "there is no chain to check";
const NO_KEY: &str = "there is no key to check it with";
const NO_PAYLOAD: &str = "there is no payload to check";
const NOT_ASKED: &str = "nothing to compare it with was given";
const XCODE: &str = "signed by a single certificate, as Xcode does: only who knows it can tell";

/// Goes through the steps of verifying, noting each.
pub(super) fn inspect(
    report: &mut Report,
    message: &Compact<'_>,
    header: Option<&Header>,
    options: &InspectOptions,
    now: Timestamp,
) -> Result<()> {
    let anchors = anchors(options)?;
    if let Some(header) = header {
        report.check("algorithm", header.check_algorithm());
        report.check("critical", header.check_critical());
    }
    let certificates = header.and_then(|header| report.check("certificates", decode(header)));
    let certificates = certificates.unwrap_or_default();
    report.certificates =
        roles(&certificates).map(|(der, role)| CertificateReport::new(der, role)).collect();
    inspect_chain(report, &certificates, &anchors);
    match certificates.first().and_then(|leaf| Certificate::parse(leaf, Role::Leaf).ok()) {
        Some(leaf) => {
            let hash = HeaderHash::new(message.header);
            let outcome = leaf
                .ec_key(Curve::P256)
                .and_then(|key| hash.check_signature(message, &key));
            report.check("signature", outcome);
        }
        None => report.note("signature", Outcome::Skipped(NO_KEY)),
    }
    let chain = Chain::verify(&certificates, &anchors).ok();
    inspect_payload(report, message, chain.as_ref(), options, now)
}

/// Apple's root and whatever else was given.
fn anchors(options: &InspectOptions) -> Result<Anchors> {
    let mut anchors = Anchors::apple();
    let any_root =
        Environments::APP_STORE.union(Environments::only(Environment::LocalTesting));
    policy::add_anchors(&mut anchors, "roots", &options.roots, any_root)?;
    policy::add_xcode_anchors(&mut anchors, &options.xcode_certificates)?;
    Ok(anchors)
}

/// The certificates of a header, of which there must be as many as somebody signs with.
fn decode(header: &Header) -> Result<Vec<Vec<u8>>> {
    let texts = header.certificates()?;
    if !matches!(texts.len(), 1 | 3) {
        let expected = "1 or 3 certificates";
        return Err(Error::X509ChainLength { found: texts.len(), expected });
    }
    let decode = |(index, text): (usize, &_)| decode_base64(Part::Certificate(index), text);
    texts.iter().enumerate().map(decode).collect()
}

fn roles(certificates: &[Vec<u8>]) -> impl Iterator<Item = (&[u8], Role)> {
    certificates.iter().map(Vec::as_slice).zip([Role::Leaf, Role::Intermediate, Role::Root])
}

fn inspect_chain(report: &mut Report, certificates: &[Vec<u8>], anchors: &Anchors) {
    let three = match certificates {
        [leaf, intermediate, root] => {
            report.check("certificate-form", Three::read(leaf, intermediate, root))
        }
        [single] => {
            match Chain::verify(certificates, anchors) {
                Err(Error::X509Root { .. }) => report.note("root", Outcome::Unknown(XCODE)),
                outcome => drop(report.check("root", outcome)),
            }
            report.check("certificate-form", Certificate::parse(single, Role::Leaf));
            return;
        }
        _ => None,
    };
    for (name, check) in CHECKS {
        match &three {
            Some(three) => drop(report.check(name, check(three, anchors))),
            None => report.note(name, Outcome::Skipped(NO_CHAIN)),
        }
    }
}

fn inspect_payload(
    report: &mut Report,
    message: &Compact<'_>,
    chain: Option<&Chain>,
    options: &InspectOptions,
    now: Timestamp,
) -> Result<()> {
    const CHECKS: [&str; 5] = ["date", "validity", "bundle-id", "app-apple-id", "environment"];
    report.form = Form::SignedMessage;
    let json = report.check("payload", decode_text(Part::Payload, message.payload));
    let kind = json.as_deref().and_then(PayloadKind::guess);
    let claims = json.as_deref().zip(kind).and_then(|(json, kind)| {
        report.form = kind.into();
        report.check("claims", Claims::read(kind, json)).map(|claims| (kind, claims))
    });
    let Some((kind, claims)) = claims else {
        for name in CHECKS {
            report.note(name, Outcome::Skipped(NO_PAYLOAD));
        }
        return Ok(());
    };
    let date = claims.signed_date;
    let tolerance = identity::CLOCK_TOLERANCE;
    report.check("date", identity::check_date(kind.date_member(), date, now, tolerance));
    match chain {
        Some(chain) => drop(report.check("validity", chain.check_validity(date))),
        None => report.note("validity", Outcome::Skipped(NO_CHAIN)),
    }
    for subject in &claims.subjects {
        inspect_subject(report, kind, subject, chain, options);
    }
    for nested in claims.nested {
        let within = inspect_within(&nested.jws, options, now)?;
        report.nested.push(NestedReport { member: nested.member, report: within });
    }
    Ok(())
}

fn inspect_subject(
    report: &mut Report,
    kind: PayloadKind,
    subject: &Subject<'_>,
    chain: Option<&Chain>,
    options: &InspectOptions,
) {
    let environment = subject.environment.as_deref();
    match options.bundle_id.as_deref().filter(|_| kind.names_bundle()) {
        Some(expected) => {
            let found = subject.bundle_id.as_deref();
            report.check("bundle-id", identity::check_bundle_id(expected, found));
        }
        None => report.note("bundle-id", Outcome::Skipped(NOT_ASKED)),
    }
    let production = environment == Some(Environment::Production.name());
    match options.app_apple_id.filter(|_| kind.names_app() && production) {
        Some(expected) => {
            let found = subject.app_apple_id;
            report.check("app-apple-id", identity::check_app_apple_id(expected, found));
        }
        None => report.note("app-apple-id", Outcome::Skipped(NOT_ASKED)),
    }
    let accepted = if options.environments.is_empty() {
        Environments::ALL
    } else {
        Environments::of(&options.environments)
    };
    let vouched = chain.map_or(Environments::ALL, |chain| chain.environments);
    let outcome = identity::check_environment(environment, accepted.intersection(vouched));
    report.check("environment", outcome);
}
