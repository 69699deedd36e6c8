//! What a client has to know while it runs.

use std::collections::BTreeSet;

use russet::api::{Api, Body, Endpoint, Environments, Failure, Limit, Parameter, Repeat, Rule};
use russet::models::typescript::Declaration;

use super::super::heading;
use super::{Client, SOURCE};

/// The text of a table.
pub(super) fn typescript(client: &Client, models: &[Declaration]) -> Result<String, String> {
    let class = client.class;
    let mut names = BTreeSet::new();
    let mut text = heading(SOURCE);
    text += "\nimport type { Table } from \"../api/table.js\";\n";
    text += "\n/** The names of the errors that the server may answer with. */\n";
    text += &format!("export type {class}ErrorName =");
    for failure in client.apis.iter().flat_map(|api| api.failures()) {
        if names.insert(failure.name) {
            text += &format!("\n  | \"{}\"", failure.name);
        }
    }
    text += ";\n";

    let variable = format!("{}{}", class[..1].to_lowercase(), &class[1..]);
    text += &format!("\nexport const {variable}Table: Table = {{\n");
    text += &lines(
        "endpoints",
        client
            .apis
            .iter()
            .flat_map(|&api| api.endpoints())
            .map(endpoint),
    );
    text += &lines("models", bodies(client, models)?);
    text += &lines("failures", failures(client));
    text += &format!("  base: {},\n", base(client));
    text += "};\n";
    Ok(text)
}

/// A member whose value is a text of lines.
fn lines(name: &str, lines: impl IntoIterator<Item = String>) -> String {
    let mut text = format!("  {name}: `");
    let mut first = true;
    for line in lines {
        if !first {
            text += "\n";
        }
        first = false;
        text += &line;
    }
    text + "`,\n"
}

/// `name METHOD path calls-per-second repeat-and-environments body answer query`
fn endpoint(endpoint: &Endpoint) -> String {
    let rules = endpoint.api.rules();
    let mut path = endpoint.path.to_owned();
    for rule in rules.iter().filter(|rule| rule.model.is_empty()) {
        let (plain, marked) = (
            format!("{{{}}}", rule.member),
            format!("{{{}:{}}}", rule.member, form_of(rule, 't')),
        );
        path = path.replace(&plain, &marked);
    }
    let calls = endpoint.per_second.unwrap_or(0);
    let repeat = match endpoint.repeat {
        Repeat::Freely | Repeat::SameRequest => 'r',
        Repeat::Never => 'n',
    };
    let environments = match endpoint.environments {
        Environments::Both => "",
        Environments::Production => "P",
        Environments::Sandbox => "S",
    };
    let body = match endpoint.body {
        Body::None => "-",
        Body::Json(model) => model,
        Body::Png => "png",
    };
    let answer = if endpoint.response.is_some() {
        "j"
    } else {
        "-"
    };
    let query: Vec<_> = endpoint.query.iter().map(parameter).collect();
    format!(
        "{} {} {path} {calls} {repeat}{environments} {body} {answer} {}",
        endpoint.name,
        endpoint.method.name(),
        query.join(",")
    )
    .trim_end()
    .to_owned()
}

/// `member:form`, or `member=name:form` where the address has another name for it.
fn parameter(parameter: &Parameter) -> String {
    let Parameter {
        name, member, ty, ..
    } = *parameter;
    let star = if parameter.is_repeated() { "+" } else { "" };
    let form = match ty.trim_end_matches("[]") {
        "number" | "Status" => 'n',
        "boolean" => 'b',
        _ => 't',
    };
    if name == member {
        format!("{member}:{star}{form}")
    } else {
        format!("{member}={name}:{star}{form}")
    }
}

/// `Model member:form member?:form ...` for each model that can be part of a request.
fn bodies(client: &Client, models: &[Declaration]) -> Result<Vec<String>, String> {
    let mut wanted: Vec<String> = Vec::new();
    let want = |name: &str, wanted: &mut Vec<String>| {
        if !wanted.iter().any(|known| known == name) {
            wanted.push(name.to_owned());
        }
    };
    for endpoint in client.apis.iter().flat_map(|api| api.endpoints()) {
        if let Body::Json(model) = endpoint.body {
            want(model, &mut wanted);
        }
    }
    let rules: Vec<&Rule> = client.apis.iter().flat_map(|api| api.rules()).collect();
    let mut lines = Vec::new();
    let mut next = 0;
    while let Some(name) = wanted.get(next).cloned() {
        next += 1;
        let mut line = name.clone();
        for member in members(&name, models)? {
            let rule = rules
                .iter()
                .find(|rule| rule.model == name && rule.member == member.name);
            let (form, needed) = member_form(&member, rule.copied(), models)?;
            for model in needed {
                want(&model, &mut wanted);
            }
            let mark = if member.optional { "?" } else { "" };
            line += &format!(" {}{mark}:{form}", member.name);
        }
        lines.push(line);
    }
    Ok(lines)
}

struct Member {
    name: String,
    optional: bool,
    ty: String,
}

/// The members of a model, from its declaration: each begins a line after its comment.
fn members(model: &str, models: &[Declaration]) -> Result<Vec<Member>, String> {
    let text = definition(model, models)?;
    let mut members = Vec::new();
    for line in text.lines().map(str::trim) {
        let is_comment = line.starts_with('/') || line.starts_with('*');
        if let (false, Some((name, ty))) = (is_comment, line.split_once(": ")) {
            members.push(Member {
                name: name.trim_end_matches('?').to_owned(),
                optional: name.ends_with('?'),
                ty: ty.trim_end_matches(['}', ';', ',', ' ']).to_owned(),
            });
        }
    }
    Ok(members)
}

fn definition<'a>(model: &str, models: &'a [Declaration]) -> Result<&'a str, String> {
    let head = format!("type {model} = ");
    models
        .iter()
        .find_map(|declaration| declaration.text.strip_prefix(&head))
        .ok_or_else(|| format!("there is no model {model}"))
}

/// The form of a member, and the models that it may hold.
fn member_form(
    member: &Member,
    rule: Option<&Rule>,
    models: &[Declaration],
) -> Result<(String, Vec<String>), String> {
    let (list, entry) = match member
        .ty
        .strip_prefix("Array<")
        .and_then(|ty| ty.strip_suffix('>'))
    {
        None => (String::new(), member.ty.as_str()),
        Some(entry) => {
            let list = match rule.and_then(|rule| rule.entries) {
                None => "*".to_owned(),
                Some((0, most)) => format!("*{most}"),
                Some(_) => "+".to_owned(),
            };
            (list, entry)
        }
    };
    let base = match entry {
        "string" => 't',
        "number" | "UnixMillis" => 'n',
        "boolean" => 'b',
        "Decimal" => 'd',
        constant if constant.starts_with('"') => {
            return Ok((format!("={}", constant.trim_matches('"')), Vec::new()));
        }
        name => {
            let definition = definition(name, models)?;
            if definition.contains("(string & {})") {
                't'
            } else if definition.contains("(number & {})") {
                'n'
            } else if definition.starts_with('{') {
                return Ok((format!("{list}{name}"), vec![name.to_owned()]));
            } else {
                let choices: Vec<String> = definition
                    .trim_end_matches(';')
                    .split('|')
                    .map(|choice| choice.trim().to_owned())
                    .filter(|choice| !choice.is_empty())
                    .collect();
                return Ok((format!("{list}{}", choices.join("|")), choices));
            }
        }
    };
    let form = rule.map_or_else(|| base.to_string(), |rule| form_of(rule, base));
    Ok((list + &form, Vec::new()))
}

fn form_of(rule: &Rule, base: char) -> String {
    match rule.limit {
        Limit::Type => base.to_string(),
        Limit::Length(most) => format!("t{most}"),
        Limit::Range(least, most) if most == (1 << 53) - 1 => format!("n{least}"),
        Limit::Range(least, most) => format!("n{least}-{most}"),
        Limit::Uuid => "u".to_owned(),
        Limit::LowerUuid => "l".to_owned(),
        Limit::UuidOrEmpty => "v".to_owned(),
        Limit::True => "y".to_owned(),
        Limit::ThreeLetters => "c".to_owned(),
        Limit::Https(most) => format!("h{most}"),
    }
}

/// `advice|codeName|codeName`, the names without `Error` and with `!` if the same request may
/// succeed later. Codes are counted from the client's [`base`], and `%` in an advice stands for the member that a
/// name is about. The first error with a number is the one that is meant by it.
fn failures(client: &Client) -> Vec<String> {
    let all = |api: &Api| api.failures().iter();
    let base = base(client);
    let mut known = BTreeSet::new();
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for failure in client.apis.iter().flat_map(all) {
        let Failure {
            code: Some(code),
            name,
            advice,
            ..
        } = *failure
        else {
            continue;
        };
        if !known.insert(code) {
            continue;
        }
        let mark = if failure.retryable { "!" } else { "" };
        let name = name.trim_end_matches("Error");
        let code = code - base;
        let entry = format!("{code}{name}{mark}");
        let advice = advice.replace(&member_in(name), "%");
        match groups.iter_mut().find(|(known, _)| *known == advice) {
            Some((_, entries)) => entries.push(entry),
            None => groups.push((advice, vec![entry])),
        }
    }
    groups
        .into_iter()
        .map(|(advice, entries)| format!("{advice}|{}", entries.join("|")))
        .collect()
}

/// What all codes have in common, which is left out of them: nothing in the External Purchase
/// Server API, else the first code of the status 400.
fn base(client: &Client) -> u32 {
    match client.apis {
        [Api::ExternalPurchase] => 0,
        _ => 4_000_000,
    }
}

/// The member that an error is about, as its name has it.
fn member_in(name: &str) -> String {
    let stem = BEFORE
        .iter()
        .find_map(|before| name.strip_prefix(before))
        .unwrap_or(name);
    let stem = AFTER
        .iter()
        .find_map(|after| stem.strip_suffix(after).filter(|rest| !rest.is_empty()))
        .unwrap_or(stem);
    let mut letters = stem.chars();
    match (letters.next(), stem.chars().nth(1)) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_ascii_lowercase().to_string() + letters.as_str()
        }
        _ => stem.to_owned(),
    }
}

/// What names of errors say before the member that they are about.
const BEFORE: [&str; 7] = [
    "Null",
    "Invalid",
    "Negative",
    "BadRequest",
    "Repeated",
    "Mismatched",
    "Unexpected",
];

/// What names of errors say after the member that they are about.
const AFTER: [&str; 4] = ["TooLong", "LengthExceeded", "NotFound", "Mismatch"];
