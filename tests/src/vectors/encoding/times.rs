//! Dates, in the two forms there are.

use super::Refuse;
use crate::pki::certificate::Certificate;
use crate::pki::chain::{LEAF_FROM, LEAF_UNTIL, chain};
use crate::pki::der::{self, Der};

pub(super) fn add(refuse: Refuse<'_>) {
    let until = |not_after: Der| chain().leaf(|leaf| Certificate { not_after, ..leaf });
    let from = |not_before: Der| chain().leaf(|leaf| Certificate { not_before, ..leaf });
    let utc = |text: &str| until(der::value(0x17, text.as_bytes()));
    refuse(
        "time-without-seconds",
        "Seconds are not left out.",
        until(LEAF_UNTIL.utc_time_without_seconds()),
    );
    refuse(
        "time-with-offset",
        "Times are in UTC.",
        until(LEAF_UNTIL.utc_time("+0000")),
    );
    refuse(
        "time-without-zone",
        "Times say that they are in UTC.",
        until(LEAF_UNTIL.utc_time("")),
    );
    refuse(
        "generalized-time-before-2050",
        "Until 2049 a year has two digits.",
        until(LEAF_UNTIL.generalized_time()),
    );
    refuse(
        "generalized-time-of-the-beginning",
        "Until 2049 a year has two digits.",
        from(LEAF_FROM.generalized_time()),
    );
    refuse(
        "time-with-fraction",
        "There are no fractions of seconds.",
        until(der::value(0x18, b"20500101000000.5Z")),
    );
    refuse("month-13", "There is no 13th month.", utc("271313174723Z"));
    refuse(
        "month-0",
        "There is no month before the first.",
        utc("270013174723Z"),
    );
    refuse(
        "day-30-of-february",
        "There is no such day.",
        utc("280230174723Z"),
    );
    refuse(
        "day-29-in-no-leap-year",
        "2027 is no leap year.",
        utc("270229174723Z"),
    );
    refuse("hour-24", "The day ends before.", utc("271013244723Z"));
    refuse("minute-60", "The hour ends before.", utc("271013176023Z"));
    refuse(
        "second-60",
        "Certificates have no leap seconds.",
        utc("271013174760Z"),
    );
    refuse(
        "time-with-letters",
        "Times are digits.",
        utc("27101317472xZ"),
    );
    refuse("time-with-sign", "Times are digits.", utc("+71013174723Z"));
    refuse(
        "time-of-other-type",
        "Times are of two types only.",
        until(der::value(0x0c, &LEAF_UNTIL.der()[2..])),
    );
}
