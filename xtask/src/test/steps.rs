//! The list of everything that is checked and tested.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};

use super::Step;
use crate::{pack, runtimes, setup, shell};

/// A machine that has nothing yet compiles and downloads for a while.
const BUILD: Duration = Duration::from_secs(30 * 60);
const RUN: Duration = Duration::from_secs(7 * 60);

/// What has to be there before anything else.
pub(super) fn set_up() -> Result<Vec<Step>> {
    Ok(vec![
        xtask("set up: to build", &["setup"])?,
        xtask("set up: to test", &["setup-tests"])?,
    ])
}

/// What is asked of the sources.
pub(super) fn checks() -> Result<Vec<Step>> {
    let cargo = |name, arguments: &[&str]| {
        let mut command = shell::cargo(arguments[0]);
        command.args(&arguments[1..]);
        step(name, command, BUILD)
    };
    let mut format = Command::new("cargo");
    format.current_dir(shell::root()).args(["fmt", "--all", "--check"]);
    let workspace = ["--workspace", "--all-features"];
    let strictly = ["--", "--deny", "warnings"];
    let mut clippy = shell::cargo("clippy");
    clippy.args(workspace).arg("--all-targets").args(strictly);
    let (mut clippy_wasm, _) = setup::wasm_toolchain()?.cargo("clippy");
    clippy_wasm.args(["--package", "russet-wasm"]).args(strictly);
    let mut documentation = shell::cargo("doc");
    documentation
        .args(workspace)
        .arg("--no-deps")
        .env("RUSTDOCFLAGS", "--deny warnings");
    Ok(vec![
        step("Rust: format", format, BUILD),
        step("Rust: clippy", clippy, BUILD),
        step("Rust: clippy, wasm", clippy_wasm, BUILD),
        cargo("Rust: tests", &["test", "--workspace", "--all-features"]),
        step("Rust: documentation", documentation, BUILD),
        step("Rust: dependencies", runtimes::deny(), BUILD),
        xtask("generated files", &["codegen", "--check"])?,
        xtask("wasm: imports", &["imports"])?,
    ])
}

/// What makes the package and the projects that install it.
pub(super) fn pack() -> Result<Vec<Step>> {
    Ok(vec![
        xtask("pack", &["pack"])?,
        xtask("prepare", &["prepare-tests"])?,
    ])
}

/// What is asked of the package.
pub(super) fn tests() -> Result<Vec<Step>> {
    let mut steps = vec![
        xtask("TypeScript", &["lint"])?,
        step("TypeScript: tests", tests_of_types(), RUN),
        xtask("package: lint", &["lint-package"])?,
        xtask("package: size", &["size"])?,
    ];
    for (script, names) in [("js/run.js", "runtime"), ("projects/run.js", "project")] {
        for name in listed(script)? {
            let mut command = node(script);
            command.arg(runtimes::work()).arg(&name);
            steps.push(step(&format!("{names}: {name}"), command, RUN));
        }
    }
    let mut apple = Command::new("node");
    apple.current_dir(tests().join("apple")).arg("compare.js");
    steps.push(step("Apple's library", apple, RUN));
    Ok(steps)
}
