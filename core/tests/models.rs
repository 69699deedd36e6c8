//! The models against data in the repository: the generated TypeScript against the table of names,
//! with nothing missing and nothing extra, and what the verifier accepts against the types.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use russet::models::Transaction;
use serde_json::Value;

const VECTORS: &str = "tests/vectors/transaction.json";
const TYPESCRIPT: &str = "npm/russet/src/generated/models.ts";
const TABLE: &str = "tests/models/table.json";

#[test]
fn typescript_has_every_model_field_and_value_of_the_table() {
    let typescript = parse(&read(TYPESCRIPT));
    let table = from_table(&table());
    for (name, expected) in &table {
        let found = typescript
            .get(name)
            .unwrap_or_else(|| panic!("{name} is missing"));
        assert_eq!(found, expected, "{name}");
    }
    let extra: Vec<_> = typescript
        .keys()
        .filter(|name| !table.contains_key(*name))
        .collect();
    // The parts of which the table's types are made, and the union of notifications.
    let parts = [
        "Decimal",
        "ExternalPurchaseLineItem",
        "Notification",
        "UnixMillis",
    ];
    assert_eq!(extra, parts);
}

#[test]
fn typescript_has_every_combination_of_the_table() {
    let table = table();
    let text = read(TYPESCRIPT);
    let (_, union) = text
        .split_once("export type Notification =\n")
        .expect("the union");
    let members: Vec<String> = union
        .split("\n  | ")
        .map(|member| member.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    let combinations = table["notifications"].as_array().expect("a list");
    for combination in combinations {
        let text = |index: usize| combination[index].as_str();
        let kind = format!("notificationType: \"{}\"", text(0).expect("a type"));
        let body = format!("With<\"{}\">", text(2).expect("a member"));
        let subtype = text(1).map_or("subtype?:".to_owned(), |subtype| format!("\"{subtype}\""));
        let wanted = [kind, body, subtype];
        let found = members
            .iter()
            .any(|member| wanted.iter().all(|part| member.contains(part)));
        assert!(found, "{combination}");
    }
    for literal in union.split('"').skip(1).step_by(2) {
        let literal = Value::from(literal);
        let is_listed = |one: &Value| one.as_array().is_some_and(|parts| parts.contains(&literal));
        assert!(
            combinations.iter().any(is_listed),
            "{literal} is in no combination"
        );
    }
}

#[test]
fn transactions_that_are_verified_keep_every_member() {
    let vectors: Value = serde_json::from_str(&read(VECTORS)).expect("the vectors are JSON");
    let vectors = vectors["vectors"].as_array().expect("a list");
    let mut payloads = 0;
    for vector in vectors {
        let (id, payload) = (&vector["id"], &vector["expect"]["payload"]);
        if payload.is_null() {
            continue;
        }
        payloads += 1;
        let transaction: Transaction =
            serde_json::from_value(payload.clone()).unwrap_or_else(|error| panic!("{id}: {error}"));
        assert_eq!(
            &serde_json::to_value(transaction).expect("JSON"),
            payload,
            "{id}"
        );
    }
    assert_ne!(payloads, 0);
}

#[derive(Debug, PartialEq)]
struct Declaration {
    deprecated: bool,
    shape: Shape,
}

#[derive(Debug, PartialEq)]
enum Shape {
    /// Members by name; the name of an optional one ends in a question mark.
    Object(BTreeMap<String, Member>),
    /// What stands between the bars, in order; a deprecated value ends in an exclamation mark.
    Union(Vec<String>),
}

#[derive(Debug, PartialEq)]
struct Member {
    typescript: String,
    deprecated: bool,
}

/// The exported types of the generated file. Its layout is known: a comment, the head of a type, a
/// line for each member.
fn parse(text: &str) -> BTreeMap<String, Declaration> {
    let mut declarations = BTreeMap::new();
    let mut lines = text.lines();
    let mut comment = String::new();
    while let Some(line) = lines.next() {
        let definition = line
            .strip_prefix("export type ")
            .and_then(|line| line.split_once(" ="))
            .filter(|(name, _)| !is_part_of_the_union(name));
        let Some((name, rest)) = definition else {
            if line.starts_with("/**") {
                comment.clear();
            }
            comment += line;
            comment.push('\n');
            continue;
        };
        assert!(!comment.is_empty(), "{name} has no comment");
        let shape = if rest == " {" {
            Shape::Object(members(&mut lines))
        } else {
            let mut union = rest.to_owned();
            while !union.ends_with(';') {
                union += lines.next().expect("a type ends in a semicolon");
            }
            Shape::Union(values(&union, &comment))
        };
        let deprecated = is_deprecated(&comment);
        declarations.insert(name.to_owned(), Declaration { deprecated, shape });
        comment.clear();
    }
    declarations
}

/// Whether a type is no model, but one of those that the union of notifications is made of.
fn is_part_of_the_union(name: &str) -> bool {
    name.starts_with("NotificationWith")
        || ["NotificationBodies", "NotificationMembers"].contains(&name)
}

/// The members of an object type, up to its closing brace.
fn members<'a>(lines: &mut impl Iterator<Item = &'a str>) -> BTreeMap<String, Member> {
    let mut members = BTreeMap::new();
    let mut comment = String::new();
    for line in lines.map(str::trim) {
        if line == "};" {
            break;
        }
        if line.starts_with("/**") || line.starts_with('*') {
            comment += line;
            comment.push('\n');
            continue;
        }
        let (name, typescript) = line
            .strip_suffix(';')
            .and_then(|member| member.split_once(": "))
            .unwrap_or_else(|| panic!("not a member: {line}"));
        assert!(!comment.is_empty(), "{name} has no comment");
        let member = Member {
            typescript: typescript.to_owned(),
            deprecated: is_deprecated(&comment),
        };
        assert!(
            members.insert(name.to_owned(), member).is_none(),
            "{name} appears twice"
        );
        comment.clear();
    }
    members
}

/// The members of a union. The comment of an enum explains each of its values.
fn values(union: &str, comment: &str) -> Vec<String> {
    // What explains a value can take several lines.
    let comment = comment.replace("\n *   ", " ");
    let members = union.trim_end_matches(';').split(" | ").map(str::trim);
    let mark = |member: &str| {
        let explained = format!("- `{member}`: ");
        let explanation = comment.lines().find(|line| line.contains(&explained));
        let is_value = member.starts_with('"') || member.parse::<i64>().is_ok();
        assert_eq!(explanation.is_some(), is_value, "{member} in {comment}");
        let deprecated = explanation.is_some_and(|line| line.contains(" Deprecated: "));
        format!("{member}{}", if deprecated { "!" } else { "" })
    };
    // The first bar of a union on several lines has nothing before it. The union of notifications
    // has a test of its own.
    members
        .filter(|member| !member.is_empty() && !member.contains("With"))
        .map(mark)
        .collect()
}

/// The declarations that the table asks for.
fn from_table(table: &Value) -> BTreeMap<String, Declaration> {
    let deprecated = table["deprecated"].as_array().expect("a list");
    let is_deprecated = |path: &str| deprecated.iter().any(|one| one == path);
    let mut declarations = BTreeMap::new();
    for (name, fields) in table["models"].as_object().expect("models") {
        let member = |(field, kind): (&String, &Value)| {
            let path = format!("{name}.{}", field.trim_end_matches('?'));
            let typescript = match &table["constants"][&path] {
                Value::Null => typescript(kind.as_str().expect("a type")),
                constant => constant.to_string(),
            };
            (
                field.clone(),
                Member {
                    typescript,
                    deprecated: is_deprecated(&path),
                },
            )
        };
        let members = fields
            .as_object()
            .expect("members")
            .iter()
            .map(member)
            .collect();
        let declaration = Declaration {
            deprecated: is_deprecated(name),
            shape: Shape::Object(members),
        };
        // The plain form of a notification; its own name belongs to the union.
        let name = if name == "Notification" {
            "AnyNotification"
        } else {
            name
        };
        declarations.insert(name.to_owned(), declaration);
    }
    for (name, values) in table["enums"].as_object().expect("enums") {
        let values = values.as_array().expect("values");
        let open = if values[0].is_string() {
            "(string & {})"
        } else {
            "(number & {})"
        };
        let mark = |value: &Value| {
            let text = value.as_str().map_or(value.to_string(), str::to_owned);
            format!(
                "{value}{}",
                if is_deprecated(&format!("{name}={text}")) {
                    "!"
                } else {
                    ""
                }
            )
        };
        let union = values.iter().map(mark).chain([open.to_owned()]).collect();
        let declaration = Declaration {
            deprecated: is_deprecated(name),
            shape: Shape::Union(union),
        };
        declarations.insert(name.clone(), declaration);
    }
    declarations
}

/// What a type of the table is in TypeScript.
fn typescript(kind: &str) -> String {
    let inner = |generic| {
        kind.strip_prefix(generic)
            .and_then(|kind: &str| kind.strip_suffix('>'))
    };
    if let Some(kind) = inner("array<") {
        return format!("Array<{}>", typescript(kind));
    }
    if let Some((key, value)) = inner("map<").and_then(|kinds| kinds.split_once(',')) {
        return format!("{{ [key in {}]?: {} }}", typescript(key), typescript(value));
    }
    let name = match kind {
        "string" | "uuid" => "string",
        "boolean" => "boolean",
        "integer" => "number",
        "timestamp" => "UnixMillis",
        "decimal" => "Decimal",
        "model:OneTimeBuyLineItem|model:SubscriptionBuyLineItem|model:RefundLineItem" => {
            "ExternalPurchaseLineItem"
        }
        _ => kind
            .strip_prefix("model:")
            .or_else(|| kind.strip_prefix("enum:"))
            .unwrap_or_else(|| panic!("a type that is not explained: {kind}")),
    };
    name.to_owned()
}

fn is_deprecated(comment: &str) -> bool {
    comment.contains("@deprecated ")
}

fn table() -> Value {
    serde_json::from_str(&read(TABLE)).expect("the table is JSON")
}

fn read(path: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{path}: {error}"))
}
