//! Planning meetings.

use crate::wire::{ChangedWire, List, MeetingWire};
use crate::{ApiError, Command, ErrorCode, Reply};
use chrono::NaiveDate;
use kept_journal::{Journal, MeetingPlan};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Plans a meeting.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Plan {
    /// Such as "Quarterly review".
    pub title: String,
    /// With which account: its row, its name or `account:5`.
    #[serde(default)]
    #[ts(optional)]
    pub account: Option<RowOrName>,
    /// With whom: names, or `person:7`.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub people: Vec<String>,
    /// A date phrase, such as "fri" or "next tue 9am"; a date without its year is the next one.
    pub day: String,
    /// A time of day, such as "15:00"; without one, and without an hour in `day`, it is for all day.
    #[serde(default)]
    #[ts(optional)]
    pub time: Option<String>,
    /// Minutes.
    #[serde(default)]
    #[ts(optional)]
    pub length: Option<u32>,
    /// Where.
    #[serde(default)]
    #[ts(optional)]
    pub place: Option<String>,
}

/// A row, or what somebody is called.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(untagged)]
pub enum RowOrName {
    /// The local row.
    Row(i64),
    /// The name.
    Name(String),
}

/// A meeting that was planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Planned {
    /// The meeting.
    pub meeting: MeetingWire,
    /// What undo would take back.
    pub changed: ChangedWire,
}

impl Command for Plan {
    const NAME: &'static str = "plan";
    type Reply = Planned;
    fn run(self, journal: &mut Journal) -> Reply<Planned> {
        let account = self.account.map(|account| match account {
            RowOrName::Row(id) => format!("account:{id}"),
            RowOrName::Name(name) => name,
        });
        let done = journal.plan(&MeetingPlan {
            title: self.title,
            account,
            people: self.people,
            day: self.day,
            time: self.time,
            length: self.length,
            place: self.place,
        })?;
        Ok(Planned { meeting: (&done.value).into(), changed: ChangedWire::new(&done.changed, &done.label) })
    }
}

/// Planned meetings by their days, those that were logged too.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Meetings {
    /// The first day, "YYYY-MM-DD"; today when absent.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<String>,
    /// The last day, "YYYY-MM-DD"; without an end when absent.
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<String>,
}

impl Command for Meetings {
    const NAME: &'static str = "meetings";
    type Reply = List<MeetingWire>;
    fn run(self, journal: &mut Journal) -> Reply<Self::Reply> {
        let from = self.from.as_deref().map(day).transpose()?.unwrap_or_else(|| journal.today());
        let to = self.to.as_deref().map(day).transpose()?;
        Ok(List::whole(journal.meetings(from, to)?.iter().map(MeetingWire::from).collect()))
    }
}

fn day(text: &str) -> Reply<NaiveDate> {
    text.parse().map_err(|_| {
        ApiError::new(ErrorCode::Invalid, format!("\"{text}\" is no day; write it as 2027-01-12."))
    })
}
