//! The best hits of the index, without scoring all that match.
//!
//! A segment is sorted, newest first, and what is old counts less. So the score that a hit needs to be let in rises from hit to hit, and
//! where nothing that is left can reach it, reading ends. What is scored by how often it is said leads: tantivy keeps the best score
//! of every block of such a word's documents, and whole blocks are passed over unread. The rest of the query is a gate that a
//! document has to pass; what it can add is known beforehand.

use crate::SearchError;
use crate::Tail;
use crate::constant::Constant;
use crate::document::Stamp;
use crate::plan::{Boxed, Planner};
use crate::query::Query;
use crate::rank::recency;
use crate::sorted::Sorted;
use chrono::NaiveDate;
use std::cell::OnceCell;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use tantivy::query::{
    AllQuery, Bm25Weight, BooleanQuery, EmptyQuery, EnableScoring, Occur, PhraseQuery, Scorer, TermQuery,
    Weight,
};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, Searcher, TERMINATED};

/// A gate that so many times fewer documents pass than the words lead to is asked first.
const RARE: u32 = 8;

/// Scores are added up in one order here and in another there; so much of them is never relied on.
const SLACK: f32 = 1e-5;

/// The `limit` best of the index, in no order.
pub(crate) fn best(
    planner: &Planner<'_>,
    query: &Query,
    tail: &Tail,
    limit: usize,
) -> Result<Vec<(f32, Stamp)>, SearchError> {
    let planner = Planner { scored: true, ..*planner };
    let plan = Plan::new(&planner, query)?;
    let mut top = Top { limit, kept: BinaryHeap::with_capacity(limit + 1) };
    for segment in planner.searcher.segment_readers() {
        let reading = Reading { segment: Sorted::new(segment, query)?, tail, today: planner.today };
        match &plan.led {
            Some(led) if !reading.segment.is_narrow() => {
                let mut gate = match &led.gate {
                    Some((gate, _)) => Some(gate.scorer(segment, 1.0)?),
                    None => None,
                };
                let leads = led.leads.scorer(segment, 1.0)?.size_hint();
                if gate.as_ref().is_none_or(|gate| gate.size_hint() >= leads / RARE) {
                    reading.led(led, gate.as_mut(), &mut top)?;
                } else {
                    reading.one_by_one(&plan, &mut top)?;
                }
            }
            _ => reading.one_by_one(&plan, &mut top)?,
        }
    }
    Ok(top.kept.into_iter().map(|Reverse(hit)| (hit.score, hit.stamp)).collect())
}

/// A segment being read.
struct Reading<'a> {
    segment: Sorted<'a>,
    tail: &'a Tail,
    today: NaiveDate,
}

impl Reading<'_> {
    /// Skips from word to word, as far as the score of what is left can matter.
    fn led(
        &self,
        led: &Led,
        mut gate: Option<&mut Box<dyn Scorer>>,
        top: &mut Top,
    ) -> Result<(), SearchError> {
        let most = led.gate.as_ref().map_or(0.0, |(_, most)| *most);
        // Nothing counts more than what was written today.
        let first = loose(top.bar() - most);
        let mut needed = first;
        let within = self.segment.within.clone();
        let mut take = |doc: DocId, score: f32| {
            if doc >= within.end {
                return f32::INFINITY;
            }
            if doc < within.start {
                return needed;
            }
            let mut score = score;
            if let Some(gate) = &mut gate {
                if gate.doc() < doc {
                    gate.seek(doc);
                }
                match gate.doc() {
                    TERMINATED => return f32::INFINITY,
                    passed if passed == doc => score += gate.score(),
                    _ => return needed,
                }
            }
            if let Some(stamp) = self.segment.visible(doc, self.tail) {
                let recency = recency(stamp, self.today);
                top.offer(score * recency, stamp);
                // What follows is older and so counts less: it has to score that much higher to be let in.
                needed = loose(top.bar() / recency - most);
            }
            needed
        };
        led.leads.for_each_pruning(first, self.segment.segment, &mut take)?;
        Ok(())
    }

    /// Looks at every match, until what is left is too old to count enough.
    fn one_by_one(&self, plan: &Plan<'_>, top: &mut Top) -> Result<(), SearchError> {
        let mut docs = plan.whole()?.scorer(self.segment.segment, 1.0)?;
        let mut doc = self.segment.first_of(&mut *docs);
        while doc < self.segment.within.end {
            if let Some(stamp) = self.segment.visible(doc, self.tail) {
                let recency = recency(stamp, self.today);
                if plan.most * recency <= loose(top.bar()) {
                    return Ok(());
                }
                top.offer(docs.score() * recency, stamp);
            }
            doc = docs.advance();
        }
        Ok(())
    }
}

fn loose(score: f32) -> f32 {
    score - score.abs() * SLACK
}

/// A query in the ways that it can be read.
struct Plan<'a> {
    searcher: &'a Searcher,
    query: Boxed,
    whole: OnceCell<Box<dyn Weight>>,
    /// More than any document can score.
    most: f32,
    /// In two parts; `None` when no word can lead.
    led: Option<Led>,
}

struct Led {
    /// All of these words have to be said.
    leads: Box<dyn Weight>,
    /// And this has to be met, which adds so much at most.
    gate: Option<(Box<dyn Weight>, f32)>,
}

impl<'a> Plan<'a> {
    fn new(planner: &Planner<'a>, query: &Query) -> Result<Self, SearchError> {
        let searcher = planner.searcher;
        let query = planner.plan(query)?;
        let most = most(&*query, searcher)?;
        let led = led(&query, searcher)?;
        Ok(Self { searcher, query, whole: OnceCell::new(), most, led })
    }

    fn whole(&self) -> Result<&dyn Weight, SearchError> {
        if let Some(whole) = self.whole.get() {
            return Ok(&**whole);
        }
        let whole = self.query.weight(EnableScoring::enabled_from_searcher(self.searcher))?;
        Ok(&**self.whole.get_or_init(|| whole))
    }
}

fn led(query: &Boxed, searcher: &Searcher) -> Result<Option<Led>, SearchError> {
    let scoring = EnableScoring::enabled_from_searcher(searcher);
    let clauses: Vec<(Occur, Boxed)> = match query.downcast_ref::<BooleanQuery>() {
        Some(all) if !is_union(all) => {
            all.clauses().iter().map(|(occur, part)| (*occur, part.box_clone())).collect()
        }
        _ => vec![(Occur::Must, query.box_clone())],
    };
    let is_lead = |(occur, part): &(Occur, Boxed)| *occur == Occur::Must && is_counted(&**part, searcher);
    let (mut leads, mut rest): (Vec<_>, Vec<_>) = clauses.into_iter().partition(is_lead);
    if leads.is_empty() {
        // A word that has a stem in several languages.
        let any = |(occur, part): &(Occur, Boxed)| {
            *occur == Occur::Must
                && part.downcast_ref::<BooleanQuery>().is_some_and(|any| {
                    is_union(any) && any.clauses().iter().all(|(_, part)| is_counted(&**part, searcher))
                })
        };
        match rest.iter().position(any) {
            Some(at) => leads.push(rest.remove(at)),
            None => return Ok(None),
        }
    }
    let leads = match leads.pop() {
        Some((_, only)) if leads.is_empty() => only,
        last => {
            leads.extend(last);
            Box::new(BooleanQuery::new(leads))
        }
    };
    let gate = if rest.is_empty() {
        None
    } else {
        if rest.iter().all(|(occur, _)| *occur == Occur::MustNot) {
            rest.push((Occur::Must, Constant::of(Box::new(AllQuery), 0.0)));
        }
        let gate: Boxed = Box::new(BooleanQuery::new(rest));
        Some((gate.weight(scoring)?, most(&*gate, searcher)?))
    };
    Ok(Some(Led { leads: leads.weight(scoring)?, gate }))
}

/// One of its parts has to be met, whichever.
pub(crate) fn is_union(query: &BooleanQuery) -> bool {
    query.clauses().iter().all(|(occur, _)| *occur == Occur::Should)
}

/// A word whose documents know how often they say it.
fn is_counted(query: &dyn tantivy::query::Query, searcher: &Searcher) -> bool {
    query.downcast_ref::<TermQuery>().is_some_and(|word| {
        let field = searcher.schema().get_field_entry(word.term().field());
        field.field_type().get_index_record_option().is_some_and(IndexRecordOption::has_freq)
    })
}

/// The most that a document can score: more than it does, never less.
fn most(query: &dyn tantivy::query::Query, searcher: &Searcher) -> Result<f32, SearchError> {
    if let Some(constant) = query.downcast_ref::<Constant>() {
        return Ok(constant.score);
    }
    if let Some(word) = query.downcast_ref::<TermQuery>() {
        // What nobody says would count the most of all.
        if searcher.doc_freq(word.term())? == 0 {
            return Ok(0.0);
        }
        let weight = Bm25Weight::for_terms(searcher, std::slice::from_ref(word.term()))?;
        // Where nobody counted, each document says it once and is one word long.
        return Ok(if is_counted(query, searcher) { weight.max_score() } else { weight.score(1, 1) });
    }
    if let Some(phrase) = query.downcast_ref::<PhraseQuery>() {
        return Ok(Bm25Weight::for_terms(searcher, &phrase.phrase_terms())?.max_score());
    }
    if let Some(all) = query.downcast_ref::<BooleanQuery>() {
        let parts = all.clauses().iter().filter(|(occur, _)| *occur != Occur::MustNot);
        return parts.map(|(_, part)| most(&**part, searcher)).sum();
    }
    Ok(if query.is::<EmptyQuery>() { 0.0 } else { f32::INFINITY })
}

/// The best so far; the worst of them is at hand.
struct Top {
    limit: usize,
    kept: BinaryHeap<Reverse<Scored>>,
}

impl Top {
    /// What scores this or less is not let in.
    fn bar(&self) -> f32 {
        match self.kept.peek() {
            // What scores the same and is newer is let in: all that is found by a name alone scores the same.
            Some(Reverse(worst)) if self.kept.len() >= self.limit => worst.score.next_down(),
            _ => f32::MIN,
        }
    }

    fn offer(&mut self, score: f32, stamp: Stamp) {
        self.kept.push(Reverse(Scored { score, stamp }));
        if self.kept.len() > self.limit {
            self.kept.pop();
        }
    }
}

struct Scored {
    score: f32,
    stamp: Stamp,
}

impl PartialEq for Scored {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}
impl Eq for Scored {}
impl PartialOrd for Scored {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Scored {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.score.total_cmp(&other.score).then_with(|| self.stamp.cmp(&other.stamp))
    }
}
