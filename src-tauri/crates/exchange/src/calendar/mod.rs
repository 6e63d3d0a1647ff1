//! Reads calendars (iCalendar, RFC 5545): a file or a folder of them becomes the meetings of a stretch of days, on the clock
//! of whoever reads them.
//!
//! What repeats is repeated only inside those days, so that a rule without end costs no more than they do. Whatever is broken
//! costs itself and a [`CalendarProblem`]; nothing that a file says makes reading it endless.

mod block;
mod event;
mod files;
mod holidays;
mod repeat;
mod series;
mod zone;

pub use files::{CalendarError, look, read_calendar};
pub use holidays::{holidays, is_calendar};

use crate::{decode, vcard};
use block::cut;
use chrono::{Days, NaiveDate, NaiveTime};
use chrono_tz::Tz;
use event::Event;
use kept_model::CalendarMeeting;
use repeat::Patience;
use series::{Frame, Said};
use std::collections::{BTreeMap, BTreeSet};
use zone::{Zone, Zones};

/// Which days are wanted, and on whose clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CalendarWindow {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// The zone whose days they are.
    pub zone: Tz,
}

/// What a calendar says of a stretch of days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadCalendar {
    /// Those of the window, by their time.
    pub meetings: Vec<CalendarMeeting>,
    /// What was called off, as [`CalendarMeeting::external`] names it; an event that repeats and was called off as a whole
    /// stands here without the day of an instance.
    pub called_off: BTreeSet<String>,
    /// Who declined, by the meeting's `external`: addresses in small letters.
    pub declined: BTreeMap<String, Vec<String>>,
    /// Whether everything was read that is there.
    pub missing: Missing,
    /// Events in it, those outside the window too; what repeats counts once.
    pub events: usize,
    /// What could not be read.
    pub problems: Vec<CalendarProblem>,
}

/// Whether something of a calendar is missing in what was read: then what it does not say may be there still.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// Everything was read.
    #[default]
    Nothing,
    /// A text breaks off or is none; it stays so until its file changes.
    Damaged,
    /// A file could not be opened or read just now; a little later it may be.
    Unread,
}

/// Something that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarProblem {
    /// The file, where a folder was read.
    pub file: Option<String>,
    /// The line where the event begins, counted from 1; `None` for a whole file.
    pub line: Option<u64>,
    /// A sentence that reads on after "line 12: ".
    pub what: String,
}

impl CalendarProblem {
    fn new(line: u64, what: impl Into<String>) -> Self {
        Self { file: None, line: Some(line), what: what.into() }
    }
}

impl std::fmt::Display for CalendarProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (&self.file, self.line) {
            (Some(file), Some(line)) => write!(f, "line {line} of {file}: {}", self.what),
            (Some(file), None) => write!(f, "{file}: {}", self.what),
            (None, Some(line)) => write!(f, "line {line}: {}", self.what),
            (None, None) => f.write_str(&self.what),
        }
    }
}

/// Reads a calendar's text; several calendars may stand in it one after the other.
pub fn read_calendar_text(text: &str, window: CalendarWindow) -> ReadCalendar {
    let mut reading = Reading::new(window);
    reading.text(text, None);
    reading.end()
}

/// What is read so far; events of one meeting may stand in several files.
struct Reading {
    window: CalendarWindow,
    events: Vec<Event>,
    problems: Vec<CalendarProblem>,
    missing: Missing,
}

/// Problems that are told of one calendar; who has more has the wrong file.
const MOST_PROBLEMS: usize = 50;

impl Reading {
    fn new(window: CalendarWindow) -> Self {
        Self { window, events: Vec::new(), problems: Vec::new(), missing: Missing::Nothing }
    }

    /// Reads a file's text. Whether it is a calendar at all.
    fn text(&mut self, text: &str, file: Option<&str>) -> bool {
        let blocks = cut(text);
        let before = self.problems.len();
        self.problems.extend(blocks.problems);
        if !blocks.is_whole {
            self.lacks(Missing::Damaged);
        }
        // Once a year is enough of a margin for what is moved into the window from outside.
        let later = self.window.to.checked_add_days(Days::new(366)).unwrap_or(self.window.to);
        let zones = Zones::read(&blocks.zones, self.window.zone, later.and_time(NaiveTime::MIN));
        for block in &blocks.events {
            let mut problems = Vec::new();
            self.events.extend(event::read(block, &zones, &mut problems));
            self.problems.extend(problems.into_iter().map(|what| CalendarProblem::new(block.line, what)));
        }
        for problem in &mut self.problems[before..] {
            problem.file = file.map(str::to_owned);
        }
        blocks.is_calendar
    }

    fn lacks(&mut self, missing: Missing) {
        self.missing = self.missing.max(missing);
    }

    fn end(mut self) -> ReadCalendar {
        let CalendarWindow { from, to, zone } = self.window;
        let frame = Frame { from, to, user: Zone::Known(zone) };
        let events = self.events.iter().filter(|event| event.instance.is_none()).count();
        let said = series::meetings(self.events, &frame, &mut Patience::default(), &mut self.problems);
        let Said { mut meetings, called_off, declined } = said;
        meetings.sort_by(|a, b| (a.day, a.minute, &a.external).cmp(&(b.day, b.minute, &b.external)));
        let all = self.problems.len();
        self.problems.truncate(MOST_PROBLEMS);
        if all > MOST_PROBLEMS {
            let what = format!("there are {} more problems", all - MOST_PROBLEMS);
            self.problems.push(CalendarProblem { file: None, line: None, what });
        }
        ReadCalendar {
            meetings,
            called_off,
            declined,
            missing: self.missing,
            events,
            problems: self.problems,
        }
    }
}

/// The text of a file, letters that were torn by a fold put together.
fn text_of(bytes: &[u8]) -> String {
    if std::str::from_utf8(bytes).is_ok() {
        return decode::decode(bytes, None).text;
    }
    decode::decode(&vcard::mend_torn_letters(bytes), None).text
}
