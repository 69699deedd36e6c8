//! What an app hands to StoreKit: promotional offers of both kinds, eligibility for introductory
//! offers, and requests of the Advanced Commerce API.

use alloc::string::{String, ToString};

use super::advanced_commerce;
use super::identifier::{Identifier, describe, unfit};
use super::uuid::is_uuid;
use super::{Fresh, Signer, der};
use crate::encoding::encode_base64;
use crate::error::Result;
use crate::json::Object;

/// What divides the fields of the first kind of promotional offer: the invisible separator.
const SEPARATOR: char = '\u{2063}';

/// A promotional offer for the original StoreKit API, `SKPaymentDiscount`.
pub struct PromotionalOffer<'a> {
    /// The subscription that is offered.
    pub product_id: &'a str,
    /// The offer, as it is called in App Store Connect.
    pub offer_id: &'a str,
    /// The customer's account: what the app has as `applicationUsername`, or nothing. Only ASCII
    /// letters are put in lower case here, as is asked for; others must be so already.
    pub app_account_token: &'a str,
    /// A UUID that makes the signature unique, in the place of a new one.
    pub nonce: Option<&'a str>,
}

/// What the app needs in order to make use of a promotional offer.
pub struct PromotionalOfferSignature {
    /// The identifier of the key.
    pub key_id: String,
    /// The UUID that makes the signature unique, in lower case.
    pub nonce: String,
    /// When it was signed. It is good for 24 hours.
    pub timestamp: i64,
    /// The signature: DER, in base64.
    pub signature: String,
}

impl PromotionalOfferSignature {
    /// The same as the text of a JSON object.
    #[must_use]
    pub fn to_json(&self) -> String {
        Object::new()
            .text("keyId", &self.key_id)
            .text("nonce", &self.nonce)
            .number("timestamp", self.timestamp)
            .text("signature", &self.signature)
            .finish()
    }
}

impl Signer {
    /// Signs a promotional offer for the original StoreKit API.
    ///
    /// # Errors
    ///
    /// `usage/option` names what cannot be used.
    pub fn promotional_offer(
        &self,
        offer: &PromotionalOffer<'_>,
        fresh: &Fresh,
    ) -> Result<PromotionalOfferSignature> {
        let product_id = Identifier::new("productId", offer.product_id)?;
        let offer_id = Identifier::new("offerId", offer.offer_id)?;
        let account = offer.app_account_token;
        if account.chars().any(|it| it == SEPARATOR || it.is_control()) {
            let expected = "text without control characters or invisible separators";
            return Err(unfit("appAccountToken", expected, "some"));
        }
        let nonce = match offer.nonce {
            None => fresh.uuid(),
            Some(nonce) if is_uuid(nonce.as_bytes()) => nonce.to_ascii_lowercase(),
            Some(other) => return Err(unfit("nonce", "a UUID", describe(other))),
        };
        let timestamp = fresh.now.millis();
        let message = [
            self.bundle_id.as_str(),
            self.key_id.as_str(),
            product_id.as_str(),
            offer_id.as_str(),
            &account.to_ascii_lowercase(),
            &nonce,
            &timestamp.to_string(),
        ]
        .join(SEPARATOR.encode_utf8(&mut [0; 4]));
        let signature = self.key.sign(message.as_bytes(), fresh.hedge());
        Ok(PromotionalOfferSignature {
            key_id: self.key_id.as_str().into(),
            nonce,
            timestamp,
            signature: encode_base64(&der::signature(&signature)),
        })
    }

    /// Signs a promotional offer for StoreKit 2, as a JWS. Naming any transaction of the customer, or
    /// their app transaction, is recommended.
    ///
    /// # Errors
    ///
    /// `usage/option` names what cannot be used.
    pub fn promotional_offer_v2(
        &self,
        product_id: &str,
        offer_id: &str,
        transaction_id: Option<&str>,
        fresh: &Fresh,
    ) -> Result<String> {
        let claims = self
            .unique_claims("promotional-offer", fresh)
            .identifiers(&[
                ("productId", "productId", Some(product_id)),
                ("offerId", "offerIdentifier", Some(offer_id)),
                ("transactionId", "transactionId", transaction_id),
            ])?;
        Ok(self.sign(claims, fresh))
    }

    /// Signs whether a customer, named by any of their transactions or their app transaction, may have
    /// the introductory offer of a subscription.
    ///
    /// # Errors
    ///
    /// `usage/option` names what cannot be used.
    pub fn introductory_offer_eligibility(
        &self,
        product_id: &str,
        allow_introductory_offer: bool,
        transaction_id: &str,
        fresh: &Fresh,
    ) -> Result<String> {
        let allow = if allow_introductory_offer {
            "true"
        } else {
            "false"
        };
        let claims = self
            .unique_claims("introductory-offer-eligibility", fresh)
            .json("allowIntroductoryOffer", allow)
            .identifiers(&[
                ("productId", "productId", Some(product_id)),
                ("transactionId", "transactionId", Some(transaction_id)),
            ])?;
        Ok(self.sign(claims, fresh))
    }

    /// Signs a request of the Advanced Commerce API that the app makes through StoreKit, given as the
    /// text of a JSON object.
    ///
    /// # Errors
    ///
    /// `usage/option` names the member that is missing or cannot be used; `json/...` if it is not
    /// such a text.
    pub fn advanced_commerce_request(&self, request: &str, fresh: &Fresh) -> Result<String> {
        advanced_commerce::check(request)?;
        let claims = self
            .unique_claims("advanced-commerce-api", fresh)
            .text("request", &encode_base64(request.as_bytes()));
        Ok(self.sign(claims, fresh))
    }

    fn unique_claims(&self, audience: &str, fresh: &Fresh) -> Object {
        self.claims(audience, fresh.now.millis().div_euclid(1000))
            .text("nonce", &fresh.uuid())
    }
}
