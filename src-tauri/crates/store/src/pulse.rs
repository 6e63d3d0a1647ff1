//! Pulses as their page lists them. What one adds to its entry is in `facet`.

use crate::{Reader, Result, row, sql};
use chrono::NaiveDate;
use kept_model::{AccountId, EntryId, PulseAbout, PulseSide};
use rusqlite::params;

/// The newest score of one side on one subject at an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PulseView {
    /// Where.
    pub account: AccountId,
    /// Whose view it is.
    pub side: PulseSide,
    /// What it is about.
    pub about: Option<PulseAbout>,
    /// 0 to 10.
    pub score: u8,
    /// The day it was given.
    pub day: NaiveDate,
    /// Its entry.
    pub entry: EntryId,
}

impl Reader<'_> {
    /// Low pulses of theirs that they have not been told the end of: the oldest first, then the lowest.
    pub fn open_low_pulses(&self, account: Option<AccountId>) -> Result<Vec<EntryId>> {
        self.pulse_ids(sql!("pulse/open_low"), params![account.map(|id| id.0)])
    }

    /// Other pulses of theirs with words since a day that nobody has answered, newest first.
    pub fn open_worded_pulses(&self, account: Option<AccountId>, since: NaiveDate) -> Result<Vec<EntryId>> {
        self.pulse_ids(sql!("pulse/open_worded"), params![account.map(|id| id.0), since])
    }

    /// Pulses of both sides, newest first, after `offset` of them.
    pub fn newest_pulses(
        &self,
        account: Option<AccountId>,
        offset: usize,
        limit: usize,
    ) -> Result<Vec<EntryId>> {
        let (limit, offset) = (limit as i64, offset as i64);
        match account {
            Some(id) => self.pulse_ids(sql!("pulse/of_account"), params![id.0, limit, offset]),
            None => self.pulse_ids(sql!("pulse/newest"), params![limit, offset]),
        }
    }

    /// How many pulses there are.
    pub fn pulse_count(&self, account: Option<AccountId>) -> Result<usize> {
        let mut statement = self.conn.prepare_cached(sql!("pulse/count"))?;
        let count: i64 = statement.query_row([account.map(|id| id.0)], |row| row.get(0))?;
        Ok(count as usize)
    }

    /// The newest score of each side on each subject from one day to another, both included, by account.
    pub fn pulse_views(
        &self,
        account: Option<AccountId>,
        (from, to): (NaiveDate, NaiveDate),
    ) -> Result<Vec<PulseView>> {
        let mut statement = self.conn.prepare_cached(sql!("pulse/views"))?;
        let rows = statement.query_map(params![account.map(|id| id.0), from, to], |row| {
            Ok(PulseView {
                account: AccountId(row.get(0)?),
                side: row::word(row, 1)?,
                about: row::word_or_null(row, 2)?,
                score: row.get(3)?,
                day: row.get(4)?,
                entry: EntryId(row.get(5)?),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn pulse_ids(&self, sql: &str, values: &[&dyn rusqlite::ToSql]) -> Result<Vec<EntryId>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map(values, |row| row.get(0).map(EntryId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
