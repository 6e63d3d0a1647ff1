//! What is due, and why.

pub(crate) mod card;
mod log_line;
mod memory;
mod page;
mod quiet;

pub use card::MeetingCard;
pub(crate) use log_line::log_line;
pub use memory::Memory;
pub use page::{PromptLine, TodayPage};
pub use quiet::Quiet;

use crate::line::NameBook;
use crate::promises::promise_line;
use crate::{Journal, PromiseLine, Prompt, Result};
use chrono::{Days, NaiveDate};
use kept_model::{EntryId, Meeting};
use kept_prompts::Suggestion;
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
    /// How many more prompts there are than these.
    pub prompts_more: usize,
    /// The open promises that do not prompt yet, by their dates; without a date last.
    pub coming: Vec<PromiseLine>,
    /// How many more of them there are.
    pub coming_more: usize,
    /// How many prompts are put off.
    pub snoozed: usize,
}

impl Journal {
    /// What prompts today, then what is coming, all of it. Reads open facts only, never history.
    pub fn today_page(&self) -> Result<Today> {
        self.due(usize::MAX, usize::MAX)
    }

    /// What prompts today, at most so many prompts, then what is coming, at most so many promises; the rest is counted.
    pub fn due(&self, most_prompts: usize, most_coming: usize) -> Result<Today> {
        let day = self.today();
        let reader = self.store.reader();
        let facts = self.facts()?;
        let acts = self.prompt_acts()?;
        let found = self.prompts(&facts, &acts);
        let about_promises = found.iter().chain(found.snoozed()).filter(|prompt| prompt.rule().is_promise());
        let shown: HashSet<EntryId> = about_promises.filter_map(Suggestion::entry).collect();
        let mut book = NameBook::new(reader);
        let mut coming = Vec::new();
        let ahead = || facts.promises.iter().filter(|promise| !shown.contains(&promise.entry));
        for promise in ahead().take(most_coming) {
            coming.extend(promise_line(&mut book, promise.entry, day)?);
        }
        let coming_more = ahead().count().saturating_sub(coming.len());
        let ahead = reader.meetings_between(day, day + Days::new(DAYS_AHEAD))?;
        let ahead: Vec<Meeting> = ahead.into_iter().filter(|meeting| meeting.logged.is_none()).collect();
        let first = ahead.first().map(|meeting| meeting.day);
        let meetings =
            ahead.into_iter().filter(|meeting| meeting.day == day || Some(meeting.day) == first).collect();
        let (prompts, snoozed) = (found.first(most_prompts), found.snoozed().len());
        let prompts_more = found.len() - prompts.len();
        Ok(Today { day, meetings, prompts, prompts_more, coming, coming_more, snoozed })
    }
}
