//! The engine against `p256` and `p384`, on signatures chosen to be difficult.
//!
//! A case is made backwards: first the point u1 * G + u2 * Q that verification is to arrive at, or
//! the multipliers it is to use, then the signature and the digest that make it so. With the
//! logarithms of keys and points known, only scalars are needed for that.

use core::ops::AddAssign;

use russet::ecdsa::{BasePoint, KeyCache, PreparedKey, PublicKey, Signature};

use crate::oracle::Oracle;

/// The generator `SplitMix64`.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below the limit.
    fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).expect("64 bits hold every index");
        usize::try_from(self.next() % limit).expect("below an index")
    }

    fn choose<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    fn bytes(&mut self, length: usize) -> Vec<u8> {
        (0..length).map(|_| self.next().to_le_bytes()[0]).collect()
    }
}

/// A key with what it takes to verify with it.
struct Key<O: Oracle> {
    /// The number that the base point is multiplied with to reach the key, if it is known.
    logarithm: Option<O::Scalar>,
    point: O::Point,
    sec1: Vec<u8>,
    public: PublicKey,
    prepared: PreparedKey,
}

impl<O: Oracle> Key<O> {
    fn new(point: O::Point, logarithm: Option<O::Scalar>) -> Self {
        let sec1 = O::sec1(point);
        let public = PublicKey::from_sec1(O::CURVE, &sec1).expect("the oracle made the point");
        let prepared = PreparedKey::new(&public);
        Self {
            logarithm,
            point,
            sec1,
            public,
            prepared,
        }
    }
}

/// A signature with its digest.
#[derive(Clone)]
struct Case {
    digest: Vec<u8>,
    r: Vec<u8>,
    s: Vec<u8>,
}

/// Differential tests of one curve.
pub struct Differential<O: Oracle> {
    random: Random,
    base: BasePoint,
    cache: KeyCache,
    order: Vec<u8>,
    keys: Vec<Key<O>>,
    /// Multiples of the base point with known x, reduced.
    points: Vec<(O::Scalar, O::Scalar)>,
    /// Signatures of special points, each under a key of its own.
    special: Vec<(Key<O>, Case)>,
}

/// What became of the cases.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Signatures compared, each on every path.
    pub cases: u64,
    /// Those of them that the oracle accepted.
    pub valid: u64,
    /// Keys compared.
    pub keys: u64,
    /// Those of them that both accepted.
    pub valid_keys: u64,
}

impl AddAssign for Outcome {
    fn add_assign(&mut self, other: Self) {
        self.cases += other.cases;
        self.valid += other.valid;
        self.keys += other.keys;
        self.valid_keys += other.valid_keys;
    }
}

impl<O: Oracle> Differential<O> {
    /// Prepares keys and points; the seed decides everything that follows.
    ///
    /// # Panics
    ///
    /// If the engine refuses a key of the oracle.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let mut random = Random(seed);
        let order = unhex(O::ORDER);
        let zero = O::Scalar::from(0);
        let mut logarithms: Vec<O::Scalar> = (1..=8).map(O::Scalar::from).collect();
        // A half and a third, and powers of two, such as windows begin with.
        logarithms.extend(
            [2, 3]
                .map(O::Scalar::from)
                .map(|it| O::inverse(it).expect("not zero")),
        );
        for exponent in [27, 28, 84, 224, 252] {
            logarithms.push((0..exponent).fold(O::Scalar::from(1), |power, _| power + power));
        }
        for _ in 0..24 {
            logarithms.push(O::scalar(&random.bytes(O::LENGTH)));
        }
        for index in 0..logarithms.len() {
            logarithms.push(-logarithms[index]);
        }
        let multiple = |factor| O::combine(factor, O::base(), zero).expect("not zero");
        let keys = logarithms
            .iter()
            .map(|it| Key::new(multiple(*it), Some(*it)))
            .collect();
        for factor in 9..=64 {
            logarithms.push(O::Scalar::from(factor));
        }
        let points = logarithms
            .iter()
            .map(|factor| {
                (
                    *factor,
                    O::scalar(&O::sec1(multiple(*factor))[1..=O::LENGTH]),
                )
            })
            .collect();
        let mut differential = Self {
            random,
            base: BasePoint::new(O::CURVE),
            cache: KeyCache::new(8 * PreparedKey::memory(O::CURVE)),
            order,
            keys,
            points,
            special: Vec::new(),
        };
        differential.add_special();
        differential
    }

    /// Signatures that arrive at points with x in [n, p), x near zero or x near the middle, and
    /// keys that have such an x.
    fn add_special(&mut self) {
        let mut near_order = self.order.clone();
        let mut near_zero = vec![0; O::LENGTH];
        let mut found = 0;
        while found < 24 {
            let (x, beyond_order) = match found % 2 {
                0 => (&mut near_order, true),
                _ => (&mut near_zero, false),
            };
            let point = O::lift(x);
            let r = O::scalar(x);
            increment(x);
            let Some(point) = point else { continue };
            found += 1;
            // As a key: its logarithm is unknown, so the sum is computed.
            let key = Key::<O>::new(point, None);
            let [u1, u2] = [0; 2].map(|_| O::scalar(&self.random.bytes(O::LENGTH)));
            let sum = O::combine(u1, key.point, u2).expect("a random sum");
            let sum_x = O::scalar(&O::sec1(sum)[1..=O::LENGTH]);
            self.special
                .push((key, Case::from_multipliers::<O>(sum_x, u1, u2)));
            // As the sum: the key follows from e and s. With r = 0 there is no signature.
            let Some(r_inverse) = O::inverse(r) else {
                continue;
            };
            let [e, s] = [0; 2].map(|_| O::scalar(&self.random.bytes(O::LENGTH)));
            let key = O::combine(-(e * r_inverse), point, s * r_inverse).expect("a random sum");
            let case = Case {
                digest: O::bytes(e),
                r: O::bytes(r),
                s: O::bytes(s),
            };
            assert!(
                O::verifies(&O::sec1(key), &case.digest, &case.signature()),
                "{beyond_order}"
            );
            self.special.push((Key::new(key, None), case));
        }
    }

    /// Compares so many signatures, and a key for every fourth.
    ///
    /// # Panics
    ///
    /// If the engine and the oracle disagree; the message holds the case.
    pub fn run(&mut self, cases: u64) -> Outcome {
        let mut outcome = Outcome::default();
        for index in 0..cases {
            outcome.cases += 1;
            outcome.valid += u64::from(self.compare_signature());
            if index % 4 == 0 {
                outcome.keys += 1;
                outcome.valid_keys += u64::from(self.compare_key());
            }
        }
        outcome
    }

    fn compare_signature(&mut self) -> bool {
        let special = self.random.below(8) == 0;
        let mut key_index = self.random.below(self.keys.len());
        let mut case = if special {
            key_index = self.random.below(self.special.len());
            self.special[key_index].1.clone()
        } else {
            let logarithm = self.keys[key_index]
                .logarithm
                .expect("known for all of these");
            self.case(logarithm)
        };
        if self.random.below(2) == 0 {
            self.spoil(&mut case);
            if !special && self.random.below(8) == 0 {
                key_index = self.random.below(self.keys.len());
            }
        }
        let key = if special {
            &self.special[key_index].0
        } else {
            &self.keys[key_index]
        };

        let fixed = case.signature();
        let expected = O::verifies(&key.sec1, &case.digest, &fixed);
        let signature = Signature::from_fixed(O::CURVE, &fixed);
        assert_eq!(
            signature,
            Signature::from_der(O::CURVE, &case.der()),
            "{:02x?}",
            case.der()
        );
        let answers = signature.map(|signature| {
            [
                key.public.verify(&case.digest, &signature),
                key.prepared.verify(&self.base, &case.digest, &signature),
            ]
        });
        let answers = answers.unwrap_or([false; 2]);
        assert_eq!(answers, [expected; 2], "key {:02x?}, {case:02x?}", key.sec1);
        if let Some(signature) = signature.filter(|_| self.random.below(16) == 0) {
            let answer = self.cache.verify(&key.public, &case.digest, &signature);
            assert_eq!(
                answer, expected,
                "cached key {:02x?}, {case:02x?}",
                key.sec1
            );
        }
        expected
    }

    /// A valid signature of a key with known logarithm, or one whose sum is infinity.
    fn case(&mut self, d: O::Scalar) -> Case {
        let (k, x) = *self.random.choose(&self.points);
        let d_inverse = O::inverse(d).expect("no key is infinity");
        let two = O::Scalar::from(2);
        match self.random.below(8) {
            // u1 * G = u2 * Q, and one that is almost so.
            0 => {
                let u2 = k * O::inverse(two * d).expect("not zero");
                let u2 = if self.random.below(2) == 0 {
                    u2
                } else {
                    u2 + O::Scalar::from(1)
                };
                Case::from_multipliers::<O>(x, k - u2 * d, u2)
            }
            // u1 * G = -u2 * Q: the sum is infinity, whatever r is.
            1 => {
                let u2 = self.scalar();
                Case::from_multipliers::<O>(x, -(u2 * d), u2)
            }
            // u1 is special: zero, small, near the order, near a power of two.
            2 | 3 => {
                let u1 = self.scalar();
                Case::from_multipliers::<O>(x, u1, (k - u1) * d_inverse)
            }
            // u2 is.
            4 | 5 => {
                let u2 = self.scalar();
                Case::from_multipliers::<O>(x, k - u2 * d, u2)
            }
            // The digest is, in value or in length.
            _ => {
                let digest = self.digest();
                let number = Case::digest_number::<O>(&digest);
                let s = (number + x * d) * O::inverse(k).expect("not zero");
                Case {
                    digest,
                    r: O::bytes(x),
                    s: O::bytes(s),
                }
            }
        }
    }

    /// A scalar, mostly a special one.
    fn scalar(&mut self) -> O::Scalar {
        let small = O::Scalar::from(u64::try_from(self.random.below(70)).expect("small"));
        let scalar = match self.random.below(4) {
            0 => small,
            1 => {
                let exponent = self.random.below(8 * O::LENGTH);
                (0..exponent).fold(O::Scalar::from(1), |power, _| power + power) + small
            }
            2 => {
                // Long runs of ones and zeros.
                let mut bytes = vec![0; O::LENGTH];
                let [from, to] = [0; 2].map(|_| self.random.below(O::LENGTH));
                bytes[from.min(to)..from.max(to)].fill(0xff);
                O::scalar(&bytes) - small
            }
            _ => O::scalar(&self.random.bytes(O::LENGTH)),
        };
        if self.random.below(2) == 0 {
            scalar
        } else {
            -scalar
        }
    }

    /// A digest of special value or length, but not one that the oracle finds too short.
    fn digest(&mut self) -> Vec<u8> {
        match self.random.below(6) {
            0 => vec![0; O::LENGTH],
            // The order and its neighbours.
            1 => {
                let mut digest = self.order.clone();
                digest[O::LENGTH - 1] = digest[O::LENGTH - 1].wrapping_add(self.random.bytes(1)[0]);
                digest
            }
            2 => vec![0xff; O::LENGTH],
            3 => self.random.bytes(32),
            4 => self.random.bytes(48),
            _ => self.random.bytes(64),
        }
    }

    /// Changes a case a little; now and then it stays valid.
    fn spoil(&mut self, case: &mut Case) {
        let negated = |bytes: &[u8]| O::bytes(-O::scalar(bytes));
        match self.random.below(12) {
            0 => increment(&mut case.r),
            1 => increment(&mut case.s),
            2 => case.r = negated(&case.r),
            3 => case.s = negated(&case.s),
            4 => core::mem::swap(&mut case.r, &mut case.s),
            5 => case.r = self.out_of_range(),
            6 => case.s = self.out_of_range(),
            7 => case.digest.extend([0]),
            8 => {
                let index = self.random.below(case.digest.len());
                case.digest[index] ^= 1 << self.random.below(8);
            }
            9 => {
                let index = self.random.below(O::LENGTH);
                case.r[index] ^= 1 << self.random.below(8);
            }
            10 => {
                let index = self.random.below(O::LENGTH);
                case.s[index] ^= 1 << self.random.below(8);
            }
            // r plus the order is another number of the same class, but too large.
            _ => add(&mut case.r, &self.order),
        }
    }

    /// Zero, the order, or more.
    fn out_of_range(&mut self) -> Vec<u8> {
        match self.random.below(4) {
            0 => vec![0; O::LENGTH],
            1 => self.order.clone(),
            2 => {
                let mut bytes = self.order.clone();
                increment(&mut bytes);
                bytes
            }
            _ => vec![0xff; O::LENGTH],
        }
    }

    fn compare_key(&mut self) -> bool {
        let mut sec1 = self.random.choose(&self.keys).sec1.clone();
        match self.random.below(8) {
            0 => {}
            1 => sec1[0] = self.random.bytes(1)[0],
            2 => sec1.truncate(self.random.below(sec1.len())),
            3 => sec1.push(0),
            4 => {
                sec1.truncate(1 + O::LENGTH);
                sec1[0] = 2;
            }
            // The negative: y is replaced by p - y, here by its bits.
            5 => {
                let index = 1 + self.random.below(sec1.len() - 1);
                sec1[index] ^= 1 << self.random.below(8);
            }
            6 => {
                let start = 1 + O::LENGTH * self.random.below(2);
                sec1[start..start + O::LENGTH].fill(0xff);
            }
            _ => sec1[1..].fill(0),
        }
        let uncompressed = sec1.len() == 1 + 2 * O::LENGTH && sec1[0] == 4;
        let expected = uncompressed && O::accepts_key(&sec1);
        assert_eq!(
            PublicKey::from_sec1(O::CURVE, &sec1).is_some(),
            expected,
            "{sec1:02x?}"
        );
        expected
    }
}

impl Case {
    /// The signature that verification turns into these multipliers, for r from the given x.
    fn from_multipliers<O: Oracle>(x: O::Scalar, u1: O::Scalar, u2: O::Scalar) -> Self {
        // s = r / u2 and e = u1 * s; with u2 = 0 there is none, and any s will do.
        let s = O::inverse(u2).map_or(O::Scalar::from(1), |inverse| x * inverse);
        Self {
            digest: O::bytes(u1 * s),
            r: O::bytes(x),
            s: O::bytes(s),
        }
    }

    /// The number that a digest stands for.
    fn digest_number<O: Oracle>(digest: &[u8]) -> O::Scalar {
        let digest = &digest[..digest.len().min(O::LENGTH)];
        let mut bytes = vec![0; O::LENGTH - digest.len()];
        bytes.extend(digest);
        O::scalar(&bytes)
    }

    fn signature(&self) -> Vec<u8> {
        [self.r.as_slice(), &self.s].concat()
    }

    /// The DER form.
    fn der(&self) -> Vec<u8> {
        let mut content = Vec::new();
        for number in [&self.r, &self.s] {
            let zeros = number.iter().take_while(|byte| **byte == 0).count();
            let digits = &number[zeros.min(number.len() - 1)..];
            let padding = usize::from(digits[0] >= 0x80);
            content.extend([2, u8::try_from(digits.len() + padding).expect("short")]);
            content.extend(&[0][..padding]);
            content.extend(digits);
        }
        let mut der = vec![0x30, u8::try_from(content.len()).expect("short")];
        der.extend(content);
        der
    }
}

impl core::fmt::Debug for Case {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(
            f,
            "digest {:02x?}, r {:02x?}, s {:02x?}",
            self.digest, self.r, self.s
        )
    }
}

/// Adds one to a number, highest byte first.
fn increment(bytes: &mut [u8]) {
    add(bytes, &[1]);
}

/// Adds a number to another, highest byte first, and drops what does not fit.
fn add(bytes: &mut [u8], other: &[u8]) {
    let mut carry = 0;
    for (index, byte) in bytes.iter_mut().rev().enumerate() {
        let digit = other
            .iter()
            .rev()
            .nth(index)
            .map_or(0, |digit| u16::from(*digit));
        let sum = u16::from(*byte) + digit + carry;
        *byte = sum.to_le_bytes()[0];
        carry = sum >> 8;
    }
}

fn unhex(digits: &str) -> Vec<u8> {
    (0..digits.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&digits[at..at + 2], 16).expect("hexadecimal"))
        .collect()
}
