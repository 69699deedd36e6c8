//! What the three certificates must be, each by itself and all together.

use super::Vectors;
use crate::pki::certificate::{Certificate, name};
use crate::pki::chain::{Chain, Keys, chain, chain_of};
use crate::pki::der::{self, Der};
use crate::pki::extension::{
    BASIC_CONSTRAINTS, Extension, INTERMEDIATE_MARKER, KEY_USAGE, LEAF_MARKER, authority,
    authority_key_identifier, end_entity, key_usage, marker, subject_key_identifier,
};
use crate::pki::key::{Hash, Key, signature_der};
use crate::pki::message::message_under;
use crate::trust::message_under_root;

pub(super) fn add(vectors: &mut Vectors) {
    markers(vectors);
    extensions(vectors);
    authorities(vectors);
    names(vectors);
    signatures(vectors);
    algorithms(vectors);
    keys(vectors);
    strangers(vectors);
}

fn markers(vectors: &mut Vectors) {
    let mut refuse = |what: &str, reason: &str, chain: Chain| {
        vectors.refuse(
            &format!("chain/{what}"),
            "x509/marker",
            reason,
            message_under(chain),
        );
    };
    let leaf = |oid: &str| chain().leaf(|leaf| leaf.without(LEAF_MARKER).with(marker(oid)));
    let intermediate =
        |oid: &str| chain().intermediate(|one| one.without(INTERMEDIATE_MARKER).with(marker(oid)));
    refuse(
        "leaf-without-marker",
        "The leaf was not made to sign for the App Store.",
        chain().leaf(|leaf| leaf.without(LEAF_MARKER)),
    );
    refuse(
        "intermediate-without-marker",
        "The intermediate has no such leaves below it.",
        chain().intermediate(|certificate| certificate.without(INTERMEDIATE_MARKER)),
    );
    refuse(
        "markers-swapped",
        "Each has the marker of the other.",
        leaf(INTERMEDIATE_MARKER).intermediate(|certificate| {
            certificate
                .without(INTERMEDIATE_MARKER)
                .with(marker(LEAF_MARKER))
        }),
    );
    refuse(
        "leaf-with-next-marker",
        "The last arc is another.",
        leaf("1.2.840.113635.100.6.11.2"),
    );
    refuse(
        "leaf-with-shorter-marker",
        "An arc is missing.",
        leaf("1.2.840.113635.100.6.11"),
    );
    refuse(
        "leaf-with-longer-marker",
        "There is an arc too many.",
        leaf("1.2.840.113635.100.6.11.1.1"),
    );
    refuse(
        "leaf-of-a-developer",
        "The leaf signs apps, by its marker.",
        leaf("1.2.840.113635.100.6.1.4"),
    );
    refuse(
        "intermediate-with-next-marker",
        "The last arc is another.",
        intermediate("1.2.840.113635.100.6.2.2"),
    );
    refuse(
        "intermediate-with-longer-marker",
        "There is an arc too many, and 20 looks like 2.",
        intermediate("1.2.840.113635.100.6.2.20"),
    );
}

fn extensions(vectors: &mut Vectors) {
    let mut refuse = |what: &str, code: &str, reason: &str, chain: Chain| {
        vectors.refuse(&format!("chain/{what}"), code, reason, message_under(chain));
    };
    let critical = "x509/critical-extension";
    let unknown = || Extension::new("1.2.3.4", der::null()).critical();
    let reason = "Nobody knows what it demands.";
    refuse(
        "unknown-critical-leaf",
        critical,
        reason,
        chain().leaf(|leaf| leaf.with(unknown())),
    );
    refuse(
        "unknown-critical-intermediate",
        critical,
        reason,
        chain().intermediate(|certificate| certificate.with(unknown())),
    );
    refuse(
        "unknown-critical-root",
        critical,
        reason,
        chain().root(|root| root.with(unknown())),
    );
    refuse(
        "name-constraints",
        critical,
        "Constraints on names are not judged here.",
        {
            let tree = der::constructed(2, b"\x82\x07example");
            let tree = der::sequence(&[&der::constructed(0, &der::sequence(&[&tree]))]);
            let constraints = Extension::new("2.5.29.30", tree).critical();
            chain().intermediate(|certificate| certificate.with(constraints))
        },
    );
    refuse(
        "name-constraints-not-critical",
        critical,
        "Constraints on names are always critical, even if the issuer forgot to say so.",
        chain().intermediate(|certificate| {
            certificate.with(Extension::new("2.5.29.30", der::sequence(&[])))
        }),
    );
    refuse(
        "policy-constraints",
        critical,
        "Constraints on policies are not judged here.",
        {
            let constraints = der::sequence(&[&der::primitive(0, &[0])]);
            let constraints = Extension::new("2.5.29.36", constraints).critical();
            chain().intermediate(|certificate| certificate.with(constraints))
        },
    );
    refuse(
        "critical-leaf-marker",
        critical,
        "Apple's markers are not critical.",
        chain().leaf(|leaf| leaf.change(LEAF_MARKER, Extension::critical)),
    );
    refuse(
        "critical-intermediate-marker",
        critical,
        "Apple's markers are not critical.",
        chain().intermediate(|one| one.change(INTERMEDIATE_MARKER, Extension::critical)),
    );

    let twice = "x509/duplicate-extension";
    refuse(
        "marker-twice",
        twice,
        "An extension is there twice.",
        chain().leaf(|leaf| leaf.with(marker(LEAF_MARKER))),
    );
    refuse(
        "unknown-extension-twice",
        twice,
        "Even an unknown one must not be there twice.",
        {
            let extension = || Extension::new("1.2.3.4", der::null());
            chain().leaf(|leaf| leaf.with(extension()).with(extension()))
        },
    );
    refuse(
        "authority-and-not",
        twice,
        "It is an authority, and it is none.",
        chain().leaf(|leaf| leaf.with(authority(None))),
    );
    refuse(
        "key-usage-twice",
        twice,
        "The second one allows what the first does not.",
        chain().intermediate(|one| {
            one.replace(key_usage(&[1, 0x02]))
                .with(key_usage(&[1, 0x06]))
        }),
    );
    refuse(
        "key-identifier-twice",
        twice,
        "The root has two identifiers.",
        chain().root(|mut root| {
            root.extensions.push(root.extensions[0].clone());
            root
        }),
    );
}

fn authorities(vectors: &mut Vectors) {
    let mut refuse = |what: &str, code: &str, reason: &str, chain: Chain| {
        vectors.refuse(&format!("chain/{what}"), code, reason, message_under(chain));
    };
    let none = "x509/not-authority";
    refuse(
        "intermediate-without-constraints",
        none,
        "It does not say that it may issue.",
        chain().intermediate(|certificate| certificate.without(BASIC_CONSTRAINTS)),
    );
    refuse(
        "intermediate-no-authority",
        none,
        "It says that it must not issue.",
        chain().intermediate(|certificate| certificate.replace(end_entity())),
    );
    refuse(
        "leaf-authority",
        "x509/leaf-authority",
        "The leaf may issue others.",
        chain().leaf(|leaf| leaf.replace(authority(None))),
    );
    let usage = "x509/key-usage";
    refuse(
        "intermediate-for-lists-only",
        usage,
        "It may sign lists, not certificates.",
        chain().intermediate(|certificate| certificate.replace(key_usage(&[1, 0x02]))),
    );
    refuse(
        "intermediate-for-messages",
        usage,
        "It may sign messages, not certificates.",
        chain().intermediate(|certificate| certificate.replace(key_usage(&[7, 0x80]))),
    );
    refuse(
        "intermediate-without-key-usage",
        usage,
        "It does not say what it may sign.",
        chain().intermediate(|certificate| certificate.without(KEY_USAGE)),
    );
    refuse(
        "leaf-for-agreement",
        usage,
        "It may agree on keys, not sign.",
        chain().leaf(|leaf| leaf.replace(key_usage(&[3, 0x08]))),
    );
    refuse(
        "leaf-for-certificates",
        usage,
        "It may sign certificates, not messages.",
        chain().leaf(|leaf| leaf.replace(key_usage(&[2, 0x04]))),
    );
    refuse(
        "leaf-without-key-usage",
        usage,
        "It does not say what it may sign.",
        chain().leaf(|leaf| leaf.without(KEY_USAGE)),
    );
    vectors.refuse(
        "chain/root-of-path-length-0",
        "x509/path-length",
        "The root allows no authority below it.",
        message_under_root("root-of-path-length-0"),
    );
    vectors.refuse(
        "chain/root-for-lists-only",
        usage,
        "The root may sign lists, not certificates.",
        message_under_root("root-for-lists-only"),
    );
}

fn names(vectors: &mut Vectors) {
    let mut refuse = |what: &str, code: &str, reason: &str, chain: Chain| {
        vectors.refuse(&format!("chain/{what}"), code, reason, message_under(chain));
    };
    let issuer = |leaf: Certificate, common_name: &str| Certificate {
        issuer: name(common_name, "G6", "Test Inc."),
        ..leaf
    };
    let code = "x509/name";
    refuse(
        "leaf-of-other-issuer",
        code,
        "Another authority issued the leaf, by its name.",
        chain().leaf(|leaf| issuer(leaf, "Other Authority")),
    );
    refuse(
        "issuer-in-other-case",
        code,
        "A capital makes another name.",
        chain().leaf(|leaf| {
            issuer(
                leaf,
                "TEST Worldwide Developer Relations Certification Authority",
            )
        }),
    );
    refuse(
        "issuer-with-space",
        code,
        "A space makes another name.",
        chain().leaf(|leaf| {
            issuer(
                leaf,
                "Test Worldwide Developer Relations Certification Authority ",
            )
        }),
    );
    refuse(
        "issuer-in-other-string",
        code,
        "The same letters in another type of string.",
        chain().leaf(|mut leaf| {
            // The common name is the first string: UTF8String becomes PrintableString.
            let place = leaf
                .issuer
                .iter()
                .position(|byte| *byte == 0x0c)
                .expect("a string");
            leaf.issuer[place] = 0x13;
            leaf
        }),
    );
    refuse(
        "issuer-in-other-order",
        code,
        "The parts of the name are in another order.",
        chain().leaf(|mut leaf| {
            let parts = der::content(&leaf.issuer);
            // The first part has a short length, in its second byte.
            let (first, rest) = parts.split_at(2 + usize::from(parts[1]));
            leaf.issuer = der::value(0x30, &[rest, first].concat());
            leaf
        }),
    );
    refuse(
        "intermediate-of-other-issuer",
        code,
        "Another root issued the intermediate.",
        chain().intermediate(|certificate| Certificate {
            issuer: name(
                "Test Root CA - G2",
                "Test Certification Authority",
                "Test Inc.",
            ),
            ..certificate
        }),
    );
    let code = "x509/key-identifier";
    refuse(
        "leaf-of-other-key",
        code,
        "Another key issued the leaf, by its identifier.",
        chain().leaf(|leaf| leaf.replace(authority_key_identifier(&[7; 20]))),
    );
    refuse(
        "intermediate-of-other-key",
        code,
        "Another key issued it, by its identifier.",
        chain().intermediate(|one| one.replace(authority_key_identifier(&[7; 20]))),
    );
    refuse(
        "shorter-key-identifier",
        code,
        "The identifier is only the beginning of it.",
        {
            let identifier = Keys::of("the App Store").intermediate.identifier();
            chain().leaf(|leaf| leaf.replace(authority_key_identifier(&identifier[..19])))
        },
    );
}

fn signatures(vectors: &mut Vectors) {
    let mut refuse = |what: &str, reason: &str, chain: Chain| {
        vectors.refuse(
            &format!("chain/{what}"),
            "x509/signature",
            reason,
            message_under(chain),
        );
    };
    let attacker = || Keys::of("the attacker");
    refuse(
        "leaf-signed-by-other",
        "Another key signed the leaf in the right name.",
        chain().leaf(|leaf| leaf.signed_by(attacker().intermediate)),
    );
    refuse(
        "intermediate-signed-by-other",
        "Another key signed it in the right name.",
        chain().intermediate(|certificate| certificate.signed_by(attacker().root)),
    );
    refuse(
        "leaf-signed-by-root",
        "The root signed the leaf in the intermediate's name.",
        chain().leaf(|leaf| leaf.signed_by(Keys::of("the App Store").root)),
    );
    refuse(
        "leaf-signed-by-itself",
        "The leaf's key signed the leaf in another's name.",
        chain().leaf(|leaf| leaf.signed_by(Keys::of("the App Store").leaf)),
    );
    refuse(
        "leaf-serial-changed",
        "A bit was changed after the leaf was signed.",
        chain().leaf_as(changed_after_signing),
    );
    refuse(
        "intermediate-serial-changed",
        "A bit was changed after it was signed.",
        chain().intermediate_as(changed_after_signing),
    );
    refuse(
        "leaf-key-exchanged",
        "The key was exchanged after the leaf was signed.",
        {
            let exchanged = |leaf: &Certificate| {
                let signed = leaf.der();
                let (genuine, other) =
                    (leaf.public_key.clone(), Key::p256("the attacker").public());
                let place = signed
                    .windows(genuine.len())
                    .position(|window| window == genuine);
                let place = place.expect("the key is inside");
                [&signed[..place], &other, &signed[place + other.len()..]].concat()
            };
            let mut chain = chain().leaf_as(exchanged);
            chain.signer = Key::p256("the attacker");
            chain
        },
    );
    refuse(
        "leaf-signature-bit",
        "The last bit of the leaf's signature is the other one.",
        chain().leaf_as(last_bit_flipped),
    );
    refuse(
        "intermediate-signature-bit",
        "The last bit of its signature is the other one.",
        chain().intermediate_as(last_bit_flipped),
    );
    refuse(
        "leaf-signature-of-another",
        "The signature of another certificate.",
        chain().leaf_as(|leaf| {
            let other = Certificate {
                serial: der::integer(&[1]),
                ..leaf.clone()
            };
            let signature = leaf.signer.sign(leaf.hash, &other.to_be_signed());
            with_signature(leaf, &signature_der(&signature))
        }),
    );
    refuse(
        "leaf-signature-zero",
        "Both halves of the signature are 0.",
        chain().leaf_as(|leaf| {
            let zero = der::integer(&[0]);
            with_signature(leaf, &der::sequence(&[&zero, &zero]))
        }),
    );
    refuse(
        "leaf-signature-raw",
        "The form that messages use.",
        chain().leaf_as(|leaf| with_signature(leaf, &raw_signature(leaf))),
    );
    refuse(
        "leaf-signature-and-more",
        "Something follows both numbers.",
        chain().leaf_as(|leaf| {
            let signature = signature_der(&raw_signature(leaf));
            with_signature(leaf, &der::with_trailing(&signature, &der::null()))
        }),
    );
    refuse(
        "leaf-signature-with-leading-zero",
        "A number begins with a zero too many.",
        chain().leaf_as(|leaf| {
            let raw = raw_signature(leaf);
            let (r, s) = raw.split_at(raw.len() / 2);
            let r = der::integer(&[&[0, 0], r].concat());
            with_signature(leaf, &der::sequence(&[&r, &der::unsigned(s)]))
        }),
    );
    refuse(
        "leaf-signature-with-long-length",
        "A length has a byte too many.",
        chain().leaf_as(|leaf| {
            let signature = signature_der(&raw_signature(leaf));
            with_signature(leaf, &der::with_long_length(&signature))
        }),
    );
}

fn algorithms(vectors: &mut Vectors) {
    let mut refuse = |what: &str, reason: &str, chain: Chain| {
        vectors.refuse(
            &format!("chain/{what}"),
            "x509/algorithm",
            reason,
            message_under(chain),
        );
    };
    let sha256 = || Hash::Sha256.algorithm();
    refuse(
        "leaf-sha-256",
        "The authorities sign over SHA-384.",
        chain().leaf(|leaf| leaf.hashed_by(Hash::Sha256)),
    );
    refuse(
        "intermediate-sha-256",
        "The authorities sign over SHA-384.",
        chain().intermediate(|certificate| certificate.hashed_by(Hash::Sha256)),
    );
    refuse(
        "other-algorithm-inside",
        "What is signed names another algorithm.",
        chain().leaf(|leaf| Certificate {
            algorithm: sha256(),
            ..leaf
        }),
    );
    refuse(
        "other-algorithm-outside",
        "Another algorithm is named beside the signature.",
        chain().leaf(|leaf| Certificate {
            outer_algorithm: sha256(),
            ..leaf
        }),
    );
    refuse(
        "other-algorithm-inside-intermediate",
        "What is signed names another algorithm.",
        chain().intermediate(|one| Certificate {
            algorithm: sha256(),
            ..one
        }),
    );
    refuse(
        "algorithm-with-parameters",
        "ECDSA has no parameters, not even NULL.",
        {
            let algorithm = der::with_trailing(&Hash::Sha384.algorithm(), &der::null());
            chain().leaf(|leaf| Certificate {
                algorithm: algorithm.clone(),
                outer_algorithm: algorithm,
                ..leaf
            })
        },
    );
    refuse("algorithm-of-rsa", "The algorithm is one of RSA.", {
        let algorithm = der::sequence(&[&der::oid("1.2.840.113549.1.1.12"), &der::null()]);
        chain().leaf(|leaf| Certificate {
            algorithm: algorithm.clone(),
            outer_algorithm: algorithm,
            ..leaf
        })
    });
}

fn keys(vectors: &mut Vectors) {
    let mut refuse = |what: &str, reason: &str, chain: Chain| {
        vectors.refuse(
            &format!("chain/{what}"),
            "x509/key",
            reason,
            message_under(chain),
        );
    };
    let leaf = || Keys::of("the App Store").leaf;
    let p256 = || leaf().curve();
    refuse(
        "leaf-p-384",
        "Leaves have P-256 keys.",
        chain().leaf_key(&Key::p384("a leaf")),
    );
    refuse("intermediate-p-256", "Authorities have P-384 keys.", {
        let key = Key::p256("an intermediate");
        let holding = key.clone();
        chain()
            .intermediate(move |certificate| certificate.holding(&holding))
            .leaf(|leaf| leaf.signed_by(key))
    });
    refuse(
        "root-p-256",
        "Authorities have P-384 keys.",
        chain().root(|root| root.holding(&Key::p256("a root"))),
    );
    refuse("point-off-the-curve", "The point has another y.", {
        let mut point = leaf().point();
        point[64] ^= 1;
        chain().leaf(|leaf| leaf.holding_point(&p256(), &point))
    });
    refuse(
        "point-off-the-curve-intermediate",
        "The point has another y.",
        {
            let key = Keys::of("the App Store").intermediate;
            let mut point = key.point();
            point[96] ^= 1;
            chain().intermediate(|certificate| certificate.holding_point(&key.curve(), &point))
        },
    );
    refuse("point-of-zeros", "The point is 0, 0.", {
        let point = [&[4][..], &[0; 64]].concat();
        chain().leaf(|leaf| leaf.holding_point(&p256(), &point))
    });
    refuse(
        "coordinate-beyond-the-field",
        "A coordinate is larger than the field.",
        {
            let point = [&[4][..], &[0xff; 64]].concat();
            chain().leaf(|leaf| leaf.holding_point(&p256(), &point))
        },
    );
    refuse(
        "explicit-curve",
        "The curve is described, not named.",
        chain().leaf(|one| one.holding_point(&explicit_p256(), &leaf().point())),
    );
    refuse(
        "implied-curve",
        "The curve is inherited, not named.",
        chain().leaf(|one| one.holding_point(&der::null(), &leaf().point())),
    );
    refuse(
        "no-curve",
        "The curve is left out.",
        chain().leaf(|one| one.holding_point(&[], &leaf().point())),
    );
    refuse(
        "curve-of-bitcoin",
        "The curve is another of the same size.",
        chain().leaf(|one| one.holding_point(&der::oid("1.3.132.0.10"), &leaf().point())),
    );
    refuse("rsa-leaf", "The key is one of RSA.", {
        let algorithm = der::sequence(&[&der::oid("1.2.840.113549.1.1.1"), &der::null()]);
        let modulus = der::unsigned(&[0xc5; 256]);
        let key = der::sequence(&[&modulus, &der::integer(&[1, 0, 1])]);
        let public_key = der::sequence(&[&algorithm, &der::bit_string(&key)]);
        chain().leaf(|leaf| Certificate { public_key, ..leaf })
    });
    refuse(
        "leaf-for-agreement-by-algorithm",
        "The key is on the right curve, but for agreeing on keys.",
        {
            let algorithm = der::sequence(&[&der::oid("1.3.132.1.12"), &p256()]);
            let public_key = der::sequence(&[&algorithm, &der::bit_string(&leaf().point())]);
            chain().leaf(|leaf| Certificate { public_key, ..leaf })
        },
    );
    refuse("edwards-leaf", "The key is one of Edwards.", {
        let algorithm = der::sequence(&[&der::oid("1.3.101.112")]);
        let public_key = der::sequence(&[&algorithm, &der::bit_string(&[0x58; 32])]);
        chain().leaf(|leaf| Certificate { public_key, ..leaf })
    });
}

/// The right names, the wrong people.
fn strangers(vectors: &mut Vectors) {
    let mut refuse = |what: &str, code: &str, reason: &str, chain: Chain| {
        vectors.refuse(&format!("chain/{what}"), code, reason, message_under(chain));
    };
    let genuine = || Keys::of("the App Store");
    let attacker = || Keys::of("the attacker");
    refuse(
        "of-the-attacker",
        "x509/root",
        "Only the names are right.",
        chain_of("the attacker"),
    );
    refuse(
        "root-issued-again",
        "x509/root",
        "The root's key signed another root.",
        chain().root(|root| Certificate {
            serial: der::integer(&[1]),
            ..root
        }),
    );
    refuse(
        "root-signed-again",
        "x509/root",
        "The same root, with another signature.",
        chain().root(|root| root.signed_by(attacker().root)),
    );
    refuse(
        "genuine-below-other-root",
        "x509/root",
        "The genuine chain, with another root.",
        {
            let root = attacker().root;
            chain().root(|genuine| genuine.holding(&root).signed_by(root))
        },
    );
    refuse(
        "attacker-below-the-root",
        "x509/key-identifier",
        "The genuine root, other keys below.",
        {
            let root = genuine().root;
            chain_of("the attacker").root(|attackers| chain_root(attackers, &root))
        },
    );
    refuse(
        "attacker-well-below-the-root",
        "x509/signature",
        "Even the root's identifier is right.",
        {
            let root = genuine().root;
            chain_of("the attacker")
                .intermediate(|one| one.replace(authority_key_identifier(&root.identifier())))
                .root(|attackers| chain_root(attackers, &root))
        },
    );
    refuse(
        "attacker-below-the-intermediate",
        "x509/signature",
        "Only the leaf is the attacker's.",
        {
            let leaf = chain_of("the attacker").signer;
            chain()
                .leaf(|one| one.signed_by(attacker().intermediate))
                .leaf_key(&leaf)
        },
    );
    refuse(
        "leaf-as-intermediate",
        "x509/key",
        "A genuine leaf issued a leaf.",
        {
            let issuer = genuine().leaf;
            chain()
                .intermediate(|certificate| certificate.holding(&issuer))
                .leaf(|leaf| leaf.signed_by(issuer.clone()))
        },
    );
}

/// The root of the attacker becomes the genuine one, which is the same but for its key.
fn chain_root(attackers: Certificate, root: &Key) -> Certificate {
    let identifier = subject_key_identifier(&root.identifier());
    attackers
        .holding(root)
        .replace(identifier)
        .signed_by(root.clone())
}

fn changed_after_signing(certificate: &Certificate) -> Der {
    let mut changed = certificate.clone();
    let last = changed.serial.len() - 1;
    changed.serial[last] ^= 1;
    let signed = certificate.der();
    let [genuine, other] = [certificate.to_be_signed(), changed.to_be_signed()];
    let place = signed
        .windows(genuine.len())
        .position(|window| window == genuine);
    let place = place.expect("what was signed is inside");
    [&signed[..place], &other, &signed[place + other.len()..]].concat()
}

fn last_bit_flipped(certificate: &Certificate) -> Der {
    let mut der = certificate.der();
    let last = der.len() - 1;
    der[last] ^= 1;
    der
}

fn raw_signature(certificate: &Certificate) -> Vec<u8> {
    certificate
        .signer
        .sign(certificate.hash, &certificate.to_be_signed())
}

fn with_signature(certificate: &Certificate, signature: &[u8]) -> Der {
    let signature = der::bit_string(signature);
    der::sequence(&[
        &certificate.to_be_signed(),
        &certificate.outer_algorithm,
        &signature,
    ])
}

/// P-256 as X9.62 describes curves: field, coefficients, generator, order, cofactor.
fn explicit_p256() -> Der {
    let hex = |text: &str| -> Vec<u8> {
        let digits = text.as_bytes().chunks(2);
        let digits = digits.map(|pair| core::str::from_utf8(pair).expect("digits"));
        digits
            .map(|pair| u8::from_str_radix(pair, 16).expect("digits"))
            .collect()
    };
    let prime = hex("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff");
    let a = hex("ffffffff00000001000000000000000000000000fffffffffffffffffffffffc");
    let b = hex("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b");
    let x = hex("6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296");
    let y = hex("4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5");
    let order = hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    der::sequence(&[
        &der::integer(&[1]),
        &der::sequence(&[&der::oid("1.2.840.10045.1.1"), &der::unsigned(&prime)]),
        &der::sequence(&[&der::octet_string(&a), &der::octet_string(&b)]),
        &der::octet_string(&[&[4][..], &x, &y].concat()),
        &der::unsigned(&order),
        &der::integer(&[1]),
    ])
}
