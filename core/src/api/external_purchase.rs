//! The External Purchase Server API.
//!
//! A report goes where its token says: one that begins with `SANDBOX` to the sandbox.

use super::Api::ExternalPurchase as API;
use super::endpoint::{Endpoint, Repeat};
use super::rule::{GREATEST, Limit, Rule, rule};

pub(super) const ENDPOINTS: &[Endpoint] = &[
    // Apple names no limits for this API.
    Endpoint::put(
        API,
        "sendExternalPurchaseReport",
        "/externalPurchase/v1/reports",
    )
    .sends("ExternalPurchaseReport")
    .answers("SendReportSuccessResponse")
    .repeat(Repeat::Never)
    .about(
        "Reports what came of a token. When nobody knows what became of a report, look for it \
             with `retrieveExternalPurchaseReport`; only one that failed may be sent again under \
             the same name.",
    ),
    Endpoint::get(
        API,
        "retrieveExternalPurchaseReport",
        "/externalPurchase/v1/reports/{requestIdentifier}",
    )
    .answers("RetrieveReportSuccessResponse")
    .about("A report that was sent."),
];

const LINES: [&str; 3] = [
    "OneTimeBuyLineItem",
    "SubscriptionBuyLineItem",
    "RefundLineItem",
];
const NAME: Limit = Limit::Length(128);
const PRODUCT: Limit = Limit::Length(256);
/// In thousandths of the currency's unit.
const AMOUNT: Limit = Limit::Range(0, GREATEST);
const COUNT: Limit = Limit::Range(1, GREATEST);

pub(super) const RULES: &[Rule] = &[
    rule("", "requestIdentifier", Limit::Uuid),
    rule("ExternalPurchaseReport", "requestIdentifier", Limit::Uuid),
    rule(LINES[0], "lineItemId", NAME),
    rule(LINES[0], "pricingCurrency", Limit::ThreeLetters),
    rule(LINES[0], "reportingCurrency", Limit::ThreeLetters),
    rule(LINES[0], "taxCountry", Limit::ThreeLetters),
    rule(LINES[0], "amountTaxExclusive", AMOUNT),
    rule(LINES[0], "amountTaxInclusive", AMOUNT),
    rule(LINES[0], "netAmountTaxExclusive", AMOUNT),
    rule(LINES[0], "taxAmount", AMOUNT),
    rule(LINES[0], "productIdentifier", PRODUCT),
    rule(LINES[0], "quantity", COUNT),
    rule(LINES[1], "lineItemId", NAME),
    rule(LINES[1], "referenceLineItemId", NAME),
    rule(LINES[1], "pricingCurrency", Limit::ThreeLetters),
    rule(LINES[1], "reportingCurrency", Limit::ThreeLetters),
    rule(LINES[1], "taxCountry", Limit::ThreeLetters),
    rule(LINES[1], "amountTaxExclusive", AMOUNT),
    rule(LINES[1], "amountTaxInclusive", AMOUNT),
    rule(LINES[1], "netAmountTaxExclusive", AMOUNT),
    rule(LINES[1], "taxAmount", AMOUNT),
    rule(LINES[1], "subscriptionDaysOfPaidService", AMOUNT),
    rule(LINES[1], "productIdentifier", PRODUCT),
    rule(LINES[1], "quantity", COUNT),
    rule(LINES[2], "lineItemId", NAME),
    rule(LINES[2], "referenceLineItemId", NAME),
    rule(LINES[2], "pricingCurrency", Limit::ThreeLetters),
    rule(LINES[2], "reportingCurrency", Limit::ThreeLetters),
    rule(LINES[2], "taxCountry", Limit::ThreeLetters),
    rule(LINES[2], "amountTaxExclusive", AMOUNT),
    rule(LINES[2], "amountTaxInclusive", AMOUNT),
    rule(LINES[2], "netAmountTaxExclusive", AMOUNT),
    rule(LINES[2], "taxAmount", AMOUNT),
];
