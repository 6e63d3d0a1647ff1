//! Search never says anything but what the journal holds: any story, told to a journal and to a model beside it, with
//! the same answers after every step.
//!
//! `KEPT_SEED` begins with other numbers, `KEPT_STORIES=10` tells ten times as many, `KEPT_STORY=8` that one only.
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
mod write;

use chance::{Chance, seed};
use run::{Told, tell};
use std::fmt::Write as _;
use std::sync::atomic::Ordering::Relaxed;
use step::{Mix, Step};

/// So many stories of so many steps; each is a seed of its own.
fn stories(what: u64, count: u64, length: usize, mix: Mix) {
    let times = std::env::var("KEPT_STORIES").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    let only: Option<u64> = std::env::var("KEPT_STORY").ok().and_then(|number| number.parse().ok());
    for number in (0..count * times).filter(|number| only.is_none_or(|only| only == *number)) {
        let seed = seed().wrapping_add(what * 1_000_003).wrapping_add(number);
        let mut chance = Chance::new(seed);
        let story: Vec<Told> =
            (0..length).map(|_| (chance.below(2), Step::by_chance(&mut chance, mix))).collect();
        let tell = |story: &[Told]| tell(story, mix.background);
        let Err(why) = shrink::outcome(&story, tell) else { continue };
        eprintln!("story {number} (its seed is {seed}) goes wrong, {why}\nlooking for a shorter one");
        let quiet: Vec<Told> = without_questions(&story, &why);
        let is_enough = shrink::outcome(&quiet, tell).is_err();
        let (story, why) = shrink::shortest(if is_enough { &quiet } else { &story }, tell);
        let mut told = String::new();
        for (who, step) in &story {
            let _ = write!(told, "\n    ({who}, {step:?}),");
        }
        panic!("{why}\nThe story:{told}");
    }
    let [all, less] = run::ANSWERS.each_ref().map(|count| count.load(Relaxed));
    eprintln!("{all} answers, {less} of them from an index that was not whole");
    assert!(less < all / 2, "too few answers to tell: {less} of {all} said that they may lack something");
}

/// The story up to the step that went wrong, with none but the last of its questions.
fn without_questions(story: &[Told], why: &str) -> Vec<Told> {
    let step = why.strip_prefix("step ").and_then(|rest| rest.split(',').next()?.parse().ok());
    let end = step.map_or(story.len(), |step: usize| step + 1).min(story.len());
    let is_kept = |at: usize, told: &Told| at + 1 == end || !matches!(told.1, Step::Ask(_) | Step::Leaf(_));
    story[..end]
        .iter()
        .enumerate()
        .filter(|(at, told)| is_kept(*at, told))
        .map(|(_, told)| told.clone())
        .collect()
}

#[test]
fn what_is_written_is_what_is_found() {
    let mix =
        Mix { writes: 8, asks: 20, upkeep: 1, damage: 0, languages: false, holds: false, background: false };
    stories(1, 16, 1_500, mix);
}

#[test]
fn a_word_is_found_in_the_language_of_its_account() {
    let mix =
        Mix { writes: 10, asks: 20, upkeep: 1, damage: 1, languages: true, holds: false, background: false };
    stories(4, 16, 1_500, mix);
}

#[test]
fn a_damaged_or_older_index_hides_nothing() {
    let mix =
        Mix { writes: 10, asks: 20, upkeep: 2, damage: 2, languages: false, holds: false, background: false };
    stories(2, 16, 1_500, mix);
}

#[test]
fn whoever_holds_the_lock_of_the_index_hides_nothing() {
    let mix =
        Mix { writes: 10, asks: 20, upkeep: 6, damage: 1, languages: false, holds: true, background: false };
    stories(3, 16, 1_500, mix);
}

#[test]
fn a_thread_beside_each_program_hides_nothing() {
    let mix =
        Mix { writes: 10, asks: 20, upkeep: 2, damage: 1, languages: true, holds: false, background: true };
    stories(5, 10, 1_200, mix);
}
