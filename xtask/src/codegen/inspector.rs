//! What the inspector knows beyond a report: what members and values mean, what errors mean, and
//! samples to try it with.
//!
//! All of it is derived from what the package publishes, and is part of the page alone: nobody who
//! verifies carries it along.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Error, Result};
use russet::error::Error as CoreError;
use serde_json::{Value, json};

use super::models;
use super::sample::vector;

pub(super) const FOLDER: &str = "npm/inspector/src/generated";

/// The models of what is signed; those they mention follow.
const ROOTS: [&str; 7] = [
    "Transaction",
    "RenewalInfo",
    "AppTransaction",
    "AnyNotification",
    "RealtimeRequest",
    "Receipt",
    "ReceiptInAppPurchase",
];

/// Its interfaces are written in TypeScript, because no model of the core is behind them.
const RECEIPT: &str = "npm/russet/src/receipt.ts";

/// What the samples are: the name, the file, the vector, and the root that signed it, if one did.
const SAMPLES: [Sample; 6] = [
    (
        "notification",
        "notification",
        "nested/transaction-and-renewal-info",
        Some("root"),
    ),
    (
        "transaction",
        "transaction",
        "accepted/every-field",
        Some("root"),
    ),
    (
        "purchase",
        "transaction",
        "accepted/production",
        Some("root"),
    ),
    (
        "expired",
        "transaction",
        "dates/intermediate-expired",
        Some("root"),
    ),
    ("xcode", "transaction", "accepted/xcode", None),
    (
        "receipt",
        "receipt",
        "receipt/many-purchases",
        Some("receipt-root"),
    ),
];

type Sample = (
    &'static str,
    &'static str,
    &'static str,
    Option<&'static str>,
);

/// The name and the text of each file.
pub(super) fn files(root: &Path) -> Result<Vec<(String, String)>> {
    Ok(vec![
        ("fields.ts".to_owned(), fields(root)?),
        ("meanings.ts".to_owned(), meanings()),
        ("samples.ts".to_owned(), samples(root)?),
    ])
}

/// A type of TypeScript, with what its documentation says.
enum Type {
    /// The members with their types and meanings.
    Object(Vec<(String, String, String)>),
    /// The values with their meanings.
    Values(BTreeMap<String, String>),
}

fn fields(root: &Path) -> Result<String> {
    let mut types = BTreeMap::new();
    let receipts = fs::read_to_string(root.join(RECEIPT)).context(RECEIPT)?;
    for text in [&models::typescript().map_err(Error::msg)?, &receipts] {
        read(text, &mut types);
    }
    let mut wanted: Vec<String> = ROOTS.map(str::to_owned).to_vec();
    let mut reached = BTreeSet::new();
    let (mut objects, mut values) = (BTreeMap::new(), BTreeMap::new());
    while let Some(name) = wanted.pop() {
        if !reached.insert(name.clone()) {
            continue;
        }
        match types.get(&name) {
            Some(Type::Object(members)) => {
                let members: BTreeMap<_, _> = members
                    .iter()
                    .map(|(member, kind, meaning)| (member, json!([kind, meaning])))
                    .collect();
                wanted.extend(mentioned(&members));
                objects.insert(name, members);
            }
            Some(Type::Values(meanings)) if !meanings.is_empty() => {
                values.insert(name, meanings);
            }
            _ => {}
        }
    }
    let heading = super::heading("the models of the package");
    Ok(format!(
        "{heading}
/** The members of each model: the type of each, and what it means. */
export const models: Record<string, Record<string, [type: string, meaning: string]>> = {};

/** The values of each enum, and what they mean. */
export const values: Record<string, Record<string, string>> = {};
",
        serde_json::to_string_pretty(&objects)?,
        serde_json::to_string_pretty(&values)?,
    ))
}

/// The types that members have.
fn mentioned(members: &BTreeMap<&String, Value>) -> Vec<String> {
    members
        .values()
        .filter_map(|member| member[0].as_str())
        .map(|name| {
            let inner = name.strip_prefix("Array<").unwrap_or(name);
            inner.trim_end_matches(['>', ']', '[']).to_owned()
        })
        .collect()
}

/// Reads declarations that are laid out as those of `models.ts` are: a comment before each type
/// and each member, and every member on a line that ends in a semicolon.
fn read(text: &str, types: &mut BTreeMap<String, Type>) {
    let mut comment = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(said) = commented(line) {
            comment.extend(said);
            continue;
        }
        let documented = core::mem::take(&mut comment);
        let declared = line
            .strip_prefix("export type ")
            .or_else(|| line.strip_prefix("export interface "));
        let Some(name) = declared.and_then(|rest| rest.split([' ', '<']).next()) else {
            continue;
        };
        let kind = if line.ends_with('{') {
            Type::Object(members(&mut lines))
        } else {
            Type::Values(listed(&documented))
        };
        types.insert(name.to_owned(), kind);
    }
}

/// What a line of a comment says, unless it is none.
fn commented(line: &str) -> Option<Option<String>> {
    let line = line.trim();
    let inner = line
        .strip_prefix("/**")
        .or_else(|| line.strip_prefix("*/"))
        .or_else(|| line.strip_prefix('*'))?;
    let said = inner.trim_end_matches("*/").trim();
    Some((!said.is_empty()).then(|| said.to_owned()))
}

fn members<'a>(lines: &mut impl Iterator<Item = &'a str>) -> Vec<(String, String, String)> {
    let mut members = Vec::new();
    let mut comment = Vec::new();
    let mut declaration = String::new();
    for line in lines.take_while(|line| !line.starts_with('}')) {
        if let Some(said) = commented(line) {
            comment.extend(said);
            continue;
        }
        declaration.push_str(line.trim());
        if let Some((name, kind)) = declaration
            .strip_suffix(';')
            .and_then(|whole| whole.split_once(':'))
        {
            let kind = kind.trim();
            // A union that is written in place says nothing that the value does not.
            let kind = if kind.contains('|') { "text" } else { kind };
            let name = name.trim_end_matches('?');
            members.push((name.to_owned(), kind.to_owned(), comment.join(" ")));
            comment.clear();
            declaration.clear();
        }
    }
    members
}

/// The values that a comment lists: "- `value`: meaning", which may go on below.
fn listed(comment: &[String]) -> BTreeMap<String, String> {
    let mut values = BTreeMap::new();
    let mut last = None;
    for line in comment {
        if let Some((value, meaning)) = line
            .strip_prefix("- `")
            .and_then(|line| line.split_once("`: "))
        {
            let value = value.trim_matches('"').to_owned();
            values.insert(value.clone(), meaning.to_owned());
            last = Some(value);
        } else if line.starts_with('@') {
            last = None;
        } else if let Some(meaning) = last.as_ref().and_then(|value| values.get_mut(value)) {
            meaning.push(' ');
            meaning.push_str(line);
        }
    }
    values
}

/// What the codes of errors mean.
fn meanings() -> String {
    let mut text = super::heading("the core's table of errors");
    text += "\n/** What each code means. */\nexport const meanings: Record<string, string> = {\n";
    for row in CoreError::TABLE {
        text += &format!("  \"{}\": {},\n", row.code, json!(row.meaning));
    }
    text + "};\n"
}

fn samples(root: &Path) -> Result<String> {
    let mut text = super::heading("the vectors");
    text += "
/** Messages that the test authority signed, each with the root that it takes in base64. */
export const samples: Record<string, { text: string; roots: string[] }> = {
";
    for (name, file, id, certificate) in SAMPLES {
        let (whole, message) = vector(root, (file, id))?;
        let roots: Vec<_> = certificate
            .iter()
            .map(|name| whole["certificates"][name].clone())
            .collect();
        text += &format!(
            "  {name}: {{\n    text: {},\n    roots: {},\n  }},\n",
            json!(message),
            json!(roots)
        );
    }
    let keys: Value = serde_json::from_str(&fs::read_to_string(
        root.join("tests/vectors/signing/keys.json"),
    )?)?;
    text += &format!(
        "}};\n\n/** A private key that everybody knows. */\nexport const key = {};\n",
        keys["vectors"][0]["text"]
    );
    Ok(text)
}
