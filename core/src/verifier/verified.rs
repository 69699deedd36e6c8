//! Values that were verified.

use core::ops::Deref;

use crate::environment::Environment;

/// A value that can only come out of verification.
///
/// A function that asks for one cannot be given anything that nobody verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified<T> {
    value: T,
    environment: Environment,
}

impl<T> Verified<T> {
    pub(super) const fn new(value: T, environment: Environment) -> Self {
        Self { value, environment }
    }

    /// The environment it was signed for, one of those the verifier accepts.
    pub const fn environment(&self) -> Environment {
        self.environment
    }

    pub(super) fn map<U>(self, part: impl FnOnce(T) -> U) -> Verified<U> {
        Verified {
            value: part(self.value),
            environment: self.environment,
        }
    }

    /// The value itself, no longer known to be verified.
    pub fn into_inner(self) -> T {
        self.value
    }
}

impl<T> Deref for Verified<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}
