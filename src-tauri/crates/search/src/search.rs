//! One search: the committed index and the tail, as one list.

use crate::analyze::Tongue;
use crate::document::Stamp;
use crate::expand::Expanded;
use crate::near::{AMONG, Near};
use crate::plan::Planner;
use crate::query::{Query, Sort};
use crate::rank::{BEGUN, TailScorer, recency};
use crate::schema::{Fields, STAMP};
use crate::typo;
use crate::{Key, SearchError, Tail};
use chrono::NaiveDate;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;
use tantivy::columnar::ColumnValues;
use tantivy::query::Scorer;
use tantivy::{DocId, Searcher, SegmentReader};

/// How to search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// How many hits at most.
    pub limit: usize,
    /// The order, unless the query asks for one.
    pub sort: Sort,
    /// How far to count beyond the hits; at 0 counting stops with them.
    pub count_to: usize,
    /// What *late* and recency are measured from.
    pub today: NaiveDate,
}

impl Options {
    /// Twenty hits, newest first, counted up to a thousand.
    pub fn newest(today: NaiveDate) -> Self {
        Self { limit: 20, sort: Sort::New, count_to: 1000, today }
    }
}

/// A document that was found; its row is the caller's to fetch.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Which.
    pub key: Key,
    /// How good, when sorted by [`Sort::Best`]; 0 otherwise. Comparable within one answer only.
    pub score: f32,
}

/// How many documents match.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Total {
    /// Up to [`Options::count_to`], or the number of hits where that is more.
    pub count: usize,
    /// There are more: to be shown as "1,000+".
    pub at_least: bool,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// In the order that was asked for.
    pub hits: Vec<Hit>,
    /// How many there are in all.
    pub total: Total,
    /// When nothing matched what was typed and these words did instead: (typed, used), folded.
    /// See [`Query::corrected`].
    pub corrected: Option<Vec<(String, String)>>,
}

/// A state of the index, all of it from one commit.
pub(crate) struct View {
    pub(crate) searcher: Searcher,
    /// The languages in it, English among them.
    pub(crate) tongues: Vec<Tongue>,
    expanded: Expanded,
}

impl View {
    pub(crate) fn new(fields: &Fields, searcher: Searcher) -> Result<Self, SearchError> {
        let mut tongues = vec![Tongue::ENGLISH];
        for segment in searcher.segment_readers() {
            let inverted = segment.inverted_index(fields.language)?;
            let mut codes = inverted.terms().stream()?;
            while codes.advance() {
                let tongue = Tongue::of(std::str::from_utf8(codes.key()).ok());
                if !tongues.contains(&tongue) {
                    tongues.push(tongue);
                }
            }
        }
        Ok(Self { searcher, tongues, expanded: Expanded::default() })
    }

    pub(crate) fn search(
        &self,
        fields: &Fields,
        query: &Query,
        tail: &Tail,
        options: &Options,
    ) -> Result<Found, SearchError> {
        let planner = Planner {
            fields,
            searcher: &self.searcher,
            tongues: &self.tongues,
            expanded: &self.expanded,
            today: options.today,
            scored: false,
            whole: false,
        };
        let run = Run { planner, tail, options };
        let found = run.find(query)?;
        if found.total.count > 0 || query.wanted().next().is_none() {
            return Ok(found);
        }
        let Some(pairs) = typo::correct(&planner, tail, query)? else { return Ok(found) };
        let instead = run.find(&query.corrected(&pairs))?;
        let helped = instead.total.count > 0;
        Ok(if helped { Found { corrected: Some(pairs), ..instead } } else { found })
    }
}

struct Run<'a> {
    planner: Planner<'a>,
    tail: &'a Tail,
    options: &'a Options,
}

impl Run<'_> {
    fn find(&self, query: &Query) -> Result<Found, SearchError> {
        let today = self.options.today;
        let sort = query.sort().unwrap_or(self.options.sort);
        let in_tail = self.tail.matching(query, today);
        let best = sort == Sort::Best && self.options.limit > 0 && query.wanted().next().is_some();
        let (mut newest, mut count) = self.newest(query, if best { 0 } else { self.options.limit })?;
        count += in_tail.len();
        let mut hits: Vec<(f32, Stamp)>;
        if best {
            let near = Near::of(query);
            hits = self.best(query, near.as_ref())?;
            if !in_tail.is_empty() {
                let scorer = TailScorer::new(&self.planner, query, near.as_ref(), self.tail.len())?;
                for held in in_tail {
                    hits.push((scorer.score(held) * recency(held.stamp, today), held.stamp));
                }
            }
            hits.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then_with(|| b.1.cmp(&a.1)));
        } else {
            newest.extend(in_tail.iter().map(|held| held.stamp));
            newest.sort_unstable_by(|a, b| b.cmp(a));
            hits = newest.into_iter().map(|stamp| (0.0, stamp)).collect();
        }
        hits.truncate(self.options.limit);
        let hits: Vec<Hit> = hits.into_iter().map(|(score, stamp)| Hit { key: stamp.key(), score }).collect();
        let shown = self.options.count_to.max(hits.len());
        let total = Total { count: count.min(shown), at_least: count > shown };
        Ok(Found { hits, total, corrected: None })
    }

    /// Up to `limit` of each segment's newest, and how many there are, counted to just above what is shown: the
    /// segments are sorted, so that reading stops early.
    fn newest(&self, query: &Query, limit: usize) -> Result<(Vec<Stamp>, usize), SearchError> {
        let enough = self.options.count_to.max(self.options.limit);
        let weight = self.planner.weight(query)?;
        let (mut stamps, mut count) = (Vec::new(), 0);
        for segment in self.planner.searcher.segment_readers() {
            let sorted = Sorted::new(segment, query)?;
            let mut docs = weight.scorer(segment, 1.0)?;
            let mut taken = 0;
            let mut doc = sorted.first_of(&mut *docs);
            while doc < sorted.within.end && taken < limit {
                if let Some(stamp) = sorted.visible(doc, self.tail) {
                    taken += 1;
                    stamps.push(stamp);
                }
                doc = docs.advance();
            }
            count += taken;
            while doc < sorted.within.end && count <= enough {
                count += usize::from(sorted.is_visible(doc, self.tail));
                doc = docs.advance();
            }
        }
        Ok((stamps, count))
    }

    /// The index's best, in no order. Who asks for "crm" wants what says just that; only when that is not enough
    /// come the words that begin so and what concerns somebody of that name, which many more documents do.
    fn best(&self, query: &Query, near: Option<&Near>) -> Result<Vec<(f32, Stamp)>, SearchError> {
        let is_whole = !query.wanted().any(|said| said.unfinished || !said.named.is_nobody());
        let limit = self.options.limit.max(near.map_or(0, |_| AMONG));
        let best = |whole| {
            let planner = Planner { whole, ..self.planner };
            let mut hits = crate::best::best(&planner, query, self.tail, limit)?;
            if let Some(near) = near.filter(|_| whole || is_whole) {
                near.lift_best(&self.planner, &mut hits)?;
            }
            Ok::<_, SearchError>(hits)
        };
        if is_whole {
            return best(false);
        }
        let mut hits = best(true)?;
        if hits.len() < self.options.limit {
            let whole: HashSet<Stamp> = hits.iter().map(|(_, stamp)| *stamp).collect();
            let begun = best(false)?.into_iter().filter(|(_, stamp)| !whole.contains(stamp));
            hits.extend(begun.map(|(score, stamp)| (score * BEGUN, stamp)));
        }
        Ok(hits)
    }
}

/// A segment, newest first.
pub(crate) struct Sorted<'a> {
    pub(crate) segment: &'a SegmentReader,
    stamps: Arc<dyn ColumnValues<u64>>,
    /// The documents of the days that the query asks for.
    pub(crate) within: Range<DocId>,
}

impl<'a> Sorted<'a> {
    pub(crate) fn new(segment: &'a SegmentReader, query: &Query) -> Result<Self, SearchError> {
        let stamps = segment.fast_fields().u64(STAMP)?.first_or_default_col(0);
        let within = query.days.map_or(0..segment.max_doc(), |(first, last)| {
            let (low, high) = Stamp::of_days(first, last);
            let start = first_doc(&*stamps, |stamp| stamp <= high.0);
            start..first_doc(&*stamps, |stamp| stamp < low.0).max(start)
        });
        Ok(Self { segment, stamps, within })
    }

    /// So few days are asked for that reading all of them is less work than finding the best of the whole segment.
    pub(crate) fn is_narrow(&self) -> bool {
        (self.within.end - self.within.start) < self.segment.max_doc() / 8
    }

    /// The first of `docs` in the days that are asked for.
    pub(crate) fn first_of(&self, docs: &mut dyn Scorer) -> DocId {
        if docs.doc() < self.within.start { docs.seek(self.within.start) } else { docs.doc() }
    }

    /// The stamp of a document that neither the index nor the tail has removed.
    pub(crate) fn visible(&self, doc: DocId, tail: &Tail) -> Option<Stamp> {
        if self.segment.is_deleted(doc) {
            return None;
        }
        Some(Stamp(self.stamps.get_val(doc))).filter(|stamp| !tail.holds(stamp.key()))
    }

    /// Where a document of that stamp lies, unless it was removed.
    pub(crate) fn place(&self, stamp: Stamp) -> Option<DocId> {
        let doc = first_doc(&*self.stamps, |other| other <= stamp.0);
        let is_there = doc < self.stamps.num_vals() && self.stamps.get_val(doc) == stamp.0;
        (is_there && !self.segment.is_deleted(doc)).then_some(doc)
    }

    /// As [`Sorted::visible`], for who only counts.
    fn is_visible(&self, doc: DocId, tail: &Tail) -> bool {
        if tail.is_empty() { !self.segment.is_deleted(doc) } else { self.visible(doc, tail).is_some() }
    }
}

/// The first document whose stamp is `low` enough; the stamps descend.
fn first_doc(stamps: &dyn ColumnValues<u64>, low: impl Fn(u64) -> bool) -> DocId {
    let (mut start, mut end) = (0, stamps.num_vals());
    while start < end {
        let middle = start + (end - start) / 2;
        if low(stamps.get_val(middle)) { end = middle } else { start = middle + 1 }
    }
    start
}
