//! An entry as a list shows it: with the names that its ids stand for.

use crate::{Journal, Result};
use kept_model::{AccountId, Entry, EntryId, PersonId};
use kept_store::Reader;
use std::collections::HashMap;

/// An entry with its names.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryLine {
    /// The entry.
    pub entry: Entry,
    /// Its accounts' names, the main one first.
    pub accounts: Vec<String>,
    /// Its people's names.
    pub people: Vec<String>,
    /// The name of the colleague who owns a promise or did a delight moment.
    pub by: Option<String>,
    /// How many parts it has.
    pub parts: usize,
}

/// Names by id, each read once.
pub(crate) struct NameBook<'a> {
    reader: Reader<'a>,
    accounts: HashMap<AccountId, String>,
    people: HashMap<PersonId, String>,
}

impl<'a> NameBook<'a> {
    pub(crate) fn new(reader: Reader<'a>) -> Self {
        Self { reader, accounts: HashMap::new(), people: HashMap::new() }
    }

    pub(crate) fn reader(&self) -> Reader<'a> {
        self.reader
    }

    pub(crate) fn account(&mut self, id: AccountId) -> Result<String> {
        if let Some(name) = self.accounts.get(&id) {
            return Ok(name.clone());
        }
        let name = self.reader.account(id)?.name;
        self.accounts.insert(id, name.clone());
        Ok(name)
    }

    pub(crate) fn person(&mut self, id: PersonId) -> Result<String> {
        if let Some(name) = self.people.get(&id) {
            return Ok(name.clone());
        }
        let name = self.reader.person(id)?.name;
        self.people.insert(id, name.clone());
        Ok(name)
    }

    pub(crate) fn line(&mut self, id: EntryId) -> Result<EntryLine> {
        let entry = self.reader.entry(id)?;
        let accounts = entry.accounts.iter().map(|id| self.account(*id)).collect::<Result<_>>()?;
        let people = entry.people.iter().map(|id| self.person(*id)).collect::<Result<_>>()?;
        let by = match &entry.facet {
            kept_model::Facet::Promise(promise) => promise.owner_person,
            kept_model::Facet::Delight(delight) => delight.by,
            _ => None,
        };
        let by = by.map(|id| self.person(id)).transpose()?;
        let parts = self.reader.children(id)?.len();
        Ok(EntryLine { entry, accounts, people, by, parts })
    }
}

impl Journal {
    /// An entry, and its parts in the order they were typed.
    ///
    /// # Errors
    /// When there is no such entry.
    pub fn show(&self, id: EntryId) -> Result<(EntryLine, Vec<EntryLine>)> {
        let reader = self.store.reader();
        let mut book = NameBook::new(reader);
        let entry = book.line(id)?;
        let parts = reader.children(id)?.into_iter().map(|child| book.line(child)).collect::<Result<_>>()?;
        Ok((entry, parts))
    }
}
