//! The shapes on the wire. Days are "YYYY-MM-DD" strings: a calendar date never becomes an instant.

mod account;
mod advocacy;
mod attachment;
mod brief;
mod calendar;
mod capture;
mod delights;
mod detail;
mod entry;
mod facet;
mod form;
mod glance;
mod horizon;
mod insights;
mod lists;
mod meeting;
mod names;
mod orders;
mod paper;
pub(crate) mod place;
mod playbook;
mod promises;
mod prompt;
mod pulse;
mod reminder;
mod reply;
mod search;
mod served;
mod setting;
mod status;
mod story;
mod today;
mod view;
mod words;

pub use account::*;
pub use advocacy::*;
pub use attachment::*;
pub use brief::*;
pub use calendar::*;
pub use capture::*;
pub use delights::*;
pub use entry::*;
pub use facet::*;
pub use form::*;
pub use glance::*;
pub use horizon::*;
pub use insights::*;
pub use lists::*;
pub use meeting::*;
pub use names::*;
pub use orders::*;
pub use paper::*;
pub use playbook::*;
pub use promises::*;
pub use prompt::*;
pub use pulse::*;
pub use reminder::*;
pub use reply::*;
pub use search::*;
pub use served::*;
pub use setting::*;
pub use status::*;
pub use story::*;
pub use today::*;
pub use view::*;
pub use words::*;

use crate::ApiError;
use kept_journal::Changed;
use serde::Serialize;
use ts_rs::TS;

/// A list, or the first part of one: `more` says that there are others than these items.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct List<T: TS> {
    /// The items in their order.
    pub items: Vec<T>,
    /// How many there are; at least so many when `more` is set beyond a thousand.
    pub total: usize,
    /// Whether there are more than these items.
    pub more: bool,
}

impl<T: TS> List<T> {
    /// A list that is whole.
    pub fn whole(items: Vec<T>) -> Self {
        Self { total: items.len(), more: false, items }
    }
}

/// A name and the row it stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NameWire {
    /// Local row.
    pub id: i64,
    /// The whole name.
    pub name: String,
}

/// A row and its name, where there is one.
fn named(id: Option<i64>, name: Option<&str>) -> Option<NameWire> {
    id.zip(name).map(|(id, name)| NameWire { id, name: name.to_owned() })
}

/// One field of what a kind adds, by the name that `edit` takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FieldWire {
    /// Such as "lever".
    pub name: String,
    /// As `edit` would take it.
    pub value: String,
}

/// What an operation changed: what a view must read again, and what undo would take back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChangedWire {
    /// The operation's number; `undo` takes it. Null when nothing had to be changed: there is nothing to take back.
    pub op: Option<i64>,
    /// What "Undo …" says.
    pub label: String,
    /// The tables touched.
    pub nouns: Vec<String>,
}

impl ChangedWire {
    pub(crate) fn new(changed: &Changed, label: &str) -> Self {
        Self {
            op: (!changed.nouns.is_empty()).then_some(changed.seq),
            label: label.to_owned(),
            nouns: changed.nouns.clone(),
        }
    }
}

/// Every reply or failure of a command.
pub type Reply<T> = Result<T, ApiError>;
