//! Ways to take text from Node, for `tests/bench/strings.js` to time: each gives the sum of the
//! first and the last byte, so that it has to be there.

use napi::JsString;
use napi_derive::napi;

/// As the addon does it: UTF-8, checked.
#[napi]
pub fn utf8(text: JsString<'_>) -> napi::Result<u32> {
    let text = String::from_utf8(text.into_utf8()?.take())
        .map_err(|error| napi::Error::from_reason(error.to_string()))?;
    Ok(ends(text.as_bytes()))
}

/// One byte for each unit. Of a character above U+00FF the upper half is lost before anything can be
/// checked, so another text would be read than was given: a measure only, nothing for the addon.
#[napi]
pub fn one_byte(text: JsString<'_>) -> napi::Result<u32> {
    let text = text.into_latin1()?;
    let bytes = text.as_slice();
    if !bytes.is_ascii() {
        return Err(napi::Error::from_reason("not ASCII"));
    }
    Ok(ends(bytes))
}

fn ends(bytes: &[u8]) -> u32 {
    let end = |byte: Option<&u8>| byte.copied().map_or(0, u32::from);
    end(bytes.first()) + end(bytes.last())
}
