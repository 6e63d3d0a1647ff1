//! Calendars: which meetings a text makes of a stretch of days, on whose clock, and what of it could not be read.

#![allow(clippy::unwrap_used, reason = "a test may stop at once")]

mod folder;
mod hostile;
mod moved;
mod rules;
mod zones;

use kept_exchange::calendar::{CalendarWindow, ReadCalendar, read_calendar_text};
use kept_model::format_minute;

/// A calendar of one event with these lines.
pub(crate) fn event(lines: &str) -> String {
    calendar(&format!("BEGIN:VEVENT\nUID:one@example.com\n{}\nEND:VEVENT", lines.trim()))
}

/// A calendar around these components.
pub(crate) fn calendar(components: &str) -> String {
    format!("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\n{}\nEND:VCALENDAR\n", components.trim())
}

pub(crate) fn window(from: &str, to: &str, zone: &str) -> CalendarWindow {
    CalendarWindow { from: from.parse().unwrap(), to: to.parse().unwrap(), zone: zone.parse().unwrap() }
}

pub(crate) fn read(text: &str, from: &str, to: &str, zone: &str) -> ReadCalendar {
    read_calendar_text(text, window(from, to, zone))
}

/// Each meeting as "2026-11-19 14:00 Title", "all day" where it has no hour.
pub(crate) fn lines(read: &ReadCalendar) -> Vec<String> {
    let line = |meeting: &kept_model::CalendarMeeting| {
        let time = meeting.minute.map_or_else(|| "all day".to_owned(), format_minute);
        format!("{} {time} {}", meeting.day, meeting.title)
    };
    read.meetings.iter().map(line).collect()
}

pub(crate) fn problems(read: &ReadCalendar) -> Vec<String> {
    read.problems.iter().map(ToString::to_string).collect()
}
