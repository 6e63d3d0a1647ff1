//! What is about to be kept.

use crate::{AccountId, Direction, Facet, Kind, LaneStepName, PersonId, Served, Stance};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An account that exists, or one that the line makes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum AccountRef {
    /// An account of the journal.
    Known(AccountId),
    /// A name after `@` that nobody has: saving creates the account.
    New(String),
}

/// One entry to be kept, with its parts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EntryDraft {
    /// What it is. Agrees with the facet.
    pub kind: Kind,
    /// The civil day.
    pub day: NaiveDate,
    /// Local minute of the day, when one was named.
    pub minute: Option<u16>,
    /// This entry's own segment.
    pub body: String,
    /// Who came to whom.
    pub direction: Option<Direction>,
    /// Gave, asked or neither.
    pub stance: Option<Stance>,
    /// Whom it served.
    pub served: Option<Served>,
    /// Length in minutes.
    pub length: Option<u32>,
    /// The first is the main account. Children inherit these when they name none.
    pub accounts: Vec<AccountRef>,
    /// Everybody it concerns. Children inherit these when they name nobody.
    pub people: Vec<PersonId>,
    /// Without `#`.
    pub tags: Vec<String>,
    /// What the kind adds.
    pub facet: Facet,
    /// Parts of the same line, in the order they were typed.
    pub children: Vec<EntryDraft>,
}

impl EntryDraft {
    /// A draft with nothing but its kind, day, text and facet.
    pub fn new(kind: Kind, day: NaiveDate, body: impl Into<String>, facet: Facet) -> Self {
        Self {
            kind,
            day,
            minute: None,
            body: body.into(),
            direction: None,
            stance: None,
            served: None,
            length: None,
            accounts: Vec::new(),
            people: Vec::new(),
            tags: Vec::new(),
            facet,
            children: Vec::new(),
        }
    }
}

/// A fact that a line states about an account itself; it changes the account, not the timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FactDraft {
    /// `live DATE`: the newest order's lane step, actual when not after today, planned otherwise.
    Lane {
        /// Which step; the capture line knows `live`.
        step: LaneStepName,
        /// The day.
        day: NaiveDate,
    },
    /// `renewal DATE`.
    Renewal {
        /// The day.
        day: NaiveDate,
    },
    /// `every N weeks, at most M`.
    Rhythm {
        /// Ideal days between touches.
        ideal_days: u32,
        /// The most days between touches.
        max_days: Option<u32>,
    },
}
