//! The page of promises that a customer may be handed, and what stays at home.

use super::{NameWire, PaperWire};
use kept_journal::{StatusLine, StatusPage};
use serde::Serialize;
use ts_rs::TS;

/// What an account may be handed about the promises between us.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StatusWire {
    /// The account.
    pub account: NameWire,
    /// As of when.
    pub day: String,
    /// What we owe them, by the day; late first.
    pub mine: Vec<StatusLineWire>,
    /// What we kept in the last 90 days, the newest first.
    pub kept: Vec<StatusLineWire>,
    /// What we wait for from them, by the day.
    pub theirs: Vec<StatusLineWire>,
    /// "Quarterly review, Thu 3 Dec, 11:00, Manchester".
    pub meeting: Option<String>,
    /// Promises that would give something else away: for us to see, never on the page.
    pub withheld: Vec<WithheldWire>,
    /// As it will look.
    pub page: PaperWire,
}

/// A promise as the customer reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StatusLineWire {
    /// Its entry.
    pub id: i64,
    /// What was promised.
    pub text: String,
    /// Whom it is for, or who made it.
    pub who: Option<String>,
    /// "by Wed 25 Nov", "7 days late: it was due on Thu 12 Nov".
    pub when: String,
    /// Past its day.
    pub is_late: bool,
    /// Whether it is left out by choice.
    pub is_out: bool,
}

/// A promise that stays at home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WithheldWire {
    /// Its entry.
    pub id: i64,
    /// What it says.
    pub text: String,
    /// `other_account`, `colleague`, `reminder` or `no_words`.
    pub why: String,
    /// As a sentence goes on: "names another account".
    pub sentence: String,
}

impl From<&StatusPage> for StatusWire {
    fn from(status: &StatusPage) -> Self {
        let lines = |lines: &[StatusLine]| lines.iter().map(StatusLineWire::from).collect();
        Self {
            account: NameWire { id: status.account.0, name: status.name.clone() },
            day: status.day.to_string(),
            mine: lines(&status.mine),
            kept: lines(&status.kept),
            theirs: lines(&status.theirs),
            meeting: status.meeting.clone(),
            withheld: status
                .withheld
                .iter()
                .map(|it| WithheldWire {
                    id: it.entry.0,
                    text: it.text.clone(),
                    why: it.why.as_str().to_owned(),
                    sentence: it.why.sentence().to_owned(),
                })
                .collect(),
            page: (&status.page).into(),
        }
    }
}

impl From<&StatusLine> for StatusLineWire {
    fn from(line: &StatusLine) -> Self {
        Self {
            id: line.entry.0,
            text: line.text.clone(),
            who: line.who.clone(),
            when: line.when.clone(),
            is_late: line.is_late,
            is_out: line.is_out,
        }
    }
}
