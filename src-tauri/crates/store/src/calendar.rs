//! Meetings that a calendar brought: reads and writes together.

use crate::{Reader, Result, StoreError, Writer, account, sql};
use chrono::NaiveDate;
use kept_model::{AccountId, CalendarMeeting, EntryId, MeetingId, PersonId, PointKind};
use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// A calendar's meeting as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptMeeting {
    /// Its row.
    pub id: MeetingId,
    /// What the calendar said of it when it was read last.
    pub said: CalendarMeeting,
    /// With which account.
    pub account: Option<AccountId>,
    /// With whom, as far as they are known.
    pub people: Vec<PersonId>,
    /// Who was known by which of its addresses when it was read last: whoever is known still and does not come any more was
    /// taken out by the user.
    pub matched: Matches,
    /// Whether the user deleted it: it does not come back.
    pub is_cancelled: bool,
    /// The entry it became.
    pub logged: Option<EntryId>,
}

/// Who is known by an address.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Match {
    /// Whose it is.
    pub person: Option<PersonId>,
    /// Where they work, or the company whose address it is.
    pub account: Option<AccountId>,
}

/// Who is known by the addresses of a meeting; an address of nobody is not in it.
pub type Matches = BTreeMap<String, Match>;

/// Which event of a calendar a meeting is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CalendarEvent {
    /// The event and its instance: the same in every calendar that says it.
    pub external: String,
    /// When it begins, in Unix milliseconds: the same wherever the calendar is read. `None` for all day.
    pub at: Option<i64>,
}

impl KeptMeeting {
    /// Whether anybody known comes to it. Else it is busy time, and nothing else.
    pub fn is_known(&self) -> bool {
        self.account.is_some() || !self.people.is_empty()
    }
}

impl Reader<'_> {
    /// Every meeting of a calendar, by its name in the settings, in the order of their times.
    pub fn meetings_of_calendar(&self, source: &str) -> Result<Vec<KeptMeeting>> {
        let mut statement = self.conn.prepare_cached(sql!("meeting/of_source"))?;
        let rows = statement.query_map([source], |row| {
            let emails: Option<String> = row.get(7)?;
            let said = CalendarMeeting {
                external: row.get(1)?,
                title: row.get(2)?,
                day: row.get(3)?,
                minute: row.get(4)?,
                length: row.get(5)?,
                place: row.get(6)?,
                emails: Vec::new(),
                is_busy: row.get(8)?,
            };
            let kept = KeptMeeting {
                id: MeetingId(row.get(0)?),
                said,
                account: row.get::<_, Option<i64>>(9)?.map(AccountId),
                people: Vec::new(),
                matched: Matches::new(),
                is_cancelled: row.get(10)?,
                logged: row.get::<_, Option<i64>>(11)?.map(EntryId),
            };
            Ok((kept, emails.unwrap_or_else(|| "{}".to_owned())))
        })?;
        let mut all = Vec::new();
        for row in rows {
            let (mut kept, emails) = row?;
            let emails: BTreeMap<String, Option<Match>> = serde_json::from_str(&emails).map_err(|error| {
                StoreError::Damaged { what: format!("the addresses of meeting {}: {error}", kept.id.0) }
            })?;
            kept.said.emails = emails.keys().cloned().collect();
            kept.matched = emails.into_iter().filter_map(|(email, who)| Some((email, who?))).collect();
            kept.people = self.people_of_meeting(kept.id)?;
            all.push(kept);
        }
        Ok(all)
    }

    /// Which events the meetings from one day to another are, both included, as far as a calendar brought them.
    pub fn events_between(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<HashMap<MeetingId, CalendarEvent>> {
        let mut statement = self.conn.prepare_cached(sql!("meeting/events"))?;
        let rows = statement.query_map([from, to], |row| {
            Ok((MeetingId(row.get(0)?), CalendarEvent { external: row.get(1)?, at: row.get(2)? }))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The names of the calendars that meetings came from, those that are read no more too.
    pub fn calendars(&self) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare_cached(sql!("meeting/sources"))?;
        Ok(statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// How many meetings of a calendar lie on a day or later, and how many of those are with somebody known.
    pub fn count_of_calendar(&self, source: &str, from: NaiveDate) -> Result<(usize, usize)> {
        let mut statement = self.conn.prepare_cached(sql!("meeting/count_of_source"))?;
        let count = |row: &rusqlite::Row<'_>, at| row.get::<_, i64>(at).map(|count| count as usize);
        Ok(statement.query_row(params![source, from], |row| Ok((count(row, 0)?, count(row, 1)?)))?)
    }

    /// The name of the calendar that brought a meeting; `None` for one that was planned by hand.
    pub fn calendar_of(&self, id: MeetingId) -> Result<Option<String>> {
        let mut statement = self.conn.prepare_cached(sql!("meeting/calendar_of"))?;
        Ok(statement.query_row([id.0], |row| row.get(0)).optional()?)
    }

    /// The account with that e-mail address or telephone number.
    pub fn account_with(&self, kind: PointKind, value: &str) -> Result<Option<AccountId>> {
        let mut statement = self.conn.prepare_cached(sql!("contact_point/account_with"))?;
        let key = account::point_key(kind, value);
        Ok(statement.query_row([kind.as_str(), &key], |row| row.get(0).map(AccountId)).optional()?)
    }
}

impl Writer<'_> {
    /// Keeps a meeting that a calendar brought, under the calendar's name in the settings.
    pub fn add_calendar_meeting(
        &mut self,
        source: &str,
        said: &CalendarMeeting,
        account: Option<AccountId>,
        people: &[PersonId],
        matched: &Matches,
    ) -> Result<MeetingId> {
        let (zone, at) = self.instant(said.day, said.minute);
        let uid = self.uid();
        let id = self.insert(
            "meeting",
            sql!("meeting/add_from_calendar"),
            params![
                uid,
                said.title,
                said.day,
                said.minute,
                zone,
                at,
                said.length,
                said.place,
                account.map(|id| id.0),
                source,
                said.external,
                json(&said.emails, matched),
                said.is_busy
            ],
        )?;
        let id = MeetingId(id.unwrap_or_default());
        self.add_attendees(id, people)?;
        Ok(id)
    }

    /// Writes what a calendar says now of a meeting that is kept as `old`. Whether anything differs.
    pub fn set_calendar_meeting(&mut self, old: &KeptMeeting, new: &KeptMeeting) -> Result<bool> {
        if old.said != new.said || old.account != new.account || old.matched != new.matched {
            let said = &new.said;
            let (zone, at) = self.instant(said.day, said.minute);
            self.update(
                "meeting",
                old.id.0,
                sql!("meeting/set_from_calendar"),
                params![
                    old.id.0,
                    said.title,
                    said.day,
                    said.minute,
                    zone,
                    at,
                    said.length,
                    said.place,
                    new.account.map(|id| id.0),
                    json(&said.emails, &new.matched),
                    said.is_busy
                ],
            )?;
        }
        // Whoever stays keeps their row: an operation of the user's that added them can be taken back still.
        for person in old.people.iter().filter(|person| !new.people.contains(person)) {
            for attendance in self.reader().rows(sql!("meeting/attendance"), &[&old.id.0, &person.0])? {
                self.delete("meeting_person", "id", attendance)?;
            }
        }
        let more: Vec<PersonId> =
            new.people.iter().filter(|person| !old.people.contains(person)).copied().collect();
        self.add_attendees(old.id, &more)?;
        Ok(old != new)
    }

    /// Puts a meeting under another calendar's name: its calendar was renamed.
    pub fn rename_calendar_of(&mut self, id: MeetingId, source: &str) -> Result<()> {
        self.update("meeting", id.0, sql!("meeting/set_source"), params![id.0, source])
    }

    /// Before a row is taken back: calendars' meetings may name a person or an account that was found in them later. The next
    /// reading finds who is known then.
    pub(crate) fn forget_in_calendars(&mut self, table: &str, id: i64) -> Result<()> {
        let reader = self.reader();
        let ids = |sql: &str| reader.rows(sql, &[&id]);
        match table {
            "person" => {
                for attendance in ids(sql!("meeting/attendances_from_calendars"))? {
                    self.delete("meeting_person", "id", attendance)?;
                }
            }
            "account" => {
                for meeting in ids(sql!("meeting/with_account_from_calendars"))? {
                    self.update("meeting", meeting, sql!("meeting/forget_account"), params![meeting])?;
                }
            }
            _ => return Ok(()),
        }
        // By its address it is known anew then, if it ever comes back.
        let at = format!("$.{table}");
        for meeting in self.reader().rows(sql!("meeting/matching"), &[&at, &id])? {
            self.update("meeting", meeting, sql!("meeting/forget_match"), params![meeting, at, id])?;
        }
        Ok(())
    }

    /// Takes a planned meeting away for good: one that a calendar brought is kept as cancelled, so that the next reading of the
    /// calendar does not bring it again.
    pub fn cancel_meeting(&mut self, id: MeetingId) -> Result<()> {
        let is_from_calendar = self.reader().calendar_of(id)?.is_some();
        if is_from_calendar {
            return self.update("meeting", id.0, sql!("meeting/cancel"), params![id.0]);
        }
        self.remove_meeting(id)
    }
}

/// Each address, and who is known by it.
fn json(emails: &[String], matched: &Matches) -> String {
    let all: BTreeMap<&String, Option<&Match>> =
        emails.iter().map(|email| (email, matched.get(email))).collect();
    serde_json::json!(all).to_string()
}
