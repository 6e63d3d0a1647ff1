//! Calendars: reading them, and the days off that one lists.

use crate::wire::{
    CalendarWire, CalendarsFoundWire, CalendarsRead, CalendarsToReadWire, HolidayWire, HolidaysRead, List,
};
use crate::{Command, Reply};
use chrono::{Datelike, Days, NaiveDate};
use kept_exchange::calendar::{CalendarWindow, Missing, holidays, is_calendar, look, read_calendar};
use kept_journal::{
    CalendarFound, CalendarReading, CalendarToRead, CalendarsFound, CalendarsToRead, Journal,
};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;
use ts_rs::TS;

/// The calendars that meetings are read from, and what is known of each. Reads no file.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Calendars {}

impl Command for Calendars {
    const NAME: &'static str = "calendars";
    type Reply = List<CalendarWire>;
    fn run(self, journal: &mut Journal) -> Reply<Self::Reply> {
        Ok(List::whole(journal.calendar_statuses()?.into_iter().map(CalendarWire::from).collect()))
    }
}

/// Reads the calendars whose files changed since they were read last, and keeps their meetings. A calendar that can't be read
/// keeps the meetings that it had, and says why in its problems. Cheap when nothing changed: a program may ask every minute.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ReadCalendars {}

impl Command for ReadCalendars {
    const NAME: &'static str = "read_calendars";
    type Reply = CalendarsRead;
    fn run(self, journal: &mut Journal) -> Reply<CalendarsRead> {
        let found = look_at_calendars(journal.calendars_to_read()?);
        KeepCalendars { found: CalendarsFoundWire(found) }.run(journal)
    }
}

/// What a look at the calendars' files needs to know; reads no file. For a program that looks where nobody waits for it, with
/// [`look_at_calendars`].
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct WhichCalendars {}

impl Command for WhichCalendars {
    const NAME: &'static str = "which_calendars";
    type Reply = CalendarsToReadWire;
    fn run(self, journal: &mut Journal) -> Reply<CalendarsToReadWire> {
        Ok(CalendarsToReadWire(journal.calendars_to_read()?))
    }
}

/// Keeps what [`look_at_calendars`] found; reads no file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct KeepCalendars {
    /// What was found.
    pub found: CalendarsFoundWire,
}

impl Command for KeepCalendars {
    const NAME: &'static str = "keep_calendars";
    type Reply = CalendarsRead;
    fn run(self, journal: &mut Journal) -> Reply<CalendarsRead> {
        let (read, kept) = journal.keep_calendars(self.found.0)?;
        Ok(CalendarsRead::new(journal.calendar_statuses()?, read, kept))
    }
}

/// Looks at the calendars' files, and reads those that are otherwise than what is kept. Needs no journal, and may take as long as
/// a slow disk does.
pub fn look_at_calendars(wanted: CalendarsToRead) -> CalendarsFound {
    let CalendarsToRead { from, to, zone, calendars } = wanted;
    let window = CalendarWindow { from, to, zone };
    let look = |calendar: CalendarToRead| {
        let found = look_at(&calendar, window).unwrap_or_else(|why| CalendarFound::Failed(sentence(&why)));
        (calendar.name, calendar.path, found)
    };
    CalendarsFound { from, to, zone, calendars: calendars.into_iter().map(look).collect() }
}

fn look_at(calendar: &CalendarToRead, window: CalendarWindow) -> Result<CalendarFound, String> {
    let path = Path::new(&calendar.path);
    if !path.is_absolute() {
        return Err(format!("\"{}\" is no whole path; write it from its first folder on", calendar.path));
    }
    // The state is looked at first: what changes while the files are read is read again at the next look.
    let state = look(path).map_err(|error| error.to_string())?;
    if calendar.state.as_ref() == Some(&state) {
        return Ok(CalendarFound::Unchanged);
    }
    let read = read_calendar(path, window).map_err(|error| error.to_string())?;
    let mut problems: Vec<String> =
        read.problems.iter().map(|problem| sentence(&problem.to_string())).collect();
    if read.missing > Missing::Nothing {
        problems.push("Not everything could be read, so no meeting was taken away.".to_owned());
    }
    Ok(CalendarFound::Read(CalendarReading {
        path: calendar.path.clone(),
        // A file that could not be opened may be open to us later, and look the same.
        state: if read.missing == Missing::Unread { String::new() } else { state },
        meetings: read.meetings,
        called_off: read.called_off,
        declined: read.declined,
        is_partial: read.missing > Missing::Nothing,
        events: read.events,
        problems,
    }))
}

/// With a capital and a full stop.
fn sentence(text: &str) -> String {
    // A path keeps its letters.
    let is_word = text.chars().next().is_some_and(char::is_alphabetic) && !text.contains(['/', '\\']);
    let text = if is_word || text.starts_with("line ") || text.starts_with("there is") {
        let mut letters = text.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    } else {
        text.to_owned()
    };
    text + "."
}

/// Reads days off from a pasted list, one to a line with or without its name, or from the text of a calendar: its all-day events
/// of this year and the two after it. Changes nothing.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct HolidaysFrom {
    /// The list, or the calendar.
    pub text: String,
}

/// Days that one line of a list may stand for.
const LONGEST: u64 = 366;

/// Lines of a list that are read.
const MOST_LINES: usize = 1_000;

impl Command for HolidaysFrom {
    const NAME: &'static str = "holidays_from";
    type Reply = HolidaysRead;
    fn run(self, journal: &mut Journal) -> Reply<HolidaysRead> {
        let mut problems = Vec::new();
        let days = if is_calendar(&self.text) {
            let (days, read) = holidays(&self.text, three_years(journal));
            problems.extend(read.problems.iter().map(|problem| sentence(&problem.to_string())));
            if days.is_empty() {
                problems.push(
                    "The calendar has no day in this year or the two after it that is for all day."
                        .to_owned(),
                );
            }
            days.into_iter().map(|(day, name)| (day, Some(name))).collect()
        } else {
            list(journal, &self.text, &mut problems)
        };
        let days = days.into_iter().map(|(day, name)| HolidayWire { day: day.to_string(), name }).collect();
        Ok(HolidaysRead { days, problems })
    }
}

fn three_years(journal: &Journal) -> CalendarWindow {
    let (today, (_, _, zone)) = (journal.today(), journal.calendar_window());
    let from = NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today);
    let to = NaiveDate::from_ymd_opt(today.year() + 2, 12, 31).unwrap_or(today);
    CalendarWindow { from, to, zone }
}

fn list(journal: &Journal, text: &str, problems: &mut Vec<String>) -> BTreeMap<NaiveDate, Option<String>> {
    let mut days = BTreeMap::new();
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    for (number, line) in lines.take(MOST_LINES) {
        match line_days(journal, line) {
            Some((first, last, name)) => {
                let all = first.iter_days().take_while(|day| *day <= last);
                days.extend(all.map(|day| (day, name.clone())));
            }
            None => problems.push(format!("Line {number} names no date: \"{}\".", short(line))),
        }
    }
    days
}

/// The first day and the last of a line, and what else it says.
fn line_days(journal: &Journal, line: &str) -> Option<(NaiveDate, NaiveDate, Option<String>)> {
    let words: Vec<&str> = line.split([' ', '\t', ',', ';']).filter(|word| !word.is_empty()).collect();
    let (first, from, to) = day_in(journal, &words)?;
    let before = name(&words[..from]);
    let rest = &words[to..];
    // "24 Dec - 1 Jan", "2026-12-24 to 2027-01-01".
    if let Some((joint, later)) = rest.split_first()
        && ["-", "–", "—", "to", "until", ".."].contains(joint)
        && let Some((last, 0, end)) = day_in(journal, later)
    {
        // A yearless last day may have rolled to before the first: it is meant in the year after.
        let last = if last < first { last.with_year(last.year() + 1).unwrap_or(last) } else { last };
        let longest = first.checked_add_days(Days::new(LONGEST)).unwrap_or(first);
        return (last >= first && last <= longest)
            .then(|| (first, last, before.or_else(|| name(&later[end..]))));
    }
    Some((first, first, before.or_else(|| name(rest))))
}

/// The longest date among the words, and from where to where it stands. A date has a digit, unless it is all that there is:
/// "Monday" in "Easter Monday" is none.
fn day_in(journal: &Journal, words: &[&str]) -> Option<(NaiveDate, usize, usize)> {
    const LONGEST_DATE: usize = 5;
    for length in (1..=words.len().min(LONGEST_DATE)).rev() {
        for from in 0..=words.len() - length {
            let said = words[from..from + length].join(" ");
            let said = said.trim_matches([':', '(', ')', '"', '*', '•']);
            if !said.contains(|c: char| c.is_ascii_digit()) && length < words.len() {
                continue;
            }
            if let Some(day) = journal.read_day(said, false) {
                // The day of the week after a name is part of the name: "Easter Monday, 29 March 2027".
                let rest = words[from..from + length].get(1..).unwrap_or_default().join(" ");
                let is_of_name = from > 0 && journal.read_day(&rest, false) == Some(day);
                return Some((day, from + usize::from(is_of_name), from + length));
            }
        }
    }
    None
}

fn name(words: &[&str]) -> Option<String> {
    let text = words.join(" ");
    let text = text.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'' && c != '.');
    (!text.is_empty()).then(|| text.to_owned())
}

fn short(line: &str) -> String {
    let line = line.trim();
    let mut short: String = line.chars().take(40).collect();
    if short.len() < line.len() {
        short.push('…');
    }
    short
}
