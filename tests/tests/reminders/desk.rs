//! A folder with a journal, a clock that shows what it is told, and the bookkeeping as somebody reads it who only knows SQL.

use crate::clock::Clock;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use kept_api::Surroundings;
use kept_journal::Journal;
use kept_model::{Moment, Uid};
use rusqlite::Connection;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use tempfile::TempDir;

pub(crate) struct Desk {
    pub(crate) clock: Clock,
    /// What the machine takes for the instant, in Unix seconds.
    wall: Arc<AtomicI64>,
    uids: Arc<AtomicU64>,
    folder: TempDir,
}

/// A reminder that a toast says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) identity: String,
    /// When it wanted to be said.
    pub(crate) at: Moment,
}

/// A toast that was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) form: String,
    pub(crate) moment: Moment,
    pub(crate) state: String,
}

impl Desk {
    pub(crate) fn new(zone: Tz) -> Self {
        // In memory where there is such a folder: nothing here asks what survives a power cut.
        let folder = TempDir::new_in("/dev/shm").or_else(|_| TempDir::new()).unwrap();
        let (wall, uids) = (Arc::new(AtomicI64::new(0)), Arc::new(AtomicU64::new(1)));
        Self { clock: Clock { zone, error: 0 }, wall, uids, folder }
    }

    /// It is true second `at`.
    pub(crate) fn set(&self, at: i64) {
        self.wall.store(self.clock.wall(at), Ordering::Relaxed);
    }

    /// Another program on the folder, in the zone where the user is.
    pub(crate) fn open(&self) -> Journal {
        let (wall, uids) = (Arc::clone(&self.wall), Arc::clone(&self.uids));
        let around = Surroundings {
            now: Box::new(move || DateTime::<Utc>::from_timestamp(wall.load(Ordering::Relaxed), 0).unwrap()),
            new_uid: Box::new(move || {
                Uid(uuid::Uuid::from_u128(uids.fetch_add(1, Ordering::Relaxed).into()))
            }),
            zone: self.clock.zone,
            device: "desk".to_owned(),
        };
        Journal::open(self.folder.path(), around).unwrap()
    }

    /// The journal's file, for reading only.
    pub(crate) fn file(&self) -> Connection {
        Connection::open(self.folder.path().join("journal.sqlite")).unwrap()
    }
}

/// What a toast says, in its order.
pub(crate) fn rows_of(file: &Connection, toast: i64) -> Vec<Row> {
    let sql = "SELECT identity, day, minute FROM reminder WHERE toast_id = ?1 ORDER BY id";
    let mut statement = file.prepare_cached(sql).unwrap();
    let row = |row: &rusqlite::Row<'_>| {
        Ok(Row { identity: row.get(0)?, at: Moment::new(row.get::<_, NaiveDate>(1)?, row.get(2)?) })
    };
    statement.query_map([toast], row).unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

/// A toast as it was written down.
pub(crate) fn written(file: &Connection, id: i64) -> Written {
    let mut statement =
        file.prepare_cached("SELECT form, day, minute, state FROM toast WHERE id = ?1").unwrap();
    let toast = |row: &rusqlite::Row<'_>| {
        let moment = Moment::new(row.get::<_, NaiveDate>(1)?, row.get(2)?);
        Ok(Written { form: row.get(0)?, moment, state: row.get(3)? })
    };
    statement.query_row([id], toast).unwrap()
}
