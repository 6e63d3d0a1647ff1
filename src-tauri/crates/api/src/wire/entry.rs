//! Entries and promises.

use super::{FieldWire, NameWire, detail};
use kept_journal::{EntryLine, PromiseLine};
use kept_model::{Facet, Promise};
use serde::Serialize;
use ts_rs::TS;

/// An entry.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EntryWire {
    /// The same on every machine.
    pub uid: String,
    /// Local row.
    pub id: i64,
    /// Its kind.
    pub kind: String,
    /// Its civil day.
    pub day: String,
    /// Local minute of the day.
    pub minute: Option<u16>,
    /// One line that says what it is: "Call with Tom Ashby, 22 min"; of what is its own words, those.
    pub title: String,
    /// Its own text.
    pub body: String,
    /// The line as typed, on the entry it began with.
    pub source: Option<String>,
    /// Its accounts, the main one first.
    pub accounts: Vec<NameWire>,
    /// Its people.
    pub people: Vec<NameWire>,
    /// Its tags.
    pub tags: Vec<String>,
    /// "inbound" or "outbound".
    pub direction: Option<String>,
    /// "gave" or "asked".
    pub stance: Option<String>,
    /// Minutes.
    pub length: Option<u32>,
    /// The entry it was said in.
    pub parent: Option<i64>,
    /// How many parts it has.
    pub parts: usize,
    /// Of a promise: when it is due; null without a date.
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
    /// What the kind adds.
    pub fields: Vec<FieldWire>,
}

impl From<&EntryLine> for EntryWire {
    fn from(line: &EntryLine) -> Self {
        let entry = &line.entry;
        let promise = match &entry.facet {
            Facet::Promise(promise) => Some(promise),
            _ => None,
        };
        let names = |ids: &mut dyn Iterator<Item = i64>, names: &[String]| {
            ids.zip(names).map(|(id, name)| NameWire { id, name: name.clone() }).collect()
        };
        Self {
            uid: entry.uid.to_string(),
            id: entry.id.0,
            kind: entry.kind.to_string(),
            day: entry.day.to_string(),
            minute: entry.minute,
            title: line.title(),
            body: entry.body.clone(),
            source: entry.source.clone(),
            accounts: names(&mut entry.accounts.iter().map(|id| id.0), &line.accounts),
            people: names(&mut entry.people.iter().map(|id| id.0), &line.people),
            tags: entry.tags.clone(),
            direction: entry.direction.map(|word| word.to_string()),
            stance: entry.stance.map(|word| word.to_string()),
            length: entry.length,
            parent: entry.parent.map(|id| id.0),
            parts: line.parts,
            due: promise.map(|promise: &Promise| promise.due.day.map(|day| day.to_string())),
            owner: promise.map(|promise| promise.owner.to_string()),
            state: detail::state(&entry.facet),
            fields: detail::fields(&entry.facet, line.by.as_deref()),
        }
    }
}

/// A promise in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PromiseWire {
    /// The same on every machine.
    pub uid: String,
    /// Its entry.
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
    /// Who owes it.
    pub owner: String,
    /// Where it stands.
    pub state: String,
    /// How often it was moved.
    pub moves: usize,
    /// The main account's name.
    pub account: Option<String>,
    /// The people's names.
    pub people: Vec<String>,
}

impl From<&PromiseLine> for PromiseWire {
    fn from(line: &PromiseLine) -> Self {
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
            account: line.account.clone(),
            people: line.people.clone(),
        }
    }
}
