//! The models as TypeScript declarations, for the program that generates them.

use ts_rs::{Config, TS};

use super::model::Member;

/// One exported type.
#[derive(Clone, Debug)]
pub struct Declaration {
    /// The documentation, as a comment; empty if there is none.
    pub docs: String,
    /// `type Name = ...;`
    pub text: String,
    /// The values of an enum: the name of each in Rust, and the literal.
    pub values: &'static [(&'static str, &'static str)],
}

/// Every type of [`models`](crate::models), by domain.
#[must_use]
#[expect(deprecated, reason = "deprecated types are declared too")]
pub fn declarations() -> Vec<Declaration> {
    macro_rules! declare {
        ($($type:ident,)*) => { vec![$(declaration::<super::$type>()),*] };
    }
    super::every_type!(declare)
}

fn declaration<T: TS + Member>() -> Declaration {
    // JavaScript has one type of number. Integers that it would round are refused before they
    // reach it.
    let config = Config::new().with_large_int("number");
    Declaration {
        docs: T::docs().unwrap_or_default(),
        text: T::decl(&config),
        values: T::VALUES,
    }
}

/// The documentation of an enum: what it is, then what each value means, since TypeScript shows
/// only the comment of the type.
pub(crate) struct Docs(Vec<String>);

impl Docs {
    pub(crate) fn new(lines: &[&str]) -> Self {
        let mut docs: Vec<_> = lines.iter().map(|line| (*line).to_owned()).collect();
        docs.push(String::new());
        Self(docs)
    }

    pub(crate) fn value(mut self, value: &str, lines: &[&str], deprecated: Option<&str>) -> Self {
        let meaning = lines
            .iter()
            .map(|line| line.trim())
            .collect::<Vec<_>>()
            .join(" ");
        let note = deprecated
            .map(|note| format!(" Deprecated: {note}"))
            .unwrap_or_default();
        self.0.push(format!(" - `{value}`: {meaning}{note}"));
        self
    }

    pub(crate) fn deprecated(mut self, note: &str) -> Self {
        self.0
            .extend([String::new(), format!(" @deprecated {note}")]);
        self
    }

    pub(crate) fn finish(self) -> Option<String> {
        let lines: Vec<_> = self.0.iter().map(String::as_str).collect();
        Some(ts_rs::format_docs(&lines))
    }
}
