//! Running other programs, and where things are.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use anyhow::{Context, Result, bail};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest.parent().map(Path::to_path_buf).unwrap_or(manifest)
}

/// The folder of everything npm.
pub(crate) fn npm_root() -> PathBuf {
    root().join("npm")
}

/// The folder of everything that is built and not part of a package.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Cargo, at the root of the repository, building into [`target`].
pub(crate) fn cargo(subcommand: &str) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command
        .current_dir(root())
        .env("CARGO_TARGET_DIR", target())
        .args([subcommand, "--quiet"]);
    command
}

/// npm, in this folder.
pub(crate) fn npm(folder: &Path) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(folder);
    command
}

/// A program written in JavaScript, from the npm packages of the repository.
pub(crate) fn tool(script: &str) -> Command {
    let mut command = Command::new("node");
    command
        .current_dir(npm_root())
        .arg(npm_root().join("node_modules").join(script));
    command
}

/// Runs a program as a step of the work: one line when it begins, its output only if it fails.
pub(crate) fn step(what: &str, command: &mut Command) -> Result<Output> {
    println!("  {what}");
    quietly(what, command)
}

/// Runs a program without a line of its own.
pub(crate) fn quietly(what: &str, command: &mut Command) -> Result<Output> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command
        .output()
        .with_context(|| format!("{what}: {program:?} cannot be run; is it installed?"))?;
    if !output.status.success() {
        print_end(&output.stdout);
        print_end(&output.stderr);
        bail!("{what}: {program:?} ended with {}", output.status);
    }
    Ok(output)
}

/// What a program said last: some go on for thousands of lines.
pub(crate) fn print_end(output: &[u8]) {
    const LINES: usize = 60;
    let text = String::from_utf8_lossy(output);
    let skipped = text.lines().count().saturating_sub(LINES);
    if skipped > 0 {
        eprintln!("... {skipped} more lines before these");
    }
    for line in text.lines().skip(skipped) {
        eprintln!("{line}");
    }
}

/// What a short JavaScript expression gives, printed by Node.
pub(crate) fn evaluate(expression: &str, arguments: &[&Path]) -> Result<String> {
    let mut node = Command::new("node");
    node.arg("--print").arg(expression).args(arguments);
    let output = quietly("node", &mut node)?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Makes a folder that is empty.
pub(crate) fn empty_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)
            .with_context(|| format!("{} cannot be removed", folder.display()))?;
    }
    make_folder(folder)
}

/// Makes a folder, if it is not there.
pub(crate) fn make_folder(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))
}

/// Copies a file.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::copy(from, to)
        .map(drop)
        .with_context(|| format!("{} cannot be copied to {}", from.display(), to.display()))
}

/// Copies the files of a folder for which `wanted` holds, and those of the folders in it.
pub(crate) fn copy_folder(from: &Path, to: &Path, wanted: fn(&str) -> bool) -> Result<()> {
    let entries =
        std::fs::read_dir(from).with_context(|| format!("{} cannot be read", from.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default();
        if path.is_dir() {
            copy_folder(&path, &to.join(name), wanted)?;
        } else if wanted(&name.to_string_lossy()) {
            make_folder(to)?;
            copy(&path, &to.join(name))?;
        }
    }
    Ok(())
}

/// Writes a file.
pub(crate) fn write(path: &Path, contents: impl AsRef<[u8]>) -> Result<()> {
    std::fs::write(path, contents).with_context(|| format!("{} cannot be written", path.display()))
}

/// Reads a file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))
}
