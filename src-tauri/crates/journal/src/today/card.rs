//! Planned meetings, with what one wants to know before them.

use crate::line::NameBook;
use crate::{Journal, Result};
use chrono::{Days, NaiveDate};
use kept_model::{Meeting, days_between, format_day_long, format_minute};
use kept_prompts::Prompts;

/// How far ahead the next meeting is looked for.
const DAYS_AHEAD: u64 = 14;

/// A planned meeting, and what to know before it.
#[derive(Debug, Clone, PartialEq)]
pub struct MeetingCard {
    /// The meeting.
    pub meeting: Meeting,
    /// The account's name.
    pub account: Option<String>,
    /// Who comes.
    pub people: Vec<String>,
    /// What to say first.
    pub say_first: Option<String>,
    /// Minutes until it begins, today and with an hour.
    pub minutes_until: Option<i64>,
    /// "in 25 min", "now", "tomorrow".
    pub when: String,
}

impl Journal {
    /// Today's meetings that are not logged, else those of the next day that has one.
    pub(super) fn cards(&self, book: &mut NameBook<'_>, prompts: &Prompts<'_>) -> Result<Vec<MeetingCard>> {
        let (today, now) = (self.today(), i64::from(self.minute()));
        let ahead = self.store.reader().meetings_between(today, today + Days::new(DAYS_AHEAD))?;
        let ahead: Vec<Meeting> = ahead.into_iter().filter(|meeting| meeting.logged.is_none()).collect();
        let first = ahead.first().map(|meeting| meeting.day);
        let mut cards = Vec::new();
        for meeting in ahead.into_iter().filter(|meeting| Some(meeting.day) == first) {
            let minutes_until =
                meeting.minute.filter(|_| meeting.day == today).map(|minute| i64::from(minute) - now);
            cards.push(MeetingCard {
                account: meeting.account.map(|id| book.account(id)).transpose()?,
                people: meeting.people.iter().map(|id| book.person(*id)).collect::<Result<_>>()?,
                say_first: self.say_first(&meeting, prompts)?,
                when: when(&meeting, minutes_until, today),
                minutes_until,
                meeting,
            });
        }
        Ok(cards)
    }
}

/// How soon a meeting is.
fn when(meeting: &Meeting, minutes: Option<i64>, today: NaiveDate) -> String {
    match (minutes, days_between(today, meeting.day)) {
        (Some(0), _) => "now".to_owned(),
        (Some(minutes @ 1..60), _) => format!("in {minutes} min"),
        (Some(minutes @ 60..), _) if minutes % 60 == 0 => format!("in {} h", minutes / 60),
        (Some(minutes @ 60..), _) => format!("in {} h {} min", minutes / 60, minutes % 60),
        (Some(minutes @ -59..=-1), _) => format!("{} min ago", -minutes),
        (Some(_), _) => "earlier today".to_owned(),
        (None, 0) => "today".to_owned(),
        (None, 1) => "tomorrow".to_owned(),
        (None, _) => format_day_long(meeting.day, today),
    }
}

/// "today 10:30", "Tue 24 Nov".
pub(crate) fn next_when(meeting: &Meeting, today: NaiveDate) -> String {
    let minute = meeting.minute.map(format_minute);
    let day = match days_between(today, meeting.day) {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        _ => format_day_long(meeting.day, today),
    };
    minute.map_or(day.clone(), |minute| format!("{day} {minute}"))
}
