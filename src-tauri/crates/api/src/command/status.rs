//! The page of promises that a customer may be handed.

use crate::command::RowOrName;
use crate::wire::{HandoutWire, StatusWire};
use crate::{Command, Reply};
use kept_journal::{Handout, Journal};
use kept_model::EntryId;
use serde::Deserialize;
use ts_rs::TS;

/// What an account may be handed about the promises between us: only what concerns them.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ShowStatus {
    /// The account's row, its name or `account:5`.
    pub account: RowOrName,
    /// Promises to leave out.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<i64>>")]
    pub leave_out: Vec<i64>,
}

impl Command for ShowStatus {
    const NAME: &'static str = "status";
    type Reply = StatusWire;
    fn run(self, journal: &mut Journal) -> Reply<StatusWire> {
        let account = self.account.find(journal)?;
        Ok((&journal.status(account, &entries(&self.leave_out))?).into())
    }
}

/// The same as a file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExportStatus {
    /// The account's row, its name or `account:5`.
    pub account: RowOrName,
    /// Promises to leave out.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<i64>>")]
    pub leave_out: Vec<i64>,
    /// "markdown", "html" or "pdf".
    pub format: String,
}

impl ExportStatus {
    /// The file itself.
    ///
    /// # Errors
    /// As the command.
    pub fn handout(self, journal: &Journal) -> Reply<Handout> {
        let format = self.format.parse()?;
        let account = self.account.find(journal)?;
        Ok(journal.export_status(account, &entries(&self.leave_out), format)?)
    }
}

impl Command for ExportStatus {
    const NAME: &'static str = "export_status";
    type Reply = HandoutWire;
    fn run(self, journal: &mut Journal) -> Reply<HandoutWire> {
        Ok((&self.handout(journal)?).into())
    }
}

fn entries(ids: &[i64]) -> Vec<EntryId> {
    ids.iter().copied().map(EntryId).collect()
}
