//! Calendars that meetings are read from.

use kept_journal::{CalendarKept, CalendarStatus, CalendarsFound, CalendarsToRead};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A calendar of the settings, and what is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CalendarWire {
    /// What the user calls it.
    pub name: String,
    /// An `.ics` file, or a folder of them.
    pub path: String,
    /// Events in it, what repeats counted once; null when it was not read since the program began, or can't be read.
    pub events: Option<usize>,
    /// Meetings from today on that are kept of it.
    pub meetings: usize,
    /// Those of them with somebody known. The others are time in which Kept keeps silent, and are shown nowhere.
    pub with_people: usize,
    /// When it was read last, in Unix milliseconds; null when it was not read since the program began.
    pub read_at: Option<i64>,
    /// What could not be read, a sentence each.
    pub problems: Vec<String>,
}

impl From<CalendarStatus> for CalendarWire {
    fn from(status: CalendarStatus) -> Self {
        Self {
            name: status.name,
            path: status.path,
            events: status.events,
            meetings: status.meetings,
            with_people: status.with_people,
            read_at: status.read_at,
            problems: status.problems,
        }
    }
}

/// What reading the calendars changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CalendarsRead {
    /// The calendars in the order of the settings.
    pub items: Vec<CalendarWire>,
    /// How many.
    pub total: usize,
    /// Always false: no calendar is left out.
    pub more: bool,
    /// Calendars whose files were read: those where anything changed since they were read last.
    pub read: usize,
    /// Meetings that were not there before.
    pub added: usize,
    /// Meetings that are otherwise than before.
    pub changed: usize,
    /// Meetings that are gone.
    pub removed: usize,
}

impl CalendarsRead {
    /// Of the calendars as they are now.
    pub fn new(statuses: Vec<CalendarStatus>, read: usize, kept: CalendarKept) -> Self {
        let items: Vec<CalendarWire> = statuses.into_iter().map(CalendarWire::from).collect();
        Self {
            total: items.len(),
            items,
            more: false,
            read,
            added: kept.added,
            changed: kept.changed,
            removed: kept.removed,
        }
    }
}

/// What a look at the calendars' files needs to know. Only programs that look themselves read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CalendarsToReadWire(
    /// As the journal says it.
    #[ts(type = "unknown")]
    pub CalendarsToRead,
);

/// What a look at the calendars' files found, as the program that looked made it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, TS)]
pub struct CalendarsFoundWire(
    /// As the journal takes it.
    #[ts(type = "unknown")]
    pub CalendarsFound,
);

/// Days off that a text lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HolidaysRead {
    /// In their order, each once.
    pub days: Vec<HolidayWire>,
    /// What could not be read, a sentence each.
    pub problems: Vec<String>,
}

/// A day off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HolidayWire {
    /// "YYYY-MM-DD".
    pub day: String,
    /// As the text calls it; null where it says the day alone.
    pub name: Option<String>,
}
