//! What an API answers when it refuses.

/// An error that an API answers with.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Failure {
    /// Apple's number for it: the status and four more digits, or a small one. `None` if Apple
    /// documents the error without its number, so that it cannot be recognised.
    pub code: Option<u32>,
    /// Apple's name for it.
    pub name: &'static str,
    /// Whether the same request may succeed later.
    pub retryable: bool,
    /// What to do about it, in a sentence.
    pub advice: &'static str,
}

impl Failure {
    /// The status that comes with it.
    #[must_use]
    pub const fn status(&self) -> u32 {
        match self.code {
            Some(code) if code >= 4_000_000 => code / 10_000,
            _ => 400,
        }
    }

    pub(super) const fn retryable(mut self) -> Self {
        self.retryable = true;
        self
    }
}

/// An error with a number.
pub(super) const fn failure(code: u32, name: &'static str, advice: &'static str) -> Failure {
    Failure {
        code: Some(code),
        name,
        retryable: false,
        advice,
    }
}

/// An error whose number is nowhere documented.
pub(super) const fn unnumbered(name: &'static str, advice: &'static str) -> Failure {
    Failure {
        code: None,
        name,
        retryable: false,
        advice,
    }
}
