//! Error codes, from the table of errors.

use russet::error::{Error, Row};

/// The text of `codes.ts`.
pub(super) fn typescript() -> String {
    let table = Error::TABLE;
    let mut kinds: Vec<&str> = Vec::new();
    for row in table {
        if !kinds.contains(&row.kind.name()) {
            kinds.push(row.kind.name());
        }
    }

    let mut text = super::heading("the core's table of errors");
    text += "\n/** What the reader of an error from the core can do about it. */\n";
    text += "export type ErrorKind = keyof CodesOfKind;\n";
    text += "\n/** Says what exactly went wrong: `area/what`. Codes are stable. */\n";
    text += "export type ErrorCode = CodesOfKind[ErrorKind];\n";

    text += "\n/** The codes of each kind of error. */\nexport interface CodesOfKind {\n";
    for kind in kinds {
        text += &format!("  {kind}:");
        for row in table.iter().filter(|row| row.kind.name() == kind) {
            text += &format!("\n    | \"{}\"", row.code);
        }
        text += ";\n";
    }
    text += "}\n";

    text += "\n/** The facts that an error carries, by its code. */\n";
    text += "export interface ErrorDetails {\n";
    for row in table {
        text += &format!(
            "  /** {} */\n  \"{}\": {};\n",
            row.meaning,
            row.code,
            facts(row)
        );
    }
    text += "}\n";
    text
}

fn facts(row: &Row) -> String {
    if row.facts.is_empty() {
        return "Record<string, never>".to_owned();
    }
    let members: Vec<_> = row
        .facts
        .iter()
        .map(|(name, ty)| format!("{name}: {ty}"))
        .collect();
    format!("{{ {} }}", members.join("; "))
}
