//! The errors of the Retention Messaging API.
//!
//! None of its numbers means something else in the App Store Server API, so that one client can
//! serve both.

use super::super::failure::{Failure, failure};
use super::{REPORT, SLOWER};

pub(in super::super) const FAILURES: &[Failure] = &[
    failure(
        4_000_023,
        "InvalidProductIdError",
        "Check the product identifier.",
    ),
    failure(
        4_000_161,
        "InvalidImageError",
        "Use a PNG without transparency, in one of the documented sizes.",
    ),
    failure(
        4_000_162,
        "HeaderTooLongError",
        "Shorten header to 66 characters.",
    ),
    failure(
        4_000_163,
        "BodyTooLongError",
        "Shorten body to 144 characters.",
    ),
    failure(
        4_000_164,
        "InvalidLocaleError",
        "Use a locale of the App Store, like en-US.",
    ),
    failure(
        4_000_175,
        "AltTextTooLongError",
        "Shorten altText to 150 characters.",
    ),
    failure(
        4_000_211,
        "InvalidPerformanceTestRequestError",
        "Set originalTransactionId to a purchase in the sandbox.",
    ),
    failure(
        4_000_212,
        "InvalidRequestIdError",
        "Use the requestId of initiatePerformanceTest.",
    ),
    failure(
        4_000_213,
        "ExistingPerformanceTestRunError",
        "Wait for the test that is running.",
    ),
    failure(
        4_000_215,
        "BadRequestRealtimeUrlError",
        "Set realtimeURL to an address by https.",
    ),
    failure(
        4_000_216,
        "BadRequestImageSizeError",
        "Set imageSize to FULL_SIZE or BULLET_POINT.",
    ),
    failure(
        4_000_218,
        "BadRequestTooManyBulletPointsError",
        "Use at most 5 bulletPoints.",
    ),
    failure(
        4_000_219,
        "BadRequestBulletPointTextTooLongError",
        "Shorten each bullet point's text to 66 characters.",
    ),
    failure(
        4_000_224,
        "BadRequestAboveImageRequiresAnImageError",
        "Add an image, or leave out headerPosition ABOVE_IMAGE.",
    ),
    failure(
        4_030_014,
        "MaximumNumberOfImagesReachedError",
        "Delete pictures that are not used.",
    ),
    failure(
        4_030_016,
        "MaximumNumberOfMessagesReachedError",
        "Delete messages that are not used.",
    ),
    failure(
        4_030_017,
        "MessageNotApprovedError",
        "Wait until Apple has approved the message.",
    ),
    failure(
        4_030_018,
        "ImageNotApprovedError",
        "Wait until Apple has approved the picture.",
    ),
    failure(
        4_030_019,
        "ImageInUseError",
        "Delete the messages that use the picture first.",
    ),
    failure(
        4_030_026,
        "ForbiddenNoPassingTestError",
        "Pass a performance test in the sandbox first.",
    ),
    failure(
        4_040_014,
        "ImageNotFoundError",
        "Check imageIdentifier, or upload the picture.",
    ),
    failure(
        4_040_015,
        "MessageNotFoundError",
        "Check messageIdentifier, or upload the message.",
    ),
    failure(
        4_040_018,
        "PerformanceTestRunNotFoundError",
        "Check requestId.",
    ),
    failure(
        4_040_020,
        "DefaultMessageNotFoundError",
        "Configure a default message first.",
    ),
    failure(
        4_040_021,
        "RealtimeUrlNotFoundError",
        "Configure an address first.",
    ),
    failure(
        4_090_000,
        "ImageAlreadyExistsError",
        "Use another UUID, unless this is your own upload, repeated.",
    ),
    failure(
        4_090_001,
        "MessageAlreadyExistsError",
        "Use another UUID, unless this is your own upload, repeated.",
    ),
    failure(4_290_000, "RateLimitExceededError", SLOWER).retryable(),
    failure(5_000_000, "GeneralInternalError", REPORT),
];
