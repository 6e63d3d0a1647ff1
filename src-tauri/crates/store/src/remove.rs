//! Removing an account or a person, whole: what belongs to them goes, what concerns others stays.

use crate::{Reader, Result, Writer, sql};
use kept_model::{AccountId, EntryId, PersonId};
use rusqlite::{ToSql, params};

impl Reader<'_> {
    /// The entries that concern an account and no other, with their parts; the newest first.
    pub fn entries_of_only(&self, id: AccountId) -> Result<Vec<EntryId>> {
        Ok(self.rows(sql!("entry/of_only"), &[&id.0])?.into_iter().map(EntryId).collect())
    }

    /// The ids that a statement gives.
    pub(crate) fn rows(&self, sql: &str, keys: &[&dyn ToSql]) -> Result<Vec<i64>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement.query_map(keys, |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Removes an account with everything that concerns only it. Entries that concern other accounts stay with those, and
    /// so do its people. How many entries went.
    pub fn remove_account(&mut self, id: AccountId) -> Result<usize> {
        let gone = self.reader().entries_of_only(id)?;
        for story in self.reader().stories(Some(id))? {
            self.remove_story(story.id)?;
        }
        for meeting in self.reader().meetings_with(id)? {
            self.remove_meeting(meeting)?;
        }
        for entry in &gone {
            // A part that concerns others outlives what it was said in.
            for part in self.reader().children(*entry)? {
                self.update("entry", part.0, sql!("entry/detach"), params![part.0])?;
            }
            self.remove_entry(*entry)?;
        }
        for entry in self.reader().rows(sql!("entry_account/entries"), &[&id.0])? {
            let mut entry = self.reader().entry(EntryId(entry))?;
            entry.accounts.retain(|account| *account != id);
            self.set_entry(&entry)?;
        }
        for belonging in ["person_account", "contact_point", "standing", "intention"] {
            self.delete(belonging, "account_id", id.0)?;
        }
        self.forget_external("account", id.0)?;
        self.delete("account", "id", id.0)?;
        Ok(gone.len())
    }

    /// Removes a person and what belongs to them. Entries about them stay.
    pub fn remove_person(&mut self, id: PersonId) -> Result<()> {
        for promise in self.reader().rows(sql!("promise/owned_by"), &[&id.0])? {
            self.update("promise", promise, sql!("promise/forget_owner"), params![promise])?;
        }
        for delight in self.reader().rows(sql!("delight/done_by"), &[&id.0])? {
            self.update("delight", delight, sql!("delight/forget_by"), params![delight])?;
        }
        for belonging in ["entry_person", "person_account", "contact_point", "person_date", "meeting_person"]
        {
            self.delete(belonging, "person_id", id.0)?;
        }
        self.forget_external("person", id.0)?;
        self.delete("person", "id", id.0)
    }

    /// What other programs call a row that goes: an import must not find it again.
    pub(crate) fn forget_external(&mut self, noun: &str, row: i64) -> Result<()> {
        for external in self.reader().rows(sql!("external_id/of_row"), &[&noun, &row])? {
            self.delete("external_id", "id", external)?;
        }
        Ok(())
    }
}
