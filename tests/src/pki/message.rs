//! A signed message in compact form (RFC 7515, section 7.1), and everything that can be changed
//! before it is signed, after it, and in between.

use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};

use super::chain::{Chain, chain, xcode_certificate, xcode_key};
use super::der::Der;
use super::json::{Object, string};
use super::key::{Hash, Key};
use super::payload::transaction;
use super::time::Millis;

/// When messages are signed unless they say otherwise: 2026-03-01T12:00:00Z.
pub const SIGNED: Millis = 1_772_366_400_000;

/// A message, and the verifier and the moment it is meant for.
pub struct Message {
    /// The members of the header, `x5c` excepted.
    header: Object,
    /// The entries of `x5c`.
    certificates: Vec<String>,
    payload: Object,
    /// Signs it.
    signer: Key,
    header_bytes: Change<Vec<u8>>,
    payload_bytes: Change<Vec<u8>>,
    header_part: Change<String>,
    payload_part: Change<String>,
    signature_bytes: Change<Vec<u8>>,
    signature_part: Change<String>,
    whole: Change<String>,
    /// The name of the verifier it goes to.
    pub verifier: &'static str,
    /// When it gets there.
    pub now: Millis,
}

type Change<T> = Box<dyn FnOnce(T) -> T>;

/// A genuine message, a transaction.
pub fn message() -> Message {
    static CERTIFICATES: LazyLock<[Der; 3]> = LazyLock::new(|| chain().certificates());
    signed_by(CERTIFICATES.as_slice(), chain().signer)
}

/// A message under another chain.
pub fn message_under(chain: Chain) -> Message {
    signed_by(&chain.certificates(), chain.signer)
}

/// A genuine message with this payload.
pub fn message_of(payload: Object) -> Message {
    message().payload(|_| payload)
}

/// A transaction from Xcode.
pub fn xcode_message() -> Message {
    let payload = transaction()
        .set("environment", "\"Xcode\"")
        .set("signedDate", "1772366400049.125")
        .set("transactionId", "\"0\"")
        .set("originalTransactionId", "\"0\"")
        .set("originalPurchaseDate", "-62135769600000")
        .add(
            "deviceVerification",
            "\"hCXkNPGCmLwvxKPYm1ygaB0WNhXTmx5TkGmzdT7H\"",
        )
        .add(
            "deviceVerificationNonce",
            "\"48c8b92d-ce0d-4229-bedf-e61b4f9cfc92\"",
        );
    xcode_message_of(payload)
}

/// A message from Xcode with this payload.
pub fn xcode_message_of(payload: Object) -> Message {
    let key = xcode_key();
    signed_by(&[xcode_certificate(&key).der()], key)
        .header(|header| {
            header
                .add("kid", "\"Apple_Xcode_Key\"")
                .add("typ", "\"JWT\"")
        })
        .payload(|_| payload)
        .to("xcode")
}

fn signed_by(certificates: &[Der], signer: Key) -> Message {
    Message {
        header: Object::new(&[("alg", "\"ES256\"")]),
        certificates: certificates
            .iter()
            .map(|der| STANDARD.encode(der))
            .collect(),
        payload: transaction(),
        signer,
        header_bytes: Box::new(|bytes| bytes),
        payload_bytes: Box::new(|bytes| bytes),
        header_part: Box::new(|part| part),
        payload_part: Box::new(|part| part),
        signature_bytes: Box::new(|bytes| bytes),
        signature_part: Box::new(|part| part),
        whole: Box::new(|text| text),
        verifier: "production",
        now: SIGNED + 2000,
    }
}

impl Message {
    /// To another verifier.
    pub fn to(self, verifier: &'static str) -> Self {
        Self { verifier, ..self }
    }

    /// Arriving at another moment.
    pub fn at(self, now: Millis) -> Self {
        Self { now, ..self }
    }

    /// Signed at another moment according to its payload, and arriving then.
    pub fn dated(self, signed: Millis) -> Self {
        self.payload(|payload| payload.set("signedDate", signed.to_string()))
            .at(signed)
    }

    /// With the header changed, but for `x5c`.
    pub fn header(mut self, change: impl FnOnce(Object) -> Object) -> Self {
        self.header = change(self.header);
        self
    }

    /// With the entries of `x5c` changed.
    pub fn x5c(mut self, change: impl FnOnce(Vec<String>) -> Vec<String>) -> Self {
        self.certificates = change(self.certificates);
        self
    }

    /// The entries of `x5c`.
    pub fn entries(self) -> Vec<String> {
        self.certificates
    }

    /// With one entry of `x5c` changed.
    pub fn certificate(self, index: usize, change: impl FnOnce(String) -> String) -> Self {
        self.x5c(|mut entries| {
            entries[index] = change(entries[index].clone());
            entries
        })
    }

    /// With other JSON text in the place of the array of certificates, or with no `x5c` if empty.
    pub fn x5c_text(self, text: &'static str) -> Self {
        self.header_text(move |header| {
            let start = header.find(",\"x5c\":[").expect("x5c comes last");
            let member = if text.is_empty() {
                String::new()
            } else {
                format!(",\"x5c\":{text}")
            };
            format!("{}{member}}}", &header[..start])
        })
    }

    /// With the members of the payload changed.
    pub fn payload(mut self, change: impl FnOnce(Object) -> Object) -> Self {
        self.payload = change(self.payload);
        self
    }

    /// With the text of the header changed.
    pub fn header_text(self, change: impl FnOnce(String) -> String + 'static) -> Self {
        self.header_bytes(|bytes| change(text(bytes)).into_bytes())
    }

    /// With the bytes of the header changed.
    pub fn header_bytes(self, change: impl FnOnce(Vec<u8>) -> Vec<u8> + 'static) -> Self {
        Self {
            header_bytes: Box::new(change),
            ..self
        }
    }

    /// With the text of the payload changed.
    pub fn payload_text(self, change: impl FnOnce(String) -> String + 'static) -> Self {
        self.payload_bytes(|bytes| change(text(bytes)).into_bytes())
    }

    /// With the bytes of the payload changed.
    pub fn payload_bytes(self, change: impl FnOnce(Vec<u8>) -> Vec<u8> + 'static) -> Self {
        Self {
            payload_bytes: Box::new(change),
            ..self
        }
    }

    /// With the encoded header changed; the signature is made over it.
    pub fn header_part(self, change: impl FnOnce(String) -> String + 'static) -> Self {
        Self {
            header_part: Box::new(change),
            ..self
        }
    }

    /// With the encoded payload changed; the signature is made over it.
    pub fn payload_part(self, change: impl FnOnce(String) -> String + 'static) -> Self {
        Self {
            payload_part: Box::new(change),
            ..self
        }
    }

    /// With the 64 bytes of the signature changed.
    pub fn signature(self, change: impl FnOnce(Vec<u8>) -> Vec<u8> + 'static) -> Self {
        Self {
            signature_bytes: Box::new(change),
            ..self
        }
    }

    /// With the encoded signature changed.
    pub fn signature_part(self, change: impl FnOnce(String) -> String + 'static) -> Self {
        Self {
            signature_part: Box::new(change),
            ..self
        }
    }

    /// With the finished text changed.
    pub fn text(self, change: impl FnOnce(String) -> String + 'static) -> Self {
        Self {
            whole: Box::new(change),
            ..self
        }
    }

    /// Signed by another key than that of the leaf.
    pub fn signed_by(self, signer: Key) -> Self {
        Self { signer, ..self }
    }

    /// Encoded and signed.
    pub fn write(self) -> Written {
        let certificates: Vec<String> = self.certificates.iter().map(|one| string(one)).collect();
        let header = self
            .header
            .add("x5c", format!("[{}]", certificates.join(",")));
        let header = (self.header_bytes)(header.text().into_bytes());
        let payload = (self.payload_bytes)(self.payload.text().into_bytes());
        let header = (self.header_part)(URL_SAFE_NO_PAD.encode(header));
        let payload_part = (self.payload_part)(URL_SAFE_NO_PAD.encode(&payload));
        let signed = format!("{header}.{payload_part}");
        let signature = self.signer.sign(Hash::Sha256, signed.as_bytes());
        let signature = URL_SAFE_NO_PAD.encode((self.signature_bytes)(signature));
        let signature = (self.signature_part)(signature);
        Written {
            jws: (self.whole)(format!("{signed}.{signature}")),
            payload,
        }
    }
}

/// A message as it is sent.
pub struct Written {
    /// The compact form.
    pub jws: String,
    /// The bytes of the payload that were signed.
    pub payload: Vec<u8>,
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("it was written as text")
}
