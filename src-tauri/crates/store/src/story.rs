//! Stories: reads and writes together.

use crate::{Reader, Result, StoreError, Writer, row, sql};
use kept_model::{AccountId, EntryId, Story, StoryId};
use rusqlite::{OptionalExtension, Row, params};

fn story(row: &Row<'_>) -> rusqlite::Result<Story> {
    Ok(Story {
        id: StoryId(row.get(0)?),
        uid: row::uid(row, 1)?,
        account: AccountId(row.get(2)?),
        title: row.get(3)?,
        before: row.get(4)?,
        moment: row.get(5)?,
        felt: row.get(6)?,
        after: row.get(7)?,
        day: row.get(8)?,
        told: row.get(9)?,
        told_to: row.get(10)?,
        parts: Vec::new(),
    })
}

impl Reader<'_> {
    /// A story with its parts.
    pub fn story(&self, id: StoryId) -> Result<Story> {
        let found = self.conn.prepare_cached(sql!("story/get"))?.query_row([id.0], story).optional()?;
        let mut found = found.ok_or(StoreError::Missing { noun: "story", id: id.0 })?;
        found.parts = self.story_parts(id)?;
        Ok(found)
    }

    /// Every story, or an account's, with their parts; the newest first.
    pub fn stories(&self, account: Option<AccountId>) -> Result<Vec<Story>> {
        let mut statement = self.conn.prepare_cached(sql!("story/list"))?;
        let rows = statement.query_map([account.map(|id| id.0)], story)?;
        let mut stories = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        for story in &mut stories {
            story.parts = self.story_parts(story.id)?;
        }
        Ok(stories)
    }

    /// What a story of an account may be made of, whatever its consent: delight moments, outcomes and pulses of theirs;
    /// the newest first.
    pub fn story_candidates(&self, account: AccountId, limit: usize) -> Result<Vec<EntryId>> {
        let mut statement = self.conn.prepare_cached(sql!("story/candidates"))?;
        let rows = statement.query_map(params![account.0, limit as i64], |row| row.get(0).map(EntryId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn story_parts(&self, id: StoryId) -> Result<Vec<EntryId>> {
        let mut statement = self.conn.prepare_cached(sql!("story_part/of_story"))?;
        let rows = statement.query_map([id.0], |row| row.get(0).map(EntryId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Keeps a new story with its parts. Its `id` and `uid` are given here, whatever they were.
    pub fn add_story(&mut self, new: &Story) -> Result<StoryId> {
        let uid = self.uid();
        let values = params![
            uid,
            new.account.0,
            new.title,
            new.before,
            new.moment,
            new.felt,
            new.after,
            new.day,
            new.told,
            new.told_to
        ];
        let id = StoryId(self.insert("story", sql!("story/add"), values)?.unwrap_or_default());
        self.add_parts(id, &new.parts)?;
        Ok(id)
    }

    /// Writes a story that is kept already.
    pub fn set_story(&mut self, new: &Story) -> Result<()> {
        let values = params![
            new.id.0,
            new.account.0,
            new.title,
            new.before,
            new.moment,
            new.felt,
            new.after,
            new.day,
            new.told,
            new.told_to
        ];
        self.update("story", new.id.0, sql!("story/set"), values)?;
        if self.reader().story_parts(new.id)? != new.parts {
            self.delete("story_part", "story_id", new.id.0)?;
            self.add_parts(new.id, &new.parts)?;
        }
        Ok(())
    }

    /// Removes a story; what it was made of stays.
    pub fn remove_story(&mut self, id: StoryId) -> Result<()> {
        self.delete("story_part", "story_id", id.0)?;
        self.delete("story", "id", id.0)
    }

    fn add_parts(&mut self, id: StoryId, parts: &[EntryId]) -> Result<()> {
        for (position, part) in parts.iter().enumerate() {
            self.insert("story_part", sql!("story_part/add"), params![id.0, part.0, position as i64])?;
        }
        Ok(())
    }
}
