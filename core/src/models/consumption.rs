//! What a customer made of a purchase, for the App Store to decide on a refund by.

use alloc::string::String;

use super::model::model;
use super::open_enum::open_enum;

model! {
    /// The answer to a `CONSUMPTION_REQUEST` notification. To be sent only if the customer
    /// consented.
    pub struct ConsumptionRequest {
        /// Whether the customer consented to this being sent. The App Store takes nothing but true.
        pub customer_consented: bool,
        /// How much was consumed, in thousandths of a percent: 0 to 100000. It must be 0 unless the
        /// purchase was delivered, and absent for auto-renewable subscriptions. With
        /// `GRANT_PRORATED` it must lie strictly between the two.
        pub consumption_percentage: Option<i64>,
        /// Whether the customer got what was bought, and if not, why.
        pub delivery_status: DeliveryStatus,
        /// What the developer would like the App Store to do. It may do otherwise.
        pub refund_preference: Option<RefundPreference>,
        /// Whether the customer could try it for free, or was told how it works, before buying.
        pub sample_content_provided: bool,
    }
}

model! {
    /// The answer to a `CONSUMPTION_REQUEST` notification, as the first version of the endpoint
    /// takes it.
    #[deprecated = "Replaced by `ConsumptionRequest`."]
    // One of Apple's libraries has all members optional. Its documentation requires them.
    pub struct ConsumptionRequestV1 {
        /// Whether the customer consented to this being sent. The App Store takes nothing but true.
        pub customer_consented: bool,
        /// How much was consumed.
        pub consumption_status: ConsumptionStatus,
        /// Where it was consumed.
        pub platform: Platform,
        /// Whether the customer could try it for free, or was told how it works, before buying.
        pub sample_content_provided: bool,
        /// Whether the customer got what was bought, and if not, why.
        pub delivery_status: DeliveryStatusV1,
        /// The UUID of the app's own account that the purchase belongs to, or an empty string.
        pub app_account_token: String,
        /// How old the customer's account in the app is.
        pub account_tenure: AccountTenure,
        /// How long the customer used the app.
        pub play_time: PlayTime,
        /// How much money the customer got back in the app, on all platforms.
        pub lifetime_dollars_refunded: LifetimeDollarsRefunded,
        /// How much money the customer spent in the app, on all platforms.
        pub lifetime_dollars_purchased: LifetimeDollarsPurchased,
        /// How the customer's account in the app stands.
        pub user_status: UserStatus,
        /// What the developer would like the App Store to do. It may do otherwise.
        pub refund_preference: Option<RefundPreferenceV1>,
    }
}

open_enum! {
    /// Whether a customer got what was bought, and if not, why.
    pub enum DeliveryStatus: str {
        /// It was delivered and works.
        Delivered = "DELIVERED",
        /// It was delivered and did not work.
        UndeliveredQualityIssue = "UNDELIVERED_QUALITY_ISSUE",
        /// Something else was delivered.
        UndeliveredWrongItem = "UNDELIVERED_WRONG_ITEM",
        /// The server did not work.
        UndeliveredServerOutage = "UNDELIVERED_SERVER_OUTAGE",
        /// It was not delivered for any other reason.
        UndeliveredOther = "UNDELIVERED_OTHER",
    }
}

open_enum! {
    /// What the developer would like to become of a request for a refund.
    pub enum RefundPreference: str {
        /// It is declined.
        Decline = "DECLINE",
        /// All of the price is paid back.
        GrantFull = "GRANT_FULL",
        /// What was not consumed is paid back. For subscriptions, the App Store reckons it.
        GrantProrated = "GRANT_PRORATED",
    }
}

open_enum! {
    /// How old a customer's account in the app is.
    pub enum AccountTenure: i64 {
        /// Not said.
        Undeclared = 0,
        /// Up to 3 days.
        ZeroToThreeDays = 1,
        /// 3 to 10 days.
        ThreeDaysToTenDays = 2,
        /// 10 to 30 days.
        TenDaysToThirtyDays = 3,
        /// 30 to 90 days.
        ThirtyDaysToNinetyDays = 4,
        /// 90 to 180 days.
        NinetyDaysToOneHundredEightyDays = 5,
        /// 180 to 365 days.
        OneHundredEightyDaysToThreeHundredSixtyFiveDays = 6,
        /// More than 365 days.
        GreaterThanThreeHundredSixtyFiveDays = 7,
    }
}

open_enum! {
    /// How much of a purchase was consumed.
    pub enum ConsumptionStatus: i64 {
        /// Not said.
        Undeclared = 0,
        /// Nothing.
        NotConsumed = 1,
        /// Part of it.
        PartiallyConsumed = 2,
        /// All of it, be it given away or traded.
        FullyConsumed = 3,
    }
}

open_enum! {
    /// Whether a customer got what was bought, and if not, why.
    pub enum DeliveryStatusV1: i64 {
        /// It was delivered and works.
        DeliveredAndWorkingProperly = 0,
        /// It was delivered and did not work.
        DidNotDeliverDueToQualityIssue = 1,
        /// Something else was delivered.
        DeliveredWrongItem = 2,
        /// The server did not work.
        DidNotDeliverDueToServerOutage = 3,
        /// The app's own currency had changed.
        DidNotDeliverDueToInGameCurrencyChange = 4,
        /// It was not delivered for any other reason.
        DidNotDeliverForOtherReason = 5,
    }
}

open_enum! {
    /// How much money a customer spent in the app, on all platforms, in US dollars.
    pub enum LifetimeDollarsPurchased: i64 {
        /// Not said.
        Undeclared = 0,
        /// Nothing.
        ZeroDollars = 1,
        /// 0.01 to 49.99.
        OneCentToFortyNineDollarsAndNinetyNineCents = 2,
        /// 50 to 99.99.
        FiftyDollarsToNinetyNineDollarsAndNinetyNineCents = 3,
        /// 100 to 499.99.
        OneHundredDollarsToFourHundredNinetyNineDollarsAndNinetyNineCents = 4,
        /// 500 to 999.99.
        FiveHundredDollarsToNineHundredNinetyNineDollarsAndNinetyNineCents = 5,
        /// 1000 to 1999.99.
        OneThousandDollarsToOneThousandNineHundredNinetyNineDollarsAndNinetyNineCents = 6,
        /// 2000 or more.
        TwoThousandDollarsOrGreater = 7,
    }
}

open_enum! {
    /// How much money a customer got back in the app, on all platforms, in US dollars.
    pub enum LifetimeDollarsRefunded: i64 {
        /// Not said.
        Undeclared = 0,
        /// Nothing.
        ZeroDollars = 1,
        /// 0.01 to 49.99.
        OneCentToFortyNineDollarsAndNinetyNineCents = 2,
        /// 50 to 99.99.
        FiftyDollarsToNinetyNineDollarsAndNinetyNineCents = 3,
        /// 100 to 499.99.
        OneHundredDollarsToFourHundredNinetyNineDollarsAndNinetyNineCents = 4,
        /// 500 to 999.99.
        FiveHundredDollarsToNineHundredNinetyNineDollarsAndNinetyNineCents = 5,
        /// 1000 to 1999.99.
        OneThousandDollarsToOneThousandNineHundredNinetyNineDollarsAndNinetyNineCents = 6,
        /// 2000 or more.
        TwoThousandDollarsOrGreater = 7,
    }
}

open_enum! {
    /// Where a purchase was consumed.
    pub enum Platform: i64 {
        /// Not said.
        Undeclared = 0,
        /// On one of Apple's platforms.
        Apple = 1,
        /// Elsewhere.
        NonApple = 2,
    }
}

open_enum! {
    /// How long a customer used the app.
    pub enum PlayTime: i64 {
        /// Not said.
        Undeclared = 0,
        /// Up to 5 minutes.
        ZeroToFiveMinutes = 1,
        /// 5 to 60 minutes.
        FiveToSixtyMinutes = 2,
        /// 1 to 6 hours.
        OneToSixHours = 3,
        /// 6 to 24 hours.
        SixHoursToTwentyFourHours = 4,
        /// 1 to 4 days.
        OneDayToFourDays = 5,
        /// 4 to 16 days.
        FourDaysToSixteenDays = 6,
        /// More than 16 days.
        OverSixteenDays = 7,
    }
}

open_enum! {
    /// What the developer would like to become of a request for a refund.
    pub enum RefundPreferenceV1: i64 {
        /// Not said.
        Undeclared = 0,
        /// It is granted.
        PreferGrant = 1,
        /// It is declined.
        PreferDecline = 2,
        /// Either.
        NoPreference = 3,
    }
}

open_enum! {
    /// How a customer's account in the app stands.
    pub enum UserStatus: i64 {
        /// Not said.
        Undeclared = 0,
        /// It is in use.
        Active = 1,
        /// It is locked for a time.
        Suspended = 2,
        /// It is closed.
        Terminated = 3,
        /// It is restricted.
        LimitedAccess = 4,
    }
}
