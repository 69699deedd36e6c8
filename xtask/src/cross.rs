//! The addons for Linux, on every processor and with both C libraries, from one machine.
//!
//! Zig brings each C library to link against, GNU's as old as one likes, so an addon does not ask
//! for a newer one merely because the machine that built it has it.

mod machine;

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::platforms::{PLATFORMS, Platform};
use crate::{build, pack, runtimes, setup, shell};
use machine::Machine;

/// The oldest C library of GNU's with which an addon is to load. Node's own is never older.
const GLIBC: (u32, u32) = (2, 17);

/// `cargo xtask cross`
///
/// Each addon is packed, chosen by npm as its machine would choose it, loaded in that machine's
/// Node and put through the whole suite; given a part of a name, only those platforms.
pub(crate) fn command(arguments: &[String]) -> Result<()> {
    if Platform::host()?.name != "linux-x64-gnu" {
        bail!("the machines are put together for Debian on x64, and this is another one");
    }
    let platforms: Vec<_> = PLATFORMS
        .iter()
        .filter(|platform| platform.os == "linux")
        .filter(|platform| arguments.iter().all(|part| platform.name.contains(part)))
        .collect();
    ensure!(!platforms.is_empty(), "no Linux has that in its name");
    build::without_addon()?;
    println!("building the addons");
    let zig = Zig::install()?;
    for platform in &platforms {
        zig.addon(platform)?;
    }
    let folder = shell::target().join("cross");
    let packages = folder.join("packages");
    pack::pack(&platforms, &packages)?;

    setup::install(&runtimes::js())?;
    let answers = runtimes::answers()?;
    for platform in &platforms {
        println!("running {}", platform.name);
        let machine = Machine::of(platform)?;
        let work = folder.join(platform.name);
        let libc = platform.libc.context("a Linux has a C library")?;
        let flags = [
            format!("--os={}", platform.os),
            format!("--cpu={}", platform.cpu),
            format!("--libc={libc}"),
        ];
        runtimes::prepare_from(&packages, &answers, &work, &flags)?;
        let mut node = Command::new("node");
        node.arg(runtimes::js().join("cross.js")).arg(&work);
        let mut suite = machine.begin(node);
        let said = shell::step("the suite", &mut suite)?.stdout;
        print!("  {}", String::from_utf8_lossy(&said));
    }
    Ok(())
}

/// Cargo with Zig as the linker.
struct Zig(PathBuf);

impl Zig {
    fn install() -> Result<Self> {
        let folder = runtimes::tools().join("zig");
        machine::python_packages("Zig", &folder, "zig.txt", &[])?;
        Ok(Self(folder))
    }

    /// Builds the addon of a platform, and looks which C library it needs.
    fn addon(&self, platform: &Platform) -> Result<()> {
        let (triple, is_gnu) = (triple(platform), platform.libc == Some("glibc"));
        if !setup::has_target(&triple) {
            let mut rustup = Command::new("rustup");
            shell::step(&triple, rustup.args(["target", "add", &triple]))?;
        }
        let target = if is_gnu {
            let (major, minor) = GLIBC;
            format!("{triple}.{major}.{minor}")
        } else {
            triple.clone()
        };
        let mut cargo = Command::new(self.0.join("bin/cargo-zigbuild"));
        cargo
            .current_dir(shell::root())
            .env("CARGO_TARGET_DIR", shell::target())
            .env("CARGO_ZIGBUILD_ZIG_PATH", self.0.join("ziglang/zig"))
            .args(["zigbuild", "--quiet", "--locked", "--release"])
            .args(["--package", "russet-node", "--target", &target]);
        shell::step(platform.name, &mut cargo)?;
        let built = shell::target()
            .join(&triple)
            .join("release/librusset_node.so");
        check_glibc(&shell::read(&built)?, is_gnu).context(platform.name)?;
        build::keep_addon(platform, &built)
    }
}

/// The platform as Rust names it.
fn triple(platform: &Platform) -> String {
    let cpu = match platform.cpu {
        "arm64" => "aarch64",
        _ => "x86_64",
    };
    let libc = match platform.libc {
        Some("musl") => "musl",
        _ => "gnu",
    };
    format!("{cpu}-unknown-linux-{libc}")
}

/// Every version of GNU's C library that an addon names is old enough, and only an addon for that
/// library names any.
fn check_glibc(addon: &[u8], is_gnu: bool) -> Result<()> {
    // Names in this format end with a zero.
    let mut versions = addon
        .split(|byte| *byte == 0)
        .filter_map(|name| name.strip_prefix(b"GLIBC_"))
        .map(String::from_utf8_lossy)
        .peekable();
    ensure!(
        versions.peek().is_some() == is_gnu,
        "it is linked to another C library"
    );
    for version in versions {
        let mut numbers = version.split('.').map(str::parse);
        let is_old = matches!(
            (numbers.next(), numbers.next()),
            (Some(Ok(major)), Some(Ok(minor))) if (major, minor) <= GLIBC
        );
        ensure!(is_old, "it needs GLIBC_{version}");
    }
    Ok(())
}

/// Where the files that pin what is installed from PyPI are.
fn requirements(name: &str) -> PathBuf {
    shell::root().join("xtask/requirements").join(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(addon: &[u8], is_gnu: bool, expected: Result<(), &str>) {
        let checked = check_glibc(addon, is_gnu).map_err(|error| error.to_string());
        assert_eq!(checked, expected.map_err(str::to_owned));
    }

    #[test]
    fn an_addon_for_gnu_loads_with_an_old_library() {
        check(b"\0GLIBC_2.2.5\0GLIBC_2.17\0", true, Ok(()));
        for (addon, error) in [
            (&b"\0GLIBC_2.17\0GLIBC_2.18\0"[..], "it needs GLIBC_2.18"),
            (b"\0GLIBC_2.100\0", "it needs GLIBC_2.100"),
            (b"\0GLIBC_3.0\0", "it needs GLIBC_3.0"),
            (b"\0GLIBC_PRIVATE\0", "it needs GLIBC_PRIVATE"),
            (b"\0libc.so\0", "it is linked to another C library"),
        ] {
            check(addon, true, Err(error));
        }
    }

    #[test]
    fn an_addon_for_musl_knows_nothing_of_gnu() {
        check(b"\0libc.so\0", false, Ok(()));
        let error = "it is linked to another C library";
        check(b"\0libc.so\0GLIBC_2.2.5\0", false, Err(error));
    }
}
