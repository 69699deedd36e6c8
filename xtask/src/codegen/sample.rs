//! `russet/sample`: something to verify, for whoever has nothing from the App Store at hand.

use core::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Error, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

/// The files and the vectors in them that the samples are.
const TRANSACTION: (&str, &str) = ("transaction", "accepted/local-testing");
const NOTIFICATION: (&str, &str) = ("notification", "nested/transaction-of-local-testing");
const RECEIPT: (&str, &str) = ("receipt", "receipt/local-testing");

pub(super) fn typescript(root: &Path) -> Result<String> {
    let (file, transaction) = vector(root, TRANSACTION)?;
    let (_, notification) = vector(root, NOTIFICATION)?;
    let (_, receipt) = vector(root, RECEIPT)?;
    let certificate = file["certificates"]["local-testing-root"]
        .as_str()
        .context("the root")?;
    Ok(format!(
        "{heading}
/**
 * `russet/sample`: signed data to try things with. It is made up, and signed by a test authority
 * whose keys everybody knows.
 *
 * @module russet/sample
 */

/** A signed transaction of the app `com.example.app`, from the environment `LocalTesting`. */
export const transaction: string =
  \"{transaction}\";

/** A signed notification about a transaction of the same app, also from `LocalTesting`. */
export const notification: string =
  \"{notification}\";

/** An app receipt of the same app in base64, also from `LocalTesting`. */
export const receipt: string =
  \"{receipt}\";

/** The root of the test authority, in DER: for `localTestingRoots`, and for nothing else. */
export const root: Uint8Array = /* @__PURE__ */ new Uint8Array([
{}]);
",
        rows(&STANDARD.decode(certificate).map_err(Error::msg)?),
        heading = super::heading("the vectors"),
    ))
}

/// A file of vectors, and the message of one of them.
pub(super) fn vector(root: &Path, (name, id): (&str, &str)) -> Result<(Value, String)> {
    let path = root.join("tests/vectors").join(name).with_extension("json");
    let file: Value = serde_json::from_str(&fs::read_to_string(path)?)?;
    let vectors = file["vectors"].as_array().context("there are no vectors")?;
    let vector = vectors.iter().find(|vector| vector["id"] == id);
    let jws = vector
        .and_then(|vector| vector["jws"].as_str())
        .context(id.to_owned())?;
    let jws = jws.to_owned();
    Ok((file, jws))
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
