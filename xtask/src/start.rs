//! `cargo xtask start`: from nothing to a verified transaction, and a page to look at more.

use std::process::Command;

use anyhow::{Result, bail};

use crate::{inspector, pack, runtimes};

/// `cargo xtask start`
///
/// Serves the inspector until it is stopped; with `--no-server` it ends before.
pub(crate) fn command(arguments: &[String]) -> Result<()> {
    let serves = match arguments {
        [] => true,
        [only] if only == "--no-server" => false,
        _ => bail!("`cargo xtask start` takes --no-server and nothing else"),
    };
    pack::command(&[])?;
    inspector::page()?;
    println!();
    let status = Command::new("node")
        .arg(runtimes::js().join("start.js"))
        .arg(pack::folder())
        .status()?;
    if !status.success() {
        bail!("the sample was not verified");
    }
    if serves {
        println!();
        inspector::serve()?;
    }
    Ok(())
}
