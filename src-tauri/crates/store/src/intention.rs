//! Intentions: reads and writes together.

use crate::{Reader, Result, Writer, row, sql};
use kept_model::{AccountId, Intention};
use rusqlite::params;

impl Reader<'_> {
    /// What we mean, and meant, to do for an account, each with its row; the latest year first.
    pub fn intentions(&self, account: AccountId) -> Result<Vec<(i64, Intention)>> {
        let mut statement = self.conn.prepare_cached(sql!("intention/of_account"))?;
        let rows = statement.query_map([account.0], |row| {
            let intention = Intention {
                uid: row::uid(row, 0)?,
                year: row.get(1)?,
                text: row.get(2)?,
                became: row.get(3)?,
            };
            Ok((row.get(4)?, intention))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Keeps an intention. One that is there for the year fails.
    pub fn add_intention(&mut self, account: AccountId, new: &Intention) -> Result<()> {
        let values = params![new.uid.0, account.0, new.year, new.text, new.became];
        self.insert("intention", sql!("intention/add"), values)?;
        Ok(())
    }

    /// Writes an intention that is kept already.
    pub fn set_intention(&mut self, row: i64, new: &Intention) -> Result<()> {
        let values = params![row, new.year, new.text, new.became];
        self.update("intention", row, sql!("intention/set"), values)
    }

    /// Removes an intention.
    pub fn remove_intention(&mut self, row: i64) -> Result<()> {
        self.delete("intention", "id", row)
    }
}
