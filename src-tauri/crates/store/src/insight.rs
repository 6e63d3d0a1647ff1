//! What charts and lists read over many entries at once. Each statement is led by an index or by a table that is short.

use crate::{Reader, Result, row, sql};
use chrono::NaiveDate;
use kept_model::{
    AccountId, Direction, EntryId, Intention, LaneStep, Order, PersonId, PulseAbout, PulseSide, Served,
};
use rusqlite::{ToSql, params};
use std::collections::HashMap;

/// From one day to another, both included.
pub type Days = (NaiveDate, NaiveDate);

/// A question of theirs that has an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnsweredQuestion {
    /// Its entry.
    pub entry: EntryId,
    /// One of its accounts.
    pub account: Option<AccountId>,
    /// The day it was asked.
    pub day: NaiveDate,
    /// The local minute it was asked.
    pub minute: Option<u16>,
    /// What they hoped for, in minutes.
    pub hoped: Option<u32>,
    /// The day of the first answer.
    pub answered: NaiveDate,
    /// Minutes from asking to the first answer.
    pub answer_minutes: Option<u32>,
    /// The day it was done.
    pub done: Option<NaiveDate>,
    /// Minutes from asking until it was done.
    pub done_minutes: Option<u32>,
}

/// An order with its main account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderLane {
    /// Its entry.
    pub entry: EntryId,
    /// The day of the order.
    pub day: NaiveDate,
    /// The order and its lane.
    pub order: Order,
    /// Account, name, renewal.
    pub account: Option<(AccountId, String, Option<NaiveDate>)>,
}

/// A score of a pulse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PulseScoreRow {
    /// Whose view.
    pub side: PulseSide,
    /// On what.
    pub about: Option<PulseAbout>,
    /// 0 to 10.
    pub score: u8,
    /// Its day.
    pub day: NaiveDate,
    /// Its entry.
    pub entry: EntryId,
}

/// An entry that stands in a list for its own reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// The entry.
    pub entry: EntryId,
    /// The day that counts.
    pub day: NaiveDate,
    /// What shows it, or what was said.
    pub note: Option<String>,
}

/// A person of theirs with whom nobody has spoken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unspoken {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Where they are.
    pub account: Option<AccountId>,
    /// As what.
    pub role: Option<String>,
    /// The day of the last touch; `None` for never.
    pub last: Option<NaiveDate>,
}

impl Reader<'_> {
    /// Questions of theirs first answered in those days, in the order they were asked: of one account, or of all, and then
    /// once for each account that they concern.
    pub fn answered_questions(
        &self,
        (from, to): Days,
        account: Option<AccountId>,
    ) -> Result<Vec<AnsweredQuestion>> {
        let read = |row: &rusqlite::Row<'_>| {
            Ok(AnsweredQuestion {
                entry: EntryId(row.get(0)?),
                account: row.get::<_, Option<i64>>(1)?.map(AccountId),
                day: row.get(2)?,
                minute: row.get(3)?,
                hoped: row.get(4)?,
                answered: row.get(5)?,
                answer_minutes: row.get(6)?,
                done: row.get(7)?,
                done_minutes: row.get(8)?,
            })
        };
        match account {
            Some(id) => self.gather(sql!("question/answered_of_account"), params![from, to, id.0], read),
            None => self.gather(sql!("question/answered"), params![from, to], read),
        }
    }

    /// Every order with its lane and its main account, oldest first.
    pub fn order_lanes(&self) -> Result<Vec<OrderLane>> {
        let mut lanes: HashMap<EntryId, Vec<LaneStep>> = HashMap::new();
        let steps = self.gather(sql!("lane_step/all"), params![], |row| {
            let step = LaneStep {
                step: row::word(row, 0)?,
                planned: row.get(1)?,
                actual: row.get(2)?,
                evidence: row.get(3)?,
            };
            Ok((EntryId(row.get(4)?), step))
        })?;
        for (order, step) in steps {
            lanes.entry(order).or_default().push(step);
        }
        self.gather(sql!("order/lanes"), params![], |row| {
            let entry = EntryId(row.get(0)?);
            let account = match row.get::<_, Option<i64>>(6)? {
                Some(id) => Some((AccountId(id), row.get(7)?, row.get(8)?)),
                None => None,
            };
            let lane = lanes.remove(&entry).unwrap_or_default();
            let order = Order { number: row.get(2)?, what: row.get(3)?, value: row::money(row, 4)?, lane };
            Ok(OrderLane { entry, day: row.get(1)?, order, account })
        })
    }

    /// The days with a touch, oldest first, each with its newest one.
    pub fn touch_days(&self, id: AccountId, (from, to): Days) -> Result<Vec<(NaiveDate, EntryId)>> {
        self.gather(sql!("entry_account/touch_days"), params![id.0, from, to], day_and_entry)
    }

    /// The days with a delight moment of every account, each with its newest one.
    pub fn delight_days(&self, (from, to): Days) -> Result<Vec<(AccountId, NaiveDate, EntryId)>> {
        self.gather(sql!("delight/days"), params![from, to], |row| {
            Ok((AccountId(row.get(0)?), row.get(1)?, EntryId(row.get(2)?)))
        })
    }

    /// How many acts of an account count as giving, and how many as asking.
    pub fn stance_counts(&self, id: AccountId, (from, to): Days) -> Result<(u32, u32)> {
        let mut statement = self.conn.prepare_cached(sql!("entry_account/count_stances"))?;
        Ok(statement.query_row(params![id.0, from, to], |row| Ok((row.get(0)?, row.get(1)?)))?)
    }

    /// How many touches an account had.
    pub fn touch_count(&self, id: AccountId, (from, to): Days) -> Result<u32> {
        let mut statement = self.conn.prepare_cached(sql!("entry_account/count_touches"))?;
        Ok(statement.query_row(params![id.0, from, to], |row| row.get(0))?)
    }

    /// How many acts were called giving and served us.
    pub fn disguised_count(&self, id: AccountId, (from, to): Days) -> Result<u32> {
        let mut statement = self.conn.prepare_cached(sql!("entry_account/count_disguised"))?;
        Ok(statement.query_row(params![id.0, from, to], |row| row.get(0))?)
    }

    /// How many acts served whom; `None` where nobody has said.
    pub fn served_counts(&self, id: AccountId, (from, to): Days) -> Result<Vec<(Option<Served>, u32)>> {
        self.gather(sql!("entry_account/count_served"), params![id.0, from, to], |row| {
            Ok((row::word_or_null(row, 0)?, row.get(1)?))
        })
    }

    /// How many touches went which way, and how many of them from `since` on; `None` where nobody has said.
    pub fn direction_counts(
        &self,
        id: AccountId,
        (from, to): Days,
        since: NaiveDate,
    ) -> Result<Vec<(Option<Direction>, u32, u32)>> {
        self.gather(sql!("entry_account/count_directions"), params![id.0, from, to, since], |row| {
            Ok((row::word_or_null(row, 0)?, row.get(1)?, row.get(2)?))
        })
    }

    /// The scores of an account up to a day, newest first.
    pub fn pulse_scores(&self, id: AccountId, to: NaiveDate) -> Result<Vec<PulseScoreRow>> {
        self.gather(sql!("pulse/scores_of_account"), params![id.0, to], |row| {
            Ok(PulseScoreRow {
                side: row::word(row, 0)?,
                about: row::word_or_null(row, 1)?,
                score: row.get(2)?,
                day: row.get(3)?,
                entry: EntryId(row.get(4)?),
            })
        })
    }

    /// Gifts that something came back from, newest first, and what: a pair for each return.
    pub fn returns_of(&self, id: AccountId) -> Result<Vec<(EntryId, EntryId)>> {
        self.gather(sql!("entry_link/returns_of_account"), params![id.0], two_entries)
    }

    /// Experiments that were used again, and where: a pair for each use, the oldest use of each first.
    pub fn reuses(&self) -> Result<Vec<(EntryId, EntryId)>> {
        self.gather(sql!("entry_link/reuses"), params![], two_entries)
    }

    /// Delight moments up to a day that an entry may retell, newest first: of an account, or all.
    pub fn delights_to_link(
        &self,
        account: Option<AccountId>,
        to: NaiveDate,
        but: EntryId,
        limit: usize,
    ) -> Result<Vec<EntryId>> {
        let values = params![account.map(|id| id.0), to, but.0, limit as i64];
        self.gather(sql!("delight/linkable"), values, |row| row.get(0).map(EntryId))
    }

    /// Experiments up to a day that an entry may use again, newest first.
    pub fn experiments_to_link(&self, to: NaiveDate, but: EntryId, limit: usize) -> Result<Vec<EntryId>> {
        let values = params![to, but.0, limit as i64];
        self.gather(sql!("experiment/linkable"), values, |row| row.get(0).map(EntryId))
    }

    /// How many experiments there are, and how many say what they taught.
    pub fn experiment_counts(&self) -> Result<(usize, usize)> {
        let mut statement = self.conn.prepare_cached(sql!("experiment/count"))?;
        Ok(statement
            .query_row([], |row| Ok((row.get::<_, i64>(0)? as usize, row.get::<_, i64>(1)? as usize)))?)
    }

    /// Obstacles that became complaints in those days, the latest first, and how many.
    pub fn complaints(&self, days: Days, limit: usize) -> Result<(Vec<Noted>, usize)> {
        self.noted(sql!("obstacle/complaints"), params![days.0, days.1, limit as i64])
    }

    /// Obstacles that cost us trust in those days, the latest first, and how many.
    pub fn defections(&self, days: Days, limit: usize) -> Result<(Vec<Noted>, usize)> {
        self.noted(sql!("obstacle/defections"), params![days.0, days.1, limit as i64])
    }

    /// Pulses of theirs that speak of somebody else, the latest first, and how many.
    pub fn competitors_named(&self, days: Days, limit: usize) -> Result<(Vec<Noted>, usize)> {
        self.noted(sql!("pulse/competitors"), params![days.0, days.1, limit as i64])
    }

    /// Entries of those days with a tag (its key), the latest first, and how many.
    pub fn tagged(&self, key: &str, days: Days, limit: usize) -> Result<(Vec<Noted>, usize)> {
        self.noted(sql!("entry_tag/tagged_between"), params![days.0, days.1, limit as i64, key])
    }

    /// People of theirs whom we knew before `since` and with whom there was no touch since, and how many.
    pub fn unspoken(&self, since: NaiveDate, limit: usize) -> Result<(Vec<Unspoken>, usize)> {
        let mut total = 0;
        let people = self.gather(sql!("person/unspoken"), params![since, limit as i64], |row| {
            total = row.get::<_, i64>(5)? as usize;
            Ok(Unspoken {
                person: PersonId(row.get(0)?),
                name: row.get(1)?,
                account: row.get::<_, Option<i64>>(2)?.map(AccountId),
                role: row.get(3)?,
                last: row.get(4)?,
            })
        })?;
        Ok((people, total))
    }

    /// What we mean, and meant, to do from one year to another, by account and year.
    pub fn intentions_of(&self, from: i32, to: i32) -> Result<Vec<(AccountId, Intention)>> {
        self.gather(sql!("intention/of_years"), params![from, to], |row| {
            let intention = Intention {
                uid: row::uid(row, 0)?,
                year: row.get(1)?,
                text: row.get(2)?,
                became: row.get(3)?,
            };
            Ok((AccountId(row.get(4)?), intention))
        })
    }

    fn noted(&self, sql: &str, values: &[&dyn ToSql]) -> Result<(Vec<Noted>, usize)> {
        let mut total = 0;
        let lines = self.gather(sql, values, |row| {
            total = row.get::<_, i64>(3)? as usize;
            Ok(Noted { entry: EntryId(row.get(0)?), day: row.get(1)?, note: row.get(2)? })
        })?;
        Ok((lines, total))
    }

    pub(crate) fn gather<T>(
        &self,
        sql: &str,
        values: &[&dyn ToSql],
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement.query_map(values, read)?.collect::<rusqlite::Result<_>>()?)
    }
}

fn day_and_entry(row: &rusqlite::Row<'_>) -> rusqlite::Result<(NaiveDate, EntryId)> {
    Ok((row.get(0)?, EntryId(row.get(1)?)))
}

fn two_entries(row: &rusqlite::Row<'_>) -> rusqlite::Result<(EntryId, EntryId)> {
    Ok((EntryId(row.get(0)?), EntryId(row.get(1)?)))
}
