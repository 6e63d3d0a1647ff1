//! Reminders: a step, what became of a toast, the log, what is ahead.

use super::PAGE;
use crate::wire::{ActedToastWire, List, ReminderAheadWire, SaidWire, StepWire, ToastWire};
use crate::{Command, Reply};
use kept_journal::Journal;
use kept_model::ToastAct;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One look at the clock: what to show now, what to take away, when to look again. Whoever asks with `can_show` shows every
/// toast of the answer, and says of each whether that worked; no other program gets them.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Remind {
    /// Whether somebody can show something. Without, nothing is written down, and all stays due.
    pub can_show: bool,
}

impl Command for Remind {
    const NAME: &'static str = "remind";
    type Reply = StepWire;
    fn run(self, journal: &mut Journal) -> Reply<StepWire> {
        Ok((&journal.remind(self.can_show)?).into())
    }
}

/// What was said of a toast was taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ToastAck {
    /// The toast.
    pub id: i64,
}

/// The desktop took a toast.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ToastShown {
    /// The toast.
    pub id: i64,
}

impl Command for ToastShown {
    const NAME: &'static str = "toast_shown";
    type Reply = ToastAck;
    fn run(self, journal: &mut Journal) -> Reply<ToastAck> {
        journal.toast_shown(self.id)?;
        Ok(ToastAck { id: self.id })
    }
}

/// The desktop refused a toast: what it says comes in the next digest.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ToastFailed {
    /// The toast.
    pub id: i64,
    /// Why, in a sentence.
    pub why: String,
}

impl Command for ToastFailed {
    const NAME: &'static str = "toast_failed";
    type Reply = ToastAck;
    fn run(self, journal: &mut Journal) -> Reply<ToastAck> {
        journal.toast_failed(self.id, &self.why)?;
        Ok(ToastAck { id: self.id })
    }
}

/// The user did something with a toast.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ActOnToast {
    /// The toast.
    pub id: i64,
    /// What they did.
    #[ts(type = "\"done\" | \"tomorrow\" | \"open\" | \"log\" | \"closed\"")]
    pub act: String,
}

impl Command for ActOnToast {
    const NAME: &'static str = "act_on_toast";
    type Reply = ActedToastWire;
    fn run(self, journal: &mut Journal) -> Reply<ActedToastWire> {
        let act: ToastAct = self.act.parse()?;
        Ok(journal.act_on_toast(self.id, act)?.into())
    }
}

/// What was shown when, and what was passed over and why; the newest first.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ReminderLog {
    /// How many; 20 when absent.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<usize>,
}

impl Command for ReminderLog {
    const NAME: &'static str = "reminder_log";
    type Reply = List<SaidWire>;
    fn run(self, journal: &mut Journal) -> Reply<Self::Reply> {
        let (said, total) = journal.reminder_log(self.limit.unwrap_or(PAGE))?;
        Ok(List { more: said.len() < total, total, items: said.iter().map(SaidWire::from).collect() })
    }
}

/// What would be said from now to the end of the next working day, while Kept runs.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct RemindersAhead {}

impl Command for RemindersAhead {
    const NAME: &'static str = "reminders_ahead";
    type Reply = List<ReminderAheadWire>;
    fn run(self, journal: &mut Journal) -> Reply<Self::Reply> {
        Ok(List::whole(journal.reminders_ahead()?.iter().map(ReminderAheadWire::from).collect()))
    }
}

/// A toast to look at: of the reminder that comes next, or a made-up one. Nothing is written down.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ExampleToast {}

impl Command for ExampleToast {
    const NAME: &'static str = "example_toast";
    type Reply = ToastWire;
    fn run(self, journal: &mut Journal) -> Reply<ToastWire> {
        Ok((&journal.example_toast()?).into())
    }
}
