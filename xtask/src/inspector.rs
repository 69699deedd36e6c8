//! The inspector: a page that is built on the package as it was built just now.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::{build, shell};

/// `cargo xtask inspector`: builds the page into `npm/inspector/dist`.
pub(crate) fn command(_: &[String]) -> Result<()> {
    build::command(&[])?;
    page()
}

/// Builds the page alone, of a package that is there already.
pub(crate) fn page() -> Result<()> {
    shell::step("the inspector", &mut vite()).map(drop)
}

/// What builds the page.
pub(crate) fn vite() -> Command {
    let mut vite = shell::tool("vite/bin/vite.js");
    vite.current_dir(folder()).arg("build");
    vite
}

/// Serves the page on this machine until it is stopped.
pub(crate) fn serve() -> Result<()> {
    let status = Command::new("node")
        .arg(folder().join("serve.js"))
        .status()?;
    if !status.success() {
        bail!("the inspector could not be served");
    }
    Ok(())
}

/// The folder of the page's sources.
pub(crate) fn folder() -> PathBuf {
    shell::npm_root().join("inspector")
}
