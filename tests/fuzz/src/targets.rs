//! The targets, each of which says what must hold.

mod certificate;
mod inspection;
mod message;
mod payload;
mod receipt;
mod revocation;
mod signature;

use crate::Target;

/// Every target.
pub const TARGETS: &[Target] = &[
    message::TARGET,
    payload::TARGET,
    certificate::TARGET,
    inspection::TARGET,
    signature::TARGET,
    revocation::TARGET,
    receipt::TARGET,
];
