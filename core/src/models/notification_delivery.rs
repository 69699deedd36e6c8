//! Whether notifications arrive: the endpoints that test, list and repeat them.
#![expect(
    deprecated,
    reason = "members that are deprecated have a type that is, too"
)]

use alloc::string::String;
use alloc::vec::Vec;

use super::model::model;
use super::notification::{NotificationTypeV2, Subtype};
use super::open_enum::open_enum;
use super::unix_millis::UnixMillis;

model! {
    /// What the API answers when asked for a test notification.
    #[derive(Default)]
    pub struct SendTestNotificationResponse {
        /// Names the test, to ask for its outcome by. Usable for some six months.
        pub test_notification_token: Option<String>,
    }
}

model! {
    /// The outcome of a test notification.
    #[derive(Default)]
    pub struct CheckTestNotificationResponse {
        /// The notification that was sent, as JWS.
        pub signed_payload: Option<String>,
        /// The attempts to send it, at most 6.
        pub send_attempts: Option<Vec<SendAttemptItem>>,
        /// The outcome of the first attempt.
        #[deprecated = "Replaced by the first entry of `sendAttempts`."]
        pub first_send_attempt_result: Option<FirstSendAttemptResult>,
    }
}

model! {
    /// Which notifications to list.
    ///
    /// The page is no part of the request: it goes into the address, and the request stays the same
    /// from page to page.
    pub struct NotificationHistoryRequest {
        /// From when on: within the last 180 days (30 in the sandbox), and before `endDate`.
        pub start_date: UnixMillis,
        /// Until when. A time in the future means now.
        pub end_date: UnixMillis,
        /// Only notifications of this type. Not together with `transactionId`.
        pub notification_type: Option<NotificationTypeV2>,
        /// Only notifications of this subtype. Needs the `notificationType` that it belongs to.
        pub notification_subtype: Option<Subtype>,
        /// Only notifications to the customer who made this transaction, whichever of theirs it is.
        /// Not together with `notificationType`.
        pub transaction_id: Option<String>,
        /// Whether to list only those that did not arrive, be it yet.
        pub only_failures: Option<bool>,
        /// Only notifications to the customer who made this transaction.
        #[deprecated = "Replaced by `transactionId`."]
        pub original_transaction_id: Option<String>,
    }
}

model! {
    /// A page of notifications.
    #[derive(Default)]
    pub struct NotificationHistoryResponse {
        /// Asks for the next page. It can expire.
        pub pagination_token: Option<String>,
        /// Whether there is a next page.
        pub has_more: Option<bool>,
        /// The notifications, at most 20.
        pub notification_history: Option<Vec<NotificationHistoryResponseItem>>,
    }
}

model! {
    /// One notification, and how sending it went.
    #[derive(Default)]
    pub struct NotificationHistoryResponseItem {
        /// The notification as JWS.
        pub signed_payload: Option<String>,
        /// The attempts to send it, at most 6.
        pub send_attempts: Option<Vec<SendAttemptItem>>,
        /// The outcome of the first attempt.
        #[deprecated = "Replaced by the first entry of `sendAttempts`."]
        pub first_send_attempt_result: Option<FirstSendAttemptResult>,
    }
}

model! {
    /// One attempt to send a notification.
    #[derive(Default)]
    pub struct SendAttemptItem {
        /// When it was sent.
        pub attempt_date: Option<UnixMillis>,
        /// What came of it.
        pub send_attempt_result: Option<SendAttemptResult>,
    }
}

open_enum! {
    /// What came of an attempt to send something to the developer's server.
    pub enum SendAttemptResult: str {
        /// It arrived.
        Success = "SUCCESS",
        /// No answer came in time.
        TimedOut = "TIMED_OUT",
        /// The server's certificate or protocol was not accepted.
        TlsIssue = "TLS_ISSUE",
        /// The server redirected in a circle.
        CircularRedirect = "CIRCULAR_REDIRECT",
        /// No answer came.
        NoResponse = "NO_RESPONSE",
        /// The connection failed.
        SocketIssue = "SOCKET_ISSUE",
        /// The answer's character set is not supported.
        UnsupportedCharset = "UNSUPPORTED_CHARSET",
        /// The answer could not be understood.
        InvalidResponse = "INVALID_RESPONSE",
        /// The connection was closed before the answer was complete.
        PrematureClose = "PREMATURE_CLOSE",
        /// The answer's status was not one of success.
        UnsuccessfulHttpResponseCode = "UNSUCCESSFUL_HTTP_RESPONSE_CODE",
        /// Anything else.
        Other = "OTHER",
    }
}

open_enum! {
    /// What came of the first attempt to send a notification.
    #[deprecated = "Replaced by `SendAttemptResult`, in the first entry of `sendAttempts`."]
    pub enum FirstSendAttemptResult: str {
        /// It arrived.
        Success = "SUCCESS",
        /// No answer came in time.
        TimedOut = "TIMED_OUT",
        /// The server's certificate or protocol was not accepted.
        TlsIssue = "TLS_ISSUE",
        /// The server redirected in a circle.
        CircularRedirect = "CIRCULAR_REDIRECT",
        /// No answer came.
        NoResponse = "NO_RESPONSE",
        /// The connection failed.
        SocketIssue = "SOCKET_ISSUE",
        /// The answer's character set is not supported.
        UnsupportedCharset = "UNSUPPORTED_CHARSET",
        /// The answer could not be understood.
        InvalidResponse = "INVALID_RESPONSE",
        /// The connection was closed before the answer was complete.
        PrematureClose = "PREMATURE_CLOSE",
        /// The answer's status was not one of success.
        UnsuccessfulHttpResponseCode = "UNSUCCESSFUL_HTTP_RESPONSE_CODE",
        /// Anything else.
        Other = "OTHER",
        /// The server's certificate or protocol was not accepted.
        #[deprecated = "Replaced by `TLS_ISSUE`."]
        SslIssue = "SSL_ISSUE",
    }
}
