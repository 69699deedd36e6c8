//! The crates `p256` and `p384` behind one interface of bytes, scalars and points.

use core::fmt::Debug;
use core::ops::{Add, Mul, Neg, Sub};

use russet::ecdsa::Curve;

/// A generic implementation of one curve.
pub trait Oracle {
    /// The curve.
    const CURVE: Curve;
    /// The length of a scalar and of a coordinate.
    const LENGTH: usize;
    /// The order of the group in hexadecimal.
    const ORDER: &str;
    /// A number modulo the order.
    type Scalar: Copy
        + Debug
        + PartialEq
        + From<u64>
        + Add<Output = Self::Scalar>
        + Sub<Output = Self::Scalar>
        + Mul<Output = Self::Scalar>
        + Neg<Output = Self::Scalar>;
    /// A point other than infinity.
    type Point: Copy;

    /// Whether the key, any form of SEC 1, is acceptable.
    fn accepts_key(key: &[u8]) -> bool;
    /// Whether the signature is the key's; the digest is at least half as long as a scalar.
    fn verifies(key: &[u8], digest: &[u8], signature: &[u8]) -> bool;
    /// Whether the bytes are a signature in DER, both numbers being in range.
    fn accepts_der(signature: &[u8]) -> bool;
    /// The number in these bytes, highest first, modulo the order.
    fn scalar(bytes: &[u8]) -> Self::Scalar;
    /// The bytes of a scalar, highest first.
    fn bytes(scalar: Self::Scalar) -> Vec<u8>;
    /// The inverse of a scalar other than zero.
    fn inverse(scalar: Self::Scalar) -> Option<Self::Scalar>;
    /// The sum of a multiple of the base point and one of another, unless it is infinity.
    fn combine(
        base_factor: Self::Scalar,
        point: Self::Point,
        point_factor: Self::Scalar,
    ) -> Option<Self::Point>;
    /// The base point.
    fn base() -> Self::Point;
    /// The point with this x-coordinate and even y, if there is one.
    fn lift(x: &[u8]) -> Option<Self::Point>;
    /// The uncompressed form of SEC 1.
    fn sec1(point: Self::Point) -> Vec<u8>;
}

macro_rules! oracle {
    ($(#[$attribute:meta])* $name:ident, $library:ident, $nist:ident, $length:literal, $order:literal) => {
        $(#[$attribute])*
        pub struct $name;

        const _: () = {
            use $library::ecdsa::signature::hazmat::PrehashVerifier;
            use $library::ecdsa::{Signature, VerifyingKey};
            use $library::elliptic_curve::ops::Reduce;
            use $library::elliptic_curve::point::DecompressPoint;
            use $library::elliptic_curve::sec1::ToSec1Point;
            use $library::elliptic_curve::subtle::Choice;
            use $library::elliptic_curve::{Field, FieldBytes, Group};
            use $library::{AffinePoint, $nist, ProjectivePoint, Scalar};

            fn field_bytes(bytes: &[u8]) -> FieldBytes<$nist> {
                FieldBytes::<$nist>::try_from(bytes).expect("as many bytes as a scalar has")
            }

            impl Oracle for $name {
                const CURVE: Curve = Curve::$name;
                const LENGTH: usize = $length;
                const ORDER: &str = $order;
                type Scalar = Scalar;
                type Point = AffinePoint;

                fn accepts_key(key: &[u8]) -> bool {
                    VerifyingKey::from_sec1_bytes(key).is_ok()
                }

                fn verifies(key: &[u8], digest: &[u8], signature: &[u8]) -> bool {
                    let Ok(key) = VerifyingKey::from_sec1_bytes(key) else { return false };
                    let Ok(signature) = Signature::from_slice(signature) else { return false };
                    key.verify_prehash(digest, &signature).is_ok()
                }

                fn accepts_der(signature: &[u8]) -> bool {
                    Signature::from_der(signature).is_ok()
                }

                fn scalar(bytes: &[u8]) -> Scalar {
                    <Scalar as Reduce<FieldBytes<$nist>>>::reduce(&field_bytes(bytes))
                }

                fn bytes(scalar: Scalar) -> Vec<u8> {
                    scalar.to_bytes().to_vec()
                }

                fn inverse(scalar: Scalar) -> Option<Scalar> {
                    Field::invert(&scalar).into()
                }

                fn combine(
                    base_factor: Scalar,
                    point: AffinePoint,
                    point_factor: Scalar,
                ) -> Option<AffinePoint> {
                    let point = ProjectivePoint::from(point) * point_factor;
                    let sum = ProjectivePoint::GENERATOR * base_factor + point;
                    (!bool::from(sum.is_identity())).then(|| sum.to_affine())
                }

                fn base() -> AffinePoint {
                    AffinePoint::GENERATOR
                }

                fn lift(x: &[u8]) -> Option<AffinePoint> {
                    AffinePoint::decompress(&field_bytes(x), Choice::from(0)).into()
                }

                fn sec1(point: AffinePoint) -> Vec<u8> {
                    point.to_sec1_point(false).as_bytes().to_vec()
                }
            }
        };
    };
}

oracle!(
    /// P-256 by the crate `p256`.
    P256, p256, NistP256, 32,
    "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"
);
oracle!(
    /// P-384 by the crate `p384`.
    P384, p384, NistP384, 48,
    "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973"
);
