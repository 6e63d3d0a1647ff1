//! How good a hit is: BM25 × recency.

use crate::SearchError;
use crate::analyze::Piece;
use crate::document::Stamp;
use crate::near::Near;
use crate::needle::{Needles, Row, Start};
use crate::plan::{Planner, is_short};
use crate::query::{Query, What};
use crate::tail::Held;
use chrono::NaiveDate;
use std::collections::HashMap;
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

/// What only ends with a word is worth so much of what says it.
pub(crate) const ENDING: f32 = 0.25;

const K1: f32 = 1.2;
const B: f32 = 0.75;

/// Scores documents of the tail by the statistics of the index, nearly as tantivy would if they were in it.
pub(crate) struct TailScorer<'a> {
    query: &'a Query,
    needles: Needles<'a>,
    near: Option<(&'a Near, Needles<'a>)>,
    /// How rare each stem is, and each short word; and what begins so.
    rarity: HashMap<String, f32>,
    begun: HashMap<String, f32>,
    /// Words of a document, in the mean.
    mean_words: f32,
    /// For what the index does not hold.
    rarest: f32,
}

impl<'a> TailScorer<'a> {
    pub(crate) fn new(
        planner: &Planner<'_>,
        query: &'a Query,
        near: Option<&'a Near>,
        in_tail: usize,
    ) -> Result<Self, SearchError> {
        let (searcher, fields) = (planner.searcher, planner.fields);
        let all = (searcher.num_docs() + in_tail as u64) as f32;
        let says = |field, word: &str| searcher.doc_freq(&Term::from_field_text(field, word));
        let mut words = 0;
        for segment in searcher.segment_readers() {
            words += segment.inverted_index(fields.body)?.total_num_tokens();
        }
        let mean_words = (words as f32 / searcher.num_docs().max(1) as f32).max(1.0);
        let needles = Needles::new(query);
        let (mut known, mut begun) = (HashMap::new(), HashMap::new());
        for tongue in planner.tongues {
            let of_tongue = needles.of(*tongue);
            for row in of_tongue.iter().flatten().flat_map(|needle| &needle.rows) {
                let started = row.start.iter().flat_map(|start| &start.stems);
                for stem in row.steps.iter().flat_map(|step| &step.stems).chain(started) {
                    known.insert(stem.clone(), rarity(says(fields.body, stem)?, all));
                }
                let Some(Start { word, .. }) = &row.start else { continue };
                if is_short(word) {
                    known.insert(word.clone(), rarity(says(fields.exact, word)?, all));
                }
                if !begun.contains_key(word) {
                    let documents = if is_short(word) {
                        says(fields.edges, word)?
                    } else {
                        planner.expansions(word)?.iter().map(|(_, documents)| documents).sum()
                    };
                    begun.insert(word.clone(), rarity(documents, all));
                }
            }
        }
        let near = near.map(|near| (near, Needles::new(&near.pairs)));
        Ok(Self { query, needles, near, rarity: known, begun, mean_words, rarest: rarity(0, all) })
    }

    /// Of a document that meets the query.
    pub(crate) fn score(&self, held: &Held) -> f32 {
        let (mut sum, mut is_whole, mut by_name) = (0.0, true, 0.0);
        let needles = self.needles.of(held.tongue);
        for (clause, needle) in self.query.clauses.iter().zip(needles.iter()) {
            let (What::Said(said), Some(needle), false) = (&clause.what, needle, clause.negated) else {
                continue;
            };
            if held.concerns(&said.named) {
                by_name += NAMED;
            }
            // What is said in several ways counts for each.
            let rows = needle.rows.iter().filter(|row| row.is_in(&held.text));
            let scores: Vec<(f32, bool)> = rows.map(|row| self.row(row, held)).collect();
            sum += scores.iter().map(|(score, _)| score).sum::<f32>();
            is_whole &= scores.iter().any(|(_, whole)| *whole);
        }
        if !is_whole {
            return (sum + by_name) * BEGUN;
        }
        let lift = self.near.as_ref().map_or(1.0, |(near, pairs)| {
            near.lift(pairs.of(held.tongue).iter().flatten().filter(|pair| pair.is_in(&held.text)).count())
        });
        sum * lift
    }

    /// Of a text that says it, and whether it says just that.
    fn row(&self, row: &Row, held: &Held) -> (f32, bool) {
        let times =
            |says: &dyn Fn(&Piece) -> bool| held.text.pieces.iter().filter(|piece| says(piece)).count();
        let rarity = |stems: &[String]| {
            let known = stems.iter().filter_map(|stem| self.rarity.get(stem)).copied();
            known.reduce(f32::min).unwrap_or(self.rarest)
        };
        let finished = row
            .steps
            .iter()
            .map(|step| rarity(&step.stems) * self.weight(times(&|piece| step.is(piece)), held));
        let finished: f32 = finished.sum();
        let Some(start) = &row.start else { return (finished, true) };
        match times(&|piece| start.is(piece)) {
            0 => {
                let begun = self.begun.get(&start.word).copied().unwrap_or(self.rarest);
                // Wherever and however often: see `Planner::begun`.
                (finished + begun, false)
            }
            said => (finished + rarity(start.whole()) * self.weight(said, held), true),
        }
    }

    /// What so many times said are worth in a text of that length.
    fn weight(&self, times: usize, held: &Held) -> f32 {
        let length = held.text.stems() as f32 / self.mean_words;
        let times = times as f32;
        times * (K1 + 1.0) / (times + K1 * (1.0 - B + B * length))
    }
}

/// Inverse document frequency: of so many documents of `all`.
pub(crate) fn rarity(documents: u64, all: f32) -> f32 {
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
