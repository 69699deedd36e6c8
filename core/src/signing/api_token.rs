//! Tokens that the App Store's server APIs ask for.

use alloc::string::String;

use super::identifier::unfit;
use super::{Fresh, Signer};
use crate::error::Result;

/// How long a token is valid unless said otherwise, in seconds.
const USUAL: i64 = 300;
/// A token is refused from an hour on, counted in seconds.
const HOUR: i64 = 3600;

impl Signer {
    /// A token for the App Store Server, Retention Messaging, Advanced Commerce and External Purchase
    /// Server APIs, valid for so many milliseconds, in whole seconds.
    ///
    /// # Errors
    ///
    /// `usage/option` when the lifetime is below a second, or an hour and more.
    pub fn api_token(&self, lifetime: Option<i64>, fresh: &Fresh) -> Result<String> {
        let lifetime = lifetime.map_or(USUAL, |millis| millis.div_euclid(1000));
        if !(1..HOUR).contains(&lifetime) {
            return Err(unfit(
                "lifetime",
                "at least a second and less than an hour, in milliseconds",
                if lifetime < 1 { "less" } else { "more" },
            ));
        }
        let issued = fresh.now.millis().div_euclid(1000);
        let claims = self
            .claims("appstoreconnect-v1", issued)
            .number("exp", issued.saturating_add(lifetime));
        Ok(self.sign(claims, fresh))
    }
}
