//! Every model and enum against the table of names: what is read is written back.

use core::fmt::Debug;
use std::format;
use std::fs;
use std::string::{String, ToString};
use std::vec::Vec;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::*;

/// `tests/models/table.json`: the names of everything there is, and nothing else.
struct Table(Value);

#[test]
#[expect(deprecated, reason = "deprecated types are tested too")]
fn every_type_of_the_table_is_there_and_keeps_what_it_reads() {
    let table = Table::read();
    let mut names = Vec::new();
    macro_rules! check {
        ($($type:ident,)*) => {$(
            if table.check::<$type>(stringify!($type)) {
                names.push(stringify!($type));
            }
        )*};
    }
    every_type!(check);
    names.sort_unstable();
    assert_eq!(names, table.names());
}

#[test]
fn a_line_of_an_unknown_kind_is_kept() {
    let line = json!({ "eventType": "TOMORROW", "productType": "SUBSCRIPTION", "more": [1.5] });
    let decoded: ExternalPurchaseLineItem = decode(&line).expect("a line");
    assert!(matches!(decoded, ExternalPurchaseLineItem::Unknown(_)));
    assert_eq!(encode(&decoded), line);
}

#[test]
fn a_decimal_is_kept_as_a_number_or_as_text() {
    for decimal in [json!(1), json!(1.25), json!("1.250")] {
        let decoded: Decimal = decode(&decimal).expect("a decimal");
        assert_eq!(encode(&decoded), decimal);
    }
    assert!(decode::<Decimal>(&json!(true)).is_err());
}

#[test]
fn a_member_that_is_null_counts_as_absent() {
    let decoded: Transaction = decode(&json!({ "price": null })).expect("a transaction");
    assert_eq!(decoded, Transaction::default());
}

#[test]
fn a_member_that_appears_twice_is_refused() {
    let text = r#"{ "price": 1, "price": 2 }"#;
    assert!(serde_json::from_str::<Transaction>(text).is_err());
}

#[test]
fn the_combinations_of_notifications_are_those_of_the_table() {
    let body = |body| match body {
        NotificationBody::Data => "data",
        NotificationBody::Summary => "summary",
        NotificationBody::ExternalPurchaseToken => "externalPurchaseToken",
        NotificationBody::AppData => "appData",
    };
    let combinations: Vec<_> = NOTIFICATION_COMBINATIONS
        .iter()
        .map(|(kind, subtype, carried)| json!([kind, subtype, body(*carried)]))
        .collect();
    assert_eq!(Value::from(combinations), Table::read().0["notifications"]);
}

impl Table {
    fn read() -> Self {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/models/table.json");
        let text = fs::read_to_string(path).expect(path);
        Self(serde_json::from_str(&text).expect(path))
    }

    /// The names of all models and enums, in alphabetical order.
    fn names(&self) -> Vec<&str> {
        let members = |kind: &str| self.0[kind].as_object().expect("an object").keys();
        let mut names: Vec<_> = members("models")
            .chain(members("enums"))
            .map(|name| &**name)
            .collect();
        names.sort_unstable();
        names
    }

    /// Checks a type by its name, unless the table does not have it: then it is only a part of
    /// others.
    fn check<T: Serialize + DeserializeOwned + Debug>(&self, name: &str) -> bool {
        if let Some(members) = self.0["models"][name].as_object() {
            self.check_model::<T>(name, members);
            return true;
        }
        if let Some(values) = self.0["enums"][name].as_array() {
            check_enum::<T>(name, values);
            return true;
        }
        assert!(
            ["UnixMillis", "Decimal", "ExternalPurchaseLineItem"].contains(&name),
            "{name}"
        );
        false
    }

    fn check_model<T: Serialize + DeserializeOwned + Debug>(
        &self,
        name: &str,
        members: &Map<String, Value>,
    ) {
        for variant in 0..12 {
            let sample = self.model(name, variant, 3);
            check_round_trip::<T>(name, &sample);
        }
        let complete = self.model(name, 0, 3);
        for member in members.keys() {
            let (member, optional) = split(member);
            // No member can be a list of lists: that it is refused shows that the member is known.
            let mut sample = complete.clone();
            sample[member] = json!([[]]);
            assert!(decode::<T>(&sample).is_err(), "{name}.{member} is unknown");

            let mut sample = complete.clone();
            sample.as_object_mut().expect("an object").remove(member);
            assert_eq!(decode::<T>(&sample).is_ok(), optional, "{name}.{member}");
            if optional {
                check_round_trip::<T>(name, &sample);
            }
        }
    }

    /// A model with all of its members, one that it does not know, and nested models down to a
    /// depth. The variant chooses among values.
    fn model(&self, name: &str, variant: usize, depth: usize) -> Value {
        let mut sample = Map::new();
        for (index, (member, kind)) in self.0["models"][name]
            .as_object()
            .expect(name)
            .iter()
            .enumerate()
        {
            let (member, optional) = split(member);
            if optional && depth == 0 {
                continue;
            }
            let constant = &self.0["constants"][format!("{name}.{member}")];
            let value = if constant.is_null() {
                self.value(kind.as_str().expect(name), variant + index, depth)
            } else {
                constant.clone()
            };
            sample.insert(member.to_string(), value);
        }
        sample.insert(
            "tomorrow".to_string(),
            json!({ "a": [null, true, -1, 0.5, "\u{e9}"] }),
        );
        Value::Object(sample)
    }

    fn value(&self, kind: &str, variant: usize, depth: usize) -> Value {
        if let Some(kind) = inner(kind, "array<") {
            let kinds: Vec<_> = kind.split('|').collect();
            return (0..=variant % 3)
                .map(|index| self.value(kinds[index % kinds.len()], variant + index, depth))
                .collect();
        }
        if let Some((key, value)) = inner(kind, "map<").and_then(|kinds| kinds.split_once(',')) {
            let entry = |variant| {
                let key = self
                    .value(key, variant, depth)
                    .as_str()
                    .expect(kind)
                    .to_string();
                (key, self.value(value, variant, depth))
            };
            return (variant..variant + 3).map(entry).collect();
        }
        if let Some(name) = kind.strip_prefix("model:") {
            return self.model(name, variant, depth.saturating_sub(1));
        }
        if let Some(name) = kind.strip_prefix("enum:") {
            let values = self.0["enums"][name].as_array().expect(name);
            let unknown = if values[0].is_string() {
                json!("TOMORROW")
            } else {
                json!(-77)
            };
            return values
                .get(variant % (values.len() + 1))
                .cloned()
                .unwrap_or(unknown);
        }
        let choose = |values: &[Value]| values[variant % values.len()].clone();
        match kind {
            "string" => choose(&[json!("text"), json!(""), json!("\u{1f34e}\"\\\n")]),
            "uuid" => choose(&[json!("7f8c1f0e-5d1e-4c64-9f6a-0d5b7c1f2a3b"), json!("")]),
            "boolean" => choose(&[json!(true), json!(false)]),
            "integer" => choose(&[
                json!(0),
                json!(1990),
                json!(-1),
                json!(i64::MAX),
                json!(i64::MIN),
            ]),
            "timestamp" => choose(&[
                json!(1_697_679_936_049_i64),
                json!(1_697_679_936_049.069_8),
                json!(-62_135_769_600_000_i64),
            ]),
            "decimal" => choose(&[json!(1.0825), json!(2), json!("1.10")]),
            _ => panic!("a type that the table does not explain: {kind}"),
        }
    }
}

fn check_enum<T: Serialize + DeserializeOwned + Debug>(name: &str, values: &[Value]) {
    for value in values {
        let decoded: T = decode(value).expect(name);
        assert!(
            !format!("{decoded:?}").starts_with("Unknown"),
            "{name}: {value} has no name"
        );
        assert_eq!(&encode(&decoded), value, "{name}");
    }
    let unknown = if values[0].is_string() {
        json!("TOMORROW")
    } else {
        json!(-77)
    };
    let decoded: T = decode(&unknown).expect(name);
    assert!(format!("{decoded:?}").starts_with("Unknown"), "{name}");
    assert_eq!(encode(&decoded), unknown, "{name}");
}

fn check_round_trip<T: Serialize + DeserializeOwned>(name: &str, sample: &Value) {
    let decoded: T = decode(sample).unwrap_or_else(|error| panic!("{name}: {error}\n{sample:#}"));
    assert_eq!(&encode(&decoded), sample, "{name}");
}

fn decode<T: DeserializeOwned>(value: &Value) -> serde_json::Result<T> {
    serde_json::from_str(&value.to_string())
}

fn encode(value: &impl Serialize) -> Value {
    let text = serde_json::to_string(value).expect("a model is JSON");
    serde_json::from_str(&text).expect("a model is JSON")
}

/// The name of a member, and whether it is optional.
fn split(member: &str) -> (&str, bool) {
    match member.strip_suffix('?') {
        Some(member) => (member, true),
        None => (member, false),
    }
}

fn inner<'a>(kind: &'a str, generic: &str) -> Option<&'a str> {
    kind.strip_prefix(generic)?.strip_suffix('>')
}
