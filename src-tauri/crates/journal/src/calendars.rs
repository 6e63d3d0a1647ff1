//! Keeping the meetings that the user's calendars say: what is new, moved and gone, and who of those that come is known.
//!
//! Reading files is the business of others. What they read is kept by [`Journal::keep_calendar`] under the calendar's name, as an
//! operation that undo passes by. What was read is remembered while the program runs, so that a look costs nothing when
//! nothing changed; the rows themselves are in the file.

use crate::{Journal, Result};
use chrono::{Days, NaiveDate};
use kept_model::{AccountId, CalendarMeeting, MeetingId, PersonId, PointKind, Side, name_key};
use kept_store::{KeptMeeting, Reader, Writer};
use std::collections::{BTreeMap, HashMap};

/// Days before today whose meetings are read: what was not logged yet.
const DAYS_BACK: u64 = 14;

/// Days after today whose meetings are read: two months.
const DAYS_AHEAD: u64 = 62;

/// The tables that decide who is known by an address, and the meetings themselves, which undo may have put back.
const READ_AGAIN: &[&str] =
    &["account", "contact_point", "meeting", "meeting_person", "person", "person_account", "setting"];

/// A calendar as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CalendarReading {
    /// Where it lies.
    pub path: String,
    /// What tells this state of its files from any other.
    pub state: String,
    /// The meetings of the window.
    pub meetings: Vec<CalendarMeeting>,
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
}

impl Journal {
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
    /// or were logged. A meeting that was logged stays as it was. One operation, which undo passes by, and none at all when nothing
    /// is new.
    pub fn keep_calendar(&mut self, name: &str, reading: CalendarReading) -> Result<CalendarKept> {
        let window = self.calendar_window();
        let now = (self.today(), self.minute());
        let me = self.me()?.map(|me| name_key(&me));
        let label = format!("Read the calendar \"{name}\"");
        let done = self.sync(&label, |writer| {
            let mut keeping = Keeping { name, window: (window.0, window.1), now, known: Known::new(me) };
            keeping.keep(writer, &reading.meetings)
        })?;
        let read_at = (self.around.now)().timestamp_millis();
        let remembered = Remembered {
            path: reading.path,
            state: Some(reading.state),
            window,
            seen: done.changed.seq,
            events: Some(reading.events),
            read_at,
            problems: reading.problems,
        };
        self.calendars.0.insert(name.to_owned(), remembered);
        Ok(done.value)
    }

    /// Notes that a calendar could not be read: its meetings stay as they were, and its status says why.
    pub fn calendar_failed(&mut self, name: &str, path: &str, why: String) {
        let window = self.calendar_window();
        let read_at = (self.around.now)().timestamp_millis();
        let (path, problems) = (path.to_owned(), vec![why]);
        let remembered = Remembered { path, state: None, window, seen: 0, events: None, read_at, problems };
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
    known: Known,
}

impl Keeping<'_> {
    fn keep(&mut self, writer: &mut Writer<'_>, meetings: &[CalendarMeeting]) -> Result<CalendarKept> {
        let mut kept = CalendarKept::default();
        let rows = writer.reader().meetings_of_calendar(self.name)?;
        let mut rows: BTreeMap<String, KeptMeeting> =
            rows.into_iter().map(|row| (row.said.external.clone(), row)).collect();
        for said in meetings {
            // A length of days is none that a meeting for all day needs.
            let said =
                CalendarMeeting { length: said.length.filter(|_| said.minute.is_some()), ..said.clone() };
            let (account, people) = self.known.who(writer.reader(), &said.emails)?;
            match rows.remove(&said.external) {
                None => {
                    writer.add_calendar_meeting(self.name, &said, account, &people)?;
                    kept.added += 1;
                }
                Some(old) if old.logged.is_some() || old.is_cancelled => {}
                Some(old) => {
                    let new = renewed(&old, said, account, people);
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
            if (is_in_window || is_stale) && !is_settled && may_go(&row, self.now) {
                writer.remove_meeting(row.id)?;
                kept.removed += usize::from(is_in_window);
            }
        }
        Ok(kept)
    }
}

/// A kept meeting as it is said now. While the same people come, what the user chose of account and people stays, and
/// whoever became known is added.
fn renewed(
    old: &KeptMeeting,
    said: CalendarMeeting,
    account: Option<AccountId>,
    people: Vec<PersonId>,
) -> KeptMeeting {
    let mut new = KeptMeeting { said, account, people, ..old.clone() };
    if new.said.emails == old.said.emails {
        new.account = old.account.or(account);
        let more = new.people.iter().filter(|id| !old.people.contains(id)).copied();
        new.people = old.people.iter().copied().chain(more).collect();
    }
    new
}

/// Who is known by an address, asked once for each.
struct Known {
    /// The name of whose journal it is: they come to all of their meetings.
    me: Option<String>,
    by_email: HashMap<String, Who>,
}

/// Whose address it is.
#[derive(Debug, Clone, Copy)]
enum Who {
    Theirs(PersonId, Option<AccountId>),
    Ours(PersonId),
    Account(AccountId),
    Nobody,
}

impl Known {
    fn new(me: Option<String>) -> Self {
        Self { me, by_email: HashMap::new() }
    }

    /// The account and the people of a meeting, theirs before ours. Ours alone are nobody to keep in touch with: it stays busy
    /// time.
    fn who(&mut self, reader: Reader<'_>, emails: &[String]) -> Result<(Option<AccountId>, Vec<PersonId>)> {
        let (mut theirs, mut ours, mut account, mut company) = (Vec::new(), Vec::new(), None, None);
        for email in emails {
            match self.of(reader, email)? {
                Who::Theirs(person, at) => {
                    theirs.push(person);
                    account = account.or(at);
                }
                Who::Ours(person) => ours.push(person),
                Who::Account(id) => company = company.or(Some(id)),
                Who::Nobody => {}
            }
        }
        let account = account.or(company);
        if theirs.is_empty() && account.is_none() {
            return Ok((None, Vec::new()));
        }
        let mut people: Vec<PersonId> = Vec::new();
        for person in theirs.into_iter().chain(ours) {
            if !people.contains(&person) {
                people.push(person);
            }
        }
        Ok((account, people))
    }

    fn of(&mut self, reader: Reader<'_>, email: &str) -> Result<Who> {
        if let Some(who) = self.by_email.get(email) {
            return Ok(*who);
        }
        let who = match reader.person_with(PointKind::Email, email)? {
            Some(id) => {
                let person = reader.person(id)?;
                let is_me = self.me.as_deref() == Some(name_key(&person.name).as_str());
                match person.side {
                    Side::Ours if is_me => Who::Nobody,
                    Side::Ours => Who::Ours(id),
                    Side::Theirs => Who::Theirs(id, person.employments.first().map(|job| job.account)),
                }
            }
            None => reader.account_with(PointKind::Email, email)?.map_or(Who::Nobody, Who::Account),
        };
        self.by_email.insert(email.to_owned(), who);
        Ok(who)
    }
}
