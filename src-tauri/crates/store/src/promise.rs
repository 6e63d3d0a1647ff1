//! Promises as their page counts them. What a promise adds to its entry is in `facet`.

use crate::{Reader, Result, row, sql};
use chrono::NaiveDate;
use kept_model::{AccountId, EntryId, Owner, PersonId};
use rusqlite::params;

/// How a promise ended, or where it stands after its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PromiseEnd {
    /// As said.
    Kept,
    /// To another day, whatever became of it then.
    Moved,
    /// Let go.
    Released,
    /// Not done.
    Broken,
    /// Open, and its day has passed.
    Late,
}

/// Promises of one owner that were first due in one month and ended in one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PromiseCount {
    /// Who owed them.
    pub owner: Owner,
    /// The first of the month.
    pub month: NaiveDate,
    /// How they ended.
    pub end: PromiseEnd,
    /// How many.
    pub count: usize,
}

impl Reader<'_> {
    /// How the promises ended that were first due from `from` on and before `today`: of an account, or of all.
    pub fn promise_ends(
        &self,
        from: NaiveDate,
        today: NaiveDate,
        account: Option<AccountId>,
    ) -> Result<Vec<PromiseCount>> {
        let mut statement = self.conn.prepare_cached(sql!("promise/ends"))?;
        let rows = statement.query_map(params![from, today, account.map(|id| id.0)], |row| {
            let end = match row.get_ref(2)?.as_str()? {
                "kept" => PromiseEnd::Kept,
                "released" => PromiseEnd::Released,
                "broken" => PromiseEnd::Broken,
                "late" => PromiseEnd::Late,
                _ => PromiseEnd::Moved,
            };
            let count = row.get::<_, i64>(3)? as usize;
            Ok(PromiseCount { owner: row::word(row, 0)?, month: row.get(1)?, end, count })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Promises kept from one day to another, both included, the latest first: of an account, or of all.
    pub fn kept_promises(
        &self,
        (from, to): (NaiveDate, NaiveDate),
        account: Option<AccountId>,
        limit: usize,
    ) -> Result<Vec<EntryId>> {
        let mut statement = self.conn.prepare_cached(sql!("promise/kept_between"))?;
        let values = params![from, to, account.map(|id| id.0), limit as i64];
        let rows = statement.query_map(values, |row| row.get(0).map(EntryId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The open promises that a person made or owes, or that were made to them, by their dates.
    pub fn open_promises_with(&self, person: PersonId) -> Result<Vec<EntryId>> {
        let mut statement = self.conn.prepare_cached(sql!("promise/open_of_person"))?;
        let rows = statement.query_map([person.0], |row| row.get(0).map(EntryId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
