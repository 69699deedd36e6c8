//! The reference of the npm package, out of its comments and types.

use std::process::Command;

use anyhow::Result;

use crate::{build, runtimes, setup, shell};

/// `cargo xtask docs`
///
/// What to document, and which warnings fail it, is in `npm/russet/typedoc.json`. TypeDoc needs an
/// older compiler than the package has, so it stands among the tools of the tests.
pub(crate) fn command(_: &[String]) -> Result<()> {
    setup::node_modules()?;
    setup::install(&runtimes::js())?;
    println!("documenting");
    let folder = shell::target().join("reference");
    let mut typedoc = Command::new("node");
    typedoc
        .current_dir(build::package())
        .arg(runtimes::js().join("node_modules/typedoc/bin/typedoc"))
        .arg("--out")
        .arg(&folder);
    shell::step("reference", &mut typedoc)?;
    println!("{}", folder.join("index.html").display());
    Ok(())
}
