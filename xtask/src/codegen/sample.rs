//! `russet/sample`: something to verify, for whoever has nothing from the App Store at hand.

use core::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Error, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

/// The vector that the sample is.
const VECTOR: &str = "accepted/local-testing";

pub(super) fn typescript(root: &Path) -> Result<String> {
    let file = fs::read_to_string(root.join("tests/vectors/transaction.json"))?;
    let file: Value = serde_json::from_str(&file)?;
    let vectors = file["vectors"].as_array().context("there are no vectors")?;
    let vector = vectors.iter().find(|vector| vector["id"] == VECTOR);
    let jws = vector
        .and_then(|vector| vector["jws"].as_str())
        .context(VECTOR)?;
    let certificate = file["certificates"]["local-testing-root"]
        .as_str()
        .context("the root")?;
    Ok(format!(
        "{heading}
/**
 * `russet/sample`: a transaction to try things with. It is made up, and signed by a test authority
 * whose keys everybody knows.
 *
 * @module
 */

/** A signed transaction of the app `com.example.app`, from the environment `LocalTesting`. */
export const transaction: string =
  \"{jws}\";

/** The root of the test authority, in DER: for `localTestingRoots`, and for nothing else. */
export const root: Uint8Array = /* @__PURE__ */ new Uint8Array([
{}]);
",
        rows(&STANDARD.decode(certificate).map_err(Error::msg)?),
        heading = super::heading("the vectors"),
    ))
}

/// Bytes as numbers, sixteen to a line.
fn rows(bytes: &[u8]) -> String {
    bytes.chunks(16).fold(String::new(), |mut text, row| {
        text.push(' ');
        for byte in row {
            write!(text, " {byte},").expect("text grows");
        }
        text.push('\n');
        text
    })
}
