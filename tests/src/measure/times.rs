//! Times of one thing, and what can be said of them.

use std::time::{Duration, Instant};

/// Times of one thing, in no order. Each may stand for more or fewer of its kind than another.
#[derive(Debug, Clone, Default)]
pub struct Times {
    sorted: Vec<(Duration, f64)>,
    weight: f64,
}

impl Times {
    /// What was measured, in any order.
    pub fn new(times: Vec<Duration>) -> Self {
        Self::weighted(times.into_iter().map(|time| (time, 1.0)).collect())
    }

    /// Several groups as one, in which every group counts alike, however many times were taken in it.
    pub fn even<'a>(groups: impl Iterator<Item = &'a Self>) -> Self {
        let share = |group: &'a Self| {
            let one = 1.0 / group.count().max(1) as f64;
            group.sorted.iter().map(move |(time, _)| (*time, one))
        };
        Self::weighted(groups.flat_map(share).collect())
    }

    fn weighted(mut sorted: Vec<(Duration, f64)>) -> Self {
        sorted.sort_by_key(|(time, _)| *time);
        let weight = sorted.iter().map(|(_, weight)| weight).sum();
        Self { sorted, weight }
    }

    /// How many were taken.
    pub fn count(&self) -> usize {
        self.sorted.len()
    }

    /// The time that `part` of them (0 to 1) do not exceed; zero when there are none.
    pub fn at(&self, part: f64) -> Duration {
        let wanted = self.weight * part;
        let mut sum = 0.0;
        let reached = self.sorted.iter().find(|(_, weight)| {
            sum += weight;
            // Adding shares may lose a billionth.
            sum >= wanted - 1e-9
        });
        reached.or(self.sorted.last()).map_or(Duration::ZERO, |(time, _)| *time)
    }

    /// The one in the middle.
    pub fn median(&self) -> Duration {
        self.at(0.5)
    }

    /// What one in a hundred exceeds.
    pub fn tail(&self) -> Duration {
        self.at(0.99)
    }

    /// How often `self` fits into `other`, where `part` of each do not exceed it.
    pub fn times_faster(&self, other: &Self, part: f64) -> f64 {
        other.at(part).as_secs_f64() / self.at(part).as_secs_f64().max(1e-9)
    }
}

/// How long something takes, and what comes of it.
pub fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let result = work();
    (start.elapsed(), result)
}

/// Three digits that matter, as milliseconds: "0.123", "4.56", "1,690".
pub fn milliseconds(time: Duration) -> String {
    let ms = time.as_secs_f64() * 1_000.0;
    match ms {
        ms if ms < 0.995 => format!("{ms:.3}"),
        ms if ms < 9.95 => format!("{ms:.2}"),
        ms if ms < 99.5 => format!("{ms:.1}"),
        ms => thousands(ms.round() as u64),
    }
}

/// A number with commas: "1,000,000".
pub fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ms(all: &[u64]) -> Times {
        Times::new(all.iter().map(|ms| Duration::from_millis(*ms)).collect())
    }

    #[test]
    fn parts_of_times() {
        let all: Vec<u64> = (1..=100).rev().collect();
        for (times, part, expected) in [
            (&all[..], 0.5, 50),
            (&all[..], 0.99, 99),
            (&[7], 0.0, 7),
            (&[7], 0.99, 7),
            (&[3, 1, 2], 0.5, 2),
            (&[], 0.5, 0),
        ] {
            assert_eq!(ms(times).at(part), Duration::from_millis(expected), "{times:?} at {part}");
        }
    }

    #[test]
    fn a_group_that_was_asked_rarely_counts_as_much_as_another() {
        // Two slow times stand for half of all.
        let (fast, slow) = (ms(&[1; 98]), ms(&[50, 90]));
        let all = Times::even([&fast, &slow].into_iter());
        assert_eq!(all.at(0.49), Duration::from_millis(1));
        assert_eq!(all.at(0.51), Duration::from_millis(50));
        assert_eq!(all.at(0.74), Duration::from_millis(50));
        assert_eq!(all.at(0.76), Duration::from_millis(90));
        assert_eq!(all.count(), 100);
        assert!((fast.times_faster(&slow, 0.9) - 90.0).abs() < 1e-6);
    }

    #[test]
    fn numbers_are_short() {
        for (micros, expected) in [
            (123, "0.123"),
            (996, "1.00"),
            (4_561, "4.56"),
            (45_610, "45.6"),
            (456_100, "456"),
            (1_690_400, "1,690"),
        ] {
            assert_eq!(milliseconds(Duration::from_micros(micros)), expected);
        }
        assert_eq!(thousands(1_000_000), "1,000,000");
        assert_eq!(thousands(12), "12");
    }
}
