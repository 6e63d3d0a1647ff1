//! Today.

use crate::wire::{MeetingWire, PromiseWire, PromptWire};
use crate::{Command, Reply};
use kept_journal::Journal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What prompts today, then what is coming.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Due {}

/// Today, whole.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Today {
    /// The civil day.
    pub day: String,
    /// What prompts now, the most urgent first.
    pub items: Vec<PromptWire>,
    /// How many.
    pub total: usize,
    /// Always false: Today is whole.
    pub more: bool,
    /// The open promises that do not prompt yet.
    pub coming: Vec<PromiseWire>,
    /// Today's meetings, or those of the next day that has one.
    pub meetings: Vec<MeetingWire>,
    /// How many prompts are put off.
    pub snoozed: usize,
}

impl Command for Due {
    const NAME: &'static str = "due";
    type Reply = Today;
    fn run(self, journal: &mut Journal) -> Reply<Today> {
        let today = journal.today_page()?;
        let mut meetings = Vec::new();
        for meeting in &today.meetings {
            meetings.push((&journal.meeting_line(meeting)?).into());
        }
        Ok(Today {
            day: today.day.to_string(),
            total: today.prompts.len(),
            more: false,
            items: today.prompts.iter().map(PromptWire::from).collect(),
            coming: today.coming.iter().map(PromiseWire::from).collect(),
            meetings,
            snoozed: today.snoozed,
        })
    }
}
