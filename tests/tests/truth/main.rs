//! Search never says anything but what the journal holds: any story, told to a journal and to a model beside it, with
//! the same answers after every step.
//!
//! `KEPT_SEED` begins with other numbers, `KEPT_STORIES=10` tells ten times as many.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says its seed"
)]

mod busy;
mod chance;
mod files;
mod kill;
mod model;
mod question;
mod run;
mod shrink;
mod step;
mod vocabulary;
mod witness;

use chance::{Chance, seed};
use run::{Told, tell};
use std::fmt::Write as _;
use step::{Mix, Step};

/// So many stories of so many steps; each is a seed of its own.
fn stories(what: u64, count: u64, length: usize, mix: Mix) {
    let times = std::env::var("KEPT_STORIES").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    for number in 0..count * times {
        let seed = seed().wrapping_add(what * 1_000_003).wrapping_add(number);
        let mut chance = Chance::new(seed);
        let story: Vec<Told> =
            (0..length).map(|_| (chance.below(2), Step::by_chance(&mut chance, mix))).collect();
        let Err(why) = shrink::outcome(&story, tell) else { continue };
        eprintln!("story {number} (its seed is {seed}) goes wrong, {why}\nlooking for a shorter one");
        let (story, why) = shrink::shortest(&story, tell);
        let mut told = String::new();
        for (who, step) in &story {
            let _ = write!(told, "\n    ({who}, {step:?}),");
        }
        panic!("{why}\nThe story:{told}");
    }
}

#[test]
fn what_is_written_is_what_is_found() {
    let mix = Mix { writes: 8, asks: 20, upkeep: 1, damage: 0, languages: false, holds: false };
    stories(1, 16, 1_500, mix);
}

#[test]
fn a_word_is_found_in_the_language_of_its_account() {
    let mix = Mix { writes: 10, asks: 20, upkeep: 1, damage: 1, languages: true, holds: false };
    stories(4, 16, 1_500, mix);
}

#[test]
fn a_damaged_or_older_index_hides_nothing() {
    let mix = Mix { writes: 10, asks: 20, upkeep: 2, damage: 2, languages: false, holds: false };
    stories(2, 16, 1_500, mix);
}

#[test]
fn whoever_holds_the_lock_of_the_index_hides_nothing() {
    let mix = Mix { writes: 10, asks: 20, upkeep: 6, damage: 1, languages: false, holds: true };
    stories(3, 16, 1_500, mix);
}
