//! The types of members as a table, by which answers and payloads are judged while a program runs.

use std::collections::BTreeSet;

use russet::api::Api;

use super::models::Model;
use crate::codegen::heading;

/// Payloads that are signed.
const PAYLOADS: [&str; 5] = [
    "JWSTransactionDecodedPayload",
    "JWSRenewalInfoDecodedPayload",
    "AppTransaction",
    "ResponseBodyV2DecodedPayload",
    "DecodedRealtimeRequestBody",
];

pub(super) fn typescript(models: &[Model]) -> Result<String, String> {
    let responses = [Api::AppStore, Api::Retention]
        .into_iter()
        .flat_map(Api::endpoints)
        .filter_map(|endpoint| endpoint.response);
    let mut wanted: Vec<String> = PAYLOADS
        .into_iter()
        .chain(responses)
        .map(str::to_owned)
        .collect();
    let mut lines = BTreeSet::new();
    let mut next = 0;
    while let Some(name) = wanted.get(next).cloned() {
        next += 1;
        // An answer that Apple's library does not read.
        let Some(model) = models.iter().find(|model| model.name == name) else {
            continue;
        };
        let mut line = name;
        for member in &model.members {
            let form = form(&member.ty, models);
            let entry = form.trim_start_matches('*').to_owned();
            if entry.len() > 1 && !wanted.contains(&entry) {
                wanted.push(entry);
            }
            let mark = if member.is_optional { "?" } else { "" };
            line += &format!(" {}{mark}:{form}", member.name);
        }
        lines.insert(line);
    }
    let lines: Vec<_> = lines.into_iter().collect();
    Ok(format!(
        "{}\n/**\n * `Model member?:form ...`, where a form is `s` for text, `n` for a number, `b` for a boolean, `m`\n * for numbers by name, a model, or `*` and one of these for a list.\n */\nexport const shapes: string = `{}`;\n",
        heading("the core's models"),
        lines.join("\n")
    ))
}

fn form(ty: &str, models: &[Model]) -> String {
    if let Some(entry) = ty.strip_suffix("[]") {
        let entry = entry.trim_start_matches('(').trim_end_matches(')');
        return format!("*{}", form(entry, models));
    }
    if models.iter().any(|model| model.name == ty) {
        return ty.to_owned();
    }
    match ty.rsplit(" | ").next() {
        Some("string") => "s",
        Some("number") => "n",
        Some("boolean") => "b",
        _ if ty.starts_with('{') => "m",
        _ => "s",
    }
    .to_owned()
}
