//! Signed messages in compact form: JWS (RFC 7515) as the App Store writes it.

mod compact;
mod header;
mod signature;

pub(crate) use compact::Compact;
pub(crate) use header::Header;
pub(crate) use signature::HeaderHash;
