//! Keys, signatures and the cache, with signatures made for the purpose.

use std::vec::Vec;

use num_bigint::BigInt;

use super::super::curve::Domain;
use super::super::integer::Integer;
use super::super::p256::P256;
use super::super::p384::P384;
use super::super::point::{Affine, Sum};
use super::super::table::{self, Table};
use super::super::{BasePoint, Curve, KeyCache, PreparedKey, PublicKey, Signature, batch, sliding};
use super::field::{Field, number};
use super::random::Random;

const CURVES: [Curve; 2] = [Curve::P256, Curve::P384];

/// A number as so many bytes.
fn bytes(number: &BigInt, length: usize) -> Vec<u8> {
    let digits = number.to_bytes_be().1;
    [std::vec![0; length - digits.len()], digits].concat()
}

/// The order of the group and the length of a scalar.
fn order(curve: Curve) -> (BigInt, usize) {
    match curve {
        Curve::P256 => (number(&P256::ORDER.value.limbs, 29), 32),
        Curve::P384 => (number(&P384::ORDER.value.limbs, 28), 48),
    }
}

/// The coordinates of a multiple of the base point, as bytes.
fn multiple<D: Field<LIMBS>, const LIMBS: usize>(factor: &BigInt) -> Vec<u8> {
    let factor = Integer::<LIMBS>::from_bytes(&factor.to_bytes_be().1);
    let zero = Integer::from_hex("0");
    let sum = sliding::combine([(&D::base(), &factor), (&D::base(), &zero)]);
    affine_bytes::<D, LIMBS>(sum)
}

/// The coordinates of a sum other than infinity, as bytes.
fn affine_bytes<D: Field<LIMBS>, const LIMBS: usize>(sum: Sum<D::Element>) -> Vec<u8> {
    let mut affine = [D::base()];
    batch::to_affine(&[sum.0.unwrap()], &mut affine);
    let modulus = number(&D::FIELD.value.limbs, Integer::<LIMBS>::BITS);
    let radix_power = BigInt::from(1) << (Integer::<LIMBS>::BITS * LIMBS);
    let radix_inverse = radix_power.modinv(&modulus).unwrap();
    [affine[0].x, affine[0].y]
        .map(|element| number(&D::limbs(&element), Integer::<LIMBS>::BITS) * &radix_inverse)
        .map(|value| bytes(&(((value % &modulus) + &modulus) % &modulus), D::BYTES))
        .concat()
}

fn coordinates(curve: Curve, factor: &BigInt) -> Vec<u8> {
    match curve {
        Curve::P256 => multiple::<P256, 9>(factor),
        Curve::P384 => multiple::<P384, 14>(factor),
    }
}

fn sec1(curve: Curve, secret: &BigInt) -> Vec<u8> {
    [std::vec![4], coordinates(curve, secret)].concat()
}

fn key(curve: Curve, secret: u32) -> PublicKey {
    PublicKey::from_sec1(curve, &sec1(curve, &secret.into())).unwrap()
}

/// The signature with this secret and this nonce, in the fixed form.
fn sign(curve: Curve, secret: &BigInt, nonce: &BigInt, digest: &[u8]) -> Vec<u8> {
    let (order, length) = order(curve);
    let digest = &digest[..digest.len().min(length)];
    let e = BigInt::from_bytes_be(num_bigint::Sign::Plus, digest);
    let x = &coordinates(curve, nonce)[..length];
    let r = BigInt::from_bytes_be(num_bigint::Sign::Plus, x) % &order;
    let s = ((e + &r * secret) * nonce.modinv(&order).unwrap()) % &order;
    [bytes(&r, length), bytes(&s, length)].concat()
}

fn signature(curve: Curve, secret: u32, digest: &[u8]) -> Signature {
    let fixed = sign(curve, &secret.into(), &BigInt::from(77), digest);
    Signature::from_fixed(curve, &fixed).unwrap()
}

#[test]
fn signatures_verify_until_one_bit_changes() {
    let mut random = Random(8);
    for curve in CURVES {
        let (order, length) = order(curve);
        let base = BasePoint::new(curve);
        for round in 0..24_usize {
            let [secret, nonce] = [0; 2].map(|_| random.below(&(&order - 1)) + 1);
            let mut digest = std::vec![0xff; [20, length, 64][round % 3]];
            if round % 2 == 0 {
                digest.fill_with(|| random.next().to_le_bytes()[0]);
            }
            let mut fixed = sign(curve, &secret, &nonce, &digest);
            let key = PublicKey::from_sec1(curve, &sec1(curve, &secret)).unwrap();
            let prepared = PreparedKey::new(&key);
            let verify = |digest: &[u8], fixed: &[u8]| {
                let signature = Signature::from_fixed(curve, fixed).unwrap();
                let answer = key.verify(digest, &signature);
                assert_eq!(prepared.verify(&base, digest, &signature), answer);
                answer
            };
            assert!(verify(&digest, &fixed));
            // Bits beyond the order's length do not count; the last one that does, does.
            let last = digest.len().min(length) - 1;
            digest.push(1);
            assert!(verify(&digest[..digest.len() - 1], &fixed));
            digest[last] ^= 1;
            assert!(!verify(&digest, &fixed));
            digest[last] ^= 1;
            fixed[2 * length - 1] ^= 1;
            assert!(!verify(&digest[..=last], &fixed));
        }
    }
}

#[test]
fn sums_that_meet_or_vanish_are_decided() {
    for curve in CURVES {
        let (order, length) = order(curve);
        let base = BasePoint::new(curve);
        let secret = BigInt::from(5);
        let key = key(curve, 5);
        let prepared = PreparedKey::new(&key);
        for u2 in [1, 2, 16, 64, 127, 1 << 21, (1 << 28) + 1].map(BigInt::from) {
            // u1 * G = u2 * Q, so the sum is 2 * u2 * secret * G; then u1 * G = -u2 * Q.
            let x = &coordinates(curve, &(&u2 * 2 * &secret))[..length];
            let r = BigInt::from_bytes_be(num_bigint::Sign::Plus, x) % &order;
            let s = (&r * u2.modinv(&order).unwrap()) % &order;
            let fixed = [bytes(&r, length), bytes(&s, length)].concat();
            let signature = Signature::from_fixed(curve, &fixed).unwrap();
            let e = (&u2 * &secret * &s) % &order;
            for (e, valid) in [(e.clone(), true), (&order - e, false)] {
                let digest = bytes(&e, length);
                assert_eq!(key.verify(&digest, &signature), valid);
                assert_eq!(prepared.verify(&base, &digest, &signature), valid);
            }
        }
    }
}

#[test]
fn nothing_of_one_curve_verifies_with_the_other() {
    let digest = [1; 32];
    let [p256, p384] = CURVES.map(|curve| (key(curve, 3), signature(curve, 3, &digest)));
    let [p256_base, p384_base] = CURVES.map(BasePoint::new);
    assert_eq!((p256.0.curve(), p384.0.curve()), (Curve::P256, Curve::P384));
    assert!(!p256.0.verify(&digest, &p384.1));
    assert!(!p384.0.verify(&digest, &p256.1));
    let prepared = PreparedKey::new(&p256.0);
    assert!(prepared.verify(&p256_base, &digest, &p256.1));
    assert!(!prepared.verify(&p384_base, &digest, &p256.1));
    assert!(!prepared.verify(&p256_base, &digest, &p384.1));
}

#[test]
fn keys_are_points_of_the_curve_in_uncompressed_form() {
    for curve in CURVES {
        let good = sec1(curve, &BigInt::from(9));
        let length = good.len();
        let accepts = |bytes: &[u8]| PublicKey::from_sec1(curve, bytes).is_some();
        assert!(accepts(&good));
        assert_ne!(key(curve, 9), key(curve, 10));
        assert!(!accepts(&[]));
        assert!(!accepts(&[0]));
        assert!(!accepts(&good[..length - 1]));
        assert!(!accepts(&[good.as_slice(), &[0]].concat()));
        for form in [0, 2, 3, 5, 6, 7] {
            assert!(!accepts(&[&[form], &good[1..]].concat()));
            assert!(!accepts(&[&[form], &good[1..=length / 2]].concat()));
        }
        for index in 1..length {
            let mut off_curve = good.clone();
            off_curve[index] ^= 1;
            assert!(!accepts(&off_curve));
        }
        assert!(!accepts(
            &[&[4], std::vec![0; length - 1].as_slice()].concat()
        ));
    }
}

/// Coordinates that only a comparison with the modulus tells from acceptable ones.
#[test]
fn coordinates_beyond_the_field_are_refused() {
    fn check<D: Field<LIMBS>, const LIMBS: usize>(curve: Curve) {
        let modulus = number(&D::FIELD.value.limbs, Integer::<LIMBS>::BITS);
        let radix = BigInt::from(1) << (8 * D::BYTES);
        let b = number(&D::B.limbs, Integer::<LIMBS>::BITS);
        // Both moduli are 3 modulo 4, so this power is a square root if there is one.
        let exponent: BigInt = (&modulus + 1) >> 2;
        let mut found = 0;
        for small in 0..40_u32 {
            let x = BigInt::from(small);
            let square: BigInt = ((&x * &x * &x - &x * 3 + &b) % &modulus + &modulus) % &modulus;
            let y = square.modpow(&exponent, &modulus);
            if y.modpow(&BigInt::from(2), &modulus) != square {
                continue;
            }
            found += 1;
            let beyond = &x + &modulus;
            assert!(beyond < radix);
            let sec1 = |x| [&[4][..], &bytes(x, D::BYTES), &bytes(&y, D::BYTES)].concat();
            assert!(PublicKey::from_sec1(curve, &sec1(&x)).is_some());
            assert!(PublicKey::from_sec1(curve, &sec1(&beyond)).is_none());
        }
        assert!(found > 10);
    }
    check::<P256, 9>(Curve::P256);
    check::<P384, 14>(Curve::P384);
}

#[test]
fn fixed_signatures_hold_two_numbers_below_the_order() {
    for curve in CURVES {
        let (order, length) = order(curve);
        let accepts = |r: &BigInt, s: &BigInt| {
            let fixed = [bytes(r, length), bytes(s, length)].concat();
            Signature::from_fixed(curve, &fixed).is_some()
        };
        let (zero, one) = (BigInt::from(0), BigInt::from(1));
        let highest = &order - 1;
        assert!(accepts(&one, &one) && accepts(&highest, &highest));
        for bad in [zero, order.clone(), &order + 1] {
            assert!(!accepts(&bad, &one) && !accepts(&one, &bad));
        }
        for bad in [
            0,
            2,
            2 * length - 2,
            2 * length - 1,
            2 * length + 1,
            2 * length + 2,
        ] {
            assert!(Signature::from_fixed(curve, &std::vec![1; bad]).is_none());
        }
    }
}

#[test]
fn der_signatures_have_one_encoding() {
    let accepts = |bytes: &[u8]| Signature::from_der(Curve::P256, bytes);
    let fixed = |r: u8, s: u8| {
        let mut fixed = [0; 64];
        (fixed[31], fixed[63]) = (r, s);
        Signature::from_fixed(Curve::P256, &fixed)
    };
    assert_eq!(accepts(&[0x30, 6, 2, 1, 1, 2, 1, 2]), fixed(1, 2));
    assert_eq!(
        accepts(&[0x30, 7, 2, 2, 0, 0x80, 2, 1, 0x7f]),
        fixed(0x80, 0x7f)
    );
    for bad in [
        &[][..],
        &[0x30],
        &[0x30, 0],
        // Another tag, for the sequence or a number.
        &[0x31, 6, 2, 1, 1, 2, 1, 2],
        &[0x30, 6, 3, 1, 1, 2, 1, 2],
        &[0x30, 6, 2, 1, 1, 3, 1, 2],
        // Something missing or left over, inside or outside.
        &[0x30, 6, 2, 1, 1, 2, 1],
        &[0x30, 3, 2, 1, 1],
        &[0x30, 6, 2, 1, 1, 2, 1, 2, 0],
        &[0x30, 7, 2, 1, 1, 2, 1, 2, 0],
        &[0x30, 5, 2, 1, 1, 2, 1, 2],
        // A length in more bytes than it takes, or of no stated size.
        &[0x30, 0x81, 6, 2, 1, 1, 2, 1, 2],
        &[0x30, 0x80, 2, 1, 1, 2, 1, 2, 0, 0],
        &[0x30, 7, 2, 0x81, 1, 1, 2, 1, 2],
        // Empty, zero, negative, padded.
        &[0x30, 5, 2, 0, 2, 1, 2],
        &[0x30, 6, 2, 1, 0, 2, 1, 2],
        &[0x30, 6, 2, 1, 0x80, 2, 1, 2],
        &[0x30, 7, 2, 2, 0, 1, 2, 1, 2],
        &[0x30, 7, 2, 2, 0, 0x7f, 2, 1, 2],
        &[0x30, 7, 2, 2, 0, 0, 2, 1, 2],
    ] {
        assert_eq!(accepts(bad), None, "{bad:02x?}");
    }
    // As long as a scalar, one longer because of the sign, and one too long.
    for (curve, length) in [(Curve::P256, 32), (Curve::P384, 48)] {
        let der = |number: &[u8]| {
            let head = [2, u8::try_from(number.len()).unwrap()];
            let content = [&head, number, &[2, 1, 1]].concat();
            let head = [0x30, u8::try_from(content.len()).unwrap()];
            Signature::from_der(curve, &[&head[..], &content].concat())
        };
        assert!(der(&std::vec![1; length]).is_some());
        assert!(der(&[&[0, 0x80], std::vec![1; length - 1].as_slice()].concat()).is_some());
        assert!(der(&std::vec![1; length + 1]).is_none());
    }
}

#[test]
fn tables_are_built_when_a_key_comes_back() {
    let digest = [3; 32];
    for curve in CURVES {
        let table = PreparedKey::memory(curve);
        let mut cache = KeyCache::new(2 * table);
        let (key, signature) = (key(curve, 4), signature(curve, 4, &digest));
        // A wrong signature neither makes the cache remember a key nor build its table.
        assert!(!cache.verify(&key, &[4; 32], &signature));
        assert!(cache.verify(&key, &digest, &signature));
        assert!(!cache.verify(&key, &[4; 32], &signature));
        assert_eq!(cache.memory(), 0);
        for _ in 0..3 {
            assert!(cache.verify(&key, &digest, &signature));
            assert_eq!(cache.memory(), 2 * table);
            assert!(!cache.verify(&key, &[4; 32], &signature));
        }
    }
}

#[test]
fn memory_is_limited_and_the_oldest_key_is_forgotten() {
    let digest = [3; 32];
    let curve = Curve::P256;
    let table = PreparedKey::memory(curve);
    let keys = [1, 2, 3].map(|secret| (key(curve, secret), signature(curve, secret, &digest)));
    // Room for the base point and two keys.
    let mut cache = KeyCache::new(3 * table);
    let mut verify = |index: usize| {
        assert!(cache.verify(&keys[index].0, &digest, &keys[index].1));
        cache.memory() / table
    };
    assert_eq!([0, 0, 1, 1].map(&mut verify), [0, 2, 2, 3]);
    // A third key takes the place of the one used longest ago, and that one begins anew.
    assert_eq!([0, 2, 2, 0].map(&mut verify), [3, 2, 3, 3]);
    assert_eq!([1, 1].map(&mut verify), [2, 3]);

    // Three keys in turn do not fit, so no tables are built at all.
    let mut cache = KeyCache::new(3 * table);
    for index in [0, 1, 2, 0, 1, 2] {
        assert!(cache.verify(&keys[index].0, &digest, &keys[index].1));
        assert_eq!(cache.memory(), 0);
    }

    // One byte less than two tables keeps none, and still verifies.
    let mut cache = KeyCache::new(2 * table - 1);
    for _ in 0..3 {
        assert!(cache.verify(&keys[0].0, &digest, &keys[0].1));
        assert_eq!(cache.memory(), 0);
    }
}

#[test]
fn curves_share_the_memory_of_a_cache() {
    let digest = [3; 32];
    let [small, large] = CURVES.map(PreparedKey::memory);
    let keys = CURVES.map(|curve| (key(curve, 6), signature(curve, 6, &digest)));
    let mut cache = KeyCache::new(2 * small + 2 * large);
    let mut verify = |index: usize| {
        assert!(cache.verify(&keys[index].0, &digest, &keys[index].1));
        cache.memory()
    };
    let all = 2 * small + 2 * large;
    assert_eq!(
        [0, 0, 1, 1, 0, 1].map(&mut verify),
        [0, 2 * small, 2 * small, all, all, all]
    );

    // With a byte less, a key of one curve displaces that of the other but not its base point.
    let mut cache = KeyCache::new(all - 1);
    for (key, signature) in [&keys[0], &keys[0], &keys[1]] {
        assert!(cache.verify(key, &digest, signature));
    }
    assert_eq!(cache.memory(), small);
}

#[test]
fn memory_is_what_the_documentation_says() {
    assert_eq!(CURVES.map(PreparedKey::memory), [59_904, 136_192]);
}

#[test]
fn what_is_printed_of_a_cache_is_its_size() {
    let digest = [3; 32];
    let (key, signature) = (key(Curve::P256, 2), signature(Curve::P256, 2, &digest));
    let mut cache = KeyCache::new(1 << 20);
    assert_eq!(std::format!("{cache:?}"), "KeyCache { memory: 0, .. }");
    for _ in 0..2 {
        assert!(cache.verify(&key, &digest, &signature));
    }
    assert_eq!(std::format!("{cache:?}"), "KeyCache { memory: 119808, .. }");
}

/// Verification looks at x alone, to which a sum of the wrong sign is as good.
#[test]
fn both_ways_arrive_at_the_same_point() {
    fn check<D: Field<LIMBS>, const LIMBS: usize, const WINDOWS: usize>() {
        let mut random = Random(9);
        let order = number(&D::ORDER.value.limbs, Integer::<LIMBS>::BITS);
        let mut double = D::base().to_jacobian();
        double.double();
        let mut point = D::base();
        batch::to_affine(&[double], core::slice::from_mut(&mut point));
        let [base_table, table] =
            [D::base(), point].map(|point| Table::<D::Element, WINDOWS>::new(&point));
        for _ in 0..20 {
            let [u1, u2] =
                [0; 2].map(|_| Integer::<LIMBS>::from_bytes(&random.below(&order).to_bytes_be().1));
            let one_off = sliding::combine([(&D::base(), &u1), (&point, &u2)]);
            let prepared = Table::combine([(&base_table, &u1), (&table, &u2)]);
            let [one_off, prepared] = [one_off, prepared].map(affine_bytes::<D, LIMBS>);
            assert_eq!(one_off, prepared);
        }
    }
    check::<P256, 9, { table::windows(256) }>();
    check::<P384, 14, { table::windows(384) }>();
}

/// Two x-coordinates belong to r if r + n < p, and only then.
#[test]
fn the_second_coordinate_counts_below_the_modulus_only() {
    fn check<D: Field<LIMBS>, const LIMBS: usize>(curve: Curve) {
        let bits = Integer::<LIMBS>::BITS;
        let integer = |value: &BigInt| Integer::<LIMBS>::from_bytes(&value.to_bytes_be().1);
        let modulus = number(&D::FIELD.value.limbs, bits);
        let order = number(&D::ORDER.value.limbs, bits);
        let exponent: BigInt = (&modulus + 1) >> 2;
        let base = BasePoint::new(curve);
        // A key for which the sum has this x, if there is such a point: Q = (s R - e G) / r.
        let verify = |x: &BigInt, r: &BigInt, change: u8| -> Option<bool> {
            let b = number(&D::B.limbs, bits);
            let square: BigInt = ((x * x * x - x * 3 + b) % &modulus + &modulus) % &modulus;
            let y = square.modpow(&exponent, &modulus);
            if y.modpow(&BigInt::from(2), &modulus) != square {
                return None;
            }
            let (e, s) = (BigInt::from(1234), BigInt::from(5678));
            let inverse = r.modinv(&order).unwrap();
            let factors = [
                (&s * &inverse) % &order,
                ((&order - &e) * &inverse) % &order,
            ];
            let point = Affine::from_integers(&integer(x), &integer(&y));
            let [s_factor, e_factor] = factors.map(|factor| integer(&factor));
            let sum = sliding::combine([(&point, &s_factor), (&D::base(), &e_factor)]);
            let key = [std::vec![4], affine_bytes::<D, LIMBS>(sum)].concat();
            let key = PublicKey::from_sec1(curve, &key).unwrap();
            let fixed = [bytes(r, D::BYTES), bytes(&s, D::BYTES)].concat();
            let signature = Signature::from_fixed(curve, &fixed).unwrap();
            let mut digest = bytes(&e, D::BYTES);
            digest[0] ^= change;
            let answer = key.verify(&digest, &signature);
            let prepared = PreparedKey::new(&key);
            assert_eq!(prepared.verify(&base, &digest, &signature), answer);
            Some(answer)
        };
        let (mut beyond, mut below) = (0, 0);
        for small in 1..24_u32 {
            let small = BigInt::from(small);
            // The sum's x is r + n; and with another digest it is neither that nor r.
            if let Some(answer) = verify(&(&order + &small), &small, 0) {
                beyond += 1;
                assert!(answer);
                assert_eq!(verify(&(&order + &small), &small, 1), Some(false));
            }
            // The sum's x is r + n - p.
            let r = &small + &modulus - &order;
            below += u32::from(verify(&small, &r, 0).is_some());
            assert_ne!(verify(&small, &r, 0), Some(true));
        }
        assert!(beyond > 4 && below > 4);
        // r + n is the modulus itself, and the sum's x is zero.
        assert_ne!(verify(&BigInt::ZERO, &(&modulus - &order), 0), Some(true));
    }
    check::<P256, 9>(Curve::P256);
    check::<P384, 14>(Curve::P384);
}
