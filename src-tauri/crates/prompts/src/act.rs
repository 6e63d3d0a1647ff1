//! What the user did with a prompt: the only thing about prompts that is stored.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

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

/// What the user last did with the prompt of a key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// See [`crate::Prompt::key`].
    pub key: String,
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
