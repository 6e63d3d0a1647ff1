//! The timeline: entries by the day, a part at a time.

use crate::line::NameBook;
use crate::{EntryLine, Error, Journal, Result};
use chrono::NaiveDate;
use kept_model::EntryId;
use kept_store::{Place, TimelineOf};

/// Counting stops here: a number that nobody reads is not worth the wait.
const MOST_COUNTED: usize = 10_000;

/// A part of a timeline, newest first.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelinePart {
    /// The entries.
    pub lines: Vec<EntryLine>,
    /// Where the next part begins; `None` at the end.
    pub next: Option<String>,
    /// How many there are in all, counted to ten thousand.
    pub total: usize,
    /// Whether there are more.
    pub is_least: bool,
}

impl Journal {
    /// Entries before the place `before`, which an earlier part gave; from the newest on without one.
    ///
    /// # Errors
    /// A place that no part gave.
    pub fn timeline(&self, of: &TimelineOf, before: Option<&str>, limit: usize) -> Result<TimelinePart> {
        let reader = self.store.reader();
        let before = before.map(place).transpose()?;
        let limit = limit.clamp(1, 1_000);
        // One more than is shown tells whether there is a next part.
        let mut places = reader.timeline(of, before, limit + 1)?;
        let has_next = places.len() > limit;
        places.truncate(limit);
        let next = places.last().filter(|_| has_next).map(|(day, id)| format!("{day}/{id}"));
        let mut book = NameBook::new(reader);
        let lines = book.lines(&places.iter().map(|(_, id)| *id).collect::<Vec<_>>())?;
        let counted = match of {
            TimelineOf { account: Some(account), person: None, kinds } if kinds.is_empty() => {
                reader.account_fact(*account)?.entries as usize
            }
            _ => reader.timeline(of, None, MOST_COUNTED + 1)?.len(),
        };
        let is_whole = matches!(of, TimelineOf { account: Some(_), person: None, kinds } if kinds.is_empty());
        let is_least = !is_whole && counted > MOST_COUNTED;
        let total = if is_least { MOST_COUNTED } else { counted };
        Ok(TimelinePart { lines, next, total, is_least })
    }
}

/// "2026-11-19/83".
fn place(text: &str) -> Result<Place> {
    let read = || {
        let (day, id) = text.split_once('/')?;
        Some((day.parse::<NaiveDate>().ok()?, EntryId(id.parse().ok()?)))
    };
    read().ok_or_else(|| {
        Error::Invalid(format!("\"{text}\" is no place in a timeline; take the \"next\" of an earlier part."))
    })
}
