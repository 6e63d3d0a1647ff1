//! Whether an account is served, and what answers what.

use crate::wire::{ChangedWire, LinkablePage, ServedPage};
use crate::{ApiError, Command, ErrorCode, Reply};
use kept_journal::{Journal, Subject};
use kept_model::{AccountId, EntryId, EntryLink};
use serde::Deserialize;
use ts_rs::TS;

/// An account's own numbers: giving and asking, what came back, the response clock, our view beside theirs, complaints.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ViewServed {
    /// Which, by its number.
    #[serde(default)]
    #[ts(optional)]
    pub account: Option<i64>,
    /// Which, by its name.
    #[serde(default)]
    #[ts(optional)]
    pub of: Option<String>,
}

/// The links of an entry, and what else it may answer.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ViewLinkable {
    /// Which.
    pub entry: i64,
}

/// Says that one entry answers another. One operation; saying it twice changes nothing.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LinkEntries {
    /// The later one: what came back, the retelling, the second use.
    pub entry: i64,
    /// The earlier one: the gift, the moment, the experiment.
    pub other: i64,
    /// "returns", "retells" or "reuses".
    pub relation: String,
}

/// Takes a link away. One operation.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct UnlinkEntries {
    /// The later one.
    pub entry: i64,
    /// The earlier one.
    pub other: i64,
    /// "returns", "retells" or "reuses".
    pub relation: String,
}

impl Command for ViewServed {
    const NAME: &'static str = "served";
    type Reply = ServedPage;
    fn run(self, journal: &mut Journal) -> Reply<ServedPage> {
        let id = match (self.account, self.of) {
            (Some(id), _) => AccountId(id),
            (None, Some(name)) => account(journal, &name)?,
            (None, None) => {
                return Err(ApiError::new(ErrorCode::Invalid, "served needs an account, or its name."));
            }
        };
        Ok((&journal.served(id)?).into())
    }
}

impl Command for ViewLinkable {
    const NAME: &'static str = "linkable";
    type Reply = LinkablePage;
    fn run(self, journal: &mut Journal) -> Reply<LinkablePage> {
        Ok((&journal.linkable(EntryId(self.entry))?).into())
    }
}

impl Command for LinkEntries {
    const NAME: &'static str = "link";
    type Reply = ChangedWire;
    fn run(self, journal: &mut Journal) -> Reply<ChangedWire> {
        let done = journal.link(link(self.entry, self.other, &self.relation)?)?;
        Ok(ChangedWire::new(&done.changed, &done.label))
    }
}

impl Command for UnlinkEntries {
    const NAME: &'static str = "unlink";
    type Reply = ChangedWire;
    fn run(self, journal: &mut Journal) -> Reply<ChangedWire> {
        let done = journal.unlink(link(self.entry, self.other, &self.relation)?)?;
        Ok(ChangedWire::new(&done.changed, &done.label))
    }
}

fn account(journal: &Journal, name: &str) -> Reply<AccountId> {
    match journal.subject(name)? {
        Subject::Account(id) => Ok(id),
        _ => Err(ApiError::new(
            ErrorCode::Invalid,
            format!("\"{name}\" is no account; name one, such as Calder Water."),
        )),
    }
}

fn link(entry: i64, other: i64, relation: &str) -> Reply<EntryLink> {
    Ok(EntryLink { entry: EntryId(entry), other: EntryId(other), relation: relation.parse()? })
}
