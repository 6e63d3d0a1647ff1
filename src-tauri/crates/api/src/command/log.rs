//! Keeping a line, and understanding one that is still being typed.

use crate::wire::{ChangedWire, EntryWire};
use crate::{Command, Reply};
use kept_journal::Journal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Keeps a line.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Log {
    /// As typed.
    pub line: String,
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
    /// What undo would take back.
    pub changed: ChangedWire,
}

impl Command for Log {
    const NAME: &'static str = "log";
    type Reply = Logged;
    fn run(self, journal: &mut Journal) -> Reply<Logged> {
        let done = journal.log(&self.line)?;
        Ok(Logged {
            total: done.value.entries.len(),
            more: false,
            items: done.value.entries.iter().map(EntryWire::from).collect(),
            new_accounts: done.value.new_accounts,
            facts: done.value.facts,
            changed: ChangedWire::new(&done.changed, &done.label),
        })
    }
}

/// What a line would be understood as, without keeping it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Understand {
    /// As typed so far.
    pub line: String,
}

/// A stretch of the line and what it was understood as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SpanWire {
    /// The text; joining all of them gives the line.
    pub text: String,
    /// Its role.
    pub role: String,
}

/// A line, understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Understood {
    /// The whole line in order and without gaps.
    pub spans: Vec<SpanWire>,
}

impl Command for Understand {
    const NAME: &'static str = "understand";
    type Reply = Understood;
    fn run(self, journal: &mut Journal) -> Reply<Understood> {
        let captured = journal.understand(&self.line)?;
        let span = |span: &kept_journal::Span| SpanWire {
            text: self.line[span.range.clone()].to_owned(),
            role: span.role.as_str().to_owned(),
        };
        Ok(Understood { spans: captured.spans.iter().map(span).collect() })
    }
}
