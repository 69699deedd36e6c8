//! The benchmark: russet beside the other libraries, in every runtime.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::{pack, runtimes, setup, shell};

/// Chains that take turns, and as many as a test of the benchmark itself needs.
const CHAINS: &str = "10000";
const FEW_CHAINS: &str = "64";

/// `cargo xtask bench`
///
/// With `--quick` it only makes sure that everything can be measured, on what `prepare-tests` made.
/// With `--readme` the results are kept and README.md shows them; `--check` says whether it does.
/// `--strings` times ways to hand text to the core.
pub(crate) fn command(arguments: &[String]) -> Result<()> {
    let (mut quick, mut readme) = (false, false);
    for argument in arguments {
        match argument.as_str() {
            "--quick" => quick = true,
            "--readme" => readme = true,
            "--check" => return table(&["--check"]),
            "--strings" => return strings(),
            _ => bail!(
                "`cargo xtask bench` takes --quick, --readme, --check or --strings, not {argument:?}"
            ),
        }
    }
    if quick && readme {
        bail!("what --quick measures is not worth showing");
    }
    if !quick {
        pack::command(&[])?;
        runtimes::set_up(&[])?;
        runtimes::prepare(&[])?;
    } else if !runtimes::work().exists() {
        bail!("`cargo xtask prepare-tests` makes what --quick measures");
    }
    setup::install(&folder())?;
    println!("measuring");
    let mut cargo = shell::cargo("run");
    cargo
        .args(["--package", "conformance", "--bin", "messages"])
        .arg(if quick { FEW_CHAINS } else { CHAINS });
    let messages = shell::target().join("messages.json");
    shell::write(&messages, shell::step("the messages", &mut cargo)?.stdout)?;

    let results = shell::target().join("bench.json");
    let mut node = Command::new("node");
    node.arg(folder().join("bench.js"))
        .args([&runtimes::work(), &messages, &results])
        .args(quick.then_some("--quick"));
    // It goes on for minutes and tells what it does.
    if !node.status()?.success() {
        bail!("the benchmark failed");
    }
    println!("\nthe results are in {}", results.display());
    if readme {
        shell::copy(&results, &folder().join("results.json"))?;
        table(&[])?;
    }
    Ok(())
}

/// The folder of the benchmark, where the other libraries are installed.
pub(crate) fn folder() -> PathBuf {
    shell::root().join("tests/bench")
}

/// Ways to hand text to the core, in Node and without what the core then does.
fn strings() -> Result<()> {
    setup::install(&runtimes::js())?;
    let mut cargo = shell::cargo("build");
    cargo.args([
        "--release",
        "--package",
        "russet-node",
        "--example",
        "strings",
    ]);
    shell::step("an addon that takes text", &mut cargo)?;
    let addon = shell::target().join("release/examples").join(format!(
        "{}strings{}",
        std::env::consts::DLL_PREFIX,
        std::env::consts::DLL_SUFFIX
    ));
    for line in ["20", "24"] {
        let program = runtimes::js().join(format!("node_modules/node-{line}/bin/node"));
        let mut node = Command::new(program);
        node.arg(folder().join("strings.js")).arg(&addon);
        if !node.status()?.success() {
            bail!("the ways to hand over text could not be measured");
        }
    }
    Ok(())
}

fn table(arguments: &[&str]) -> Result<()> {
    let mut node = Command::new("node");
    node.arg(folder().join("table.js")).args(arguments);
    shell::step("the table of README.md", &mut node).map(drop)
}
