//! What was said to the user, and what of it was taken up: bookkeeping beside the journal's history.
//!
//! Nothing here is an operation: undo passes it by, and no page's data hangs on it. What is about to be shown is written
//! down first, in one transaction, so that no second program shows it too and no crash lets it be shown twice.

use crate::{Reader, Result, Store, StoreError, row, sql};
use chrono::NaiveDate;
use kept_model::{EntryId, MeetingId, Moment, ReminderKind, ToastAct, ToastForm, ToastState};
use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior, params};

/// A toast about to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewToast<'a> {
    /// How it says what it says.
    pub form: ToastForm,
    /// The civil time on the user's clock.
    pub moment: Moment,
    /// The zone of that clock, by its IANA name.
    pub zone: &'a str,
    /// Unix milliseconds.
    pub at: i64,
    /// One line.
    pub title: &'a str,
    /// Some lines.
    pub body: &'a str,
}

/// A toast that was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToastRow {
    /// Its number.
    pub id: i64,
    /// How it said what it said.
    pub form: ToastForm,
    /// The civil time on the user's clock when it was written down.
    pub moment: Moment,
    /// The zone of that clock.
    pub zone: String,
    /// The same, in Unix milliseconds.
    pub at: i64,
    /// One line.
    pub title: String,
    /// Some lines.
    pub body: String,
    /// What became of it.
    pub state: ToastState,
    /// When the desktop took it, in Unix milliseconds.
    pub shown_at: Option<i64>,
    /// When the user did something with it, in Unix milliseconds.
    pub acted_at: Option<i64>,
    /// What they did.
    pub act: Option<ToastAct>,
    /// Why it could not be shown.
    pub why: Option<String>,
}

/// A reminder that was taken up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderRow {
    /// What tells it from every other, for ever.
    pub identity: String,
    /// What it is about.
    pub kind: ReminderKind,
    /// The key of its prompt, where it is about one.
    pub key: Option<String>,
    /// Its meeting, where it is about one.
    pub meeting: Option<MeetingId>,
    /// When it wanted to be said.
    pub moment: Moment,
    /// As it was said.
    pub title: String,
    /// The toast that says it; `None` where none does.
    pub toast: Option<i64>,
    /// Why no toast says it.
    pub passed: Option<String>,
}

/// How a reminder was taken up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It needed no toast.
    Passed,
    /// A toast says it.
    Toast {
        /// What became of that toast.
        state: ToastState,
        /// When it was written down, in Unix milliseconds.
        at: i64,
        /// The civil day on which it was written down.
        day: NaiveDate,
    },
}

/// Writes the bookkeeping, inside one transaction.
pub struct Bookkeeper<'c> {
    conn: &'c Connection,
}

fn toast(row: &Row<'_>) -> rusqlite::Result<ToastRow> {
    Ok(ToastRow {
        id: row.get(0)?,
        form: row::word(row, 1)?,
        moment: Moment::new(row.get(2)?, row.get(3)?),
        zone: row.get(4)?,
        at: row.get(5)?,
        title: row.get(6)?,
        body: row.get(7)?,
        state: row::word(row, 8)?,
        shown_at: row.get(9)?,
        acted_at: row.get(10)?,
        act: row::word_or_null(row, 11)?,
        why: row.get(12)?,
    })
}

fn reminder(row: &Row<'_>) -> rusqlite::Result<ReminderRow> {
    Ok(ReminderRow {
        identity: row.get(0)?,
        kind: row::word(row, 1)?,
        key: row.get(2)?,
        meeting: row.get::<_, Option<i64>>(3)?.map(MeetingId),
        moment: Moment::new(row.get(4)?, row.get(5)?),
        title: row.get(6)?,
        toast: row.get(7)?,
        passed: row.get(8)?,
    })
}

impl Reader<'_> {
    /// How the reminder of that identity was taken up; `None` for one that was not.
    pub fn reminder_taken(&self, identity: &str) -> Result<Option<Taken>> {
        let mut statement = self.conn.prepare_cached(sql!("reminder/taken"))?;
        let taken = statement.query_row([identity], |row| {
            Ok(match row.get::<_, Option<i64>>(0)? {
                Some(_) => Taken::Toast { state: row::word(row, 1)?, at: row.get(2)?, day: row.get(3)? },
                None => Taken::Passed,
            })
        });
        Ok(taken.optional()?)
    }

    /// The reminders that a toast says, in their order.
    pub fn reminders_of(&self, toast: i64) -> Result<Vec<ReminderRow>> {
        let mut statement = self.conn.prepare_cached(sql!("reminder/of_toast"))?;
        Ok(statement.query_map([toast], reminder)?.collect::<rusqlite::Result<_>>()?)
    }

    /// The latest reminders that no toast says, each with its number; the latest first.
    pub fn reminders_passed(&self, limit: usize) -> Result<Vec<(i64, ReminderRow)>> {
        let mut statement = self.conn.prepare_cached(sql!("reminder/passed"))?;
        let rows = statement.query_map([limit as i64], |row| Ok((row.get(9)?, reminder(row)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// When the user last wrote down what an entry wants, in Unix milliseconds: when it was made, or its promise moved.
    pub fn entry_written(&self, id: EntryId) -> Result<Option<i64>> {
        let mut statement = self.conn.prepare_cached(sql!("reminder/entry_written"))?;
        Ok(statement.query_row([id.0], |row| row.get(0)).optional()?)
    }

    /// When a meeting was first written down, in Unix milliseconds, where that is known.
    pub fn meeting_written(&self, id: MeetingId) -> Result<Option<i64>> {
        let mut statement = self.conn.prepare_cached(sql!("reminder/meeting_written"))?;
        Ok(statement.query_row([id.0], |row| row.get(0))?)
    }

    /// How many toasts there are, and reminders that no toast says.
    pub fn reminders_total(&self) -> Result<usize> {
        let total: i64 = self.conn.prepare_cached(sql!("toast/total"))?.query_row([], |row| row.get(0))?;
        Ok(total as usize)
    }

    /// A toast.
    pub fn toast(&self, id: i64) -> Result<ToastRow> {
        let found = self.conn.prepare_cached(sql!("toast/get"))?.query_row([id], toast).optional()?;
        found.ok_or(StoreError::Missing { noun: "toast", id })
    }

    /// The newest toasts, newest first.
    pub fn toasts(&self, limit: usize) -> Result<Vec<ToastRow>> {
        let mut statement = self.conn.prepare_cached(sql!("toast/list"))?;
        Ok(statement.query_map([limit as i64], toast)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Toasts that were shown since `at` (Unix milliseconds) and that nobody did anything with: they may still stand there.
    pub fn toasts_open(&self, at: i64) -> Result<Vec<ToastRow>> {
        let mut statement = self.conn.prepare_cached(sql!("toast/open"))?;
        Ok(statement.query_map([at], toast)?.collect::<rusqlite::Result<_>>()?)
    }

    /// How many toasts of a civil day count towards the daily cap, whatever became of them.
    pub fn toasts_counted(&self, day: NaiveDate) -> Result<u32> {
        Ok(self.conn.prepare_cached(sql!("toast/count"))?.query_row([day], |row| row.get(0))?)
    }
}

impl<'c> Bookkeeper<'c> {
    /// A reader that sees what this transaction wrote, and that nobody else writes meanwhile.
    pub fn reader(&self) -> Reader<'c> {
        Reader { conn: self.conn }
    }

    /// Writes down a toast that is about to be shown.
    pub fn add_toast(&mut self, new: &NewToast<'_>) -> Result<i64> {
        self.conn.prepare_cached(sql!("toast/add"))?.execute(params![
            new.form.as_str(),
            new.moment.day,
            new.moment.minute,
            new.zone,
            new.at,
            new.title,
            new.body
        ])?;
        Ok(self.conn.last_insert_rowid())
    }

    /// Writes down how a reminder is taken up, in place of what was written before.
    pub fn put_reminder(&mut self, row: &ReminderRow) -> Result<()> {
        self.conn.prepare_cached(sql!("reminder/put"))?.execute(params![
            row.identity,
            row.kind.as_str(),
            row.key,
            row.meeting.map(|id| id.0),
            row.moment.day,
            row.moment.minute,
            row.title,
            row.toast,
            row.passed
        ])?;
        Ok(())
    }

    /// The desktop took a toast. Does nothing to one that something became of already.
    pub fn toast_shown(&mut self, id: i64, at: i64) -> Result<()> {
        self.conn.prepare_cached(sql!("toast/shown"))?.execute(params![id, at])?;
        Ok(())
    }

    /// The desktop refused a toast, and why.
    pub fn toast_failed(&mut self, id: i64, why: &str) -> Result<()> {
        self.conn.prepare_cached(sql!("toast/failed"))?.execute(params![id, why])?;
        Ok(())
    }

    /// The user did something with a toast. The first act counts.
    pub fn toast_acted(&mut self, id: i64, at: i64, act: ToastAct) -> Result<()> {
        self.conn.prepare_cached(sql!("toast/acted"))?.execute(params![id, at, act.as_str()])?;
        Ok(())
    }
}

impl Store {
    /// Runs `write` as one transaction of bookkeeping. From its first statement on, no other process writes.
    ///
    /// # Errors
    /// Whatever `write` fails with; nothing is kept then.
    pub fn keep_books<T, E: From<StoreError>>(
        &mut self,
        write: impl FnOnce(&mut Bookkeeper<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let sqlite = |error: rusqlite::Error| E::from(StoreError::from(error));
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(sqlite)?;
        let value = write(&mut Bookkeeper { conn: &tx })?;
        tx.commit().map_err(sqlite)?;
        Ok(value)
    }
}
