//! The forms in which a private key is passed around: the text of the .p8 file, the same text in an
//! environment variable (line breaks as `\n`, as spaces or gone; in quotes; in base64 once more),
//! its base64 without the first and the last line, and bytes of DER.
//!
//! What cannot be one of them is named as what it is. The likeliest mistakes come from the same
//! page of App Store Connect or out of the same file of settings.

use alloc::string::String;
use alloc::vec::Vec;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::element::is_sequence;
use super::uuid::is_uuid;

/// Keys take 138 bytes, and 250 as text.
const LONGEST: usize = 1 << 16;
const BEGIN: &str = "-----BEGIN ";
/// In the name of every kind of private key.
const PRIVATE: &str = "PRIVATE KEY";

/// What was given where a key should be.
pub(super) type Mistake = &'static str;

/// The DER encoding of what was given.
pub(super) fn read(given: &[u8]) -> Result<Zeroizing<Vec<u8>>, Mistake> {
    if given.len() > LONGEST {
        return Err("something much longer than a key");
    }
    if is_sequence(given) {
        return Ok(Zeroizing::new(given.to_vec()));
    }
    let Ok(text) = core::str::from_utf8(given) else {
        return Err("bytes that are neither text nor DER");
    };
    let quotes: &[char] = &['"', '\'', '\u{feff}'];
    let text = text.trim_matches(|c: char| c.is_ascii_whitespace() || quotes.contains(&c));
    if text.is_empty() {
        return Err("nothing");
    }
    if text.contains(BEGIN) {
        return from_pem(text);
    }
    let decoded = from_base64(text).ok_or_else(|| name(text))?;
    match core::str::from_utf8(&decoded) {
        Ok(text) if text.contains(BEGIN) => from_pem(text),
        _ if is_sequence(&decoded) => Ok(decoded),
        _ => Err(name(text)),
    }
}

/// The block of a PEM file that holds the private key (RFC 7468); others may stand beside it.
fn from_pem(text: &str) -> Result<Zeroizing<Vec<u8>>, Mistake> {
    let labels = || text.split(BEGIN).skip(1);
    let mut keys = labels().filter(|block| label(block).ends_with(PRIVATE));
    let Some(block) = keys.next() else {
        return Err(labels()
            .next()
            .map_or("an empty PEM file", |block| name_label(label(block))));
    };
    if keys.next().is_some() {
        return Err("several private keys");
    }
    let label = label(block);
    if !matches!(label, PRIVATE | "EC PRIVATE KEY") {
        return Err(name_label(label));
    }
    // From here on whatever is wrong is wrong with a private key.
    let body = block[label.len()..].strip_prefix("-----");
    let Some((body, _)) = body.and_then(|body| body.split_once("-----END ")) else {
        return Err("a private key whose last line is missing");
    };
    if body.contains("ENCRYPTED") {
        return Err("a private key that is protected by a password");
    }
    from_base64(body).ok_or("a private key that is damaged")
}

/// The name of the block that begins here.
fn label(block: &str) -> &str {
    block.split("-----").next().unwrap_or(block)
}

/// Decodes base64 with line breaks in it, be they escaped.
fn from_base64(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let mut compact = Zeroizing::new(String::with_capacity(text.len()));
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        match character {
            '\\' if matches!(rest.next(), Some('n' | 'r' | 't' | '\n' | '\r')) => {}
            '\\' => return None,
            _ if character.is_ascii_whitespace() => {}
            _ => compact.push(character),
        }
    }
    STANDARD.decode(compact.as_bytes()).ok().map(Zeroizing::new)
}

/// What a block of a PEM file is.
fn name_label(label: &str) -> Mistake {
    match label {
        "PUBLIC KEY" | "RSA PUBLIC KEY" | "EC PUBLIC KEY" => "a public key",
        "CERTIFICATE" | "X509 CERTIFICATE" | "TRUSTED CERTIFICATE" => "a certificate",
        "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST" => "a certificate request",
        "ENCRYPTED PRIVATE KEY" => "a private key that is protected by a password",
        "RSA PRIVATE KEY" => "an RSA private key",
        "DSA PRIVATE KEY" => "a DSA private key",
        "OPENSSH PRIVATE KEY" => "a private key of OpenSSH",
        "EC PARAMETERS" => "the parameters of a curve, without a key",
        "PKCS7" | "CMS" => "a PKCS #7 file",
        _ if label.starts_with("PGP ") => "a key of PGP",
        _ if label.starts_with("SSH2 ") => "a public key of SSH",
        _ => "another kind of PEM file",
    }
}

/// What a text is that is neither PEM nor base64 of a key.
fn name(text: &str) -> Mistake {
    let is_hexadecimal = || text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_single = !text.contains('\n');
    let lower = || text.to_ascii_lowercase();
    if text.starts_with("-----") {
        "a PEM file without its first line"
    } else if text.starts_with(['{', '[']) {
        "JSON"
    } else if text.starts_with('<') {
        "HTML or XML"
    } else if text.starts_with("eyJ") {
        "a token"
    } else if text.starts_with("ssh-") || text.starts_with("ecdsa-sha2-") {
        "a public key of SSH"
    } else if is_uuid(text) {
        "a UUID, as the identifier of an issuer is"
    } else if text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        "the identifier of a key"
    } else if is_hexadecimal() {
        "hexadecimal digits"
    } else if text.starts_with("${") || text.starts_with("process.env") {
        "a reference to a variable that was not replaced"
    } else if is_single
        && ([".p8", ".pem", ".key", ".der", ".txt"]
            .iter()
            .any(|end| lower().ends_with(end))
            || ["/", "./", "../", "~", "file:"]
                .iter()
                .any(|start| text.starts_with(start))
            || text.contains(":\\"))
    {
        "the path of a file; pass what the file holds"
    } else {
        "text that is no key, or a key that is damaged"
    }
}
