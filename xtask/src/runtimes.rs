//! What testing needs beyond what building needs: JavaScript runtimes, a browser, cargo-deny.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::{bench, pack, setup, shell};

/// Where Debian and Ubuntu put the browser. `tests/js/drivers/chromium.js` looks there too.
const BROWSERS: [&str; 3] = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
];

const CARGO_DENY: &str = "0.20.2";

/// `cargo xtask setup-tests`
pub(crate) fn set_up(_: &[String]) -> Result<()> {
    println!("setting up what tests need");
    for folder in [js(), apple(), bench::folder()] {
        setup::install(&folder)?;
    }
    // Their packages bring the programs along and put them in place when they are installed, which
    // is the one thing that installing does not do here.
    for script in ["bun/install.js", "deno/install.cjs"] {
        let mut node = Command::new("node");
        node.arg(js().join("node_modules").join(script));
        shell::step(script, &mut node)?;
    }
    browser()?;
    cargo_deny()?;
    // It looks at the dependencies for every platform, and asks no network.
    shell::step("the dependencies", shell::cargo("fetch").arg("--locked")).map(drop)
}

/// `cargo xtask prepare-tests`: makes the projects in which the suite runs.
pub(crate) fn prepare(_: &[String]) -> Result<()> {
    println!("preparing");
    setup::install(&js())?;
    prepare_from(&pack::folder(), &answers()?, &work(), &[])
}

/// What the core itself answers, with which the suite compares; the file it is in.
pub(crate) fn answers() -> Result<PathBuf> {
    let mut cargo = shell::cargo("run");
    cargo.args(["--package", "conformance", "--bin", "answers"]);
    let answers = shell::step("what the core answers", &mut cargo)?.stdout;
    let file = shell::target().join("answers.json");
    shell::write(&file, answers)?;
    Ok(file)
}

/// Makes such projects of the packages in a folder; npm is told what it cannot see for itself.
pub(crate) fn prepare_from(
    packages: &Path,
    answers: &Path,
    work: &Path,
    npm_flags: &[String],
) -> Result<()> {
    let mut node = Command::new("node");
    node.arg(js().join("prepare.js"))
        .args([packages, answers, work])
        .args(npm_flags);
    shell::step("projects that install the package", &mut node).map(drop)
}

/// The folder of the suite and of the runtimes it runs in.
pub(crate) fn js() -> PathBuf {
    shell::root().join("tests/js")
}

/// The folder of the comparison with Apple's own library.
pub(crate) fn apple() -> PathBuf {
    shell::root().join("tests/apple")
}

/// The folder in which the suite works.
pub(crate) fn work() -> PathBuf {
    shell::target().join("tests")
}

/// cargo-deny, asking no network.
pub(crate) fn deny() -> Command {
    let mut command = match own_deny() {
        Some(program) => Command::new(program),
        None => {
            let mut cargo = Command::new("cargo");
            cargo.arg("deny");
            cargo
        }
    };
    command
        .current_dir(shell::root())
        .args(["--offline", "check", "licenses", "bans", "sources"]);
    command
}

fn cargo_deny() -> Result<()> {
    let is_installed = Command::new("cargo")
        .args(["deny", "--version"])
        .output()
        .is_ok_and(|output| output.status.success());
    if is_installed || own_deny().is_some() {
        return Ok(());
    }
    let mut cargo = Command::new("cargo");
    cargo
        .args(["install", "cargo-deny", "--locked", "--version", CARGO_DENY])
        .arg("--root")
        .arg(tools());
    shell::step("cargo-deny", &mut cargo).map(drop)
}

/// Programs that are installed for this repository alone.
pub(crate) fn tools() -> PathBuf {
    shell::target().join("tools")
}

fn own_deny() -> Option<PathBuf> {
    let program = tools()
        .join("bin")
        .join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX));
    program.exists().then_some(program)
}

fn browser() -> Result<()> {
    let is_installed = || {
        std::env::var_os("CHROMIUM").is_some()
            || BROWSERS.iter().any(|browser| Path::new(browser).exists())
    };
    if is_installed() {
        return Ok(());
    }
    // Succeeds for root on Debian and its relatives, and changes nothing anywhere else.
    let apt = |arguments: &[&str]| {
        let mut apt = Command::new("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive").args(arguments);
        apt
    };
    let installed =
        shell::step("Debian's list of packages", &mut apt(&["update"])).and_then(|_| {
            let arguments = ["install", "--yes", "--no-install-recommends", "chromium"];
            shell::step("Chromium", &mut apt(&arguments))
        });
    if installed.is_ok() && is_installed() {
        return Ok(());
    }
    bail!(
        "Chromium is missing. Install it (on Debian: `apt-get install chromium`), or say with the \
         variable CHROMIUM where it is, and try again"
    )
}
