//! Tokens for external purchases: base64url of JSON, made on the device and signed by nobody.

use alloc::string::String;

use crate::encoding::decode_text;
use crate::error::{Error, Part, Result};
use crate::json::Reader;

/// The JSON text in a token, which anybody can have written.
///
/// What the App Store says about a token comes in a notification, which is signed.
///
/// # Errors
/// `input/base64` and the codes of the area `json`.
pub fn unverified_token_text(token: &str) -> Result<String> {
    const LONGEST: usize = 1 << 16;
    if token.len() > LONGEST {
        return Err(Error::InputTooLong {
            length: token.len(),
            limit: LONGEST,
        }
        .into());
    }
    // Some encoders pad base64url, though it need not be.
    let padded = token.len().is_multiple_of(4);
    let unpadded = token
        .strip_suffix("==")
        .or(token.strip_suffix('='))
        .filter(|_| padded);
    let text = decode_text(Part::Payload, unpadded.unwrap_or(token))?;
    Reader::new(Part::Payload, &text).document(&mut |reader, _| reader.skip())?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_strict_about_form() {
        assert_eq!(unverified_token_text("eyJhIjoxfQ"), Ok("{\"a\":1}".into()));
        assert_eq!(
            unverified_token_text("eyJhIjoxMX0="),
            Ok("{\"a\":11}".into())
        );
        for refused in [
            "eyJhIjoxfQ=",
            "eyJhIjoxfQ======",
            "eyJhIjoxMX0==",
            "",
            "eyJhIjoxfQ.",
            "eyJhIjoxfR",
            "W10",
            "eyJhIjoxLCJhIjoyfQ",
        ] {
            assert!(unverified_token_text(refused).is_err(), "{refused:?}");
        }
    }
}
