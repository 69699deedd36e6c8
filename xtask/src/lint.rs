//! Format and lints of the TypeScript, by one program.

use anyhow::Result;

use crate::{setup, shell};

/// `cargo xtask lint`
pub(crate) fn command(arguments: &[String]) -> Result<()> {
    setup::node_modules()?;
    let mut biome = shell::tool("@biomejs/biome/bin/biome");
    biome.arg("check").arg("--error-on-warnings").args(
        arguments
            .iter()
            .any(|argument| argument == "--fix")
            .then_some("--write"),
    );
    shell::step("TypeScript: format and lints", &mut biome).map(drop)
}
