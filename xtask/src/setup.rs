//! Installs what building needs and the machine lacks.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::{compiler, shell};

/// The target of the wasm module.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// `cargo xtask setup`
pub(crate) fn command(_: &[String]) -> Result<()> {
    println!("setting up");
    node_modules()?;
    wasm_toolchain().map(drop)
}

/// What compiles to wasm.
pub(crate) enum WasmToolchain {
    /// The toolchain in use, with the target installed.
    Installed,
    /// A compiler without the target, and the sources of the standard library beside it.
    FromSource(PathBuf),
}

impl WasmToolchain {
    /// Cargo for the wasm target, and the folder in which its results appear.
    pub(crate) fn cargo(&self, subcommand: &str) -> Result<(Command, PathBuf)> {
        let mut command = shell::cargo(subcommand);
        compiler::wrap(&mut command)?;
        command.args(["--target", WASM_TARGET, "--profile", "wasm"]);
        let mut target = shell::target();
        if let Self::FromSource(compiler) = self {
            // A folder of its own: another compiler must not touch what this one has built.
            target.push("wasm-from-source");
            command
                .env("CARGO_TARGET_DIR", &target)
                .env("RUSTC", compiler)
                .env("RUSTC_BOOTSTRAP", "1")
                .arg("-Zbuild-std=std,panic_abort");
            if let Some(linker) = linker() {
                command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
            }
        }
        Ok((command, target.join(WASM_TARGET).join("wasm")))
    }
}

/// Finds a way to compile to wasm, and installs the target if that is what it takes.
pub(crate) fn wasm_toolchain() -> Result<WasmToolchain> {
    if has_target(WASM_TARGET) {
        return Ok(WasmToolchain::Installed);
    }
    let added = shell::step(
        "the Rust target for wasm (rustup)",
        Command::new("rustup").args(["target", "add", WASM_TARGET]),
    );
    if added.is_ok() && has_target(WASM_TARGET) {
        return Ok(WasmToolchain::Installed);
    }
    let compiler = PathBuf::from("/usr/bin/rustc");
    if has_library_source(&compiler) {
        println!("  none to be had; building the standard library from source");
        return Ok(WasmToolchain::FromSource(compiler));
    }
    bail!(
        "the Rust target {WASM_TARGET} is missing and `rustup target add {WASM_TARGET}` did not \
         succeed. Run it where it can download, or, on Debian, \
         `apt-get install rustc-web rust-web-src`, and try again"
    )
}

/// Whether the standard library for a target is installed.
pub(crate) fn has_target(target: &str) -> bool {
    sysroot(Path::new("rustc")).is_some_and(|sysroot| {
        sysroot
            .join("lib/rustlib")
            .join(target)
            .join("lib")
            .is_dir()
    })
}

fn has_library_source(compiler: &Path) -> bool {
    sysroot(compiler).is_some_and(|sysroot| {
        sysroot
            .join("lib/rustlib/src/rust/library/std/src/lib.rs")
            .is_file()
    })
}

/// The linker for wasm that every toolchain of rustup has, in the folder of its host.
fn linker() -> Option<PathBuf> {
    let hosts = std::fs::read_dir(sysroot(Path::new("rustc"))?.join("lib/rustlib")).ok()?;
    hosts
        .filter_map(|host| Some(host.ok()?.path().join("bin/rust-lld")))
        .find(|linker| linker.is_file())
}

fn sysroot(compiler: &Path) -> Option<PathBuf> {
    let output = Command::new(compiler)
        .args(["--print", "sysroot"])
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().into())
}

/// Installs the npm packages that building needs.
pub(crate) fn node_modules() -> Result<()> {
    install(&shell::npm_root())
}

/// Installs the npm packages of a folder if they are not those of its lock file.
pub(crate) fn install(folder: &Path) -> Result<()> {
    let wanted = shell::read(&folder.join("package-lock.json"))?;
    // A copy made after an installation that succeeded; one that was broken off leaves none.
    let mark = folder.join("node_modules/.installed-package-lock.json");
    if std::fs::read(&mark).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    // Not `npm ci`: it refuses a lock file without the tools' binaries for other platforms, and not
    // every registry carries those. This takes the versions and checksums of the lock file too.
    let mut install = shell::npm(folder);
    install.args(["install", "--no-save", "--ignore-scripts"]);
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    shell::step(&format!("npm packages of {name}"), &mut install)?;
    shell::write(&mark, wanted)
}
