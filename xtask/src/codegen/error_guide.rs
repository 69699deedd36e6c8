//! The table of codes in the guide on errors.

use anyhow::{Context, Result};
use russet::error::Error;

const FIRST: &str = "<!-- codes -->\n";
const LAST: &str = "<!-- /codes -->";

/// The guide with its table brought up to date.
pub(super) fn markdown(guide: &str) -> Result<String> {
    let (before, rest) = guide.split_once(FIRST).context("the guide has no table")?;
    let (_, after) = rest
        .split_once(LAST)
        .context("the guide's table has no end")?;
    let mut table = String::from("| code | kind | meaning |\n|---|---|---|\n");
    for row in Error::TABLE {
        let meaning = row.meaning.replace('|', "\\|");
        table += &format!("| `{}` | {} | {meaning} |\n", row.code, row.kind.name());
    }
    Ok(format!("{before}{FIRST}{table}{LAST}{after}"))
}
