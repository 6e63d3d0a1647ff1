//! Looking the journal over, and making the index anew.

use crate::wire::PreparingWire;
use crate::{Command, Reply};
use kept_journal::{FindingKind, Journal, LookingAt};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Looks the journal over, and mends what is derived.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Doctor {}

/// What the doctor found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Findings {
    /// Whether the journal is sound.
    pub sound: bool,
    /// Faults of the file itself.
    pub faults: Vec<String>,
    /// Accounts whose facts were mended.
    pub mended: Vec<String>,
    /// Whether the search index was made anew.
    pub reindexed: bool,
    /// Entries in the journal.
    pub entries: i64,
    /// Files of entries that are missing or altered, a sentence each.
    pub lost_files: Vec<String>,
    /// Files in the folder `attachments` that no entry needs and no undo could want back, as paths in the folder.
    pub spare_files: Vec<String>,
    /// The folder.
    pub folder: String,
    /// What was looked at and is as it should be, a sentence each.
    pub checked: Vec<String>,
    /// What was not as it should be, and what was done about it or is to be done.
    pub found: Vec<FindingWire>,
}

/// Whose turn it is: something that cannot be derived is damaged or gone; it was mended; or there is something to know or to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum FindingKindWire {
    /// The user's: it cannot be derived from anything.
    Fault,
    /// Nobody's: it was mended.
    Mended,
    /// Nothing is lost, and there is something to know or to do.
    Advice,
}

/// One thing that was not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FindingWire {
    /// Whose turn it is.
    pub kind: FindingKindWire,
    /// What it is, and what was done or is to be done: sentences.
    pub text: String,
}

/// What the doctor is at, in the words of somebody who watches.
fn looking_words(at: LookingAt) -> &'static str {
    match at {
        LookingAt::File => "Reading the file",
        LookingAt::Facts => "Comparing facts",
        LookingAt::Index => "Comparing search",
        LookingAt::Indexing => "Making the index",
        LookingAt::Attachments => "Reading files",
    }
}

impl Doctor {
    /// Looks the journal over; `progress` hears what is being looked at, how much is done and how much there is.
    ///
    /// # Errors
    /// The journal cannot be read, or what is derived cannot be written.
    pub fn run_with(
        self,
        journal: &mut Journal,
        progress: &dyn Fn(&'static str, u64, u64),
    ) -> Reply<Findings> {
        let found = journal.doctor(&|looking| {
            let words = looking_words(looking.at);
            progress(words, looking.done.unsigned_abs(), looking.total.unsigned_abs());
        })?;
        let finding = |finding: kept_journal::Finding| FindingWire {
            kind: match finding.kind {
                FindingKind::Fault => FindingKindWire::Fault,
                FindingKind::Mended => FindingKindWire::Mended,
                FindingKind::Advice => FindingKindWire::Advice,
            },
            text: finding.text,
        };
        Ok(Findings {
            sound: found.faults.is_empty() && found.lost_files.is_empty(),
            faults: found.faults,
            mended: found.mended_facts,
            reindexed: found.reindexed,
            entries: found.entries,
            lost_files: found.lost_files,
            spare_files: found.spare_files,
            folder: journal.folder().display().to_string(),
            checked: found.checked,
            found: found.found.into_iter().map(finding).collect(),
        })
    }
}

impl Command for Doctor {
    const NAME: &'static str = "doctor";
    type Reply = Findings;
    fn run(self, journal: &mut Journal) -> Reply<Findings> {
        self.run_with(journal, &|_, _, _| ())
    }
}

/// Makes the search index anew.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Reindex {}

/// An index that was made anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Reindexed {
    /// Rows looked at, or to be looked at.
    pub rows: i64,
    /// How far it has come, when it is made in the background.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub preparing: Option<PreparingWire>,
}

impl Reindex {
    /// Makes the index anew; `progress` hears rows done and in all.
    ///
    /// # Errors
    /// Another process is writing to it, or the folder cannot be written.
    pub fn run_with(self, journal: &mut Journal, progress: &dyn Fn(u64, u64)) -> Reply<Reindexed> {
        let rows = std::cell::Cell::new(0);
        journal.reindex(&|indexing| {
            rows.set(indexing.total);
            progress(indexing.done.unsigned_abs(), indexing.total.unsigned_abs());
        })?;
        let preparing = PreparingWire::now(journal);
        let rows = preparing.as_ref().map_or(rows.get(), |preparing| preparing.total);
        Ok(Reindexed { rows, preparing })
    }
}

impl Command for Reindex {
    const NAME: &'static str = "reindex";
    type Reply = Reindexed;
    fn run(self, journal: &mut Journal) -> Reply<Reindexed> {
        self.run_with(journal, &|_, _| ())
    }
}
