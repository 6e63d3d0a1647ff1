//! Planned meetings: type, reads and writes together.

use crate::{Reader, Result, StoreError, Writer, row, sql};
use chrono::{Days, NaiveDate};
use kept_model::{AccountId, EntryId, Meeting, MeetingId, Moment, PersonId, USUAL_LENGTH};
use rusqlite::{OptionalExtension, Row, params};

/// Days that a meeting lasts at most, as far as it counts as busy time.
const LONGEST: Days = Days::new(31);

/// A meeting about to be planned.
pub struct NewMeeting<'a> {
    /// Such as "Quarterly review".
    pub title: &'a str,
    /// The civil day.
    pub day: NaiveDate,
    /// Local minute of the day; `None` for all day.
    pub minute: Option<u16>,
    /// Minutes.
    pub length: Option<u32>,
    /// Where.
    pub place: Option<&'a str>,
    /// With which account.
    pub account: Option<AccountId>,
    /// With whom.
    pub people: &'a [PersonId],
}

fn meeting(row: &Row<'_>) -> rusqlite::Result<Meeting> {
    Ok(Meeting {
        id: MeetingId(row.get(0)?),
        uid: row::uid(row, 1)?,
        title: row.get(2)?,
        day: row.get(3)?,
        minute: row.get(4)?,
        length: row.get(5)?,
        place: row.get(6)?,
        account: row.get::<_, Option<i64>>(7)?.map(AccountId),
        people: Vec::new(),
        logged: row.get::<_, Option<i64>>(8)?.map(EntryId),
    })
}

impl Reader<'_> {
    /// A planned meeting.
    pub fn meeting(&self, id: MeetingId) -> Result<Meeting> {
        let found = self.conn.prepare_cached(sql!("meeting/get"))?.query_row([id.0], meeting).optional()?;
        self.with_people(found.ok_or(StoreError::Missing { noun: "meeting", id: id.0 })?)
    }

    /// Meetings from one day to another, both included, in their order.
    pub fn meetings_between(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<Meeting>> {
        let mut statement = self.conn.prepare_cached(sql!("meeting/between"))?;
        let rows = statement.query_map([from, to], meeting)?.collect::<rusqlite::Result<Vec<_>>>()?;
        rows.into_iter().map(|meeting| self.with_people(meeting)).collect()
    }

    /// When the user is in a meeting, as far as it was planned: each beginning and the moment it ends, of all that reach into
    /// `from` to `to`, in their order. A meeting without a length takes an hour; what is for all day, is free or was logged
    /// takes no time.
    pub fn busy_between(&self, from: Moment, to: Moment) -> Result<Vec<(Moment, Moment)>> {
        let first = from.day.checked_sub_days(LONGEST).unwrap_or(from.day);
        let mut statement = self.conn.prepare_cached(sql!("meeting/busy"))?;
        let rows = statement.query_map([first, to.day], |row| {
            let begin = Moment::new(row.get(0)?, row.get(1)?);
            Ok((begin, begin.plus(row.get::<_, Option<i64>>(2)?.unwrap_or(USUAL_LENGTH.into()))))
        })?;
        let all = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(all.into_iter().filter(|(begin, end)| *end > from && *begin < to).collect())
    }

    /// The next meeting with an account on or after `day` that has not been logged.
    pub fn next_meeting_with(&self, account: AccountId, day: NaiveDate) -> Result<Option<Meeting>> {
        let mut statement = self.conn.prepare_cached(sql!("meeting/next_of_account"))?;
        let found = statement.query_row(params![account.0, day], meeting).optional()?;
        found.map(|meeting| self.with_people(meeting)).transpose()
    }

    pub(crate) fn meetings_logged_as(&self, entry: EntryId) -> Result<Vec<MeetingId>> {
        self.list(sql!("meeting/logged_as"), entry, |row| row.get(0).map(MeetingId))
    }

    /// Every planned meeting with an account, the logged and the cancelled ones too.
    pub fn meetings_with(&self, account: AccountId) -> Result<Vec<MeetingId>> {
        let mut statement = self.conn.prepare_cached(sql!("meeting/of_account"))?;
        let rows = statement.query_map([account.0], |row| row.get(0).map(MeetingId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn with_people(&self, mut meeting: Meeting) -> Result<Meeting> {
        meeting.people = self.people_of_meeting(meeting.id)?;
        Ok(meeting)
    }

    pub(crate) fn people_of_meeting(&self, id: MeetingId) -> Result<Vec<PersonId>> {
        let mut statement = self.conn.prepare_cached(sql!("meeting/people"))?;
        let rows = statement.query_map([id.0], |row| row.get(0).map(PersonId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Says which entry a planned meeting became.
    pub fn set_meeting_logged(&mut self, id: MeetingId, entry: EntryId) -> Result<()> {
        self.reader().meeting(id)?;
        self.update("meeting", id.0, sql!("meeting/set_logged"), params![id.0, entry.0])
    }

    /// Plans a meeting.
    pub fn add_meeting(&mut self, new: &NewMeeting<'_>) -> Result<MeetingId> {
        let (zone, at) = self.instant(new.day, new.minute);
        let account = new.account.map(|id| id.0);
        let uid = self.uid();
        let id = self.insert(
            "meeting",
            sql!("meeting/add"),
            params![uid, new.title, new.day, new.minute, zone, at, new.length, new.place, account],
        )?;
        let id = MeetingId(id.unwrap_or_default());
        self.add_attendees(id, new.people)?;
        Ok(id)
    }

    /// Writes what was planned of a meeting where it differs from what is kept. The entry it became stays.
    pub fn set_meeting(&mut self, new: &Meeting) -> Result<()> {
        let old = self.reader().meeting(new.id)?;
        let planned = |meeting: &Meeting| Meeting { people: Vec::new(), logged: None, ..meeting.clone() };
        if planned(&old) != planned(new) {
            let (zone, at) = self.instant(new.day, new.minute);
            let account = new.account.map(|id| id.0);
            self.update(
                "meeting",
                new.id.0,
                sql!("meeting/set"),
                params![new.id.0, new.title, new.day, new.minute, zone, at, new.length, new.place, account],
            )?;
        }
        if old.people != new.people {
            self.delete("meeting_person", "meeting_id", new.id.0)?;
            self.add_attendees(new.id, &new.people)?;
        }
        Ok(())
    }

    /// Removes a planned meeting. The entry it became, if any, stays.
    pub fn remove_meeting(&mut self, id: MeetingId) -> Result<()> {
        self.delete("meeting_person", "meeting_id", id.0)?;
        self.delete("meeting", "id", id.0)
    }

    pub(crate) fn add_attendees(&mut self, id: MeetingId, people: &[PersonId]) -> Result<()> {
        for person in people {
            self.insert("meeting_person", sql!("meeting/add_person"), params![id.0, person.0])?;
        }
        Ok(())
    }
}
