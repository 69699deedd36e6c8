//! Black-box proof of the engine: all of it goes through the public interface, so that the same
//! functions run natively and inside wasm.

pub mod differential;
pub mod fuzz;
pub mod oracle;
pub mod wycheproof;
