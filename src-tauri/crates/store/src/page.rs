//! The rows of a page, read together: a statement for each table instead of several for each row.

use crate::{Reader, Result, StoreError, account, entry, facet, person, sql};
use chrono::NaiveDate;
use kept_model::{Account, AccountId, Entry, EntryId, Person, PersonId};
use rusqlite::Row;
use std::collections::HashMap;

/// An entry with the names that its ids stand for.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryRow {
    /// The entry.
    pub entry: Entry,
    /// Its accounts' names, in their order.
    pub accounts: Vec<String>,
    /// Its people's names, in their order.
    pub people: Vec<String>,
    /// How many parts it has.
    pub parts: usize,
    /// BCP 47 tag of the language of its text: that of the first of its accounts that has one.
    pub language: Option<String>,
}

/// A person with what a line about them says.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonRow {
    /// The person.
    pub person: Person,
    /// The name of where they work.
    pub at: Option<String>,
    /// The day of the newest entry about them.
    pub last: Option<NaiveDate>,
}

impl Reader<'_> {
    /// Does all of `read` in one state of the journal, whoever writes meanwhile. It is also faster: SQLite's lock is taken
    /// once instead of for each statement. Not for long work: until it ends, the write-ahead log cannot be copied back.
    ///
    /// # Errors
    /// Whatever `read` fails with, or SQLite when it cannot begin.
    pub fn at_once<T, E: From<StoreError>>(
        self,
        read: impl FnOnce(Self) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        // Inside an operation, or inside of another of these, there is one state already.
        if !self.conn.is_autocommit() {
            return read(self);
        }
        let begun = self.conn.prepare_cached("BEGIN").and_then(|mut begin| begin.execute([]));
        begun.map_err(|error| E::from(StoreError::from(error)))?;
        let _end = End(self.conn);
        read(self)
    }

    /// Entries in the order of their ids; those that are not there are left out.
    pub fn entry_rows(&self, ids: &[EntryId]) -> Result<Vec<EntryRow>> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let wanted = json(ids.iter().map(|id| id.0));
        let mut rows = self.page(sql!("entry/page"), &wanted, |row| {
            let parts: i64 = row.get(13)?;
            let (accounts, people) = (Vec::new(), Vec::new());
            Ok(EntryRow {
                entry: entry::spine(row)?,
                accounts,
                people,
                parts: parts as usize,
                language: None,
            })
        })?;
        in_order(&mut rows, ids.iter().map(|id| id.0), |row| row.entry.id.0);
        let places: HashMap<i64, usize> =
            rows.iter().enumerate().map(|(at, row)| (row.entry.id.0, at)).collect();
        let accounts = self.page(sql!("entry_account/page"), &wanted, |row| {
            Ok(Link { entry: row.get(0)?, id: row.get(1)?, to: (row.get(2)?, row.get(3)?, row.get(4)?) })
        })?;
        // The language is that of the first link that was made, which need not be the main account's.
        for Link { entry, to: (_, _, language), .. } in &accounts {
            if let Some(row) = places.get(entry).and_then(|at| rows.get_mut(*at)) {
                row.language = row.language.take().or_else(|| Option::clone(language));
            }
        }
        for Link { entry, to: (id, name, _), .. } in self.placed(accounts, sql!("entry_account/positions"))? {
            if let Some(row) = places.get(&entry).and_then(|at| rows.get_mut(*at)) {
                row.entry.accounts.push(AccountId(id));
                row.accounts.push(name);
            }
        }
        let people = self.page(sql!("entry_person/page"), &wanted, |row| {
            Ok(Link { entry: row.get(0)?, id: row.get(1)?, to: (row.get(2)?, row.get(3)?) })
        })?;
        for Link { entry, to: (id, name), .. } in self.placed(people, sql!("entry_person/positions"))? {
            if let Some(row) = places.get(&entry).and_then(|at| rows.get_mut(*at)) {
                row.entry.people.push(PersonId(id));
                row.people.push(name);
            }
        }
        for (entry, name) in
            self.page(sql!("entry_tag/page"), &wanted, |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))?
        {
            if let Some(row) = places.get(&entry).and_then(|at| rows.get_mut(*at)) {
                row.entry.tags.push(name);
            }
        }
        for row in &mut rows {
            row.entry.facet = facet::get(self.conn, row.entry.kind, row.entry.id)?;
        }
        Ok(rows)
    }

    /// Accounts in the order of their ids, each with the day of its last touch; those that are not there are left out.
    pub fn account_rows(&self, ids: &[AccountId]) -> Result<Vec<(Account, Option<NaiveDate>)>> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let wanted = json(ids.iter().map(|id| id.0));
        let mut rows =
            self.page(sql!("account/page"), &wanted, |row| Ok((account::account(row)?, row.get(11)?)))?;
        in_order(&mut rows, ids.iter().map(|id| id.0), |(account, _)| account.id.0);
        Ok(rows)
    }

    /// People in the order of their ids; those that are not there are left out.
    pub fn person_rows(&self, ids: &[PersonId]) -> Result<Vec<PersonRow>> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let wanted = json(ids.iter().map(|id| id.0));
        let mut rows = self.page(sql!("person/page"), &wanted, |row| {
            Ok(PersonRow { person: person::spine(row)?, at: None, last: row.get(5)? })
        })?;
        in_order(&mut rows, ids.iter().map(|id| id.0), |row| row.person.id.0);
        let jobs = self.page(sql!("person_account/page"), &wanted, |row| {
            Ok((PersonId(row.get(0)?), person::employment(row, 1)?, row.get::<_, String>(6)?))
        })?;
        for (id, job, at) in jobs {
            if let Some(row) = rows.iter_mut().find(|row| row.person.id == id) {
                row.person.employments.push(job);
                row.at.get_or_insert(at);
            }
        }
        Ok(rows)
    }

    /// Links in the order of their positions. Most entries have one link and need none.
    fn placed<T>(&self, mut links: Vec<Link<T>>, positions: &str) -> Result<Vec<Link<T>>> {
        let mut counts: HashMap<i64, usize> = HashMap::new();
        for link in &links {
            *counts.entry(link.entry).or_default() += 1;
        }
        let several = json(links.iter().filter(|link| counts[&link.entry] > 1).map(|link| link.id));
        if several.len() > 2 {
            let positions: HashMap<i64, i64> =
                self.page(positions, &several, |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect();
            links.sort_by_key(|link| (positions.get(&link.id).copied(), link.id));
        }
        Ok(links)
    }

    fn page<T>(
        &self,
        sql: &str,
        wanted: &str,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement.query_map([wanted], read)?.collect::<rusqlite::Result<_>>()?)
    }
}

/// A row that links an entry to something.
struct Link<T> {
    entry: i64,
    id: i64,
    to: T,
}

/// Ends what [`Reader::at_once`] began, however it went.
struct End<'c>(&'c rusqlite::Connection);

impl Drop for End<'_> {
    fn drop(&mut self) {
        let ended = self.0.prepare_cached("COMMIT").and_then(|mut commit| commit.execute([]));
        // Nothing was written, so that nothing is lost either way; but whoever reads on must not see this state for ever.
        if ended.is_err() && !self.0.is_autocommit() {
            let _ = self.0.execute_batch("ROLLBACK");
        }
    }
}

/// Puts rows into the order of their ids. SQLite would carry whole rows along to sort them.
fn in_order<T>(rows: &mut [T], ids: impl Iterator<Item = i64>, id: impl Fn(&T) -> i64) {
    let places: HashMap<i64, usize> = ids.enumerate().map(|(at, id)| (id, at)).collect();
    rows.sort_by_key(|row| places.get(&id(row)).copied());
}

/// The ids as a JSON array.
fn json(ids: impl Iterator<Item = i64>) -> String {
    let mut text = String::from("[");
    for id in ids {
        if text.len() > 1 {
            text.push(',');
        }
        text.push_str(&id.to_string());
    }
    text + "]"
}
