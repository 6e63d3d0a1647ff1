//! Planned meetings: planning one by hand, and those of a stretch of days.

use crate::edit::value;
use crate::line::NameBook;
use crate::{Done, Error, Journal, Result};
use chrono::NaiveDate;
use kept_capture::date::Roll;
use kept_model::{Meeting, MeetingId, PersonId};
use kept_store::NewMeeting;

/// A meeting with the names of whom it is with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingLine {
    /// The meeting.
    pub meeting: Meeting,
    /// Its account's name.
    pub account: Option<String>,
    /// Its people's names, in their order.
    pub people: Vec<String>,
}

/// A meeting to plan, in the words of whoever plans it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MeetingPlan {
    /// Such as "Quarterly review".
    pub title: String,
    /// An account's name, or `account:5`.
    pub account: Option<String>,
    /// People's names, or `person:7`.
    pub people: Vec<String>,
    /// A date phrase; it may name an hour, too.
    pub day: String,
    /// A time of day; it comes before an hour in `day`.
    pub time: Option<String>,
    /// Minutes.
    pub length: Option<u32>,
    /// Where.
    pub place: Option<String>,
}

/// A later day than any that is planned.
const FOR_EVER: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

impl Journal {
    /// Plans a meeting. It is no entry: it has not happened.
    ///
    /// # Errors
    /// An empty title, a day or time that is none, a name that nobody or several answer to.
    pub fn plan(&mut self, plan: &MeetingPlan) -> Result<Done<MeetingLine>> {
        let title = value::text(plan.title.trim()).ok_or_else(|| value::needs("title"))?;
        let said = self.date(&plan.day, Roll::Forward);
        let not_a_date = || Error::NotADate { phrase: plan.day.clone() };
        let (day, minute) = said.and_then(|said| Some((said.day?, said.minute))).ok_or_else(not_a_date)?;
        let minute = match &plan.time {
            Some(time) => self.time(time)?.or(minute),
            None => minute,
        };
        let account = plan.account.as_deref().and_then(value::text);
        let account = account.map(|name| self.one_account(&name)).transpose()?;
        let mut people: Vec<PersonId> = Vec::new();
        for name in &plan.people {
            let id = self.one_person(name)?;
            if !people.contains(&id) {
                people.push(id);
            }
        }
        let place = plan.place.as_deref().and_then(value::text);
        let new = NewMeeting {
            title: &title,
            day,
            minute,
            length: plan.length,
            place: place.as_deref(),
            account,
            people: &people,
        };
        let done =
            self.transact(&format!("Plan the meeting \"{title}\""), |writer| Ok(writer.add_meeting(&new)?))?;
        Ok(Done { value: self.meeting(done.value)?, label: done.label, changed: done.changed })
    }

    /// A planned meeting.
    ///
    /// # Errors
    /// When there is no such meeting.
    pub fn meeting(&self, id: MeetingId) -> Result<MeetingLine> {
        self.meeting_line(&self.store.reader().meeting(id)?)
    }

    /// Planned meetings from one day to another, both included, in their order; without `to` every later one.
    pub fn meetings(&self, from: NaiveDate, to: Option<NaiveDate>) -> Result<Vec<MeetingLine>> {
        let meetings = self.store.reader().meetings_between(from, to.unwrap_or(FOR_EVER))?;
        let mut book = NameBook::new(self.store.reader());
        meetings.into_iter().map(|meeting| line(&mut book, meeting)).collect()
    }

    /// A meeting with the names that its ids stand for.
    pub fn meeting_line(&self, meeting: &Meeting) -> Result<MeetingLine> {
        line(&mut NameBook::new(self.store.reader()), meeting.clone())
    }
}

fn line(book: &mut NameBook<'_>, meeting: Meeting) -> Result<MeetingLine> {
    let account = meeting.account.map(|id| book.account(id)).transpose()?;
    let people = meeting.people.iter().map(|id| book.person(*id)).collect::<Result<_>>()?;
    Ok(MeetingLine { meeting, account, people })
}
