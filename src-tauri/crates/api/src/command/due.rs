//! Today.

use crate::wire::{MeetingWire, PromiseWire, PromptWire};
use crate::{Command, Reply};
use kept_journal::Journal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What prompts today, then what is coming.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Due {
    /// At most so many prompts; all when absent.
    #[serde(default)]
    #[ts(optional)]
    pub prompts: Option<usize>,
    /// At most so many promises that are coming; all when absent.
    #[serde(default)]
    #[ts(optional)]
    pub coming_most: Option<usize>,
}

/// Today, whole.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Today {
    /// The civil day.
    pub day: String,
    /// What prompts now, the most urgent first.
    pub items: Vec<PromptWire>,
    /// How many there are, shown or not.
    pub total: usize,
    /// Whether there are more than `items`.
    pub more: bool,
    /// The open promises that do not prompt yet.
    pub coming: Vec<PromiseWire>,
    /// How many more of them there are.
    pub coming_more: usize,
    /// Today's meetings, or those of the next day that has one.
    pub meetings: Vec<MeetingWire>,
    /// How many prompts are put off.
    pub snoozed: usize,
}

impl Command for Due {
    const NAME: &'static str = "due";
    type Reply = Today;
    fn run(self, journal: &mut Journal) -> Reply<Today> {
        let today =
            journal.due(self.prompts.unwrap_or(usize::MAX), self.coming_most.unwrap_or(usize::MAX))?;
        let mut meetings = Vec::new();
        for meeting in &today.meetings {
            meetings.push((&journal.meeting_line(meeting)?).into());
        }
        Ok(Today {
            day: today.day.to_string(),
            total: today.prompts.len() + today.prompts_more,
            more: today.prompts_more > 0,
            items: today.prompts.iter().map(PromptWire::from).collect(),
            coming: today.coming.iter().map(PromiseWire::from).collect(),
            coming_more: today.coming_more,
            meetings,
            snoozed: today.snoozed,
        })
    }
}
