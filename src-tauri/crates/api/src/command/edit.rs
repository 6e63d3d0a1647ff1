//! Editing and deleting.

use crate::wire::ChangedWire;
use crate::{Command, Reply};
use kept_journal::Journal;
use kept_model::EntryId;
use serde::Deserialize;
use ts_rs::TS;

/// Sets fields of an entry, an account or a person.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Edit {
    /// An entry's number, or a name.
    pub target: String,
    /// Field and value; an empty value clears the field.
    pub fields: Vec<(String, String)>,
}

impl Command for Edit {
    const NAME: &'static str = "edit";
    type Reply = ChangedWire;
    fn run(self, journal: &mut Journal) -> Reply<ChangedWire> {
        let subject = journal.subject(&self.target)?;
        let done = journal.edit(subject, &self.fields)?;
        Ok(ChangedWire::new(&done.changed, &done.label))
    }
}

/// Deletes an entry and its parts.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Delete {
    /// The entry.
    pub id: i64,
}

impl Command for Delete {
    const NAME: &'static str = "delete";
    type Reply = ChangedWire;
    fn run(self, journal: &mut Journal) -> Reply<ChangedWire> {
        let done = journal.delete(EntryId(self.id))?;
        Ok(ChangedWire::new(&done.changed, &done.label))
    }
}
