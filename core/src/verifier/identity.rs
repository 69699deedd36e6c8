//! The single checks of what a payload says about itself.

use alloc::boxed::Box;
use alloc::string::ToString;

use crate::environment::{Environment, Environments};
use crate::error::{Error, Excerpt, Result};
use crate::time::Timestamp;

/// How far ahead of now something may be signed, unless told otherwise: servers' clocks are off, some
/// by their time zone.
pub(crate) const CLOCK_TOLERANCE: i64 = 24 * 60 * 60 * 1000;

/// 2010-01-01: the App Store has signed nothing before.
const EARLIEST: Timestamp = Timestamp::from_millis(1_262_304_000_000);

/// A date that makes sense.
pub(crate) fn check_date(
    member: &'static str,
    found: Timestamp,
    now: Timestamp,
    tolerance: i64,
) -> Result<()> {
    if found < EARLIEST {
        return Err(Error::DateTooEarly { member, found }.into());
    }
    if found > now.plus(tolerance) {
        return Err(Error::DateInFuture { member, found, now }.into());
    }
    Ok(())
}

/// The bundle identifier, to the letter.
pub(crate) fn check_bundle_id(expected: &str, found: Option<&str>) -> Result<()> {
    if found == Some(expected) {
        return Ok(());
    }
    Err(Error::BundleId {
        expected: expected.into(),
        found: quote_or_none(found),
    }
    .into())
}

/// The app's Apple ID.
pub(crate) fn check_app_apple_id(expected: u64, found: Option<i64>) -> Result<()> {
    if found.is_some_and(|found| u64::try_from(found) == Ok(expected)) {
        return Ok(());
    }
    let found = found.map_or_else(|| "none".to_string(), |found| found.to_string());
    Err(Error::AppAppleId {
        expected,
        found: Excerpt::words(&found),
    }
    .into())
}

/// The environment named, if it is one of those accepted.
pub(crate) fn check_environment(
    found: Option<&str>,
    accepted: Environments,
) -> Result<Environment> {
    found
        .and_then(Environment::from_name)
        .filter(|environment| accepted.contains(*environment))
        .ok_or_else(|| refused(found, accepted))
}

/// The environment of a receipt by its type, if it is one of those accepted.
pub(crate) fn check_receipt_type(
    found: Option<&str>,
    accepted: Environments,
) -> Result<Environment> {
    let environment = match found {
        // What companies bought in volume has types of its own.
        Some("Production" | "ProductionVPP") => Some(Environment::Production),
        Some("ProductionSandbox" | "ProductionVPPSandbox") => Some(Environment::Sandbox),
        Some("Xcode") => Some(Environment::Xcode),
        Some("LocalTesting") => Some(Environment::LocalTesting),
        _ => None,
    };
    environment
        .filter(|environment| accepted.contains(*environment))
        .ok_or_else(|| refused(found, accepted))
}

fn refused(found: Option<&str>, accepted: Environments) -> Box<Error> {
    Error::Environment {
        expected: if accepted.is_empty() {
            "one that the signer may speak for".into()
        } else {
            accepted.names()
        },
        found: quote_or_none(found),
    }
    .into()
}

fn quote_or_none(found: Option<&str>) -> Excerpt {
    found.map_or_else(|| Excerpt::words("none"), Excerpt::quote)
}
