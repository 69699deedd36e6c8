//! Signing, as both bindings call it.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use zeroize::Zeroizing;

use super::{Failure, timestamp, whole};
use crate::error::{Error, Part};
use crate::json::Reader;
use crate::signing::{self, Credentials, Fresh, PromotionalOffer};

/// Random bytes from the host, as many as a signature takes.
pub type Random = [u8; 32];

/// A signer behind a boundary.
pub struct Signer(signing::Signer);

impl Signer {
    /// Makes a signer, or says what was given in the place of a key or an identifier. The copy of
    /// the key that came across is wiped.
    pub fn new(
        private_key: Vec<u8>,
        key_id: &str,
        issuer_id: &str,
        bundle_id: &str,
    ) -> Result<Self, Failure> {
        let private_key = Zeroizing::new(private_key);
        Ok(Self(signing::Signer::new(&Credentials {
            private_key: &private_key,
            key_id,
            issuer_id,
            bundle_id,
        })?))
    }

    /// A token for the App Store's server APIs.
    pub fn api_token(
        &self,
        lifetime: Option<f64>,
        now: f64,
        random: Random,
    ) -> Result<String, Failure> {
        let lifetime = lifetime
            .map(|millis| whole("lifetime", millis))
            .transpose()?;
        Ok(self.0.api_token(lifetime, &fresh(now, random)?)?)
    }

    /// Signs an offer, or a request of the Advanced Commerce API, as the method of `OfferSigner` with
    /// this name does; `request` is its argument as JSON text.
    pub fn sign_offer(
        &self,
        method: &str,
        request: &str,
        now: f64,
        random: Random,
    ) -> Result<String, Failure> {
        let (signer, fresh) = (&self.0, fresh(now, random)?);
        if method == "advancedCommerceRequest" {
            return Ok(signer.advanced_commerce_request(request, &fresh)?);
        }
        let mut fields = [const { None }; FIELDS.len()];
        Reader::new(Part::Request, request)
            .document(&mut |reader, name| reader.string_into(name, &FIELDS, &mut fields))?;
        let [product_id, offer_id, account, nonce, transaction_id, allow] =
            fields.each_ref().map(Option::as_deref);
        let (product_id, offer_id) = (product_id.unwrap_or(""), offer_id.unwrap_or(""));
        Ok(match method {
            "promotionalOffer" => {
                let offer = PromotionalOffer {
                    product_id,
                    offer_id,
                    app_account_token: account.unwrap_or(""),
                    nonce,
                };
                signer.promotional_offer(&offer, &fresh)?.to_json()
            }
            "promotionalOfferV2" => {
                signer.promotional_offer_v2(product_id, offer_id, transaction_id, &fresh)?
            }
            _ => signer.introductory_offer_eligibility(
                product_id,
                allow == Some("true"),
                transaction_id.unwrap_or(""),
                &fresh,
            )?,
        })
    }
}

/// What the methods of `OfferSigner` take: text, its types checked, `"true"` for a flag that is set.
const FIELDS: [&str; 6] = [
    "productId",
    "offerId",
    "appAccountToken",
    "nonce",
    "transactionId",
    "allowIntroductoryOffer",
];

fn fresh(now: f64, random: Random) -> Result<Fresh, Box<Error>> {
    Ok(Fresh {
        now: timestamp(now)?,
        random,
    })
}

impl Failure {
    /// What becomes of a signature for which the host gives no random bytes.
    #[must_use]
    pub fn no_randomness() -> Self {
        Self::from(Box::new(Error::NoRandomness {
            reason: "this runtime gives none now; Workers give them while they handle an event",
        }))
    }
}
