//! Editing a planned meeting.

use super::Subject;
use super::form::{Control, Form, FormField};
use super::value::{needs, number, text, unknown};
use crate::{Done, Error, Journal, Result};
use kept_capture::date::Roll;
use kept_model::{Meeting, MeetingId};

/// Fields of a planned meeting.
const MEETING: &[&str] = &["title", "day", "time", "length", "place", "account", "people"];

impl Journal {
    pub(super) fn edit_meeting(&mut self, id: MeetingId, fields: &[(String, String)]) -> Result<Done<()>> {
        let old = self.store.reader().meeting(id)?;
        let mut meeting = old.clone();
        for (field, value) in fields {
            self.set_meeting_field(&mut meeting, field, value)?;
        }
        let kept = Meeting { account: old.account, people: old.people.clone(), ..meeting.clone() };
        if let Some(calendar) = self.calendar_saying(id)?.filter(|_| kept != old) {
            return Err(Error::Invalid(format!(
                "the calendar \"{calendar}\" says when, where and what that meeting is; change it there. Its account and its \
                 people can be set here."
            )));
        }
        let label = format!("Edit the meeting \"{}\"", meeting.title);
        self.transact(&label, |writer| Ok(writer.set_meeting(&meeting)?))
    }

    /// The calendar of the settings that says a meeting again at every reading.
    fn calendar_saying(&self, id: MeetingId) -> Result<Option<String>> {
        let Some(name) = self.store.reader().calendar_of(id)? else { return Ok(None) };
        let is_read = self.settings()?.calendars.iter().any(|place| place.name == name);
        Ok(is_read.then_some(name))
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
        // What a calendar says is changed in the calendar.
        let calendar = self.calendar_saying(id)?;
        let hint = calendar.as_ref().map(|name| format!("The calendar \"{name}\" says the rest"));
        let who = [
            FormField { hint, ..FormField::new(Control::Names, "account", "Account", account) },
            FormField::new(Control::Names, "people", "People", self.people_said(&meeting.people)?)
                .hint("Commas between several"),
        ];
        let own = [
            FormField::line("title", "Title", Some(&meeting.title)),
            FormField::date("day", "Day", Some(meeting.day)),
            FormField::time("time", "Time", meeting.minute).hint("Such as 15:00; empty for all day"),
            FormField::number("length", "Length", meeting.length).hint("Minutes"),
            FormField::line("place", "Place", meeting.place.as_ref()),
        ];
        let fields = own.into_iter().filter(|_| calendar.is_none()).chain(who).collect();
        let target = Subject::Meeting(id).to_string();
        Ok(Form { target, noun: "meeting", kind: "meeting".to_owned(), title: meeting.title, fields })
    }
}
