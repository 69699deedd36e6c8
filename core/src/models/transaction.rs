//! Purchases, and what the App Store Server API says about a single one.

use alloc::string::String;

use super::advanced_commerce::AdvancedCommerceTransactionInfo;
use super::model::model;
use super::open_enum::open_enum;
use super::unix_millis::UnixMillis;

model! {
    /// What the App Store signed about one purchase of one customer: Apple's
    /// `JWSTransactionDecodedPayload`.
    ///
    /// A subscription has a transaction for every period that was paid for. The payload names the
    /// app by `bundleId` alone; the app's Apple ID is not in it.
    #[derive(Default)]
    pub struct Transaction {
        /// When this payload was signed. The signature's certificates are judged at this time.
        pub signed_date: Option<UnixMillis>,
        /// The transaction that began it all: the first purchase of a subscription, the purchase
        /// that was restored, or this transaction itself. A string of digits; `"0"` from Xcode.
        pub original_transaction_id: Option<String>,
        /// Names this transaction: a string of digits. Restoring and renewing make new ones.
        pub transaction_id: Option<String>,
        /// Names a period of a subscription across devices: a string of digits. Auto-renewable
        /// subscriptions only.
        pub web_order_line_item_id: Option<String>,
        /// The bundle identifier of the app.
        pub bundle_id: Option<String>,
        /// What was bought, by its identifier in App Store Connect.
        pub product_id: Option<String>,
        /// The group of subscriptions that the product is one of. Subscriptions only.
        pub subscription_group_identifier: Option<String>,
        /// When the customer was charged: for the purchase, for restoring it, or for this period of
        /// a subscription.
        pub purchase_date: Option<UnixMillis>,
        /// When the purchase behind `originalTransactionId` was made. Xcode's test data can have
        /// negative values.
        pub original_purchase_date: Option<UnixMillis>,
        /// When the subscription ends or renews. Subscriptions only.
        pub expires_date: Option<UnixMillis>,
        /// How many were bought: more than 1 for consumables only.
        pub quantity: Option<i64>,
        /// The kind of product.
        pub r#type: Option<Type>,
        /// The UUID by which the app tied the purchase to an account of its own. Absent if it never
        /// did.
        pub app_account_token: Option<String>,
        /// Whether the customer bought it or a family member shares it.
        pub in_app_ownership_type: Option<InAppOwnershipType>,
        /// Why it was refunded or taken away. Present with `revocationDate`.
        pub revocation_reason: Option<RevocationReason>,
        /// When it was refunded or taken away. A transaction that has this date no longer entitles
        /// to anything, unless only part of it was refunded (`revocationType`).
        pub revocation_date: Option<UnixMillis>,
        /// Whether the customer moved on to a better subscription of the group. Present only when
        /// true.
        pub is_upgraded: Option<bool>,
        /// The kind of offer that applied. Absent when none did.
        pub offer_type: Option<OfferType>,
        /// The offer, by its identifier in App Store Connect, or the name of the offer code.
        /// Present with every kind of offer but the introductory one, which has no name.
        pub offer_identifier: Option<String>,
        /// Where the purchase was made.
        pub environment: Option<Environment>,
        /// The country or region of the App Store: three letters, ISO 3166-1.
        pub storefront: Option<String>,
        /// The App Store by Apple's own number: a string of digits.
        pub storefront_id: Option<String>,
        /// Whether the customer bought it or a subscription renewed itself.
        pub transaction_reason: Option<TransactionReason>,
        /// The currency of `price`: three letters, ISO 4217. Present only with `price`.
        pub currency: Option<String>,
        /// The price in thousandths of the currency's unit (1990 is 1.99), for the whole quantity
        /// and with any offer taken off.
        pub price: Option<i64>,
        /// How the offer is paid for. Absent when no offer applied.
        pub offer_discount_type: Option<OfferDiscountType>,
        /// Names the app as this customer downloaded it: another for each Apple Account, and for
        /// each member of a family. The API takes it in place of a transaction identifier.
        pub app_transaction_id: Option<String>,
        /// How long the offer lasts in all: an ISO 8601 duration. An offer of two periods of a
        /// month each has `P2M`.
        pub offer_period: Option<String>,
        /// How much was refunded or taken away. Present with `revocationDate`.
        pub revocation_type: Option<RevocationType>,
        /// How much of the price was refunded, in thousandths of a percent: 67932 is 67.932 %,
        /// 100000 is all of it. Gone again when the refund is reversed.
        pub revocation_percentage: Option<i64>,
        /// What a purchase through the Advanced Commerce API consists of. Absent for all others.
        pub advanced_commerce_info: Option<AdvancedCommerceTransactionInfo>,
        /// How a subscription with a commitment is billed.
        pub billing_plan_type: Option<BillingPlanType>,
        /// How far a subscription has got that the customer committed to for several periods and
        /// pays month by month. Absent for all others.
        pub commitment_info: Option<TransactionCommitmentInfo>,
        /// The `originalTransactionId` that the subscription had before it moved to the Advanced
        /// Commerce API. Absent if it never moved.
        pub previous_original_transaction_id: Option<String>,
    }
}

model! {
    /// How far a subscription has got that the customer committed to for several billing periods.
    #[derive(Default)]
    pub struct TransactionCommitmentInfo {
        /// Which of the billing periods this transaction pays for, counted from 1. Documented as 1
        /// to 12.
        pub billing_period_number: Option<i64>,
        /// When the commitment ends.
        pub commitment_expires_date: Option<UnixMillis>,
        /// The price of the commitment, in thousandths of the currency's unit.
        pub commitment_price: Option<i64>,
        /// How many billing periods the commitment has.
        pub total_billing_periods: Option<i64>,
    }
}

model! {
    /// What the API answers when asked for one transaction.
    #[derive(Default)]
    pub struct TransactionInfoResponse {
        /// The transaction as JWS.
        pub signed_transaction_info: Option<String>,
    }
}

model! {
    /// Ties a purchase to an account of the app's own, after the fact.
    #[derive(Default)]
    pub struct UpdateAppAccountTokenRequest {
        /// The UUID of the account, in lower case. It replaces any that was set before.
        pub app_account_token: String,
    }
}

open_enum! {
    /// Where something was bought, and who signed what is said about it.
    pub enum Environment: str {
        /// Apple's test environment, TestFlight included.
        Sandbox = "Sandbox",
        /// The App Store: real purchases.
        Production = "Production",
        /// StoreKit testing in Xcode, signed by Xcode and not by the App Store.
        Xcode = "Xcode",
        /// Tests on one's own machine. The App Store never signs this.
        LocalTesting = "LocalTesting",
    }
}

open_enum! {
    /// The kind of product.
    pub enum Type: str {
        /// A subscription that renews until it is cancelled.
        AutoRenewableSubscription = "Auto-Renewable Subscription",
        /// Bought once, kept for good.
        NonConsumable = "Non-Consumable",
        /// Used up, and bought again.
        Consumable = "Consumable",
        /// A subscription for a fixed time.
        NonRenewingSubscription = "Non-Renewing Subscription",
    }
}

open_enum! {
    /// Whether the customer bought it or was given a share of it.
    pub enum InAppOwnershipType: str {
        /// A member of the customer's family bought it.
        FamilyShared = "FAMILY_SHARED",
        /// The customer bought it.
        Purchased = "PURCHASED",
    }
}

open_enum! {
    /// Why a purchase was refunded or taken away.
    pub enum RevocationReason: i64 {
        /// The customer reported a real or supposed problem within the app.
        RefundedDueToIssue = 1,
        /// Anything else: bought by accident, for example, or no longer shared in the family.
        RefundedForOtherReason = 0,
    }
}

open_enum! {
    /// How much of a purchase was refunded or taken away.
    pub enum RevocationType: str {
        /// All of the price was refunded.
        RefundFull = "REFUND_FULL",
        /// Part of the price was refunded; `revocationPercentage` says how much.
        RefundProrated = "REFUND_PRORATED",
        /// It is no longer shared in the family.
        FamilyRevoke = "FAMILY_REVOKE",
    }
}

open_enum! {
    /// Whether the customer did something or time just passed.
    pub enum TransactionReason: str {
        /// The customer bought it, by subscribing for example.
        Purchase = "PURCHASE",
        /// A subscription renewed itself.
        Renewal = "RENEWAL",
    }
}

open_enum! {
    /// The kind of offer.
    pub enum OfferType: i64 {
        /// For customers who never had the subscription.
        IntroductoryOffer = 1,
        /// For customers the app chose, who have or had the subscription.
        PromotionalOffer = 2,
        /// Redeemed with a code. Apple's libraries used to call it `SUBSCRIPTION_OFFER_CODE`.
        OfferCode = 3,
        /// For customers who left.
        WinBackOffer = 4,
    }
}

open_enum! {
    /// How an offer is paid for.
    pub enum OfferDiscountType: str {
        /// Nothing is paid.
        FreeTrial = "FREE_TRIAL",
        /// A lower price is paid for each period of the offer.
        PayAsYouGo = "PAY_AS_YOU_GO",
        /// A lower price is paid at once for the whole offer.
        PayUpFront = "PAY_UP_FRONT",
        /// A lower price is paid once for a product that is no subscription.
        OneTime = "ONE_TIME",
    }
}

open_enum! {
    /// How a subscription with a commitment is billed.
    pub enum BillingPlanType: str {
        /// All at once, in advance.
        BilledUpfront = "BILLED_UPFRONT",
        /// Month by month.
        Monthly = "MONTHLY",
    }
}
