//! Sizes of what is shipped, against a budget.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{build, shell};

/// The most that a Worker may ship for this package, compressed: wasm and glue together.
const BUDGET: u64 = 120 * 1024;

/// `cargo xtask size`
pub(crate) fn command(_: &[String]) -> Result<()> {
    build::command(&[])?;
    println!("measuring");
    let dist = build::dist();
    let worker = bundle("worker.js", "*", &dist)?;
    let verifier = bundle("worker-verifier.js", "{ Verifier }", &dist)?;

    println!("\n{:<28} {:>9} {:>9}", "bytes", "raw", "gzip");
    let wasm = report("wasm module", &dist.join("russet.wasm"))?;
    let script = report("JavaScript of a Worker", &worker)?;
    report("of it, for a Verifier alone", &verifier)?;
    let total = wasm + script;
    println!("{:<28} {:>9} {total:>9}", "a Worker ships", "");
    // Whoever only verifies carries nothing of the clients.
    if shell::read(&verifier)?
        .windows(8)
        .any(|part| part == b"/inApps/")
    {
        bail!("{} has the clients' tables in it", verifier.display());
    }
    if total > BUDGET {
        bail!("a Worker ships {total} bytes, the budget is {BUDGET}");
    }
    Ok(())
}

/// What a bundler makes of a Worker that uses these exports and nothing else.
fn bundle(name: &str, exports: &str, dist: &Path) -> Result<PathBuf> {
    let file = shell::target().join(name);
    let entry = shell::target().join(format!("entry-{name}"));
    let from = dist.join("workerd.js");
    shell::write(
        &entry,
        format!("export {exports} from {:?};\n", from.display().to_string()),
    )?;
    let mut rolldown = shell::tool("rolldown/bin/cli.mjs");
    rolldown
        .arg(&entry)
        .args(["--format", "esm", "--minify", "--external", "./russet.wasm"])
        .arg("--file")
        .arg(&file);
    shell::step("a Worker's bundle", &mut rolldown)?;
    Ok(file)
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
