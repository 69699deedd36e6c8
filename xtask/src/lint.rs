//! Format and lints of the TypeScript, and whether its types narrow as they should.

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
    shell::step("TypeScript: format and lints", &mut biome)?;
    let mut types = shell::tool("typescript/bin/tsc");
    types
        .arg("--project")
        .arg(shell::root().join("tests/models"));
    shell::step("TypeScript: tests of the types", &mut types).map(drop)
}
