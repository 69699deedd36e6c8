//! `cargo xtask codegen`: the TypeScript, and the tables in documents, that are derived from the core.
//!
//! The files are written as they are to stay: no formatter goes over them afterwards, so the same
//! core always gives the same bytes.

mod api;
mod apple;
mod codes;
mod error_guide;
mod guide;
mod inspector;
mod models;
mod notifications;
mod sample;

use std::fs;
use std::path::Path;

use anyhow::{Context, Error, Result, bail};

const FOLDER: &str = "npm/russet/src/generated";
const ERROR_GUIDE: &str = "docs/errors.md";
/// The longest line that is written without a break.
const WIDTH: usize = 100;

/// Writes every generated file, or with `--check` only says whether one is out of date.
pub(crate) fn command(arguments: &[String]) -> Result<()> {
    let check = arguments.iter().any(|argument| argument == "--check");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = vec![
        ("codes.ts".to_owned(), codes::typescript()),
        (
            "models.ts".to_owned(),
            models::typescript().map_err(Error::msg)? + &notifications::typescript(),
        ),
        ("sample.ts".to_owned(), sample::typescript(&root)?),
    ];
    files.push((
        "guide.ts".to_owned(),
        guide::typescript().map_err(Error::msg)?,
    ));
    files.push(("version.ts".to_owned(), version()));
    files.extend(api::files().map_err(Error::msg)?);
    files.extend(apple::files().map_err(Error::msg)?);
    let mut files: Vec<_> = files.into_iter().map(|file| (FOLDER, file)).collect();
    let page = inspector::files(&root)?.into_iter();
    files.extend(page.map(|file| (inspector::FOLDER, file)));
    for (folder, (name, text)) in files {
        fs::create_dir_all(root.join(folder))?;
        update(&root, &format!("{folder}/{name}"), &text, check)?;
    }
    let guide = fs::read_to_string(root.join(ERROR_GUIDE)).context(ERROR_GUIDE)?;
    update(&root, ERROR_GUIDE, &error_guide::markdown(&guide)?, check)
}

fn update(root: &Path, path: &str, text: &str, check: bool) -> Result<()> {
    let file = root.join(path);
    if fs::read_to_string(&file).is_ok_and(|current| current == text) {
        return Ok(());
    }
    if check {
        bail!("{path} is out of date: run `cargo xtask codegen`");
    }
    fs::write(&file, text).with_context(|| path.to_owned())
}

/// The version of everything, by which the clients present themselves.
fn version() -> String {
    let version = env!("CARGO_PKG_VERSION");
    heading("the workspace's manifest") + &format!("\nexport const version = \"{version}\";\n")
}

/// The first lines of a generated file.
fn heading(source: &str) -> String {
    format!("// Written by `cargo xtask codegen` from {source}. Changes made here are lost.\n")
}
