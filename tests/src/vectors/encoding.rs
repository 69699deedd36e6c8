//! Certificates in DER, to the last bit: each fault is signed like the rest.

mod authorities;
mod bits;
mod defaults;
pub(super) mod extensions;
mod lengths;
mod points;
mod serials;
mod times;
mod trailing;
mod versions;

use super::Vectors;
use crate::pki::chain::Chain;
use crate::pki::message::message_under;

type Refuse<'a> = &'a mut dyn FnMut(&str, &str, Chain);

pub(super) fn add(vectors: &mut Vectors) {
    versions::add(vectors);

    let mut refuse = |what: &str, reason: &str, chain: Chain| {
        vectors.refuse(
            &format!("encoding/{what}"),
            "x509/encoding",
            reason,
            message_under(chain),
        );
    };
    serials::add(&mut refuse);
    lengths::add(&mut refuse);
    defaults::add(&mut refuse);
    times::add(&mut refuse);
    trailing::add(&mut refuse);
    bits::add(&mut refuse);
    points::add(&mut refuse);
    extensions::add(&mut refuse);
    authorities::add(&mut refuse);
}
