//! What responders have answered, for as long as it holds.

use alloc::vec::Vec;

use super::{Good, Known, SKEW};
use crate::time::Timestamp;

/// How many answers are kept. Apple's chains need two, and change every two years.
const CAPACITY: usize = 64;

/// Answers by certificate. Only verified ones get here, about certificates of verified chains.
#[derive(Debug, Default)]
pub(crate) struct Statuses(Vec<Status>);

#[derive(Debug)]
struct Status {
    /// In DER.
    certificate: Vec<u8>,
    known: Known,
}

impl Statuses {
    /// What is known of a certificate at this time.
    pub(crate) fn find(&mut self, certificate: &[u8], now: Timestamp) -> Option<Known> {
        let is_it = |status: &Status| status.certificate == certificate;
        let place = self.0.iter().position(is_it)?;
        self.0[..=place].rotate_right(1);
        let known = self.0[0].known;
        let Good { from, until } = known.period;
        (from.plus(-SKEW) <= now && now <= until).then_some(known)
    }

    /// Remembers an answer in the place of an earlier one about the same certificate.
    pub(crate) fn remember(&mut self, certificate: &[u8], known: Known) {
        self.0.retain(|status| status.certificate != certificate);
        self.0.truncate(CAPACITY - 1);
        let certificate = certificate.to_vec();
        self.0.insert(0, Status { certificate, known });
    }
}
