//! A method for each endpoint, with the types of what it takes and gives.

use std::collections::BTreeSet;

use russet::api::{Body, Endpoint};

use super::super::{WIDTH, heading};
use super::{Client, SOURCE};

/// The text of a class that a client extends.
pub(super) fn typescript(client: &Client) -> String {
    let endpoints = || client.apis.iter().flat_map(|&api| api.endpoints());
    let class = client.class;
    let mut text = heading(SOURCE);
    text += "\nimport { ApiClient, type CallOptions } from \"../api/client.js\";\n";
    text += "import type {\n";
    for name in used_models(endpoints()) {
        text += &format!("  {name},\n");
    }
    text += "} from \"./models.js\";\n";
    text += "\n/** A method for each endpoint. */\n";
    text += &format!("export abstract class {class}Methods extends ApiClient {{\n");
    let methods: Vec<_> = endpoints().map(method).collect();
    text += &methods.join("\n");
    text += "}\n";
    text
}

fn used_models<'a>(endpoints: impl Iterator<Item = &'a Endpoint>) -> BTreeSet<&'a str> {
    let mut names = BTreeSet::new();
    for endpoint in endpoints {
        if let Body::Json(model) = endpoint.body {
            names.insert(model);
        }
        names.extend(endpoint.response);
        names.extend(endpoint.query_model);
        for parameter in endpoint
            .query
            .iter()
            .filter(|found| !found.about.is_empty())
        {
            let ty = parameter.ty.trim_end_matches("[]");
            if ty.starts_with(char::is_uppercase) {
                names.insert(ty);
            }
        }
    }
    names
}

fn method(endpoint: &Endpoint) -> String {
    let mut arguments: Vec<(String, String)> = endpoint
        .path
        .split('{')
        .skip(1)
        .filter_map(|part| part.split_once('}'))
        .map(|(name, _)| (name.to_owned(), "string".to_owned()))
        .collect();
    match endpoint.body {
        Body::None => {}
        Body::Json(model) => arguments.push(("request".to_owned(), model.to_owned())),
        Body::Png => arguments.push(("png".to_owned(), "Uint8Array | ArrayBuffer".to_owned())),
    }
    if !endpoint.query.is_empty() {
        arguments.push(("query?".to_owned(), query(endpoint)));
    }
    let values: Vec<_> = arguments
        .iter()
        .map(|(name, _)| name.trim_end_matches('?'))
        .collect();
    let values = values.join(", ");
    arguments.push(("options?".to_owned(), "CallOptions".to_owned()));

    let result = endpoint.response.unwrap_or("void");
    let list: String = arguments
        .iter()
        .map(|(name, ty)| format!("    {name}: {ty},\n"))
        .collect();
    let name = endpoint.name;
    format!(
        "{}  {name}(\n{list}  ): Promise<{result}> {{\n    return this.call(\"{name}\", [{values}], options);\n  }}\n",
        comment(endpoint)
    )
}

/// The type of the parameters that may follow the path.
fn query(endpoint: &Endpoint) -> String {
    let own: String = endpoint
        .query
        .iter()
        .filter(|parameter| !parameter.about.is_empty())
        .map(|parameter| {
            format!(
                "      /** {} */\n      {}?: {};\n",
                parameter.about, parameter.member, parameter.ty
            )
        })
        .collect();
    let own = format!("{{\n{own}    }}");
    match endpoint.query_model {
        Some(model) => format!("{model} & {own}"),
        None => own,
    }
}

fn comment(endpoint: &Endpoint) -> String {
    let mut lines = wrap(endpoint.about);
    if let Some(other) = endpoint.replaced_by {
        lines.push(String::new());
        lines.push(format!("@deprecated Replaced by `{other}`."));
    }
    match lines.as_slice() {
        [line] if line.len() + "  /**  */".len() <= WIDTH => format!("  /** {line} */\n"),
        lines => {
            let mut text = "  /**\n".to_owned();
            for line in lines {
                text += format!("   * {line}").trim_end();
                text += "\n";
            }
            text + "   */\n"
        }
    }
}

fn wrap(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let current = lines.len() - 1;
        let line = &mut lines[current];
        if !line.is_empty() && "   * ".len() + line.len() + 1 + word.len() > WIDTH {
            lines.push(word.to_owned());
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::super::CLIENTS;
    use super::*;

    #[test]
    fn every_endpoint_has_a_method_and_deprecated_ones_name_another() {
        for client in &CLIENTS {
            let text = typescript(client);
            for endpoint in client.apis.iter().flat_map(|api| api.endpoints()) {
                let (before, _) = text
                    .split_once(&format!("\n  {}(\n", endpoint.name))
                    .unwrap_or_else(|| panic!("{} has no method", endpoint.name));
                let (_, comment) = before.rsplit_once("/**").expect("it has a comment");
                let note = endpoint
                    .replaced_by
                    .map(|other| format!("@deprecated Replaced by `{other}`."));
                match note {
                    Some(note) => assert!(comment.contains(&note), "{comment}"),
                    None => assert!(!comment.contains("@deprecated"), "{comment}"),
                }
            }
        }
    }
}
