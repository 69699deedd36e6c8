//! The targets, each of which says what must hold.

mod certificate;
mod inspection;
mod message;
mod payload;

use crate::Target;

/// Every target.
pub const TARGETS: &[Target] = &[
    message::TARGET,
    payload::TARGET,
    certificate::TARGET,
    inspection::TARGET,
];
