//! Everything that can go wrong, in one table.
//!
//! An error is data: a [`Kind`] to branch on first, a stable code to branch on second, a message
//! for people that names what was expected and what was found, and the same facts once more as
//! [`Detail`] for programs. No message holds a key, a token or a whole payload: text that comes from
//! the input is shortened and escaped by [`Excerpt`] before it gets here.
//!
//! The codes are part of the public API. They appear once, in the table below; the TypeScript union
//! is generated from it.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::json::Object;
use crate::time::Timestamp;

/// The result of everything in this crate that can fail.
///
/// The error is boxed: most functions then answer in a register, and the module for Workers is
/// smaller by kilobytes.
pub type Result<T> = core::result::Result<T, Box<Error>>;

/// What the reader of an error can do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The caller passed something that cannot be used: mend the call.
    Usage,
    /// The input is not what it claims to be: it was damaged, or never came from the App Store.
    Malformed,
    /// The input is well formed and must not be believed.
    Untrusted,
    /// A server could not be asked: the same call may succeed later.
    Network,
    /// A fault in russet itself.
    Internal,
}

impl Kind {
    /// The kind as callers in other languages see it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Usage => "usage",
            Self::Malformed => "malformed",
            Self::Untrusted => "untrusted",
            Self::Network => "network",
            Self::Internal => "internal",
        }
    }
}

/// One fact of an error, as data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// A count, a position or a number of milliseconds.
    Number(u64),
    /// A name or a short piece of text.
    Text(String),
}

impl Fact {
    fn into_text(self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text,
        }
    }
}

/// The facts of an error by name, in the order of its message.
pub type Detail = Vec<(&'static str, Fact)>;

/// One row of the table of errors: what [`Error::TABLE`] lists.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The stable code.
    pub code: &'static str,
    /// The kind of every error with this code.
    pub kind: Kind,
    /// What it means, as documented.
    pub meaning: &'static str,
    /// Its message, facts in braces.
    pub message: &'static str,
    /// The names of its facts, each with its TypeScript type.
    pub facts: &'static [(&'static str, &'static str)],
}

/// What is known of an error before it happens. The meaning is for documents, and stays out of the
/// programs that run.
struct Pattern {
    code: &'static str,
    kind: Kind,
    /// Facts stand in braces.
    message: &'static str,
    facts: &'static [&'static str],
}

/// From each line of the table: the variant, the pattern, and the row. Everything else goes by the
/// pattern when it is wanted, because code for each error would be a tenth of the wasm module.
macro_rules! errors {
    ($(
        #[doc = $meaning:literal]
        $variant:ident $({ $($field:ident: $type:ty),+ })? = $kind:ident $code:literal $message:literal
    )*) => {
        /// Why something was refused.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        #[expect(missing_docs, reason = "the facts of an error are named by its message")]
        pub enum Error {
            $(#[doc = $meaning] $variant $({ $($field: $type),+ })?,)*
            /// Something was refused in a message that stands within another one.
            Within { member: &'static str, error: Box<Self> },
        }

        impl Error {
            /// Every error there is.
            pub const TABLE: &'static [Row] = &[$(Row {
                code: $code,
                kind: Kind::$kind,
                meaning: $meaning.trim_ascii(),
                message: $message,
                facts: &[$($((stringify!($field), <$type as FactType>::TYPE)),+)?],
            }),*];

            /// The pattern of this error; that of the inner one if it stands within another message.
            const fn pattern(&self) -> &'static Pattern {
                match self {
                    $(Self::$variant { .. } => const { &Pattern {
                        code: $code,
                        kind: Kind::$kind,
                        message: $message,
                        facts: &[$($(stringify!($field)),+)?],
                    } },)*
                    Self::Within { error, .. } => error.pattern(),
                }
            }

            /// Shows the facts of this error in the order of their names.
            fn show_facts(&self, show: &mut dyn FnMut(&[&dyn AsFact])) {
                match self {
                    $(Self::$variant $({ $($field),+ })? => show(&[$($($field),+)?]),)*
                    Self::Within { error, .. } => error.show_facts(show),
                }
            }
        }
    };
}

errors! {
    /// An argument has the wrong type or form.
    Argument { argument: &'static str, expected: &'static str, found: Excerpt } =
        Usage "usage/argument" "{argument} must be {expected}, found {found}"
    /// An option is missing, unknown, or has a value that cannot be used.
    Option { option: Excerpt, expected: &'static str, found: Excerpt } =
        Usage "usage/option" "option {option} must be {expected}, found {found}"
    /// An option holds a certificate that cannot be used.
    OptionCertificate { option: &'static str, index: usize, reason: String } =
        Usage "usage/certificate" "option {option}, certificate {index}: {reason}"
    /// The private key is something else than the key of a .p8 file.
    PrivateKey { found: &'static str } =
        Usage "usage/private-key" "option privateKey must be the P-256 private key of a .p8 file, found {found}"
    /// The runtime gives no random bytes: Workers do so only while they handle an event.
    NoRandomness { reason: &'static str } =
        Usage "usage/no-randomness" "no random bytes could be drawn: {reason}"
    /// The core cannot be loaded in this JavaScript runtime, or was not loaded yet.
    NotLoaded { reason: String } =
        Usage "usage/not-loaded" "the core of russet is not loaded: {reason}"

    /// The input is longer than the limit.
    InputTooLong { length: usize, limit: usize } =
        Malformed "input/too-long" "the input has {length} bytes, the limit is {limit}"
    /// Text is not base64 or base64url as the standard writes it.
    Base64 { part: Part, position: usize, reason: &'static str } =
        Malformed "input/base64" "{part}: {reason} at position {position}"

    /// JSON text is not UTF-8.
    JsonUtf8 { part: Part, position: usize } =
        Malformed "json/utf8" "{part}: not UTF-8 from byte {position} on"
    /// Text is not JSON.
    JsonSyntax { part: Part, position: usize, expected: &'static str } =
        Malformed "json/syntax" "{part}: expected {expected} at byte {position}"
    /// JSON is nested too deeply.
    JsonDepth { part: Part, limit: usize } =
        Malformed "json/depth" "{part}: nested more than {limit} levels deep"
    /// A JSON object names a member twice.
    JsonDuplicate { part: Part, member: Excerpt } =
        Malformed "json/duplicate" "{part}: member {member} appears twice"
    /// A JSON number cannot be held exactly by JavaScript.
    JsonNumber { part: Part, position: usize } =
        Malformed "json/number" "{part}: the number at byte {position} would be rounded"
    /// A JSON member has a type that it cannot have.
    JsonType { part: Part, member: Excerpt, expected: &'static str } =
        Malformed "json/type" "{part}: member {member} must be {expected}"
    /// A verified payload does not fit its model; for callers of the Rust crate only.
    JsonModel { reason: Excerpt } =
        Malformed "json/model" "the payload does not fit its model: {reason}"

    /// A JWS in compact form has three parts between two dots.
    JwsParts { parts: usize } =
        Malformed "jws/parts" "a signed message has 3 parts divided by dots, found {parts}"
    /// The header is longer than any chain of certificates needs.
    JwsHeaderTooLong { length: usize, limit: usize } =
        Malformed "jws/header-too-long" "the header has {length} characters, the limit is {limit}"
    /// The header names another algorithm than ES256, or none.
    JwsAlgorithm { found: Excerpt } =
        Untrusted "jws/algorithm" "the algorithm must be \"ES256\", found {found}"
    /// The header asks for an extension to be understood; there is none that is.
    JwsCritical =
        Untrusted "jws/critical" "the header has the member \"crit\", which the App Store never sends"
    /// The header carries no certificates.
    JwsNoCertificates =
        Malformed "jws/no-certificates" "the header has no member \"x5c\""
    /// The signature is not 64 bytes long.
    JwsSignatureLength { length: usize } =
        Malformed "jws/signature-length" "an ES256 signature has 64 bytes, found {length}"
    /// The signature was not made by the leaf's key over this text.
    JwsSignature =
        Untrusted "jws/signature" "the signature does not match the text and the leaf certificate"

    /// The header carries another number of certificates than its signer uses.
    X509ChainLength { found: usize, expected: &'static str } =
        Untrusted "x509/chain-length" "x5c must hold {expected}, found {found}"
    /// A certificate is longer than certificates of this kind are.
    X509TooLong { certificate: Role, length: usize, limit: usize } =
        Malformed "x509/too-long" "{certificate}: {length} bytes, the limit is {limit}"
    /// A certificate is not DER, or not the structure it should be.
    X509Encoding { certificate: Role, structure: &'static str } =
        Malformed "x509/encoding" "{certificate}: {structure} is not encoded as the standard demands"
    /// A certificate is not of version 3.
    X509Version { certificate: Role } =
        Untrusted "x509/version" "{certificate}: must be of version 3"
    /// A certificate carries an extension twice.
    X509DuplicateExtension { certificate: Role, oid: String } =
        Malformed "x509/duplicate-extension" "{certificate}: extension {oid} appears twice"
    /// A certificate carries a critical extension that is not understood.
    X509CriticalExtension { certificate: Role, oid: String } =
        Untrusted "x509/critical-extension" "{certificate}: critical extension {oid} is not understood"
    /// A certificate's signature algorithm is not the one its issuer uses.
    X509Algorithm { certificate: Role, expected: &'static str, found: String } =
        Untrusted "x509/algorithm" "{certificate}: must be signed by {expected}, found {found}"
    /// A certificate's key is not of the kind its place in the chain has.
    X509Key { certificate: Role, expected: &'static str, found: String } =
        Untrusted "x509/key" "{certificate}: must hold {expected}, found {found}"
    /// A certificate names another issuer than the next one's subject.
    X509Name { certificate: Role } =
        Untrusted "x509/name" "{certificate}: its issuer is not the subject of the next certificate"
    /// A certificate names another issuer key than the next one's.
    X509KeyIdentifier { certificate: Role } =
        Untrusted "x509/key-identifier" "{certificate}: its issuer's key has another identifier"
    /// A certificate that issued another is no certificate authority.
    X509NotAuthority { certificate: Role } =
        Untrusted "x509/not-authority" "{certificate}: must be a certificate authority"
    /// The certificate that signs messages is a certificate authority.
    X509LeafAuthority =
        Untrusted "x509/leaf-authority" "leaf certificate: must not be a certificate authority"
    /// A certificate allows fewer certificates below it than there are.
    X509PathLength { certificate: Role, allowed: usize, found: usize } =
        Untrusted "x509/path-length" "{certificate}: allows {allowed} authorities below it, found {found}"
    /// A certificate's key must not be used for what it was used for.
    X509KeyUsage { certificate: Role, expected: &'static str } =
        Untrusted "x509/key-usage" "{certificate}: its key usage must include {expected}"
    /// A certificate lacks the extension by which Apple marks its purpose.
    X509Marker { certificate: Role, oid: String } =
        Untrusted "x509/marker" "{certificate}: Apple's marker extension {oid} is missing"
    /// A certificate was not signed by the next one's key.
    X509Signature { certificate: Role } =
        Untrusted "x509/signature" "{certificate}: not signed by the key of the next certificate"
    /// The chain does not end in a trusted root.
    X509Root { fingerprint: String } =
        Untrusted "x509/root" "the chain ends in a certificate that is not trusted, SHA-256 {fingerprint}"
    /// A certificate was not valid yet at the time of signing.
    X509NotYetValid { certificate: Role, from: Timestamp, at: Timestamp } =
        Untrusted "x509/not-yet-valid" "{certificate}: valid from {from}, judged at {at}"
    /// A certificate was no longer valid at the time of signing.
    X509Expired { certificate: Role, until: Timestamp, at: Timestamp } =
        Untrusted "x509/expired" "{certificate}: valid until {until}, judged at {at}"

    /// A receipt, or what stands in its place, is not the structure it should be.
    ReceiptEncoding { structure: &'static str } =
        Malformed "receipt/encoding" "{structure}: not encoded as in receipts"
    /// An attribute of a receipt holds something else than it should.
    ReceiptAttribute { attribute: &'static str, expected: &'static str } =
        Malformed "receipt/attribute" "{attribute} must be {expected}"
    /// An attribute of a receipt appears twice.
    ReceiptDuplicate { attribute: u64 } =
        Malformed "receipt/duplicate" "attribute {attribute} appears twice"
    /// A receipt has no signer, or several.
    ReceiptSigners { found: &'static str } =
        Untrusted "receipt/signers" "a receipt has one signer, found {found}"
    /// A receipt carries other certificates than its signer uses.
    ReceiptCertificates { expected: &'static str, found: &'static str } =
        Untrusted "receipt/certificates" "a receipt must hold {expected}, found {found}"
    /// A receipt is signed by an algorithm that Apple does not use, or did not use any more.
    ReceiptAlgorithm { expected: &'static str, found: String } =
        Untrusted "receipt/algorithm" "a receipt must be signed by {expected}, found {found}"
    /// The content of a receipt does not have the digest that was signed.
    ReceiptDigest =
        Untrusted "receipt/digest" "the content does not have the digest that was signed"
    /// The signature of a receipt was not made by the leaf's key over this content.
    ReceiptSignature =
        Untrusted "receipt/signature" "the signature does not match the content and the leaf certificate"
    /// A receipt was made for another device.
    ReceiptDevice =
        Untrusted "receipt/device" "the receipt was made for another device"
    /// A certificate does not say whom to ask whether it was revoked.
    OcspNoAddress { certificate: Role } =
        Untrusted "ocsp/no-address" "{certificate}: names no responder to ask whether it was revoked"
    /// A certificate names a responder on a host that the options leave out.
    OcspHost { certificate: Role, host: String } =
        Untrusted "ocsp/host" "{certificate}: its responder {host} is not one that may be asked"
    /// A responder cannot answer at the moment.
    OcspTryLater { certificate: Role, status: &'static str } =
        Network "ocsp/try-later" "{certificate}: the responder says {status}"
    /// A responder will not answer.
    OcspRefused { certificate: Role, status: &'static str } =
        Untrusted "ocsp/refused" "{certificate}: the responder says {status}"
    /// An answer is not DER, or not the structure it should be.
    OcspEncoding { certificate: Role } =
        Untrusted "ocsp/encoding" "{certificate}: the responder's answer is not encoded as the standard demands"
    /// An answer is of another type than the basic one.
    OcspType { certificate: Role, oid: String } =
        Untrusted "ocsp/type" "{certificate}: the responder's answer is of unknown type {oid}"
    /// An answer carries a critical extension that is not understood.
    OcspCriticalExtension { certificate: Role, oid: String } =
        Untrusted "ocsp/critical-extension" "{certificate}: critical extension {oid} of the responder's answer is not understood"
    /// Whoever signed an answer is not the issuer, and has no certificate in the answer.
    OcspResponder { certificate: Role } =
        Untrusted "ocsp/responder" "{certificate}: the answer's responder is neither the issuer nor has it a certificate there"
    /// A responder's certificate cannot be used.
    OcspResponderCertificate { certificate: Role, reason: String } =
        Untrusted "ocsp/responder-certificate" "{certificate}: {reason}"
    /// A responder's certificate was not issued by the issuer of the certificate in question.
    OcspDelegate { certificate: Role } =
        Untrusted "ocsp/delegate" "{certificate}: the responder's certificate is by another issuer"
    /// A responder's certificate was not made to sign answers.
    OcspPurpose { certificate: Role } =
        Untrusted "ocsp/purpose" "{certificate}: the responder's certificate is not for signing answers"
    /// An answer is signed by an algorithm that is not accepted.
    OcspAlgorithm { certificate: Role, expected: &'static str, found: String } =
        Untrusted "ocsp/algorithm" "{certificate}: the answer must be signed by {expected}, found {found}"
    /// The signature of an answer was not made by its responder's key.
    OcspSignature { certificate: Role } =
        Untrusted "ocsp/signature" "{certificate}: the answer's signature does not match"
    /// An answer is to a question with another nonce.
    OcspNonce { certificate: Role } =
        Untrusted "ocsp/nonce" "{certificate}: the answer is to another question"
    /// An answer is about other certificates only.
    OcspCertificate { certificate: Role } =
        Untrusted "ocsp/certificate" "{certificate}: the answer is about other certificates only"
    /// An answer was made in the future.
    OcspNotYetValid { certificate: Role, from: Timestamp, at: Timestamp } =
        Untrusted "ocsp/not-yet-valid" "{certificate}: the answer is valid from {from}, judged at {at}"
    /// An answer is out of date.
    OcspExpired { certificate: Role, until: Timestamp, at: Timestamp } =
        Untrusted "ocsp/expired" "{certificate}: the answer is valid until {until}, judged at {at}"
    /// A certificate was revoked.
    OcspRevoked { certificate: Role, since: Timestamp, reason: &'static str } =
        Untrusted "ocsp/revoked" "{certificate}: revoked since {since}, reason {reason}"
    /// A responder does not know a certificate.
    OcspUnknown { certificate: Role } =
        Untrusted "ocsp/unknown" "{certificate}: unknown to the responder"

    /// The payload does not say when it was signed.
    DateMissing { member: &'static str } =
        Malformed "date/missing" "the payload has no member \"{member}\""
    /// The payload was signed before the App Store signed anything.
    DateTooEarly { member: &'static str, found: Timestamp } =
        Untrusted "date/too-early" "{member} is {found}, before the App Store signed anything"
    /// The payload was signed in the future.
    DateInFuture { member: &'static str, found: Timestamp, now: Timestamp } =
        Untrusted "date/in-future" "{member} is {found}, now is {now}"

    /// The payload is of another kind than was asked for.
    Kind { expected: &'static str, found: &'static str } =
        Untrusted "identity/kind" "{expected} was expected, found {found}"
    /// The payload is about another app.
    BundleId { expected: String, found: Excerpt } =
        Untrusted "identity/bundle-id" "bundleId must be \"{expected}\", found {found}"
    /// The payload is about another app, or none.
    AppAppleId { expected: u64, found: Excerpt } =
        Untrusted "identity/app-apple-id" "appAppleId must be {expected}, found {found}"
    /// The payload comes from an environment that is not accepted, or names none.
    Environment { expected: String, found: Excerpt } =
        Untrusted "identity/environment" "environment must be {expected}, found {found}"

    /// A server could not be reached, or the connection to it broke.
    NetworkFailed { host: String, reason: Excerpt } =
        Network "network/failed" "{host} cannot be reached: {reason}"
    /// A server took longer to answer than it may.
    NetworkTimeout { host: String, limit: usize } =
        Network "network/timeout" "{host} did not answer within {limit} ms"
    /// A server answered with more bytes than it may.
    NetworkTooLong { host: String, limit: usize } =
        Network "network/too-long" "{host} answers with more than {limit} bytes"
    /// A server answered with another status than success.
    NetworkStatus { host: String, status: usize } =
        Network "network/status" "{host} answers with status {status}"

    /// A fault in russet: an instance of the core stopped. The next call uses a new one.
    Panic { reason: Excerpt } =
        Internal "internal/panic" "a fault in russet, please report it: {reason}"
}

impl core::error::Error for Error {}

impl Error {
    /// The stable code of this error, `area/what`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.pattern().code
    }

    /// What kind of error this is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.pattern().kind
    }

    /// The facts of this error, as data.
    #[must_use]
    pub fn detail(&self) -> Detail {
        let names = self.pattern().facts.iter().copied();
        let mut detail: Detail = names.zip(self.facts()).collect();
        if let Self::Within { member, .. } = self {
            detail.push(("within", member.as_fact()));
        }
        detail
    }

    fn facts(&self) -> Vec<Fact> {
        let mut facts = Vec::new();
        self.show_facts(&mut |shown| facts.extend(shown.iter().map(|fact| fact.as_fact())));
        facts
    }

    /// What [`Display`](fmt::Display) writes.
    pub(crate) fn message(&self) -> String {
        let Pattern {
            message,
            facts: names,
            ..
        } = self.pattern();
        let facts = self.facts();
        let mut text = String::new();
        if let Self::Within { member, .. } = self {
            text.extend([member, ": "]);
        }
        for piece in message.split('{') {
            match piece.split_once('}') {
                None => text.push_str(piece),
                Some((name, after)) => {
                    let named = names.iter().zip(&facts).find(|(fact, _)| **fact == name);
                    if let Some((_, fact)) = named {
                        text.push_str(&fact.clone().into_text());
                    }
                    text.push_str(after);
                }
            }
        }
        text
    }

    /// An error as callers in other languages see it: the JSON text of
    /// `{ kind, code, message, detail }`.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut detail = Object::new();
        for (name, fact) in self.detail() {
            detail = match fact {
                Fact::Number(number) => detail.number(name, number),
                Fact::Text(text) => detail.text(name, &text),
            };
        }
        Object::new()
            .text("kind", self.kind().name())
            .text("code", self.code())
            .text("message", &self.message())
            .json("detail", &detail.finish())
            .finish()
    }

    /// The same error, in a message that is this member of another one.
    pub(crate) fn within(self: Box<Self>, member: &'static str) -> Box<Self> {
        Box::new(Self::Within {
            member,
            error: self,
        })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

/// A part of a signed message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The first part, with algorithm and certificates.
    Header,
    /// The second part, what is signed.
    Payload,
    /// The third part.
    Signature,
    /// A request that is to be signed.
    Request,
    /// An entry of the header's `x5c`, counted from 0.
    Certificate(usize),
    /// An app receipt, or the receipt of a transaction.
    Receipt,
}

impl Part {
    fn to_text(self) -> String {
        match self {
            Self::Header => "header".into(),
            Self::Payload => "payload".into(),
            Self::Signature => "signature".into(),
            Self::Request => "request".into(),
            Self::Receipt => "receipt".into(),
            Self::Certificate(index) => ["x5c[", &index.to_string(), "]"].concat(),
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_text())
    }
}

/// The place of a certificate in its chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Signs messages.
    Leaf,
    /// Signs leaves.
    Intermediate,
    /// Is trusted by itself.
    Root,
    /// Signs answers on revocation.
    Responder,
}

impl Role {
    /// The place in words.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Leaf => "leaf certificate",
            Self::Intermediate => "intermediate certificate",
            Self::Root => "root certificate",
            Self::Responder => "responder's certificate",
        }
    }

    fn to_text(self) -> String {
        self.name().into()
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A piece of the input in an error: short, on one line, in quotes if it was text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt(String);

impl Excerpt {
    /// Enough to recognise an identifier, too little to leak a token.
    const LONGEST: usize = 64;

    /// Text from the input, shortened and escaped, in quotes.
    #[must_use]
    pub fn quote(text: &str) -> Self {
        let mut quoted = String::from("\"");
        let mut characters = text.chars();
        for character in characters.by_ref().take(Self::LONGEST) {
            if matches!(character, '"' | '\\') {
                quoted.extend(['\\', character]);
            } else if is_plain(character) {
                quoted.push(character);
            } else {
                quoted.extend(character.escape_unicode());
            }
        }
        quoted.push_str(if characters.next().is_some() {
            "...\""
        } else {
            "\""
        });
        Self(quoted)
    }

    /// A description in words, as it stands.
    #[must_use]
    pub fn words(text: &str) -> Self {
        Self(text.to_owned())
    }
}

/// Whether a character shows as itself, and changes nothing about what stands beside it.
const fn is_plain(character: char) -> bool {
    !matches!(
        character,
        // Controls, and the soft hyphen.
        '\0'..='\x1f' | '\x7f'..='\u{a0}' | '\u{ad}'
        // Marks that join or turn around, spaces of every width, separators of lines.
        | '\u{300}'..='\u{36f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180f}'
        | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}'
        | '\u{3000}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..
    )
}

impl Excerpt {
    fn to_text(&self) -> String {
        self.0.clone()
    }
}

impl fmt::Display for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A field of an error that can be handed out as data.
trait AsFact {
    fn as_fact(&self) -> Fact;
}

/// The type of such a field in TypeScript.
trait FactType {
    const TYPE: &'static str;
}

macro_rules! text_facts {
    ($($type:ty: $to_text:ident),*) => {$(
        impl AsFact for $type {
            fn as_fact(&self) -> Fact {
                Fact::Text(self.$to_text())
            }
        }

        impl FactType for $type {
            const TYPE: &'static str = "string";
        }
    )*};
}

text_facts!(
    &'static str: to_string, String: clone, Part: to_text, Role: to_text, Excerpt: to_text, Timestamp: to_text
);

impl AsFact for usize {
    fn as_fact(&self) -> Fact {
        Fact::Number(u64::try_from(*self).unwrap_or(u64::MAX))
    }
}

impl AsFact for u64 {
    fn as_fact(&self) -> Fact {
        Fact::Number(*self)
    }
}

impl FactType for usize {
    const TYPE: &'static str = "number";
}

impl FactType for u64 {
    const TYPE: &'static str = "number";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_well_formed() {
        for (index, row) in Error::TABLE.iter().enumerate() {
            let (area, what) = row.code.split_once('/').expect("a code is area/what");
            assert!(
                !area.is_empty() && !what.is_empty() && !row.meaning.is_empty(),
                "{row:?}"
            );
            assert!(
                Error::TABLE[..index]
                    .iter()
                    .all(|other| other.code != row.code),
                "{row:?}"
            );
        }
    }

    #[test]
    fn messages_name_facts_and_nothing_else() {
        for row in Error::TABLE {
            for piece in row.message.split('{').skip(1) {
                let (name, _) = piece.split_once('}').expect("a brace is closed");
                assert!(row.facts.iter().any(|(fact, _)| *fact == name), "{row:?}");
            }
        }
    }

    #[test]
    fn messages_and_facts_name_expected_and_found() {
        let error = Error::JwsAlgorithm {
            found: Excerpt::quote("none"),
        };
        assert_eq!(
            error.to_string(),
            "the algorithm must be \"ES256\", found \"none\""
        );
        assert_eq!(
            error.detail(),
            [("found", Fact::Text("\"none\"".to_owned()))]
        );
        assert_eq!(
            (error.kind(), error.code()),
            (Kind::Untrusted, "jws/algorithm")
        );
    }

    #[test]
    fn excerpts_are_short_and_on_one_line() {
        assert_eq!(Excerpt::quote("a\n\"b").to_string(), r#""a\u{a}\"b""#);
        for plain in [
            "com.example.app",
            "caf\u{e9}",
            "\u{4e2d}\u{6587}",
            "\u{1f600}",
            "+/-_ '",
        ] {
            assert_eq!(
                Excerpt::quote(plain).to_string(),
                alloc::format!("\"{plain}\"")
            );
        }
        for hidden in [
            '\u{1b}',
            '\u{9b}',
            '\u{200b}',
            '\u{202e}',
            '\u{2066}',
            '\u{feff}',
            '\u{e0041}',
        ] {
            let shown = Excerpt::quote(&hidden.to_string()).to_string();
            assert!(shown.is_ascii() && shown.starts_with("\"\\u{"), "{shown}");
        }
        let long = Excerpt::quote(&"x".repeat(65)).to_string();
        assert_eq!(long.len(), 64 + 5);
        assert!(long.ends_with("...\""));
    }
}
