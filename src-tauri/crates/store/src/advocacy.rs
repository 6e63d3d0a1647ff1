//! Who speaks for us, who was asked to, and who might be brought together.

use crate::{Reader, Result, row, sql};
use chrono::NaiveDate;
use kept_model::{AccountId, AdvocacyForm, EntryId, PersonId};
use rusqlite::params;

/// Which acts of advocacy.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AdvocacyFilter {
    /// Of one form only.
    pub form: Option<AdvocacyForm>,
    /// Only those that were asked for, or only those that were freely given.
    pub asked: Option<bool>,
    /// Of one account only.
    pub account: Option<AccountId>,
}

/// How often a person spoke for us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdvocateCount {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Unasked.
    pub given: usize,
    /// Because we asked.
    pub asked: usize,
    /// When last.
    pub last: NaiveDate,
}

/// Something that was asked of a person or given to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonStance {
    /// The entry.
    pub entry: EntryId,
    /// Its day.
    pub day: NaiveDate,
    /// Whether it gave; else it asked.
    pub gave: bool,
}

impl Reader<'_> {
    /// Acts of advocacy, the newest first, and how many there are.
    pub fn advocacies(&self, of: AdvocacyFilter, limit: usize) -> Result<(Vec<EntryId>, usize)> {
        let (form, account) = (of.form.map(AdvocacyForm::as_str), of.account.map(|id| id.0));
        let count: i64 = self
            .conn
            .prepare_cached(sql!("advocacy/count"))?
            .query_row(params![form, of.asked, account], |row| row.get(0))?;
        let mut statement = self.conn.prepare_cached(sql!("advocacy/list"))?;
        let rows = statement
            .query_map(params![form, of.asked, account, limit as i64], |row| row.get(0).map(EntryId))?;
        Ok((rows.collect::<rusqlite::Result<_>>()?, count as usize))
    }

    /// How many acts there are of each form, asked for (`true`) and freely given.
    pub fn advocacy_forms(&self) -> Result<Vec<(AdvocacyForm, bool, usize)>> {
        let mut statement = self.conn.prepare_cached(sql!("advocacy/forms"))?;
        let rows = statement
            .query_map([], |row| Ok((row::word(row, 0)?, row.get(1)?, row.get::<_, i64>(2)? as usize)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Who spoke for us, the most often first.
    pub fn advocates(&self, account: Option<AccountId>, limit: usize) -> Result<Vec<AdvocateCount>> {
        let mut statement = self.conn.prepare_cached(sql!("advocacy/people"))?;
        let rows = statement.query_map(params![account.map(|id| id.0), limit as i64], |row| {
            Ok(AdvocateCount {
                person: PersonId(row.get(0)?),
                name: row.get(1)?,
                given: row.get::<_, i64>(2)? as usize,
                asked: row.get::<_, i64>(3)? as usize,
                last: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What was asked of a person and given to them from `since` on, oldest first.
    pub fn stances_of_person(&self, person: PersonId, since: NaiveDate) -> Result<Vec<PersonStance>> {
        let mut statement = self.conn.prepare_cached(sql!("advocacy/stances"))?;
        let rows = statement.query_map(params![person.0, since], |row| {
            Ok(PersonStance { entry: EntryId(row.get(0)?), day: row.get(1)?, gave: row.get(2)? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Pairs of people who were introduced to each other, the smaller id first.
    pub fn introduced(&self) -> Result<Vec<(PersonId, PersonId)>> {
        let mut statement = self.conn.prepare_cached(sql!("advocacy/introduced"))?;
        let rows = statement.query_map([], |row| Ok((PersonId(row.get(0)?), PersonId(row.get(1)?))))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Words of theirs that nobody has asked to retell: moments, and pulses of nine and ten.
    pub fn unasked_quotes(&self, limit: usize) -> Result<Vec<EntryId>> {
        self.ids_of(sql!("advocacy/unasked_quotes"), limit as i64)
    }

    /// Outcomes that were not dropped and name somebody.
    pub fn wanted_outcomes(&self, limit: usize) -> Result<Vec<EntryId>> {
        self.ids_of(sql!("outcome/wanted"), limit as i64)
    }

    /// How often a moment was retold.
    pub fn retellings(&self, moment: EntryId) -> Result<usize> {
        let mut statement = self.conn.prepare_cached(sql!("advocacy/retellings"))?;
        Ok(statement.query_row([moment.0], |row| row.get::<_, i64>(0))? as usize)
    }

    fn ids_of(&self, sql: &str, key: i64) -> Result<Vec<EntryId>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([key], |row| row.get(0).map(EntryId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
