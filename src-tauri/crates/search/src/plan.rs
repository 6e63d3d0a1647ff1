//! A query as tantivy runs it.
//!
//! Finished words are stems, all required. An unfinished word of one to three letters is a term of the edges; a
//! longer one is the sixteen most frequent words that it starts (more cost much and add little) and its own stem,
//! so that "policies" finds "policy". A word that names somebody is also met by the links to them, at a small
//! constant score. Days are no part of it: they are a range of the sorted index.

use crate::SearchError;
use crate::analyze::{LONGEST_EDGE, Tongue};
use crate::query::{Clause, Named, Query, Said, State, What};
use crate::rank::NAMED;
use crate::schema::{Fields, KEPT, MOVED, OPEN, day_number};
use chrono::NaiveDate;
use kept_model::{AccountId, PersonId};
use std::ops::Bound;
use tantivy::query::{
    AllQuery, BooleanQuery, ConstScoreQuery, EmptyQuery, EnableScoring, Occur, PhraseQuery, RangeQuery,
    TermQuery, Weight,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};

type Boxed = Box<dyn tantivy::query::Query>;

/// What a plan is made against.
#[derive(Clone, Copy)]
pub(crate) struct Planner<'a> {
    pub(crate) fields: &'a Fields,
    pub(crate) searcher: &'a Searcher,
    /// The languages that the index holds.
    pub(crate) tongues: &'a [Tongue],
    pub(crate) today: NaiveDate,
    /// Whether scores are wanted; without them less is read.
    pub(crate) scored: bool,
    /// What is wanted has to be said as typed: an unfinished word is taken for a whole one, and names are words.
    pub(crate) whole: bool,
}

/// Whether a started word is looked up among the edges.
pub(crate) fn is_short(start: &str) -> bool {
    start.chars().count() <= LONGEST_EDGE
}

impl Planner<'_> {
    /// The query, ready to be run on each segment.
    pub(crate) fn weight(&self, query: &Query) -> Result<Box<dyn Weight>, SearchError> {
        let scoring = if self.scored {
            EnableScoring::enabled_from_searcher(self.searcher)
        } else {
            EnableScoring::disabled_from_searcher(self.searcher)
        };
        Ok(self.plan(query)?.weight(scoring)?)
    }

    fn plan(&self, query: &Query) -> Result<Boxed, SearchError> {
        let mut all: Vec<(Occur, Boxed)> = Vec::new();
        for Clause { negated, what } in &query.clauses {
            let occur = if *negated { Occur::MustNot } else { Occur::Must };
            let parts = match what {
                What::Said(said) => self.said(said, *negated)?,
                filter => vec![self.filter(filter)],
            };
            all.extend(parts.into_iter().map(|part| (occur, part)));
        }
        if !all.iter().any(|(occur, _)| *occur == Occur::Must) {
            all.push((Occur::Must, Box::new(ConstScoreQuery::new(Box::new(AllQuery), 0.0))));
        }
        Ok(match all.pop() {
            Some((Occur::Must, only)) if all.is_empty() => only,
            Some(last) => {
                all.push(last);
                Box::new(BooleanQuery::new(all))
            }
            None => Box::new(AllQuery),
        })
    }

    /// What must all be met to say the words or concern whom they name.
    fn said(&self, said: &Said, negated: bool) -> Result<Vec<Boxed>, SearchError> {
        let parts = self.text(said)?;
        if said.named.is_nobody() || (self.whole && !negated) {
            return Ok(parts);
        }
        let named = self.named(&said.named);
        Ok(vec![union(vec![intersection(parts), named])])
    }

    fn text(&self, said: &Said) -> Result<Vec<Boxed>, SearchError> {
        let (finished, unfinished) = said.parts();
        let mut parts: Vec<Boxed> = Vec::new();
        if !finished.is_empty() {
            parts.push(union(self.tongues.iter().map(|tongue| self.phrase(*tongue, finished)).collect()));
        }
        match unfinished {
            None => {}
            Some(start) if is_short(start) => {
                let field = if self.whole { self.fields.exact } else { self.fields.edges };
                parts.push(self.term(field, start));
            }
            Some(start) if self.whole => parts.push(union(self.stems(start).collect())),
            Some(start) => {
                let words = self.expansions(start)?.into_iter();
                let mut any: Vec<Boxed> =
                    words.map(|(word, _)| self.term(self.fields.exact, &word)).collect();
                any.extend(self.stems(start));
                parts.push(union(any));
            }
        }
        Ok(parts)
    }

    fn named(&self, named: &Named) -> Boxed {
        let mut any = self.accounts(&named.accounts);
        any.extend(self.people(&named.people));
        let query = union(any);
        if self.scored { Box::new(ConstScoreQuery::new(query, NAMED)) } else { query }
    }

    fn accounts(&self, accounts: &[AccountId]) -> Vec<Boxed> {
        let term = |account: &AccountId| basic(Term::from_field_i64(self.fields.account, account.0));
        accounts.iter().map(term).collect()
    }

    fn people(&self, people: &[PersonId]) -> Vec<Boxed> {
        let term = |person: &PersonId| basic(Term::from_field_i64(self.fields.person, person.0));
        people.iter().map(term).collect()
    }

    fn stems(&self, word: &str) -> impl Iterator<Item = Boxed> {
        self.tongues.iter().map(move |tongue| self.term(self.fields.body, &tongue.stem(word)))
    }

    fn phrase(&self, tongue: Tongue, words: &[String]) -> Boxed {
        match words {
            [word] => self.term(self.fields.body, &tongue.stem(word)),
            words => {
                let term = |word: &String| Term::from_field_text(self.fields.body, &tongue.stem(word));
                Box::new(PhraseQuery::new(words.iter().map(term).collect()))
            }
        }
    }

    fn term(&self, field: Field, text: &str) -> Boxed {
        let option = if self.scored { IndexRecordOption::WithFreqs } else { IndexRecordOption::Basic };
        Box::new(TermQuery::new(Term::from_field_text(field, text), option))
    }

    /// A filter narrows and never scores.
    fn filter(&self, what: &What) -> Boxed {
        let fields = self.fields;
        let word = |field, text: &str| basic(Term::from_field_text(field, text));
        let query = match what {
            What::Said(_) => Box::new(EmptyQuery),
            What::Account(accounts) => union(self.accounts(accounts)),
            What::Person(people) => union(self.people(people)),
            What::Kind(kind) => word(fields.kind, kind.as_str()),
            What::Tag(tag) => word(fields.tag, tag),
            What::Owner(owner) => word(fields.owner, owner.as_str()),
            What::Is(State::Open) => word(fields.flag, OPEN),
            What::Is(State::Kept) => word(fields.flag, KEPT),
            What::Is(State::Moved) => word(fields.flag, MOVED),
            What::Is(State::Late) => {
                let today = Bound::Excluded(Term::from_field_i64(fields.due, day_number(self.today)));
                let overdue: Boxed = Box::new(RangeQuery::new(Bound::Unbounded, today));
                Box::new(BooleanQuery::intersection(vec![word(fields.flag, OPEN), overdue]))
            }
        };
        if self.scored { Box::new(ConstScoreQuery::new(query, 0.0)) } else { query }
    }
}

fn basic(term: Term) -> Boxed {
    Box::new(TermQuery::new(term, IndexRecordOption::Basic))
}

fn union(any: Vec<Boxed>) -> Boxed {
    only(any).unwrap_or_else(|any| match any.len() {
        0 => Box::new(EmptyQuery),
        _ => Box::new(BooleanQuery::union(any)),
    })
}

fn intersection(all: Vec<Boxed>) -> Boxed {
    only(all).unwrap_or_else(|all| Box::new(BooleanQuery::intersection(all)))
}

fn only(mut queries: Vec<Boxed>) -> Result<Boxed, Vec<Boxed>> {
    match queries.pop() {
        Some(query) if queries.is_empty() => Ok(query),
        last => {
            queries.extend(last);
            Err(queries)
        }
    }
}
