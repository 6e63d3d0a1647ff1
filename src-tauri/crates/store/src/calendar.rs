//! Meetings that a calendar brought: reads and writes together.

use crate::{Reader, Result, StoreError, Writer, account, sql};
use chrono::NaiveDate;
use kept_model::{AccountId, CalendarMeeting, EntryId, MeetingId, PersonId, PointKind};
use rusqlite::{OptionalExtension, params};

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
    /// Whether the user deleted it: it does not come back.
    pub is_cancelled: bool,
    /// The entry it became.
    pub logged: Option<EntryId>,
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
                is_cancelled: row.get(10)?,
                logged: row.get::<_, Option<i64>>(11)?.map(EntryId),
            };
            Ok((kept, emails.unwrap_or_else(|| "[]".to_owned())))
        })?;
        let mut all = Vec::new();
        for row in rows {
            let (mut kept, emails) = row?;
            kept.said.emails = serde_json::from_str(&emails).map_err(|error| StoreError::Damaged {
                what: format!("the addresses of meeting {}: {error}", kept.id.0),
            })?;
            kept.people = self.people_of_meeting(kept.id)?;
            all.push(kept);
        }
        Ok(all)
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

    fn is_from_calendar(&self, id: MeetingId) -> Result<bool> {
        Ok(self.conn.prepare_cached(sql!("meeting/is_external"))?.exists([id.0])?)
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
                json(&said.emails),
                said.is_busy
            ],
        )?;
        let id = MeetingId(id.unwrap_or_default());
        self.add_attendees(id, people)?;
        Ok(id)
    }

    /// Writes what a calendar says now of a meeting that is kept as `old`. Whether anything differs.
    pub fn set_calendar_meeting(&mut self, old: &KeptMeeting, new: &KeptMeeting) -> Result<bool> {
        if old.said != new.said || old.account != new.account {
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
                    json(&said.emails),
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
            _ => {}
        }
        Ok(())
    }

    /// Takes a planned meeting away for good: one that a calendar brought is kept as cancelled, so that the next reading of the
    /// calendar does not bring it again.
    pub fn cancel_meeting(&mut self, id: MeetingId) -> Result<()> {
        let is_from_calendar = self.reader().is_from_calendar(id)?;
        if is_from_calendar {
            return self.update("meeting", id.0, sql!("meeting/cancel"), params![id.0]);
        }
        self.remove_meeting(id)
    }
}

fn json(emails: &[String]) -> String {
    serde_json::Value::from(emails.to_vec()).to_string()
}
