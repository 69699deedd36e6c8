//! Writes the vectors, or with `--check` says whether the files are what would be written.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/transaction.json");
    let text = conformance::vectors::transactions().to_text();
    let check = std::env::args()
        .skip(1)
        .any(|argument| argument == "--check");
    if !check {
        std::fs::write(&path, text).expect("the file can be written");
    } else if std::fs::read_to_string(&path).ok() != Some(text) {
        eprintln!(
            "{} is stale: run `cargo run -p conformance --bin generate`",
            path.display()
        );
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
