//! The errors of the Retention Messaging API.
//!
//! None of its numbers means something else in the App Store Server API, so that one client can
//! serve both.

use super::super::failure::{Failure, failure};
use super::{REPORT, SLOWER};

pub(in super::super) const FAILURES: &[Failure] = &[
    failure(4_000_023, "InvalidProductIdError", "Check productId."),
    failure(
        4_000_161,
        "InvalidImageError",
        "Use a PNG of a documented size, without transparency.",
    ),
    failure(4_000_162, "HeaderTooLongError", "Shorten header."),
    failure(4_000_163, "BodyTooLongError", "Shorten body."),
    failure(4_000_164, "InvalidLocaleError", "Mend locale."),
    failure(4_000_175, "AltTextTooLongError", "Shorten altText."),
    failure(
        4_000_211,
        "InvalidPerformanceTestRequestError",
        "Check originalTransactionId.",
    ),
    failure(4_000_212, "InvalidRequestIdError", "Check requestId."),
    failure(
        4_000_213,
        "ExistingPerformanceTestRunError",
        "Wait for the one that is under way.",
    ),
    failure(4_000_215, "BadRequestRealtimeUrlError", "Mend realtimeURL."),
    failure(4_000_216, "BadRequestImageSizeError", "Mend imageSize."),
    failure(
        4_000_218,
        "BadRequestTooManyBulletPointsError",
        "Use fewer bulletPoints.",
    ),
    failure(
        4_000_219,
        "BadRequestBulletPointTextTooLongError",
        "Shorten text.",
    ),
    failure(
        4_000_224,
        "BadRequestAboveImageRequiresAnImageError",
        "Add image.",
    ),
    failure(
        4_030_014,
        "MaximumNumberOfImagesReachedError",
        "Delete some.",
    ),
    failure(
        4_030_016,
        "MaximumNumberOfMessagesReachedError",
        "Delete some.",
    ),
    failure(
        4_030_017,
        "MessageNotApprovedError",
        "Wait until Apple approves it.",
    ),
    failure(
        4_030_018,
        "ImageNotApprovedError",
        "Wait until Apple approves it.",
    ),
    failure(
        4_030_019,
        "ImageInUseError",
        "Delete first the messages that use it.",
    ),
    failure(
        4_030_026,
        "ForbiddenNoPassingTestError",
        "Pass a performance test first.",
    ),
    failure(4_040_014, "ImageNotFoundError", "Check imageIdentifier."),
    failure(
        4_040_015,
        "MessageNotFoundError",
        "Check messageIdentifier.",
    ),
    failure(
        4_040_018,
        "PerformanceTestRunNotFoundError",
        "Check requestId.",
    ),
    failure(
        4_040_020,
        "DefaultMessageNotFoundError",
        "Leave it: there is none.",
    ),
    failure(
        4_040_021,
        "RealtimeUrlNotFoundError",
        "Leave it: there is none.",
    ),
    failure(
        4_090_000,
        "ImageAlreadyExistsError",
        "Use another UUID, unless you uploaded this before.",
    ),
    failure(
        4_090_001,
        "MessageAlreadyExistsError",
        "Use another UUID, unless you uploaded this before.",
    ),
    failure(4_290_000, "RateLimitExceededError", SLOWER).retryable(),
    failure(5_000_000, "GeneralInternalError", REPORT),
];
