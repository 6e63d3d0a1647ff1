//! Editing: one field at a time, by its name, on an entry, an account, a person or a planned meeting.

mod account;
mod contact;
mod delete;
mod entry;
mod facet;
mod facet_form;
mod form;
mod intention;
mod meeting;
mod person;
pub(crate) mod value;

pub use form::{Control, Form, FormField};

use crate::{Done, Error, Journal, Result};
use chrono::NaiveDate;
use kept_capture::Named;
use kept_capture::date::Roll;
use kept_model::{AccountId, EntryId, MeetingId, PersonId};

/// What an edit or a deletion is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// An entry.
    Entry(EntryId),
    /// An account.
    Account(AccountId),
    /// A person.
    Person(PersonId),
    /// A planned meeting.
    Meeting(MeetingId),
}

impl From<EntryId> for Subject {
    fn from(id: EntryId) -> Self {
        Self::Entry(id)
    }
}

impl std::fmt::Display for Subject {
    /// As [`Journal::subject`] understands it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Entry(id) => write!(f, "#{id}"),
            Self::Account(id) => write!(f, "account:{id}"),
            Self::Person(id) => write!(f, "person:{id}"),
            Self::Meeting(id) => write!(f, "meeting:{id}"),
        }
    }
}

impl Subject {
    /// What `#12`, `12`, `account:5`, `person:7` and `meeting:3` name; `None` for a name.
    fn by_number(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Ok(id) = text.strip_prefix('#').unwrap_or(text).parse() {
            return Some(Self::Entry(EntryId(id)));
        }
        let (noun, id) = text.split_once(':')?;
        let id = id.parse().ok()?;
        match noun {
            "account" => Some(Self::Account(AccountId(id))),
            "person" => Some(Self::Person(PersonId(id))),
            "meeting" => Some(Self::Meeting(MeetingId(id))),
            _ => None,
        }
    }
}

impl Journal {
    /// The entry (`#12` or `12`), account (`account:5` or its name), person (`person:7` or their name) or planned meeting
    /// (`meeting:3`) that a command names.
    ///
    /// # Errors
    /// Nobody, several, or no such row.
    pub fn subject(&self, text: &str) -> Result<Subject> {
        let reader = self.store.reader();
        let Some(subject) = Subject::by_number(text) else {
            return Ok(match self.named(text)? {
                Named::Account { id, .. } => Subject::Account(id),
                Named::Person { id, .. } => Subject::Person(id),
            });
        };
        match subject {
            Subject::Entry(id) => reader.entry(id).map(drop)?,
            Subject::Account(id) => reader.account(id).map(drop)?,
            Subject::Person(id) => reader.person(id).map(drop)?,
            Subject::Meeting(id) => reader.meeting(id).map(drop)?,
        }
        Ok(subject)
    }

    /// Sets fields by name, in their order; an empty value clears one. One operation, which touches nothing when every
    /// field has its value already.
    ///
    /// # Errors
    /// An unknown field lists those that there are; a value that does not fit says what would. Nothing is changed then.
    pub fn edit(&mut self, subject: Subject, fields: &[(String, String)]) -> Result<Done<Subject>> {
        let done = match subject {
            Subject::Entry(id) => self.edit_entry(id, fields)?,
            Subject::Account(id) => self.edit_account(id, fields)?,
            Subject::Person(id) => self.edit_person(id, fields)?,
            Subject::Meeting(id) => self.edit_meeting(id, fields)?,
        };
        Ok(Done { value: subject, label: done.label, changed: done.changed })
    }

    /// The account of that name, or `account:5`.
    pub(crate) fn one_account(&self, name: &str) -> Result<AccountId> {
        match Subject::by_number(name) {
            Some(Subject::Account(id)) => Ok(self.store.reader().account(id)?.id),
            _ => self.names().account(name),
        }
    }

    /// The person of that name, or `person:7`.
    pub(crate) fn one_person(&self, name: &str) -> Result<PersonId> {
        match Subject::by_number(name) {
            Some(Subject::Person(id)) => Ok(self.store.reader().person(id)?.id),
            _ => self.names().person(name),
        }
    }

    fn account_list(&self, value: &str) -> Result<Vec<AccountId>> {
        each(value, |name| self.one_account(name))
    }

    fn person_list(&self, value: &str) -> Result<Vec<PersonId>> {
        each(value, |name| self.one_person(name))
    }

    /// An account as a list of names takes it back: its name where only it is called so, else `account:5`.
    fn account_said(&self, id: AccountId) -> Result<String> {
        let name = self.store.reader().account(id)?.name;
        let is_only = matches!(self.names().account(&name), Ok(found) if found == id);
        Ok(said(name, is_only, Subject::Account(id)))
    }

    /// A person as a list of names takes them back: their name where only they are called so, else `person:7`.
    fn person_said(&self, id: PersonId) -> Result<String> {
        let name = self.store.reader().person(id)?.name;
        let is_only = matches!(self.names().person(&name), Ok(found) if found == id);
        Ok(said(name, is_only, Subject::Person(id)))
    }

    fn accounts_said(&self, ids: &[AccountId]) -> Result<String> {
        Ok(ids.iter().map(|id| self.account_said(*id)).collect::<Result<Vec<_>>>()?.join(", "))
    }

    fn people_said(&self, ids: &[PersonId]) -> Result<String> {
        Ok(ids.iter().map(|id| self.person_said(*id)).collect::<Result<Vec<_>>>()?.join(", "))
    }

    fn past_day(&self, value: &str) -> Result<Option<NaiveDate>> {
        self.field_day(value, Roll::Back)
    }

    fn next_day(&self, value: &str) -> Result<Option<NaiveDate>> {
        self.field_day(value, Roll::Forward)
    }

    fn field_day(&self, value: &str, roll: Roll) -> Result<Option<NaiveDate>> {
        if value.trim().is_empty() {
            return Ok(None);
        }
        self.day(value, roll).map(Some).ok_or_else(|| Error::NotADate { phrase: value.to_owned() })
    }

    /// A time of day: "15:00", or as the date grammar says it: "3pm", "noon".
    pub(crate) fn time(&self, value: &str) -> Result<Option<u16>> {
        if value.trim().is_empty() {
            return Ok(None);
        }
        // An hour alone is one of today; a phrase that names a day, too, is no time of day.
        let said = || {
            let said = self.date(value, Roll::Forward).filter(|said| said.day == Some(self.today()));
            said.and_then(|said| said.minute)
        };
        let minute = value::clock(value).or_else(said);
        let wrong = || Error::Invalid(format!("\"{value}\" is no time of day; write it as 15:00."));
        minute.map(Some).ok_or_else(wrong)
    }
}

/// The names of a list with commas, each looked up once.
fn each<T: PartialEq>(names: &str, find: impl Fn(&str) -> Result<T>) -> Result<Vec<T>> {
    let mut found = Vec::new();
    for name in value::list(names) {
        let id = find(&name)?;
        if !found.contains(&id) {
            found.push(id);
        }
    }
    Ok(found)
}

fn said(name: String, is_only: bool, subject: Subject) -> String {
    if !is_only || name.contains('"') || Subject::by_number(&name).is_some() {
        return subject.to_string();
    }
    if name.contains(',') { format!("\"{name}\"") } else { name }
}
