//! Purchases outside of the App Store, and the External Purchase Server API by which they are
//! reported.
//!
//! Amounts are in thousandths of the unit of `reportingCurrency`: 1990 is 1.99.

use alloc::string::String;
use alloc::vec::Vec;

use super::decimal::Decimal;
use super::line_item::ExternalPurchaseLineItem;
use super::model::model;
use super::open_enum::open_enum;
use super::unix_millis::UnixMillis;

model! {
    /// A token for purchases outside of the App Store.
    ///
    /// An app gets it as base64url of this JSON, without a signature; in a notification it is
    /// signed.
    #[derive(Default)]
    pub struct ExternalPurchaseToken {
        /// Names the token, to report purchases by. It begins with `SANDBOX` if the token is from
        /// the sandbox.
        pub external_purchase_id: Option<String>,
        /// When the token was made.
        pub token_creation_date: Option<UnixMillis>,
        /// The app's number in the App Store. Absent in the sandbox.
        pub app_apple_id: Option<i64>,
        /// The bundle identifier of the app.
        pub bundle_id: Option<String>,
        /// When the token expires. Only for tokens of custom links.
        pub token_expiration_date: Option<UnixMillis>,
        /// What the token is for. Only for tokens of custom links.
        pub token_type: Option<TokenType>,
    }
}

model! {
    /// What came of a token: purchases, or none. A report that was sent is given back in this form
    /// too.
    pub struct ExternalPurchaseReport {
        /// Names the report: a UUID, another for each report. Only to repeat a report that failed,
        /// it is given again.
        pub request_identifier: String,
        /// The token, by its `externalPurchaseId`. One that begins with `SANDBOX` goes to the
        /// server for tests.
        pub external_purchase_id: String,
        /// What came of the token.
        pub status: ExternalPurchaseReportStatus,
        /// The purchases and refunds. Present with `LINE_ITEM`, and only then.
        pub line_items: Option<Vec<ExternalPurchaseLineItem>>,
    }
}

model! {
    /// Something that was sold once.
    pub struct OneTimeBuyLineItem {
        /// Names the line: at most 128 characters, another for each line of the app. Only to
        /// correct a line, its name is given again, with `restatement`.
        pub line_item_id: String,
        /// When it happened. Not in the future.
        pub creation_date: UnixMillis,
        /// Whether the line corrects an earlier one of the same name. If absent, it does not.
        pub restatement: Option<bool>,
        /// Whether the earlier line was wrong altogether. Only with `restatement`. If absent, it
        /// was not.
        pub erroneously_submitted: Option<bool>,
        /// The currency in which the customer paid: three letters, ISO 4217.
        pub pricing_currency: String,
        /// The currency of every amount in this line.
        pub reporting_currency: ExternalPurchaseReportingCurrency,
        /// How much one unit of the first currency is in the second. Present when they differ, and
        /// only then.
        pub exchange_rate: Option<Decimal>,
        /// The price without tax.
        pub amount_tax_exclusive: i64,
        /// The price with tax: the price without it and `taxAmount` added up.
        pub amount_tax_inclusive: i64,
        /// What is left of the price without tax after all refunds. Not negative.
        pub net_amount_tax_exclusive: i64,
        /// The tax.
        pub tax_amount: i64,
        /// The country or region where the tax is due: three letters, ISO 3166-1.
        pub tax_country: String,
        /// The product, by the developer's own name for it: at most 256 characters.
        pub product_identifier: String,
        /// How many were bought, at least 1. The amounts are for all of them.
        pub quantity: i64,
        /// What happened: always `BUY`.
        #[typescript("\"BUY\"")]
        pub event_type: ExternalPurchaseEventType,
        /// The kind of product: always `ONE_TIME_BUY`.
        #[typescript("\"ONE_TIME_BUY\"")]
        pub product_type: ExternalPurchaseProductType,
    }
}

model! {
    /// A subscription that was sold, renewed, changed or paid for.
    pub struct SubscriptionBuyLineItem {
        /// Names the line: at most 128 characters, another for each line of the app. Only to
        /// correct a line, its name is given again, with `restatement`.
        pub line_item_id: String,
        /// When it happened. Not in the future.
        pub creation_date: UnixMillis,
        /// Whether the line corrects an earlier one of the same name. If absent, it does not.
        pub restatement: Option<bool>,
        /// Whether the earlier line was wrong altogether. Only with `restatement`. If absent, it
        /// was not.
        pub erroneously_submitted: Option<bool>,
        /// The line of the first purchase. Needed for every event but `SUBSCRIPTION_START`.
        pub reference_line_item_id: Option<String>,
        /// The currency in which the customer paid: three letters, ISO 4217.
        pub pricing_currency: String,
        /// The currency of every amount in this line.
        pub reporting_currency: ExternalPurchaseReportingCurrency,
        /// How much one unit of the first currency is in the second. Present when they differ, and
        /// only then.
        pub exchange_rate: Option<Decimal>,
        /// The price without tax.
        pub amount_tax_exclusive: i64,
        /// The price with tax: the price without it and `taxAmount` added up. Above 0 for
        /// `SUBSCRIPTION_PAYMENT`.
        pub amount_tax_inclusive: i64,
        /// What is left of the price without tax after all refunds. Not negative.
        pub net_amount_tax_exclusive: i64,
        /// The tax.
        pub tax_amount: i64,
        /// The country or region where the tax is due: three letters, ISO 3166-1.
        pub tax_country: String,
        /// What happened to the subscription.
        pub subscription_event: ExternalPurchaseSubscriptionEvent,
        /// When the period begins that is reported.
        pub subscription_start_date: UnixMillis,
        /// When it ends. Not before it begins.
        pub subscription_end_date: UnixMillis,
        /// For how many days the customer has paid so far: 0 for `SUBSCRIPTION_START`.
        pub subscription_days_of_paid_service: i64,
        /// The product, by the developer's own name for it: at most 256 characters.
        pub product_identifier: String,
        /// How many were bought, at least 1.
        pub quantity: i64,
        /// What happened: always `BUY`.
        #[typescript("\"BUY\"")]
        pub event_type: ExternalPurchaseEventType,
        /// The kind of product: always `SUBSCRIPTION`.
        #[typescript("\"SUBSCRIPTION\"")]
        pub product_type: ExternalPurchaseProductType,
    }
}

model! {
    /// Money that was paid back.
    pub struct RefundLineItem {
        /// Names the line: at most 128 characters, another for each line of the app. Only to
        /// correct a line, its name is given again, with `restatement`.
        pub line_item_id: String,
        /// When it happened. Not in the future.
        pub creation_date: UnixMillis,
        /// Whether the line corrects an earlier one of the same name. If absent, it does not.
        pub restatement: Option<bool>,
        /// Whether the earlier line was wrong altogether. Only with `restatement`. If absent, it
        /// was not.
        pub erroneously_submitted: Option<bool>,
        /// The line of the purchase that was refunded.
        pub reference_line_item_id: String,
        /// The currency in which the customer paid: three letters, ISO 4217.
        pub pricing_currency: String,
        /// The currency of every amount in this line.
        pub reporting_currency: ExternalPurchaseReportingCurrency,
        /// How much one unit of the first currency is in the second. Present when they differ, and
        /// only then.
        pub exchange_rate: Option<Decimal>,
        /// What was paid back, without tax.
        pub amount_tax_exclusive: i64,
        /// What was paid back, with tax: the amount without it and `taxAmount` added up.
        pub amount_tax_inclusive: i64,
        /// What is left of the price without tax after all refunds. Not negative.
        pub net_amount_tax_exclusive: i64,
        /// The tax that was paid back.
        pub tax_amount: i64,
        /// The country or region where the tax is due: three letters, ISO 3166-1.
        pub tax_country: String,
        /// What happened: always `REFUND`.
        #[typescript("\"REFUND\"")]
        pub event_type: ExternalPurchaseEventType,
    }
}

model! {
    /// The answer to a report that was accepted.
    #[derive(Default)]
    pub struct SendReportSuccessResponse {
        /// The name of the report.
        pub request_identifier: String,
    }
}

model! {
    /// The answer to a report that was refused. Nothing of it was taken: mend it and send all of it
    /// again, under the same name.
    #[derive(Default)]
    pub struct SendReportErrorResponse {
        /// What is wrong with it.
        pub errors: Vec<ExternalPurchaseReportError>,
    }
}

model! {
    /// Something that is wrong with a report.
    #[derive(Default)]
    pub struct ExternalPurchaseReportError {
        /// The error, by Apple's number for it.
        pub error_code: i64,
        /// The error in words, for people.
        pub error_message: String,
        /// The member at fault.
        pub field_name: Option<String>,
        /// The line at fault.
        pub line_item_id: Option<String>,
    }
}

model! {
    /// The answer when asked for a report that was sent.
    pub struct RetrieveReportSuccessResponse {
        /// The report.
        pub report: ExternalPurchaseReport,
    }
}

open_enum! {
    /// What a token of a custom link is for.
    pub enum TokenType: str {
        /// For a customer who is new: made when the app is first installed.
        Acquisition = "ACQUISITION",
        /// For the use of the App Store's services: made then too, and again over time.
        Services = "SERVICES",
    }
}

open_enum! {
    /// What came of a token.
    pub enum ExternalPurchaseReportStatus: str {
        /// Purchases or refunds, which the report lists.
        LineItem = "LINE_ITEM",
        /// Nothing was bought.
        NoLineItem = "NO_LINE_ITEM",
        /// The developer does not know the token.
        UnrecognizedToken = "UNRECOGNIZED_TOKEN",
        /// The developer reports under another token that the customer has at the same time.
        DuplicateToken = "DUPLICATE_TOKEN",
    }
}

open_enum! {
    /// What a line of a report is about.
    pub enum ExternalPurchaseEventType: str {
        /// Something was bought.
        Buy = "BUY",
        /// Money was paid back.
        Refund = "REFUND",
    }
}

open_enum! {
    /// The kind of product that was bought.
    pub enum ExternalPurchaseProductType: str {
        /// Bought once.
        OneTimeBuy = "ONE_TIME_BUY",
        /// A subscription.
        Subscription = "SUBSCRIPTION",
    }
}

open_enum! {
    /// What happened to a subscription.
    pub enum ExternalPurchaseSubscriptionEvent: str {
        /// It began.
        SubscriptionStart = "SUBSCRIPTION_START",
        /// It was renewed.
        Renewal = "RENEWAL",
        /// It was changed to another plan.
        SubscriptionChange = "SUBSCRIPTION_CHANGE",
        /// It was paid for in between.
        SubscriptionPayment = "SUBSCRIPTION_PAYMENT",
    }
}

open_enum! {
    /// A currency in which amounts can be reported. Others are reported in euros or US dollars.
    // As documented in June 2025.
    pub enum ExternalPurchaseReportingCurrency: str {
        /// Chilean peso.
        Clp = "CLP",
        /// Euro.
        Eur = "EUR",
        /// Qatari riyal.
        Qar = "QAR",
        /// Colombian peso.
        Cop = "COP",
        /// Vietnamese dong.
        Vnd = "VND",
        /// Egyptian pound.
        Egp = "EGP",
        /// Thai baht.
        Thb = "THB",
        /// Hong Kong dollar.
        Hkd = "HKD",
        /// Norwegian krone.
        Nok = "NOK",
        /// Brazilian real.
        Brl = "BRL",
        /// Pound sterling.
        Gbp = "GBP",
        /// Australian dollar.
        Aud = "AUD",
        /// Swedish krona.
        Sek = "SEK",
        /// Indian rupee.
        Inr = "INR",
        /// Bulgarian lev.
        Bgn = "BGN",
        /// South African rand.
        Zar = "ZAR",
        /// Kazakhstani tenge.
        Kzt = "KZT",
        /// Nigerian naira.
        Ngn = "NGN",
        /// New Taiwan dollar.
        Twd = "TWD",
        /// Mexican peso.
        Mxn = "MXN",
        /// Swiss franc.
        Chf = "CHF",
        /// Peruvian sol.
        Pen = "PEN",
        /// Danish krone.
        Dkk = "DKK",
        /// United Arab Emirates dirham.
        Aed = "AED",
        /// Israeli new shekel.
        Ils = "ILS",
        /// South Korean won.
        Krw = "KRW",
        /// Philippine peso.
        Php = "PHP",
        /// Tanzanian shilling.
        Tzs = "TZS",
        /// Pakistani rupee.
        Pkr = "PKR",
        /// Hungarian forint.
        Huf = "HUF",
        /// Indonesian rupiah.
        Idr = "IDR",
        /// Chinese yuan.
        Cny = "CNY",
        /// Malaysian ringgit.
        Myr = "MYR",
        /// Russian rouble.
        Rub = "RUB",
        /// Romanian leu.
        Ron = "RON",
        /// Singapore dollar.
        Sgd = "SGD",
        /// Turkish lira.
        Try = "TRY",
        /// Czech koruna.
        Czk = "CZK",
        /// Saudi riyal.
        Sar = "SAR",
        /// US dollar.
        Usd = "USD",
        /// New Zealand dollar.
        Nzd = "NZD",
        /// Polish zloty.
        Pln = "PLN",
        /// Japanese yen.
        Jpy = "JPY",
        /// Canadian dollar.
        Cad = "CAD",
    }
}
