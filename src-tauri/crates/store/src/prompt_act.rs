//! What was done with prompts, and what those that are put off wait for.

use crate::{Reader, Result, StoreError, Writer, row, sql};
use chrono::NaiveDate;
use kept_model::{AccountId, Moment, Uid};
use rusqlite::{OptionalExtension, Row, params};

/// What was done with a prompt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActWord {
    /// Acted on.
    Done,
    /// Put off.
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

/// What a prompt that is put off waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waits {
    /// A word from that account.
    Reply(Uid),
    /// That planned meeting.
    Meeting(Uid),
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
    /// The civil day on which it was done.
    pub day: NaiveDate,
    /// When it was done, in Unix milliseconds: what is written down later may be what it waits for.
    pub at: Option<i64>,
    /// The day on which a snoozed prompt comes back, at the latest where it waits for something.
    pub until: Option<NaiveDate>,
    /// The local minute of the day on which it comes back; `None` for the day's beginning. Where it waits for something, the
    /// minute at which it was put off: when that has happened, it counts as back since then.
    pub until_minute: Option<u16>,
    /// What it waits for.
    pub waits: Option<Waits>,
}

impl PromptAct {
    /// An act that is no snooze.
    pub fn new(key: String, identity: String, act: ActWord, day: NaiveDate) -> Self {
        Self { key, identity, act, day, at: None, until: None, until_minute: None, waits: None }
    }
}

fn act(row: &Row<'_>) -> Result<PromptAct> {
    let damaged = |what: &str| StoreError::Damaged { what: format!("a prompt was \"{what}\"") };
    let act = match row.get_ref(2)?.as_str().unwrap_or_default() {
        "done" => ActWord::Done,
        "snoozed" => ActWord::Snoozed,
        "dismissed" => ActWord::Dismissed,
        other => return Err(damaged(other)),
    };
    let waits = match row.get_ref(7)?.as_str_or_null().unwrap_or_default() {
        None => None,
        Some("reply") => Some(Waits::Reply(row::uid(row, 8)?)),
        Some("meeting") => Some(Waits::Meeting(row::uid(row, 8)?)),
        Some(other) => return Err(damaged(other)),
    };
    Ok(PromptAct {
        key: row.get(0)?,
        identity: row.get(1)?,
        act,
        day: row.get(3)?,
        at: row.get(4)?,
        until: row.get(5)?,
        until_minute: row.get(6)?,
        waits,
    })
}

impl Reader<'_> {
    /// Everything that was done with prompts.
    pub fn prompt_acts(&self) -> Result<Vec<PromptAct>> {
        let mut statement = self.conn.prepare_cached(sql!("prompt_act/list"))?;
        let mut rows = statement.query([])?;
        let mut acts = Vec::new();
        while let Some(row) = rows.next()? {
            acts.push(act(row)?);
        }
        Ok(acts)
    }

    /// When the last touch was written down in which an account came to us, of those on `since` and later, in Unix milliseconds.
    pub fn last_word_from(&self, account: Uid, since: NaiveDate) -> Result<Option<i64>> {
        let mut statement = self.conn.prepare_cached(sql!("prompt_act/last_word"))?;
        Ok(statement.query_row(params![account.0, since], |row| row.get(0))?)
    }

    /// When the first touch was written down at `from` (Unix milliseconds) or later, in which an account came to us, of those
    /// on `since` and later.
    pub fn first_word_from(&self, account: Uid, since: NaiveDate, from: i64) -> Result<Option<i64>> {
        let mut statement = self.conn.prepare_cached(sql!("prompt_act/first_word"))?;
        Ok(statement.query_row(params![account.0, since, from], |row| row.get(0))?)
    }

    /// The first planned meeting with an account that begins after `after`: its uid, its day and its minute, `None` for all
    /// day. What was cancelled or logged is none.
    pub fn meeting_after(
        &self,
        account: AccountId,
        after: Moment,
    ) -> Result<Option<(Uid, NaiveDate, Option<u16>)>> {
        let mut statement = self.conn.prepare_cached(sql!("prompt_act/next_meeting"))?;
        let found = statement.query_row(params![account.0, after.day, after.minute], |row| {
            Ok((row::uid(row, 0)?, row.get(1)?, row.get(2)?))
        });
        Ok(found.optional()?)
    }

    /// When a meeting is planned; `None` once it was cancelled, logged or taken out.
    pub fn when_planned(&self, meeting: Uid) -> Result<Option<(NaiveDate, Option<u16>)>> {
        let mut statement = self.conn.prepare_cached(sql!("prompt_act/meeting"))?;
        Ok(statement.query_row([meeting.0], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
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
    pub fn put_prompt_act(&mut self, act: &PromptAct) -> Result<()> {
        let (waits, waits_for) = match act.waits {
            Some(Waits::Reply(account)) => (Some("reply"), Some(account.0)),
            Some(Waits::Meeting(meeting)) => (Some("meeting"), Some(meeting.0)),
            None => (None, None),
        };
        let values = params![
            self.uid(),
            act.key,
            act.identity,
            act.act.as_str(),
            act.day,
            act.at,
            act.until,
            act.until_minute,
            waits,
            waits_for,
        ];
        match self.reader().prompt_act_id(&act.key)? {
            Some(id) => self.update("prompt_act", id, sql!("prompt_act/put"), values),
            None => self.insert("prompt_act", sql!("prompt_act/put"), values).map(|_| ()),
        }
    }
}
