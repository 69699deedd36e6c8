//! Proves what the core cannot do: a wasm module can only do what it imports.

use std::path::Path;

use anyhow::{Result, bail};

use crate::{build, setup, shell};

/// Where wasm-bindgen's glue takes its functions from.
const GLUE: &str = "./russet_wasm_bg.js";

/// `cargo xtask imports`
pub(crate) fn command(_: &[String]) -> Result<()> {
    setup::command(&[])?;
    println!("looking at imports");
    let (mut cargo, results) = setup::wasm_toolchain()?.cargo("build")?;
    cargo.args(["--package", "russet-wasm", "--example", "core_alone"]);
    shell::step("the core alone", &mut cargo)?;
    let alone = shell::target().join("core_alone.wasm");
    build::optimise(&results.join("examples/core_alone.wasm"), &alone)?;

    let imports = of(&alone)?;
    if !imports.is_empty() {
        bail!("the core imports {}", imports.join(", "));
    }
    println!("  the core imports nothing");

    build::command(&[])?;
    let shipped = build::dist().join("russet.wasm");
    let imports = of(&shipped)?;
    if let Some(foreign) = imports.iter().find(|import| !import.starts_with(GLUE)) {
        bail!("the wasm module imports {foreign}");
    }
    println!(
        "  the wasm module imports {} functions of its glue",
        imports.len()
    );
    Ok(())
}

/// Module and name of everything a wasm module imports.
fn of(module: &Path) -> Result<Vec<String>> {
    let listed = shell::evaluate(
        "WebAssembly.Module.imports(new WebAssembly.Module(fs.readFileSync(process.argv[1])))\
         .map(({ module, name }) => `${module} ${name}`).join('\\n')",
        &[module],
    )?;
    Ok(listed.lines().map(str::to_owned).collect())
}
