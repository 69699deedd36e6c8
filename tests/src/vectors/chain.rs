//! What the three certificates must be, each by itself and all together.

mod algorithms;
mod authorities;
mod extensions;
mod keys;
mod markers;
mod names;
mod signatures;
mod strangers;

use super::Vectors;
use crate::pki::chain::Chain;
use crate::pki::message::message_under;

impl Vectors {
    /// A message that is genuine but for its chain.
    fn refuse_chain(&mut self, id: &str, code: &str, reason: &str, chain: Chain) {
        self.refuse(&format!("chain/{id}"), code, reason, message_under(chain));
    }
}

pub(super) fn add(vectors: &mut Vectors) {
    markers::add(vectors);
    extensions::add(vectors);
    authorities::add(vectors);
    names::add(vectors);
    signatures::add(vectors);
    algorithms::add(vectors);
    keys::add(vectors);
    strangers::add(vectors);
}
