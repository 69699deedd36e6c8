//! The members that every in-app request of the Advanced Commerce API must have.

use alloc::string::String;

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
    let (mut operation, mut version) = (String::new(), String::new());
    let (mut reference, mut account) = (String::new(), None);
    Reader::new(Part::Request, request).document(&mut |reader, name| {
        match name {
            "operation" => operation = reader.string(name)?.into_owned(),
            "version" => version = reader.string(name)?.into_owned(),
            "requestInfo" => reader.object(name, &mut |reader, name| {
                match name {
                    "requestReferenceId" => reference = reader.string(name)?.into_owned(),
                    "appAccountToken" => account = Some(reader.string(name)?.into_owned()),
                    _ => reader.skip()?,
                }
                Ok(())
            })?,
            _ => reader.skip()?,
        }
        Ok(())
    })?;
    if !OPERATIONS.contains(&&*operation) {
        let expected =
            "the operation of a request that the app makes, like \"CREATE_SUBSCRIPTION\"";
        return Err(unfit("operation", expected, describe(&operation)));
    }
    if version != "1" {
        return Err(unfit("version", "\"1\"", describe(&version)));
    }
    if !is_uuid(&reference) {
        let option = "requestInfo.requestReferenceId";
        return Err(unfit(option, "a UUID", describe(&reference)));
    }
    match account {
        Some(account) if !is_uuid(&account) => {
            let option = "requestInfo.appAccountToken";
            Err(unfit(option, "a UUID", describe(&account)))
        }
        _ => Ok(()),
    }
}
