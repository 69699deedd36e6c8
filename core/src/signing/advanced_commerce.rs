//! The members that every in-app request of the Advanced Commerce API must have.

use super::identifier::{describe, unfit};
use super::uuid::is_uuid;
use crate::error::{Part, Result};
use crate::json::Reader;

const OPERATIONS: [&str; 4] = [
    "CREATE_ONE_TIME_CHARGE",
    "CREATE_SUBSCRIPTION",
    "MODIFY_SUBSCRIPTION",
    "REACTIVATE_SUBSCRIPTION",
];

/// Fails unless the text is an object that says what it asks for and has a name.
pub(super) fn check(request: &str) -> Result<()> {
    let mut kind = [const { None }; 2];
    let mut names = [const { None }; 2];
    Reader::new(Part::Request, request).document(&mut |reader, name| match name {
        "requestInfo" => reader.object(name, &mut |reader, name| {
            reader.string_into(name, &["requestReferenceId", "appAccountToken"], &mut names)
        }),
        _ => reader.string_into(name, &["operation", "version"], &mut kind),
    })?;
    let [operation, version] = kind.each_ref().map(|text| text.as_deref().unwrap_or(""));
    if !OPERATIONS.contains(&operation) {
        let expected =
            "the operation of a request that the app makes, like \"CREATE_SUBSCRIPTION\"";
        return Err(unfit("operation", expected, describe(operation)));
    }
    if version != "1" {
        return Err(unfit("version", "\"1\"", describe(version)));
    }
    let [reference, account] = names.each_ref().map(Option::as_deref);
    for (option, text) in [
        (
            "requestInfo.requestReferenceId",
            Some(reference.unwrap_or("")),
        ),
        ("requestInfo.appAccountToken", account),
    ] {
        if let Some(text) = text
            && !is_uuid(text.as_bytes())
        {
            return Err(unfit(option, "a UUID", describe(text)));
        }
    }
    Ok(())
}
