//! Writes the vectors, or with `--check` says whether the files are what would be written.

use std::path::Path;
use std::process::ExitCode;

use conformance::authority;
use conformance::vectors::{Kind, file, revocation_file, test_chains_file};

fn main() -> ExitCode {
    let check = std::env::args()
        .skip(1)
        .any(|argument| argument == "--check");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let mut code = ExitCode::SUCCESS;
    let files = Kind::ALL.map(|kind| (kind.name(), file(kind).to_text()));
    let revocation = ("revocation", revocation_file().to_text());
    let test_chains = ("test-chains", test_chains_file().to_text());
    let authority = ("../../npm/local-store/src/authority", authority::to_text());
    for (name, text) in files
        .into_iter()
        .chain([revocation, test_chains, authority])
    {
        let path = folder.join(name).with_extension("json");
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
