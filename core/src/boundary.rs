//! What both bindings call, so that they only convert.
//!
//! Options come in and errors go out as serde values; payloads cross as text.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;
use zeroize::Zeroizing;

use crate::error::{Error, Excerpt, Part};
use crate::inspect::{self, Report};
use crate::json::Reader;
use crate::signing::{self, Credentials, Fresh, PromotionalOffer};
use crate::{Environment, PayloadKind, Timestamp, external_purchase, verifier};

/// The options of a verifier as the TypeScript side passes them, types already checked there.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct VerifierOptions {
    bundle_id: String,
    app_apple_id: Option<f64>,
    environments: Vec<String>,
    roots: Option<Vec<ByteBuf>>,
    #[serde(default)]
    xcode_certificates: Vec<ByteBuf>,
    #[serde(default)]
    local_testing_roots: Vec<ByteBuf>,
    clock_tolerance: Option<f64>,
    max_input_length: Option<f64>,
    max_key_memory: Option<f64>,
}

/// A method of a verifier: takes a signed message and the present time, gives text.
pub type Method = fn(&mut Verifier, &str, f64) -> Result<String, Failure>;

/// A verifier behind a boundary.
pub struct Verifier(verifier::Verifier);

impl Verifier {
    /// Makes a verifier, or says which option is at fault.
    pub fn new(options: VerifierOptions) -> Result<Self, Failure> {
        Ok(Self(verifier::Verifier::new(options.try_into()?)?))
    }

    /// Refuses a length before that much text is copied to where the core can read it.
    pub fn check_length(&self, length: usize) -> Result<(), Failure> {
        Ok(self.0.check_length(length)?)
    }

    /// The text of a verified transaction.
    pub fn transaction(&mut self, jws: &str, now: f64) -> Result<String, Failure> {
        self.text(PayloadKind::Transaction, jws, now)
    }

    /// The text of verified renewal info.
    pub fn renewal_info(&mut self, jws: &str, now: f64) -> Result<String, Failure> {
        self.text(PayloadKind::RenewalInfo, jws, now)
    }

    /// The text of a verified app transaction.
    pub fn app_transaction(&mut self, jws: &str, now: f64) -> Result<String, Failure> {
        self.text(PayloadKind::AppTransaction, jws, now)
    }

    /// The text of a verified realtime request.
    pub fn realtime_request(&mut self, jws: &str, now: f64) -> Result<String, Failure> {
        self.text(PayloadKind::RealtimeRequest, jws, now)
    }

    /// A verified notification and what it holds, as the text of one object.
    pub fn notification(&mut self, jws: &str, now: f64) -> Result<String, Failure> {
        let verified = self.0.notification_text(jws, timestamp(now)?)?;
        let mut text = format!("{{\"environment\":\"{}\"", verified.environment().name());
        for (member, part) in [
            ("payload", Some(&verified.payload)),
            ("transaction", verified.transaction.as_ref()),
            ("renewalInfo", verified.renewal_info.as_ref()),
            ("appTransaction", verified.app_transaction.as_ref()),
        ] {
            if let Some(part) = part {
                text.extend([",\"", member, "\":", part]);
            }
        }
        text.push('}');
        Ok(text)
    }

    fn text(&mut self, kind: PayloadKind, jws: &str, now: f64) -> Result<String, Failure> {
        Ok(self.0.text(kind, jws, timestamp(now)?)?.into_inner())
    }
}

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
        let asked = OfferFields::read(request)?;
        let [product_id, offer_id] = [&*asked.product_id, &*asked.offer_id];
        Ok(match method {
            "promotionalOffer" => {
                let offer = PromotionalOffer {
                    product_id,
                    offer_id,
                    app_account_token: &asked.app_account_token,
                    nonce: asked.nonce.as_deref(),
                };
                signer.promotional_offer(&offer, &fresh)?.to_json()
            }
            "promotionalOfferV2" => {
                let transaction_id = asked.transaction_id.as_deref();
                signer.promotional_offer_v2(product_id, offer_id, transaction_id, &fresh)?
            }
            _ => signer.introductory_offer_eligibility(
                product_id,
                asked.allow_introductory_offer,
                asked.transaction_id.as_deref().unwrap_or_default(),
                &fresh,
            )?,
        })
    }
}

/// What the methods of `OfferSigner` take, their types checked.
#[derive(Default)]
struct OfferFields<'a> {
    product_id: Cow<'a, str>,
    offer_id: Cow<'a, str>,
    app_account_token: Cow<'a, str>,
    nonce: Option<Cow<'a, str>>,
    transaction_id: Option<Cow<'a, str>>,
    allow_introductory_offer: bool,
}

impl<'a> OfferFields<'a> {
    fn read(request: &'a str) -> Result<Self, Error> {
        let mut fields = Self::default();
        Reader::new(Part::Request, request).document(&mut |reader, name| {
            match name {
                "productId" => fields.product_id = reader.string(name)?,
                "offerId" => fields.offer_id = reader.string(name)?,
                "appAccountToken" => fields.app_account_token = reader.string(name)?,
                "nonce" => fields.nonce = Some(reader.string(name)?),
                "transactionId" => fields.transaction_id = Some(reader.string(name)?),
                "allowIntroductoryOffer" => {
                    fields.allow_introductory_offer = reader.boolean(name)?
                }
                _ => reader.skip()?,
            }
            Ok(())
        })?;
        Ok(fields)
    }
}

fn fresh(now: f64, random: Random) -> Result<Fresh, Error> {
    Ok(Fresh {
        now: timestamp(now)?,
        random,
    })
}

/// The options of an inspection as the TypeScript side passes them, types already checked there.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InspectOptions {
    bundle_id: Option<String>,
    app_apple_id: Option<f64>,
    #[serde(default)]
    environments: Vec<String>,
    #[serde(default)]
    roots: Vec<ByteBuf>,
    #[serde(default)]
    xcode_certificates: Vec<ByteBuf>,
}

/// A report on any text.
pub fn inspect(text: &str, options: InspectOptions, now: f64) -> Result<Report, Failure> {
    let options = inspect::InspectOptions {
        bundle_id: options.bundle_id,
        app_apple_id: options
            .app_apple_id
            .map(|id| whole("appAppleId", id))
            .transpose()?,
        environments: environments(&options.environments)?,
        roots: bytes(options.roots),
        xcode_certificates: bytes(options.xcode_certificates),
    };
    Ok(inspect::inspect(text, &options, timestamp(now)?)?)
}

/// The text of a token for external purchases, which nobody signed.
pub fn unverified_external_purchase_token(token: &str) -> Result<String, Failure> {
    Ok(external_purchase::unverified_token_text(token)?)
}

impl TryFrom<VerifierOptions> for verifier::VerifierOptions {
    type Error = Error;

    fn try_from(options: VerifierOptions) -> Result<Self, Error> {
        Ok(Self {
            bundle_id: options.bundle_id,
            app_apple_id: options
                .app_apple_id
                .map(|id| whole("appAppleId", id))
                .transpose()?,
            environments: environments(&options.environments)?,
            roots: options.roots.map(bytes),
            xcode_certificates: bytes(options.xcode_certificates),
            local_testing_roots: bytes(options.local_testing_roots),
            clock_tolerance: options
                .clock_tolerance
                .map(|millis| whole("clockTolerance", millis))
                .transpose()?,
            max_input_length: bytes_at_most("maxInputLength", options.max_input_length)?,
            max_key_memory: bytes_at_most("maxKeyMemory", options.max_key_memory)?,
        })
    }
}

fn bytes(list: Vec<ByteBuf>) -> Vec<Vec<u8>> {
    list.into_iter().map(ByteBuf::into_vec).collect()
}

fn environments(names: &[String]) -> Result<Vec<Environment>, Error> {
    let read = |name: &String| {
        Environment::from_name(name).ok_or_else(|| Error::Option {
            option: Excerpt::words("environments"),
            expected: "a list of \"Production\", \"Sandbox\", \"Xcode\" and \"LocalTesting\"",
            found: Excerpt::quote(name),
        })
    };
    names.iter().map(read).collect()
}

/// A number of bytes. Where memory ends earlier than the number, so does everything else.
fn bytes_at_most(option: &'static str, number: Option<f64>) -> Result<Option<usize>, Error> {
    let limit = number
        .map(|number| whole::<u64>(option, number))
        .transpose()?;
    Ok(limit.map(|limit| usize::try_from(limit).unwrap_or(usize::MAX)))
}

/// A whole number from JavaScript, which has only floating-point ones.
fn whole<T: TryFrom<i64>>(option: &'static str, number: f64) -> Result<T, Error> {
    let invalid = || Error::Option {
        option: Excerpt::words(option),
        expected: "a whole number, 0 or more",
        found: Excerpt::words("a negative number, a fraction, or one beyond 2^53"),
    };
    truncated(number)
        .filter(|whole| *whole >= 0 && is_whole(number))
        .and_then(|whole| T::try_from(whole).ok())
        .ok_or_else(invalid)
}

fn timestamp(now: f64) -> Result<Timestamp, Error> {
    truncated(now)
        .map(Timestamp::from_millis)
        .ok_or_else(|| Error::Argument {
            argument: "now",
            expected: "a time in milliseconds since 1970",
            found: Excerpt::words("a number that is no time"),
        })
}

/// The integer part of a number that JavaScript holds exactly.
#[expect(clippy::as_conversions, reason = "the range is checked first")]
fn truncated(number: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_991.0;
    (-EXACT..=EXACT).contains(&number).then_some(number as i64)
}

fn is_whole(number: f64) -> bool {
    number % 1.0 == 0.0
}

/// An error on its way out: `{ "error": { kind, code, message, detail } }`.
#[derive(Debug, Serialize)]
pub struct Failure {
    error: Error,
}

impl Failure {
    /// What becomes of a signature for which the host gives no random bytes.
    #[must_use]
    pub fn no_randomness() -> Self {
        Self::from(Error::NoRandomness {
            reason: "this runtime gives none now; Workers give them while they handle an event",
        })
    }

    /// What becomes of options whose types were not checked before they got here.
    pub fn options(reason: &str) -> Self {
        Self::from(Error::Argument {
            argument: "options",
            expected: "the options of a verifier",
            found: Excerpt::quote(reason),
        })
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self { error }
    }
}
