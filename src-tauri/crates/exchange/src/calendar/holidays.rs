//! Days off that a calendar lists: a public calendar of holidays, say.

use super::{CalendarWindow, ReadCalendar, read_calendar_text};
use chrono::{Days, NaiveDate};
use kept_model::CalendarMeeting;
use std::collections::BTreeMap;

/// Whether a text is a calendar, and not a list.
pub fn is_calendar(text: &str) -> bool {
    let is_mark =
        |line: &str| line.trim().trim_start_matches('\u{feff}').eq_ignore_ascii_case("BEGIN:VCALENDAR");
    text.lines().any(is_mark)
}

/// The days of a calendar's all-day events inside the window, each with its first name; an event of several days gives each of
/// them. Hours are no days off.
pub fn holidays(text: &str, window: CalendarWindow) -> (Vec<(NaiveDate, String)>, ReadCalendar) {
    let read = read_calendar_text(text, window);
    let mut days: BTreeMap<NaiveDate, String> = BTreeMap::new();
    for meeting in read.meetings.iter().filter(|meeting| meeting.minute.is_none()) {
        for later in 0..days_long(meeting) {
            let day = meeting.day.checked_add_days(Days::new(later));
            if let Some(day) = day.filter(|day| *day <= window.to) {
                days.entry(day).or_insert_with(|| meeting.title.clone());
            }
        }
    }
    (days.into_iter().collect(), read)
}

/// Days that something for all day lasts; a year at most, so that a slip of the pen makes no century of holidays.
fn days_long(meeting: &CalendarMeeting) -> u64 {
    u64::from(meeting.length.unwrap_or(0) / (24 * 60)).clamp(1, 366)
}
