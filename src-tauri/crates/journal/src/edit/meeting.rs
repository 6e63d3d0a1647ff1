//! Editing a planned meeting.

use super::Subject;
use super::form::{Control, Form, FormField};
use super::value::{needs, number, text, unknown};
use crate::{Done, Journal, Result};
use kept_capture::date::Roll;
use kept_model::{Meeting, MeetingId};

/// Fields of a planned meeting.
const MEETING: &[&str] = &["title", "day", "time", "length", "place", "account", "people"];

impl Journal {
    pub(super) fn edit_meeting(&mut self, id: MeetingId, fields: &[(String, String)]) -> Result<Done<()>> {
        let mut meeting = self.store.reader().meeting(id)?;
        for (field, value) in fields {
            self.set_meeting_field(&mut meeting, field, value)?;
        }
        let label = format!("Edit the meeting \"{}\"", meeting.title);
        self.transact(&label, |writer| Ok(writer.set_meeting(&meeting)?))
    }

    fn set_meeting_field(&self, meeting: &mut Meeting, field: &str, value: &str) -> Result<()> {
        match field {
            "title" => meeting.title = text(value).ok_or_else(|| needs(field))?,
            "day" => {
                meeting.day = self.next_day(value)?.ok_or_else(|| needs(field))?;
                // "fri 15:00" says the hour, too; a day alone leaves it as it was.
                let minute = self.date(value, Roll::Forward).and_then(|said| said.minute);
                meeting.minute = minute.or(meeting.minute);
            }
            "time" => meeting.minute = self.time(value)?,
            "length" => meeting.length = number(field, value)?,
            "place" => meeting.place = text(value),
            "account" => {
                meeting.account = text(value).map(|name| self.one_account(name.trim())).transpose()?;
            }
            "people" => meeting.people = self.person_list(value)?,
            _ => return Err(unknown("a meeting", field, MEETING.iter().copied())),
        }
        Ok(())
    }

    pub(super) fn meeting_form(&self, id: MeetingId) -> Result<Form> {
        let meeting = self.store.reader().meeting(id)?;
        let account = meeting.account.map(|id| self.account_said(id)).transpose()?.unwrap_or_default();
        let fields = vec![
            FormField::line("title", "Title", Some(&meeting.title)),
            FormField::date("day", "Day", Some(meeting.day)),
            FormField::time("time", "Time", meeting.minute).hint("Such as 15:00; empty for all day"),
            FormField::number("length", "Length", meeting.length).hint("Minutes"),
            FormField::line("place", "Place", meeting.place.as_ref()),
            FormField::new(Control::Names, "account", "Account", account),
            FormField::new(Control::Names, "people", "People", self.people_said(&meeting.people)?)
                .hint("Commas between several"),
        ];
        let target = Subject::Meeting(id).to_string();
        Ok(Form { target, noun: "meeting", kind: "meeting".to_owned(), title: meeting.title, fields })
    }
}
