//! Reminders on real journals: right day in every zone, and years of several programs, crashes, sleeps, travel and wrong
//! clocks over one folder.
//!
//! `KEPT_REMINDER_YEARS="7 8 9"` tells other years.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[allow(dead_code, reason = "the pure scheduler's years need all of it")]
#[path = "../../../src-tauri/crates/journal/tests/schedule/check.rs"]
mod check;
#[allow(dead_code, reason = "the pure scheduler's years need all of it")]
#[path = "../../../src-tauri/crates/journal/tests/schedule/clock.rs"]
mod clock;
mod desk;
#[path = "../../../src-tauri/crates/journal/tests/schedule/dice.rs"]
mod dice;
mod judge;
mod race;
mod user;
mod year;
mod zones;

use year::Met;

/// Years of each of the two tests; one takes about a second.
const YEARS: u64 = 12;

fn years(seeds: impl Iterator<Item = u64>) {
    let mut all = Met::default();
    for seed in seeds {
        let met = year::tell(seed).unwrap_or_else(|what| panic!("KEPT_REMINDER_YEARS={seed} {what}"));
        all.looks += met.looks;
        all.toasts += met.toasts;
        all.digests += met.digests;
        all.again += met.again;
        all.mishaps += met.mishaps;
        all.clicks += met.clicks;
    }
    // Years in which nothing of the kind happens prove nothing.
    let Met { looks, toasts, digests, again, mishaps, clicks } = all;
    assert!(
        looks == 0 || [toasts, digests, again, mishaps, clicks].iter().all(|count| *count > 20),
        "{all:?}"
    );
}

#[test]
fn years_over_one_folder() {
    years(1..=YEARS);
}

#[test]
fn more_years_over_one_folder() {
    years(YEARS + 1..=2 * YEARS);
}

#[test]
fn other_years_where_somebody_asks_for_them() {
    let seeds = std::env::var("KEPT_REMINDER_YEARS").unwrap_or_default();
    for seed in seeds.split_whitespace() {
        let met = year::tell(seed.parse().unwrap())
            .unwrap_or_else(|what| panic!("KEPT_REMINDER_YEARS={seed} {what}"));
        println!("{seed}: {met:?}");
    }
}
