//! Signed messages: an inspection never calls genuine what a verifier refuses, and names the same
//! fault first, except where the reason is given here.

use super::*;
use crate::vectors::Expectation;

/// Options of verifiers that an inspection does not have.
fn has_more_options(options: &VerifierOptions) -> bool {
    // It always allows a day's difference between clocks.
    options.clock_tolerance.is_some()
        // Its limit is a mebibyte.
        || options.max_input_length.is_some()
        // Roots given to it vouch for Production too.
        || options.local_testing_roots.is_some()
}

/// Whether people could have pasted more than the message, which an inspection then takes off.
fn is_wrapped(jws: &str) -> bool {
    let own = |character: char| character.is_ascii_alphanumeric() || "-_.+/=".contains(character);
    jws.contains(|character| !own(character))
}

/// Why the first fault that an inspection finds need not be that of the verifier. What a verifier
/// refuses is not called genuine all the same.
fn other_fault(vector: &Vector) -> Option<&'static str> {
    let Expectation::Code(code) = &vector.expect else {
        return None;
    };
    match (code.as_str(), vector.verifier.as_str()) {
        ("x509/chain-length", _) => Some("nobody said whether Xcode or the App Store was to sign"),
        ("jws/no-certificates", _) => Some("it is taken for what developers sign"),
        ("x509/root", "xcode") => Some("a single certificate that nobody knows may be anybody's"),
        _ => None,
    }
}

/// Why an inspection cannot judge as the verifier does.
fn cannot_tell(vector: &Vector) -> Option<&'static str> {
    if vector.id.starts_with("kind/") && vector.expect == Expectation::Code("identity/kind".into())
    {
        return Some("nobody said which kind it was to be");
    }
    if vector.id.ends_with("-without-its-members") || vector.id == "accepted/few-fields" {
        return Some("nothing gives its kind away, and nobody said it");
    }
    None
}

#[test]
fn agrees_with_verifiers() {
    let mut differences = vec![];
    for file in files() {
        for vector in &file.vectors {
            let verifier = &file.verifiers[&vector.verifier];
            let report = report(&vector.jws, &options(&file, verifier), vector.now);
            if has_more_options(verifier)
                || is_wrapped(&vector.jws)
                || cannot_tell(vector).is_some()
            {
                continue;
            }
            let first = faults(&report).next().map(Error::code);
            let (genuine, code) = match &vector.expect {
                Expectation::Payload(_) => (true, None),
                Expectation::Code(code) => (false, Some(code.as_str())),
            };
            let same_fault = first == code || other_fault(vector).is_some();
            if (report.verdict == Verdict::Genuine) != genuine || !same_fault {
                differences.push(format!(
                    "{} ({}): expected {code:?}, found {:?} {first:?}",
                    vector.id, vector.verifier, report.verdict
                ));
            }
        }
    }
    let count = differences.len();
    assert!(
        differences.is_empty(),
        "{count} differ\n{}",
        differences.join("\n")
    );
}
