//! Acting on prompts and promises.

use crate::wire::ChangedWire;
use crate::{Command, Reply};
use kept_journal::{Acted, Done, Journal};
use kept_model::{EntryId, PromiseState};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was done with a prompt or a promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ActedWire {
    /// What changed, in a sentence.
    pub sentence: String,
    /// The beginning of a line that would log what happened.
    pub what_happened: Option<String>,
    /// The prompt's key.
    pub key: Option<String>,
    /// The entry settled.
    pub entry: Option<i64>,
    /// What undo would take back.
    pub changed: ChangedWire,
}

impl From<Done<Acted>> for ActedWire {
    fn from(done: Done<Acted>) -> Self {
        Self {
            sentence: done.value.sentence,
            what_happened: done.value.what_happened,
            key: done.value.key,
            entry: done.value.entry.map(|id| id.0),
            changed: ChangedWire::new(&done.changed, &done.label),
        }
    }
}

/// A prompt is done, a promise kept, a question answered.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DoneWith {
    /// A prompt's key or an entry's number.
    pub target: String,
}

impl Command for DoneWith {
    const NAME: &'static str = "done";
    type Reply = ActedWire;
    fn run(self, journal: &mut Journal) -> Reply<ActedWire> {
        Ok(journal.done(&self.target)?.into())
    }
}

/// A prompt comes back later; a promise is moved.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Snooze {
    /// A prompt's key or a promise's number.
    pub target: String,
    /// A date phrase.
    pub until: String,
}

impl Command for Snooze {
    const NAME: &'static str = "snooze";
    type Reply = ActedWire;
    fn run(self, journal: &mut Journal) -> Reply<ActedWire> {
        Ok(journal.snooze(&self.target, &self.until)?.into())
    }
}

/// A prompt does not come again for this cause.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Dismiss {
    /// A prompt's key or an entry's number.
    pub target: String,
}

impl Command for Dismiss {
    const NAME: &'static str = "dismiss";
    type Reply = ActedWire;
    fn run(self, journal: &mut Journal) -> Reply<ActedWire> {
        Ok(journal.dismiss(&self.target)?.into())
    }
}

/// Settles a promise: kept, broken, released, or open again.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SettlePromise {
    /// The promise.
    pub id: i64,
    /// Where it stands now.
    pub state: String,
}

impl Command for SettlePromise {
    const NAME: &'static str = "settle_promise";
    type Reply = ActedWire;
    fn run(self, journal: &mut Journal) -> Reply<ActedWire> {
        let state: PromiseState = self.state.parse()?;
        Ok(journal.settle_promise(EntryId(self.id), state)?.into())
    }
}
