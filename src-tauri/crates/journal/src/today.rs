//! What is due, and why.

pub(crate) mod card;
mod log_line;
mod memory;
mod page;
mod quiet;

pub use card::MeetingCard;
pub use memory::Memory;
pub(crate) use log_line::log_line;
pub use page::{PromptLine, TodayPage};
pub use quiet::Quiet;

use crate::line::NameBook;
use crate::promises::promise_line;
use crate::{Journal, PromiseLine, Prompt, Result};
use chrono::{Days, NaiveDate};
use kept_model::{EntryId, Meeting};
use std::collections::HashSet;

/// How far ahead the next meeting is looked for.
const DAYS_AHEAD: u64 = 14;

/// Today, whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Today {
    /// The civil day.
    pub day: NaiveDate,
    /// Today's meetings, and the next one.
    pub meetings: Vec<Meeting>,
    /// What prompts now, the most urgent first.
    pub prompts: Vec<Prompt>,
    /// The open promises that do not prompt yet, by their dates; without a date last.
    pub coming: Vec<PromiseLine>,
    /// How many prompts are put off to a later day.
    pub snoozed: usize,
}

impl Journal {
    /// What prompts today, then what is coming. Reads open facts only, never history.
    pub fn today_page(&self) -> Result<Today> {
        let day = self.today();
        let reader = self.store.reader();
        let facts = self.facts()?;
        let acts = self.prompt_acts()?;
        let found = self.prompts(&facts, &acts);
        let shown: HashSet<EntryId> =
            found.iter().chain(found.snoozed()).filter_map(|prompt| prompt.entry()).collect();
        let mut book = NameBook::new(reader);
        let mut coming = Vec::new();
        for promise in facts.promises.iter().filter(|promise| !shown.contains(&promise.entry)) {
            coming.extend(promise_line(&mut book, promise.entry, day)?);
        }
        let ahead = reader.meetings_between(day, day + Days::new(DAYS_AHEAD))?;
        let ahead: Vec<Meeting> = ahead.into_iter().filter(|meeting| meeting.logged.is_none()).collect();
        let first = ahead.first().map(|meeting| meeting.day);
        let meetings =
            ahead.into_iter().filter(|meeting| meeting.day == day || Some(meeting.day) == first).collect();
        let (prompts, snoozed) = (found.all(), found.snoozed().len());
        Ok(Today { day, meetings, prompts, coming, snoozed })
    }
}
