//! Taking back, doing again, and what was done.

use super::PAGE;
use crate::wire::{ChangedWire, List};
use crate::{Command, Reply};
use kept_journal::{Journal, OpRole, Past};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Takes an operation back.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Undo {
    /// Which; the newest when absent.
    #[serde(default)]
    #[ts(optional)]
    pub op: Option<i64>,
}

impl Command for Undo {
    const NAME: &'static str = "undo";
    type Reply = ChangedWire;
    fn run(self, journal: &mut Journal) -> Reply<ChangedWire> {
        let done = match self.op {
            Some(op) => journal.take_back(op)?,
            None => journal.undo()?,
        };
        Ok(ChangedWire::new(&done.changed, &done.label))
    }
}

/// Does again what was taken back last.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Redo {}

impl Command for Redo {
    const NAME: &'static str = "redo";
    type Reply = ChangedWire;
    fn run(self, journal: &mut Journal) -> Reply<ChangedWire> {
        let done = journal.redo()?;
        Ok(ChangedWire::new(&done.changed, &done.label))
    }
}

/// The newest operations.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct History {
    /// How many; 20 when absent.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<usize>,
}

/// An operation of the past.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OpWire {
    /// The same on every machine.
    pub uid: String,
    /// Its number, as `op`.
    pub id: i64,
    /// "operation".
    pub kind: String,
    /// The civil day it was done on.
    pub day: String,
    /// Its number; `undo` takes it.
    pub op: i64,
    /// Unix milliseconds.
    pub at: i64,
    /// What it did.
    pub label: String,
    /// "do", "undo", "redo", or "sync" for what Kept read by itself.
    pub role: String,
    /// The operation it took back.
    pub undo_of: Option<i64>,
    /// Whether a later one took it back.
    pub undone: bool,
}

impl OpWire {
    fn new(past: &Past, journal: &Journal) -> Self {
        let role = match past.role {
            OpRole::Do => "do",
            OpRole::Undo => "undo",
            OpRole::Redo => "redo",
            OpRole::Sync => "sync",
        };
        Self {
            uid: past.uid.to_string(),
            id: past.seq,
            kind: "operation".to_owned(),
            day: journal.day_at(past.at).to_string(),
            op: past.seq,
            at: past.at,
            label: past.label.clone(),
            role: role.to_owned(),
            undo_of: past.undo_of,
            undone: past.is_undone,
        }
    }
}

impl Command for History {
    const NAME: &'static str = "history";
    type Reply = List<OpWire>;
    fn run(self, journal: &mut Journal) -> Reply<Self::Reply> {
        let limit = self.limit.unwrap_or(PAGE);
        let total = usize::try_from(journal.newest_seq()?).unwrap_or_default();
        let items: Vec<OpWire> =
            journal.history(limit)?.iter().map(|past| OpWire::new(past, journal)).collect();
        Ok(List { more: total > items.len(), total, items })
    }
}
