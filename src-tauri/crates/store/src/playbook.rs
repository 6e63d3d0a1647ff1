//! Playbooks: type, reads and writes together.

use crate::{Reader, Result, Writer, row, sql};
use chrono::NaiveDate;
use kept_model::{AccountId, Playbook, PlaybookId, PlaybookStep, name_key};
use rusqlite::params;
use std::collections::BTreeMap;

impl Reader<'_> {
    /// Every playbook of the journal.
    pub fn playbooks(&self) -> Result<Vec<Playbook>> {
        Ok(self.playbook_rows()?.into_iter().map(|(_, playbook)| playbook).collect())
    }

    /// As [`Reader::playbooks`], each with its row.
    pub fn playbook_rows(&self) -> Result<Vec<(PlaybookId, Playbook)>> {
        let mut statement = self.conn.prepare_cached(sql!("playbook/list"))?;
        let heads = statement
            .query_map([], |row| {
                let playbook = Playbook {
                    name: row.get(1)?,
                    anchor: row::word(row, 2)?,
                    is_on: row.get(3)?,
                    steps: Vec::new(),
                };
                Ok((row.get::<_, i64>(0)?, playbook))
            })?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        let mut playbooks = Vec::new();
        for (id, mut playbook) in heads {
            let id = PlaybookId(id);
            playbook.steps = self.step_rows(id)?.into_iter().map(|(_, step)| step).collect();
            playbooks.push((id, playbook));
        }
        Ok(playbooks)
    }

    /// The steps of a playbook in the order of their days, each with its row.
    fn step_rows(&self, id: PlaybookId) -> Result<Vec<(i64, PlaybookStep)>> {
        let mut statement = self.conn.prepare_cached(sql!("playbook/steps"))?;
        let rows = statement.query_map([id.0], |row| {
            let step = PlaybookStep {
                name: row.get(0)?,
                offset_days: row.get(1)?,
                every_years: row.get(2)?,
                question: row.get(3)?,
                shift: row::word(row, 4)?,
            };
            Ok((row.get(5)?, step))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Entries that were tagged as the answer to a playbook step, or with `#renewal` in the 120 days before the account's
    /// renewal: account, the step's name as the playbook has it (or "renewal"), day.
    pub fn playbook_answers(&self) -> Result<Vec<(AccountId, String, NaiveDate)>> {
        // A tag is looked up by its key: "two-weeks" and "Two-Weeks" are one.
        let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for step in self.playbooks()?.into_iter().flat_map(|playbook| playbook.steps) {
            let said = names.entry(name_key(&step.name)).or_default();
            if !said.contains(&step.name) {
                said.push(step.name);
            }
        }
        let keys = serde_json::Value::from(names.keys().cloned().collect::<Vec<_>>()).to_string();
        let mut statement = self.conn.prepare_cached(sql!("playbook/answers"))?;
        let rows = statement
            .query_map([keys], |row| Ok((AccountId(row.get(0)?), row.get::<_, String>(1)?, row.get(2)?)))?;
        let mut answers = Vec::new();
        for answer in rows {
            let (account, key, day): (AccountId, String, NaiveDate) = answer?;
            match names.get(&key) {
                Some(said) => answers.extend(said.iter().map(|name| (account, name.clone(), day))),
                None => answers.push((account, key, day)),
            }
        }
        Ok(answers)
    }
}

impl Writer<'_> {
    /// Adds a playbook.
    pub fn add_playbook(&mut self, new: &Playbook) -> Result<PlaybookId> {
        let values = params![self.uid(), new.name, new.anchor.as_str(), new.is_on];
        let id = PlaybookId(self.insert("playbook", sql!("playbook/add"), values)?.unwrap_or_default());
        self.add_steps(id, &new.steps)?;
        Ok(id)
    }

    /// Writes a playbook that is kept already, with all its steps; only what is new touches a row. A step is known by its
    /// name.
    pub fn set_playbook(&mut self, id: PlaybookId, new: &Playbook) -> Result<()> {
        let rows = self.reader().playbook_rows()?;
        let known = rows.into_iter().find(|(row, _)| *row == id).map(|(_, playbook)| playbook);
        let is_same = |known: &Playbook| {
            known.name == new.name && known.anchor == new.anchor && known.is_on == new.is_on
        };
        if !known.as_ref().is_some_and(is_same) {
            let values = params![id.0, new.name, new.anchor.as_str(), new.is_on];
            self.update("playbook", id.0, sql!("playbook/set"), values)?;
        }
        let mut fresh = new.steps.clone();
        for (row, known) in self.reader().step_rows(id)? {
            match fresh.iter().position(|step| step.name == known.name) {
                None => self.delete("playbook_step", "id", row)?,
                Some(at) => {
                    let step = fresh.swap_remove(at);
                    if step != known {
                        let shift = step.shift.as_str();
                        let values =
                            params![row, step.name, step.offset_days, step.every_years, step.question, shift];
                        self.update("playbook_step", row, sql!("playbook/set_step"), values)?;
                    }
                }
            }
        }
        fresh.sort_by_key(|step| step.offset_days);
        self.add_steps(id, &fresh)
    }

    /// Removes a playbook with its steps.
    pub fn remove_playbook(&mut self, id: PlaybookId) -> Result<()> {
        self.delete("playbook_step", "playbook_id", id.0)?;
        self.delete("playbook", "id", id.0)
    }

    fn add_steps(&mut self, id: PlaybookId, steps: &[PlaybookStep]) -> Result<()> {
        for step in steps {
            let (shift, uid) = (step.shift.as_str(), self.uid());
            let values =
                params![uid, id.0, step.name, step.offset_days, step.every_years, step.question, shift];
            self.insert("playbook_step", sql!("playbook/add_step"), values)?;
        }
        Ok(())
    }
}
