//! Receipts, check by check.

use super::*;

const CHECKS: [&str; 18] = [
    "size",
    "shape",
    "envelope",
    "certificates",
    "certificate-forms",
    "root",
    "names",
    "algorithms",
    "authorities",
    "key-usage",
    "markers",
    "issuers",
    "signature",
    "payload",
    "date",
    "validity",
    "digest",
    "environment",
];

#[test]
fn every_check_is_reported() {
    let (vector, options) = genuine("receipt/every-attribute");
    let report = report(&vector.jws, &options, vector.now);
    let json = serde_json::from_str::<Value>(&report.to_json()).expect("JSON");
    assert_eq!(
        (&json["form"], &json["verdict"]),
        (&"receipt".into(), &"genuine".into())
    );
    for name in CHECKS {
        let check = report.checks.iter().find(|check| check.name == name);
        assert_eq!(
            check.map(|check| &check.outcome),
            Some(&Outcome::Passed),
            "{name}"
        );
    }
    assert_eq!(report.certificates.len(), 3);
    assert_eq!(json["payload"]["bundleId"], "com.example.app");
}

/// A receipt that is refused for one reason passes every other check.
#[test]
fn goes_on_after_a_fault() {
    for (id, name) in [
        ("receipt/content-changed", "signature"),
        ("receipt/other-app", "bundle-id"),
        ("receipt/leaf-without-marker", "markers"),
        ("receipt/date-in-future", "date"),
        ("receipt/sandbox-from-xcode", "environment"),
    ] {
        let (vector, options) = genuine(id);
        let report = report(&vector.jws, &options, vector.now);
        let failed: Vec<_> = report
            .checks
            .iter()
            .filter(|check| fault(check).is_some())
            .collect();
        let names: Vec<_> = failed.iter().map(|check| check.name).collect();
        assert_eq!(names, [name], "{id}");
        assert!(report.payload.is_some(), "{id}");
    }
}

/// What Xcode signs cannot be judged without its certificate.
#[test]
fn xcode_is_undecided_without_its_certificate() {
    let (vector, mut options) = genuine("receipt/xcode");
    assert_eq!(
        report(&vector.jws, &options, vector.now).verdict,
        Verdict::Genuine
    );
    options.xcode_certificates.clear();
    assert_eq!(
        report(&vector.jws, &options, vector.now).verdict,
        Verdict::Undecided
    );
}
