//! Inspecting against verifying: the same vectors, and what no verifier takes.

mod messages;
mod receipts;
mod tokens;

use russet::inspect::{Check, InspectOptions, Outcome, Report, Verdict, inspect};
use russet::{Environment, Error, Timestamp};
use serde_json::Value;

use super::{all_vectors, certificate, files};
use crate::vectors::{File, Vector, VerifierOptions};

/// A report, which can always be written as JSON.
fn report(text: &str, options: &InspectOptions, now: i64) -> Report {
    let report = inspect(text, options, Timestamp::from_millis(now)).expect("good options");
    serde_json::from_str::<Value>(&report.to_json()).expect("a report can be written");
    report
}

/// The errors of all checks that failed, in order.
fn faults(report: &Report) -> impl Iterator<Item = &Error> {
    let own = report.checks.iter().filter_map(fault);
    let within = report.nested.iter();
    own.chain(within.flat_map(|nested| nested.report.checks.iter().filter_map(fault)))
}

const fn fault(check: &Check) -> Option<&Error> {
    match &check.outcome {
        Outcome::Failed(error) => Some(error),
        _ => None,
    }
}

/// The options of an inspection that say what those of a verifier say, as far as there are any.
fn options(file: &File, options: &VerifierOptions) -> InspectOptions {
    let certificates = |names: &Option<Vec<String>>| {
        let names = names.iter().flatten();
        names.map(|name| certificate(file, name)).collect()
    };
    let environment = |name: &String| Environment::from_name(name).expect("an environment");
    InspectOptions {
        bundle_id: Some(options.bundle_id.clone()),
        app_apple_id: options.app_apple_id,
        environments: options.environments.iter().map(environment).collect(),
        roots: certificates(&options.roots),
        xcode_certificates: certificates(&options.xcode_certificates),
        local_testing_roots: certificates(&options.local_testing_roots),
    }
}

/// A message that the verifier of this file accepts, and the options to inspect it with.
fn genuine(id: &str) -> (Vector, InspectOptions) {
    let file = files()
        .find(|file| file.vectors.iter().any(|vector| vector.id == id))
        .expect("there is such a vector");
    let vector = all_vectors()
        .find(|vector| vector.id == id)
        .expect("there is such a vector");
    let options = options(&file, &file.verifiers[&vector.verifier]);
    (vector, options)
}
