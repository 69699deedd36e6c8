//! Enums as objects, with the names that Apple's library gives to the values.
//!
//! They are TypeScript's own enums, as that library's are: TypeScript takes two enums of the same
//! name with the same values for one, so that values of either library fit the other.

use russet::api::{Api, Failure};
use russet::models::typescript::Declaration;

use super::{is_enum, name};
use crate::codegen::heading;

/// Values that Apple's library has no name for. They arrive all the same, as strings.
const NAMELESS: [(&str, &str); 6] = [
    ("FirstSendAttemptResult", "SslIssue"),
    ("ImageState", "Pending"),
    ("MessageState", "Pending"),
    ("PurchasePlatform", "WatchOs"),
    ("Subtype", "ActiveTokenReminder"),
    ("Subtype", "Created"),
];

/// Errors whose names there do not follow from Apple's names for them.
const NAMED_OTHERWISE: [(&str, &str); 6] = [
    (
        "AppTransactionIdNotSupportedError",
        "APP_TRANSACTION_ID_NOT_SUPPORTED_ERROR",
    ),
    (
        "AppTransactionDoesNotExistError",
        "APP_TRANSACTION_DOES_NOT_EXIST_ERROR",
    ),
    (
        "FamilyTransactionNotSupportedError",
        "FAMILY_TRANSACTION_NOT_SUPPORTED_ERROR",
    ),
    (
        "InvalidAppAccountTokenUUIDError",
        "INVALID_APP_ACCOUNT_TOKEN_UUID_ERROR",
    ),
    (
        "ServerNotificationURLNotFoundError",
        "SERVER_NOTIFICATION_URL_NOT_FOUND",
    ),
    (
        "TransactionIdIsNotOriginalTransactionIdError",
        "TRANSACTION_ID_IS_NOT_ORIGINAL_TRANSACTION_ID_ERROR",
    ),
];

/// Errors that have no name there: their numbers arrive all the same.
const NAMELESS_ERRORS: [u32; 5] = [4_000_004, 4_000_044, 4_000_209, 4_030_028, 4_040_022];

const STATUS: &str = "
/** How a verification ended. */
// @ts-expect-error: an enum, as Apple's is
export enum VerificationStatus {
  /** It did not fail; never thrown. */
  OK = 0,
  /** It is not what the App Store signed, or no signed data at all. */
  VERIFICATION_FAILURE = 1,
  /** Whether a certificate was revoked could not be asked; the same call may succeed later. */
  RETRYABLE_VERIFICATION_FAILURE = 2,
  /** It is about another app. */
  INVALID_APP_IDENTIFIER = 3,
  /** It is from another environment. */
  INVALID_ENVIRONMENT = 4,
  /** There are not three certificates; found in the `cause` of `INVALID_CERTIFICATE`. */
  INVALID_CHAIN_LENGTH = 5,
  /** A certificate is missing, cannot be read, or was not valid at the time. */
  INVALID_CERTIFICATE = 6,
  /** A certificate was revoked, or the payload is not of its type. */
  FAILURE = 7,
}
";

pub(super) fn typescript(declarations: &[Declaration]) -> String {
    let mut text = heading("the core's models and its description of the APIs");
    for declaration in declarations.iter().filter(|it| is_enum(it)) {
        text += &one(declaration);
    }
    text + STATUS + &errors()
}

fn one(declaration: &Declaration) -> String {
    let name = name(declaration);
    let (summary, meanings) = documentation(&declaration.docs);
    let mut text = format!("\n{summary}// @ts-expect-error: an enum, as Apple's is\n");
    text += &format!("export enum {name} {{\n");
    for (variant, value) in declaration.values {
        if NAMELESS.contains(&(name, variant)) {
            continue;
        }
        if let Some((_, meaning)) = meanings.iter().find(|(known, _)| known == value) {
            text += &format!("  /** {meaning} */\n");
        }
        text += &format!("  {} = {value},\n", capitals(variant));
    }
    text + "}\n"
}

/// The comment of an enum without its values, and what each value means.
fn documentation(docs: &str) -> (String, Vec<(&str, &str)>) {
    let (mut summary, mut meanings) = (Vec::new(), Vec::new());
    for line in docs.lines() {
        let line = line.trim().trim_start_matches("/**").trim_end_matches("*/");
        let line = line.trim().trim_start_matches('*').trim();
        match line.strip_prefix("- `").and_then(|it| it.split_once("`: ")) {
            Some(value) => meanings.push(value),
            None => summary.push(line),
        }
    }
    let first = summary.iter().position(|line| !line.is_empty());
    let lines: Vec<_> = summary
        .into_iter()
        .skip(first.unwrap_or_default())
        .take_while(|line| !line.is_empty())
        .collect();
    let text = match lines.as_slice() {
        [] => String::new(),
        [line] => format!("/** {line} */\n"),
        lines => format!("/**\n * {}\n */\n", lines.join("\n * ")),
    };
    (text, meanings)
}

/// `APIError`: the numbers by which the two APIs of the client refuse.
fn errors() -> String {
    let mut failures: Vec<(u32, &Failure)> = [Api::AppStore, Api::Retention]
        .into_iter()
        .flat_map(Api::failures)
        .filter_map(|failure| failure.code.map(|code| (code, failure)))
        .filter(|(code, _)| !NAMELESS_ERRORS.contains(code))
        .collect();
    failures.sort_by_key(|(code, _)| *code);
    failures.dedup_by_key(|(code, _)| *code);
    let mut text = "
/** The numbers by which Apple's server says why it refused, in `APIException.apiError`. */
// @ts-expect-error: an enum, as Apple's is
export enum APIError {
"
    .to_owned();
    for (code, failure) in failures {
        let known = NAMED_OTHERWISE
            .iter()
            .find(|(name, _)| *name == failure.name);
        let name = known.map_or_else(
            || capitals(failure.name.strip_suffix("Error").unwrap_or(failure.name)),
            |(_, name)| (*name).to_owned(),
        );
        text += &format!("  /** `{}`. {} */\n", failure.name, failure.advice);
        text += &format!("  {name} = {code},\n");
    }
    text + "}\n"
}

/// `LocalTesting` as `LOCAL_TESTING`.
fn capitals(name: &str) -> String {
    let mut text = String::new();
    let mut last_is_small = false;
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && last_is_small {
            text.push('_');
        }
        last_is_small = letter.is_ascii_lowercase();
        text.push(letter.to_ascii_uppercase());
    }
    text
}
