//! What the user did with a prompt: the only thing about prompts that is stored.

use chrono::NaiveDate;
use kept_model::Uid;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ActKind {
    /// It is taken care of.
    Done,
    /// Not now; again on a day.
    Snoozed,
    /// Not wanted.
    Dismissed,
}

impl ActKind {
    /// The one spelling used in the database, on the wire and on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Snoozed => "snoozed",
            Self::Dismissed => "dismissed",
        }
    }
}

/// What the user last did with a prompt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// See [`crate::Prompt::identity`].
    pub identity: String,
    /// What was done.
    pub kind: ActKind,
    /// For a snooze: the day on which the prompt is back. Without a day a snooze hides nothing.
    pub until: Option<NaiveDate>,
    /// The local minute of that day; `None` for the day's beginning.
    pub until_minute: Option<u16>,
    /// When it was done, in Unix milliseconds. One putting off is one return, however its moment moves meanwhile: this tells
    /// it from every other of the same prompt. `None` where it was not written down.
    pub at: Option<i64>,
}

impl Act {
    /// Whether the prompt stays away on `today` at that local minute. Done and dismissed hide it for ever; a new anchor is a
    /// new prompt. Where the minute is not known, the day it is back on counts as a whole.
    pub fn hides(&self, today: NaiveDate, minute: Option<u16>) -> bool {
        match (self.kind, self.until) {
            (ActKind::Done | ActKind::Dismissed, _) => true,
            (ActKind::Snoozed, None) => false,
            (ActKind::Snoozed, Some(until)) if today == until => {
                self.until_minute.zip(minute).is_some_and(|(until, minute)| minute < until)
            }
            (ActKind::Snoozed, Some(until)) => today < until,
        }
    }

    /// What tells the return of this prompt from every other return of it, once it was put off: whoever says that it is back
    /// says so once per putting off, also where a meeting that it waits for moves. `None` for what was not put off.
    pub fn return_mark(&self) -> Option<String> {
        let until = self.until.filter(|_| self.kind == ActKind::Snoozed)?;
        Some(self.at.map_or_else(|| until.to_string(), |at| at.to_string()))
    }
}

/// What the user last did with each prompt.
///
/// They are found by their prompt's subject first: most prompts were never acted on, and for those no identity needs to be
/// written out to know it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Acts(HashMap<Uid, Vec<Act>>);

impl Acts {
    /// What was last done with the prompt of that identity.
    pub fn of(&self, identity: &str) -> Option<&Act> {
        self.on(subject(identity)?).iter().find(|act| act.identity == identity)
    }

    /// Takes up what was done with a prompt, in place of what was done with it before. What is no identity belongs to no
    /// prompt, and is left out.
    pub fn put(&mut self, act: Act) {
        let Some(subject) = subject(&act.identity) else { return };
        let known = self.0.entry(subject).or_default();
        match known.iter_mut().find(|earlier| earlier.identity == act.identity) {
            Some(earlier) => *earlier = act,
            None => known.push(act),
        }
    }

    /// Whether nothing was done with any prompt.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What was done with the prompts of a subject.
    pub(crate) fn on(&self, subject: Uid) -> &[Act] {
        if self.0.is_empty() {
            return &[];
        }
        self.0.get(&subject).map_or(&[], Vec::as_slice)
    }
}

impl FromIterator<Act> for Acts {
    /// Of two acts on one prompt the later counts. What is no identity belongs to no prompt, and is left out.
    fn from_iter<I: IntoIterator<Item = Act>>(acts: I) -> Self {
        let mut all = Self::default();
        for act in acts {
            all.put(act);
        }
        all
    }
}

fn subject(identity: &str) -> Option<Uid> {
    identity.split(':').nth(1)?.parse().ok().map(Uid)
}
