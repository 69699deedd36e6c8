//! What must hold of the core for any bytes at all.
//!
//! Each [`Target`] takes bytes that anybody may have written and panics if the core does, or if one
//! of its promises is broken. `cargo xtask fuzz` lets libFuzzer look for such bytes for as long as
//! one likes; the tests try a few thousand changes of the [`seeds`](Target::seeds).

mod genuine;
mod mutation;
mod targets;

pub use mutation::Mutator;
pub use targets::TARGETS;

/// Something that takes any bytes.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// What it is called on the command line.
    pub name: &'static str,
    /// What it takes and what must hold.
    pub purpose: &'static str,
    /// Where to begin: inputs that get far.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Tries one input.
    pub run: fn(&[u8]),
}

impl Target {
    /// The target with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        TARGETS.iter().find(|target| target.name == name)
    }
}
