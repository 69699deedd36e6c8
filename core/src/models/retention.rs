//! The Retention Messaging API: what subscribers see who are about to cancel.

use alloc::string::String;
use alloc::vec::Vec;

use super::model::model;
use super::open_enum::open_enum;

model! {
    /// A message to upload.
    #[derive(Default)]
    pub struct UploadMessageRequestBody {
        /// The heading: at most 66 characters.
        pub header: String,
        /// The text: at most 144 characters.
        pub body: String,
        /// A picture. Only for messages of text, not for those with an offer or another plan.
        pub image: Option<UploadMessageImage>,
        /// Where the heading stands. If absent, above the text.
        pub header_position: Option<HeaderPosition>,
        /// Points to list, at most 5.
        pub bullet_points: Option<Vec<BulletPoint>>,
    }
}

model! {
    /// The picture of a message.
    #[derive(Default)]
    pub struct UploadMessageImage {
        /// The UUID under which the picture was uploaded, in lower case.
        pub image_identifier: String,
        /// What the picture shows, for those who cannot see it: at most 150 characters.
        pub alt_text: String,
    }
}

model! {
    /// One of the points that a message lists.
    #[derive(Default)]
    pub struct BulletPoint {
        /// The text: at most 66 characters.
        pub text: String,
        /// The UUID under which the point's picture was uploaded, in lower case.
        pub image_identifier: String,
        /// What the picture shows, for those who cannot see it: at most 150 characters.
        pub alt_text: String,
    }
}

model! {
    /// The pictures that were uploaded.
    #[derive(Default)]
    pub struct GetImageListResponse {
        /// The pictures.
        pub image_identifiers: Option<Vec<GetImageListResponseItem>>,
    }
}

model! {
    /// One of the pictures that were uploaded.
    #[derive(Default)]
    pub struct GetImageListResponseItem {
        /// The UUID under which it was uploaded.
        pub image_identifier: Option<String>,
        /// Whether it may be shown.
        pub image_state: Option<ImageState>,
        /// What it is for.
        pub image_size: Option<ImageSize>,
    }
}

model! {
    /// The messages that were uploaded.
    #[derive(Default)]
    pub struct GetMessageListResponse {
        /// The messages.
        pub message_identifiers: Option<Vec<GetMessageListResponseItem>>,
    }
}

model! {
    /// One of the messages that were uploaded.
    #[derive(Default)]
    pub struct GetMessageListResponseItem {
        /// The UUID under which it was uploaded.
        pub message_identifier: Option<String>,
        /// Whether it may be shown.
        pub message_state: Option<MessageState>,
    }
}

model! {
    /// Sets the message to show for a product and a language when the server gives no other in
    /// time.
    #[derive(Default)]
    pub struct DefaultConfigurationRequest {
        /// The UUID under which the message was uploaded, in lower case.
        pub message_identifier: Option<String>,
    }
}

model! {
    /// The message that is shown for a product and a language when the server gives no other in
    /// time.
    #[derive(Default)]
    pub struct DefaultConfigurationResponse {
        /// The UUID under which the message was uploaded.
        pub message_identifier: String,
    }
}

model! {
    /// Sets the address at which the App Store asks the server for a message.
    #[derive(Default)]
    pub struct RealtimeUrlRequest {
        /// The address: https, at most 256 characters.
        #[serde(rename = "realtimeURL")]
        pub realtime_url: String,
    }
}

model! {
    /// The address at which the App Store asks the server for a message.
    #[derive(Default)]
    pub struct RealtimeUrlResponse {
        /// The address.
        #[serde(rename = "realtimeURL")]
        pub realtime_url: String,
    }
}

open_enum! {
    /// Where the heading of a message stands.
    pub enum HeaderPosition: str {
        /// Above the text.
        AboveBody = "ABOVE_BODY",
        /// Above the picture. Needs one.
        AboveImage = "ABOVE_IMAGE",
    }
}

open_enum! {
    /// What a picture is for.
    pub enum ImageSize: str {
        /// For a message.
        FullSize = "FULL_SIZE",
        /// For one of the points that a message lists.
        BulletPoint = "BULLET_POINT",
    }
}

open_enum! {
    /// Whether a picture may be shown.
    // Apple's documentation and three of its libraries say `PENDING`, the fourth `PENDING_REVIEW`.
    pub enum ImageState: str {
        /// Apple has not decided.
        Pending = "PENDING",
        /// Apple has not decided. Only one of Apple's libraries has this name for it.
        PendingReview = "PENDING_REVIEW",
        /// It may be shown.
        Approved = "APPROVED",
        /// It may not be shown.
        Rejected = "REJECTED",
    }
}

open_enum! {
    /// Whether a message may be shown.
    // As for pictures.
    pub enum MessageState: str {
        /// Apple has not decided.
        Pending = "PENDING",
        /// Apple has not decided. Only one of Apple's libraries has this name for it.
        PendingReview = "PENDING_REVIEW",
        /// It may be shown.
        Approved = "APPROVED",
        /// It may not be shown.
        Rejected = "REJECTED",
    }
}
