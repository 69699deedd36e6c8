//! JSON objects as lists of members whose values are written as they will be read.
//!
//! A list, not a map: names may repeat and the order is kept.

/// A JSON object.
#[derive(Clone, Debug, Default)]
pub struct Object(Vec<(String, String)>);

impl Object {
    /// An object with these members; the values are JSON text.
    pub fn new(members: &[(&str, &str)]) -> Self {
        members
            .iter()
            .fold(Self::default(), |object, (name, value)| {
                object.add(name, *value)
            })
    }

    /// With a member more, even if there is one of this name. The name is written as it stands,
    /// escapes included.
    pub fn add(mut self, name: &str, value: impl Into<String>) -> Self {
        self.0.push((name.to_owned(), value.into()));
        self
    }

    /// With another value for a member, or with a member more.
    pub fn set(mut self, name: &str, value: impl Into<String>) -> Self {
        match self.0.iter_mut().find(|(present, _)| present == name) {
            Some((_, present)) => *present = value.into(),
            None => self.0.push((name.to_owned(), value.into())),
        }
        self
    }

    /// Without a member that is there.
    pub fn without(mut self, name: &str) -> Self {
        let before = self.0.len();
        self.0.retain(|(present, _)| present != name);
        assert!(self.0.len() < before, "{name} is not there");
        self
    }

    /// With its members in the opposite order.
    pub fn reversed(mut self) -> Self {
        self.0.reverse();
        self
    }

    /// Its text, without white space.
    pub fn text(&self) -> String {
        let members: Vec<String> = self
            .0
            .iter()
            .map(|(name, value)| format!("\"{name}\":{value}"))
            .collect();
        format!("{{{}}}", members.join(","))
    }
}

/// A string without anything to escape.
pub fn string(text: &str) -> String {
    format!("\"{text}\"")
}

/// Arrays in arrays, so many of them.
pub fn nested_arrays(levels: usize) -> String {
    "[".repeat(levels) + &"]".repeat(levels)
}
