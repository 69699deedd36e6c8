//! Sizes of what is shipped, against a budget.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::{build, shell};

/// The most that a Worker may ship for this package, compressed: wasm and glue together.
const BUDGET: u64 = 150 * 1024;

/// `cargo xtask size`
pub(crate) fn command(_: &[String]) -> Result<()> {
    build::command(&[])?;
    println!("measuring");
    let dist = build::dist();
    let worker = shell::target().join("worker.js");
    let mut rolldown = shell::tool("rolldown/bin/cli.mjs");
    rolldown
        .arg(dist.join("workerd.js"))
        .args([
            "--format",
            "esm",
            "--minify",
            "--external",
            "./russet.wasm",
            "--file",
        ])
        .arg(&worker);
    shell::step("a Worker's bundle", &mut rolldown)?;

    println!("\n{:<28} {:>9} {:>9}", "bytes", "raw", "gzip");
    let wasm = report("wasm module", &dist.join("russet.wasm"))?;
    let script = report("JavaScript of a Worker", &worker)?;
    let total = wasm + script;
    println!("{:<28} {:>9} {total:>9}", "a Worker ships", "");
    if total > BUDGET {
        bail!("a Worker ships {total} bytes, the budget is {BUDGET}");
    }
    Ok(())
}

fn report(what: &str, file: &Path) -> Result<u64> {
    let raw = std::fs::metadata(file)
        .with_context(|| format!("{} cannot be read", file.display()))?
        .len();
    let gzip = shell::evaluate(
        "zlib.gzipSync(fs.readFileSync(process.argv[1]), { level: 9 }).length",
        &[file],
    )?;
    println!("{what:<28} {raw:>9} {gzip:>9}");
    gzip.parse()
        .with_context(|| format!("node gave {gzip:?} as a size"))
}
