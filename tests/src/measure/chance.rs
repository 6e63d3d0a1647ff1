//! Numbers that look like chance and are the same everywhere: the corpora of two machines must not differ by a word.

/// A sequence that its seed decides (`SplitMix64`).
#[derive(Clone)]
pub(super) struct Chance(u64);

impl Chance {
    /// The sequence of a seed. Neighbouring seeds have nothing in common.
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Any number.
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 when `end` is 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }

    /// A number from 0 to 1, 1 excluded.
    pub(super) fn part(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// One of them.
    ///
    /// # Panics
    /// There are none.
    pub(super) fn one<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// Ranks by Zipf's law: the second is half as frequent as the first, the third a third.
pub(super) struct Zipf(Vec<f64>);

impl Zipf {
    /// Over so many ranks.
    pub(super) fn new(ranks: usize) -> Self {
        let mut sum = 0.0;
        let mut all: Vec<f64> = (1..=ranks)
            .map(|rank| {
                sum += 1.0 / rank as f64;
                sum
            })
            .collect();
        for part in &mut all {
            *part /= sum;
        }
        Self(all)
    }

    /// A rank, counted from 0.
    pub(super) fn rank(&self, chance: &mut Chance) -> usize {
        let part = chance.part();
        self.0.partition_point(|end| *end <= part).min(self.0.len() - 1)
    }
}
