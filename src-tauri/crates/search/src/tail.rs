//! The changes after the index's cursor, in memory. A key in the tail hides the index's hit of the same key.
//!
//! Documents are analysed as the index would and matched one by one: the tail is short.

use crate::analyze::{Analysis, Tongue, analyze};
use crate::document::Stamp;
use crate::needle::{Needle, Needles};
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

    /// Whether that key changed: what the index knows of it does not count.
    pub fn holds(&self, key: Key) -> bool {
        !self.held.is_empty() && self.held.contains_key(&key)
    }

    /// Forgets the changes that `keep` does not name: the index has them now.
    pub fn retain(&mut self, keep: impl Fn(Key) -> bool) {
        self.held.retain(|key, _| keep(*key));
    }

    /// What the query finds, in no order.
    pub(crate) fn matching(&self, query: &Query, today: NaiveDate) -> Vec<&Held> {
        let needles = Needles::new(query);
        self.documents().filter(|held| held.matches(query, &needles, today)).collect()
    }

    /// Whether any document's text says it.
    pub(crate) fn says(&self, said: &Said) -> bool {
        self.documents().any(|held| Needle::new(said, held.tongue).is_in(&held.text))
    }

    /// The folded words of all documents, as often as they are said.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.documents().flat_map(|held| &held.text.pieces).flat_map(|piece| piece.forms.words())
    }

    fn documents(&self) -> impl Iterator<Item = &Held> {
        self.held.values().flatten()
    }
}

/// A document, analysed.
#[derive(Debug, Clone)]
pub(crate) struct Held {
    pub(crate) stamp: Stamp,
    pub(crate) text: Analysis,
    pub(crate) tongue: Tongue,
    /// Its text is taken out.
    document: Document,
}

impl Held {
    fn new(mut document: Document) -> Result<Self, SearchError> {
        let tongue = Tongue::of(document.language.as_deref());
        let text = analyze(&std::mem::take(&mut document.text), tongue);
        Ok(Self { stamp: Stamp::of(&document)?, text, tongue, document })
    }

    fn matches(&self, query: &Query, needles: &Needles<'_>, today: NaiveDate) -> bool {
        let on_time = query.days.is_none_or(|(first, last)| {
            let (low, high) = Stamp::of_days(first, last);
            (low..=high).contains(&self.stamp)
        });
        let needles = needles.of(self.tongue);
        let mut clauses = query.clauses.iter().zip(needles.iter());
        on_time
            && clauses.all(|(clause, needle)| self.meets(clause, needle.as_ref(), today) != clause.negated)
    }

    fn meets(&self, clause: &Clause, needle: Option<&Needle>, today: NaiveDate) -> bool {
        let document = &self.document;
        match &clause.what {
            What::Said(said) => {
                needle.is_some_and(|needle| needle.is_in(&self.text)) || self.concerns(&said.named)
            }
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
}
