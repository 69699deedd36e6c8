//! Format and lints of the TypeScript, and whether its types narrow as they should.

use anyhow::Result;

use crate::{bench, runtimes, setup, shell};

/// `cargo xtask lint`
pub(crate) fn command(arguments: &[String]) -> Result<()> {
    setup::node_modules()?;
    let fix = arguments.iter().any(|argument| argument == "--fix");
    for folder in [shell::npm_root(), runtimes::js(), bench::folder()] {
        let mut biome = shell::tool("@biomejs/biome/bin/biome");
        biome
            .current_dir(folder)
            .args(["check", "--error-on-warnings"])
            .args(fix.then_some("--write"));
        shell::step("TypeScript: format and lints", &mut biome)?;
    }
    for folder in ["tests/models", "tests/api"] {
        let mut types = shell::tool("typescript/bin/tsc");
        types.arg("--project").arg(shell::root().join(folder));
        shell::step("TypeScript: tests of the types", &mut types)?;
    }
    Ok(())
}
