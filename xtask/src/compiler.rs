//! The Rust compiler with vector instructions for the digests in wasm, and for nothing else.
//!
//! They make SHA-256, most of what a long message costs, almost twice as fast, and smaller. Allowed
//! everywhere they would make the module 4 % larger: the standard library comes compiled without
//! them, and nothing that has them is inlined into it, the handler of panics for one. Cargo has no
//! flags for a single package, only a wrapper around every call of the compiler.

use std::env;
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

const WRAPPER: &str = "RUSTC_WRAPPER";

/// Lets a cargo call this program in the place of the compiler.
pub(crate) fn wrap(cargo: &mut Command) -> Result<()> {
    cargo.env(WRAPPER, env::current_exe()?);
    Ok(())
}

/// Whether cargo has called this program, with the compiler and its arguments.
pub(crate) fn is_called() -> bool {
    let own = env::current_exe().ok();
    own.is_some() && env::var_os(WRAPPER).as_deref().map(Path::new) == own.as_deref()
}

/// Compiles.
pub(crate) fn run(arguments: &[String]) -> Result<ExitCode> {
    let (compiler, rest) = arguments.split_first().context("cargo names a compiler")?;
    let mut compiler = Command::new(compiler);
    compiler.args(rest);
    let has = |name, value| rest.windows(2).any(|pair| pair == [name, value]);
    if has("--crate-name", "sha2") && has("--target", crate::setup::WASM_TARGET) {
        compiler.args(["-C", "target-feature=+simd128"]);
    }
    let code = compiler
        .status()?
        .code()
        .and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}
