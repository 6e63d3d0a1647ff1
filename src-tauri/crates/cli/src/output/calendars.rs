//! Calendars, and the days off that a list or a calendar brought.

use super::Page;
use super::text::{BOLD, DIM, LATE, count, hang, hint, long, plain, styled, undo_hint};
use kept_api::{CalendarWire, CalendarsRead, ChangedWire, HolidayWire};
use serde::Serialize;
use std::fmt::Write;

/// Days off that were added.
#[derive(Serialize)]
pub(crate) struct HolidaysAdded {
    /// Those that are new, in their order.
    pub(crate) items: Vec<HolidayWire>,
    /// How many are new.
    pub(crate) total: usize,
    /// Always false.
    pub(crate) more: bool,
    /// How many were days off already.
    pub(crate) known: usize,
    /// What could not be read, a sentence each.
    pub(crate) problems: Vec<String>,
    /// What undo would take back; null when nothing is new.
    pub(crate) changed: Option<ChangedWire>,
}

/// Every calendar, what is kept of it, and what could not be read.
pub(crate) fn list(reply: &CalendarsRead, page: Page) -> String {
    if reply.items.is_empty() {
        return "No calendar is read yet.\n".to_owned()
            + &hint("kept calendars add Work /path/to/calendar.ics reads a file, or a folder of them", page);
    }
    let mut text = String::new();
    for calendar in &reply.items {
        let (name, path) = (styled(BOLD, &plain(&calendar.name)), styled(DIM, &plain(&calendar.path)));
        let _ = writeln!(text, "{name}  {path}");
        text += &hang("  ", &state(calendar), page);
        for problem in &calendar.problems {
            text += &hang("  ", &styled(LATE, &plain(problem)), page);
        }
    }
    text + &changes(reply)
}

fn state(calendar: &CalendarWire) -> String {
    let kept = format!(
        "{} ahead, {} of them with people you know.",
        count(calendar.meetings, "meeting", "meetings"),
        calendar.with_people
    );
    match calendar.events {
        Some(events) => format!("{}, {kept}", count(events, "event", "events")),
        None => format!("It was not read; {kept}"),
    }
}

fn changes(reply: &CalendarsRead) -> String {
    let parts = [(reply.added, "new"), (reply.changed, "changed"), (reply.removed, "gone")];
    let parts: Vec<String> = parts
        .iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, what)| format!("{} {what}", count(*number, "meeting", "meetings")))
        .collect();
    if parts.is_empty() { String::new() } else { format!("Just read: {}.\n", parts.join(", ")) }
}

/// The days off there are.
pub(crate) fn holidays(days: &[String], page: Page) -> String {
    if days.is_empty() {
        return "No day is a holiday yet.\n".to_owned()
            + &hint("kept holidays FILE adds those of a list or of a calendar", page);
    }
    days.iter().flat_map(|day| [long(day, page), "\n".to_owned()]).collect()
}

/// Days off that were added.
pub(crate) fn added(reply: &HolidaysAdded, page: Page) -> String {
    let mut text = String::new();
    for holiday in &reply.items {
        let name = holiday.name.as_deref().map(plain).unwrap_or_default();
        text += &hang(&format!("  {}  ", long(&holiday.day, page)), &name, page);
    }
    for problem in &reply.problems {
        text += &hang("  ", &styled(LATE, &plain(problem)), page);
    }
    let known = if reply.known > 0 { format!(", {} there already", reply.known) } else { String::new() };
    let _ = writeln!(text, "{} added{known}.", count(reply.total, "holiday", "holidays"));
    if reply.changed.is_some() { text + &undo_hint(page) } else { text }
}
