//! The proof of the signature engine inside wasm, and its speed there.

use std::process::Command;

use anyhow::{Result, bail};

use crate::{build, runtimes, setup, shell};

/// `cargo xtask ecdsa`
///
/// With `--measure` it times the engine beside `p256` and `p384` and proves nothing.
pub(crate) fn command(arguments: &[String]) -> Result<()> {
    let (mut cargo, results) = setup::wasm_toolchain()?.cargo("build");
    cargo.args(["--package", "ecdsa-proof", "--example", "inside_wasm"]);
    shell::step("the proof for wasm", &mut cargo)?;
    // As the module that is shipped.
    let module = shell::target().join("inside_wasm.wasm");
    build::optimise(&results.join("examples/inside_wasm.wasm"), &module)?;

    let scripts = runtimes::js().join("ecdsa");
    let mut node = Command::new("node");
    match arguments {
        [] => node
            .arg(scripts.join("run.js"))
            .arg(module)
            .arg(shell::target().join("ecdsa")),
        [measure] if measure == "--measure" => node.arg(scripts.join("measure.js")).arg(module),
        _ => bail!("`cargo xtask ecdsa` takes --measure or nothing"),
    };
    if !node.status()?.success() {
        bail!("the signature engine is not what it should be");
    }
    Ok(())
}
