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
