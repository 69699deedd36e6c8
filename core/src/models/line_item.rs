//! The lines of a report of external purchases, which are of three kinds.

use serde::Serialize;
use serde::de::{Deserialize, Deserializer, Error};
use serde_json::Value;

use super::external_purchase::{OneTimeBuyLineItem, RefundLineItem, SubscriptionBuyLineItem};
use super::model::{Member, UnknownMembers};

/// One purchase or refund. `eventType` and `productType` tell which.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ExternalPurchaseLineItem {
    /// Something that was sold once.
    OneTimeBuy(OneTimeBuyLineItem),
    /// A subscription that was sold, renewed, changed or paid for.
    SubscriptionBuy(SubscriptionBuyLineItem),
    /// Money that was paid back.
    Refund(RefundLineItem),
    /// Something else, as it was written.
    #[cfg_attr(feature = "ts", ts(skip))]
    Unknown(UnknownMembers),
}

impl Member for ExternalPurchaseLineItem {}

impl<'de> Deserialize<'de> for ExternalPurchaseLineItem {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let members = UnknownMembers::deserialize(deserializer)?;
        let text = |name| members.get(name).and_then(Value::as_str);
        match (text("eventType"), text("productType")) {
            (Some("BUY"), Some("ONE_TIME_BUY")) => read(members).map(Self::OneTimeBuy),
            (Some("BUY"), Some("SUBSCRIPTION")) => read(members).map(Self::SubscriptionBuy),
            (Some("REFUND"), _) => read(members).map(Self::Refund),
            _ => Ok(Self::Unknown(members)),
        }
        .map_err(D::Error::custom)
    }
}

fn read<T: for<'de> Deserialize<'de>>(members: UnknownMembers) -> serde_json::Result<T> {
    serde_json::from_value(Value::Object(members))
}
