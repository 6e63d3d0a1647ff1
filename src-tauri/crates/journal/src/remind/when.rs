//! When things that are no prompts want to be said.

use super::{MORNING, Restraint};
use chrono::NaiveDate;
use kept_model::{EntryId, Moment, WorkCalendar};
use std::collections::HashMap;

/// Minutes that a meeting takes where nobody said how many.
const LENGTH: u32 = 60;
/// Minutes before the end of the day's hours at which tomorrow's meetings are named.
const EVENING: u16 = 30;

/// A day and the hours in which Kept may speak on it.
pub(super) type Hours = (NaiveDate, (u16, u16));

/// The last day up to `day`, but not before `first`, on which Kept may speak.
pub(super) fn last_speaking(
    restraint: &Restraint,
    calendar: &WorkCalendar,
    day: NaiveDate,
    first: NaiveDate,
) -> Option<Hours> {
    let mut day = day;
    while day >= first {
        if let Some(hours) = restraint.green(calendar, day) {
            return Some((day, hours));
        }
        day = day.pred_opt()?;
    }
    None
}

/// The evening of a day: its last half hour, from when to when.
pub(super) fn evening((day, (start, end)): Hours) -> (Moment, Moment) {
    (Moment::new(day, end.saturating_sub(EVENING).max(start)), Moment::new(day, end))
}

/// When a meeting is over; one for all day is with the beginning of the next day.
pub(super) fn meeting_end(day: NaiveDate, minute: Option<u16>, length: Option<u32>) -> Moment {
    match minute {
        Some(minute) => Moment::new(day, minute).plus(i64::from(length.unwrap_or(LENGTH))),
        None => Moment::new(day.succ_opt().unwrap_or(day), 0),
    }
}

/// The minute that a promise named, else the morning's.
pub(super) fn minute_of(entry: Option<EntryId>, hours: &HashMap<EntryId, u16>) -> u16 {
    entry.and_then(|entry| hours.get(&entry).copied()).unwrap_or(MORNING)
}
