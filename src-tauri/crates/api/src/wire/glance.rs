//! What an account's and a person's page say at a glance: what is meant, who smiled, what is not known, what they need, which
//! dates come.

use super::NameWire;
use kept_journal::{Blank, ComingDate, Meant, Need, Smile};
use kept_model::Intention;
use serde::Serialize;
use ts_rs::TS;

/// An outcome, an obstacle or a question that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NeedWire {
    /// "outcome", "obstacle" or "question".
    pub kind: String,
    /// Its entry.
    pub entry: i64,
    /// In their words.
    pub text: String,
    /// Whose it is, by first name.
    pub whose: Option<String>,
    /// The only person it is about; null when there are several, or none.
    pub person: Option<NameWire>,
    /// The day it was last talked about, or came up.
    pub day: String,
    /// "last talked about 3 Sep, 77 days ago".
    pub freshness: String,
    /// Whether that is so long ago that one would ask again.
    pub is_stale: bool,
}

/// What we mean to do for an account this year, and what became of the last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct IntentionWire {
    /// This calendar year.
    pub year: i32,
    /// This year's sentence.
    pub text: Option<String>,
    /// What became of it.
    pub became: Option<String>,
    /// The latest year before this one for which something was meant.
    pub last: Option<PastIntentionWire>,
    /// Whether it is January or February, and nobody has said what became of last year's.
    pub asks: bool,
}

/// What was meant for an earlier year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PastIntentionWire {
    /// The calendar year.
    pub year: i32,
    /// What was meant.
    pub text: String,
    /// What became of it.
    pub became: Option<String>,
}

/// When somebody last smiled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SmileWire {
    /// The delight moment or the pulse.
    pub entry: i64,
    /// Its day.
    pub day: String,
    /// "12 Nov".
    pub when: String,
    /// Their own words, without quotation marks.
    pub words: Option<String>,
    /// What happened, where nobody wrote down their words.
    pub what: Option<String>,
    /// Who, by first names.
    pub who: Option<String>,
}

/// Something that one should know about an account, and nobody has written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BlankWire {
    /// What is not known.
    #[ts(type = "\"purpose\" | \"person\" | \"goal\" | \"adoption\"")]
    pub kind: String,
    /// The end of "Not known yet: ".
    pub label: String,
    /// As a sentence.
    pub sentence: String,
    /// The order that it is about.
    pub entry: Option<i64>,
}

/// A date that comes round every year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ComingDateWire {
    /// When it comes next.
    pub day: String,
    /// "today", "tomorrow", "3 Mar", "3 Mar 2027".
    pub when: String,
    /// "Five years with you", "Birthday, the 40th".
    pub what: String,
    /// Whose it is; null for the account's own.
    pub person: Option<NameWire>,
    /// The row of the person's date, on their own page: `edit` takes it as "date:ROW".
    pub row: Option<i64>,
}

impl From<&Need> for NeedWire {
    fn from(need: &Need) -> Self {
        Self {
            kind: need.kind.to_string(),
            entry: need.entry.0,
            text: need.text.clone(),
            whose: need.whose.clone(),
            person: need.person.as_ref().map(|(id, name)| NameWire { id: id.0, name: name.clone() }),
            day: need.fresh.to_string(),
            freshness: need.freshness.clone(),
            is_stale: need.is_stale,
        }
    }
}

impl From<&Meant> for IntentionWire {
    fn from(meant: &Meant) -> Self {
        let past = |past: &Intention| PastIntentionWire {
            year: past.year,
            text: past.text.clone(),
            became: past.became.clone(),
        };
        Self {
            year: meant.year,
            text: meant.this.as_ref().map(|this| this.text.clone()),
            became: meant.this.as_ref().and_then(|this| this.became.clone()),
            last: meant.last.as_ref().map(past),
            asks: meant.asks,
        }
    }
}

impl From<&Smile> for SmileWire {
    fn from(smile: &Smile) -> Self {
        Self {
            entry: smile.entry.0,
            day: smile.day.to_string(),
            when: smile.when.clone(),
            words: smile.words.clone(),
            what: smile.what.clone(),
            who: smile.who.clone(),
        }
    }
}

impl From<&Blank> for BlankWire {
    fn from(blank: &Blank) -> Self {
        Self {
            kind: blank.what.as_str().to_owned(),
            label: blank.label.clone(),
            sentence: blank.sentence.clone(),
            entry: blank.entry.map(|id| id.0),
        }
    }
}

impl From<&ComingDate> for ComingDateWire {
    fn from(date: &ComingDate) -> Self {
        Self {
            day: date.day.to_string(),
            when: date.when.clone(),
            what: date.what.clone(),
            person: date.person.as_ref().map(|(id, name)| NameWire { id: id.0, name: name.clone() }),
            row: date.row,
        }
    }
}
