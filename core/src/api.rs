//! Apple's server APIs, as data: what can be called and how, what is answered when it is refused.
//!
//! This is the one source from which the clients for JavaScript are made: `cargo xtask codegen`
//! writes tables and typed methods from it. Nothing here does anything, so none of it is part of
//! the WebAssembly module. A Rust program that has an HTTP client of its own finds here what to
//! send, which answers may be asked for again, and what an error means.
//!
//! The facts are those of Apple's documentation: App Store Server API (1.22), Retention Messaging
//! API (1.4), Advanced Commerce API and External Purchase Server API (1.2).

mod advanced_commerce;
mod app_store;
mod endpoint;
mod external_purchase;
mod failure;
mod failures;
mod retention;
mod rule;

pub use endpoint::{Body, Endpoint, Environments, Method, Parameter, Repeat};
pub use failure::Failure;
pub use rule::{Limit, Rule};

/// One of Apple's server APIs. They have the same hosts and take the same token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Api {
    /// The App Store Server API.
    AppStore,
    /// The Retention Messaging API.
    Retention,
    /// The Advanced Commerce API.
    AdvancedCommerce,
    /// The External Purchase Server API.
    ExternalPurchase,
}

impl Api {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::AppStore,
        Self::Retention,
        Self::AdvancedCommerce,
        Self::ExternalPurchase,
    ];

    /// What can be called.
    #[must_use]
    pub const fn endpoints(self) -> &'static [Endpoint] {
        match self {
            Self::AppStore => app_store::ENDPOINTS,
            Self::Retention => retention::ENDPOINTS,
            Self::AdvancedCommerce => advanced_commerce::ENDPOINTS,
            Self::ExternalPurchase => external_purchase::ENDPOINTS,
        }
    }

    /// What may be answered instead of a result. The same number can mean something else in another
    /// API.
    #[must_use]
    pub const fn failures(self) -> &'static [Failure] {
        match self {
            Self::AppStore => failures::app_store::FAILURES,
            Self::Retention => failures::retention::FAILURES,
            Self::AdvancedCommerce => failures::advanced_commerce::FAILURES,
            Self::ExternalPurchase => failures::external_purchase::FAILURES,
        }
    }

    /// What the members of requests must be, beyond what their types say.
    #[must_use]
    pub const fn rules(self) -> &'static [Rule] {
        match self {
            Self::AppStore => app_store::RULES,
            Self::Retention => retention::RULES,
            Self::AdvancedCommerce => advanced_commerce::RULES,
            Self::ExternalPurchase => external_purchase::RULES,
        }
    }

    /// The error with this number. Where two have the same, the one that is documented better.
    #[must_use]
    pub fn failure(self, code: i64) -> Option<&'static Failure> {
        self.failures()
            .iter()
            .find(|failure| failure.code.is_some_and(|known| i64::from(known) == code))
    }
}

/// Where an API is served.
pub mod hosts {
    /// Of purchases with money.
    pub const PRODUCTION: &str = "api.storekit.apple.com";
    /// Of tests.
    pub const SANDBOX: &str = "api.storekit-sandbox.apple.com";
    /// The older name of [`PRODUCTION`], in Apple's examples still.
    pub const PRODUCTION_ITUNES: &str = "api.storekit.itunes.apple.com";
    /// The older name of [`SANDBOX`].
    pub const SANDBOX_ITUNES: &str = "api.storekit-sandbox.itunes.apple.com";
}

#[cfg(test)]
mod tests;
