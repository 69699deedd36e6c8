//! The Retention Messaging API: whether the server answers fast enough to be asked.

use alloc::collections::BTreeMap;
use alloc::string::String;

use super::model::model;
use super::notification_delivery::SendAttemptResult;
use super::open_enum::open_enum;

model! {
    /// Asks for a test. Sandbox only.
    #[derive(Default)]
    pub struct PerformanceTestRequest {
        /// A purchase in the sandbox to ask the server about: a string of digits.
        pub original_transaction_id: String,
    }
}

model! {
    /// The test that was begun.
    #[derive(Default)]
    pub struct PerformanceTestResponse {
        /// What the test consists of.
        pub config: PerformanceTestConfig,
        /// Names the test, to ask for its outcome by: a UUID.
        pub request_id: String,
    }
}

model! {
    /// What a test consists of, and what it takes to pass.
    #[derive(Default)]
    pub struct PerformanceTestConfig {
        /// How many questions can be open at the same time.
        pub max_concurrent_requests: i64,
        /// How many questions are asked.
        pub total_requests: i64,
        /// How long the test lasts, in milliseconds.
        pub total_duration: i64,
        /// Within how many milliseconds an answer must come.
        pub response_time_threshold: i64,
        /// How many percent of the answers must be right: 0 to 100.
        pub success_rate_threshold: i64,
    }
}

model! {
    /// The outcome of a test.
    pub struct PerformanceTestResultResponse {
        /// What the test consisted of.
        pub config: PerformanceTestConfig,
        /// The address that was asked.
        pub target: String,
        /// Whether it passed.
        pub result: PerformanceTestStatus,
        /// How many percent of the answers were right: 0 to 100.
        pub success_rate: i64,
        /// How many questions have no answer yet.
        pub num_pending: i64,
        /// How long the answers took.
        pub response_times: PerformanceTestResponseTimes,
        /// How many questions failed, by what came of them.
        pub failures: BTreeMap<SendAttemptResult, i64>,
    }
}

model! {
    /// How long the answers took, in milliseconds.
    #[derive(Default)]
    pub struct PerformanceTestResponseTimes {
        /// On average.
        pub average: i64,
        /// Half of them, at most.
        pub p50: i64,
        /// 90 % of them, at most.
        pub p90: i64,
        /// 95 % of them, at most.
        pub p95: i64,
        /// 99 % of them, at most.
        pub p99: i64,
    }
}

open_enum! {
    /// Whether a test passed.
    pub enum PerformanceTestStatus: str {
        /// It is not done.
        Pending = "PENDING",
        /// It passed.
        Pass = "PASS",
        /// It did not pass.
        Fail = "FAIL",
    }
}
