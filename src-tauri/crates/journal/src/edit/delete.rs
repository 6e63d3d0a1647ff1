//! Deleting: no question asked, since undo brings all of it back.

use super::Subject;
use crate::capture::shorten;
use crate::{Done, Journal, Result};
use kept_model::{AccountId, EntryId};

impl Journal {
    /// Deletes an entry and its parts; an account with everything that concerns only it, while entries that concern
    /// others, too, stay with those; a person, whose entries stay; or a planned meeting. How many entries went. The label
    /// says what went, and undo brings all of it back.
    ///
    /// # Errors
    /// When there is no such entry, account, person or meeting.
    pub fn delete(&mut self, subject: impl Into<Subject>) -> Result<Done<usize>> {
        match subject.into() {
            Subject::Entry(id) => self.delete_entry(id),
            Subject::Account(id) => self.delete_account(id),
            Subject::Person(id) => {
                let label = format!("Delete the person {}", self.store.reader().person(id)?.name);
                self.transact(&label, |writer| {
                    writer.remove_person(id)?;
                    Ok(0)
                })
            }
            Subject::Meeting(id) => {
                let label = format!("Delete the meeting \"{}\"", self.store.reader().meeting(id)?.title);
                self.transact(&label, |writer| {
                    writer.cancel_meeting(id)?;
                    Ok(0)
                })
            }
        }
    }

    fn delete_entry(&mut self, id: EntryId) -> Result<Done<usize>> {
        let entry = self.store.reader().entry(id)?;
        let parts = self.store.reader().children(id)?.len();
        let text = shorten(&entry.body, 40);
        let label = match parts {
            0 => format!("Delete {} #{id} \"{text}\"", entry.kind),
            1 => format!("Delete {} #{id} \"{text}\" and its part", entry.kind),
            parts => format!("Delete {} #{id} \"{text}\" and its {parts} parts", entry.kind),
        };
        self.transact(&label, |writer| Ok(writer.remove_entry(id)?))
    }

    fn delete_account(&mut self, id: AccountId) -> Result<Done<usize>> {
        let reader = self.store.reader();
        let name = reader.account(id)?.name;
        let (entries, meetings) = (reader.entries_of_only(id)?.len(), reader.meetings_with(id)?.len());
        let count = |count: usize, one: &str, many: &str| match count {
            0 => None,
            1 => Some(format!("1 {one}")),
            count => Some(format!("{count} {many}")),
        };
        let with =
            [count(entries, "entry", "entries"), count(meetings, "planned meeting", "planned meetings")];
        let with: Vec<String> = with.into_iter().flatten().collect();
        let label = match with.as_slice() {
            [] => format!("Delete the account {name}"),
            with => format!("Delete the account {name} with {}", with.join(" and ")),
        };
        self.transact(&label, |writer| Ok(writer.remove_account(id)?))
    }
}
