//! Editing and deleting.

use crate::wire::{ChangedWire, FormWire};
use crate::{Command, Reply};
use kept_journal::Journal;
use serde::Deserialize;
use ts_rs::TS;

/// What `edit` takes about an entry, an account, a person or a meeting, with its present values.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ShowForm {
    /// An entry's number (`#12` or `12`), `account:5`, `person:7`, `meeting:3`, or a name.
    pub target: String,
}

impl Command for ShowForm {
    const NAME: &'static str = "form";
    type Reply = FormWire;
    fn run(self, journal: &mut Journal) -> Reply<FormWire> {
        Ok(journal.form(journal.subject(&self.target)?)?.into())
    }
}

/// Sets fields of an entry, an account, a person or a meeting. One operation.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Edit {
    /// An entry's number (`#12` or `12`), `account:5`, `person:7`, `meeting:3`, or a name.
    pub target: String,
    /// Field and value, as `form` names and gives them; an empty value clears the field.
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

/// Deletes an entry and its parts, an account and what concerns only it, a person, or a planned meeting. Undo brings
/// all of it back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Delete {
    /// An entry's number (`#12` or `12`), `account:5`, `person:7`, `meeting:3`, or a name.
    pub target: String,
}

impl Command for Delete {
    const NAME: &'static str = "delete";
    type Reply = ChangedWire;
    fn run(self, journal: &mut Journal) -> Reply<ChangedWire> {
        let subject = journal.subject(&self.target)?;
        let done = journal.delete(subject)?;
        Ok(ChangedWire::new(&done.changed, &done.label))
    }
}
