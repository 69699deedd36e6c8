//! The App Store Server API.

use super::Api::AppStore as API;
use super::endpoint::{Endpoint, Environments, Parameter, Repeat};
use super::rule::{ANY, Limit, Rule, list, rule};

pub(super) const ENDPOINTS: &[Endpoint] = &[
    Endpoint::get(
        API,
        "getTransactionHistory",
        "/inApps/v2/history/{anyTransactionId}",
    )
    .query(HISTORY)
    .query_model("TransactionHistoryRequest")
    .answers("HistoryResponse")
    .per_second(50)
    .about(
        "A page of a customer's transactions, at most 20. `transactions` gets all of them, page \
             by page.",
    ),
    Endpoint::get(
        API,
        "getTransactionHistoryV1",
        "/inApps/v1/history/{anyTransactionId}",
    )
    .query(HISTORY)
    .query_model("TransactionHistoryRequest")
    .answers("HistoryResponse")
    .per_second(50)
    .replaced_by("getTransactionHistory")
    .about("A page of a customer's transactions, without consumables that were finished."),
    Endpoint::get(
        API,
        "getTransactionInfo",
        "/inApps/v1/transactions/{transactionId}",
    )
    .answers("TransactionInfoResponse")
    .per_second(50)
    .about("One transaction."),
    Endpoint::get(
        API,
        "getAppTransactionInfo",
        "/inApps/v1/transactions/appTransactions/{anyTransactionId}",
    )
    .answers("AppTransactionInfoResponse")
    .per_second(50)
    .about("How a customer came by the app."),
    Endpoint::get(
        API,
        "getAllSubscriptionStatuses",
        "/inApps/v1/subscriptions/{anyTransactionId}",
    )
    .query(&[Parameter {
        name: "status",
        member: "status",
        ty: "Status[]",
        about: "Only subscriptions with one of these statuses.",
    }])
    .answers("StatusResponse")
    .per_second(50)
    .about("How every subscription of a customer stands."),
    Endpoint::put(
        API,
        "setAppAccountToken",
        "/inApps/v1/transactions/{originalTransactionId}/appAccountToken",
    )
    .sends("UpdateAppAccountTokenRequest")
    .per_second(20)
    .about("Says to which account of yours a purchase belongs."),
    // Whether it is harmless to finish a transaction twice is not documented; finishing sets a
    // state, and setting it again changes nothing.
    Endpoint::post(
        API,
        "finishTransaction",
        "/inApps/v1/transactions/{transactionId}/finish",
    )
    .per_second(50)
    .about("Marks a transaction as finished, as an app does when it has given what was bought."),
    Endpoint::get(API, "lookUpOrderId", "/inApps/v1/lookup/{orderId}")
        .answers("OrderLookupResponse")
        .per_second(10)
        .only_in(Environments::Production)
        .about("The transactions of an order, by the number on the customer's invoice."),
    Endpoint::put(
        API,
        "sendConsumptionInformation",
        "/inApps/v2/transactions/consumption/{transactionId}",
    )
    .sends("ConsumptionRequest")
    .per_second(50)
    .about(
        "Answers a `CONSUMPTION_REQUEST` notification, within 12 hours and if the customer \
         consented.",
    ),
    Endpoint::put(
        API,
        "sendConsumptionData",
        "/inApps/v1/transactions/consumption/{transactionId}",
    )
    .sends("ConsumptionRequestV1")
    .per_second(50)
    .replaced_by("sendConsumptionInformation")
    .about("Answers a `CONSUMPTION_REQUEST` notification, as the first version takes it."),
    Endpoint::get(
        API,
        "getRefundHistory",
        "/inApps/v2/refund/lookup/{anyTransactionId}",
    )
    .query(&[REVISION])
    .answers("RefundHistoryResponse")
    .per_second(10)
    .about("A page of a customer's refunds, at most 20. `refunds` gets all of them, page by page."),
    Endpoint::get(
        API,
        "getRefundHistoryV1",
        "/inApps/v1/refund/lookup/{originalTransactionId}",
    )
    .answers("RefundLookupResponse")
    .per_second(10)
    .replaced_by("getRefundHistory")
    .about("A customer's latest refunds, at most 50."),
    Endpoint::put(
        API,
        "extendSubscriptionRenewalDate",
        "/inApps/v1/subscriptions/extend/{originalTransactionId}",
    )
    .sends("ExtendRenewalDateRequest")
    .answers("ExtendRenewalDateResponse")
    .per_second(20)
    .about(
        "Gives one subscriber more time before the next charge, at most twice in 365 days. It \
         cannot be undone. To ask again, use the same `requestIdentifier`.",
    ),
    Endpoint::post(
        API,
        "extendRenewalDateForAllActiveSubscribers",
        "/inApps/v1/subscriptions/extend/mass",
    )
    .sends("MassExtendRenewalDateRequest")
    .answers("MassExtendRenewalDateResponse")
    .per_second(1)
    .about(
        "Begins to give all subscribers of a product more time before the next charge. It cannot \
         be undone. To ask again, use the same `requestIdentifier`.",
    ),
    // Apple's table of limits leaves this endpoint out.
    Endpoint::get(
        API,
        "getStatusOfSubscriptionRenewalDateExtensions",
        "/inApps/v1/subscriptions/extend/mass/{productId}/{requestIdentifier}",
    )
    .answers("MassExtendRenewalDateStatusResponse")
    .about("How far the extension for all subscribers of a product has got."),
    Endpoint::post(
        API,
        "getNotificationHistory",
        "/inApps/v1/notifications/history",
    )
    .query(&[Parameter {
        name: "paginationToken",
        member: "paginationToken",
        ty: "string",
        about: "The `paginationToken` of the page before this one.",
    }])
    .sends("NotificationHistoryRequest")
    .answers("NotificationHistoryResponse")
    .per_second(50)
    .repeat(Repeat::Freely)
    .about(
        "A page of the notifications that were sent, at most 20. `notifications` gets all of \
             them, page by page.",
    ),
    Endpoint::post(
        API,
        "requestTestNotification",
        "/inApps/v1/notifications/test",
    )
    .answers("SendTestNotificationResponse")
    .per_second(1)
    .repeat(Repeat::Never)
    .about("Has the App Store send a notification of the type `TEST`."),
    Endpoint::get(
        API,
        "getTestNotificationStatus",
        "/inApps/v1/notifications/test/{testNotificationToken}",
    )
    .answers("CheckTestNotificationResponse")
    .per_second(1)
    .about("What became of a test notification. While it is under way, it is not found."),
];

const REVISION: Parameter = Parameter {
    name: "revision",
    member: "revision",
    ty: "string",
    about: "The `revision` of the page before this one.",
};

const HISTORY: &[Parameter] = &[
    REVISION,
    member("startDate", "number"),
    member("endDate", "number"),
    member_of("productIds", "productId"),
    member_of("productTypes", "productType"),
    member("sort", "string"),
    member_of(
        "subscriptionGroupIdentifiers",
        "subscriptionGroupIdentifier",
    ),
    member("inAppOwnershipType", "string"),
    member("revoked", "boolean"),
    member("excludeRevoked", "boolean"),
];

/// A parameter that a model describes.
const fn member(name: &'static str, ty: &'static str) -> Parameter {
    Parameter {
        name,
        member: name,
        ty,
        about: "",
    }
}

/// A parameter for each entry of a list that a model describes.
const fn member_of(list: &'static str, name: &'static str) -> Parameter {
    Parameter {
        name,
        member: list,
        ty: "string[]",
        about: "",
    }
}

pub(super) const RULES: &[Rule] = &[
    rule("", "requestIdentifier", Limit::Uuid),
    rule(
        "UpdateAppAccountTokenRequest",
        "appAccountToken",
        Limit::LowerUuid,
    ),
    rule("ConsumptionRequest", "customerConsented", Limit::True),
    rule(
        "ConsumptionRequest",
        "consumptionPercentage",
        Limit::Range(0, 100_000),
    ),
    rule("ConsumptionRequestV1", "customerConsented", Limit::True),
    // No new values come to a version that was replaced.
    rule(
        "ConsumptionRequestV1",
        "consumptionStatus",
        Limit::Range(0, 3),
    ),
    rule("ConsumptionRequestV1", "platform", Limit::Range(0, 2)),
    rule("ConsumptionRequestV1", "deliveryStatus", Limit::Range(0, 5)),
    rule("ConsumptionRequestV1", "accountTenure", Limit::Range(0, 7)),
    rule("ConsumptionRequestV1", "playTime", Limit::Range(0, 7)),
    rule(
        "ConsumptionRequestV1",
        "lifetimeDollarsRefunded",
        Limit::Range(0, 7),
    ),
    rule(
        "ConsumptionRequestV1",
        "lifetimeDollarsPurchased",
        Limit::Range(0, 7),
    ),
    rule("ConsumptionRequestV1", "userStatus", Limit::Range(0, 4)),
    rule(
        "ConsumptionRequestV1",
        "refundPreference",
        Limit::Range(0, 3),
    ),
    rule(
        "ConsumptionRequestV1",
        "appAccountToken",
        Limit::UuidOrEmpty,
    ),
    rule(
        "ExtendRenewalDateRequest",
        "extendByDays",
        Limit::Range(1, 90),
    ),
    rule(
        "ExtendRenewalDateRequest",
        "requestIdentifier",
        Limit::Length(128),
    ),
    rule(
        "MassExtendRenewalDateRequest",
        "extendByDays",
        Limit::Range(1, 90),
    ),
    rule(
        "MassExtendRenewalDateRequest",
        "requestIdentifier",
        Limit::Uuid,
    ),
    list(
        "MassExtendRenewalDateRequest",
        "storefrontCountryCodes",
        (1, ANY),
        Limit::ThreeLetters,
    ),
];
