//! Keeping the meetings that the user's calendars say: what is new, moved and gone, and who of those that come is known.
//!
//! Reading files is the business of others. What they read is kept by [`Journal::keep_calendar`] under the calendar's name, as an
//! operation that undo passes by. What was read is remembered while the program runs, so that a look costs nothing when
//! nothing changed; the rows themselves are in the file.

mod known;

use crate::{Journal, Result};
use chrono::{Days, NaiveDate};
use kept_model::{CalendarMeeting, MeetingId, PersonId, name_key};
use kept_store::{KeptMeeting, Reader, Writer};
use known::{Attendance, Known};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Days before today whose meetings are read: what was not logged yet.
const DAYS_BACK: u64 = 14;

/// Days after today whose meetings are read: two months.
const DAYS_AHEAD: u64 = 62;

/// The tables that decide who is known by an address, and the meetings themselves, which undo may have put back.
const READ_AGAIN: &[&str] =
    &["account", "contact_point", "meeting", "meeting_person", "person", "person_account", "setting"];

/// A calendar as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarReading {
    /// Where it lies.
    pub path: String,
    /// What tells this state of its files from any other; empty where they are to be read again at the next look, whatever their
    /// state.
    pub state: String,
    /// The meetings of the window.
    pub meetings: Vec<CalendarMeeting>,
    /// What was called off, by `external`; an event that repeats, all of whose instances were, without the day of one.
    pub called_off: BTreeSet<String>,
    /// Who declined, by `external`: addresses in small letters.
    pub declined: BTreeMap<String, Vec<String>>,
    /// Whether something of it could not be read: then what it does not say is not taken away.
    pub is_partial: bool,
    /// Events in it, the window or not.
    pub events: usize,
    /// What could not be read, a sentence each.
    pub problems: Vec<String>,
}

/// What became of a calendar's meetings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CalendarKept {
    /// Meetings that were not there before.
    pub added: usize,
    /// Meetings that are otherwise than before.
    pub changed: usize,
    /// Meetings that are gone.
    pub removed: usize,
}

impl CalendarKept {
    /// Counts another calendar's, too.
    pub fn add(&mut self, other: Self) {
        self.added += other.added;
        self.changed += other.changed;
        self.removed += other.removed;
    }
}

/// A calendar of the settings, and what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarStatus {
    /// What the user calls it.
    pub name: String,
    /// Where it lies.
    pub path: String,
    /// Events in it; `None` when it was not read since the program began.
    pub events: Option<usize>,
    /// Meetings from today on that are kept of it.
    pub meetings: usize,
    /// Those of them that are with somebody known: the others are busy time, and nothing else.
    pub with_people: usize,
    /// When it was read, in Unix milliseconds.
    pub read_at: Option<i64>,
    /// What could not be read, a sentence each.
    pub problems: Vec<String>,
}

/// What was read since the program began, by the calendars' names.
#[derive(Debug, Default)]
pub(crate) struct CalendarMemory(HashMap<String, Remembered>);

#[derive(Debug)]
struct Remembered {
    path: String,
    /// `None` where it could not be read.
    state: Option<String>,
    window: (NaiveDate, NaiveDate, chrono_tz::Tz),
    /// The newest operation that was looked at: whoever became known since may come to one of its meetings.
    seen: i64,
    events: Option<usize>,
    read_at: i64,
    problems: Vec<String>,
    /// What was read, for when somebody becomes known.
    reading: Option<CalendarReading>,
}

/// The calendars of the settings, and what a look at their files needs to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarsToRead {
    /// The first day whose meetings are wanted.
    pub from: NaiveDate,
    /// The last one.
    pub to: NaiveDate,
    /// The zone that they are days in.
    pub zone: chrono_tz::Tz,
    /// In the order of the settings.
    pub calendars: Vec<CalendarToRead>,
}

/// A calendar whose files are to be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarToRead {
    /// What the user calls it.
    pub name: String,
    /// Where it lies.
    pub path: String,
    /// The state of its files that is kept already; `None` where they are to be read in any case.
    pub state: Option<String>,
}

/// What a look at the calendars' files found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarsFound {
    /// The first day that was read.
    pub from: NaiveDate,
    /// The last one.
    pub to: NaiveDate,
    /// The zone that they are days in.
    pub zone: chrono_tz::Tz,
    /// By name and path.
    pub calendars: Vec<(String, String, CalendarFound)>,
}

/// What a look at one calendar's files found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum CalendarFound {
    /// The files are as they were.
    Unchanged,
    /// They were read.
    Read(CalendarReading),
    /// They can't be read, and why: a sentence.
    Failed(String),
}

impl Journal {
    /// What is to be looked at. Whoever looks may take their time, and needs no journal for it.
    pub fn calendars_to_read(&self) -> Result<CalendarsToRead> {
        let window = self.calendar_window();
        let to_read = |place: crate::CalendarPlace| {
            let known = self.calendars.0.get(&place.name);
            let known = known.filter(|known| known.path == place.path && known.window == window);
            let state = known.and_then(|known| known.state.clone());
            CalendarToRead { name: place.name, path: place.path, state }
        };
        let calendars = self.settings()?.calendars.into_iter().map(to_read).collect();
        Ok(CalendarsToRead { from: window.0, to: window.1, zone: window.2, calendars })
    }

    /// Keeps what a look found, and tells how many calendars were read. What was found for another day or zone than today's, or
    /// of a calendar that is gone meanwhile, is left for the next look. Where the files are as they were but somebody became known
    /// since, what was read last is kept once more.
    pub fn keep_calendars(&mut self, found: CalendarsFound) -> Result<(usize, CalendarKept)> {
        let is_current = self.calendar_window() == (found.from, found.to, found.zone);
        let places = self.settings()?.calendars;
        let (mut read, mut kept) = (0, CalendarKept::default());
        for (name, path, found) in found.calendars {
            if !is_current || !places.iter().any(|place| place.name == name && place.path == path) {
                continue;
            }
            match found {
                CalendarFound::Failed(why) => self.calendar_failed(&name, &path, why),
                CalendarFound::Read(reading) => {
                    kept.add(self.keep_calendar(&name, reading)?);
                    read += 1;
                }
                CalendarFound::Unchanged => {
                    let known = self.calendars.0.get(&name);
                    let Some(reading) = known.and_then(|known| known.reading.clone()) else { continue };
                    if !self.is_calendar_kept(&name, &path, &reading.state)? {
                        let read_at = self.calendars.0.get(&name).map(|known| known.read_at);
                        kept.add(self.keep_calendar(&name, reading)?);
                        if let (Some(known), Some(at)) = (self.calendars.0.get_mut(&name), read_at) {
                            known.read_at = at;
                        }
                    }
                }
            }
        }
        // At the end: a calendar that was renamed took its meetings over.
        kept.add(self.drop_calendars()?);
        Ok((read, kept))
    }

    /// The days whose meetings are read, both included, and the zone that they are days in.
    pub fn calendar_window(&self) -> (NaiveDate, NaiveDate, chrono_tz::Tz) {
        let today = self.today();
        let from = today.checked_sub_days(Days::new(DAYS_BACK)).unwrap_or(today);
        let to = today.checked_add_days(Days::new(DAYS_AHEAD)).unwrap_or(today);
        (from, to, self.around.zone)
    }

    /// Whether a calendar is kept as it is now: the same files in the same state, read for this day and zone, and nobody became
    /// known since.
    pub fn is_calendar_kept(&mut self, name: &str, path: &str, state: &str) -> Result<bool> {
        let window = self.calendar_window();
        let reader = self.store.reader();
        let Some(known) = self.calendars.0.get_mut(name) else { return Ok(false) };
        if known.path != path || known.state.as_deref() != Some(state) || known.window != window {
            return Ok(false);
        }
        let newest = reader.newest_seq()?;
        if newest != known.seen {
            let nouns = reader.nouns_since(known.seen)?;
            if nouns.iter().any(|noun| READ_AGAIN.contains(&noun.as_str())) {
                return Ok(false);
            }
            known.seen = newest;
        }
        Ok(true)
    }

    /// Keeps what was read of a calendar: new meetings come, moved ones move, and those that are gone go, unless they are over
    /// or were logged. What was called off goes though it be over. A meeting that was logged stays as it was. One operation, which undo passes by, and none at all when nothing
    /// is new.
    pub fn keep_calendar(&mut self, name: &str, reading: CalendarReading) -> Result<CalendarKept> {
        let window = self.calendar_window();
        let now = (self.today(), self.minute());
        let me = self.me()?.map(|me| name_key(&me));
        let places: Vec<String> = self.settings()?.calendars.into_iter().map(|place| place.name).collect();
        let label = format!("Read the calendar \"{name}\"");
        let done = self.sync(&label, |writer| {
            let days = (window.0, window.1);
            let mut keeping = Keeping { name, window: days, now, places: &places, known: Known::new(me) };
            keeping.keep(writer, &reading)
        })?;
        let read_at = (self.around.now)().timestamp_millis();
        let remembered = Remembered {
            path: reading.path.clone(),
            state: Some(reading.state.clone()).filter(|state| !state.is_empty()),
            window,
            seen: done.changed.seq,
            events: Some(reading.events),
            read_at,
            problems: reading.problems.clone(),
            reading: Some(reading),
        };
        self.calendars.0.insert(name.to_owned(), remembered);
        Ok(done.value)
    }

    /// Notes that a calendar could not be read: its meetings stay as they were, and its status says why.
    pub fn calendar_failed(&mut self, name: &str, path: &str, why: String) {
        let window = self.calendar_window();
        let read_at = (self.around.now)().timestamp_millis();
        let (path, problems) = (path.to_owned(), vec![why]);
        let (state, events, reading) = (None, None, None);
        let remembered = Remembered { path, state, window, seen: 0, events, read_at, problems, reading };
        self.calendars.0.insert(name.to_owned(), remembered);
    }

    /// Takes away the coming meetings of calendars that stand in the settings no more. What is over or was logged stays.
    pub fn drop_calendars(&mut self) -> Result<CalendarKept> {
        let places = self.settings()?.calendars;
        let is_there = |name: &str| places.iter().any(|place| place.name == name);
        self.calendars.0.retain(|name, _| is_there(name));
        let gone: Vec<String> =
            self.store.reader().calendars()?.into_iter().filter(|name| !is_there(name)).collect();
        let now = (self.today(), self.minute());
        let mut kept = CalendarKept::default();
        for name in gone {
            let rows = self.store.reader().meetings_of_calendar(&name)?;
            let gone: Vec<MeetingId> = rows.iter().filter(|row| may_go(row, now)).map(|row| row.id).collect();
            if gone.is_empty() {
                continue;
            }
            self.sync(&format!("Forget the calendar \"{name}\""), |writer| {
                for id in &gone {
                    writer.remove_meeting(*id)?;
                }
                Ok(())
            })?;
            kept.removed += gone.len();
        }
        Ok(kept)
    }

    /// The calendars of the settings, and what is known of each.
    pub fn calendar_statuses(&self) -> Result<Vec<CalendarStatus>> {
        let today = self.today();
        let reader = self.store.reader();
        let mut all = Vec::new();
        for place in self.settings()?.calendars {
            let (meetings, with_people) = reader.count_of_calendar(&place.name, today)?;
            let known = self.calendars.0.get(&place.name).filter(|known| known.path == place.path);
            all.push(CalendarStatus {
                events: known.and_then(|known| known.events),
                meetings,
                with_people,
                read_at: known.map(|known| known.read_at),
                problems: known.map(|known| known.problems.clone()).unwrap_or_default(),
                name: place.name,
                path: place.path,
            });
        }
        Ok(all)
    }
}

/// Whether a meeting that its calendar does not say any more may go: what was logged stays, and what is over with somebody known
/// may still be logged.
fn may_go(row: &KeptMeeting, (today, minute): (NaiveDate, u16)) -> bool {
    let begins = row.said.minute.is_none_or(|at| at > minute);
    let is_ahead = row.said.day > today || (row.said.day == today && begins);
    row.logged.is_none() && (is_ahead || !row.is_known())
}

/// One calendar being kept.
struct Keeping<'a> {
    name: &'a str,
    window: (NaiveDate, NaiveDate),
    now: (NaiveDate, u16),
    /// The calendars of the settings.
    places: &'a [String],
    known: Known,
}

impl Keeping<'_> {
    fn keep(&mut self, writer: &mut Writer<'_>, reading: &CalendarReading) -> Result<CalendarKept> {
        let mut kept = CalendarKept::default();
        let rows = writer.reader().meetings_of_calendar(self.name)?;
        let mut rows: BTreeMap<String, KeptMeeting> =
            rows.into_iter().map(|row| (row.said.external.clone(), row)).collect();
        let mut orphans = self.orphans(writer.reader())?;
        let mut declined = BTreeSet::new();
        for said in &reading.meetings {
            let stays_away = reading.declined.get(&said.external).map_or(&[][..], Vec::as_slice);
            if self.known.is_me_among(writer.reader(), stays_away)? {
                declined.insert(said.external.as_str());
                continue;
            }
            // A length of days is none that a meeting for all day needs.
            let said =
                CalendarMeeting { length: said.length.filter(|_| said.minute.is_some()), ..said.clone() };
            let who = self.known.who(writer.reader(), &said.emails)?;
            let mut row = rows.remove(&said.external);
            if row.is_none()
                && let Some(orphan) = orphans.remove(&said.external)
            {
                writer.rename_calendar_of(orphan.id, self.name)?;
                row = Some(orphan);
            }
            match row {
                None => {
                    let who = (who.account, &who.people[..], &who.matched);
                    writer.add_calendar_meeting(self.name, &said, who.0, who.1, who.2)?;
                    kept.added += 1;
                }
                Some(old) if old.logged.is_some() || old.is_cancelled => {}
                Some(old) => {
                    let new = renewed(&old, said, who);
                    kept.changed += usize::from(writer.set_calendar_meeting(&old, &new)?);
                }
            }
        }
        for row in rows.into_values() {
            let is_in_window = self.window.0 <= row.said.day && row.said.day <= self.window.1;
            // What nobody known came to is of no use once it is out of sight.
            let is_stale = row.said.day < self.window.0 && !row.is_known();
            // That the user deleted it is remembered as long as the calendar may say it again.
            let is_settled = row.is_cancelled && is_in_window;
            let external = row.said.external.as_str();
            let is_off = declined.contains(external) || is_called_off(external, &reading.called_off);
            let goes =
                if is_off { row.logged.is_none() } else { !reading.is_partial && may_go(&row, self.now) };
            if (is_in_window || is_stale) && !is_settled && goes {
                writer.remove_meeting(row.id)?;
                kept.removed += usize::from(is_in_window);
            }
        }
        Ok(kept)
    }

    /// The meetings of calendars that stand in the settings no more: this one may be such a calendar under another name.
    fn orphans(&self, reader: Reader<'_>) -> Result<HashMap<String, KeptMeeting>> {
        let mut orphans = HashMap::new();
        for name in reader.calendars()?.into_iter().filter(|name| !self.places.contains(name)) {
            let rows = reader.meetings_of_calendar(&name)?;
            orphans.extend(rows.into_iter().map(|row| (row.said.external.clone(), row)));
        }
        Ok(orphans)
    }
}

/// Whether an instance was called off, alone or with all of its event.
fn is_called_off(external: &str, called_off: &BTreeSet<String>) -> bool {
    let whole = || {
        let (event, day) = external.rsplit_once('#')?;
        day.get(..10)?.parse::<NaiveDate>().ok()?;
        Some(called_off.contains(event))
    };
    called_off.contains(external) || whole().unwrap_or(false)
}

/// A kept meeting as it is said now. While the same people come, what the user chose of account and people stays, and
/// only who was not known at the last reading is added.
fn renewed(old: &KeptMeeting, said: CalendarMeeting, who: Attendance) -> KeptMeeting {
    let mut new =
        KeptMeeting { said, account: who.account, people: who.people, matched: who.matched, ..old.clone() };
    if new.said.emails == old.said.emails {
        let before = |email: &String| old.matched.get(email).copied().unwrap_or_default();
        let is_new = |person: PersonId| {
            let mut all = new.matched.iter();
            all.any(|(email, now)| now.person == Some(person) && before(email).person != Some(person))
        };
        let more = new.people.iter().copied().filter(|id| !old.people.contains(id) && is_new(*id));
        new.people = old.people.iter().copied().chain(more).collect();
        let is_new_account = new
            .matched
            .iter()
            .any(|(email, now)| now.account == new.account && before(email).account != now.account);
        new.account = old.account.or(new.account.filter(|_| is_new_account));
    }
    new
}
