//! Serial numbers.

use super::Refuse;
use crate::pki::certificate::Certificate;
use crate::pki::chain::chain;
use crate::pki::der::{self, Der};

pub(super) fn add(refuse: Refuse<'_>) {
    let serial = |serial: Der| chain().leaf(|leaf| Certificate { serial, ..leaf });
    refuse(
        "serial-negative",
        "A serial number is not negative.",
        serial(der::integer(&[0x80, 1])),
    );
    refuse(
        "serial-of-21-bytes",
        "A serial number has at most 20 bytes.",
        serial(der::integer(&[0x7f; 21])),
    );
    refuse(
        "serial-of-20-bytes-and-sign",
        "With its sign it has 21 bytes.",
        serial(der::unsigned(&[0x80; 20])),
    );
    refuse(
        "serial-with-leading-zero",
        "A number begins with a zero too many.",
        serial(der::integer(&[0, 0x47, 0x11])),
    );
    refuse(
        "serial-empty",
        "A number has at least one byte.",
        serial(der::integer(&[])),
    );
    refuse(
        "serial-of-other-type",
        "A serial number is an INTEGER.",
        serial(der::octet_string(&[0x47, 0x11])),
    );
}
