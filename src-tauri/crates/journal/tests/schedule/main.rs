//! The pure scheduler: a table for each of its sentences, decisions against the rules, and years of sleeps, crashes, travel
//! and wrong clocks.
//!
//! `KEPT_REMIND_SEEDS=100000` tells so many years; `KEPT_REMIND_SEED=7` that one.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod check;
mod clock;
mod desk;
mod dice;
mod each;
mod judge;
mod met;
mod script;
mod table;
mod world;

use met::Met;

/// Years, in all four tests together.
const YEARS: u64 = 3_200;

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.trim().parse().ok()
}

/// A quarter of the years.
fn years(quarter: u64) {
    let (first, count) = match number("KEPT_REMIND_SEED") {
        Some(seed) => (seed, u64::from(seed % 4 == quarter)),
        None => (quarter, number("KEPT_REMIND_SEEDS").unwrap_or(YEARS) / 4),
    };
    let mut met = Met::default();
    for seed in (0..count).map(|place| first + place * 4) {
        match world::tell(seed, 365, false) {
            Ok((_, year)) => met.add(&year),
            Err(what) => panic!("KEPT_REMIND_SEED={seed} {what}"),
        }
    }
    // Years in which nothing of the kind happens prove nothing.
    let Met { looks, toasts, digests, again, passed, full_days, in_gaps, in_overlaps, together, mishaps } =
        met;
    let rare = [digests, again, passed, full_days, in_gaps, in_overlaps, together, mishaps];
    assert!(count < 500 || rare.iter().all(|count| *count > 20), "{met:?}");
    assert!(count < 500 || (looks > count * 200 && toasts > count * 10), "{met:?}");
}

#[test]
fn years_told_one() {
    years(0);
}

#[test]
fn years_told_two() {
    years(1);
}

#[test]
fn years_told_three() {
    years(2);
}

#[test]
fn years_told_four() {
    years(3);
}

/// The years above jump from look to look. A year told minute by minute must be the same.
#[test]
fn nothing_happens_between_the_looks_that_are_told() {
    for seed in 1..=6 {
        let [slow, fast] = [true, false].map(|is_slow| world::tell(seed, 50, is_slow).unwrap());
        assert_eq!(slow.0.toasts, fast.0.toasts, "seed {seed}");
        assert!(slow.1.looks > fast.1.looks * 20, "{} and {} looks", slow.1.looks, fast.1.looks);
    }
}
