//! Words that follow each other in a text as they do in the query: who types "licence count" means that, and not "count the
//! licences".
//!
//! Only the best by their words are looked at again. Positions are read for those few, so that it costs next to nothing.

use crate::SearchError;
use crate::analyze::{Asked, Way};
use crate::document::Stamp;
use crate::plan::{Boxed, Planner};
use crate::query::{Clause, Named, Query, Said, What};
use crate::sorted::Sorted;
use tantivy::query::{BooleanQuery, EnableScoring, Query as _, Scorer, Weight};
use tantivy::{DocId, SeekDangerResult, SegmentReader};

/// So many of the best are looked at again, whatever the number that is shown.
pub(crate) const AMONG: usize = 40;

/// What says all words in the query's order, one right after the other, counts so much more: twice, so that old words that are just
/// those come before new ones in which they stand apart.
const WORTH: f32 = 1.0;

/// The pairs of neighbouring words of a query.
pub(crate) struct Near {
    /// As clauses of two words in a row.
    pub(crate) pairs: Query,
}

impl Near {
    /// `None` for a query in which no two words are neighbours.
    pub(crate) fn of(query: &Query) -> Option<Self> {
        let words: Vec<Option<&Asked>> = query.clauses.iter().map(word).collect();
        let pairs = words.windows(2).filter_map(|pair| {
            let (one, other) = (pair[0]?, pair[1]?);
            let row = vec![(0, one.clone()), (1, other.clone())];
            let ways = vec![Way { row, is_apart: false }];
            let said = Said { ways, unfinished: false, named: Named::default() };
            Some(Clause { negated: false, what: What::Said(said) })
        });
        let clauses: Vec<Clause> = pairs.collect();
        (!clauses.is_empty()).then(|| Self { pairs: Query::of(clauses) })
    }

    /// What a score is multiplied with, for a text that has so many of the pairs.
    pub(crate) fn lift(&self, found: usize) -> f32 {
        1.0 + WORTH * found as f32 / self.pairs.clauses.len() as f32
    }

    /// Lifts the best of `hits` by the pairs that they have in the index.
    pub(crate) fn lift_best(
        &self,
        planner: &Planner<'_>,
        hits: &mut [(f32, Stamp)],
    ) -> Result<(), SearchError> {
        hits.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then_with(|| b.1.cmp(&a.1)));
        let among = hits.len().min(AMONG);
        let mut counts = vec![0; among];
        for said in self.pairs.wanted() {
            let [way] = &said.ways[..] else { continue };
            let mut has = vec![false; among];
            for pair in each(planner.in_a_row(&way.row)) {
                let pair = pair.weight(EnableScoring::disabled_from_searcher(planner.searcher))?;
                for segment in planner.searcher.segment_readers() {
                    let sorted = Sorted::new(segment, &Query::default())?;
                    let places = hits[..among].iter().enumerate();
                    let mut places: Vec<_> =
                        places.filter_map(|(at, (_, stamp))| Some((sorted.place(*stamp)?, at))).collect();
                    places.sort_unstable();
                    mark(&*pair, segment, &places, &mut has)?;
                }
            }
            for (count, has) in counts.iter_mut().zip(has) {
                *count += usize::from(has);
            }
        }
        for ((score, _), count) in hits.iter_mut().zip(counts) {
            *score *= self.lift(count);
        }
        Ok(())
    }
}

/// The rows that a row of words may be, one by one.
fn each(rows: Boxed) -> Vec<Boxed> {
    match rows.downcast::<BooleanQuery>() {
        Ok(any) => any.clauses().iter().map(|(_, row)| row.box_clone()).collect(),
        Err(row) => vec![row],
    }
}

/// Marks those of `places`, in the order of their documents, at which the pair is said. Only these are looked at: where the pair comes next
/// is never asked, since common words that are hardly ever neighbours would be read to the end.
fn mark(
    pair: &dyn Weight,
    segment: &SegmentReader,
    places: &[(DocId, usize)],
    has: &mut [bool],
) -> Result<(), SearchError> {
    let (mut docs, mut next): (Option<Box<dyn Scorer>>, DocId) = (None, 0);
    for (doc, at) in places {
        if *doc < next {
            continue;
        }
        let found = if let Some(docs) = &mut docs {
            docs.seek_danger(*doc)
        } else {
            let (found, begun) = pair.scorer_danger(segment, *doc, 1.0)?;
            docs = Some(begun);
            found
        };
        match found {
            SeekDangerResult::Found => has[*at] = true,
            SeekDangerResult::SeekLowerBound(bound) => next = bound,
        }
    }
    Ok(())
}

/// The word that a clause wants, if it wants just that.
fn word(clause: &Clause) -> Option<&Asked> {
    match &clause.what {
        What::Said(said) if !clause.negated => match &said.ways[..] {
            [Way { row, .. }] => match &row[..] {
                [(_, asked)] => Some(asked),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}
