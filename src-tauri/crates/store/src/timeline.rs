//! Entries by the day, a part at a time: each part begins where the one before it ended.

use crate::{Reader, Result, sql};
use chrono::NaiveDate;
use kept_model::{AccountId, EntryId, Kind, PersonId};
use rusqlite::{ToSql, params};

/// Which entries a timeline holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TimelineOf {
    /// Only those about this account.
    pub account: Option<AccountId>,
    /// Only those about this person.
    pub person: Option<PersonId>,
    /// Only those of these kinds; all when empty.
    pub kinds: Vec<Kind>,
}

/// A place in a timeline: the day and the number of an entry.
pub type Place = (NaiveDate, EntryId);

impl Reader<'_> {
    /// Entries before a place, newest first, parts of others among them. Without a place from the newest on.
    pub fn timeline(&self, of: &TimelineOf, before: Option<Place>, limit: usize) -> Result<Vec<Place>> {
        // Days are text: this one is after all of them.
        let (day, id) =
            before.map_or(("9999-99-99".to_owned(), i64::MAX), |(day, id)| (day.to_string(), id.0));
        let limit = limit as i64;
        let kinds = (!of.kinds.is_empty()).then(|| {
            let words: Vec<&str> = of.kinds.iter().map(|kind| kind.as_str()).collect();
            serde_json::Value::from(words).to_string()
        });
        let (account, person) = (of.account.map(|id| id.0), of.person.map(|id| id.0));
        match (account, person) {
            (Some(account), Some(person)) => {
                let values = params![day, id, limit, person, kinds, account];
                self.places(sql!("timeline/of_account_and_person"), values)
            }
            (Some(account), None) => {
                self.places(sql!("timeline/of_account"), params![day, id, limit, account, kinds])
            }
            (None, Some(person)) => {
                self.places(sql!("timeline/of_person"), params![day, id, limit, person, kinds])
            }
            (None, None) if of.kinds.is_empty() => self.places(sql!("timeline/all"), params![day, id, limit]),
            (None, None) => {
                let mut places = Vec::new();
                for kind in &of.kinds {
                    let values = params![day, id, limit, kind.as_str()];
                    places.extend(self.places(sql!("timeline/of_kind"), values)?);
                }
                places.sort_unstable_by(|a, b| b.cmp(a));
                places.dedup();
                places.truncate(limit as usize);
                Ok(places)
            }
        }
    }

    fn places(&self, sql: &str, values: &[&dyn ToSql]) -> Result<Vec<Place>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map(values, |row| Ok((row.get(0)?, EntryId(row.get(1)?))))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many entries are about a person.
    pub fn entry_count_of(&self, person: PersonId) -> Result<usize> {
        let mut statement = self.conn.prepare_cached(sql!("entry_person/count"))?;
        Ok(statement.query_row([person.0], |row| row.get::<_, i64>(0))? as usize)
    }

    /// How many of the entries are of each kind.
    pub fn kinds_of(&self, ids: &[EntryId]) -> Result<Vec<(Kind, usize)>> {
        let mut statement = self.conn.prepare_cached(sql!("entry/count_kinds"))?;
        let rows = statement
            .query_map([array(ids)], |row| Ok((crate::row::word(row, 0)?, row.get::<_, i64>(1)? as usize)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The people whom most of the entries are about, and how many of them.
    pub fn people_of_most(&self, ids: &[EntryId], limit: usize) -> Result<Vec<(PersonId, usize)>> {
        let mut statement = self.conn.prepare_cached(sql!("entry_person/most_frequent"))?;
        let rows = statement.query_map(params![array(ids), limit as i64], |row| {
            Ok((PersonId(row.get(0)?), row.get::<_, i64>(1)? as usize))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn array(ids: &[EntryId]) -> String {
    serde_json::Value::from(ids.iter().map(|id| id.0).collect::<Vec<_>>()).to_string()
}
