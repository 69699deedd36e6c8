//! What Apple sends and takes, as types: one module per domain, re-exported here.
//!
//! The names are Apple's, but for the five signed payloads, which have shorter ones:
//! [`Transaction`]. Documentation refers to members by the names they have in JSON.
//!
//! Reading is tolerant, so that data Apple adds tomorrow survives: members and values without a
//! name here are kept, and written back as they came. No range is enforced on what Apple sends;
//! ranges that are documented concern requests. A member that is `null` counts as absent. Integers
//! have 64 bits also where Apple documents 32.
//!
//! The types know nothing of signatures. To read a signed payload into one of them does not verify
//! it.

mod model;
mod open_enum;

mod advanced_commerce;
mod transaction;
mod unix_millis;

#[cfg(feature = "ts")]
#[doc(hidden)]
pub mod typescript;

pub use advanced_commerce::*;
pub use model::UnknownMembers;
pub use transaction::*;
pub use unix_millis::UnixMillis;

/// Hands the names of all types to a macro, in the order in which TypeScript declares them.
#[cfg(any(test, feature = "ts"))]
macro_rules! every_type {
    ($use:ident) => {
        $use! {
            UnixMillis,
            Transaction,
            TransactionCommitmentInfo,
            TransactionInfoResponse,
            UpdateAppAccountTokenRequest,
            Environment,
            Type,
            InAppOwnershipType,
            RevocationReason,
            RevocationType,
            TransactionReason,
            OfferType,
            OfferDiscountType,
            BillingPlanType,
            AdvancedCommerceTransactionInfo,
            AdvancedCommerceTransactionItem,
            AdvancedCommerceRefund,
            AdvancedCommerceDescriptors,
            AdvancedCommerceOffer,
            AdvancedCommercePeriod,
            AdvancedCommerceOfferPeriod,
            AdvancedCommerceOfferReason,
            AdvancedCommerceRefundReason,
            AdvancedCommerceRefundType,
        }
    };
}

#[cfg(feature = "ts")]
use every_type;
