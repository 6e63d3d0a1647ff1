//! Keeping a line, and understanding one that is still being typed.

use crate::wire::place::{byte_at, bytes};
use crate::wire::{ChangedWire, EntryWire, RangeWire, Understood};
use crate::{Command, Reply};
use kept_journal::{Journal, Typed};
use kept_model::MeetingId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Keeps a line.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Log {
    /// As typed.
    pub line: String,
    /// Stretches of it that the user turned back into plain text: nothing is recognised there.
    #[serde(default)]
    #[ts(as = "Option<Vec<RangeWire>>", optional)]
    pub plain: Vec<RangeWire>,
    /// The lever that the user chose for the line's delight moments; what the words suggest when absent.
    #[serde(default)]
    #[ts(optional)]
    pub lever: Option<String>,
    /// The key of the prompt that the line answers: saving it ends that prompt.
    #[serde(default)]
    #[ts(optional)]
    pub answers: Option<String>,
    /// The planned meeting that the line logs.
    #[serde(default)]
    #[ts(optional)]
    pub meeting: Option<i64>,
}

/// What a line became.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Logged {
    /// The entries made, the first one first.
    pub items: Vec<EntryWire>,
    /// How many.
    pub total: usize,
    /// Always false: none is left out.
    pub more: bool,
    /// Accounts that the line made.
    pub new_accounts: Vec<String>,
    /// What the line changed about accounts, a sentence each.
    pub facts: Vec<String>,
    /// Of a line that asks: what was asked of its people before, and what they were given since, a sentence each.
    pub asks: Vec<String>,
    /// What undo would take back.
    pub changed: ChangedWire,
}

impl Command for Log {
    const NAME: &'static str = "log";
    type Reply = Logged;
    fn run(self, journal: &mut Journal) -> Reply<Logged> {
        let done = journal.log_typed(&Typed {
            line: &self.line,
            plain: bytes(&self.line, &self.plain),
            lever: self.lever.as_deref().map(str::parse).transpose()?,
            answers: self.answers.as_deref(),
            meeting: self.meeting.map(MeetingId),
        })?;
        Ok(Logged {
            total: done.value.entries.len(),
            more: false,
            items: done.value.entries.iter().map(EntryWire::from).collect(),
            new_accounts: done.value.new_accounts,
            facts: done.value.facts,
            asks: done.value.asks,
            changed: ChangedWire::new(&done.changed, &done.label),
        })
    }
}

/// What a line would be understood as, without keeping it.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Understand {
    /// As typed so far.
    pub line: String,
    /// Where the caret is, in UTF-16 units; at the end when absent.
    #[serde(default)]
    #[ts(optional)]
    pub caret: Option<usize>,
    /// Stretches of the line that the user turned back into plain text: nothing is recognised there.
    #[serde(default)]
    #[ts(as = "Option<Vec<RangeWire>>", optional)]
    pub plain: Vec<RangeWire>,
    /// The lever that the user chose for the line's delight moments; what the words suggest when absent.
    #[serde(default)]
    #[ts(optional)]
    pub lever: Option<String>,
    /// The key of the prompt that the line answers.
    #[serde(default)]
    #[ts(optional)]
    pub answers: Option<String>,
}

impl Command for Understand {
    const NAME: &'static str = "understand";
    type Reply = Understood;
    fn run(self, journal: &mut Journal) -> Reply<Understood> {
        let typed = Typed {
            line: &self.line,
            plain: bytes(&self.line, &self.plain),
            lever: self.lever.as_deref().map(str::parse).transpose()?,
            answers: self.answers.as_deref(),
            meeting: None,
        };
        let caret = self.caret.map_or(self.line.len(), |unit| byte_at(&self.line, unit));
        let preview = journal.understand(&typed, caret)?;
        Ok(Understood::new(&self.line, preview, typed.lever.is_some()))
    }
}
