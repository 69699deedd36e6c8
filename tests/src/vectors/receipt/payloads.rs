//! The contents.

use crate::pki::der;
use crate::pki::receipt::{Receipt, ia5_string, purchase, purchase_attributes, receipt};
use crate::vectors::Vectors;

pub(super) fn payloads(vectors: &mut Vectors) {
    let set = |number, value| receipt().set(number, value);
    for (id, code, reason, receipt) in [
        (
            "bundle-id-twice",
            "receipt/duplicate",
            "Two bundle identifiers.",
            receipt().add(2, der::utf8_string("com.example.other")),
        ),
        (
            "unknown-twice",
            "receipt/duplicate",
            "An attribute that is not known, twice.",
            receipt().add(6, vec![4]),
        ),
        (
            "date-twice",
            "receipt/duplicate",
            "Two dates of creation.",
            receipt().add(12, ia5_string("2024-06-01T12:00:00Z")),
        ),
        (
            "purchase-with-two-products",
            "receipt/duplicate",
            "A purchase of two products.",
            {
                let mut two = purchase_attributes();
                two.push((1702, der::utf8_string("com.example.app.yearly")));
                receipt().add(17, purchase(&two))
            },
        ),
        (
            "text-beyond-ascii-in-ia5-string",
            "receipt/attribute",
            "An IA5String that is none.",
            set(2, der::value(0x16, "com.example.\u{e4}pp".as_bytes())),
        ),
        (
            "text-of-another-type",
            "receipt/attribute",
            "The bundle identifier is a PrintableString.",
            set(2, der::value(0x13, b"com.example.app")),
        ),
        (
            "date-as-integer",
            "receipt/attribute",
            "A date is a number.",
            set(12, der::integer(&[1])),
        ),
        (
            "number-as-text",
            "receipt/attribute",
            "A number is text.",
            set(1, der::utf8_string("0")),
        ),
        (
            "number-with-zero",
            "receipt/attribute",
            "A number with a zero in front.",
            set(1, der::integer(&[0, 1])),
        ),
        (
            "number-too-long",
            "receipt/attribute",
            "A number of 65 bits.",
            set(15, der::integer(&[1, 0, 0, 0, 0, 0, 0, 0, 0])),
        ),
        (
            "long-number-with-zero",
            "receipt/attribute",
            "A number of 63 bits in nine bytes.",
            set(15, der::integer(&[0, 0x7f, 0, 0, 0, 0, 0, 0, 0])),
        ),
        (
            "longer-number-with-zero",
            "receipt/attribute",
            "A number of 64 bits in ten bytes.",
            set(15, der::integer(&[0, 0, 0x80, 0, 0, 0, 0, 0, 0, 0])),
        ),
        (
            "number-that-would-be-rounded",
            "receipt/attribute",
            "The number of an app is 2^53, which a JavaScript number cannot tell from the next.",
            set(1, der::integer(&[0x20, 0, 0, 0, 0, 0, 0])),
        ),
        (
            "number-that-would-be-rounded-in-a-purchase",
            "receipt/attribute",
            "A quantity of 2^53.",
            {
                let mut many = purchase_attributes();
                many[0] = (1701, der::integer(&[0x20, 0, 0, 0, 0, 0, 0]));
                receipt().set(17, purchase(&many))
            },
        ),
        (
            "text-not-utf8",
            "receipt/attribute",
            "Text that is not UTF-8.",
            set(3, der::value(0x0c, &[0xff])),
        ),
        (
            "value-with-something-behind",
            "receipt/attribute",
            "Something follows the value.",
            set(3, [der::utf8_string("42"), vec![0]].concat()),
        ),
        (
            "value-empty",
            "receipt/attribute",
            "A value of no bytes.",
            set(3, vec![]),
        ),
        (
            "date-without-zone",
            "receipt/attribute",
            "A date without a time zone.",
            set(18, ia5_string("2013-08-01T07:00:00")),
        ),
        (
            "date-with-fraction-of-no-digits",
            "receipt/attribute",
            "A point without a fraction of a second behind it.",
            set(18, ia5_string("2013-08-01T07:00:00.Z")),
        ),
        (
            "date-with-comma",
            "receipt/attribute",
            "A comma before the fraction of a second.",
            set(12, ia5_string("2026-03-01T11:58:58,5Z")),
        ),
        (
            "date-with-space-in-fraction",
            "receipt/attribute",
            "A space in the fraction of a second.",
            set(12, ia5_string("2026-03-01T11:58:58. 5Z")),
        ),
        (
            "date-of-no-day",
            "receipt/attribute",
            "A date of a day that there is not.",
            set(18, ia5_string("2013-02-29T07:00:00Z")),
        ),
        (
            "purchase-no-set",
            "receipt/encoding",
            "A purchase that is no set.",
            receipt().add(17, der::null()),
        ),
        (
            "payload-not-a-set",
            "receipt/encoding",
            "The attributes are in a sequence.",
            Receipt {
                payload: Some(der::sequence(&[&der::null()])),
                ..receipt()
            },
        ),
        (
            "payload-json",
            "receipt/encoding",
            "The content is JSON.",
            Receipt {
                payload: Some(b"{\"bundleId\":\"com.example.app\"}".to_vec()),
                ..receipt()
            },
        ),
        (
            "payload-empty",
            "receipt/encoding",
            "The content is empty.",
            Receipt {
                payload: Some(vec![]),
                ..receipt()
            },
        ),
        (
            "attribute-with-fourth-field",
            "receipt/encoding",
            "An attribute has a field more.",
            Receipt {
                payload: Some(der::set(&der::sequence(&[
                    &der::integer(&[2]),
                    &der::integer(&[1]),
                    &der::octet_string(&[]),
                    &der::null(),
                ]))),
                ..receipt()
            },
        ),
        (
            "no-date",
            "date/missing",
            "Nobody knows when it was made.",
            receipt().without(12),
        ),
        (
            "empty-date",
            "date/missing",
            "The date of creation is left empty.",
            set(12, ia5_string("")),
        ),
        (
            "date-in-future",
            "date/in-future",
            "Made a day and a second after now.",
            set(12, ia5_string("2026-03-02T11:59:01Z")),
        ),
        (
            "date-too-early",
            "date/too-early",
            "Made before there were receipts.",
            set(12, ia5_string("2009-12-31T23:59:59Z")),
        ),
    ] {
        vectors.refuse_receipt(id, code, reason, &receipt);
    }
}
