//! A query as tantivy runs it.
//!
//! Finished words are stems, all required. An unfinished word of one to three letters is a term of the edges; a
//! longer one is the sixteen most frequent words that it starts (more cost much and add little) and its own stem,
//! so that "policies" finds "policy". Where the index holds a language that puts words together, a word is also met by
//! the sixteen most frequent that end with it. A word that names somebody is also met by the links to them, at a small
//! constant score. Days are no part of it: they are a range of the sorted index.

use crate::SearchError;
use crate::analyze::{Asked, LONGEST_EDGE, Tongue, Way, Word, ending};
use crate::constant::Constant;
use crate::expand::Expanded;
use crate::query::{Clause, Named, Query, Said, State, What};
use crate::rank::{ENDING, NAMED, rarity};
use crate::schema::{Fields, KEPT, MOVED, OPEN, day_number};
use crate::steady::Steady;
use chrono::NaiveDate;
use kept_model::{AccountId, PersonId};
use std::ops::Bound;
use tantivy::query::{AllQuery, BooleanQuery, EmptyQuery, Occur, PhraseQuery, RangeQuery, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};

pub(crate) type Boxed = Box<dyn tantivy::query::Query>;

/// What a plan is made against.
#[derive(Clone, Copy)]
pub(crate) struct Planner<'a> {
    pub(crate) fields: &'a Fields,
    pub(crate) searcher: &'a Searcher,
    /// The languages that the index holds.
    pub(crate) tongues: &'a [Tongue],
    /// What unfinished words stand for, as far as it was asked before.
    pub(crate) expanded: &'a Expanded,
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
    /// The query, as tantivy understands it.
    pub(crate) fn plan(&self, query: &Query) -> Result<Boxed, SearchError> {
        let mut all: Vec<(Occur, Boxed)> = Vec::new();
        for Clause { negated, what } in &query.clauses {
            let parts = match what {
                What::Said(said) => self.said(said, *negated)?,
                filter => vec![self.filter(filter)],
            };
            if *negated {
                all.push((Occur::MustNot, Steady::of(intersection(parts))));
            } else {
                all.extend(parts.into_iter().map(|part| (Occur::Must, part)));
            }
        }
        if !all.iter().any(|(occur, _)| *occur == Occur::Must) {
            all.push((Occur::Must, Constant::of(Box::new(AllQuery), 0.0)));
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
        if let [way] = &said.ways[..] {
            return self.way(way, said.unfinished);
        }
        let ways = said.ways.iter().map(|way| Ok(intersection(self.way(way, said.unfinished)?)));
        Ok(vec![union(ways.collect::<Result<_, SearchError>>()?)])
    }

    /// What must all be met to say it in that way.
    fn way(&self, way: &Way, unfinished: bool) -> Result<Vec<Boxed>, SearchError> {
        let (finished, start) = way.parts(unfinished);
        let mut parts: Vec<Boxed> = Vec::new();
        match finished {
            row if way.is_apart || row.len() == 1 => {
                for (_, asked) in row {
                    parts.push(self.alone(asked)?);
                }
            }
            [] => {}
            row => parts.push(self.in_a_row(row)),
        }
        if let Some(start) = start {
            parts.push(self.start(start)?);
        }
        Ok(parts)
    }

    fn alone(&self, asked: &Asked) -> Result<Boxed, SearchError> {
        Ok(match asked {
            Asked::Verbatim(term) => self.term(self.fields.body, term),
            Asked::Word(word) => {
                let mut any = self.stems(word);
                any.extend(self.endings(word)?);
                union(any)
            }
        })
    }

    fn start(&self, start: &Word) -> Result<Boxed, SearchError> {
        let folded = start.folded.as_str();
        if is_short(folded) {
            if self.whole {
                return Ok(self.term(self.fields.exact, folded));
            }
            let edge = Term::from_field_text(self.fields.edges, folded);
            let documents = self.searcher.doc_freq(&edge)?;
            return Ok(self.begun(basic(edge), documents, 1.0));
        }
        let mut any = Vec::new();
        if !self.whole {
            any.extend(self.longer(&self.expansions(folded)?, 1.0));
            any.extend(self.endings(start)?);
        }
        any.extend(self.stems(start));
        Ok(union(any))
    }

    /// The longer words that were put together with this one at the end.
    fn endings(&self, word: &Word) -> Result<Option<Boxed>, SearchError> {
        let mut endings: Vec<String> = Vec::new();
        for tongue in self.tongues.iter().filter(|tongue| tongue.puts_together()) {
            endings.extend(word.plain_stems(*tongue).iter().filter_map(|stem| ending(stem)));
        }
        endings.sort_unstable();
        endings.dedup();
        let mut words = Vec::new();
        for ending in &endings {
            words.extend(self.expansions(ending)?);
        }
        Ok(self.longer(&words, ENDING))
    }

    /// Any of these words of the index, each with how many documents say it.
    fn longer(&self, words: &[(String, u64)], worth: f32) -> Option<Boxed> {
        if words.is_empty() {
            return None;
        }
        let any =
            words.iter().map(|(word, _)| basic(Term::from_field_text(self.fields.exact, word))).collect();
        Some(self.begun(union(any), words.iter().map(|(_, documents)| documents).sum(), worth))
    }

    /// What only begins or ends with a word counts the same wherever it is said: how often, and in how long a text, tells little
    /// then. So it is known beforehand what it can add, and what cannot be among the best need not be looked at.
    fn begun(&self, query: Boxed, documents: u64, worth: f32) -> Boxed {
        if !self.scored {
            return query;
        }
        Constant::of(query, rarity(documents, self.searcher.num_docs() as f32) * worth)
    }

    fn named(&self, named: &Named) -> Boxed {
        let mut any = self.accounts(&named.accounts);
        any.extend(self.people(&named.people));
        let query = union(any);
        if self.scored { Constant::of(query, NAMED) } else { query }
    }

    fn accounts(&self, accounts: &[AccountId]) -> Vec<Boxed> {
        let term = |account: &AccountId| basic(Term::from_field_i64(self.fields.account, account.0));
        accounts.iter().map(term).collect()
    }

    fn people(&self, people: &[PersonId]) -> Vec<Boxed> {
        let term = |person: &PersonId| basic(Term::from_field_i64(self.fields.person, person.0));
        people.iter().map(term).collect()
    }

    /// Every language's stems of the word.
    fn stems(&self, word: &Word) -> Vec<Boxed> {
        let mut stems: Vec<String> = self.tongues.iter().flat_map(|tongue| word.stems(*tongue)).collect();
        dedup(&mut stems);
        stems.iter().map(|stem| self.term(self.fields.body, stem)).collect()
    }

    /// Words that follow each other, in each language: in one document there is only one.
    pub(crate) fn in_a_row(&self, row: &[(u32, Asked)]) -> Boxed {
        let mut rows: Vec<Vec<(usize, String)>> = Vec::new();
        for tongue in self.tongues {
            let mut of_tongue: Vec<Vec<(usize, String)>> = vec![Vec::new()];
            for (offset, asked) in row {
                let stems = match asked {
                    Asked::Verbatim(term) => vec![term.clone()],
                    Asked::Word(word) => word.stems(*tongue),
                };
                // Words of two stems are rare, and rows with several of them rarer: the rest is taken by the first.
                let most = (MOST_ROWS / of_tongue.len()).max(1);
                let stems = &stems[..stems.len().min(most)];
                let longer = of_tongue.iter().flat_map(|row| {
                    stems.iter().map(|stem| [&row[..], &[(*offset as usize, stem.clone())]].concat())
                });
                of_tongue = longer.collect();
            }
            rows.extend(of_tongue);
        }
        dedup(&mut rows);
        let term = |(offset, stem): (usize, String)| (offset, Term::from_field_text(self.fields.body, &stem));
        let phrase = |row: Vec<(usize, String)>| -> Boxed {
            Box::new(PhraseQuery::new_with_offset(row.into_iter().map(term).collect()))
        };
        union(rows.into_iter().map(phrase).collect())
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
        if self.scored { Constant::of(query, 0.0) } else { query }
    }
}

/// So many rows of stems are tried for one row of words, in each language.
const MOST_ROWS: usize = 4;

fn dedup<T: PartialEq>(all: &mut Vec<T>) {
    for at in (1..all.len()).rev() {
        if all[..at].contains(&all[at]) {
            all.remove(at);
        }
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
