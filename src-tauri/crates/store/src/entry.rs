//! Entries: the spine and its links. What a kind adds is in `facet`.

use crate::{Reader, Result, StoreError, Writer, facet, row, sql};
use chrono::{DateTime, LocalResult, NaiveDate, TimeZone, Utc};
use kept_model::{
    AccountId, Direction, Entry, EntryId, EntryLink, Facet, Kind, PersonId, Served, Stance, name_key,
};
use rusqlite::{OptionalExtension, Row, params};

/// An entry about to be made.
pub struct NewEntry<'a> {
    /// What it is.
    pub kind: Kind,
    /// The civil day.
    pub day: NaiveDate,
    /// Local minute of the day.
    pub minute: Option<u16>,
    /// Its own text.
    pub body: &'a str,
    /// The whole line as typed.
    pub source: Option<&'a str>,
    /// The entry it was said in.
    pub parent: Option<EntryId>,
    /// Who came to whom.
    pub direction: Option<Direction>,
    /// Gave, asked or neither.
    pub stance: Option<Stance>,
    /// Minutes.
    pub length: Option<u32>,
    /// Whom it served.
    pub served: Option<Served>,
    /// When it is written down.
    pub created_at: DateTime<Utc>,
    /// The main account first.
    pub accounts: &'a [AccountId],
    /// Everybody it concerns.
    pub people: &'a [PersonId],
    /// Without `#`.
    pub tags: &'a [String],
    /// What the kind adds.
    pub facet: &'a Facet,
}

/// What the table of entries itself has of one, by the columns of `entry/get`.
pub(crate) fn spine(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let created: i64 = row.get(11)?;
    Ok(Entry {
        id: EntryId(row.get(0)?),
        uid: row::uid(row, 1)?,
        kind: row::word(row, 2)?,
        day: row.get(3)?,
        minute: row.get(4)?,
        body: row.get(5)?,
        source: row.get(6)?,
        parent: row.get::<_, Option<i64>>(7)?.map(EntryId),
        direction: row::word_or_null(row, 8)?,
        stance: row::word_or_null(row, 9)?,
        length: row.get(10)?,
        served: row::word_or_null(row, 12)?,
        created_at: DateTime::from_timestamp_millis(created).unwrap_or_default(),
        accounts: Vec::new(),
        people: Vec::new(),
        tags: Vec::new(),
        facet: Facet::Touch,
    })
}

impl Reader<'_> {
    /// An entry, whole.
    pub fn entry(&self, id: EntryId) -> Result<Entry> {
        let mut statement = self.conn.prepare_cached(sql!("entry/get"))?;
        let found = statement.query_row([id.0], spine).optional()?;
        let mut entry = found.ok_or(StoreError::Missing { noun: "entry", id: id.0 })?;
        entry.accounts = self.accounts_of_entry(id)?;
        entry.people = self.list(sql!("entry_person/of_entry"), id, |row| row.get(0).map(PersonId))?;
        entry.tags = self.list(sql!("entry_tag/of_entry"), id, |row| row.get(0))?;
        entry.facet = facet::get(self.conn, entry.kind, id)?;
        Ok(entry)
    }

    /// The parts of an entry, in the order they were typed.
    pub fn children(&self, id: EntryId) -> Result<Vec<EntryId>> {
        self.list(sql!("entry/children"), id, |row| row.get(0).map(EntryId))
    }

    /// How many entries there are.
    pub fn entry_count(&self) -> Result<i64> {
        Ok(self.conn.query_row(sql!("entry/count"), [], |row| row.get(0))?)
    }

    /// An account's entries from `since` on, newest first.
    pub fn entries_of(&self, account: AccountId, since: NaiveDate, limit: usize) -> Result<Vec<EntryId>> {
        let mut statement = self.conn.prepare_cached(sql!("entry/of_account"))?;
        let rows =
            statement.query_map(params![account.0, since, limit as i64], |row| row.get(0).map(EntryId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The newest meeting or visit with an account before `day`.
    pub fn last_meeting_of(&self, account: AccountId, day: NaiveDate) -> Result<Option<EntryId>> {
        let mut statement = self.conn.prepare_cached(sql!("entry/last_meeting_of_account"))?;
        Ok(statement.query_row(params![account.0, day], |row| row.get(0).map(EntryId)).optional()?)
    }

    /// An account's entries that are no parts of others and no open promises, newest first: after entry `after` of
    /// day `since`, at most `limit`, and how many there are in all.
    pub fn happenings_of(
        &self,
        account: AccountId,
        (since, after): (NaiveDate, EntryId),
        limit: usize,
    ) -> Result<(Vec<EntryId>, usize)> {
        let place = params![account.0, since, after.0];
        let total: i64 =
            self.conn.prepare_cached(sql!("entry/count_happenings"))?.query_row(place, |row| row.get(0))?;
        let mut statement = self.conn.prepare_cached(sql!("entry/happenings"))?;
        let rows = statement
            .query_map(params![account.0, since, after.0, limit as i64], |row| row.get(0).map(EntryId))?;
        Ok((rows.collect::<rusqlite::Result<_>>()?, total as usize))
    }

    /// Tags in use that start with a key, the most used first.
    pub fn tags_starting(&self, key: &str, most: usize) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare_cached(sql!("tag/starting"))?;
        let rows = statement.query_map(params![key, most as i64], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn tag(&self, key: &str) -> Result<Option<(i64, String)>> {
        let mut statement = self.conn.prepare_cached(sql!("tag/find"))?;
        Ok(statement.query_row([key], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
    }

    /// What an entry answers and what answers it, oldest link first.
    pub fn links(&self, id: EntryId) -> Result<Vec<EntryLink>> {
        self.list(sql!("entry_link/of_entry"), id, |row| {
            Ok(EntryLink {
                entry: EntryId(row.get(0)?),
                other: EntryId(row.get(1)?),
                relation: row::word(row, 2)?,
            })
        })
    }

    pub(crate) fn accounts_of_entry(&self, id: EntryId) -> Result<Vec<AccountId>> {
        self.list(sql!("entry_account/of_entry"), id, |row| row.get(0).map(AccountId))
    }

    pub(crate) fn list<T>(
        &self,
        sql: &str,
        id: EntryId,
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement.query_map([id.0], read)?.collect::<rusqlite::Result<_>>()?)
    }
}

/// What an act was, whatever it was called: a gift that served us is an ask. The trigger `entry_copies` says the same.
fn effective(stance: Option<Stance>, served: Option<Served>) -> Option<Stance> {
    match (stance, served) {
        (Some(Stance::Gave), Some(Served::Us)) => Some(Stance::Asked),
        _ => stance,
    }
}

impl Writer<'_> {
    /// Makes an entry with its links and what its kind adds.
    pub fn add_entry(&mut self, new: &NewEntry<'_>) -> Result<EntryId> {
        let (zone, at) = self.instant(new.day, new.minute);
        let uid = self.uid();
        let id = self.insert(
            "entry",
            sql!("entry/add"),
            params![
                uid,
                new.kind.as_str(),
                new.day,
                new.minute,
                zone,
                at,
                new.body,
                new.source,
                new.parent.map(|id| id.0),
                new.direction.map(Direction::as_str),
                new.stance.map(Stance::as_str),
                new.length,
                new.served.map(Served::as_str),
                new.created_at.timestamp_millis()
            ],
        )?;
        let id = EntryId(id.unwrap_or_default());
        self.add_accounts(id, new.accounts, new.kind, new.day, effective(new.stance, new.served))?;
        self.add_people(id, new.people, new.day)?;
        self.add_tags(id, new.tags)?;
        facet::put(self, id, new.facet)?;
        Ok(id)
    }

    /// Writes every field of an entry that differs from what is kept.
    pub fn set_entry(&mut self, new: &Entry) -> Result<()> {
        let old = self.reader().entry(new.id)?;
        let spine = |entry: &Entry| {
            (
                entry.kind,
                entry.day,
                entry.minute,
                entry.body.clone(),
                entry.direction,
                entry.stance,
                entry.length,
                entry.served,
            )
        };
        if old.kind != new.kind {
            facet::remove(self, old.kind, new.id)?;
        }
        if spine(&old) != spine(new) {
            let (zone, at) = self.instant(new.day, new.minute);
            self.recount_later(&old.accounts);
            self.update(
                "entry",
                new.id.0,
                sql!("entry/set"),
                params![
                    new.id.0,
                    new.kind.as_str(),
                    new.day,
                    new.minute,
                    zone,
                    at,
                    new.body,
                    new.direction.map(Direction::as_str),
                    new.stance.map(Stance::as_str),
                    new.length,
                    new.served.map(Served::as_str)
                ],
            )?;
        }
        if old.accounts != new.accounts {
            self.recount_later(&old.accounts);
            self.delete("entry_account", "entry_id", new.id.0)?;
            let stance = effective(new.stance, new.served);
            self.add_accounts(new.id, &new.accounts, new.kind, new.day, stance)?;
        }
        if old.people != new.people {
            self.delete("entry_person", "entry_id", new.id.0)?;
            self.add_people(new.id, &new.people, new.day)?;
        }
        if old.tags != new.tags {
            self.delete("entry_tag", "entry_id", new.id.0)?;
            self.add_tags(new.id, &new.tags)?;
        }
        if old.kind != new.kind || old.facet != new.facet {
            facet::put(self, new.id, &new.facet)?;
        }
        Ok(())
    }

    /// Removes an entry and its parts, whole. How many entries went.
    pub fn remove_entry(&mut self, id: EntryId) -> Result<usize> {
        let mut count = 1;
        for child in self.reader().children(id)? {
            count += self.remove_entry(child)?;
        }
        let entry = self.reader().entry(id)?;
        self.recount_later(&entry.accounts);
        facet::remove(self, entry.kind, id)?;
        for link in ["entry_account", "entry_person", "entry_tag", "attachment", "entry_link", "story_part"] {
            self.delete(link, "entry_id", id.0)?;
        }
        self.delete("entry_link", "other_id", id.0)?;
        for meeting in self.reader().meetings_logged_as(id)? {
            self.update("meeting", meeting.0, sql!("meeting/forget_entry"), params![meeting.0])?;
        }
        self.forget_external("entry", id.0)?;
        self.delete("entry", "id", id.0)?;
        Ok(count)
    }

    /// The zone's name and the instant, for an hour that was named. In a gap of the clock the hour after it counts.
    pub(crate) fn instant(&self, day: NaiveDate, minute: Option<u16>) -> (Option<&'static str>, Option<i64>) {
        let Some(minute) = minute else { return (None, None) };
        let local = day.and_hms_opt(u32::from(minute) / 60, u32::from(minute) % 60, 0);
        let at = local.and_then(|local| match self.zone.from_local_datetime(&local) {
            LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Some(at.timestamp_millis()),
            LocalResult::None => {
                let later = local + chrono::Duration::hours(1);
                self.zone.from_local_datetime(&later).earliest().map(|at| at.timestamp_millis())
            }
        });
        (Some(self.zone.name()), at)
    }

    /// Says that one entry answers another. Saying it twice changes nothing.
    pub fn link(&mut self, link: EntryLink) -> Result<()> {
        let values = params![link.entry.0, link.other.0, link.relation.as_str()];
        self.insert("entry_link", sql!("entry_link/add"), values)?;
        Ok(())
    }

    /// Takes a link away; nothing happens when there is none.
    pub fn unlink(&mut self, link: EntryLink) -> Result<()> {
        let values = params![link.entry.0, link.other.0, link.relation.as_str()];
        let mut statement = self.connection().prepare_cached(sql!("entry_link/find"))?;
        let found: Option<i64> = statement.query_row(values, |row| row.get(0)).optional()?;
        found.map_or(Ok(()), |row| self.delete("entry_link", "id", row))
    }

    fn add_accounts(
        &mut self,
        id: EntryId,
        accounts: &[AccountId],
        kind: Kind,
        day: NaiveDate,
        stance: Option<Stance>,
    ) -> Result<()> {
        let stance = stance.map(Stance::as_str);
        self.recount_later(accounts);
        for (position, account) in accounts.iter().enumerate() {
            let values = params![id.0, account.0, position as i64, day, kind.is_touch(), stance];
            self.insert("entry_account", sql!("entry_account/add"), values)?;
        }
        Ok(())
    }

    fn add_people(&mut self, id: EntryId, people: &[PersonId], day: NaiveDate) -> Result<()> {
        for (position, person) in people.iter().enumerate() {
            let values = params![id.0, person.0, position as i64, day];
            self.insert("entry_person", sql!("entry_person/add"), values)?;
        }
        Ok(())
    }

    /// The row of a tag and the name that it goes by; made when there is none.
    pub fn tag(&mut self, name: &str) -> Result<(i64, String)> {
        let key = name_key(name);
        if let Some(known) = self.reader().tag(&key)? {
            return Ok(known);
        }
        let id = self.insert("tag", sql!("tag/add"), params![self.uid(), name, key])?;
        Ok((id.unwrap_or_default(), name.to_owned()))
    }

    fn add_tags(&mut self, id: EntryId, tags: &[String]) -> Result<()> {
        for tag in tags {
            let (tag_id, _) = self.tag(tag)?;
            self.insert("entry_tag", sql!("entry_tag/add"), params![id.0, tag_id])?;
        }
        Ok(())
    }
}
