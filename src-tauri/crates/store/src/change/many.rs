//! Many new entries in one operation. There was nothing before them, so that they leave a run of rows for each table
//! instead of an image for each row.

use super::Writer;
use crate::{Result, fact, sql};
use chrono::{DateTime, NaiveDate, Utc};
use kept_model::{AccountId, EntryId, Kind, PersonId};
use rusqlite::{CachedStatement, Connection, params};
use std::collections::BTreeSet;

/// Rows of a table that were made one after the other; both ends are among them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) table: &'static str,
    pub(super) first: i64,
    pub(super) last: i64,
}

/// A touch about to be made: an entry that is nothing but a text on a day.
pub struct NewTouch<'a> {
    /// One of the touches.
    pub kind: Kind,
    /// The civil day.
    pub day: NaiveDate,
    /// Its text.
    pub body: &'a str,
    /// When it is written down.
    pub created_at: DateTime<Utc>,
    /// The main account first, each once.
    pub accounts: &'a [AccountId],
    /// Everybody it concerns, each once.
    pub people: &'a [PersonId],
    /// The rows of its tags, as [`Writer::tag`] gives them, each once.
    pub tags: &'a [i64],
}

/// Writes many touches. Beside them anything else can be written through [`Many::writer`].
pub struct Many<'w, 'c> {
    writer: &'w mut Writer<'c>,
    entry: CachedStatement<'c>,
    account: CachedStatement<'c>,
    person: CachedStatement<'c>,
    tag: CachedStatement<'c>,
    /// The day of the last touch and its words: neighbours often share one.
    day: (NaiveDate, String),
    accounts: BTreeSet<i64>,
    entries: Made,
    of_accounts: Made,
    of_people: Made,
    of_tags: Made,
    _room: Room<'c>,
}

/// Memory for the pages that all those rows go to, while it is held: with less, each would be written, read and written again.
struct Room<'c> {
    conn: &'c Connection,
    before: i64,
}

/// KiB, as a negative number: SQLite counts pages otherwise.
const ROOM: i64 = -64 * 1024;

impl<'c> Room<'c> {
    fn new(conn: &'c Connection) -> Result<Self> {
        let before = conn.pragma_query_value(None, "cache_size", |row| row.get(0))?;
        conn.pragma_update(None, "cache_size", ROOM)?;
        Ok(Self { conn, before })
    }
}

impl Drop for Room<'_> {
    fn drop(&mut self) {
        // Where it fails, more memory is held than need be.
        let _ = self.conn.pragma_update(None, "cache_size", self.before);
    }
}

/// The rows made in one table. Rows that were made there in another way stand between two runs.
struct Made {
    table: &'static str,
    runs: Vec<Run>,
}

impl Made {
    const fn new(table: &'static str) -> Self {
        Self { table, runs: Vec::new() }
    }

    fn push(&mut self, id: i64) {
        match self.runs.last_mut() {
            Some(run) if run.last + 1 == id => run.last = id,
            _ => self.runs.push(Run { table: self.table, first: id, last: id }),
        }
    }
}

impl<'c> Writer<'c> {
    /// Lets `fill` write many touches.
    ///
    /// # Errors
    /// Whatever `fill` fails with; the operation must fail with it.
    pub fn many<T, E: From<crate::StoreError>>(
        &mut self,
        fill: impl FnOnce(&mut Many<'_, 'c>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let mut many = Many::new(self)?;
        let value = fill(&mut many)?;
        let Many { accounts, entries, of_accounts, of_people, of_tags, writer: _, .. } = many;
        self.touched.accounts.extend(accounts);
        self.runs.extend([entries, of_accounts, of_people, of_tags].into_iter().flat_map(|made| made.runs));
        Ok(value)
    }
}

impl<'w, 'c> Many<'w, 'c> {
    fn new(writer: &'w mut Writer<'c>) -> Result<Self> {
        let conn: &'c Connection = writer.connection();
        Ok(Self {
            entry: conn.prepare_cached(sql!("entry/add_touch"))?,
            account: conn.prepare_cached(sql!("entry_account/add"))?,
            person: conn.prepare_cached(sql!("entry_person/add"))?,
            tag: conn.prepare_cached(sql!("entry_tag/add"))?,
            day: (NaiveDate::MIN, String::new()),
            accounts: BTreeSet::new(),
            entries: Made::new("entry"),
            of_accounts: Made::new("entry_account"),
            of_people: Made::new("entry_person"),
            of_tags: Made::new("entry_tag"),
            _room: Room::new(conn)?,
            writer,
        })
    }

    /// What is not a touch is written through this.
    pub fn writer(&mut self) -> &mut Writer<'c> {
        self.writer
    }

    /// Makes a touch with its links.
    pub fn add(&mut self, new: &NewTouch<'_>) -> Result<EntryId> {
        if self.day.0 != new.day {
            self.day = (new.day, new.day.to_string());
        }
        let (day, conn) = (self.day.1.as_str(), self.writer.connection());
        let made_at = new.created_at.timestamp_millis();
        self.entry.execute(params![self.writer.uid(), new.kind.as_str(), day, new.body, made_at])?;
        let id = conn.last_insert_rowid();
        self.entries.push(id);
        for (position, account) in new.accounts.iter().enumerate() {
            let stance = None::<&str>;
            self.account.execute(params![
                id,
                account.0,
                position as i64,
                day,
                new.kind.is_touch(),
                stance
            ])?;
            self.of_accounts.push(conn.last_insert_rowid());
            self.accounts.insert(account.0);
        }
        for (position, person) in new.people.iter().enumerate() {
            self.person.execute(params![id, person.0, position as i64, day])?;
            self.of_people.push(conn.last_insert_rowid());
        }
        for tag in new.tags {
            // A tag that is listed twice makes one row.
            if self.tag.execute(params![id, tag])? > 0 {
                self.of_tags.push(conn.last_insert_rowid());
            }
        }
        Ok(EntryId(id))
    }
}

/// Writes an operation's runs down.
pub(super) fn append(conn: &Connection, seq: i64, runs: &[Run]) -> Result<()> {
    let mut add = conn.prepare_cached(sql!("change_run/add"))?;
    for run in runs {
        add.execute(params![seq, run.table, run.first, run.last])?;
    }
    Ok(())
}

/// What the entries of runs are to the rules.
pub(super) fn note_events(conn: &Connection, runs: &[Run]) -> Result<()> {
    runs.iter()
        .filter(|run| run.table == "entry")
        .try_for_each(|run| fact::note_new_events(conn, run.first, run.last))
}

impl Writer<'_> {
    /// Removes what operation `seq` made in runs.
    pub(super) fn remove_runs(&mut self, seq: i64) -> Result<()> {
        let mut statement = self.connection().prepare(sql!("change_run/of_op"))?;
        let runs = statement
            .query_map([seq], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<rusqlite::Result<Vec<(String, i64, i64)>>>()?;
        for (table, first, last) in runs {
            for id in first..=last {
                self.delete(&table, "id", id)?;
            }
        }
        Ok(())
    }
}
