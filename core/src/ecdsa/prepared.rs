//! Keys with a table, and the base point's table that they are used with.

use super::curve::{Curve, Domain};
use super::equation;
use super::key::{Coordinates, PublicKey};
use super::p256::P256;
use super::p384::P384;
use super::signature::{Numbers, Signature};
use super::table::{self, Table};

/// The base point of a curve with its table, which every prepared key of the curve shares.
pub struct BasePoint(Tables);

/// A key with its table: several times as fast as the key alone, and several times as large as a
/// verification is long to build.
pub struct PreparedKey(Tables);

type P256Table = Table<<P256 as Domain<9>>::Element, { table::windows(256) }>;
type P384Table = Table<<P384 as Domain<14>>::Element, { table::windows(384) }>;

/// The table of one point, by curve.
enum Tables {
    P256(P256Table),
    P384(P384Table),
}

impl BasePoint {
    /// Builds the table of the curve's base point.
    #[must_use]
    pub fn new(curve: Curve) -> Self {
        Self(match curve {
            Curve::P256 => Tables::P256(Table::new(&P256::base())),
            Curve::P384 => Tables::P384(Table::new(&P384::base())),
        })
    }
}

impl PreparedKey {
    /// Builds the table of a key.
    #[must_use]
    pub fn new(key: &PublicKey) -> Self {
        Self(match &key.0 {
            Coordinates::P256(key) => Tables::P256(Table::new(&key.point::<P256>())),
            Coordinates::P384(key) => Tables::P384(Table::new(&key.point::<P384>())),
        })
    }

    /// Bytes that a table holds: 59,904 for P-256 and 136,192 for P-384. The base point's table
    /// holds as many.
    #[must_use]
    pub const fn memory(curve: Curve) -> usize {
        match curve {
            Curve::P256 => P256Table::MEMORY,
            Curve::P384 => P384Table::MEMORY,
        }
    }

    /// Whether the signature of this digest is the key's, as [`PublicKey::verify`] says; false also
    /// if the base point is of another curve.
    #[must_use]
    pub fn verify(&self, base: &BasePoint, digest: &[u8], signature: &Signature) -> bool {
        match (&self.0, &base.0, &signature.0) {
            (Tables::P256(key), Tables::P256(base), Numbers::P256(signature)) => {
                equation::holds::<P256, 9>(digest, signature, |u1, u2| {
                    Table::combine([(base, u1), (key, u2)])
                })
            }
            (Tables::P384(key), Tables::P384(base), Numbers::P384(signature)) => {
                equation::holds::<P384, 14>(digest, signature, |u1, u2| {
                    Table::combine([(base, u1), (key, u2)])
                })
            }
            _ => false,
        }
    }
}
