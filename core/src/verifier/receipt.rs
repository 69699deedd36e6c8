//! The decision whether a receipt is believed.
//!
//! The steps are those of a message, in the same order: size and envelope; the certificates, in
//! whatever order they came, and the chain they form; the signature; the attributes; dates; identity.
//! A receipt is judged at the time it was created, so one whose certificates have expired since is
//! as good as on its first day.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use sha1::{Digest as _, Sha1};

use super::{Verified, Verifier};
use crate::ecdsa::KeyCache;
use crate::elements::{Elements, INTEGER, SEQUENCE};
use crate::error::{Error, Result};
use crate::receipt::{self, Container, Receipt};
use crate::time::Timestamp;
use crate::x509::{Anchors, Chain, Purpose, Three};

/// The attribute that says when a receipt was created.
pub(crate) const DATE: &str = "receiptCreationDate";

/// The numbers of attributes that are judged.
pub(crate) const TYPE: i64 = 0;
pub(crate) const BUNDLE_ID: i64 = 2;
const OPAQUE_VALUE: i64 = 4;
const DEVICE_HASH: i64 = 5;
const CREATED: i64 = 12;

/// 2025-01-24, when the last authority of Apple's expired that signed over SHA-1: Apple Worldwide
/// Developer Relations Certification Authority, G8. A minute is added for clocks that differ.
const SHA1_UNTIL: Timestamp = Timestamp::from_millis(1_737_676_860_000);

impl Verifier {
    /// The JSON text of what an app receipt holds, once it is verified. It is given as base64 in any
    /// of its common forms, or as it stands.
    ///
    /// With the identifier of a device it is also verified that the receipt was made for that one:
    /// the bytes of `identifierForVendor`, or of the network address of a Mac.
    ///
    /// # Errors
    /// Everything of kind `malformed` and `untrusted`.
    pub fn receipt_text(
        &mut self,
        receipt: &[u8],
        device: Option<&[u8]>,
        now: Timestamp,
    ) -> Result<Verified<String>> {
        Ok(self.accept_receipt(receipt, device, now)?.0)
    }

    /// Takes a receipt through all the steps. The certificates of its chain come along.
    pub(super) fn accept_receipt(
        &mut self,
        receipt: &[u8],
        device: Option<&[u8]>,
        now: Timestamp,
    ) -> Result<(Verified<String>, Vec<Vec<u8>>)> {
        self.check_length(receipt.len())?;
        let bytes = receipt::decode(receipt)?;
        let container = Container::read(&bytes)?;
        let certificates = arrange(&container, &self.policy.anchors)?;
        let chain = verify_chain(&certificates, &self.policy.anchors, &mut self.keys)?;
        container.check_signature(&chain.key, &mut self.keys)?;
        let receipt = Receipt::read(container.payload())?;
        let date = creation_date(&receipt)?;
        self.policy.check_date(DATE, date, now)?;
        chain.check_validity(if self.judges_now { now } else { date })?;
        check_strength(&container, &chain, date)?;
        let environment = self.policy.check_receipt(&receipt, chain.environments)?;
        if let Some(device) = device {
            check_device(&receipt, device)?;
        }
        let certificates = certificates.into_iter().map(<[u8]>::to_vec).collect();
        Ok((Verified::new(receipt.json, environment), certificates))
    }
}

/// The certificates of a receipt as a chain, the signer's first, and the root in its place.
///
/// They come as a set, so their order says nothing. Each has to have a place; one that has none is
/// no use to anybody honest. A root that was left out is taken from those that were given.
pub(crate) fn arrange<'a>(
    container: &Container<'a>,
    anchors: &'a Anchors,
) -> Result<Vec<&'a [u8]>> {
    let signer = container.signer()?;
    let wrong = |expected, found| Box::new(Error::ReceiptCertificates { expected, found });
    let mut rest = container.certificates.clone();
    if rest.len() > 3 {
        return Err(wrong("the certificates of one chain", "more"));
    }
    let is_signer = |names: &Names<'_>| {
        names.issuer == signer.issuer && names.serial_number == signer.serial_number
    };
    let leaf = take(&mut rest, &is_signer).ok_or(wrong("its signer's certificate", "none"))?;
    if take(&mut rest, &is_signer).is_some() {
        return Err(wrong("its signer's certificate once", "two"));
    }
    let mut chain = alloc::vec![leaf];
    if rest.is_empty() {
        return Ok(chain);
    }
    let intermediate = take(&mut rest, &|names| names.subject == signer.issuer)
        .ok_or(wrong("the certificate of the signer's issuer", "others"))?;
    chain.push(intermediate);
    let given = || {
        let names = Names::read(intermediate)?;
        let is_issuer = |der: &&[u8]| {
            Names::read(der).is_some_and(|candidate| candidate.subject == names.issuer)
        };
        anchors.certificates().find(is_issuer)
    };
    let root = rest.pop().or_else(given).ok_or(wrong(
        "its root, or be verified with that root given",
        "neither",
    ))?;
    chain.push(root);
    Ok(chain)
}

/// Takes the first of these certificates whose names fit.
#[inline(never)]
fn take<'a>(list: &mut Vec<&'a [u8]>, fits: &dyn Fn(&Names<'_>) -> bool) -> Option<&'a [u8]> {
    let fits = |der: &&[u8]| Names::read(der).is_some_and(|names| fits(&names));
    let place = list.iter().position(fits)?;
    Some(list.remove(place))
}

/// What certificates are found by. Whether they are what they should be is for the chain to say.
struct Names<'a> {
    serial_number: &'a [u8],
    issuer: &'a [u8],
    subject: &'a [u8],
}

impl<'a> Names<'a> {
    #[inline(never)]
    fn read(der: &'a [u8]) -> Option<Self> {
        let mut certificate = Elements::of_only(der, SEQUENCE)?;
        let mut signed = certificate.nested(SEQUENCE)?;
        let _version = signed.whole()?;
        let serial_number = signed.contents(INTEGER)?;
        let _algorithm = signed.whole()?;
        let issuer = signed.whole()?;
        let _validity = signed.whole()?;
        let subject = signed.whole()?;
        Some(Self {
            serial_number,
            issuer,
            subject,
        })
    }
}

/// Verifies the certificates of a receipt, arranged.
fn verify_chain(certificates: &[&[u8]], anchors: &Anchors, keys: &mut KeyCache) -> Result<Chain> {
    if let [leaf, intermediate, root] = certificates {
        let three = Three::read(leaf, intermediate, root, Purpose::Receipts)?;
        return Chain::verify_three(three, anchors, keys);
    }
    let single = certificates.first().copied().unwrap_or_default();
    Chain::verify_single(single, Purpose::Receipts, anchors)
}

/// When the receipt was created.
pub(crate) fn creation_date(receipt: &Receipt<'_>) -> Result<Timestamp> {
    let date = receipt.date(CREATED);
    Ok(date.ok_or(Error::DateMissing { member: DATE })?)
}

/// SHA-1 is good for receipts from the time when Apple used it.
pub(crate) fn check_strength(
    container: &Container<'_>,
    chain: &Chain,
    date: Timestamp,
) -> Result<()> {
    let by_sha1 = chain.by_sha1 || container.signer()?.is_sha1();
    if by_sha1 && date > SHA1_UNTIL {
        return Err(Error::ReceiptAlgorithm {
            expected: "SHA-256 from 2025-01-24 on",
            found: "SHA-1".into(),
        }
        .into());
    }
    Ok(())
}

/// The device for which the receipt was made (Apple, "Validating receipts on the device").
///
/// What is hashed of the bundle identifier is its encoding and not its text.
fn check_device(receipt: &Receipt<'_>, device: &[u8]) -> Result<()> {
    let values = [OPAQUE_VALUE, BUNDLE_ID].map(|number| receipt.encoded(number));
    if let ([Some(opaque), Some(bundle_id)], Some(stated)) = (values, receipt.encoded(DEVICE_HASH))
        && Sha1::digest([device, opaque, bundle_id].concat()).as_slice() == stated
    {
        return Ok(());
    }
    Err(Error::ReceiptDevice.into())
}
