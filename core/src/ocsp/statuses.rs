//! What responders have answered, for as long as it holds.

use alloc::vec::Vec;

use super::{Good, SKEW};
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
    good: Good,
}

impl Statuses {
    /// Whether a certificate is known to be good at this time.
    pub(crate) fn are_good(&mut self, certificate: &[u8], now: Timestamp) -> bool {
        let known = |status: &Status| status.certificate == certificate;
        let Some(place) = self.0.iter().position(known) else {
            return false;
        };
        self.0[..=place].rotate_right(1);
        let Good { from, until } = self.0[0].good;
        from.plus(-SKEW) <= now && now <= until
    }

    /// Remembers an answer in the place of an earlier one about the same certificate.
    pub(crate) fn remember(&mut self, certificate: &[u8], good: Good) {
        self.0.retain(|status| status.certificate != certificate);
        self.0.truncate(CAPACITY - 1);
        let certificate = certificate.to_vec();
        self.0.insert(0, Status { certificate, good });
    }
}
