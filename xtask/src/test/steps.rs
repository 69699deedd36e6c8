//! The list of everything that is checked and tested.

use core::time::Duration;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::Step;
use crate::{bench, inspector, pack, runtimes, setup, shell};

/// A machine that has nothing yet compiles and downloads for a while.
const BUILD: Duration = Duration::from_secs(30 * 60);
/// Each runtime has limits of its own, below this one.
const RUN: Duration = Duration::from_secs(7 * 60);

/// What has to be there before anything else.
pub(super) fn set_up() -> Result<Vec<Step>> {
    Ok(vec![
        xtask("set up: to build", &["setup"])?,
        xtask("set up: to test", &["setup-tests"])?,
    ])
}

/// What makes the package, and the projects that install it.
pub(super) fn pack() -> Result<Vec<Step>> {
    Ok(vec![
        xtask("pack", &["pack"])?,
        xtask("prepare", &["prepare-tests"])?,
        step("inspector", inspector::vite(), BUILD),
    ])
}

/// What is asked of the sources.
pub(super) fn checks() -> Result<Vec<Step>> {
    let mut format = Command::new("cargo");
    format
        .current_dir(shell::root())
        .args(["fmt", "--all", "--check"]);
    let everything = ["--workspace", "--all-features"];
    let strictly = ["--", "--deny", "warnings"];
    let mut clippy = shell::cargo("clippy");
    clippy.args(everything).arg("--all-targets").args(strictly);
    let (mut clippy_wasm, _) = setup::wasm_toolchain()?.cargo("clippy")?;
    clippy_wasm
        .args(["--package", "russet-wasm"])
        .args(strictly);
    let mut test = shell::cargo("test");
    test.args(everything);
    // What is ignored needs genuine data, which this says where to find.
    if std::env::var_os("RUSSET_DATA").is_some() {
        test.args(["--", "--include-ignored"]);
    }
    let mut documentation = shell::cargo("doc");
    documentation
        .args(everything)
        .arg("--no-deps")
        .env("RUSTDOCFLAGS", "--deny warnings");
    Ok(vec![
        step("Rust: format", format, BUILD),
        step("Rust: lints", clippy, BUILD),
        step("Rust: lints for wasm", clippy_wasm, BUILD),
        step("Rust: tests", test, BUILD),
        step("Rust: documentation", documentation, BUILD),
        step("Rust: dependencies", runtimes::deny(), BUILD),
        xtask("generated files", &["codegen", "--check"])?,
        xtask("wasm: imports", &["imports"])?,
        xtask("wasm: signatures", &["ecdsa"])?,
    ])
}

/// What is asked of the package.
pub(super) fn tests() -> Result<Vec<Step>> {
    let mut types = shell::tool("typescript/bin/tsc");
    types.arg("--project").arg(runtimes::js());
    let mut store_types = shell::tool("typescript/bin/tsc");
    store_types
        .arg("--project")
        .arg(shell::npm_root().join("local-store"));
    let mut inspector_types = shell::tool("typescript/bin/tsc");
    inspector_types.arg("--project").arg(inspector::folder());
    let mut steps = vec![
        xtask("TypeScript: lints", &["lint"])?,
        xtask("TypeScript: reference", &["docs"])?,
        step("TypeScript: the suite", types, RUN),
        step("TypeScript: the store", store_types, RUN),
        step("TypeScript: inspector", inspector_types, RUN),
        xtask("package: lint", &["lint-package"])?,
        step("package: contents", pack::test(), RUN),
        xtask("package: size", &["size"])?,
    ];
    let mut store = node("store.js");
    store.arg(runtimes::work());
    steps.push(step("local store", store, RUN));
    for script in [
        "run.js",
        "cli.js",
        "projects.js",
        "examples.js",
        "guides.js",
        "commands.js",
    ] {
        for name in listed(script)? {
            let mut node = node(script);
            node.arg(runtimes::work()).arg(&name);
            steps.push(step(&name, node, RUN));
        }
    }
    for name in listed("inspector.js")? {
        let mut node = node("inspector.js");
        node.arg(&name);
        steps.push(step(&name, node, RUN));
    }
    steps.push(xtask("benchmark", &["bench", "--quick"])?);
    steps.push(xtask("benchmark: README", &["bench", "--check"])?);
    let mut alternatives = Command::new("node");
    alternatives
        .arg(bench::folder().join("alternatives.js"))
        .arg(runtimes::work());
    steps.push(step("README: alternatives", alternatives, RUN));
    let mut apple = Command::new("node");
    apple.arg(runtimes::apple().join("compare.js"));
    steps.push(step("Apple's library", apple, RUN));
    for (name, script) in [
        ("Apple's library: signing", "signing.js"),
        ("Apple's library: types", "types.js"),
        ("Apple's library: moving", "migration.js"),
        ("Apple's library: README", "readme.js"),
    ] {
        let mut node = Command::new("node");
        node.arg(runtimes::apple().join(script))
            .arg(runtimes::work());
        steps.push(step(name, node, RUN));
    }
    Ok(steps)
}

/// The names that a script runs.
fn listed(script: &str) -> Result<Vec<String>> {
    let output = shell::quietly(script, &mut node(script))?;
    Ok(String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(str::to_owned)
        .collect())
}

fn node(script: &str) -> Command {
    let mut node = Command::new("node");
    node.arg(runtimes::js().join(script));
    node
}

/// Another command of this program, as a process whose output can be kept back.
fn xtask(name: &str, arguments: &[&str]) -> Result<Step> {
    let mut command = Command::new(this_program()?);
    command.args(arguments);
    Ok(step(name, command, BUILD))
}

/// On Linux the path of a program that was built anew while it ran says so at its end.
fn this_program() -> Result<PathBuf> {
    let path = std::env::current_exe().context("this program cannot be found")?;
    let text = path.to_string_lossy();
    Ok(match text.strip_suffix(" (deleted)") {
        Some(before) => Path::new(before).to_owned(),
        None => path,
    })
}

fn step(name: &str, command: Command, limit: Duration) -> Step {
    Step {
        name: name.to_owned(),
        command,
        limit,
    }
}
