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
    let release = arguments.iter().any(|argument| argument == "--release");
    build::command(&[])?;
    println!("packing");
    let built = |platform: &&Platform| build::addon_file(platform).exists();
    if let Some(missing) = PLATFORMS
        .iter()
        .find(|platform| release && !built(platform))
    {
        let file = build::addon_file(missing);
        bail!(
            "a release needs the addon of every platform; missing: {}",
            file.display()
        );
    }
    let platforms: Vec<_> = PLATFORMS.iter().filter(built).collect();

    shell::empty_folder(&folder())?;
    for platform in &platforms {
        pack_platform(platform)?;
    }
    pack_package(&platforms)?;
    println!("packed into {}", folder().display());
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

fn pack_platform(platform: &Platform) -> Result<()> {
    let stage = stage(platform.name)?;
    shell::write(&stage.join("package.json"), platform.manifest(VERSION))?;
    shell::copy(&build::addon_file(platform), &stage.join("russet.node"))?;
    pack(&format!("@russet/{}", platform.name), &stage)
}

/// The platform packages are written into the manifest only now: while nothing is published under
/// these names, no installation in the repository shall ask a registry for them.
fn pack_package(platforms: &[&Platform]) -> Result<()> {
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
    pack("russet", &stage)
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

fn pack(name: &str, stage: &Path) -> Result<()> {
    let mut npm = shell::npm(stage);
    npm.args(["pack", "--pack-destination"]).arg(folder());
    shell::step(name, &mut npm).map(drop)
}
