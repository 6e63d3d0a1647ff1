//! Numbers by chance, the same on every machine.

use std::sync::atomic::{AtomicBool, Ordering};

/// `KEPT_SEED` in the environment takes its place.
const SEED: u64 = 20_261_119;

/// A small generator (xorshift64*).
#[derive(Debug, Clone)]
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        // Seeds that follow each other give stories that have nothing in common.
        let mixed = (seed ^ (seed >> 31)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Self((mixed ^ (mixed >> 29)).max(1))
    }

    pub(crate) fn number(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        ((self.number() >> 33) % end.max(1) as u64) as usize
    }

    /// True once in so many times.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub(crate) fn one_of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }

    /// One of those, each as often as its weight says.
    pub(crate) fn weighted<T: Copy>(&mut self, all: &[(u32, T)]) -> T {
        let mut left = self.below(all.iter().map(|(weight, _)| *weight as usize).sum());
        for (weight, one) in all {
            match left.checked_sub(*weight as usize) {
                None => return *one,
                Some(rest) => left = rest,
            }
        }
        all[0].1
    }
}

/// What the numbers of this run begin with; said once, so that a failure can be had again.
pub(crate) fn seed() -> u64 {
    static SAID: AtomicBool = AtomicBool::new(false);
    let seed = std::env::var("KEPT_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(SEED);
    if !SAID.swap(true, Ordering::Relaxed) {
        eprintln!("KEPT_SEED={seed}");
    }
    seed
}
