//! What people paste: the text they mean, in quotes, in the body of a request, broken into lines.

use alloc::borrow::Cow;
use alloc::string::String;

use crate::error::Part;
use crate::json::Reader;

/// The members in which signed messages and receipts arrive.
const ENVELOPES: [&str; 6] = [
    "signedPayload",
    "signedTransactionInfo",
    "signedRenewalInfo",
    "signedAppTransactionInfo",
    "signedTransaction",
    "receipt-data",
];

/// The text that is meant.
pub(super) fn unwrap(pasted: &str) -> String {
    let pasted = pasted.trim_start_matches('\u{feff}').trim();
    let enclosed = in_object(pasted);
    let inner = enclosed.as_deref().unwrap_or(pasted);
    let quotes: &[char] = &['"', '\'', '`', '\u{201c}', '\u{201d}', ','];
    let inner = inner.strip_prefix("Bearer ").unwrap_or(inner);
    inner
        .trim_matches(quotes)
        .chars()
        .filter(|character| !character.is_whitespace())
        .collect()
}

/// The value of the first member that holds signed messages, if the text is an object with one.
fn in_object(pasted: &str) -> Option<Cow<'_, str>> {
    if !pasted.starts_with('{') {
        return None;
    }
    let mut found = None;
    Reader::new(Part::Payload, pasted)
        .document(&mut |reader, name| {
            if found.is_none() && ENVELOPES.contains(&name) {
                found = Some(reader.string(name)?);
                Ok(())
            } else {
                reader.skip()
            }
        })
        .ok()?;
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_is_meant() {
        for pasted in [
            "a.b.c",
            " a.b.c\r\n",
            "\"a.b.c\"",
            "'a.b.c',",
            "\u{feff}a.b.c",
            "a.\nb.\n  c",
            "Bearer a.b.c",
            "{\"signedPayload\":\"a.b.c\"}",
            "{ \"revision\": \"x\", \"signedTransactionInfo\": \"a.b.c\" }\n",
        ] {
            assert_eq!(unwrap(pasted), "a.b.c", "{pasted:?}");
        }
        assert_eq!(unwrap("{\"signedPayload\":1}"), "{\"signedPayload\":1}");
    }
}
