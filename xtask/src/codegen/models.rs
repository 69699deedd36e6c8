//! Models and enums, from the declarations that `ts-rs` derives.
//!
//! `ts-rs` gives correct declarations without line breaks of any order; this lays them out.

use russet::models::typescript::{Declaration, declarations};

use super::WIDTH;

/// The text of `models.ts`.
pub(super) fn typescript() -> Result<String, String> {
    let mut text = super::heading("the core's models");
    for declaration in declarations() {
        text += "\n";
        text += &lay_out(&declaration)?;
    }
    Ok(text)
}

fn lay_out(declaration: &Declaration) -> Result<String, String> {
    let mut text = comment(&mut declaration.docs.lines(), "");
    match declaration.text.split_once('\n') {
        None => text += &alias(&declaration.text),
        Some((head, members)) => {
            text += &format!("export {}\n", head.trim());
            text += &body(members)?;
        }
    }
    Ok(text)
}

/// A type on one line: a union that is too long for it gets a line for each of its members.
fn alias(declaration: &str) -> String {
    let line = format!("export {declaration}\n");
    match declaration.split_once(" = ") {
        Some((head, union)) if line.len() > WIDTH => {
            format!("export {head} =\n  | {}\n", union.replace(" | ", "\n  | "))
        }
        _ => line,
    }
}

/// The members of an object type and its closing brace. Every member has a comment, so each begins
/// a line.
fn body(members: &str) -> Result<String, String> {
    let members = members
        .trim_end()
        .strip_suffix("};")
        .ok_or_else(|| format!("not an object type: {members}"))?;
    let mut text = String::new();
    let mut lines = members.lines().peekable();
    while lines.peek().is_some() {
        text += &comment(&mut lines, "  ");
        if let Some(member) = lines.next() {
            let member = member
                .trim()
                .strip_suffix(',')
                .ok_or_else(|| format!("not a member: {member}"))?;
            text += &format!("  {member};\n");
        }
    }
    Ok(text + "};\n")
}

/// A documentation comment: on one line if it has just one and fits.
pub(super) fn comment<'a>(lines: &mut impl Iterator<Item = &'a str>, indent: &str) -> String {
    let mut paragraphs = Vec::new();
    for line in lines {
        match line.trim() {
            "/**" => {}
            "*/" => break,
            line => paragraphs.push(line.strip_prefix('*').unwrap_or(line).trim()),
        }
    }
    match paragraphs.as_slice() {
        [] => String::new(),
        [line] if indent.len() + line.len() + "/**  */".len() <= WIDTH => {
            format!("{indent}/** {line} */\n")
        }
        lines => {
            let mut text = format!("{indent}/**\n");
            for line in lines {
                for line in wrap(line, WIDTH - indent.len() - " * ".len()) {
                    text += format!("{indent} * {line}").trim_end();
                    text += "\n";
                }
            }
            text + &format!("{indent} */\n")
        }
    }
}

/// The entry of a list on as many lines as it needs. Other text is wrapped where it was written.
fn wrap(line: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in line.split(' ') {
        let current = lines.len() - 1;
        if !lines[current].is_empty() && lines[current].len() + 1 + word.len() > width {
            lines.push(format!("  {word}"));
        } else {
            let space = if lines[current].is_empty() { "" } else { " " };
            lines[current] += &format!("{space}{word}");
        }
    }
    lines
}
