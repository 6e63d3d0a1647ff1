//! What was said when, what became of it, and what was passed over.

use super::states::civil;
use crate::{Journal, Result};
use kept_model::{Moment, ToastAct, ToastForm, ToastState};
use kept_store::ReminderRow;

/// What was said once, or was passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The toast's number; of a reminder that was passed over, its own.
    pub id: i64,
    /// When it was said on the user's clock; of one passed over, when it wanted to be.
    pub moment: Moment,
    /// The zone of that clock; `None` for one passed over.
    pub zone: Option<String>,
    /// How it was said; `None` for one passed over.
    pub form: Option<ToastForm>,
    /// One line, as it stood on the screen.
    pub title: String,
    /// Some lines, as they stood on the screen.
    pub body: String,
    /// What it spoke of, with names.
    pub lines: Vec<String>,
    /// What became of it; `None` for one passed over.
    pub state: Option<ToastState>,
    /// When the desktop took it.
    pub shown: Option<Moment>,
    /// When the user did something with it.
    pub acted: Option<Moment>,
    /// What they did.
    pub act: Option<ToastAct>,
    /// Why it could not be shown or was passed over.
    pub why: Option<String>,
}

impl Journal {
    /// What was said when, and what was passed over, the newest first: at most so many, and how many there are.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn reminder_log(&self, limit: usize) -> Result<(Vec<Said>, usize)> {
        let reader = self.store.reader();
        let mut log = Vec::new();
        for toast in reader.toasts(limit)? {
            let zone = toast.zone.parse().unwrap_or(self.around.zone);
            let lines = reader.reminders_of(toast.id)?.into_iter().map(|row| row.title).collect();
            log.push(Said {
                id: toast.id,
                moment: toast.moment,
                zone: Some(toast.zone),
                form: Some(toast.form),
                title: toast.title,
                body: toast.body,
                lines,
                state: Some(toast.state),
                shown: toast.shown_at.and_then(|at| civil(at, zone)),
                acted: toast.acted_at.and_then(|at| civil(at, zone)),
                act: toast.act,
                why: toast.why,
            });
        }
        log.extend(reader.reminders_passed(limit)?.into_iter().map(|(id, row)| passed(id, row)));
        // Toasts stand in the order in which they were written down, whatever the clock did; the sort keeps it where it can.
        log.sort_by_key(|said| std::cmp::Reverse(said.moment));
        log.truncate(limit);
        Ok((log, reader.reminders_total()?))
    }
}

fn passed(id: i64, row: ReminderRow) -> Said {
    Said {
        id,
        moment: row.moment,
        zone: None,
        form: None,
        title: row.title,
        body: String::new(),
        lines: Vec::new(),
        state: None,
        shown: None,
        acted: None,
        act: None,
        why: row.passed,
    }
}
