//! The date grammar: phrases such as "next fri", "in 3 weeks", "mid jan", "30d after live", "mon 9am".
//!
//! [`parse_date`] wants the whole text to be a date. The capture line finds phrases inside prose, where far
//! fewer of them count: a phrase needs a word that announces it, or the very end of a segment.

mod calendar;
mod clock;
mod day;
mod impossible;
mod length;
mod period;
mod phrase;

pub(crate) use impossible::impossible;
pub(crate) use phrase::{Form, Found, LONGEST, Place, date_at, number, phrase_at};

use crate::token::{quotes, tokens};
use crate::words::Words;
use chrono::NaiveDate;
use kept_model::{Anchor, WorkCalendar};

/// Which way a date without its year turns, when today's year would put it on the other side of today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Roll {
    /// Today or later: promises, renewals. Lengths count onwards.
    Forward,
    /// Today or earlier: entries, filters. Lengths count backwards.
    Back,
    /// Whichever is nearer: the day an order went live, or will. Weekdays and lengths count onwards.
    Nearest,
}

/// What a date phrase is read against.
#[derive(Debug, Clone, Copy)]
pub struct DateContext<'a> {
    /// The civil day of typing.
    pub today: NaiveDate,
    /// What counts as a working day.
    pub calendar: &'a WorkCalendar,
    /// The language.
    pub words: &'a Words,
    /// Which way dates without a year turn.
    pub roll: Roll,
}

/// What a phrase was understood as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateMatch {
    /// The day. Of a stretch ("q1", "next week") the last day that matters when rolling forward, since a
    /// promise for it is not late before; its first day when rolling back. `None` only with an anchor.
    pub day: Option<NaiveDate>,
    /// First and last day of the stretch that was named; the same day twice for a single day. `before X`
    /// gives the day before X. `None` only with an anchor.
    pub span: Option<(NaiveDate, NaiveDate)>,
    /// Local minute of the day (0..1440) when an hour was named.
    pub minute: Option<u16>,
    /// The fact that the date counts from, when there is one.
    pub anchor: Option<Anchor>,
}

/// Reads `text` as a date; `None` unless the whole of it is one. Words that announce a date ("by", "until",
/// "before", "on", "in") may come first.
///
/// ```
/// use kept_capture::{Words, date::{DateContext, Roll, parse_date}};
/// let (calendar, words) = (kept_model::WorkCalendar::default(), Words::english());
/// let today = "2026-11-20".parse().unwrap();
/// let context = DateContext { today, calendar: &calendar, words: &words, roll: Roll::Forward };
/// let fri = parse_date("next fri 9am", &context).unwrap();
/// assert_eq!(fri.day, "2026-11-27".parse().ok());
/// assert_eq!(fri.minute, Some(9 * 60));
/// assert_eq!(parse_date("may join in march", &context), None);
/// ```
pub fn parse_date(text: &str, context: &DateContext<'_>) -> Option<DateMatch> {
    let tokens = tokens(text, &quotes(text));
    let words: Vec<&str> = tokens.iter().map(|token| token.word.as_str()).collect();
    let found = phrase_at(&words, context, Place::Whole).filter(|found| found.used == words.len())?;
    Some(DateMatch {
        day: found.anchor.is_none().then_some(found.day),
        span: found.anchor.is_none().then_some((found.first, found.last)),
        minute: found.minute,
        anchor: found.anchor,
    })
}
