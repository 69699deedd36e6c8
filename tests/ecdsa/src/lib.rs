//! Proof of the core's signature verification from outside: all of it goes through the interface
//! that the rest of the core uses, and every way to verify has to agree with the others.

pub mod differential;
pub mod oracle;
pub mod wycheproof;
