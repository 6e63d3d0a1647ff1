//! Promises, mine and theirs.

use super::{NameWire, named};
use chrono::NaiveDate;
use kept_journal::{PromiseGroup as Group, PromiseLine, PromiseSide as Side, PromisesPage as Page};
use serde::Serialize;
use ts_rs::TS;

/// A promise as the window lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PromiseItem {
    /// The same on every machine.
    pub uid: String,
    /// Its entry; done and snooze take it as "#12".
    pub id: i64,
    /// "promise".
    pub kind: String,
    /// The day it was made.
    pub day: String,
    /// What was promised.
    pub body: String,
    /// When it is due.
    pub due: Option<String>,
    /// Local minute of that day.
    pub due_minute: Option<u16>,
    /// The words as typed.
    pub due_phrase: Option<String>,
    /// "me", "colleague" or "them".
    pub owner: String,
    /// "open", "kept", "broken" or "released".
    pub state: String,
    /// How often it was moved.
    pub moves: usize,
    /// The main account.
    pub account: Option<NameWire>,
    /// To whom it was made, or who made it.
    pub people: Vec<NameWire>,
    /// Which colleague owes it, or who of them.
    pub by: Option<String>,
    /// The key of its prompt, when it prompts now.
    pub key: Option<String>,
    /// When, near today: "today", "15:00", "2 days late", "Wed 25 Nov", "4 Dec", "a day early"; empty without a date.
    pub when: String,
    /// "kept 6 Nov"; null while it is open.
    pub settled: Option<String>,
    /// Open and past its day.
    pub is_late: bool,
    /// "moved once", "moved twice"; null when it was not moved.
    pub moved: Option<String>,
    /// Kind words to send, for an open promise of theirs.
    pub nudge: Option<String>,
}

/// Every open promise, and how promises were kept this season.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PromisesPage {
    /// "You kept 35 of 37 promises this autumn".
    pub headline: String,
    /// The account that the page is about; null for all.
    pub account: Option<NameWire>,
    /// Ours, colleagues' open ones among them.
    pub mine: PromiseSide,
    /// Theirs.
    pub theirs: PromiseSide,
}

/// One side's promises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PromiseSide {
    /// "35 kept, 1 moved in good time, 1 late".
    pub sentence: String,
    /// First due this season and before today, and kept as said.
    pub kept: usize,
    /// Moved at least once.
    pub moved: usize,
    /// Let go.
    pub released: usize,
    /// Not done, and too late now.
    pub broken: usize,
    /// Open and past their day.
    pub late: usize,
    /// Open ones, whenever they are due.
    pub open: usize,
    /// The lists, in their order; an empty one is left out.
    pub groups: Vec<PromiseGroup>,
}

/// Promises under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PromiseGroup {
    /// "late", "today", "soon", "later", "undated" or "kept".
    pub name: String,
    /// "Late, a word today keeps the trust", "Today", "This week and next", "Later", "Without a date", "Kept this week".
    pub title: String,
    /// Whether these are late.
    pub is_late: bool,
    /// By their dates.
    pub items: Vec<PromiseItem>,
    /// How many more there are.
    pub more: usize,
}

impl PromiseItem {
    pub(crate) fn new(line: &PromiseLine, today: NaiveDate) -> Self {
        Self {
            uid: line.uid.to_string(),
            id: line.entry.0,
            kind: "promise".to_owned(),
            day: line.day.to_string(),
            body: line.body.clone(),
            due: line.due.day.map(|day| day.to_string()),
            due_minute: line.due.minute,
            due_phrase: line.due.phrase.clone(),
            owner: line.owner.to_string(),
            state: line.state.to_string(),
            moves: line.moves,
            account: named(line.account_id.map(|id| id.0), line.account.as_deref()),
            people: line
                .people_ids
                .iter()
                .zip(&line.people)
                .map(|(id, name)| NameWire { id: id.0, name: name.clone() })
                .collect(),
            by: line.by.clone(),
            key: line.key.clone(),
            when: line.when(today),
            settled: line.settled_words(today),
            is_late: line.is_late(today),
            moved: line.moved(),
            nudge: line.nudge.clone(),
        }
    }

    pub(crate) fn all(lines: &[PromiseLine], today: NaiveDate) -> Vec<Self> {
        lines.iter().map(|line| Self::new(line, today)).collect()
    }
}

impl PromisesPage {
    pub(crate) fn new(page: &Page, today: NaiveDate) -> Self {
        Self {
            headline: page.headline.clone(),
            account: page.account.as_ref().map(|(id, name)| NameWire { id: id.0, name: name.clone() }),
            mine: PromiseSide::new(&page.mine, today),
            theirs: PromiseSide::new(&page.theirs, today),
        }
    }
}

impl PromiseSide {
    fn new(side: &Side, today: NaiveDate) -> Self {
        let group = |group: &Group| PromiseGroup {
            name: group.name.as_str().to_owned(),
            title: group.title.to_owned(),
            is_late: group.name == kept_journal::GroupName::Late,
            items: PromiseItem::all(&group.items, today),
            more: group.more,
        };
        Self {
            sentence: side.sentence.clone(),
            kept: side.tally.kept,
            moved: side.tally.moved,
            released: side.tally.released,
            broken: side.tally.broken,
            late: side.tally.late,
            open: side.open,
            groups: side.groups.iter().map(group).collect(),
        }
    }
}
