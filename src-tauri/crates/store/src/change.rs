//! Operations: what was done, what each row was before, and taking it back.
//!
//! Whatever writes, writes through the three ways of a [`Writer`] (insert, update, delete), and only they see the
//! connection: so every touched row leaves its image, and no verb can forget to.

mod image;
mod many;
mod restore;
mod touched;

use crate::{Reader, Result, Store, StoreError, fact, row, sql};
use image::{from_json, number_in, to_json, uid_of};
use kept_model::{AccountId, Noun, Uid};
use many::Run;
pub use many::{Many, NewTouch};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, ToSql, TransactionBehavior, params};
use serde_json::Map;
use std::collections::{BTreeSet, HashSet};
use touched::{NUMBERS, Touched, about};

/// Whether an operation did something new, took one back, or did it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpRole {
    /// Something new.
    Do,
    /// Took an operation back.
    Undo,
    /// Took an undo back.
    Redo,
    /// Read from outside by Kept itself (a calendar): undo passes it by.
    Sync,
}

impl OpRole {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Do => "do",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Sync => "sync",
        }
    }
}

/// An operation about to be done.
pub struct Op<'a> {
    /// The same on every machine.
    pub uid: Uid,
    /// The machine it is done on.
    pub device: &'a str,
    /// Unix milliseconds.
    pub at: i64,
    /// What it does, as "Undo …" will name it.
    pub label: &'a str,
    /// The civil zone of hours that are written.
    pub zone: chrono_tz::Tz,
    /// `false` only when a sample or benchmark journal is filled: no images, no undo, no rows in `change`.
    pub is_recorded: bool,
}

/// An operation of the past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// The same on every machine.
    pub uid: Uid,
    /// Its place in the journal's history.
    pub seq: i64,
    /// Unix milliseconds.
    pub at: i64,
    /// What it did.
    pub label: String,
    /// New, undo or redo.
    pub role: OpRole,
    /// The operation that it took back.
    pub undo_of: Option<i64>,
    /// Whether its images are still there: they are kept for twelve months.
    pub has_images: bool,
    /// Whether a later operation took it back.
    pub is_undone: bool,
}

/// The document of the search index that a changed row belongs to.
pub type About = (Noun, i64);

/// What an operation touched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changed {
    /// The operation's place in history.
    pub seq: i64,
    /// The tables touched, sorted: what a view must read again.
    pub nouns: Vec<String>,
    /// Entries, accounts and people touched, sorted.
    pub about: Vec<About>,
}

/// A row that an operation touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedRow {
    /// The table.
    pub table: String,
    /// Its number there.
    pub row: i64,
    /// The document that it belongs to.
    pub about: Option<About>,
    /// Whether it was there before.
    pub was_there: bool,
}

/// One row's image from before the operation; `None` for a row that the operation made.
struct Image {
    table: String,
    row_id: i64,
    uid: Option<Vec<u8>>,
    about: Option<About>,
    before: Option<String>,
}

/// Writes the journal, inside one operation.
pub struct Writer<'c> {
    conn: &'c Connection,
    new_uid: &'c dyn Fn() -> Uid,
    pub(crate) zone: chrono_tz::Tz,
    is_recorded: bool,
    images: Vec<Image>,
    /// New rows that have no image each.
    runs: Vec<Run>,
    seen: HashSet<(String, i64)>,
    /// What the facts of accounts are derived from, as far as it was touched.
    touched: Touched,
}

impl<'c> Writer<'c> {
    /// A reader that sees what this writer has written.
    pub fn reader(&self) -> Reader<'c> {
        Reader { conn: self.conn }
    }

    /// For statements of this crate that read inside an operation.
    pub(crate) fn connection(&self) -> &'c Connection {
        self.conn
    }

    /// A new name for a row.
    pub(crate) fn uid(&self) -> uuid::Uuid {
        (self.new_uid)().0
    }

    /// Marks the accounts whose facts want recounting when the operation ends.
    pub(crate) fn recount_later(&mut self, accounts: &[AccountId]) {
        self.touched.accounts.extend(accounts.iter().map(|id| id.0));
    }

    /// Makes a row by an INSERT and gives its id. A statement that makes none (ON CONFLICT DO NOTHING) gives `None`.
    pub(crate) fn insert(&mut self, table: &str, sql: &str, values: &[&dyn ToSql]) -> Result<Option<i64>> {
        if self.conn.prepare_cached(sql)?.execute(values)? == 0 {
            return Ok(None);
        }
        let id = self.conn.last_insert_rowid();
        if self.is_recorded && self.seen.insert((table.to_owned(), id)) {
            let (about, uid) = self.note_new(table, id)?;
            self.images.push(Image { table: table.to_owned(), row_id: id, uid, about, before: None });
        }
        Ok(Some(id))
    }

    /// Changes one row that is there, by any statement, after taking its image.
    pub(crate) fn update(&mut self, table: &str, id: i64, sql: &str, values: &[&dyn ToSql]) -> Result<()> {
        self.remember(table, id)?;
        self.conn.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    /// Makes or changes the row with that id, by an INSERT with ON CONFLICT DO UPDATE.
    pub(crate) fn put(&mut self, table: &str, id: i64, sql: &str, values: &[&dyn ToSql]) -> Result<()> {
        if self.remember(table, id)? {
            self.conn.prepare_cached(sql)?.execute(values)?;
        } else {
            self.insert(table, sql, values)?;
        }
        Ok(())
    }

    /// Removes the rows whose `column` is `key`, after taking their images.
    pub(crate) fn delete(&mut self, table: &str, column: &str, key: i64) -> Result<()> {
        if self.is_recorded {
            let mut statement = self
                .conn
                .prepare_cached(&format!("SELECT id FROM {table} WHERE {column} = ?1 ORDER BY id"))?;
            let ids =
                statement.query_map([key], |row| row.get(0))?.collect::<rusqlite::Result<Vec<i64>>>()?;
            for id in ids {
                self.remember(table, id)?;
            }
        }
        self.conn.prepare_cached(&format!("DELETE FROM {table} WHERE {column} = ?1"))?.execute([key])?;
        Ok(())
    }

    /// Takes a row's image unless this operation has it already. Whether the row is there.
    fn remember(&mut self, table: &str, id: i64) -> Result<bool> {
        if !self.is_recorded || self.seen.contains(&(table.to_owned(), id)) {
            let mut statement = self.conn.prepare_cached(&format!("SELECT 1 FROM {table} WHERE id = ?1"))?;
            return Ok(statement.exists([id])?);
        }
        let Some(image) = self.image(table, id)? else { return Ok(false) };
        self.seen.insert((table.to_owned(), id));
        self.touched.note(table, &number_in(&image));
        let (about, uid) = (about(table, &number_in(&image)), uid_of(&image));
        let before = Some(serde_json::Value::Object(image).to_string());
        self.images.push(Image { table: table.to_owned(), row_id: id, uid, about, before });
        Ok(true)
    }

    /// Notes a row that was just made: what it belongs to, and its uid. Nothing was there before, so it needs no image.
    fn note_new(&mut self, table: &str, id: i64) -> Result<(Option<About>, Option<Vec<u8>>)> {
        let mut statement = self.conn.prepare_cached(&format!("SELECT * FROM {table} WHERE id = ?1"))?;
        let uid = statement.column_index("uid").ok();
        let columns = NUMBERS.map(|name| (name, statement.column_index(name).ok()));
        let mut rows = statement.query([id])?;
        let Some(row) = rows.next()? else { return Ok((None, None)) };
        let number = |name: &str| {
            let (_, index) = columns.iter().find(|(known, _)| *known == name)?;
            row.get_ref((*index)?).ok()?.as_i64().ok()
        };
        self.touched.note(table, &number);
        let uid = uid.and_then(|index| row.get_ref(index).ok()?.as_blob().ok().map(<[u8]>::to_vec));
        Ok((about(table, &number), uid))
    }

    /// A row as it is now, without its hash.
    fn image(&self, table: &str, id: i64) -> Result<Option<Map<String, serde_json::Value>>> {
        let mut statement = self.conn.prepare_cached(&format!("SELECT * FROM {table} WHERE id = ?1"))?;
        let columns: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
        let read = |row: &Row<'_>| {
            let mut image = Map::new();
            for (index, column) in columns.iter().enumerate().filter(|(_, column)| *column != "hash") {
                image.insert(column.clone(), to_json(row.get(index)?));
            }
            Ok(image)
        };
        Ok(statement.query_row([id], read).optional()?)
    }
}

impl Store {
    /// Runs `write` as one operation: one SQLite transaction that also remembers what every touched row was before.
    /// An operation that touches nothing leaves no trace in the history, and `Changed::seq` is the newest one's.
    ///
    /// # Errors
    /// Whatever `write` fails with; nothing is kept then.
    pub fn transact<T, E: From<StoreError>>(
        &mut self,
        op: &Op<'_>,
        new_uid: &dyn Fn() -> Uid,
        write: impl FnOnce(&mut Writer<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<(T, Changed), E> {
        self.operate(op, OpRole::Do, None, new_uid, write)
    }

    /// As [`Store::transact`], for what Kept reads from outside by itself: pages and facts follow it, undo and redo pass it by.
    ///
    /// # Errors
    /// Whatever `write` fails with; nothing is kept then.
    pub fn sync<T, E: From<StoreError>>(
        &mut self,
        op: &Op<'_>,
        new_uid: &dyn Fn() -> Uid,
        write: impl FnOnce(&mut Writer<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<(T, Changed), E> {
        self.operate(op, OpRole::Sync, None, new_uid, write)
    }

    /// Takes operation `target` back, or, when it was itself an undo, does it again. The inverse is an operation too.
    ///
    /// # Errors
    /// [`StoreError::NoUndo`] when it was taken back already, its images are gone, or a later operation that stands
    /// touched the same rows.
    pub fn take_back(&mut self, target: i64, op: &Op<'_>, new_uid: &dyn Fn() -> Uid) -> Result<Changed> {
        let past = self.reader().op(target)?;
        let refuse = |why: &str| Err(StoreError::NoUndo { label: past.label.clone(), why: why.to_owned() });
        if past.is_undone {
            return refuse("it was taken back already");
        }
        if !past.has_images {
            return refuse(
                "what was there before it is not kept (after twelve months, and for the start of a journal or a sample)",
            );
        }
        let later: Option<String> =
            self.conn.query_row(sql!("change/touched_later"), [target], |row| row.get(0)).optional()?;
        if let Some(later) = later {
            return refuse(&format!("\"{later}\" came later and touched the same; take that back first"));
        }
        let role = if past.role == OpRole::Undo { OpRole::Redo } else { OpRole::Undo };
        let ((), changed) = self.operate(op, role, Some(target), new_uid, |writer| writer.restore(target))?;
        Ok(changed)
    }

    fn operate<T, E: From<StoreError>>(
        &mut self,
        op: &Op<'_>,
        role: OpRole,
        undo_of: Option<i64>,
        new_uid: &dyn Fn() -> Uid,
        write: impl FnOnce(&mut Writer<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<(T, Changed), E> {
        let sqlite = |error: rusqlite::Error| E::from(StoreError::from(error));
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(sqlite)?;
        let mut writer = Writer {
            conn: &tx,
            new_uid,
            zone: op.zone,
            is_recorded: op.is_recorded,
            images: Vec::new(),
            runs: Vec::new(),
            seen: HashSet::new(),
            touched: Touched::default(),
        };
        let result = write(&mut writer)?;
        let (images, runs, touched) = (writer.images, writer.runs, writer.touched);
        let changed = if images.is_empty() && runs.is_empty() && op.is_recorded {
            Changed { seq: newest_seq(&tx)?, ..Changed::default() }
        } else {
            append(&tx, op, role, undo_of, (&images, &runs))?
        };
        // Without images nobody knows what was touched.
        if op.is_recorded {
            many::note_events(&tx, &runs)?;
            touched.derive(&tx, changed.seq, !runs.is_empty())?;
        } else {
            fact::rebuild(&tx, changed.seq)?;
        }
        tx.commit().map_err(sqlite)?;
        Ok((result, changed))
    }

    /// Forgets the images of operations from before `at` (Unix milliseconds); the history itself stays for sync.
    pub fn forget_images(&mut self, at: i64) -> Result<()> {
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if tx.execute(sql!("op/forget_images"), [at])? > 0 {
            tx.execute(sql!("change/forget_images"), [])?;
        }
        tx.commit()?;
        Ok(())
    }
}

fn newest_seq(conn: &Connection) -> Result<i64> {
    Ok(conn.prepare_cached(sql!("op/newest_seq"))?.query_row([], |row| row.get(0))?)
}

fn append(
    conn: &Connection,
    op: &Op<'_>,
    role: OpRole,
    undo_of: Option<i64>,
    (images, runs): (&[Image], &[Run]),
) -> Result<Changed> {
    conn.prepare_cached(sql!("op/add"))?.execute(params![
        op.uid.0,
        op.device,
        op.at,
        op.label,
        role.as_str(),
        undo_of
    ])?;
    let seq = conn.last_insert_rowid();
    if !op.is_recorded {
        conn.execute("UPDATE op SET images = 0 WHERE seq = ?1", [seq])?;
    }
    let mut nouns = BTreeSet::new();
    let mut about = BTreeSet::new();
    let mut add = conn.prepare_cached(sql!("change/add"))?;
    for image in images {
        nouns.insert(image.table.as_str());
        about.extend(image.about);
        let (noun, id) = image.about.map_or((None, None), |(noun, id)| (Some(noun.as_str()), Some(id)));
        add.execute(params![seq, image.table, image.row_id, image.uid, noun, id, image.before])?;
    }
    if op.is_recorded {
        many::append(conn, seq, runs)?;
    }
    nouns.extend(runs.iter().map(|run| run.table));
    let mut about: Vec<About> = about.into_iter().collect();
    let entries = runs.iter().filter(|run| run.table == "entry");
    about.extend(entries.flat_map(|run| (run.first..=run.last).map(|id| (Noun::Entry, id))));
    about.sort_unstable();
    about.dedup();
    Ok(Changed { seq, nouns: nouns.into_iter().map(str::to_owned).collect(), about })
}

fn past(row: &rusqlite::Row<'_>) -> rusqlite::Result<Past> {
    let role = match row.get_ref(3)? {
        ValueRef::Text(b"undo") => OpRole::Undo,
        ValueRef::Text(b"redo") => OpRole::Redo,
        ValueRef::Text(b"sync") => OpRole::Sync,
        _ => OpRole::Do,
    };
    Ok(Past {
        seq: row.get(0)?,
        at: row.get(1)?,
        label: row.get(2)?,
        role,
        undo_of: row.get(4)?,
        has_images: row.get(5)?,
        is_undone: row.get(6)?,
        uid: row::uid(row, 7)?,
    })
}

impl Reader<'_> {
    /// An operation of the past.
    pub fn op(&self, seq: i64) -> Result<Past> {
        let found = self.conn.query_row(sql!("op/get"), [seq], past).optional()?;
        found.ok_or(StoreError::Missing { noun: "operation", id: seq })
    }

    /// The newest operations, newest first.
    pub fn ops(&self, limit: usize) -> Result<Vec<Past>> {
        let mut statement = self.conn.prepare(sql!("op/list"))?;
        Ok(statement.query_map([limit as i64], past)?.collect::<rusqlite::Result<_>>()?)
    }

    /// What "undo" would take back now.
    pub fn next_undo(&self) -> Result<Option<i64>> {
        Ok(self.conn.query_row(sql!("op/next_undo"), [], |row| row.get(0)).optional()?)
    }

    /// What "redo" would do again now: an undo, until something new is done.
    pub fn next_redo(&self) -> Result<Option<i64>> {
        Ok(self.conn.query_row(sql!("op/next_redo"), [], |row| row.get(0)).optional()?)
    }

    /// The newest operation's place in history; 0 in a new journal.
    pub fn newest_seq(&self) -> Result<i64> {
        newest_seq(self.conn)
    }

    /// What the operation at `seq` is called on every machine; `None` when there is none. Where a file was put back from a copy, another
    /// one may have its place by now.
    pub fn op_uid(&self, seq: i64) -> Result<Option<Uid>> {
        let mut statement = self.conn.prepare_cached(sql!("op/uid"))?;
        Ok(statement.query_row([seq], |row| row::uid(row, 0)).optional()?)
    }

    /// The searched documents that operations after `seq` touched.
    pub fn about_since(&self, seq: i64) -> Result<Vec<About>> {
        let mut statement = self.conn.prepare_cached(sql!("change/about_since"))?;
        let rows = statement.query_map([seq], |row| Ok((row::word::<Noun>(row, 0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The tables that operations after `seq` touched: what a view must read again.
    pub fn nouns_since(&self, seq: i64) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare_cached(sql!("change/nouns_since"))?;
        Ok(statement.query_map([seq], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// The rows that operations after `seq` touched, each as often as it was touched; at most `limit`.
    pub fn rows_since(&self, seq: i64, limit: usize) -> Result<Vec<ChangedRow>> {
        let mut statement = self.conn.prepare_cached(sql!("change/rows_since"))?;
        let rows = statement.query_map([seq, limit as i64], |row| {
            let (noun, id): (Option<Noun>, Option<i64>) = (row::word_or_null(row, 2)?, row.get(3)?);
            let (table, row_id, was_there) = (row.get(0)?, row.get(1)?, row.get(4)?);
            Ok(ChangedRow { table, row: row_id, about: noun.zip(id), was_there })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether an operation after `seq` changed rows without leaving word of which ([`Op::is_recorded`]): what is derived
    /// by following the changes has to be made anew.
    pub fn has_unrecorded_since(&self, seq: i64) -> Result<bool> {
        let mut statement = self.conn.prepare_cached(sql!("op/has_unrecorded_since"))?;
        Ok(statement.query_row([seq], |row| row.get(0))?)
    }

    /// How many rows changed after `seq`, counted no further than `limit`.
    pub fn changes_since(&self, seq: i64, limit: i64) -> Result<i64> {
        Ok(self.conn.prepare_cached(sql!("change/count_since"))?.query_row([seq, limit], |row| row.get(0))?)
    }
}
