//! A meeting that is planned. It is no entry: it has not happened.

use crate::{AccountId, EntryId, MeetingId, PersonId, Uid};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Minutes that a meeting takes whose length nobody said.
pub const USUAL_LENGTH: u32 = 60;

/// A planned meeting; "log it" makes the entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Local row.
    pub id: MeetingId,
    /// The same on every machine.
    pub uid: Uid,
    /// Such as "Quarterly review".
    pub title: String,
    /// The civil day.
    pub day: NaiveDate,
    /// Local minute of the day; `None` for all day.
    pub minute: Option<u16>,
    /// Length in minutes.
    pub length: Option<u32>,
    /// Where.
    pub place: Option<String>,
    /// With which account.
    pub account: Option<AccountId>,
    /// With whom.
    pub people: Vec<PersonId>,
    /// The entry it became.
    pub logged: Option<EntryId>,
}

/// A meeting as a calendar says it, in the civil time of whoever reads the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarMeeting {
    /// The event and, of one that repeats, the day that its instance was first planned for: the same whenever the calendar
    /// is read, wherever the meeting was moved.
    pub external: String,
    /// Such as "Quarterly review".
    pub title: String,
    /// The civil day.
    pub day: NaiveDate,
    /// Local minute of the day; `None` for all day.
    pub minute: Option<u16>,
    /// Length in minutes.
    pub length: Option<u32>,
    /// Where.
    pub place: Option<String>,
    /// The addresses of who comes, in small letters, sorted, each once.
    pub emails: Vec<String>,
    /// Whether it takes the user's time.
    pub is_busy: bool,
}
