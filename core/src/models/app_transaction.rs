//! The purchase or download of the app itself.

use alloc::string::String;

use super::model::model;
use super::open_enum::open_enum;
use super::transaction::Environment;
use super::unix_millis::UnixMillis;

model! {
    /// What the App Store signed about a customer's download of the app: `AppTransaction` in
    /// StoreKit, `JWSAppTransactionDecodedPayload` in the App Store Server API.
    #[derive(Default)]
    pub struct AppTransaction {
        /// The environment, under another name than elsewhere.
        pub receipt_type: Option<Environment>,
        /// The app's number in the App Store. Absent in the sandbox.
        pub app_apple_id: Option<i64>,
        /// The bundle identifier of the app.
        pub bundle_id: Option<String>,
        /// The version of the app that is installed.
        pub application_version: Option<String>,
        /// The App Store's number for that version.
        pub version_external_identifier: Option<i64>,
        /// When this payload was signed. The signature's certificates are judged at this time.
        pub receipt_creation_date: Option<UnixMillis>,
        /// When the customer first got the app. Xcode writes the beginning of year 1,
        /// -62135769600000.
        pub original_purchase_date: Option<UnixMillis>,
        /// The version of the app that the customer first got: its `CFBundleShortVersionString` on
        /// macOS, its `CFBundleVersion` elsewhere; always 1.0 in the sandbox.
        pub original_application_version: Option<String>,
        /// A digest, in base64, by which the app can tell that the payload belongs to the device it
        /// runs on. A server cannot check it.
        pub device_verification: Option<String>,
        /// The UUID that went into `deviceVerification`.
        pub device_verification_nonce: Option<String>,
        /// When the customer ordered the app, if that was before it was out.
        pub preorder_date: Option<UnixMillis>,
        /// Names the app as this customer downloaded it: another for each Apple Account, and for
        /// each member of a family. It outlives refunds and new downloads. The API takes it in
        /// place of a transaction identifier.
        pub app_transaction_id: Option<String>,
        /// The platform on which the customer first got the app.
        pub original_platform: Option<PurchasePlatform>,
    }
}

model! {
    /// What the API answers when asked for the app transaction of a customer.
    #[derive(Default)]
    pub struct AppTransactionInfoResponse {
        /// The app transaction as JWS.
        pub signed_app_transaction_info: Option<String>,
    }
}

open_enum! {
    /// The platform on which a customer got an app.
    // `watchOS` is in one library and in none of Apple's. It is named here because it costs
    // nothing.
    pub enum PurchasePlatform: str {
        /// iPhone and iPad.
        Ios = "iOS",
        /// Mac.
        MacOs = "macOS",
        /// Apple TV.
        TvOs = "tvOS",
        /// Apple Vision.
        VisionOs = "visionOS",
        /// Apple Watch.
        WatchOs = "watchOS",
    }
}
