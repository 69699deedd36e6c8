//! The vectors every runtime is held to, and what generates them.
//!
//! [`pki`] makes genuine chains and messages that can be changed one thing at a time, [`trust`] lists
//! the verifiers, [`vectors`] the inputs and what must come of each. `generate` writes them to
//! `vectors`, a file for each kind, where every runtime's tests read them; those of the core are here.

pub mod authority;
pub mod pki;
pub mod trust;
pub mod vectors;

#[cfg(test)]
mod tests;
