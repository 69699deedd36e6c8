//! Every endpoint and every error against the table of names: nothing is missing or made up.

use std::format;
use std::fs;
use std::string::{String, ToString};
use std::vec::Vec;

use serde_json::{Map, Value};

use super::*;

/// `tests/api/table.json`: what there is, transcribed from Apple's documentation.
fn table() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/api/table.json");
    let text = fs::read_to_string(path).expect("the table is there");
    serde_json::from_str(&text).expect("the table is JSON")
}

fn name(api: Api) -> &'static str {
    match api {
        Api::AppStore => "appstore",
        Api::Retention => "retention",
        Api::AdvancedCommerce => "advancedCommerce",
        Api::ExternalPurchase => "externalPurchase",
    }
}

fn endpoints() -> impl Iterator<Item = &'static Endpoint> {
    Api::ALL.into_iter().flat_map(Api::endpoints)
}

#[test]
fn every_endpoint_of_the_table_is_there() {
    let mut found = Map::new();
    for endpoint in endpoints() {
        let mut row = Map::new();
        row.insert("api".into(), name(endpoint.api).into());
        row.insert("method".into(), endpoint.method.name().into());
        row.insert("path".into(), endpoint.path.into());
        if !endpoint.query.is_empty() {
            let list = |parameter: &Parameter| {
                let star = if parameter.is_repeated() { "*" } else { "" };
                format!("{}{star}", parameter.name)
            };
            let query: Vec<String> = endpoint.query.iter().map(list).collect();
            row.insert("query".into(), query.into());
        }
        match endpoint.body {
            Body::None => {}
            Body::Json(model) => drop(row.insert("request".into(), model.into())),
            Body::Png => drop(row.insert("request".into(), "image/png".into())),
        }
        if let Some(model) = endpoint.response {
            row.insert("response".into(), model.into());
        }
        if let Some(calls) = endpoint.per_second {
            row.insert("perSecond".into(), calls.into());
        }
        let repeat = match endpoint.repeat {
            Repeat::Freely => "safe",
            Repeat::SameRequest => "same",
            Repeat::Never => "never",
        };
        row.insert("repeat".into(), repeat.into());
        match endpoint.environments {
            Environments::Both => {}
            Environments::Production => drop(row.insert("only".into(), "Production".into())),
            Environments::Sandbox => drop(row.insert("only".into(), "Sandbox".into())),
        }
        if let Some(other) = endpoint.replaced_by {
            row.insert("replacement".into(), other.into());
        }
        assert!(
            endpoint.about.ends_with('.'),
            "{} has no sentence",
            endpoint.name
        );
        let other = found.insert(endpoint.name.into(), row.into());
        assert!(other.is_none(), "{} is there twice", endpoint.name);
    }
    assert_eq!(found.len(), 40);
    let expected = table()["endpoints"].clone();
    for (name, row) in expected.as_object().expect("an object") {
        assert_eq!(found.get(name), Some(row), "{name}");
    }
    assert_eq!(Value::Object(found), expected);
}

#[test]
fn every_error_of_the_table_is_there() {
    for api in Api::ALL {
        let mut found = Vec::new();
        for failure in api.failures() {
            let mut row = Map::new();
            if let Some(code) = failure.code {
                row.insert("code".into(), code.into());
            }
            row.insert("name".into(), failure.name.into());
            row.insert("status".into(), failure.status().into());
            if failure.retryable {
                row.insert("retryable".into(), true.into());
            }
            assert!(
                failure.advice.ends_with('.') && failure.name.ends_with("Error"),
                "{failure:?}"
            );
            found.push(Value::Object(row));
        }
        let expected = table()["errors"][name(api)].clone();
        let missing: Vec<_> = expected
            .as_array()
            .expect("a list")
            .iter()
            .filter(|row| !found.contains(row))
            .collect();
        assert_eq!(missing, Vec::<&Value>::new(), "{api:?} lacks");
        assert_eq!(
            found.len(),
            expected.as_array().map_or(0, Vec::len),
            "{api:?}"
        );
    }
}

#[test]
fn numbers_mean_something_else_in_another_api() {
    let name = |api: Api| api.failure(4_000_028).map(|failure| failure.name);
    assert_eq!(
        name(Api::AppStore),
        Some("InvalidStorefrontCountryCodeError")
    );
    assert_eq!(name(Api::AdvancedCommerce), Some("InvalidStorefrontError"));
    assert_eq!(name(Api::ExternalPurchase), None);
}

#[test]
fn one_client_can_serve_the_first_two() {
    for failure in Api::Retention.failures() {
        let code = failure.code.expect("all have numbers");
        if let Some(other) = Api::AppStore.failure(code.into()) {
            assert_eq!(other.name, failure.name);
        }
    }
}

#[test]
fn deprecated_endpoints_name_another_that_is_not() {
    for endpoint in endpoints() {
        if let Some(name) = endpoint.replaced_by {
            let other = endpoints().find(|other| other.name == name);
            assert!(
                other.is_some_and(|other| other.replaced_by.is_none()),
                "{name}"
            );
        }
    }
}

#[test]
fn rules_are_about_members_that_exist() {
    let models: Value = {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/models/table.json");
        serde_json::from_str(&fs::read_to_string(path).expect("it is there")).expect("JSON")
    };
    for api in Api::ALL {
        for rule in api.rules() {
            if rule.model.is_empty() {
                let parameter = format!("{{{}}}", rule.member);
                let is_used = |endpoint: &Endpoint| endpoint.path.contains(&parameter);
                assert!(api.endpoints().iter().any(is_used), "{rule:?}");
                continue;
            }
            let model = &models["models"][rule.model];
            let ty = [rule.member.to_string(), format!("{}?", rule.member)]
                .iter()
                .find_map(|member| model.get(member))
                .and_then(Value::as_str)
                .unwrap_or_else(|| panic!("there is no {rule:?}"));
            let ty = match rule.entries {
                None => ty,
                Some((least, most)) => {
                    assert!(least < most, "{rule:?}");
                    ty.strip_prefix("array<")
                        .and_then(|ty| ty.strip_suffix('>'))
                        .unwrap_or_else(|| panic!("{rule:?} is no list"))
                }
            };
            let fits = match rule.limit {
                Limit::Type => true,
                Limit::Range(least, most) => {
                    (ty == "integer" || ty.starts_with("enum:")) && least < most
                }
                Limit::Uuid | Limit::LowerUuid => ty == "string" || ty == "uuid",
                Limit::True => ty == "boolean",
                Limit::ThreeLetters => ty == "string" || ty.starts_with("enum:"),
                _ => ty == "string" || ty == "uuid",
            };
            assert!(fits, "{rule:?} is about {ty}");
        }
    }
}
