//! The Retention Messaging API: what subscribers see who are about to cancel.

use super::Api::Retention as API;
use super::endpoint::{Endpoint, Environments, Parameter, Repeat};
use super::rule::{Limit, Rule, list, rule};

pub(super) const ENDPOINTS: &[Endpoint] = &[
    Endpoint::put(
        API,
        "uploadImage",
        "/inApps/v1/messaging/image/{imageIdentifier}",
    )
    .query(&[Parameter {
        name: "imageSize",
        member: "imageSize",
        ty: "ImageSize",
        about: "What the picture is for; `\"FULL_SIZE\"` unless said otherwise.",
    }])
    .sends_png()
    .per_second(1)
    .repeat(Repeat::Never)
    .about(
        "Uploads a picture, a PNG without transparency: 3840 pixels wide and 160 to 2160 high, \
             or 1024 wide and high for `\"BULLET_POINT\"`. When nobody knows what became of an \
             upload, look for it with `getImageList`.",
    ),
    Endpoint::delete(
        API,
        "deleteImage",
        "/inApps/v1/messaging/image/{imageIdentifier}",
    )
    .per_second(1)
    .about("Deletes a picture that no message uses."),
    Endpoint::get(API, "getImageList", "/inApps/v1/messaging/image/list")
        .answers("GetImageListResponse")
        .per_second(1)
        .about("The pictures that were uploaded."),
    Endpoint::put(
        API,
        "uploadMessage",
        "/inApps/v1/messaging/message/{messageIdentifier}",
    )
    .sends("UploadMessageRequestBody")
    .per_second(1)
    .repeat(Repeat::Never)
    .about(
        "Uploads a message. When nobody knows what became of an upload, look for it with \
             `getMessageList`.",
    ),
    Endpoint::delete(
        API,
        "deleteMessage",
        "/inApps/v1/messaging/message/{messageIdentifier}",
    )
    .per_second(1)
    .about("Deletes a message."),
    Endpoint::get(API, "getMessageList", "/inApps/v1/messaging/message/list")
        .answers("GetMessageListResponse")
        .per_second(1)
        .about("The messages that were uploaded."),
    Endpoint::put(
        API,
        "configureDefaultMessage",
        "/inApps/v1/messaging/default/{productId}/{locale}",
    )
    .sends("DefaultConfigurationRequest")
    .per_second(10)
    .about("Sets what a product shows in a language when your server gives no message in time."),
    Endpoint::delete(
        API,
        "deleteDefaultMessage",
        "/inApps/v1/messaging/default/{productId}/{locale}",
    )
    .per_second(1)
    .about("Takes back what a product shows in a language, if anything."),
    Endpoint::get(
        API,
        "getDefaultMessage",
        "/inApps/v1/messaging/default/{productId}/{locale}",
    )
    .answers("DefaultConfigurationResponse")
    .per_second(1)
    .about("What a product shows in a language when your server gives no message in time."),
    Endpoint::put(
        API,
        "configureRealtimeURL",
        "/inApps/v1/messaging/realtime/url",
    )
    .sends("RealtimeUrlRequest")
    .per_second(1)
    .about(
        "Sets the address where the App Store asks for a message. In production it takes a \
             performance test that was passed.",
    ),
    Endpoint::delete(
        API,
        "deleteRealtimeURL",
        "/inApps/v1/messaging/realtime/url",
    )
    .per_second(1)
    .about("Takes back the address where the App Store asks for a message."),
    Endpoint::get(API, "getRealtimeURL", "/inApps/v1/messaging/realtime/url")
        .answers("RealtimeUrlResponse")
        .per_second(1)
        .about("The address where the App Store asks for a message."),
    Endpoint::post(
        API,
        "initiatePerformanceTest",
        "/inApps/v1/messaging/performanceTest",
    )
    .sends("PerformanceTestRequest")
    .answers("PerformanceTestResponse")
    .per_second(1)
    .repeat(Repeat::Never)
    .only_in(Environments::Sandbox)
    .about("Has the App Store ask your server many times, to see whether it is fast enough."),
    Endpoint::get(
        API,
        "getPerformanceTestResults",
        "/inApps/v1/messaging/performanceTest/result/{requestId}",
    )
    .answers("PerformanceTestResultResponse")
    .per_second(1)
    .only_in(Environments::Sandbox)
    .about("What a performance test found."),
];

pub(super) const RULES: &[Rule] = &[
    rule("", "imageIdentifier", Limit::LowerUuid),
    rule("", "messageIdentifier", Limit::LowerUuid),
    rule("", "requestId", Limit::Uuid),
    rule("UploadMessageRequestBody", "header", Limit::Length(66)),
    rule("UploadMessageRequestBody", "body", Limit::Length(144)),
    list(
        "UploadMessageRequestBody",
        "bulletPoints",
        (0, 5),
        Limit::Type,
    ),
    rule("UploadMessageImage", "imageIdentifier", Limit::LowerUuid),
    rule("UploadMessageImage", "altText", Limit::Length(150)),
    rule("BulletPoint", "text", Limit::Length(66)),
    rule("BulletPoint", "imageIdentifier", Limit::LowerUuid),
    rule("BulletPoint", "altText", Limit::Length(150)),
    rule(
        "DefaultConfigurationRequest",
        "messageIdentifier",
        Limit::LowerUuid,
    ),
    rule("RealtimeUrlRequest", "realtimeURL", Limit::Https(256)),
];
