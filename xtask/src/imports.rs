//! Proves what the core cannot do: a wasm module can only do what it imports. And what an engine has
//! to be able to do: what the module uses.

use std::path::Path;

use anyhow::{Result, bail};

use crate::{build, setup, shell};

/// Where wasm-bindgen's glue takes its functions from.
const GLUE: &str = "./russet_wasm_bg.js";

/// What the module uses beyond the first version of WebAssembly; `docs/edge.md` tells its users.
const FEATURES: &[&str] = &[
    "bulk-memory",
    "bulk-memory-opt",
    "call-indirect-overlong",
    "multivalue",
    "mutable-globals",
    "nontrapping-float-to-int",
    "reference-types",
    "sign-ext",
    "simd",
];

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

    let features = features(&shipped)?;
    if features != FEATURES {
        bail!("the wasm module uses {}", features.join(", "));
    }
    println!("  and uses {}", features.join(", "));
    Ok(())
}

/// What a wasm module uses, in alphabetical order.
fn features(module: &Path) -> Result<Vec<String>> {
    let mut command = shell::tool("binaryen/bin/wasm-opt");
    command.arg("--print-features").arg(module);
    let listed = shell::quietly("wasm-opt", &mut command)?.stdout;
    let mut features: Vec<_> = String::from_utf8_lossy(&listed)
        .lines()
        .filter_map(|line| Some(line.strip_prefix("--enable-")?.to_owned()))
        .collect();
    features.sort();
    Ok(features)
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
