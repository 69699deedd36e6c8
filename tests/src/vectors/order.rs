//! Two faults at once: the code is that of the step that comes first.

use super::{Vectors, replaced};
use crate::pki::certificate::{Certificate, name};
use crate::pki::chain::{Chain, Keys, chain, chain_of};
use crate::pki::der;
use crate::pki::extension::{
    Extension, LEAF_MARKER, authority, authority_key_identifier, end_entity, key_usage, marker,
};
use crate::pki::key::{Hash, Key};
use crate::pki::message::{Message, SIGNED, message, message_under};
use crate::pki::time::{DAY, Moment};
use crate::trust::{INPUT_LIMIT, message_under_root};

pub(super) fn add(vectors: &mut Vectors) {
    let mut refuse = |what: &str, code: &str, reason: &str, message: Message| {
        vectors.refuse(&format!("order/{what}"), code, reason, message);
    };
    text(&mut refuse);
    certificates(&mut refuse);
    links(&mut refuse);
    message_itself(&mut refuse);
}

type Refuse<'a> = &'a mut dyn FnMut(&str, &str, &str, Message);

fn text(refuse: Refuse<'_>) {
    refuse(
        "length-before-parts",
        "input/too-long",
        "Too long, and one part.",
        message()
            .text(|_| "A".repeat(INPUT_LIMIT))
            .to("input-limit-exceeded"),
    );
    refuse(
        "parts-before-header",
        "jws/parts",
        "Two parts, and the first is no base64.",
        message().text(|_| "*.AAAA".to_owned()),
    );
    refuse(
        "header-before-signature",
        "input/base64",
        "Neither header nor signature is base64.",
        message()
            .header_part(|part| part + "*")
            .signature_part(|part| part + "*"),
    );
    refuse(
        "header-before-payload",
        "json/syntax",
        "Neither header nor payload is JSON.",
        message()
            .header_text(|text| text + "x")
            .payload_bytes(|_| vec![0xff]),
    );
    refuse(
        "algorithm-before-critical",
        "jws/algorithm",
        "Another algorithm, and \"crit\".",
        message().header(|header| header.set("alg", "\"none\"").add("crit", "[\"b64\"]")),
    );
    refuse(
        "critical-before-certificates",
        "jws/critical",
        "\"crit\", and no certificates.",
        message()
            .header(|header| header.add("crit", "[\"b64\"]"))
            .header_text(|text| replaced(text, "\"x5c\"", "\"x5d\"")),
    );
    refuse(
        "header-before-certificates",
        "jws/algorithm",
        "Another algorithm, and a bad leaf.",
        message()
            .header(|header| header.set("alg", "\"ES384\""))
            .certificate(0, |_| String::new()),
    );
}

fn certificates(refuse: Refuse<'_>) {
    let unknown = || Extension::new("1.2.3.4", der::null()).critical();
    refuse(
        "leaf-before-intermediate",
        "x509/duplicate-extension",
        "Both are bad in themselves.",
        message_under(
            chain()
                .leaf(|leaf| leaf.with(marker(LEAF_MARKER)))
                .intermediate(|certificate| certificate.with(unknown())),
        ),
    );
    refuse(
        "intermediate-before-root",
        "x509/critical-extension",
        "Both are bad in themselves.",
        message_under(
            chain()
                .intermediate(|certificate| certificate.with(unknown()))
                .root(|root| Certificate {
                    version: vec![],
                    ..root
                }),
        ),
    );
    refuse(
        "form-before-trust",
        "x509/critical-extension",
        "A bad leaf under an unknown root.",
        message_under(chain_of("the attacker").leaf(|leaf| leaf.with(unknown()))),
    );
    refuse(
        "trust-before-links",
        "x509/root",
        "Another issuer's leaf under an unknown root.",
        message_under(chain_of("the attacker").leaf(other_issuer)),
    );
    refuse(
        "certificates-before-signature",
        "x509/marker",
        "No marker, and a short signature.",
        message_under(chain().leaf(|leaf| leaf.without(LEAF_MARKER)))
            .signature(|raw| raw[..63].to_vec()),
    );
    refuse(
        "certificates-before-payload",
        "x509/root",
        "An unknown root, and no JSON.",
        message_under(chain_of("the attacker")).payload_text(|text| text + "x"),
    );
}

fn links(refuse: Refuse<'_>) {
    let mut refuse = |what: &str, code: &str, reason: &str, chain: Chain| {
        refuse(what, code, reason, message_under(chain));
    };
    let other_key = || authority_key_identifier(&[7; 20]);
    refuse(
        "name-before-key-identifier",
        "x509/name",
        "Another issuer, by name and by key.",
        chain().leaf(|leaf| other_issuer(leaf).replace(other_key())),
    );
    refuse(
        "key-identifier-before-algorithm",
        "x509/key-identifier",
        "Another key, another hash.",
        chain().leaf(|leaf| leaf.replace(other_key()).hashed_by(Hash::Sha256)),
    );
    refuse(
        "algorithm-before-authority",
        "x509/algorithm",
        "Another hash, and no authority.",
        chain().intermediate(|one| one.replace(end_entity()).hashed_by(Hash::Sha256)),
    );
    refuse(
        "authority-before-key-usage",
        "x509/not-authority",
        "Neither by constraint nor by use.",
        chain().intermediate(|one| one.replace(end_entity()).replace(key_usage(&[1, 0x02]))),
    );
    refuse(
        "leaf-authority-before-key-usage",
        "x509/leaf-authority",
        "Both by constraint and by use.",
        chain().leaf(|leaf| leaf.replace(authority(None)).replace(key_usage(&[2, 0x04]))),
    );
    refuse(
        "key-usage-before-marker",
        "x509/key-usage",
        "Not made for this, by use and by marker.",
        chain().leaf(|leaf| leaf.replace(key_usage(&[3, 0x08])).without(LEAF_MARKER)),
    );
    refuse(
        "marker-before-signature",
        "x509/marker",
        "No marker, and another's signature.",
        {
            let other = Keys::of("the attacker").intermediate;
            chain().leaf(|leaf| leaf.without(LEAF_MARKER).signed_by(other))
        },
    );
}

fn message_itself(refuse: Refuse<'_>) {
    let attacker = || Key::p256("the attacker");
    refuse(
        "chain-before-signature",
        "x509/signature",
        "Neither leaf nor message is signed.",
        {
            let other = Keys::of("the attacker").intermediate;
            message_under(chain().leaf(|leaf| leaf.signed_by(other))).signed_by(attacker())
        },
    );
    refuse(
        "signature-before-payload",
        "jws/signature",
        "A wrong signature over what is no JSON.",
        message()
            .payload_text(|text| text + "x")
            .signed_by(attacker()),
    );
    refuse(
        "signature-length-before-payload",
        "jws/signature-length",
        "Short, over no base64.",
        message()
            .payload_part(|part| part + "*")
            .signature(|raw| raw[..63].to_vec()),
    );
    refuse(
        "signature-before-dates",
        "jws/signature",
        "A wrong signature, long ago.",
        message().dated(0).signed_by(attacker()),
    );
    refuse(
        "payload-before-dates",
        "json/duplicate",
        "Two apps, and no date.",
        message().payload(|payload| payload.without("signedDate").add("bundleId", "\"\"")),
    );
    refuse(
        "date-before-identity",
        "date/missing",
        "No date, and another app.",
        message().payload(|payload| payload.without("signedDate").set("bundleId", "\"other\"")),
    );
    refuse(
        "sense-before-validity",
        "date/in-future",
        "In the future, when the leaf has expired.",
        message()
            .dated(Moment::new(2030, [1, 1, 0, 0, 0]).millis())
            .at(SIGNED),
    );
    refuse(
        "leaf-before-intermediate-in-time",
        "x509/not-yet-valid",
        "One too early, one too late.",
        {
            let yesterday = Moment::new(2026, [2, 28, 0, 0, 0]);
            let tomorrow = Moment::new(2026, [3, 2, 0, 0, 0]);
            message_under(
                chain()
                    .leaf(|leaf| leaf.valid_from(tomorrow))
                    .intermediate(|certificate| certificate.valid_until(yesterday)),
            )
        },
    );
    refuse(
        "intermediate-before-root-in-time",
        "x509/not-yet-valid",
        "One too early, one too late.",
        message_under_root("root-of-the-past").x5c(|entries| {
            let tomorrow = Moment::new(2026, [3, 2, 0, 0, 0]);
            let early = chain().intermediate(|certificate| certificate.valid_from(tomorrow));
            let early = message_under(early).entries();
            vec![entries[0].clone(), early[1].clone(), entries[2].clone()]
        }),
    );
    refuse(
        "validity-before-identity",
        "x509/expired",
        "Expired, and about another app.",
        message()
            .dated(Moment::new(2028, [1, 1, 0, 0, 0]).millis() + DAY)
            .payload(|payload| payload.set("bundleId", "\"com.example.other\"")),
    );
    refuse(
        "app-before-environment",
        "identity/bundle-id",
        "Another app, in Sandbox.",
        message().payload(|payload| {
            payload
                .set("bundleId", "\"com.example.other\"")
                .set("environment", "\"Sandbox\"")
        }),
    );
}

fn other_issuer(certificate: Certificate) -> Certificate {
    Certificate {
        issuer: name("Other Authority", "G6", "Test Inc."),
        ..certificate
    }
}
