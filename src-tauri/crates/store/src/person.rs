//! People: type, reads and writes together.

use crate::{Reader, Result, StoreError, Writer, account, row, sql};
use chrono::NaiveDate;
use kept_model::{
    AccountId, ContactPoint, Employment, EntryId, Person, PersonId, PointKind, Side, Uid, YearlessDate,
    name_key,
};
use rusqlite::{OptionalExtension, Row, params};

/// A person about to be made.
#[derive(Debug, Clone)]
pub struct NewPerson {
    /// As typed or imported.
    pub name: String,
    /// Theirs or ours.
    pub side: Side,
    /// What matters to them.
    pub note: Option<String>,
}

/// What the table of people itself has of one, by the columns of `person/get`.
pub(crate) fn spine(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: PersonId(row.get(0)?),
        uid: row::uid(row, 1)?,
        name: row.get(2)?,
        side: row::word(row, 3)?,
        note: row.get(4)?,
        employments: Vec::new(),
    })
}

/// Where somebody works, from column `at` on.
pub(crate) fn employment(row: &Row<'_>, at: usize) -> rusqlite::Result<Employment> {
    Ok(Employment {
        account: AccountId(row.get(at)?),
        role: row.get(at + 1)?,
        buying: row.get(at + 2)?,
        years: (row.get(at + 3)?, row.get(at + 4)?),
    })
}

impl Reader<'_> {
    /// A person.
    pub fn person(&self, id: PersonId) -> Result<Person> {
        let mut statement = self.conn.prepare_cached(sql!("person/get"))?;
        let found = statement.query_row([id.0], spine).optional()?;
        let mut person = found.ok_or(StoreError::Missing { noun: "person", id: id.0 })?;
        let mut statement = self.conn.prepare_cached(sql!("person_account/of_person"))?;
        let rows = statement.query_map([id.0], |row| employment(row, 0))?;
        person.employments = rows.collect::<rusqlite::Result<_>>()?;
        Ok(person)
    }

    /// Everybody's id, name, name key and side.
    pub fn person_names(&self) -> Result<Vec<(PersonId, String, String, Side)>> {
        let mut statement = self.conn.prepare_cached(sql!("person/names"))?;
        let rows = statement
            .query_map([], |row| Ok((PersonId(row.get(0)?), row.get(1)?, row.get(2)?, row::word(row, 3)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Everybody at an account, in the order they were added.
    pub fn people_of(&self, account: AccountId) -> Result<Vec<PersonId>> {
        self.person_ids(sql!("person/of_account"), &account.0)
    }

    /// Every pair of person and account, a person's present employer first.
    pub fn employments(&self) -> Result<Vec<(PersonId, AccountId)>> {
        let mut statement = self.conn.prepare_cached(sql!("person_account/all"))?;
        let rows = statement.query_map([], |row| Ok((PersonId(row.get(0)?), AccountId(row.get(1)?))))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Where a person works, the present employer first.
    pub fn employers(&self, id: PersonId) -> Result<Vec<AccountId>> {
        let mut statement = self.conn.prepare_cached(sql!("person_account/employers"))?;
        Ok(statement.query_map([id.0], |row| row.get(0).map(AccountId))?.collect::<rusqlite::Result<_>>()?)
    }

    /// For each account, the person who was added to it first, and their name: whom a sentence about it names.
    pub fn main_people(&self) -> Result<Vec<(AccountId, PersonId, String)>> {
        let mut statement = self.conn.prepare_cached(sql!("person/main_of_accounts"))?;
        let rows = statement
            .query_map([], |row| Ok((AccountId(row.get(0)?), PersonId(row.get(1)?), row.get(2)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn person_ids(&self, sql: &str, key: &dyn rusqlite::ToSql) -> Result<Vec<PersonId>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([key], |row| row.get(0).map(PersonId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The person with that e-mail address or telephone number.
    pub fn person_with(&self, kind: PointKind, value: &str) -> Result<Option<PersonId>> {
        let mut statement = self.conn.prepare_cached(sql!("contact_point/person_with"))?;
        let key = account::point_key(kind, value);
        Ok(statement.query_row([kind.as_str(), &key], |row| row.get(0).map(PersonId)).optional()?)
    }

    /// The open outcomes, obstacles and questions about a person, the oldest of each first.
    pub fn open_needs_of(&self, id: PersonId, limit: usize) -> Result<Vec<EntryId>> {
        let mut statement = self.conn.prepare_cached(sql!("person/open_needs"))?;
        let rows = statement.query_map(params![id.0, limit as i64], |row| row.get(0).map(EntryId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// An account's first person.
    pub fn main_person(&self, account: AccountId) -> Result<Option<PersonId>> {
        let mut statement = self.conn.prepare_cached(sql!("person/main_of_account"))?;
        Ok(statement.query_row([account.0], |row| row.get(0).map(PersonId)).optional()?)
    }

    /// The person with that uid.
    pub fn person_of(&self, uid: Uid) -> Result<Option<PersonId>> {
        let mut statement = self.conn.prepare_cached(sql!("person/of_uid"))?;
        Ok(statement.query_row([uid.0], |row| row.get(0).map(PersonId)).optional()?)
    }

    /// A person's points of contact.
    pub fn person_points(&self, id: PersonId) -> Result<Vec<ContactPoint>> {
        account::points(self.conn, sql!("contact_point/of_person"), id.0)
    }

    /// Birthdays and the like.
    pub fn person_dates(&self, id: PersonId) -> Result<Vec<YearlessDate>> {
        let mut statement = self.conn.prepare_cached(sql!("person_date/of_person"))?;
        Ok(statement.query_map([id.0], date)?.collect::<rusqlite::Result<_>>()?)
    }

    /// As [`Reader::person_dates`], each with its row.
    pub fn person_date_rows(&self, id: PersonId) -> Result<Vec<(i64, YearlessDate)>> {
        let mut statement = self.conn.prepare_cached(sql!("person_date/rows"))?;
        let rows = statement.query_map([id.0], |row| Ok((row.get(4)?, date(row)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// As [`Reader::person_points`], each with its row.
    pub fn person_point_rows(&self, id: PersonId) -> Result<Vec<(i64, ContactPoint)>> {
        account::point_rows(self.conn, sql!("contact_point/rows_of_person"), id.0)
    }

    /// The day of the newest entry about a person.
    pub fn last_entry_about(&self, id: PersonId) -> Result<Option<NaiveDate>> {
        Ok(self.conn.prepare_cached(sql!("person/last_entry"))?.query_row([id.0], |row| row.get(0))?)
    }

    /// The day of the newest call, meeting, e-mail, visit, chat or note about a person: when we last spoke.
    pub fn last_touch_with(&self, id: PersonId) -> Result<Option<NaiveDate>> {
        let mut statement = self.conn.prepare_cached(sql!("person/last_touch"))?;
        Ok(statement.query_row([id.0], |row| row.get(0)).optional()?)
    }
}

fn date(row: &Row<'_>) -> rusqlite::Result<YearlessDate> {
    Ok(YearlessDate { label: row.get(0)?, month: row.get(1)?, day: row.get(2)?, year: row.get(3)? })
}

impl Writer<'_> {
    /// Makes a person.
    pub fn add_person(&mut self, new: &NewPerson) -> Result<PersonId> {
        let uid = self.uid();
        let id = self.insert(
            "person",
            sql!("person/add"),
            params![uid, new.name, name_key(&new.name), new.side.as_str(), new.note],
        )?;
        Ok(PersonId(id.unwrap_or_default()))
    }

    /// Writes a person's own fields and employments where they differ from what is kept.
    pub fn set_person(&mut self, new: &Person) -> Result<()> {
        let old = self.reader().person(new.id)?;
        if (&old.name, old.side, &old.note) != (&new.name, new.side, &new.note) {
            let key = name_key(&new.name);
            let values = params![new.id.0, new.name, key, new.side.as_str(), new.note];
            self.update("person", new.id.0, sql!("person/set"), values)?;
        }
        if old.employments == new.employments {
            return Ok(());
        }
        // Rarely more than two: written anew, so that their order is right.
        self.delete("person_account", "person_id", new.id.0)?;
        for (position, job) in new.employments.iter().enumerate() {
            let (id, account, position) = (new.id.0, job.account.0, position as i64);
            let values = params![id, account, position, job.role, job.buying, job.years.0, job.years.1];
            self.insert("person_account", sql!("person_account/add"), values)?;
        }
        Ok(())
    }

    /// Adds a way to reach a person.
    pub fn add_person_point(&mut self, id: PersonId, point: &ContactPoint) -> Result<()> {
        self.add_point(Some(id), None, point)
    }

    /// Adds a birthday or the like.
    pub fn add_person_date(&mut self, id: PersonId, date: &YearlessDate) -> Result<()> {
        let values = params![self.uid(), id.0, date.label, date.month, date.day, date.year];
        self.insert("person_date", sql!("person_date/add"), values)?;
        Ok(())
    }

    /// Writes a date that is kept already.
    pub fn set_person_date(&mut self, row: i64, new: &YearlessDate) -> Result<()> {
        let values = params![row, new.label, new.month, new.day, new.year];
        self.update("person_date", row, sql!("person_date/set"), values)
    }

    /// Removes a date.
    pub fn remove_person_date(&mut self, row: i64) -> Result<()> {
        self.delete("person_date", "id", row)
    }
}
