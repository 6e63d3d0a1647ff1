//! Hits.

use super::EntryWire;
use chrono::NaiveDate;
use kept_journal::{Indexing, Journal, SearchPage, Snippet};
use kept_model::format_day;
use serde::Serialize;
use ts_rs::TS;

/// A stretch of a text, in UTF-16 code units from its start, as JavaScript counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct MarkWire {
    /// First unit.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// One hit of a search: an entry, an account or a person.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HitWire {
    /// The same on every machine.
    pub uid: String,
    /// Local row.
    pub id: i64,
    /// The entry's kind, or "account" or "person".
    pub kind: String,
    /// The entry's day; of an account the last touch, of a person the newest entry; null where there is none.
    pub day: Option<String>,
    /// The part of the entry's text to show, or the name.
    pub text: String,
    /// What was found in it.
    pub marks: Vec<MarkWire>,
    /// "Promise, mine", "Delight", "Call", "Account".
    pub label: String,
    /// What to know about it: "open · by Wed 25 Nov · Priya Raman"; may be empty.
    pub meta: String,
    /// The whole entry.
    pub entry: Option<EntryWire>,
    /// Where a person works.
    pub at: Option<String>,
    /// A person's title there.
    pub role: Option<String>,
    /// Of a promise: when it is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "string | null")]
    pub due: Option<Option<String>>,
    /// Of a promise: who owes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub owner: Option<String>,
    /// Of a promise, an outcome: where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub state: Option<String>,
}

impl HitWire {
    fn new(snippet: &Snippet, today: NaiveDate) -> Self {
        let named = |uid: String, id: i64, kind: &str, text: &str, last: Option<NaiveDate>| Self {
            uid,
            id,
            kind: kind.to_owned(),
            day: last.map(|day| day.to_string()),
            text: text.to_owned(),
            marks: Vec::new(),
            label: String::new(),
            meta: String::new(),
            entry: None,
            at: None,
            role: None,
            due: None,
            owner: None,
            state: None,
        };
        match snippet {
            Snippet::Account(account, last) => Self {
                label: "Account".to_owned(),
                meta: last.map_or(String::new(), |day| format!("last spoke {}", format_day(day, today))),
                ..named(account.uid.to_string(), account.id.0, "account", &account.name, *last)
            },
            Snippet::Person(person, at, last) => {
                let role = person.employments.first().and_then(|job| job.role.clone());
                let named = named(person.uid.to_string(), person.id.0, "person", &person.name, *last);
                let about = [role.clone(), at.clone()];
                let meta = about.into_iter().flatten().collect::<Vec<_>>().join(", ");
                Self { label: "Person".to_owned(), meta, role, at: at.clone(), ..named }
            }
            Snippet::Entry { line, text, marks } => {
                let entry = EntryWire::from(&**line);
                let units = |byte: usize| text.get(..byte).map_or(0, |before| before.encode_utf16().count());
                Self {
                    uid: entry.uid.clone(),
                    id: entry.id,
                    kind: entry.kind.clone(),
                    day: Some(entry.day.clone()),
                    text: text.clone(),
                    marks: marks
                        .iter()
                        .map(|mark| MarkWire { start: units(mark.start), end: units(mark.end) })
                        .collect(),
                    label: line.label(),
                    meta: line.meta(today),
                    at: None,
                    role: None,
                    due: entry.due.clone(),
                    owner: entry.owner.clone(),
                    state: entry.state.clone(),
                    entry: Some(entry),
                }
            }
        }
    }
}

/// An index that is not whole yet: what is searched may lack older entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PreparingWire {
    /// How much of it is done, in whole per cent, 0 to 99; the newest entries come first.
    pub percent: u8,
    /// Rows done.
    pub done: i64,
    /// Rows in all.
    pub total: i64,
    /// Why it does not go on, in a sentence's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub trouble: Option<String>,
}

impl PreparingWire {
    /// What is told about an index that has come so far.
    pub fn new(indexing: Indexing, journal: &Journal) -> Self {
        let Indexing { done, total } = indexing;
        Self { percent: indexing.percent(), done, total, trouble: journal.index_trouble() }
    }

    /// As it is now; `None` when the index is whole.
    pub fn now(journal: &Journal) -> Option<Self> {
        journal.indexing().map(|indexing| Self::new(indexing, journal))
    }
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SearchWire {
    /// The hits in their order.
    pub items: Vec<HitWire>,
    /// How many there are, counted up to a thousand.
    pub total: usize,
    /// Whether there are more than these items.
    pub more: bool,
    /// Whether there are more than `total`.
    pub total_is_least: bool,
    /// Words that nothing matched, and what was found in their place.
    pub corrected: Vec<CorrectionWire>,
    /// Why the index had to be made anew, when it had.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub healed: Option<String>,
    /// How far the index has come, when it is not whole: there may be more than what was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub preparing: Option<PreparingWire>,
}

/// A word that nothing matched, and what was found in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CorrectionWire {
    /// As typed.
    pub typed: String,
    /// As found.
    pub used: String,
}

impl SearchWire {
    pub(crate) fn new(page: &SearchPage, journal: &Journal) -> Self {
        let today = journal.today();
        Self {
            items: page.hits.iter().map(|hit| HitWire::new(hit, today)).collect(),
            total: page.total,
            more: page.is_more || page.total > page.offset.saturating_add(page.hits.len()),
            total_is_least: page.is_more,
            corrected: page
                .corrected
                .iter()
                .map(|(typed, used)| CorrectionWire { typed: typed.clone(), used: used.clone() })
                .collect(),
            healed: page.healed.clone(),
            preparing: page.preparing.map(|indexing| PreparingWire::new(indexing, journal)),
        }
    }
}
