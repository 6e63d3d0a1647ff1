//! An entry as a list shows it: with the names that its ids stand for.

use crate::{Journal, Result};
use kept_model::{AccountId, Entry, EntryId, Facet, PersonId};
use kept_store::{EntryRow, Reader, StoreError};
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
        match self.reader.entry_rows(&[id])?.pop() {
            Some(row) => self.of_row(row),
            None => Err(StoreError::Missing { noun: "entry", id: id.0 }.into()),
        }
    }

    /// The lines of entries, in the order of their ids; those that went while we were looking are left out.
    pub(crate) fn lines(&mut self, ids: &[EntryId]) -> Result<Vec<EntryLine>> {
        self.reader
            .at_once(|reader| reader.entry_rows(ids)?.into_iter().map(|row| self.of_row(row)).collect())
    }

    /// The line of an entry that was read already.
    pub(crate) fn of_row(&mut self, row: EntryRow) -> Result<EntryLine> {
        let EntryRow { entry, accounts, people, parts, language: _ } = row;
        let by = match &entry.facet {
            Facet::Promise(promise) => promise.owner_person,
            Facet::Delight(delight) => delight.by,
            _ => None,
        };
        let by = by.map(|id| self.person(id)).transpose()?;
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
        let parts = book.lines(&reader.children(id)?)?;
        Ok((entry, parts))
    }
}
