//! The header of a signed message: one algorithm, and the certificates of whoever signed.
//!
//! Nothing else in it is believed: `jwk`, `jku`, `x5u` and `kid` are ways to say which key to use,
//! and the only key used here is that of the first certificate. `crit` would make a member binding
//! that is not understood here, so it is refused (RFC 7515, section 4.1.11).

use alloc::string::String;
use alloc::vec::Vec;

use crate::encoding::decode_text;
use crate::error::{Error, Excerpt, Part, Result};
use crate::json::Reader;

/// Three certificates of 8 KiB each, in base64 twice over, fit. Apple's header has 5,000 characters.
const LONGEST: usize = 65_536;

/// What a header says about who signed.
pub(crate) struct Header {
    /// The certificates in base64, the one that signed the message first.
    pub(crate) certificates: Vec<String>,
}

impl Header {
    /// Reads the first part of a message.
    pub(crate) fn read(text: &str) -> Result<Self> {
        if text.len() > LONGEST {
            return Err(Error::JwsHeaderTooLong {
                length: text.len(),
                limit: LONGEST,
            });
        }
        let (mut algorithm, mut critical, mut certificates) = (None, false, None);
        let json = decode_text(Part::Header, text)?;
        Reader::new(Part::Header, &json).document(&mut |reader, name| {
            match name {
                "alg" => algorithm = Some(reader.string(name)?),
                "crit" => {
                    critical = true;
                    reader.skip()?;
                }
                "x5c" => {
                    let list: &mut Vec<_> = certificates.insert(Vec::new());
                    reader.array(name, &mut |reader| {
                        list.push(reader.string(name)?.into_owned());
                        Ok(())
                    })?;
                }
                _ => reader.skip()?,
            }
            Ok(())
        })?;
        match algorithm.as_deref() {
            Some("ES256") => {}
            Some(other) => {
                return Err(Error::JwsAlgorithm {
                    found: Excerpt::quote(other),
                });
            }
            None => {
                return Err(Error::JwsAlgorithm {
                    found: Excerpt::words("none given"),
                });
            }
        }
        if critical {
            return Err(Error::JwsCritical);
        }
        certificates
            .map(|certificates| Self { certificates })
            .ok_or(Error::JwsNoCertificates)
    }
}
