//! App receipts.

use super::message::{NO_CHAIN, NOT_ASKED, NOT_TRUSTED};
use super::{Form, Inspection, Outcome, Report};
use crate::ecdsa::KeyCache;
use crate::error::Role;
use crate::receipt::{Container, Receipt};
use crate::verifier::{identity, receipt as steps};
use crate::x509::{Certificate, Purpose};

/// Whether a text looks like the base64 of a receipt: that of a sequence that is not short. Messages
/// begin with the brace of a header.
pub(super) fn is_receipt(text: &str) -> bool {
    text.starts_with("MI")
}

impl Inspection<'_> {
    /// Goes through the steps of verifying, noting each.
    pub(super) fn inspect_receipt(&self, report: &mut Report, bytes: &[u8]) {
        let Some(container) = report.check("envelope", Container::read(bytes)) else {
            return;
        };
        report.form = Form::Receipt;
        let arranged = steps::arrange(&container, &self.anchors);
        let certificates = report.check("certificates", arranged).unwrap_or_default();
        // Whoever looks at one receipt has no use for tables.
        let mut keys = KeyCache::new(0);
        let chain = self.inspect_chain(report, &certificates, Purpose::Receipts, &mut keys);
        match certificates.first() {
            Some(leaf) => {
                let key = Certificate::parse(leaf, Role::Leaf).and_then(|leaf| leaf.signing_key());
                let signature = key.and_then(|key| container.check_signature(&key, &mut keys));
                report.check("signature", signature);
            }
            None => report.note("signature", Outcome::Skipped(NO_CHAIN)),
        }

        let Some(receipt) = report.check("payload", Receipt::read(container.payload())) else {
            return;
        };
        if let Some(date) = report.check("claims", steps::creation_date(&receipt)) {
            let tolerance = identity::CLOCK_TOLERANCE;
            report.check(
                "date",
                identity::check_date(steps::DATE, date, self.now, tolerance),
            );
            match &chain {
                Some(chain) => {
                    report.check("validity", chain.check_validity(date));
                    report.check("digest", steps::check_strength(&container, chain, date));
                }
                None => report.note("validity", Outcome::Skipped(NOT_TRUSTED)),
            }
        }
        match self.options.bundle_id.as_deref() {
            Some(expected) => {
                let found = receipt.text(steps::BUNDLE_ID);
                report.check("bundle-id", identity::check_bundle_id(expected, found));
            }
            None => report.note("bundle-id", Outcome::Skipped(NOT_ASKED)),
        }
        let (found, accepted) = (receipt.text(steps::TYPE), self.accepted(chain.as_ref()));
        report.check("environment", identity::check_receipt_type(found, accepted));
        report.payload = Some(receipt.json);
    }
}
