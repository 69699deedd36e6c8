//! The forms in which a private key is passed around: the text of the .p8 file, the same text in an
//! environment variable (line breaks as `\n`, as spaces or gone; in quotes; in base64 once more),
//! its base64 without the first and the last line, and bytes of DER.
//!
//! What cannot be one of them is named as what it is. The likeliest mistakes come from the same
//! page of App Store Connect or out of the same file of settings. Everything here is bytes and
//! tables, which make a much smaller module than searches for text.

use alloc::vec::Vec;

use super::secret::Secret;
use super::uuid::is_uuid;
use crate::base64::{Padding, STANDARD};
use crate::elements::{Elements, SEQUENCE};

/// Keys take 138 bytes, and 250 as text.
const LONGEST: usize = 1 << 16;
const BEGIN: &[u8] = b"-----BEGIN ";
const END: &[u8] = b"-----END ";
const DASHES: &[u8] = b"-----";
/// In the name of every kind of private key.
const PRIVATE: &[u8] = b"PRIVATE KEY-----";
/// In the text of a key in the older form that a password protects.
const ENCRYPTED: &[u8] = b"ENCRYPTED";

/// What was given where a key should be.
pub(super) type Mistake = &'static str;

/// What blocks of PEM files are, by the beginning of their labels.
const LABELS: &[(&str, Mistake)] = &[
    ("PUBLIC KEY", "a public key"),
    ("RSA PUBLIC KEY", "a public key"),
    ("CERTIFICATE REQUEST", "a certificate request"),
    ("NEW CERTIFICATE REQUEST", "a certificate request"),
    ("CERTIFICATE", "a certificate"),
    ("ENCRYPTED PRIVATE", PROTECTED),
    ("RSA PRIVATE", "an RSA private key"),
    ("DSA PRIVATE", "a DSA private key"),
    ("OPENSSH PRIVATE", "a private key of OpenSSH"),
    ("EC PARAMETERS", "the parameters of a curve, without a key"),
    ("PKCS7", "a PKCS #7 file"),
    ("PGP ", "a key of PGP"),
    ("", "another kind of PEM file"),
];

/// What other texts are, by their beginning.
const BEGINNINGS: &[(&str, Mistake)] = &[
    ("-----", "a PEM file without its first line"),
    ("{", "JSON"),
    ("<", "HTML or XML"),
    ("eyJ", "a token"),
    ("ssh-", "a public key of SSH"),
    ("ecdsa-sha2-", "a public key of SSH"),
    ("$", VARIABLE),
    ("process.env", VARIABLE),
    ("/", PATH),
    (".", PATH),
    ("~", PATH),
    ("file:", PATH),
    ("C:", PATH),
];

/// How the names of files with keys end.
const ENDINGS: &[&str] = &[".p8", ".pem", ".key", ".der", ".txt"];

pub(super) const PROTECTED: Mistake = "a private key that is protected by a password";
pub(super) const DAMAGED: Mistake = "a private key that is damaged";
const PATH: Mistake = "the path of a file; pass what the file holds";
const VARIABLE: Mistake = "a reference to a variable, which nothing replaced";

/// The DER encoding of what was given.
pub(super) fn read(given: &[u8]) -> Result<Secret, Mistake> {
    if given.len() > LONGEST {
        return Err("something much longer than a key");
    }
    if is_sequence(given) {
        return Ok(Secret(given.to_vec()));
    }
    let text = trimmed(given);
    if text.is_empty() {
        return Err("nothing");
    }
    if let Some(pem) = after(text, BEGIN) {
        return from_pem(pem);
    }
    match from_base64(text) {
        Some(decoded) if is_sequence(&decoded.0) => Ok(decoded),
        Some(decoded) => from_pem(after(&decoded.0, BEGIN).ok_or_else(|| name(text))?),
        None => Err(name(text)),
    }
}

/// Whether the bytes are one structure of DER.
fn is_sequence(bytes: &[u8]) -> bool {
    Elements::of_only(bytes, SEQUENCE).is_some()
}

/// The block of a PEM file that holds the private key (RFC 7468), from behind the first `BEGIN` on.
/// Other blocks may stand before and behind it.
fn from_pem(first: &[u8]) -> Result<Secret, Mistake> {
    let mut key = None;
    let mut next = Some(first);
    while let Some(block) = next {
        let label = &block[..find(block, DASHES).unwrap_or(0)];
        if block[label.len().saturating_sub(PRIVATE.len() - DASHES.len())..].starts_with(PRIVATE)
            && key.replace(block).is_some()
        {
            return Err("several private keys");
        }
        next = after(block, BEGIN);
    }
    let block = key.unwrap_or(first);
    let body = if block.starts_with(b"EC PRIVATE") {
        &block[b"EC ".len()..]
    } else {
        block
    };
    let Some(body) = body.strip_prefix(PRIVATE) else {
        return Err(named(LABELS, block).unwrap_or(DAMAGED));
    };
    let end = find(body, END).ok_or("a private key whose last line is missing")?;
    let body = &body[..end];
    let decoded = from_base64(body).filter(|decoded| is_sequence(&decoded.0));
    decoded.ok_or_else(|| match find(body, ENCRYPTED) {
        Some(_) => PROTECTED,
        None => DAMAGED,
    })
}

/// Decodes base64 that may have line breaks in it, escaped or not.
fn from_base64(text: &[u8]) -> Option<Secret> {
    let mut compact = Secret(Vec::with_capacity(text.len()));
    let mut escaped = false;
    for byte in text {
        if escaped {
            escaped = false;
            if !matches!(byte, b'n' | b'r') {
                return None;
            }
        } else if *byte == b'\\' {
            escaped = true;
        } else if !byte.is_ascii_whitespace() {
            compact.0.push(*byte);
        }
    }
    STANDARD
        .decode(&compact.0, Padding::Always)
        .ok()
        .map(Secret)
}

/// What a text is that is neither PEM nor base64 of a key.
fn name(text: &[u8]) -> Mistake {
    let is_path = ENDINGS.iter().any(|end| text.ends_with(end.as_bytes()));
    if is_path {
        PATH
    } else if text.len() == 10 && text.iter().all(u8::is_ascii_alphanumeric) {
        "the identifier of a key"
    } else if text.iter().all(u8::is_ascii_hexdigit) {
        "hexadecimal digits"
    } else if is_uuid(text) {
        "a UUID, as the identifier of an issuer is"
    } else {
        named(BEGINNINGS, text).unwrap_or("text that is no key, or a key that is damaged")
    }
}

/// The first entry with which a text begins.
fn named(table: &[(&'static str, Mistake)], text: &[u8]) -> Option<Mistake> {
    table
        .iter()
        .find(|(beginning, _)| text.starts_with(beginning.as_bytes()))
        .map(|(_, name)| *name)
}

/// Without the byte order mark, quotes and white space around it.
fn trimmed(mut text: &[u8]) -> &[u8] {
    let is_around = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b'"' | b'\'');
    text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
    while let [b, rest @ ..] = text
        && is_around(b)
    {
        text = rest;
    }
    while let [rest @ .., b] = text
        && is_around(b)
    {
        text = rest;
    }
    text
}

fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    text.windows(what.len()).position(|window| window == what)
}

/// What comes behind the first place where this is.
fn after<'a>(text: &'a [u8], what: &[u8]) -> Option<&'a [u8]> {
    find(text, what).map(|at| &text[at + what.len()..])
}
