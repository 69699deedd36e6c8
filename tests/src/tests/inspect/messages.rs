//! Signed messages: an inspection never calls genuine what a verifier refuses, and names the same
//! fault first, except where the reason is given here.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

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
        ("receipt/encoding", _) if !vector.jws.starts_with("MI") => {
            Some("nothing about it looks like a receipt")
        }
        ("jws/no-certificates", _) => Some("it is taken for what developers sign"),
        ("x509/root", "xcode-certificate-as-root") => {
            Some("a single certificate that nobody knows may be anybody's")
        }
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

/// What a verifier refuses as another kind is reported as one.
#[test]
fn tells_kinds_apart() {
    for file in files() {
        for vector in &file.vectors {
            if !vector.id.starts_with("kind/")
                || vector.expect != Expectation::Code("identity/kind".into())
            {
                continue;
            }
            let options = options(&file, &file.verifiers[&vector.verifier]);
            let form = report(&vector.jws, &options, vector.now).form;
            let asked = serde_json::to_value(vector.kind).expect("a kind can be written");
            let found = form.name();
            assert_ne!(asked, found, "{}", vector.id);
            assert_ne!(found, "signedMessage", "{}", vector.id);
        }
    }
}

/// However a message was pasted, the report is the one on the message itself.
#[test]
fn takes_off_what_is_around_a_message() {
    for id in ["accepted/production", "nested/transaction-alone"] {
        let (vector, options) = genuine(id);
        let jws = vector.jws.as_str();
        let expected = report(jws, &options, vector.now);
        assert_eq!(expected.verdict, Verdict::Genuine, "{id}");
        let lines = |end: &str| {
            let characters: Vec<char> = jws.chars().collect();
            let lines = characters.chunks(76).map(String::from_iter);
            lines.collect::<Vec<_>>().join(end)
        };
        for pasted in [
            format!(" {jws}\r\n"),
            format!("\u{feff}{jws}"),
            format!("\"{jws}\""),
            format!("'{jws}',"),
            format!("`{jws}`"),
            format!("\u{201c}{jws}\u{201d}"),
            format!("\"{jws}\",\n"),
            format!("Bearer {jws}"),
            lines("\n"),
            lines("\r\n    "),
            format!("\"{}\"", lines("\n")),
            format!("{{\"signedPayload\":\"{jws}\"}}"),
            format!("\u{feff}\n{{\r\n  \"signedPayload\" : \"{jws}\"\r\n}}\r\n"),
            format!("{{\"revision\":[{{}}],\"signedTransactionInfo\":\"{jws}\",\"more\":1}}"),
            format!("{{\"signedRenewalInfo\":\"{jws}\"}}"),
            format!("{{\"signedAppTransactionInfo\":\"{jws}\"}}"),
            format!("{{\"signedPayload\":\"{}\"}}", jws.replace('.', "\\u002e")),
        ] {
            let start: String = pasted.chars().take(40).collect();
            assert!(
                report(&pasted, &options, vector.now) == expected,
                "{id}: {start:?}"
            );
        }
    }
}

/// Forms that hold no message, or more than one.
#[test]
fn takes_no_other_forms() {
    let (vector, options) = genuine("accepted/production");
    let jws = vector.jws.as_str();
    for pasted in [
        format!("[\"{jws}\"]"),
        format!("{jws}{jws}"),
        format!("{jws} {jws}"),
        format!("{jws}.{jws}"),
        format!("{{\"signedPayload\":[\"{jws}\"]}}"),
        format!("{{\"signedpayload\":\"{jws}\"}}"),
        format!("{{\"signedPayload\":\"{jws}\",\"signedPayload\":\"{jws}\"}}"),
        format!("{{\"signedPayload\":\"{jws}\"}}}}"),
        format!("{{\"signedPayload\":\"{jws}\""),
        format!("signedPayload={jws}"),
        format!("{jws}\u{0}"),
        format!("{jws}="),
        format!("{jws}#"),
        format!("https://example.com/?jws={jws}"),
    ] {
        let start: String = pasted.chars().take(40).collect();
        let report = report(&pasted, &options, vector.now);
        assert_eq!(report.verdict, Verdict::Refused, "{start:?}");
    }
}

/// Each check that was not asked for is skipped; none of them is needed to refuse.
#[test]
fn judges_without_options() {
    let (vector, _) = genuine("accepted/production");
    let bare = report(&vector.jws, &InspectOptions::default(), vector.now);
    assert_eq!(bare.verdict, Verdict::Refused);
    assert_eq!(faults(&bare).next().map(Error::code), Some("x509/root"));
    assert_eq!(faults(&bare).count(), 1, "{:?}", bare.checks);
}

/// A root of somebody's tests speaks for local testing, and for nothing else.
#[test]
fn believes_roots_of_tests_in_local_testing() {
    let (vector, options) = genuine("accepted/local-testing");
    assert_eq!(
        report(&vector.jws, &options, vector.now).verdict,
        Verdict::Genuine
    );
    let (vector, genuine) = genuine("accepted/production");
    let only_for_tests = InspectOptions {
        local_testing_roots: genuine.roots.clone(),
        roots: vec![],
        ..genuine
    };
    let report = report(&vector.jws, &only_for_tests, vector.now);
    assert_eq!(
        faults(&report).map(Error::code).collect::<Vec<_>>(),
        ["identity/environment"]
    );
}

/// A message from Xcode is neither genuine nor refused unless its certificate is known.
#[test]
fn leaves_messages_from_xcode_undecided() {
    let (vector, options) = genuine("accepted/xcode");
    assert_eq!(
        report(&vector.jws, &options, vector.now).verdict,
        Verdict::Genuine
    );
    let unknown = InspectOptions {
        xcode_certificates: vec![],
        ..options
    };
    assert_eq!(
        report(&vector.jws, &unknown, vector.now).verdict,
        Verdict::Undecided
    );
    let other = InspectOptions {
        xcode_certificates: genuine("accepted/production").1.roots,
        ..unknown
    };
    assert_eq!(
        report(&vector.jws, &other, vector.now).verdict,
        Verdict::Refused
    );
}

/// Whoever changes or cuts a genuine message gets no further.
#[test]
fn changed_messages_are_refused() {
    let (vector, options) = genuine("accepted/production");
    let jws = &vector.jws;
    for at in (0..jws.len())
        .step_by(67)
        .chain((jws.len() - 86..jws.len()).step_by(5))
    {
        let other = if jws[at..].starts_with('A') { "B" } else { "A" };
        let changed = format!("{}{other}{}", &jws[..at], &jws[at + 1..]);
        let cut = &jws[..at];
        for text in [changed.as_str(), cut] {
            let report = report(text, &options, vector.now);
            assert_eq!(report.verdict, Verdict::Refused, "at {at}");
        }
    }
}

/// The signer of a message within another one, whose header it may share, is judged as by itself.
#[test]
fn judges_signers_within_as_alone() {
    let (mut same_header, mut other_header) = (0, 0);
    for file in files() {
        for vector in &file.vectors {
            let options = options(&file, &file.verifiers[&vector.verifier]);
            let outer = report(&vector.jws, &options, vector.now);
            for nested in &outer.nested {
                let Some(jws) = member(outer.payload.as_deref(), nested.member) else {
                    continue;
                };
                let alone = report(&jws, &options, vector.now);
                // By itself, what is around it is taken off, and nobody says that it is no token.
                if is_wrapped(&jws) || nested.report.certificates.is_empty() {
                    continue;
                }
                let within = &nested.report;
                let checks = signer_checks(&alone);
                assert!(!checks.is_empty(), "{}", vector.id);
                assert_eq!(checks, signer_checks(within), "{}", vector.id);
                assert_eq!(alone.header, within.header, "{}", vector.id);
                assert_eq!(alone.payload, within.payload, "{}", vector.id);
                assert_eq!(alone.certificates, within.certificates, "{}", vector.id);
                if within.header == outer.header {
                    same_header += 1;
                } else {
                    other_header += 1;
                }
            }
        }
    }
    assert!(
        same_header > 20 && other_header > 10,
        "{same_header} {other_header}"
    );
}

/// The checks of who signed a message; how long it is, is asked of what was pasted alone.
fn signer_checks(report: &Report) -> Vec<&Check> {
    let last = report.checks.iter().position(|it| it.name == "signature");
    let checks = report.checks.iter().take(last.map_or(0, |last| last + 1));
    checks.filter(|check| check.name != "size").collect()
}

/// The message at a path like `data.signedTransactionInfo` in a payload.
fn member(payload: Option<&str>, path: &str) -> Option<String> {
    let payload: Value = serde_json::from_str(payload?).ok()?;
    let found = path
        .split('.')
        .try_fold(&payload, |value, name| value.get(name))?;
    found.as_str().map(Into::into)
}

/// Messages that nobody signed, each within the next, cost no more than two of them.
#[test]
fn does_not_follow_messages_down() {
    let encode = |part: &str| URL_SAFE_NO_PAD.encode(part);
    let header = encode("{\"alg\":\"ES256\",\"x5c\":[]}");
    let mut text = format!("{header}.e30.");
    while text.len() < 700_000 {
        let payload = format!(
            "{{\"notificationType\":\"TEST\",\"signedDate\":1772366400000,\
             \"data\":{{\"signedTransactionInfo\":\"{text}\"}}}}"
        );
        text = format!("{header}.{}.", encode(&payload));
    }
    let report = report(&text, &InspectOptions::default(), 1_772_366_400_000);
    assert_eq!(report.verdict, Verdict::Refused);
    assert_eq!(report.nested.len(), 1);
    assert!(report.nested[0].report.nested.is_empty());
}

#[test]
fn garbage_is_refused() {
    let encode = |part: &str| URL_SAFE_NO_PAD.encode(part);
    let mut garbage: Vec<String> = [
        "",
        " ",
        ".",
        "..",
        "...",
        "\"",
        "\"\"",
        "{",
        "{}",
        "{\"signedPayload\":\"\"}",
        "{\"signedPayload\":null}",
        "[]",
        "null",
        "Bearer ",
        "Bearer ..",
        "\u{feff}",
        "\u{0}",
        "\u{1f34e}.\u{1f34e}.\u{1f34e}",
        "e30.e30.e30",
        "e30.e30.",
        "e30..",
        "bnVsbA.bnVsbA.bnVsbA",
        "W10.W10.W10",
        "MIIB.MIIB.MIIB",
        "-----BEGIN CERTIFICATE-----",
        "<html></html>",
    ]
    .map(str::to_owned)
    .to_vec();
    for header in [
        "{\"alg\":\"ES256\",\"x5c\":{}}",
        "{\"alg\":\"ES256\",\"x5c\":null}",
        "{\"alg\":\"ES256\",\"x5c\":[1]}",
        "{\"alg\":\"ES256\",\"x5c\":[\"\"]}",
        "{\"alg\":\"ES256\",\"x5c\":[\"\",\"\",\"\"]}",
        "{\"alg\":\"ES256\",\"x5c\":[\"MAA=\",\"MAA=\",\"MAA=\"]}",
        "{\"alg\":\"ES256\",\"x5c\":[\"AAAA\"]}",
        "{\"alg\":1}",
        "{\"alg\":\"none\"}",
        "{",
    ] {
        for payload in [
            "",
            "{}",
            "{\"data\":{}}",
            "{\"data\":",
            "{\"exp\":1}",
            "\u{0}",
        ] {
            garbage.push(format!("{}.{}.", encode(header), encode(payload)));
        }
    }
    garbage.push("[".repeat(100_000));
    garbage.push(format!("{}.e30.", encode(&"[".repeat(40_000))));
    garbage.push(format!("e30.{}.", encode(&"{\"a\":".repeat(40_000))));
    garbage.push("{\"signedPayload\":".repeat(10_000));
    garbage.push(".".repeat(1 << 20));
    garbage.push("A".repeat((1 << 20) + 1));
    for text in garbage {
        let start: String = text.chars().take(40).collect();
        let report = report(&text, &InspectOptions::default(), 1_772_366_400_000);
        assert_eq!(report.verdict, Verdict::Refused, "{start:?}");
    }
}

/// Anything at all, from a simple generator that always makes the same.
#[test]
fn noise_is_not_genuine() {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let alphabet: Vec<char> = "eyJ.{}[]\":,0-_AZaz \n\u{e9}\u{1f34e}".chars().collect();
    for _ in 0..2000 {
        let length = next() % 200;
        let text: String = (0..length)
            .map(|_| {
                let index = usize::try_from(next() % 1000).expect("it is small");
                alphabet[index % alphabet.len()]
            })
            .collect();
        let report = report(&text, &InspectOptions::default(), 1_772_366_400_000);
        assert_ne!(report.verdict, Verdict::Genuine, "{text:?}");
    }
}

/// A report on what is too long says so, and nothing else.
#[test]
fn does_not_look_at_what_is_too_long() {
    let text = "A".repeat((1 << 20) + 1);
    let report = report(&text, &InspectOptions::default(), 1_772_366_400_000);
    assert_eq!(report.checks.len(), 1);
    assert_eq!(
        faults(&report).next().map(Error::code),
        Some("input/too-long")
    );
}
