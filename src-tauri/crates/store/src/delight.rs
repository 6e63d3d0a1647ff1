//! Delight moments as their page lists and counts them. What one adds to its entry is in `facet`.

use crate::{Reader, Result, row, sql};
use chrono::NaiveDate;
use kept_model::{AccountId, ChainStep, Consent, EntryId, Lever, PersonId};
use rusqlite::{OptionalExtension, params};

/// Which delight moments are asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DelightsOf {
    /// Only those that this lever made.
    pub lever: Option<Lever>,
    /// Only those of this consent.
    pub consent: Option<Consent>,
    /// Only those of this account.
    pub account: Option<AccountId>,
}

impl Reader<'_> {
    /// Delight moments, newest first, after `offset` of them.
    pub fn delights(&self, of: DelightsOf, offset: usize, limit: usize) -> Result<Vec<EntryId>> {
        let mut statement = self.conn.prepare_cached(sql!("delight/list"))?;
        let (lever, consent) = (of.lever.map(Lever::as_str), of.consent.map(Consent::as_str));
        let values = params![lever, consent, of.account.map(|id| id.0), limit as i64, offset as i64];
        let rows = statement.query_map(values, |row| row.get(0).map(EntryId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many delight moments there are.
    pub fn delight_count(&self, of: DelightsOf) -> Result<usize> {
        let (lever, consent) = (of.lever.map(Lever::as_str), of.consent.map(Consent::as_str));
        let values = params![lever, consent, of.account.map(|id| id.0)];
        let count: i64 =
            self.conn.prepare_cached(sql!("delight/count"))?.query_row(values, |row| row.get(0))?;
        Ok(count as usize)
    }

    /// How many delight moments each lever made.
    pub fn delight_levers(&self) -> Result<Vec<(Lever, usize)>> {
        let mut statement = self.conn.prepare_cached(sql!("delight/count_levers"))?;
        let rows = statement.query_map([], |row| Ok((row::word(row, 0)?, row.get::<_, i64>(1)? as usize)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many delight moments reached each step of the chain.
    pub fn delight_steps(&self) -> Result<Vec<(ChainStep, usize)>> {
        let mut statement = self.conn.prepare_cached(sql!("delight/count_steps"))?;
        let rows = statement.query_map([], |row| Ok((row::word(row, 0)?, row.get::<_, i64>(1)? as usize)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The richest of the newest delight moments that may be retold and were not.
    pub fn untold_delight(&self) -> Result<Option<EntryId>> {
        let mut statement = self.conn.prepare_cached(sql!("delight/untold"))?;
        Ok(statement.query_row([], |row| row.get(0).map(EntryId)).optional()?)
    }

    /// The day of each account's newest delight moment; an account without one is left out.
    pub fn newest_delights(&self) -> Result<Vec<(AccountId, NaiveDate)>> {
        let mut statement = self.conn.prepare_cached(sql!("delight/newest_of_accounts"))?;
        let rows = statement.query_map([], |row| Ok((AccountId(row.get(0)?), row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Delight moments with their words from one day to another, both included, in their order, and their days.
    pub fn worded_delights(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<(EntryId, NaiveDate)>> {
        let mut statement = self.conn.prepare_cached(sql!("delight/worded_between"))?;
        let rows = statement.query_map([from, to], |row| Ok((EntryId(row.get(0)?), row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many delight moments an account has.
    pub fn delight_count_of(&self, account: AccountId) -> Result<usize> {
        let mut statement = self.conn.prepare_cached(sql!("delight/count_of_account"))?;
        Ok(statement.query_row([account.0], |row| row.get::<_, i64>(0))? as usize)
    }

    /// The newest recommendation of a person at an account from `since` on.
    pub fn newest_advocacy(
        &self,
        account: AccountId,
        person: PersonId,
        since: NaiveDate,
    ) -> Result<Option<EntryId>> {
        let mut statement = self.conn.prepare_cached(sql!("advocacy/newest_of"))?;
        let values = params![account.0, person.0, since];
        Ok(statement.query_row(values, |row| row.get(0).map(EntryId)).optional()?)
    }
}
