//! The long horizon: everything with a date from today up to ten years ahead.

use super::NameWire;
use kept_journal::{HorizonLine, HorizonPage as Page, Subject};
use serde::Serialize;
use ts_rs::TS;

/// The long horizon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HorizonPage {
    /// "Next year brings four renewals; two accounts have nothing agreed beyond March 2027."
    pub sentence: String,
    /// The account that it is about; null for all.
    pub account: Option<NameWire>,
    /// The last day.
    pub to: String,
    /// How many years ahead.
    pub years: u32,
    /// How many dates there are of each kind, whatever kinds were asked for.
    pub counts: Vec<HorizonCount>,
    /// The months of a year, then the years; one without dates is left out.
    pub groups: Vec<HorizonGroupWire>,
    /// The dates, the earliest first; of each group the first ones.
    pub items: Vec<HorizonItem>,
    /// How many there are of the kinds that were asked for.
    pub total: usize,
    /// Whether there are more than these items.
    pub more: bool,
    /// The accounts that the sentence counts: with them nothing is agreed beyond its month. The first of them by name.
    pub idle: Vec<NameWire>,
    /// How many those are.
    pub idle_total: usize,
}

/// How many dates there are of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HorizonCount {
    /// "promise", "meeting", "renewal", "lane", "playbook", "pulse", "anniversary", "personal", "intention", "mute".
    pub kind: String,
    /// "Promises".
    pub label: String,
    /// How many.
    pub count: usize,
}

/// A month or a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HorizonGroupWire {
    /// "2026-11", "2028".
    pub name: String,
    /// "November", "January 2027", "Later in 2027", "2028".
    pub title: String,
    /// How many dates there are.
    pub total: usize,
    /// How many of them are among the items.
    pub shown: usize,
}

/// A date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HorizonItem {
    /// The uid of what it hangs on: an entry, an account, a person, a meeting.
    pub uid: String,
    /// The row of what it hangs on; null when that is gone.
    pub id: Option<i64>,
    /// What it is: one of the kinds of the counts.
    pub kind: String,
    /// The day.
    pub day: String,
    /// "today", "Wed 25 Nov", "3 Mar 2027".
    pub when: String,
    /// The group that it stands in.
    pub group: String,
    /// What it is about, in one line.
    pub what: String,
    /// What else there is to say.
    pub note: Option<String>,
    /// The account.
    pub account: Option<NameWire>,
    /// What is opened: "#12", "account:5", "person:7", "meeting:3".
    pub target: Option<String>,
}

impl From<&Page> for HorizonPage {
    fn from(page: &Page) -> Self {
        let named = |(id, name): &(kept_model::AccountId, String)| NameWire { id: id.0, name: name.clone() };
        let items: Vec<HorizonItem> = page
            .groups
            .iter()
            .flat_map(|group| group.lines.iter().map(|line| HorizonItem::new(line, &group.name)))
            .collect();
        Self {
            sentence: page.sentence.clone(),
            account: page.account.as_ref().map(named),
            to: page.to.to_string(),
            years: page.years,
            counts: page
                .counts
                .iter()
                .map(|(kind, count)| HorizonCount {
                    kind: kind.as_str().to_owned(),
                    label: kind.label().to_owned(),
                    count: *count,
                })
                .collect(),
            groups: page
                .groups
                .iter()
                .map(|group| HorizonGroupWire {
                    name: group.name.clone(),
                    title: group.title.clone(),
                    total: group.total,
                    shown: group.lines.len(),
                })
                .collect(),
            total: page.total,
            more: page.total > items.len(),
            items,
            idle: page.idle.iter().map(named).collect(),
            idle_total: page.idle_total,
        }
    }
}

impl HorizonItem {
    fn new(line: &HorizonLine, group: &str) -> Self {
        let row = |subject: &Subject| match subject {
            Subject::Entry(id) => id.0,
            Subject::Account(id) => id.0,
            Subject::Person(id) => id.0,
            Subject::Meeting(id) => id.0,
        };
        Self {
            uid: line.uid.to_string(),
            id: line.subject.as_ref().map(row),
            kind: line.kind.as_str().to_owned(),
            day: line.day.to_string(),
            when: line.when.clone(),
            group: group.to_owned(),
            what: line.what.clone(),
            note: line.note.clone(),
            account: line.account.as_ref().map(|(id, name)| NameWire { id: id.0, name: name.clone() }),
            target: line.subject.as_ref().map(ToString::to_string),
        }
    }
}
