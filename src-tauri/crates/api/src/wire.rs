//! The shapes on the wire. Days are "YYYY-MM-DD" strings: a calendar date never becomes an instant.

mod detail;

use crate::ApiError;
use kept_journal::{AccountLine, AccountPage, Changed, EntryLine, PersonLine, Prompt, PromiseLine, SearchPage, Snippet};
use kept_model::{Facet, Meeting, Promise, days_between};
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

/// One field of what a kind adds, by the name that `edit` takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FieldWire {
    /// Such as "lever".
    pub name: String,
    /// As `edit` would take it.
    pub value: String,
}

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

/// A prompt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PromptWire {
    /// The short key that done, snooze and dismiss take.
    pub key: String,
    /// Which rule gave it.
    pub rule: String,
    /// "late", "today", "soon" or "quiet".
    pub urgency: String,
    /// The day it became due.
    pub day: String,
    /// When the thing itself is due.
    pub due: Option<String>,
    /// What to do.
    pub title: String,
    /// Why.
    pub reason: String,
    /// What ends it.
    pub ends: String,
    /// The account it is about.
    pub account: Option<i64>,
    /// The entry it is about.
    pub entry: Option<i64>,
    /// A kind text to send.
    pub nudge: Option<String>,
}

impl From<&Prompt> for PromptWire {
    fn from(prompt: &Prompt) -> Self {
        Self {
            key: prompt.key.clone(),
            rule: prompt.rule.to_string(),
            urgency: prompt.urgency.as_str().to_owned(),
            day: prompt.day.to_string(),
            due: prompt.due.map(|day| day.to_string()),
            title: prompt.title.clone(),
            reason: prompt.reason.clone(),
            ends: prompt.ends.clone(),
            account: prompt.account.map(|id| id.0),
            entry: prompt.entry.map(|id| id.0),
            nudge: prompt.nudge.clone(),
        }
    }
}

/// A planned meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MeetingWire {
    /// The same on every machine.
    pub uid: String,
    /// Local row.
    pub id: i64,
    /// Such as "Quarterly review".
    pub title: String,
    /// The civil day.
    pub day: String,
    /// Local minute of the day.
    pub minute: Option<u16>,
    /// Where.
    pub place: Option<String>,
    /// With which account.
    pub account: Option<NameWire>,
}

impl MeetingWire {
    pub(crate) fn new(meeting: &Meeting, account: Option<NameWire>) -> Self {
        Self {
            uid: meeting.uid.to_string(),
            id: meeting.id.0,
            title: meeting.title.clone(),
            day: meeting.day.to_string(),
            minute: meeting.minute,
            place: meeting.place.clone(),
            account,
        }
    }
}

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
    /// The entry's day; null for an account or a person.
    pub day: Option<String>,
    /// The part of the entry's text to show, or the name.
    pub text: String,
    /// What was found in it.
    pub marks: Vec<MarkWire>,
    /// The whole entry.
    pub entry: Option<EntryWire>,
    /// Where a person works.
    pub at: Option<String>,
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

impl From<&Snippet> for HitWire {
    fn from(snippet: &Snippet) -> Self {
        let named = |uid: String, id: i64, kind: &str, text: &str, at: Option<String>| Self {
            uid,
            id,
            kind: kind.to_owned(),
            day: None,
            text: text.to_owned(),
            marks: Vec::new(),
            entry: None,
            at,
            due: None,
            owner: None,
            state: None,
        };
        match snippet {
            Snippet::Account(account) => named(account.uid.to_string(), account.id.0, "account", &account.name, None),
            Snippet::Person(person, at) => {
                named(person.uid.to_string(), person.id.0, "person", &person.name, at.clone())
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
                    marks: marks.iter().map(|mark| MarkWire { start: units(mark.start), end: units(mark.end) }).collect(),
                    at: None,
                    due: entry.due.clone(),
                    owner: entry.owner.clone(),
                    state: entry.state.clone(),
                    entry: Some(entry),
                }
            }
        }
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
}

/// A word that nothing matched, and what was found in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CorrectionWire {
    /// As typed.
    pub typed: String,
    /// As found.
    pub used: String,
}

impl From<&SearchPage> for SearchWire {
    fn from(page: &SearchPage) -> Self {
        Self {
            items: page.hits.iter().map(HitWire::from).collect(),
            total: page.total,
            more: page.is_more || page.total > page.hits.len(),
            total_is_least: page.is_more,
            corrected: page
                .corrected
                .iter()
                .map(|(typed, used)| CorrectionWire { typed: typed.clone(), used: used.clone() })
                .collect(),
            healed: page.healed.clone(),
        }
    }
}

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
    pub(crate) fn new(page: &AccountPage, today: chrono::NaiveDate) -> Self {
        let entries = |lines: &[EntryLine]| lines.iter().map(EntryWire::from).collect();
        let standing = |standing: &kept_model::Standing| FieldWire {
            name: standing.level.to_string(),
            value: standing.day.to_string(),
        };
        Self {
            account: AccountWire::new(&page.line, today),
            since: page.since.map(|day| day.to_string()),
            standings: page.standings.iter().map(standing).collect(),
            points: detail::points(&page.points),
            people: page.people.iter().map(PersonWire::from).collect(),
            open: entries(&page.open),
            orders: entries(&page.orders),
            newest: entries(&page.newest),
        }
    }
}

/// What an operation changed: what a view must read again, and what undo would take back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChangedWire {
    /// The operation's number; `undo` takes it.
    pub op: i64,
    /// What "Undo …" says.
    pub label: String,
    /// The tables touched.
    pub nouns: Vec<String>,
}

impl ChangedWire {
    pub(crate) fn new(changed: &Changed, label: &str) -> Self {
        Self { op: changed.seq, label: label.to_owned(), nouns: changed.nouns.clone() }
    }
}

/// Every reply or failure of a command.
pub type Reply<T> = Result<T, ApiError>;
