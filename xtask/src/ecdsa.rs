//! The proof of the signature engine: inside wasm, with its speed there, and at length.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::{build, runtimes, setup, shell};

/// What `p256` and `p384` are made of. It is compiled for speed here: small code, as the rest of the
/// module is, would make the engine look better beside it than it is.
const ORACLE: [&str; 7] = [
    "crypto-bigint",
    "ecdsa",
    "elliptic-curve",
    "p256",
    "p384",
    "primefield",
    "primeorder",
];

/// `cargo xtask ecdsa`
///
/// With `--measure` it times the engine beside `p256` and `p384` and proves nothing. With `--cases`
/// it compares so many signatures with theirs, natively; `--seed` chooses others.
pub(crate) fn command(arguments: &[String]) -> Result<()> {
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        [] => inside_wasm("run.js", Some(shell::target().join("ecdsa"))),
        ["--measure"] => inside_wasm("measure.js", None),
        ["--cases", cases] => at_length(cases, "1"),
        ["--cases", cases, "--seed", seed] => at_length(cases, seed),
        _ => bail!(
            "`cargo xtask ecdsa` takes --measure, --cases <number> [--seed <number>] or nothing"
        ),
    }
}

fn inside_wasm(script: &str, folder: Option<PathBuf>) -> Result<()> {
    let (mut cargo, results) = setup::wasm_toolchain()?.cargo("build")?;
    cargo.args(["--package", "ecdsa-proof", "--example", "inside_wasm"]);
    for package in ORACLE {
        let fast = format!("profile.wasm.package.{package}.opt-level=3");
        cargo.args(["--config", &fast]);
    }
    shell::step("the proof for wasm", &mut cargo)?;
    // As the module that is shipped.
    let module = shell::target().join("inside_wasm.wasm");
    build::optimise(&results.join("examples/inside_wasm.wasm"), &module)?;

    let mut node = Command::new("node");
    node.arg(runtimes::js().join("ecdsa").join(script))
        .arg(module)
        .args(folder);
    run(node)
}

/// Goes on for an hour with millions of cases, and tells how far it is.
fn at_length(cases: &str, seed: &str) -> Result<()> {
    let mut cargo = shell::cargo("test");
    cargo
        .args(["--profile", "proof", "--package", "ecdsa-proof"])
        .args(["--test", "differential", "--", "--nocapture"])
        .env("ECDSA_CASES", cases)
        .env("ECDSA_SEED", seed);
    run(cargo)
}

fn run(mut command: Command) -> Result<()> {
    if !command.status()?.success() {
        bail!("the signature engine is not what it should be");
    }
    Ok(())
}
