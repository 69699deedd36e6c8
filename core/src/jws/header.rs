//! The header of a signed message: one algorithm, and the certificates of whoever signed.
//!
//! Nothing else in it is believed: `jwk`, `jku`, `x5u` and `kid` are ways to say which key to use,
//! and the only key used here is that of the first certificate. `crit` would make a member binding
//! that is not understood here, so it is refused (RFC 7515, section 4.1.11).

use alloc::string::String;
use alloc::vec::Vec;

use crate::encoding::{decode_base64, decode_text};
use crate::error::{Error, Excerpt, Part, Result};
use crate::json::Reader;

/// Three certificates of 8 KiB each, in base64 twice over, fit. Apple's header has 5,000 characters.
const LONGEST: usize = 65_536;

/// What a header says about who signed.
#[derive(Debug, Default)]
pub(crate) struct Header {
    algorithm: Option<String>,
    critical: bool,
    certificates: Option<Vec<String>>,
}

impl Header {
    /// Reads the first part of a message, believing nothing yet.
    pub(crate) fn read(text: &str) -> Result<Self> {
        if text.len() > LONGEST {
            return Err(Error::JwsHeaderTooLong {
                length: text.len(),
                limit: LONGEST,
            }
            .into());
        }
        Self::read_json(&decode_text(Part::Header, text)?)
    }

    fn read_json(json: &str) -> Result<Self> {
        let mut header = Self::default();
        Reader::new(Part::Header, json).document(&mut |reader, name| {
            match name {
                "alg" => header.algorithm = Some(reader.string(name)?.into_owned()),
                "crit" => {
                    header.critical = true;
                    reader.skip()?;
                }
                "x5c" => {
                    let list = header.certificates.insert(Vec::new());
                    reader.array(name, &mut |reader| {
                        list.push(reader.string(name)?.into_owned());
                        Ok(())
                    })?;
                }
                _ => reader.skip()?,
            }
            Ok(())
        })?;
        Ok(header)
    }

    /// The one algorithm there is.
    pub(crate) fn check_algorithm(&self) -> Result<()> {
        let found = match self.algorithm.as_deref() {
            Some("ES256") => return Ok(()),
            Some(other) => Excerpt::quote(other),
            None => Excerpt::words("none given"),
        };
        Err(Error::JwsAlgorithm { found }.into())
    }

    /// No extension that would have to be understood.
    pub(crate) fn check_critical(&self) -> Result<()> {
        if self.critical {
            Err(Error::JwsCritical.into())
        } else {
            Ok(())
        }
    }

    /// How many certificates there are.
    pub(crate) fn certificate_count(&self) -> Result<usize> {
        let certificates = self.certificates.as_ref();
        Ok(certificates.ok_or(Error::JwsNoCertificates)?.len())
    }

    /// The certificates in DER, the one that signed the message first.
    pub(crate) fn certificates(&self) -> Result<Vec<Vec<u8>>> {
        let texts = self.certificates.iter().flatten().enumerate();
        texts
            .map(|(index, text)| decode_base64(Part::Certificate(index), text))
            .collect()
    }
}
