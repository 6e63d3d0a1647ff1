//! The changes after the index's cursor, in memory. A key in the tail hides the index's hit of the same key.
//!
//! Documents are analysed as the index would and matched one by one: the tail is short.

use crate::analyze::{Tongue, words};
use crate::document::Stamp;
use crate::plan::is_short;
use crate::query::{Clause, Named, Query, Said, State, What};
use crate::{Change, Document, Key, SearchError};
use chrono::NaiveDate;
use kept_model::fold;
use std::collections::HashMap;

/// What changed since the index was committed; built by the caller from the journal's changes.
#[derive(Debug, Clone, Default)]
pub struct Tail {
    /// `None` for what is gone.
    held: HashMap<Key, Option<Held>>,
}

impl Tail {
    /// Nothing changed.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a change; a later one of the same key replaces it.
    ///
    /// # Errors
    /// [`SearchError::Id`] for an id that the index could not hold either.
    pub fn push(&mut self, change: Change) -> Result<(), SearchError> {
        let key = change.key();
        let held = match change {
            Change::Put(document) => Some(Held::new(document)?),
            Change::Gone(_) => None,
        };
        self.held.insert(key, held);
        Ok(())
    }

    /// How many documents changed.
    pub fn len(&self) -> usize {
        self.held.len()
    }

    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.held.is_empty()
    }

    pub(crate) fn hides(&self, key: Key) -> bool {
        !self.held.is_empty() && self.held.contains_key(&key)
    }

    pub(crate) fn documents(&self) -> impl Iterator<Item = &Held> {
        self.held.values().flatten()
    }
}

/// A document, analysed.
#[derive(Debug, Clone)]
pub(crate) struct Held {
    pub(crate) stamp: Stamp,
    /// Folded words in the text's order.
    pub(crate) exact: Vec<String>,
    /// Their stems.
    pub(crate) stems: Vec<String>,
    pub(crate) tongue: Tongue,
    /// Its text is taken out.
    document: Document,
}

impl Held {
    fn new(mut document: Document) -> Result<Self, SearchError> {
        let tongue = Tongue::of(document.language.as_deref());
        let text = std::mem::take(&mut document.text);
        let exact: Vec<String> = words(&text).map(|word| word.text).collect();
        let mut stemmer = tongue.stemmer();
        let stems = exact.iter().map(|word| stemmer.stem(word)).collect();
        Ok(Self { stamp: Stamp::of(&document)?, exact, stems, tongue, document })
    }

    pub(crate) fn matches(&self, query: &Query, today: NaiveDate) -> bool {
        let on_time = query.days.is_none_or(|(first, last)| {
            let (low, high) = Stamp::of_days(first, last);
            (low..=high).contains(&self.stamp)
        });
        on_time && query.clauses.iter().all(|clause| self.meets(clause, today) != clause.negated)
    }

    fn meets(&self, clause: &Clause, today: NaiveDate) -> bool {
        let document = &self.document;
        match &clause.what {
            What::Said(said) => self.says(said) || self.concerns(&said.named),
            What::Account(accounts) => accounts.iter().any(|account| document.accounts.contains(account)),
            What::Person(people) => people.iter().any(|person| document.people.contains(person)),
            What::Kind(kind) => document.kind == Some(*kind),
            What::Tag(tag) => document.tags.iter().any(|own| fold(own) == *tag),
            What::Owner(owner) => document.owner == Some(*owner),
            What::Is(State::Open) => document.open,
            What::Is(State::Kept) => document.kept,
            What::Is(State::Moved) => document.moved,
            What::Is(State::Late) => document.open && document.due.is_some_and(|due| due < today),
        }
    }

    pub(crate) fn concerns(&self, named: &Named) -> bool {
        named.concerns(&self.document)
    }

    /// Whether its text says it.
    pub(crate) fn says(&self, said: &Said) -> bool {
        let (finished, unfinished) = said.parts();
        let phrase: Vec<String> = finished.iter().map(|word| self.tongue.stem(word)).collect();
        (phrase.is_empty() || self.stems.windows(phrase.len()).any(|window| window == phrase))
            && unfinished.is_none_or(|start| self.count_started(start) > 0)
    }

    /// How many of its words `start` begins, by the rule of the index: see [`crate::plan`].
    pub(crate) fn count_started(&self, start: &str) -> usize {
        let stem = (!is_short(start)).then(|| self.tongue.stem(start));
        let pairs = self.exact.iter().zip(&self.stems);
        pairs.filter(|(word, own)| word.starts_with(start) || stem.as_ref() == Some(own)).count()
    }
}
