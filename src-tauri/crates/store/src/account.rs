//! Accounts: type, reads and writes together.

use crate::{Reader, Result, StoreError, Writer, row, sql};
use kept_model::{Account, AccountId, ContactPoint, PersonId, PointKind, Standing, fold, name_key};
use rusqlite::{OptionalExtension, Row, params};

/// An account about to be made.
#[derive(Debug, Clone, Default)]
pub struct NewAccount {
    /// As typed or imported.
    pub name: String,
    /// For the sake of what.
    pub purpose: Option<String>,
    /// Free text.
    pub note: Option<String>,
}

/// An account, by the columns of `account/get`.
pub(crate) fn account(row: &Row<'_>) -> rusqlite::Result<Account> {
    Ok(Account {
        id: AccountId(row.get(0)?),
        uid: row::uid(row, 1)?,
        name: row.get(2)?,
        purpose: row.get(3)?,
        ideal_days: row.get(4)?,
        max_days: row.get(5)?,
        renewal: row.get(6)?,
        muted_until: row.get(7)?,
        pinned: row.get(8)?,
        language: row.get(9)?,
        note: row.get(10)?,
    })
}

impl Reader<'_> {
    /// How many accounts there are.
    pub fn account_count(&self) -> Result<usize> {
        let count: i64 = self.conn.prepare_cached(sql!("account/count"))?.query_row([], |row| row.get(0))?;
        Ok(count as usize)
    }

    /// An account.
    pub fn account(&self, id: AccountId) -> Result<Account> {
        let found = self.conn.prepare_cached(sql!("account/get"))?.query_row([id.0], account).optional()?;
        found.ok_or(StoreError::Missing { noun: "account", id: id.0 })
    }

    /// Every account by name.
    pub fn accounts(&self) -> Result<Vec<Account>> {
        let mut statement = self.conn.prepare_cached(sql!("account/list"))?;
        Ok(statement.query_map([], account)?.collect::<rusqlite::Result<_>>()?)
    }

    /// The accounts that are pinned, with their names, by name.
    pub fn pinned_accounts(&self) -> Result<Vec<(AccountId, String)>> {
        let mut statement = self.conn.prepare_cached(sql!("account/pinned"))?;
        let pinned = statement.query_map([], |row| Ok((AccountId(row.get(0)?), row.get(1)?)))?;
        Ok(pinned.collect::<rusqlite::Result<_>>()?)
    }

    /// The account of that very name, whatever its case and accents.
    pub fn account_named(&self, name: &str) -> Result<Option<Account>> {
        let mut statement = self.conn.prepare_cached(sql!("account/find"))?;
        Ok(statement.query_row([name_key(name)], account).optional()?)
    }

    /// Every account's id, name and name key.
    pub fn account_names(&self) -> Result<Vec<(AccountId, String, String)>> {
        let mut statement = self.conn.prepare_cached(sql!("account/names"))?;
        let rows = statement.query_map([], |row| Ok((AccountId(row.get(0)?), row.get(1)?, row.get(2)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How we have stood with an account, newest first.
    pub fn standings(&self, id: AccountId) -> Result<Vec<Standing>> {
        let mut statement = self.conn.prepare_cached(sql!("standing/of_account"))?;
        Ok(statement.query_map([id.0], standing)?.collect::<rusqlite::Result<_>>()?)
    }

    /// As [`Reader::standings`], each with its row.
    pub fn standing_rows(&self, id: AccountId) -> Result<Vec<(i64, Standing)>> {
        let mut statement = self.conn.prepare_cached(sql!("standing/rows"))?;
        let rows = statement.query_map([id.0], |row| Ok((row.get(4)?, standing(row)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// An account's own points of contact.
    pub fn account_points(&self, id: AccountId) -> Result<Vec<ContactPoint>> {
        points(self.conn, sql!("contact_point/of_account"), id.0)
    }

    /// As [`Reader::account_points`], each with its row.
    pub fn account_point_rows(&self, id: AccountId) -> Result<Vec<(i64, ContactPoint)>> {
        point_rows(self.conn, sql!("contact_point/rows_of_account"), id.0)
    }

    /// What another program called a row, found again.
    pub fn external(&self, noun: &str, source: &str, external: &str) -> Result<Option<i64>> {
        let mut statement = self.conn.prepare_cached(sql!("external_id/find"))?;
        Ok(statement.query_row([noun, source, external], |row| row.get(0)).optional()?)
    }

    /// Whether another program has a name of its own for a row.
    pub fn has_external(&self, noun: &str, row_id: i64, source: &str) -> Result<bool> {
        Ok(self
            .conn
            .prepare_cached(sql!("external_id/has"))?
            .query_row(params![noun, row_id, source], |row| row.get(0))?)
    }
}

pub(crate) fn points(conn: &rusqlite::Connection, sql: &str, id: i64) -> Result<Vec<ContactPoint>> {
    let mut statement = conn.prepare_cached(sql)?;
    Ok(statement.query_map([id], point)?.collect::<rusqlite::Result<_>>()?)
}

/// As [`points`], each with its row.
pub(crate) fn point_rows(
    conn: &rusqlite::Connection,
    sql: &str,
    id: i64,
) -> Result<Vec<(i64, ContactPoint)>> {
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([id], |row| Ok((row.get(3)?, point(row)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn point(row: &Row<'_>) -> rusqlite::Result<ContactPoint> {
    Ok(ContactPoint { kind: row::word(row, 0)?, label: row.get(1)?, value: row.get(2)? })
}

fn standing(row: &Row<'_>) -> rusqlite::Result<Standing> {
    Ok(Standing {
        uid: row::uid(row, 0)?,
        level: row::word(row, 1)?,
        day: row.get(2)?,
        evidence: row.get(3)?,
    })
}

/// How a point of contact is compared: e-mail addresses by their folded text, telephone numbers by their digits.
pub(crate) fn point_key(kind: PointKind, value: &str) -> String {
    match kind {
        PointKind::Phone => value.chars().filter(char::is_ascii_digit).collect(),
        _ => fold(value.trim()),
    }
}

impl Writer<'_> {
    /// Makes an account.
    pub fn add_account(&mut self, new: &NewAccount) -> Result<AccountId> {
        let id = self.insert(
            "account",
            sql!("account/add"),
            params![
                self.uid(),
                new.name,
                name_key(&new.name),
                new.purpose,
                None::<u32>,
                None::<u32>,
                None::<String>,
                None::<String>,
                false,
                None::<String>,
                new.note
            ],
        )?;
        Ok(AccountId(id.unwrap_or_default()))
    }

    /// Writes every field of an account that differs from what is kept.
    pub fn set_account(&mut self, new: &Account) -> Result<()> {
        if self.reader().account(new.id)? == *new {
            return Ok(());
        }
        self.update(
            "account",
            new.id.0,
            sql!("account/set"),
            params![
                new.id.0,
                new.name,
                name_key(&new.name),
                new.purpose,
                new.ideal_days,
                new.max_days,
                new.renewal,
                new.muted_until,
                new.pinned,
                new.language,
                new.note
            ],
        )?;
        Ok(())
    }

    /// Notes how we stand with an account.
    pub fn add_standing(&mut self, id: AccountId, standing: &Standing) -> Result<()> {
        self.insert(
            "standing",
            sql!("standing/add"),
            params![standing.uid.0, id.0, standing.level.as_str(), standing.day, standing.evidence],
        )?;
        Ok(())
    }

    /// Writes a standing that is kept already.
    pub fn set_standing(&mut self, row: i64, new: &Standing) -> Result<()> {
        let values = params![row, new.level.as_str(), new.day, new.evidence];
        self.update("standing", row, sql!("standing/set"), values)
    }

    /// Removes a standing.
    pub fn remove_standing(&mut self, row: i64) -> Result<()> {
        self.delete("standing", "id", row)
    }

    /// Writes a way to reach somebody that is kept already; its kind stays.
    pub fn set_point(&mut self, row: i64, new: &ContactPoint) -> Result<()> {
        let values = params![row, new.label, new.value, point_key(new.kind, &new.value)];
        self.update("contact_point", row, sql!("contact_point/set"), values)
    }

    /// Removes a way to reach somebody.
    pub fn remove_point(&mut self, row: i64) -> Result<()> {
        self.delete("contact_point", "id", row)
    }

    /// Adds a way to reach an account.
    pub fn add_account_point(&mut self, id: AccountId, point: &ContactPoint) -> Result<()> {
        self.add_point(None, Some(id), point)
    }

    pub(crate) fn add_point(
        &mut self,
        person: Option<PersonId>,
        account: Option<AccountId>,
        point: &ContactPoint,
    ) -> Result<()> {
        self.insert(
            "contact_point",
            sql!("contact_point/add"),
            params![
                self.uid(),
                person.map(|id| id.0),
                account.map(|id| id.0),
                point.kind.as_str(),
                point.label,
                point.value,
                point_key(point.kind, &point.value)
            ],
        )?;
        Ok(())
    }

    /// Remembers what another program calls a row.
    pub fn add_external(&mut self, noun: &str, row_id: i64, source: &str, external: &str) -> Result<()> {
        self.insert("external_id", sql!("external_id/add"), params![noun, row_id, source, external])?;
        Ok(())
    }
}
