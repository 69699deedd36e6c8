//! When a message says it was signed, and whether everything was valid then.

use super::Vectors;
use crate::pki::chain::{LEAF_FROM, LEAF_UNTIL, chain};
use crate::pki::message::{Message, SIGNED, message, message_under, xcode_message};
use crate::pki::time::{DAY, MINUTE, Moment};
use crate::trust::message_under_root;

pub(super) fn add(vectors: &mut Vectors) {
    sense(vectors);
    clock(vectors);
    leaf_validity(vectors);
    authority_validity(vectors);
}

fn sense(vectors: &mut Vectors) {
    let mut refuse = |what: &str, code: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("dates/{what}"), code, reason, message);
    };
    let early = "date/too-early";
    refuse(
        "missing",
        "date/missing",
        "There is no date.",
        message().payload(|payload| payload.without("signedDate")),
    );
    refuse(
        "other-name",
        "date/missing",
        "Another date is no date of signing.",
        message().payload(|payload| {
            payload
                .without("signedDate")
                .add("receiptCreationDate", "1772366400000")
        }),
    );
    refuse("zero", early, "The date is 1970.", dated("0"));
    refuse(
        "negative",
        early,
        "The date is before 1970.",
        dated("-1772366400000"),
    );
    refuse(
        "seconds",
        early,
        "The date is in seconds, which makes it 1970.",
        dated("1772366400"),
    );
    refuse(
        "last-of-2009",
        early,
        "A millisecond too early.",
        dated("1262303999999"),
    );
    refuse(
        "first-of-2010",
        "x509/not-yet-valid",
        "Early, but not senseless.",
        dated("1262304000000"),
    );
    refuse(
        "microseconds",
        "date/in-future",
        "The date is in microseconds.",
        dated("1772366400000000"),
    );
    refuse(
        "largest",
        "date/in-future",
        "The date is the largest there is.",
        dated("9007199254740991"),
    );
}

fn clock(vectors: &mut Vectors) {
    let arriving = |millis: i64| message().at(SIGNED + millis);
    let mut refuse = |what: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("dates/{what}"), "date/in-future", reason, message);
    };
    refuse(
        "a-day-ahead-and-1-ms",
        "It was signed too far in the future.",
        arriving(-DAY - 1),
    );
    refuse(
        "a-day-ahead-and-1-s",
        "It was signed too far in the future.",
        arriving(-DAY - 1000),
    );
    refuse(
        "a-year-ahead",
        "It was signed too far in the future.",
        arriving(-365 * DAY),
    );
    refuse(
        "now-is-1970",
        "Nothing was signed by then.",
        message().at(0),
    );
    refuse(
        "1-ms-ahead-of-none",
        "No difference between clocks is allowed.",
        arriving(-1).to("no-clock-tolerance"),
    );
    refuse(
        "1-ms-ahead-of-a-minute",
        "A minute's difference is allowed.",
        arriving(-MINUTE - 1).to("minute-of-clock-tolerance"),
    );

    let mut accept = |what: &str, reason: &str, message: Message| {
        vectors.accept(&format!("dates/{what}"), reason, message);
    };
    accept("a-day-ahead", "Clocks may differ by a day.", arriving(-DAY));
    accept(
        "years-ago",
        "A message does not age: its certificates were valid.",
        arriving(9000 * DAY),
    );
    accept(
        "now",
        "It arrives as it is signed.",
        arriving(0).to("no-clock-tolerance"),
    );
    accept(
        "a-minute-ahead",
        "Clocks may differ by as much as is allowed.",
        arriving(-MINUTE).to("minute-of-clock-tolerance"),
    );
}

fn leaf_validity(vectors: &mut Vectors) {
    let (from, until) = (LEAF_FROM.millis(), LEAF_UNTIL.millis());
    let skew = "A minute's difference is allowed.";
    vectors.accept(
        "dates/leaf-from",
        "The first moment of the leaf.",
        message().dated(from),
    );
    vectors.accept(
        "dates/leaf-until",
        "The last moment of the leaf.",
        message().dated(until),
    );
    vectors.accept(
        "dates/leaf-from-skewed",
        skew,
        message().dated(from - MINUTE),
    );
    vectors.accept(
        "dates/leaf-until-skewed",
        skew,
        message().dated(until + MINUTE),
    );
    vectors.accept(
        "dates/leaf-until-skewed-and-a-fraction",
        "Fractions of a millisecond are cut off.",
        message()
            .dated(until + MINUTE)
            .payload(|payload| payload.set("signedDate", format!("{}.75", until + MINUTE))),
    );
    vectors.refuse(
        "dates/leaf-until-1969",
        "x509/expired",
        "Two digits of a year from 50 on mean the last century.",
        message_under(
            chain().leaf(|leaf| leaf.valid_until(Moment::new(1969, [12, 31, 23, 59, 59]))),
        ),
    );
    for (what, millis) in [("1-ms", 1), ("1-s", 1000)] {
        vectors.refuse(
            &format!("dates/leaf-from-{what}-before"),
            "x509/not-yet-valid",
            "Too early for the leaf, skew and all.",
            message().dated(from - MINUTE - millis),
        );
        vectors.refuse(
            &format!("dates/leaf-until-{what}-after"),
            "x509/expired",
            "Too late for the leaf, skew and all.",
            message().dated(until + MINUTE + millis),
        );
    }
    vectors.refuse(
        "dates/leaf-expired-now-within",
        "x509/expired",
        "What counts is when it was signed, not when it arrives.",
        message().dated(until + DAY).at(until),
    );
    let xcode_until = Moment::new(2026, [10, 19, 1, 45, 36]).millis();
    vectors.accept(
        "dates/xcode-until",
        skew,
        xcode_message().dated(xcode_until + MINUTE),
    );
    vectors.refuse(
        "dates/xcode-expired",
        "x509/expired",
        "Too late for Xcode's certificate.",
        xcode_message().dated(xcode_until + MINUTE + 1),
    );
}

fn authority_validity(vectors: &mut Vectors) {
    let skew = "A minute's difference is allowed.";
    let until = |second: [i64; 3]| {
        let [hour, minute, second] = second;
        let moment = Moment::new(2026, [3, 1, hour, minute, second]);
        message_under(chain().intermediate(|certificate| certificate.valid_until(moment)))
    };
    let from = |second: [i64; 3]| {
        let [hour, minute, second] = second;
        let moment = Moment::new(2026, [3, 1, hour, minute, second]);
        message_under(chain().intermediate(|certificate| certificate.valid_from(moment)))
    };
    vectors.accept("dates/intermediate-until-skewed", skew, until([11, 59, 0]));
    vectors.accept("dates/intermediate-from-skewed", skew, from([12, 1, 0]));
    vectors.accept(
        "dates/root-until-skewed",
        skew,
        message_under_root("root-of-the-past-minute"),
    );
    vectors.accept(
        "dates/root-from-skewed",
        skew,
        message_under_root("root-of-the-next-minute"),
    );

    let mut refuse = |what: &str, code: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("dates/{what}"), code, reason, message);
    };
    let (expired, early) = ("x509/expired", "x509/not-yet-valid");
    refuse(
        "intermediate-expired",
        expired,
        "A second too late for it.",
        until([11, 58, 59]),
    );
    refuse(
        "intermediate-not-yet-valid",
        early,
        "A second too early for it.",
        from([12, 1, 1]),
    );
    refuse(
        "root-expired",
        expired,
        "A second too late for it, though it is trusted.",
        message_under_root("root-of-the-past"),
    );
    refuse(
        "root-not-yet-valid",
        early,
        "A second too early for it, though it is trusted.",
        message_under_root("root-of-the-future"),
    );
    refuse(
        "leaf-ends-before-it-begins",
        expired,
        "There is no moment it was valid.",
        message_under(chain().leaf(|leaf| {
            leaf.valid_from(Moment::new(2026, [3, 1, 12, 0, 0]))
                .valid_until(Moment::new(2026, [3, 1, 11, 0, 0]))
        })),
    );
}

fn dated(value: &'static str) -> Message {
    message().payload(|payload| payload.set("signedDate", value))
}
