//! Builds the npm package: the wasm module and its glue, the addon, the JavaScript.

use core::sync::atomic::{AtomicBool, Ordering};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use wasm_bindgen_cli_support::{Bindgen, EncodeInto};

use crate::platforms::Platform;
use crate::{setup, shell};

/// `cargo xtask build`
///
/// Other commands begin with it; it does its work once, however many of them are run together.
pub(crate) fn command(_: &[String]) -> Result<()> {
    static DONE: AtomicBool = AtomicBool::new(false);
    if DONE.load(Ordering::Relaxed) {
        return Ok(());
    }
    without_addon()?;
    addon()?;
    DONE.store(true, Ordering::Relaxed);
    Ok(())
}

/// Builds what is the same on every platform.
pub(crate) fn without_addon() -> Result<()> {
    setup::command(&[])?;
    println!("building");
    wasm()?;
    javascript()
}

/// The folder of the npm package.
pub(crate) fn package() -> PathBuf {
    shell::npm_root().join("russet")
}

/// The folder into which the package is built.
pub(crate) fn dist() -> PathBuf {
    package().join("dist")
}

/// The addon of a platform, once it is built.
pub(crate) fn addon_file(platform: &Platform) -> PathBuf {
    shell::npm_root()
        .join("platforms")
        .join(platform.name)
        .join("russet.node")
}

/// The wasm module with its glue, beside the TypeScript that imports them.
fn wasm() -> Result<()> {
    let (mut cargo, results) = setup::wasm_toolchain()?.cargo("rustc")?;
    // A second crate type would silently turn off LTO, so the manifest names none.
    cargo.args(["--package", "russet-wasm", "--crate-type", "cdylib"]);
    shell::step("the core for wasm", &mut cargo)?;

    println!("  its glue");
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(results.join("russet_wasm.wasm"))
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .encode_into(EncodeInto::Always)
        .reset_state_function(true)
        .remove_name_section(true)
        .remove_producers_section(true);
    let mut output = bindgen
        .generate_output()
        .context("wasm-bindgen refused the module")?;
    let sources = package().join("src/wasm");
    shell::write(&sources.join("glue.js"), output.js())?;
    let whole = shell::target().join("russet.wasm");
    shell::write(&whole, output.wasm_mut().emit_wasm())?;

    let optimised = sources.join("russet.wasm");
    optimise(&whole, &optimised)?;
    let text = BASE64_STANDARD.encode(shell::read(&optimised)?);
    let inlined = format!("export const base64 =\n  \"{text}\";\n");
    shell::write(&sources.join("base64.js"), inlined)
}

/// Makes a module smaller, with nothing but the features that it already says it uses.
pub(crate) fn optimise(from: &Path, to: &Path) -> Result<()> {
    let mut command = shell::tool("binaryen/bin/wasm-opt");
    command
        .args(["-Oz", "--converge"])
        .arg(from)
        .arg("--output")
        .arg(to);
    shell::step("wasm-opt", &mut command).map(drop)
}

/// The addon of this machine's platform.
fn addon() -> Result<()> {
    let platform = Platform::host()?;
    let mut cargo = shell::cargo("build");
    cargo.args(["--release", "--package", "russet-node"]);
    shell::step("the core for Node", &mut cargo)?;
    let (prefix, suffix) = (std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    let built = shell::target()
        .join("release")
        .join(format!("{prefix}russet_node{suffix}"));
    keep_addon(platform, &built)
}

/// Puts an addon where it is packed from.
pub(crate) fn keep_addon(platform: &Platform, built: &Path) -> Result<()> {
    let file = addon_file(platform);
    shell::make_folder(file.parent().context("a file has a folder")?)?;
    shell::copy(built, &file)
}

/// The JavaScript and the declarations.
fn javascript() -> Result<()> {
    let (package, dist) = (package(), dist());
    let compiler = "typescript/bin/tsc";
    shell::step(
        "the types",
        shell::tool(compiler).arg("--project").arg(&package),
    )?;
    shell::empty_folder(&dist)?;
    let declarations = package.join("tsconfig.declarations.json");
    shell::step(
        "declarations",
        shell::tool(compiler).arg("--project").arg(declarations),
    )?;
    let mut rolldown = shell::tool("rolldown/bin/cli.mjs");
    shell::step(
        "JavaScript",
        rolldown
            .current_dir(&package)
            .arg("--config")
            .arg("rolldown.config.js"),
    )?;

    // The same text describes both module systems; the manifest says which one it is read for.
    let is_declaration = |name: &str| name.ends_with(".d.ts");
    let cjs = dist.join("cjs");
    for part in ["api", "apple", "entry", "generated"] {
        shell::copy_folder(&dist.join(part), &cjs.join(part), is_declaration)?;
    }
    for entry in std::fs::read_dir(&dist)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if is_declaration(&name) {
            shell::copy(&path, &cjs.join(name))?;
        }
    }
    shell::write(&cjs.join("package.json"), "{ \"type\": \"commonjs\" }\n")?;
    shell::copy(
        &package.join("src/wasm/russet.wasm"),
        &dist.join("russet.wasm"),
    )?;
    Ok(())
}
