//! Entries, accounts and people as search sees them, in runs of ids so that a million fit in little memory.

use crate::{Reader, Result, row, sql};
use chrono::NaiveDate;
use kept_model::{AccountId, EntryId, Kind, Owner, PersonId, PromiseState};

/// An entry as search sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryText {
    /// Its row.
    pub id: EntryId,
    /// Its day.
    pub day: NaiveDate,
    /// Its kind.
    pub kind: Kind,
    /// Its accounts.
    pub accounts: Vec<AccountId>,
    /// Its people.
    pub people: Vec<PersonId>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Who owes it, for a promise.
    pub owner: Option<Owner>,
    /// Where a promise stands.
    pub state: Option<PromiseState>,
    /// When a promise is due.
    pub due: Option<NaiveDate>,
    /// Whether a promise was moved.
    pub is_moved: bool,
    /// Whether something is still to come of it: a promise, question, obstacle, outcome or low pulse that is open.
    pub is_open: bool,
    /// Its own text.
    pub body: String,
    /// The texts of its facet, a line each.
    pub more: String,
    /// BCP 47 tag of the first of its accounts that has one.
    pub language: Option<String>,
}

/// An account as search sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountText {
    /// Its row.
    pub id: AccountId,
    /// Its name.
    pub name: String,
    /// Purpose, note and points of contact, a line each.
    pub more: String,
    /// BCP 47 tag of its language.
    pub language: Option<String>,
}

/// A person as search sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonText {
    /// Their row.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Note, roles and points of contact, a line each.
    pub more: String,
    /// Where they work.
    pub accounts: Vec<AccountId>,
    /// BCP 47 tag of the first of those that has one.
    pub language: Option<String>,
}

impl Reader<'_> {
    /// The largest id of any entry, account or person.
    pub fn last_id(&self) -> Result<i64> {
        Ok(self.conn.query_row(sql!("document/last_id"), [], |row| row.get(0))?)
    }

    /// Entries whose ids lie in a range, both ends included.
    pub fn entry_texts(&self, from: i64, to: i64) -> Result<Vec<EntryText>> {
        let mut statement = self.conn.prepare_cached(sql!("document/entry"))?;
        let rows = statement.query_map([from, to], |row| {
            let tags: Option<String> = row.get(5)?;
            Ok(EntryText {
                id: EntryId(row.get(0)?),
                day: row.get(1)?,
                kind: row::word(row, 2)?,
                accounts: row::ids(row, 3, AccountId)?,
                people: row::ids(row, 4, PersonId)?,
                tags: tags.unwrap_or_default().split_whitespace().map(str::to_owned).collect(),
                owner: row::word_or_null(row, 6)?,
                state: row::word_or_null(row, 7)?,
                due: row.get(8)?,
                is_moved: row.get(9)?,
                is_open: row.get(10)?,
                body: row.get(11)?,
                more: row.get(12)?,
                language: row.get(13)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Accounts whose ids lie in a range, both ends included.
    pub fn account_texts(&self, from: i64, to: i64) -> Result<Vec<AccountText>> {
        let mut statement = self.conn.prepare_cached(sql!("document/account"))?;
        let rows = statement.query_map([from, to], |row| {
            Ok(AccountText {
                id: AccountId(row.get(0)?),
                name: row.get(1)?,
                more: row.get(2)?,
                language: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// People whose ids lie in a range, both ends included.
    pub fn person_texts(&self, from: i64, to: i64) -> Result<Vec<PersonText>> {
        let mut statement = self.conn.prepare_cached(sql!("document/person"))?;
        let rows = statement.query_map([from, to], |row| {
            Ok(PersonText {
                id: PersonId(row.get(0)?),
                name: row.get(1)?,
                more: row.get(2)?,
                accounts: row::ids(row, 3, AccountId)?,
                language: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
