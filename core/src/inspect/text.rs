//! A report as JSON text, as which it crosses to JavaScript.

use alloc::string::String;

use super::{CertificateFields, CertificateReport, Check, Form, Outcome, Report, Verdict};
use crate::json::{Object, list, quoted};

impl Form {
    /// Its name in JSON text.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Transaction => "transaction",
            Self::RenewalInfo => "renewalInfo",
            Self::AppTransaction => "appTransaction",
            Self::Notification => "notification",
            Self::RealtimeRequest => "realtimeRequest",
            Self::SignedMessage => "signedMessage",
            Self::ApiToken => "apiToken",
            Self::PromotionalOffer => "promotionalOffer",
            Self::IntroductoryOfferEligibility => "introductoryOfferEligibility",
            Self::AdvancedCommerceRequest => "advancedCommerceRequest",
            Self::Receipt => "receipt",
            Self::UnknownToken => "unknownToken",
            Self::Unknown => "unknown",
        }
    }
}

impl Verdict {
    /// Its name in JSON text.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Genuine => "genuine",
            Self::Refused => "refused",
            Self::Undecided => "undecided",
        }
    }
}

impl Report {
    /// The JSON text of this report.
    #[must_use]
    pub fn to_json(&self) -> String {
        let nested = self.nested.iter().map(|nested| {
            Object::new()
                .text("member", nested.member)
                .json("report", &nested.report.to_json())
                .finish()
        });
        let certificates = self.certificates.iter().map(CertificateReport::to_json);
        let mut report = Object::new()
            .text("form", self.form.name())
            .text("verdict", self.verdict.name())
            .json("checks", &list(self.checks.iter().map(Check::to_json)));
        for (name, part) in [("header", &self.header), ("payload", &self.payload)] {
            if let Some(part) = part {
                report = report.json(name, part);
            }
        }
        report
            .json("certificates", &list(certificates))
            .json("nested", &list(nested))
            .finish()
    }
}

impl Check {
    fn to_json(&self) -> String {
        let check = Object::new().text("name", self.name);
        match &self.outcome {
            Outcome::Passed => check.text("outcome", "passed"),
            Outcome::Failed(error) => check
                .text("outcome", "failed")
                .json("error", &error.to_json()),
            Outcome::Unknown(reason) => check.text("outcome", "unknown").text("reason", reason),
            Outcome::Skipped(reason) => check.text("outcome", "skipped").text("reason", reason),
        }
        .finish()
    }
}

impl CertificateReport {
    fn to_json(&self) -> String {
        let mut certificate = Object::new()
            .text("role", &self.role)
            .text("fingerprint", &self.fingerprint);
        if let Some(fields) = &self.fields {
            certificate = certificate.json("fields", &fields.to_json());
        }
        if let Some(error) = &self.error {
            certificate = certificate.json("error", &error.to_json());
        }
        certificate.finish()
    }
}

impl CertificateFields {
    fn to_json(&self) -> String {
        let markers = self.markers.iter().map(|marker| quoted(marker));
        Object::new()
            .text("subject", &self.subject)
            .text("issuer", &self.issuer)
            .text("serialNumber", &self.serial_number)
            .number("notBefore", self.not_before.millis())
            .number("notAfter", self.not_after.millis())
            .text("key", &self.key)
            .text("algorithm", &self.algorithm)
            .json("authority", if self.authority { "true" } else { "false" })
            .json("markers", &list(markers))
            .finish()
    }
}
