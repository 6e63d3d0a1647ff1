//! How good a hit is: BM25 × recency.

use crate::SearchError;
use crate::analyze::Tongue;
use crate::document::Stamp;
use crate::plan::{Planner, is_short};
use crate::query::{Query, Said};
use crate::tail::Held;
use chrono::NaiveDate;
use tantivy::Term;

/// After so many days what was said counts half as much more as it ever will.
const HALF_LIFE_DAYS: f32 = 180.0;
/// What old words keep of their worth: they never count less than this.
const NEVER_BELOW: f32 = 0.25;

/// Between [`NEVER_BELOW`] and 1, so that a score times it is never above the score: the search relies on it to
/// skip what cannot win.
pub(crate) fn recency(stamp: Stamp, today: NaiveDate) -> f32 {
    let half_lives = stamp.age(today) as f32 / HALF_LIFE_DAYS;
    NEVER_BELOW + (1.0 - NEVER_BELOW) * (-half_lives).exp2()
}

/// What only begins with an unfinished word, or concerns somebody of that name, is worth so much of what says all
/// that was typed.
pub(crate) const BEGUN: f32 = 0.25;

/// What a link to somebody whom a word names scores in place of the word: less than saying it in a text of any
/// usual length, so that what is found by a name alone comes after and, among itself, newest first.
pub(crate) const NAMED: f32 = 0.01;

const K1: f32 = 1.2;
const B: f32 = 0.75;

/// Scores documents of the tail by the statistics of the index, nearly as tantivy would if they were in it.
pub(crate) struct TailScorer<'a> {
    wanted: Vec<Wanted<'a>>,
    /// Words of a document, in the mean.
    mean_words: f32,
    /// For a language that the index does not hold.
    rarest: f32,
}

/// How rare a stem is in each language.
type Rarity = Vec<(Tongue, f32)>;

struct Wanted<'a> {
    said: &'a Said,
    finished: Vec<(&'a str, Rarity)>,
    unfinished: Option<Unfinished<'a>>,
}

struct Unfinished<'a> {
    start: &'a str,
    /// Of what begins so.
    begun: f32,
    /// Of what says just that.
    whole: Rarity,
}

impl<'a> TailScorer<'a> {
    pub(crate) fn new(planner: &Planner<'_>, query: &'a Query, in_tail: usize) -> Result<Self, SearchError> {
        let (searcher, fields) = (planner.searcher, planner.fields);
        let all = (searcher.num_docs() + in_tail as u64) as f32;
        let says = |field, word: &str| searcher.doc_freq(&Term::from_field_text(field, word));
        let mut words = 0;
        for segment in searcher.segment_readers() {
            words += segment.inverted_index(fields.body)?.total_num_tokens();
        }
        let mean_words = (words as f32 / searcher.num_docs().max(1) as f32).max(1.0);
        let stems = |word: &str| -> Result<Rarity, SearchError> {
            let mut all_tongues = Vec::new();
            for tongue in planner.tongues {
                all_tongues.push((*tongue, rarity(says(fields.body, &tongue.stem(word))?, all)));
            }
            Ok(all_tongues)
        };
        let mut wanted = Vec::new();
        for said in query.wanted() {
            let (before, start) = said.parts();
            let mut finished = Vec::new();
            for word in before {
                finished.push((word.as_str(), stems(word)?));
            }
            let mut unfinished = None;
            if let Some(start) = start {
                let begun = if is_short(start) {
                    says(fields.edges, start)?
                } else {
                    planner.expansions(start)?.iter().map(|(_, documents)| documents).sum()
                };
                unfinished = Some(Unfinished { start, begun: rarity(begun, all), whole: stems(start)? });
            }
            wanted.push(Wanted { said, finished, unfinished });
        }
        Ok(Self { wanted, mean_words, rarest: rarity(0, all) })
    }

    /// Of a document that meets the query.
    pub(crate) fn score(&self, held: &Held) -> f32 {
        let (mut sum, mut is_whole, mut by_name) = (0.0, true, 0.0);
        for wanted in &self.wanted {
            if held.concerns(&wanted.said.named) {
                by_name += NAMED;
            }
            if held.says(wanted.said) {
                let (score, whole) = self.text(wanted, held);
                sum += score;
                is_whole &= whole;
            } else {
                is_whole = false;
            }
        }
        if is_whole { sum } else { (sum + by_name) * BEGUN }
    }

    /// Of a text that says what is wanted, and whether it says just that.
    fn text(&self, wanted: &Wanted<'_>, held: &Held) -> (f32, bool) {
        let times = |all: &[String], word: &str| all.iter().filter(|own| *own == word).count();
        let rarity_in = |all: &Rarity| {
            let known = all.iter().find(|(tongue, _)| *tongue == held.tongue);
            known.map_or(self.rarest, |(_, rarity)| *rarity)
        };
        let finished = wanted.finished.iter().map(|(word, rarity)| {
            rarity_in(rarity) * self.weight(times(&held.stems, &held.tongue.stem(word)), held)
        });
        let finished: f32 = finished.sum();
        let Some(Unfinished { start, begun, whole }) = &wanted.unfinished else { return (finished, true) };
        let said = if is_short(start) {
            times(&held.exact, start)
        } else {
            times(&held.stems, &held.tongue.stem(start))
        };
        match said {
            0 => (finished + begun * self.weight(held.count_started(start), held), false),
            said => (finished + rarity_in(whole) * self.weight(said, held), true),
        }
    }

    /// What so many times said are worth in a text of that length.
    fn weight(&self, times: usize, held: &Held) -> f32 {
        let length = held.exact.len() as f32 / self.mean_words;
        let times = times as f32;
        times * (K1 + 1.0) / (times + K1 * (1.0 - B + B * length))
    }
}

/// Inverse document frequency: of so many documents of `all`.
fn rarity(documents: u64, all: f32) -> f32 {
    let with = (documents as f32).min(all);
    (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Document;
    use chrono::Days;
    use kept_model::Noun;

    #[test]
    fn recency_falls_and_never_leaves_its_bounds() {
        let today: NaiveDate = "2026-11-22".parse().unwrap();
        let at = |days: u64| {
            let day = today.checked_sub_days(Days::new(days));
            recency(Stamp::of(&Document { day, ..Document::new(Noun::Entry, 1) }).unwrap(), today)
        };
        assert!((at(0) - 1.0).abs() < 1e-6);
        assert!((at(180) - 0.625).abs() < 1e-6);
        assert!([0, 1, 30, 365, 4000].is_sorted_by(|a, b| at(*a) > at(*b)));
        assert!((0.25..0.2501).contains(&at(100_000)));
    }
}
