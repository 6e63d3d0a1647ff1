//! Prompts.

use kept_journal::Prompt;
use serde::Serialize;
use ts_rs::TS;

/// A prompt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PromptWire {
    /// What makes it this prompt and no other: its rule, the uid of what it is about, and its anchor.
    pub uid: String,
    /// The same as `key`: whatever `id` an item has, done, snooze and dismiss take it.
    pub id: String,
    /// "prompt".
    pub kind: String,
    /// The short key that done, snooze and dismiss take.
    pub key: String,
    /// Which rule gave it.
    pub rule: String,
    /// "late", "today", "soon" or "quiet".
    pub urgency: String,
    /// The day it became due.
    pub day: String,
    /// When the thing itself is due.
    pub due: Option<String>,
    /// What to do.
    pub title: String,
    /// Why.
    pub reason: String,
    /// What ends it.
    pub ends: String,
    /// The account it is about.
    pub account: Option<i64>,
    /// The entry it is about.
    pub entry: Option<i64>,
    /// The planned meeting it is about.
    pub meeting: Option<i64>,
    /// A kind text to send.
    pub nudge: Option<String>,
}

impl From<&Prompt> for PromptWire {
    fn from(prompt: &Prompt) -> Self {
        Self {
            uid: prompt.identity.clone(),
            id: prompt.key.clone(),
            kind: "prompt".to_owned(),
            key: prompt.key.clone(),
            rule: prompt.rule.to_string(),
            urgency: prompt.urgency.as_str().to_owned(),
            day: prompt.day.to_string(),
            due: prompt.due.map(|day| day.to_string()),
            title: prompt.title.clone(),
            reason: prompt.reason.clone(),
            ends: prompt.ends.clone(),
            account: prompt.account.map(|id| id.0),
            entry: prompt.entry.map(|id| id.0),
            meeting: prompt.meeting.map(|id| id.0),
            nudge: prompt.nudge.clone(),
        }
    }
}
