//! Civil dates. A calendar date never becomes an instant here.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

crate::words::words! {
    /// A dated fact of an account that other dates may count from ("30d after live").
    AnchorEvent, "anchor" {
        /// The day the newest order went live, or is planned to.
        Live = "live",
        /// The day of the newest order.
        Order = "order",
        /// The account's renewal date.
        Renewal = "renewal",
    }
}

/// A date that counts from a fact: "30d after live" is `(Live, 30)`, "120d before renewal" `(Renewal, -120)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// The fact.
    pub event: AnchorEvent,
    /// Calendar days after it; negative before it.
    pub days: i64,
}

/// When something is due: the words as typed and what they were understood as. All may be absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The civil date; `None` while an anchor has no date yet.
    pub day: Option<NaiveDate>,
    /// Local minute of the day (0..1440) when an hour was named.
    pub minute: Option<u16>,
    /// The words as typed, such as "by fri".
    pub phrase: Option<String>,
    /// The fact it counts from; the date moves when the fact does.
    pub anchor: Option<Anchor>,
}

impl Due {
    /// A due date without words.
    pub fn on(day: NaiveDate) -> Self {
        Self { day: Some(day), ..Self::default() }
    }
}

/// Calendar days from `from` to `to`; negative when `to` is earlier.
pub fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    (to - from).num_days()
}

const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// "25 Nov", with the year when it is not today's: no date is shown without its year when the year differs.
pub fn format_day(day: NaiveDate, today: NaiveDate) -> String {
    let month = MONTHS[day.month0() as usize];
    if day.year() == today.year() {
        format!("{} {month}", day.day())
    } else {
        format!("{} {month} {}", day.day(), day.year())
    }
}

/// "Wed 25 Nov", with the year when it is not today's.
pub fn format_day_long(day: NaiveDate, today: NaiveDate) -> String {
    let weekday = WEEKDAYS[day.weekday().num_days_from_monday() as usize];
    format!("{weekday} {}", format_day(day, today))
}

/// A date the way a person would say it near today: "today", "tomorrow", "2 days late", else [`format_day_long`].
pub fn on_or_relative(due: NaiveDate, today: NaiveDate) -> String {
    match days_between(today, due) {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "1 day late".to_owned(),
        late if late < 0 => format!("{} days late", -late),
        _ => format_day_long(due, today),
    }
}

/// "16:10" for a minute of the day.
pub fn format_minute(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}
