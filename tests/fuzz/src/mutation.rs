//! Changes to seeds, for the short run in the tests. libFuzzer, which looks where its changes lead,
//! finds more; this finds it again in every runtime of the tests and needs nothing installed.

/// Draws changes from a sequence of numbers that is the same in every run.
#[derive(Debug)]
pub struct Mutator(u64);

impl Mutator {
    /// A sequence.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed ^ 0x9E37_79B9_7F4A_7C15)
    }

    /// One of the seeds after one to four changes.
    pub fn change(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let mut input = self.pick(seeds).to_vec();
        for _ in 0..=self.below(4) {
            self.change_once(&mut input, seeds);
        }
        input
    }

    fn change_once(&mut self, input: &mut Vec<u8>, seeds: &[Vec<u8>]) {
        /// Bytes at which readers of DER, JSON and base64 take another turn.
        const TURNS: &[u8] =
            b"\x00\x01\x02\x30\x31\x80\x81\x82\x84\xA0\xA3\xFF.\"\\{}[],:-+/=_ \n9e";
        let at = self.below(input.len() + 1);
        let upto = at + self.below((input.len() - at).min(40) + 1);
        match self.below(7) {
            0 if at < input.len() => input[at] ^= 1 << self.below(8),
            1 if at < input.len() => input[at] = *self.pick(TURNS),
            2 => input.insert(at, *self.pick(TURNS)),
            3 => drop(input.drain(at..upto)),
            4 => {
                let again = input[at..upto].to_vec();
                drop(input.splice(at..at, again));
            }
            5 => input.truncate(at),
            _ => {
                let other = self.pick(seeds);
                let from = self.below(other.len() + 1);
                let until = from + self.below((other.len() - from).min(200) + 1);
                drop(input.splice(at..upto, other[from..until].iter().copied()));
            }
        }
    }

    fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// A number below this one (splitmix64, whose bias is of no importance here).
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        let bound = u64::try_from(bound).expect("lengths fit");
        usize::try_from(mixed % bound).expect("below a length")
    }
}
