//! Counting an account's facts, verifying them, and making them anew.

use super::lists::{AdvocacyOf, AskOf, FactLists, PulseOf};
use crate::{Reader, Result, Store, StoreError, row, sql};
use chrono::{Datelike, NaiveDate};
use kept_model::{AccountId, EntryId, PulseAbout, PulseSide, Stance, Uid, name_key};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeSet;

/// How many days with a touch the usual gap looks back over.
const DAYS: usize = 13;
/// How many touches a meeting, call or visit is looked for among: nobody has as many in the few days that matter.
const MEETINGS: i64 = 64;
/// How many gaps it takes to call one usual.
const GAPS: usize = 3;
/// How many acts of giving and asking are kept in view.
const STANCES: i64 = 24;
/// How many acts of other kinds are.
const ACTS: usize = 8;
/// For how many years an answer to a playbook is remembered: no playbook runs longer.
const YEARS: i32 = 11;

/// What may be another of the accounts whose facts are counted anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Recount {
    /// Which entries there are, on which days, and whether they gave or asked. What else the rules look for is known by
    /// `account_event`, by people and by standings, and those are as they were.
    Touches,
    /// Anything.
    All,
}

/// Brings the facts of accounts up to date after the operation `seq`. Reads a bounded number of index rows for each,
/// whatever the length of the history.
pub(crate) fn recount(conn: &Connection, accounts: &BTreeSet<i64>, what: Recount, seq: i64) -> Result<()> {
    if accounts.is_empty() {
        return Ok(());
    }
    let mut steps = None;
    accounts.iter().try_for_each(|id| recount_one(conn, AccountId(*id), what, &mut steps, seq))
}

/// The tags that answer a step of a playbook, read when the first account asks for them.
fn steps<'s>(conn: &Connection, known: &'s mut Option<BTreeSet<String>>) -> Result<&'s BTreeSet<String>> {
    if known.is_none() {
        let mut statement = conn.prepare_cached("SELECT name FROM playbook_step")?;
        let names = statement.query_map([], |row| row.get::<_, String>(0))?;
        *known = Some(names.map(|name| name.map(|name| name_key(&name))).collect::<rusqlite::Result<_>>()?);
    }
    Ok(known.get_or_insert_default())
}

fn recount_one(
    conn: &Connection,
    id: AccountId,
    what: Recount,
    tags: &mut Option<BTreeSet<String>>,
    seq: i64,
) -> Result<()> {
    let first: Option<NaiveDate> =
        conn.prepare_cached(sql!("account_fact/first_day"))?.query_row([id.0], |row| row.get(0))?;
    let count = Count { conn, id };
    let touches = count.touches()?;
    let days = count.days_of(&touches)?;
    let mut gaps: Vec<i64> = days.windows(2).map(|pair| (pair[0] - pair[1]).num_days()).collect();
    gaps.sort_unstable();
    let usual = (gaps.len() >= GAPS).then(|| gaps[gaps.len() / 2]);
    let last = touches.first();
    // Lists that cannot be read are made anew, whatever is asked for.
    let known = if what == Recount::Touches { count.known()? } else { None };
    let others = match known {
        Some(lists) => lists,
        None => count.others(steps(conn, tags)?)?,
    };
    let (stances, last_stance) = count.stances()?;
    let lists = FactLists {
        last_touch: last.map(|touch| count.uid_of(touch.1)).transpose()?,
        last_met: count.last_met(&touches)?,
        last_stance,
        stances,
        ..others
    };
    conn.prepare_cached(sql!("account_fact/set"))?.execute(params![
        id.0,
        first,
        last.map(|touch| touch.0),
        last.map(|touch| touch.1),
        usual,
        lists.write(),
        seq
    ])?;
    Ok(())
}

/// An account that is counted.
struct Count<'c> {
    conn: &'c Connection,
    id: AccountId,
}

type Found = (NaiveDate, Uid, EntryId);
/// The latest acts that gave or asked, and the entry of the newest.
type Stances = (Vec<(NaiveDate, Stance)>, Option<Uid>);

impl Count<'_> {
    /// The newest touches, newest first.
    fn touches(&self) -> Result<Vec<(NaiveDate, i64)>> {
        let mut statement = self.conn.prepare_cached(sql!("account_fact/touches"))?;
        let rows = statement.query_map([self.id.0, MEETINGS], |row| {
            Ok((row::day(row, 0)?.unwrap_or_default(), row.get(1)?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The newest days with a touch, newest first. Where the newest touches are of fewer days, each day before them is found
    /// in one step.
    fn days_of(&self, touches: &[(NaiveDate, i64)]) -> Result<Vec<NaiveDate>> {
        let mut days: Vec<NaiveDate> = touches.iter().map(|touch| touch.0).collect();
        days.dedup();
        days.truncate(DAYS);
        let has_more = touches.len() == MEETINGS as usize;
        while let Some(last) = days.last().filter(|_| has_more && days.len() < DAYS) {
            let mut statement = self.conn.prepare_cached(sql!("account_fact/touch_before"))?;
            let day: Option<NaiveDate> = statement.query_row(params![self.id.0, last], |row| row.get(0))?;
            let Some(day) = day else { break };
            days.push(day);
        }
        Ok(days)
    }

    /// The day of the newest meeting, call or visit among the newest touches.
    fn last_met(&self, touches: &[(NaiveDate, i64)]) -> Result<Option<NaiveDate>> {
        let mut statement = self.conn.prepare_cached(sql!("account_fact/is_meeting"))?;
        for (day, entry) in touches {
            if statement.query_row([entry], |row| row.get(0))? {
                return Ok(Some(*day));
            }
        }
        Ok(None)
    }

    /// The lists as they were written last; `None` where they cannot be read.
    fn known(&self) -> Result<Option<FactLists>> {
        let mut statement =
            self.conn.prepare_cached("SELECT lists FROM account_fact WHERE account_id = ?1")?;
        Ok(statement.query_row([self.id.0], |row| Ok(FactLists::read(row.get_ref(0)?.as_blob()?)))?)
    }

    /// The lists that touches and stances alone do not change.
    fn others(&self, steps: &BTreeSet<String>) -> Result<FactLists> {
        let id = self.id.0;
        let day = |sql: &str| -> Result<Option<NaiveDate>> {
            Ok(self.conn.prepare_cached(sql)?.query_row([id], |row| row.get(0))?)
        };
        let moment = |(day, uid, _): Found| (day, uid);
        Ok(FactLists {
            main_person: self
                .conn
                .prepare_cached(sql!("account_fact/main_person"))?
                .query_row([id], |row| row.get(0))
                .optional()?,
            disguised: self.newest("disguised", ACTS)?.into_iter().map(moment).collect(),
            outcomes: self.one(sql!("account_event/count"), "outcome")?,
            first_order: self.one(sql!("account_event/first_day"), "order")?,
            last_delight: self.newest("delight", 1)?.into_iter().map(moment).next(),
            pulses: self.pulses()?,
            last_advocacy: self.advocacy()?,
            asks: self.asks()?,
            last_standing: day(sql!("account_fact/last_standing"))?,
            tags: self.tags(steps)?,
            ..FactLists::default()
        })
    }

    fn uid_of(&self, entry: i64) -> Result<Uid> {
        let mut statement = self.conn.prepare_cached("SELECT uid FROM entry WHERE id = ?1")?;
        Ok(statement.query_row([entry], |row| row.get(0).map(Uid))?)
    }

    fn one<T: rusqlite::types::FromSql>(&self, sql: &str, what: &str) -> Result<T> {
        Ok(self.conn.prepare_cached(sql)?.query_row(params![what, self.id.0], |row| row.get(0))?)
    }

    fn newest(&self, what: &str, most: usize) -> Result<Vec<Found>> {
        let mut statement = self.conn.prepare_cached(sql!("account_event/newest"))?;
        let rows = statement.query_map(params![what, self.id.0, most as i64], |row| {
            Ok((row.get(0)?, Uid(row.get(1)?), EntryId(row.get(2)?)))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn stances(&self) -> Result<Stances> {
        let mut statement = self.conn.prepare_cached(sql!("account_fact/stances"))?;
        let mut rows = statement.query([self.id.0, STANCES])?;
        let (mut stances, mut last) = (Vec::new(), None);
        while let Some(row) = rows.next()? {
            let stance = if row.get_ref(1)?.as_str().is_ok_and(|word| word == "gave") {
                Stance::Gave
            } else {
                Stance::Asked
            };
            stances.push((row::day(row, 0)?.unwrap_or_default(), stance));
            if last.is_none() {
                last = Some(self.uid_of(row.get(2)?)?);
            }
        }
        Ok((stances, last))
    }

    fn pulses(&self) -> Result<Vec<PulseOf>> {
        let mut statement = self.conn.prepare_cached(sql!("account_event/newest_pulse"))?;
        let mut pulses = Vec::new();
        for side in PulseSide::ALL.iter().copied() {
            for about in [None].into_iter().chain(PulseAbout::ALL.iter().copied().map(Some)) {
                let what = format!("pulse {side} {}", about.map_or("", PulseAbout::as_str));
                let found = statement
                    .query_row(params![what, self.id.0], |row| {
                        Ok(PulseOf {
                            day: row.get(0)?,
                            uid: Uid(row.get(1)?),
                            score: row.get(2)?,
                            side,
                            about,
                        })
                    })
                    .optional()?;
                pulses.extend(found);
            }
        }
        Ok(pulses)
    }

    fn people(&self, entry: EntryId) -> Result<Vec<(Uid, String)>> {
        let reader = Reader { conn: self.conn };
        reader.list(sql!("account_fact/people"), entry, |row| Ok((Uid(row.get(0)?), row.get(1)?)))
    }

    fn advocacy(&self) -> Result<Option<AdvocacyOf>> {
        let Some((day, uid, entry)) = self.newest("advocacy", 1)?.into_iter().next() else { return Ok(None) };
        let people = self.people(entry)?.into_iter().map(|(_, name)| name).collect();
        Ok(Some(AdvocacyOf { entry, uid, day, people }))
    }

    fn asks(&self) -> Result<Vec<AskOf>> {
        let mut asks = Vec::new();
        for (day, uid, entry) in self.newest("asked", ACTS)? {
            let people = self.people(entry)?.into_iter();
            asks.extend(people.map(|(person, name)| AskOf { uid, day, person, name }));
        }
        Ok(asks)
    }

    fn tags(&self, steps: &BTreeSet<String>) -> Result<Vec<(String, NaiveDate)>> {
        let mut statement = self.conn.prepare_cached(sql!("account_event/newest_before"))?;
        let mut before = |tag: &str, day: &str| -> Result<Option<NaiveDate>> {
            Ok(statement.query_row(params![format!("#{tag}"), self.id.0, day], |row| row.get(0))?)
        };
        let mut tags = Vec::new();
        for tag in ["renewal", "goal", "obstacle"] {
            tags.extend(before(tag, "9999-99-99")?.map(|day| (tag.to_owned(), day)));
        }
        for step in steps {
            let mut newest = before(step, "9999-99-99")?;
            let first = newest.map_or(0, |day| day.year() - YEARS);
            while let Some(day) = newest.filter(|day| day.year() > first) {
                let known = (step.clone(), day);
                if !tags.contains(&known) {
                    tags.push(known);
                }
                newest = before(step, &format!("{:04}-01-01", day.year()))?;
            }
        }
        Ok(tags)
    }
}

/// What entries are to the rules, after they were written. Knows nothing of what it was before. Whether any of them is or was
/// anything.
pub(crate) fn note_events(conn: &Connection, entries: &BTreeSet<i64>) -> Result<bool> {
    let mut remove = conn.prepare_cached(sql!("account_event/remove"))?;
    let mut add = conn.prepare_cached(sql!("account_event/add"))?;
    let mut rows = 0;
    for entry in entries {
        rows += remove.execute([entry])?;
        rows += add.execute([entry])?;
    }
    Ok(rows > 0)
}

/// What new entries are to the rules: all from `first` to `last`, of which nothing is known yet.
pub(crate) fn note_new_events(conn: &Connection, first: i64, last: i64) -> Result<()> {
    conn.prepare_cached(sql!("account_event/add_run"))?.execute([first, last])?;
    Ok(())
}

/// Makes everything anew that is derived of the accounts.
pub(crate) fn rebuild(conn: &Connection, seq: i64) -> Result<()> {
    conn.execute("DELETE FROM account_event", [])?;
    conn.execute(sql!("account_event/rebuild"), [])?;
    conn.execute(sql!("account_fact/recount"), [])?;
    let accounts = (Reader { conn }).account_names()?.into_iter().map(|(id, _, _)| id.0).collect();
    recount(conn, &accounts, Recount::All, seq)
}

/// The accounts whose facts name a person.
pub(crate) fn accounts_of_person(conn: &Connection, person: i64) -> Result<Vec<i64>> {
    let mut statement = conn.prepare_cached(sql!("account_event/accounts_of_person"))?;
    Ok(statement.query_map([person], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Every account: after the playbooks changed, other tags are answers.
pub(crate) fn all_accounts(conn: &Connection) -> Result<Vec<i64>> {
    let mut statement = conn.prepare_cached("SELECT account_id FROM account_fact")?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

impl Store {
    /// Compares every account's facts with its entries: the names of the accounts that differ.
    pub fn wrong_facts(&self) -> Result<Vec<String>> {
        let mut wrong = Vec::new();
        for sql in [sql!("account_fact/wrong_counts"), sql!("account_event/wrong")] {
            let mut statement = self.conn.prepare(sql)?;
            for name in statement.query_map([], |row| row.get::<_, String>(0))? {
                let name = name?;
                if !wrong.contains(&name) {
                    wrong.push(name);
                }
            }
        }
        let reader = self.reader();
        // Recounting inside a transaction that is rolled back shows what each should be, and changes nothing.
        let tx = self.conn.unchecked_transaction()?;
        let mut steps = None;
        for (id, name, _) in reader.account_names()? {
            let kept = reader.account_fact(id)?;
            recount_one(&tx, id, Recount::All, &mut steps, 0)?;
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
        let seq = (Reader { conn: &tx }).newest_seq()?;
        rebuild(&tx, seq)?;
        tx.commit()?;
        Ok(())
    }
}
