//! How good a hit is: BM25 × recency.

use crate::SearchError;
use crate::analyze::LONGEST_EDGE;
use crate::document::Stamp;
use crate::plan::Planner;
use crate::query::Query;
use crate::tail::Held;
use chrono::NaiveDate;
use tantivy::Term;
use tantivy::schema::Field;

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

const K1: f32 = 1.2;
const B: f32 = 0.75;

/// Scores documents of the tail by the statistics of the index, nearly as tantivy would if they were in it.
pub(crate) struct TailScorer<'a> {
    planner: Planner<'a>,
    query: &'a Query,
    documents: f32,
    mean_words: f32,
}

impl<'a> TailScorer<'a> {
    pub(crate) fn new(planner: Planner<'a>, query: &'a Query, in_tail: usize) -> Result<Self, SearchError> {
        let documents = planner.searcher.num_docs() + in_tail as u64;
        let mut words = 0;
        for segment in planner.searcher.segment_readers() {
            words += segment.inverted_index(planner.fields.body)?.total_num_tokens();
        }
        let mean_words = (words as f32 / planner.searcher.num_docs().max(1) as f32).max(1.0);
        Ok(Self { planner, query, documents: documents as f32, mean_words })
    }

    pub(crate) fn score(&self, held: &Held) -> Result<f32, SearchError> {
        let fields = self.planner.fields;
        let count = |all: &[String], word: &str| all.iter().filter(|own| *own == word).count();
        let mut score = 0.0;
        for said in self.query.wanted() {
            let (finished, unfinished) = said.parts();
            for word in finished {
                let stem = held.tongue.stem(word);
                let rarity = self.rarity(self.documents_with(fields.body, &stem)?);
                score += rarity * self.weight(count(&held.stems, &stem), held);
            }
            let Some(start) = unfinished else { continue };
            let started = if start.chars().count() <= LONGEST_EDGE {
                self.documents_with(fields.edges, start)?
            } else {
                self.planner.expansions(start)?.iter().map(|(_, documents)| documents).sum()
            };
            score += self.rarity(started) * self.weight(held.count_started(start), held);
            let said_whole = self.rarity(self.documents_with(fields.exact, start)?);
            score += said_whole * self.weight(count(&held.exact, start), held);
        }
        Ok(score)
    }

    fn documents_with(&self, field: Field, word: &str) -> Result<u64, SearchError> {
        Ok(self.planner.searcher.doc_freq(&Term::from_field_text(field, word))?)
    }

    /// Inverse document frequency.
    fn rarity(&self, documents: u64) -> f32 {
        let with = (documents as f32).min(self.documents);
        (1.0 + (self.documents - with + 0.5) / (with + 0.5)).ln()
    }

    fn weight(&self, times: usize, held: &Held) -> f32 {
        let length = held.exact.len() as f32 / self.mean_words;
        let times = times as f32;
        times * (K1 + 1.0) / (times + K1 * (1.0 - B + B * length))
    }
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
