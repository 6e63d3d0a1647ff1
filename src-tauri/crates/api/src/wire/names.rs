//! Every name, for the palette.

use super::PreparingWire;
use kept_journal::AllNames;
use serde::Serialize;
use ts_rs::TS;

/// Every account and every person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NamesWire {
    /// By name.
    pub accounts: Vec<AccountNameWire>,
    /// By name.
    pub people: Vec<PersonNameWire>,
}

/// An account's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AccountNameWire {
    /// Local row.
    pub id: i64,
    /// The whole name.
    pub name: String,
    /// "Account", "Account, meeting at 10:30".
    pub detail: String,
    /// Shown in the rail.
    pub pinned: bool,
}

/// A person's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonNameWire {
    /// Local row.
    pub id: i64,
    /// The whole name.
    pub name: String,
    /// Where they work.
    pub at: Option<String>,
    /// "theirs" or "ours".
    pub side: String,
}

/// What changed since an operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChangesWire {
    /// The newest operation's number.
    pub seq: i64,
    /// The tables touched since; "journal" stands for all of them.
    pub nouns: Vec<String>,
    /// The civil day of now, by which dates are worded.
    pub day: String,
    /// How far the search index has come, when it is not whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub preparing: Option<PreparingWire>,
}

impl From<AllNames> for NamesWire {
    fn from(names: AllNames) -> Self {
        let account = |name: kept_journal::AccountName| AccountNameWire {
            id: name.id.0,
            name: name.name,
            detail: name.detail,
            pinned: name.pinned,
        };
        let person = |name: kept_journal::PersonName| PersonNameWire {
            id: name.id.0,
            name: name.name,
            at: name.at,
            side: name.side.to_string(),
        };
        Self {
            accounts: names.accounts.into_iter().map(account).collect(),
            people: names.people.into_iter().map(person).collect(),
        }
    }
}
