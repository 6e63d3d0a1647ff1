//! What Today needs of each account, kept up inside each operation so that it never reads history.

mod bytes;
mod count;
mod lists;
mod open;

pub(crate) use count::{
    Recount, accounts_of_person, all_accounts, note_events, note_new_events, rebuild, recount,
};
pub use lists::{AdvocacyOf, AskOf, FactLists, PulseOf};
pub use open::{
    DelightsSince, OpenDate, OpenDelight, OpenMeeting, OpenObstacle, OpenOrder, OpenOutcome, OpenPromise,
    OpenPulse, OpenQuestion, OpenTicket, Said,
};

use crate::{Reader, Result, row, sql};
use chrono::NaiveDate;
use kept_model::{AccountId, EntryId, Uid};
use rusqlite::{Row, params};

/// Facts of an account, derived from its entries.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccountFact {
    /// Entries of every kind.
    pub entries: u32,
    /// Touches.
    pub touches: u32,
    /// Acts that gave, for ever.
    pub gave: u32,
    /// Acts that asked, for ever.
    pub asked: u32,
    /// The day of the first entry.
    pub first_day: Option<NaiveDate>,
    /// The newest touch.
    pub last_touch: Option<(NaiveDate, EntryId)>,
    /// Median of the latest gaps between days with a touch, in days; `None` until there are three.
    pub usual_gap: Option<u32>,
    /// The latest of what the rules look for.
    pub lists: FactLists,
}

/// An account with its facts, as the rules read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountWithFact {
    /// Local row.
    pub id: AccountId,
    /// The same on every machine.
    pub uid: Uid,
    /// As typed.
    pub name: String,
    /// Days between touches that feel right.
    pub ideal_days: Option<u32>,
    /// Days between touches that must not be passed.
    pub max_days: Option<u32>,
    /// When the contract renews.
    pub renewal: Option<NaiveDate>,
    /// No prompts before this day.
    pub muted_until: Option<NaiveDate>,
    /// Derived from its entries.
    pub fact: AccountFact,
}

impl Reader<'_> {
    /// The facts of an account.
    pub fn account_fact(&self, id: AccountId) -> Result<AccountFact> {
        Ok(self.conn.prepare_cached(sql!("account_fact/get"))?.query_row([id.0], fact)?)
    }

    /// The facts of every account.
    pub fn account_facts(&self) -> Result<Vec<(AccountId, AccountFact)>> {
        let mut statement = self.conn.prepare_cached(sql!("account_fact/all"))?;
        let rows = statement.query_map([], |row| Ok((AccountId(row.get(0)?), fact(row)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The accounts whose own fields or facts an operation after `seq` changed, with all of them; every account after -1.
    pub fn facts_since(&self, seq: i64) -> Result<Vec<AccountWithFact>> {
        let mut statement = self.conn.prepare_cached(sql!("account_fact/changed"))?;
        let rows = statement.query_map([seq], |row| {
            Ok(AccountWithFact {
                id: AccountId(row.get(0)?),
                uid: row::uid(row, 10)?,
                name: row.get(11)?,
                ideal_days: row.get(12)?,
                max_days: row.get(13)?,
                renewal: row::day(row, 14)?,
                muted_until: row::day(row, 15)?,
                fact: fact(row)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How often an account was given to and asked from `since` on.
    pub fn stances_since(&self, id: AccountId, since: NaiveDate) -> Result<(u32, u32)> {
        let mut statement = self.conn.prepare_cached(sql!("account_fact/stances_since"))?;
        Ok(statement.query_row(params![id.0, since], |row| Ok((row.get(0)?, row.get(1)?)))?)
    }

    /// How often each account was given to and asked from one day to another, both included; an account of which
    /// neither is known is left out.
    pub fn stances_between(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<(AccountId, u32, u32)>> {
        let mut statement = self.conn.prepare_cached(sql!("account_fact/stances_of_all"))?;
        let rows =
            statement.query_map([from, to], |row| Ok((AccountId(row.get(0)?), row.get(1)?, row.get(2)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn fact(row: &Row<'_>) -> rusqlite::Result<AccountFact> {
    let last_day = row::day(row, 6)?;
    let last_entry: Option<i64> = row.get(7)?;
    Ok(AccountFact {
        entries: row.get(1)?,
        touches: row.get(2)?,
        gave: row.get(3)?,
        asked: row.get(4)?,
        first_day: row::day(row, 5)?,
        last_touch: last_day.zip(last_entry.map(EntryId)),
        usual_gap: row.get(8)?,
        // What cannot be read is empty, and `doctor` finds it.
        lists: FactLists::read(row.get_ref(9)?.as_blob()?).unwrap_or_default(),
    })
}
