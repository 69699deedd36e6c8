//! A long search for bytes that break a promise of the core.

use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::shell;

/// What libFuzzer needs to see where its inputs lead, in terms of the stable compiler. No sanitizer
/// of memory is among it: nothing here has unsafe code to be watched.
const INSTRUMENTATION: &str = "--cfg fuzzing -Cpasses=sancov-module \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";

/// `cargo xtask fuzz [target] [seconds]`
///
/// Takes every target in turn if none is named, for a minute each. What is found stays in
/// `target/fuzz/<target>` and is the beginning of the next search.
pub(crate) fn command(arguments: &[String]) -> Result<()> {
    let chosen = arguments.first().map(String::as_str);
    let seconds: u32 = arguments
        .get(1)
        .map_or(Ok(60), |text| text.parse())
        .context("the second argument is a number of seconds")?;

    let list = shell::quietly("the targets", &mut program(&[]))?;
    let list = String::from_utf8_lossy(&list.stdout).into_owned();
    let names = list.lines().filter_map(|line| line.split('\t').next());
    let wanted: Vec<_> = names
        .filter(|name| chosen.is_none_or(|chosen| chosen == *name))
        .collect();
    ensure!(!wanted.is_empty(), "there is no such target:\n{list}");

    // A folder of its own, since everything in it is compiled with other flags.
    let built = shell::target().join("fuzz-build");
    let host = host()?;
    let mut cargo = shell::cargo("build");
    cargo
        .args(["--package", "fuzz", "--target", &host])
        .env("CARGO_TARGET_DIR", &built)
        .env("RUSTFLAGS", INSTRUMENTATION);
    shell::step("the targets with libFuzzer", &mut cargo)?;
    for name in wanted {
        let folder = shell::target().join("fuzz").join(name);
        let (seeds, corpus) = (folder.join("seeds"), folder.join("corpus"));
        shell::make_folder(&corpus)?;
        let folder_of_seeds = seeds.to_string_lossy();
        shell::quietly("seeds", &mut program(&[name, &folder_of_seeds]))?;
        let mut fuzz = Command::new(built.join(&host).join("debug/fuzz"));
        fuzz.env("RUSSET_FUZZ_TARGET", name)
            .current_dir(&folder)
            .args([&corpus, &seeds])
            .arg(format!("-max_total_time={seconds}"))
            // The first input waits for the authority to sign all that the target knows.
            .args(["-max_len=16384", "-timeout=240", "-print_final_stats=1"]);
        println!("{name}: {seconds} s");
        let status = fuzz.status().context("the fuzzer cannot be run")?;
        ensure!(
            status.success(),
            "{name}: the input is in {}",
            folder.display()
        );
    }
    Ok(())
}

/// The same program without libFuzzer, which knows the targets and their seeds.
fn program(arguments: &[&str]) -> Command {
    let mut cargo = shell::cargo("run");
    cargo.args(["--package", "fuzz", "--"]).args(arguments);
    cargo
}

/// Naming the target, though it is this machine, keeps the flags from what runs while compiling.
fn host() -> Result<String> {
    let mut rustc = Command::new("rustc");
    let printed = shell::quietly("the host", rustc.args(["--print", "host-tuple"]))?;
    Ok(String::from_utf8_lossy(&printed.stdout).trim().to_owned())
}
