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
}

impl Act {
    /// Whether the prompt stays away on `today`. Done and dismissed hide it for ever; a new anchor is a new prompt.
    pub fn hides(&self, today: NaiveDate) -> bool {
        match self.kind {
            ActKind::Done | ActKind::Dismissed => true,
            ActKind::Snoozed => self.until.is_some_and(|until| today < until),
        }
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
            let Some(subject) = subject(&act.identity) else { continue };
            let known = all.0.entry(subject).or_default();
            known.retain(|earlier| earlier.identity != act.identity);
            known.push(act);
        }
        all
    }
}

fn subject(identity: &str) -> Option<Uid> {
    identity.split(':').nth(1)?.parse().ok().map(Uid)
}
