//! What the command line says about endpoints, their members, errors and numbers: the sentences of
//! the core's own documentation. The library carries none of it.

use russet::api::{Api, Body, Endpoint};
use russet::error::Error;
use russet::models::typescript::{Declaration, declarations};

use super::heading;

/// Models whose numbers mean something, and are shown to people.
const PAYLOADS: [&str; 4] = ["Transaction", "RenewalInfo", "Data", "LastTransactionsItem"];

const TYPES: &str = r#"
/** What a member is for, and the values that are known for it, each with its meaning. */
export interface MemberGuide {
  readonly about: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** What an endpoint is for. */
export interface EndpointGuide {
  /** The API that it is part of. */
  readonly api: string;
  readonly about: string;
  /** The endpoint to call instead. */
  readonly replacedBy?: string;
  /** The members of its body and of its query. */
  readonly members: Readonly<Record<string, MemberGuide>>;
}

/** What a code means. */
export interface CodeGuide {
  readonly kind: ErrorKind;
  readonly meaning: string;
}
"#;

/// The text of `guide.ts`.
pub(super) fn typescript() -> Result<String, String> {
    let models = declarations();
    let mut text = heading("the core's documentation");
    text += "\nimport type { ErrorCode, ErrorKind } from \"./codes.js\";\n";
    text += TYPES;

    text += "\nexport const endpointGuide: Readonly<Record<string, EndpointGuide>> = {\n";
    for endpoint in Api::ALL.iter().flat_map(|api| api.endpoints()) {
        text += &endpoint_guide(endpoint, &models)?;
    }
    text += "};\n";

    text += "\nexport const codeGuide: Readonly<Record<ErrorCode, CodeGuide>> = {\n";
    for row in Error::TABLE {
        text += &format!(
            "  {}: {{ kind: {}, meaning: {} }},\n",
            quoted(row.code),
            quoted(row.kind.name()),
            quoted(row.meaning)
        );
    }
    text += "};\n";

    text += "\n/** What numbers in payloads mean, by the member that holds them. */\n";
    text += "export const numberGuide: Readonly<Record<string, Readonly<Record<string, string>>>> = {\n";
    let mut known: Vec<String> = Vec::new();
    for model in PAYLOADS {
        for member in members(model, &models)? {
            let is_number = definition(&member.ty, &models)
                .is_some_and(|(_, text)| text.contains("(number & {})"));
            if is_number && !known.contains(&member.name) {
                let values = values(&member.ty, &models);
                text += &format!("  {}: {},\n", member.name, record(&values));
                known.push(member.name);
            }
        }
    }
    text += "};\n";
    Ok(text)
}

fn endpoint_guide(endpoint: &Endpoint, models: &[Declaration]) -> Result<String, String> {
    let mut text = format!(
        "  {}: {{\n    api: {},\n    about: {},\n",
        endpoint.name,
        quoted(name_of(endpoint.api)),
        quoted(endpoint.about)
    );
    if let Some(other) = endpoint.replaced_by {
        text += &format!("    replacedBy: {},\n", quoted(other));
    }
    let mut about = Vec::new();
    if let Body::Json(model) = endpoint.body {
        about.extend(members(model, models)?);
    }
    if let Some(model) = endpoint.query_model {
        about.extend(members(model, models)?);
    }
    for parameter in endpoint
        .query
        .iter()
        .filter(|found| !found.about.is_empty())
    {
        about.push(Member {
            name: parameter.member.to_owned(),
            about: parameter.about.to_owned(),
            ty: parameter.ty.trim_end_matches("[]").to_owned(),
        });
    }
    if about.is_empty() {
        return Ok(text + "    members: {},\n  },\n");
    }
    text += "    members: {\n";
    for member in about {
        text += &format!("      {}: {{ about: {}", member.name, quoted(&member.about));
        let values = values(&member.ty, models);
        if !values.is_empty() {
            text += &format!(", values: {}", record(&values));
        }
        text += " },\n";
    }
    Ok(text + "    },\n  },\n")
}

const fn name_of(api: Api) -> &'static str {
    match api {
        Api::AppStore => "App Store Server API",
        Api::Retention => "Retention Messaging API",
        Api::AdvancedCommerce => "Advanced Commerce API",
        Api::ExternalPurchase => "External Purchase Server API",
    }
}

/// A member of a model, its type without what a list is around it.
struct Member {
    name: String,
    about: String,
    ty: String,
}

/// The members of a model, from its declaration: each begins a line after its comment. Of several
/// models that a type may be, there are none to speak of.
fn members(model: &str, models: &[Declaration]) -> Result<Vec<Member>, String> {
    let (_, text) = definition(model, models).ok_or_else(|| format!("no model {model}"))?;
    let mut members = Vec::new();
    let mut about: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        if line.starts_with('/') || line.starts_with('*') {
            let words = line
                .trim_start_matches(['/', '*', ' '])
                .trim_end_matches(['/', '*', ' ']);
            if !words.is_empty() {
                about.push(words);
            }
        } else if let Some((name, ty)) = line.split_once(": ") {
            let ty = ty.trim_end_matches(['}', ';', ',', ' ']);
            members.push(Member {
                name: name.trim_end_matches('?').to_owned(),
                about: about.join(" ").replace("@deprecated", "Deprecated:"),
                ty: ty
                    .strip_prefix("Array<")
                    .map_or(ty, |list| list.trim_end_matches('>'))
                    .to_owned(),
            });
            about.clear();
        }
    }
    Ok(members)
}

/// The documentation and the declaration of a type.
fn definition<'a>(name: &str, models: &'a [Declaration]) -> Option<(&'a str, &'a str)> {
    let head = format!("type {name} = ");
    models
        .iter()
        .find(|declaration| declaration.text.starts_with(&head))
        .map(|declaration| (declaration.docs.as_str(), declaration.text.as_str()))
}

/// The values of an enum with their meanings, from its documentation: an item for each.
fn values(ty: &str, models: &[Declaration]) -> Vec<(String, String)> {
    let mut values: Vec<(String, String)> = Vec::new();
    let Some((docs, text)) = definition(ty, models) else {
        return values;
    };
    if !text.contains("& {})") {
        return values;
    }
    for line in docs.lines() {
        let line = line.trim().trim_start_matches(['/', '*']).trim();
        if let Some((value, meaning)) = line
            .strip_prefix("- `")
            .and_then(|item| item.split_once("`: "))
        {
            values.push((value.trim_matches('"').to_owned(), meaning.to_owned()));
        }
    }
    values
}

fn record(values: &[(String, String)]) -> String {
    let entries: Vec<_> = values
        .iter()
        .map(|(value, meaning)| format!("{}: {}", quoted(value), quoted(meaning)))
        .collect();
    format!("{{ {} }}", entries.join(", "))
}

/// A literal: what JSON has for a text is one in TypeScript too.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
