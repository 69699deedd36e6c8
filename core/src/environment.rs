//! The environments in which something is signed.

use alloc::string::String;

/// Where a purchase was made, and so who signed what is said about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Environment {
    /// The App Store: real purchases.
    Production,
    /// Apple's test environment, TestFlight included.
    Sandbox,
    /// StoreKit testing in Xcode, signed by a certificate that Xcode makes.
    Xcode,
    /// Unit tests, signed by whatever the tests use.
    LocalTesting,
}

impl Environment {
    const ALL: [Self; 4] = [
        Self::Production,
        Self::Sandbox,
        Self::Xcode,
        Self::LocalTesting,
    ];

    /// The name as it stands in what is signed.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Production => "Production",
            Self::Sandbox => "Sandbox",
            Self::Xcode => "Xcode",
            Self::LocalTesting => "LocalTesting",
        }
    }

    /// The environment with this name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|environment| environment.name() == name)
    }

    const fn bit(self) -> u8 {
        match self {
            Self::Production => 1,
            Self::Sandbox => 2,
            Self::Xcode => 4,
            Self::LocalTesting => 8,
        }
    }
}

/// A set of environments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Environments(u8);

impl Environments {
    pub(crate) const NONE: Self = Self(0);
    /// What Apple's servers sign.
    pub(crate) const APP_STORE: Self =
        Self(Environment::Production.bit() | Environment::Sandbox.bit());

    /// What certificates may vouch for by a root, which Xcode does not have.
    pub(crate) const BY_ROOT: Self = Self(Self::APP_STORE.0 | Environment::LocalTesting.bit());
    pub(crate) const ALL: Self = Self(Self::BY_ROOT.0 | Environment::Xcode.bit());

    pub(crate) fn of(environments: &[Environment]) -> Self {
        environments
            .iter()
            .fold(Self::NONE, |all, one| all.union(Self::only(*one)))
    }

    pub(crate) const fn only(environment: Environment) -> Self {
        Self(environment.bit())
    }

    pub(crate) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(crate) const fn contains(self, environment: Environment) -> bool {
        self.0 & environment.bit() != 0
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The names, as a sentence lists them.
    pub(crate) fn names(self) -> String {
        let mut names = String::new();
        for environment in Environment::ALL
            .into_iter()
            .filter(|one| self.contains(*one))
        {
            if !names.is_empty() {
                names.push_str(" or ");
            }
            names.push_str(environment.name());
        }
        names
    }
}
