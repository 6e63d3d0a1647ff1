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
    /// Only those with a picture.
    pub pictured: bool,
}

impl DelightsOf {
    fn words(&self) -> (Option<&'static str>, Option<&'static str>) {
        (self.lever.map(Lever::as_str), self.consent.map(Consent::as_str))
    }
}

impl Reader<'_> {
    /// Delight moments, newest first, after `offset` of them.
    pub fn delights(&self, of: DelightsOf, offset: usize, limit: usize) -> Result<Vec<EntryId>> {
        let mut statement = self.conn.prepare_cached(sql!("delight/list"))?;
        let (lever, consent) = of.words();
        let account = of.account.map(|id| id.0);
        let values = params![lever, consent, account, of.pictured, limit as i64, offset as i64];
        let rows = statement.query_map(values, |row| row.get(0).map(EntryId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many delight moments there are.
    pub fn delight_count(&self, of: DelightsOf) -> Result<usize> {
        let (lever, consent) = of.words();
        let values = params![lever, consent, of.account.map(|id| id.0), of.pictured];
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

    /// How many delight moments have a picture.
    pub fn pictured_delights(&self) -> Result<usize> {
        self.number(sql!("delight/count_pictured"))
    }

    /// The accounts with delight moments, and how many each has.
    pub fn delight_accounts(&self) -> Result<Vec<(AccountId, usize)>> {
        let mut statement = self.conn.prepare_cached(sql!("delight/count_accounts"))?;
        let rows =
            statement.query_map([], |row| Ok((AccountId(row.get(0)?), row.get::<_, i64>(1)? as usize)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The newest delight moments that may be retold and were not; of these the longest chains first.
    pub fn tellable_delights(&self, limit: usize) -> Result<Vec<EntryId>> {
        self.ids(sql!("delight/tellable"), limit)
    }

    /// Delight moments that a colleague made and was not thanked for, newest first, and how many there are.
    pub fn unthanked_delights(&self, limit: usize) -> Result<(Vec<EntryId>, usize)> {
        Ok((self.ids(sql!("delight/unthanked"), limit)?, self.number(sql!("delight/count_unthanked"))?))
    }

    /// Obstacles that became a complaint or cost trust, those that are not helped first.
    pub fn downward_obstacles(&self, limit: usize) -> Result<Vec<EntryId>> {
        self.ids(sql!("obstacle/downward"), limit)
    }

    /// How many obstacles became a complaint or cost trust, how many of them a complaint, and how many cost trust.
    pub fn downward_counts(&self) -> Result<(usize, usize, usize)> {
        let count = |row: &rusqlite::Row<'_>, at| row.get::<_, i64>(at).map(|count| count as usize);
        let mut statement = self.conn.prepare_cached(sql!("obstacle/count_downward"))?;
        Ok(statement.query_row([], |row| Ok((count(row, 0)?, count(row, 1)?, count(row, 2)?)))?)
    }

    /// How many open obstacles became nothing worse.
    pub fn quiet_obstacles(&self) -> Result<usize> {
        self.number(sql!("obstacle/count_quiet"))
    }

    /// The accounts that ordered something.
    pub fn accounts_with_orders(&self) -> Result<Vec<AccountId>> {
        let mut statement = self.conn.prepare_cached(sql!("order/accounts"))?;
        let rows = statement.query_map([], |row| row.get(0).map(AccountId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn ids(&self, sql: &str, limit: usize) -> Result<Vec<EntryId>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([limit as i64], |row| row.get(0).map(EntryId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn number(&self, sql: &str) -> Result<usize> {
        Ok(self.conn.prepare_cached(sql)?.query_row([], |row| row.get::<_, i64>(0))? as usize)
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
