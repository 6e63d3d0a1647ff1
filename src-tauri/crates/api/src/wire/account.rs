//! Accounts and people.

use super::{BlankWire, ComingDateWire, EntryWire, FieldWire, IntentionWire, SmileWire, detail};
use kept_journal::{AccountLine, AccountView, EntryLine, PersonLine};
use kept_model::days_between;
use serde::Serialize;
use ts_rs::TS;

/// An account in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AccountWire {
    /// The same on every machine.
    pub uid: String,
    /// Local row.
    pub id: i64,
    /// "account".
    pub kind: String,
    /// The day of the last touch; null when there was none.
    pub day: Option<String>,
    /// Its name.
    pub name: String,
    /// For the sake of what.
    pub purpose: Option<String>,
    /// Shown in the rail.
    pub pinned: bool,
    /// Days since the last touch.
    pub quiet_days: Option<i64>,
    /// Its own usual gap in days.
    pub usual_gap: Option<u32>,
    /// Days between touches that feel right.
    pub ideal_days: Option<u32>,
    /// Days between touches that must not be passed.
    pub max_days: Option<u32>,
    /// When the contract renews.
    pub renewal: Option<String>,
    /// No prompts until this day.
    pub muted_until: Option<String>,
    /// How many people we know there.
    pub people: usize,
    /// Entries of every kind.
    pub entries: u32,
    /// Open promises of ours.
    pub mine: usize,
    /// Open promises of theirs.
    pub theirs: usize,
    /// Acts that gave, for ever.
    pub gave: u32,
    /// Acts that asked, for ever.
    pub asked: u32,
    /// Free text.
    pub note: Option<String>,
}

impl AccountWire {
    pub(crate) fn new(line: &AccountLine, today: chrono::NaiveDate) -> Self {
        let (account, fact) = (&line.account, &line.fact);
        let last = fact.last_touch.map(|(day, _)| day);
        Self {
            uid: account.uid.to_string(),
            id: account.id.0,
            kind: "account".to_owned(),
            day: last.map(|day| day.to_string()),
            name: account.name.clone(),
            purpose: account.purpose.clone(),
            pinned: account.pinned,
            quiet_days: last.map(|day| days_between(day, today)),
            usual_gap: fact.usual_gap,
            ideal_days: account.ideal_days,
            max_days: account.max_days,
            renewal: account.renewal.map(|day| day.to_string()),
            muted_until: account.muted_until.map(|day| day.to_string()),
            people: line.people,
            entries: fact.entries,
            mine: line.open.0,
            theirs: line.open.1,
            gave: fact.gave,
            asked: fact.asked,
            note: account.note.clone(),
        }
    }
}

/// A person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonWire {
    /// The same on every machine.
    pub uid: String,
    /// Local row.
    pub id: i64,
    /// "person".
    pub kind: String,
    /// The day of the newest entry about them.
    pub day: Option<String>,
    /// The whole name.
    pub name: String,
    /// "theirs" or "ours".
    pub side: String,
    /// Their title.
    pub role: Option<String>,
    /// Where they work.
    pub at: Option<String>,
    /// What matters to them.
    pub note: Option<String>,
    /// How to reach them: "email" and the like, and the value.
    pub points: Vec<FieldWire>,
    /// Birthdays and the like, as "label" and "12 Jan 1980" or "12 Jan".
    pub dates: Vec<FieldWire>,
}

impl From<&PersonLine> for PersonWire {
    fn from(line: &PersonLine) -> Self {
        Self {
            uid: line.person.uid.to_string(),
            id: line.person.id.0,
            kind: "person".to_owned(),
            day: line.last_entry.map(|day| day.to_string()),
            name: line.person.name.clone(),
            side: line.person.side.to_string(),
            role: line.role.clone(),
            at: line.at.clone(),
            note: line.person.note.clone(),
            points: detail::points(&line.points),
            dates: line.dates.iter().map(detail::yearless).collect(),
        }
    }
}

/// An account's page.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AccountPageWire {
    /// The account.
    pub account: AccountWire,
    /// Since the first order or the first entry.
    pub since: Option<String>,
    /// What we mean to do for them this year, and what became of the last.
    pub intention: IntentionWire,
    /// When somebody there last smiled.
    pub smile: Option<SmileWire>,
    /// What nobody has written down yet.
    pub blanks: Vec<BlankWire>,
    /// The anniversary, and the dates of their people, the next one first.
    pub dates: Vec<ComingDateWire>,
    /// Where we stand with them, newest first: level and day.
    pub standings: Vec<FieldWire>,
    /// How to reach the account itself.
    pub points: Vec<FieldWire>,
    /// Who is there.
    pub people: Vec<PersonWire>,
    /// What is open.
    pub open: Vec<EntryWire>,
    /// Everything bought, newest first.
    pub orders: Vec<EntryWire>,
    /// The newest entries.
    pub newest: Vec<EntryWire>,
}

impl AccountPageWire {
    pub(crate) fn new(view: &AccountView, today: chrono::NaiveDate) -> Self {
        let page = &view.page;
        let entries = |lines: &[EntryLine]| lines.iter().map(EntryWire::from).collect();
        let standing = |standing: &kept_model::Standing| FieldWire {
            name: standing.level.to_string(),
            value: standing.day.to_string(),
        };
        Self {
            account: AccountWire::new(&page.line, today),
            since: page.since.map(|day| day.to_string()),
            intention: (&view.intention).into(),
            smile: view.smile.as_ref().map(Into::into),
            blanks: view.blanks.iter().map(Into::into).collect(),
            dates: view.dates.iter().map(Into::into).collect(),
            standings: page.standings.iter().map(standing).collect(),
            points: detail::points(&page.points),
            people: page.people.iter().map(PersonWire::from).collect(),
            open: entries(&page.open),
            orders: entries(&page.orders),
            newest: entries(&page.newest),
        }
    }
}
