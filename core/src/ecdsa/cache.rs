//! A bounded memory of keys that verifies faster with those that come back.

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;

use super::curve::Curve;
use super::key::PublicKey;
use super::prepared::{BasePoint, PreparedKey};
use super::signature::Signature;

/// Verifies signatures and keeps tables for the keys used last.
///
/// A key is remembered once a signature of it was valid, and gets its table when a second one is:
/// a table takes as long to build as a few verifications without, so a key seen once never pays for
/// one. Each remembered key is charged with the memory of its table whether it has one or not. More
/// keys in turn than tables fit therefore build no tables at all, rather than each other's away.
///
/// Clones share the tables there are.
#[derive(Clone)]
pub struct KeyCache {
    memory_limit: usize,
    p256_base: Option<Arc<BasePoint>>,
    p384_base: Option<Arc<BasePoint>>,
    /// The key used last comes first.
    keys: Vec<Remembered>,
}

#[derive(Clone)]
struct Remembered {
    key: PublicKey,
    path: Path,
}

/// How signatures of a remembered key are verified.
#[derive(Clone)]
enum Path {
    /// Without a table; the next valid signature builds one.
    OneOff,
    /// With a table.
    Prepared(Arc<PreparedKey>),
    /// Without a table for good: the one that was built gave another answer.
    Distrusted,
}

impl KeyCache {
    /// A cache whose tables, those of the base points included, never hold more bytes than this.
    ///
    /// [`PreparedKey::memory`] says what a table holds. A limit below two tables of a curve, one of
    /// them for its base point, keeps none.
    #[must_use]
    pub const fn new(memory_limit: usize) -> Self {
        Self {
            memory_limit,
            p256_base: None,
            p384_base: None,
            keys: Vec::new(),
        }
    }

    /// Whether the signature of this digest is the key's: always the answer of
    /// [`PublicKey::verify`].
    #[must_use]
    pub fn verify(&mut self, key: &PublicKey, digest: &[u8], signature: &Signature) -> bool {
        let Some(position) = self
            .keys
            .iter()
            .position(|remembered| remembered.key == *key)
        else {
            let valid = key.verify(digest, signature);
            if valid {
                self.remember(key);
            }
            return valid;
        };
        self.keys[..=position].rotate_right(1);
        let base = match key.curve() {
            Curve::P256 => &mut self.p256_base,
            Curve::P384 => &mut self.p384_base,
        };
        let path = &mut self.keys[0].path;
        if let (Path::Prepared(prepared), Some(base)) = (&*path, &*base) {
            return prepared.verify(base, digest, signature);
        }
        let valid = key.verify(digest, signature);
        if valid && matches!(path, Path::OneOff) {
            let base = base.get_or_insert_with(|| Arc::new(BasePoint::new(key.curve())));
            let prepared = PreparedKey::new(key);
            // Both ways of verifying must agree before the second one is relied upon.
            *path = if prepared.verify(base, digest, signature) {
                Path::Prepared(Arc::new(prepared))
            } else {
                Path::Distrusted
            };
        }
        valid
    }

    /// Bytes that the tables hold now.
    #[must_use]
    pub fn memory(&self) -> usize {
        let bases = [
            (&self.p256_base, Curve::P256),
            (&self.p384_base, Curve::P384),
        ];
        let bases = bases
            .iter()
            .filter(|(base, _)| base.is_some())
            .map(|(_, curve)| *curve);
        let keys = self
            .keys
            .iter()
            .filter(|key| matches!(key.path, Path::Prepared(_)));
        bases
            .chain(keys.map(|key| key.key.curve()))
            .map(PreparedKey::memory)
            .sum()
    }

    /// Puts a new key first, and forgets those used longest ago until all that remain fit.
    fn remember(&mut self, key: &PublicKey) {
        self.keys.insert(
            0,
            Remembered {
                key: key.clone(),
                path: Path::OneOff,
            },
        );
        while self.charge() > self.memory_limit && self.keys.pop().is_some() {}
    }

    /// Bytes that the tables would hold if every remembered key had one.
    fn charge(&self) -> usize {
        [
            (Curve::P256, &self.p256_base),
            (Curve::P384, &self.p384_base),
        ]
        .into_iter()
        .map(|(curve, base)| {
            let keys = self
                .keys
                .iter()
                .filter(|key| key.key.curve() == curve)
                .count();
            let bases = usize::from(keys > 0 || base.is_some());
            (keys + bases) * PreparedKey::memory(curve)
        })
        .sum()
    }
}

/// The tables are thousands of numbers that tell nobody anything.
impl fmt::Debug for KeyCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeyCache")
            .field("memory", &self.memory())
            .finish_non_exhaustive()
    }
}
