//! The entries behind a number: the newest of them, and how many there are.

use crate::insight::Days;
use crate::{Reader, Result, sql};
use kept_model::{AccountId, Direction, EntryId, Owner, Served, Stance};
use rusqlite::{ToSql, params};

/// The newest entries, at most as many as were asked for, and how many there are.
pub type Newest = (Vec<EntryId>, usize);

impl Reader<'_> {
    /// The promises of an owner that [`Reader::promise_ends`] counts, the latest due first.
    pub fn promises_first_due(&self, (from, before): Days, owner: Owner, limit: usize) -> Result<Newest> {
        self.newest(sql!("promise/first_due"), params![from, before, owner.as_str(), limit as i64])
    }

    /// Acts of an account that count as giving or as asking, or both.
    pub fn acts_of(&self, id: AccountId, days: Days, stance: Option<Stance>, limit: usize) -> Result<Newest> {
        let values = params![id.0, days.0, days.1, stance.map(Stance::as_str), limit as i64];
        // Counted apart: an index holds all that it takes.
        let entries = self.gather(sql!("entry_account/acts"), values, |row| row.get(0).map(EntryId))?;
        let (gave, asked) = self.stance_counts(id, days)?;
        let total = match stance {
            Some(Stance::Gave) => gave,
            Some(Stance::Asked) => asked,
            None => gave + asked,
        };
        Ok((entries, total as usize))
    }

    /// Acts of an account by whom they served; `None` for those of which nobody has said.
    pub fn acts_that_served(
        &self,
        id: AccountId,
        (from, to): Days,
        served: Option<Served>,
        limit: usize,
    ) -> Result<Newest> {
        let values = params![id.0, from, to, served.map(Served::as_str), limit as i64];
        self.newest(sql!("entry_account/acts_that_served"), values)
    }

    /// Acts of an account that were called giving and served us.
    pub fn disguised(&self, id: AccountId, (from, to): Days, limit: usize) -> Result<Newest> {
        self.newest(sql!("entry_account/disguised"), params![id.0, from, to, limit as i64])
    }

    /// Touches of an account, of one direction or all.
    pub fn touches_of(
        &self,
        id: AccountId,
        (from, to): Days,
        direction: Option<Direction>,
        limit: usize,
    ) -> Result<Newest> {
        let values = params![id.0, from, to, direction.map(Direction::as_str), limit as i64];
        self.newest(sql!("entry_account/touches"), values)
    }

    /// The questions that [`Reader::answered_questions`] gives.
    pub fn questions_answered(
        &self,
        (from, to): Days,
        account: Option<AccountId>,
        limit: usize,
    ) -> Result<Newest> {
        self.newest(sql!("question/behind"), params![from, to, account.map(|id| id.0), limit as i64])
    }

    /// Complaints of an account: obstacles that became one in those days, and pulses of theirs of `worst` or less.
    pub fn complaints_of(&self, id: AccountId, (from, to): Days, worst: u8, limit: usize) -> Result<Newest> {
        let values = params![id.0, from, to, worst, limit as i64];
        self.newest(sql!("obstacle/complaints_of_account"), values)
    }

    /// Experiments of those days.
    pub fn experiments_between(&self, (from, to): Days, limit: usize) -> Result<Newest> {
        self.newest(sql!("experiment/between"), params![from, to, limit as i64])
    }

    fn newest(&self, sql: &str, values: &[&dyn ToSql]) -> Result<Newest> {
        let mut total = 0;
        let entries = self.gather(sql, values, |row| {
            total = row.get::<_, i64>(1)? as usize;
            row.get(0).map(EntryId)
        })?;
        Ok((entries, total))
    }
}
