//! `cargo xtask start`: from nothing to a verified transaction.

use std::process::Command;

use anyhow::{Result, bail};

use crate::{pack, runtimes};

/// `cargo xtask start`
pub(crate) fn command(_: &[String]) -> Result<()> {
    pack::command(&[])?;
    println!();
    let status = Command::new("node")
        .arg(runtimes::js().join("start.js"))
        .arg(pack::folder())
        .status()?;
    if !status.success() {
        bail!("the sample was not verified");
    }
    Ok(())
}
