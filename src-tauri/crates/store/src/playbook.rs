//! Playbooks: type, reads and writes together.

use crate::{Reader, Result, Writer, row, sql};
use chrono::NaiveDate;
use kept_model::{AccountId, Playbook, PlaybookStep};
use rusqlite::params;

impl Reader<'_> {
    /// Every playbook of the journal.
    pub fn playbooks(&self) -> Result<Vec<Playbook>> {
        let mut statement = self.conn.prepare_cached(sql!("playbook/list"))?;
        let heads = statement
            .query_map([], |row| {
                let playbook = Playbook { name: row.get(1)?, anchor: row::word(row, 2)?, steps: Vec::new() };
                Ok((row.get::<_, i64>(0)?, playbook))
            })?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        let mut steps = self.conn.prepare_cached(sql!("playbook/steps"))?;
        let mut playbooks = Vec::new();
        for (id, mut playbook) in heads {
            let rows = steps.query_map([id], |row| {
                Ok(PlaybookStep {
                    name: row.get(0)?,
                    offset_days: row.get(1)?,
                    every_years: row.get(2)?,
                    question: row.get(3)?,
                })
            })?;
            playbook.steps = rows.collect::<rusqlite::Result<_>>()?;
            playbooks.push(playbook);
        }
        Ok(playbooks)
    }

    /// Entries that were tagged as the answer to a playbook step, or with `#renewal` in the 120 days before the account's
    /// renewal: account, tag, day.
    pub fn playbook_answers(&self) -> Result<Vec<(AccountId, String, NaiveDate)>> {
        let mut statement = self.conn.prepare_cached(sql!("playbook/answers"))?;
        let rows = statement.query_map([], |row| Ok((AccountId(row.get(0)?), row.get(1)?, row.get(2)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Adds a playbook.
    pub fn add_playbook(&mut self, new: &Playbook) -> Result<()> {
        let values = params![self.uid(), new.name, new.anchor.as_str()];
        let id = self.insert("playbook", sql!("playbook/add"), values)?.unwrap_or_default();
        for step in &new.steps {
            let values =
                params![self.uid(), id, step.name, step.offset_days, step.every_years, step.question];
            self.insert("playbook_step", sql!("playbook/add_step"), values)?;
        }
        Ok(())
    }
}
