//! What is open, each with what the rules read of it: one statement for all, or for one entry that was touched.

use crate::{Reader, Result, row, sql};
use chrono::NaiveDate;
use kept_model::{
    AccountId, Consent, EntryId, LaneStep, MeetingId, Owner, PersonId, PulseAbout, QuestionSide, Uid,
    YearlessDate,
};
use rusqlite::{Row, ToSql, params};
use std::collections::HashMap;

/// An entry, as far as every rule reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Local row.
    pub entry: EntryId,
    /// The same on every machine.
    pub uid: Uid,
    /// The civil day.
    pub day: NaiveDate,
    /// Its own text.
    pub body: String,
    /// The main account.
    pub account: Option<AccountId>,
    /// The names of its people, in their order.
    pub people: Vec<String>,
}

/// An open promise.
pub struct OpenPromise {
    /// The entry.
    pub said: Said,
    /// Who owes it.
    pub owner: Owner,
    /// The name of the colleague, or of theirs, who owes it.
    pub by: Option<String>,
    /// When.
    pub due: Option<NaiveDate>,
    /// Local minute of that day.
    pub minute: Option<u16>,
}

/// A question that is not done.
pub struct OpenQuestion {
    /// The entry.
    pub said: Said,
    /// Who asks.
    pub side: QuestionSide,
    /// The day of the first answer.
    pub first_answer: Option<NaiveDate>,
    /// The day it was done.
    pub done: Option<NaiveDate>,
}

/// A low pulse of theirs that they have not been told the end of.
pub struct OpenPulse {
    /// The entry.
    pub said: Said,
    /// 0 to 10.
    pub score: u8,
    /// What it is about.
    pub about: Option<PulseAbout>,
    /// The day the loop was closed.
    pub closed: Option<NaiveDate>,
    /// The day they were told.
    pub told: Option<NaiveDate>,
}

/// An open outcome.
pub struct OpenOutcome {
    /// The entry.
    pub said: Said,
    /// How they will know.
    pub measure: Option<String>,
    /// When it was last talked about.
    pub reviewed: Option<NaiveDate>,
}

/// An open obstacle.
pub struct OpenObstacle {
    /// The entry.
    pub said: Said,
}

/// An order with its lane, without evidence: that is for eyes, not for rules.
pub struct OpenOrder {
    /// The entry; its text is what was bought. Orders name no people here.
    pub said: Said,
    /// The lane so far.
    pub lane: Vec<LaneStep>,
}

/// A delight moment that a rule may still speak about.
pub struct OpenDelight {
    /// The entry.
    pub said: Said,
    /// Their own words.
    pub words: Option<String>,
    /// The name of the one of us who did it.
    pub by: Option<String>,
    /// The day that colleague was thanked.
    pub thanked: Option<NaiveDate>,
    /// May we retell it.
    pub consent: Consent,
    /// When they said so.
    pub consent_day: Option<NaiveDate>,
    /// When it was told; of those that may be, also when it was retold or part of a story that was told.
    pub told: Option<NaiveDate>,
    /// How many steps its chain has, of those that may be told; else 0.
    pub chain: usize,
}

/// A question of theirs that a ticket carried, done.
pub struct OpenTicket {
    /// The question's entry.
    pub entry: EntryId,
    /// The main account.
    pub account: Option<AccountId>,
    /// The number of the ticket.
    pub ticket: String,
    /// The day it was done.
    pub done: NaiveDate,
}

/// A planned meeting that is neither cancelled nor logged, without its people.
pub struct OpenMeeting {
    /// Its row.
    pub id: MeetingId,
    /// The same on every machine.
    pub uid: Uid,
    /// As typed.
    pub title: String,
    /// With which account.
    pub account: Option<AccountId>,
    /// The civil day.
    pub day: NaiveDate,
    /// Local minute of the day.
    pub minute: Option<u16>,
    /// Minutes.
    pub length: Option<u32>,
    /// When it begins, in Unix milliseconds, where a calendar says so.
    pub at: Option<i64>,
}

/// A date in the life of a person of theirs.
pub struct OpenDate {
    /// Whose.
    pub person: PersonId,
    /// The same on every machine.
    pub uid: Uid,
    /// Their name.
    pub name: String,
    /// Where they work.
    pub account: Option<AccountId>,
    /// The date.
    pub date: YearlessDate,
}

/// Since which day a delight moment counts for each of its rules.
#[derive(Debug, Clone, Copy)]
pub struct DelightsSince {
    /// For passing on thanks.
    pub thanks: NaiveDate,
    /// For asking whether it may be retold.
    pub consent: NaiveDate,
    /// For telling it; from their yes on.
    pub story: NaiveDate,
}

/// What all statements over what is open begin with.
fn said(row: &Row<'_>) -> rusqlite::Result<Said> {
    Ok(Said {
        entry: EntryId(row.get(0)?),
        uid: row::uid(row, 1)?,
        day: row::day(row, 2)?.unwrap_or_default(),
        body: row.get(3)?,
        account: row.get::<_, Option<i64>>(4)?.map(AccountId),
        people: Vec::new(),
    })
}

impl Reader<'_> {
    /// Runs a statement over all that is open, or over one entry. `key` is the column that names it.
    fn open<T>(
        &self,
        sql: &str,
        key: &str,
        only: Option<EntryId>,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let Some(only) = only else {
            let mut statement = self.conn.prepare_cached(sql)?;
            return Ok(statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?);
        };
        let mut statement = self.conn.prepare_cached(&format!("{sql} AND {key} = ?1"))?;
        Ok(statement.query_map([only.0], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// As [`Reader::open`], with the names of the people. `of` gives what was said.
    fn open_named<T>(
        &self,
        sql: &str,
        key: &str,
        only: Option<EntryId>,
        of: fn(&mut T) -> &mut Said,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut open = self.open(sql, key, only, read)?;
        self.name_people(&mut open, of)?;
        Ok(open)
    }

    /// Gives what is open the names of its people, read together.
    fn name_people<T>(&self, open: &mut [T], of: fn(&mut T) -> &mut Said) -> Result<()> {
        let places: HashMap<i64, usize> =
            open.iter_mut().enumerate().map(|(place, one)| (of(one).entry.0, place)).collect();
        if places.is_empty() {
            return Ok(());
        }
        let ids: Vec<i64> = open.iter_mut().map(|one| of(one).entry.0).collect();
        let mut statement = self.conn.prepare_cached(sql!("open/people"))?;
        let rows = statement.query_map([serde_json::json!(ids).to_string()], |row| {
            Ok((places.get(&row.get(0)?).copied(), row.get::<_, i64>(1)?, row.get::<_, String>(2)?))
        })?;
        let mut names = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        names.sort_by_key(|(place, position, _)| (*place, *position));
        for (place, _, name) in names {
            if let Some(one) = place.and_then(|place| open.get_mut(place)) {
                of(one).people.push(name);
            }
        }
        Ok(())
    }

    /// The open promises, or the one of an entry.
    pub fn promises_open(&self, only: Option<EntryId>) -> Result<Vec<OpenPromise>> {
        self.open_named(
            sql!("open/promises"),
            "promise.id",
            only,
            |open| &mut open.said,
            |row| {
                Ok(OpenPromise {
                    said: said(row)?,
                    owner: row::word(row, 5)?,
                    by: row.get(6)?,
                    due: row::day(row, 7)?,
                    minute: row.get(8)?,
                })
            },
        )
    }

    /// The questions that are not done, or the one of an entry.
    pub fn questions_open(&self, only: Option<EntryId>) -> Result<Vec<OpenQuestion>> {
        self.open_named(
            sql!("open/questions"),
            "question.id",
            only,
            |open| &mut open.said,
            |row| {
                Ok(OpenQuestion {
                    said: said(row)?,
                    side: row::word(row, 5)?,
                    first_answer: row::day(row, 6)?,
                    done: row::day(row, 7)?,
                })
            },
        )
    }

    /// The low pulses of theirs whose loop is open, or the one of an entry.
    pub fn pulses_open(&self, only: Option<EntryId>) -> Result<Vec<OpenPulse>> {
        self.open_named(
            sql!("open/pulses"),
            "pulse.id",
            only,
            |open| &mut open.said,
            |row| {
                Ok(OpenPulse {
                    said: said(row)?,
                    score: row.get(5)?,
                    about: row::word_or_null(row, 6)?,
                    closed: row::day(row, 7)?,
                    told: row::day(row, 8)?,
                })
            },
        )
    }

    /// The open outcomes, or the one of an entry.
    pub fn outcomes_open(&self, only: Option<EntryId>) -> Result<Vec<OpenOutcome>> {
        self.open_named(
            sql!("open/outcomes"),
            "outcome.id",
            only,
            |open| &mut open.said,
            |row| Ok(OpenOutcome { said: said(row)?, measure: row.get(5)?, reviewed: row::day(row, 6)? }),
        )
    }

    /// The open obstacles, or the one of an entry.
    pub fn obstacles_open(&self, only: Option<EntryId>) -> Result<Vec<OpenObstacle>> {
        let of: fn(&mut OpenObstacle) -> &mut Said = |open| &mut open.said;
        self.open_named(sql!("open/obstacles"), "obstacle.id", only, of, |row| {
            Ok(OpenObstacle { said: said(row)? })
        })
    }

    /// Every order with its lane, or the one of an entry.
    pub fn orders_open(&self, only: Option<EntryId>) -> Result<Vec<OpenOrder>> {
        let mut orders = self.open(sql!("open/orders"), "order_.id", only, |row| {
            Ok(OpenOrder { said: said(row)?, lane: Vec::new() })
        })?;
        if orders.is_empty() {
            return Ok(orders);
        }
        let places: HashMap<i64, usize> =
            orders.iter().enumerate().map(|(place, order)| (order.said.entry.0, place)).collect();
        let steps = self.open(sql!("open/lanes"), "entry_id", only, |row| {
            let (planned, actual) = (row::day(row, 2)?, row::day(row, 3)?);
            Ok((
                row.get::<_, i64>(0)?,
                LaneStep { step: row::word(row, 1)?, planned, actual, evidence: None },
            ))
        })?;
        for (entry, step) in steps {
            if let Some(order) = places.get(&entry).and_then(|place| orders.get_mut(*place)) {
                order.lane.push(step);
            }
        }
        Ok(orders)
    }

    /// The delight moments that are not settled, or the one of an entry.
    pub fn delights_open(&self, only: Option<EntryId>, since: DelightsSince) -> Result<Vec<OpenDelight>> {
        let (all, near) = (sql!("open/delights"), sql!("open/delights_near"));
        let days: [&dyn ToSql; 3] = [&since.thanks, &since.consent, &since.story];
        let (text, values) = match &only {
            Some(only) => (format!("{all} AND entry.id = ?4"), [&days[..], &[&only.0]].concat()),
            None => (format!("{all} AND entry.id IN ({near})"), days.to_vec()),
        };
        let mut statement = self.conn.prepare_cached(&text)?;
        let rows = statement.query_map(&*values, |row| {
            Ok(OpenDelight {
                said: said(row)?,
                words: row.get(5)?,
                by: row.get(6)?,
                thanked: row::day(row, 7)?,
                consent: row::word(row, 8)?,
                consent_day: row::day(row, 9)?,
                told: row::day(row, 10)?,
                chain: row.get::<_, i64>(11)? as usize,
            })
        })?;
        let mut delights = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        self.name_people(&mut delights, |open| &mut open.said)?;
        Ok(delights)
    }

    /// The questions of theirs with a ticket that were done since a day, or the one of an entry.
    pub fn tickets_since(&self, since: NaiveDate, only: Option<EntryId>) -> Result<Vec<OpenTicket>> {
        let mut statement = self.conn.prepare_cached(sql!("open/tickets"))?;
        let rows = statement.query_map(params![since, only.map(|id| id.0)], |row| {
            Ok(OpenTicket {
                entry: EntryId(row.get(0)?),
                account: row.get::<_, Option<i64>>(1)?.map(AccountId),
                ticket: row.get(2)?,
                done: row::day(row, 3)?.unwrap_or_default(),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The planned meetings from one day to another, both included, that are neither cancelled nor logged.
    pub fn meetings_open(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<OpenMeeting>> {
        let mut statement = self.conn.prepare_cached(sql!("open/meetings"))?;
        let rows = statement.query_map([from, to], |row| {
            Ok(OpenMeeting {
                id: MeetingId(row.get(0)?),
                uid: row::uid(row, 1)?,
                title: row.get(2)?,
                account: row.get::<_, Option<i64>>(3)?.map(AccountId),
                day: row::day(row, 4)?.unwrap_or_default(),
                minute: row.get(5)?,
                length: row.get(6)?,
                at: row.get(7)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The dates in the lives of people of theirs from one day of the year to another, as (month, day), over the year's end
    /// where `to` comes before `from`.
    pub fn dates_between(&self, from: (u32, u32), to: (u32, u32)) -> Result<Vec<OpenDate>> {
        let number = |(month, day): (u32, u32)| month * 100 + day;
        let mut statement = self.conn.prepare_cached(sql!("open/dates"))?;
        let rows = statement.query_map([number(from), number(to)], |row| {
            Ok(OpenDate {
                uid: row::uid(row, 0)?,
                name: row.get(1)?,
                date: YearlessDate {
                    label: row.get(2)?,
                    month: row.get(3)?,
                    day: row.get(4)?,
                    year: row.get(5)?,
                },
                person: PersonId(row.get(6)?),
                account: row.get::<_, Option<i64>>(7)?.map(AccountId),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
