//! What Today needs of each account, kept up inside each operation so that it never reads history.

use crate::{Reader, Result, Store, StoreError, sql};
use chrono::NaiveDate;
use kept_model::{AccountId, EntryId, Stance, Uid};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// How many touches the usual gap looks back over.
const TOUCHES: i64 = 13;
/// How many gaps it takes to call one usual.
const GAPS: usize = 3;
/// How many acts of giving and asking are kept in view.
const STANCES: i64 = 24;

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
    /// The latest 24 acts of giving and asking, newest first.
    pub stances: Vec<(NaiveDate, Stance)>,
}

impl Reader<'_> {
    /// The facts of an account.
    pub fn account_fact(&self, id: AccountId) -> Result<AccountFact> {
        Ok(self.conn.prepare_cached(sql!("account_fact/get"))?.query_row([id.0], fact)?)
    }

    /// The facts of every account, with the uid of its newest touch.
    pub fn account_facts(&self) -> Result<Vec<(AccountId, AccountFact, Option<Uid>)>> {
        let mut statement = self.conn.prepare_cached(sql!("account_fact/all"))?;
        let rows = statement.query_map([], |row| {
            Ok((AccountId(row.get(0)?), fact(row)?, row.get::<_, Option<uuid::Uuid>>(10)?.map(Uid)))
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

    /// The uid of the newest entry that gave or asked.
    pub fn newest_stance(&self, id: AccountId) -> Result<Option<Uid>> {
        let mut statement = self.conn.prepare_cached(sql!("account_fact/newest_stance"))?;
        Ok(statement.query_row([id.0], |row| row.get(0).map(Uid)).optional()?)
    }
}

fn fact(row: &Row<'_>) -> rusqlite::Result<AccountFact> {
    let last_day: Option<NaiveDate> = row.get(6)?;
    let last_entry: Option<i64> = row.get(7)?;
    let stances: String = row.get(9)?;
    Ok(AccountFact {
        entries: row.get(1)?,
        touches: row.get(2)?,
        gave: row.get(3)?,
        asked: row.get(4)?,
        first_day: row.get(5)?,
        last_touch: last_day.zip(last_entry.map(EntryId)),
        usual_gap: row.get(8)?,
        stances: stances.split_whitespace().filter_map(read_stance).collect(),
    })
}

/// "+2026-11-19" gave, "-2026-11-19" asked.
fn read_stance(text: &str) -> Option<(NaiveDate, Stance)> {
    let (sign, day) = text.split_at_checked(1)?;
    Some((day.parse().ok()?, if sign == "+" { Stance::Gave } else { Stance::Asked }))
}

/// What the triggers do not count. Reads a bounded number of index rows, whatever the length of the history.
pub(crate) fn recount(conn: &Connection, id: AccountId) -> Result<()> {
    let first: Option<NaiveDate> =
        conn.prepare_cached(sql!("account_fact/first_day"))?.query_row([id.0], |row| row.get(0))?;
    let mut statement = conn.prepare_cached(sql!("account_fact/touches"))?;
    let touches = statement
        .query_map([id.0, TOUCHES], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<Vec<(NaiveDate, i64)>>>()?;
    let mut gaps: Vec<i64> = touches.windows(2).map(|pair| (pair[0].0 - pair[1].0).num_days()).collect();
    gaps.sort_unstable();
    let usual = (gaps.len() >= GAPS).then(|| gaps[gaps.len() / 2]);
    let mut statement = conn.prepare_cached(sql!("account_fact/stances"))?;
    let stances = statement
        .query_map([id.0, STANCES], |row| {
            let sign = if row.get_ref(1)?.as_str()? == "gave" { "+" } else { "-" };
            Ok(format!("{sign}{}", row.get_ref(0)?.as_str()?))
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?
        .join(" ");
    let last = touches.first();
    conn.prepare_cached(sql!("account_fact/set"))?.execute(params![
        id.0,
        first,
        last.map(|touch| touch.0),
        last.map(|touch| touch.1),
        usual,
        stances
    ])?;
    Ok(())
}

impl Store {
    /// Compares every account's facts with its entries: the names of the accounts that differ.
    pub fn wrong_facts(&self) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare(sql!("account_fact/wrong_counts"))?;
        let mut wrong =
            statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
        let reader = self.reader();
        // Recounting inside a transaction that is rolled back shows what each should be, and changes nothing.
        let tx = self.conn.unchecked_transaction()?;
        for (id, name, _) in reader.account_names()? {
            let kept = reader.account_fact(id)?;
            recount(&tx, id)?;
            if reader.account_fact(id)? != kept && !wrong.contains(&name) {
                wrong.push(name);
            }
        }
        tx.rollback()?;
        Ok(wrong)
    }

    /// Makes every account's facts anew from its entries.
    pub fn mend_facts(&mut self) -> std::result::Result<(), StoreError> {
        let tx = self.conn.transaction()?;
        tx.execute(sql!("account_fact/recount"), [])?;
        for (id, _, _) in (Reader { conn: &tx }).account_names()? {
            recount(&tx, id)?;
        }
        tx.commit()?;
        Ok(())
    }
}
