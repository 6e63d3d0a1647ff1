//! One search: the committed index and the tail, as one list.

use crate::analyze::Tongue;
use crate::best::is_union;
use crate::document::Stamp;
use crate::expand::Expanded;
use crate::near::{AMONG, Near};
use crate::plan::Planner;
use crate::query::{Query, Sort};
use crate::rank::{BEGUN, TailScorer, recency};
use crate::schema::Fields;
use crate::sorted::Sorted;
use crate::tail::Held;
use crate::typo;
use crate::{Key, SearchError, Tail};
use chrono::NaiveDate;
use std::collections::HashSet;
use tantivy::Searcher;
use tantivy::query::{BooleanQuery, EnableScoring, TermQuery};

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

/// So many of the best are found together: a page or two, mostly.
const FIRST_STEP: usize = AMONG;
/// For further pages, so many times more of them.
const STEPS_GROW: usize = 4;

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
        let mut hits = if best {
            self.ranked(query, &in_tail)?
        } else {
            newest.extend(in_tail.iter().map(|held| held.stamp));
            newest.sort_unstable_by(|a, b| b.cmp(a));
            newest.into_iter().map(|stamp| (0.0, stamp)).collect()
        };
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
        let plan = self.planner.plan(query)?;
        let is_known = query.days.is_none() && self.at_least(&*plan)? > enough as u64;
        let (mut stamps, mut count) = (Vec::new(), if is_known { enough + 1 } else { 0 });
        if is_known && limit == 0 {
            return Ok((stamps, count));
        }
        let weight = plan.weight(EnableScoring::disabled_from_searcher(self.planner.searcher))?;
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

    /// So many documents match at the least, told from what the index notes of each word: what everybody says need not be
    /// counted.
    fn at_least(&self, plan: &dyn tantivy::query::Query) -> Result<u64, SearchError> {
        let searcher = self.planner.searcher;
        let hidden = searcher.segment_readers().iter().map(|segment| u64::from(segment.num_deleted_docs()));
        let hidden = hidden.sum::<u64>() + self.tail.len() as u64;
        Ok(most_said(plan, searcher)?.saturating_sub(hidden))
    }

    /// The best of index and tail, in one order however many are asked for: a page is a part of it.
    ///
    /// What is found by few best is not always the start of what is found by many: more are lifted then, more have merely begun, and
    /// sums that were added up in another order differ in their last digits. So the order is that of steps of fixed
    /// sizes: each step's hits come after those of the steps before it.
    fn ranked(&self, query: &Query, in_tail: &[&Held]) -> Result<Vec<(f32, Stamp)>, SearchError> {
        let near = Near::of(query);
        let mut of_tail = Vec::with_capacity(in_tail.len());
        if !in_tail.is_empty() {
            let scorer = TailScorer::new(&self.planner, query, near.as_ref(), self.tail.len())?;
            let scored = in_tail
                .iter()
                .map(|held| (scorer.score(held) * recency(held.stamp, self.planner.today), held.stamp));
            of_tail.extend(scored);
        }
        let (mut ranked, mut known, mut step) = (Vec::new(), HashSet::new(), FIRST_STEP);
        loop {
            let mut hits = self.best(query, near.as_ref(), step)?;
            hits.extend_from_slice(&of_tail);
            hits.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then_with(|| b.1.cmp(&a.1)));
            hits.truncate(step);
            let is_all = hits.len() < step;
            ranked.extend(hits.into_iter().filter(|(_, stamp)| known.insert(*stamp)));
            if is_all || ranked.len() >= self.options.limit {
                return Ok(ranked);
            }
            step = step.saturating_mul(STEPS_GROW);
        }
    }

    /// At least the `limit` best of the index, in no order. Who asks for "crm" wants what says just that; only when that is not enough
    /// come the words that begin so and what concerns somebody of that name, which many more documents do.
    fn best(
        &self,
        query: &Query,
        near: Option<&Near>,
        limit: usize,
    ) -> Result<Vec<(f32, Stamp)>, SearchError> {
        let is_whole = !query.wanted().any(|said| said.unfinished || !said.named.is_nobody());
        let among = limit.max(near.map_or(0, |_| AMONG));
        let best = |whole| {
            let planner = Planner { whole, ..self.planner };
            let mut hits = crate::best::best(&planner, query, self.tail, among)?;
            if let Some(near) = near.filter(|_| whole || is_whole) {
                near.lift_best(&self.planner, &mut hits)?;
            }
            Ok::<_, SearchError>(hits)
        };
        if is_whole {
            return best(false);
        }
        let mut hits = best(true)?;
        if hits.len() < limit {
            let whole: HashSet<Stamp> = hits.iter().map(|(_, stamp)| *stamp).collect();
            let begun = best(false)?.into_iter().filter(|(_, stamp)| !whole.contains(stamp));
            hits.extend(begun.map(|(score, stamp)| (score * BEGUN, stamp)));
        }
        Ok(hits)
    }
}

/// The documents of the most frequent of the words that each suffice.
fn most_said(plan: &dyn tantivy::query::Query, searcher: &Searcher) -> Result<u64, SearchError> {
    if let Some(word) = plan.downcast_ref::<TermQuery>() {
        return Ok(searcher.doc_freq(word.term())?);
    }
    let mut most = 0;
    if let Some(any) = plan.downcast_ref::<BooleanQuery>().filter(|any| is_union(any)) {
        for (_, part) in any.clauses() {
            most = most.max(most_said(&**part, searcher)?);
        }
    }
    Ok(most)
}
