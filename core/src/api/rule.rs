//! What the members of requests must be.

/// A rule for one member of a request, beyond its type. A parameter of a path has its own name in
/// the place of a model's.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The name of the model; empty for a parameter of a path.
    pub model: &'static str,
    /// The name of the member, as it is written in JSON.
    pub member: &'static str,
    /// What its value must be; the value of each entry, if it is a list.
    pub limit: Limit,
    /// How many entries it must have, if it is a list: at least and at most.
    pub entries: Option<(usize, usize)>,
}

/// What a value must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// What the type says.
    Type,
    /// Text of 1 to so many characters.
    Length(usize),
    /// A whole number from the first to the second.
    Range(u64, u64),
    /// A UUID.
    Uuid,
    /// A UUID, to be sent in lower case.
    LowerUuid,
    /// A UUID or an empty string.
    UuidOrEmpty,
    /// True, as the App Store takes nothing else.
    True,
    /// Three capital letters, as ISO 3166-1 and ISO 4217 have them.
    ThreeLetters,
    /// An address by https with at most so many characters.
    Https(usize),
}

/// The greatest whole number that JavaScript holds exactly.
pub(super) const GREATEST: u64 = (1 << 53) - 1;

/// A rule for a member.
pub(super) const fn rule(model: &'static str, member: &'static str, limit: Limit) -> Rule {
    Rule {
        model,
        member,
        limit,
        entries: None,
    }
}

/// A rule for a list, each entry of which has a type and maybe a limit.
pub(super) const fn list(
    model: &'static str,
    member: &'static str,
    entries: (usize, usize),
    limit: Limit,
) -> Rule {
    Rule {
        model,
        member,
        limit,
        entries: Some(entries),
    }
}

/// As many as there are.
pub(super) const ANY: usize = usize::MAX;
