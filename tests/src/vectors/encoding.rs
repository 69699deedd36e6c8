//! Certificates in DER, to the last bit: each fault is signed like the rest.

use super::Vectors;
use crate::pki::certificate::Certificate;
use crate::pki::chain::{Chain, Keys, LEAF_FROM, LEAF_UNTIL, chain};
use crate::pki::der::{self, Der};
use crate::pki::extension::{
    AUTHORITY_KEY_IDENTIFIER, BASIC_CONSTRAINTS, Extension, KEY_USAGE, LEAF_MARKER,
    SUBJECT_KEY_IDENTIFIER, key_usage,
};
use crate::pki::key::{Hash, public_key, signature_der};
use crate::pki::message::message_under;
use crate::pki::time::Moment;

pub(super) fn add(vectors: &mut Vectors) {
    versions(vectors);

    let mut refuse = |what: &str, reason: &str, chain: Chain| {
        vectors.refuse(
            &format!("encoding/{what}"),
            "x509/encoding",
            reason,
            message_under(chain),
        );
    };
    serials(&mut refuse);
    lengths(&mut refuse);
    defaults(&mut refuse);
    times(&mut refuse);
    trailing(&mut refuse);
    bits(&mut refuse);
    points(&mut refuse);
    extensions(&mut refuse);
    authorities(&mut refuse);
}

type Refuse<'a> = &'a mut dyn FnMut(&str, &str, Chain);

fn versions(vectors: &mut Vectors) {
    let mut refuse = |what: &str, reason: &str, chain: Chain| {
        vectors.refuse(
            &format!("encoding/{what}"),
            "x509/version",
            reason,
            message_under(chain),
        );
    };
    let version = |number: u8| der::constructed(0, &der::integer(&[number]));
    refuse(
        "version-1",
        "The first version has no extensions, and so it has none.",
        chain().leaf(|leaf| Certificate {
            version: vec![],
            extensions: vec![],
            ..leaf
        }),
    );
    refuse(
        "version-1-with-extensions",
        "The first version has no extensions, and it has some.",
        chain().leaf(|leaf| Certificate {
            version: vec![],
            ..leaf
        }),
    );
    refuse(
        "version-1-root",
        "A root of the first version.",
        chain().root(|root| Certificate {
            version: vec![],
            extensions: vec![],
            ..root
        }),
    );
    refuse(
        "version-2-intermediate",
        "The second version has no extensions, and it has some.",
        chain().intermediate(|certificate| Certificate {
            version: version(1),
            ..certificate
        }),
    );
    refuse(
        "version-4",
        "There is no fourth version.",
        chain().leaf(|leaf| Certificate {
            version: version(3),
            ..leaf
        }),
    );
}

fn serials(refuse: Refuse<'_>) {
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

fn lengths(refuse: Refuse<'_>) {
    refuse(
        "long-length-of-the-whole",
        "A length has a byte too many.",
        chain().leaf_as(|leaf| der::with_long_length(&leaf.der())),
    );
    refuse(
        "long-length-of-what-is-signed",
        "A length has a byte too many.",
        chain().leaf_as(|leaf| leaf.der_from(&der::with_long_length(&leaf.to_be_signed()))),
    );
    refuse(
        "long-length-of-the-serial",
        "A length has a byte too many.",
        chain().leaf(|leaf| Certificate {
            serial: der::with_long_length(&leaf.serial),
            ..leaf
        }),
    );
    refuse(
        "long-length-of-the-issuer",
        "A length has a byte too many.",
        chain().leaf(|leaf| Certificate {
            issuer: der::with_long_length(&leaf.issuer),
            ..leaf
        }),
    );
    refuse(
        "long-length-of-an-extension",
        "A length has a byte too many.",
        chain().leaf(|leaf| {
            leaf.change(AUTHORITY_KEY_IDENTIFIER, |extension| Extension {
                value: der::with_long_length(&extension.value),
                ..extension
            })
        }),
    );
    refuse(
        "indefinite-whole",
        "A length is left open.",
        chain().leaf_as(|leaf| der::with_indefinite_length(&leaf.der())),
    );
    refuse(
        "indefinite-subject",
        "A length is left open.",
        chain().leaf(|leaf| Certificate {
            subject: der::with_indefinite_length(&leaf.subject),
            ..leaf
        }),
    );
    refuse(
        "length-beyond-the-end",
        "A length reaches beyond the end.",
        chain().leaf_as(|leaf| {
            let mut der = leaf.der();
            der[3] += 1;
            der
        }),
    );
    refuse(
        "identifier-with-leading-zeros",
        "An identifier begins with a digit of zero.",
        {
            let mut algorithm = Hash::Sha384.algorithm();
            algorithm[3] += 1;
            algorithm[1] += 1;
            algorithm.insert(4, 0x80);
            chain().leaf(|leaf| Certificate { algorithm, ..leaf })
        },
    );
}

fn defaults(refuse: Refuse<'_>) {
    refuse("true-as-1", "TRUE is FF.", {
        let critical = der::value(1, &[1]);
        chain().leaf(|leaf| {
            leaf.change(KEY_USAGE, |extension| Extension {
                critical,
                ..extension
            })
        })
    });
    refuse("authority-true-as-1", "TRUE is FF.", {
        let value = der::sequence(&[&der::value(1, &[1]), &der::integer(&[0])]);
        chain().intermediate(|certificate| {
            certificate.change(BASIC_CONSTRAINTS, |extension| Extension {
                value,
                ..extension
            })
        })
    });
    refuse("false-written", "What is the default is left out.", {
        let critical = der::value(1, &[0]);
        chain().leaf(|leaf| {
            leaf.change(LEAF_MARKER, |extension| Extension {
                critical,
                ..extension
            })
        })
    });
    refuse(
        "no-authority-written",
        "What is the default is left out.",
        {
            let value = der::sequence(&[&der::value(1, &[0])]);
            chain().leaf(|leaf| {
                leaf.change(BASIC_CONSTRAINTS, |extension| Extension {
                    value,
                    ..extension
                })
            })
        },
    );
}

fn times(refuse: Refuse<'_>) {
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

fn trailing(refuse: Refuse<'_>) {
    let more = |value: &[u8]| der::with_trailing(value, &der::null());
    refuse(
        "trailing-in-the-whole",
        "Something follows the signature.",
        chain().leaf_as(|leaf| der::with_trailing(&leaf.der(), &der::null())),
    );
    refuse(
        "trailing-in-what-is-signed",
        "Something follows the extensions.",
        chain().leaf(|leaf| Certificate {
            trailing: der::null(),
            ..leaf
        }),
    );
    refuse(
        "trailing-in-version",
        "Something follows the version.",
        chain().leaf(|leaf| Certificate {
            version: more(&leaf.version),
            ..leaf
        }),
    );
    refuse(
        "trailing-in-validity",
        "Something follows the dates.",
        chain().leaf(|leaf| Certificate {
            not_after: [leaf.not_after.clone(), der::null()].concat(),
            ..leaf
        }),
    );
    refuse(
        "trailing-in-algorithm",
        "Something follows the parameters of the algorithm.",
        chain().leaf(|leaf| {
            let algorithm = more(&more(&leaf.algorithm));
            Certificate {
                algorithm: algorithm.clone(),
                outer_algorithm: algorithm,
                ..leaf
            }
        }),
    );
    refuse(
        "trailing-in-algorithm-of-key",
        "Something follows the curve of the key.",
        {
            let key = Keys::of("the App Store").leaf;
            let curve = [key.curve(), der::null()].concat();
            let public_key = public_key(&curve, &key.point());
            chain().leaf(|leaf| Certificate { public_key, ..leaf })
        },
    );
    refuse(
        "trailing-in-key",
        "Something follows the key.",
        chain().leaf(|leaf| Certificate {
            public_key: more(&leaf.public_key),
            ..leaf
        }),
    );
    let mut in_extension = |what: &str, oid: &str, reason: &str| {
        let chain = chain().leaf(|leaf| {
            leaf.change(oid, |extension| {
                let value = [extension.value, vec![0]].concat();
                Extension { value, ..extension }
            })
        });
        refuse(what, reason, chain);
    };
    in_extension(
        "trailing-in-constraints",
        BASIC_CONSTRAINTS,
        "A byte follows the constraints.",
    );
    in_extension(
        "trailing-in-key-usage",
        KEY_USAGE,
        "A byte follows the key usage.",
    );
    in_extension(
        "trailing-in-key-identifier",
        AUTHORITY_KEY_IDENTIFIER,
        "A byte follows the identifier.",
    );
    in_extension(
        "trailing-in-own-identifier",
        SUBJECT_KEY_IDENTIFIER,
        "A byte follows the identifier.",
    );
    refuse(
        "issuer-empty",
        "A name has at least one part.",
        chain().leaf(|leaf| Certificate {
            issuer: der::sequence(&[]),
            ..leaf
        }),
    );
    refuse(
        "subject-empty",
        "A name has at least one part.",
        chain().leaf(|leaf| Certificate {
            subject: der::sequence(&[]),
            ..leaf
        }),
    );
    refuse("unique-identifier", "Nobody uses unique identifiers.", {
        let unique_identifiers = der::primitive(1, &[0, 1, 2, 3]);
        chain().leaf(|leaf| Certificate {
            unique_identifiers,
            ..leaf
        })
    });
}

fn bits(refuse: Refuse<'_>) {
    refuse(
        "unused-bits-in-signature",
        "A signature is whole bytes.",
        chain().leaf_as(|leaf| {
            let signed = leaf.to_be_signed();
            let form = signature_der(&leaf.signer.sign(leaf.hash, &signed));
            let signature = der::value(3, &[&[1][..], &form].concat());
            der::sequence(&[&signed, &leaf.outer_algorithm, &signature])
        }),
    );
    refuse("unused-bits-in-key", "A point is whole bytes.", {
        let key = Keys::of("the App Store").leaf;
        let algorithm = der::sequence(&[&der::oid("1.2.840.10045.2.1"), &key.curve()]);
        let point = der::value(3, &[&[1][..], &key.point()].concat());
        let public_key = der::sequence(&[&algorithm, &point]);
        chain().leaf(|leaf| Certificate { public_key, ..leaf })
    });
    refuse(
        "unused-bits-set",
        "Bits that are not used are zero.",
        chain().leaf(|leaf| leaf.replace(key_usage(&[7, 0x81]))),
    );
    refuse(
        "zeros-in-key-usage",
        "A list of named bits ends with the last that is set.",
        chain().leaf(|leaf| leaf.replace(key_usage(&[0, 0x80]))),
    );
    refuse(
        "eight-unused-bits",
        "A byte has at most seven bits to spare.",
        chain().leaf(|leaf| leaf.replace(key_usage(&[8, 0x80, 0]))),
    );
}

fn points(refuse: Refuse<'_>) {
    let key = || Keys::of("the App Store").leaf;
    let holding = |point: &[u8]| {
        let public_key = public_key(&key().curve(), point);
        chain().leaf(|leaf| Certificate { public_key, ..leaf })
    };
    refuse(
        "compressed-point",
        "The point lacks its y.",
        holding(&key().compressed_point()),
    );
    refuse("hybrid-point", "The point has its y, and a hint of it.", {
        let mut point = key().point();
        point[0] = 6 + (point[64] & 1);
        holding(&point)
    });
    refuse(
        "compressed-point-of-the-intermediate",
        "The point lacks its y.",
        {
            let key = Keys::of("the App Store").intermediate;
            let public_key = public_key(&key.curve(), &key.compressed_point());
            chain().intermediate(|certificate| Certificate {
                public_key,
                ..certificate
            })
        },
    );
}

fn extensions(refuse: Refuse<'_>) {
    refuse(
        "path-length-negative",
        "There cannot be fewer than none below it.",
        chain().intermediate(|certificate| {
            let value = der::sequence(&[&der::boolean_true(), &der::integer(&[0xff])]);
            certificate.change(BASIC_CONSTRAINTS, |extension| Extension {
                value,
                ..extension
            })
        }),
    );
    refuse(
        "path-length-of-no-authority",
        "Only of authorities there are some below.",
        chain().leaf(|leaf| {
            let value = der::sequence(&[&der::integer(&[0])]);
            leaf.change(BASIC_CONSTRAINTS, |extension| Extension {
                value,
                ..extension
            })
        }),
    );
    refuse(
        "extensions-empty",
        "A list of extensions has at least one.",
        chain().leaf(|leaf| Certificate {
            extensions: vec![],
            trailing: der::constructed(3, &der::sequence(&[])),
            ..leaf
        }),
    );
    refuse(
        "extensions-under-other-tag",
        "Extensions stand under the tag 3.",
        chain().leaf(|leaf| {
            let list: Vec<Der> = leaf.extensions.iter().map(Extension::der).collect();
            let trailing = der::constructed(4, &der::value(0x30, &list.concat()));
            Certificate {
                extensions: vec![],
                trailing,
                ..leaf
            }
        }),
    );
    refuse(
        "trailing-in-extensions",
        "Something follows the list of extensions under its tag.",
        chain().leaf(|leaf| {
            let list: Vec<Der> = leaf.extensions.iter().map(Extension::der).collect();
            let list = der::value(0x30, &list.concat());
            let trailing = der::constructed(3, &[list, der::null()].concat());
            Certificate {
                extensions: vec![],
                trailing,
                ..leaf
            }
        }),
    );
    refuse(
        "trailing-in-extension",
        "Something follows the value of an extension.",
        chain().leaf(|leaf| {
            let mut list: Vec<Der> = leaf.extensions.iter().map(Extension::der).collect();
            list[0] = der::with_trailing(&list[0], &der::null());
            let trailing = der::constructed(3, &der::value(0x30, &list.concat()));
            Certificate {
                extensions: vec![],
                trailing,
                ..leaf
            }
        }),
    );
    refuse(
        "extensions-twice",
        "A second list of extensions follows the first.",
        chain().leaf(|leaf| {
            let list = der::sequence(&[&Extension::new("1.2.3.4", der::null()).der()]);
            Certificate {
                trailing: der::constructed(3, &list),
                ..leaf
            }
        }),
    );
}

/// A few of the same in the other two certificates.
fn authorities(refuse: Refuse<'_>) {
    refuse(
        "long-length-in-intermediate",
        "A length has a byte too many.",
        chain().intermediate(|certificate| Certificate {
            subject: der::with_long_length(&certificate.subject),
            ..certificate
        }),
    );
    refuse(
        "trailing-in-intermediate",
        "Something follows the signature.",
        chain().intermediate_as(|one| der::with_trailing(&one.der(), &der::null())),
    );
    refuse("time-with-offset-in-intermediate", "Times are in UTC.", {
        let not_after = Moment::new(2036, [3, 19, 0, 0, 0]).utc_time("+0000");
        chain().intermediate(|certificate| Certificate {
            not_after,
            ..certificate
        })
    });
    refuse(
        "long-length-in-root",
        "A length has a byte too many.",
        chain().root_as(|root| der::with_long_length(&root.der())),
    );
    refuse(
        "serial-negative-in-root",
        "A serial number is not negative.",
        chain().root(|root| Certificate {
            serial: der::integer(&[0x80]),
            ..root
        }),
    );
}
