//! Whether search finds what an account manager means: queries with the answers that somebody judged to be right, over the sample
//! journal and over a small one in eleven languages. It prints the mean reciprocal rank and every miss.
//!
//! # The bars
//! A judged answer that is not in its top 3 or top 10 is a miss, and no miss is allowed: the judgements were made by reading the journals,
//! before looking at any ranking, so that a miss is a fault of the ranking. The mean reciprocal rank may fall to [`BAR`]: a right
//! answer that comes second now and then is no harm, but below 0.85 it would be second in every third query, and whoever
//! presses Enter on the first row would be wrong too often to trust it.
#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test fails by panicking, and prints what it measured"
)]

mod judge;
mod language;
mod many_tongues;
mod sample;
mod tongues;

use judge::{BAR, Judged, judge};
use kept_api::{Command as _, Sample};
use kept_tests::open;

#[test]
fn the_sample_journal_answers_what_an_account_manager_types() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = open(folder.path());
    Sample::default().run(&mut journal).unwrap();
    let verdict = judge(&mut journal, "sample", sample::JUDGED);
    verdict.holds(BAR);
}

#[test]
fn eleven_languages_are_found_as_they_are_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = open(folder.path());
    many_tongues::fill(&mut journal);
    judge(&mut journal, "eleven languages, in the tail", tongues::JUDGED).holds(BAR);
    // The same from the committed index.
    journal.reindex(&|_| ()).unwrap();
    judge(&mut journal, "eleven languages, in the index", tongues::JUDGED).holds(BAR);
}

/// A judged query of the sample or of the other journal: see [`Judged`].
const fn typing(line: &'static str, top: usize, right: &'static [&'static str]) -> Judged {
    Judged { line, is_enter: false, top, right }
}

const fn enter(line: &'static str, top: usize, right: &'static [&'static str]) -> Judged {
    Judged { line, is_enter: true, top, right }
}
