//! Packs what would be published, and checks it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::platforms::{PLATFORMS, Platform};
use crate::{build, runtimes, shell};

/// One version for the crate and every package.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// `cargo xtask pack`
pub(crate) fn command(arguments: &[String]) -> Result<()> {
    if arguments.iter().any(|argument| argument == "--release") {
        return release();
    }
    build::command(&[])?;
    pack(&[Platform::host()?], &folder())
}

/// Packs the addon of every platform as it was built and tested before.
fn release() -> Result<()> {
    build::without_addon()?;
    for platform in &PLATFORMS {
        let file = build::addon_file(platform);
        if !file.exists() {
            bail!(
                "a release needs the addon of every platform; missing: {}",
                file.display()
            );
        }
    }
    pack(&PLATFORMS.each_ref(), &folder())
}

/// Packs the package and the addons of these platforms into a folder, and nothing else is there.
pub(crate) fn pack(platforms: &[&Platform], folder: &Path) -> Result<()> {
    println!("packing");
    shell::empty_folder(folder)?;
    for platform in platforms {
        pack_platform(platform, folder)?;
    }
    pack_package(platforms, folder)?;
    println!("packed into {}", folder.display());
    Ok(())
}

/// `cargo xtask lint-package`
pub(crate) fn lint(_: &[String]) -> Result<()> {
    command(&[])?;
    println!("checking the package");
    let tarball = package_tarball();
    let mut publint = shell::tool("publint/src/cli.js");
    shell::step("publint", publint.args(["run", "--strict"]).arg(&tarball))?;
    // The wasm file is an entry for bundlers and hosts, which is nothing that has types.
    let mut attw = shell::tool("@arethetypeswrong/cli/dist/index.js");
    attw.arg(&tarball)
        .args([
            "--profile",
            "node16",
            "--exclude-entrypoints",
            "russet.wasm",
        ])
        // `russet/web` is for pages, which have no `require`.
        .args(["--ignore-rules", "cjs-resolves-to-esm"]);
    shell::step("are the types wrong", &mut attw).map(drop)
}

/// The test of what was packed: files, sizes, manifests, and a publication that sends nothing.
pub(crate) fn test() -> Command {
    let mut node = Command::new("node");
    node.arg(runtimes::js().join("package.js"))
        .arg(folder())
        .arg(VERSION);
    node
}

/// The folder of the tarballs.
pub(crate) fn folder() -> PathBuf {
    shell::target().join("packages")
}

/// The tarball of the package itself.
pub(crate) fn package_tarball() -> PathBuf {
    folder().join(format!("russet-{VERSION}.tgz"))
}

fn pack_platform(platform: &Platform, folder: &Path) -> Result<()> {
    let stage = stage(platform.name)?;
    shell::write(&stage.join("package.json"), platform.manifest(VERSION))?;
    shell::copy(&build::addon_file(platform), &stage.join("russet.node"))?;
    npm_pack(&format!("@russet/{}", platform.name), &stage, folder)
}

/// The platform packages are written into the manifest only now: while nothing is published under
/// these names, no installation in the repository shall ask a registry for them.
fn pack_package(platforms: &[&Platform], folder: &Path) -> Result<()> {
    let stage = stage("russet")?;
    let manifest = build::package().join("package.json");
    shell::copy(&manifest, &stage.join("package.json"))?;
    shell::copy_folder(&build::dist(), &stage.join("dist"), |_| true)?;
    let mut set = shell::npm(&stage);
    set.args(["pkg", "set"]).arg(format!("version={VERSION}"));
    for platform in platforms {
        set.arg(format!(
            "optionalDependencies[@russet/{}]={VERSION}",
            platform.name
        ));
    }
    shell::quietly("npm pkg set", &mut set)?;
    npm_pack("russet", &stage, folder)
}

/// An empty folder with what every package has.
fn stage(name: &str) -> Result<PathBuf> {
    let stage = shell::target().join("stage").join(name);
    shell::empty_folder(&stage)?;
    for name in ["README.md", "LICENSE-MIT", "LICENSE-APACHE"] {
        shell::copy(&shell::root().join(name), &stage.join(name))?;
    }
    Ok(stage)
}

fn npm_pack(name: &str, stage: &Path, folder: &Path) -> Result<()> {
    let mut npm = shell::npm(stage);
    npm.args(["pack", "--pack-destination"]).arg(folder);
    shell::step(name, &mut npm).map(drop)
}
