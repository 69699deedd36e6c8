//! Tokens that developers sign: they carry no certificate, so only their form can be judged here.

use super::{Form, Inspection, Outcome, Report};
use crate::encoding::decode_text;
use crate::error::{Error, Part, Result};
use crate::json::Reader;
use crate::jws::{Compact, Header};
use crate::time::Timestamp;

const NO_KEY: &str = "the key it was signed with is not in it";

/// What the claims of a token say.
#[derive(Default)]
struct Claims {
    audience: Option<Form>,
    issued: Option<i64>,
    expires: Option<i64>,
}

impl Inspection<'_> {
    /// Notes what can be told of a token.
    pub(super) fn inspect_token(
        &self,
        report: &mut Report,
        message: &Compact<'_>,
        header: &Header,
    ) {
        report.form = Form::UnknownToken;
        report.check("algorithm", header.check_algorithm());
        report.check("critical", header.check_critical());
        report.check("signature-form", message.signature_bytes());
        report.note("signature", Outcome::Unknown(NO_KEY));
        let json = report.check("payload", decode_text(Part::Payload, message.payload));
        let claims = json.and_then(|json| report.check("claims", Claims::read(&json)));
        let Some(claims) = claims else { return };
        if let Some(form) = claims.audience {
            report.form = form;
        }
        if report.form == Form::ApiToken {
            report.check("lifetime", claims.check_lifetime(self.now));
        }
    }
}

impl Claims {
    fn read(json: &str) -> Result<Self> {
        let mut claims = Self::default();
        Reader::new(Part::Payload, json).document(&mut |reader, name| {
            match name {
                "aud" => claims.audience = form_of(&reader.string(name)?),
                "iat" => claims.issued = Some(reader.integer(name)?),
                "exp" => claims.expires = Some(reader.integer(name)?),
                _ => reader.skip()?,
            }
            Ok(())
        })?;
        Ok(claims)
    }

    /// Apple takes tokens that were not made in the future, have not expired and live for at most an
    /// hour.
    fn check_lifetime(&self, now: Timestamp) -> Result<()> {
        const LONGEST: i64 = 3600;
        const SKEW: i64 = 60;
        let member = "exp";
        let expires = self.expires.ok_or(Error::DateMissing { member })?;
        let at = |seconds: i64| Timestamp::from_millis(seconds.saturating_mul(1000));
        if at(expires) <= now {
            return Err(Error::DateTooEarly {
                member,
                found: at(expires),
            }
            .into());
        }
        let issued = self.issued.unwrap_or_else(|| now.millis() / 1000);
        if at(issued) > now.plus(SKEW * 1000) {
            return Err(Error::DateInFuture {
                member: "iat",
                found: at(issued),
                now,
            }
            .into());
        }
        let latest = at(issued).plus(LONGEST * 1000);
        if at(expires) > latest {
            return Err(Error::DateInFuture {
                member,
                found: at(expires),
                now,
            }
            .into());
        }
        Ok(())
    }
}

/// What a token is, by whom it is addressed to.
fn form_of(audience: &str) -> Option<Form> {
    match audience {
        "appstoreconnect-v1" => Some(Form::ApiToken),
        "promotional-offer" => Some(Form::PromotionalOffer),
        "introductory-offer-eligibility" => Some(Form::IntroductoryOfferEligibility),
        "advanced-commerce-api" => Some(Form::AdvancedCommerceRequest),
        _ => None,
    }
}
