//! Writes the vectors, or with `--check` says whether the files are what would be written.

use std::path::Path;
use std::process::ExitCode;

use conformance::vectors::{Kind, file};

fn main() -> ExitCode {
    let check = std::env::args()
        .skip(1)
        .any(|argument| argument == "--check");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let mut code = ExitCode::SUCCESS;
    for kind in Kind::ALL {
        let path = folder.join(kind.name()).with_extension("json");
        let text = file(kind).to_text();
        if !check {
            std::fs::write(&path, text).expect("the file can be written");
        } else if std::fs::read_to_string(&path).ok() != Some(text) {
            eprintln!(
                "{} is stale: run `cargo run -p conformance --bin generate`",
                path.display()
            );
            code = ExitCode::FAILURE;
        }
    }
    code
}
