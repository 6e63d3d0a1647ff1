//! What was done with prompts.

use crate::{Reader, Result, StoreError, Writer, sql};
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};

/// What was done with a prompt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActWord {
    /// Acted on.
    Done,
    /// Put off until a day.
    Snoozed,
    /// Not wanted.
    Dismissed,
}

impl ActWord {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Snoozed => "snoozed",
            Self::Dismissed => "dismissed",
        }
    }
}

/// What was done with one prompt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromptAct {
    /// The prompt's short key.
    pub key: String,
    /// What the key stands for.
    pub identity: String,
    /// What was done.
    pub act: ActWord,
    /// The day a snoozed prompt comes back.
    pub until: Option<NaiveDate>,
}

impl Reader<'_> {
    /// Everything that was done with prompts.
    pub fn prompt_acts(&self) -> Result<Vec<PromptAct>> {
        let mut statement = self.conn.prepare_cached(sql!("prompt_act/list"))?;
        let mut rows = statement.query([])?;
        let mut acts = Vec::new();
        while let Some(row) = rows.next()? {
            let act = match row.get_ref(1)?.as_str().unwrap_or_default() {
                "done" => ActWord::Done,
                "snoozed" => ActWord::Snoozed,
                "dismissed" => ActWord::Dismissed,
                other => return Err(StoreError::Damaged { what: format!("a prompt was \"{other}\"") }),
            };
            acts.push(PromptAct { key: row.get(0)?, identity: row.get(3)?, act, until: row.get(2)? });
        }
        Ok(acts)
    }

    fn prompt_act_id(&self, key: &str) -> Result<Option<i64>> {
        Ok(self
            .conn
            .prepare_cached(sql!("prompt_act/find"))?
            .query_row([key], |row| row.get(0))
            .optional()?)
    }
}

impl Writer<'_> {
    /// Remembers what was done with a prompt, in place of what was done with it before.
    pub fn put_prompt_act(&mut self, act: &PromptAct, day: NaiveDate) -> Result<()> {
        let values = params![self.uid(), act.key, act.identity, act.act.as_str(), act.until, day];
        match self.reader().prompt_act_id(&act.key)? {
            Some(id) => self.update("prompt_act", id, sql!("prompt_act/put"), values),
            None => self.insert("prompt_act", sql!("prompt_act/put"), values).map(|_| ()),
        }
    }
}
