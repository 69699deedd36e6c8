//! The errors of each API, by their numbers, with what to do about each.

pub(super) mod advanced_commerce;
pub(super) mod app_store;
pub(super) mod external_purchase;
pub(super) mod retention;

/// What to do when somebody asks too often.
const SLOWER: &str = "Ask again after retryAfter.";
/// What to do when the server does not know what went wrong.
const REPORT: &str = "Tell Apple if it goes on.";
/// What to do when the server says that it is for a moment.
const LATER: &str = "Ask again in a moment.";
