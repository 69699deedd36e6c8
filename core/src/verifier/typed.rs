//! The same verification for Rust, with the models as results.

use alloc::boxed::Box;
use alloc::string::{String, ToString};

use serde::de::DeserializeOwned;

use super::{PayloadKind, Verified, Verifier};
use crate::environment::Environment;
use crate::error::{Error, Excerpt, Result};
use crate::models::{self, AppTransaction, RealtimeRequest, RenewalInfo, Transaction};
use crate::time::Timestamp;

/// A notification and the messages within it, all verified.
#[derive(Clone, Debug, PartialEq)]
pub struct NotificationParts {
    /// The notification itself.
    pub payload: models::Notification,
    /// The transaction it is about, from `data.signedTransactionInfo`.
    pub transaction: Option<Transaction>,
    /// The renewal info of the subscription, from `data.signedRenewalInfo`.
    pub renewal_info: Option<RenewalInfo>,
    /// The app transaction, from `appData.signedAppTransactionInfo`.
    pub app_transaction: Option<AppTransaction>,
}

/// # Errors
///
/// Each method returns errors of the kinds `malformed` and `untrusted`, `json/model` among them if a
/// payload that was verified does not fit the model.
impl Verifier {
    /// Verifies a transaction: a `signedTransactionInfo`, or StoreKit's JWS representation of one.
    pub fn transaction(&mut self, jws: &str, now: Timestamp) -> Result<Verified<Transaction>> {
        self.decoded(PayloadKind::Transaction, jws, now)
    }

    /// Verifies renewal info: a `signedRenewalInfo`. It names no app.
    pub fn renewal_info(&mut self, jws: &str, now: Timestamp) -> Result<Verified<RenewalInfo>> {
        self.decoded(PayloadKind::RenewalInfo, jws, now)
    }

    /// Verifies an app transaction: a `signedAppTransactionInfo`.
    pub fn app_transaction(
        &mut self,
        jws: &str,
        now: Timestamp,
    ) -> Result<Verified<AppTransaction>> {
        self.decoded(PayloadKind::AppTransaction, jws, now)
    }

    /// Verifies a question of the Retention Messaging API: the `signedPayload` of its request.
    pub fn realtime_request(
        &mut self,
        jws: &str,
        now: Timestamp,
    ) -> Result<Verified<RealtimeRequest>> {
        self.decoded(PayloadKind::RealtimeRequest, jws, now)
    }

    /// Verifies a notification, and every signed message within it.
    pub fn notification(
        &mut self,
        jws: &str,
        now: Timestamp,
    ) -> Result<Verified<NotificationParts>> {
        let texts = self.notification_text(jws, now)?;
        let environment: Environment = texts.environment();
        let texts = texts.into_inner();
        let parts = NotificationParts {
            payload: decode(&texts.payload)?,
            transaction: decode_optional(texts.transaction)?,
            renewal_info: decode_optional(texts.renewal_info)?,
            app_transaction: decode_optional(texts.app_transaction)?,
        };
        Ok(Verified::new(parts, environment))
    }

    fn decoded<T: DeserializeOwned>(
        &mut self,
        kind: PayloadKind,
        jws: &str,
        now: Timestamp,
    ) -> Result<Verified<T>> {
        let text = self.text(kind, jws, now)?;
        let environment = text.environment();
        Ok(Verified::new(decode(&text)?, environment))
    }
}

fn decode<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| {
        Box::new(Error::JsonModel {
            reason: Excerpt::quote(&error.to_string()),
        })
    })
}

fn decode_optional<T: DeserializeOwned>(text: Option<String>) -> Result<Option<T>> {
    text.map(|text| decode(&text)).transpose()
}
