//! Acting on prompts and promises.

use crate::wire::{ChangedWire, MomentWire};
use crate::{Command, Reply};
use kept_journal::{Acted, Done, Error, Journal, SnoozeChoice};
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
    /// When what was put off is back; at the latest, where it waits for a reply, and as things stand, where it waits for a
    /// meeting. Minute 0 is the day's beginning.
    pub back: Option<MomentWire>,
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
            back: done.value.back.map(MomentWire::from),
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
    /// Until when: a date phrase with or without an hour, "later today", "tomorrow" (the next working day at 09:00), "before
    /// the next meeting" or "when they reply".
    pub phrase: String,
}

impl Command for Snooze {
    const NAME: &'static str = "snooze";
    type Reply = ActedWire;
    fn run(self, journal: &mut Journal) -> Reply<ActedWire> {
        Ok(journal.snooze(&self.target, &self.phrase)?.into())
    }
}

/// How something may be put off now.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SnoozeChoices {
    /// A prompt's key or a promise's number.
    pub target: String,
}

/// One way to put something off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SnoozeChoiceWire {
    /// The phrase for `snooze`.
    pub phrase: String,
    /// As a person says it: "Later today".
    pub label: String,
    /// When it is back then: "today, 14:15", "Thu 3 Dec at the latest".
    pub when: String,
    /// The same as a civil moment.
    pub back: MomentWire,
}

impl From<SnoozeChoice> for SnoozeChoiceWire {
    fn from(choice: SnoozeChoice) -> Self {
        Self {
            phrase: choice.phrase.to_owned(),
            label: choice.label.to_owned(),
            when: choice.when,
            back: choice.back.into(),
        }
    }
}

/// What makes sense for it, the soonest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SnoozeChoicesWire {
    /// The choices.
    pub items: Vec<SnoozeChoiceWire>,
}

impl Command for SnoozeChoices {
    const NAME: &'static str = "snooze_choices";
    type Reply = SnoozeChoicesWire;
    fn run(self, journal: &mut Journal) -> Reply<SnoozeChoicesWire> {
        let choices = journal.snooze_choices(&self.target)?;
        Ok(SnoozeChoicesWire { items: choices.into_iter().map(SnoozeChoiceWire::from).collect() })
    }
}

/// Reads until when something would be put off, to show what is understood before it is done.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReadSnooze {
    /// A prompt's key or a promise's number.
    pub target: String,
    /// As for `snooze`.
    pub phrase: String,
}

/// What a phrase would mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SnoozeRead {
    /// When it would be back: "Tue 24 Nov, 14:00". Null where the phrase means nothing, or nothing that can be.
    pub when: Option<String>,
    /// Why it cannot be, in a sentence; null where the phrase is no date yet.
    pub why: Option<String>,
}

impl Command for ReadSnooze {
    const NAME: &'static str = "read_snooze";
    type Reply = SnoozeRead;
    fn run(self, journal: &mut Journal) -> Reply<SnoozeRead> {
        match journal.read_snooze(&self.target, &self.phrase) {
            Ok(when) => Ok(SnoozeRead { when: Some(when), why: None }),
            Err(Error::NotADate { .. }) => Ok(SnoozeRead { when: None, why: None }),
            Err(Error::Invalid(why)) => Ok(SnoozeRead { when: None, why: Some(why) }),
            Err(other) => Err(other.into()),
        }
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
