//! Many messages at once, on a thread where they keep nobody waiting.

use core::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::sync::{Arc, Mutex};

use napi::{Env, Task};
use russet::boundary::{self, Failure, answer};

use crate::lock;

/// Messages and who is to verify them.
pub struct Batch {
    shared: Arc<Mutex<boundary::Verifier>>,
    method: boundary::Method,
    messages: Vec<Result<String, Failure>>,
    now: f64,
}

impl Batch {
    /// These messages, those that are too long replaced by the failure that says so.
    pub(crate) fn new(
        shared: &Arc<Mutex<boundary::Verifier>>,
        method: boundary::Method,
        messages: Vec<Result<String, Failure>>,
        now: f64,
    ) -> Self {
        let shared = Arc::clone(shared);
        Self {
            shared,
            method,
            messages,
            now,
        }
    }

    /// Verifies with a clone, so that neither other batches nor the main thread have to wait, and
    /// leaves behind what the clone has learned.
    fn answers(&mut self) -> napi::Result<Vec<Result<String, Failure>>> {
        let mut verifier = lock(&self.shared)?.clone();
        let answers = core::mem::take(&mut self.messages)
            .into_iter()
            .map(|message| (self.method)(&mut verifier, &message?, self.now))
            .collect();
        *lock(&self.shared)? = verifier;
        Ok(answers)
    }
}

impl Task for Batch {
    type Output = Vec<Result<String, Failure>>;
    type JsValue = Vec<String>;

    /// Nobody catches a panic for a task: this thread belongs to Node.
    fn compute(&mut self) -> napi::Result<Self::Output> {
        catch_unwind(AssertUnwindSafe(|| self.answers()))
            .unwrap_or_else(|_| Err(napi::Error::from_reason("panic in a batch")))
    }

    fn resolve(&mut self, _: Env, answers: Self::Output) -> napi::Result<Self::JsValue> {
        Ok(answers.into_iter().map(answer).collect())
    }
}
